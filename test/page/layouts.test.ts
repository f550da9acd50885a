import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/page/article.ts";
import { linesOfHtml } from "./text.ts";

const TEXT = [1, 2].flatMap((part) => [
	`Part ${part} of the story: it is told by those who were there, and by a few who only say that they were.`,
	`${part}. The mill stood at the bend of the river for two hundred years, and nobody had thought of moving it before.`,
	`${part}. When the council drew up its plans, it turned out that the bend itself was to go, and the mill with it.`,
	`${part}. A mill that is taken apart is no mill, said the miller, who was eighty, and went to live with his daughter.`,
	`${part}. So the villagers took it down, stone by stone, numbered each one, and put it up again a mile further on.`,
]);
const ASIDE =
	"This site is made by volunteers. We are always looking for more of them, so write to us if you would like to help. No experience is needed, only patience, a warm coat, and a little time at the weekend. We meet on Mondays, in the old school, at seven, and there is always tea. Nobody has to stay until the end.";
const TITLE = "How a village moved its mill";

/** The lines of the article in `main`, which stands beside `beside`. */
function linesIn(main: string, beside = ""): string[] {
	const html = `<html><head><title>${TITLE}</title></head><body><main><div class="top"><h1>${TITLE}</h1></div>${main}</main>${beside}</body></html>`;
	const url = "https://www.example.com/stories/mill";
	const result = extractArticle(html, { url, now: Date.UTC(2026, 5, 21), timezone: "UTC" });
	return result.ok ? linesOfHtml(result.value.entries[0]?.contentHtml ?? "") : [];
}

const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join("");

describe("a wrapper that is named like noise", () => {
	it.each([
		[
			"a page builder's widget",
			`<div class="elementor-element elementor-widget elementor-widget-theme-post-content"><div class="inner">${paragraphs}</div></div>`,
		],
		["a paywall", `<div class="site-paywall">${paragraphs}</div>`],
		["widgets", `<div class="article-widgets"><div class="widget">${paragraphs}</div></div>`],
		[
			"a layout with a sidebar",
			`<div class="l-sidebar-fixed"><div class="entry-content">${paragraphs}</div></div>`,
		],
	])("%s", (_, main) => {
		expect(linesIn(main, `<div class="promo"><p>${ASIDE}</p></div>`)).toEqual(TEXT);
	});

	it("is noise all the same when it holds nothing but an aside", () => {
		const widget = `<div class="elementor-element elementor-widget elementor-widget-sidebar"><p>${ASIDE} ${ASIDE} ${ASIDE}</p></div>`;
		expect(linesIn(`<div class="text">${paragraphs}</div>${widget}`)).toEqual(TEXT);
	});
});

describe("what stands around a text, by its structure", () => {
	const text = `<div class="text">${paragraphs}</div>`;
	const teaser = (n: number, host = "") =>
		`<div class="box item-${n}"><h3><a href="${host}/stories/other-${n}">Another story with a long headline, number ${n}</a></h3><span>By Somebody Else</span><div>The first words of that story, which has nothing to do with ours, and then a few more (${n}).</div></div>`;
	const row = (host = "") => `<div class="row">${[1, 2, 3, 4].map((n) => teaser(n, host)).join("")}</div>`;
	const ARTICLE = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H"}</script>';

	it("leaves out teasers of other pages of the site, whatever they are called", () => {
		expect(
			linesIn(`${ARTICLE}<div class="column">${text}<h4>Elsewhere</h4>${row()}</div>`).join("\n"),
		).not.toMatch(/Another story|The first words/);
	});

	it("keeps what looks like them but leads elsewhere: the text is about it", () => {
		const lines = linesIn(
			`${ARTICLE}<div class="text">${paragraphs}${row("https://other.example.org")}</div>`,
		);
		expect(lines.filter((line) => line.startsWith("Another story"))).toHaveLength(4);
	});

	it("follows a text through boxes of one kind, past what stands between them", () => {
		const box = (lines: string[]) =>
			`<div class="block"><div class="inner">${lines.map((line) => `<p>${line}</p>`).join("")}</div></div>`;
		const between = `<div class="offer"><ul>${[1, 2, 3, 4, 5, 6].map((n) => `<li><a href="/o/${n}">An offer that nobody needs, number ${n}</a></li>`).join("")}</ul></div>`;
		const main = `<div class="blocks">${box(TEXT.slice(0, 3))}${between.repeat(4)}${box(TEXT.slice(3))}</div>`;
		expect(linesIn(main)).toEqual(TEXT);
	});

	it("says a caption once that a carousel says twice, and a paragraph as often as it stands there", () => {
		const caption =
			"The mill on the evening before the first stone was taken down, seen from the old bridge.";
		const figure = `<figure><img src="/mill.jpg"><div>${caption}</div></figure>`;
		const lines = linesIn(`<div class="text">${paragraphs}${figure}${figure}<p>${TEXT[0]}</p></div>`);
		expect(lines).toEqual([...TEXT, caption, TEXT[0]]);
	});

	it("reads no hint from the id of a section that is made from its heading", () => {
		const section = `<section id="sharing-the-mill"><h2>Sharing the mill</h2><p>${TEXT[4]}</p></section>`;
		expect(linesIn(`<div class="text">${paragraphs}${section}</div>`)).toEqual([
			...TEXT,
			"Sharing the mill",
			TEXT[4],
		]);
	});

	it("goes on behind a CDATA section that never ends", () => {
		expect(linesIn(`<![CDATA[ <div>${text}</div>`)).toEqual(TEXT);
	});

	it("takes comments for the text where there is nothing else", () => {
		const comment = (line: string, i: number) =>
			`<li class="comment"><div class="comment-meta"><a href="/u/${i}">user${i}</a></div><div class="comment-text"><p>${line}</p></div></li>`;
		const few = TEXT.slice(0, 5);
		expect(linesIn(`<ol class="comments">${few.map(comment).join("")}</ol>`)).toEqual(few);
	});
});
