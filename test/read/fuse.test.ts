import { describe, expect, it } from "vitest";
import type { CleanEntry } from "../../src/model/entry.ts";
import { completedDate, fuse } from "../../src/read/fuse.ts";
import { emptyEntry } from "../../src/stages/extract/extract.ts";

const listed = (some: Partial<CleanEntry>): CleanEntry => ({ ...emptyEntry(), readingMinutes: 0, ...some });
const person = (name: string) => ({ name, email: null, url: null });
const file = (url: string, some = {}) => ({
	...{ url, type: null, length: null, durationSeconds: null, title: null },
	...some,
});
const FULL = "自治区住房城乡建设厅关于开展2022年全区房屋市政工程“质量月”活动的通知";

describe("a title", () => {
	it.each([
		["cut with dots", "自治区住房城乡建设厅关于开展2022年全区房屋...", FULL, FULL],
		["cut with an ellipsis", "自治区住房城乡建设厅关于开展2022年全区…", FULL, FULL],
		["cut without a sign", "自治区住房城乡建设厅关于开展2022年全区房屋", FULL, FULL],
		["cut, in other widths and spaces", "关于（试行） 的通…", "关于(试行)的通知", "关于(试行)的通知"],
		[
			"cut in the middle of a word",
			"Councillors approve the new brid...",
			"Councillors approve the new bridge",
			"Councillors approve the new bridge",
		],
		["whole, while the page's is the site's", FULL, "某市日报数字报", FULL],
		[
			"cut, while the page's is the site's",
			"关于开展质量月活动的…",
			"某市日报数字报",
			"关于开展质量月活动的…",
		],
		[
			"whole, while the page adds its site",
			"质量月活动开始报名",
			"质量月活动开始报名 - 某市住建局",
			"质量月活动开始报名",
		],
		[
			"whole, while the page adds its column",
			"质量月活动开始报名",
			"质量月活动开始报名_通知公告",
			"质量月活动开始报名",
		],
		["too short to know the other by", "通知", "通知公告栏目改版了", "通知"],
		["the beginning of a longer word", "Bridges", "Bridgestone opens a plant", "Bridges"],
		["missing", null, FULL, FULL],
		["nothing but dots", "……", FULL, FULL],
		["without one on the page", FULL, null, FULL],
	])("that is %s", (_, own, article, expected) => {
		expect(fuse(listed({ title: own }), { title: article }).entry.title).toBe(expected);
	});
});

describe("what a list says of an entry", () => {
	it("is completed by the article, and it is known by what", () => {
		const article = {
			title: FULL,
			contentHtml: "<p>全文</p>",
			readingMinutes: 2,
			summary: "摘要",
			image: "https://a.example/1.jpg",
			authors: [person("黎浩")],
			categories: [{ name: "通知", term: null, scheme: null }],
			enclosures: [file("https://a.example/1.pdf", { type: "application/pdf", title: "附件" })],
			origin: { title: "某厅", url: null },
			rights: "©",
			updated: 5,
		};
		const { entry, taken } = fuse(
			listed({ title: "自治区住房城乡建设厅关于…", url: "https://a.example/1" }),
			article,
		);
		expect(entry).toEqual({ ...listed({ url: "https://a.example/1" }), ...article });
		expect(taken.sort()).toEqual(Object.keys(article).sort());
	});

	it("stays where the article says nothing, or only the same", () => {
		const own = listed({
			title: FULL,
			contentHtml: "<p>x</p>",
			summary: "s",
			image: "https://a.example/1.jpg",
			readingMinutes: 1,
			authors: [person("张三")],
			origin: { title: "某报", url: null },
		});
		const silent = { title: null, contentHtml: null, summary: null, image: null, authors: [], origin: null };
		expect(fuse(own, silent)).toEqual({ entry: own, taken: [] });
		expect(fuse(own, own)).toEqual({ entry: own, taken: [] });
	});

	it("keeps its own author, unless that is its site", () => {
		const article = { authors: [person("李四")] };
		expect(fuse(listed({ authors: [person("张三")] }), article).entry.authors).toEqual([person("张三")]);
		const ofSite = listed({ authors: [person("某网")] });
		expect(fuse(ofSite, article, ["某网"]).entry.authors).toEqual([person("李四")]);
		expect(fuse(ofSite, {}, ["某网"]).entry.authors).toEqual([person("某网")]);
	});

	it("has the files of both, each once, with what either says of it", () => {
		const own = listed({ enclosures: [file("https://a.example/1.mp3", { durationSeconds: 9 })] });
		const enclosures = [
			file("https://a.example/1.mp3", { type: "audio/mpeg" }),
			file("https://a.example/2.pdf"),
		];
		expect(fuse(own, { enclosures }).entry.enclosures).toEqual([
			file("https://a.example/1.mp3", { type: "audio/mpeg", durationSeconds: 9 }),
			file("https://a.example/2.pdf"),
		]);
	});
});

describe("a date", () => {
	const at = (iso: string) => Date.parse(iso);
	const [day, instant] = [at("2022-09-08T00:00+08:00"), at("2022-09-08T17:50+08:00")];
	it.each<[string, number | null, string | null, number, string, number | null]>([
		["that is missing is the article's", null, null, instant, "meta/pubdate", instant],
		["that is missing is the article's, be it a day", null, null, day, "url", day],
		["without an hour gets it", day, "list/text/day", instant, "meta/pubdate", instant],
		["of an address gets its hour", day, "url", instant, "text/发布时间", instant],
		["of a feed without an hour gets it", day, "dc:date/rfc3339/day", instant, "text", instant],
		["without an hour stays where the article has none", day, "list/text/day", day, "text/day", null],
		[
			"without an hour stays where the article is of another day",
			day,
			"list/text/day",
			at("2022-09-12T08:00Z"),
			"text",
			null,
		],
		["with an hour stays", instant, "list/text", at("2022-09-08T18:00+08:00"), "meta/pubdate", null],
		["of a feed stays", instant, "pubDate/rfc822", at("2022-09-08T18:00+08:00"), "meta/pubdate", null],
		[
			"without a year gets it with the hour",
			at("2026-09-08T00:00+08:00"),
			"list/text/month-day/day",
			instant,
			"meta/pubdate",
			instant,
		],
		[
			"without a year gets it with the day",
			at("2026-09-08T00:00+08:00"),
			"list/text/month-day/day",
			day,
			"text/day",
			day,
		],
		[
			"without a year keeps its hour",
			at("2026-09-08T17:50+08:00"),
			"list/text/month-day",
			day,
			"text/day",
			instant,
		],
		[
			"without a year stays where the article's has none",
			at("2026-09-08T00:00+08:00"),
			"list/text/month-day/day",
			day,
			"text/month-day/day",
			null,
		],
		[
			"without a year stays where the article's is another day",
			at("2026-09-08T00:00+08:00"),
			"list/text/month-day/day",
			at("2022-08-01T00:00Z"),
			"text",
			null,
		],
		[
			"of the last day of a year, read a year too late",
			at("2026-01-01T00:00+08:00"),
			"list/text/month-day/day",
			at("2023-01-01T09:00+08:00"),
			"text",
			at("2023-01-01T09:00+08:00"),
		],
		["that an article gave is not moved again", day, "article/text/day", instant, "meta/pubdate", null],
	])("%s", (_, published, dateFrom, time, from, expected) => {
		const said = completedDate({ published, updated: null, dateFrom }, { published: time, dateFrom: from });
		expect(said?.published ?? null).toBe(expected);
		if (said) expect(said.dateFrom).toBe(`article/${from}`);
	});
	it("is not the article's where the article has none", () => {
		expect(completedDate(listed({}), { published: null, updated: null, dateFrom: null })).toBeNull();
	});
});
