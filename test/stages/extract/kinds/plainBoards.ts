import { sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

const JA_HEADLINE = "【水門】夜中に歌う堰の話";
const JA_POSTS = [
	"三十年水門を見てきたけど夜に歌う堰は初めてだったので書いておく<br>長くはならない",
	"&gt;&gt;1<br>つづき待ってます",
	"&gt;&gt;2<br>水位が下がると板の隙間から音がする<br>最初は風だと思ってた",
	"期待",
	"きのう隙間に布を詰めたら静かになった<br>さみしいので今朝また抜いた",
	"&gt;&gt;5<br>いい話だった",
];
const jaName = (i: number) => (i % 2 ? "名無しの船頭" : "堰守の三代目");
const japanese = {
	language: "ja",
	timezone: "Asia/Tokyo",
	headline: JA_HEADLINE,
	posts: JA_POSTS.flatMap((post) => post.replace(/&gt;/g, ">").split("<br>")),
	author: "",
	day: "2024-05-06",
};
const ZH_POSTS = [
	"今天水闸又响了，我在堤上听了半夜，一直没睡",
	"我家那边也是",
	"听着像有人在唱歌",
	"习惯就好",
	"哈哈哈哈",
	"求录音",
];
const EN_POSTS = [
	"so the lock sang again last night and I sat there till two with a thermos",
	"same",
	"you should record it",
	"did that, it is only a hum on tape",
	"lol",
	"post it anyway",
];
const EN_NAMES = ["mira_k", "tonne77", "oldmill"];
const enName = (i: number) => EN_NAMES[i % EN_NAMES.length] ?? "";
const HEADLINE = "Why does the lock gate sing at night";
const english = { headline: HEADLINE, posts: EN_POSTS, author: "", day: "2024-05-06" };
const SAID = [sentences(3, 3), "Mine did that too.", sentences(8, 2), "Thank you all!"];
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");

/** Boards on which hardly anybody ends a sentence with a mark: the template alone tells what is written. */
export const PLAIN_BOARDS: Talk[] = [
	{
		...japanese,
		name: "a head of number, name, day and code above each post, in spans",
		url: "https://bbs.site.example/test/read.cgi/boat/1714953600/",
		title: JA_HEADLINE,
		not: ["名無しの船頭", "ID:", "0003", "2024/05/06"],
		body: `<h1>${JA_HEADLINE}</h1><div class="thread">${each(
			JA_POSTS,
			(text, i) =>
				`<div class="post" id="${i + 1}"><div class="meta"><span class="number">000${i + 1}</span><span class="name"><b>${jaName(i)}</b></span><span class="date">2024/05/06(月) 21:0${i}:12.44</span><span class="uid">ID:kT9vQ2xE${i}</span></div><div class="message"><span class="escaped"> ${text} </span></div></div><br>`,
		)}</div>`,
	},
	{
		...japanese,
		name: "the same in articles with headers",
		url: "https://bbs.site.example/test/read.cgi/boat/1714953600/",
		title: JA_HEADLINE,
		not: ["名無しの船頭", "ID:", "0003", "2024/05/06"],
		body: `<h1 id="threadtitle">${JA_HEADLINE}</h1>${each(
			JA_POSTS,
			(text, i) =>
				`<article id="${i + 1}" class="clear post"><details open class="post-header"><summary><span class="postid">000${i + 1}</span><span class="postusername"><b>${jaName(i)}</b></span></summary><span class="date">2024/05/06(月) 21:0${i}:12.44</span><span class="uid">ID:kT9vQ2xE${i}</span></details><section class="post-content">${text}</section></article>`,
		)}`,
	},
	{
		name: "Chinese posts of a few words",
		language: "zh-CN",
		timezone: "Asia/Shanghai",
		headline: "水闸夜里为什么会响",
		posts: ZH_POSTS,
		author: "",
		day: "2024-05-06",
		url: "https://bbs.site.example/thread-2041-1-1.html",
		title: "水闸夜里为什么会响 - 河边论坛",
		not: ["老船工", "来自江城", "2024-05-06"],
		body: `<h1>水闸夜里为什么会响</h1><div class="list">${each(
			ZH_POSTS,
			(text, i) =>
				`<div class="reply-row"><div class="who"><span>${i % 2 ? "老船工" : "河边的风"}</span><span>来自江城</span><span>2024-05-06 09:1${i}</span><span>第${i + 1}层</span></div><div class="reply-content"><span>${text}</span></div></div>`,
		)}</div>`,
	},
	{
		...english,
		name: "an image board",
		url: "https://boards.site.example/lock/thread/2041/",
		title: `/lock/ - ${HEADLINE} - Locks - Boards`,
		not: ["Anonymous", "No.2041", "05/06/24"],
		body: `<div class="board"><div class="thread">${each(
			EN_POSTS,
			(text, i) =>
				`<div class="postContainer"><div id="p204${i}" class="post"><div class="postInfo">${i ? "" : `<h2 class="subject">${HEADLINE}</h2> `}<span class="nameBlock"><span class="name">Anonymous</span></span> <span class="dateTime">2024-05-06 (Mon) 09:1${i}:20</span> <span class="postNum">No.2041${i}</span></div><blockquote class="postMessage" id="m204${i}"><span>${text}</span></blockquote></div></div>`,
		)}</div></div>`,
	},
];

/** What software tells readers, in boxes that are named like its posts. */
export const NOTICES: Talk[] = (
	[
		["in German", "Du musst dich einloggen oder registrieren, um hier zu antworten.", "Teilen:"],
		["in Swedish", "Du måste vara inloggad för att kunna svara på det här inlägget.", "Dela:"],
		["in Polish", "Musisz się zalogować, żeby móc odpowiedzieć w tym wątku.", "Udostępnij:"],
		["in English", "This thread is more than two years old and is closed for new replies.", "Share:"],
	] as const
).map(([name, notice, share]) => ({
	...english,
	name,
	posts: SAID,
	author: "mira_k",
	url: "https://forum.site.example/threads/lock-gate.204/",
	title: `${HEADLINE} | The Boatyard`,
	not: [notice, share, "Tadpole", "Holm", "Joined"],
	body: `<div class="body-header"><h1>${HEADLINE}</h1></div><div class="messages">${each(
		SAID,
		(text, i) =>
			`<article class="message message--post" id="js-post-51${i}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><h4 class="message-name"><a class="username" href="/members/u.${i}/">${enName(i)}</a></h4><h5 class="userTitle">Tadpole</h5><dl><dt>Joined</dt><dd>May ${i + 2}, 2019</dd></dl><dl><dt>Where</dt><dd>Holm</dd></dl></section></div><div class="message-cell message-cell--main"><header class="message-attribution"><a href="#${i}"><time datetime="2024-05-0${6 + i}T09:10:00Z">May ${6 + i}, 2024</time></a> <a>#${i + 1}</a></header><div class="message-content"><article class="message-body"><div class="bbWrapper">${text}</div></article></div></div></div></article>`,
	)}</div><div class="blockMessage blockMessage--none">${notice}</div><div class="blockMessage"><div class="shareButtons"><span>${share}</span><a href="#f">Birds</a><a href="#m">Mail</a></div></div>`,
}));

const QUOTED = sentences(41, 1);
/** What software says in a quotation of whom it answers. */
export const ANSWERED: Talk[] = (
	[
		[
			"Reply to Post by",
			`<a href="/read.php?pid=2" class="b">Reply</a> to <b>Post by <a class="b" href="/u/1">mira_k</a> (2024-05-06 09:10)</b><br>`,
		],
		["In reply to", `<div>In reply to mira_k:</div>`],
		["Antwort auf", `<b>Antwort auf mira_k (06.05.2024)</b><br>`],
		["En réponse à", `<p>En réponse à mira_k</p>`],
		["В ответ на", `<div>В ответ на сообщение mira_k:</div>`],
	] as const
).map(([name, head]) => ({
	...english,
	name,
	posts: [SAID[0] ?? "", QUOTED, ...SAID.slice(1)],
	author: "mira_k",
	url: "https://bbs.site.example/read.php?tid=2041",
	title: `${HEADLINE} | The Boatyard`,
	not: [name],
	body: `<h1>${HEADLINE}</h1>${each(
		SAID,
		(text, i) =>
			`<table class="forumbox postbox"><tr class="postrow"><td class="c1"><a class="author username" href="/u/${i}">${enName(i)}</a></td><td class="c2"><span title="reply time">2024-05-0${6 + i} 09:10</span><br><span class="postcontent ubbcode">${i === 1 ? `<div class="quote">${head}${QUOTED}</div><br>` : ""}${text}</span></td></tr></table>`,
	)}`,
}));

const LINES = ["好的，纸箱已经找了", "正常，都是这样", "没想养，就想让它别叫了", "哈哈哈哈"];
/** Replies of a line, each of which begins with a linked name and a colon. */
export const NAMED_LINES: Talk[] = (
	[
		[
			"blanks behind the colon",
			(who: string, text: string) => `<a class="at" href="#">${who}</a>: <span>${text}</span>`,
		],
		[
			"a wide colon",
			(who: string, text: string) => `<a href="/user/${who}">${who}</a>：<span>${text}</span>`,
		],
		[
			"a text in emphasis",
			(who: string, text: string) => `<a href="/user/${who}"><b>${who}</b></a>: <em>${text}</em>`,
		],
	] as const
).map(([name, line]) => ({
	name,
	language: "zh-CN",
	timezone: "Asia/Shanghai",
	headline: "捡到一只不会飞的鸟",
	posts: [
		sentences(3, 3, "zh"),
		LINES[0] ?? "",
		LINES[1] ?? "",
		sentences(5, 2, "zh"),
		LINES[2] ?? "",
		LINES[3] ?? "",
	],
	author: "",
	day: "2024-05-06",
	url: "https://tieba.site.example/p/2041",
	title: "捡到一只不会飞的鸟_观鸟吧",
	not: ["渡口的人", "老方"],
	body: `<h3 class="core_title_txt">捡到一只不会飞的鸟</h3><div class="p_postlist">${[3, 5]
		.map(
			(seed, i) =>
				`<div class="l_post"><div class="d_author"><a class="p_author_name" href="/home/${i}">河边的风${i}</a></div><div class="d_post_content_main"><div class="reply-content">${sentences(seed, 3 - i, "zh")}</div><div class="core_reply"><div class="tail-info">${i + 1}楼 2024-05-06 09:1${i}</div><div class="core_reply_content"><ul>${[0, 1].map((n) => `<li class="lzl_single_post"><div class="reply-content">${line(n ? "老方" : "渡口的人", LINES[i * 2 + n] ?? "")}</div><div class="lzl_time">2024-5-6 10:1${n}</div></li>`).join("")}</ul></div></div></div></div>`,
		)
		.join("")}</div>`,
}));
