import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock keeper's house is for sale";
const URL = "https://www.site.example/town/the-lock-keepers-house";
const TEXT = prose(5, 8);
const OTHER = prose(11, 4);

it("a page that bears its own address in something small beside its text is one text", () => {
	const block = (heading: string, body: string) => `<div class="block">${heading}${body}</div>`;
	const small = `<h2>A part of the page</h2><a href="${URL}">All of the news</a>, day by day, hour by hour.`;
	const body = `<main>${block(`<h1>${TITLE}</h1>`, paragraphs(TEXT))}${block("", small)}</main>`;
	const { entry, lines } = read({ url: URL, title: TITLE, body });
	expect(entry.title).toBe(TITLE);
	expect(lines).toEqual(TEXT);
});

describe("names of layouts", () => {
	it("of a grid with a sidebar are no hint of one", () => {
		const part = (texts: readonly string[]) =>
			`<div class="sidebar-grid"><div class="sidebar-grid__content article__content">${paragraphs(texts)}</div><aside><p>Get the app, free of charge.</p></aside></div>`;
		const caption =
			"<figure><img src=/a.jpg><figcaption>The house in May. | Photo agency</figcaption></figure>";
		const { lines } = read({
			title: TITLE,
			body: `<main><article><h1>${TITLE}</h1>${caption}${part(TEXT.slice(0, 3))}${part(TEXT.slice(3, 6))}${part(TEXT.slice(6))}</article></main>`,
		});
		for (const line of TEXT) expect(lines).toContain(line);
	});

	it("a list of tabs that holds their panels is a text", () => {
		const panels = `<div class="tab-content" role="tablist"><div role="tabpanel" class="tab-pane active">${paragraphs(TEXT)}</div></div>`;
		const other = `<div class="stories"><h3>Elsewhere in the valley</h3>${paragraphs(OTHER)}${paragraphs(prose(12, 12))}</div>`;
		const { lines } = read({
			title: TITLE,
			body: `<div class="article"><h1>${TITLE}</h1><div class="caption">The house in May, seen from the ferry by a neighbour who passes it.</div>${panels}</div>${other}`,
		});
		for (const line of TEXT) expect(lines).toContain(line);
	});
});

describe("the first words of a text between its headline and its box", () => {
	const STANDFIRST = "A house that stood empty for nine years finds no buyer, and nobody asks why";
	const NEXT = "The valley council will hear both sides on Thursday, and decide nothing.";
	const page = (above: string, described = "", inner = paragraphs(TEXT)) =>
		read({
			title: `${TITLE} | The Bridge`,
			head: described && `<meta property="og:description" content="${described}">`,
			body: `<main><header><h1>${TITLE}</h1>${above}</header><div class="meta"><p>By Ada Brook</p><p>12 May 2026</p></div><div class="article-body">${inner}</div></main>`,
		});

	it.each([
		["that the head describes it by", `<h2 class="css-1x">${STANDFIRST}</h2>`, STANDFIRST],
		["that the head cuts short", `<p class="css-1x">${STANDFIRST}</p>`, `${STANDFIRST.slice(0, 60)}…`],
		["behind a place", `<p class="css-1x"><b>Millbrook.</b> ${STANDFIRST}</p>`, STANDFIRST],
		["that are named so", `<h3 class="article-deck">${STANDFIRST}.</h3>`, ""],
		["that are the only sentence there", `<p class="css-1x">${STANDFIRST}.</p>`, ""],
	])("%s are its first paragraph", (_, above, described) => {
		const { lines, html } = page(above, described);
		expect(lines[0]).toContain(STANDFIRST);
		expect(lines.slice(1)).toEqual(TEXT);
		expect(html).not.toMatch(/<h[1-6]/);
	});

	it.each([
		["a text that begins with them", `<p>${STANDFIRST}</p>`, STANDFIRST, paragraphs([STANDFIRST, ...TEXT])],
		["a caption", `<figure><figcaption>${STANDFIRST}.</figcaption></figure>`, ""],
		[
			"what the site asks for",
			`<p>Sign up for our newsletter, every Friday, free of charge and without spam.</p>`,
			"",
		],
		["several sentences that nothing names", `<p>${STANDFIRST}.</p><p>${NEXT}</p>`, ""],
		["the headline once more", `<p>${TITLE}</p>`, TITLE],
		["a card beside it", `<aside><p>${STANDFIRST}.</p></aside>`, ""],
	])("%s is not told twice or taken for them", (_, above, described, inner = undefined) => {
		const { lines } = page(above, described, inner);
		expect(lines).toEqual(inner ? [STANDFIRST, ...TEXT] : TEXT);
	});

	it("stay where they are no sentence and stand above the byline in its box", () => {
		const { lines } = read({
			title: TITLE,
			head: `<meta name="description" content="${STANDFIRST.slice(0, 50)}">`,
			body: `<main><article><h1>${TITLE}</h1><div>${STANDFIRST.slice(0, 50)}</div><p>By Ada Brook, 12 May 2026</p>${paragraphs(TEXT)}</article></main>`,
		});
		expect(lines).toEqual([STANDFIRST.slice(0, 50), ...TEXT]);
	});
});

describe("what only scripts or nobody shows", () => {
	const linesWith = (part: string) =>
		read({
			title: TITLE,
			body: `<main><article><h1>${TITLE}</h1><div class="text">${paragraphs(TEXT.slice(0, 4))}${part}${paragraphs(TEXT.slice(4))}</div></article></main>`,
		}).lines;

	it.each([
		["a label for those who listen", '<div class="visually-hidden">Article content</div>'],
		["the same under a prefix", '<div class="u-visuallyhidden">Article content</div>'],
		[
			"a box for those who have no account",
			`<div class="text-block identity hidden"><h2>Read on</h2>${paragraphs(OTHER.slice(0, 1))}</div>`,
		],
		["a panel that opens", `<div class="card hidden aria-expanded:block"><p>${OTHER[1]}</p></div>`],
		[
			"what stands for a film",
			'<div class="video-fallback"><p>We are sorry, this film has failed to load.</p></div>',
		],
	])("%s is no part of a text", (_, part) => {
		expect(linesWith(part)).toEqual(TEXT);
	});

	it("stays where a wide screen shows it", () => {
		const [more = ""] = OTHER;
		expect(linesWith(`<div class="hidden lg:block"><p>${more}</p></div>`)).toContain(more);
	});
});

it("an article that a page goes on with is another one, in whatever box", () => {
	const article = (title: string, texts: readonly string[]) =>
		`<article><div class="head"><h1 class="headline">${title}</h1><h2 class="subtitle">It stood empty for nine years, and nobody asked why.</h2></div><div class="text">${paragraphs(texts)}</div></article>`;
	const { entry, lines } = read({
		title: TITLE,
		body: `<main>${article(TITLE, TEXT.slice(0, 5))}<div class="under">${article("The ferry is late again", prose(21, 9))}</div></main>`,
	});
	expect(entry.title).toBe(TITLE);
	expect(lines.slice(1)).toEqual(TEXT.slice(0, 5));
});

describe("a text that a page hides until its script has run", () => {
	const caption =
		"The house in May, seen from the ferry by a neighbour who passes it each morning and who has kept count of the swans, the cats and the few people who ever came to look at it, all summer long and well into the autumn.";
	const page = (head: string, inner: string) =>
		read({
			title: TITLE,
			head,
			body: `<main><article><h1>${TITLE}</h1><figure><img src="/a.jpg" width="900"><figcaption>${caption}</figcaption></figure>${inner}</article></main>`,
		});

	it.each([
		[
			"its box, by a style sheet",
			"<style>.gate .inner{display:none}</style>",
			`<div class="gate"><div class="inner">${paragraphs(TEXT)}</div></div>`,
		],
		[
			"its paragraphs but the first",
			"<style>.late{display:none}</style>",
			`<p>${TEXT[0]}</p>${TEXT.slice(1)
				.map((text) => `<p class="late">${text}</p>`)
				.join("")}`,
		],
	])("is read: %s", (_, head, inner) => {
		expect(page(head, inner).lines).toEqual(expect.arrayContaining(TEXT));
	});

	it.each([
		["what readers say", `<div class="comments" style="display:none">${paragraphs(OTHER)}</div>`],
		["a dialog", `<div role="dialog" style="display:none">${paragraphs(OTHER)}</div>`],
		["less than what is shown", `<div style="display:none">${paragraphs(OTHER)}</div>`],
	])("is none of: %s", (_, hidden) => {
		const { text } = page("", `<div class="text">${paragraphs(TEXT.slice(0, 3))}</div>${hidden}`);
		expect(text).toContain(TEXT[0]);
		for (const line of OTHER) expect(text).not.toContain(line);
	});
});

it("what a builder of pages calls a widget of an article is a part of it", () => {
	const part = (texts: readonly string[]) =>
		`<div class="article-widget article-widget-text"><div class="text">${paragraphs(texts)}</div></div>`;
	const ad = '<div class="article-widget article-widget-ad">Advertisement</div>';
	const parts = [TEXT.slice(0, 2), TEXT.slice(2, 4), TEXT.slice(4)].map(part).join(ad);
	const { lines } = read({
		title: TITLE,
		body: `<main><h1>${TITLE}</h1><div class="article-widgets">${parts}</div></main>`,
	});
	expect(lines).toEqual(TEXT);
});
