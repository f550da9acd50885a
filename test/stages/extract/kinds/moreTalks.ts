import { sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

const HEADLINE = "How do I keep mice out of a boathouse";
const ZH_HEADLINE = "船屋里的老鼠怎么防";
const NAMES = ["mira_k", "tonne77", "oldmill", "mira_k", "ferry-girl"];
const ZH_NAMES = ["河边的风", "老船工", "木子李", "河边的风", "渡口"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const zhName = (i: number) => ZH_NAMES[i % ZH_NAMES.length] ?? "";
const day = (i: number) => `2023-11-0${i + 4}`;
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");

const english = { headline: HEADLINE, author: "mira_k", day: "2023-11-04" };
const chinese = {
	language: "zh-CN",
	timezone: "Asia/Shanghai",
	headline: ZH_HEADLINE,
	author: "河边的风",
	day: "2023-11-04",
};

const HARBOUR = [
	sentences(31, 3),
	sentences(32, 2),
	"Mine eat the rope.",
	sentences(34, 1),
	sentences(35, 3),
];
const UBB = [sentences(41, 3, "zh"), sentences(42, 1, "zh"), "我家的猫不管这个", sentences(44, 2, "zh")];

const POLLED = [sentences(51, 3), sentences(52, 2), "Third for the cat.", sentences(54, 2)];
const SILVER = [sentences(61, 4), sentences(62, 2), "U mnie to samo", sentences(64, 2)];
const ASKED = [sentences(71, 3), sentences(72, 4), sentences(73, 2)];
const MONTHS = "Sty Lut Mar Kwi Maj Cze Lip Sie Wrz Paź Lis Gru".split(" ");

const MAILED = [sentences(81, 3), sentences(82, 2), "Good idea, it goes into v2.", sentences(84, 2)];
const archive = (i: number) =>
	`<a\nhref="../m${i}@boats.example/">permalink</a> / <a\nhref="../m${i}@boats.example/raw">raw</a>`;

const card = (said: string, who: string, more = "") =>
	`<div class="post-signature ${more}"><div class="user-info"><div class="user-action-time">${said}</div><div class="user-details"${more && ' itemprop="author" itemscope itemtype="https://schema.org/Person"'}><a href="/users/${who.length}/${who}">${who}</a><span>171</span></div></div></div>`;

const person = (i: number, more: string) =>
	`<a class="person-listing d-inline-flex ${more} text-info" href="/u/${name(i)}"><span>${name(i)}</span></a>`;
const comment = (text: string, i: number, inner: string) =>
	`<ul class="comments"><li class="comment"><article id="comment-55${i}" class="details comment-node py-2"><div class="small">${person(i, "align-items-baseline")} <span class="moment-time" data-tippy-content="${day(i)}T14:02:11Z">2 days ago</span></div><div class="comment-content"><div class="md-div"><p>${text}</p></div></div><div class="comment-bottom-btns"><button>reply</button></div></article>${inner}</li></ul>`;

export const MORE_TALKS: Talk[] = [
	{
		...english,
		name: "comments in comments under a text, whose writer stands there for narrow screens as well",
		url: "https://harbour.example.com/post/2200871",
		title: `${HEADLINE} - Harbour`,
		head: '<meta property="og:type" content="article">',
		posts: HARBOUR,
		not: ["reply", "2 days ago", "share"],
		body: `<main class="col-12"><div class="post-listing"><div class="d-block d-sm-none"><article class="post-container"><div class="small"><a class="person-listing text-info" href="/u/mira_k">mira_k</a> · 2 days ago</div><h1 class="h4"><a class="link-dark" href="/post/2200871">${HEADLINE}</a></h1></article></div><div class="d-none d-sm-block"><article class="post-container"><h1 class="h5"><a class="link-dark" href="/post/2200871">${HEADLINE}</a></h1><div class="small">${person(0, "")} in <a class="community-link" href="/c/boats">Boats</a> · <span class="moment-time">4 November 2023</span></div><button>share</button></article></div><div class="card"><article id="postContent"><div class="md-div"><p>${HARBOUR[0]}</p></div></article></div></div><div>${comment(HARBOUR[1] ?? "", 1, comment(HARBOUR[2] ?? "", 2, comment(HARBOUR[3] ?? "", 3, "")))}${comment(HARBOUR[4] ?? "", 4, "")}</div></main>`,
	},
	{
		...chinese,
		name: "BBCode that a script has yet to read",
		url: "https://bbs.site.example/read.php?tid=25912",
		title: `${ZH_HEADLINE} 论坛`,
		posts: [`${UBB[0]}`, "捕鼠夹", `${UBB[1]}`, `${UBB[2]}`, `${UBB[0]}`, `${UBB[3]}`],
		not: ["[", "Post by", "Reply", "ac:哭笑"],
		body: `<div id="m_posts">${each(
			[
				`${UBB[0]}<br>[b]捕鼠夹[/b]`,
				`${UBB[1]}[s:ac:哭笑]<br>[img]./mon_202103/18/7nQ5.jpg[/img]`,
				`[b]Reply to [pid=5012,25912,1]Reply[/pid] Post by [uid=402]老船工[/uid] (2023-11-05 20:33)[/b]<br><br>[del]${UBB[2]}[/del]`,
				`[quote][pid=5011,25912,1]Reply[/pid] [b]Post by [uid=401]河边的风[/uid] (2023-11-04 20:21):[/b]<br><br>${UBB[0]}[/quote]<br><br>[size=110%]${UBB[3]}[/size]`,
			],
			(text, i) =>
				`<table class="forumbox postbox"><tr class="postrow"><td class="c1"><a class="author" href="nuke.php?func=ucp&uid=40${i + 1}">${zhName(i)}</a></td><td class="c2"><div class="postInfo"><span id="postdate${i}" title="reply time">${day(i)} 20:2${i}</span></div>${i ? "" : `<h3 id="postsubject0">${ZH_HEADLINE}</h3>`}<p id="postcontent${i}" class="postcontent ubbcode">${text}</p></td></tr></table>`,
		)}</div>`,
	},
	{
		...english,
		name: "a poll above the posts, whose explanation is classed as an author",
		url: "https://board.site.example/viewtopic.php?t=30118",
		title: `${HEADLINE} - The Boatyard`,
		posts: POLLED,
		not: ["Which works best", "You may select", "Cat traps", "Total votes", "Joined"],
		body: `<div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=30118">${HEADLINE}</a></h2><form method="post" action="./viewtopic.php?t=30118" class="topic_poll"><div class="panel"><div class="content"><h2 class="poll-title">Which works best in a boathouse?</h2><p class="author">You may select <strong>1</strong> option</p><fieldset class="polls"><dl><dt>Cat traps</dt><dd>66%</dd></dl><dl><dt>Peppermint</dt><dd>34%</dd></dl></fieldset><p>Total votes: 47</p></div></div></form>${each(POLLED, (text, i) => `<div id="p4188${i}" class="post has-profile bg${(i % 2) + 1}"><div class="inner"><dl class="postprofile"><dt><a class="username" href="./memberlist.php?mode=viewprofile&amp;u=${i}">${name(i)}</a></dt><dd class="profile-joined"><strong>Joined:</strong> Tue Mar 3, 2011</dd></dl><div class="postbody"><h3><a href="#p4188${i}">${i ? "Re: " : ""}${HEADLINE}</a></h3><p class="author"><a class="unread" href="./viewtopic.php?p=4188${i}#p4188${i}" title="Post"></a>by <strong><a href="./memberlist.php?mode=viewprofile&amp;u=${i}" class="username">${name(i)}</a></strong> » <time datetime="${day(i)}T17:42:11+00:00">Nov ${i + 4}, 2023</time></p><div class="content">${text}</div></div></div></div>`)}</div>`,
	},
	{
		...english,
		name: "a title that leads to its thread in an order, and since when each is a member in Polish",
		url: "http://boats.site.example/viewtopic.php?t=1877",
		language: "",
		title: `Przystań :: Zobacz temat - ${HEADLINE}`,
		posts: SILVER,
		not: ["Dołączył", "Wysłany", "napisał", "Posty", "Temat postu"],
		body: `<table><tr><td class="bodyline"><span class="maintitle">Przystań</span><br><a class="mainmenu" href="faq.php">FAQ</a><table><tr><td><a class="maintitle" href="viewtopic.php?t=1877&amp;start=0&amp;postdays=0&amp;postorder=asc&amp;highlight=">${HEADLINE}</a></td></tr></table><table class="forumline"><tr><th>Autor</th><th>Wiadomość</th></tr>${each(SILVER, (text, i) => `<tr><td width="150" class="row1"><span class="name"><a name="${500 + i}"></a><b>${name(i)}</b></span><br><span class="postdetails">Bosman<br><br>Dołączył: 0${i + 3} Wrz 2006<br>Posty: ${40 + i}</span></td><td class="row1"><table><tr><td><a href="viewtopic.php?p=${500 + i}#${500 + i}"><img src="mini.gif" alt="Post"></a><span class="postdetails">Wysłany: Pią ${MONTHS[10]} 0${i + 4}, 2023 7:12 pm<span class="gen">&nbsp;</span> Temat postu: ${i ? "" : HEADLINE}</span></td><td><a href="posting.php?mode=quote&amp;p=${500 + i}"><img src="q.gif" alt="Odpowiedz z cytatem"></a></td></tr><tr><td colspan="2"><hr></td></tr><tr><td colspan="2">${i === 3 ? `<span class="postbody"></span><table align="center"><tr><td><span class="genmed"><b>tonne77 napisał:</b></span></td></tr><tr><td class="quote">No to po zawodach.</td></tr></table>` : ""}<span class="postbody">${text}</span></td></tr></table></td></tr><tr><td class="spaceRow" colspan="2"></td></tr>`)}</table></td></tr></table>`,
	},
	{
		...english,
		name: "a question that somebody else edited, and comments on it",
		url: "https://boats.site.example/questions/38112/how-do-i-keep-mice-out",
		title: `rodents - ${HEADLINE} - Boats Exchange`,
		posts: ASKED,
		not: ["edited Nov", "asked Nov", "answered Nov", "Follow"],
		body: `<div id="content"><h1><a href="/questions/38112/how-do-i" class="question-hyperlink">${HEADLINE}</a></h1><div class="question" id="question"><div class="post-layout"><div class="postcell"><div class="s-prose js-post-body">${`<p>${ASKED[0]}</p>`}</div><button>Follow</button>${card('<a href="/posts/38112/revisions">edited <span title="2023-11-05 14:31:00Z">Nov 5, 2023 at 14:31</span></a>', "ferry-girl")}${card('asked <span title="2023-11-04 13:58:00Z">Nov 4, 2023 at 13:58</span>', "mira_k", "owner")}</div><div class="comments"><ul><li class="comment"><span class="comment-copy">${ASKED[1]}</span> – <a class="comment-user" href="/users/9/oldmill">oldmill</a> <span class="comment-date">Nov 4, 2023 at 14:20</span></li></ul></div></div></div><div id="answers"><div class="answer"><div class="answercell"><div class="s-prose js-post-body"><p>${ASKED[2]}</p></div>${card('answered <span title="2023-11-06 10:00:00Z">Nov 6, 2023 at 10:00</span>', "tonne77", "owner")}</div></div></div></div>`,
	},
	{
		...english,
		name: "letters of an archive in pre-formatted text, each with a head and links below it",
		url: "https://inbox.site.example/boats/m0@boats.example/T/",
		title: HEADLINE,
		posts: MAILED,
		not: [
			"From:",
			"To:",
			"permalink",
			"raw",
			"wrote:",
			"public inbox",
			"Thread overview",
			"2.43.0",
			"siblings",
			"23:1",
		],
		body: `<form action="../../"><pre><a href="../../"><b>boats archive mirror</b></a>\n<input name=q type=text /> <a href="../../_/text/help/">help</a></pre></form><pre><a\nhref="#u"><b>${HEADLINE}</b></a>\n<b>@ 2023-11-04 10:12 mira_k</b>\n  0 siblings, 1 reply; 4+ messages in thread\n</pre>${each(MAILED, (text, i) => `<hr><pre\nid="em${i}a"><a\nhref="#rm${i}a"\nid="m${i}a">*</a> <b>${i ? "Re: " : ""}${HEADLINE}</b>\nFrom: ${name(i)} @ ${day(i)} 23:1${i} UTC (${archive(i)})\n  To: boats; +Cc: oldmill\n\n${i === 2 ? `On Sat, Nov 04, 2023 at 12:12:07PM +0200, mira_k wrote:\n<span\nclass="q">&gt; and the cat?\n</span>\n` : ""}${text}\n\n-- \n2.43.0\n\n<a\nhref="#rm${i}a">^</a> ${archive(i)} <a\nhref="../m${i}@boats.example/#R">reply</a> 4+ messages in thread</pre>`)}<hr><pre\nid="t">end of thread\n\n<b>Thread overview:</b> 4+ messages\n${day(0)} 10:12 <a\nhref="#m0a">${HEADLINE}</a> mira_k\n</pre><hr><pre>This is a <a href="../../_/text/help/">public inbox</a></pre>`,
	},
];
