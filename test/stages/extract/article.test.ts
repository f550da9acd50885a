import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import type { Selectors } from "../../../src/model/reading.ts";
import { cleanHtml } from "../../../src/stages/clean/clean.ts";
import { extractArticle, joinPages, nextPageOf } from "../../../src/stages/extract/article/article.ts";
import { linesOfHtml } from "./text.ts";

const SHANGHAI_MS = 8 * 3600_000;
const NOW = Date.UTC(2026, 5, 21);
const PARAGRAPH =
	"The work went on for months, quietly at first, and then, as word got round, with more and more people helping out.";
const ZH = "记者昨日从有关部门了解到，相关工作正在有序推进，预计下个月完成全部任务，届时将向社会公布结果。";

function entryOf(html: string, url = "https://www.example.com/a/1.html", select?: Selectors): Entry {
	const result = extractArticle(html, { url, now: NOW, timezone: "Asia/Shanghai", select });
	const entry = result.ok ? result.value.entries[0] : undefined;
	if (!entry) throw new Error(JSON.stringify(result));
	return entry;
}

const inPage = (body: string, head = "<title>A title of some length</title>") =>
	`<!DOCTYPE html><html><head>${head}</head><body><ul class="menu"><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul><h1>A title of some length</h1><div class="post">${body}</div><footer>© Example</footer></body></html>`;

describe("what an article keeps", () => {
	const rich =
		inPage(`<p>${PARAGRAPH}</p><figure><img src="a.jpg"><figcaption>The bridge in winter</figcaption></figure><p>${PARAGRAPH}</p>
<table><tr><th>Year</th><th>People</th></tr><tr><td>2025</td><td>14</td></tr></table><pre><code>if (a &lt; b) {\n\treturn a;\n}</code></pre>
<p>${PARAGRAPH}<sup id="r1"><a href="#f1">1</a></sup></p><math><mi>x</mi><mo>=</mo><mn>2</mn></math><ul><li>First point, short</li><li>Second point</li></ul><blockquote><p>To be quoted.</p></blockquote>
<h2>Footnotes</h2><ol class="footnotes"><li id="f1">A note at the foot.</li></ol>`);
	it.each([
		["caption with its picture", /<img src="a\.jpg">\s*<figcaption>The bridge in winter/],
		["table", /<table>.*<th>Year<\/th>.*<td>14<\/td>.*<\/table>/s],
		["code with its white space", /<pre><code>if \(a &lt; b\) \{\n\treturn a;\n\}<\/code><\/pre>/],
		["formula", /<math><mi>x<\/mi><mo>=<\/mo><mn>2<\/mn><\/math>/],
		["list", /<li>First point, short<\/li><li>Second point<\/li>/],
		["quotation", /<blockquote><p>To be quoted\.<\/p><\/blockquote>/],
		["footnote", /<li id="f1">A note at the foot\.<\/li>/],
	])("%s", (_, pattern) => {
		expect(entryOf(rich).contentHtml).toMatch(pattern);
	});

	it("takes the text out of the page's box, also of one that a script would show", () => {
		const text = `<p>${PARAGRAPH}</p>`.repeat(8);
		expect(entryOf(inPage(text)).contentHtml).toBe(text);
		const html = inPage("").replace('<div class="post">', `<div id="late" style="display:none">${text}`);
		const entry = entryOf(html);
		expect(cleanHtml(entry.contentHtml ?? "", { baseUrl: null, media: "auto" }).html).toBe(text);
	});

	it("leaves words in sentences alone that elsewhere are buttons", () => {
		const lines = linesOfHtml(
			entryOf(
				inPage(
					`<p>${ZH}</p><p>他说，打赏和分享到朋友圈都不如面对面的感谢，免责声明也替代不了责任心。</p><p>${ZH}</p><p>打赏</p><p>分享到：</p>`,
				),
			).contentHtml ?? "",
		);
		expect(lines).toEqual([ZH, "他说，打赏和分享到朋友圈都不如面对面的感谢，免责声明也替代不了责任心。", ZH]);
	});

	it("offers files beside the text as list and as enclosures", () => {
		const entry = entryOf(
			inPage(`<p>${ZH}</p><p>${ZH}</p>`).replace(
				"<footer>",
				'<div class="fj"><p>附件：</p><a href="/f/1.pdf">实施方案.pdf</a><a href="/f/2.xlsx">汇总表.xlsx</a></div><footer>',
			),
		);
		expect(entry.enclosures.map((one) => [one.url, one.type, one.title])).toEqual([
			["https://www.example.com/f/1.pdf", "application/pdf", "实施方案.pdf"],
			[
				"https://www.example.com/f/2.xlsx",
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
				"汇总表.xlsx",
			],
		]);
		expect(entry.contentHtml).toContain('<a href="/f/1.pdf">');
	});

	it("takes the text from structured data when the page has only a stub", () => {
		const data = `<title>A title of some length</title><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "A title of some length", articleBody: `${PARAGRAPH}\n${PARAGRAPH} More.\n${PARAGRAPH}` })}</script>`;
		expect(
			linesOfHtml(entryOf(inPage("<p>Subscribe to read, please.</p>", data)).contentHtml ?? ""),
		).toHaveLength(3);
	});

	describe("takes the text from the state that a script would show", () => {
		const html = [1, 2, 3, 4].map((n) => `<p>${n}. ${PARAGRAPH}</p>`).join("");
		const state = JSON.stringify({
			props: { article: { id: 7, body: html, title: "A title of some length" } },
		});
		const within = (script: string) => inPage(`<div id="app"></div><script>${script}</script>`);
		const inScript = (text: string) => text.replaceAll("<", "\\u003c");
		it.each([
			["an object", `window.__INITIAL_STATE__ = ${inScript(state)};`],
			["a string of JSON", `window.__STATE__ = JSON.parse(${inScript(JSON.stringify(state))});`],
			["a pushed chunk", `self.__next_f.push([1, ${inScript(JSON.stringify(html))}])`],
		])("%s", (_, script) => {
			expect(linesOfHtml(entryOf(within(script)).contentHtml ?? "")).toEqual(
				[1, 2, 3, 4].map((n) => `${n}. ${PARAGRAPH}`),
			);
		});

		it("a template", () => {
			const template = `<script type="text/template"><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></script>`;
			expect(
				linesOfHtml(entryOf(inPage(`<div itemprop="articleBody">${template}</div>`)).contentHtml ?? ""),
			).toEqual([PARAGRAPH, PARAGRAPH, PARAGRAPH]);
		});

		it("but never code, nor what stands beside a text of the page", () => {
			const code = `x = ${JSON.stringify(`function a() { return 1; }\n${PARAGRAPH}\n`.repeat(5))}`;
			expect(() => entryOf(within(code))).toThrow("no-article");
			const shown = inPage(`<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><script>s = ${inScript(state)}</script>`);
			expect(linesOfHtml(entryOf(shown).contentHtml ?? "")).toEqual([PARAGRAPH, PARAGRAPH]);
		});

		it("in one pass over a script of escapes", () => {
			const script = `x = "${'\\"'.repeat(400_000)}`;
			expect(
				extractArticle(within(script), { url: "https://www.example.com/", now: NOW, timezone: "UTC" }).ok,
			).toBe(false);
		});
	});

	it("shows what only a script would show", () => {
		const hidden = `<div id="js_content" style="display:none"><p>${ZH}</p><p>${ZH}</p><p>${ZH}</p></div>`;
		expect(entryOf(inPage(hidden)).contentHtml).toContain(ZH);
	});

	it("fails with a reason when there is no text", () => {
		const result = extractArticle("<html><body><a href='/'>Home</a></body></html>", {
			url: "https://a.example/",
			now: NOW,
			timezone: "UTC",
		});
		expect(result).toMatchObject({ ok: false, error: { stage: "page", code: "no-article" } });
	});
});

describe("replies", () => {
	const post = (name: string, text: string) =>
		`<div class="post"><div class="author"><a href="/u/${name}">${name}</a><span>Posts: 12</span></div><div class="body">${text}</div><div class="tools"><a href="#">Reply</a> <a href="#">Quote</a></div></div>`;
	const thread = `<html><head><title>How to oil a hinge - Forum</title></head><body><h1>How to oil a hinge</h1>${post("anna", PARAGRAPH)}${post("bert", "Thanks!")}${post("carl", `${PARAGRAPH} And one thing more.`)}</body></html>`;
	const lines = (url: string) => linesOfHtml(entryOf(thread, url).contentHtml ?? "");
	it("are the content of a thread, without what stands around them", () => {
		expect(lines("https://forum.example.com/viewtopic.php?t=1")).toEqual([
			PARAGRAPH,
			"Thanks!",
			`${PARAGRAPH} And one thing more.`,
		]);
	});
});

describe("the day of a page", () => {
	const published = (html: string) => {
		const { published, dateFrom } = entryOf(html, "https://wiki.example.com/Bridge");
		return [published && new Date(published).toISOString().slice(0, 10), dateFrom];
	};
	it("is found behind the headline, however much stands loose above it", () => {
		const menu = Array.from({ length: 30 }, (_, i) => `<div><a href="/m${i}">Menu ${i}</a></div>`).join("");
		const page = inPage(`<div>May 16, 2026, 8:16 pm</div><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`);
		expect(published(page.replace("<body>", `<body>Skip to content${menu}`))).toEqual(["2026-05-16", "text"]);
	});
	const wiki = (line: string) =>
		inPage(`<p>${ZH}</p>`.repeat(9)).replace(
			"<footer>",
			`<ul>${"<li><a href='/x'>Tools</a></li>".repeat(6)}</ul><footer><p>${line}</p>`,
		);
	it.each([
		["本页面最后修订于2026年4月17日 (星期五) 11:59。", ["2026-04-17", "text/最后修订"]],
		["This page was last edited on 17 April 2026, at 11:59.", ["2026-04-17", "text/last edited"]],
		["© 2026 Example, updated weekly", [null, null]],
		["Another article, updated: 17 April 2026", [null, null]],
	])("of a wiki is that of its last edit: %s", (line, expected) => {
		expect(published(wiki(line))).toEqual(expected);
	});

	it.each([
		["<p>17.05.2021</p>", "2021-05-17"],
		["<div>11/28/2016 04:23 pm ET</div>", "2016-11-28"],
		["<ul><li>Background</li><li>19.07.2022</li><li>10 minutes</li></ul>", "2022-07-19"],
		["<p>Published: 12.12.2025</p>", "2025-12-12"],
		["<p>Version 1.10.2021.4</p>", null],
		["<p><a href='/c'>Comment</a> <a href='/m'>Email this post to somebody</a> 17.05.2021</p>", "2021-05-17"],
		["<time>Published on May 17, 2021</time><time>May 17, 2021 • 319 likes</time>", "2021-05-17"],
		["<abbr itemprop='datePublished' title='2021-05-17T10:00:00+08:00'>10:00 AM</abbr>", "2021-05-17"],
	])("is read with the year last, or as it stands there: %s", (line, expected) => {
		const page = inPage(`${line}<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`);
		const { published } = entryOf(page);
		const day = published && new Date(published + SHANGHAI_MS).toISOString().slice(0, 10);
		expect(day).toBe(expected);
	});
});

describe("fields and where they came from", () => {
	it.each([
		["<p>12:48</p>", null],
		["<p>9:27 am</p>", null],
		["<time>16:45 Uhr</time>", null],
		[
			"<p>Published <time datetime='2026-03-18T12:22:42Z'>1 minute ago</time></p>",
			Date.UTC(2026, 2, 18, 12, 22, 42),
		],
		["<p>Published 1 minute ago</p>", NOW - 60_000],
	])("takes no time of day for a moment, and the exact one beside words: %s", (line, published) => {
		const text = `<p>${PARAGRAPH}</p>`.repeat(3);
		expect(entryOf(inPage(`${line}${text}${line}`)).published).toBe(published);
	});

	it("finds the day behind a standfirst", () => {
		const text = `<p>${PARAGRAPH} ${PARAGRAPH}</p><span>17.05.2021</span>${`<p>${PARAGRAPH}</p>`.repeat(20)}`;
		expect(entryOf(inPage(text)).published).toBe(Date.UTC(2021, 4, 17) - SHANGHAI_MS);
	});

	it("takes the day of a page in an archive from its own address", () => {
		const html = inPage(`<p>${ZH}</p><p>${ZH}</p>`);
		const dayAt = (url: string) =>
			new Date((entryOf(html, url).published ?? 0) + SHANGHAI_MS).toISOString().slice(0, 10);
		const archive = "https://web.archive.org/web/20140226054445";
		expect(dayAt(`${archive}/http://www.example.com/2013/08/07/cinemas/`)).toBe("2013-08-07");
		expect(entryOf(html, `${archive}/http://www.example.com/cinemas/`).published).toBeNull();
	});

	it.each([
		[
			"json-ld",
			'<script type="application/ld+json">{"@type":"NewsArticle","headline":"A title of some length","datePublished":"2026-03-04T05:06:07+08:00"}</script>',
			"",
			"2026-03-03T21:06:07.000Z",
			"json-ld/datePublished",
		],
		[
			"meta",
			'<meta property="article:published_time" content="2026-03-04T05:06:07Z">',
			"",
			"2026-03-04T05:06:07.000Z",
			"meta/article:published_time",
		],
		[
			"a label",
			"",
			"<p>发布时间：2026-03-04 10:20　来源：某某日报　作者：张三</p>",
			"2026-03-04T02:20:00.000Z",
			"text/发布时间",
		],
		[
			"a time element",
			"",
			'<p><time datetime="2026-03-04T00:00:00Z">4 March</time></p>',
			"2026-03-04T00:00:00.000Z",
			"time",
		],
		[
			"a linked date",
			"",
			'<p><a href="/n/1">2026年3月4日 10:20:30 来自北京</a></p>',
			"2026-03-04T02:20:30.000Z",
			"text",
		],
		["the address", "", "", "2026-03-03T16:00:00.000Z", "url"],
	])("date by %s", (_, head, top, iso, from) => {
		const entry = entryOf(
			inPage(`${top}<p>${ZH}</p><p>${ZH}</p>`, `<title>A title of some length</title>${head}`),
			"https://www.example.com/n/20260304/1.html",
		);
		expect([new Date(entry.published ?? 0).toISOString(), entry.dateFrom]).toEqual([iso, from]);
	});

	it("finds source and author beside a label", () => {
		const entry = entryOf(
			inPage(`<p>2026-03-04 10:20　来源：某某日报　作者：张三</p><p>${ZH}</p><p>${ZH}</p>`),
		);
		expect(entry.origin?.title).toBe("某某日报");
		expect(entry.authors.map((one) => one.name)).toEqual(["张三"]);
		expect(entry.contentHtml).not.toContain("来源");
	});

	it("obeys selectors, and reports those that match nothing", () => {
		const html = inPage(`<p>${PARAGRAPH}</p><p class="no">${PARAGRAPH}</p>`).replace(
			"<footer>",
			'<p class="t">Chosen</p><p class="d" data-at="2026-01-02">x</p><footer>',
		);
		const result = extractArticle(html, {
			url: "https://a.example/1",
			now: NOW,
			timezone: "UTC",
			select: { title: ".t", date: ".d@data-at", content: ".post", remove: ".no", author: ".nobody" },
		});
		const value = result.ok ? result.value : undefined;
		expect(value?.entries[0]).toMatchObject({
			title: "Chosen",
			published: Date.UTC(2026, 0, 2),
			dateFrom: "select/date/day",
		});
		expect(linesOfHtml(value?.entries[0]?.contentHtml ?? "")).toEqual([PARAGRAPH]);
		expect(value?.problems.map((one) => one.code)).toContain("selector-matches-nothing");
	});

	it("blames remove where it leaves nothing of the text", () => {
		const said = (select: Selectors) => {
			const result = extractArticle(inPage(`<p>${PARAGRAPH}</p>`), {
				url: "https://a.example/1",
				now: NOW,
				timezone: "UTC",
				select,
			});
			return result.ok ? result.value.problems : [result.error];
		};
		const blamed = {
			code: "selector-removes-all",
			message: expect.stringMatching(/^select\.remove = "body" /),
		};
		expect(said({ remove: "body" })).toContainEqual(expect.objectContaining(blamed));
		expect(said({ content: ".post", remove: "body" })).toContainEqual(expect.objectContaining(blamed));
		expect(said({ content: ".pst", remove: "body" })).toEqual([
			{
				stage: "page",
				code: "selector-matches-nothing",
				message:
					'select.content = ".pst" matches nothing on this page, and select.remove = "body" takes away all of the text that is found in its place',
			},
		]);
		expect(said({ content: "$.text", remove: "body" }).map(({ message }) => message)).toEqual([
			'select.remove = "body" takes away all of the text',
		]);
		expect(said({ content: ".post", remove: ".no" })).not.toContainEqual(
			expect.objectContaining({ code: "selector-removes-all" }),
		);
	});

	it("looks on an article's page for nothing that is meant for the items of its list, but the text", () => {
		const html = inPage(`<p>${PARAGRAPH}</p><p class="ad">${PARAGRAPH}</p>`).replace(
			"<body>",
			'<body><a href="/">Home</a><img src="/logo.png"><time>2001-01-01</time>',
		);
		const select = { item: "li", title: "a", date: "time", image: "img", content: ".post", remove: ".ad" };
		const result = extractArticle(html, { url: "https://a.example/1", now: NOW, timezone: "UTC", select });
		const entry = result.ok ? result.value.entries[0] : undefined;
		expect(entry?.title).not.toBe("Home");
		expect(entry?.image ?? "").not.toContain("logo");
		expect(entry?.dateFrom ?? "").not.toContain("select");
		expect(linesOfHtml(entry?.contentHtml ?? "")).toEqual([PARAGRAPH]);
	});
});

describe("several pages of one article", () => {
	const link = (href: string, text: string) =>
		`<html><body><p>${PARAGRAPH}</p><div><a href="${href}">${text}</a></div></body></html>`;
	it.each([
		["a_2.html", "下一页", "https://e.example/n/a.html", "https://e.example/n/a_2.html"],
		["?page=3", "Next", "https://e.example/n/a?page=2", "https://e.example/n/a?page=3"],
		["/n/a/2/", "2", "https://e.example/n/a/", "https://e.example/n/a/2/"],
		["b.html", "下一页", "https://e.example/n/a.html", null],
		["/other/2/", "next", "https://e.example/n/a/", null],
		["a_2.html", "下一篇", "https://e.example/n/a.html", null],
	])("%s (%s) from %s", (href, text, url, next) => {
		expect(nextPageOf(link(href, text), url)).toBe(next);
	});

	it("rejoins a paragraph that the end of a page broke, and no other", () => {
		const long =
			"据了解，这是全市范围内首个工程质量安全监管平台，可以有力推动大数据和物联网技术在工程建设管理中的集成";
		expect(
			joinPages([`<div><p>${long}</p></div>`, "<div><p>运用，初步实现了管理数字化。</p><p>完。</p></div>"]),
		).toContain(`${long}运用，初步实现了管理数字化。</p></div>`);
		expect(joinPages(["<p>一段完整的话，到此结束。</p>", "<p>另一段话，开始了。</p>"])).toBe(
			"<p>一段完整的话，到此结束。</p>\n<p>另一段话，开始了。</p>",
		);
	});
});
