import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
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

	it.each([
		["a heading", "<h4>Don't miss</h4>"],
		["a box of its own", "<div class='callout'><div class='label'>Subscribe</div></div>"],
		["a column of links", `<p>Related articles</p>${row()}`],
	])("goes on below %s that the site puts between the last paragraphs", (_, box) => {
		const text = [...TEXT, ...TEXT].map((line, i) => (i < TEXT.length ? line : `Again, ${line}`));
		const body = (lines: string[]) => lines.map((line) => `<p>${line}</p>`).join("");
		const main = `<div class="text">${body(text.slice(0, 16))}${box}${body(text.slice(16))}</div>`;
		expect(linesIn(ARTICLE + main)).toEqual(text);
	});

	it("is over where the site declares its rights or others have their say, whatever paragraphs follow", () => {
		for (const heading of ["版权声明", "Comments", "Related articles"]) {
			const after = `<h4>${heading}</h4><p>All of it may be used by anybody, with a word of where it was taken from.</p>`;
			expect(linesIn(`<div class="text">${paragraphs}${after}</div>`)).toEqual(TEXT);
		}
	});

	it("keeps what it shows of networks", () => {
		const quote =
			"<blockquote class='tweet'><p>The mill is going, stone by stone, and we are all here.</p></blockquote>";
		const lines = linesIn(
			`<div class="text">${paragraphs}<div class="social-media-embed">${quote}</div>${paragraphs}</div>`,
		);
		expect(lines).toContain("The mill is going, stone by stone, and we are all here.");
		expect(lines).toHaveLength(TEXT.length * 2 + 1);
	});

	it("keeps a calendar, the rows of a table and their links, with a sentence only below them", () => {
		const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
			(n) => `Meeting ${n}: 2026-${String(n).padStart(2, "0")}-14, at the old mill`,
		);
		const rows = days.map((_, n) => [
			`${n + 1}.`,
			`Miller number ${n + 1}`,
			`${n * 40} sacks of flour in a day`,
		]);
		const table = `<table>${rows.map(([a, b, c], n) => `<tr class="row player-${n}"><td>${a}</td><td><a href="/who/${n}">${b}</a></td><td>${c}</td></tr>`).join("")}</table>`;
		const list = days.map((day) => `<p>${day}</p>`).join("");
		const note = "All of this may change, and mostly does, so ask before you come; nobody is told.";
		expect(linesIn(`<div class="article-body">${list}${table}<p>${note}</p></div>`)).toEqual([
			...days,
			...rows.flat(),
			note,
		]);
	});

	it("keeps a list of sources, and leaves out one of other pages of the site", () => {
		const list = (host: string) =>
			`<ul>${[1, 2, 3, 4].map((n) => `<li><a href="${host}/papers/${n}">A paper about mills that were moved, part ${n}</a></li>`).join("")}</ul>`;
		const around = (middle: string) => `<div class="text">${paragraphs}${middle}${paragraphs}</div>`;
		expect(linesIn(around(list("https://papers.example.org")))).toHaveLength(TEXT.length * 2 + 4);
		expect(linesIn(around(list("https://www.example.com")))).toHaveLength(TEXT.length * 2);
		expect(linesIn(around(list("https://www.example.net/share?url=x")))).toHaveLength(TEXT.length * 2);
	});

	it("leaves out cards that are links as a whole, however long their excerpts are", () => {
		const card = (n: number) =>
			`<article class="card"><a href="/video/${n}"><h4>Another film, number ${n} of many</h4><p>${ASIDE}</p></a></article>`;
		const main = `<div class="text">${paragraphs}</div><div class="stack">${[1, 2, 3, 4, 5].map(card).join("")}</div>`;
		expect(linesIn(main)).toEqual(TEXT);
	});

	it("takes more than the paragraph that the head describes", () => {
		const head = `<meta name="description" content="${TEXT[2]}">`;
		const links = Array.from(
			{ length: 200 },
			(_, n) => `<li>A line about mills and their numbers of which this is ${n} of many</li>`,
		).join("");
		const html = `<html><head><title>${TITLE}</title>${head}</head><body><div><h1>${TITLE}</h1>${[...TEXT, ...TEXT].map((line) => `<p>${line}</p>`).join("")}<ul>${links}</ul></div></body></html>`;
		const result = extractArticle(html, { url: "https://www.example.com/m", now: 0, timezone: "UTC" });
		const lines = result.ok ? linesOfHtml(result.value.entries[0]?.contentHtml ?? "") : [];
		expect(lines.slice(0, TEXT.length)).toEqual(TEXT);
	});

	it("takes no text out of what is hidden, however much is in it", () => {
		const slides = Array.from(
			{ length: 20 },
			(_, n) => `<figcaption><p>${n}. ${ASIDE}</p></figcaption>`,
		).join("");
		for (const hidden of [
			`<amp-lightbox><div class="slides">${slides}</div></amp-lightbox>`,
			`<div hidden><div class="slides">${slides}</div></div>`,
		])
			expect(linesIn(`<div class="text">${paragraphs}</div>${hidden}`)).toEqual(TEXT);
	});

	it("believes a class before an id, and no class that is about looks", () => {
		const part = (line: string, n: number) =>
			`<div class="content_body" id="TOC_TITLE_${n}"><p>${line}</p></div>`;
		expect(linesIn(`<article>${TEXT.map(part).join("")}</article>`)).toEqual(TEXT);
		expect(
			linesIn(
				`<div class="td-content td-padding-side">${paragraphs}</div><div class="promo"><p>${ASIDE}</p></div>`,
			),
		).toEqual(TEXT);
	});

	it("takes the text of a page that shows it in a dialog over its stream", () => {
		const long = [...TEXT, ...TEXT];
		const stream = Array.from({ length: 14 }, (_, n) => n)
			.map(
				(n) =>
					`<li><h3><a href="/s/${n}">Another story with a long headline, number ${n}</a></h3><p>${ASIDE}</p></li>`,
			)
			.join("");
		const html = `<html><head><title>${TITLE}</title>${ARTICLE}</head><body><ul class="stream">${stream}</ul><div class="modal" role="dialog"><h1>${TITLE}</h1><div class="words">${long.map((line) => `<p>${line}</p>`).join("")}</div></div></body></html>`;
		const result = extractArticle(html, { url: "https://www.example.com/m", now: 0, timezone: "UTC" });
		expect(result.ok && linesOfHtml(result.value.entries[0]?.contentHtml ?? "")).toEqual(long);
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
