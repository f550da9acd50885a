import type { MixedPage } from "./mixed.ts";
import { DE, EN, each, JA, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const page = (body: string, title: string, lang = "en") =>
	`<html lang="${lang}"><head><title>${title}</title></head><body><header><ul>${menu("Home Docs Guides Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const slug = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const NUMBERS = ["4.2.0", "4.1.3", "4.1.2", "4.1.0", "4.0.0", "3.9.4"];
const FEATURES = EN.slice(0, 7);
const contents = (titles: readonly string[]) =>
	`<ul class="toc">${titles.map((title) => `<li><a href="#${slug(title)}">${title}</a></li>`).join("")}</ul>`;
const said = (i: number) =>
	`<p>This one took us a while, part ${"abcdefgh"[i]}. See <a href="/guides/g${i}">the guide</a> for what to do before, and write to us when it does not do what you hoped for.</p>`;
const added = (i: number) =>
	`<h3>Added</h3><ul><li>A switch for the mill's third wheel (<a href="https://git.example.org/mill/pull/${210 + i}">#${210 + i}</a>)</li></ul><h3>Fixed</h3><ul><li>Flour no longer counts twice</li></ul>`;
const versions = (
	address: (number: string, i: number, day: string) => string,
	name = (number: string) => number,
) => wanted(NUMBERS.map(name), (i, { day }) => address(NUMBERS[i] ?? "", i, day));

/** One page that is a log: each heading or box with an anchor is an entry, with the text below it. */
export const LOGS: ListPage[] = [
	{
		name: "features-by-their-names-with-the-day-in-the-line-below",
		url: "https://docs.example.dev/changelog",
		html: page(
			`<nav><ul>${menu("Start Concepts Reference Errors Changelog", "/docs/")}</ul></nav><main><article><div class="markdown"><h1>Changelog</h1><p>What is new. For the state of the service see <a href="https://status.example.dev">its page</a>.</p>${each(FEATURES, (title, i, { d, y }) => `<h2 class="anchor" id="${slug(title)}">${title}<a href="#${slug(title)}" class="hash-link" aria-label="Direct link">​</a></h2><p><em>June ${Number(d)}, ${y}</em></p>${said(i)}${i === 2 ? `<h3 id="breaking">Breaking changes<a href="#breaking" class="hash-link">​</a></h3><p>Old keys no longer work.</p>` : ""}`)}</div></article><div class="contents">${contents(FEATURES)}</div></main>`,
			"Changelog | Docs",
		),
		wanted: wanted(FEATURES, (i) => `https://docs.example.dev/changelog#${slug(FEATURES[i] ?? "")}`),
	},
	{
		name: "features-with-a-day-above-each-heading-in-its-section",
		url: "https://app.example.com/whats-new",
		html: page(
			`<main><h1>What’s new</h1>${each(DE.slice(0, 6), (title, i, { day }) => `<section id="n${i}"><div class="date"><time datetime="${day}">${day}</time></div><h2>${title}</h2>${said(i)}</section>`)}</main>`,
			"What’s new",
			"de",
		),
		wanted: wanted(DE.slice(0, 6), (i) => `https://app.example.com/whats-new#n${i}`),
	},
	{
		name: "features-with-a-day-above-each-heading-in-one-row",
		url: "https://tools.example.net/updates/",
		html: page(
			`<main><h1>Product updates</h1><div class="log">${each(FEATURES, (title, i, { d, y }) => `<p class="when">${Number(d)} June ${y}</p><h3 id="u${i}">${title}</h3>${said(i)}`)}</div></main>`,
			"Product updates",
		),
		wanted: wanted(FEATURES, (i) => `https://tools.example.net/updates/#u${i}`),
	},
	{
		name: "a-kept-changelog-as-a-forge-shows-it",
		url: "https://git.example.org/mill/mill/blob/main/CHANGELOG.md",
		html: page(
			`<main><article class="markdown-body"><div class="markdown-heading"><h1 class="heading-element">Changelog</h1><a id="user-content-changelog" class="anchor" href="#changelog"></a></div><p>All notable changes to this project are kept in this file.</p><div class="markdown-heading"><h2 class="heading-element"><a href="https://git.example.org/mill/mill/compare/v4.2.0...HEAD">Unreleased</a></h2><a id="user-content-unreleased" class="anchor" href="#unreleased"></a></div><ul><li>Nothing yet.</li></ul>${each(NUMBERS, (number, i, { day }) => `<div class="markdown-heading"><h2 class="heading-element"><a href="https://git.example.org/mill/mill/compare/v${NUMBERS[i + 1] ?? "3.9.3"}...v${number}">${number}</a> - ${day}</h2><a id="user-content-${slug(number)}" class="anchor" href="#${slug(number)}"></a></div>${added(i)}`)}</article></main>`,
			"mill/CHANGELOG.md at main",
		),
		wanted: versions((number) => `https://git.example.org/mill/mill/blob/main/CHANGELOG.md#${slug(number)}`),
	},
	{
		name: "releases-in-sections-that-have-the-anchor",
		url: "https://mill.example.io/en/latest/changes.html",
		html: page(
			`<div role="main"><section id="release-notes"><h1>Release notes<a class="headerlink" href="#release-notes">¶</a></h1>${each(NUMBERS, (number, i, { d, m, y }) => `<section id="v${slug(number)}"><h2>Version ${number} (${d}.${m}.${y})<a class="headerlink" href="#v${slug(number)}">¶</a></h2>${added(i)}</section>`)}</section></div>`,
			"Release notes — Mill",
		),
		wanted: versions(
			(number) => `https://mill.example.io/en/latest/changes.html#v${slug(number)}`,
			(number) => `Version ${number}`,
		),
	},
	{
		name: "months-above-the-days-that-are-the-entries",
		url: "https://help.example.com/releases",
		html: page(
			`<main><h1>Release log</h1><h2 id="june-2026">June 2026</h2>${each(FEATURES, (title, i, { d, y }) => `<h3 id="r${i}">June ${Number(d)}, ${y}: ${title}</h3>${said(i)}`)}<h2 id="may-2026">May 2026</h2><h3 id="r9">May 28, 2026: A quiet month</h3>${said(7)}<h2 id="april-2026">April 2026</h2><h3 id="r10">April 2, 2026: No joke</h3>${said(6)}</main>`,
			"Release log",
		),
		wanted: [
			...wanted(FEATURES, (i) => `https://help.example.com/releases#r${i}`),
			{ title: "A quiet month", url: "https://help.example.com/releases#r9", day: "2026-05-28" },
			{ title: "No joke", url: "https://help.example.com/releases#r10", day: "2026-04-02" },
		],
	},
	{
		name: "boxes-with-a-label-beside-what-is-new",
		url: "https://docs.example.ai/changelog",
		html: page(
			`<main><h1>Changelog</h1>${each(FEATURES, (title, i, { d, y }) => `<div id="june-${d}-${y}" class="update flex"><div class="side sticky"><a href="#june-${d}-${y}" aria-label="Navigate to header">​</a><div class="label">June ${Number(d)}, ${y}</div><div class="px">v0.${20 - i}</div></div><div class="grow"><h2>${title}</h2>${said(i)}</div></div>`)}</main>`,
			"Changelog",
		),
		wanted: wanted(FEATURES, (_, { d, y }) => `https://docs.example.ai/changelog#june-${d}-${y}`),
	},
	{
		name: "versions-that-are-opened-by-a-click",
		url: "https://soft.example.org/history.html",
		html: page(
			`<main><h1>Version history</h1>${each(NUMBERS, (number, i, { day }) => `<details id="v${i}"${i ? "" : " open"}><summary>${number} (${day})</summary>${added(i)}</details>`)}</main>`,
			"Version history",
		),
		wanted: versions((_, i) => `https://soft.example.org/history.html#v${i}`),
	},
	{
		name: "a-log-in-chinese-with-the-day-below-the-version",
		url: "https://open.example.cn/doc/update",
		html: page(
			`<main><h1>更新日志</h1>${each(NUMBERS, (number, i, { y, m, d }) => `<h2 id="ver${i}">v${number}</h2><p>发布日期：${y}年${Number(m)}月${Number(d)}日</p><ol><li>新增：${ZH_NEWS[i]}</li><li>修复：已知问题</li></ol>`)}</main>`,
			"更新日志 - 开放平台",
			"zh-CN",
		),
		wanted: versions(
			(_, i) => `https://open.example.cn/doc/update#ver${i}`,
			(number) => `v${number}`,
		),
	},
	{
		name: "days-in-japanese-with-one-line-each",
		url: "https://tool.example.jp/history/",
		html: page(
			`<main><h1>更新履歴</h1>${each(JA.slice(0, 8), (title, i, { y, m, d }) => `<h3 id="d${i}">${y}年${Number(m)}月${Number(d)}日</h3><p>${title}。</p>`)}</main>`,
			"更新履歴",
			"ja",
		),
		wanted: wanted(
			JA.slice(0, 8).map((title) => `${title}。`),
			(i) => `https://tool.example.jp/history/#d${i}`,
		),
	},
	{
		name: "news-of-a-product-with-a-button-below-each-text-is-a-list-of-links",
		url: "https://app.example.org/whats-new",
		html: page(
			`<main><h1>What’s new</h1>${each(FEATURES, (title, i, { d, y }) => `<section id="n${i}"><p class="date">June ${Number(d)}, ${y}</p><h2>${title}</h2><p>It took us a while, and here it is, part ${"abcdefgh"[i]}.</p><a class="btn" href="/blog/${slug(title)}">Read more</a></section>`)}</main>`,
			"What’s new",
		),
		wanted: wanted(FEATURES, (i) => `https://app.example.org/blog/${slug(FEATURES[i] ?? "")}`),
	},
	{
		name: "days-with-anchors-above-rows-of-links-are-no-entries",
		url: "https://www.example.com/updates/",
		html: page(
			`<main><h1>Updates</h1>${[0, 1, 2, 3]
				.map(
					(at) =>
						`<h2 id="d${at}">June ${18 - at}, 2026</h2><ul>${EN.slice(at * 3, at * 3 + 3)
							.map((title) => `<li><a href="/updates/${slug(title)}">${title}</a></li>`)
							.join("")}</ul>`,
				)
				.join("")}</main>`,
			"Updates",
		),
		wanted: EN.slice(0, 12).map((title, i) => ({
			title,
			url: `https://www.example.com/updates/${slug(title)}`,
			day: `2026-06-${18 - Math.floor(i / 3)}`,
		})),
	},
];

/** A text of days, where nothing but the owner says that it is a list. */
export const DIARIES: ListPage[] = [
	{
		name: "days-of-a-page-that-does-not-call-itself-a-log",
		url: "https://ada.example.org/now",
		html: page(
			`<main><h1>What I am doing</h1>${each(FEATURES, (_, i, { d, y }) => `<h2 id="e${i}">June ${Number(d)}, ${y}</h2><p>Worked on the third wheel of the mill again, part ${"abcdefgh"[i]}. It does not turn yet.</p><p>It rained.</p>`)}</main>`,
			"What I am doing",
		),
		wanted: wanted(
			FEATURES.map((_, i) => `June ${18 - 2 * i}, 2026`),
			(i) => `https://ada.example.org/now#e${i}`,
		),
	},
];

const PROSE =
	"<p>The mill had three wheels, and the third had stood still for as long as anybody could say. When the water rose that spring, people came down to look, and somebody remembered where the key was.</p>";
const article = (headings: readonly string[], top: string) =>
	`<main><article>${top}${contents(headings)}${headings.map((heading) => `<h2 id="${slug(heading)}">${heading}</h2>${PROSE.repeat(2)}`).join("")}</article></main>`;

/** Texts with headings, anchors and a table of contents, which are no logs; and logs, as `auto` sees them. */
export const LOG_KINDS: MixedPage[] = [
	{
		name: "a post of a product about how its changelog is written",
		url: "https://example.dev/blog/how-we-write-our-changelog",
		kind: "article",
		html: page(
			article(
				[
					"Why we keep a changelog",
					"Who reads it",
					"What goes in",
					"What we leave out",
					"Where we go from here",
				],
				"<h1>How we write our changelog</h1><p>June 12, 2026</p>",
			),
			"How we write our changelog",
		),
	},
	{
		name: "what is new in one version",
		url: "https://example.dev/docs/whats-new-in-5",
		kind: "article",
		html: page(
			article(
				["Faster wheels", "A new scale", "Changes to the API", "Removed functions", "Upgrading from 4.9"],
				"<h1>What’s new in version 5.0</h1><p>Released on June 12, 2026</p>",
			),
			"What’s new in version 5.0",
		),
	},
	{
		name: "a history by spans of years",
		url: "https://town.example.org/history",
		kind: "article",
		html: page(
			article(
				[
					"1919-1938: Between the floods",
					"1946-1961: The rails",
					"1962-1989: The long quiet",
					"1990-2012: The second wheel",
				],
				"<h1>History of the mill</h1>",
			),
			"History of the mill",
		),
	},
	{
		name: "an account of a flood day by day",
		url: "https://daily.example.org/long-reads/the-flood",
		kind: "article",
		html: page(
			article(
				["3 June 2026: It rains", "4 June 2026: It goes on", "5 June 2026: The bridge", "6 June 2026: After"],
				"<h1>Four days in the valley</h1>",
			),
			"Four days in the valley",
		),
	},
	{
		name: "a text with the comments of its readers below it",
		url: "https://example.dev/blog/whats-new-in-june",
		kind: "article",
		html: page(
			`<main><article><h1>What’s new in June</h1>${PROSE.repeat(6)}</article><section id="comments"><h2>4 comments</h2>${each(FEATURES.slice(0, 4), (_, i, { d, y }) => `<div id="comment-${i}"><h3>Reader ${"ABCD"[i]}</h3><p>June ${Number(d)}, ${y}</p><p>That is good to hear, thank you for it.</p></div>`)}</section></main>`,
			"What’s new in June",
		),
	},
	...DIARIES.map(({ name, url, html }) => ({ name, url, html, kind: "article" as const })),
	...LOGS.map(({ name, url, html }) => ({ name: `log: ${name}`, url, html, kind: "list" as const })),
];
