import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import { LIST_MAX_ITEMS } from "../../../src/settings.ts";
import { discover } from "../../../src/stages/extract/discover.ts";
import { pageKind } from "../../../src/stages/extract/kind.ts";
import { extractList } from "../../../src/stages/extract/list/list.ts";
import { EN, each } from "./lists/words.ts";

const URL = "https://ada.example/";
const options = { url: URL, now: Date.UTC(2026, 5, 21), timezone: "Asia/Shanghai" };

function read(body: string, head = ""): Entry[] {
	const list = extractList(`<html><head>${head}</head><body>${body}</body></html>`, options);
	return list.ok ? list.value.entries : [];
}

/** Two entries, for one alone is an article's own; what the first says is looked at. */
const first = (entry: string) =>
	read(`${entry}<div class="h-entry"><a class="u-url p-name" href="/other">Other</a></div>`)[0];

const text = "The pump stopped, and nobody at the works could tell why it had. ";

describe("pages that are marked up as a feed (microformats2)", () => {
	it("reads articles, notes and photos of one feed", () => {
		const entries = read(
			`<main class="h-feed"><h1 class="p-name">Ada's stream</h1>
			<p hidden><a class="p-author h-card" href="/about"><img src="/me.jpg" alt="Ada Berg"></a></p>
			<article class="h-entry"><h2 class="p-name"><a class="u-url" href="2026/pumps">Why the pumps stopped</a></h2>
			<time class="dt-published" datetime="2026-06-01T08:00:00+02:00">1 June</time>
			<time class="dt-updated" datetime="2026-06-02T08:00:00Z"></time>
			<p class="p-summary">A short story of a long night.</p>
			<div class="e-content"><p>${text}</p></div>
			<a class="p-category" href="/tags/water">#water</a> <a class="p-category" href="/tags/works">works</a></article>
			<article class="h-entry"><div class="p-name e-content"><p>Rain &amp; <b>wind</b> today.</p></div>
			<a class="u-url" rel="bookmark" href="/notes/12"><time class="dt-published" datetime="2026-05-30 21:15">30 May</time></a></article>
			<article class="h-entry"><a class="u-url" href="/photos/3"></a><img class="u-photo" src="/p/3.jpg" alt="">
			<p class="e-content p-name">The weir in May</p><span class="p-author h-card"><span class="p-name">Jens Holm</span>
			<a class="u-url" href="mailto:jens@ada.example"></a></span></article></main>`,
			'<base href="https://ada.example/blog/">',
		);
		const ada = [{ name: "Ada Berg", email: null, url: "https://ada.example/about" }];
		expect(entries).toMatchObject([
			{
				url: "https://ada.example/blog/2026/pumps",
				title: "Why the pumps stopped",
				authors: ada,
				published: Date.UTC(2026, 5, 1, 6),
				updated: Date.UTC(2026, 5, 2, 8),
				dateFrom: "microformats/dt-published",
				summary: "A short story of a long night.",
				contentHtml: expect.stringContaining(text),
				categories: [{ name: "water" }, { name: "works" }],
				baseUrl: "https://ada.example/blog/",
			},
			{
				url: "https://ada.example/notes/12",
				title: null,
				authors: ada,
				// A date without a zone is in the source's.
				published: Date.UTC(2026, 4, 30, 13, 15),
				contentHtml: expect.stringContaining("Rain &amp; <b>wind</b> today."),
			},
			{
				url: "https://ada.example/photos/3",
				title: null,
				image: "https://ada.example/p/3.jpg",
				authors: [{ name: "Jens Holm", email: "jens@ada.example", url: null }],
				published: null,
			},
		]);
	});

	it.each<[string, string, Partial<Entry>]>([
		["an entry that is a link", '<a class="h-entry" href="/1">One</a>', { url: `${URL}1`, title: "One" }],
		["its only link", '<li class="h-entry"><a href="/1">One</a></li>', { url: `${URL}1`, title: "One" }],
		[
			"a permanent link among others",
			'<div class="h-entry"><p class="e-content">See <a href="/else">this</a>.</p><a rel="bookmark" href="/1">#</a></div>',
			{ url: `${URL}1`, title: null },
		],
		[
			"an identifier for an address",
			'<div class="h-entry"><data class="u-uid" value="https://ada.example/9"></data><p class="p-name">Nine</p></div>',
			{ url: `${URL}9`, title: "Nine" },
		],
		[
			"a day and a time apart",
			'<div class="h-entry"><a class="u-url p-name" href="/1">One</a><span class="dt-published"><abbr class="value" title="2026-06-03">Wednesday</abbr> at <span class="value">09:30</span></span></div>',
			{ published: Date.UTC(2026, 5, 3, 1, 30) },
		],
		[
			"a date for machines alone",
			'<div class="h-entry"><a class="u-url p-name" href="/1">One</a><span class="dt-published"><span class="value-title" title="2026-06-03T09:30:00Z"></span>lately</span></div>',
			{ published: Date.UTC(2026, 5, 3, 9, 30) },
		],
		[
			"a date in words",
			'<div class="h-entry"><a class="u-url p-name" href="/1">One</a><span class="dt-published">2026年6月3日 09:30</span></div>',
			{ published: Date.UTC(2026, 5, 3, 1, 30) },
		],
		[
			"what is said of somebody else's page",
			'<div class="h-entry"><a class="u-url" href="/likes/4">liked</a> <div class="u-like-of h-cite"><a class="u-url p-name" href="https://jens.example/7">A weir</a> by <span class="p-author h-card">Jens</span></div></div>',
			{ url: `${URL}likes/4`, title: "liked A weir by Jens", authors: [] },
		],
		[
			"several authors",
			'<div class="h-entry"><a class="u-url p-name" href="/1">One</a><b class="p-author">Ada</b><b class="p-author">Jens</b><a class="u-author" href="/who">https://ada.example/who</a></div>',
			{
				authors: [
					{ name: "Ada", email: null, url: null },
					{ name: "Jens", email: null, url: null },
				],
			},
		],
		[
			"a name that its text repeats as its heading",
			'<div class="h-entry"><a class="u-url" href="/1"></a><div class="e-content"><h2 class="p-name">One</h2><p>And more.</p></div></div>',
			{ title: "One" },
		],
	])("reads %s", (_, entry, wanted) => {
		expect(first(entry)).toMatchObject(wanted);
	});

	it("leaves out what has no address, what comes twice, and replies inside an entry", () => {
		const entries = read(
			`<div class="h-entry"><a class="u-url p-name" href="/1">One</a><div class="u-comment h-entry"><a class="u-url p-name" href="/1/reply">No</a></div></div>
			<div class="h-entry"><p class="p-name">Nowhere</p></div>
			<div class="h-cite"><div class="h-entry"><a class="u-url p-name" href="/quoted">Quoted</a></div></div>
			<div class="h-entry"><a class="u-url p-name" href="/2">Two</a></div>
			<div class="h-entry"><a class="u-url p-name" href="/1">One, again</a></div>`,
		);
		expect(entries.map(({ url, title }) => [url, title])).toEqual([
			[`${URL}1`, "One"],
			[`${URL}2`, "Two"],
		]);
	});

	it("reads as many as of any list", () => {
		const many = Array.from(
			{ length: LIST_MAX_ITEMS + 50 },
			(_, n) => `<li class="h-entry"><a class="u-url p-name" href="/${n}">Number ${n}</a></li>`,
		);
		expect(read(`<ul class="h-feed">${many.join("")}</ul>`)).toHaveLength(LIST_MAX_ITEMS);
	});

	it("does not take heights for microformats", () => {
		const cards = each(
			EN.slice(0, 8),
			(title, i) => `<li class="h-full p-4"><a href="/2026/story-${i}-here">${title}</a></li>`,
		);
		const entries = read(`<div class="h-screen"><ul class="h-12">${cards}</ul></div>`);
		expect(entries.map(({ title }) => title)).toEqual(EN.slice(0, 8));
	});

	it("takes the whole list where only its highlights are marked", () => {
		const items = each(
			EN.slice(0, 9),
			(title, i, { day }) =>
				`<li class="${i < 3 ? "h-entry" : "plain"}"><a class="u-url p-name" href="/2026/story-${i}-here">${title}</a> <time datetime="${day}">${day}</time></li>`,
		);
		expect(read(`<ul>${items}</ul>`).map(({ title }) => title)).toEqual(EN.slice(0, 9));
	});

	const posts = each(
		EN.slice(0, 4),
		(title, i) =>
			`<article class="h-entry"><h2><a class="u-url p-name" href="/w/${i}">${title}</a></h2><div class="e-content"><p>${text.repeat(12)}</p></div></article>`,
	);
	const recent = `<ul class="h-feed">${each(EN.slice(5, 9), (title, i) => `<li class="h-entry"><a class="u-url p-name" href="/w/${i}">${title}</a></li>`)}</ul>`;
	const article = `<article class="h-entry"><h1 class="p-name">${EN[0]}</h1><div class="e-content"><p>${text.repeat(30)}</p></div></article>`;

	it("does not propose to fetch the pages of entries whose texts are there", () => {
		const stanzaOf = (body: string) => discover(`<html><body>${body}</body></html>`, URL)?.stanza;
		expect(stanzaOf(`<main class="h-feed">${posts}</main>`)).toMatch(/kind = "list"\n$/);
		expect(stanzaOf(recent)).toMatch(/kind = "list"\nfulltext = true\n$/);
	});

	it.each([
		["a feed of whole texts", `<main class="h-feed">${posts}</main>`, "list"],
		["an article beside a feed", `<main>${article}</main><aside>${recent}</aside>`, "article"],
	])("tells the kind of %s", (_, body, kind) => {
		expect(
			pageKind(`<html><body>${body}</body></html>`, "https://ada.example/writing/pumps-and-other-things"),
		).toBe(kind);
	});
});
