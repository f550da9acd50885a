import { describe, expect, it } from "vitest";
import { buildTree } from "../../../../src/base/html/page.ts";
import { POINTING_MAX_CHARS, POINTING_MAX_NODES, POINTING_PICTURES } from "../../../../src/settings.ts";
import { structureOf } from "../../../../src/stages/extract/pointing/structure.ts";
import { open, pointAt } from "./page.ts";

const TAGS = new Set(["div", "span", "img", "br", "hr"]);
const ATTRIBUTES = new Set(["data-n", "class", "tabindex", "src", "alt", "loading"]);

/** Every tag and attribute of what is shown, as a parser reads it. */
function partsOf(html: string) {
	const built = buildTree(`<html><head></head><body>${html}</body></html>`);
	if (!built.ok) throw new Error(built.error.message);
	const elements = built.value.elements.slice(3);
	return {
		elements,
		tags: new Set(elements.map(({ name }) => name)),
		attributes: new Set(elements.flatMap(({ attribs }) => Object.keys(attribs))),
		sources: elements.flatMap(({ attribs }) => attribs.src ?? []),
	};
}

const HOSTILE = [
	"<script>alert(1)</script><p>text</p>",
	'<img src=x onerror="alert(1)" alt="a&quot; onload=&quot;alert(1)">',
	'<img src="javascript:alert(1)"><img src="data:text/html,<script>1</script>"><img src="https://a.example/x.png&quot; onerror=&quot;1">',
	'<a href="javascript:alert(1)" onclick="alert(1)">link</a>',
	'<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><animate onbegin=alert(1)></svg>',
	'<math><mi xlink:href="data:x,<script>">x</mi></math>',
	'<iframe src="https://evil.example/" srcdoc="<script>1</script>"></iframe><object data=x></object><embed src=x>',
	'<form action="https://evil.example"><input autofocus onfocus=alert(1)><textarea></div><script>1</script></textarea><button formaction="javascript:1">b</button></form>',
	'<meta http-equiv=refresh content="0;url=//evil.example"><base href="//evil.example/"><link rel=import href=//evil.example>',
	'<style>@import url(//evil.example/x.css);body{background:url(//evil.example/b)}</style><p style="background:url(//evil.example/c)">x</p>',
	"<template><script>alert(1)</script></template><noscript><img src=x onerror=alert(1)></noscript>",
	'<p class="x"y onmouseover=alert(1) data-n="1" id=pointing>clobbering</p><form name=parent></form><img name=body>',
	'"></span></div></body></html><script>alert(1)</script><div>after',
	"<plaintext>everything <script>alert(1)</script>",
	"<xmp><script>alert(1)</script></xmp><listing><img onerror=1 src=x></listing>",
	"<div \u0000onload=alert(1) /onclick=alert(1)//>x</div><di\u0000v>y</di\u0000v>",
	"<custom-element onconnect=1><slot name=x>z</slot></custom-element><portal src=//evil.example></portal>",
	"&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt;",
	"<table><tr><td><div onclick=1><table><td>cell</table></div></td></tr><script>1</script></table>",
];

describe("what is shown of a page", () => {
	it.each(HOSTILE)("is our own markup, whatever the page says: %s", (html) => {
		const shown = structureOf(open(`<html><body>${html}<ul><li><a href="/1">一</a></li></ul></body></html>`));
		const { tags, attributes, sources } = partsOf(shown.html);
		expect([...tags].filter((tag) => !TAGS.has(tag))).toEqual([]);
		expect([...attributes].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
		expect(sources.filter((src) => !/^proxy:https?:\/\/[^\s"<>]+$/.test(src))).toEqual([]);
		expect(shown.html).not.toMatch(/evil\.example|<script/);
	});

	it("has each element's place, which is what is pointed at", () => {
		const page = open(
			'<body><ul class="l"><li><a href="/1">消息之一写得够长</a></li><li><a href="/2">消息之二写得够长</a></li></ul></body>',
		);
		const { elements } = partsOf(structureOf(page).html);
		for (const { attribs } of elements) expect(page.tree.elements[Number(attribs["data-n"])]).toBeDefined();
		const link = elements.find(({ attribs }) => attribs.class === "a");
		const derived = pointAt(page, { items: [Number(link?.attribs["data-n"])] });
		expect(derived.entries.map(({ url }) => url)).toEqual(["https://zjj.example/1", "https://zjj.example/2"]);
	});

	it("leaves out what is hidden, and lets what has words be reached by Tab", () => {
		const { html } = structureOf(
			open('<body><p style="display:none">no</p><p>yes <b>bold</b></p><div><div></div></div></body>'),
		);
		expect(html).not.toContain("no");
		expect(html.match(/tabindex/g)).toHaveLength(2);
	});

	it("puts a menu into lines, and leaves out rooms with nothing in them", () => {
		const menu = ["首页", "机构", "新闻", "公开"]
			.map((word) => `<li><a href="/${word}">${word}</a></li>`)
			.join("");
		const news = [1, 2, 3]
			.map((n) => `<li><a href="/n/${n}">关于第${n}批项目审查结果的通知</a></li>`)
			.join("");
		const { html, shown } = structureOf(
			open(`<body><ul>${menu}</ul><ul>${news}</ul><div><i></i></div></body>`),
		);
		expect(html.match(/class="nav"/g)).toHaveLength(1);
		expect(shown).toBe(2 + 2 * 7);
	});

	it("is bounded in elements, characters and pictures, and says what is left", () => {
		const many = structureOf(open(`<body>${"<p>x</p>".repeat(POINTING_MAX_NODES + 5)}</body>`));
		expect([many.shown, many.left]).toEqual([POINTING_MAX_NODES, 5]);
		const long = structureOf(open(`<body>${`<p>${"长".repeat(300)}</p>`.repeat(9_000)}</body>`));
		expect(long.html.length).toBeLessThan(POINTING_MAX_CHARS + 1_000);
		expect(long.left).toBeGreaterThan(0);
		const pictures = structureOf(
			open(`<body>${'<img src="/a.jpg" alt="a">'.repeat(POINTING_PICTURES + 20)}</body>`),
		);
		expect(pictures.html.match(/<img/g)).toHaveLength(POINTING_PICTURES);
		expect(structureOf(open("<body><p>short</p></body>")).left).toBe(0);
	});
});

describe("a page that is built to be slow or to write selectors of its own", () => {
	const link = (n: number) => `<a href="/n/${n}.html">关于第${n}批项目审查结果的通知</a>`;

	it.each([
		[
			"thousands of boxes",
			`<body>${Array.from({ length: 1_500 }, (_, n) => `<div>${link(n)}</div>`).join("")}`,
		],
		[
			"boxes in boxes",
			`<body>${`${"<div class=box>".repeat(240)}${link(1)}${link(2)}${"</div>".repeat(240)}`.repeat(60)}`,
		],
		[
			"many names on each",
			`<body>${Array.from({ length: 800 }, (_, n) => `<div class="${Array.from({ length: 60 }, (_, c) => `name-${String.fromCharCode(97 + (c % 26))}${"x".repeat(c / 26)}`).join(" ")}">${link(n)}</div>`).join("")}`,
		],
		[
			"one heading a thousand times",
			`<body>${"<section><h2>通知公告</h2></section>".repeat(3_000)}<ul><li>${link(1)}</li><li>${link(2)}</li></ul>`,
		],
	])("%s: comes to an end", (_, html) => {
		const page = open(html);
		const links = page.tree.elements.filter(({ name }) => name === "a");
		const [first, last] = [links[1]?.order ?? 0, links.at(-1)?.order ?? 0];
		expect(() =>
			pointAt(page, { items: [first], fields: { title: first, date: last }, without: [last] }),
		).not.toThrow();
	});

	it.each([
		'a"],body *,[x="',
		"a]{}",
		"a/**/b",
		"*,html",
		"a:has(*)",
		"\\61 b",
		"x@href",
		"<b>",
		"a'b",
		"({[",
	])("a class is a name and no selector: %s", (name) => {
		const cls = name.replaceAll('"', "&quot;");
		const page = open(
			`<body><div>${[1, 2, 3].map((n) => `<p class="${cls}" id="${cls}">${link(n)}<i class="${cls}">2026-11-0${n}</i></p>`).join("")}</div><p><a href="/other">别的东西不在列表里面</a></p></body>`,
		);
		const links = page.tree.elements.filter(({ name }) => name === "a");
		const date = page.tree.elements.find(({ name }) => name === "i");
		const derived = pointAt(page, { items: [links[0]?.order ?? 0], fields: { date: date?.order ?? 0 } });
		expect(derived.entries.map(({ url }) => url)).toEqual(
			[1, 2, 3].map((n) => `https://zjj.example/n/${n}.html`),
		);
		expect(derived.entries[0]?.published).not.toBeNull();
	});
});
