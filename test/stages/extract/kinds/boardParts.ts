import { sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

const HEADLINE = "Which oil for the hinges of a barn door";
const ZH_HEADLINE = "谷仓大门的合页用什么油";
const english = { headline: HEADLINE, author: "barnowl", day: "2023-11-04" };
const chinese = {
	headline: ZH_HEADLINE,
	author: "谷雨",
	day: "2023-11-04",
	language: "zh-CN",
	timezone: "Asia/Shanghai",
};
const NAMES = ["barnowl", "Tom Sexton", "ledger_7", "barnowl"];
const ZH_NAMES = ["谷雨", "老木匠", "东篱", "谷雨"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const zhName = (i: number) => ZH_NAMES[i % ZH_NAMES.length] ?? "";
const said = (seed: number, counts: readonly number[], language: "en" | "zh" = "en") =>
	counts.map((count, i) => sentences(seed * 19 + i, count, language));
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");

/** Posts of which the second quotes the first. */
const quoting = (texts: readonly string[], quote: string) => [texts[0] ?? "", quote, ...texts.slice(1)];

const VB = said(1, [3, 2, 1, 2]);
const VB_QUOTE = sentences(901, 1);
const IPB = said(2, [2, 1, 2]);
const IPB_QUOTE = sentences(902, 1);
const WIND = said(3, [3, 1, 2, 1], "zh");
const WIND_QUOTE = sentences(903, 1, "zh");
const WBB = said(4, [2, 2, 1]);
const WBB_QUOTE = sentences(904, 1);
const SMF = said(5, [2, 1, 2]);
const SMF_QUOTE = sentences(905, 1);
const LIST = said(6, [2, 2, 1]);
const LIST_QUOTE = sentences(906, 1);
const NEST = said(7, [3, 1, 2]);
const NEST_QUOTE = sentences(907, 1);

/** What software writes around quotations, in the words and the markup of several. */
export const QUOTATIONS: Talk[] = [
	{
		...english,
		name: "vBulletin 4, who is quoted and when it was edited",
		url: "https://www.site.example/forum/showthread.php?t=31",
		title: HEADLINE,
		posts: quoting(VB, VB_QUOTE),
		not: ["Originally Posted", "Last edited", "View Post", "Join Date", "Reply With Quote"],
		body: `<div id="pagetitle"><h1><span class="threadtitle"><a href="showthread.php?t=31">${HEADLINE}</a></span></h1></div><ol id="posts" class="posts">${each(VB, (text, i) => `<li class="postbitlegacy postcontainer" id="post_${310 + i}"><div class="posthead"><span class="postdate"><span class="date">11-0${4 + i}-2023,&nbsp;<span class="time">09:1${i} AM</span></span></span><span class="nodecontrols"><a class="postcounter">#${i + 1}</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username" href="member.php?${i}"><strong>${name(i)}</strong></a></div><span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt><dd>Apr 2010</dd><dt>Posts</dt><dd>${i + 70}</dd></dl></div><div class="postbody"><div class="postrow"><div class="content"><div id="post_message_${310 + i}"><blockquote class="postcontent restore">${i === 1 ? `<div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_quote_container"></div><div class="bbcode_postedby"><img src="q.png" alt="Quote"> Originally Posted by <strong>barnowl</strong> <a href="#p310">View Post</a></div><div class="message">${VB_QUOTE}</div></div></div></div>` : ""}${text}</blockquote></div></div></div>${i === 2 ? `<blockquote class="postcontent lastedited">Last edited by ${name(i)}; November 7th, 2023 at <span class="time">10:02 AM</span>.</blockquote>` : ""}<div class="after_content"></div></div></div><div class="postfoot"><span class="postcontrols"><a class="newreply">Reply With Quote</a></span></div></li>`)}</ol>`,
	},
	{
		...english,
		name: "Invision 4 in French, le premier message modifié",
		language: "fr",
		url: "https://www.site.example/topic/31-huile/",
		title: `${HEADLINE} - La Grange`,
		posts: quoting(IPB, IPB_QUOTE),
		not: ["a dit", "Modifié", "Citer", "Posté", "Inscrit"],
		body: `<div class="ipsPageHeader"><h1 class="ipsType_pageTitle"><span>${HEADLINE}</span></h1></div><div class="cTopic">${each(IPB, (text, i) => `<article id="elComment_${i + 50}" class="cPost ipsBox ipsComment"><aside class="ipsComment_author cAuthorPane"><h3 class="cAuthorPane_author"><a href="https://www.site.example/profile/${i}-x/">${name(i)}</a></h3><ul class="cAuthorPane_info"><li>Membres</li><li>Inscrit(e): 2011</li></ul></aside><div class="ipsColumn"><div id="comment-${i + 50}_wrap" class="ipsComment_content"><div class="ipsComment_meta"><a href="#c">Posté <time datetime="2023-11-0${4 + i}T09:10:00Z">le 4 novembre 2023</time></a></div><div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_richText">${i === 1 ? `<blockquote class="ipsQuote"><div class="ipsQuote_citation">Le 04/11/2023 à 10:12, barnowl a dit :</div><div class="ipsQuote_contents"><p>${IPB_QUOTE}</p></div></blockquote>` : ""}<p>${text}</p>${i === 0 ? `<span class="ipsType_light"><strong>Modifié le 5 novembre 2023 par barnowl</strong></span>` : ""}</div></div><ul class="ipsComment_controls"><li><a>Citer</a></li></ul></div></div></article>`)}</div>`,
	},
	{
		...chinese,
		name: "phpwind 8，引用与编辑说明",
		url: "https://bbs.site.example/read.php?tid=31",
		title: `${ZH_HEADLINE} - 木工 - 谷仓论坛`,
		posts: quoting(WIND, WIND_QUOTE),
		not: ["引用第", "的帖子", "最后由", "图酷模式", "只看该作者", "威望"],
		body: `<div id="pw_content"><h1 id="subject_tpc" class="read_h1">${ZH_HEADLINE}</h1>${each(WIND, (text, i) => `<div class="read_t"><table><tr><td class="floot_left"><div class="readName"><a href="u.php?uid=${i}">${zhName(i)}</a></div><div>威望: ${i}</div></td><td class="floot_right"><div class="tipTop"><span>${i ? `${i}楼` : "楼主"}</span> <span title="2023-11-0${4 + i} 09:10">发表于: 2023-11-0${4 + i}</span> <a>只看该作者</a></div><div class="tpc_content"><div class="f14" id="read_${i}">${i === 1 ? `<blockquote class="blockquote3"><div class="quote">引用第0楼谷雨于2023-11-04 09:10发表的 ${ZH_HEADLINE} :</div><div class="text">${WIND_QUOTE}</div></blockquote>` : ""}${i === 2 ? "<strong>回 1楼(老木匠) 的帖子</strong><br>" : ""}${text}${i === 3 ? "<br>[ 此帖被谷雨在2023-11-08 10:20重新编辑 ]" : ""}</div></div></td></tr></table></div>`)}</div>`.replace(
			"回 1楼(老木匠) 的帖子",
			"回复 1楼 老木匠 的帖子",
		),
	},
	{
		...english,
		name: "Burning Board 3, wer zitiert wird",
		language: "de",
		url: "https://www.site.example/thread.php?threadid=31",
		title: `${HEADLINE} - Scheune`,
		posts: quoting(WBB, WBB_QUOTE),
		not: ["Zitat", "Original von", "Dieser Beitrag wurde", "Registrierungsdatum"],
		body: `<h1>${HEADLINE}</h1>${each(WBB, (text, i) => `<div class="message" id="postRow${i + 40}"><div class="messageInner"><div class="messageSidebar"><p class="userName"><a href="user/${i}">${name(i)}</a></p><p>Registrierungsdatum: 2009</p></div><div class="messageContent"><div class="messageHeader"><p class="light smallFont">0${4 + i}.11.2023, 09:10</p></div><div class="messageBody"><div id="postText${i + 40}">${i === 1 ? `<div class="quotation"><p class="quotationHead">Zitat von »barnowl«</p><div class="quotationBody">${WBB_QUOTE}</div></div>` : ""}${text}</div></div>${i === 2 ? `<p class="editNote smallFont light">Dieser Beitrag wurde bereits 1 mal editiert, zuletzt von »ledger_7« (8. November 2023, 11:12)</p>` : ""}</div></div></div>`)}`,
	},
	{
		...english,
		name: "SMF по-русски, цитата с датой",
		language: "ru",
		url: "https://www.site.example/index.php?topic=31.0",
		title: HEADLINE,
		posts: quoting(SMF, SMF_QUOTE),
		not: ["Цитата", "Последнее редактирование", "Сообщений", "Записан"],
		body: `<div id="forumposts"><h2 class="display_title"><span id="top_subject">${HEADLINE}</span></h2>${each(SMF, (text, i) => `<div class="windowbg" id="msg${i + 60}"><div class="post_wrapper"><div class="poster"><h4><a href="?action=profile;u=${i}">${name(i)}</a></h4><ul class="user_info"><li class="postcount">Сообщений: ${i + 9}</li></ul></div><div class="postarea"><div class="keyinfo"><a class="smalltext" href="#msg">04 ноября 2023, 09:1${i}:00</a></div><div class="post"><div class="inner" data-msgid="${i + 60}">${i === 1 ? `<blockquote class="bbc_standard_quote"><cite><a href="#msg60">Цитата: barnowl от 04 ноября 2023, 09:10:00</a></cite><br>${SMF_QUOTE}</blockquote>` : ""}${text}</div></div><div class="under_message">${i === 0 ? "<div class='smalltext modified'>« Последнее редактирование: 05 ноября 2023, 10:00:11 от barnowl »</div>" : ""}</div></div><div class="moderatorbar">Записан</div></div></div>`)}</div>`,
	},
	{
		...english,
		name: "letters of a list below each other, each with what it answers",
		url: "https://lists.site.example/archives/list/barn@lists.site.example/thread/QX31/",
		title: `${HEADLINE} - Barn - lists.site.example`,
		posts: quoting(LIST, LIST_QUOTE),
		not: ["wrote:", "schrieb", "Sign In"],
		body: `<div class="container"><div class="thread-header"><h1>${HEADLINE}</h1></div>${each(LIST, (text, i) => `<div class="email ${i ? "even" : "email-first"}"><div class="email-header"><div class="email-author"><span class="name"><a href="/users/${i}/">${name(i)}</a></span></div><div class="email-date"><span title="Saturday, 4 Nov. 2023 09:1${i}:00">9:1${i} a.m.</span></div></div><div class="email-body"><div>${i === 1 ? `<p>On Sat, Nov 4, 2023 at 09:10 AM barnowl &lt;barnowl(a)site.example&gt; wrote:</p><blockquote class="blockquote"><p>${LIST_QUOTE}</p></blockquote>` : ""}<p>${text}</p></div></div><div class="email-info"><a href="#">Sign In</a></div></div>`)}</div>`,
	},
	{
		...english,
		name: "a board of its own, a mention at the head of a quotation",
		url: "https://www.site.example/topic/31/which-oil",
		title: `${HEADLINE} | Barns`,
		posts: quoting(NEST, NEST_QUOTE),
		not: ["@barnowl", "said in", "votes"],
		body: `<h1>${HEADLINE}</h1><ul class="posts">${each(NEST, (text, i) => `<li class="posts-item" data-pid="${i}"><div class="post-header"><a href="/user/${name(i)}" data-username="${name(i)}">${name(i)}</a> <span class="timeago" title="2023-11-0${4 + i}T09:10:00Z">x</span></div><div class="content" component="post/content">${i === 1 ? `<p><a class="plugin-mentions-user" href="/user/barnowl">@barnowl</a> said in <a href="/post/1">${HEADLINE}</a>:</p><blockquote><p>${NEST_QUOTE}</p></blockquote>` : ""}<p>${text}</p></div><div class="post-footer">${i} votes</div></li>`)}</ul>`,
	},
];

const CODE = "pump --hinge=left --oil=2";
const coded = (texts: readonly string[]) => [texts[0] ?? "", CODE, ...texts.slice(1)];
const VBC = said(11, [2, 1, 2]);
const DZC = said(12, [2, 1, 1], "zh");
const SMC = said(13, [2, 2, 1]);
const PIC = said(14, [2, 1, 2]);

/** What software writes over code, at pictures and among letters. */
export const LABELS: Talk[] = [
	{
		...english,
		name: "a label over code, in a box that is named after it",
		url: "https://www.site.example/forum/showthread.php?t=32",
		title: HEADLINE,
		posts: coded(VBC),
		not: ["Code:", "Select", "Member"],
		body: `<h1>${HEADLINE}</h1><div id="posts">${each(VBC, (text, i) => `<div class="post" id="post${i + 80}"><div class="posthead"><a class="username" href="member.php?u=${i}">${name(i)}</a> Member <span class="date">November ${4 + i}, 2023, 09:10 AM</span></div><div class="post_message" id="post_message_${i + 80}">${text}${i === 0 ? `<div class="bbcode_container"><div class="bbcode_description">PHP Code:</div><pre class="bbcode_code">${CODE}</pre></div>` : ""}</div></div>`)}</div>`,
	},
	{
		...chinese,
		name: "代码框与防复制的乱码",
		url: "https://bbs.site.example/thread-32-1-1.html",
		title: `${ZH_HEADLINE} - 木工 - 谷仓论坛`,
		posts: coded(DZC),
		not: ["复制代码", "q7~z", "最后由", "积分"],
		body: `<div id="postlist"><h1 class="ts"><span id="thread_subject">${ZH_HEADLINE}</span></h1>${each(DZC, (text, i) => `<div id="post_${i + 90}"><table class="plhin"><tr><td class="pls"><div class="authi"><a href="space-uid-${i}.html">${zhName(i)}</a></div><p>积分 ${i}</p></td><td class="plc"><div class="authi"><em id="authorposton${i + 90}">发表于 2023-11-${4 + i} 09:10</em></div><div class="pct"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${i + 90}">${i === 1 ? `<i class="pstatus"> 本帖最后由 老木匠 于 2023-11-5 10:11 编辑 </i><br><br>` : ""}${text}<font class="jammer">q7~z; t* w! </font>${i === 0 ? `<br><div class="blockcode"><div id="code_x"><ol><li>${CODE}</li></ol></div><em onclick="copycode()">复制代码</em></div>` : ""}</td></tr></table></div></div></td></tr></table></div>`)}</div>`,
	},
	{
		...english,
		name: "code with a button that selects it",
		url: "https://www.site.example/index.php?topic=32.0",
		title: HEADLINE,
		posts: coded(SMC),
		not: ["[Select]", "Code", "Posts:"],
		body: `<h1>${HEADLINE}</h1>${each(SMC, (text, i) => `<div class="windowbg" id="msg${i + 70}"><div class="poster"><h4><a href="?action=profile;u=${i}">${name(i)}</a></h4><ul><li>Posts: ${i}</li></ul></div><div class="postarea"><div class="keyinfo"><span class="smalltext">November 0${4 + i}, 2023, 09:10:00 AM</span></div><div class="post"><div class="inner" data-msgid="${i + 70}">${text}${i === 0 ? `<div class="codeheader"><span class="code floatleft">Code</span> <a class="codeoperation smf_select_text">[Select]</a></div><pre class="bbc_code">${CODE}</pre>` : ""}</div></div></div></div>`)}`,
	},
	{
		...english,
		name: "pictures with the names and sizes of their files",
		url: "https://talk.site.example/t/which-oil/32",
		title: `${HEADLINE} - Barns`,
		posts: PIC,
		not: ["KB", "hinge_old", "1200"],
		body: `<div id="topic"><h1>${HEADLINE}</h1>${each(PIC, (text, i) => `<div class="topic-post"><article id="post_${i + 1}" class="boxed"><div class="topic-meta-data"><a class="username" href="/u/${name(i)}">${name(i)}</a> <time datetime="2023-11-0${4 + i}T09:10:00Z">Nov 2023</time></div><div class="cooked"><p>${text}</p>${i === 0 ? `<div class="image-wrapper"><a class="zoom" href="/f/hinge_old.jpeg"><img src="/f/hinge_old_690.jpeg" alt="hinge" width="690" height="450"><span class="caption-row"><b>hinge_old</b> <i>1200×800 88.1 KB</i></span></a></div>` : ""}</div></article></div>`)}</div>`,
	},
];

const BY_EVENTS = said(21, [3, 1, 2]);
const IN_FORMS = said(22, [2, 1, 2]);
const HASHED = said(23, [2, 1, 1, 2]);
const TERMS = said(24, [2, 1, 2], "zh");
const ENGLISH_TERMS = said(25, [2, 1, 1, 2]);
const ASKED = said(26, [2, 2, 1], "zh");
const POSED = said(27, [2, 3, 1]);
const OPENED = said(28, [2, 2, 1]);
const GUESTS = said(29, [2, 1, 2, 1]);
const NOTICE = `${sentences(951, 2)} You are not registered yet, so please sign up, it is free.`;
const ZH_NOTICE = `${sentences(952, 2, "zh")}请先注册，谢谢合作。`;
const FLOORS = said(30, [2, 1, 2], "zh");
const SUBJECT = said(31, [2, 1, 2]);
const KOREAN = said(32, [3, 1, 2]);
const BENCH = said(34, [2, 1, 2]);

/** Threads that are cut, joined with what is none of them, or headed by something else. */
export const WHOLE: Talk[] = [
	{
		...english,
		name: "events between the comments of an issue",
		url: "https://code.site.example/barn/door/discussions/41",
		title: `${HEADLINE} · Discussion #41 · barn/door`,
		posts: BY_EVENTS,
		not: ["added", "label", "assigned", "Contributor"],
		body: `<div class="repo-header"><a itemprop="author" href="/barn">barn</a> / <a href="/barn/door">door</a></div><div class="issue-content"><h1 class="issue-title">${HEADLINE}</h1><ul class="timeline">${each(BY_EVENTS, (text, i) => `<li class="timeline-item comment" id="issuecomment-${i + 70}"><div class="comment-header"><a class="author" href="/user/${name(i)}">${name(i)}</a> commented <time datetime="2023-11-0${4 + i}T09:10:00Z">x</time> <span class="badge">Contributor</span></div><div class="comment-body markup"><p>${text}</p></div></li><li class="timeline-item event" id="event-${i}"><a class="author" href="/user/ledger_7">ledger_7</a> added the <a href="/l/${i}">hinge</a> label <time datetime="2023-11-0${4 + i}T10:10:00Z">x</time></li>`)}</ul></div>`,
	},
	{
		...english,
		name: "each post in a form, rules in a column beside them",
		url: "https://links.site.example/c/barns/comments/9ab1z/which_oil/",
		title: `${HEADLINE} : barns`,
		head: `<meta property="og:title" content="${HEADLINE} • c/barns">`,
		posts: IN_FORMS,
		not: ["Be kind", "points", "permalink", "oil (", "Question"],
		body: `<div class="side"><h1 class="boardname"><a href="/c/barns">barns</a></h1><form class="usertext"><div class="md"><p>${sentences(961, 2)} Be kind, please.</p></div></form><div>created by <a class="author" href="/user/keeper_1">keeper_1</a></div></div><div class="content"><div class="thing link" id="thing_9ab1z"><p class="title"><span class="label">Question</span><a class="title" href="/c/barns/comments/9ab1z/other/">${HEADLINE}</a> <span class="domain">(<a href="/c/barns/">self.barns</a>)</span></p><p class="tagline">submitted <time datetime="2023-11-04T09:10:00Z">2 years ago</time> by <a class="author" href="/user/barnowl">barnowl</a></p><form class="usertext" id="form-9ab1z"><div class="usertext-body"><div class="md"><p>${IN_FORMS[0]}</p></div></div></form></div><div class="commentarea">${each(IN_FORMS.slice(1), (text, i) => `<div class="thing comment id-t1_k${i}ab8c" id="thing_t1_k${i}ab8c"><p class="tagline"><a class="author" href="/user/x${i}">${name(i + 1)}</a> ${i} points <time datetime="2023-11-05T09:10:00Z">x</time></p><form class="usertext" id="form-t1_k${i}"><div class="usertext-body"><div class="md"><p>${text}</p></div></div></form><ul class="buttons"><li><a>permalink</a></li></ul></div>`)}</div></div>`,
	},
	{
		...english,
		name: "replies in the first reply, each with a class of its own",
		url: "https://hub.site.example/comments/99ab/which-oil",
		title: `${HEADLINE} | hub`,
		posts: HASHED,
		not: ["points"],
		body: `<h1>${HEADLINE}</h1><div class="opening-post" id="p_99ab"><a class="user" href="/u/barnowl">barnowl</a> <time datetime="2023-11-04T09:10:00Z">x</time><div class="md"><p>${HASHED[0]}</p></div></div><div class="tree"><div class="comment c_e7aab1" id="x_c_e7aab1"><div class="line"><a class="user" href="/u/t">Tom</a> <span>3 points</span></div><div class="md"><p>${HASHED[1]}</p></div><div class="child"><div class="comment c_f0bb42" id="x_c_f0bb42"><div class="line"><a class="user" href="/u/l">ledger_7</a> <span>2 points</span></div><div class="md"><p>${HASHED[2]}</p></div></div></div></div><div class="comment c_a9cc03" id="x_c_a9cc03"><div class="line"><a class="user" href="/u/barnowl">barnowl</a> <span>1 points</span></div><div class="md"><p>${HASHED[3]}</p></div></div></div>`,
	},
	{
		...chinese,
		name: "掲示板、番号と名前の下に本文",
		language: "ja",
		timezone: "Asia/Tokyo",
		author: "",
		url: "https://bbs.site.example/test/read.cgi/diy/1699056600/",
		title: ZH_HEADLINE,
		posts: TERMS,
		not: ["名無しさん", "ID:", "レス", "あぼーん"],
		body: `<div><a href="/diy/">■掲示板に戻る■</a> <a href="l50">最新50</a></div><h1>${ZH_HEADLINE}</h1><dl class="thread">${each(TERMS, (text, i) => `<dt>${i + 1} ：<b>名無しさん</b>：2023/11/0${4 + i}(土) 09:10:11.22 ID:aB${i}<dd> ${text} <br><br>`)}<dt>4 ：あぼーん：2023/11/08(水) 09:10 ID:x<dd>あぼーん<br></dl><p>レスを投稿する：${sentences(963, 2, "zh")}</p>`,
	},
	{
		...english,
		name: "a text board of terms, with names",
		url: "https://boards.site.example/read.php/tools/41",
		title: HEADLINE,
		posts: ENGLISH_TERMS,
		not: ["Name:", "No.", "Entire thread"],
		body: `<h2>${HEADLINE}</h2><dl>${each(ENGLISH_TERMS, (text, i) => `<dt>${i + 1} Name: <b>${name(i)}</b> : 2023-11-0${4 + i} 09:10 No.${i}</dt><dd><p>${text}</p></dd>`)}</dl><div><a href="?all">Entire thread</a></div>`,
	},
	{
		...chinese,
		name: "问题与回答用不同的标记",
		url: "https://ask.site.example/question/4410.html",
		title: `${ZH_HEADLINE} - 问答`,
		posts: ASKED,
		not: ["浏览", "赞同", "擅长"],
		body: `<div class="page"><h1 class="q-title">${ZH_HEADLINE}</h1><div class="ask-detail"><div class="info"><a href="/user/9">谷雨</a> 2023-11-04 浏览 30</div><div class="ask-text">${ASKED[0]}</div></div><div class="answers">${each(ASKED.slice(1), (text, i) => `<div class="answer-item" id="answer-${i + 5}"><div class="who"><a href="/user/${i}">${zhName(i + 1)}</a> 擅长：木工</div><div class="answer-content">${text}</div><div class="bar">赞同 ${i}</div></div>`)}</div></div>`,
	},
	{
		...english,
		headline: HEADLINE,
		name: "a question without a headline on the page",
		url: "https://www.site.example/qa/detail/44",
		title: `${HEADLINE} | Handy`,
		head: `<meta property="og:title" content="${HEADLINE}">`,
		posts: POSED,
		not: ["Useful", "Views", "Top answer"],
		body: `<main><div class="QuestionItem_a1" id="que"><div class="UserInfo_x"><a href="/user/9"><p class="UserInfo_Name">barnowl</p><p>2023-11-04 09:10</p></a></div><div class="TextBlock_z"><p class="Text_k">${POSED[0]}</p></div><div><span>Views: 12</span></div></div>${each(POSED.slice(1), (text, i) => `<div class="AnswerItem_b2" id="a${i + 1}"><p>Top answer</p><div class="UserInfo_x"><a href="/user/${i}"><p class="UserInfo_Name">${name(i + 1)}</p></a></div><div class="TextBlock_z"><p class="Text_k">${text}</p></div><button>Useful: ${i}</button></div>`)}</main>`,
	},
	{
		...english,
		name: "a notice to guests made like the posts",
		url: "https://www.site.example/forums/showthread.php?t=45",
		title: `${HEADLINE} - Barn Talk`,
		posts: GUESTS,
		not: ["not registered", "Join Date", "Posts:"],
		body: `<div class="page"><table class="tborder"><tr><td class="navbar"><strong>${HEADLINE}</strong></td></tr></table><table class="tborder"><tr><td class="tcat">Welcome to Barn Talk.</td></tr><tr><td class="alt1">${NOTICE}</td></tr></table></div><div id="posts">${each(GUESTS, (text, i) => `<div class="page"><table class="tborder" id="post${i + 30}"><tr><td class="thead">November ${4 + i}, 2023, 09:10 AM</td><td class="thead">#<a href="#p"><strong>${i + 1}</strong></a></td></tr><tr><td class="alt2"><a class="bigusername" href="member.php?u=${i}">${name(i)}</a><div>Join Date: Aug 2011</div><div>Posts: ${i}9</div></td><td class="alt1" id="td_post_${i + 30}"><div id="post_message_${i + 30}">${text}</div></td></tr></table></div>`)}</div>`,
	},
	{
		...chinese,
		name: "楼主之上有给游客的公告",
		url: "https://bbs.site.example/thread-46-1-1.html",
		title: `${ZH_HEADLINE} - 谷仓论坛`,
		posts: FLOORS,
		not: ["谢谢合作", "积分", "只看该作者"],
		body: `<h1 class="ts">${ZH_HEADLINE}</h1><div class="box guest-tip"><p>${ZH_NOTICE}</p></div><div id="postlist">${each(FLOORS, (text, i) => `<div class="post" id="post_${i + 60}"><div class="side-info"><a class="author" href="space-uid-${i}.html">${zhName(i)}</a><p>积分 ${i}</p></div><div class="main"><div class="pi"><a>${i ? `${i + 1}楼` : "楼主"}</a> <em>发表于 2023-11-0${4 + i} 09:10</em> <a>只看该作者</a></div><div class="message">${text}</div></div></div>`)}</div>`,
	},
	{
		...english,
		name: "an announcement above, the title in the first post",
		url: "https://www.site.example/viewtopic.php?t=47",
		title: `${HEADLINE} - Barn Talk`,
		posts: SUBJECT,
		not: ["not registered", "Joined", "Subject"],
		body: `<a class="maintitle" href="viewtopic.php?t=47">${HEADLINE}</a><div class="box"><p>${NOTICE}</p></div><div class="forumline">${each(SUBJECT, (text, i) => `<div class="post" id="p${i + 80}"><div class="panel"><b class="name">${name(i)}</b><p>Joined: 2009</p></div><div class="inner"><h4>${i ? "Re: " : ""}${HEADLINE}</h4><p class="when">Posted: November ${4 + i}, 2023 9:10 am</p><div class="postbody">${text}</div></div></div>`)}</div>`,
	},
	{
		...english,
		name: "게시글과 댓글, 숨은 제목과 작성일",
		language: "ko",
		timezone: "Asia/Seoul",
		url: "https://www.site.example/bbs/board.php?bo_table=free&wr_id=48",
		title: `${HEADLINE} > 자유게시판`,
		posts: KOREAN,
		not: ["님의 댓글", "작성일", "신고", "추천", "본문", "쪽지"],
		body: `<h1 id="hd_title">${HEADLINE} &gt; 자유게시판</h1><article id="view"><header><h2><span class="cate">질문</span> <span class="view_title">${HEADLINE}</span></h2></header><section id="view_info"><a href="/bbs/profile.php?mb_id=a" class="member">barnowl</a> 작성일 2023-11-04 12:37</section><section id="view_atc"><h2>본문</h2><div id="view_content"><p>${KOREAN[0]}</p></div><div><a>추천 <strong>5</strong></a> <a>비추천 <strong>0</strong></a></div></section><section id="cmts"><h2>댓글목록</h2>${each(KOREAN.slice(1), (text, i) => `<article id="c_${i + 900}"><div class="wrap"><header><h2><span class="member">${name(i + 1)}</span>님의 댓글</h2><a href="/bbs/profile.php?mb_id=${i}" class="member">${name(i + 1)}</a><a href="#">쪽지보내기</a> (121.♡.5.${i}) 작성일 <time datetime="2023-11-05T09:10:00+09:00">11-05 09:10</time></header><div class="cmt_text"><p>${text}</p></div></div><ul><li><a>답변</a></li><li><a>신고</a></li></ul></article>`)}</section></article>`,
	},
	{
		...chinese,
		headline: HEADLINE,
		author: "barnowl",
		name: "标题下一行是作者",
		url: "https://www.site.example/t/98441",
		title: `${HEADLINE} - V`,
		posts: BENCH,
		not: ["次点击", "回复"],
		body: `<div class="box"><div class="header"><h1>${HEADLINE}</h1><small class="gray"><a href="/member/barnowl">barnowl</a> · <span title="2023-11-04 09:10:00 +08:00">2 年前</span> · 77 次点击</small></div><div class="cell"><div class="topic_content">${BENCH[0]}</div></div></div><div class="box"><div class="cell">2 条回复</div>${each(BENCH.slice(1), (text, i) => `<div id="r_${i + 10}" class="cell"><table><tr><td><strong><a href="/member/x${i}" class="dark">${name(i + 1)}</a></strong> <span class="ago" title="2023-11-05 09:10:00 +08:00">2 年前</span><div class="reply_content">${text}</div></td></tr></table></div>`)}</div>`,
	},
	{
		...english,
		name: "one post alone, its writer in a panel",
		url: "https://forums.site.example/thread-50.html",
		title: HEADLINE,
		posts: [OPENED[0] ?? ""],
		not: ["Junior", "last modified", "Threads:"],
		body: `<div id="content"><table class="tborder"><tr><td class="thead"><strong>${HEADLINE}</strong></td></tr><tr><td id="posts_container"><div id="posts"><div class="post" id="post_50"><div class="post_author"><strong><span class="largetext"><a href="user-7.html">barnowl</a></span></strong><br>Junior Member<div>Threads: 4</div></div><div class="post_content"><div class="post_head"><span class="post_date">November 4, 2023, 09:10 AM <span class="post_edit"><span class="edited_post">(This post was last modified: 11-05-2023, 11:41 AM by barnowl.)</span></span></span></div><div class="post_body" id="pid_50">${OPENED[0]}</div></div></div></div></td></tr></table></div>`,
	},
];
