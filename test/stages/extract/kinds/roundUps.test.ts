import { describe, expect, it } from "vitest";
import { pageKind } from "../../../../src/stages/extract/kind.ts";
import { htmlOf, type Site, sentences } from "./kit.ts";

const links = (n: number, addressOf = (i: number) => `https://ext${i}.example/x`, more = (_: number) => "") =>
	Array.from(
		{ length: n },
		(_, i) => `<li><a href="${addressOf(i)}">${sentences(i + 5, 1).slice(0, 90)}</a>${more(i)}</li>`,
	).join("");
const chineseLinks = (n: number) =>
	Array.from(
		{ length: n },
		(_, i) => `<li><a href="https://ext${i}.example/x">${sentences(i + 5, 1, "zh")}</a></li>`,
	).join("");
const NAV = '<header><nav><a href="/">Home</a><a href="/about">About</a></nav></header>';
const PAGES: readonly [string, string, Site & { url: string }][] = [
	[
		"article",
		"a week's links in an article",
		{
			url: "https://o.example/2023/links-9",
			body: `${NAV}<main><article><h1>Links of the week 9</h1><p class="meta"><time datetime="2023-05-19">19 May 2023</time> by Orla</p><p>Here is what I read.</p><ul>${links(10)}</ul></article></main>`,
		},
	],
	[
		"article",
		"a weekly in numbered items",
		{
			url: "https://o.example/weekly/9.html",
			language: "zh-CN",
			body: `${NAV}<div class="post"><h2 class="title">第九期周刊</h2><div class="meta">2023年5月19日 河边人</div><div class="post-content"><p>这里记录每周值得一读的东西，周五发布。</p><ol>${chineseLinks(9)}</ol><p>往期可以在归档里找到，欢迎来信。</p></div></div>`,
		},
	],
	[
		"article",
		"a month's links in paragraphs",
		{
			url: "https://o.example/links-for-may/",
			body: `${NAV}<div id="content"><div class="entry hentry"><h1 class="entry-title">Links for May</h1><div class="entry-meta">May 19, 2023 by Orla</div><div class="entry-content"><p>A slow month, but there was this.</p>${Array.from({ length: 9 }, (_, i) => `<p><a href="https://ext${i}.example/x">${sentences(i, 1).slice(0, 60)}</a> — ${sentences(i + 40, 1).slice(0, 50)}</p>`).join("")}</div></div></div>`,
		},
	],
	[
		"article",
		"what somebody read, with remarks",
		{
			url: "https://o.example/2023/05/links",
			body: `${NAV}<main><article class="post"><h1>What I read in May</h1><p class="date">May 19, 2023</p><p>Ten things, in no order.</p><ul>${links(10, undefined, (i) => ` ${sentences(i + 60, 1).slice(0, 60)}`)}</ul><p>Until June.</p></article></main>`,
		},
	],
	[
		"list",
		"what everybody reads",
		{
			url: "https://agg.example/",
			body: `${NAV}<main><h1>Top links</h1><p>Updated 19 May 2023, 10:00</p><p>What everybody reads.</p><ul>${links(20)}</ul></main>`,
		},
	],
	[
		"list",
		"dated links in an article",
		{
			url: "https://agg.example/links/",
			body: `${NAV}<main><article class="post"><h1>My links</h1><p>Updated 19 May 2023. I collect them as they come.</p><ul>${links(20, undefined, (i) => ` <time>${i + 1} May 2023</time>`)}</ul></article></main>`,
		},
	],
	[
		"list",
		"the archive of the site",
		{
			url: "https://o.example/archive/",
			body: `${NAV}<main><article class="page"><h1>Archive</h1><p>Last changed 19 May 2023.</p><p>Everything I wrote.</p><ul>${links(20, (i) => `/posts/${i}-something-long`)}</ul></article></main>`,
		},
	],
	[
		"list",
		"notices that are published elsewhere",
		{
			url: "http://g.example/tzgg/",
			language: "zh-CN",
			body: `${NAV}<div class="main"><h2>通知公告</h2><p>今天是2023年5月19日，欢迎访问。</p><ul class="list">${Array.from({ length: 15 }, (_, i) => `<li><a href="https://mp.weixin.example/s/${i}">${sentences(i + 5, 1, "zh").slice(0, 24)}</a><span>2023-05-${10 + i}</span></li>`).join("")}</ul></div>`,
		},
	],
];

describe("a page of links is", () => {
	it.each(PAGES)("a %s: %s", (kind, title, site) => {
		expect(pageKind(htmlOf({ title, ...site }), site.url)).toBe(kind);
	});
});
