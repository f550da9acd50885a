import { prose, sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

type Language = "en" | "zh";
const SHORT: Record<Language, readonly string[]> = {
	en: ["same here", "Solved, thank you!", "+1", "No idea, sorry", "Following this."],
	zh: ["同问", "已解决，谢谢", "顶", "路过看看"],
};

/** Posts by how many sentences each says; 0: a few words. */
function posts(seed: number, counts: readonly number[], language: Language = "en"): string[] {
	return counts.map((count, i) =>
		count === 0
			? (SHORT[language][(seed + i) % SHORT[language].length] ?? "")
			: sentences(seed * 17 + i, count, language),
	);
}

const NAMES = ["ada_b", "tomas", "clerk9", "Wen Ashby", "ada_b", "gate-keeper"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const ZH_NAMES = ["东河", "老李头", "码头工", "东河", "小渡"];
const zhName = (i: number) => ZH_NAMES[i % ZH_NAMES.length] ?? "";
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");
const HEADLINE = "How do I keep frost out of a pump";
const ZH_HEADLINE = "冬天水泵怎么防冻";
const MOTTO = "There is no bad water, only bad buckets, as my aunt would say on Sundays.";
const RULES = prose(77, 5);
const english = { headline: HEADLINE, author: "ada_b", day: "2023-11-04" };
const chinese = {
	headline: ZH_HEADLINE,
	author: "东河",
	day: "2023-11-04",
	language: "zh-CN",
	timezone: "Asia/Shanghai",
};
const PUN = posts(1, [2, 0, 5, 1]);
const ASKERS = posts(2, [1, 4, 0, 2]);
const FLOORS = posts(3, [3, 0, 0, 2, 1], "zh");
const MESSAGES = posts(4, [5, 1, 0]);
const STREET = posts(7, [3, 1, 0, 2], "zh");
const DISCUSSION = posts(8, [2, 5, 0, 1]);
const GALLERY = posts(10, [6, 1, 0, 1]);
const ADVICE = posts(11, [2, 1, 3], "zh");
const FORUM = posts(12, [3, 2, 0]);
const NODES = posts(13, [1, 2, 0, 3]);
const LABELLED = posts(14, [4, 0, 1, 2]);

/** Boards of a third kind of markup each. */
export const OTHER_BOARDS: Talk[] = [
	{
		...english,
		name: "questions with an advertisement among the answers",
		url: "https://www.site.example/questions/12/how-do-i-keep-frost-out",
		title: `${HEADLINE} - Askers`,
		posts: ASKERS,
		not: ["Promoted", "upvotes", "Related"],
		body: `<div class="top"><a href="/">Askers</a></div><div class="page"><div class="q-card"><h1>${HEADLINE}</h1><div class="by">Asked by <a href="/profile/ada_b">ada_b</a> on <time datetime="2023-11-04T08:00:00Z">4 Nov</time></div><div class="q-text"><p>${ASKERS[0]}</p></div></div>${each(ASKERS.slice(1), (text, i) => `<div class="a-card"><div class="by"><a href="/profile/${i}">${name(i + 1)}</a> answered <time datetime="2023-11-0${i + 5}T08:00:00Z">x</time></div><div class="a-text"><p>${text}</p></div><div class="bar"><span>${i} upvotes</span></div></div>${i === 0 ? `<div class="ad-card"><small>Promoted</small><p>Pumps that never freeze, whatever the winter brings. Order one now and see.</p></div>` : ""}`)}</div><div class="rel"><h3>Related</h3><a href="/q/1">What is a pump for, and who made the first one?</a></div>`,
	},
	{
		...english,
		name: "PunBB with a long announcement and a quotation",
		url: "https://forums.site.example/viewtopic.php?id=8",
		title: `${HEADLINE} (Page 1) — Pumps — Wells`,
		posts: PUN,
		not: [MOTTO, (RULES[0] ?? "").slice(0, 60), "Registered", "wrote:"],
		body: `<div id="brd-wrap"><div id="brd-announcement" class="gen-content"><h1 class="hn"><span>Announcement</span></h1><div class="content">${RULES.map((rule) => `<p>${rule}</p>`).join("")}</div></div><div id="brd-main"><h1 class="main-title"><a class="permalink" href="https://forums.site.example/viewtopic.php?id=8">${HEADLINE}</a></h1>${each(PUN, (text, i) => `<div class="post ${i ? "replypost" : "firstpost"} ${i % 2 ? "odd" : "even"}"><div id="p${i}" class="posthead"><h3 class="hn post-ident"><span class="post-num">${i + 1}</span> <span class="post-byline"><span>${i ? "Reply" : "Topic"} by </span><strong><a title="Go to profile" href="profile.php?id=${i + 3}">${name(i)}</a></strong></span> <span class="post-link"><a class="permalink" href="#p${i}">2023-11-0${i + 4} 08:00:0${i}</a></span></h3></div><div class="postbody"><div class="post-author"><ul class="author-ident"><li class="username">${name(i)}</li><li class="usertitle">Member</li></ul><ul class="author-info"><li>Registered: <strong>2012-01-05</strong></li></ul></div><div class="post-entry"><h4 class="entry-title hn">${i ? "Re: " : ""}${HEADLINE}</h4><div class="entry-content">${i === 2 ? `<div class="quotebox"><cite>ada_b wrote:</cite><blockquote><p>${sentences(900, 1)}</p></blockquote></div>` : ""}<p>${text}</p><div class="sig-content"><span class="sig-line"></span><p>${MOTTO}</p></div></div></div></div></div>`)}</div></div>`,
	},
	{
		...chinese,
		name: "phpwind 9 的楼层",
		url: "https://bbs.site.example/read-8-1",
		title: `${ZH_HEADLINE} - 水泵 - 井边论坛`,
		posts: FLOORS,
		not: ["积分", "喜欢", "签到", "只看该作者", "最新回复"],
		body: `<div class="header"><a href="/">井边论坛</a></div><div class="read_page" id="J_read"><div class="floor cc" id="read_0"><table class="floor_table"><tr><td class="floor_left"><div class="read_user"><a class="name" href="/space/1">${zhName(0)}</a><p>积分 99</p></div></td><td class="floor_right"><div class="floor_title"><h1>${ZH_HEADLINE}</h1></div><div class="floor_top_tips"><span>楼主#</span> <span>发布于：2023-11-04 08:00</span></div><div class="read_content"><div class="editor_content">${FLOORS[0]}</div></div><div class="read_appbtn"><a href="#">喜欢</a></div></td></tr></table></div>${each(FLOORS.slice(1), (text, i) => `<div class="floor cc" id="read_${i + 1}"><table class="floor_table"><tr><td class="floor_left"><div class="read_user"><a class="name" href="/space/${i + 2}">${zhName(i + 1)}</a><p>积分 ${i}9</p></div></td><td class="floor_right"><div class="floor_top_tips"><span>${i + 1}楼</span> <span>发布于：2023-11-0${i + 5} 08:00</span> <a href="#">只看该作者</a></div><div class="read_content"><div class="editor_content">${text}</div></div></td></tr></table></div>`)}</div><div class="side"><h3>最新回复</h3><a href="/read-1-1">有人知道哪里的井水最甜？</a></div>`,
	},
	{
		...english,
		day: "2023-11-14",
		name: "posts in the cells of one table, signatures below dashes",
		url: "https://gamefaqs.site.example/boards/12-pumps/808",
		title: `${HEADLINE} - Pumps - Message Board`,
		posts: MESSAGES,
		not: [MOTTO, "posted", "User Info", "Board List"],
		body: `<div class="nav"><a href="/boards">Board List</a></div><h2 class="page-title">${HEADLINE}</h2><table class="board message msg">${each(MESSAGES, (text, i) => `<tr class="${i ? "" : "top"}"><td class="msg" data-msgid="${i}"><div class="msg_infobox"><span class="user_time"><a href="/community/${name(i)}" class="name menu_toggle"><b>${name(i)}</b></a> <span class="post_time" title="11/${i + 14}/2023 8:00:00 AM">posted 3 years ago</span> <a class="message_num" href="#${i}">#${i + 1}</a></span></div><div class="msg_body_box"><div class="msg_body" name="${i}">${text}<div class="signature">---<br>${MOTTO}</div></div></div></td></tr>`)}</table><p>User Info: ada_b</p>`,
	},
	{
		...chinese,
		name: "知识问答，回答者有擅长",
		author: "",
		day: "",
		url: "https://ask.site.example/question/808.html",
		title: `${ZH_HEADLINE}_问答_井边网`,
		posts: ADVICE,
		not: ["主任", "擅长", "投诉", "相关问题"],
		body: `<div class="hd"><a href="/">井边网</a></div><div class="ask-wrap"><div class="ask-title"><h1>${ZH_HEADLINE}</h1><div class="ask-info">男 | 43岁 | 2023-11-04</div><div class="ask-desc">${ADVICE[0]}</div></div><div class="reply-list">${each(ADVICE.slice(1), (text, i) => `<div class="reply-item"><div class="doc-info"><a href="/doc/${i}">${zhName(i + 1)}</a><span>主任技师</span><p>擅长：水泵维修、阀门更换</p></div><div class="reply-text">${text}</div><div class="reply-time">2023-11-0${i + 5} <a href="#">投诉</a></div></div>`)}</div></div><div class="rel"><h3>相关问题</h3><ul><li><a href="/question/1.html">水泵为什么会响？怎么办？</a></li></ul></div>`,
	},
	{
		...english,
		name: "a discussion with answers and a reply to one",
		url: "https://code.site.example/wells/pump/discussions/808",
		title: `${HEADLINE} · wells/pump · Discussion #808`,
		posts: DISCUSSION,
		not: ["Answered by", "Return to top", "1 reply", "Category"],
		body: `<main><div class="gh-header"><h1><span class="js-issue-title">${HEADLINE}</span> <span>#808</span></h1><div>Answered by <a href="/tomas">tomas</a> <a href="/ada_b" class="author">ada_b</a> asked this question in <a href="/d/qa">Q&amp;A</a></div></div><div class="discussion js-discussion"><div class="timeline-comment TimelineItem js-comment-container"><div class="timeline-comment-header"><a class="author" href="/ada_b">ada_b</a> <relative-time datetime="2023-11-04T08:00:00Z">Nov 4, 2023</relative-time></div><table><tbody><tr><td class="comment-body markdown-body"><p>${DISCUSSION[0]}</p></td></tr></tbody></table></div><div class="discussion-comments"><div class="discussion-timeline-item js-comment-container"><div class="timeline-comment"><div class="timeline-comment-header"><a class="author" href="/tomas">tomas</a> <relative-time datetime="2023-11-05T08:00:00Z">Nov 5, 2023</relative-time></div><table><tbody><tr><td class="comment-body markdown-body"><p>${DISCUSSION[1]}</p></td></tr></tbody></table></div><div class="nested-comments"><h4>1 reply</h4><div class="nested-discussion-timeline-item"><a class="author" href="/ada_b">ada_b</a> <relative-time datetime="2023-11-05T09:00:00Z">Nov 5, 2023</relative-time><table><tbody><tr><td class="comment-body markdown-body"><p>${DISCUSSION[2]}</p></td></tr></tbody></table></div></div></div><div class="discussion-timeline-item js-comment-container"><div class="timeline-comment"><div class="timeline-comment-header"><a class="author" href="/wen">wen</a> <relative-time datetime="2023-11-06T08:00:00Z">Nov 6, 2023</relative-time></div><table><tbody><tr><td class="comment-body markdown-body"><p>${DISCUSSION[3]}</p></td></tr></tbody></table></div></div></div></div><a href="#">Return to top</a></main><aside>Category Q&A</aside>`,
	},
	{
		...english,
		name: "a Korean post with comments below",
		url: "https://www.site.example/board/view.php?id=pump&no=808",
		title: `${HEADLINE} - 펌프 갤러리`,
		language: "ko",
		timezone: "Asia/Seoul",
		author: "ada_b",
		day: "2023-11-04",
		posts: GALLERY.slice(0, 1),
		not: ["조회", "추천", "목록", "댓글"],
		body: `<div id="top"><a href="/">갤러리</a></div><main><article><header><div class="gallview_head"><h3 class="title"><span class="title_subject">${HEADLINE}</span></h3><div class="gall_writer"><span class="nickname">ada_b</span> <span class="gall_date" title="2023-11-04 08:00:00">2023.11.04 08:00:00</span> <span>조회 99</span> <span>추천 1</span></div></div></header><div class="gallview_contents"><div class="write_div"><p>${GALLERY[0]}</p></div></div></article><div class="view_comment"><div class="comment_count">전체 댓글 2</div><ul class="cmt_list">${each(GALLERY.slice(1), (text, i) => `<li class="ub-content"><div class="cmt_info"><span class="nickname">${name(i + 1)}</span><p class="usertxt">${text}</p><span class="date_time">11.0${i + 5} 08:00:00</span></div></li>`)}</ul></div><a href="/board/lists">목록</a></main>`,
	},
	{
		...english,
		name: "vBulletin 5, posts as questions and answers of schema.org",
		url: "https://forum.site.example/forum/pumps/808-how-do-i-keep-frost-out-of-a-pump",
		title: `${HEADLINE} - Wells Forum`,
		posts: NODES,
		not: [MOTTO, "Join Date", "Comment", "Stuck", "Likes"],
		body: `<div id="outer-wrapper"><header><a href="/">Wells Forum</a></header><h1 class="main-title js-main-title">${HEADLINE}</h1><div class="conversation-content"><ul class="conversation-list list-container h-clearfix thread-view">${each(NODES, (text, i) => `<li data-node-id="${i}" itemprop="${i ? "suggestedAnswer" : "mainEntity"}" itemscope itemtype="https://schema.org/${i ? "Answer" : "Question"}" class="b-post h-restore-overflow b-post--avatar-left js-post ${i ? "" : "b-post--first"} js-comment-parent"><div class="b-post__grid-container"><div class="b-post__sidebar"><div class="b-userinfo"><div class="author h-text-size--14" itemprop="author"><a href="/member/${i}"><span itemprop="name">${name(i)}</span></a></div><div class="usertitle">Senior Member</div><ul class="b-userinfo__additional-info"><li>Join Date: <span>Feb 2004</span></li></ul></div></div><div class="b-post__content"><div class="h-wordwrap"><div class="b-post__arrow"></div><a href="#${i}" class="b-post__count">#${i + 1}</a><h2 class="b-post__title js-post-title">${i ? "" : HEADLINE}</h2><div class="b-post__timestamp"><time itemprop="dateCreated" datetime="2023-11-0${i + 4}T08:00:00">11-0${i + 4}-2023, 08:00 AM</time></div><hr><div class="js-post__content-text restore h-wordwrap" itemprop="text">${text}</div></div><div class="b-post__footer"><ul class="b-post__controls"><li>Comment</li><li>Likes 1</li></ul></div><div class="b-post__sig post-signature"><div class="js-signature">${MOTTO}</div></div></div></div></li>`)}</ul></div></div>`,
	},
	{
		...english,
		name: "a French board that writes Sujet before its titles",
		url: "https://www.site.example/forums/42-808-how-do-i-keep-frost.htm",
		language: "fr",
		timezone: "Europe/Paris",
		title: `${HEADLINE} sur le forum Pompes`,
		posts: FORUM,
		not: ["Répondre", "Sondage", "Liste des sujets", MOTTO],
		body: `<header><a href="/">Puits</a></header><main><div class="titre-head-bloc"><div class="titre-bloc titre-bloc-forum"><h1 id="bloc-title-forum">Sujet : ${HEADLINE}</h1></div></div><div class="conteneur-messages-pagi">${each(FORUM, (text, i) => `<div class="bloc-message-forum mx-2" id="post_${i}"><div class="conteneur-message"><div class="bloc-header"><a class="bloc-pseudo-msg text-user" href="/profil/${name(i)}">${name(i)}</a><div class="bloc-date-msg"><a href="#">0${i + 4} novembre 2023 à 08:00:0${i}</a></div></div><div class="bloc-contenu"><div class="txt-msg text-enrichi-forum"><p>${text}</p></div></div></div><div class="signature-msg text-enrichi-forum"><p>${MOTTO}</p></div></div>`)}</div><a href="/forums/0-42.htm">Liste des sujets</a><form><p>Répondre</p><textarea></textarea></form></main>`,
	},
	{
		...chinese,
		name: "主楼与回帖各一种写法，可点亮",
		url: "https://bbs.site.example/808.html",
		title: `${ZH_HEADLINE}-井边社区`,
		posts: STREET,
		not: ["亮了", "楼主发表", "查看评论", "推荐"],
		body: `<div id="hd"><a href="/">井边社区</a></div><div class="bbs-post-web"><div class="post-main"><div class="post-user"><a href="/user/1">${zhName(0)}</a> <span class="post-user-time">2023-11-04 08:00:00 发布在 水泵</span></div><h1 class="post-title">${ZH_HEADLINE}</h1><div class="post-content"><div class="thread-content-detail"><p>${STREET[0]}</p></div></div><div class="post-tools"><span>推荐 3</span></div></div><div class="post-reply"><div class="post-reply_title">全部回帖</div>${each(STREET.slice(1), (text, i) => `<div class="post-reply-list"><div class="post-reply-list-user"><a href="/user/${i + 2}">${zhName(i + 1)}</a> <span>2023-11-0${i + 5}</span></div><div class="post-reply-list-content"><div class="reply-list-content"><p>${text}</p></div></div><div class="reply-tools"><span>亮了(${i})</span> <span>查看评论</span></div></div>`)}</div></div>`,
	},
	{
		...english,
		name: "a label in the headline, a poll above, one signature among the posts",
		url: "https://x.site.example/threads/how-do-i-keep-frost-out-of-a-pump.808/",
		title: `${HEADLINE} | Wells`,
		posts: LABELLED,
		not: ["Vote", "Deleted member said", "You must log in", "Sort by", MOTTO],
		body: `<div class="p-body"><div class="p-body-header"><div class="p-title"><h1 class="p-title-value"><span class="label">Question</span><span class="label-append">&nbsp;</span>${HEADLINE}</h1></div></div><div class="block"><form class="block-container"><h2 class="block-header">How cold is it</h2><ul class="listPlain"><li><label><input type="radio"> Cold enough</label></li><li><label><input type="radio"> Not so cold</label></li></ul><button>Vote</button></form></div><div class="block-body">${each(LABELLED, (text, i) => `<article class="message message--post" data-author="${name(i)}" id="js-post-${i}"><div class="message-cell message-cell--user"><h4 class="message-name"><a href="/members/${i}/" class="username">${name(i)}</a></h4></div><div class="message-cell message-cell--main"><header class="message-attribution"><time class="u-dt" datetime="2023-11-0${i + 4}T08:00:00Z">Nov ${i + 4}, 2023</time></header><div class="message-content"><article class="message-body"><div class="bbWrapper">${text}</div></article></div>${i === 1 ? `<div class="message-signature"><div class="bbWrapper">${MOTTO}</div></div>` : ""}</div></article>`)}</div><div class="block-outer">You must log in or register to reply here.</div></div>`,
	},
];
