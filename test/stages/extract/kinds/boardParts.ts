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
