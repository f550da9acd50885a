import { describe, expect, it } from "vitest";
import { extractList } from "../../../src/stages/extract/list/list.ts";
import { DE, EN, ES, each, JA, links, menu, ZH_NEWS } from "./lists/words.ts";

const NOW = Date.UTC(2026, 5, 21);
const page = (body: string, title = "List") =>
	`<html><head><title>${title}</title></head><body><header><ul>${menu("Home News Forum Help Contact")}</ul></header><main>${body}</main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;

function listOf(html: string, url = "https://www.example.com/list/") {
	const list = extractList(html, { url, now: NOW, timezone: "UTC" });
	expect(list.ok).toBe(true);
	return list.ok ? list.value : { entries: [], problems: [] };
}

const namesOf = (html: string, url?: string) =>
	listOf(html, url).entries.map(({ authors }) => authors.map(({ name }) => name).join());

describe("the pictures of a list's items", () => {
	it("are no pins, folders and marks of what is new, by their names or because several items have them", () => {
		const board = page(
			`<table>${each(ZH_NEWS, (title, i, { day }) => `<tr><td class="icn"><a href="thread-${i}-1-1.html"><img src="/static/image/common/${i < 2 ? `pin_${i + 1}` : "folder_new"}.gif"></a></td><th><a href="thread-${i}-1-1.html" class="xst">${title}</a></th><td>${day}</td></tr>`)}</table>`,
		);
		const notices = page(
			`<ul>${each(DE, (title, i, { day }) => `<li><a href="/m/${i}.html">${title}</a>${i < 4 ? '<img src="/bilder/stern-gelb.png">' : ""} <span>${day}</span></li>`)}</ul>`,
		);
		const tiny = page(
			`<ul>${each(JA, (title, i, { day }) => `<li><img src="/img/k${i}.gif" width="31" height="12"><a href="/m/${i}.html">${title}</a> <span>${day}</span></li>`)}</ul>`,
		);
		for (const html of [board, notices, tiny])
			expect(listOf(html).entries.filter(({ image }) => image !== null)).toEqual([]);
	});

	it("are those behind a mark and before who wrote it", () => {
		const cards = page(
			`<div>${each(EN, (title, i, { day }) => `<article><img src="/img/exclusive.png" alt=""><a href="/a/${i}"><img src="/photos/${i}.jpg" alt=""></a><h2><a href="/a/${i}">${title}</a></h2><time datetime="${day}">${day}</time></article>`)}</div>`,
		);
		expect(listOf(cards).entries.map(({ image }) => image)).toEqual(
			EN.map((_, i) => `https://www.example.com/photos/${i}.jpg`),
		);
		const people = page(
			`<div>${each(EN, (title, i, { day }) => `<article><a class="user-avatar" href="/u/${i}"><img src="/u/${i}.jpg"></a><h2><a href="/a/${i}">${title}</a></h2><time datetime="${day}">${day}</time></article>`)}</div>`,
		);
		expect(listOf(people).entries.every(({ image }) => image === null)).toBe(true);
	});

	it("are kept by an item that leads a list and has links of its own below it", () => {
		const html = page(
			`<section><div class="item item--hero"><picture><img src="/img/hero.jpg" alt=""></picture><div><h2 class="item__title"><a href="/region/2026/the-lead-of-today">The lead of today is longer than others</a></h2><address class="byline">Ada Hill</address><time datetime="2026-06-20T08:00:00Z">1h ago</time><ul class="sub"><li><a href="/region/2026/explainer-of-it">Explainer: what it will cost</a></li><li><a href="/region/2026/letters-about">Letters: what readers say of it</a></li></ul></div></div><ul class="grid">${each(EN, (title, i, { day }) => `<li class="cell"><div class="item"><img src="/img/${i}.jpg" alt=""><h3 class="item__title"><a href="/region/2026/story-of-${"abcdefghijklmn"[i]}">${title}</a></h3><address class="byline">Ben Hill</address><time datetime="${day}T08:00:00Z">${day}</time></div></li>`)}</ul></section>`,
		);
		const [lead, ...rest] = listOf(html).entries;
		expect(lead).toMatchObject({
			title: "The lead of today is longer than others",
			image: "https://www.example.com/img/hero.jpg",
			authors: [{ name: "Ada Hill" }],
			published: Date.UTC(2026, 5, 20, 8),
		});
		expect(rest.map(({ title }) => title)).toEqual(EN);
	});
});

describe("who wrote a list's items", () => {
	const NAMES = ["Ines Valcourt", "Tom Berri", "林小雨", "Grace Miller"];
	const nameAt = (i: number) => NAMES[i % 4] ?? "";
	it.each([
		[
			"a name beside a picture of a person, linked to a page of people",
			each(
				EN,
				(title, i, { day }) =>
					`<article><time datetime="${day}">${day}</time><h2><a href="/stories/s-${i}">${title}</a></h2><p>What it means, in short.</p><div class="x"><img src="/p/${i}.jpg"><p><a href="/people/p${i % 4}"><span></span>${nameAt(i)}</a></p></div></article>`,
			),
		],
		[
			"the column of a board before that of the last reply",
			`<table>${each(EN, (title, i, { day }) => `<tr><th><a href="thread-${i}-1-1.html">${title}</a></th><td class="by"><cite><a href="space-uid-${i % 4}.html">${nameAt(i)}</a></cite><em>${day}</em></td><td class="lastpost"><a href="space-uid-99.html">somebody else</a></td></tr>`)}</table>`,
		],
		[
			"a name with the same link as the picture of a person before it",
			each(
				EN,
				(title, i, { day }) =>
					`<section><div><a href="/n${i % 4}"><img src="/i/${i}.png" alt="@n${i % 4}" width="20" height="20"></a> <a href="/n${i % 4}">${nameAt(i)}</a></div><h2><a href="/stories/s-${i}">${title}</a></h2><time datetime="${day}">${day}</time></section>`,
			),
		],
		[
			"a name behind an avatar, below the title",
			each(
				EN,
				(title, i, { day }) =>
					`<article><h2><a href="/stories/s-${i}">${title}</a></h2><time datetime="${day}">${day}</time><div><a href="/n${i % 4}" class="user-avatar"><img src="/i/${i}.png"></a><b><a href="/n${i % 4}">${nameAt(i)}</a></b></div></article>`,
			),
		],
		[
			"what markup calls the author",
			each(
				EN,
				(title, i, { day }) =>
					`<article><h2><a href="/stories/s-${i}">${title}</a></h2><p><span itemprop="author">${nameAt(i)}</span> · <time datetime="${day}">${day}</time></p></article>`,
			),
		],
	])("is %s", (_, body) => {
		expect(namesOf(page(body))).toEqual(EN.map((_, i) => nameAt(i)));
	});

	it("is nobody who only replied last", () => {
		const html = page(
			`<table>${each(EN, (title, i, { day }) => `<tr><th><a href="t-${i}.html">${title}</a></th><td>${day}</td><td class="lastpost"><a href="/members/m9">somebody</a></td></tr>`)}</table>`,
		);
		expect(namesOf(html)).toEqual(EN.map(() => ""));
	});
});

describe("what a list's items offer to listen to", () => {
	it.each([
		[
			"a link to download",
			(i: number) => `<a class="dl" href="https://media.example.com/${i}.mp3" download>Download</a>`,
			"audio/mpeg",
			"mp3",
		],
		[
			"a player",
			(i: number) => `<audio controls><source src="https://media.example.com/${i}.m4a"></audio>`,
			"audio/mp4",
			"m4a",
		],
		[
			"a button of a script",
			(i: number) => `<button data-src="https://media.example.com/${i}.ogg?d=1">▶</button>`,
			"audio/ogg",
			"ogg",
		],
	])("is %s", (_, offer, type, extension) => {
		const html = page(
			each(
				ES,
				(title, i, { day }) =>
					`<div class="ep">${offer(i)}<h3><a href="/episodios/${i}">${title}</a></h3><p>${day}</p></div>`,
			),
		);
		const found = listOf(html).entries.map(({ enclosures }) => enclosures);
		expect(found).toHaveLength(ES.length);
		expect(found.map(([first]) => first?.url.replace(/\?.*/, ""))).toEqual(
			ES.map((_, i) => `https://media.example.com/${i}.${extension}`),
		);
		expect(found.every((each) => each.length === 1 && each[0]?.type === type)).toBe(true);
	});
});

describe("addresses and names of a list's items", () => {
	it.each(["#reply36", "#last-post", "#latest"])("leave out the place of the last reply: %s", (place) => {
		const html = page(
			each(
				EN,
				(title, i, { day }) =>
					`<div class="cell"><span class="item_title"><a href="/t/${700 + i}${place}">${title}</a></span> <span>${day}</span></div>`,
			),
		);
		expect(listOf(html).entries.map(({ url }) => url)).toEqual(
			EN.map((_, i) => `https://www.example.com/t/${700 + i}`),
		);
	});

	it("keep places that tell the items apart", () => {
		const html = page(
			each(
				EN,
				(title, i, { day }) =>
					`<div class="cell"><span class="item_title"><a href="/t/700#reply${i}">${title}</a></span> <span>${day}</span></div>`,
			),
		);
		expect(new Set(listOf(html).entries.map(({ url }) => url)).size).toBe(EN.length);
	});

	it.each([
		["#", true],
		["¶", false],
		["§", true],
		["🔗", true],
		["🔗", false],
	])("leave out the sign %s of a link to the heading", (sign, isBefore) => {
		const anchor = (i: number) => `<a class="anchor" href="#v${i}" aria-label="Permalink">${sign}</a>`;
		const html = page(
			[3, 2, 1]
				.map(
					(i) =>
						`<section><h2 id="v${i}">${isBefore ? anchor(i) : ""} Version 2.${i}.0 <small>2026-05-1${i}</small>${isBefore ? "" : anchor(i)}</h2><ul><li>Fixed: a crash</li></ul></section>`,
				)
				.join(""),
			"Changelog",
		);
		expect(listOf(html, "https://www.example.com/changelog").entries.map(({ title }) => title)).toEqual([
			"Version 2.3.0",
			"Version 2.2.0",
			"Version 2.1.0",
		]);
	});
});

describe("a list in the state of a page", () => {
	const shell = (items: object[]) =>
		`<html><head><title>Insights</title></head><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { items } } })}</script></body></html>`;
	it.each([
		[
			"assets and lists of authors",
			(i: number) => ({
				excerpt: `In short: ${i}`,
				authors: [{ name: "Priit Tamm" }, { name: "Ada Hill" }],
				image: { asset: { url: `/i/${i}.jpg` } },
			}),
			"Priit Tamm,Ada Hill",
		],
		[
			"nodes",
			(i: number) => ({
				excerpt: `<p>In short: ${i}</p>`,
				author: { node: { name: "Ada Hill" } },
				featuredImage: { node: { sourceUrl: `/i/${i}.jpg` } },
			}),
			"Ada Hill",
		],
		[
			"texts and lists of pictures",
			(i: number) => ({ teaser: `In short: ${i}`, authors: ["Ada Hill"], images: [{ url: `/i/${i}.jpg` }] }),
			"Ada Hill",
		],
	])("has words, authors and pictures as %s", (_, fields, authors) => {
		const html = shell(EN.map((title, i) => ({ title, url: `/insights/${i}`, ...fields(i) })));
		const { entries } = listOf(html);
		expect(
			entries.map(({ summary, image, authors }) => [summary, image, authors.map(({ name }) => name).join()]),
		).toEqual(EN.map((_, i) => [`In short: ${i}`, `https://www.example.com/i/${i}.jpg`, authors]));
	});

	it.each<[string, (title: string, i: number) => object]>([
		[
			"in an object within, by another name",
			(title, i) => ({
				id: i,
				author: { name: "Priit Tamm of the Ministry", url: `/people/${i}` },
				material: {
					id: i,
					widgetImage: "/i.jpg",
					widgetTitle: title,
					publishTime: Date.UTC(2026, 4, 20 - i),
				},
				route: `/insights/${i}`,
			}),
		],
		[
			"beside a subtitle",
			(title, i) => ({
				subTitle: `What this means for you, part ${i}`,
				mainTitle: title,
				path: `/insights/${i}`,
				publishTime: Date.UTC(2026, 4, 20 - i),
			}),
		],
		[
			"with its address within",
			(title, i) => ({
				id: i,
				attributes: { title, path: `/insights/${i}`, publishTime: Date.UTC(2026, 4, 20 - i) },
			}),
		],
	])("has its titles %s", (_, item) => {
		const { entries } = listOf(shell(EN.map(item)));
		expect(entries.map(({ title, url, published }) => [title, url, published])).toEqual(
			EN.map((title, i) => [title, `https://www.example.com/insights/${i}`, Date.UTC(2026, 4, 20 - i)]),
		);
	});
});

describe("how many items of a list are dated", () => {
	it.each([
		[
			"by headings",
			[0, 1, 2]
				.map(
					(at) =>
						`<h3>1${8 - at} June 2026</h3><ul class="d">${EN.slice(at * 4, at * 4 + 4)
							.map((title, i) => `<li><a href="/n/${at}-${i}.html">${title}</a></li>`)
							.join("")}</ul>`,
				)
				.join(""),
			/, 100 % of them dated/,
		],
		[
			"by numbers that are no dates",
			each(
				EN,
				(title, i) =>
					`<div class="w"><h3><a href="/w/${i}">${title}</a></h3><span>${i + 1}:45 of 10-20</span></div>`,
			),
			/, 0 % of them dated/,
		],
		[
			"by their own elements",
			each(
				EN,
				(title, i, { day }) =>
					`<div class="w"><h3><a href="/w/${i}">${title}</a></h3>${i % 2 ? `<span>${day}</span>` : ""}</div>`,
			),
			/, 50 % of them dated/,
		],
	])("is told as it came out: %s", (_, body, message) => {
		const { problems } = listOf(page(body));
		expect(problems[0]?.message).toMatch(message);
	});
});

describe("the title of a card that is one link", () => {
	const titlesOf = (card: (title: string, day: string) => string, words: string[]) =>
		listOf(
			page(
				`<div class="_gr">${each(words, (title, i, { day }) => `<div class="_2x"><a class="_a7" href="/blogs/${i}-a-story">${card(title, day)}</a></div>`)}</div>`,
			),
		).entries.map(({ title }) => title);

	it("is the first of the elements that the style sheet puts below each other", () => {
		const excerpt =
			"What a thing can be when hands meet it, and what of that stays for more than one season…";
		const inSpans = (title: string, day: string) =>
			`<div><img data-src="/a.jpg"></div><div class="_t0"><span>${title}</span><span>${day}</span><span>${excerpt}</span></div>`;
		const dateFirst = (title: string, day: string) =>
			`<span class="_d">${day}</span><span class="_p">${title}</span><span class="_e">${excerpt}</span>`;
		const withoutDate = (title: string) => `<span>${title}</span><span>${excerpt}</span>`;
		for (const card of [inSpans, dateFirst, withoutDate]) {
			expect(titlesOf(card, EN)).toEqual(EN);
			expect(titlesOf(card, DE)).toEqual(DE);
		}
	});

	it("is whole where its words stand in several elements", () => {
		const inWords = (title: string) =>
			title
				.split(" ")
				.map((word) => `<span>${word} </span>`)
				.join("");
		expect(titlesOf(inWords, EN)).toEqual(EN);
	});
});

describe("releases below headings for those who cannot see", () => {
	const releases = ["Otter 3.2.1", "v3.2.0-rc.2", "3.2.0", "Otter 3.1.9 “Bank”", "v3.1.8"];
	const section = (title: string, i: number, link: string) =>
		`<section aria-labelledby="hd-${i}"><h2 class="sr-only" id="hd-${i}">${title}</h2><div><time datetime="2026-05-1${i}T09:00:00Z">May 1${i}, 2026</time> <a href="/ada">ada</a></div><div>${link}<div><p>Fixes what broke with the last one, no. ${i}.</p><h3>What is new</h3><ul><li>By <a href="/ben">@ben</a> in <a href="/pull/${i}">#${i}</a></li></ul></div></div></section>`;
	const at = "https://www.example.com/otter/otter/releases";

	it("lead to their own pages where their names are links there", () => {
		const html = page(
			releases
				.map((title, i) =>
					section(title, i, `<h4><a href="/otter/otter/releases/tag/${i}.0.1">${title}</a></h4>`),
				)
				.join(""),
			"Releases",
		);
		expect(listOf(html, at).entries.map(({ title, url }) => `${title} ${url}`)).toEqual(
			releases.map((title, i) => `${title} ${at}/tag/${i}.0.1`),
		);
	});

	it("lead to their headings where nothing else does", () => {
		const html = page(releases.map((title, i) => section(title, i, "")).join(""), "Releases");
		expect(listOf(html, at).entries.map(({ title, url }) => `${title} ${url}`)).toEqual(
			releases.map((title, i) => `${title} ${at}#hd-${i}`),
		);
	});
});

describe("the day of an item that names a deadline as well", () => {
	const daysOf = (row: (day: string) => string) =>
		listOf(
			page(
				`<div>${each(DE, (title, i) => `<article class="c-job"><h2><a href="/jobs/${i}-job">${title}</a></h2><footer>${row(`${10 + i}`)}</footer></article>`)}</div>`,
			),
		).entries.map(({ published }) => published);
	const days = DE.map((_, i) => Date.UTC(2026, 4, 10 + i));

	it("is the one whose markup calls it posted, behind whatever words", () => {
		const dutch = (day: string) =>
			`<span class="c-job__deadline">Reageren kan t/m 5 juni 2026</span><span class="c-job__posted">Te lezen sinds ${day} mei 2026</span>`;
		const english = (day: string) =>
			`<span class="c-job__posted">Seen here from May ${day}, 2026</span><span class="c-job__expires">Answer by June 30, 2026</span>`;
		for (const row of [dutch, english]) expect(daysOf(row)).toEqual(days);
	});

	it("is the one behind a word for it, in languages of the north and the east", () => {
		const dutch = (day: string) =>
			`<span>Reageren t/m 5 juni 2026</span><span>Geplaatst op ${day} mei 2026</span>`;
		const polish = (day: string) =>
			`<span>Termin składania: 05.06.2026</span> <span>Opublikowano: ${day}.05.2026</span>`;
		for (const row of [dutch, polish]) expect(daysOf(row)).toEqual(days);
	});
});
