import { DE, dayBefore, EN, each, type ListPage, links, menu, wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June"];

/** Lists whose items are of other shapes than a link with a date beside it. */
export const SHAPES: ListPage[] = [
	{
		name: "papers-in-a-definition-list",
		url: "https://papers.example.org/list/cs/recent",
		html: `<html lang="en"><head><title>Recent papers</title></head><body><nav>${links("Search Submit Donate Help")}</nav><main><h1>Computing</h1><dl id="articles">
${each(EN.slice(0, 9), (title, i) => `${i % 3 === 0 ? `<h3>${Number(dayBefore(i).d)} ${MONTHS[Number(dayBefore(i).m) - 1]} 2026 (showing 3 of 3 entries)</h3>` : ""}<dt><a name="item${i}">[${i + 1}]</a> <a href="/abs/2606.0${1200 + i}" title="Abstract">papers:2606.0${1200 + i}</a> [<a href="/pdf/2606.0${1200 + i}" title="Download PDF">pdf</a>, <a href="/format/2606.0${1200 + i}">other</a>]</dt><dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div><div class="list-authors"><a href="/search?q=Berg">Ada Berg</a>, <a href="/search?q=Holm">Jens Holm</a>, <a href="/search?q=Lund">Karin Lund</a></div><div class="comments">12 pages, 4 figures</div></div></dd>`)}
</dl></main></body></html>`,
		wanted: EN.slice(0, 9).map((title, i) => ({
			title,
			url: `https://papers.example.org/abs/2606.0${1200 + i}`,
			day: dayBefore(i - (i % 3)).day,
		})),
	},
	{
		name: "cards-under-a-link-without-text",
		url: "https://daily.example.com/technology",
		html: `<html lang="en"><head><title>Technology | The daily</title></head><body><header><ul>${menu("News Opinion Sport Culture Lifestyle")}</ul></header><main><section><ul class="css-k1">
${each(EN.slice(0, 8), (title, i, { day }) => `<li class="css-c${i}"><div class="css-card"><a class="css-over" href="/technology/2026/story-${i}-about-it" aria-label="${title}"></a><div class="css-img"><img src="/i/${i}.jpg" width="300" height="180" alt=""></div><h3 class="css-head"><div>Analysis</div><span>${title}</span></h3><footer><time datetime="${day}T09:00:00Z">${day}</time></footer></div></li>`)}
</ul></section><section><ul class="css-k2">${each(EN.slice(8, 11), (title, i) => `<li class="css-d"><a class="css-over" href="/wellness/2026/other-${i}-thing" aria-label="${title}"></a><h3><span>${title}</span></h3></li>`)}</ul></section><section><ul class="css-k2">${each(EN.slice(11, 14), (title, i) => `<li class="css-d"><a class="css-over" href="/sport/2026/match-${i}-today" aria-label="${title}"></a><h3><span>${title}</span></h3></li>`)}</ul></section></main><footer><ul>${menu("About Contact Complaints Privacy Terms")}</ul></footer></body></html>`,
		wanted: wanted(EN.slice(0, 8), (i) => `https://daily.example.com/technology/2026/story-${i}-about-it`),
	},
	{
		name: "titles-that-are-no-links",
		url: "https://www.example.edu.cn/xwzx/tzgg.htm",
		html: `<html><head><title>通知公告-某某大学</title></head><body><div class="nav"><ul>${menu("首页 学校概况 院系设置 招生就业 人才培养")}</ul></div><div class="listbox">
${each(ZH_GOV.slice(0, 8), (title, i, { y, m, d }) => `<div class="notice"><div class="rq"><b>${d}</b><i>${y}-${m}</i></div><div class="txt"><h4>${title}</h4><p>各学院、各部门：现将有关事项通知如下，请遵照执行。</p></div><a class="btn" href="info/1021/${3300 + i}.htm">查看详情</a></div>`)}
</div><div class="fenye"><a href="tzgg/2.htm">下一页</a><a href="tzgg/1.htm">尾页</a></div></body></html>`,
		wanted: wanted(ZH_GOV.slice(0, 8), (i) => `https://www.example.edu.cn/xwzx/info/1021/${3300 + i}.htm`),
	},
	{
		name: "links-that-call-a-script",
		url: "http://www.old.example.gov.cn/list.asp?id=7",
		html: `<html><head><title>政务公开</title></head><body><table><tr><td>${links("首页 机构 公开 办事 互动")}</td></tr></table><table class="lb">
${each(ZH_GOV.slice(0, 8), (title, i, { y, m, d }) => `<tr><td>·<a href="#" onclick="javascript:window.open('show.asp?id=${500 + i}','_blank');return false">${title}</a></td><td>[${y}/${m}/${d}]</td></tr>`)}
</table></body></html>`,
		wanted: wanted(ZH_GOV.slice(0, 8), (i) => `http://www.old.example.gov.cn/show.asp?id=${500 + i}`),
	},
	{
		name: "days-as-headings",
		url: "https://rollnews.example.cn/gundong/",
		html: `<html><head><title>滚动新闻</title></head><body><div class="channel">${links("要闻 国内 国际 财经 社会 军事")}</div><div class="gd">
${[0, 1, 2]
	.map(
		(n) =>
			`<h3 class="gd-day">${dayBefore(n).y}年${dayBefore(n).m}月${dayBefore(n).d}日 星期${"四二日"[n]}</h3><ul>${ZH_NEWS.slice(
				n * 4,
				n * 4 + 4,
			)
				.map((title, i) => `<li><a href="/c/${n * 4 + i + 100}.shtml">${title}</a></li>`)
				.join("")}</ul>`,
	)
	.join("\n")}
</div></body></html>`,
		wanted: ZH_NEWS.slice(0, 12).map((title, i) => ({
			title,
			url: `https://rollnews.example.cn/c/${i + 100}.shtml`,
			day: dayBefore(Math.floor(i / 4)).day,
		})),
	},
	{
		name: "dates-without-a-year",
		url: "https://hardware.example.com/",
		html: `<html lang="en"><head><title>Hardware reports</title></head><body><nav>${links("Reviews Benchmarks Forums Premium")}</nav><main>
${each(EN.slice(0, 9), (title, i, { m, d }) => `<article><header><a href="/report/r${i}-x">${title}</a></header><p>The change has been under discussion for a while, and the first figures for it look promising so far.</p><div class="details">${Number(d)} ${MONTHS[Number(m) - 1]} 0${i}:12 AM - <a href="/topic/kernel">Kernel</a> - ${i} Comments</div></article>`)}
</main></body></html>`,
		wanted: wanted(EN.slice(0, 9), (i) => `https://hardware.example.com/report/r${i}-x`),
	},
	{
		name: "cards-with-author-and-tags",
		url: "https://write.example.com/",
		html: `<html lang="en"><head><title>Write</title></head><body><nav>${links("Home Podcasts Videos Tags About")}</nav><div id="__next"><div class="stories">
${each(EN.slice(0, 9), (title, i, { day }) => `<div class="story"><div class="story__top"><div class="story__meta"><div><a href="/user${i}" class="story__secondary">Writer number ${i}</a> <a href="/user${i}/${i}-slug-of-it"><time datetime="${day}T08:00:00Z">${day}</time></a></div></div></div><div class="story__body"><h2 class="story__title"><a href="/user${i}/${i}-slug-of-it">${title}</a></h2><div class="story__tags"><a href="/t/web">#webdevelopment</a><a href="/t/ts">#typescript</a><a href="/t/db">#databases</a><a href="/t/ops">#operations</a></div><a href="/user${i}/${i}-slug-of-it#comments">${i} comments</a></div></div>`)}
</div></div></body></html>`,
		wanted: wanted(EN.slice(0, 9), (i) => `https://write.example.com/user${i}/${i}-slug-of-it`),
	},
	{
		name: "items-in-widgets",
		url: "https://mother.example.de/",
		html: `<html lang="de"><head><title>Blog</title></head><body><div class="content-sidebar-wrap"><main class="content"><div class="home-bottom widget-area">
${[0, 1, 2]
	.map(
		(n) =>
			`<section class="widget featured-content"><div class="widget-wrap">${DE.slice(n * 3, n * 3 + 3)
				.map(
					(title, i) =>
						`<article class="entry"><header class="entry-header"><h2 class="entry-title"><a href="/beitrag-${n * 3 + i}-im-blog/">${title}</a></h2></header></article>`,
				)
				.join("")}</div></section>`,
	)
	.join("\n")}
</div></main><aside class="sidebar"><ul>${menu("Archiv Kategorien Impressum Kontakt")}</ul></aside></div></body></html>`,
		wanted: wanted(DE.slice(0, 9), (i) => `https://mother.example.de/beitrag-${i}-im-blog/`, false),
	},
	{
		name: "portal-with-the-hour-in-the-address",
		url: "https://news.portal.example.com/world/",
		html: `<html><head><title>国际新闻</title></head><body><div class="nav">${links("首页 国内 国际 社会 军事")}</div><ul class="newslist">
${each(ZH_NEWS.slice(0, 9), (title, i, { m, d }) => `<li><a href="/26/${m}${d}/1${i}/FGN${i}051U0001899O.html">${title}</a></li>`)}
</ul></body></html>`,
		wanted: wanted(
			ZH_NEWS.slice(0, 9),
			(i, { m, d }) => `https://news.portal.example.com/26/${m}${d}/1${i}/FGN${i}051U0001899O.html`,
		),
	},
	{
		name: "shell-with-state",
		url: "https://app.example.cn/channel/tech",
		html: `<html><head><title>科技频道</title></head><body><div id="app"><ul class="nav">${menu("首页 科技资讯频道 财经新闻频道 本地生活频道 视频直播频道")}</ul></div><script>window.__INITIAL_STATE__=${JSON.stringify(
			{
				user: null,
				nav: [
					{ name: "首页", url: "/" },
					{ name: "科技", url: "/channel/tech" },
					{ name: "财经", url: "/channel/biz" },
				],
				channel: {
					list: ZH_NEWS.slice(0, 9).map((title, i) => ({
						id: 700 + i,
						title,
						url: `/p/${700 + i}`,
						publishTime: `${dayBefore(i).day} 08:00:00`,
					})),
				},
			},
		)};(function(){var s;})();</script></body></html>`,
		wanted: wanted(ZH_NEWS.slice(0, 9), (i) => `https://app.example.cn/p/${700 + i}`),
	},
	{
		name: "state-of-what-the-page-shows",
		url: "https://next.example.com/blog",
		html: `<html lang="en"><head><title>Blog</title></head><body><div id="__next"><main>${each(EN.slice(0, 6), (title, i, { day }) => `<a class="row" href="/blog/post-${i}"><span>${title}</span><small>${day}</small></a>`)}</main></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(
			{
				props: {
					pageProps: {
						related: DE.slice(0, 9).map((title, i) => ({ title, slug: `r-${i}` })),
						posts: EN.slice(0, 6).map((title, i) => ({ title, url: `/blog/post-${i}` })),
					},
				},
			},
		)}</script></body></html>`,
		wanted: wanted(EN.slice(0, 6), (i) => `https://next.example.com/blog/post-${i}`),
	},
	{
		name: "details-in-the-row-below",
		url: "https://links.example.org/newest",
		html: `<html lang="en"><head><title>New links</title></head><body><center><table><tr><td>${links("new past comments ask show submit")}</td></tr><tr><td><table>
${each(EN.slice(0, 8), (title, i, { day }) => `<tr class="athing"><td class="rank">${i + 1}.</td><td class="title"><span class="titleline"><a href="https://site${i}.example/post">${title}</a> <span class="sitebit">(<a href="from?site=site${i}.example"><span>site${i}.example</span></a>)</span></span></td></tr><tr><td></td><td class="subtext">by <a href="user?id=u${i}">u${i}</a> <span class="age"><a href="item?id=${i + 900}">${day}</a></span> | <a href="item?id=${i + 900}">discuss</a></td></tr><tr style="height:5px"></tr>`)}
</table></td></tr></table></center></body></html>`,
		wanted: wanted(EN.slice(0, 8), (i) => `https://site${i}.example/post`),
	},
	{
		name: "hot-column-of-the-same-make",
		url: "http://www.example.gov.cn/gzdt/",
		html: `<html><head><title>工作动态</title></head><body><ul class="nav">${menu("首页 政务公开 办事服务 互动交流")}</ul><div class="left"><ul class="list">
${each(ZH_GOV.slice(0, 12), (title, i, { day }) => `<li><span>${day}</span><a href="/a/${i}.htm">${title}</a></li>`)}
</ul><a href="/more/">更多&gt;&gt;</a></div><div class="right"><h3>热点</h3><ul class="list">${each(ZH_NEWS.slice(0, 8), (title, i) => `<li><a href="/a/9${i}.htm">${title}</a></li>`)}</ul></div></body></html>`,
		wanted: wanted(ZH_GOV.slice(0, 12), (i) => `http://www.example.gov.cn/a/${i}.htm`),
	},
	{
		name: "recommended-column-with-dates",
		url: "http://www.example.gov.cn/tzgg/",
		html: `<html><head><title>通知公告</title></head><body><ul class="nav">${menu("首页 政务公开 办事服务 互动交流")}</ul><div class="main"><ul class="list">
${each(ZH_GOV.slice(0, 12), (title, i, { y, m, d }) => `<li><a href="/a/${i}.htm"><div class="time"><p>${d}</p>${y}年${m}月</div><div class="tt">${title}</div></a></li>`)}
</ul></div><div class="sidebar"><h3>推荐</h3><ul class="list">${each(ZH_NEWS.slice(0, 10), (title, i, { day }) => `<li><span>${day}</span><a href="/a/9${i}.htm">${title}</a></li>`)}</ul></div></body></html>`,
		wanted: wanted(ZH_GOV.slice(0, 12), (i) => `http://www.example.gov.cn/a/${i}.htm`),
	},
	{
		name: "labels-inside-the-links",
		url: "https://news.portal.example.cn/important",
		html: `<html><head><title>要闻</title></head><body><ul class="nav">${menu("首页 要闻 财经 体育 娱乐")}</ul><ul class="list">
${each(ZH_NEWS.slice(0, 8), (title, i, { day }) => `<li class="item"><a href="/a/2026${i}.html"><img src="/p/${i}.jpg" alt="${title}" width="200" height="120"></a><h3><a href="/a/2026${i}.html">${i % 2 ? '<span class="zt">专题</span>' : ""}${title}${i === 2 ? "<em>视频</em>" : ""}</a></h3><span class="time">${day}</span></li>`)}
</ul></body></html>`,
		wanted: wanted(ZH_NEWS.slice(0, 8), (i) => `https://news.portal.example.cn/a/2026${i}.html`),
	},
];
