import { describe, expect, it } from "vitest";
import { mergeSources } from "../../src/cli/import/merge.ts";
import { loadConfig } from "../../src/config/load.ts";
import { takenOfBridge } from "../../src/read/imports/bridges.ts";
import { readMiniflux } from "../../src/read/imports/miniflux.ts";
import { patternOf } from "../../src/read/imports/taken.ts";
import { selectorOf } from "../../src/read/imports/xpath.ts";
import { readOpml } from "../../src/read/opml.ts";

describe("an XPath as a selector", () => {
	it.each([
		['//div[@class="news-item"]', 'div[class="news-item"]'],
		["descendant::h2", "h2"],
		["descendant::h2/a/@href", "h2 > a@href"],
		[".//a/@href", "a@href"],
		["./a", ":scope > a"],
		["a/@href", ":scope > a@href"],
		[".", ":scope"],
		["@href", "@href"],
		["normalize-space(.//time)", "time"],
		["//ul[@id='list']/li[not(@class)]", 'ul[id="list"] > li:not([class])'],
		["//li[contains(concat(' ', normalize-space(@class), ' '), ' item ')]", "li.item"],
		['//a[contains(@href, "/news/")]', 'a[href*="/news/"]'],
		['//a[starts-with(@href, "/news/") and @title]', 'a[href^="/news/"][title]'],
		["//tr[position()=2]/td[1]", "tr:nth-of-type(2) > td:nth-of-type(1)"],
		["//div/*[last()]", "div > :last-child"],
		["/html/body/ul/li", "html > body > ul > li"],
		["//h2 | //h3", "h2, h3"],
		["//article//img/@src", "article img@src"],
		["descendant::span[@class='a' or @class='b']", 'span:is([class="a"], [class="b"])'],
		['//p[contains(@class, "a]b")]', 'p[class*="a]b"]'],
		["//h2/text()", "h2"],
		["//a[contains(@href, '/x/')]/ancestor::article", 'article:has(a[href*="/x/"])'],
		["//a[@id]/parent::li/h2", "li:has(> a[id]) > h2"],
		["descendant::a[string-length(@href)>0]/@href", 'a[href]:not([href=""])@href'],
	])("%s is %s", (xpath, css) => expect(selectorOf(xpath)).toBe(css));

	it.each([
		"",
		"count(//a)",
		"//a[text()='x']",
		"//ul/a/ancestor::div",
		"a/parent::div",
		"//a/..",
		"following-sibling::p",
		"concat(//a, //b)",
		"//a/@href | //b/@src",
		"//a[",
		"substring-after(., ':')",
	])("%s has no words in CSS", (xpath) => expect(selectorOf(xpath)).toBeNull());
});

it.each([
	["(?i)windows", "/windows/i"],
	["foo|bar", "/foo|bar/"],
	["(?im)^a$", "/^a$/im"],
	["(", null],
	["(?<a>", null],
])("the expression %s is %s", (expression, pattern) => expect(patternOf(expression)).toBe(pattern));

describe("an OPML of FreshRSS", () => {
	const opml = (attributes: string) =>
		readOpml(
			`<opml xmlns:frss="https://freshrss.org/opml"><body><outline text="Tech"><outline text="T" xmlUrl="https://a.example/news" ${attributes}/></outline></body></opml>`,
		)?.subscriptions[0];

	it("says how a page is read", () => {
		expect(
			opml(
				'type="HTML+XPath" frss:xPathItem="//li[@class=&quot;n&quot;]" frss:xPathItemTitle="descendant::a" frss:xPathItemUri="descendant::a/@href" frss:xPathItemTimestamp="descendant::time/@datetime" frss:xPathItemContent="count(.)" frss:xPathItemTimeFormat="Y-m-d" frss:priority="feed"',
			),
		).toEqual({
			url: "https://a.example/news",
			title: "T",
			folders: ["Tech"],
			settings: {
				kind: "list",
				select: { item: 'li[class="n"]', title: "a", link: "a@href", date: "time@datetime" },
			},
			left: ["frss:xpathitemcontent: count(.)", "frss:xpathitemtimeformat: Y-m-d"],
		});
	});

	it("says how JSON is read", () => {
		expect(
			opml(
				'type="JSON+DotNotation" frss:jsonItem="data.list" frss:jsonItemTitle="name" frss:jsonItemUri="$.link"',
			)?.settings,
		).toEqual({
			select: { item: "$.data.list", title: "$.name", link: "$.link" },
		});
	});

	it("says how articles are read, how often and how the site is asked; what is marked as read is the reader's", () => {
		expect(
			opml(
				'type="rss" frss:cssFullContent="article .text" frss:cssContentFilter=".ad" frss:CURLOPT_USERAGENT="Mozilla" frss:CURLOPT_PROXY="http://p" frss:ttl="7200" frss:filtersActionRead="intitle:x"',
			),
		).toMatchObject({
			settings: {
				fulltext: true,
				select: { content: "article .text", remove: ".ad" },
				headers: { "User-Agent": "Mozilla" },
				every: "7200s",
			},
			left: ["frss:curlopt_proxy: http://p", "frss:filtersactionread: intitle:x"],
		});
		expect(opml('type="rss" frss:ttl="-3600"')?.settings).toEqual({ enabled: false });
	});

	it("says nothing of a feed that is read as any other", () => {
		expect(opml('type="rss"')).toEqual({ url: "https://a.example/news", title: "T", folders: ["Tech"] });
	});
});

describe("an address of RSS-Bridge", () => {
	const bridge = (parameters: string) =>
		takenOfBridge(`https://bridge.example/?action=display&format=Atom&${parameters}`);

	it("stands for a page", () => {
		expect(
			bridge(
				"bridge=CssSelectorBridge&home_page=https%3A%2F%2Fa.example%2Fnews&url_selector=.post+h2+a&content_selector=article&content_cleanup=.ad&limit=10&url_pattern=news",
			),
		).toEqual({
			url: "https://a.example/news",
			settings: {
				kind: "list",
				fulltext: true,
				select: { item: ".post h2 a", link: "@href", content: "article", remove: ".ad" },
			},
			left: ["url_pattern: news"],
		});
		expect(
			bridge(
				"bridge=XPathBridge&url=https%3A%2F%2Fa.example%2F&item=%2F%2Fli&title=.%2F%2Fb&uri=.%2F%2Fa%2F%40href",
			)?.settings,
		).toEqual({
			kind: "list",
			select: { item: "li", title: "b", link: "a@href" },
		});
	});

	it("may name something around the links", () => {
		expect(
			bridge("bridge=CssSelector&home_page=https%3A%2F%2Fa.example%2F&url_selector=.posts+%3E+article")
				?.settings,
		).toEqual({ kind: "list", select: { item: ".posts > article" } });
	});

	it("in an OPML leads to what it stands for when it comes into sources.toml", () => {
		const address =
			"https://bridge.example/?action=display&amp;bridge=FilterBridge&amp;url=https%3A%2F%2Fa.example%2Ffeed&amp;filter=x";
		const read = readOpml(`<opml><body><outline text="F" xmlUrl="${address}"/></body></opml>`);
		const merged = mergeSources("", read?.subscriptions ?? [], "x");
		expect(merged.ok && merged.value.added).toMatchObject([
			{ url: "https://a.example/feed", title: "F", settings: { include: ["/x/"] } },
		]);
	});

	it("stands for a feed", () => {
		expect(
			bridge(
				"bridge=FilterBridge&url=https%3A%2F%2Fa.example%2Ffeed&filter=foo%7Cbar&filter_type=block&case_insensitive=on",
			),
		).toEqual({
			url: "https://a.example/feed",
			settings: { exclude: ["/foo|bar/i"] },
			left: [],
		});
		expect(
			bridge("bridge=CssSelectorFeedExpander&feed=https%3A%2F%2Fa.example%2Ffeed&content_selector=article"),
		).toEqual({
			url: "https://a.example/feed",
			settings: { fulltext: true, select: { content: "article" } },
			left: [],
		});
	});

	it.each([
		"bridge=TwitterBridge&u=x",
		"bridge=CssSelectorBridge&home_page=nothing",
		"bridge=constructor",
		"",
	])("of another kind is read as it is: %s", (parameters) => expect(bridge(parameters)).toBeNull());
});

describe("the feeds of Miniflux", () => {
	const read = (feed: object) =>
		readMiniflux(
			JSON.stringify([
				{ feed_url: "https://a.example/feed", title: "A", category: { title: "Tech" }, ...feed },
			]),
		)?.subscriptions[0];

	it("have rules", () => {
		expect(
			read({
				crawler: true,
				scraper_rules: "article.main",
				rewrite_rules: 'add_image_title,remove(".ad, .more"),remove("#x")',
				blocklist_rules: "(?i)windows",
				keep_filter_entry_rules: "EntryTitle=(?i)go\nEntryURL=x",
				user_agent: "Mozilla",
				username: "me",
				password: "secret",
				disabled: true,
			}),
		).toEqual({
			url: "https://a.example/feed",
			title: "A",
			folders: ["Tech"],
			settings: {
				fulltext: true,
				exclude: ["/windows/i"],
				include: ["/go/i"],
				enabled: false,
				select: { content: "article.main", remove: ".ad, .more, #x" },
				headers: { "User-Agent": "Mozilla" },
			},
			left: [
				"rewrite_rules: add_image_title",
				"keep_filter_entry_rules: EntryURL=x",
				"username: a name and a password",
			],
		});
	});

	it.each(["<opml/>", "{}", "[]", '[{"a":1}]', "null"])("are not %s", (text) =>
		expect(readMiniflux(text)).toBeNull(),
	);
});

it("comes into sources.toml as it was read, and what cannot be right is left out", () => {
	const settings = {
		kind: "list",
		exclude: ["/a\\b/i"],
		enabled: false,
		headers: { "User-Agent": 'M "x"' },
		select: { item: 'li[class="n"]', link: "a@href" },
	};
	const merged = mergeSources(
		"",
		[
			{ url: "https://a.example/", title: "A", folders: ["T"], settings },
			{
				url: "https://b.example/",
				title: null,
				folders: [],
				settings: { headers: { A: "\u0001" }, fulltext: true },
			},
		],
		"x",
	);
	if (!merged.ok) throw new Error(merged.error.join("\n"));
	const loaded = loadConfig(merged.value.text);
	expect(loaded).toMatchObject({
		ok: true,
		config: {
			sources: [
				{ ...settings, categories: ["T"] },
				{ fulltext: true, headers: {}, categories: ["x"] },
			],
		},
	});
	expect(merged.value.left).toEqual([
		{
			url: "https://b.example/",
			title: null,
			key: "headers",
			reason: expect.stringContaining("a header can carry"),
		},
	]);
});
