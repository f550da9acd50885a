import { prose, sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

const NAMES = ["Ines Vale", "corvid9", "J. Marsh", "Ines Vale", "t0ller"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");
const HEADLINE = "Which glue holds a wet rudder";
const RULES = prose(177, 4);
const english = { headline: HEADLINE, author: "Ines Vale", day: "2024-05-06" };

/** Posts by how many sentences each says. */
const said = (seed: number, counts: readonly number[]) =>
	counts.map((count, i) => sentences(seed * 13 + i, count));

const ZH = { headline: "老船的舵用什么胶粘", author: "江边雨", day: "2024-05-06", language: "zh-CN" };
const zh = { ...ZH, timezone: "Asia/Shanghai" };
const ZH_NAMES = ["江边雨", "木匠老徐", "蓑衣客", "江边雨"];
const zhName = (i: number) => ZH_NAMES[i % ZH_NAMES.length] ?? "";
const ZH_POSTS = [sentences(51, 3, "zh"), "试试环氧树脂", sentences(52, 2, "zh"), "粘好了，感谢各位"];

const JA = {
	headline: "濡れた舵に効く接着剤は",
	author: "みなと",
	day: "2024-05-06",
	language: "ja",
	timezone: "Asia/Tokyo",
};
const JA_POSTS = [
	"木の舵が割れてしまいました。水に浸けたままでも使える接着剤を探しているのですが、何かお勧めはありますか。",
	"エポキシでどうでしょう。",
	"二液を混ぜて、乾くまで一日待つと良いですよ。私の舟ではもう五年も持っています。",
	"ありがとうございます、やってみます。",
];
const JA_NAMES = ["みなと", "船大工", "はまちどり", "みなと"];
const jaName = (i: number) => JA_NAMES[i % JA_NAMES.length] ?? "";

const KO = {
	headline: "젖은 키에 쓸 접착제 추천",
	author: "나루터",
	day: "2024-05-06",
	language: "ko",
	timezone: "Asia/Seoul",
};
const KO_POSTS = [
	"나무로 만든 키가 갈라졌습니다. 물에 젖은 상태에서도 쓸 수 있는 접착제가 있을까요? 아시는 분은 알려 주세요.",
	"에폭시를 써 보세요.",
	"두 가지를 섞어서 하루 동안 말리면 됩니다. 제 배는 오 년째 잘 버티고 있습니다.",
	"감사합니다, 해 보겠습니다.",
];
const KO_NAMES = ["나루터", "목수김", "갈매기", "나루터"];
const koName = (i: number) => KO_NAMES[i % KO_NAMES.length] ?? "";

const DE = {
	headline: "Welcher Leim hält ein nasses Ruder",
	author: "Fährmann",
	day: "2024-05-06",
	language: "de",
};
const DE_POSTS = [
	"Mein Ruder ist gerissen, und es liegt das ganze Jahr im Wasser. Welcher Leim hält da, ohne dass ich es erst trocknen muss?",
	"Nimm Epoxid, das geht.",
	"Zwei Teile mischen, einen Tag warten, dann hält es. Meines hat schon fünf Winter überstanden, und das Eis war nicht nett.",
	"Danke, das probiere ich.",
];
const DE_NAMES = ["Fährmann", "Stegwart", "Lotse", "Fährmann"];
const deName = (i: number) => DE_NAMES[i % DE_NAMES.length] ?? "";

const LETTER = said(1, [2, 3]);
const LETTER_2 = said(2, [3, 2, 2]);
const LETTER_3 = said(3, [2, 2]);
const LETTER_4 = said(4, [3, 2]);

/** Letters in archives of mailing lists, each alone on its page. */
export const LETTERS: Talk[] = [
	{
		...english,
		name: "MHonArc, links in brackets above and the headers in a list",
		url: "https://www.site.example/archives/boats/2024-05/msg00017.html",
		title: HEADLINE,
		posts: LETTER,
		not: ["Date Prev", "Thread Index", "Follow-Ups", "Prev by Date", "another oar"],
		body: `<!--X-Body-Begin--><!--X-User-Header--><!--X-TopPNI--><hr>[<a href="msg00016.html">Date Prev</a>][<a href="msg00018.html">Date Next</a>][<a href="msg00016.html">Thread Prev</a>][<a href="msg00018.html">Thread Next</a>][<a href="maillist.html#00017">Date Index</a>][<a href="threads.html#00017">Thread Index</a>]<!--X-TopPNI-End--><h1>${HEADLINE}</h1><hr><!--X-Head-of-Message--><ul><li><em>To</em>: <a href="mailto:boats@DOMAIN.HIDDEN">boats@xxxxxxxx</a></li><li><em>Subject</em>: ${HEADLINE}</li><li><em>From</em>: Ines Vale &lt;<a href="mailto:iv@DOMAIN.HIDDEN">iv@xxxxxxxx</a>&gt;</li><li><em>Date</em>: Mon, 6 May 2024 09:10:22 +0000</li></ul><!--X-Head-Body-Sep-Begin--><hr><!--X-Body-of-Message--><pre>${LETTER.join("\n\n")}\n</pre><!--X-Body-of-Message-End--><hr><!--X-Follow-Ups--><ul><li><strong>Follow-Ups</strong>:<ul><li><strong><a href="msg00018.html">Re: ${HEADLINE}</a></strong><ul><li><em>From:</em> corvid9</li></ul></li></ul></li></ul><!--X-BotPNI--><ul><li>Prev by Date: <strong><a href="msg00016.html">another oar</a></strong></li><li>Next by Date: <strong><a href="msg00018.html">Re: ${HEADLINE}</a></strong></li><li>Index(es):<ul><li><a href="maillist.html#00017"><strong>Date</strong></a></li><li><a href="threads.html#00017"><strong>Thread</strong></a></li></ul></li></ul>`,
	},
	{
		...english,
		name: "MHonArc in the dress of a foundation, its headers in a table",
		url: "https://lists.site.example/archive/html/boats/2024-05/msg00021.html",
		title: `${HEADLINE}`,
		posts: LETTER_2,
		not: ["User-agent", "Prev in Thread", "Current Thread", "Next by Date", "a keel"],
		body: `<table width="100%" class="tnav"><tr><td><a href="/archive/html/boats/">boats</a></td><td align="right">[<a href="msg00020.html">Top</a>] [<a href="threads.html">All Lists</a>]</td></tr></table><p>[<a href="msg00020.html">Date Prev</a>] [<a href="msg00022.html">Date Next</a>] [<a href="msg00020.html">Thread Prev</a>] [<a href="index.html">Date Index</a>]</p><h1>${HEADLINE}</h1><hr><table><tr><td align="right"><b>From</b>:</td><td>Ines Vale</td></tr><tr><td align="right"><b>Subject</b>:</td><td>${HEADLINE}</td></tr><tr><td align="right"><b>Date</b>:</td><td>Mon, 6 May 2024 09:10:22 +0000</td></tr><tr><td align="right"><b>User-agent</b>:</td><td>Mutt/1.5.20 (2009-06-14)</td></tr></table><hr>${LETTER_2.map((text) => `<p>${text}</p>`).join("")}<hr><table width="100%"><tr><td><a href="msg00020.html">Prev in Thread</a></td><td><b>Current Thread</b></td><td><a href="msg00022.html">Next in Thread</a></td></tr></table><ul><li><b>${HEADLINE}</b>, <i>Ines Vale</i> &lt;=<ul><li><b><a href="msg00022.html">Re: ${HEADLINE}</a></b>, <i>corvid9</i></li></ul></li></ul><ul><li>Prev by Date: <b><a href="msg00020.html">a keel</a></b></li><li>Next by Date: <b><a href="msg00022.html">Re: ${HEADLINE}</a></b></li></ul>`,
	},
	{
		...english,
		name: "public-inbox, all in pre-formatted text, the letter's head in it",
		url: "https://lore.site.example/boats/20240506091022.GA17@site.example/",
		title: `${HEADLINE} - Ines Vale`,
		posts: [
			"From: Ines Vale <iv@site.example>",
			"To: boats@site.example",
			`Subject: ${HEADLINE}`,
			"Date: Mon, 6 May 2024 09:10:22 +0000 [thread overview]",
			"Message-ID: <20240506091022.GA17@site.example> (raw)",
			...LETTER_3,
		],
		not: ["search help", "expand", "permalink", "mbox.gz", "AGPL", "reply via"],
		body: `<form action="../"><pre><a href="../?t=20240506">boats.site.example archive mirror</a>\n<input name="q" type="text"><input type="submit" value="search"> <a href="../_/text/help/">help</a> / <a href="../_/text/color/">color</a> / <a href="../new.atom">Atom feed</a></pre></form><pre id="b">From: Ines Vale &lt;iv@site.example&gt;\nTo: boats@site.example\nSubject: <a href="#r" id="t">${HEADLINE}</a>\nDate: Mon, 6 May 2024 09:10:22 +0000\t[<a href="#R">thread overview</a>]\nMessage-ID: &lt;20240506091022.GA17@site.example&gt; (<a href="raw">raw</a>)\n\n${LETTER_3.join("\n\n")}\n</pre><hr><pre>             <a href="#b">reply</a>\tother threads:[<a href="../?t=1">~2024-05-06  9:10 UTC</a>|<a href="../">newest</a>]\n\n<b>Thread overview: 2+ messages</b> (download: <a href="t.mbox.gz">mbox.gz</a> / follow: <a href="t.atom">Atom feed</a>)\n2024-05-06  9:10 Ines Vale [this message]\n2024-05-07  8:00 \` <a href="../2/">${HEADLINE}</a> corvid9</pre><hr><pre>Reply instructions:\n\nYou may reply publicly to this message via plain-text email using any one of the following methods, all of which reply via the list.</pre>`,
	},
	{
		...english,
		name: "an archive of mail, a letter below its subject",
		url: "https://www.archive.site.example/boats@lists.site.example/msg02041.html",
		title: HEADLINE,
		posts: LETTER_4,
		not: ["Thread Previous", "Reply via email to", "Search the site"],
		body: `<div itemscope itemtype="http://schema.org/Article"><div class="skipLink"><a href="#nav">Skip to site navigation</a></div><div class="content"><div class="msgHead"><h1><span class="subject"><a href="/search?q=subject" rel="nofollow"><span itemprop="name">${HEADLINE}</span></a></span></h1><p class="darkgray font13"><span class="sender pipe"><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name"><a href="/search?q=from:Ines" rel="nofollow">Ines Vale</a></span></span></span> <span class="date"><a href="/search?q=date:20240506" rel="nofollow">Mon, 06 May 2024 09:10:22 -0000</a></span></p></div><div itemprop="articleBody" class="msgBody"><!--X-Body-of-Message--><pre>${LETTER_4.join("\n\n")}\n</pre></div><div class="msgButtons"><ul class="button-row"><li class="darkgray"><a class="button buttonleft" href="msg02040.html">Previous message</a></li><li><a class="button" href="maillist.html">View by thread</a></li></ul></div><a name="tslice"></a><div class="tSliceList margintopdouble"><ul class="icons monospace"><li class="icons-email tSliceCur"><span class="subject">${HEADLINE}</span> <span class="sender italic">Ines Vale</span></li></ul></div><div class="overflow msgActions"><div class="msgReply"><h2>Reply via email to</h2><form method="POST"><input type="submit" value="Ines Vale"></form></div></div></div><div class="aside" role="complementary"><div class="logo"><a href="/">The Archive</a></div><form action="/search"><label for="q">Search the site</label><input name="q"></form><ul><li><a href="/">The archive home</a></li></ul></div></div>`,
	},
];

const NOTE = "Free advice, as always, within a day: write to me, or send me a bottle with a letter in it.";
const NOTED = said(11, [3, 2, 1, 2, 3]);
const NOTED_2 = said(12, [2, 3, 2, 1, 2]);
const ROLES = said(13, [2, 1, 3, 2]);

/** Signatures that nothing but their coming again marks. */
export const SIGNED: Talk[] = [
	{
		...english,
		name: "Invision 4, a signature by its role alone",
		url: "https://forum.site.example/topic/2041-which-glue/",
		title: `${HEADLINE} - Hulls - Boatyard`,
		posts: ROLES,
		not: [NOTE, "Link to comment", "Solutions"],
		body: `<main id="ipsLayout_body"><div class="ipsPageHeader"><h1 class="ipsType_pageTitle"><span class="ipsType_break">${HEADLINE}</span></h1></div><div id="comments" data-role="commentFeed"><form>${each(
			ROLES,
			(text, i) =>
				`<article id="elComment_${70 + i}" class="cPost ipsBox ipsComment ipsComment_parent ipsClearfix ipsColumns"><aside class="ipsComment_author cAuthorPane"><h3 class="ipsType_sectionHead cAuthorPane_author"><strong><a href="/profile/${i}-x/" class="ipsType_break">${name(i)}</a></strong></h3><ul class="cAuthorPane_info"><li>Circle Member</li><li>${9 + i} Solutions</li></ul></aside><div class="ipsColumn ipsColumn_fluid"><div class="ipsComment_meta"><p><a href="?do=findComment">Posted <time datetime="2024-05-0${6 + i}T09:10:00Z">May ${6 + i}, 2024</time></a></p></div><div class="cPost_contentWrap"><div data-role="commentContent" class="ipsType_normal ipsType_richText ipsContained"><p>${text}</p></div>${i % 3 ? "" : `<div data-role="memberSignature" class="ipsBorder_top"><div class="ipsType_light ipsType_richText"><p>${NOTE}</p></div></div>`}</div><div class="ipsHide"><h5>Link to comment</h5></div></div></article>`,
		)}</form></div></main>`,
	},
	{
		...english,
		name: "a signature as the last paragraph of each text of one writer",
		url: "https://forum.site.example/threads/which-glue.2041/",
		title: `${HEADLINE} | Boatyard`,
		posts: NOTED,
		not: [NOTE],
		body: `<div id="main"><h1 class="thread-title">${HEADLINE}</h1>${each(
			NOTED,
			(text, i) =>
				`<div class="post" id="post-${i}"><div class="post-head"><a class="username" href="/members/${i % 3}/">${name(i % 3)}</a> <time datetime="2024-05-0${6 + i}T09:10:00Z">May ${6 + i}</time></div><div class="post-content"><p>${text}</p>${i % 3 ? "" : `<p>${NOTE}</p>`}</div></div>`,
		)}</div>`,
	},
	{
		...zh,
		name: "签名写在正文之后，无标记",
		url: "https://bbs.site.example/thread-2041-1-1.html",
		title: `${ZH.headline} - 船坞论坛`,
		posts: ZH_POSTS,
		not: ["一蓑烟雨任平生"],
		body: `<div id="ct"><h1 class="ts">${ZH.headline}</h1>${each(
			ZH_POSTS,
			(text, i) =>
				`<div class="post-item"><div class="user"><a href="space-uid-${i % 3}.html">${zhName(i)}</a></div><div class="info">发表于 2024-5-${6 + i} 09:1${i}</div><div class="message">${text}${i % 3 ? "" : "<br><br>一蓑烟雨任平生，也无风雨也无晴，有事请发私信。"}</div></div>`,
		)}</div>`,
	},
	{
		...english,
		name: "signatures in boxes of a name made by a machine",
		url: "https://board.site.example/viewtopic.php?t=2041",
		title: `${HEADLINE} - Boatyard`,
		posts: NOTED_2,
		not: [NOTE],
		body: `<div id="main"><h2>${HEADLINE}</h2>${each(
			NOTED_2,
			(text, i) =>
				`<div class="postrow"><div class="css-1x2y"><a class="css-9q" href="/user/${i % 3}/">${name(i % 3)}</a> <span class="css-7d">May ${6 + i}, 2024 9:10 am</span></div><div class="css-4k"><div class="css-4b">${text}</div>${i % 3 ? "" : `<div class="css-8z">${NOTE}</div>`}</div></div>`,
		)}</div>`,
	},
];

const GONE_1 = said(21, [3, 2, 2]);
const GONE_2 = said(22, [2, 3]);

/** Posts that somebody took away, and what stands in their place. */
export const GONE: Talk[] = [
	{
		...english,
		name: "deleted comments of a tree, and one that a moderator took away",
		url: "https://old.site.example/r/boats/comments/2041/which_glue/",
		title: `${HEADLINE} : boats`,
		posts: GONE_1,
		not: ["[deleted]", "[removed]", "Comment removed by moderator"],
		body: `<div class="content" role="main"><div id="siteTable"><div class="thing link self"><div class="entry"><p class="title"><a class="title" href="/r/boats/comments/2041/which_glue/">${HEADLINE}</a></p><p class="tagline">submitted <time datetime="2024-05-06T09:10:00+00:00">1 year ago</time> by <a href="/user/Ines" class="author">Ines Vale</a></p><div class="expando"><form class="usertext"><div class="usertext-body"><div class="md"><p>${GONE_1[0]}</p></div></div></form></div></div></div></div><div class="commentarea"><div class="sitetable nestedlisting">${each(
			[GONE_1[1] ?? "", "[deleted]", GONE_1[2] ?? "", "[removed]", "Comment removed by moderator"],
			(text, i) =>
				`<div class="thing comment"><div class="entry"><p class="tagline"><a href="/user/u${i}" class="author">user${i}</a> <span class="score">${i} points</span> <time datetime="2024-05-07T09:10:00+00:00">1 year ago</time></p><form class="usertext"><div class="usertext-body"><div class="md"><p>${text}</p></div></div></form></div></div>`,
		)}</div></div></div>`,
	},
	{
		...DE,
		name: "ein gelöschter Beitrag und einer, der gesperrt ist",
		url: "https://forum.site.example/thread/2041-welcher-leim/",
		title: `${DE.headline} - Bootsforum`,
		posts: DE_POSTS,
		not: ["gelöscht", "gesperrt"],
		body: `<main><h1 class="contentTitle">${DE.headline}</h1><ul class="wbbThreadPostList messageList">${each(
			[
				DE_POSTS[0] ?? "",
				DE_POSTS[1] ?? "",
				"Dieser Beitrag wurde vom Autor gelöscht.",
				DE_POSTS[2] ?? "",
				"Der Inhalt wurde von einem Moderator gesperrt.",
				DE_POSTS[3] ?? "",
			],
			(text, i) =>
				`<li id="post${i}"><article class="wbbPost message"><aside class="messageSidebar"><a href="/user/${i}/" class="username">${deName([0, 1, 4, 2, 5, 3][i] ?? 0)}</a></aside><div class="messageContent"><header class="messageHeader"><time datetime="2024-05-0${6 + (i % 3)}T09:10:00+02:00">${6 + i}. Mai 2024</time></header><div class="messageBody"><div class="messageText">${i === 0 ? `<p>${text}</p>` : text}</div></div></div></article></li>`,
		)}</ul></main>`,
	},
	{
		...zh,
		name: "被删除与被屏蔽的楼层",
		url: "https://bbs.site.example/thread-2042-1-1.html",
		title: `${ZH.headline} - 船坞论坛`,
		posts: ZH_POSTS,
		not: ["屏蔽", "删除"],
		body: `<div id="postlist"><h1><span id="thread_subject">${ZH.headline}</span></h1>${each(
			[
				ZH_POSTS[0] ?? "",
				`<div class="locked">提示: <em>作者被禁止或删除 内容自动屏蔽</em></div>`,
				ZH_POSTS[1] ?? "",
				ZH_POSTS[2] ?? "",
				"该回复已被版主删除",
				ZH_POSTS[3] ?? "",
			],
			(text, i) =>
				`<div id="post_${i}"><table class="plhin"><tr><td class="pls"><div class="authi"><a href="space-uid-${i}.html">${zhName([0, 4, 1, 2, 5, 3][i] ?? 0)}</a></div></td><td class="plc"><div class="authi"><em>发表于 2024-5-${6 + i} 09:10</em></div><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${i}">${text}</td></tr></table></div></td></tr></table></div>`,
		)}</div>`,
	},
	{
		...JA,
		name: "削除された書き込み",
		url: "https://bbs.site.example/thread/2041/",
		title: `${JA.headline} - 船の掲示板`,
		posts: JA_POSTS,
		not: ["削除", "発言者", "投稿日時"],
		body: `<div class="wrap"><h1>${JA.headline}</h1>${each(
			[
				JA_POSTS[0] ?? "",
				JA_POSTS[1] ?? "",
				"この投稿は削除されました。",
				JA_POSTS[2] ?? "",
				JA_POSTS[3] ?? "",
			],
			(text, i) =>
				`<div class="res"><p class="res-head">発言者：<b>${jaName([0, 1, 4, 2, 3][i] ?? 0)}</b>　投稿日時：2024/05/0${6 + (i % 3)} 09:10</p><div class="res-body">${text}</div></div>`,
		)}</div>`,
	},
	{
		...english,
		name: "a French page whose reply is gone",
		headline: "Quelle colle pour un safran mouillé",
		language: "fr",
		url: "https://forum.site.example/sujet-2041-quelle-colle.html",
		title: "Quelle colle pour un safran mouillé - Forum des bateaux",
		posts: GONE_2,
		not: ["supprimé"],
		body: `<div id="forum"><h1>Quelle colle pour un safran mouillé</h1>${each(
			[GONE_2[0] ?? "", "Ce message a été supprimé par son auteur.", GONE_2[1] ?? ""],
			(text, i) =>
				`<div class="message" id="m${i}"><div class="auteur"><a href="/profil/user${i}">${name([0, 4, 1][i] ?? 0)}</a> <span class="date">le ${6 + i}/05/2024 à 09:10</span></div><div class="message-texte"><p>${text}</p></div></div>`,
		)}</div>`,
	},
];

const TWEET =
	"The rudder came back from the yard today, and it holds. Two parts of resin, one day of patience.";
const POST_1 = said(41, [2, 1, 2]);
const POST_2 = said(42, [2, 1, 1]);

/** Posts of microblogs. */
export const NOTES: Talk[] = [
	{
		...english,
		name: "a post of a bird, with the words of who wrote it in its title",
		headline: TWEET,
		url: "https://x.site.example/InesVale/status/1785126929055805894",
		title: `Ines Vale on X: &quot;${TWEET} https://t.example/abc&quot; / X`,
		posts: [TWEET],
		not: ["Log in", "Sign up", "Trending", "Views", "Don’t miss"],
		body: `<div id="react-root"><div class="css-175oi2r"><header role="banner"><a href="/login">Log in</a></header><main role="main"><div data-testid="primaryColumn"><section><div><article role="article" data-testid="tweet" tabindex="-1"><div class="css-1"><div data-testid="User-Name"><a href="/InesVale"><span>Ines Vale</span></a><a href="/InesVale"><span>@InesVale</span></a></div><div dir="auto" lang="en" data-testid="tweetText"><span class="css-0">${TWEET}</span></div><div class="css-3"><a href="/InesVale/status/1785126929055805894"><time datetime="2024-05-06T09:10:22.000Z">9:10 AM · May 6, 2024</time></a><span> · </span><span>1,204</span> <span>Views</span></div><div role="group"><button>3</button><button>12</button></div></div></article></div></section></div><div data-testid="sidebarColumn"><div><h2>New to X?</h2><div>Sign up now to get your own personalized timeline!</div><a href="/signup">Create account</a><div>By signing up, you agree to the <a href="/tos">Terms of Service</a> and <a href="/privacy">Privacy Policy</a>, including <a href="/cookies">Cookie Use.</a></div></div><h2>Trending now</h2></div></main><div data-testid="BottomBar"><span>Don’t miss what’s happening</span><span>People on X are the first to know.</span></div></div></div>`,
	},
	{
		...english,
		name: "a note with replies on a server of its own",
		headline: POST_1[0] ?? "",
		url: "https://notes.site.example/@ines/110011001100110011",
		title: `Ines Vale (@ines@notes.site.example): &quot;${POST_1[0]}&quot; - Notes`,
		posts: POST_1,
		not: ["Boost", "Follow", "Profiles"],
		body: `<div class="page"><div class="entry entry-center"><div class="detailed-status"><div class="p-author h-card"><a class="detailed-status__display-name u-url" href="/@ines"><span class="display-name"><strong class="display-name__html p-name">Ines Vale</strong> <span class="display-name__account">@ines</span></span></a></div><a class="logo-button button" href="/follow">Follow</a><div class="status__content emojify"><div class="e-content"><p>${POST_1[0]}</p></div></div><div class="detailed-status__meta"><data class="dt-published" value="2024-05-06T09:10:00+00:00"></data><a class="detailed-status__datetime u-url" href="/@ines/1100"><time class="formatted" datetime="2024-05-06T09:10:00Z">May 06, 2024, 09:10</time></a> · <a href="#">Web</a></div></div></div>${each(
			POST_1.slice(1),
			(text, i) =>
				`<div class="entry entry-reply"><div class="status"><div class="status__info"><a class="status__relative-time" href="/@x/${i}"><time class="time-ago" datetime="2024-05-07T09:10:00Z">May 07</time></a><a class="status__display-name" href="/@x${i}"><span class="display-name"><strong>${name(i + 1)}</strong> <span class="display-name__account">@x${i}</span></span></a></div><div class="status__content"><div class="e-content"><p>${text}</p></div></div><div class="status__action-bar"><a href="#">Boost</a></div></div></div>`,
		)}</div>`,
	},
	{
		...zh,
		name: "微博正文，标题里是原文与站名",
		headline: ZH_POSTS[0] ?? "",
		url: "https://weibo.site.example/1234567890/NxYz2041",
		title: `${ZH_POSTS[0]}来自江边雨 - 微博`,
		author: "",
		posts: [ZH_POSTS[0] ?? "", `木匠老徐：${ZH_POSTS[2]}`],
		not: ["转发", "点赞", "关注", "热搜"],
		body: `<div class="WB_frame"><div class="WB_feed_detail"><div class="WB_detail"><div class="WB_info"><a class="W_f14" href="/u/1234567890">江边雨</a></div><div class="WB_from"><a title="2024-05-06 09:10" href="/1234567890/NxYz2041">2024-05-06 09:10</a> 来自 <a href="#">手机客户端</a></div><div class="WB_text">${ZH_POSTS[0]}</div></div><div class="WB_handle"><ul><li><a>收藏</a></li><li><a>转发 3</a></li><li><a>评论 1</a></li><li><a>点赞 9</a></li></ul></div><div class="WB_repeat"><div class="repeat_list"><div class="list_li"><div class="list_con"><div class="WB_text"><a href="/u/22">木匠老徐</a>：${ZH_POSTS[2]}</div><div class="WB_func"><div class="WB_from">5月7日 10:00</div></div></div></div></div></div></div><div class="side"><h3>热搜</h3><ul><li><a href="/s/1">夏天到了</a></li></ul></div></div>`,
	},
	{
		...english,
		name: "a post under a blue sky, its replies below",
		headline: POST_2[0] ?? "",
		url: "https://sky.site.example/profile/ines.site.example/post/3kabc2041",
		title: `Ines Vale (@ines.site.example): &quot;${POST_2[0]}&quot; — Sky`,
		posts: POST_2,
		not: ["reposts", "Reply", "Sign in"],
		body: `<div id="root"><div role="main"><div data-testid="postThreadItem-by-ines"><a href="/profile/ines.site.example"><div>Ines Vale</div></a><a href="/profile/ines.site.example"><div>@ines.site.example</div></a><div data-word-wrap="1">${POST_2[0]}</div><div><a href="/profile/ines/post/3kabc2041" aria-label="May 6, 2024 at 9:10 AM"><time datetime="2024-05-06T09:10:00Z">May 6, 2024 at 9:10 AM</time></a></div><div><a href="/profile/ines/post/3kabc2041/reposted-by"><span>2</span> reposts</a></div></div>${each(
			POST_2.slice(1),
			(text, i) =>
				`<div data-testid="postThreadItem-by-x${i}"><a href="/profile/x${i}.site.example"><div>${name(i + 1)}</div></a><div data-word-wrap="1">${text}</div><a href="/profile/x${i}/post/3k${i}"><time datetime="2024-05-07T09:10:00Z">1d</time></a><button>Reply</button></div>`,
		)}</div><nav><a href="/">Sign in</a></nav></div>`,
	},
];

const RATED = said(61, [3, 2, 1]);
const CUT = said(62, [2, 5, 4]);
const TALKYARD = said(63, [2, 1, 2, 1]);
const ISSUE = said(64, [3, 2, 1, 2]);
const REPLIED = [...said(65, [3, 2]), "Turquoise", ...said(66, [2, 3])];
const PHORUM = said(67, [2, 3, 1]);

/** What templates say beside posts. */
export const TEMPLATES: Talk[] = [
	{
		...english,
		name: "posts of machine-made names with thanks from others below",
		url: "https://www.site.example/thread/65f0495ce12575606b0c9640/which-glue",
		title: `${HEADLINE} | KASK`,
		posts: REPLIED.slice(0, 3),
		not: ["gave reputation", "Quote", "Be the first"],
		body: `<div id="__next"><div class="w-main mx-auto"><h1 class="text-xl">${HEADLINE}</h1>${each(
			REPLIED.slice(0, 3),
			(text, i) =>
				`<div class="flex bg-white post_box__aB1" data-postid="${i}"><div class="w-full"><div class="flex px-4"><a class="mr-1 font-bold" href="/@user${i}">${name(i)}</a><time class="text-xs" datetime="2024-05-0${6 + i}T09:10:00Z">0${6 + i}-05-2024 09:10</time></div><div class="px-4 text-md"><div class="renderer_html__x">${text}</div></div><div class="px-4"><div class="my-2"><div class="renderer_html__x">t0ller${i} and Kay gave reputation</div></div><div class="mt-2 flex"><div>Quote</div></div></div></div></div>`,
		)}</div></div>`,
	},
	{
		...english,
		name: "a button to see what is replied to, and one post of a single word",
		url: "https://boards.site.example/topic/which-glue/",
		title: `${HEADLINE} - Boards`,
		posts: REPLIED,
		not: ["View original", "Helpful", "Newbee", "Post #"],
		body: `<div class="boards-section">${each(
			REPLIED,
			(text, i) =>
				`<article class="post board" id="post-${i}"><div id="board-post-id-${i}" class="boards-post-number">Post # ${i + 1}</div><div class="img-frame"><a href="/m/${i}"><img src="m.gif"></a>Member<br><div style="x">15 posts</div><div>Newbee</div></div><div class="text-holder">${i ? "" : `<h1>${HEADLINE}</h1>`}<ul class="details"><li><a href="/user/${i}/" class="name bbp-author-name">${name(i)}</a></li><li class="time">May ${6 + i}, 2024</li></ul>${i === 1 || i === 3 ? `<p></p><div class="replied-rectangle"><div class="view-original-reply-title">View original reply</div><div class="view-original-reply"></div></div> ${text}<p></p>` : `<p>${text}</p>`}<footer class="social-row"><div class="likes">Helpful (0)</div><a href="#new" class="reply">Reply</a></footer></div></article>`,
		)}</div>`,
	},
	{
		...english,
		name: "questions with a rating beside each text",
		url: "https://www.site.example/Questions/2041/Which-glue",
		title: `[Solved] ${HEADLINE} - Askers`,
		posts: RATED,
		not: ["(1 vote)", "Permalink", "Share this answer"],
		body: `<div id="ctl00"><h1>${HEADLINE}</h1><div class="question"><div class="entry"><div class="rating"><span>1.00/5 (1 vote)</span></div><div class="text"><p>${RATED[0]}</p></div></div><div class="signature-line">Posted <span title="Monday, May 6, 2024">6-May-24 9:10am</span> <a href="/Members/ines" class="author">Ines Vale</a></div></div><h2>2 solutions</h2>${each(
			RATED.slice(1),
			(text, i) =>
				`<div class="answer"><h3>Solution ${i + 1}</h3><div class="entry"><div class="rating"><span>${i + 3}.00/5 (1 vote)</span></div><div class="text"><p>${text}</p></div></div><div class="tools"><a href="#">Permalink</a> <a href="#">Share this answer</a></div><div>Posted 7-May-24 9:10am <a class="author" href="/Members/${i}">${name(i + 1)}</a></div></div>`,
		)}</div>`,
	},
	{
		...english,
		name: "answers cut for who is not logged in, and the whole of each behind",
		url: "https://www.site.example/Which-glue-holds-a-wet-rudder",
		title: `${HEADLINE}? - Quora-like`,
		headline: HEADLINE,
		posts: CUT,
		not: ["Continue Reading", "Upvote"],
		isSaid: true,
		body: `<div class="q-box main"><div class="q-text"><h1 class="q-title">${HEADLINE}</h1></div><div>${each(
			CUT,
			(text, i) =>
				`<div class="q-box answer_item_${i}"><div class="q-user"><a class="q-link" href="/profile/P${i}">${name(i)}</a> <time datetime="2024-05-0${6 + i}">May ${6 + i}, 2024</time></div>${i ? `<div class="q-cut"><div class="q-t"><span>${text.slice(0, 150)}</span></div><div class="q-more">Continue Reading</div></div>` : ""}<div class="q-whole"><div class="q-t"><span>${text}</span></div></div><div class="q-actions"><button>Upvote</button></div></div>`,
		)}</div></div>`,
	},
	{
		...english,
		name: "a talk of progress and discussion, replies that say to whom",
		url: "https://talk.site.example/-252/which-glue",
		title: HEADLINE,
		posts: TALKYARD,
		not: ["In reply to", "2 replies", "Discussion"],
		body: `<div id="esPageScrollable"><article class="dw-p-type-question"><h1 class="dw-p-ttl">${HEADLINE}</h1><div class="dw-t dw-depth-0"><div class="dw-p" id="post-1"><div class="dw-p-hd">By <a class="dw-p-by" href="/-/users/ines">Ines Vale</a> <span class="dw-p-at" title="2024-05-06T09:10:00Z">May 6, 2024</span></div><div class="dw-p-bd"><div class="dw-p-bd-blk"><p>${TALKYARD[0]}</p></div></div></div></div><div class="dw-cmts-tlbr"><span>2 replies</span></div><h3>Discussion</h3><ol class="dw-res">${each(
			TALKYARD.slice(1),
			(text, i) =>
				`<li class="dw-t"><div class="s_P_RR">In reply to <a href="#post-${i + 1}">${name(i)}</a></div><div class="dw-p" id="post-${i + 2}"><div class="dw-p-hd"><a class="dw-p-by" href="/-/users/u${i}">${name(i + 1)}</a> <span class="dw-p-at" title="2024-05-07T09:10:00Z">May 7</span></div><div class="dw-p-bd"><div class="dw-p-bd-blk"><p>${text}</p></div></div></div></li>`,
		)}</ol></article></div>`,
	},
	{
		...english,
		name: "an issue of a tracker with fields above and notes below",
		url: "https://issues.site.example/issues/2041",
		title: `Bug #2041: ${HEADLINE} - Boats - Tracker`,
		headline: HEADLINE,
		posts: ISSUE,
		not: ["Status:", "Assignee", "Watchers", "Atom", "changed from", "Actions"],
		body: `<div id="main"><div id="sidebar"><h3>Watchers (2)</h3></div><div id="content"><h2 class="inline-block">Bug #2041</h2><div class="issue tracker-1 status-1 details"><div class="subject"><div><h3>${HEADLINE}</h3></div></div><p class="author">Added by <a class="user active" href="/users/5">Ines Vale</a> <a title="2024-05-06 09:10" href="/activity?from=2024-05-06">2 years</a> ago.</p><div class="attributes"><div class="status attribute"><div class="label">Status:</div><div class="value">New</div></div><div class="assigned-to attribute"><div class="label">Assignee:</div><div class="value">-</div></div></div><hr><div class="description"><p><strong>Description</strong></p><div class="wiki"><p>${ISSUE[0]}</p></div></div></div><div id="history"><h3>History</h3>${each(
			ISSUE.slice(1),
			(text, i) =>
				`<div id="change-${i}" class="journal has-notes has-details"><div id="note-${i + 1}"><h4 class="note-header"><a href="#note-${i + 1}">Updated by</a> <a class="user active" href="/users/${i + 6}">${name(i + 1)}</a> <a title="2024-05-07 09:10" href="/activity">2 years</a> ago <span>Actions</span></h4><ul class="details"><li><strong>Status</strong> changed from <i>New</i> to <i>Open</i></li></ul><div class="wiki"><p>${text}</p></div></div></div>`,
		)}</div><p class="other-formats">Also available in: <a href="/issues/2041.atom">Atom</a></p></div></div>`,
	},
	{
		...english,
		name: "Phorum, tables below each other, with a line of labels in each",
		url: "https://www.site.example/forum/read.php?4,2041",
		title: HEADLINE,
		posts: PHORUM,
		not: ["Posted by:", "Options:", "Sorry, only registered"],
		body: `<div id="phorum"><div class="nav">Navigate: <a href="#">Previous Message</a>•<a href="#">Next Message</a></div>${each(
			PHORUM,
			(text, i) =>
				`<div class="message"><div class="generic"><table cellspacing="0"><tr><td width="100%"><div class="message-author">Posted by: <a href="profile.php?4,${i}">${name(i)}</a> ( Registered user )</div><small><strong>Date: May 0${6 + i}, 2024 09:10AM</strong></small></td></tr></table></div><div class="message-subject">${i ? "Re: " : ""}${HEADLINE}</div><div class="message-body">${text}<br><div class="message-options">Options: <a href="#">Reply</a>•<a href="#">Quote</a></div></div></div>`,
		)}<div class="information">Sorry, only registered users may post in this forum.</div></div>`,
	},
	{
		...zh,
		name: "插件式论坛，正文下有点赞与楼层工具",
		url: "https://club.site.example/info/2041",
		title: `${ZH.headline} - 船坞`,
		posts: ZH_POSTS,
		not: ["首赞", "手机查看", "倒序看帖", "暂无数据", "仅看楼主"],
		body: `<div id="app"><div class="detail"><div class="title">${ZH.headline}</div><div class="meta"><a href="/user/1">江边雨</a><span>2024-05-06 09:10</span><span>阅读 204</span></div><div class="text-box"><p>${ZH_POSTS[0]}</p></div><div class="ops"><span>首赞</span><span>手机查看</span></div></div><div class="reply-bar"><span>3个评论</span><span>倒序看帖</span><span>仅看楼主</span></div>${each(
			ZH_POSTS.slice(1),
			(text, i) =>
				`<div class="reply-item"><div class="r-user"><a href="/user/${i + 2}">${zhName(i + 1)}</a> <span>2024-05-0${7 + i} 09:10</span></div><div class="r-text">${text}</div></div>`,
		)}<div class="empty">暂无数据</div></div>`,
	},
	{
		...zh,
		name: "水木式，每篇有发信人与发信站",
		url: "https://www.site.example/nForum/article/Boat/2041",
		title: `${ZH.headline} - 水边社区`,
		posts: ZH_POSTS,
		not: ["发信人", "信区", "发信站", "FROM", "此回复"],
		body: `<section id="main"><div class="b-head corner"><span class="n-left">文章主题: ${ZH.headline}</span></div><div class="b-content corner">${each(
			ZH_POSTS,
			(text, i) =>
				`<a name="a${i}"></a><table class="article corner"><tr class="a-head"><td class="a-left a-u-name"><span class="a-u-name"><a href="/user/query/u${i}">${zhName(i)}</a></span></td><td><ul class="a-func"><li><a href="#">回复</a></li></ul></td></tr><tr class="a-body"><td class="a-left a-u-info"><dl><dt>文章</dt><dd>2${i}</dd></dl></td><td class="a-content"><p>发信人: ${zhName(i)} (水), 信区: Boat <br>标&nbsp;&nbsp;题: ${i ? "Re: " : ""}${ZH.headline} <br>发信站: 水边社区 (Mon May &nbsp;${6 + i} 09:10:22 2024), 站内 <br>&nbsp;&nbsp;<br>${text} <br>-- <br><font class="f000"></font>※ 来源:·水边社区 site.example·[FROM: 10.0.*] <br></p></td></tr></table>`,
		)}</div></section>`,
	},
	{
		...JA,
		name: "昔の掲示板、番号と発言者が一行に",
		url: "https://bbs.site.example/cgi-bin/bbs.cgi?mode=res&no=2041",
		title: `${JA.headline}`,
		posts: JA_POSTS,
		not: ["投稿者", "No.", "パスワード", "記事番号"],
		body: `<center><h1>船の掲示板</h1></center><div class="thread"><h2>${JA.headline}</h2>${each(
			JA_POSTS,
			(text, i) =>
				`<div class="art"><div class="art-meta">[${2041 + i}] <b>${i ? "Re: " : ""}${JA.headline}</b> 投稿者：<b>${jaName(i)}</b> 投稿日：2024/05/0${6 + i}(Mon) 09:10 <small>No.${2041 + i}</small></div><div class="comment">${text}</div></div>`,
		)}</div><form>記事番号 <input name="no"> パスワード <input name="pwd"> <select><option>削除</option></select></form>`,
	},
	{
		...KO,
		name: "자유게시판 글과 댓글",
		url: "https://www.site.example/bbs/board.php?bo_table=boat&wr_id=2041",
		title: `${KO.headline} > 자유게시판`,
		posts: KO_POSTS,
		not: ["작성자", "조회", "댓글목록", "등록된", "비밀번호"],
		body: `<div id="container"><article id="bo_v"><header><h2 id="bo_v_title"><span class="bo_v_tit">${KO.headline}</span></h2></header><section id="bo_v_info"><h2>페이지 정보</h2>작성자 <strong><span class="sv_member">${KO.author}</span></strong> 작성일 <strong>2024-05-06 09:10</strong> 조회 <strong>204회</strong> 댓글 <strong>3건</strong></section><section id="bo_v_atc"><h2 id="bo_v_atc_title">본문</h2><div id="bo_v_con"><p>${KO_POSTS[0]}</p></div></section><section id="bo_vc"><h2>댓글목록</h2>${each(
			KO_POSTS.slice(1),
			(text, i) =>
				`<article id="c_${i}"><header><h2>${koName(i + 1)}님의 댓글</h2><span class="sv_member">${koName(i + 1)}</span> <span>작성일</span> <time datetime="2024-05-0${7 + i}T09:10:00+09:00">24-05-0${7 + i} 09:10</time></header><div class="cmt_contents"><p>${text}</p></div></article>`,
		)}</section><aside id="bo_vc_w"><h2>댓글쓰기</h2><form><input type="password" placeholder="비밀번호"><textarea></textarea></form></aside></article></div>`,
	},
	{
		...english,
		name: "a plug-in whose readers have to log in to comment",
		url: "https://demo.site.example/discussion-topics/which-glue/",
		title: `${HEADLINE} – Demo`,
		posts: RULES.slice(0, 3),
		not: ["You must be logged in", "Leave a Reply", "Private", "0 replies"],
		body: `<div class="site"><main><article class="discussion-topics type-discussion-topics"><header><h1 class="entry-title">${HEADLINE}</h1><div class="meta"><a href="/author/ines/">Ines Vale</a> <time datetime="2024-05-06T09:10:00Z">May 6, 2024</time></div></header><div class="entry-content"><p>${RULES[0]}</p></div></article><div id="comments"><h2>2 thoughts</h2><ol class="discussion-replies">${each(
			RULES.slice(1, 3),
			(text, i) =>
				`<li class="discussion-reply"><div class="author-box"><a href="/author/u${i}/">${name(i + 1)}</a><span>Private</span><time datetime="2024-05-0${7 + i}T09:10:00Z">2 years</time></div><div class="reply-text"><p>${text}</p></div><span>0 replies</span></li>`,
		)}</ol><p class="must-log-in">You must be <a href="/login">logged in</a> to post a comment.</p></div></main></div>`,
	},
];
