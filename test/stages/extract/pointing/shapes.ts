/** A day's list: what a page of some shape shows. */
export interface Day {
	/** Numbers of its entries, the newest first; an entry's title, date and address follow from its number. */
	numbers: readonly number[];
	/** A row between the second and the third that is none of them. */
	ad?: boolean;
	/** One more box around the list. */
	wrapped?: boolean;
	/** What a build of the site's scripts puts behind its classes. */
	build?: string;
	/** A box of other links before the list, of which there was none. */
	banner?: boolean;
}

export interface Shape {
	page: (day: Day) => string;
	/** Where one points for the date; null where no element has it alone. */
	dateIn?: boolean;
	/** Rows that no selector can tell from items are let through: an ad that is built like any item. */
	takesAds?: boolean;
}

export const titleOf = (number: number) => `关于第${number}批建设项目审查结果的通知`;
export const dateOf = (number: number) =>
	`2026-${String(1 + (number % 9)).padStart(2, "0")}-${String(10 + (number % 18))}`;
const hrefOf = (number: number) => `/tzgg/2026/t${1000 + number}.html`;
const AD = "特惠套餐限时抢购全场五折起";

const rows = ({ numbers, ad }: Day, row: (number: number, at: number) => string, adRow: string) =>
	numbers.map((number, at) => (ad && at === 2 ? adRow : "") + row(number, at)).join("\n");
const around = ({ wrapped }: Day, html: string) => (wrapped ? `<div class="outer-2">${html}</div>` : html);
const bannerOf = ({ banner }: Day) =>
	banner
		? '<div class="notice-bar"><a href="/zt/1.html">专题专栏之一</a><a href="/zt/2.html">专题专栏之二</a></div>'
		: "";

const frame = (
	day: Day,
	list: string,
	beside = "",
) => `<!doctype html><html lang="zh-CN"><head><title>通知公告</title></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xwdt/">新闻动态</a></li><li><a href="/tzgg/">通知公告</a></li><li><a href="/zwgk/">政务公开</a></li></ul></div>
${bannerOf(day)}<div class="content">${around(day, list)}${beside}</div>
<div class="footer"><ul><li><a href="/about.html">关于我们</a></li><li><a href="/map.html">网站地图</a></li><li><a href="/help.html">使用帮助</a></li></ul></div></body></html>`;

const link = (number: number, cls = "") => `<a${cls} href="${hrefOf(number)}">${titleOf(number)}</a>`;

/** Pages of many makes, each as a function of its day. */
export const SHAPES: Record<string, Shape> = {
	"a Chinese CMS: the date in a span before the link": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<ul class="list_con">${rows(day, (n) => `<li><span>${dateOf(n)}</span>${link(n)}</li>`, `<li><a href="https://ads.example/1">${AD}</a></li>`)}</ul>`,
			),
	},
	"the same with no class anywhere but on the page's box": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<ul>${rows(day, (n) => `<li><span>[${dateOf(n)}]</span>${link(n)}</li>`, `<li><a href="https://ads.example/1">${AD}</a></li>`)}</ul>`,
			),
	},
	"a table": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<table><tr><th>标题</th><th>日期</th></tr>${rows(day, (n) => `<tr><td>${link(n)}</td><td>${dateOf(n)}</td></tr>`, `<tr><td colspan="2"><a href="https://ads.example/1">${AD}</a></td></tr>`)}</table>`,
			),
	},
	"a table in a table, as it was done in 2003": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<table width="100%"><tr><td width="180"><table><tr><td><a href="/l/1.html">左侧栏目一</a></td></tr><tr><td><a href="/l/2.html">左侧栏目二</a></td></tr></table></td><td><table class="newslist">${rows(day, (n) => `<tr><td height="28">·${link(n)}</td><td align="right">${dateOf(n)}</td></tr>`, `<tr><td colspan="2"><img src="/line.gif"></td></tr>`)}</table></td></tr></table>`,
			),
	},
	"dl, dt and dd": {
		page: (day) =>
			frame(
				day,
				`<dl class="news">${rows(day, (n) => `<dt>${link(n)}</dt><dd>发布时间：${dateOf(n)}</dd>`, `<dd class="ad"><a href="https://ads.example/1">${AD}</a></dd>`)}</dl>`,
			),
	},
	"a soup of div": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<div><div><div>${rows(day, (n) => `<div><div>${link(n)}</div><div>${dateOf(n)}</div></div>`, `<div><a href="https://ads.example/1">${AD}</a></div>`)}</div></div></div>`,
			),
	},
	"CSS modules, whose hashes change with every build": {
		dateIn: true,
		page: (day) => {
			const h = day.build ?? "a1B2c";
			return frame(
				day,
				`<div class="NewsList_root__${h}">${rows(day, (n) => `<div class="NewsList_item__${h}"><a class="NewsList_title__${h}" href="${hrefOf(n)}">${titleOf(n)}</a><span class="NewsList_date__${h}">${dateOf(n)}</span></div>`, `<div class="Promo_root__${h}"><a href="https://ads.example/1">${AD}</a></div>`)}</div>`,
			);
		},
	},
	"styled-components: no name lasts": {
		dateIn: true,
		page: (day) => {
			const h = day.build ? "sc-kXyWqR gHjTvB" : "sc-bdVaJa hJkLmN";
			return frame(
				day,
				`<main><section class="${h}">${rows(day, (n) => `<article class="${h}"><h3 class="${h}">${link(n)}</h3><time class="${h}" datetime="${dateOf(n)}">${dateOf(n)}</time></article>`, `<div class="${h}"><a href="https://ads.example/1">${AD}</a></div>`)}</section></main>`,
			);
		},
	},
	Tailwind: {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<div class="mt-4 grid gap-6 md:grid-cols-2">${rows(day, (n) => `<div class="flex flex-col rounded-lg bg-white p-4 md:w-1/2"><a class="text-lg font-bold hover:underline" href="${hrefOf(n)}">${titleOf(n)}</a><p class="text-sm text-gray-500">${dateOf(n)}</p></div>`, `<div class="flex items-center"><a class="text-sm" href="https://ads.example/1">${AD}</a></div>`)}</div>`,
			),
	},
	"items with numbers of their own in class and id, and states": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<div id="posts">${rows(day, (n, at) => `<div id="post-${n}" class="post-${n} ${at === 0 ? "first active" : at % 2 ? "odd" : "even"} hentry"><h2 class="entry-title">${link(n)}</h2><span class="entry-date">${dateOf(n)}</span></div>`, `<div class="advert"><a href="https://ads.example/1">${AD}</a></div>`)}</div>`,
			),
	},
	"two lists alike, told by their headings": {
		dateIn: true,
		page: (day) => {
			const box = (title: string, items: string) =>
				`<div class="box"><h2>${title}</h2><ul>${items}</ul></div>`;
			const other = [1, 2, 3, 4, 5, 6].map(
				(n) =>
					`<li><a href="/xwdt/2026/x${n}.html">市领导调研第${n}处重点工程建设情况</a><span>2026-02-0${n}</span></li>`,
			);
			const lists = [
				box(
					"通知公告",
					rows(day, (n) => `<li>${link(n)}<span>${dateOf(n)}</span></li>`, ""),
				),
				box("新闻动态", other.join("")),
			];
			// Tomorrow they may stand in the other order.
			return frame(day, (day.banner ? lists.reverse() : lists).join(""));
		},
	},
	"nested lists: each item has a list of its own": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<ul class="topics">${rows(day, (n) => `<li><h3>${link(n)}</h3><em>${dateOf(n)}</em><ul><li><a href="/file/${n}a.pdf">附件一</a></li><li><a href="/file/${n}b.pdf">附件二</a></li></ul></li>`, `<li class="line"></li>`)}</ul>`,
			),
	},
	"a sidebar with a list of the same make": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<div class="main-col"><ul class="ul_list">${rows(day, (n) => `<li><span class="time">${dateOf(n)}</span>${link(n)}</li>`, `<li class="gg"><a href="https://ads.example/1">${AD}</a></li>`)}</ul></div>`,
				`<div class="side-col"><ul class="ul_list">${[1, 2, 3, 4, 5].map((n) => `<li><a href="/hot/${n}.html">本周最受关注的第${n}条报道</a></li>`).join("")}</ul></div>`,
			),
	},
	"cards with pictures, labels and a button": {
		dateIn: true,
		takesAds: true,
		page: (day) =>
			frame(
				day,
				`<div class="cards">${rows(day, (n) => `<div class="card"><a href="${hrefOf(n)}"><img src="/img/${n}.jpg" alt=""></a><span class="label">图片新闻</span><h4><a href="${hrefOf(n)}">${titleOf(n)}</a></h4><div class="meta"><i>住建局</i><i>${dateOf(n)}</i></div><a class="more" href="${hrefOf(n)}">查看详情</a></div>`, "")}</div>`,
			),
	},
	"an English blog": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<div class="posts">${rows(day, (n) => `<article class="post type-post"><header><h2 class="entry-title"><a href="/2026/${n}/a-long-story/" rel="bookmark">${titleOf(n)}</a></h2><div class="meta">By <a class="author" href="/author/ann/">Ann</a> on <time datetime="${dateOf(n)}T08:00:00Z">${dateOf(n)}</time></div></header><p>A summary of what is in it, long enough to be one.</p></article>`, `<aside class="promo"><a href="https://ads.example/1">${AD}</a></aside>`)}</div>`,
			),
	},
	"classes with signs that mean something in CSS": {
		dateIn: true,
		page: (day) =>
			frame(
				day,
				`<ul class="news:list a.b">${rows(day, (n) => `<li class="row/item x[1] 条目"><b class="d+1">${dateOf(n)}</b>${link(n)}</li>`, `<li class="sep"></li>`)}</ul>`,
			),
	},
};
