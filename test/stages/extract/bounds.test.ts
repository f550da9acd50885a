import { describe, expect, it } from "vitest";
import { PAGE_MAX_ELEMENTS } from "../../../src/settings.ts";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
import { discover } from "../../../src/stages/extract/discover.ts";
import { extractList } from "../../../src/stages/extract/list/list.ts";

const OPTIONS = { url: "https://a.example/1.html", now: Date.UTC(2026, 5, 21), timezone: "UTC" };
const SENTENCE = "<p>Hello there, this is a sentence that is long enough, really.</p>";
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
	result.ok ? "ok" : result.error.code;

describe("pages beyond measure", () => {
	it.each([
		["two megabytes of text", "ok", `<h1>Title</h1>${SENTENCE.repeat(2e6 / SENTENCE.length)}`],
		["nested 10,000 deep", "ok", `${"<div>".repeat(10_000)}${SENTENCE.repeat(20)}${"</div>".repeat(10_000)}`],
		["nested 10,000 deep in cells", "ok", `${"<table><tr><td>".repeat(10_000)}${SENTENCE.repeat(20)}`],
		[
			"100,000 links",
			"page-too-large",
			`<ul>${"<li><a href='/a'>Link to some page</a>".repeat(100_000)}</ul>`,
		],
		["nothing but brackets", "ok", "<".repeat(500_000)],
		["an empty text", "no-article", ""],
	])("%s: %s", (_, code, html) => {
		expect(codeOf(extractArticle(html, OPTIONS))).toBe(code);
	});

	// Of what takes the square of a text, or more, none of these would come to an end within a test.
	it.each([
		["BBCode that nobody closes", `<p class="postcontent ubbcode">${"[pid=[url=[size=".repeat(20_000)}</p>`],
		["a title of separators", `<title>${"— ".repeat(40_000)}</title>`],
		[
			"a letter of indented lines",
			`<pre\nid="e1"><a\nhref="#r1">*</a> <b>x</b>\nFrom: A @ 2024-01-01 10:00 UTC (permalink)\n${"    x\n".repeat(60)}y</pre>`,
		],
		["paragraphs side by side in a headline", `<h1>${"<p>x</p>".repeat(70_000)}</h1>`],
		["dated lines", `<div class="post">${"2024-05-12 10:00 so it was<br>".repeat(66_000)}</div>`],
	])("reads a page beside %s", (_, hostile) => {
		expect(codeOf(extractArticle(`${hostile}<h1>Title</h1>${SENTENCE.repeat(20)}`, OPTIONS))).toBe("ok");
	});

	it.each(["--", "2024-05-12 10:00 it rained"])(
		"reads a thread whose first post has 20,000 lines of %s",
		(line) => {
			const posts = [`${line}<br>`.repeat(20_000), SENTENCE, SENTENCE.repeat(3)].map(
				(text) => `<div class="post">${SENTENCE.repeat(3)}${text}${SENTENCE}</div>`,
			);
			const html = `<h1>A title of some words</h1>${posts.join("")}`;
			expect(codeOf(extractArticle(html, { ...OPTIONS, url: "https://a.example/thread/1.html" }))).toBe("ok");
		},
	);

	it.each(["(", "[", "A1", "· ", "1"])("reads a list whose items say nothing but %j", (piece) => {
		const items = [1, 2, 3, 4, 5].map(
			(n) =>
				`<li><a href="/n/${n}.html">A notice about bridge ${n} ${piece.repeat(20_000)}</a> <i>${piece.repeat(20_000)}</i></li>`,
		);
		expect(codeOf(extractList(`<ul>${items.join("")}</ul>`, OPTIONS))).toBe("ok");
	});

	it("says why it refuses", () => {
		const result = extractList("<p><a href='/b'>x</a>".repeat(PAGE_MAX_ELEMENTS), OPTIONS);
		expect(result).toMatchObject({
			ok: false,
			error: { stage: "page", message: `the page has more than ${PAGE_MAX_ELEMENTS} elements` },
		});
		expect(discover("<p>".repeat(PAGE_MAX_ELEMENTS + 1), OPTIONS.url)).toBeNull();
	});

	it("keeps the end of what is nested too deep", () => {
		const result = extractArticle(
			`${"<div>".repeat(3000)}${SENTENCE.repeat(5)}<p>The last words, at the very end.</p>`,
			OPTIONS,
		);
		expect(result.ok && result.value.entries[0]?.contentHtml).toContain("The last words, at the very end.");
	});
});
