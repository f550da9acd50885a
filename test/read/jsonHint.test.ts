import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import type { ReadAs, Selectors } from "../../src/model/reading.ts";
import { understand } from "../../src/read/understand.ts";

function read(json: unknown, as: ReadAs = "auto", select?: Selectors) {
	const bytes = new TextEncoder().encode(typeof json === "string" ? json : JSON.stringify(json));
	const url = "https://a.example/api/news.json";
	return understand(bytes, { url, as, select, now: Date.UTC(2026, 10, 30), timezone: "UTC" });
}

function failed(...of: Parameters<typeof read>): string {
	const said = read(...of);
	if (said.ok) throw new Error("it was read");
	return `${said.error.code}: ${said.error.message}`;
}

/** What a message has for `sources.toml`, as that reads it. */
function pasted(message: string): Selectors | undefined {
	const line = /select = \{.*?\}/.exec(message)?.[0];
	const loaded = loadConfig(
		`[[sources]]\nurl = "https://a.example/api/news.json"\ncategory = "n"\n${line}\n`,
	);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return loaded.config.sources[0]?.select;
}

const news = (n: number) => ({
	id: n,
	headline: `Report ${n}`,
	page: { n },
	viewUrl: `/n/${n}`,
	shownTime: "2026-11-02 10:00",
});
const API = {
	code: 0,
	filters: [{ id: 1, label: "all" }],
	data: { total: 2, list: [news(1), news(2)] },
};

it.each<ReadAs>(["auto", "list"])(
	"names the lists of JSON that is no feed, read as %s, and what would read one",
	(as) => {
		const said = failed(API, as);
		expect(said).toBe(
			'json-not-feed: JSON, and no feed: its lists of objects are $.data.list (2, of id, headline, page, viewUrl, shownTime), $.filters (1, of id, label); try select = { item = "$.data.list", title = "$.headline", link = "$.viewUrl", date = "$.shownTime" }',
		);
		const result = read(API, as, pasted(said));
		expect(
			result.ok && result.value.entries.map(({ title, url, published }) => [title, url, published]),
		).toEqual([
			["Report 1", "https://a.example/n/1", Date.UTC(2026, 10, 2, 10)],
			["Report 2", "https://a.example/n/2", Date.UTC(2026, 10, 2, 10)],
		]);
	},
);

it.each<[name: string, json: unknown, item: string]>([
	["that is the list itself", [news(1)], "$"],
	["with a word that feeds have", { data: { items: [news(1)] } }, "$.data.items"],
	["whose names no path has without quotation marks", { "a b": { 列表: [news(1)] } }, "$['a b'].列表"],
])("reads by its own advice a JSON %s", (_, json, item) => {
	const select = pasted(failed(json));
	expect(select).toMatchObject({ item, title: "$.headline", link: "$.viewUrl" });
	expect(read(json, "auto", select)).toMatchObject({ ok: true, value: { entries: [{ title: "Report 1" }] } });
});

it("says of a source that is to be a feed that it may not be", () => {
	expect(failed(API, "feed")).toMatch(/ \}, without kind = "feed"$/);
});

it("advises nothing of JSON without lists of objects, of what is cut, or where paths were given", () => {
	expect(failed({ code: 0, tags: ["a", "b"], more: null })).toMatch(/^not-a-feed: no feed/);
	expect(failed(JSON.stringify(API).slice(0, -3))).toMatch(/^not-a-feed: no feed/);
	expect(failed(API, "auto", { item: "$.data.lst" })).toMatch(
		/^selector-matches-nothing: .*\$\.data has total, list$/,
	);
});

it.each<[name: string, item: object, select: Selectors]>([
	[
		"in objects of an item",
		{ headline: "A lock", page: { url: "/n/1" }, time: 1_764_500_000 },
		{ title: "$.headline", link: "$.page.url", date: "$.time" },
	],
	[
		"rendered",
		{ date: "2026-11-02T10:00:00", link: "https://a.example/1", title: { rendered: "A lock" } },
		{ title: "$.title.rendered", link: "$.link", date: "$.date" },
	],
	[
		"below attributes",
		{ id: 1, attributes: { title: "A lock", url: "/1" } },
		{ title: "$.attributes.title", link: "$.attributes.url" },
	],
	[
		"and not of whoever wrote it, or of a picture",
		{
			subject: "A lock",
			author: { name: "River", url: "/u/1" },
			cover: { url: "/1.jpg", date: "2020-01-01" },
		},
		{ title: "$.subject" },
	],
	[
		"and those of the item itself first",
		{ text: { title: "Inner" }, title: "A lock", path: "/1" },
		{ title: "$.title", link: "$.path" },
	],
])("finds fields %s", (_, item, select) => {
	expect(pasted(failed({ data: [item, item] }))).toEqual({ item: "$.data", ...select });
});
