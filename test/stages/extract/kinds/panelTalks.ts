import { sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

const HEADLINE = "A survey of tide mills that still turn";
const NAMES = ["brine_b", "tonne77", "oldmill", "brine_b", "ferry-girl"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");

const PANELS = [sentences(181, 3), sentences(182, 2), "Seconded!", sentences(184, 2)];
const MOTTOS = [
	"Courage, my friends, it is not too late to build a mill",
	"Salt of the earth, and of the sea",
];
const ZH = [sentences(401, 3, "zh"), "支持一下", sentences(403, 1, "zh"), sentences(404, 2, "zh")];
const ZH_HEADLINE = "河道股份今天怎么了";
const KO_HEADLINE = "수문이 밤에 우는 이유";
const english = { headline: HEADLINE, author: "brine_b", day: "2023-11-05" };

export const PANEL_TALKS: Talk[] = [
	{
		...english,
		name: "a panel that says since when somebody is a member by its name alone, and a day below each post",
		url: "https://forums.site.example/showthread.php?threadid=3507451",
		title: `${HEADLINE} - The Mill Forums`,
		posts: PANELS,
		not: ["Dec 2", "Profile", "Post History", "Regular"],
		body: `<div id="container"><a class="bclast" href="showthread.php?threadid=3507451">${HEADLINE}</a><div id="thread">${each(PANELS, (text, i) => `<table class="post" id="post4077${i}"><tr class="seen${i}"><td class="userinfo userid-${i}"><dl class="userinfo"><dt class="author" title="">${name(i)}</dt><dd class="registered">Dec 2${i}, 2006</dd><dd class="title">Regular</dd></dl></td><td class="postbody">${text}</td></tr><tr><td class="postdate"><a href="#post4077${i}">#</a> <a class="user_jump" href="/showthread.php?threadid=3507451&amp;userid=${i}">?</a> Nov ${i + 5}, 2023 11:16</td><td class="postlinks"><ul class="profilelinks"><li><a href="member.php?userid=${i}">Profile</a></li><li><a href="search.php?userid=${i}">Post History</a></li></ul></td></tr></table>`)}</div></div>`,
	},
	{
		...english,
		name: "the same with a panel of divs",
		url: "https://forums.site.example/t/3507452",
		title: `${HEADLINE} - The Mill Forums`,
		posts: PANELS,
		not: ["Regular", "Dec 2"],
		body: `<h1>${HEADLINE}</h1>${each(PANELS, (text, i) => `<div class="post" id="p${i}"><div class="post-side"><a class="username" href="/user/${i}">${name(i)}</a><span class="rank">Regular</span><div class="join-date">2${i} Dec 2006</div></div><div class="post-main"><div class="post-head"><span class="when">${i + 5} Nov 2023</span></div><div class="post-text">${text}</div></div></div>`)}`,
	},
	{
		...english,
		name: "what each calls himself in bold, in an element that is called a title",
		url: "https://forums.site.example/showthread.php?threadid=3507453",
		title: `${HEADLINE} - The Mill Forums`,
		posts: PANELS,
		not: ["Courage", "Salt of the earth", "Profile"],
		body: `<div id="container"><div class="breadcrumbs"><a href="/">Forums</a> &gt; <a href="forumdisplay.php?f=4">Mills</a></div><div id="thread">${each(PANELS, (text, i) => `<table class="post" id="post4078${i}"><tr><td class="userinfo"><dl class="userinfo"><dt class="author">${name(i)}</dt><dd class="title"><div class="bbc-center"><img src="a${i}.gif" alt=""><br><b>${MOTTOS[i % 2]}</b></div></dd></dl></td><td class="postbody">${text}</td></tr><tr><td class="postdate"><a href="#post4078${i}">#</a> Nov ${i + 5}, 2023 11:16</td><td class="postlinks"><a href="member.php?userid=${i}">Profile</a></td></tr></table>`)}</div></div>`,
	},
	{
		...english,
		name: "the same on a board of tables, whose titles stand in the panels alone",
		url: "https://forums.site.example/viewtopic.php?t=812",
		title: `${HEADLINE} - The Mill Forums`,
		posts: PANELS,
		not: ["Courage", "Salt of the earth", "Posted"],
		body: `<table class="forumline">${each(PANELS, (text, i) => `<tr><td class="row1"><span class="name"><b>${name(i)}</b></span><br><div class="user-title" align="center"><b>${MOTTOS[i % 2]}</b></div></td><td class="row1"><span class="postdetails">Posted: Sun Nov 0${i + 5}, 2023 9:1${i} am</span><hr><span class="postbody">${text}</span></td></tr>`)}</table>`,
	},
	{
		...english,
		name: "a head in the first lines of each post, labelled in Finnish",
		url: "https://palsta.site.example/read.php?f=2&i=6866304",
		title: `${HEADLINE} - Myllyt`,
		posts: PANELS,
		not: ["Lähettäjä", "Päivämäärä", "Vastaa", "Ilmoita"],
		body: each(
			PANELS,
			(text, i) =>
				`<a name="reply_${i}"></a><table class="ListTable"><tr><td class="postsubject"><span class="TableHeader">${i ? "Re: " : ""}${HEADLINE}</span></td></tr><tr><td class="postbodywrap"><table><tr><td class="postbody"><p class="Message"><b>Lähettäjä</b>:&nbsp;${name(i)}<br>Päivämäärä:&nbsp;&nbsp;${i + 5}.11.2023 21:08:52<br><br>${text}</p></td></tr></table></td></tr><tr><td class="navbody"><a href="report.php?i=${i}">Ilmoita häiriköstä</a></td></tr></table>`,
		),
	},
	{
		...english,
		name: "the same with labels in Hungarian and no markup",
		url: "https://forum.site.example/topic.php?id=44",
		title: `${HEADLINE} | Malmok`,
		posts: PANELS,
		not: ["Írta", "Dátum", "Válasz"],
		body: `<h1>${HEADLINE}</h1>${each(PANELS, (text, i) => `<div class="message">Írta: ${name(i)}<br>Dátum: 2023.11.0${i + 5} 21:08<br><br>${text}<div class="foot"><a href="#">Válasz</a></div></div>`)}`,
	},
	{
		...english,
		name: "users behind pages of ASP",
		url: "https://board.site.example/forum/posts.aspx?postID=247",
		title: `${HEADLINE} - Board`,
		posts: PANELS,
		not: ["Posted", "Reply"],
		body: `<h2>${HEADLINE}</h2>${each(PANELS, (text, i) => `<span id="post_${i}"><table class="head"><tr><td>Posted: ${i + 5} November 2023 6:29 PM</td></tr></table><table class="postRepeater"><tr><td class="cell"><a class="largebold" href="/forum/member.aspx?memberID=${i}">${name(i)}</a></td><td class="postText"><div class="post-body">${text}</div></td></tr></table></span>`)}`,
	},
	{
		headline: ZH_HEADLINE,
		author: "桥下客",
		day: "2016-03-02",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		name: "回复从1楼数起，主帖的作者在标题之上",
		url: "http://guba.site.example/news,600001,123456.html",
		title: `${ZH_HEADLINE}_河道股份(600001)股吧_渡口网股吧`,
		posts: ZH,
		not: ["发表于", "楼", "评论", "股吧网页版"],
		body: `<div id="mainbody"><div id="zwcontent"><div id="zwcontentmain"><div id="zwconttb"><div id="zwconttbn"><strong><a href="http://i.site.example/1">桥下客</a></strong></div><div class="zwfbtime">发表于 2016-03-02 09:10:22 股吧网页版</div></div><div class="zwmain"><div id="zwconttbt">${ZH_HEADLINE}</div><div id="zwconbody"><div class="stockcodec">${ZH[0]}</div></div></div></div></div><div id="zwlist">${each(ZH.slice(1), (text, i) => `<div class="zwli clearfix" id="zwli${i}"><div class="zwlitx"><div class="zwlitxt"><div class="zwlianame"><span class="zwnick"><a href="http://i.site.example/${i + 2}">阿芦${i}</a></span></div><div class="zwlitime">发表于 2016-03-0${i + 3} 10:10:22</div><div class="zwlitext stockcodec">${text}</div><div class="zwlibtns"><a>评论</a></div></div></div><div class="zwlixs">${i + 1}楼</div></div>`)}</div></div>`,
	},
	{
		headline: KO_HEADLINE,
		author: "강가",
		day: "2024-05-06",
		language: "ko",
		timezone: "Asia/Seoul",
		name: "게시판의 분류가 제목과 이름 앞에",
		url: "https://www.site.example/bbs/board.php?bo_table=boat&wr_id=2041",
		title: `[정보] ${KO_HEADLINE} > 자유게시판`,
		posts: [PANELS[0] ?? ""],
		not: ["정보", "작성일"],
		body: `<div id="container"><article id="bo_v"><header><h2 id="bo_v_title"><span class="bo_v_cate">정보</span> <span class="bo_v_tit">${KO_HEADLINE}</span></h2></header><section id="bo_v_info">작성자 <strong><span class="sv_member"><span class="profile_img"><img src="a.gif" alt=""></span> [정보] 강가</span></strong> 작성일 <strong>2024-05-06 09:10</strong></section><section id="bo_v_atc"><div id="bo_v_con"><p>${PANELS[0]}</p></div></section></article></div>`,
	},
];
