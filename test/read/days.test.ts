import { describe, expect, it } from "vitest";
import { lacksHour } from "../../src/base/dates/said.ts";
import { understand } from "../../src/read/understand.ts";

const feed = (dates: string[]) =>
	`<rss version="2.0"><channel><title>t</title>${dates
		.map((date, n) => `<item><guid>${n}</guid><title>Entry ${n}</title><pubDate>${date}</pubDate></item>`)
		.join("")}</channel></rss>`;

/** Of which entries of a feed the dates are said to be days, or times; of those without one nothing. */
function said(dates: string[], timezone = "Asia/Shanghai"): (string | null)[] {
	const options = {
		url: "https://a.example/feed",
		as: "feed",
		now: Date.UTC(2026, 10, 5),
		timezone,
	} as const;
	const read = understand(new TextEncoder().encode(feed(dates)), options);
	if (!read.ok) throw new Error(read.error.message);
	return read.value.entries.map(({ dateFrom }) => dateFrom && (lacksHour(dateFrom) ? "day" : "time"));
}

const DAYS = ["2026-11-04 00:00:00", "Tue, 03 Nov 2026 00:00:00 +0800", "Sun, 01 Nov 2026 16:00:00 GMT"];

describe("times that are all midnight", () => {
	it("are days, in the zone of the source", () => {
		expect(said(DAYS)).toEqual(Array(3).fill("day"));
		expect(said(DAYS, "UTC")).toEqual(Array(3).fill("time"));
	});

	it("are times when one among them is not midnight", () => {
		expect(said([...DAYS, "2026-11-04 00:00:01"])).toEqual(Array(4).fill("time"));
	});

	it("say nothing of dates that name no hour, or are not there", () => {
		expect(said([...DAYS, "2026-10-04", "soon"])).toEqual([...Array(4).fill("day"), null]);
	});

	it("may be chance when they are few, or of one day", () => {
		expect(said(DAYS.slice(1))).toEqual(["time", "time"]);
		expect(said(Array(5).fill(DAYS[0]))).toEqual(Array(5).fill("time"));
	});
});
