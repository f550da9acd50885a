import { describe, expect, it } from "vitest";
import type { ReadAs, Selectors } from "../../src/model/reading.ts";
import { understand } from "../../src/read/understand.ts";

const OPTIONS = { url: "https://a.example/news/", now: Date.UTC(2026, 10, 30), timezone: "UTC" };
const TEXT = "The council has met, and says what it will do about the roads and the schools of the town. ";

const li = (n: number) =>
	`<li><a href="/n/${n}.html">Report number ${n} of the board of the town</a><b>2026-11-0${n}</b><i></i></li>`;
const LIST = `<!doctype html><title>News</title><ul>${[1, 2, 3, 4, 5, 6].map(li).join("")}</ul>`;
const ARTICLE = `<!doctype html><title>Roads</title><article><h1>Roads</h1><p class="by">Ann Miller</p><i></i><p>${TEXT.repeat(3)}</p><p>${TEXT.repeat(3)}</p></article>`;
const FEED = `<rss version="2.0"><channel><title>f</title><item><title>t</title><link>https://a.example/1</link></item></channel></rss>`;
const JSON_LIST = JSON.stringify({
	data: { total: 2, list: [1, 2].map((n) => ({ t: `Thing ${n}`, u: `/${n}`, d: "soon", pic: {}, n })) },
});

/** What is said of the selectors of a document, and nothing else that is said of it. */
function said(document: string, select: Selectors, more: { as?: ReadAs; fulltext?: boolean } = {}): string[] {
	const read = understand(new TextEncoder().encode(document), { ...OPTIONS, as: "auto", select, ...more });
	const problems = read.ok ? read.value.problems : [read.error];
	return problems
		.filter(({ code }) => code.startsWith("selector-"))
		.map(({ code, message }) => `${code}: ${message}`);
}

const DETECTED =
	"here: without select.item the list is detected as it is, and the other selectors are for pages of articles";

describe("selectors that do nothing are told, with what they were to do:", () => {
	it.each<[name: string, document: string, select: Selectors, said: string[]]>([
		[
			"one that a detected list has no use for",
			LIST,
			{ remove: "li" },
			[`selector-unused: select.remove chooses nothing ${DETECTED}`],
		],
		[
			"several of these",
			LIST,
			{ title: "h2", date: "b" },
			[`selector-unused: select.title, select.date choose nothing ${DETECTED}`],
		],
		[
			"those of a feed",
			FEED,
			{ item: "li", link: "a" },
			[
				"selector-unused: select.item, select.link choose nothing here: this is a feed, and selectors are for pages",
			],
		],
		[
			"remove, that finds nothing on the page of a list",
			LIST,
			{ item: "li", remove: ".ad" },
			['selector-unused: select.remove = ".ad" matches nothing on this page'],
		],
		[
			"remove, on an article",
			ARTICLE,
			{ remove: ".ad" },
			['selector-unused: select.remove = ".ad" matches nothing on this page'],
		],
		[
			"a date that is none, of a list",
			LIST,
			{ item: "li", date: "a" },
			[
				'selector-unfit: select.date = "a" finds "Report number 1 of the board of the town", which is no date',
			],
		],
		[
			"a date that is none, of an article",
			ARTICLE,
			{ date: ".by" },
			['selector-unfit: select.date = ".by" finds "Ann Miller", which is no date'],
		],
		[
			"a link that leads nowhere",
			LIST,
			{ item: "li", link: "b" },
			['selector-unfit: select.link = "b" finds <b>, which leads nowhere'],
		],
		[
			"a link that is a title",
			LIST.replaceAll(/<a (.*?)>(.*?)<.a>/g, '<a title="$2" $1>$2</a>'),
			{ item: "li", link: "a@title" },
			[
				'selector-unfit: select.link = "a@title" finds "Report number 1 of the board of the town", which leads nowhere',
			],
		],
		[
			"a link that is one word of an attribute for words",
			LIST.replaceAll("<a ", '<a class="head" '),
			{ item: "li", link: "a@class" },
			['selector-unfit: select.link = "a@class" finds "head", which leads nowhere'],
		],
		[
			"a link that is a Chinese title",
			JSON.stringify([{ title: "关于召开会议的通知" }, { title: "关于修路的通知" }]),
			{ item: "$", link: "$.title" },
			['selector-unfit: select.link = "$.title" finds "关于召开会议的通知", which leads nowhere'],
		],
		[
			"a link that is the same for most items",
			JSON.stringify([1, 2, 3].map((n) => ({ title: `Thing ${n}`, writer: n < 3 ? "Ann" : "Bob" }))),
			{ item: "$", link: "$.writer" },
			[
				'selector-unfit: select.link = "$.writer" gives 2 items of 3 the address of another one, such as https://a.example/news/Ann',
			],
		],
		[
			"a link that is that of a section",
			LIST.replaceAll("<li>", '<li><a class="of" href="/roads/">Roads</a>'),
			{ item: "li", title: "a + a", link: "a.of" },
			[
				'selector-unfit: select.link = "a.of" gives 6 items of 6 the address of another one, such as https://a.example/roads/',
			],
		],
		[
			"a picture, a title and an author that are none",
			LIST,
			{ item: "li", image: "b", title: "i", author: "i" },
			[
				'selector-unfit: select.title = "i" finds <i>, which has no text',
				'selector-unfit: select.author = "i" finds <i>, which has no text',
				'selector-unfit: select.image = "b" finds <b>, which shows no picture',
			],
		],
		[
			"the same of an article, and an attribute that it lacks",
			ARTICLE,
			{ title: "h1@data-title", image: ".by", author: "i" },
			[
				'selector-matches-nothing: select.title = "h1@data-title" finds <h1>, which has no attribute "data-title"; it has none',
				'selector-unfit: select.author = "i" finds <i>, which has no text',
				'selector-unfit: select.image = ".by" finds <p>, which shows no picture',
			],
		],
		[
			"attributes that the items lack, with those that they have",
			LIST,
			{ item: "li", title: "a@hrf", image: "a@data-picture" },
			[
				'selector-matches-nothing: select.title = "a@hrf" finds <a>, which has no attribute "hrf"; did you mean "@href"?',
				'selector-matches-nothing: select.image = "a@data-picture" finds <a>, which has no attribute "data-picture"; it has @href',
			],
		],
		[
			"an attribute that is empty",
			LIST.replaceAll("<a ", '<a title="" '),
			{ item: "li", title: "a@title" },
			['selector-matches-nothing: select.title = "a@title" finds <a>, whose attribute "title" is empty'],
		],
		[
			"paths into JSON",
			JSON_LIST,
			{ item: "$.data.list", title: "$.t", link: "$.u", date: "$.d", author: "$.who", image: "$.pic" },
			[
				'selector-unfit: select.date = "$.d" finds "soon", which is no date',
				'selector-matches-nothing: select.author = "$.who" leads to nothing in any item',
				'selector-unfit: select.image = "$.pic" finds {}, which shows no picture',
			],
		],
		[
			"paths without which there is no entry",
			JSON_LIST,
			{ item: "$.data.list", title: "$.x" },
			[
				'selector-matches-nothing: select.item = "$.data.list" leads to no list in the page\'s JSON: it has 2 items, none of which has a link or a title; select.title = "$.x" leads to nothing in any item',
			],
		],
		[
			"a path to no list, with how far it leads",
			JSON_LIST,
			{ item: "$.data.lst" },
			[
				'selector-matches-nothing: select.item = "$.data.lst" leads to no list in the page\'s JSON: $.data has total, list',
			],
		],
		[
			"a path in a page without JSON",
			LIST,
			{ item: "$.data" },
			[
				'selector-matches-nothing: select.item = "$.data" leads to no list in the page\'s JSON: there is no JSON on this page',
			],
		],
	])("%s", (_, document, select, expected) => expect(said(document, select)).toEqual(expected));

	it("blames no selector that does what it is for, once at least", () => {
		const mixed = LIST.replace("<b>2026-11-01</b>", "<b>soon</b>").replace("<b>2026-11-02</b>", "");
		expect(said(mixed, { item: "li", date: "b", title: "a", link: "a@href", remove: "i" })).toEqual([]);
		expect(said(ARTICLE, { author: ".by", content: "article", remove: "i" })).toEqual([]);
		const paths = { item: "$.data.list", title: "$.t", link: "$.u", author: "$.n" };
		expect(said(JSON_LIST, paths)).toEqual([]);
	});

	it("takes for links what is an address, also one with spaces, of a script's attribute, or relative", () => {
		const spaced = LIST.replaceAll('href="/n/', 'href="/n of ours/');
		expect(said(spaced, { item: "li", link: "a@href" })).toEqual([]);
		expect(said(LIST.replaceAll("href=", "data-to="), { item: "li", link: "a@data-to" })).toEqual([]);
		expect(said(LIST.replaceAll('href="/n/', 'to="n/'), { item: "li", link: "a@to" })).toEqual([]);
		const paths = ["/a b", "notices/路.html", "17", "https://b.example/a b"].map((u) => ({ u, title: u }));
		expect(said(JSON.stringify(paths), { item: "$", link: "$.u" })).toEqual([]);
	});

	it("lets few items of many share an address, and the same item come twice", () => {
		expect(said(LIST.replace("/n/2.html", "/n/1.html"), { item: "li", link: "a" })).toEqual([]);
		const twice = LIST.replace(/<li>.*<.li>/, (items) => items + items);
		expect(said(twice, { item: "li", link: "a" })).toEqual([]);
	});

	it("says nothing of what may be meant for the articles of fulltext", () => {
		const fulltext = { fulltext: true };
		expect(said(LIST, { remove: ".ad", content: ".post" }, fulltext)).toEqual([]);
		expect(said(FEED, { content: ".post" }, fulltext)).toEqual([]);
		// Whoever reads the articles as well keeps this until they have been read.
		expect(said(LIST, { item: "li", remove: ".ad", content: ".post" }, fulltext)).toEqual([
			'selector-unused: select.remove = ".ad" matches nothing on this page',
		]);
		expect(said(LIST, { item: "li", content: ".post" })).toEqual([
			'selector-matches-nothing: select.content = ".post" matches nothing on this page',
		]);
		expect(said(LIST, { item: "li", author: ".who" }, fulltext)).toHaveLength(1);
	});
});
