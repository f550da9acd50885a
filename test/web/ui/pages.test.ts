import { describe, expect, test } from "vitest";
import type { FailureCode } from "../../../src/model/codes.ts";
import { adviceFor, BY_CODE, failureInWords } from "../../../src/read/advice.ts";
import { Parameters } from "../../../src/stages/query/parameters.ts";
import { parseQuery } from "../../../src/stages/query/query.ts";
import { ADMIN_STYLE } from "../../../src/web/ui/admin/style.ts";
import { cut, fileKind, fileName, playingTime } from "../../../src/web/ui/format.ts";
import {
	entryPage,
	errorPage,
	LOCAL_TIME_PATH,
	pageCsp,
	STYLE,
	STYLE_PATH,
} from "../../../src/web/ui/pages.ts";
import { entryWith, hostile } from "../../stages/render/documents.ts";
import { englishSite, pages, site, viewOf } from "./views.ts";

const KILOBYTE = 1000;
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe.each(Object.entries(pages()))("%s", (_name, html) => {
	test("is below 50 KB with its style", () => {
		expect(bytes(html) + bytes(STYLE)).toBeLessThan(50 * KILOBYTE);
	});

	test("needs nothing that the content security policy refuses", () => {
		expect(html).not.toMatch(
			/ style=| on\w+=|<style|<script(?! src="\/local-time\.js" defer="" blocking="render"><\/script>)/,
		);
	});

	test("has a language, a title, one h1 and a main part", () => {
		expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"/);
		expect(html).toMatch(/<title>[^<]+<\/title>/);
		expect(html.match(/<h1[ >]/g)).toHaveLength(1);
		expect(html.match(/<main id="main">/g)).toHaveLength(1);
		expect(html).toContain(`href="${STYLE_PATH}"`);
		expect(html).toContain(`src="${LOCAL_TIME_PATH}"`);
	});

	test("has the same bytes every time", () => {
		expect(pages()[_name]).toBe(html);
	});
});

test("English pages have no Chinese words of ours", () => {
	const { "not-found": notFound = "", "home-empty": home = "" } = pages(englishSite);
	for (const html of [notFound.replace("/城建/没有", ""), home]) expect(html).not.toMatch(/\p{Script=Han}/u);
});

test("the pages of /admin, which have both styles, give no class another look by chance", () => {
	const own = (css: string) => [...css.matchAll(/^\.([a-z-]+)\{/gm)].map(([, name]) => name);
	const readers = new Set(own(STYLE));
	expect(own(ADMIN_STYLE).filter((name) => readers.has(name))).toEqual([]);
});

test.each(["failing", "gone", "new", "paused"])(
	"a badge that says %s has not the look of what is well",
	(state) => {
		expect(STYLE).toMatch(new RegExp(`\\.badge\\.${state}[,{]`));
	},
);

test("a source that fails before its first entries does not promise them", () => {
	const { "source-failing": failing = "" } = pages();
	expect(failing).toContain("还没有条目");
	expect(failing).not.toContain("正在抓取");
});

test("what was kept of styles is there for rules of ours: no attribute works, and a browser complains of each", () => {
	const contentHtml =
		'<p title="a style=b" style="text-align:center">甲</p><p>text-align, as in &lt;p style="x"&gt;</p>';
	const html = entryPage(viewOf(entryWith({ key: "a", contentHtml })));
	expect(html).toContain('<p title="a style=b" data-style="text-align:center">甲</p>');
	expect(html).toContain('&lt;p style="x"&gt;');
	expect(STYLE).toContain('.content [data-style*="text-align:center"]{text-align:center}');
	expect(STYLE).not.toMatch(/\[style/);
});

test.each([
	[
		"https://a.example/通知.DOCX?v=2",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		"DOCX",
	],
	["https://a.example/3.mp3", "audio/mpeg", "MP3"],
	["https://a.example/get.php?id=3", "application/pdf", "PDF"],
	["https://a.example/media/token?url=x", "audio/mpeg", "MP3"],
	["https://a.example/transcript/7", "text/html; charset=utf-8", "HTML"],
	["https://a.example/7", "application/octet-stream", null],
	["https://a.example/get.aspx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null],
	["https://a.example/files/7", null, null],
])("the kind of the file at %s (%s) is said shortly: %s", (url, type, kind) => {
	expect(fileKind(url, type)).toBe(kind);
});

test.each([
	[42, "0:42"],
	[2530, "42:10"],
	[3725.4, "1:02:05"],
])("a recording of %d seconds plays for %s", (seconds, time) => {
	expect(playingTime(seconds)).toBe(time);
});

test("what to do does not say again what failed", () => {
	for (const code of [...Object.keys(BY_CODE), "http-403", "http-404", "http-429", "http-503"]) {
		const said = failureInWords({ code }, "zh-CN");
		expect(said, code).not.toBeNull();
		expect(adviceFor({ code: code as "dns", stage: "fetch" }, "zh-CN"), code).not.toContain(said);
	}
});

test("what a failure is called in English stands in a fold, where it is called something in the site's language", () => {
	const { "source-failing": chinese = "" } = pages();
	const { "source-failing": english = "" } = pages(englishSite);
	expect(chinese).toMatch(/<details><summary>技术细节（英文）<\/summary><span lang="en">/);
	expect(chinese).not.toContain("（<span");
	expect(english).not.toContain("<summary>Exactly");
});

describe("excerpts", () => {
	test.each([
		["a word is left whole", "one two three four", 5, "one two…"],
		["and so is one with an accent", "déjà répétée encore", 5, "déjà…"],
		["Chinese is cut anywhere", "住房和城乡建设厅", 4, "住房和城…"],
		["a sign before the cut goes", "住房，和城乡建设", 3, "住房…"],
		[
			"a word that is all there is is cut",
			"https://a.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
			8,
			"https://a.exampl…",
		],
		["a word that is longer than words are is cut", `an ${"a".repeat(60)}`, 25, `an ${"a".repeat(47)}…`],
		["what fits stays", "one two", 4, "one two"],
	])("%s", (_, text, characters, expected) => {
		expect(cut(text, characters)).toBe(expected);
	});

	test.each([
		["https://a.example/f/%E9%99%84%E4%BB%B6.doc?x=1", "附件.doc"],
		["https://a.example/%B8%BD.doc", "%B8%BD.doc"],
		["https://a.example/", "https://a.example/"],
	])("the file at %s is called %s", (url, name) => {
		expect(fileName(url)).toBe(name);
	});
});

test("a recording has one player, and none when the text has it", () => {
	const { "entry-podcast": podcast = "", entry = "" } = pages();
	expect(podcast.match(/<audio /g)).toHaveLength(1);
	expect(podcast).toContain('<audio preload="none" controls="" src=');
	expect(podcast).toContain(">episode 12.mp3</a>");
	expect(podcast).toMatch(/12\.vtt">字幕<\/a>.*12\.json">章节<\/a>/);
	expect(entry.match(/<audio /g)).toHaveLength(1);
	const enclosure = {
		url: "https://a.example/e.mp3",
		type: "audio/mpeg",
		length: null,
		durationSeconds: null,
		title: null,
	};
	const twice = { ...enclosure, url: "https://b.example/mirror/e.mp3" };
	const html = entryPage(viewOf(entryWith({ key: "a", enclosures: [enclosure, twice] })));
	expect([html.match(/<audio /g)?.length, html.match(/>e\.mp3</g)?.length]).toEqual([1, 2]);
});

test("a category says which sources fail, how much was found, and why it is empty", () => {
	const all = pages();
	expect(all.category).toContain("<summary>2 个来源<strong> · 1 个失败</strong></summary>");
	expect(all.category).toContain('<a href="/sources/sina-news" class="bad">');
	expect(all["category-search"]).not.toContain("3 条");
	expect(pages()["category-found"]).toContain("的搜索结果：超过 30 条");
	expect(all["category-failing"]).toContain("来源抓取失败了");
	expect(all["category-failing"]).not.toContain("来源正在抓取");
	expect(all.all).toContain("<title>全部 – 住建信息汇</title>");
	expect(all.source).toContain('<a href="/%E5%9F%8E%E5%BB%BA">城市建设</a>');
	expect(all.entry).toMatch(/rel="prev"><small>前一篇<\/small>/);
});

test("health puts what is late or fails before what is well, which takes a line each", () => {
	const html = pages().health ?? "";
	const order = ["某省新闻网", "逾期的来源", "住建厅", "新加的来源"].map((name) =>
		html.indexOf(`>${name}</a>`),
	);
	expect(order).toEqual(order.toSorted((a, b) => a - b));
	expect(html.match(/<article /g)).toHaveLength(2);
	expect(html).toContain('<span class="badge gone">逾期</span>');
});

test("what a source or a visitor wrote is text", () => {
	const html = entryPage(viewOf({ ...hostile, contentHtml: null }));
	expect(html).not.toMatch(/<script>|<b>bold|javascript:|href="mailto/);
	expect(pages()["category-search"]).toContain('value="住建 &quot;&lt;b&gt;"');
});

test("pictures in a text are lazy, keep their alt and send no Referer", () => {
	const contentHtml =
		'<p><img src="https://a.example/1.jpg"><img alt="a > b" loading="eager" src="https://a.example/2.jpg"></p>';
	const html = entryPage(
		viewOf(entryWith({ key: "a", contentHtml: contentHtml.replace("a > b", "a &gt; b") })),
	);
	expect(html).toContain(
		'<img alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" src="https://a.example/1.jpg">',
	);
	expect(html).toContain(
		'<img decoding="async" referrerpolicy="no-referrer" alt="a &gt; b" loading="eager" src="https://a.example/2.jpg">',
	);
});

test("an entry's styles are no attributes that the policy refuses, and what only looks like one stays", () => {
	const contentHtml =
		'<p class="a" style="text-align:right">one</p><img alt="a style=" style="direction:rtl" src="https://a.example/1.jpg"><p> style="x"</p>';
	const html = entryPage(viewOf(entryWith({ key: "a", contentHtml })));
	expect(html).toContain('<p class="a" data-style="text-align:right">one</p>');
	expect(html).toContain('alt="a style=" data-style="direction:rtl" src=');
	expect(html).toContain('<p> style="x"</p>');
});

test("a date in a table is not broken, a long text is", () => {
	const contentHtml =
		'<table><tr><td align="left">2026-11-30</td><td>住房和城乡建设局办公室</td><td><b>x</b></td></tr></table>';
	const html = entryPage(viewOf(entryWith({ key: "a", contentHtml })));
	expect(html).toContain(
		'<td data-short="" align="left">2026-11-30</td><td>住房和城乡建设局办公室</td><td><b>x</b></td>',
	);
});

test.each([
	["q=after%3Asoon", "q：现在是 &quot;after:soon&quot;，应为：日期，例如 after:2026-11-01"],
	["filter=(a", "filter：现在是 &quot;(a&quot;，应为：几个词，或括号成对的表达式"],
	["limit=0", "limit：现在是 &quot;0&quot;，应为：1 到 500 之间的整数"],
	["opencc=x", "opencc：现在是 &quot;x&quot;，应为：其中之一：s2t"],
	[`q=${"x+".repeat(90)}`, "应为：最多"],
])("a page says in Chinese what is wrong with ?%s", (search, expected) => {
	const read = parseQuery(new Parameters(new URLSearchParams(search)), 0);
	const detail = read.ok ? "" : read.error.message;
	const view = { status: 400, path: null, detail, waitSeconds: null };
	expect(errorPage({ ...view, site })).toContain(expected);
	expect(errorPage({ ...view, site: englishSite })).toContain('<p lang="en">');
});

test("a date is in the site's zone and machine-readable", () => {
	const html = entryPage(viewOf(entryWith({ key: "a", date: Date.UTC(2026, 1, 22, 16, 10) })));
	expect(html).toContain('<time datetime="2026-02-22T16:10:00.000Z" data-time="">2026年2月23日 00:10</time>');
});

test("a search says where it has not looked through everything, and goes on from there", () => {
	const all = pages();
	expect(all["category-nothing-yet"]).toContain("更早的还没有找过");
	expect(all["category-nothing-yet"]).not.toContain("没有找到相符的条目");
	expect(all["category-nothing-yet"]).toContain("before=abc");
	expect(all["category-part"]).toContain("这里只找过较新的条目");
	expect(all["category-nothing-found"]).toContain("没有找到相符的条目");
	for (const name of ["category-nothing-found", "category-found", "category"] as const)
		expect(all[name], name).not.toContain("还没有找过");
});

test("the policy allows no inline code", () => {
	expect(pageCsp("https://feeds.example")).not.toMatch(/unsafe|\*/);
	expect(pageCsp("https://feeds.example")).toContain(`script-src https://feeds.example${LOCAL_TIME_PATH};`);
	expect(pageCsp(null)).toContain("script-src 'none';");
});

describe("advice in the site's language", () => {
	const error = (code: FailureCode<"fetch">, message: string) => ({
		stage: "fetch" as const,
		code,
		message,
		since: 0,
	});
	test.each([
		[error("http-403", "the site answered 403 Forbidden"), "Referer"],
		[error("http-404", "the site answered 404 Not Found"), "新的网址"],
		[error("http-503", "the site answered 503"), "自动重试"],
		[error("dns", "the host's name does not resolve"), "来源的网址"],
		[error("http-299", "?"), "npm run inspect"],
	])("%o", (one, words) => {
		expect(adviceFor(one, "zh-CN")).toContain(words);
		expect(adviceFor(one, "en")).toMatch(/^[\x20-\x7e]+$/);
	});

	test("names the failure in Chinese before the message", () => {
		const refused = error("refused", "the host refused the connection");
		expect(failureInWords(refused, "zh-CN")).toBe("网站拒绝连接");
		expect(failureInWords(error("http-418", "?"), "zh-CN")).toBe("网站拒绝了请求");
		expect(failureInWords(error("http-299", "?"), "zh-CN")).toBeNull();
		expect(failureInWords(refused, "en")).toBeNull();
	});
});
