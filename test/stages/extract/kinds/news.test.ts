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
