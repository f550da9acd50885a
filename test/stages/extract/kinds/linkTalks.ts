import { sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

const HEADLINE = "A survey of tide mills that still turn";
const NAMES = ["brine_b", "tonne77", "oldmill", "brine_b", "ferry-girl"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const day = (i: number) => `2023-11-0${i + 5}`;
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");

/** Who brought the link is not among those who speak about it. */
const english = { headline: HEADLINE, author: "salt_ada", day: "2023-11-04" };

const ROWS = [
	sentences(131, 2),
	sentences(132, 1),
	"It was not the wheel.",
	sentences(134, 2),
	sentences(135, 1),
];
const CELLS = [sentences(141, 2), sentences(142, 1), sentences(143, 1), sentences(144, 2)];
const THINGS = [sentences(151, 2), "Same here in the fens.", sentences(153, 2), sentences(154, 1)];
const TREE = [sentences(161, 2), sentences(162, 1), sentences(163, 2)];
const ISSUE = [
	sentences(171, 3),
	sentences(172, 2),
	sentences(173, 1),
	"Wrong link, mended.",
	sentences(175, 2),
];

const vote = (i: number) =>
	`<td><img src="s.gif" height="1" width="${(i % 3) * 40}"></td><td valign="top"><center><a id="up_${i}" href="vote?for=${i}&dir=up"><img src="up.gif"></a></center></td>`;

export const LINK_TALKS: Talk[] = [
	{
		...english,
		name: "rows of a table in which each comment is a span, below a link without a text",
		url: "https://links.site.example/item?id=5002483",
		title: `${HEADLINE} | Mill News`,
		posts: ROWS,
		not: ["days ago", "points", "login"],
		body: `<center><table><tr><td><table><tr><td><b><a href="news">Mill News</a></b> <a href="newest">new</a> | <a href="submit">submit</a></td><td><a href="login">login</a></td></tr></table></td></tr><tr><td><table><tr><td class="title"><a href="https://mills.example.org/survey">${HEADLINE}</a><span class="comhead"> (mills.example.org) </span></td></tr><tr><td class="subtext"><span>91 points</span> by <a href="user?id=salt_ada">salt_ada</a> <span title="2023-11-04T09:10:00">1120 days ago</span> | <a href="item?id=5002483">5 comments</a></td></tr></table><br><table>${each(ROWS, (text, i) => `<tr><td><table border="0"><tr>${vote(i)}<td class="default"><div><span class="comhead"><a href="user?id=${name(i)}">${name(i)}</a> ${1119 - i} days ago | <a href="item?id=${i}">link</a></span></div><br><span class="comment"><font color="#000000">${text}</font></span><p><font size="1"><u><a href="reply?id=${i}">reply</a></u></font></p></td></tr></table></td></tr>`)}</table></td></tr></table></center>`,
	},
	{
		...english,
		name: "rows of a table with a block for each comment",
		url: "https://links.site.example/item?id=12345678",
		title: `${HEADLINE} | Mill News`,
		posts: CELLS,
		not: ["hours ago", "points", "hide"],
		body: `<table id="main"><tr><td><table class="fatitem"><tr class="athing" id="12345678"><td class="title"><span class="titleline"><a href="https://mills.example.org/survey">${HEADLINE}</a></span></td></tr><tr><td class="subtext"><span class="score">150 points</span> by <a class="hnuser" href="user?id=salt_ada">salt_ada</a> <span class="age" title="2023-11-04T09:00:00"><a href="item?id=12345678">3 hours ago</a></span> | <a href="hide?id=1">hide</a></td></tr></table><table class="comment-tree">${each(CELLS, (text, i) => `<tr class="athing comtr" id="c${i}"><td><table><tr><td class="ind"><img src="s.gif" width="${i * 40}"></td><td class="default"><div class="comhead"><a class="hnuser" href="user?id=${name(i)}">${name(i)}</a> <span class="age" title="${day(i)}T10:00:00"><a href="item?id=${i}">2 hours ago</a></span></div><div class="comment"><div class="commtext c00">${text}</div><div class="reply"><a href="reply?id=${i}">reply</a></div></div></td></tr></table></td></tr>`)}</table></td></tr></table>`,
	},
	{
		...english,
		name: "a thing without a text, submitted by somebody, and things that comment on it",
		url: "https://old.links.example/r/mills/comments/abc123/a_survey/",
		title: `${HEADLINE} : mills`,
		posts: THINGS,
		not: ["submitted", "points", "permalink", "domain"],
		body: `<div class="content" role="main"><div class="sitetable linklisting"><div class="thing link"><div class="entry"><p class="title"><a class="title" href="https://mills.example.org/survey">${HEADLINE}</a> <span class="domain">(mills.example.org)</span></p><p class="tagline">submitted <time datetime="2023-11-04T09:10:00Z">2 years ago</time> by <a class="author" href="/user/salt_ada">salt_ada</a></p></div></div></div><div class="commentarea"><div class="sitetable nestedlisting">${each(THINGS, (text, i) => `<div class="thing comment"><div class="entry"><p class="tagline"><a class="author" href="/user/${name(i)}">${name(i)}</a> <span class="score">${i} points</span> <time datetime="${day(i)}T10:30:00Z">2 years ago</time></p><div class="usertext-body"><div class="md"><p>${text}</p></div></div><ul class="buttons"><li><a>permalink</a></li></ul></div></div>`)}</div></div></div>`,
	},
	{
		...english,
		name: "a story with tags, and a list of its comments",
		url: "https://crab.site.example/s/k7xq2a/a_survey_of_tide_mills",
		title: `${HEADLINE} | Crabs`,
		posts: TREE,
		not: ["authored", "via", "hours ago", "flag"],
		body: `<div id="inside"><ol class="stories"><li class="story" id="story_k7xq2a"><div class="story_liner"><span class="link"><a class="u-url" href="https://mills.example.org/survey">${HEADLINE}</a></span> <a class="tag" href="/t/mills">mills</a><div class="byline"><a href="/~salt_ada"><img class="avatar" src="a.png"></a> <span>via</span> <a class="u-author" href="/~salt_ada">salt_ada</a> <time title="2023-11-04 09:10:00" datetime="2023-11-04 09:10:00">2 years ago</time></div></div></li></ol><ol class="comments comments1">${each(TREE, (text, i) => `<li class="comments_subtree"><div id="c_${i}" class="comment"><div class="details"><div class="byline"><a href="/~${name(i)}">${name(i)}</a> <a href="/c/${i}"><time datetime="${day(i)} 10:00:00">30 hours ago</time></a> | <a class="flagger">flag</a></div><div class="comment_text"><p>${text}</p></div></div></div></li>`)}</ol></div>`,
	},
	{
		headline: HEADLINE,
		// Its link has no name that would say whose it is.
		author: "",
		day: "2023-11-05",
		name: "an issue whose text is of another make than its comments, in a box named for a column as well",
		url: "https://code.site.example/mills/survey/issues/56",
		title: `${HEADLINE} · Issue #56 · mills/survey`,
		posts: ISSUE,
		not: ["opened", "Contributor", "edited by", "Activity", "Labels"],
		body: `<header><a href="/">Code</a></header><main><div class="Header-module__title--x1"><h1><bdi class="markdown-title">${HEADLINE}</bdi> <span>#56</span></h1></div><div class="ContentWrapper-module__contentContainer--UB"><div class="IssueViewer-module__contentAndSidebarWrapper--If3X6"><div class="IssueViewer-module__contentArea--mH"><div class="react-issue-body"><div class="IssueBodyHeader-module__c--K"><a class="IssueBodyHeaderAuthor-module__authorLoginLink--_S" href="/brine_b">brine_b</a> <span>opened </span><relative-time datetime="2023-11-05T09:10:00Z">on Nov 5, 2023</relative-time> · edited by brine_b <span>Contributor</span></div><div class="IssueBodyViewer-module__IssueBody--M"><div class="markdown-body"><p>${ISSUE[0]}</p></div></div></div><div class="IssueViewer-module__commentsContainer--B"><h2>Activity</h2>${each(ISSUE.slice(1), (text, i) => `<div class="LayoutHelpers-module__timelineElement--t"><div class="react-issue-comment IssueCommentViewer-module__l--P"><div class="ActivityHeader-module__a--F"><a class="ActivityHeader-module__AuthorLink--i" href="/${name(i + 1)}">${name(i + 1)}</a> <relative-time datetime="${day(i + 1)}T09:10:00Z">on Nov ${i + 6}, 2023</relative-time></div><div class="IssueCommentViewer-module__IssueCommentBody--y"><div class="markdown-body"><p>${text}</p></div></div></div></div>`)}</div></div><div class="IssueViewer-module__sidebar--q"><h3>Labels</h3><a href="/labels/x">question</a></div></div></div></main>`,
	},
];
