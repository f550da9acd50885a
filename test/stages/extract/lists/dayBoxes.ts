import { DE, EN, type ListPage, links, menu, type Wanted, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Days</title></head><body><header><ul>${menu("Home Notes Archive Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const DAYS = [
	"2026-06-18",
	"2026-06-16",
	"2026-06-13",
	"2026-06-11",
	"2026-06-05",
	"2026-06-02",
	"2026-05-30",
];
/** How many posts each day has: few of them more than one. */
const OF = [1, 2, 1, 1, 3, 1, 1];
const dayOf = OF.flatMap((count, at) => Array.from({ length: count }, () => DAYS[at] ?? ""));
const months = "January February March April May June".split(" ");

/** A box for each day, which begins with it. */
function boxes(
	titles: readonly string[],
	box: (day: string, posts: string) => string,
	post: (title: string, i: number, day: string) => string,
): string {
	let i = 0;
	return OF.map((count, at) => {
		const day = DAYS[at] ?? "";
		const posts = titles.slice(i, i + count).map((title) => post(title, i++, day));
		return box(day, posts.join(""));
	}).join("\n");
}

const wanted = (titles: readonly string[], address: (i: number) => string): Wanted[] =>
	titles.slice(0, dayOf.length).map((title, i) => ({ title, url: address(i), day: dayOf[i] ?? "" }));

const inEnglish = (day: string) => `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, 2026`;
const inChinese = (day: string) =>
	`${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Boxes of days, of which a few hold several posts. */
export const DAY_BOXES: ListPage[] = [
	{
		name: "days-of-a-blog-with-the-posts-parts-side-by-side",
		url: "https://blog.example.cn/lin/",
		html: page(
			"zh-CN",
			`<div id="main"><div class="forFlow">${boxes(
				ZH_NEWS,
				(day, posts) =>
					`<div class="day"><div class="dayTitle"><a href="/lin/archive/${day.replaceAll("-", "/")}.html">${inChinese(day)}</a></div>${posts}</div>`,
				(title, i, day) =>
					`<div class="postTitle"><a class="t2" href="/lin/p/${900 - i}.html"><span>${title}</span></a></div><div class="postCon"><div class="desc">摘要：先说经过，再说改了什么，最后是几点教训。<a href="/lin/p/${900 - i}.html" class="more">阅读全文</a></div></div><div class="clear"></div><div class="postDesc">posted @ ${day} 1${i % 10}:20 林 阅读(${120 + i}) 评论(${i}) <a href="https://i.example.cn/edit?postid=${900 - i}" rel="nofollow">编辑</a></div>`,
			)}</div></div>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://blog.example.cn/lin/p/${900 - i}.html`),
	},
	{
		name: "days-of-a-blog-below-a-pinned-post-without-one",
		url: "https://blog.example.cn/mei/",
		html: page(
			"zh-CN",
			`<div class="flow"><div class="day"><div class="postTitle"><a href="/mei/p/999.html">${ZH_NEWS[12]}</a></div><div class="postCon">摘要：这里是全部文章的目录，按主题排列，随时更新。</div></div>${boxes(
				ZH_NEWS,
				(day, posts) => `<div class="day"><div class="dayTitle">${inChinese(day)}</div>${posts}</div>`,
				(title, i) =>
					`<div class="postTitle"><a href="/mei/p/${900 - i}.html">${title}</a></div><div class="postCon">摘要：先说经过，再说改了什么，最后是几点教训。</div>`,
			)}</div>`,
		),
		wanted: [
			{ title: ZH_NEWS[12] ?? "", url: "https://blog.example.cn/mei/p/999.html" },
			...wanted(ZH_NEWS, (i) => `https://blog.example.cn/mei/p/${900 - i}.html`),
		],
	},
	{
		name: "days-of-a-blog-whose-posts-say-their-hour-below",
		url: "https://blog.example.cn/wen/",
		html: page(
			"zh-CN",
			`<div class="flow"><div class="day pinned"><div class="postTitle"><a href="/wen/p/999.html">${ZH_NEWS[12]}</a></div><div class="postCon">摘要：这里是全部文章的目录，按主题排列，随时更新。</div><div class="postDesc">posted @ 2024-02-11 09:30 文 阅读(9)</div></div>${boxes(
				ZH_NEWS,
				(day, posts) => `<div class="day"><div class="dayTitle">${inChinese(day)}</div>${posts}</div>`,
				(title, i, day) =>
					`<div class="postTitle"><a href="/wen/p/${900 - i}.html">${title}</a></div><div class="postCon">摘要：先说经过，再说改了什么，最后是几点教训。</div><div class="postDesc">posted @ ${day} 1${i % 10}:20 文 阅读(${120 + i})</div>`,
			)}</div>`,
		),
		wanted: [
			{ title: ZH_NEWS[12] ?? "", url: "https://blog.example.cn/wen/p/999.html", day: "2024-02-11" },
			...wanted(ZH_NEWS, (i) => `https://blog.example.cn/wen/p/${900 - i}.html`),
		],
	},
	{
		name: "days-of-a-log-of-links-to-other-sites",
		url: "https://links.example.com/",
		html: page(
			"en",
			`<main>${boxes(
				EN,
				(day, posts) => `<div class="day"><h2>${inEnglish(day)}</h2>${posts}</div>`,
				(title, i) =>
					`<p><a href="https://site${i}.example.net/a/${i}">${title}</a>. A remark on this one, which is worth a read.</p>`,
			)}</main>`,
		),
		wanted: wanted(EN, (i) => `https://site${i}.example.net/a/${i}`),
	},
	{
		name: "days-with-a-box-around-their-posts",
		url: "https://notes.example.com/",
		html: page(
			"en",
			`<div class="posts">${boxes(
				EN,
				(day, posts) =>
					`<div class="date-outer"><h2 class="date-header"><span>${inEnglish(day)}</span></h2><div class="date-posts">${posts}</div></div>`,
				(title, i) =>
					`<div class="post"><h3 class="post-title"><a href="/2026/post-${i}.html">${title}</a></h3><div class="post-body">Some words about it that make a paragraph of text, with commas, and then a little more.</div><div class="post-footer">Posted by Ann</div></div>`,
			)}</div>`,
		),
		wanted: wanted(EN, (i) => `https://notes.example.com/2026/post-${i}.html`),
	},
	{
		name: "days-of-a-ticker-with-bare-lines",
		url: "https://ticker.example.de/",
		html: page(
			"de",
			`<main>${boxes(
				DE,
				(day, posts) =>
					`<section class="tag"><h3>${Number(day.slice(8))}. ${day.slice(5, 7) === "06" ? "Juni" : "Mai"} 2026</h3><ul>${posts}</ul></section>`,
				(title, i) => `<li><a href="/meldung/${700 + i}">${title}</a></li>`,
			)}</main>`,
		),
		wanted: wanted(DE, (i) => `https://ticker.example.de/meldung/${700 + i}`),
	},
];
