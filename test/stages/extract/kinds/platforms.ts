import { sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

const EN = [sentences(41, 3), "Same with mine.", sentences(43, 2), "Thanks, that did it!", sentences(45, 3)];
const ZH = [
	sentences(41, 3, "zh"),
	"我家也是",
	sentences(43, 2, "zh"),
	"感谢，已经好了",
	sentences(45, 2, "zh"),
];
const NAMES = ["rowan_t", "ilse", "Bram Oke", "rowan_t", "mossy"];
const ZH_NAMES = ["桥下客", "阿芦", "晒网人", "桥下客", "北岸"];
const HEADLINE = "The sluice will not shut";
const ZH_HEADLINE = "闸门关不上怎么办";

const english = { headline: HEADLINE, posts: EN, author: "rowan_t", day: "2024-05-06" };
const chinese = {
	headline: ZH_HEADLINE,
	posts: ZH,
	author: "桥下客",
	day: "2024-05-06",
	language: "zh-CN",
	timezone: "Asia/Shanghai",
};
const en = (post: (text: string, name: string, i: number) => string, from = 0) =>
	EN.map((text, i) => (i < from ? "" : post(text, NAMES[i] ?? "", i))).join("");
const zh = (post: (text: string, name: string, i: number) => string, from = 0) =>
	ZH.map((text, i) => (i < from ? "" : post(text, ZH_NAMES[i] ?? "", i))).join("");

const signIn =
	'<iframe src="https://accounts.google.com/gsi/button?theme=outline&text=signup_with&client_id=1" title="Sign in with Google Button"></iframe>';

/** Sites and platforms with many users, each with what it puts around what they write. */
export const PLATFORMS: Talk[] = [
	{
		...chinese,
		name: "批踢踢式，推文一行一则",
		url: "https://www.ptt.example/bbs/River/M.1714957800.A.0B1.html",
		title: `[問題] ${ZH_HEADLINE} - 看板 River - 批踢踢實業坊`,
		headline: `[問題] ${ZH_HEADLINE}`,
		posts: [ZH[0] ?? "", ...ZH.slice(1).map((text) => `: ${text}`)],
		author: "rowant",
		not: ["看板", "發信站", "文章網址", "推 ", "--", "渡船人", "05/06", "ilse", "時間", "返回看板"],
		body: `<div id="topbar-container"><div id="topbar"><a id="logo" href="/bbs/">批踢踢實業坊</a><span>›</span><a class="board" href="/bbs/River/index.html"><span class="board-label">看板 </span>River</a><a class="right small" href="/about.html">關於我們</a></div></div><div id="main-container"><div id="main-content" class="bbs-screen bbs-content"><div class="article-metaline"><span class="article-meta-tag">作者</span><span class="article-meta-value">rowant (桥下客)</span></div><div class="article-metaline-right"><span class="article-meta-tag">看板</span><span class="article-meta-value">River</span></div><div class="article-metaline"><span class="article-meta-tag">標題</span><span class="article-meta-value">[問題] ${ZH_HEADLINE}</span></div><div class="article-metaline"><span class="article-meta-tag">時間</span><span class="article-meta-value">Mon May  6 09:10:00 2024</span></div>\n\n${ZH[0]}\n\n--\n  渡船人說：慢慢來\n\n<span class="f2">※ 發信站: 批踢踢實業坊(ptt.example), 來自: 1.2.3.4 (臺灣)\n</span><span class="f2">※ 文章網址: <a href="https://www.ptt.example/bbs/River/M.1714957800.A.0B1.html">https://www.ptt.example/bbs/River/M.1714957800.A.0B1.html</a>\n</span>${zh((text, _, i) => `<div class="push"><span class="${i % 2 ? "hl" : "f1 hl"} push-tag">${i % 2 ? "推" : "→"} </span><span class="f3 hl push-userid">ilse${i}</span><span class="f3 push-content">: ${text}</span><span class="push-ipdatetime"> 05/06 1${i}:12\n</span></div>`, 1)}</div></div><div id="navigation-container"><a class="right" href="/bbs/River/index.html">返回看板</a></div>`,
	},
	{
		...chinese,
		name: "批踢踢式，沒有簽名檔，只有噓與推",
		url: "https://www.ptt.example/bbs/River/M.1714957801.A.0B2.html",
		title: `Re: [閒聊] ${ZH_HEADLINE} - 看板 River - 批踢踢實業坊`,
		headline: `Re: [閒聊] ${ZH_HEADLINE}`,
		posts: [
			ZH[0] ?? "",
			ZH[4] ?? "",
			...ZH.slice(1, 4).map((text) => `: ${text}`),
			...ZH.slice(1, 4).map((text) => `: ${text}`),
		],
		author: "mossy",
		not: ["看板", "發信站", "文章網址", "噓 ", "--", "05/06", "編輯:"],
		body: `<div id="main-container"><div id="main-content" class="bbs-screen bbs-content"><div class="article-metaline"><span class="article-meta-tag">作者</span><span class="article-meta-value">mossy (北岸)</span></div><div class="article-metaline-right"><span class="article-meta-tag">看板</span><span class="article-meta-value">River</span></div><div class="article-metaline"><span class="article-meta-tag">標題</span><span class="article-meta-value">Re: [閒聊] ${ZH_HEADLINE}</span></div><div class="article-metaline"><span class="article-meta-tag">時間</span><span class="article-meta-value">Mon May  6 09:10:00 2024</span></div>\n${ZH[0]}\n\n${ZH[4]}\n\n--\n<span class="f2">※ 發信站: 批踢踢實業坊(ptt.example), 來自: 1.2.3.4 (臺灣)\n</span><span class="f2">※ 文章網址: <a href="https://www.ptt.example/bbs/River/M.1714957801.A.0B2.html">https://www.ptt.example/bbs/River/M.1714957801.A.0B2.html</a>\n</span>${[
			1, 2,
		]
			.map((n) =>
				ZH.slice(1, 4)
					.map(
						(text, i) =>
							`<div class="push"><span class="f1 hl push-tag">噓 </span><span class="f3 hl push-userid">u${n}${i}</span><span class="f3 push-content">: ${text}</span><span class="push-ipdatetime"> 1.2.3.${i} 05/06 1${i}:12\n</span></div>`,
					)
					.join(""),
			)
			.join(`<span class="f2">※ 編輯: mossy (1.2.3.4 臺灣), 05/06/2024 12:00:13\n</span>`)}</div></div>`,
	},
	{
		...chinese,
		name: "股吧式，作者与时间在正文之上",
		url: "https://guba.site.example/news,600001,1423456789.html",
		title: `${ZH_HEADLINE}_河道股份(600001)股吧_渡口网股吧`,
		not: ["来自", "上海", "全部评论", "点赞", "发布于", "2024-05-06", "郑重声明", "作者"],
		body: `<div class="header"><a href="/">渡口网</a><a href="/list,600001.html">河道股份吧</a></div><div class="grid_wrapper"><div class="newsmain"><div class="newsheader"><h1 class="newstitle">${ZH_HEADLINE}</h1><div class="newsauthor"><div class="author-avatar"><a href="//i.site.example/1001"><img src="/a.jpg" alt=""></a></div><div class="author-info cl"><a class="name" href="//i.site.example/1001">桥下客</a><div class="time">2024-05-06 09:10:00</div><div class="fromline">来自 上海 网页版</div></div></div></div><div class="newscontent"><div class="newstext"><p>${ZH[0]}</p></div></div><div class="newslike"><span class="likemodule">点赞</span><span>评论 4</span><span>举报</span></div><div class="newsstatement">郑重声明：用户在社区发表的所有信息将由本网站记录保存，仅代表作者个人观点，与本网站立场无关。</div></div><div class="allreplylist"><div class="replyhead">全部评论（4）</div><div class="reply_title_r"><a>最新</a><a>最热</a></div>${zh((text, n, i) => `<div class="reply_item cl" data-reply_id="${i}"><div class="item_left"><a href="//i.site.example/100${i}"><img src="/b.jpg" alt=""></a></div><div class="item_reply"><div class="reply_user"><a class="replyer_name" href="//i.site.example/100${i}">${n}</a></div><div class="reply_text"><div class="short_text">${text}</div></div><div class="reply_bottom"><span class="pubtime">2024-05-06 1${i}:20:00</span><span class="reply_ip">来自上海</span><span class="reply_btn">回复</span><span class="reply_like">点赞</span></div></div></div>`, 1)}</div></div>`,
	},
	{
		...chinese,
		author: "",
		isSaid: true,
		name: "旧股吧，楼层里“发表于”一行在正文上",
		url: "https://guba.site.example/news,600001,99123456.html",
		title: `${ZH_HEADLINE}_河道股份(600001)股吧`,
		not: ["发表于", "股吧网页版", "2024-05-06", "举报", "返回河道股份吧"],
		body: `<div id="mainbody"><div id="stockheader"><a href="/list,600001.html">返回河道股份吧</a></div><div id="zwcontent"><div id="zwcontt"><div id="zwconttb"><div id="zwconttbn"><strong><a href="//i.site.example/1">桥下客</a></strong> <span>影响力 ★★★</span></div><div class="zwfbtime">发表于 2024-05-06 09:10:00 股吧网页版</div></div></div><div id="zwconbody"><div class="zwconbot"><div id="zwconttbt">${ZH_HEADLINE}</div><div class="stockcodec .xeditor">${ZH[0]}</div></div></div></div><div id="zwlist">${zh((text, n, i) => `<div class="zwli clearfix" id="zwli${i}"><div class="zwlitx"><div class="zwlitximg"><a href="//i.site.example/${i + 1}"><img src="/f.png"></a></div></div><div class="zwlitext"><div class="zwlianame"><span class="zwnick"><a href="//i.site.example/${i + 1}">${n}</a></span></div><div class="zwlitime">发表于 2024-05-06 1${i}:10:00 <a href="#">#</a></div><div class="zwlitext stockcodec">${text}</div><div class="zwlibtns"><a>举报</a> <a>回复</a></div></div></div>`, 1)}</div></div>`,
	},
	{
		...english,
		name: "GitLab, an issue with places to drop files",
		url: "https://gitlab.site.example/river/gates/-/issues/12",
		title: `${HEADLINE} (#12) · Issues · River / Gates · GitLab`,
		not: [
			"Drag your designs",
			"click to upload",
			"to reply",
			"added",
			"changed title",
			"Designs",
			"Linked items",
			"created",
			"Developer",
		],
		body: `<div class="layout-page"><aside class="super-sidebar"><a href="/river">River</a><a href="/river/gates">Gates</a></aside><main class="content" id="content-body"><div class="issue-details issuable-details"><div class="detail-page-header"><span class="badge">Open</span><div class="issuable-meta">Issue created <time datetime="2024-05-06T09:10:00Z" class="js-timeago">May 06, 2024</time> by <a class="author-link" href="/rowan_t"><span class="author">rowan_t</span></a></div></div><div class="detail-page-description content-block"><div class="title-container"><h1 class="title">${HEADLINE}</h1></div><div class="description"><div class="md"><p>${EN[0]}</p></div></div><small class="edited-text">Edited <time datetime="2024-05-07T09:10:00Z">May 07, 2024</time> by <a class="author-link" href="/rowan_t">rowan_t</a></small></div><div class="js-design-management"><div class="card"><h3>Designs</h3><p>Drag your designs here or <a href="#">click to upload</a>.</p><p>Upload one or more designs to start a discussion about them with your team.</p></div></div><div class="related-issues"><h3>Linked items</h3><p>Link issues together to show that they are related. <a href="/help">Learn more.</a></p></div><section class="js-vue-notes-event"><ul id="notes-list" class="notes main-notes-list timeline"><li class="note system-note"><div class="timeline-content"><div class="note-header"><a class="author-link" href="/ilse">ilse</a> <span class="system-note-message">changed title from Gate to The gate <time datetime="2024-05-06T10:00:00Z">1 year ago</time></span></div></div></li>${en((text, n, i) => `<li class="note note-wrapper timeline-entry" id="note_${i}"><div class="timeline-avatar"><a href="/${n}"><img alt="${n}'s avatar" src="/a.png"></a></div><div class="timeline-content"><div class="note-header"><div class="note-header-info"><a class="author-name-link" href="/u${i}"><span class="note-header-author-name">${n}</span> <span class="note-headline-light">@u${i}</span></a> · <time datetime="2024-05-0${i + 6}T11:00:00Z">1 year ago</time></div><div class="note-actions"><span class="user-access-role">Developer</span></div></div><div class="timeline-discussion-body"><div class="note-body"><div class="note-text md"><p>${text}</p></div></div></div></div></li>`, 1)}</ul><div class="disabled-comment">Please <a href="/users/sign_up">register</a> or <a href="/users/sign_in">sign in</a> to reply</div></section></div></main></div>`,
	},
	{
		...english,
		name: "SourceHut, letters of a list as messages",
		url: "https://lists.site.example/~rowan/gates/%3Cabc@site.example%3E",
		title: `${HEADLINE} — lists.site.example`,
		posts: EN,
		not: ["Details", "Export thread", "Reply to thread", "mbox", "Message ID", "Download raw"],
		body: `<nav class="container navbar"><a href="/">lists</a></nav><div class="header-tabbed"><div class="container"><h2><a href="/~rowan">~rowan</a>/<a href="/~rowan/gates">gates</a></h2></div></div><div class="container"><div class="row"><div class="col-md-12"><h3>${HEADLINE}</h3></div><div class="col-md-4 thread-details"><dl><dt>Messages</dt><dd>5</dd></dl><a class="btn" href="/mbox">Export thread (mbox)</a><a class="btn" href="mailto:x">Reply to thread</a></div><div class="col-md-8 messages">${en((text, n, i) => `<div class="message" id="m${i}"><div class="message-header"><div class="from"><a href="mailto:u${i}@site.example"><span class="name">${n}</span></a> <details><summary>Details</summary><dl><dt>Message ID</dt><dd>&lt;${i}abc@site.example&gt;</dd><dt>DKIM signature</dt><dd>pass</dd></dl><a href="/raw">Download raw message</a></details></div><a class="date" href="#m${i}"><span title="2024-05-0${i + 6} 09:10:00 UTC">2024-05-0${i + 6}</span></a></div><div class="message-body"><pre>${text}</pre></div></div>`)}</div></div></div>`,
	},
	{
		...english,
		headline: `#12 ${HEADLINE}`,
		name: "SourceHut, a ticket and its comments",
		url: "https://todo.site.example/~rowan/gates/12",
		title: `~rowan/gates: #12 - ${HEADLINE} - todo.site.example`,
		not: ["REPORTED", "Submitter", "Assigned", "No-one", "Register here", "Labels"],
		body: `<div class="header-tabbed"><div class="container"><h2><a href="/~rowan">~rowan</a>/<a href="/~rowan/gates">gates</a></h2></div></div><div class="container"><h3><a href="/~rowan/gates/12">#12</a> ${HEADLINE}</h3><div class="row ticket-view"><div class="col-md-6"><div class="ticket-description"><p>${EN[0]}</p></div><dl class="row"><dt class="col-md-3">Status</dt><dd class="col-md-9"><strong class="text-success">REPORTED</strong></dd><dt>Submitter</dt><dd><a href="/~rowan_t">rowan_t</a></dd><dt>Assigned to</dt><dd>No-one</dd><dt>Submitted</dt><dd><span title="2024-05-06 09:10:00 UTC">2 years ago</span></dd><dt>Labels</dt><dd>No labels applied.</dd></dl></div><div class="col-md-6"><div class="event-list">${en((text, n, i) => `<div class="event" id="event-${i}"><h4><a href="/~u${i}">~${n}</a> <small class="pull-right"><a href="#event-${i}"><span title="2024-05-0${i + 6} 09:10:00 UTC">2 years ago</span></a></small></h4><blockquote><p>${text}</p></blockquote></div>`, 1)}</div><div class="alert alert-info"><a href="/login">Register here</a> or Log in to comment, or <a href="mailto:x">comment via email</a>.</div></div></div></div>`,
	},
	{
		...chinese,
		name: "虎扑式，类名由机器续尾，亮评在先",
		url: "https://bbs.site.example/626123456.html",
		title: `${ZH_HEADLINE}-步行街主干道-虎扑社区`,
		posts: [ZH[0] ?? "", ...ZH.slice(1)],
		not: ["亮了", "发布于", "只看此人", "举报", "全部回复", "上海", "推荐", "回复(", "楼主"],
		body: `<div class="header"><a href="/">社区</a></div><div class="index_bbs-post-web__2_mmZ"><div class="index_br__EEGWP"><a href="/topic">步行街主干道</a></div><div class="index_bbs-post-web-main__D_K6v"><h1 class="index_name__9SYhT">${ZH_HEADLINE}</h1><div class="bbs-post-web-main-title-watch">12回复/ 3456浏览</div><div class="index_bbs-post-web-main-wrapper"><div class="post-user_post-user-comp-info__I2lSk"><a href="https://my.site.example/1"><img src="/u.png" alt=""></a><a class="post-user_post-user-comp-info-top-name__N3D4w" href="https://my.site.example/1">桥下客</a><span class="post-user_label">楼主</span><div class="post-user_post-user-comp-info-bottom__oVQ6p"><span class="post-user_time">2024-05-06 09:10:00</span><span>发布于上海</span></div></div><div class="post-content_bbs-post-content__cy7vN"><div class="thread-content-detail"><p>${ZH[0]}</p></div></div><div class="post-operate_post-operate-comp-wrapper"><span>推荐 (12)</span><span>评论 (4)</span><span>收藏</span><span>分享</span><span>举报</span><span>只看楼主</span></div></div></div><div class="post-wrapper_bbs-post-wrapper__UdJ5z"><div class="post-wrapper_title">全部回复</div>${zh((text, n, i) => `<div class="post-reply-list_post-reply-list-wrapper__o4_81"><div class="post-reply-list_post-reply-list-user"><a href="https://my.site.example/${i + 1}"><img src="/u.png" alt=""></a></div><div class="post-reply-list_post-reply-list-content__ujvPr"><div class="post-reply-list_user-info"><a class="post-reply-list_post-reply-list-user-info-top-name__ipbsG" href="https://my.site.example/${i + 1}">${n}</a><span class="post-reply-list_user-info-time">2024-05-06 1${i}:10:00</span><span>发布于上海</span><span>举报</span><span>只看此人</span></div><div class="m-c"><div class="reply-detail"><div class="thread-content-detail"><p>${text}</p></div></div></div><div class="todo-list todo-list-replay"><span class="todo-list-text">亮了(${i * 11})</span><span>回复(${i})</span></div></div></div>`, 1)}</div></div>`,
	},
	{
		...english,
		name: "YaBB, posts in tables in a form",
		url: "https://www.site.example/cgi-bin/yabb2/YaBB.pl?num=1714986600",
		title: `The Boatyard - ${HEADLINE}`,
		not: ["Reply #", "YaBB Newbies", "Posts: ", "Back to top", "IP Logged", "Offline", "Gender"],
		body: `<div id="maincontainer"><div class="tabmenu"><a href="YaBB.pl">Home</a> <a href="YaBB.pl?action=help">Help</a></div><div class="displaycontainer"><table class="bordercolor"><tr><td class="titlebg"><strong>${HEADLINE}</strong> (Read 812 times)</td></tr></table></div><form name="multidel" action="?">${en((text, n, i) => `<div class="displaycontainer"><table class="bordercolor" border="0"><tr><td class="windowbg${i % 2 ? "2" : ""}" rowspan="3" width="140"><a name="${i}"></a><a href="YaBB.pl?action=viewprofile;username=u${i}"><b>${n}</b></a><br><span class="small">YaBB Newbies<br><img src="star.gif" alt="*"><br>Offline<br><br>Posts: ${i + 3}<br>Gender: <img src="m.gif" alt="male"></span></td><td class="windowbg${i % 2 ? "2" : ""}"><div style="float:left"><b>${i ? "Re: " : ""}${HEADLINE}</b><br><span class="small">${i ? `<b>Reply #${i} - </b>` : ""}May ${i + 6}<sup>th</sup>, 2024 at 9:1${i}am</span></div></td></tr><tr><td class="windowbg${i % 2 ? "2" : ""}"><div class="message" style="overflow:auto">${text}</div></td></tr><tr><td class="windowbg${i % 2 ? "2" : ""}"><span class="small"><a href="#top">Back to top</a></span> <span class="small"><a href="x">WWW</a> IP Logged</span></td></tr></table></div>`)}</form></div>`,
	},
	{
		...english,
		name: "Flarum of late, without scripts",
		url: "https://forum.site.example/d/12-the-sluice-will-not-shut",
		title: `${HEADLINE} - The Boatyard`,
		head: '<meta name="description" content="x">',
		author: "",
		day: "",
		not: ["This site is best viewed", "Back", "Next Page", "Posts"],
		body: `<div id="app" class="App"><main class="App-content"><div id="content"></div><div id="flarum-loading" style="display:none">Loading...</div><noscript><div class="Alert"><div class="container">This site is best viewed in a modern browser with JavaScript enabled.</div></div></noscript><noscript id="flarum-content"><div class="container"><h1>${HEADLINE}</h1><div>${en((text, n) => `<article class="PostStream-item"><div class="PostUser"><h3 class="PostUser-name">${n}</h3></div><div class="Post-body"><p>${text}</p></div></article>`)}</div></div></noscript></main></div>`,
	},
	{
		...chinese,
		name: "V2EX，回复数之后是最后回复的时间，有附言",
		url: "https://www.v2ex.example/t/1038123",
		title: `${ZH_HEADLINE} - V2EX`,
		posts: [ZH[0] ?? "", "换了一根弹簧，还是不行", ...ZH.slice(1)],
		not: ["条回复", "2024-05-09", "次点击", "附言", "via iPhone", "♥", "这是一个创建于", "分享", "加入收藏"],
		body: `<div id="Wrapper"><div class="content"><div id="Main"><div class="box"><div class="header"><div class="fr"><a href="/member/qiao"><img class="avatar" src="/a.png" alt="桥下客"></a></div><a href="/">V2EX</a> <span class="chevron">›</span> <a href="/go/river">问与答</a><div class="sep10"></div><h1>${ZH_HEADLINE}</h1><div class="votes"><a class="vote">1</a></div> <small class="gray"><a href="/member/桥下客">桥下客</a> · <span title="2024-05-06 09:10:00 +08:00">2024-05-06 09:10:00 +08:00</span> · 2310 次点击</small></div><div class="outdated">这是一个创建于 631 天前的主题，其中的信息可能已经有所发展或是发生改变。</div><div class="cell"><div class="topic_content"><div class="markdown_body"><p>${ZH[0]}</p></div></div></div><div class="subtle"><span class="fade">第 1 条附言 &nbsp;·&nbsp; <span title="2024-05-07 09:10:00 +08:00">2024-05-07 09:10:00 +08:00</span></span><div class="sep5"></div><div class="topic_content">换了一根弹簧，还是不行</div></div><div class="topic_buttons"><div class="fr">2310 次点击</div><a class="tb">加入收藏</a><a class="tb">分享</a></div></div><div class="sep20"></div><div class="box"><div class="cell"><div class="fr"><a class="tag" href="/tag/闸门">闸门</a></div><span class="gray">4 条回复 &nbsp;<strong class="snow">•</strong> &nbsp;<span title="2024-05-09 10:11:12 +08:00">2024-05-09 10:11:12 +08:00</span></span></div>${zh((text, n, i) => `<div id="r_1${i}" class="cell"><table width="100%"><tr><td width="48"><img class="avatar" src="/b.png" alt="${n}"></td><td width="10"></td><td width="auto"><div class="fr"><div id="thank_area_${i}" class="thank_area"><a class="thank">感谢回复者</a></div> <span class="no">${i}</span></div><div class="sep3"></div><strong><a href="/member/u${i}" class="dark">${n}</a></strong> &nbsp;<div class="badges"></div>&nbsp; <span class="ago" title="2024-05-0${i + 6} 10:11:12 +08:00">2024-05-0${i + 6} 10:11:12 +08:00 via iPhone</span> <span class="small fade"><img src="h.png" alt="❤️"> ${i}</span><div class="sep5"></div><div class="reply_content">${text}</div></td></tr></table></div>`, 1)}</div></div></div></div>`,
	},
	{
		...english,
		name: "old Reddit, replies to replies, votes and awards",
		url: "https://old.reddit.example/r/sluices/comments/1ab2cd/the_sluice_will_not_shut/",
		title: `${HEADLINE} : sluices`,
		not: [
			"points",
			"permalink",
			"children",
			"sorted by",
			"self.sluices",
			"[S]",
			"submitted",
			"give award",
			"readers",
		],
		body: `<div id="header"><a href="/r/sluices">sluices</a></div><div class="side"><div class="titlebox"><h1 class="redditname"><a href="/r/sluices">sluices</a></h1><span class="subscribers">1,204 readers</span><div class="usertext-body"><div class="md"><p>${sentences(81, 3)}</p></div></div></div></div><div class="content" role="main"><div id="siteTable" class="sitetable linklisting"><div class="thing self link" data-author="rowan_t"><div class="midcol"><div class="score">120</div></div><div class="entry"><div class="top-matter"><p class="title"><a class="title" href="/r/sluices/comments/1ab2cd/x/">${HEADLINE}</a> <span class="domain">(<a href="/r/sluices/">self.sluices</a>)</span></p><p class="tagline">submitted <time title="Mon May 6 09:10:00 2024 UTC" datetime="2024-05-06T09:10:00+00:00">2 years ago</time> by <a href="/user/rowan_t" class="author may-blank">rowan_t</a></p></div><div class="expando"><form class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md"><p>${EN[0]}</p></div></div></form></div><ul class="flat-list buttons"><li class="first"><a class="bylink comments">4 comments</a></li><li>share</li><li>save</li></ul></div></div></div><div class="commentarea"><div class="panestack-title"><span class="title">all 4 comments</span></div><div class="menuarea"><div class="dropdown"><span class="dropdown-title">sorted by: </span><span class="selected">best</span></div></div><div id="siteTable_t3" class="sitetable nestedlisting">${EN.slice(
			1,
		)
			.map(
				(text, i) =>
					`<div class="thing noncollapsed comment" data-author="u${i}"><p class="parent"></p><div class="midcol unvoted"></div><div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand">[–]</a><a href="/user/u${i}" class="author may-blank">${NAMES[i + 1]}</a>${i === 2 ? "[S]" : ""} <span class="score dislikes">1 point</span><span class="score unvoted">2 points</span><span class="score likes">3 points</span> <time datetime="2024-05-07T09:10:00+00:00">2 years ago</time> &nbsp;<a href="javascript:void(0)" class="numchildren">(${3 - i} children)</a></p><form class="usertext"><div class="usertext-body"><div class="md"><p>${text}</p></div></div></form><ul class="flat-list buttons"><li class="first"><a class="bylink">permalink</a></li><li><a>save</a></li><li><a>give award</a></li></ul></div><div class="child">${i < 3 ? '<div class="sitetable listing">' : ""}`,
			)
			.join("")}${"</div></div></div>".repeat(3)}</div></div></div></div></div>`,
	},
	{
		...english,
		name: "a note with a column of people and a button to sign in",
		isSaid: true,
		url: "https://x.example/rowan_t/status/1787412345678901234",
		title: `rowan on X: "${EN[0]} https://t.example/abc" / X`,
		headline: EN[0] ?? "",
		posts: [EN[0] ?? ""],
		author: "",
		day: "",
		not: ["Sign in with", "Gate keeper", "Relevant people", "New to", "Terms of Service", "Views"],
		body: `<div id="react-root"><div class="css-1 r-1"><header role="banner"><a href="/">X</a></header><main role="main"><div class="css-1 r-2"><div class="css-1 r-3" data-testid="primaryColumn"><section role="region"><h1>Conversation</h1><div><article role="article" data-testid="tweet" tabindex="-1"><div class="css-1"><div data-testid="User-Name"><a href="/rowan_t"><span>rowan</span></a><a href="/rowan_t"><span>@rowan_t</span></a></div><div dir="auto" lang="en" class="css-1 r-4" data-testid="tweetText"><span class="css-2">${EN[0]}</span></div><div class="css-1"><a href="/rowan_t/status/1"><time datetime="2024-05-06T09:10:00.000Z">9:10 AM · May 6, 2024</time></a> · <span>1,204</span> <span>Views</span></div></div></article></div></section></div><div class="css-1 r-3" data-testid="sidebarColumn"><section><h2>New to X?</h2><span>Sign up now to get your own personalized timeline!</span><div>${signIn}</div><div>By signing up, you agree to the <a href="/tos">Terms of Service</a> and <a href="/privacy">Privacy Policy</a>, including Cookie Use.</div></section><aside role="complementary" aria-label="Relevant people"><h2>Relevant people</h2><ul><li><div><a href="/rowan_t"><img src="/p.jpg" alt=""></a><a href="/rowan_t"><span>rowan</span></a></div><div dir="auto"><span>Gate keeper of the lower river since 1998. This account is dedicated to sluices, weirs and </span><a href="/search?q=locks">#locks</a><span> all over the world.</span></div></li></ul></aside></div></div></main></div></div>`,
	},
	{
		...english,
		name: "a board in cards with a reputation given and a guest",
		url: "https://www.kas.example/thread/65f0495ce12/the-sluice-will-not-shut",
		title: `${HEADLINE} | KAS`,
		not: ["memberi reputasi", "Guest", "Tulis komentar", "Urutan", "Kutip", "Balas"],
		language: "id",
		body: `<div id="app"><nav><a href="/">KAS</a></nav><div class="flex"><div class="w-full"><h1 class="font-medium">${HEADLINE}</h1><div class="bg-white rounded"><div class="flex items-center"><a href="/profile/1" class="font-bold">rowan_t</a><div class="text-grey"><time datetime="2024-05-06T09:10:00+07:00">06-05-2024 09:10</time></div></div><div class="relative content htmlContentRenderer"><div class="text-primary html-content">${EN[0]}<br><br></div></div><div class="mt-4 flex"><div class="text-xs"><div>ilse memberi reputasi</div></div></div><div class="flex"><span>1</span><span>Kutip</span><span>Balas</span></div></div><div class="comment-box"><div class="flex"><div class="avatar"></div><div>Guest</div></div><div>Tulis komentar menarik atau mention replykgpt untuk ngobrol seru</div></div><div>Urutan Terlama</div>${en((text, n, i) => `<div class="bg-white rounded reply"><div class="flex items-center"><a href="/profile/${i + 1}" class="font-bold">${n}</a><div class="text-grey"><time datetime="2024-05-0${i + 6}T09:10:00+07:00">0${i + 6}-05-2024 09:10</time></div></div><div class="relative content htmlContentRenderer"><div class="text-primary html-content">${text}<br></div></div><div class="flex"><span>0</span><span>Kutip</span><span>Balas</span></div></div>`, 1)}</div></div></div>`,
	},
];
