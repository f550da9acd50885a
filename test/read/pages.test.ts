import { describe, expect, it } from "vitest";
import { understand } from "../../src/read/understand.ts";

const TITLES = Array.from({ length: 12 }, (_, i) => `A headline about the works in the valley, number ${i}`);
const ROWS = `<ul class="rows">${TITLES.map((title, i) => `<li><a href="/works/${i}.html">${title}</a> <span>2026-10-${10 + i}</span></li>`).join("")}</ul>`;
const PROSE =
	"<p>The works were planned for a long time, and the people of the valley had waited for them, some with hope, some without.</p>".repeat(
		14,
	);
const page = (body: string, head = "") =>
	`<!DOCTYPE html><html><head><title>Works</title>${head}</head><body>${body}</body></html>`;

function read(html: string, as: "auto" | "list" | "article", url: string, isEntry = false) {
	const result = understand(new TextEncoder().encode(html), {
		url,
		as,
		now: Date.UTC(2026, 10, 1),
		timezone: "UTC",
		isEntry,
	});
	if (!result.ok) throw new Error(result.error.message);
	return result.value;
}
const codes = ({ problems }: ReturnType<typeof read>) =>
	problems.map(({ code }) => code).filter((code) => code.startsWith("looks-like"));

describe("a page that is read as what it is not", () => {
	const list = page(`<h1>News</h1>${ROWS}<p>Read on, as you like it, here, there, or anywhere else.</p>`);
	const article = page(
		`<h1>The works</h1>${PROSE}<ul>${TITLES.slice(0, 4)
			.map((title, i) => `<li><a href="/works/${i}.html">${title}</a></li>`)
			.join("")}</ul>`,
	);
	it.each([
		["a list as an article", list, "article", "https://a.example/news/", ["looks-like-list"]],
		["a list as a list", list, "list", "https://a.example/news/", []],
		["a list by its looks", list, "auto", "https://a.example/news/", []],
		[
			"an article as a list",
			article,
			"list",
			"https://a.example/2026/10/the-works-in-the-valley",
			["looks-like-article"],
		],
		["an article as an article", article, "article", "https://a.example/2026/10/the-works-in-the-valley", []],
	] as const)("is told: %s", (_, html, as, url, expected) => {
		expect(codes(read(html, as, url))).toEqual(expected);
	});

	it("is not asked about an entry's own page", () => {
		expect(codes(read(list, "article", "https://a.example/news/", true))).toEqual([]);
	});
});

describe("the next page of a list", () => {
	it.each([
		[
			"by number in its address",
			'<div class="pages"><a href="/news/?page=2">2</a></div>',
			"https://a.example/news/?page=2",
		],
		[
			"by relation in the head",
			"",
			"https://a.example/news/page/2/",
			'<link rel="next" href="/news/page/2/">',
		],
		[
			"by relation of a link",
			'<a rel="next" href="/news/1726000000">…</a>',
			"https://a.example/news/1726000000",
		],
		[
			"older posts",
			'<div><a href="/news/before/77">← Older posts</a></div>',
			"https://a.example/news/before/77",
		],
		[
			"下一页, counted from nought",
			'<div class="fenye"><a href="index_1.html">下一页</a></div>',
			"https://a.example/news/index_1.html",
		],
		[
			"Ältere Beiträge",
			'<p><a href="/news/archiv-3">Ältere Beiträge »</a></p>',
			"https://a.example/news/archiv-3",
		],
		[
			"次へ in a pager",
			'<ul class="pager"><li><a href="/news/?from=20">次へ</a></li></ul>',
			"https://a.example/news/?from=20",
		],
		["an arrow that turns a slide", '<div class="slider"><a href="/works/3.html">›</a></div>', null],
		["another site", '<a rel="next" href="https://b.example/news/2">next</a>', null],
		["the page itself", '<a rel="next" href="#more">next</a>', null],
	])("%s", (_, pager, expected, head = "") => {
		expect(read(page(`<h1>News</h1>${ROWS}${pager}`, head), "list", "https://a.example/news/").nextPage).toBe(
			expected,
		);
	});
});
