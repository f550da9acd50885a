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
];
