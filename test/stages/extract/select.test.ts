import { describe, expect, it } from "vitest";
import type { Selectors } from "../../../src/model/reading.ts";
import { extractList, listCollapsed } from "../../../src/stages/extract/list/list.ts";

const OPTIONS = { url: "https://www.example.cn/news/", now: Date.UTC(2026, 5, 21), timezone: "UTC" };
const list = (text: string, select: Selectors) => extractList(text, { ...OPTIONS, select });
const entries = (text: string, select: Selectors) => {
	const result = list(text, select);
	return result.ok
		? result.value.entries.map((one) => [
				one.title,
				one.url,
				one.published && new Date(one.published).toISOString().slice(0, 10),
			])
		: result.error.code;
};

const HTML = `<html><head><title>News</title></head><body><div class="row" data-id="7"><a class="go" href="/n/7"><img src="/7.jpg" width="200"></a><b class="h">First item of three</b><i data-day="2026-06-01"></i><u>Ann</u></div>
<div class="row" data-id="8"><a class="go" href="/n/8"><img src="/8.jpg" width="200"></a><b class="h">Second item of three</b><i data-day="2026-06-02"></i><u>Bo</u></div></body></html>`;
const FIELDS = {
	item: ".row",
	title: ".h",
	link: "a.go@href",
	date: "i@data-day",
	author: "u",
	image: "img@src",
};

describe("lists by selectors", () => {
	it("takes fields from elements and attributes", () => {
		expect(entries(HTML, FIELDS)).toEqual([
			["First item of three", "https://www.example.cn/n/7", "2026-06-01"],
			["Second item of three", "https://www.example.cn/n/8", "2026-06-02"],
		]);
		const result = list(HTML, FIELDS);
		const first = result.ok ? result.value.entries[0] : undefined;
		expect([first?.authors[0]?.name, first?.image, first?.dateFrom]).toEqual([
			"Ann",
			"https://www.example.cn/7.jpg",
			"select/date/day",
		]);
	});

	it("finds by itself what no selector names", () => {
		expect(entries(HTML, { item: ".row" })).toEqual([
			["First item of three", "https://www.example.cn/n/7", null],
			["Second item of three", "https://www.example.cn/n/8", null],
		]);
	});

	it("reports a selector that finds nothing, or is none", () => {
		expect(entries(HTML, { item: ".gone" })).toBe("selector-matches-nothing");
		expect(entries(HTML, { item: "..!" })).toBe("selector-invalid");
		for (const slip of [{ author: ".gone" }, { link: "a@hrfe" }]) {
			const result = list(HTML, { ...FIELDS, ...slip });
			const codes = result.ok && result.value.problems.map((one) => one.code);
			expect(codes, JSON.stringify(slip)).toEqual(["selector-matches-nothing"]);
		}
	});
});

const STATE = {
	data: {
		list: [
			{ t: "甲", u: "/a/1", at: 1780272000 },
			{ t: "乙", u: "/a/2", at: 1780358400 },
		],
	},
	"odd key": [{ t: "丙", u: "/a/3", at: "2026-06-03" }],
};
const PATHS = { item: "$.data.list", title: "$.t", link: "$.u", date: "$.at" };
const WANTED = [
	["甲", "https://www.example.cn/a/1", "2026-06-01"],
	["乙", "https://www.example.cn/a/2", "2026-06-02"],
];

describe("lists as JSON", () => {
	const json = JSON.stringify(STATE);
	it.each([
		["a body", json],
		["a callback", `cb(${json});`],
		[
			"a typed script",
			`<html><body><script id="__NEXT_DATA__" type="application/json">${json}</script></body></html>`,
		],
		[
			"an assignment",
			`<script>window.a = {"x": 1};window.__STATE__ = ${json};(function(){var s = "}"})()</script>`,
		],
		["a parsed string", `<script>window.__STATE__ = JSON.parse(${JSON.stringify(json)})</script>`],
		[
			"an assignment with undefined",
			`<script>window.__STATE__ = ${json.replace('{"data"', '{"user":undefined,"data"')}</script>`,
		],
	])("in %s", (_, text) => {
		expect(entries(text, PATHS)).toEqual(WANTED);
	});

	it("by quoted keys and indexes", () => {
		expect(entries(json, { ...PATHS, item: "$['odd key']" })).toEqual([
			["丙", "https://www.example.cn/a/3", "2026-06-03"],
		]);
		expect(entries(json, { ...PATHS, item: "$.data.list[0].t" })).toBe("selector-matches-nothing");
	});
});

describe("a list that collapses", () => {
	it.each([
		[30, 30, false],
		[30, 11, false],
		[30, 10, true],
		[30, 0, true],
		[5, 1, false],
		[1, 0, true],
		[0, 0, false],
	])("%i then %i: %s", (before, now, collapsed) => {
		expect(listCollapsed(before, now)).toBe(collapsed);
	});
});

describe("what a list by selectors reads around its items", () => {
	const li = (n: number, more = "") =>
		`<li>${more}<a href="/n/${n}.html">Report number ${n} of the board</a></li>`;

	it("takes what is removed out of items, and items out of what is removed", () => {
		const html = `<body><ul class="l">${li(1, "<em>Pinned </em>")}${li(2)}</ul><div class="side"><ul class="l">${li(3)}${li(4)}</ul></div></body>`;
		const select = { item: "ul.l li", title: ":scope", remove: ".side, em" };
		expect(entries(html, select)).toEqual([
			["Report number 1 of the board", "https://www.example.cn/n/1.html", null],
			["Report number 2 of the board", "https://www.example.cn/n/2.html", null],
		]);
		expect(entries(html, { ...select, remove: "body" })).toBe("selector-removes-all");
	});

	it("blames remove for what it takes away, and no other selector", () => {
		const html = `<body><ul class="l">${li(1, "<em>Ann</em>")}${li(2, "<em>Bo</em>")}</ul></body>`;
		const said = (select: Selectors) => {
			const result = list(html, { item: "ul.l li", ...select });
			return result.ok ? result.value.problems.map(({ message }) => message) : [result.error.message];
		};
		const all = 'takes away all that select.item = "ul.l li" finds';
		expect(said({ remove: "li" })).toEqual([`select.remove = "li" ${all}`]);
		expect(said({ remove: "ul.l" })).toEqual([`select.remove = "ul.l" ${all}`]);
		expect(said({ remove: "li a" })).toEqual(['select.remove = "li a" takes away every link']);
		expect(said({ remove: "li > *" })).toEqual(['select.remove = "li > *" takes away every link']);
		expect(said({ remove: "li > *", link: "a" })).toEqual([
			'select.remove = "li > *" takes away all that select.link = "a" finds',
		]);
		expect(said({ remove: "li > *", link: "b" })).toEqual(['select.link = "b" matches nothing on this page']);
		expect(said({ remove: "em", author: "em" })).toEqual([
			'select.remove = "em" takes away all that select.author = "em" finds',
		]);
		expect(said({ remove: "em", author: "i" })).toEqual(['select.author = "i" matches nothing on this page']);
		expect(said({ remove: ".no", item: ".gone" })).toEqual([
			'select.item = ".gone" matches nothing on this page',
		]);
	});

	it("finds dates under headings, with something removed before them as well", () => {
		const day = (date: string, ...numbers: number[]) =>
			`<h3>${date}</h3><ul class="l">${numbers.map((n) => li(n)).join("")}</ul>`;
		const html = `<body><div class="ad"><p><b>x</b></p></div>${day("2026-06-03", 1, 2)}${day("2026-06-02", 3)}</body>`;
		for (const remove of [undefined, ".ad"])
			expect(entries(html, { item: "ul.l li", remove })).toMatchObject([
				[expect.anything(), expect.anything(), "2026-06-03"],
				[expect.anything(), expect.anything(), "2026-06-03"],
				[expect.anything(), expect.anything(), "2026-06-02"],
			]);
	});

	it("reads the date behind a term, and a child of the item alone with >", () => {
		const html = `<dl>${[1, 2].map((n) => `<dt><a href="/n/${n}.html"><b>Report number ${n} of the board</b></a></dt><dd>2026-06-0${n}</dd>`).join("")}</dl>`;
		expect(entries(html, { item: "dt" })).toMatchObject([
			[expect.anything(), expect.anything(), "2026-06-01"],
			[expect.anything(), expect.anything(), "2026-06-02"],
		]);
		const nested = `<ul>${[1, 2].map((n) => `<li><a href="/n/${n}.html"><span>label ${n}</span></a><span>Report number ${n}</span></li>`).join("")}</ul>`;
		for (const title of ["> span", ":scope > span"])
			expect(entries(nested, { item: "li", title })).toEqual([
				["Report number 1", "https://www.example.cn/n/1.html", null],
				["Report number 2", "https://www.example.cn/n/2.html", null],
			]);
	});
});
