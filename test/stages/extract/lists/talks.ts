import { prose, sentences } from "../kinds/kit.ts";
import type { MixedPage } from "./mixed.ts";
import { EN, each, links, menu, ZH_NEWS } from "./words.ts";

const HEADLINE = "Why does the lock gate sing at night";
const ZH_HEADLINE = "水闸夜里为什么会响";
const NAMES = ["mira_k", "tonne77", "oldmill", "mira_k", "Peer Gade", "zhou_yi", "ferry-girl", "tonne77"];
const ZH_NAMES = ["河边的风", "老船工", "木子李", "河边的风", "看潮的人", "小码头", "渡口", "老船工"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const zhName = (i: number) => ZH_NAMES[i % ZH_NAMES.length] ?? "";
const SAID = [2, 3, 1, 2, 4, 1, 2, 3, 1, 2].map((count, i) => sentences(i + 3, count));
const ZH_SAID = [2, 1, 3, 1, 2, 1, 2, 1].map((count, i) => sentences(i + 3, count, "zh"));
const posts = (write: (text: string, i: number) => string, texts: readonly string[] = SAID) =>
	texts.map(write).join("");
const page = (title: string, body: string, lang = "en", attributes = "") =>
	`<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title></head><body ${attributes}>${body}</body></html>`;
const day = (i: number) => `2024-03-0${(i % 8) + 1}`;

/** What a lone text under the headline says. */
const OPENING = prose(5, 2);

/** Threads as their software writes them, in which what repeats leads to its writers or back to the page. */
const THREADS: Omit<MixedPage, "kind">[] = [
	{
		name: "replies on a board of a share, below a text",
		url: "https://guba.example.com/news,600111,1402230078.html",
		html: page(
			`${ZH_HEADLINE}_某某股份股吧`,
			`<div class="top"><ul>${menu("财经 股吧 基金 数据")}</ul></div><div class="main"><div class="author"><a class="name" href="//i.example.com/7001">河边的风</a><div class="time">2024-03-01 09:30:11</div></div><div class="newstitle">${ZH_HEADLINE}</div><div class="newstext"><p>${ZH_SAID[0]}</p></div><div class="replies"><h3>全部评论</h3>${posts((text, i) => `<div class="reply_item cl"><a href="//i.example.com/${i}"><img src="/f/${i}.jpg"></a><div class="level1_item"><div class="reply_title"><a href="//i.example.com/${i}" class="replyer">${zhName(i)}</a><span>浙江</span></div><div class="short_text">${text}</div><span class="pubtime">发表于 ${day(i)} 09:41:20</span> <span>赞 ${i}</span> <span>回复</span></div></div>`, ZH_SAID.slice(1))}</div></div>`,
			"zh",
		),
	},
	{
		name: "comments in tables, indented by pictures",
		url: "https://news.example.com/item?id=39330951",
		html: page(
			`Ask: ${HEADLINE} | Hacker Boats`,
			`<center><table id="hnmain"><tr><td><span class="pagetop"><b><a href="news">Hacker Boats</a></b> ${links("new past comments ask show jobs")}</span></td></tr><tr><td><table class="fatitem"><tr class="athing" id="39330951"><td class="title"><span class="titleline"><a href="item?id=39330951">Ask: ${HEADLINE}</a></span></td></tr><tr><td class="subtext"><span class="score">41 points</span> by <a href="user?id=mira_k" class="hnuser">mira_k</a> <span class="age" title="2024-03-01T09:14:52"><a href="item?id=39330951">on March 1, 2024</a></span> | <a href="hide?id=39330951">hide</a></td></tr><tr><td><div class="toptext">${SAID[0]}</div></td></tr></table><table class="comment-tree">${posts((text, i) => `<tr class="athing comtr" id="${39331000 + i}"><td><table><tr><td class="ind" indent="${i % 3}"><img src="s.gif" height="1" width="${(i % 3) * 40}"></td><td class="default"><div><span class="comhead"><a href="user?id=${name(i)}" class="hnuser">${name(i)}</a> <span class="age" title="${day(i)}T10:02:11"><a href="item?id=${39331000 + i}">on March ${i + 1}, 2024</a></span> <span class="navs">| <a href="#${39331001 + i}">next</a></span></span></div><div class="comment"><div class="commtext c00">${text}</div><div class="reply"><u><a href="reply?id=${39331000 + i}">reply</a></u></div></div></td></tr></table></td></tr>`)}</table></td></tr></table></center>`,
		),
	},
	{
		name: "posts in tables of the year 2005, each with its buttons",
		url: "http://www.boats.example.org/viewtopic.php?t=1877",
		html: page(
			`The Boatyard :: View topic - ${HEADLINE}`,
			`<table width="100%"><tr><td class="bodyline"><span class="mainmenu">${links("FAQ Search Memberlist Usergroups Register Login")}</span><a class="maintitle" href="viewtopic.php?t=1877">${HEADLINE}</a><table><tr><td><a href="posting.php?mode=reply&amp;t=1877"><img src="reply.gif" alt="Reply to topic"></a></td><td><span class="nav"><a href="viewtopic.php?t=1877&amp;view=previous">View previous topic</a> :: <a href="viewtopic.php?t=1877&amp;view=next">View next topic</a></span></td></tr></table><table class="forumline"><tr><th>Author</th><th>Message</th></tr>${posts((text, i) => `<tr><td width="150" class="row${(i % 2) + 1}"><span class="name"><a name="${500 + i}"></a><b>${name(i)}</b></span><br><span class="postdetails">Boatswain<br><br>Joined: 0${i + 1} Jan 2004<br>Posts: ${40 + i}</span></td><td class="row${(i % 2) + 1}"><table><tr><td><a href="viewtopic.php?p=${500 + i}#${500 + i}"><img src="icon_minipost.gif" alt="Post"></a><span class="postdetails">Posted: Sat Mar 0${(i % 8) + 1}, 2008 6:55 am</span></td><td><a href="posting.php?mode=quote&amp;p=${500 + i}"><img src="icon_quote.gif" alt="Reply with quote" title="Reply with quote"></a></td></tr><tr><td colspan="2"><hr></td></tr><tr><td colspan="2"><span class="postbody">${text}</span></td></tr></table></td></tr><tr><td class="row1"><a href="#top">Back to top</a></td><td class="row1"><a href="profile.php?mode=viewprofile&amp;u=${i}"><img src="p.gif" alt="View user's profile"></a> <a href="privmsg.php?mode=post&amp;u=${i}"><img src="pm.gif" alt="Send private message"></a></td></tr><tr><td class="spaceRow" colspan="2"><img src="spacer.gif" alt=""></td></tr>`)}</table></td></tr></table>`,
		),
	},
	{
		name: "comments in lists in lists, signed by users of a tilde",
		url: "https://lobby.example.com/s/k3x9aq/why_does_lock_gate_sing_at_night",
		html: page(
			`${HEADLINE} | Lobby`,
			`<header>${links("Active Recent Comments Search Login")}</header><ol class="stories list"><li class="story"><div class="story_liner"><span class="link"><a class="u-url" href="https://boats.example.org/gate">${HEADLINE}</a></span><div class="byline">via <a class="u-author" href="/~mira_k">mira_k</a> <time title="2024-03-01 09:10:00">2 years ago</time> | <a href="/s/k3x9aq">10 comments</a></div></div></li></ol><ol class="comments comments1">${posts((text, i) => `<li class="comments_subtree"><div class="comment" id="c_${i}x"><div class="details"><div class="byline"><a href="/~${name(i)}"><img src="/a/${i}.png" class="avatar"></a> <a href="/~${name(i)}">${name(i)}</a> <a href="/c/${i}xq1"><time title="${day(i)} 10:10:00">2 years ago</time></a> | <a href="/c/${i}xq1">link</a></div><div class="comment_text"><p>${text}</p></div></div></div></li>`)}</ol>`,
		),
	},
	{
		name: "comments on a link, in tagged lines",
		url: "https://old.links.example.com/r/boats/comments/1b3k7q/why_does_the_lock_gate_sing/",
		html: page(
			`${HEADLINE} : boats`,
			`<div id="header"><ul>${menu("hot new rising top wiki")}</ul></div><div class="content"><div class="sitetable linklisting"><div class="thing link self"><p class="title"><a class="title" href="/r/boats/comments/1b3k7q/why/">${HEADLINE}</a></p><p class="tagline">submitted <time datetime="2024-03-01T09:10:00Z">2 years ago</time> by <a href="/user/mira_k" class="author">mira_k</a></p><div class="expando"><div class="md"><p>${SAID[0]}</p></div></div></div></div><div class="commentarea"><div class="sitetable nestedlisting">${posts((text, i) => `<div class="thing comment" id="thing_${i}"><div class="entry"><p class="tagline"><a class="expand" href="#">[–]</a><a href="/user/${name(i)}" class="author">${name(i)}</a> <span class="score">${i} points</span> <time datetime="${day(i)}T10:00:00Z">2 years ago</time></p><form><div class="usertext-body"><div class="md"><p>${text}</p></div></div></form><ul class="flat-list buttons"><li><a href="/r/boats/comments/1b3k7q/why/k${i}/">permalink</a></li><li><a href="#">embed</a></li></ul></div></div>`)}</div></div></div>`,
		),
	},
	{
		name: "comments of people of several hosts",
		url: "https://harbour.example.com/post/2200871",
		html: page(
			`${HEADLINE} - Harbour`,
			`<nav>${links("Communities Create Support Login")}</nav><main><h1 class="h5"><span>${HEADLINE}</span></h1><div>by <a class="person" href="/u/mira_k@boats.example">mira_k</a> <span title="2024-03-01T09:10:00Z">2 years ago</span></div><ul class="comments">${posts((text, i) => `<li class="comment"><article id="comment-${i}" class="comment-node"><div class="d-flex"><a class="person-listing" href="/u/${name(i)}@sea${i}.example">${name(i)}</a> <span class="moment" title="Friday, March ${i + 1}, 2024 at 10:10:00">2 years ago</span></div><div class="md-div"><p>${text}</p></div><a href="/comment/${i}">link</a></article></li>`)}</ul></main>`,
		),
	},
	{
		name: "letters of an archive under each other",
		url: "https://lists.example.org/hyperkitty/list/boats@lists.example.org/thread/QWEJ3KTZ/",
		html: page(
			`${HEADLINE} - boats - lists.example.org`,
			`<div class="header">${links("Home Search Login")}</div><div class="thread-header"><h3>${HEADLINE}</h3></div><section>${posts((text, i) => `<div class="email"><div class="email-header"><div class="email-author"><a href="/hyperkitty/users/${i}abc/">${name(i)}</a></div><div class="email-date"><a href="/hyperkitty/list/boats/message/A${i}/"><span title="${day(i)} 10:00:00">${i + 1} Mar '24</span></a></div></div><div class="email-body"><p>${text}</p></div><div class="email-info"><a href="#">Reply</a></div></div>`)}</section>`,
		),
	},
	{
		name: "floors of a bar",
		url: "https://tie.example.com/p/8119283347",
		html: page(
			`${ZH_HEADLINE}_水利吧`,
			`<div class="head">${links("看贴 图片 精品 视频")}</div><h3 class="core_title_txt" title="${ZH_HEADLINE}">${ZH_HEADLINE}</h3><div class="p_postlist">${posts((text, i) => `<div class="l_post"><div class="d_author"><a href="/home/main?un=${i}"><img src="/a/${i}.jpg"></a><ul><li class="d_name"><a class="p_author_name" href="/home/main?un=${i}&amp;fr=pb">${zhName(i)}</a></li><li>等级 ${i}</li></ul></div><div class="d_post_content_main"><div class="d_post_content">${text}</div><div class="post-tail"><span>${i + 1}楼</span><span>${day(i)} 12:0${i}</span></div></div></div>`, ZH_SAID)}</div>`,
			"zh",
		),
	},
	{
		name: "floors of a bar, without pictures but those that lead to their writers",
		url: "https://tie.example.com/p/8119283348",
		html: page(
			`【求助】${ZH_HEADLINE}_水利吧`,
			`<div class="head">${links("看贴 图片 精品 视频")}</div><h3 class="core_title_txt">【求助】${ZH_HEADLINE}</h3><div class="p_postlist">${posts((text, i) => `<div class="l_post"><div class="d_post_content_main"><div class="d_post_content">${text}</div><div class="post-tail"><span>${i + 1}楼</span><span>${day(i)} 12:0${i}</span></div><div class="lzl_single_post"><a class="j_user_card lzl_p_p" href="/home/main?un=x${i}"><img src="/b/${i}.jpg"></a><span class="lzl_content_main">${ZH_SAID[(i + 1) % 8]}</span><span class="lzl_time">${day(i)} 13:0${i}</span></div></div></div>`, ZH_SAID)}</div>`,
			"zh",
		),
	},
	{
		name: "posts that nothing but their numbers lead to",
		url: "https://forums.yard.example.org/topic/2295-why-does-the-lock-gate-sing",
		html: page(
			`${HEADLINE} - Topic - Yard`,
			`<div>${links("Forum Topics Memberlist Login Register")}</div><h3>${HEADLINE}</h3>${posts((text, i) => `<div class="post-row"><div class="post-box"><div class="post-meta"><a href="/post/${2800 + i}">#${i + 1}</a> <span>Mar ${i + 1}, 2024</span></div><div class="post-content"><p>${text}</p></div></div></div>`)}`,
		),
	},
	{
		name: "posts of which each bears the thread's title, linked",
		url: "https://talk.boats.example.com/ubbthreads.php/topics/88393",
		html: page(
			`${HEADLINE} - The Boatyard`,
			`<div>${links("Forums Calendar Active Log-in")}</div><div class="crumbs"><a href="/ubbthreads.php/category/20/harbour">Harbour</a> <a href="/ubbthreads.php/forums/3/1/Locks">Locks</a></div><table>${posts((text, i) => `<tr><td><table class="t_inner"><tr><td class="subjecttable"><span><a href="/ubbthreads.php/topics/${88393 + i}/${i ? "re-" : ""}why-does-the-lock-gate#Post${88393 + i}">${i ? "Re: " : ""}${HEADLINE}</a></span> <span class="post-options">[<a href="/ubbthreads.php/ubb/showprofile/User/${i}">${name(i)}</a>]</span></td></tr><tr><td class="author-content"><a href="/ubbthreads.php/users/${i}/${name(i)}">${name(i)}</a></td><td class="post_inner"><div class="date">03/0${(i % 8) + 1}/24 10:1${i} AM</div><div id="body${i}">${text}</div></td></tr></table></td></tr>`)}</table>`,
		),
	},
	{
		name: "comments on a link of the web, posted by",
		url: "https://www.filter.example.com/199871/Why-does-the-lock-gate-sing",
		html: page(
			`${HEADLINE} | Filter`,
			`<div id="nav">${links("Home FAQ About Archives Tags Popular Random")}</div><div id="page"><h1 class="posttitle">${HEADLINE}</h1><div class="copy">${OPENING.join(" ")} <span class="smallcopy">posted by <a href="https://www.filter.example.com/user/14">mira_k</a> on Mar 1, 2024 at 9:10 AM</span></div>${posts((text, i) => `<div class="comments">${text}<br><span class="smallcopy">posted by <a href="https://www.filter.example.com/user/${14 + i}">${name(i)}</a> at <a href="/199871/Why#${8400 + i}">9:1${i} AM</a> on March ${i + 1}, 2024</span></div>`)}</div>`,
		),
	},
	{
		name: "short reviews by many people",
		url: "https://film.example.com/subject/3615169/comments?status=P",
		html: page(
			"水闸 短评",
			`<div class="nav">${links("影讯 选电影 电视剧 排行榜 分类 影评")}</div><div id="content"><h1>水闸 短评</h1><div id="comments">${posts((text, i) => `<div class="comment-item"><div class="avatar"><a href="https://www.example.com/people/${9000 + i}/"><img src="/u${i}.jpg"></a></div><div class="comment"><h3><span class="comment-vote"><span>${i * 9}</span> <a href="javascript:;">有用</a></span><span class="comment-info"><a href="https://www.example.com/people/${9000 + i}/">${zhName(i)}</a><span>看过</span><span class="comment-time" title="${day(i)} 20:44:10">${day(i)}</span></span></h3><p class="comment-content"><span class="short">${text}</span></p></div></div>`, ZH_SAID)}</div></div>`,
			"zh",
		),
	},
];

/** Lists of the same platforms. */
const BOARDS: Omit<MixedPage, "kind">[] = [
	{
		name: "texts on a board of a share",
		url: "https://guba.example.com/list,600111.html",
		html: page(
			"某某股份股吧",
			`<div class="top"><ul>${menu("财经 股吧 基金 数据")}</ul></div><div id="articlelistnew"><div class="articleh"><span>阅读</span><span>评论</span><span>标题</span><span>作者</span><span>最后更新</span></div>${each(ZH_NEWS, (title, i) => `<div class="articleh normal_post"><span class="l1">${i * 70}</span><span class="l2">${i}</span><span class="l3"><a href="/news,600111,${900100 + i}.html" title="${title}">${title}</a></span><span class="l4"><a href="//i.example.com/${i}"><font>${zhName(i)}</font></a></span><span class="l5">03-0${(i % 8) + 1} 10:2${i % 10}</span></div>`)}</div>`,
			"zh",
		),
	},
	{
		name: "submissions in tables",
		url: "https://news.example.com/newest",
		html: page(
			"New Links | Hacker Boats",
			`<center><table id="hnmain"><tr><td><span class="pagetop"><b><a href="news">Hacker Boats</a></b> ${links("new past comments ask show jobs")}</span></td></tr><tr><td><table>${each(EN, (title, i) => `<tr class="athing" id="${700 + i}"><td class="title"><span class="rank">${i + 1}.</span></td><td class="title"><span class="titleline"><a href="https://site${i}.example/story">${title}</a><span class="sitebit"> (<a href="from?site=site${i}.example">site${i}.example</a>)</span></span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="score">${i + 1} points</span> by <a href="user?id=${name(i)}" class="hnuser">${name(i)}</a> <span class="age" title="${day(i)}T10:02:11"><a href="item?id=${700 + i}">${i + 1} minutes ago</a></span> | <a href="item?id=${700 + i}">discuss</a></td></tr><tr class="spacer"></tr>`)}</table></td></tr></table></center>`,
		),
	},
	{
		name: "topics in tables of the year 2005",
		url: "http://www.boats.example.org/viewforum.php?f=4",
		html: page(
			"The Boatyard :: View Forum - Locks",
			`<table width="100%"><tr><td class="bodyline"><span class="mainmenu">${links("FAQ Search Memberlist Usergroups Register Login")}</span><a class="maintitle" href="viewforum.php?f=4">Locks</a><table class="forumline"><tr><th colspan="2">Topics</th><th>Replies</th><th>Author</th><th>Views</th><th>Last Post</th></tr>${each(EN, (title, i) => `<tr><td class="row1"><img src="folder.gif" alt="No new posts"></td><td class="row1"><span class="topictitle"><a href="viewtopic.php?t=${1800 + i}" class="topictitle">${title}</a></span><span class="gensmall"></span></td><td class="row2">${i}</td><td class="row3"><span class="name"><a href="profile.php?mode=viewprofile&amp;u=${i}">${name(i)}</a></span></td><td class="row2">${i * 31}</td><td class="row3Right"><span class="postdetails">Sat Mar 0${(i % 8) + 1}, 2008 6:55 am<br><a href="profile.php?mode=viewprofile&amp;u=9">last</a> <a href="viewtopic.php?p=${600 + i}#${600 + i}"><img src="latest.gif" alt="View latest post"></a></span></td></tr>`)}</table></td></tr></table>`,
		),
	},
	{
		name: "stories signed by users of a tilde",
		url: "https://lobby.example.com/recent",
		html: page(
			"Recent | Lobby",
			`<header>${links("Active Recent Comments Search Login")}</header><ol class="stories list">${each(EN, (title, i) => `<li class="story"><div class="story_liner"><span class="link"><a class="u-url" href="https://site${i}.example/story">${title}</a></span> <a class="tag" href="/t/boats">boats</a><div class="byline">via <a class="u-author" href="/~${name(i)}">${name(i)}</a> <time title="${day(i)} 09:10:00">${i} hours ago</time> | <a href="/s/k${i}x9aq/story">${i} comments</a></div></div></li>`)}</ol>`,
		),
	},
	{
		name: "links with their submitters, in tagged lines",
		url: "https://old.links.example.com/r/boats/",
		html: page(
			"boats",
			`<div id="header"><ul>${menu("hot new rising top wiki")}</ul></div><div class="content"><div class="sitetable linklisting">${each(EN, (title, i) => `<div class="thing link" id="t3_${i}"><div class="entry"><p class="title"><a class="title" href="https://site${i}.example/">${title}</a> <span class="domain">(<a href="/domain/site${i}.example/">site${i}.example</a>)</span></p><p class="tagline">submitted <time datetime="${day(i)}T10:00:00Z">${i} hours ago</time> by <a href="/user/${name(i)}" class="author">${name(i)}</a></p><ul class="flat-list buttons"><li><a href="/r/boats/comments/1b${i}/t/" class="comments">${i} comments</a></li></ul></div></div>`)}</div></div>`,
		),
	},
	{
		name: "posts of a community with what they say",
		url: "https://harbour.example.com/c/boats",
		html: page(
			"Boats - Harbour",
			`<nav>${links("Communities Create Support Login")}</nav><main><h1>Boats</h1><div class="post-listings">${each(EN, (title, i) => `<div class="post-listing"><article><h5><a href="/post/${2200 + i}">${title}</a></h5><div>by <a class="person-listing" href="/u/${name(i)}@sea.example">${name(i)}</a> <span title="${day(i)}T09:10:00Z">2 days ago</span></div><div class="md-div"><p>${SAID[i % 10]}</p></div><a href="/post/${2200 + i}?scrollToComments=true">${i} comments</a></article></div>`)}</div></main>`,
		),
	},
	{
		name: "threads of a list with the beginning of each",
		url: "https://lists.example.org/hyperkitty/list/boats@lists.example.org/latest",
		html: page(
			"boats - lists.example.org",
			`<div class="header">${links("Home Search Login")}</div><h2>Latest threads</h2>${each(EN, (title, i) => `<div class="thread"><div class="thread-title"><a href="/hyperkitty/list/boats@lists.example.org/thread/QW${i}/">${title}</a></div><div class="thread-email">by <a href="/hyperkitty/users/${i}/">${name(i)}</a> <span title="${day(i)} 10:00:00">${i + 1} Mar '24</span></div><div class="thread-excerpt">${SAID[i % 10]}</div></div>`)}`,
		),
	},
	{
		name: "threads of a bar with the beginning of each",
		url: "https://tie.example.com/f?kw=shuili",
		html: page(
			"水利吧",
			`<div class="head">${links("看贴 图片 精品 视频")}</div><ul id="thread_list">${each(ZH_NEWS, (title, i) => `<li class="j_thread_list"><div class="threadlist_title"><a href="/p/81${i}" title="${title}" class="j_th_tit">${title}</a></div><span class="tb_icon_author"><a class="frs-author-name" href="/home/main?un=${i}">${zhName(i)}</a></span> <span>3-${i + 1}</span><div class="threadlist_abs">${ZH_SAID[i % 8]}</div></li>`)}</ul>`,
			"zh",
		),
	},
	{
		name: "stories about people, with what they say first",
		url: "https://www.herald.example.com/people/",
		html: page(
			"People | The Herald",
			`<nav>${links("News Sport People Weather")}</nav><main><h1>People</h1>${each(EN, (title, i) => `<article><h3><a href="/people/${title.toLowerCase().replace(/\W+/g, "-")}">${title}</a></h3><time>${day(i)}</time><p>${SAID[i % 10]}</p></article>`)}</main>`,
		),
	},
	{
		name: "decisions of a court, in the folder of its reporter",
		url: "https://www.court.example.gov/search",
		html: page(
			"Decisions",
			`<nav>${links("Home Search Help Contact")}</nav><main><h1>Decisions</h1><table>${each(EN, (title, i) => `<tr><td><a href="/reporter/slips/2026/2026_0${1200 + i}.htm">2026 Slip 0${1200 + i}</a></td><td>${title} v. the Harbour</td><td>${day(i)}</td><td>${SAID[i % 10]}</td></tr>`)}</table></main>`,
		),
	},
	{
		name: "people of a house with what they do",
		url: "https://www.yard.example.com/people/",
		html: page(
			"Our people",
			`<nav>${links("Home Work Journal Contact")}</nav><main><h1>Our people</h1>${posts((text, i) => `<div class="card"><a href="/people/${i}-person/"><img src="/p/${i}.jpg" alt=""></a><h3><a href="/people/${i}-person/">${["Ada Brook", "Tomás Reyes", "Peer Gade", "Ilse Brandt", "Mira Kallio", "Jon Oak", "Zhou Yi", "Ana Ferreira", "Ole Dahl", "Eva Lind"][i]}</a></h3><p>${text}</p></div>`)}</main>`,
		),
	},
];

export const TALK_KINDS: MixedPage[] = [
	...THREADS.map((thread) => ({ ...thread, kind: "article" as const })),
	...BOARDS.map((board) => ({ ...board, kind: "list" as const })),
];
