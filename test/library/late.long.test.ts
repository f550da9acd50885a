import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import { DAY, deployed, item, source } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type Item, START } from "../crawler/platform/world.ts";

const ZONE = 'timezone = "Asia/Shanghai"';

/** An entry whose date may be written in its own way. */
type Notice = Omit<Item, "date"> & { date: Item["date"] | string };

/** A feed in which some dates are written as they are given. */
async function feedWith(notices: Notice[]): Promise<Response> {
	const marks = notices.map(({ date }, n) =>
		typeof date === "string" ? Date.UTC(2000, 0, 1, 0, 0, n) : date,
	);
	let body = await feedOf(notices.map((notice, n) => ({ ...notice, date: marks[n] ?? null }))).text();
	for (const [n, { date }] of notices.entries())
		if (typeof date === "string") body = body.replace(new Date(marks[n] ?? 0).toUTCString(), date);
	return new Response(body, { headers: { "Content-Type": "application/rss+xml" } });
}

/** A category in which one source has eight timed entries an hour, and another one what a test gives it. */
async function river() {
	const notices: Notice[] = [item(1, { title: "The first notice", date: START - 30 * DAY })];
	const toml =
		source("timed", "http://timed.example/feed") + source("notices", "http://notices.example/feed", ZONE);
	const { world } = deployed(toml, ({ hostname }, _, now) => {
		if (hostname === "notices.example") return feedWith(notices);
		const last = Math.floor(now / (HOUR / 8));
		return feedOf(
			Array.from({ length: 60 }, (_, back) => {
				const date = (last - back) * (HOUR / 8);
				return item(last - back, { link: `http://timed.example/${last - back}`, date });
			}),
		);
	});
	await world.pass(3 * HOUR);
	const feed = async (path = "news", search = "") => {
		const question = { path, search, now: world.platform.now };
		const library = path === "all" ? "all" : "news";
		return ((await world.platform.call("LIBRARY", library, "page", question)) as Answer).entries;
	};
	return {
		world,
		feed,
		find: async (title: string, path?: string) => (await feed(path)).find((entry) => entry.title === title),
		publish: (title: string, date: number | string | null) => {
			const n = 100 + notices.length;
			notices.unshift({ ...item(n, { link: `http://notices.example/${n}`, title }), date });
		},
	};
}

/** Midnight in Shanghai, of the day of an instant. */
const midnight = (at: number) => Math.floor((at + 8 * HOUR) / DAY) * DAY - 8 * HOUR;

/** The day there, as a date without a time. */
const dayIn = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10);

describe("a notice that has a date and no time", () => {
	it("is in the feed from when it was first seen, on its day, and stays at that time", async () => {
		const { world, publish, find, feed } = await river();
		for (let n = 1; n <= 8; n++) {
			const day = midnight(world.platform.now);
			publish(`Notice ${n}`, dayIn(world.platform.now));
			await world.pass(HOUR);
			const notice = await find(`Notice ${n}`);
			expect(notice, `notice ${n}`).toBeDefined();
			expect((await feed()).indexOf(notice as never)).toBeLessThan(20);
			expect(midnight(notice?.date ?? 0)).toBe(day);
			expect(notice?.date).toBe(notice?.firstSeen);
			await world.pass(HOUR);
			expect((await find(`Notice ${n}`))?.date).toBe(notice?.date);
		}
	});

	it("keeps its day when that is over before the notice is seen, and is in the feed all the same", async () => {
		const { world, publish, find } = await river();
		const yesterday = midnight(world.platform.now) - DAY;
		publish("Late", dayIn(yesterday));
		await world.pass(HOUR);
		expect((await find("Late"))?.date).toBe(yesterday);
	});

	it.each([
		["midnight", 0],
		["midnight by another clock", HOUR],
	])("is not one that came at %s", async (_, after) => {
		const { world, publish, find } = await river();
		const date = midnight(world.platform.now) + after;
		publish("Timed", date);
		await world.pass(HOUR);
		expect((await find("Timed"))?.date).toBe(date);
	});
});

describe("an entry that is dated long before it came", () => {
	it.each(["news", "all", "sources/notices"])(
		"is in the feed of %s for as long as a daily reader needs, once, under its own date",
		async (path) => {
			const { world, publish, feed } = await river();
			const date = START - 3_000 * DAY;
			publish("Of another year", date);
			await world.pass(HOUR);
			const seen = async () => (await feed(path)).filter((entry) => entry.title === "Of another year");
			for (let hour = 0; hour < 25; hour += 6) {
				expect(await seen(), `hour ${hour}`).toMatchObject([{ date }]);
				await world.pass(6 * HOUR);
			}
			await world.pass(6 * HOUR);
			expect(await seen()).toHaveLength(path === "sources/notices" ? 1 : 0);
			const dates = (await feed(path)).map((entry) => entry.date);
			expect(dates).toEqual([...dates].sort((a, b) => b - a));
		},
	);

	it("is no news when its source is: what that listed before is not put before readers", async () => {
		const { feed } = await river();
		expect((await feed()).map((entry) => entry.title)).not.toContain("The first notice");
	});

	it("does not make the answer to a question longer", async () => {
		const { world, publish, feed } = await river();
		publish("Of another year", START - 3_000 * DAY);
		await world.pass(HOUR);
		expect(await feed("news", "?limit=10")).toHaveLength(10);
	});

	it("stays for its time though its source keeps no more of that age", async () => {
		const { world, publish, find } = await river();
		publish("Ancient", Date.UTC(1999, 0, 1));
		await world.pass(HOUR);
		// Pruned once a day.
		await world.pass(25 * HOUR);
		expect(await find("Ancient")).toBeDefined();
	});
});
