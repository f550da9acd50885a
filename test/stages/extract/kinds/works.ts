import { paragraphs, prose, SHELLS, sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

/** A page with one text, and the lines that it is made of. */
export type Work = Talk;

const EN = prose(5, 4);
const ZH = prose(6, 4, "zh");
const HEADLINE = "The ferry that learned to wait";
const ZH_HEADLINE = "学会等待的渡船";
const bare = (main: string) => main;
const { semantic = bare, divs = bare, tables = bare } = SHELLS;

const english = {
	title: HEADLINE,
	headline: HEADLINE,
	posts: EN,
	author: "",
	day: "2024-03-01",
	not: ["Home"],
};
const chinese = {
	language: "zh-CN",
	timezone: "Asia/Shanghai",
	title: ZH_HEADLINE,
	headline: ZH_HEADLINE,
	posts: ZH,
	author: "",
	day: "2024-03-01",
	not: ["首页"],
};

const teasers = (
	seed: number,
	language: "en" | "zh",
	item: (title: string, text: string, i: number) => string,
) =>
	[0, 1, 2, 3]
		.map((i) =>
			item(
				language === "zh"
					? `第${i + 3}号渡口的旧账本与新栏杆`
					: `How pier number ${i + 3} got its railings back`,
				sentences(seed + i, 2, language),
				i,
			),
		)
		.join("");

export const WORKS: Work[] = [
	{
		...chinese,
		name: "类名由机器生成的文章，其后是推荐的摘要",
		url: "https://www.site.example/p/8f0c2d41aa77",
		title: `${ZH_HEADLINE} - 简册`,
		author: "河边的风",
		not: ["著作权", "更多精彩内容", "字数", "阅读", "人赞赏", "旧账本", "评论", "被以下专题收入"],
		body: `<div id="__next"><header class="_3Pnjry"><a href="/">首页</a><a href="/apps">下载APP</a></header><div class="_21bLU4 _3kbg6I"><div class="_gp-ck"><section class="ouvJEz"><h1 class="_1RuRku" title="${ZH_HEADLINE}">${ZH_HEADLINE}</h1><div class="rEsl9f"><div class="_2mYfmT"><a class="_1qp91i _1OhGeD" href="/u/9be"><img class="_13D2Eh" src="a.jpg" alt=""></a><div class="_1pXc22"><div class="_3U4Smb"><span class="FxYr8x"><a class="_1OhGeD" href="/u/9be">河边的风</a></span><button>关注</button></div><div class="s-dsoj"><time datetime="2024-03-01T01:10:22.000Z">2024.03.01 09:10:22</time><span>字数 1,204</span><span>阅读 40,211</span></div></div></div></div><article class="_2rhmJa">${paragraphs(ZH)}</article><div></div><div class="_1kCBjS"><div class="_18vaTa"><div class="_3BUZPB"><span>38人点赞</span></div></div><div class="_3BUZPB"><a href="/nb/1">日记本</a></div></div><div class="_19DgIp"></div><div class="_13lIbp"><div class="_191KSt">更多精彩内容，就在简册APP</div></div><div class="_3aXQTV">"小礼物走一走，来简册关注我"<button>赞赏支持</button><span>还没有人赞赏，支持一下</span></div><div class="d0hShY"><a class="_1OhGeD" href="/u/9be">河边的风</a><div class="_1pJt6F">写河，也写船</div></div></section><div id="note-page-comment"><section class="ouvJEz"><h3 class="QHRnq8"><div>全部评论 2</div></h3><div class="_2ti0jt"><p>写得真好，等着看下一篇，谢谢作者。</p></div></section></div><section class="ouvJEz"><h3 class="QxT4hD"><span>被以下专题收入，发现更多相似内容</span></h3></section><section class="ouvJEz"><h3>推荐阅读</h3><ul class="_1iTR78">${teasers(70, "zh", (title, text, i) => `<li class="_11jppn"><div class="JB6qEE"><div class="em6wEs" title="${title}"><a class="_2voXH8" href="/p/7${i}">${title}</a></div><div class="_3fvgn4">${text}</div><div class="_1pJt6F"><a href="/u/${i}">某人</a>阅读 12</div></div></li>`)}</ul></section></div></div><div class="copy">©著作权归作者所有,转载或内容合作请联系作者</div></div>`,
	},
	{
		...english,
		name: "an event with a programme, above more events",
		url: "https://www.site.example/events/ferry-evening",
		language: "en-GB",
		day: "",
		not: ["More events", "railings", "Add to calendar", "Book now"],
		body: semantic(
			`<div class="event"><h1>${HEADLINE}</h1><div class="event__meta"><p>Friday 4 December 2026, 19:00</p><p>The Old Boathouse</p><a href="/ics">Add to calendar</a></div><div class="event__description">${paragraphs(EN)}</div><a class="btn" href="/book">Book now</a></div><div class="event-grid"><h2>More events</h2>${teasers(30, "en", (title, text, i) => `<div class="event-card"><time datetime="2026-12-1${i}">1${i} Dec 2026</time><h3><a href="/events/e${i}">${title}</a></h3><p>${text}</p></div>`)}</div>`,
		),
	},
	{
		...english,
		name: "a talk announced in German, above further dates without links in headings",
		url: "https://www.site.example/veranstaltungen/faehrabend",
		language: "de",
		day: "",
		not: ["Weitere Veranstaltungen", "railings", "Zum Kalender"],
		body: divs(
			`<div class="detail"><h1>${HEADLINE}</h1><div class="termin">Fr., 4. Dezember 2026, 19 Uhr</div><div class="text">${paragraphs(EN)}</div></div><div class="weitere"><h2>Weitere Veranstaltungen</h2>${teasers(30, "en", (title, text, i) => `<div class="row"><div class="datum">1${i}.12.2026</div><div class="titel">${title}</div><p>${text} <a href="/v/${i}">mehr</a></p></div>`)}</div>`,
		),
	},
	{
		...chinese,
		name: "讲座预告，其后是近期活动的列表",
		url: "https://lib.site.example/activity/detail?id=2041",
		day: "",
		not: ["近期活动", "旧账本", "立即报名"],
		body: `<div class="top"><a href="/">首页</a> <a href="/activity">活动</a></div><div class="wrap"><div class="main"><h2 class="tit">${ZH_HEADLINE}</h2><div class="info">时间：2026年12月4日 19:00　地点：二楼报告厅</div><div class="txt">${paragraphs(ZH)}</div><a class="bm" href="/bm">立即报名</a></div><div class="more"><div class="hd">近期活动</div>${teasers(40, "zh", (title, text, i) => `<dl><dt><a href="/activity/detail?id=${i}">${title}</a></dt><dd>2026年12月1${i}日</dd><dd>${text}</dd></dl>`)}</div></div>`,
	},
	{
		...chinese,
		name: "表格套表格的旧站，正文以换行分段",
		url: "http://www.site.example/news/2024/0301/2041.htm",
		not: ["相关新闻", "旧账本", "设为首页", "版权所有"],
		body: `<table width="770" align="center"><tr><td><a href="/">设为首页</a> | <a href="/">加入收藏</a></td></tr><tr><td><table width="100%"><tr><td width="180" valign="top"><table><tr><td><a href="/n/">要闻</a></td></tr><tr><td><a href="/s/">社会</a></td></tr></table></td><td valign="top"><table width="100%"><tr><td align="center"><font size="5"><b>${ZH_HEADLINE}</b></font></td></tr><tr><td align="center">2024年03月01日 09:10　来源：江边日报</td></tr><tr><td><table width="95%" align="center"><tr><td><font size="3">　　${ZH.join("<br><br>　　")}<br></font></td></tr></table></td></tr><tr><td><table width="100%"><tr><td bgcolor="#eeeeee">相关新闻</td></tr>${teasers(50, "zh", (title, _, i) => `<tr><td>·<a href="/news/${i}.htm">${title}</a> (02/2${i} 10:11)</td></tr>`)}</table></td></tr></table></td></tr></table></td></tr><tr><td align="center">版权所有 江边日报 未经许可不得转载</td></tr></table>`,
	},
	{
		...english,
		name: "a text in rows of a table within tables, with pictures in cells of their own",
		url: "http://www.site.example/features/ferry.html",
		not: ["Site map", "Guest book"],
		body: `<center><table width="760"><tr><td colspan="3"><img src="logo.gif" alt="The Pilot"></td></tr><tr><td width="120" valign="top"><table><tr><td><a href="/map.html">Site map</a></td></tr><tr><td><a href="/guest.html">Guest book</a></td></tr></table></td><td valign="top"><table cellpadding="4"><tr><td><h2>${HEADLINE}</h2><i>March 1, 2024</i></td></tr>${EN.map((text, i) => `<tr><td><table><tr><td valign="top"><font face="Arial">${text}</font></td>${i === 1 ? '<td><img src="ferry.jpg" width="200" height="150" alt="The ferry"></td>' : ""}</tr></table></td></tr>`).join("")}</table></td><td width="120" valign="top"><table><tr><td>Weather: mild</td></tr></table></td></tr></table></center>`,
	},
	{
		...english,
		name: "a page of tables in which the text stands beside its column of links",
		url: "http://www.site.example/old/story.asp?id=204",
		not: ["Contact us"],
		title: `${HEADLINE} - The Bridge`,
		body: tables(
			`<table width="100%"><tr><td><table width="100%" bgcolor="#cccccc"><tr><td><b>${HEADLINE}</b></td><td align="right">1 March 2024</td></tr></table><table width="100%"><tr><td>${EN.map((text) => `<p align="justify">${text}`).join("")}</td></tr></table><table><tr><td><a href="/old/1">How pier number three got its railings back</a></td></tr><tr><td><a href="/old/2">Another tale of the upper river and its bends</a></td></tr></table></td></tr></table>`,
		),
	},
	...(["03-01-2024", "Posted: 03-01-2024 9:10 AM", "Friday, 03-01-2024 at 9:10 a.m."] as const).map(
		(date): Work => ({
			...english,
			name: `an American date with dashes: ${date}`,
			url: "https://www.site.example/story/ferry-that-learned-to-wait",
			language: "en-US",
			timezone: "America/New_York",
			body: divs(
				`<h1>${HEADLINE}</h1><div class="meta">${date}</div><div class="copy">${paragraphs(EN)}</div>`,
			),
		}),
	),
	{
		...english,
		name: "a newsletter's line below the text, and who wrote it below the picture",
		url: "https://www.site.example/town/ferry-that-learned-to-wait",
		author: "Ada Brook",
		not: ["newsletters", "Staff", "Posted Fri", "Report a correction"],
		body: semantic(
			`<article class="card"><div class="head"><h1>${HEADLINE}</h1><figure><img src="/f.jpg" width="800" height="500" alt=""></figure><h6 class="bylines"><div class="sum"><a href="/users/ada-brook">Ada Brook</a>, <span>Town Staff</span></div></h6><h6>Posted <time datetime="2024-03-01T14:52:00Z">Fri, Mar 1, 2024 at 2:52 pm PT</time></h6></div>${paragraphs(EN)}<hr>Get more local news delivered straight to your inbox. <a href="/nl">Sign up for free newsletters and alerts</a>.<div class="actions"><button>Thank</button><a href="#">Reply</a> <a href="/corr">Report a correction</a></div></article>`,
		),
	},
	{
		...english,
		name: "a poll and a list of keywords amid the text",
		url: "https://www.site.example/sport/ferry",
		not: ["Vote", "Yes", "learn about", "See results", "WATCH"],
		body: semantic(
			`<article class="article"><h1>${HEADLINE}</h1><time class="published" datetime="2024-03-01T10:00:00Z">1 March 2024</time><div class="article__content"><p>${EN[0]}</p><div class="container"><p class="container__title">In this article you will learn about:</p><ul><li><a href="/t/ferry">Ferry</a></li><li><a href="/t/swans">Swans</a></li></ul></div><p>${EN[1]}</p><p><strong>WATCH: <a href="/video/7">The longest crossing of the year. What a night</a></strong></p><p>${EN[2]}</p><p>${EN[3]}</p></div><div class="box q7"><div class="box__q">Will the ferry wait again this year?</div><div class="radio"><label><input type="radio" name="q">Yes</label></div><div class="radio"><label><input type="radio" name="q">No</label></div><button>Vote to see results</button></div></article>`,
		),
	},
	{
		...chinese,
		name: "视频上方的简介可展开可收起，正文在下",
		url: "https://www.site.example/news/20240301/1676288.shtml",
		posts: [`${ZH_HEADLINE}今起播出`, ...ZH],
		not: ["收起", "展开"],
		body: `<div class="nav"><a href="/">首页</a></div><div class="mod"><h1>${ZH_HEADLINE}</h1><div class="author"><span>时间：2024.03.01</span><span>来源：江边网</span></div><div id="contentNews"><div class="pic-content"><div class="pic-video"><div class="video-unfold"><h4 class="video-title">${ZH_HEADLINE}今起播出<a class="fold" href="javascript:;">收起</a></h4></div></div>${paragraphs(ZH)}</div></div></div>`,
	},
	{
		...chinese,
		name: "小说的一章，段落由换行与空格分开",
		url: "https://book.site.example/8/8231/2041.html",
		title: `第十二章 ${ZH_HEADLINE}_江上录_书阁`,
		headline: `第十二章 ${ZH_HEADLINE}`,
		day: "",
		not: ["上一章", "下一章", "加入书签", "投推荐票", "最新网址", "手机阅读"],
		body: `<div class="header"><a href="/">书阁</a></div><div class="con_top"><a href="/">首页</a> &gt; <a href="/8/8231/">江上录</a> &gt; 第十二章</div><div class="bookname"><h1>第十二章 ${ZH_HEADLINE}</h1><div class="bottem1"><a href="/vote">投推荐票</a> <a href="2040.html">上一章</a> ← <a href="./">章节目录</a> → <a href="2042.html">下一章</a> <a href="#">加入书签</a></div></div><div id="content">${ZH.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}`).join("<br><br>")}<br><br></div><div class="bottem2"><a href="2040.html">上一章</a> ← <a href="./">章节目录</a> → <a href="2042.html">下一章</a></div>`,
	},
	{
		...english,
		name: "a recording's notes and its transcript",
		url: "https://www.site.example/podcast/episode-41",
		posts: [EN[0] ?? "", EN[1] ?? "", EN[2] ?? "", EN[3] ?? ""],
		not: ["Apple", "Spotify", "00:00", "Subscribe"],
		body: semantic(
			`<div class="episode"><h1>${HEADLINE}</h1><p class="date">March 1, 2024</p><div class="player"><button>Play</button><span>00:00</span> / <span>41:07</span></div><ul class="links"><li><a href="https://apple.example">Apple Podcasts</a></li><li><a href="https://spotify.example">Spotify</a></li></ul><div class="notes">${paragraphs(EN.slice(0, 2))}</div><div class="transcript">${paragraphs(EN.slice(2))}</div><p class="sub">Subscribe to the show wherever you listen.</p></div>`,
		),
	},
	{
		...chinese,
		name: "招标公告，一段一项，其后是其他公告",
		url: "http://ggzy.site.example/jyxx/002001/20240301/8f0c.html",
		posts: [
			"一、项目概况：渡口栏杆更换工程，工期90日历天。",
			"二、投标人资格要求：具备港口与航道工程施工总承包三级及以上资质。",
			"三、招标文件的获取：2024年3月4日至3月8日，登录平台下载。",
			"四、联系方式：招标人：港务公司，联系人：李工，电话：0791-88880000",
		],
		not: ["旧账本", "打印", "上一条", "浏览次数"],
		body: `<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/jyxx/">交易信息</a></div><div class="ewb-article"><h3 class="article-title">${ZH_HEADLINE}</h3><div class="info-sources">【信息时间：2024/3/1 阅读次数：<span>120</span>】【<a href="javascript:print()">我要打印</a>】【<a href="#">关闭</a>】</div><div class="ewb-article-info"><p>一、项目概况：渡口栏杆更换工程，工期90日历天。</p><p>二、投标人资格要求：具备港口与航道工程施工总承包三级及以上资质。</p><p>三、招标文件的获取：2024年3月4日至3月8日，登录平台下载。</p><p>四、联系方式：招标人：港务公司，联系人：李工，电话：0791-88880000</p></div><ul class="ewb-list">${teasers(60, "zh", (title, _, i) => `<li><span>上一条：</span><a href="/jyxx/${i}.html">${title}</a></li>`)}</ul></div>`,
	},
	{
		...english,
		name: "a letter in a list archive, its quotations kept",
		url: "https://lists.site.example/pipermail/boats/2024-March/002041.html",
		title: `[boats] ${HEADLINE}`,
		headline: `[boats] ${HEADLINE}`,
		author: "Ada Brook",
		not: ["Messages sorted by", "Previous message", "More information about"],
		body: `<h1>[boats] ${HEADLINE}</h1><b>Ada Brook</b> <a href="mailto:boats%40site.example" title="[boats]">ada at site.example</a><br><i>Fri Mar 1 09:10:22 UTC 2024</i><p><ul><li>Previous message (by thread): <a href="002040.html">[boats] Oars</a></li><li>Next message (by thread): <a href="002042.html">[boats] Ropes</a></li><li><b>Messages sorted by:</b> <a href="date.html">[ date ]</a> <a href="thread.html">[ thread ]</a></li></ul><hr><!--beginarticle--><pre>${EN.join("\n")}\n</pre><!--endarticle--><hr><p><ul><li>Previous message (by thread): <a href="002040.html">[boats] Oars</a></li><li>Next message (by thread): <a href="002042.html">[boats] Ropes</a></li></ul><hr><a href="/listinfo/boats">More information about the boats mailing list</a>`,
	},
	{
		...english,
		name: "a press release with contacts and what the company is",
		url: "https://www.site.example/newsroom/ferry",
		posts: [...EN, "Press contact", "Ada Brook, press@site.example, +44 20 7946 0000"],
		not: ["railings", "Download as PDF"],
		body: semantic(
			`<div class="release"><div class="eyebrow">Press release</div><h1>${HEADLINE}</h1><div class="date">1 March 2024</div><div class="rte">${paragraphs(EN)}<h4>Press contact</h4><p>Ada Brook, press@site.example, +44 20 7946 0000</p></div></div><section class="more-news"><h2>Latest press releases</h2>${teasers(33, "en", (title, text, i) => `<article><h3><a href="/newsroom/${i}">${title}</a></h3><p>${text}</p></article>`)}</section>`,
		),
	},
	{
		...chinese,
		name: "问答体的政策解读，问题加粗",
		url: "http://www.site.example/zwgk/zcjd/202403/t20240301_2041.html",
		posts: ["问：为什么要更换渡口的栏杆？", `答：${ZH[0]}`, "问：工程何时完成？", `答：${ZH[1]}`],
		not: ["扫一扫", "分享", "相关文件", "主办单位"],
		body: `<div class="top"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div><div class="con"><div class="tit">${ZH_HEADLINE}</div><div class="ly"><span>发布日期：2024-03-01 09:10</span><span>来源：市水务局</span><span>字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div><div class="view TRS_UEDITOR trs_paper_default"><p><strong>问：为什么要更换渡口的栏杆？</strong></p><p>答：${ZH[0]}</p><p><strong>问：工程何时完成？</strong></p><p>答：${ZH[1]}</p></div><div class="fx">分享：<a href="#">微信</a><a href="#">微博</a><div>扫一扫在手机打开当前页</div></div><div class="xgwj"><h4>相关文件</h4><ul><li><a href="/zwgk/a.html">关于印发渡口栏杆更换工程实施方案的通知</a></li></ul></div></div><div class="foot">主办单位：市人民政府办公室</div>`,
	},
	{
		...english,
		name: "a text in Spanish style whose next articles follow whole",
		url: "https://www.site.example/cultura/2024/03/01/ferry.html",
		language: "es",
		not: ["railings", "Suscríbete", "Archivado en", "Sobre la firma"],
		body: semantic(
			`<article><header><h1>${HEADLINE}</h1><div class="a_md"><a rel="author" href="/autor/ada">Ada Brook</a> · <time datetime="2024-03-01T09:10:00Z">1 MAR 2024 - 10:10 CET</time></div></header><div class="a_c">${paragraphs(EN)}<section class="promo"><p>Suscríbete para seguir leyendo, sin límites y cuando quieras.</p></section></div><section class="a_ei"><h2>Sobre la firma</h2><p>Ada Brook es redactora de Cultura. Antes escribió de barcos, puertos y ríos para varios periódicos.</p></section><section class="a_t"><h2>Archivado en</h2><ul><li><a href="/n/ferry">Ferris</a></li><li><a href="/n/rios">Ríos</a></li></ul></section></article><div class="next">${teasers(35, "en", (title, text, i) => `<article><h2><a href="/cultura/2024/02/0${i + 1}/x.html">${title}</a></h2><p>${text}</p></article>`)}</div>`,
		),
		author: "Ada Brook",
	},
	...(
		[
			["de", "Von", "Emden", "kicker", "headline", "Anzeige", "adb/dpa", "06.05.2024, 12.00 Uhr"],
			["fr", "Par", "Lyon", "surtitre", "titre", "Publicité", "(afp)", "Publié le 6 mai 2024 à 12h00"],
			["es", "Por", "Vigo", "antetitulo", "titulo", "Publicidad", "efe", "6 de mayo de 2024"],
		] as const
	).map(
		([language, by, place, over, title, advert, agency, date]): Work => ({
			...english,
			name: `a standfirst above the byline, a word over the headline, in ${language}`,
			url: "https://www.site.example/r/the-ferry-that-learned-a-1290.html",
			language,
			title: `River: ${HEADLINE} - The Bridge`,
			author: "Ada Brook",
			day: "2024-05-06",
			not: [advert, agency, place, "River", date],
			body: `<header><a href="/">The Bridge</a><nav><a href="/a">Abo</a></nav></header><main><article><header><h2><span class="${over}">River</span> <span class="${title}">${HEADLINE}</span></h2><div class="lead">${sentences(90, 1)}</div><div class="who">${by} <a href="/autor/ada">Ada Brook</a>, ${place}</div><div class="when">${date}</div></header><div class="keep"><a href="#">Merken</a> <a href="#">Teilen</a> <span>X.com</span> <span>E-Mail</span> <span>Link kopieren</span></div><div class="text"><p>${EN[0]}</p><div class="a1">${advert}</div>${paragraphs(EN.slice(1))}<div class="sig">${agency}</div></div></article></main>`,
		}),
	),
	...(["{n} dari 4 halaman", "Page {n} of 4", "第{n}页/共4页"] as const).map(
		(label): Work => ({
			...english,
			name: `all pages of a text in one, parted by their numbers: ${label}`,
			url: "https://www.site.example/read/2041/the-ferry",
			not: ["halaman", " of 4", "共4页"],
			body: semantic(
				`<h1>${HEADLINE}</h1><time class="published" datetime="2024-03-01T10:00:00Z">1 March 2024</time><div class="article-content">${EN.map((text, i) => `<div class="page"><div class="page-no">${label.replace("{n}", String(i + 1))}</div><p>${text}</p></div>`).join("")}</div>`,
			),
		}),
	),
	...(["caption", "image-description", "figcaption"] as const).map(
		(name): Work => ({
			...english,
			name: `a picture once more for those who enlarge it, with its words: ${name}`,
			url: "https://www.site.example/read/2041/the-ferry",
			posts: [`${sentences(81, 1)} Ada Brook`, ...EN],
			not: ["hide caption", "s=2600"],
			body: semantic(
				`<h1>${HEADLINE}</h1><div class="date">March 1, 2024</div><div class="storytext"><div class="bucketwrap"><img src="/flare.jpg?s=700&c=85&f=jpeg" width="700" height="500" alt=""><div class="${name}"><p>${sentences(81, 1)} <b>Ada Brook</b> <button>hide caption</button></p></div><div class="enlarge"><img src="/flare.jpg?s=2600&c=100&f=jpeg" alt=""><div class="${name}"><p>${sentences(81, 1)}</p></div></div></div>${paragraphs(EN)}</div>`,
			),
		}),
	),
	...(
		[
			["h3", "来信内容", "回复内容"],
			["h2", "问题描述", "部门答复"],
			["h4", "Question", "Answer of the office"],
		] as const
	).map(
		([heading, asked, answered]): Work => ({
			...chinese,
			name: `来信与答复各在一栏：${asked}`,
			url: "http://www.site.example/hdjl/xzxx/202403/t20240301_90121.html",
			title: `${ZH_HEADLINE}_县长信箱`,
			posts: ["请问今年渡口什么时候开放？需要办手续吗？", ...ZH.slice(0, 2)],
			not: ["关闭窗口", "打印本页"],
			body: `<div class="head"><a href="/">县政府</a></div><div class="bt">${ZH_HEADLINE}</div><div class="xj"><${heading}>${asked}</${heading}><div class="nr"><p>请问今年渡口什么时候开放？需要办手续吗？</p></div></div><div class="xj"><${heading}>${answered}</${heading}><div class="hf"><span>回复时间：2024-03-01</span></div><div class="nr">${paragraphs(ZH.slice(0, 2))}</div></div><div class="close"><a href="javascript:window.close()">关闭窗口</a> <a href="javascript:print()">打印本页</a></div>`,
		}),
	),
	{
		...chinese,
		name: "公众号文章，作者与账号不是一个人",
		url: "https://mp.weixin.qq.com/s/Ab12Cd34Ef",
		title: "",
		author: "文庙巷的猫",
		not: ["在看", "县城手册"],
		body: `<div id="page-content"><h1 class="rich_media_title" id="activity-name">${ZH_HEADLINE}</h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_text">文庙巷的猫</span><span class="rich_media_meta"><a href="javascript:void(0);" id="js_name">县城手册</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div><div class="rich_media_content" id="js_content" style="visibility: hidden;"><section>${paragraphs(ZH)}</section></div><div class="tool"><span>在看</span></div></div><script>var ct = "1709255422";</script>`,
	},
	...(["原标题：", "（原标题：", "原标题:"] as const).map(
		(label): Work => ({
			...chinese,
			name: `正文前的原标题：${label}`,
			url: "https://www.site.example/a/781200345_121124",
			not: ["原标题", "查看更多"],
			body: `<div class="text-title"><h1>${ZH_HEADLINE}</h1><div class="article-info"><span class="time">2024-03-01 10:20</span></div></div><article class="article"><p>${label}${ZH_HEADLINE}${label.startsWith("（") ? "）" : ""}</p>${paragraphs(ZH)}<p><a href="/">返回首页，查看更多</a></p></article>`,
		}),
	),
	...(
		[
			["ru", "Подписывайтесь на наш телеграм-канал, чтобы первыми узнавать новости."],
			["ru", "Читайте нас в мессенджерах, там новости приходят раньше."],
			["es", "Suscríbete a nuestro boletín, y recibe las noticias cada mañana."],
		] as const
	).map(
		([language, appeal]): Work => ({
			...english,
			name: `an appeal to follow as the last paragraph: ${appeal.slice(0, 12)}`,
			url: "https://www.site.example/news/2024/03/01/ferry/",
			language,
			not: [appeal],
			body: divs(
				`<h1>${HEADLINE}</h1><div class="d">01.03.2024, 11:40</div><div class="text">${paragraphs([...EN, appeal])}</div>`,
			),
		}),
	),
	...(["1年前", "2 years ago", "vor 2 Jahren"] as const).map(
		(ago): Work => ({
			...english,
			name: `the day above the headline, and how long ago below the text: ${ago}`,
			url: "https://www.site.example/entry/ferry",
			not: [ago],
			body: `<div id="blog-title"><h1><a href="https://www.site.example/">Notes of the night</a></h1></div><article class="entry hentry"><header><div class="date entry-date"><a href="/archive/2024/03/01"><time datetime="2024-03-01T12:30:00Z"><span>2024</span>-<span>03</span>-<span>01</span></time></a></div><h1 class="entry-title"><a href="https://www.site.example/entry/ferry">${HEADLINE}</a></h1></header><div class="entry-content">${paragraphs(EN)}</div><footer><p><span class="author vcard"><span class="fn">yoru</span></span> <a href="/entry/ferry"><time>${ago}</time></a></p></footer></article>`,
		}),
	),
	...(
		[
			"By Sunday it had melted, and nobody was sorry.",
			"By June the swans had left, too, all of them at once.",
		] as const
	).map(
		(sentence): Work => ({
			...english,
			name: `a sentence that begins as a byline does: ${sentence.slice(0, 9)}`,
			url: "https://letters.site.example/p/ferry",
			posts: [sentence, ...EN],
			author: "Peg Underhill",
			not: ["Share"],
			body: `<div id="main"><article class="newsletter-post"><div class="post-header"><h1 class="post-title">${HEADLINE}</h1><div class="byline-wrapper"><div class="hover"><a href="https://site.example/@peg">Peg Underhill</a></div><div class="meta">Mar 01, 2024</div></div><div class="ufi"><a>Share</a></div></div><div class="body">${paragraphs([sentence, ...EN])}</div></article></div>`,
		}),
	),
];
