import { prose, type Site, sentences } from "./kit.ts";

/** A page on which several people talk, and what is to be read of it. */
export interface Talk extends Site {
	name: string;
	/** What its people wrote, in order. */
	posts: readonly string[];
	/** What nobody wrote. */
	not: readonly string[];
	author: string;
	day: string;
	/** The title of the talk, where `title` says more. */
	headline: string;
	/** It has to be said what it is: by its looks it is a list. */
	isSaid?: boolean;
}

const NAMES = ["mira_k", "tonne77", "oldmill", "mira_k", "Peer Gade"];
const POSTS = [sentences(3, 3), "Mine did that too.", sentences(8, 2), "Thank you all!"];
const ZH_NAMES = ["河边的风", "老船工", "木子李", "河边的风"];
const ZH_POSTS = [sentences(3, 3, "zh"), "我家的也是这样", sentences(8, 2, "zh"), "谢谢楼上各位"];
const MOTTO = "Wherever the river goes, there I shall be, says the motto below all that I write.";
const ZH_MOTTO = "人生到处知何似，应似飞鸿踏雪泥，泥上偶然留指爪。";

type Post = (text: string, name: string, i: number) => string;
const each = (texts: readonly string[], names: readonly string[], post: Post) =>
	texts.map((text, i) => post(text, names[i % names.length] ?? "", i)).join("");
const en = (post: Post) => each(POSTS, NAMES, post);
const zh = (post: Post) => each(ZH_POSTS, ZH_NAMES, post);

const HEADLINE = "Why does the lock gate sing at night";
const ZH_HEADLINE = "水闸夜里为什么会响";
const PANELS = [MOTTO, "Posts:", "Karma", "Logged", "liked this"];
const ZH_PANELS = [ZH_MOTTO, "积分", "主题", "只看该作者", "使用道具"];

const english = { headline: HEADLINE, posts: POSTS, not: PANELS, author: "mira_k", day: "2024-03-01" };
const chinese = {
	language: "zh-CN",
	timezone: "Asia/Shanghai",
	headline: ZH_HEADLINE,
	posts: ZH_POSTS,
	not: ZH_PANELS,
	author: "河边的风",
	day: "2024-03-01",
};

/** Boards, comment trees and questions as many makers of software write them. */
export const TALKS: Talk[] = [
	{
		...english,
		name: "a date between quotation marks above each post, the poster beside it",
		url: "https://www.site.example/index.php?topic=2041.0",
		title: HEADLINE,
		body: `<div id="header"><a href="/">The Boatyard</a></div><div id="content_section"><div class="navigate_section"><ul><li><a href="/">The Boatyard</a> »</li><li><a href="?board=2">Locks</a></li></ul></div><div id="forumposts"><div class="cat_bar"><h3 class="catbg"><span id="author">Author</span> Topic: ${HEADLINE} &nbsp;(Read 1042 times)</h3></div><form>${en(
			(text, name, i) =>
				`<div class="windowbg${i % 2 ? "2" : ""}"><div class="post_wrapper"><div class="poster"><div class="author-registered">Joined: Apr 2002</div><h4><a href="?action=profile;u=${i}" title="View the profile of ${name}">${name}</a></h4><ul id="msg_${i}_extra_info"><li class="postgroup">Full Member</li><li class="postcount">Posts: ${200 + i}</li></ul></div><div class="postarea"><div class="flow_hidden"><div class="keyinfo"><div class="messageicon"><img src="xx.gif" alt=""></div><h5 id="subject_${i}"><a href="?topic=2041.msg${i}#msg${i}" rel="nofollow">${i ? "Re: " : ""}${HEADLINE}</a></h5><div class="smalltext">« <strong>${i ? `Reply #${i} ` : ""}on:</strong> March 0${i + 1}, 2024, 09:10:2${i} AM »</div></div></div><div class="post"><div class="inner" id="msg_${i}">${text}</div></div></div><div class="moderatorbar"><div class="smalltext modified"></div><div class="smalltext reportlinks"><a href="?report">Report to moderator</a> <img src="ip.gif" alt=""> Logged</div><div class="signature">${MOTTO}</div></div></div></div>`,
		)}</form></div></div>`,
	},
	{
		...english,
		name: "German posts with their own days, and what they quote",
		url: "https://forum.site.example/index.php?topic=77.0",
		language: "de",
		timezone: "Europe/Berlin",
		title: `${HEADLINE} - Bootshaus`,
		posts: [POSTS[0] ?? "", POSTS[0] ?? "", ...POSTS.slice(1)],
		not: [MOTTO, "Beiträge:", "Zitat von", "Gespeichert"],
		body: `<div id="main_content_section"><div id="display_head"><h2 class="display_title"><span id="top_subject">${HEADLINE}</span></h2><p>Begonnen von <a href="?u=1">mira_k</a>, 01. März 2024, 09:10:22</p></div><div id="forumposts">${en(
			(text, name, i) =>
				`<div class="windowbg" id="msg${i}"><div class="post_wrapper"><div class="poster"><h4><a href="?action=profile;u=${i}">${name}</a></h4><ul class="user_info"><li class="membergroup">Vollmitglied</li><li class="postcount">Beiträge: ${120 + i}</li></ul></div><div class="postarea"><div class="keyinfo"><div id="subject_${i}" class="subject_title"><a href="?msg=${i}">${HEADLINE}</a></div><div class="postinfo"><a href="?msg=${i}" class="smalltext">0${i + 1}. März 2024, 09:1${i}:22</a></div></div><div class="post"><div class="inner">${i === 1 ? `<blockquote class="bbc_standard_quote"><cite><a href="?msg=0">Zitat von: mira_k in 01. März 2024, 09:10:22</a></cite>${POSTS[0]}</blockquote>` : ""}${text}</div></div><div class="under_message"><a href="#">Gespeichert</a></div></div><div class="moderatorbar"><div class="signature">${MOTTO}</div></div></div></div>`,
		)}</div></div>`,
	},
	{
		...english,
		name: "comments in rows of tables, indented by a picture",
		url: "https://news.site.example/item?id=39012345",
		title: `${HEADLINE} | Wharf News`,
		not: ["points", "hide", "login", "reply"],
		body: `<center><table id="hnmain" width="85%"><tr><td bgcolor="#ff6600"><table><tr><td><span class="pagetop"><b class="hnname"><a href="news">Wharf News</a></b><a href="newest">new</a> | <a href="ask">ask</a></span></td><td><a href="login">login</a></td></tr></table></td></tr><tr><td><table class="fatitem"><tr class="athing submission" id="39012345"><td class="title"><span class="titleline"><a href="item?id=39012345">${HEADLINE}</a></span></td></tr><tr><td class="subtext"><span class="subline"><span class="score">120 points</span> by <a href="user?id=mira_k" class="hnuser">mira_k</a> <span class="age" title="2024-03-01T09:10:00 1709284200"><a href="item?id=39012345">on March 1, 2024</a></span> | <a href="hide">hide</a> | <a href="#">3 comments</a></span></td></tr><tr><td><div class="toptext">${POSTS[0]}</div></td></tr></table><br><table class="comment-tree">${POSTS.slice(
			1,
		)
			.map(
				(text, i) =>
					`<tr class="athing comtr" id="3902${i}"><td><table><tr><td class="ind" indent="${i}"><img src="s.gif" height="1" width="${i * 40}"></td><td class="votelinks"><a href="vote"><div class="votearrow" title="upvote"></div></a></td><td class="default"><div><span class="comhead"><a href="user?id=${NAMES[i + 1]}" class="hnuser">${NAMES[i + 1]}</a> <span class="age" title="2024-03-02T10:00:00 1709373600"><a href="item?id=3902${i}">on March 2, 2024</a></span> | <a href="#3902${i + 1}" class="clicky">next</a> <a class="togg clicky" href="#">[–]</a></span></div><br><div class="comment"><div class="commtext c00">${text}</div><div class="reply"><p><font size="1"><u><a href="reply?id=3902${i}">reply</a></u></font></div></div></td></tr></table></td></tr>`,
			)
			.join("")}</table></td></tr></table></center>`,
	},
	{
		...english,
		name: "a story with tags, and its tree of comments in nested lists",
		url: "https://wharfers.site.example/s/ab12cd/why_does_lock_gate_sing_at_night",
		title: `${HEADLINE} | Wharfers`,
		not: ["flag", "hide", "caches", "unread"],
		body: `<header id="nav"><a href="/">Wharfers</a> <a href="/recent">Recent</a> <a href="/comments">Comments</a></header><div id="inside"><ol class="stories"><li class="story"><div class="story_liner h-entry"><div class="voters"><a class="upvoter" href="/login">43</a></div><div class="details"><span role="heading" aria-level="1" class="link h-cite"><a class="u-url" href="/s/ab12cd/why">${HEADLINE}</a></span> <span class="tags"><a class="tag" href="/t/water">water</a> <a class="tag" href="/t/noise">noise</a></span><div class="byline"><a href="/~mira_k"><img class="avatar" src="/a.png" alt="mira_k avatar"></a> <span>authored by</span> <a class="u-author h-card" href="/~mira_k">mira_k</a> <time title="2024-03-01 09:10:00" datetime="2024-03-01 09:10:00">2 years ago</time> | caches | <span class="comments_label"><a href="#">3 comments</a></span></div></div></div></li></ol><div class="story_content"><div class="story_text"><p>${POSTS[0]}</p></div></div><ol class="comments comments1"><li class="comments_subtree">${POSTS.slice(
			1,
		)
			.map(
				(text, i) =>
					`<input id="comment_folder_${i}" class="comment_folder_button" type="checkbox"><div id="c_${i}" class="comment"><div class="voters"><label class="comment_folder"></label><a class="upvoter" href="/login">${9 - i}</a></div><div class="details"><div class="byline"><a href="/~${NAMES[i + 1]}"><img class="avatar" src="/b.png" alt=""></a><a href="/~${NAMES[i + 1]}">${NAMES[i + 1]}</a> <time title="2024-03-02 09:10:00" datetime="2024-03-02 09:10:00">2 years ago</time> | <a href="#">link</a> | <a href="#">flag</a></div><div class="comment_text"><p>${text}</p></div></div></div>${i < 2 ? '<ol class="comments"><li class="comments_subtree">' : ""}`,
			)
			.join("")}</li></ol></li></ol></li></ol></div>`,
	},
	{
		...english,
		name: "answers in boxes whose names are made by a machine",
		isSaid: true,
		url: "https://www.site.example/Why-does-the-lock-gate-sing-at-night",
		title: `${HEADLINE}? - Answerly`,
		headline: `${HEADLINE}?`,
		posts: [sentences(11, 5), sentences(12, 2), sentences(13, 6), sentences(14, 1)],
		author: "",
		day: "",
		not: ["Upvote", "views", "Sponsored", "Related questions", "Captain at"],
		body: `<div class="q-box css-1a"><div class="q-flex qu-sticky"><a href="/">Answerly</a><button>Sign in</button></div><div class="q-box css-77"><div class="q-text css-9d qu-bold"><div class="css-b2c3"><span class="css-1s">${HEADLINE}?</span></div></div><div class="q-flex"><span>All related (32)</span> <span>Sort</span> <span>Recommended</span></div>${[
			11, 12, 0, 13, 14,
		]
			.map((n, i) =>
				n === 0
					? `<div class="q-box"><div class="q-box css-8c qu-border"><div class="q-box dom_ad"><p>Sponsored by <a href="https://ads.example/">Hull Paint Co</a></p><p>Paint that stays green for years. Try it now, and never look back again.</p></div></div></div>`
					: `<div class="q-box"><div class="q-box css-8c qu-border"><div class="q-flex"><a href="/profile/P-${i}"><img src="/p/${i}.jpg" alt="Profile photo for Person ${i}"></a><div class="css-33"><a href="/profile/P-${i}">Person Number${i}</a> · <span>Captain at The Ferry (2010–present)</span> · <a href="/ans/${i}">Mar ${i + 1}, 2024</a></div></div><div class="q-text"><div class="css-d4e5f6"><span class="css-1s"><p class="css-77f">${sentences(n, n === 11 ? 5 : n === 12 ? 2 : n === 13 ? 6 : 1)}</p></span></div></div><div class="q-flex"><span>1.2K views</span> <button>Upvote</button> <span>${i}</span> <button>Share</button></div></div></div>`,
			)
			.join(
				"",
			)}</div><div class="css-right"><p>Related questions</p><ul><li><a href="/q1">How old is the oldest lock gate in the county?</a></li><li><a href="/q2">Who pays for the repair of a lock gate?</a></li></ul></div></div>`,
	},
	{
		...english,
		name: "Russian posts with a panel, a quotation and a signature",
		url: "https://forum.site.example/index.php?showtopic=2041",
		language: "ru",
		timezone: "Europe/Moscow",
		title: `${HEADLINE} - Форум`,
		posts: POSTS,
		not: [MOTTO, "Сообщений", "Репутация", "Регистрация"],
		body: `<div class="borderwrap"><div class="maintitle"><h1>${HEADLINE}</h1></div>${en(
			(text, name, i) =>
				`<table class="ipbtable" cellspacing="1"><tr><td class="row2" width="20%"><span class="normalname"><a href="?showuser=${i}">${name}</a></span></td><td class="row2"><div class="postdetails">Дата: 1.03.2024, 09:1${i}</div><div><a href="#">Сообщение #${i + 1}</a></div></td></tr><tr><td class="post2"><span class="postdetails">Капитан<br>Группа: Участники<br>Сообщений: ${300 + i}<br>Регистрация: 5.1.2010<br>Репутация: 12</span></td><td class="post2" id="post-main-${i}"><div class="postcolor" id="post-${i}">${text}</div><br>--------------------<br><div class="signature">${MOTTO}</div></td></tr></table>`,
		)}</div>`,
	},
	{
		...chinese,
		name: "楼层以表格分开，每层一个面板",
		url: "https://bbs.site.example/read.php?tid=204177",
		title: `${ZH_HEADLINE} - 船家论坛`,
		not: [ZH_MOTTO, "精华", "发帖", "威望", "注册"],
		body: `<div id="wrapA"><div id="breadCrumb"><a href="/">船家论坛</a> &gt; <a href="thread.php?fid=2">水利</a></div><div id="pw_content">${zh(
			(text, name, i) =>
				`<div class="read_t"><table width="100%"><tr><td class="floot_left" rowspan="2"><div class="readName b"><a href="u.php?uid=${i}">${name}</a></div><div class="level">侠客</div><ul class="user-info"><li>发帖 <a href="#">${200 + i}</a></li><li>威望 12点</li><li>注册 2010-01-05</li></ul></td><td class="floot_right"><div class="floot_top"><span>${i ? `${i}楼` : "楼主"}</span> 发表于: 2024-03-0${i + 1} 09:1${i} | <a href="#">只看楼主</a></div>${i === 0 ? `<h1 id="subject_tpc" class="read_h1">${ZH_HEADLINE}</h1>` : ""}<div class="tpc_content"><div class="f14" id="read_${i}">${text}</div></div></td></tr><tr><td class="floot_rightdown"><div class="signature">${ZH_MOTTO}</div><div class="readbot"><a href="#">回复</a> <a href="#">引用</a> <a href="#">举报</a></div></td></tr></table></div>`,
		)}</div></div>`,
	},
	{
		...chinese,
		name: "小组讨论，正文与回应各一种写法",
		url: "https://www.site.example/group/topic/20417788/",
		title: ZH_HEADLINE,
		not: ["来自:", "赞", "只看楼主", "最新话题"],
		body: `<div id="wrapper"><div id="content"><h1>${ZH_HEADLINE}</h1><div class="grid-16-8"><div class="article"><div class="topic-content clearfix" id="topic-content"><div class="user-face"><a href="/people/1/"><img class="pil" src="u1.jpg" alt="河边的风"></a></div><div class="topic-doc"><h3><span class="from">来自: <a href="/people/1/">河边的风</a></span> <span class="create-time color-green">2024-03-01 09:10:22</span></h3><div id="link-report"><div class="topic-content"><div class="rich-content topic-richtext"><p>${ZH_POSTS[0]}</p></div></div></div></div></div><div class="sns-bar"><a href="#">赞</a> <a href="#">收藏</a></div><ul class="topic-reply" id="comments">${ZH_POSTS.slice(
			1,
		)
			.map(
				(text, i) =>
					`<li class="clearfix comment-item" id="c${i}"><div class="user-face"><a href="/people/${i}/"><img src="u${i}.jpg" alt="${ZH_NAMES[i + 1]}"></a></div><div class="reply-doc content"><div class="bg-img-green"><h4><a href="/people/${i}/">${ZH_NAMES[i + 1]}</a> <span class="pubtime">2024-03-02 10:0${i}:00</span></h4></div><p class="reply-content">${text}</p><div class="operation-div"><a href="#">赞</a> <a href="#">回复</a></div></div></li>`,
			)
			.join(
				"",
			)}</ul></div><div class="aside"><h2>最新话题</h2><ul><li><a href="/group/topic/1/">有没有人知道渡口几点收班</a></li><li><a href="/group/topic/2/">求推荐河边散步的路线</a></li></ul></div></div></div></div>`,
	},
	{
		...chinese,
		name: "问题与回答，回答折叠、有赞同数",
		url: "https://www.site.example/question/204177889",
		title: `${ZH_HEADLINE}？ - 船家问答`,
		headline: `${ZH_HEADLINE}？`,
		posts: [sentences(3, 2, "zh"), sentences(5, 5, "zh"), sentences(8, 3, "zh"), "没有声音。"],
		author: "",
		day: "",
		not: ["关注者", "被浏览", "赞同", "添加评论", "编辑于", "相关问题"],
		body: `<div class="QuestionPage"><div class="QuestionHeader"><div class="QuestionHeader-tags"><a href="/topic/1">水利</a></div><h1 class="QuestionHeader-title">${ZH_HEADLINE}？</h1><div class="QuestionRichText"><span class="RichText"><p>${sentences(3, 2, "zh")}</p></span></div><div class="NumberBoard"><div>关注者<strong>120</strong></div><div>被浏览<strong>40,211</strong></div></div></div><div class="Question-main"><h4 class="List-headerText"><span>3 个回答</span></h4>${[
			sentences(5, 5, "zh"),
			sentences(8, 3, "zh"),
			"没有声音。",
		]
			.map(
				(text, i) =>
					`<div class="List-item"><div class="ContentItem AnswerItem"><div class="AuthorInfo"><a class="UserLink-link" href="/people/${i}">${ZH_NAMES[i]}</a><div class="AuthorInfo-badgeText">船舶工程师</div></div><div class="AnswerItem-extraInfo">${i * 7} 人赞同了该回答</div><div class="RichContent"><span class="RichText CopyrightRichText-richText"><p>${text}</p></span><div class="ContentItem-time"><a href="/answer/${i}">编辑于 2024-03-0${i + 1}</a></div><div class="ContentItem-actions"><button>赞同 ${i * 7}</button><button>添加评论</button></div></div></div></div>`,
			)
			.join(
				"",
			)}</div><div class="Question-sideColumn"><div class="Card"><div>相关问题</div><div class="SimilarQuestions-item"><a href="/question/1">旧水闸要拆掉吗？ 12 个回答</a></div></div></div></div>`,
	},
	{
		...chinese,
		name: "手机版论坛，每层一个 div",
		url: "https://bbs.site.example/forum.php?mod=viewthread&tid=2041&mobile=2",
		title: `${ZH_HEADLINE} - 水利 - 船家论坛 - 手机版`,
		not: ["楼主", "沙发", "电梯直达", "收藏", "回复", "点评"],
		body: `<div class="header cl"><a href="forum.php?mobile=2">返回</a><h2>水利</h2></div><div class="viewthread"><div class="view_tit">${ZH_HEADLINE}</div>${zh(
			(text, name, i) =>
				`<div class="plc cl" id="pid${i}"><div class="avatar"><img src="a${i}.jpg"></div><div class="display pi"><ul class="authi"><li class="mtit"><span class="y"><a href="#">${i ? `${i + 1}#` : "楼主"}</a></span><span class="z"><a href="home.php?mod=space&uid=${i}&mobile=2">${name}</a></span></li><li class="mtime">发表于 2024-3-${i + 1} 09:1${i}:22</li></ul><div class="message">${text}</div><div class="replylist"><a href="#">点评</a> <a href="#">回复</a></div></div></div>`,
		)}</div><div class="foot"><a href="#">电脑版</a> <a href="#">收藏</a></div>`,
	},
	{
		...chinese,
		name: "贴吧，楼层里有等级与楼中楼",
		url: "https://tieba.site.example/p/8904177001",
		title: `${ZH_HEADLINE}【水闸吧】_船家贴吧`,
		posts: [ZH_POSTS[0] ?? "", ZH_POSTS[1] ?? "", ZH_POSTS[2] ?? "", ZH_POSTS[3] ?? ""],
		not: ["来自Android客户端", "收起回复", "我也说一句", "贴吧等级", "初级粉丝"],
		body: `<div class="wrap1"><div class="card_title"><a class="card_title_fname" href="/f?kw=x">水闸吧</a><span>关注：1,204</span><span>贴子：40,211</span></div><div class="core_title"><h3 class="core_title_txt" title="${ZH_HEADLINE}">${ZH_HEADLINE}</h3><ul><li><a href="?see_lz=1">只看楼主</a></li><li>收藏</li><li>回复</li></ul></div><div class="p_postlist" id="j_p_postlist">${zh(
			(text, name, i) =>
				`<div class="l_post l_post_bright j_l_post clearfix"><div class="d_author"><ul class="p_author"><li class="icon"><img src="u${i}.jpg"></li><li class="d_name"><a class="p_author_name" href="/home/main?id=${i}">${name}</a></li><li class="l_badge"><div class="p_badge"><a href="#"><div class="d_badge_title">初级粉丝</div><div class="d_badge_lv">${i + 3}</div></a></div></li></ul></div><div class="d_post_content_main"><div class="p_content"><cc><div class="d_post_content j_d_post_content" id="post_content_${i}">${text}</div></cc></div><div class="core_reply j_lzl_wrapper"><div class="core_reply_tail"><div class="post-tail-wrap"><a href="#">举报</a><span class="tail-info">来自<a href="#">Android客户端</a></span><span class="tail-info">${i + 1}楼</span><span class="tail-info">2024-03-0${i + 1} 09:1${i}</span></div><a href="#">收起回复</a></div></div></div></div>`,
		)}</div></div>`,
	},
	{
		...english,
		name: "French posts with a signature below a rule",
		url: "https://forum.site.example/viewtopic.php?f=2&t=77",
		language: "fr",
		timezone: "Europe/Paris",
		title: `${HEADLINE} - Le Chantier`,
		not: [MOTTO, "Messages :", "a écrit", "Haut", "Inscription"],
		posts: [POSTS[0] ?? "", POSTS[1] ?? "", POSTS[0] ?? "", POSTS[2] ?? "", POSTS[3] ?? ""],
		body: `<div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=77">${HEADLINE}</a></h2>${en(
			(text, name, i) =>
				`<div id="p${i}" class="post has-profile bg${(i % 2) + 1}"><div class="inner"><dl class="postprofile" id="profile${i}"><dt class="has-profile-rank"><a href="./memberlist.php?u=${i}" class="username">${name}</a></dt><dd class="profile-rank">Batelier</dd><dd class="profile-posts"><strong>Messages :</strong> ${90 + i}</dd><dd class="profile-joined"><strong>Inscription :</strong> mar. 5 janv. 2010 10:00</dd></dl><div class="postbody"><div id="post_content${i}"><h3><a href="#p${i}">${i ? "Re: " : ""}${HEADLINE}</a></h3><p class="author"><a class="unread" href="#p${i}"><span class="sr-only">Message</span></a><span class="responsive-hide">par <strong><a class="username">${name}</a></strong> » </span>ven. ${i + 1} mars 2024 09:1${i}</p><div class="content">${i === 2 ? `<blockquote><div><cite><a href="#">mira_k</a> a écrit : <a href="#p0">↑</a>ven. 1 mars 2024 09:10</cite>${POSTS[0]}</div></blockquote>` : ""}${text}</div><div id="sig${i}" class="signature">${MOTTO}</div></div></div><div class="back2top"><a href="#top">Haut</a></div></div></div>`,
		)}</div>`,
	},
	{
		...english,
		name: "an issue with a description and replies in a timeline",
		url: "https://code.site.example/yard/gate/issues/204",
		title: `${HEADLINE} · Issue #204 · yard/gate`,
		not: ["opened this issue", "commented", "added the", "Assignees", "No branches"],
		body: `<div class="repo-head"><a href="/yard">yard</a> / <a href="/yard/gate">gate</a> <a href="/yard/gate/issues">Issues 12</a></div><h1 class="gh-header-title"><bdi class="js-issue-title">${HEADLINE}</bdi> <span>#204</span></h1><div class="gh-header-meta"><a class="author" href="/mira_k">mira_k</a> opened this issue <relative-time datetime="2024-03-01T09:10:00Z">Mar 1, 2024</relative-time> · 3 comments</div><div class="discussion">${en(
			(text, name, i) =>
				`<div class="TimelineItem js-comment-container"><div class="timeline-comment"><div class="timeline-comment-header"><h3><a class="author" href="/${name}">${name}</a> commented <a href="#c${i}"><relative-time datetime="2024-03-0${i + 1}T09:10:00Z">Mar ${i + 1}, 2024</relative-time></a></h3><span class="Label">${i ? "Contributor" : "Author"}</span></div><div class="edit-comment-hide"><div class="comment-body markdown-body js-comment-body"><p>${text}</p></div></div></div></div>${i === 1 ? `<div class="TimelineItem"><div class="TimelineItem-body"><a class="author" href="/oldmill">oldmill</a> added the <a class="IssueLabel" href="#">noise</a> label <relative-time datetime="2024-03-02T11:10:00Z">Mar 2, 2024</relative-time></div></div>` : ""}`,
		)}</div><div class="sidebar"><div>Assignees</div><div>No one assigned</div><div>No branches or pull requests</div></div>`,
	},
	{
		...english,
		name: "Japanese replies in a definition list, numbered",
		url: "https://bbs.site.example/test/read.cgi/boat/1709284200/",
		language: "ja",
		timezone: "Asia/Tokyo",
		title: HEADLINE,
		posts: POSTS,
		not: ["ID:", "名無しさん", "新着レスの表示"],
		author: "",
		body: `<h1 class="title">${HEADLINE}</h1><dl class="thread">${en(
			(text, _name, i) =>
				`<dt>${i + 1} ：<font color="green"><b>名無しさん＠船着場</b></font>[sage]：2024/03/0${i + 1}(金) 09:10:2${i}.11 ID:ab${i}CdEfG0</dt><dd> ${text} <br><br></dd>`,
		)}</dl><p><a href="#">新着レスの表示</a> <a href="#">全部</a> <a href="#">最新50</a></p>`,
	},
	{
		...english,
		name: "a note of a blog with reactions below",
		url: "https://mira-k.site.example/post/7429911/why-does-the-lock-gate-sing",
		title: `The Mill Pond — ${HEADLINE}`,
		posts: prose(21, 3),
		author: "",
		not: ["liked this", "reblogged this", "Ask me anything", "A place for things that float"],
		body: `<header id="header"><h1 class="blog-title"><a href="/">The Mill Pond</a></h1><p class="description">A place for things that float, and some that do not. Ask me anything, or send a picture of your own boat.</p><ul><li><a href="/ask">Ask me anything</a></li><li><a href="/archive">Archive</a></li></ul></header><section id="posts"><article class="post text"><h2 class="post-title"><a href="/post/7429911">${HEADLINE}</a></h2><div class="body-text">${prose(
			21,
			3,
		)
			.map((text) => `<p>${text}</p>`)
			.join(
				"",
			)}</div><footer class="post-meta"><a class="date" href="/post/7429911">Mar 1st, 2024</a> <a class="tag" href="/tagged/locks">#locks</a> <a href="#notes">41 notes</a></footer></article><section class="notes-wrapper"><ol class="notes">${NAMES.map((name) => `<li class="note like"><a href="https://${name}.example/"><img class="avatar" src="a.png"></a><span class="action"><a href="https://${name}.example/">${name}</a> liked this</span></li><li class="note reblog"><span class="action"><a href="https://${name}.example/">${name}</a> reblogged this from <a href="/">mira-k</a></span></li>`).join("")}</ol></section></section>`,
	},
	...(
		[
			["thread-30217.htm", "message", "message mt-1"],
			["thread/30217", "post-content", "reply-content"],
			["t/topic/30217", "topic_content", "reply_body"],
		] as const
	).map(
		([address, text, reply]): Talk => ({
			...chinese,
			name: `卡片里的正文与回帖列表：${text}`,
			url: `https://bbs.site.example/${address}`,
			title: `${ZH_HEADLINE}-船家论坛`,
			not: ["最新回复", "引用", "主题数", "疏通"],
			body: `<header class="navbar"><a href="./">船家论坛</a><ul><li><a href="forum-1.htm">灌水</a></li></ul></header><div class="row"><div class="col-lg-9 main"><div class="card card-thread"><div class="card-body"><div class="media"><a href="user-12.htm"><img src="u.png"></a><div class="media-body"><h4>${ZH_HEADLINE}</h4><div class="small"><span class="username"><a href="user-12.htm">河边的风</a></span><span class="date">2024-03-01 18:20</span><span>612</span></div></div></div><hr><div class="${text} break-all"><p>${ZH_POSTS[0]}</p></div></div></div><div class="card card-postlist"><div class="card-body"><div class="card-title"><b>最新回复 (<span>3</span>)</b></div><ul class="list-unstyled postlist">${ZH_POSTS.slice(
				1,
			)
				.map(
					(post, i) =>
						`<li class="media post" data-pid="${i}"><a href="user-${i}.htm"><img src="v.png"></a><div class="media-body"><div class="small"><div><span class="username"><a href="user-${i}.htm">${ZH_NAMES[i + 1]}</a></span><span class="date">2024-03-01 19:0${i}</span></div><div><a class="post_reply">引用</a> <span class="floor">${i + 2}</span>楼</div></div><div class="${reply} break-all">${post}</div></div></li>`,
				)
				.join(
					"",
				)}</ul></div></div></div><div class="col-lg-3 aside"><div class="card"><a href="user-12.htm">河边的风</a><div>主题数 41</div></div><div class="card"><div>热门主题</div><a href="thread-1.htm">求推荐靠谱的疏通下水道师傅</a></div></div></div>`,
		}),
	),
	...(
		[
			["ul", "details", "li"],
			["div", "meta", "span"],
			["p", "info", "em"],
		] as const
	).map(
		([box, name, part]): Talk => ({
			...english,
			name: `texts that stand loose beside who wrote them and when: ${box}.${name}`,
			url: "https://boards.site.example/topic/why-does-the-lock-gate-sing/",
			title: `${HEADLINE} - Boards`,
			not: ["weeks ago", "tonne77", "Helpful"],
			day: "",
			body: `<header><a href="/">Boards</a></header><main><h1>${HEADLINE}</h1><div class="boards-section">${en(
				(text, user, i) =>
					`<article class="post board" id="post-124${i}"><div class="text-holder"><${box} class="${name}"><${part}><a class="bbp-author-name" href="/members/${user}?section=boards">${user}</a></${part}><${part}>${i + 1} weeks ago</${part}></${box}>${i === 2 ? text : `<p>${text}</p>`}</div><div class="tools"><a href="#">Helpful</a> 0 <a href="#">Reply</a></div></article>`,
			)}</div></main>`,
		}),
	),
	...(
		[
			["t/1043021", "cell", "reply_content"],
			["topics/30217", "item", "reply-text"],
			["t/204177", "row", "comment-content"],
		] as const
	).map(
		([address, cell, text]): Talk => ({
			...chinese,
			name: `回复在表格里，正文的盒子就是文字：${text}`,
			url: `https://www.site.example/${address}`,
			title: `${ZH_HEADLINE} - V`,
			not: ["次点击", "感谢回复者", "加入收藏", "条回复"],
			body: `<div id="Top"><a href="/">V</a> <a href="/signin">登录</a></div><div id="Main"><div class="box"><div class="header"><a href="/go/books">水利</a><h1>${ZH_HEADLINE}</h1><small class="gray"><a href="/member/fan">河边的风</a> · <span title="2024-03-01 10:11:12 +08:00">2024-03-01</span> · 2210 次点击</small></div><div class="cell"><div class="topic_content"><div class="markdown_body"><p>${ZH_POSTS[0]}</p></div></div></div><div class="topic_buttons"><a href="#">加入收藏</a></div></div><div class="box"><div class="${cell}"><span class="gray">3 条回复 • 2024-03-01 12:00:00 +08:00</span></div>${ZH_POSTS.slice(
				1,
			)
				.map(
					(post, i) =>
						`<div id="r_${i}" class="${cell}"><table width="100%"><tr><td width="48"><img src="b.png" class="avatar"></td><td valign="top"><div class="fr"><div class="thank_area"><a href="#">感谢回复者</a></div><span class="no">${i + 1}</span></div><strong><a href="/member/${i}" class="dark">${ZH_NAMES[i + 1]}</a></strong> <span class="ago" title="2024-03-01 1${i}:30:00 +08:00">2024-03-01</span><div class="${text}">${post}</div></td></tr></table></div>`,
				)
				.join("")}</div></div>`,
		}),
	),
	...(["usertext", "md-container", "inline"] as const).map(
		(name): Talk => ({
			...english,
			name: `each text in a form, replies within replies: ${name}`,
			url: "https://old.site.example/r/locks/comments/1d2abc/why_does_the_lock_gate_sing/",
			title: `${HEADLINE} : locks`,
			not: ["permalink", "points", "readers", "submitted"],
			body: `<div class="side"><h1><a href="/r/locks/">locks</a></h1><span>4,120 readers</span></div><div class="content" role="main"><div class="sitetable linklisting"><div class="thing link self"><div class="entry"><p class="title"><a class="title" href="/r/locks/comments/1d2abc/why_does_the_lock_gate_sing/">${HEADLINE}</a></p><p class="tagline">submitted <time datetime="2024-03-01T10:11:12+00:00">2 years ago</time> by <a href="/user/mira_k" class="author">mira_k</a></p><form class="${name}"><div class="usertext-body"><div class="md"><p>${POSTS[0]}</p></div></div></form></div></div></div><div class="commentarea"><div class="sitetable nestedlisting">${POSTS.slice(
				1,
			).reduceRight(
				(below, text, i) =>
					`<div class="thing comment"><div class="entry"><p class="tagline"><a href="/user/${NAMES[i + 1]}" class="author">${NAMES[i + 1]}</a> <span class="score">5 points</span> <time datetime="2024-03-02T11:00:00+00:00">2 years ago</time></p><form class="${name}"><div class="usertext-body"><div class="md"><p>${text}</p></div></div></form><ul class="buttons"><li><a href="#">permalink</a></li></ul></div><div class="child">${below}</div></div>`,
				"",
			)}</div></div></div>`,
		}),
	),
	...(
		[
			["sign", ""],
			["user-sign", ""],
			["ubb", "_________________<br>"],
		] as const
	).map(
		([name, rule]): Talk => ({
			...chinese,
			name: `每层一个表格，签名在文字下面：${name}`,
			url: "https://bbs.site.example/read.php?tid=38412207",
			title: `${ZH_HEADLINE} NX`,
			not: [ZH_MOTTO, "威望", "级别", "版规"],
			body: `<div id="m_nav"><a href="/">NX</a> » <a href="/thread.php?fid=7">闲聊区</a></div><h3 id="postsubject0">${ZH_HEADLINE}</h3>${zh(
				(text, user, i) =>
					`<table class="forumbox postbox"><tr class="postrow row${(i % 2) + 1}"><td class="c1"><div><a href="nuke.php?uid=${i + 40}" class="author b">${user}</a></div><div>级别: 学徒</div><div>威望: 0.0</div></td><td class="c2"><div class="postInfo"><span>2024-03-0${i + 1} 09:1${i}</span> <a href="#">#${i}</a></div><div class="postcontent ubbcode">${text}${rule ? `<br>${rule}${ZH_MOTTO}` : ""}</div>${rule ? "" : `<div class="${name}">${ZH_MOTTO}</div>`}</td></tr></table>`,
			)}<div id="fast_post"><textarea></textarea><p>发帖前请先阅读版规，谢谢。</p></div>`,
		}),
	),
];
