import { describe, expect, it } from "vitest";
import { pageKind } from "../../../../src/stages/extract/kind.ts";
import { htmlOf, prose, read, type Site } from "./kit.ts";

const URL = "https://www.site.example/2026/05/old-lock-opens-on-sunday.html";
const TITLE = "Old lock opens on Sunday";
const TEXTS = [
	"The old lock opens on Sunday at ten, the town says, and the first boat goes through at noon.",
	"Whoever wants to watch can do so from the bridge; the path along the water stays closed until Monday.",
];
const CN_TITLE = "老船闸将于周日重新开放";
const CN_TEXTS = [
	"本报讯（记者 林河）老船闸将于本周日上午十点重新开放，首班船中午通过。",
	"市民可在桥上观看，河边步道下周一起恢复通行。",
];
const EXCERPTS = prose(40, 24).map((text) => text.slice(0, 220));
const CN_EXCERPTS = prose(60, 24, "zh").map((text) => text.slice(0, 90));
const rows = (excerpts: readonly string[], row: (excerpt: string, i: number) => string) =>
	excerpts.map(row).join("\n");
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
const nav =
	'<header><nav><a href="/">Home</a><a href="/town/">Town</a><a href="/sport/">Sport</a></nav></header>';

const teaser = (excerpt: string, i: number) =>
	`<article class="teaser"><h3><a href="/2026/05/another-piece-of-news-${i}.html">Another piece of news from the river, ${i}</a></h3><p>${excerpt}</p></article>`;
const card = (excerpt: string, i: number) =>
	`<article><a href="/2026/05/another-piece-of-news-${i}.html"><img src="/t${i}.jpg" alt=""></a><div><h2><a href="/2026/05/another-piece-of-news-${i}.html">Another piece of news from the river, ${i}</a></h2><time datetime="2026-05-1${i % 10}">1${i % 10} May</time><p>${excerpt}</p></div></article>`;
const cn = (excerpt: string, i: number) =>
	`<article class="item"><h3><a href="/2026/05/${7000 + i}.html">河上又一条消息之${i}</a></h3><p>${excerpt}</p><span>2026-05-1${i % 10}</span></article>`;

const PAGES: [string, Site, readonly string[]][] = [
	[
		"articles in a box of their own",
		{
			title: TITLE,
			body: `${nav}<main><article><h1>${TITLE}</h1><time datetime="2026-05-12">12 May 2026</time>${paragraphs(TEXTS)}</article><div class="river">${rows(EXCERPTS, teaser)}</div></main>`,
		},
		TEXTS,
	],
	[
		"articles right below",
		{
			title: TITLE,
			body: `${nav}<main><article><h1>${TITLE}</h1><time datetime="2026-05-12">12 May 2026</time>${paragraphs(TEXTS)}</article>${rows(EXCERPTS, card)}</main>`,
		},
		TEXTS,
	],
	[
		"articles that are made with the same names",
		{
			title: TITLE,
			body: `${nav}<div id="content"><article class="post"><h1 class="title">${TITLE}</h1><p class="date">12 May 2026</p><div class="text">${paragraphs(TEXTS)}</div></article><section>${rows(EXCERPTS, (excerpt, i) => `<article class="post"><h2 class="title"><a href="/2026/05/another-piece-of-news-${i}.html">Another piece of news from the river, ${i}</a></h2><p class="date">1${i % 10} May 2026</p><div class="text"><p>${excerpt}</p></div></article>`)}</section></div>`,
		},
		TEXTS,
	],
	[
		"articles in Chinese",
		{
			title: CN_TITLE,
			language: "zh-CN",
			body: `${nav}<main><article><h1>${CN_TITLE}</h1><div class="info">2026-05-12 来源：河港网</div><div>${paragraphs(CN_TEXTS)}</div></article><div class="list">${rows(CN_EXCERPTS, cn)}</div></main>`,
		},
		CN_TEXTS,
	],
	[
		"one sentence above articles",
		{
			title: TITLE,
			body: `${nav}<main><article><h1>${TITLE}</h1><p>${TEXTS[0]}</p></article><section><h2>More from the river</h2>${rows(EXCERPTS, teaser)}</section></main>`,
		},
		TEXTS.slice(0, 1),
	],
	[
		"an article whose box is called as those of the list",
		{
			title: TITLE,
			body: `${nav}<main><div class="layout"><article class="node"><h1>${TITLE}</h1>${paragraphs(TEXTS)}</article></div><div class="layout">${rows(EXCERPTS, (excerpt, i) => `<article class="node node-teaser"><h2><a href="/2026/05/another-piece-of-news-${i}.html">Another piece of news from the river, ${i}</a></h2><p>${excerpt}</p><a href="/2026/05/another-piece-of-news-${i}.html">Read more</a></article>`)}</div></main>`,
		},
		TEXTS,
	],
];

describe("a short piece of news above many teasers", () => {
	it.each(PAGES)("%s", (_, site, texts) => {
		expect(pageKind(htmlOf(site), URL)).toBe("article");
		expect(read({ ...site, url: URL }).lines).toEqual(texts);
	});
});

describe("a column with a few words about itself above its teasers", () => {
	it("is a list", () => {
		const name = "All the news from the river and its towns";
		const body = `${nav}<main><article class="node"><h1>${name}</h1><p>What happens on the water and beside it, told by those who live there, since 1987.</p></article><div class="view">${rows(EXCERPTS, teaser)}</div></main>`;
		expect(pageKind(htmlOf({ title: name, body }), "https://www.site.example/river/news")).toBe("list");
	});
});
