import { describe, expect, it } from "vitest";
import { paragraphs, prose, read, sentences } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = prose(8, 8);
const STANDFIRST = "It was built for barges that never came, and now its keeper has to go as well.";
const hero = (tag: string, name: string) =>
	`<${tag} class="${name}"><h1>${TITLE}</h1><p>${STANDFIRST}</p></${tag}>`;
const page = (body: string) =>
	read({ title: `${TITLE} | The Bridge`, body: `<div class="page">${body}</div>` }).lines;

describe("a text that stands below the box of its headline and a standfirst", () => {
	it.each([
		[
			"whose own name speaks of the layout as well",
			`${hero("header", "top")}<div class="article-content sticky-sidebar-relative">${paragraphs(TEXT)}</div>`,
		],
		[
			"with a heading of the first rank that says something else",
			`${hero("div", "intro")}<div class="module"><h1 class="portlet">This portlet should not exist anymore</h1>${paragraphs(TEXT)}</div>`,
		],
		[
			"after a box of links beside it",
			`<article>${hero("hgroup", "")}<div class="row"><div class="col"><p>Ada Brook</p><p>12 May 2026</p><h4><a href="/a/other-headline">Another headline about a bridge</a></h4></div><div class="col txt">${paragraphs(TEXT)}</div></div></article>`,
		],
		[
			"with a heading of the first rank behind it",
			`${hero("div", "article-header")}<div class="row"><div class="txt">${paragraphs(TEXT)}</div><h1 class="rel">Related:</h1><ul><li><a href="/a/1">Another headline about a bridge</a></li><li><a href="/a/2">A third headline about a ferry</a></li></ul></div>`,
		],
	])("is read: %s", (_, body) => {
		for (const text of TEXT) expect(page(body)).toContain(text);
	});

	it("but not what follows a short note", () => {
		const more = (i: number) =>
			`<h2><a href="/a/other-${i}">Another headline about bridge ${i}</a></h2><p>${sentences(i + 40)}</p>`;
		const lines = page(
			`<div class="note"><h1>${TITLE}</h1><p>${STANDFIRST}</p></div><div class="river">${[1, 2, 3, 4].map(more).join("")}</div>`,
		);
		expect(lines).toEqual([STANDFIRST]);
	});
});

describe("a heading right below the headline, in one header", () => {
	const below = "In Holm the ferry stopped in 2015. A man of 81 keeps the landing open at his own cost";
	const shown = (header: string) =>
		page(`<article>${header}<p class="by">Ada Brook</p><div class="txt">${paragraphs(TEXT)}</div></article>`);

	it.each([
		["h2", `<header class="a_e"><h1>${TITLE}</h1><h2 class="a_st">${below}</h2></header>`],
		[
			"h4",
			`<div class="view-header"><h1>${TITLE}</h1><h4 class="subheading">${below}</h4><ul><li>Ada Brook</li></ul></div>`,
		],
		[
			"two lines",
			`<hgroup><h1>${TITLE}</h1><h3>In Holm the ferry stopped in 2015.<br>A man of 81 keeps the landing open at his own cost</h3></hgroup>`,
		],
	])("is read: %s", (_, header) => {
		expect(shown(header)).toEqual([below, ...TEXT]);
	});

	it.each([
		["a day", `<header><h1>${TITLE}</h1><h2>Published in Holm on May 12, 2026</h2></header>`],
		[
			"a link",
			`<header><h1>${TITLE}</h1><h2><a href="/a/1">Another headline about a bridge in Holm</a></h2></header>`,
		],
	])("is none: %s", (_, header) => {
		expect(shown(header)).toEqual(TEXT);
	});
});
