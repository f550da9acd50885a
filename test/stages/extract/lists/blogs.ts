import { DE, dayBefore, EN, each, JA, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const slug = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^a-z]+/g, "-")
		.replace(/^-|-$/g, "");

/** Front pages and archives of blogs. */
export const BLOGS: ListPage[] = [
	{
		name: "blog-wordpress",
		url: "https://blog.example.com/",
		html: `<html lang="en-US"><head><title>Notes from the workshop</title></head><body class="home blog"><header id="masthead"><h1 class="site-title"><a href="https://blog.example.com/">Notes from the workshop</a></h1><nav id="site-navigation"><ul>${menu("Home About Projects Contact")}</ul></nav></header><div id="primary"><main id="main">
${each(EN.slice(0, 8), (title, i, { y, m, d }) => `<article id="post-${500 + i}" class="post-${500 + i} post type-post status-publish hentry category-tech"><header class="entry-header"><h2 class="entry-title"><a href="https://blog.example.com/${y}/${m}/${slug(title)}/" rel="bookmark">${title}</a></h2><div class="entry-meta">Posted on <a href="https://blog.example.com/${y}/${m}/${slug(title)}/" rel="bookmark"><time class="entry-date published" datetime="${y}-${m}-${d}T09:00:00+00:00">${m}/${d}/${y}</time></a> by <span class="author vcard"><a class="url fn n" href="https://blog.example.com/author/sam/">Sam Reed</a></span></div></header><div class="entry-content"><p>It started with a small question, and like most small questions it turned out to be anything but. Here is what we learned.</p><p><a href="https://blog.example.com/${y}/${m}/${slug(title)}/#more-${i}" class="more-link">Continue reading</a></p></div><footer class="entry-footer"><a href="/category/tech/" rel="category tag">Tech</a> <a href="/tag/a/" rel="tag">a</a> <a href="https://blog.example.com/${y}/${m}/${slug(title)}/#comments">3 Comments</a></footer></article>`)}
</main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${each(EN.slice(0, 5), (title) => `<li><a href="https://blog.example.com/x/${slug(title)}/">${title}</a></li>`)}</ul></section><section class="widget"><h2>Archives</h2><ul>${menu("June-2026 May-2026 April-2026 March-2026 February-2026")}</ul></section></aside></body></html>`,
		wanted: wanted(
			EN.slice(0, 8),
			(i, { y, m }) => `https://blog.example.com/${y}/${m}/${slug(EN[i] ?? "")}/`,
		),
	},
	{
		name: "blog-plain-archive",
		url: "https://jane.example.org/archive.html",
		html: `<!DOCTYPE html><title>Archive</title><p><a href="/">home</a> <a href="/about.html">about</a> <a href="/feed.xml">feed</a><h1>All posts</h1><h2>2026</h2><ul>
${each(EN, (title, _, { day }) => `<li>${day} » <a href="/p/${slug(title)}.html">${title}</a>`)}
</ul><hr><p>© Jane`,
		wanted: wanted(EN, (i) => `https://jane.example.org/p/${slug(EN[i] ?? "")}.html`),
	},
	{
		name: "blog-hexo-next",
		url: "https://hexo.example.cn/archives/",
		html: `<html lang="zh-CN"><head><title>归档 | 小站</title></head><body><div class="container"><header class="header"><ul id="menu" class="main-menu menu">${menu("首页 标签 分类 归档 关于")}</ul></header><main class="main"><div class="post-block"><div class="posts-collapse"><div class="collection-title"><span class="collection-header">很好! 目前共计 60 篇日志。</span></div><div class="collection-year"><span class="collection-header">2026</span></div>
${each(ZH_NEWS.slice(0, 10), (title, i, { y, m, d, day }) => `<article itemscope><header class="post-header"><div class="post-meta-container"><time itemprop="dateCreated" datetime="${day}T20:00:00+08:00" content="${day}">${m}-${d}</time></div><div class="post-title"><a class="post-title-link" href="/${y}/${m}/${d}/post-${i}/" itemprop="url"><span itemprop="name">${title}</span></a></div></header></article>`)}
</div></div><nav class="pagination"><span class="page-number current">1</span><a class="page-number" href="/archives/page/2/">2</a></nav></main></div></body></html>`,
		wanted: wanted(
			ZH_NEWS.slice(0, 10),
			(i, { y, m, d }) => `https://hexo.example.cn/${y}/${m}/${d}/post-${i}/`,
		),
	},
	{
		name: "blog-full-posts",
		url: "https://tagebuch.example.de/",
		html: `<html lang="de"><head><title>Tagebuch</title></head><body><div id="wrap"><div id="head"><h1><a href="/">Tagebuch</a></h1></div><div id="content">
${each(DE.slice(0, 6), (title, i, { y, m, d }) => `<div class="eintrag"><h2><a href="/eintrag/${i + 20}">${title}</a></h2><div class="datum">${Number(d)}. ${["Januar", "Februar", "März", "April", "Mai", "Juni"][Number(m) - 1]} ${y}</div><div class="text"><p>Am Morgen lag Nebel über dem Tal, und die ersten Leute warteten schon vor der Tür. Wir haben lange geredet.</p><p>Wer mehr wissen will, liest am besten <a href="https://other.example.net/quelle-${i}">diesen Bericht</a>, der alles gut erklärt, auch die Vorgeschichte.</p></div><div class="fuss"><a href="/eintrag/${i + 20}#kommentare">2 Kommentare</a></div></div>`)}
</div><div id="rechts"><h3>Links</h3><ul>${menu("Freund Nachbar Verein Zeitung")}</ul></div></div></body></html>`,
		wanted: wanted(DE.slice(0, 6), (i) => `https://tagebuch.example.de/eintrag/${i + 20}`),
	},
	{
		name: "blog-ameba-list",
		url: "https://blog.example.jp/hana/entrylist.html",
		html: `<html lang="ja"><head><title>記事一覧｜花の日記</title></head><body><div class="skinHeader"><a href="/">ホーム</a><a href="/pig">ピグ</a></div><div class="contents"><ul class="contentsList">
${each(JA, (title, i, { y, m, d }) => `<li class="contentsItem"><div class="inner"><div class="left"><a href="/hana/entry-12${i}.html"><img src="/u/${i}.jpg" width="80" height="80"></a></div><div class="right"><h2 data-uranus-component="entryItemTitle"><a href="/hana/entry-12${i}.html">${title}</a></h2><p data-uranus-component="entryItemDatetime">${y}年${m}月${d}日 21時00分</p><p class="theme">テーマ：<a href="/hana/theme-1.html">日常</a></p></div></div></li>`)}
</ul></div><div class="sub"><h3>プロフィール</h3><a href="/prof">花</a><h3>テーマ</h3><ul>${menu("日常(20) 旅行(3) 料理(11)")}</ul></div></body></html>`,
		wanted: wanted(JA, (i) => `https://blog.example.jp/hana/entry-12${i}.html`),
	},
	{
		name: "blog-link-log",
		url: "https://links.example.net/",
		html: `<html lang="en"><head><title>Linked</title></head><body><center><table id="hnmain"><tr><td><span class="pagetop"><a href="newest">new</a> | <a href="threads">threads</a> | <a href="ask">ask</a> | <a href="jobs">jobs</a></span></td></tr><tr><td><table class="itemlist">
${each(EN, (title, i) => `<tr class="athing submission" id="${3000 + i}"><td align="right" valign="top" class="title"><span class="rank">${i + 1}.</span></td><td valign="top" class="votelinks"><a id="up_${3000 + i}" href="vote?id=${3000 + i}"><div class="votearrow" title="upvote"></div></a></td><td class="title"><span class="titleline"><a href="https://site${i}.example/${slug(title)}">${title}</a><span class="sitebit comhead"> (<a href="from?site=site${i}.example"><span class="sitestr">site${i}.example</span></a>)</span></span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="score">${i * 9} points</span> by <a href="user?id=u${i}" class="hnuser">u${i}</a> <span class="age" title="2026-06-1${i % 8}T10:00:00"><a href="item?id=${3000 + i}">${i + 1} hours ago</a></span> | <a href="hide?id=${3000 + i}">hide</a> | <a href="item?id=${3000 + i}">${i * 4}&nbsp;comments</a></td></tr><tr class="spacer" style="height:5px"></tr>`)}
</table></td></tr></table></center></body></html>`,
		wanted: wanted(EN, (i) => `https://site${i}.example/${slug(EN[i] ?? "")}`, false),
	},
	{
		name: "releases-that-link-to-their-issues-alone",
		url: "https://docs.example.org/changelog",
		html: `<html lang="en"><head><title>Changelog</title></head><body><nav>${links("Docs Blog Download Community")}</nav><main><h1>Changelog</h1>
${each(EN.slice(0, 6), (_, i, { day }) => `<section><h2 id="v4-${i}"><a href="#v4-${i}">v4.${i}.0</a> <small>${day}</small></h2><ul><li>A new option for the loader (<a href="https://git.example.org/pull/${900 - i}">#${900 - i}</a>)</li><li>Times were printed in the wrong zone (<a href="https://git.example.org/issues/${800 - i}">#${800 - i}</a>)</li></ul></section>`)}
</main></body></html>`,
		wanted: EN.slice(0, 6).map((_, i) => ({
			title: `v4.${i}.0`,
			url: `https://docs.example.org/changelog#v4-${i}`,
			day: dayBefore(i).day,
		})),
	},
];
