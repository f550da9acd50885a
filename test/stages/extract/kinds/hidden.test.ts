import { describe, expect, it } from "vitest";
import { paragraphs, prose, read, SHELLS } from "./kit.ts";

const TEXT = prose(1, 5);
const OTHER = prose(9, 4);
const TITLE = "The swans of the upper river";
const article = (inner: string, shell = SHELLS.semantic) =>
	(shell as (main: string) => string)(`<article><h1>${TITLE}</h1>${inner}</article>`);

describe("what the page's own style hides", () => {
	const page = (style: string, hidden: string) =>
		read({
			title: TITLE,
			head: `<style>${style}</style>`,
			body: article(paragraphs(TEXT.slice(0, 2)) + hidden + paragraphs(TEXT.slice(2))),
		});
	it.each([
		["by class", ".x-meta { display: none }", `<div class="x-meta">${paragraphs(OTHER)}</div>`],
		["by id, important", "#ghost{display:none!important;}", `<div id="ghost">${paragraphs(OTHER)}</div>`],
		[
			"by element and class, in a list",
			"p.note, div.err ,span.q{color:red;DISPLAY:NONE}",
			`<div class="big err">${paragraphs(OTHER)}</div>`,
		],
		[
			"in a media query for screens",
			"@media screen{.m{display:none}}",
			`<div class="m">${paragraphs(OTHER)}</div>`,
		],
		[
			"beyond the edge",
			".off{position:absolute;left:-9999px}",
			`<div class="off">${paragraphs(OTHER)}</div>`,
		],
		[
			"by a clip",
			".sr{position:absolute;clip:rect(0 0 0 0);height:1px;width:1px;overflow:hidden}",
			`<div class="sr">${paragraphs(OTHER)}</div>`,
		],
		[
			"through what it stands in",
			".box .old{display:none}",
			`<section class="box"><div class="old">${paragraphs(OTHER)}</div></section>`,
		],
	])("%s is not read", (_, style, hidden) => {
		expect(page(style, hidden).lines).toEqual(TEXT);
	});

	it.each([
		[
			"a later rule shows it",
			".tab{display:none} .tab.active{display:block}",
			`<div class="tab active">${paragraphs(OTHER)}</div>`,
		],
		[
			"it is hidden in print alone",
			"@media print{.text2{display:none}}",
			`<div class="text2">${paragraphs(OTHER)}</div>`,
		],
		[
			"it is hidden where there is no script",
			".no-js .lazy{display:none}",
			`<div class="lazy">${paragraphs(OTHER)}</div>`,
		],
		[
			"it is hidden on small screens",
			"@media (max-width: 600px){.wide{display:none}}",
			`<div class="wide">${paragraphs(OTHER)}</div>`,
		],
		[
			"only what comes before it is hidden",
			".wide::before{display:none}.wide:empty{display:none}",
			`<div class="wide">${paragraphs(OTHER)}</div>`,
		],
		["the rule is a remark", "/* .wide{display:none} */", `<div class="wide">${paragraphs(OTHER)}</div>`],
		["another class is meant", ".wider{display:none}", `<div class="wide">${paragraphs(OTHER)}</div>`],
	])("is read where %s", (_, style, shown) => {
		expect(page(style, shown).lines).toEqual([...TEXT.slice(0, 2), ...OTHER, ...TEXT.slice(2)]);
	});

	it("is read where it is one of several pages or slides, of which others are seen", () => {
		const slides = TEXT.map((text, i) => `<div class="slide${i === 2 ? "" : " off"}"><p>${text}</p></div>`);
		const body = article(slides.join(""));
		expect(read({ title: TITLE, head: "<style>.slide.off{display:none}</style>", body }).lines).toEqual(TEXT);
	});

	it("is read all the same where it is the text, which a script would show", () => {
		const body = article(`<div class="fade">${paragraphs(TEXT)}</div>`);
		expect(read({ title: TITLE, head: "<style>.fade{display:none}</style>", body }).lines).toEqual(TEXT);
	});
});

describe("what a button of the text opens", () => {
	const rest = paragraphs(TEXT.slice(2));
	it.each([
		[
			"aria-controls",
			`<button aria-expanded="false" aria-controls="rest">Read more</button><div id="rest" hidden>${rest}</div>`,
		],
		[
			"aria-controls and a style",
			`<div id="r-2" style="display:none">${rest}</div><a role="button" aria-controls="r-2">Show all</a>`,
		],
		[
			"a class that the style hides",
			`<div id="r3" class="collapsed-part">${rest}</div><button aria-controls="r3">More</button>`,
		],
		["details", `<details><summary>More of it</summary>${rest}</details>`],
	])("by %s is read", (_, inner) => {
		const head = "<style>.collapsed-part{display:none}</style>";
		const { text } = read({ title: TITLE, head, body: article(paragraphs(TEXT.slice(0, 2)) + inner) });
		for (const paragraph of TEXT) expect(text).toContain(paragraph);
	});

	it("is not read where it is a menu, a dialog or a few words", () => {
		const menu = `<button aria-controls="m">Share</button><div id="m" hidden role="menu"><p>${OTHER[0]}</p></div>`;
		const dialog = `<button aria-controls="d">Report</button><div id="d" hidden role="dialog"><p>${OTHER[1]}</p></div>`;
		const tip = '<button aria-controls="t">?</button><span id="t" hidden>What is this, you ask?</span>';
		expect(read({ title: TITLE, body: article(paragraphs(TEXT) + menu + dialog + tip) }).lines).toEqual(TEXT);
	});
});

describe("a text that only a script would show", () => {
	const shown = '<div id="app"><p>Loading…</p></div>';
	const html = paragraphs(TEXT);
	const json = JSON.stringify;
	const script = (code: string, attributes = "") => `<script ${attributes}>${code}</script>`;
	it.each([
		["in noscript", `<noscript>${html}</noscript>`],
		[
			"in noscript, beside a hint",
			`<noscript><p>Please switch on JavaScript.</p></noscript><noscript><div>${html}</div></noscript>`,
		],
		[
			"percent-encoded",
			script(`window.__DATA__ = decodeURIComponent("${encodeURIComponent(json({ post: { body: html } }))}")`),
		],
		["percent-encoded HTML", script(`render("${encodeURIComponent(html)}")`)],
		["percent-encoded in an attribute", `<div data-content="${encodeURIComponent(html)}"></div>`],
		["as a list of paragraphs", script(`window.__STATE__=${json({ article: { id: 3, paragraphs: TEXT } })}`)],
		[
			"as a list of blocks",
			script(
				json({ props: { blocks: TEXT.map((text) => ({ type: "paragraph", text })) } }),
				'type="application/json"',
			),
		],
		[
			"as blocks of HTML",
			script(`self.state = ${json({ content: TEXT.map((text) => ({ t: "p", html: `<p>${text}</p>` })) })};`),
		],
		[
			"as nested nodes",
			script(
				json({
					doc: {
						type: "doc",
						content: TEXT.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
					},
				}),
				'type="application/json"',
			),
		],
	])("%s is read", (_, state) => {
		const { text } = read({ title: TITLE, body: SHELLS.semantic?.(`<h1>${TITLE}</h1>${shown}`) + state });
		for (const paragraph of TEXT) expect(text).toContain(paragraph);
		expect(text).not.toContain("JavaScript");
	});

	it("is not taken from a list of other things", () => {
		const related = OTHER.map((text, i) => ({
			id: i,
			title: `Other ${i}`,
			url: `/other/${i}`,
			excerpt: text,
		}));
		const body = `<h1>${TITLE}</h1><div class="text"><p>${TEXT[0]}</p></div>${script(json({ related }), 'type="application/json"')}`;
		expect(read({ title: TITLE, body }).lines).toEqual([TEXT[0]]);
	});
});

it("shows a text that the first style hides below its standfirst, and no other box", () => {
	const STANDFIRST =
		"Nobody had counted them for years, and now there are more than ever before, says the warden, who has lived beside the river since the flood and has seen them come and go with the ice. It is a good year for the swans, and a bad one for the fields beside the lock.";
	const page = (inner: string, outside = "") =>
		read({
			title: TITLE,
			head: "<style>.later{display:none}</style>",
			body: `<main><article><h1>${TITLE}</h1><p>${STANDFIRST}</p>${inner}</article></main>${outside}`,
		}).lines;
	expect(page(`<div class="later">${paragraphs(TEXT)}</div>`)).toEqual([STANDFIRST, ...TEXT]);
	expect(page("", `<div class="later">${paragraphs(OTHER)}</div>`)).toEqual([STANDFIRST]);
});

it("reads what a shop says in its tabs", () => {
	const tab = (texts: readonly string[]) => `<div class="tab--content">${paragraphs(texts)}</div>`;
	const { lines } = read({
		title: TITLE,
		body: `<div class="product--details"><h1>${TITLE}</h1><div class="buybox"><p>${TEXT[0]}</p></div><div class="tab-menu--product"><div class="tab--navigation"><a href="#a">Text</a> <a href="#b">More</a></div>${tab(TEXT.slice(1))}${tab(OTHER)}</div></div>`,
	});
	for (const text of [...TEXT, ...OTHER]) expect(lines).toContain(text);
});
