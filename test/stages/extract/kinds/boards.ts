import { prose, sentences } from "./kit.ts";
import type { Talk } from "./talks.ts";

type Language = "en" | "zh";
const SHORT: Record<Language, readonly string[]> = {
	en: [
		"same here",
		"Solved, thank you!",
		"+1",
		"No idea, sorry",
		"Following this.",
		"what about the other lock?",
	],
	zh: ["同问", "已解决，谢谢", "顶", "路过看看", "沙发", "楼主后来怎么样了？"],
};

/** Posts by how many sentences each says; 0: a few words. */
function posts(seed: number, counts: readonly number[], language: Language = "en"): string[] {
	return counts.map((count, i) =>
		count === 0
			? (SHORT[language][(seed + i) % SHORT[language].length] ?? "")
			: sentences(seed * 13 + i, count, language),
	);
}

const NAMES = ["mira_k", "tonne77", "oldmill", "Peer Gade", "mira_k", "zhou_yi", "ferry-girl"];
const name = (i: number) => NAMES[i % NAMES.length] ?? "";
const ZH_NAMES = ["河边的风", "老船工", "木子李", "看潮的人", "河边的风", "小码头", "渡口"];
const zhName = (i: number) => ZH_NAMES[i % ZH_NAMES.length] ?? "";
const each = (texts: readonly string[], post: (text: string, i: number) => string) =>
	texts.map(post).join("");
const day = (i: number) => `0${(i % 8) + 2}`;

const HEADLINE = "Why does the lock gate sing at night";
const ZH_HEADLINE = "水闸夜里为什么会响";
const MOTTO = "Wherever the river goes, there I shall be, says the motto below all that I write.";
const ZH_MOTTO = "人生到处知何似，应似飞鸿踏雪泥，泥上偶然留指爪。";
const RULES = [...prose(90, 6)].map((text) => `<p>${text}</p>`);
const ZH_RULES = prose(91, 6, "zh").map((text) => `<p>${text}</p>`);
const RULE = prose(90, 1)[0] ?? "";
const ZH_RULE = prose(91, 1, "zh")[0] ?? "";

const said = (texts: readonly string[], not: readonly string[]) => ({
	headline: HEADLINE,
	posts: texts,
	not,
	author: "mira_k",
	day: "2024-03-02",
});
const zhSaid = (texts: readonly string[], not: readonly string[]) => ({
	...said(texts, not),
	language: "zh-CN",
	timezone: "Asia/Shanghai",
	headline: ZH_HEADLINE,
	author: "河边的风",
});

const SUB_SILVER = posts(1, [2, 0, 6, 1, 0]);
const PROSILVER = posts(2, [1, 7, 0, 2, 0, 3]);
const XENFORO = posts(3, [6, 0, 2, 0, 1]);
const OLD_XENFORO = posts(4, [1, 1, 0, 4]);
const VB3 = posts(5, [4, 0, 3, 0]);
const VB4 = posts(6, [1, 2, 0, 8, 1]);
const CRAWLED = posts(7, [3, 0, 5, 1]);
const DISCOURSE = posts(8, [2, 6, 0, 0, 3]);
const NODEBB = posts(9, [5, 0, 2, 0]);
const FLARUM = posts(10, [1, 0, 3, 2]);
const V2EX = posts(11, [3, 0, 1, 0, 2, 0], "zh");
const NGA = posts(12, [4, 0, 2, 0], "zh");
const DISCUZ = posts(13, [5, 0, 1, 0, 2], "zh");
const TIEBA = posts(14, [1, 0, 3, 0], "zh");
const DOUBAN = posts(15, [6, 0, 1, 2], "zh");
const OLD_REDDIT = posts(16, [2, 3, 0, 1, 0, 4]);
const REDDIT = posts(17, [1, 2, 0, 5, 0, 2]);
const STACK = posts(18, [4, 3, 5]);
const STACK_COMMENTS = posts(19, [1, 1, 1]);
const PIPERMAIL = prose(20, 3);
const HYPERKITTY = posts(21, [5, 2, 0, 3]);
const BBPRESS = posts(22, [2, 0, 3, 1]);
const WPFORO = posts(23, [2, 1, 4, 0]);
const IPS = posts(24, [3, 0, 2, 0, 6]);
const MYBB = posts(25, [1, 3, 0, 2]);
const FLUXBB = posts(26, [4, 1, 0, 2]);
const KUNENA = posts(27, [3, 1, 0]);
const WOLTLAB = posts(28, [5, 0, 2, 1]);
const VANILLA = posts(29, [2, 4, 0, 1]);
const STEAM = posts(30, [1, 0, 2, 0, 3]);
const ISSUE = posts(31, [3, 1, 0, 4]);
const MASTODON = posts(32, [2, 1, 1, 0]);
const CHAN = posts(33, [3, 0, 1, 2, 0]);
const ZHIDAO = posts(34, [1, 5, 2, 3], "zh");
const SEGMENT = posts(35, [3, 4, 2], "zh");
const LEMMY = posts(36, [2, 1, 0, 3, 0]);
const MAJOR = posts(37, [2, 5, 1]);
const KIN = posts(38, [2, 4, 3]);
const UBB = posts(39, [1, 4, 0, 2]);

/** Boards as their software writes them. */
export const BOARDS: Talk[] = [
	{
		...said(SUB_SILVER, [MOTTO, "Joined", "Back to top", "Posted", "Display posts"]),
		name: "subSilver, each text in a span of a table's cell",
		url: "https://forum.site.example/viewtopic.php?t=2041",
		title: `The Boatyard :: View topic - ${HEADLINE}`,
		body: `<table width="100%" cellspacing="0" cellpadding="10" border="0" align="center"><tr><td class="bodyline"><table width="100%"><tr><td><a href="index.php"><img src="logo.gif"></a></td><td align="center"><span class="maintitle">The Boatyard</span><br><span class="gen">All about boats, locks and what swims between them.</span><table><tr><td><span class="mainmenu">&nbsp;<a href="faq.php" class="mainmenu">FAQ</a>&nbsp;<a href="search.php" class="mainmenu">Search</a></span></td></tr></table></td></tr></table><br><table width="100%"><tr><td><a class="maintitle" href="viewtopic.php?t=2041">${HEADLINE}</a><br></td></tr></table><table width="100%"><tr><td><span class="nav"><a href="index.php" class="nav">The Boatyard Forum Index</a> -> <a href="viewforum.php?f=2" class="nav">Locks</a></span></td></tr></table><table class="forumline" width="100%" cellspacing="1" cellpadding="3" border="0"><tr><td colspan="2" class="catHead"><span class="nav"><a href="#">View previous topic</a> :: <a href="#">View next topic</a></span></td></tr><tr><th class="thLeft" width="150">Author</th><th class="thRight">Message</th></tr>${each(
			SUB_SILVER,
			(text, i) =>
				`<tr><td width="150" align="left" valign="top" class="row1"><span class="name"><a name="${i}"></a><b>${name(i)}</b></span><br><span class="postdetails">Ferryman<br><br><img src="a.gif"><br><br>Joined: 12 Apr 2002<br>Posts: ${200 + i}<br>Location: The Weir</span><br></td><td class="row1" width="100%" height="28" valign="top"><table width="100%"><tr><td width="100%"><a href="viewtopic.php?p=${i}#${i}"><img src="m.gif"></a><span class="postdetails">Posted: Sat Mar ${day(i)}, 2024 9:1${i} am<span class="gen">&nbsp;</span>&nbsp; &nbsp;Post subject: ${i ? "" : HEADLINE}</span></td><td><a href="posting.php?q=${i}"><img src="q.gif" alt="Reply with quote"></a></td></tr><tr><td colspan="2"><hr></td></tr><tr><td colspan="2"><span class="postbody">${text}</span><span class="gensmall"></span>${i % 2 ? "" : `<span class="postbody"><br>_________________<br>${MOTTO}</span>`}</td></tr></table></td></tr><tr><td class="row1" width="150"><span class="nav"><a href="#top" class="nav">Back to top</a></span></td><td class="row1"><table><tr><td><a href="profile.php?u=${i}"><img src="p.gif"></a></td></tr></table></td></tr><tr><td class="spaceRow" colspan="2" height="1"><img src="spacer.gif"></td></tr>`,
		)}<tr align="center"><td class="catBottom" colspan="2"><form method="post"><span class="gensmall">Display posts from previous: <select><option>All Posts</option></select></span></form></td></tr></table></td></tr></table>`,
	},
	{
		...said(PROSILVER, [MOTTO, RULE, "Location:", "Top", "Quick links", "Last edited", "Who is online"]),
		name: "prosilver with an announcement above and rules of the board",
		url: "https://forum.site.example/viewtopic.php?f=2&t=2041&sid=ab",
		title: `${HEADLINE} - The Boatyard`,
		attributes: `id="phpbb" class="nojs notouch section-viewtopic ltr"`,
		body: `<div id="wrap" class="wrap"><div id="page-header"><div class="headerbar"><h1>The Boatyard</h1><p>All about boats</p></div><div class="navbar"><ul><li>Quick links</li><li><a href="/faq">FAQ</a></li></ul></div></div><div id="site_announcement" class="panel bg3">${RULES.join("")}</div><div id="page-body" class="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=2041">${HEADLINE}</a></h2><div class="rules"><div class="inner"><strong>Forum rules</strong><br>${sentences(92, 5)}</div></div><div class="action-bar bar-top"><a class="button" href="./posting.php">Post Reply</a><div class="pagination">6 posts • Page <strong>1</strong> of <strong>1</strong></div></div>${each(
			PROSILVER,
			(text, i) =>
				`<div id="p${i}" class="post has-profile bg${(i % 2) + 1}"><div class="inner"><dl class="postprofile" id="profile${i}"><dt class="has-profile-rank"><div class="avatar-container"><a href="./memberlist.php?u=${i + 2}"><img class="avatar" src="a.png" alt="User avatar"></a></div><a href="./memberlist.php?mode=viewprofile&amp;u=${i + 2}" class="username">${name(i)}</a></dt><dd class="profile-rank">Ferryman</dd><dd class="profile-posts"><strong>Posts:</strong> <a href="#">${40 + i}</a></dd><dd class="profile-joined"><strong>Joined:</strong> Fri Apr 12, 2002 8:00 am</dd><dd><strong>Location:</strong> The Weir</dd></dl><div class="postbody"><div id="post_content${i}"><h3 ${i ? "" : 'class="first"'}><a href="#p${i}">${i ? "Re: " : ""}${HEADLINE}</a></h3><ul class="post-buttons"><li><a href="./posting.php?mode=quote" title="Reply with quote"><span>Quote</span></a></li></ul><p class="author"><a class="unread" href="#p${i}"><span class="sr-only">Post</span></a><span class="responsive-hide">by <strong><a href="./memberlist.php?u=${i + 2}" class="username">${name(i)}</a></strong> » </span><time datetime="2024-03-${day(i)}T09:10:00+00:00">Sat Mar ${day(i)}, 2024 9:10 am</time></p><div class="content">${text}</div>${i === 1 ? `<div class="notice">Last edited by <a href="#" class="username">tonne77</a> on Sun Mar 03, 2024 10:00 am, edited 1 time in total.</div>` : ""}<div id="sig${i}" class="signature">${MOTTO}</div></div></div><div class="back2top"><a href="#top" class="top">Top</a></div></div></div><hr class="divider">`,
		)}<div class="stat-block online-list"><h3>Who is online</h3><p>Users browsing this forum: No registered users and 2 guests, as far as anybody can tell.</p></div></div></div>`,
	},
	{
		...said(XENFORO, [
			MOTTO,
			"Messages",
			"Reaction score",
			"Click to expand",
			"Similar threads",
			"Reactions:",
		]),
		name: "XenForo 2 with quotations that expand and signatures",
		url: "https://www.site.example/threads/why-does-the-lock-gate-sing-at-night.2041/",
		title: `${HEADLINE} | The Boatyard`,
		attributes: `data-template="thread_view"`,
		body: `<div class="p-pageWrapper"><header class="p-header"><a href="/">The Boatyard</a></header><div class="p-body"><ul class="notices"><li class="notice js-notice"><div class="notice-content">${sentences(93, 6)}</div></li></ul><div class="p-body-header"><div class="p-title"><h1 class="p-title-value">${HEADLINE}</h1></div><div class="p-description"><ul class="listInline"><li>Thread starter <a href="/members/mira_k.1/" class="username u-concealed">mira_k</a></li><li>Start date <a href="/threads/2041/"><time class="u-dt" datetime="2024-03-02T09:10:00+0000">Mar 2, 2024</time></a></li></ul></div></div><div class="p-body-main"><div class="block-container"><div class="block-body js-replyNewMessageContainer">${each(
			XENFORO,
			(text, i) =>
				`<article class="message message--post js-post js-inlineModContainer" data-author="${name(i)}" id="js-post-${i}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"><a href="/members/${i}/" class="avatar">M</a></div><div class="message-userDetails"><h4 class="message-name"><a href="/members/${i}/" class="username">${name(i)}</a></h4><h5 class="userTitle message-userTitle">Well-known member</h5></div><div class="message-userExtras"><dl class="pairs pairs--justified"><dt>Joined</dt><dd>Apr 12, 2002</dd></dl><dl class="pairs pairs--justified"><dt>Messages</dt><dd>${412 + i}</dd></dl><dl class="pairs"><dt>Reaction score</dt><dd>77</dd></dl></div></section></div><div class="message-cell message-cell--main"><div class="message-main"><header class="message-attribution"><ul><li class="u-concealed"><a href="/threads/2041/post-${i}"><time class="u-dt" datetime="2024-03-${day(i)}T09:10:00+0000">Mar ${i + 2}, 2024</time></a></li></ul><ul class="message-attribution-opposite"><li><a href="#">#${i + 1}</a></li></ul></header><div class="message-content js-messageContent"><div class="message-userContent lbContainer"><article class="message-body js-selectToQuote"><div class="bbWrapper">${i === 2 ? `<blockquote class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote"><div class="bbCodeBlock-title"><a href="/goto/post?id=0" class="bbCodeBlock-sourceJump">mira_k said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">${sentences(500, 1)}</div><div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></div></blockquote>` : ""}${text}</div></article></div><aside class="message-signature"><div class="bbWrapper">${MOTTO}</div></aside></div><footer class="message-footer"><div class="reactionsBar"><ul class="reactionSummary"></ul><a class="reactionsBar-link" href="#"><bdi>oldmill</bdi> and <bdi>Peer Gade</bdi></a><span class="u-srOnly">Reactions:</span></div></footer></div></div></div></article>`,
		)}</div></div><div class="block"><h3 class="block-header">Similar threads</h3><div class="structItem"><a href="/threads/9/">Does anybody know a lock without a gate?</a></div></div></div></div></div>`,
	},
	{
		...said(OLD_XENFORO, [MOTTO, "Trophy Points", "Likes Received", "Stay logged in", "Joined:"]),
		name: "XenForo 1, posts in an ordered list",
		url: "https://www.site.example/threads/why-does-the-lock-gate-sing.2041/",
		title: `${HEADLINE} | The Boatyard`,
		body: `<div id="content" class="thread_view"><div class="pageContent"><div class="titleBar"><h1>${HEADLINE}</h1><p id="pageDescription" class="muted">Discussion in '<a href="forums/2/">Locks</a>' started by <a href="members/1/" class="username">mira_k</a>, <a href="#"><span class="DateTime" title="Mar 2, 2024 at 9:10 AM">Mar 2, 2024</span></a>.</p></div><form class="InlineModForm section" method="post"><ol class="messageList" id="messageList">${each(
			OLD_XENFORO,
			(text, i) =>
				`<li id="post-${i}" class="message" data-author="${name(i)}"><div class="messageUserInfo"><div class="messageUserBlock"><div class="avatarHolder"><a href="members/${i}/" class="avatar"><img src="a.png" alt="${name(i)}"></a></div><h3 class="userText"><a href="members/${i}/" class="username">${name(i)}</a><em class="userTitle">Active Member</em></h3><div class="extraUserInfo"><dl class="pairsJustified"><dt>Joined:</dt><dd>Apr 12, 2002</dd></dl><dl class="pairsJustified"><dt>Likes Received:</dt><dd>3</dd></dl><dl class="pairsJustified"><dt>Trophy Points:</dt><dd>18</dd></dl></div></div></div><div class="messageInfo primaryContent"><div class="messageContent"><article><blockquote class="messageText SelectQuoteContainer ugc baseHtml">${text}<div class="messageTextEndMarker">&nbsp;</div></blockquote></article></div><div class="baseHtml signature messageText ugc"><aside>${MOTTO}</aside></div><div class="messageMeta"><div class="privateControls"><span class="item muted"><span class="authorEnd"><a href="members/${i}/" class="username author">${name(i)}</a>,</span> <a href="#"><span class="DateTime" title="Mar ${i + 2}, 2024 at 9:10 AM">Mar ${i + 2}, 2024</span></a></span></div><div class="publicControls"><a href="#" class="item muted postNumber hashPermalink">#${i + 1}</a></div></div></div></li>`,
		)}</ol></form><label><input type="checkbox"> Stay logged in</label></div></div>`,
	},
	{
		...said(VB3, [MOTTO, "Join Date", "Originally Posted by", "Posting Rules", "Thread Tools", "Rep Power"]),
		name: "vBulletin 3, a table for each post, Posting Rules below",
		url: "https://www.site.example/forums/showthread.php?t=2041",
		title: `${HEADLINE} - The Boatyard`,
		head: `<meta name="generator" content="vBulletin 3.8.4">`,
		body: `<table class="tborder"><tr><td><span class="navbar"><a href="index.php">The Boatyard</a></span> &gt; <span class="navbar"><a href="forumdisplay.php?f=2">Locks</a></span></td></tr><tr><td class="navbar"><strong>${HEADLINE}</strong></td></tr></table><table class="tborder" width="100%"><tr><td class="tcat">&nbsp;</td><td class="vbmenu_control" id="threadtools"><a href="#">Thread Tools</a></td></tr></table><div id="posts">${each(
			VB3,
			(text, i) =>
				`<div align="center"><div class="page" style="width:100%"><div id="edit${i}" style="padding:0px"><table class="tborder" id="post${i}" cellpadding="6" width="100%"><tr><td class="thead" style="font-weight:normal"><a name="post${i}"><img src="post_old.gif" alt="Old"></a> 03-${day(i)}-2024, 09:1${i} AM</td><td class="thead" align="right">#<a href="showpost.php?p=${i}"><strong>${i + 1}</strong></a></td></tr><tr valign="top"><td class="alt2" width="175"><div id="postmenu_${i}"><a class="bigusername" href="member.php?u=${i + 10}">${name(i)}</a></div><div class="smallfont">Senior Member</div><div class="smallfont">&nbsp;<br><div>Join Date: Apr 2002</div><div>Location: The Weir</div><div>Posts: 1,${200 + i}</div><div>Rep Power: 12</div></div></td><td class="alt1" id="td_post_${i}"><div class="smallfont"><img class="inlineimg" src="icon1.gif" alt="Default"> <strong>${i ? "Re: " : ""}${HEADLINE}</strong></div><hr size="1"><div id="post_message_${i}">${i === 2 ? `<div style="margin:20px; margin-top:5px;"><div class="smallfont">Quote:</div><table width="100%"><tr><td class="alt2"><div>Originally Posted by <strong>mira_k</strong> <a href="showthread.php?p=0#post0"><img src="v.gif" alt="View Post"></a></div><div style="font-style:italic">${sentences(501, 1)}</div></td></tr></table></div>` : ""}${text}</div><div>__________________<br>${MOTTO}</div></td></tr><tr><td class="alt2"><img src="off.gif"></td><td class="alt1" align="right"><a href="newreply.php"><img src="quote.gif"></a></td></tr></table></div></div></div>`,
		)}</div><table class="tborder" width="210"><tr><td class="thead">Posting Rules</td></tr><tr><td class="alt1"><div>You <strong>may not</strong> post new threads</div><div>You <strong>may not</strong> post replies</div><div>HTML code is <strong>Off</strong></div></td></tr></table>`,
	},
	{
		...said(VB4, [MOTTO, "Join Date", "Reply With Quote", "Posting Permissions", "Similar Threads"]),
		name: "vBulletin 4, posts in an ordered list with a head of their own",
		url: "https://www.site.example/showthread.php?2041-Why-does-the-lock-gate-sing-at-night",
		title: HEADLINE,
		body: `<div class="above_body"><div id="header"><a href="/">The Boatyard</a></div></div><div class="body_wrapper"><div id="pagetitle" class="pagetitle"><h1>Thread: <span class="threadtitle"><a href="showthread.php?2041">${HEADLINE}</a></span></h1></div><div id="postlist" class="postlist restrain"><ol id="posts" class="posts" start="1">${each(
			VB4,
			(text, i) =>
				`<li class="postbitlegacy postbitim postcontainer old" id="post_${i}"><div class="posthead"><span class="postdate old"><span class="date">03-${day(i)}-2024,&nbsp;<span class="time">09:1${i} AM</span></span></span><span class="nodecontrols"><a name="post${i}" href="showthread.php?2041&amp;p=${i}" class="postcounter">#${i + 1}</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><div class="popupmenu memberaction"><a class="username offline popupctrl" href="member.php?${i}-x" title="${name(i)} is offline"><strong>${name(i)}</strong></a></div></div><span class="usertitle">Senior Member</span><dl class="userinfo_extra"><dt>Join Date</dt> <dd>Apr 2002</dd><dt>Posts</dt> <dd>${412 + i}</dd></dl></div><div class="postbody"><div class="postrow has_after_content"><h2 class="title icon">${i ? "" : HEADLINE}</h2><div class="content"><div id="post_message_${i}"><blockquote class="postcontent restore ">${text}</blockquote></div></div></div><div class="after_content"><blockquote class="signature restore"><div class="signaturecontainer">${MOTTO}</div></blockquote></div></div></div><div class="postfoot"><div class="postcontrols"><a class="newreply" href="newreply.php?p=${i}">Reply With Quote</a></div></div><hr></li>`,
		)}</ol></div><div id="similar_threads"><h4>Similar Threads</h4><ol><li><a href="showthread.php?1">A lock without a gate</a> By oldmill in forum Locks</li></ol></div><div id="forumrules"><h4>Posting Permissions</h4><ul><li>You may not post new threads</li></ul></div></div>`,
	},
	{
		...said(CRAWLED, ["Likes", "Related topics", "Powered by", "Home"]),
		name: "Discourse as it is shown to crawlers",
		url: "https://community.site.example/t/why-does-the-lock-gate-sing-at-night/2041",
		title: `${HEADLINE} - Locks - The Boatyard`,
		head: `<meta name="generator" content="Discourse 3.2.0">`,
		attributes: `class="crawler browser-update"`,
		body: `<header><a href="/">The Boatyard</a></header><div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/2041">${HEADLINE}</a></h1><div class="topic-category"><span><a href="/c/locks/2" class="badge-wrapper bullet"><span>Locks</span></a></span></div></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="${HEADLINE}">${each(
			CRAWLED,
			(text, i) =>
				`<div id="post_${i + 1}" ${i ? `itemprop="comment" itemscope itemtype="http://schema.org/Comment"` : ""} class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="https://community.site.example/u/${name(i)}"><span itemprop="name">${name(i)}</span></a> (Mira)</span><span class="crawler-post-infos"><time itemprop="datePublished" datetime="2024-03-${day(i)}T09:10:22Z" class="post-time">March ${i + 2}, 2024, 9:10am</time><meta itemprop="dateModified" content="2024-03-${day(i)}"><span itemprop="position">${i + 1}</span></span></div><div class="post" itemprop="text"><p>${text}</p></div><div itemprop="interactionStatistic" itemscope><meta itemprop="userInteractionCount" content="3"><span class="post-likes">3 Likes</span></div></div>`,
		)}</div><div id="related-topics" class="more-topics__list"><h3>Related topics</h3><table><tr><td><a href="/t/9">Does anybody know a lock without a gate?</a></td><td>4</td></tr></table></div></div><footer class="container wrap"><ul><li><a href="/">Home</a></li></ul><p>Powered by <a href="https://www.discourse.org">Discourse</a></p></footer>`,
	},
	{
		...said(DISCOURSE, ["New & Unread", "views", "Suggested Topics", "Reply", "read the guidelines"]),
		name: "Discourse as a browser shows it",
		url: "https://community.site.example/t/why-does-the-lock-gate-sing-at-night/2042",
		title: `${HEADLINE} - Locks - The Boatyard`,
		head: `<meta name="generator" content="Discourse 3.2.0">`,
		body: `<div id="main-outlet-wrapper"><div id="main-outlet" class="wrap"><div class="banner"><p>Before you write, read the guidelines of the yard, and then read them again, please.</p></div><div id="topic-title"><div class="title-wrapper"><h1 data-topic-id="2042"><a class="fancy-title" href="/t/2042">${HEADLINE}</a></h1></div></div><div class="container posts"><section class="topic-area"><div class="posts-wrapper"><div class="post-stream">${each(
			DISCOURSE,
			(text, i) =>
				`<div class="topic-post clearfix ${i ? "regular" : "topic-owner regular"}"><article id="post_${i + 1}" role="region" aria-label="post #${i + 1} by @${name(i)}" class="boxed onscreen-post"><div class="post__row row"><div class="topic-avatar"><a href="/u/${name(i)}" class="trigger-user-card main-avatar"><img src="a.png" class="avatar"></a></div><div class="post__body topic-body clearfix"><div role="heading" class="topic-meta-data"><div class="names trigger-user-card"><span class="first username"><a href="/u/${name(i)}" class="">${name(i)}</a></span></div><div class="post-infos"><div class="post-info post-date"><a class="post-date" href="/t/2042/${i}"><span title="Mar ${i + 2}, 2024 9:10 am" class="relative-date" data-time="17093${i}7400000">Mar ${i + 2}</span></a></div></div></div><div class="post__regular regular post__contents contents"><div class="cooked"><p>${text}</p>${i === 1 ? `<aside class="quote no-group" data-username="mira_k"><div class="title"><img class="avatar" src="a.png"> mira_k:</div><blockquote><p>${sentences(502, 1)}</p></blockquote></aside>` : ""}</div><section class="post__menu-area post-menu-area clearfix"><nav class="post-controls"><button class="show-replies"><span>1 Reply</span></button></nav></section></div></div></div></article></div>`,
		)}</div></div><div class="topic-map"><div class="topic-map__contents"><button><span class="number">1.2k</span> <span>views</span></button></div></div></section></div><div class="more-topics__container"><h3>Suggested Topics</h3><table class="topic-list"><tr><td class="main-link"><a href="/t/9" class="title">Does anybody know a lock without a gate?</a></td></tr></table><h3>Want to read more? Browse other topics in <a href="/c/2">Locks</a> or <a href="/latest">New & Unread</a>.</h3></div></div></div>`,
	},
	{
		...said(NODEBB, [
			"Log in to reply",
			"Offline",
			"last edited by",
			"Oldest to Newest",
			"wrote last edited",
		]),
		name: "NodeBB, posts as components of a list",
		url: "https://community.site.example/topic/2041/why-does-the-lock-gate-sing-at-night",
		title: `${HEADLINE} | The Boatyard`,
		attributes: `class="page-topic page-topic-2041 template-topic"`,
		body: `<main id="panel"><div class="container" id="content"><div data-widget-area="header"></div><div class="topic"><div class="topic-header sticky-top"><h1 component="post/header" class=""><span class="topic-title" component="topic/title">${HEADLINE}</span></h1><div class="topic-info"><a href="/category/2/locks">Locks</a></div><div component="topic/browsing-users"></div></div><ul component="topic" class="posts timeline" data-tid="2041" data-cid="2">${each(
			NODEBB,
			(text, i) =>
				`<li component="post" class="${i ? "" : "topic-owner-post"}" data-index="${i}" data-pid="${i}" data-uid="${i + 1}" data-timestamp="17093${i}7400000" data-username="${name(i)}"><a component="post/anchor" data-index="${i}" id="${i}"></a><div class="clearfix post-header"><div class="icon pull-left"><a href="/user/${name(i)}"><span component="user/picture" class="avatar">M</span><i component="user/status" class="fa fa-circle status offline" title="Offline"></i></a></div><small class="pull-left"><strong><a href="/user/${name(i)}" itemprop="author">${name(i)}</a></strong></small><small class="pull-right"><a class="permalink" href="/post/${i}"><span class="timeago" title="2024-03-${day(i)}T09:10:22.000Z"></span></a> <span class="visible-xs-inline">last edited by <strong><a href="/user/${name(i)}">${name(i)}</a></strong></span></small></div><br><div class="content" component="post/content" itemprop="text"><p>${text}</p></div><div class="clearfix post-footer"><small class="pull-right"><span class="post-tools"><a component="post/reply" href="#">Reply</a> <a component="post/quote" href="#">Quote</a></span><span class="votes"><a component="post/upvote" href="#"></a><span component="post/vote-count">${i}</span></span></small></div></li>`,
		)}</ul><div class="topic-main-buttons"><a href="/login" class="btn">Log in to reply</a><div class="btn-group"><button>Oldest to Newest</button></div></div></div></div></main>`,
	},
	{
		...said(FLARUM, ["Log In", "Original", "Reply to this", "All Discussions"]),
		name: "Flarum, what a browser without scripts is shown",
		url: "https://discuss.site.example/d/2041-why-does-the-lock-gate-sing-at-night",
		title: `${HEADLINE} - The Boatyard`,
		body: `<div id="app" class="App"><div id="app-navigation" class="App-navigation"></div><header id="header"><a href="/">The Boatyard</a></header><main class="App-content"><div id="flarum-loading" style="display: none">Loading...</div><noscript><div class="Alert"><div class="container">This site is best viewed in a modern browser with JavaScript enabled.</div></div></noscript><div id="content"><noscript id="flarum-content"><div class="container"><h1>${HEADLINE}</h1><div>${each(
			FLARUM,
			(text, i) =>
				`<article><div class="PostUser"><h3 class="PostUser-name">${name(i)}</h3></div><div class="Post-body"><p>${text}</p></div></article><hr>`,
		)}</div><a href="/all">All Discussions</a></div></noscript></div></main></div>`,
		author: "mira_k",
		day: "",
	},
	{
		...zhSaid(V2EX, ["收藏", "次点击", "条回复", "感谢回复者", "广告投放", "♥"]),
		name: "V2EX 式，主题在盒子里，回复各一个表格",
		url: "https://www.site.example/t/204177",
		title: `${ZH_HEADLINE} - 船家`,
		body: `<div id="Top"><div class="content"><a href="/">船家</a> <a href="/signin">登录</a></div></div><div id="Wrapper"><div class="content"><div id="Rightbar"><div class="box"><div class="cell"><strong>船家 = way to explore</strong><p>船家是一个关于分享和探索的地方，来的都是客，请先注册。</p></div></div></div><div id="Main"><div class="box" style="border-bottom: 0"><div class="header"><div class="fr"><a href="/member/a"><img src="a.png" class="avatar"></a></div><a href="/">船家</a> <span class="chevron">›</span> <a href="/go/water">水利</a><div class="sep10"></div><h1>${ZH_HEADLINE}</h1><div id="topic_204177_votes" class="votes"><a href="#" class="vote"></a></div> <small class="gray"><a href="/member/${ZH_NAMES[0]}">${ZH_NAMES[0]}</a> · <span title="2024-03-02 09:10:22 +08:00">2 年前</span> · 3042 次点击</small></div><div class="cell"><div class="topic_content"><div class="markdown_body"><p>${V2EX[0]}</p></div></div></div><div class="topic_buttons"><a href="#" class="tb">加入收藏</a> <a href="#" class="tb">Tweet</a></div></div><div class="sep20"></div><div class="box"><div class="cell"><div class="fr"><a href="/tag/水闸" class="tag">水闸</a></div><span class="gray">5 条回复 <strong class="snow">•</strong> 2024-03-09 11:20:00 +08:00</span></div>${each(
			V2EX.slice(1),
			(text, i) =>
				`<div id="r_${i}" class="cell"><table cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td width="48" valign="top" align="center"><img src="b.png" class="avatar"></td><td width="10"></td><td width="auto" valign="top" align="left"><div class="fr"><div id="thank_area_${i}" class="thank_area"><a href="#" class="thank">感谢回复者</a></div> &nbsp; <span class="no">${i + 1}</span></div><div class="sep3"></div><strong><a href="/member/${zhName(i + 1)}" class="dark">${zhName(i + 1)}</a></strong> &nbsp; &nbsp;<span class="ago" title="2024-03-0${i + 2} 10:10:00 +08:00">2024 年 3 月 ${i + 2} 日</span> ${i === 0 ? `<span class="small fade">♥ 2</span>` : ""}<div class="sep5"></div><div class="reply_content">${text}</div></td></tr></table></div>`,
		)}</div></div></div></div><div id="Bottom"><div class="content"><a href="/about">关于</a> · <a href="/ad">广告投放</a> <strong>3042 人在线</strong></div></div>`,
	},
	{
		...zhSaid(NGA, [ZH_MOTTO, "威望", "注册日期", "级别"]),
		name: "NGA 式，每层一行表格，正文在 span 里",
		url: "https://bbs.site.example/read.php?tid=204178",
		title: `${ZH_HEADLINE} 船家社区`,
		body: `<div id="mmc"><div id="mc"><div class="nav"><a href="/">船家社区</a> &gt; <a href="/thread.php?fid=7">水利</a></div><div id="m_posts" class="module_wrap"><div id="m_posts_c">${each(
			NGA,
			(text, i) =>
				`<table class="forumbox postbox" cellspacing="1px"><tbody><tr id="post1strow${i}" class="postrow row${(i % 2) + 1}"><td class="c1" style="width:220px"><span id="posterinfo${i}" class="posterinfo"><div class="posterInfoLine"><a href="nuke.php?func=ucp&amp;uid=${i + 9}" id="postauthor${i}" class="author b">${zhName(i)}</a></div><div class="stat"><div>级别: <span>学徒</span></div><div>威望: 0</div><div>注册日期: 10-01-05</div></div></span></td><td class="c2" id="postcontainer${i}"><a name="l${i}"></a><div id="postInfo${i}" class="postInfo"><span id="postdate${i}" title="reply time">2024-03-${day(i)} 09:1${i}</span></div>${i === 0 ? `<h3 id="postsubject0">${ZH_HEADLINE}</h3>` : `<h4 id="postsubject${i}"></h4>`}${i === 0 ? `<p id="postcontent0" class="postcontent ubbcode">${text}</p>` : `<span id="postcontent${i}" class="postcontent ubbcode">${text}</span>`}<div id="postsign${i}" class="sign">${ZH_MOTTO}</div></td></tr></tbody></table>`,
		)}</div></div></div></div>`,
	},
	{
		...zhSaid(DISCUZ, [ZH_MOTTO, ZH_RULE, "使用道具", "电梯直达", "金钱", "收听TA", "本版积分规则"]),
		name: "Discuz 的表格楼层，上面有长公告",
		url: "https://bbs.site.example/thread-204177-1-1.html",
		title: `${ZH_HEADLINE} - 水利 - 船家论坛 - Powered by Discuz!`,
		head: `<meta name="generator" content="Discuz! X3.4">`,
		body: `<div id="hd"><h2><a href="./">船家论坛</a></h2><div id="nv"><ul><li><a href="forum.php">论坛</a></li></ul></div></div><div id="wp" class="wp"><div id="pt" class="bm cl"><div class="z"><a href="./">船家论坛</a><em>›</em><a href="forum-7-1.html">水利</a></div></div><div class="wp a_t">${ZH_RULES.join("")}</div><div id="ct" class="wp cl"><div id="postlist" class="pl bm"><table cellspacing="0"><tr><td class="pls ptn pbn"><div class="hm ptn"><span class="xg1">查看:</span> <span class="xi1">3042</span><span class="pipe">|</span><span class="xg1">回复:</span> <span class="xi1">4</span></div></td><td class="plc ptm pbn vwthd"><h1 class="ts"><a href="forum-7-1.html">[求助]</a> <span id="thread_subject">${ZH_HEADLINE}</span></h1><span class="xg1"><a href="thread-204177-1-1.html">[复制链接]</a></span></td></tr></table>${each(
			DISCUZ,
			(text, i) =>
				`<div id="post_${i}"><table id="pid${i}" class="plhin" cellspacing="0"><tr><td class="pls" rowspan="2"><div id="favatar${i}" class="pls favatar"><div class="pi"><div class="authi"><a href="space-uid-${i + 9}.html" class="xw1">${zhName(i)}</a></div></div><div class="tns xg2"><table><tr><th><p><a href="#" class="xi2">21</a></p>主题</th><th><p>${300 + i}</p>帖子</th><td><p>9821</p>积分</td></tr></table></div><p><em>中级会员</em></p><dl class="pil cl"><dt>金钱</dt><dd>${i}2 枚</dd></dl><ul class="xl xl2 o cl"><li><a href="#">收听TA</a></li></ul></div></td><td class="plc"><div class="pi"><div id="fj"><label class="z">电梯直达</label></div><strong><a href="#">${i ? `${i + 1}#` : "楼主"}</a></strong><div class="pti"><div class="pdbt"></div><div class="authi"><em id="authorposton${i}">发表于 2024-3-${i + 2} 09:1${i}:20</em><span class="pipe">|</span><a href="#">只看该作者</a></div></div></div><div class="pct"><div class="pcb"><div class="t_fsz"><table cellspacing="0"><tr><td class="t_f" id="postmessage_${i}">${i === 2 ? `<div class="quote"><blockquote><font size="2"><a href="#"><font color="#999999">河边的风 发表于 2024-3-2 09:10</font></a></font><br>${sentences(503, 1, "zh")}</blockquote></div><br>` : ""}${text}</td></tr></table></div><div id="comment_${i}" class="cm"></div></div></div></td></tr><tr><td class="plc plm"><div class="sign">${ZH_MOTTO}</div></td></tr><tr><td class="pls"></td><td class="plc"><div class="po"><div class="pob cl"><em><a class="fastre" href="#">回复</a></em><p><a href="#">使用道具</a> <a href="#">举报</a></p></div></div></td></tr></table></div>`,
		)}</div><div id="f_pst" class="pl bm bmw"><form method="post"><table><tr><td class="plc"><div id="fastpostmessage"><textarea></textarea></div><p><a href="#">高级模式</a> 本版积分规则</p></td></tr></table></form></div></div></div>`,
	},
	{
		...zhSaid(TIEBA, ["只看楼主", "来自Android客户端", "收起回复", "送TA礼物", "我也说一句"]),
		name: "贴吧式，短的一楼，楼中楼收起",
		url: "https://tieba.site.example/p/204177",
		title: `${ZH_HEADLINE}【水闸吧】`,
		body: `<div class="header"><a href="/">贴吧</a></div><div class="core"><div class="core_title_wrap_bright"><h3 class="core_title_txt" title="${ZH_HEADLINE}">${ZH_HEADLINE}</h3><ul class="core_title_btns"><li><a href="#">只看楼主</a></li><li><a href="#">收藏</a></li></ul></div><div id="j_p_postlist" class="p_postlist">${each(
			TIEBA,
			(text, i) =>
				`<div class="l_post l_post_bright j_l_post clearfix"><div class="d_author"><ul class="p_author"><li class="icon"><a href="/home/main?un=${i}"><img src="a.png"></a></li><li class="d_name"><a class="p_author_name j_user_card" href="/home/main?un=${i}">${zhName(i)}</a></li><li class="l_badge"><div class="d_badge_title">吧友</div><div class="d_badge_lv">${i + 5}</div></li></ul></div><div class="d_post_content_main"><div class="p_content"><cc><div id="post_content_${i}" class="d_post_content j_d_post_content">${text}</div></cc></div><div class="core_reply j_lzl_wrapper"><div class="core_reply_tail"><div class="post-tail-wrap"><span class="tail-info">来自<a href="#">Android客户端</a></span><span class="tail-info">${i + 1}楼</span><span class="tail-info">2024-03-${day(i)} 09:1${i}</span></div><ul class="p_reply"><li><a href="#" class="lzl_link_unfold">收起回复</a></li><li><a href="#">我也说一句</a></li></ul></div></div></div></div>`,
		)}</div></div>`,
	},
	{
		...zhSaid(DOUBAN, ["来自", "赞", "投诉", "你的回应", "最新讨论"]),
		name: "豆瓣小组式，主题在上，回应在列表里",
		url: "https://www.site.example/group/topic/204177/",
		title: ZH_HEADLINE,
		body: `<div id="wrapper"><div id="content"><h1>${ZH_HEADLINE}</h1><div class="grid-16-8 clearfix"><div class="article"><div class="topic-content clearfix" id="topic-content"><div class="user-face"><a href="/people/1/"><img src="a.jpg"></a></div><div class="topic-doc"><h3><span class="from">来自: <a href="/people/1/">${ZH_NAMES[0]}</a></span> <span class="create-time color-green">2024-03-02 09:10:22</span></h3><div id="link-report"><div class="topic-content"><div class="rich-content topic-richtext"><p>${DOUBAN[0]}</p></div></div></div></div></div><div class="sns-bar"><span class="fav"><a href="#">赞</a></span><span><a href="#">转发</a></span></div><ul class="topic-reply" id="comments">${each(
			DOUBAN.slice(1),
			(text, i) =>
				`<li class="clearfix comment-item reply-item" id="${i}"><div class="user-face"><a href="/people/${i + 2}/"><img src="b.jpg"></a></div><div class="reply-doc content"><div class="bg-img-green"><h4><a href="/people/${i + 2}/">${zhName(i + 1)}</a> <span class="pubtime">2024-03-0${i + 3} 10:00:0${i}</span></h4></div><p class="reply-content">${text}</p><div class="operation_div"><div class="operation-more"><a href="#">投诉</a></div><a href="#" class="comment-vote lnk-fav">赞 (${i})</a><a href="#" class="lnk-reply">回应</a></div></div></li>`,
		)}</ul><h2>你的回应</h2><p class="hint">回应请先登录，或者注册一个账号，欢迎你来。</p></div><div class="aside"><h2>最新讨论</h2><ul><li><a href="/group/topic/1/">有人知道哪里的水闸没有门吗</a></li></ul></div></div></div></div>`,
	},
	{
		...said(OLD_REDDIT, ["points", "permalink", "load more comments", "Rules", "sorted by", "[–]"]),
		name: "old Reddit, nested comments, one of them collapsed",
		url: "https://old.site.example/r/locks/comments/1abc2d/why_does_the_lock_gate_sing_at_night/",
		title: `${HEADLINE} : locks`,
		body: `<div id="header"><a href="/">front</a></div><div class="side"><div class="spacer"><div class="titlebox"><h1 class="hover redditname"><a href="/r/locks">locks</a></h1><div class="usertext-body"><div class="md"><h2>Rules</h2>${RULES.join("")}</div></div></div></div></div><div class="content" role="main"><div class="spacer"><div class="sitetable linklisting"><div class="thing id-t3_a self link" data-author="mira_k"><div class="midcol"><div class="score">42</div></div><div class="entry"><p class="title"><a class="title" href="/r/locks/comments/1abc2d/">${HEADLINE}</a> <span class="domain">(<a href="/r/locks/">self.locks</a>)</span></p><p class="tagline">submitted <time title="Sat Mar 2 09:10:22 2024 UTC" datetime="2024-03-02T09:10:22+00:00">2 years ago</time> by <a href="/user/mira_k" class="author">mira_k</a></p><div class="expando"><form action="#" class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md"><p>${OLD_REDDIT[0]}</p></div></div></form></div><ul class="flat-list buttons"><li class="first"><a href="#" class="comments">5 comments</a></li><li><a href="#">share</a></li></ul></div></div></div></div><div class="commentarea"><div class="panestack-title"><span class="title">all 5 comments</span></div><div class="menuarea"><span class="dropdown-title">sorted by: </span><span>best</span></div><div class="sitetable nestedlisting">${OLD_REDDIT.slice(
			1,
		)
			.map(
				(text, i) =>
					`<div class="thing id-t1_${i} ${i === 3 ? "collapsed" : "noncollapsed"} comment" data-author="${name(i + 1)}"><p class="parent"><a name="${i}"></a></p><div class="midcol unvoted"></div><div class="entry unvoted"><p class="tagline"><a href="#" class="expand">[–]</a><a href="/user/${name(i + 1)}" class="author">${name(i + 1)}</a> <span class="score">${i + 3} points</span> <time datetime="2024-03-03T09:10:22+00:00">2 years ago</time></p><form action="#" class="usertext"><div class="usertext-body may-blank-within md-container"><div class="md"><p>${text}</p></div></div></form><ul class="flat-list buttons"><li class="first"><a href="#" class="bylink">permalink</a></li><li><a href="#">report</a></li></ul></div><div class="child">${i < 2 ? '<div class="sitetable listing">' : "</div></div>"}`,
			)
			.join(
				"",
			)}</div></div></div></div></div></div></div><div class="thing morechildren"><div class="entry"><span class="morecomments"><a href="#">load more comments</a> (3 replies)</span></div></div></div></div></div>`,
	},
	{
		...said(REDDIT, ["AutoModerator", "I am a bot", "more replies", "Upvote", "Community Info"]),
		name: "new Reddit, comments within comments as custom elements, a bot on top",
		url: "https://www.site.example/r/locks/comments/1abc2d/why_does_the_lock_gate_sing_at_night/",
		title: `${HEADLINE} : r/locks`,
		body: `<shreddit-app><reddit-header-large><a href="/">Home</a></reddit-header-large><div class="main-container"><main id="main-content"><shreddit-post id="t3_a" author="mira_k" created-timestamp="2024-03-02T09:10:22.000000+0000" post-title="${HEADLINE}"><div slot="credit-bar"><a href="/r/locks/">r/locks</a> • <faceplate-timeago ts="2024-03-02T09:10:22.000000+0000"><time datetime="2024-03-02T09:10:22.000Z">2 yr. ago</time></faceplate-timeago> <faceplate-tracker><a href="/user/mira_k/" class="author-name">mira_k</a></faceplate-tracker></div><h1 id="post-title-t3_a" slot="title">${HEADLINE}</h1><div slot="text-body"><div class="md feed-card-text-preview"><div id="t3_a-post-rtjson-content"><p>${REDDIT[0]}</p></div></div></div></shreddit-post><shreddit-comments-page><shreddit-comment-tree id="comment-tree">${REDDIT.slice(
			1,
		)
			.map(
				(text, i) =>
					`<shreddit-comment author="${name(i + 1)}" depth="${i % 3}" thingid="t1_${i}" ${i === 2 ? "collapsed" : ""}><div slot="commentMeta"><a href="/user/${name(i + 1)}/" class="font-bold">${name(i + 1)}</a><span class="mx-2xs">•</span><faceplate-timeago><time datetime="2024-03-03T09:10:22.000Z">2y ago</time></faceplate-timeago></div><div id="t1_${i}-comment-rtjson-content" slot="comment" class="md text-14"><div id="-post-rtjson-content" class="py-0"><p>${text}</p></div></div><shreddit-comment-action-row slot="actionRow"><button>Upvote</button> <span>${i}</span> <a href="#">Reply</a></shreddit-comment-action-row>${i % 3 < 2 && i < 4 ? "" : "</shreddit-comment>".repeat((i % 3) + 1)}`,
			)
			.join(
				"",
			)}<faceplate-partial><div class="inline-block"><button>12 more replies</button></div></faceplate-partial></shreddit-comment-tree></shreddit-comments-page></main><div id="right-sidebar-container"><aside><h2>Community Info</h2>${RULES.join("")}</aside></div></div></shreddit-app>`,
	},
	{
		...said(
			[STACK[0], STACK_COMMENTS[0], STACK[1], STACK_COMMENTS[1], STACK_COMMENTS[2], STACK[2]].map(
				(text) => text ?? "",
			),
			["Asked", "Improve this question", "bronze badges", "Sorted by", "Not the answer", "Add a comment"],
		),
		name: "Stack Exchange, comments on a question and on an answer",
		url: "https://boats.site.example/questions/2041/why-does-the-lock-gate-sing-at-night",
		title: `locks - ${HEADLINE} - Boats Stack Exchange`,
		body: `<header class="s-topbar"><a href="/">Boats</a></header><div class="container"><div id="left-sidebar"><a href="/questions">Questions</a></div><div id="content"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><div class="inner-content clearfix"><div id="question-header" class="d-flex"><h1 itemprop="name" class="fs-headline1"><a href="/questions/2041/" class="question-hyperlink">${HEADLINE}</a></h1><div><a href="/questions/ask">Ask Question</a></div></div><div class="d-flex pb8"><div><span class="fc-light">Asked</span> <time itemprop="dateCreated" datetime="2024-03-02T09:10:22">2 years ago</time></div><div><span class="fc-light">Viewed</span> 3k times</div></div><div id="mainbar"><div class="question js-question" data-questionid="2041" id="question"><div class="post-layout"><div class="votecell post-layout--left"><div class="js-voting-container"><div class="js-vote-count" itemprop="upvoteCount">12</div></div></div><div class="postcell post-layout--right"><div class="s-prose js-post-body" itemprop="text"><p>${STACK[0]}</p></div><div class="mt24 mb12"><div class="post-taglist"><ul><li><a href="/questions/tagged/locks" class="post-tag">locks</a></li></ul></div></div><div class="mb0"><div class="js-post-menu"><a href="#" class="js-share-link">Share</a><a href="#" class="js-suggest-edit-post">Improve this question</a></div><div class="post-signature owner"><div class="user-info"><div class="user-action-time">asked <span title="2024-03-02 09:10:22Z" class="relativetime">Mar 2, 2024 at 9:10</span></div><div class="user-details" itemprop="author"><a href="/users/1/mira-k">mira_k</a><span itemprop="name" class="d-none">mira_k</span><div class="-flair"><span class="reputation-score">412</span><span>3 bronze badges</span></div></div></div></div></div></div><div class="post-layout--right js-post-comments-component"><div id="comments-2041" class="comments"><ul class="comments-list"><li id="comment-1" class="comment js-comment"><div class="js-comment-actions comment-actions"><div class="comment-score"><span>3</span></div></div><div class="comment-text js-comment-text-and-form"><div class="comment-body"><span class="comment-copy">${STACK_COMMENTS[0]}</span><div class="d-inline-flex"> –&nbsp;<a href="/users/2/tonne77" class="comment-user">tonne77</a></div><span class="comment-date"><a href="#c1" class="comment-link"><span title="2024-03-02 10:10:22Z" class="relativetime-clean">Mar 2, 2024 at 10:10</span></a></span></div></div></li></ul></div><div><a class="js-add-link comments-link" href="#">Add a comment</a></div></div></div></div><div id="answers"><div id="answers-header"><h2 class="mb0">2 Answers</h2><label>Sorted by:</label><select><option>Highest score</option></select></div>${each(
			STACK.slice(1),
			(text, i) =>
				`<div id="answer-${i}" class="answer js-answer" itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><div class="post-layout"><div class="votecell post-layout--left"><div class="js-vote-count" itemprop="upvoteCount">${9 - i}</div></div><div class="answercell post-layout--right"><div class="s-prose js-post-body" itemprop="text"><p>${text}</p></div><div class="mt24"><div class="js-post-menu"><a href="#">Share</a></div><div class="post-signature"><div class="user-info"><div class="user-action-time">answered <span title="2024-03-0${i + 3} 09:10:22Z" class="relativetime">Mar ${i + 3}, 2024 at 9:10</span></div><div class="user-details"><a href="/users/${i + 3}/x">${name(i + 2)}</a></div></div></div></div></div><div class="post-layout--right js-post-comments-component"><div class="comments"><ul class="comments-list">${
					i === 0
						? STACK_COMMENTS.slice(1)
								.map(
									(comment, j) =>
										`<li id="comment-1${j}" class="comment js-comment"><div class="js-comment-actions comment-actions"><div class="comment-score"></div></div><div class="comment-text"><div class="comment-body"><span class="comment-copy">${comment}</span><div class="d-inline-flex"> –&nbsp;<a href="/users/${j}/x" class="comment-user">${name(j)}</a></div><span class="comment-date"><span title="2024-03-04 10:10:22Z">Mar 4, 2024 at 10:10</span></span></div></div></li>`,
								)
								.join("")
						: ""
				}</ul></div></div></div></div>`,
		)}<h2 class="bottom-notice">Not the answer you're looking for? Browse other questions tagged <a href="/questions/tagged/locks">locks</a>.</h2></div></div></div></div></div></div>`,
	},
	{
		name: "a letter of pipermail with what it answers",
		url: "https://lists.site.example/pipermail/locks/2024-March/002041.html",
		title: `[locks] ${HEADLINE}`,
		headline: `[locks] ${HEADLINE}`,
		posts: PIPERMAIL,
		not: ["Previous message", "More information about", "Messages sorted by"],
		author: "Mira Kett",
		day: "2024-03-02",
		body: `<h1>[locks] ${HEADLINE}</h1><b>Mira Kett</b> <a href="mailto:locks%40lists.site.example?Subject=x" title="x">mira at site.example</a><br><i>Sat Mar  2 09:10:22 UTC 2024</i><p><ul><li>Previous message: <a href="002040.html">[locks] Does anybody know a lock without a gate? </a></li><li>Next message: <a href="002042.html">[locks] Why does the lock gate sing </a></li><li><b>Messages sorted by:</b> <a href="date.html#2041">[ date ]</a> <a href="thread.html#2041">[ thread ]</a></li></ul><hr><!--beginarticle--><pre>${PIPERMAIL.join("\n\n")}\n</pre><!--endarticle--><hr><p><ul><!--threads--><li>Previous message: <a href="002040.html">[locks] Does anybody know a lock without a gate? </a></li><li>Next message: <a href="002042.html">[locks] Why does the lock gate sing </a></li><li><b>Messages sorted by:</b> <a href="date.html#2041">[ date ]</a></li></ul><hr><a href="https://lists.site.example/listinfo/locks">More information about the locks mailing list</a><br>`,
	},
	{
		...said(HYPERKITTY, [
			"Sign In to Reply",
			"Attachments:",
			"participants",
			"Back to the list",
			"Show replies by date",
		]),
		name: "Hyperkitty, a thread of letters",
		url: "https://lists.site.example/archives/list/locks@lists.site.example/thread/ABCDEF2041/",
		title: `[locks] ${HEADLINE} - locks - lists.site.example`,
		body: `<nav class="navbar"><a href="/archives/">List archives</a></nav><div class="container"><div class="row view-thread"><div class="col"><div class="thread-header"><div class="col-tn"><a href="/latest">newer</a></div><h3 id="thread-title">${HEADLINE}</h3></div><div class="thread-content">${[
			0,
		]
			.map(
				() =>
					`<div class="email email-first"><div id="K0" class="email-header"><div class="gravatar-wrapper"><div class="gravatar"><img src="g.png"></div></div><div class="email-info"><div class="email-author"><span class="name"><a href="/archives/users/1/" title="See the profile for Mira">mira_k</a></span></div></div></div><div class="email-date right"><span class="date"><span title="Sender's time: 2024-03-02 09:10:22 +0000">2 Mar 2024</span></span><div><span class="time">9:10 a.m.</span></div></div><div class="email-body"><p>${HYPERKITTY[0]}</p></div><div class="email-info email-info2"><a href="#" class="reply reply-mailto">Sign In to Reply</a></div></div>`,
			)
			.join(
				"",
			)}<p class="replies-sort"><a href="?sort=date">Show replies by date</a></p><div class="replies">${each(
			HYPERKITTY.slice(1),
			(text, i) =>
				`<div class="${i % 2 ? "even" : "odd"}"><div class="email"><div id="K${i}" class="email-header"><div class="gravatar-wrapper"><div class="gravatar"><img src="g.png"></div></div><div class="email-info"><div class="email-author"><span class="name"><a href="/archives/users/${i + 2}/">${name(i + 1)}</a></span></div></div></div><div class="email-date right"><span class="date"><span title="Sender's time">${i + 3} Mar 2024</span></span><div><span class="time">9:20 a.m.</span></div></div><div class="email-body"><p>${text}</p></div></div></div>`,
		)}</div></div></div><div class="thread-info"><a href="/archives/list/locks/">Back to the list</a><p>4 participants</p></div></div></div>`,
	},
	{
		...said(BBPRESS, ["Participant", "You must be logged in", "Viewing", "Keymaster"]),
		name: "bbPress in a WordPress theme",
		url: "https://www.site.example/forums/topic/why-does-the-lock-gate-sing-at-night/",
		title: `${HEADLINE} – The Boatyard`,
		attributes: `class="topic bbpress bbp-no-js single single-topic postid-2041"`,
		body: `<header><a href="/">The Boatyard</a></header><main><article class="page type-topic hentry"><header class="entry-header"><h1 class="entry-title">${HEADLINE}</h1></header><div class="entry-content"><div id="bbpress-forums" class="bbpress-wrapper"><div class="bbp-breadcrumb"><p><a href="/">Home</a> › <a href="/forums/">Forums</a></p></div><div class="bbp-template-notice info"><ul><li class="bbp-topic-description">This topic has 3 replies, 3 voices, and was last updated <a href="#">2 years ago</a> by <a href="/users/oldmill">oldmill</a>.</li></ul></div><div class="bbp-pagination"><div class="bbp-pagination-count">Viewing 4 posts - 1 through 4 (of 4 total)</div></div><ul id="topic-2041-replies" class="forums bbp-replies"><li class="bbp-header"><div class="bbp-reply-author">Author</div><div class="bbp-reply-content">Posts</div></li><li class="bbp-body">${each(
			BBPRESS,
			(text, i) =>
				`<div id="post-${i}" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">March ${i + 2}, 2024 at 9:10 am</span><a href="#post-${i}" class="bbp-reply-permalink">#204${i}</a><span class="bbp-admin-links"></span></div></div><div class="${i % 2 ? "even" : "odd"} bbp-parent-forum-2 post-${i} ${i ? "reply type-reply" : "topic type-topic"} status-publish hentry"><div class="bbp-reply-author"><a href="/users/${name(i)}/" class="bbp-author-link"><span class="bbp-author-avatar"><img src="a.png"></span><span class="bbp-author-name">${name(i)}</span></a><div class="bbp-author-role">Participant</div></div><div class="bbp-reply-content"><p>${text}</p></div></div>`,
		)}</li></ul><div class="bbp-no-reply"><div class="bbp-template-notice"><ul><li>You must be logged in to reply to this topic.</li></ul></div></div></div></div></article></main>`,
	},
	{
		...said(WPFORO, ["Topic starter", "Posts: ", "Active Member", "ReplyQuote", "Forum Jump"]),
		name: "wpForo with panels under the avatars",
		url: "https://www.site.example/community/locks/why-does-the-lock-gate-sing-at-night/",
		title: `${HEADLINE} – Locks – The Boatyard`,
		body: `<div id="wpforo"><div id="wpforo-wrap"><div class="wpforo-main"><div class="wpforo-content"><div class="wpf-head-bar"><h1 id="wpforo-title">${HEADLINE}</h1><div class="wpf-action-link"><a href="#">RSS</a></div></div><div class="wpforo-post-head"><div class="wpf-left">4 Posts</div><div class="wpf-right">3 Users</div></div><div class="wpfl-2 wpforo-section">${each(
			WPFORO,
			(text, i) =>
				`<div id="post-${i}" class="post-wrap wpfn-${i + 1}"><div class="wpforo-post wpfcl-1"><div class="wpf-left"><div class="wpforo-post-avatar author-avatar"><img src="a.png"></div><div class="wpforo-post-author-data"><div class="wpforo-post-author-name author-name"><a href="/community/profile/${name(i)}/">${name(i)}</a></div><div class="wpforo-post-author-details author-joined">Active Member</div><div class="author-posts">Posts: ${20 + i}</div></div></div><div class="wpf-right"><div class="wpforo-post-content-top"><span class="wpf-post-date">02/03/2024 9:10 am</span>${i ? "" : `<div class="wpf-topic-starter">Topic starter</div>`}</div><div class="wpforo-post-content"><p>${text}</p></div><div class="wpforo-post-tool-bar"><span class="wpf-action">Reply</span><span class="wpf-action">Quote</span></div></div></div></div><div class="wpforo-revision-info"></div>`,
		)}</div><div class="wpforo-topic-footer"><label>Forum Jump:</label><select><option>Locks</option></select></div></div></div></div></div>`,
		day: "",
	},
	{
		...said(IPS, [
			MOTTO,
			"Report post",
			"Create an account",
			"Recommended Posts",
			"Community Answers",
			"Followers",
		]),
		name: "Invision with an invitation to join between posts",
		url: "https://www.site.example/topic/2041-why-does-the-lock-gate-sing-at-night/",
		title: `${HEADLINE} - Locks - The Boatyard`,
		attributes: `class="ipsApp ipsApp_front ipsClearfix" data-controller="core.front.core.app"`,
		body: `<div id="ipsLayout_header"><a href="/">The Boatyard</a></div><main id="ipsLayout_body"><div id="ipsLayout_contentArea"><div id="ipsLayout_mainArea"><div class="cAnnouncementsContent"><div class="cAnnouncement">${sentences(94, 7)}</div></div><div class="ipsPageHeader"><h1 class="ipsType_pageTitle"><span class="ipsType_break ipsContained"><span>${HEADLINE}</span></span></h1><div><p class="ipsType_reset">By <a href="/profile/1-mira_k/" class="ipsType_break">mira_k</a><br><span class="ipsType_light"><time datetime="2024-03-02T09:10:22Z" title="03/02/24 09:10 AM">March 2, 2024</time> in <a href="/forum/2/">Locks</a></span></p></div><div class="ipsFollow">Followers <span>2</span></div></div><div class="cTopic ipsClear"><h2 class="ipsHide">Recommended Posts</h2><div id="elPostFeed"><form method="post">${each(
			IPS,
			(text, i) =>
				`${i === 2 ? `<div class="ipsBox cGuestTeaser"><h2>Create an account or sign in to comment</h2><p>You need to be a member in order to leave a comment, so please join us now.</p></div>` : ""}<article id="elComment_${i}" class="cPost ipsBox ipsComment ipsComment_parent ipsClearfix ipsColumns"><aside class="ipsComment_author cAuthorPane ipsColumn"><h3 class="ipsType_sectionHead cAuthorPane_author"><strong><a href="/profile/${i}/" class="ipsType_break">${name(i)}</a></strong></h3><ul class="cAuthorPane_info ipsList_reset"><li class="cAuthorPane_photo"><img src="a.png"></li><li>Members</li><li class="ipsType_light">${412 + i}</li></ul></aside><div class="ipsColumn ipsColumn_fluid"><div id="comment-${i}_wrap" class="ipsComment_content ipsType_medium"><div class="ipsComment_meta ipsType_light"><p class="ipsType_reset"><a href="?do=findComment&amp;comment=${i}" class="ipsType_blendLinks">Posted <time datetime="2024-03-${day(i)}T09:10:22Z">March ${i + 2}, 2024</time></a></p><ul class="ipsComment_tools"><li><a href="#">Report post</a></li></ul></div><div class="cPost_contentWrap ipsPad"><div data-role="commentContent" class="ipsType_normal ipsType_richText ipsContained" data-controller="core.front.core.lightboxedImages"><p>${text}</p></div><div class="ipsItemControls"><ul class="ipsComment_controls"><li><a href="#">Quote</a></li></ul></div></div><div class="ipsSignature" data-role="memberSignature"><p>${MOTTO}</p></div></div></div></article>`,
		)}</form></div></div></div></div></main>`,
	},
	{
		...said(MYBB, [MOTTO, "Threads:", "Reputation", "Find", "Possibly Related", "Users browsing"]),
		name: "MyBB, classic posts",
		url: "https://community.site.example/showthread.php?tid=2041",
		title: HEADLINE,
		body: `<div id="container"><div id="header"><div id="logo"><a href="/">The Boatyard</a></div></div><div id="content"><div class="wrapper"><div class="navigation"><a href="/">The Boatyard</a> › <a href="forumdisplay.php?fid=2">Locks</a> › <span class="active">${HEADLINE}</span></div><table border="0" class="tborder tfixed clear"><tr><td class="thead"><div><strong>${HEADLINE}</strong></div></td></tr><tr><td id="posts_container"><div id="posts">${each(
			MYBB,
			(text, i) =>
				`<a name="pid${i}" id="pid${i}"></a><div class="post classic" id="post_${i}"><div class="post_author scaleimages"><div class="author_avatar"><a href="member.php?uid=${i}"><img src="a.png"></a></div><div class="author_information"><strong><span class="largetext"><a href="member.php?action=profile&amp;uid=${i}">${name(i)}</a></span></strong><br><span class="smalltext">Senior Member<br></span></div><div class="author_statistics">Posts: ${412 + i}<br>Threads: 21<br>Joined: Apr 2002<br>Reputation: <strong>5</strong></div></div><div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="showthread.php?tid=2041&amp;pid=${i}#pid${i}">#${i + 1}</a></strong></div><span class="post_date">03-${day(i)}-2024, 09:1${i} AM <span class="post_edit"></span></span></div><div class="post_body scaleimages" id="pid_${i}">${text}</div><div class="signature scaleimages">${MOTTO}</div><div class="post_meta"></div></div><div class="post_controls"><div class="postbit_buttons author_buttons"><a href="search.php?uid=${i}">Find</a></div><div class="postbit_buttons"><a href="newreply.php?pid=${i}">Reply</a></div></div></div>`,
		)}</div></td></tr></table><div class="similar"><strong>Possibly Related Threads…</strong><a href="?tid=9">Does anybody know a lock without a gate?</a></div><div>Users browsing this thread: 1 Guest(s)</div></div></div></div>`,
	},
	{
		...said(FLUXBB, [MOTTO, "Registered", "Member", "Website", "Pages:"]),
		name: "FluxBB, definition lists beside the texts",
		url: "https://bbs.site.example/viewtopic.php?id=2041",
		title: `${HEADLINE} / Locks / The Boatyard`,
		body: `<div id="punviewtopic" class="pun"><div class="punwrap"><div id="brdheader" class="block"><h1><a href="index.php">The Boatyard</a></h1><div id="announce" class="block"><div class="hd"><h2>Announcement</h2></div><div class="box"><div id="announce-block" class="inbox"><div class="usercontent">${sentences(95, 6)}</div></div></div></div></div><div id="brdmain"><div class="linkst"><div class="inbox crumbsplus"><ul class="crumbs"><li><a href="index.php">Index</a></li><li>» <strong><a href="viewtopic.php?id=2041">${HEADLINE}</a></strong></li></ul><div class="pagepost"><p class="pagelink">Pages: <strong>1</strong></p></div></div></div>${each(
			FLUXBB,
			(text, i) =>
				`<div id="p${i}" class="blockpost ${i % 2 ? "roweven" : "rowodd"}${i ? "" : " firstpost blockpost1"}"><h2><span><span class="conr">#${i + 1}</span> <a href="viewtopic.php?pid=${i}#p${i}">2024-03-${day(i)} 09:10:2${i}</a></span></h2><div class="box"><div class="inbox"><div class="postbody"><div class="postleft"><dl><dt><strong><a href="profile.php?id=${i}">${name(i)}</a></strong></dt><dd class="usertitle"><strong>Member</strong></dd><dd><span>Registered: 2002-04-12</span></dd><dd><span>Posts: ${412 + i}</span></dd><dd class="usercontacts"><span class="website"><a href="https://x.example/">Website</a></span></dd></dl></div><div class="postright"><h3>${i ? "Re: " : ""}${HEADLINE}</h3><div class="postmsg"><p>${text}</p></div><div class="postsignature postmsg"><hr><p>${MOTTO}</p></div></div></div></div><div class="inbox"><div class="postfoot clearb"><div class="postfootleft"><p>Offline</p></div></div></div></div></div>`,
		)}</div></div></div>`,
	},
	{
		...said(KUNENA, [MOTTO, "Karma", "Thank you received", "Please Log in", "Less", "More"]),
		name: "Kunena of Joomla",
		url: "https://www.site.example/forum/locks/2041-why-does-the-lock-gate-sing-at-night",
		title: `${HEADLINE} - Forum`,
		head: `<meta name="generator" content="Joomla! - Open Source Content Management">`,
		body: `<div id="kunena" class="layout"><h1 class="float-start"><small class="hidden-phone"></small> ${HEADLINE}</h1>${each(
			KUNENA,
			(text, i) =>
				`<div class="kfrontend"><div class="topic-item-messages"><div class="row message"><div class="col-md-2 hidden-phone"><ul class="unstyled center profilebox"><li><strong><a class="kwho-user" href="/forum/user/${i}-x" title="View ${name(i)}'s Profile">${name(i)}</a></strong></li><li><img src="a.png"></li><li><ul class="list-unstyled"><li>Posts: ${12 + i}</li><li>Karma: 3</li><li>Thank you received: 1</li></ul></li></ul></div><div class="col-md-10 message-${i ? "reply" : "topic"}"><small class="text-muted pull-right"><span title="02 Mar 2024 09:10">2 years ago</span> <a href="#${i}">#${2041 + i}</a></small><div class="badger-left khistory" data-badger="${name(i)} replied the topic"><h3>${i ? "Replied by " : ""}<span>${i ? `${name(i)} on topic ` : ""}${HEADLINE}</span></h3><p class="kmsg">${text}</p></div><div class="ksig"><hr><span class="ksignature">${MOTTO}</span></div><div class="kmessage-buttons">Please <a href="/login">Log in</a> to join the conversation.</div></div></div></div></div>`,
		)}</div>`,
		day: "",
	},
	{
		...said(WOLTLAB, [MOTTO, "Beiträge", "Erhaltene Likes", "Zitieren", "Gast", "Ähnliche Themen"]),
		name: "WoltLab in German",
		url: "https://www.site.example/forum/index.php?thread/2041-why-does-the-lock-gate-sing-at-night/",
		language: "de",
		timezone: "Europe/Berlin",
		title: `${HEADLINE} - Schleusen - Bootshaus`,
		body: `<div id="pageContainer"><div id="pageHeaderContainer"><a href="/">Bootshaus</a></div><section id="main"><div class="layoutBoundary"><div id="content"><header class="contentHeader"><div class="contentHeaderTitle"><h1 class="contentTitle">${HEADLINE}</h1><ul class="inlineList contentHeaderMetaData"><li><a href="/user/1" class="userLink">mira_k</a></li><li><a href="#"><time datetime="2024-03-02T10:10:22+01:00" class="datetime">2. März 2024</time></a></li></ul></div></header><div class="section"><ul class="wbbThreadPostList messageList">${each(
			WOLTLAB,
			(text, i) =>
				`<li id="post${i}" class="anchorFixedHeader"><article class="wbbPost message messageSidebarOrientationLeft jsMessage"><aside role="presentation" class="messageSidebar member"><div class="messageAuthor"><div class="messageAuthorContainer"><a href="/user/${i}" class="username userLink"><span>${name(i)}</span></a></div><div class="userTitle"><span class="badge userTitleBadge">Kapitän</span></div></div><dl class="plain dataList userCredits"><dt><a href="#">Erhaltene Likes</a></dt><dd>12</dd><dt>Beiträge</dt><dd>${412 + i}</dd></dl></aside><div class="messageContent"><header class="messageHeader"><div class="messageHeaderBox"><ul class="messageHeaderMetaData"><li><a href="#post${i}" class="permalink messagePublicationTime"><time datetime="2024-03-${day(i)}T10:10:22+01:00" class="datetime">${i + 2}. März 2024</time></a></li></ul></div></header><div class="messageBody"><div class="messageText"><p>${text}</p></div><div class="messageSignature"><div>${MOTTO}</div></div></div><footer class="messageFooter"><ul class="messageFooterButtons buttonList"><li class="jsQuoteMessage"><a href="#" class="button"><span>Zitieren</span></a></li></ul></footer></div></article></li>`,
		)}</ul></div><section class="section similarThreadList"><h2>Ähnliche Themen</h2><ul><li><a href="?thread/9">Kennt jemand eine Schleuse ohne Tor?</a></li></ul></section></div></div></section></div>`,
	},
	{
		...said(VANILLA, ["Permalink", "Flag", "Sign In", "Howdy"]),
		name: "Vanilla, the discussion above and its comments in a list",
		url: "https://community.site.example/discussion/2041/why-does-the-lock-gate-sing-at-night",
		title: `${HEADLINE} — The Boatyard`,
		attributes: `id="vanilla_discussion_index" class="Vanilla Discussion isDesktop index Section-Discussion"`,
		body: `<div class="Frame"><header><a href="/">The Boatyard</a></header><div class="Column PanelColumn"><div class="Box GuestBox"><h4>Howdy, Stranger!</h4><p>It looks like you're new here. If you want to get involved, click one of these buttons!</p><a href="/entry">Sign In</a></div></div><div class="Column ContentColumn" id="Content"><div class="MessageList Discussion"><div id="Item_0" class="PageTitle"><h1>${HEADLINE}</h1></div><div id="Discussion_2041" class="Item ItemDiscussion"><div class="Discussion"><div class="Item-Header DiscussionHeader"><div class="AuthorWrap"><span class="Author"><a href="/profile/mira_k" class="Username">mira_k</a></span><span class="AuthorInfo"><span class="MItem Rank">✭✭</span></span></div><div class="Meta DiscussionMeta"><span class="MItem DateCreated"><a href="#" class="Permalink"><time title="March 2, 2024 9:10AM" datetime="2024-03-02T09:10:22+00:00">March 2024</time></a></span> <span class="MItem Category">in <a href="/categories/locks">Locks</a></span></div></div><div class="Item-BodyWrap"><div class="Item-Body"><div class="Message userContent"><p>${VANILLA[0]}</p></div><div class="Reactions"><a href="#">Flag</a></div></div></div></div></div></div><div class="CommentsWrap"><div class="DataBox DataBox-Comments"><h2 class="CommentHeading">Comments</h2><ul class="MessageList DataList Comments">${each(
			VANILLA.slice(1),
			(text, i) =>
				`<li class="Item ItemComment" id="Comment_${i}"><div class="Comment"><div class="Item-Header CommentHeader"><div class="AuthorWrap"><span class="Author"><a href="/profile/${name(i + 1)}" class="Username">${name(i + 1)}</a></span></div><div class="Meta CommentMeta"><span class="MItem DateCreated"><a href="#" class="Permalink"><time title="March 3, 2024" datetime="2024-03-03T09:10:22+00:00">March 2024</time></a></span></div></div><div class="Item-BodyWrap"><div class="Item-Body"><div class="Message userContent"><p>${text}</p></div><div class="Reactions"><a href="#">Flag</a></div></div></div></div></li>`,
		)}</ul></div></div></div></div>`,
	},
	{
		...said(STEAM, ["Showing", "Per page", "Report this post", "Discussions Rules"]),
		name: "Steam, comments below the first post",
		url: "https://steam.site.example/app/2041/discussions/0/77/",
		title: `${HEADLINE} :: Locks General Discussions`,
		body: `<div id="global_header"><a href="/">STORE</a></div><div class="responsive_page_content"><div id="AppHubContent"><div class="leftcol"><div class="forum_topic" id="forum_77"><div class="forum_op" ><div class="authorline"><a class="hoverunderline forum_op_author" href="/id/mira_k">mira_k</a> <span class="date" title="March 2, 2024 @ 9:10:22 am">Mar 2, 2024 @ 9:10am</span></div><div class="topic">${HEADLINE}</div><div class="content">${STEAM[0]}</div><div class="forum_audit"></div></div></div><div class="commentthread_area"><div class="commentthread_paging has_view_all_link"><div class="forum_paging_summary ellipsis">Showing <span>1</span>-<span>4</span> of <span>4</span> comments</div></div><div class="commentthread_comments">${each(
			STEAM.slice(1),
			(text, i) =>
				`<div class="commentthread_comment responsive_body_text" id="comment_${i}"><div class="commentthread_comment_avatar"><a href="/id/${i}"><img src="a.jpg"></a></div><div class="commentthread_comment_content"><div class="commentthread_comment_author"><a class="hoverunderline commentthread_author_link" href="/id/${i}"><bdi>${name(i + 1)}</bdi></a> <span class="commentthread_comment_timestamp" title="March 3, 2024 @ 9:10:22 am">Mar 3, 2024 @ 9:10am</span></div><div class="commentthread_comment_text" id="comment_content_${i}">${text}</div></div></div>`,
		)}</div><div class="commentthread_paging"><div class="forum_paging_summary">Per page: <a href="#">15</a> <a href="#">30</a></div></div></div></div><div class="rightcol"><a href="/rules">Discussions Rules and Guidelines</a><p>Report this post if it breaks them, and say why it does so.</p></div></div></div>`,
	},
	{
		...said(ISSUE, ["Contributor", "No one assigned", "added the", "Sign up for free"]),
		name: "an issue of a host of code with events between its comments",
		url: "https://code.site.example/boats/locks/issues/2041",
		title: `${HEADLINE} · Issue #2041 · boats/locks`,
		body: `<header><a href="/boats/locks">boats/locks</a></header><main id="js-repo-pjax-container"><div class="gh-header-show"><h1 class="gh-header-title"><bdi class="js-issue-title markdown-title">${HEADLINE}</bdi> <span class="f1-light">#2041</span></h1></div><div class="d-flex"><span class="State State--open">Open</span><a class="author" href="/mira_k">mira_k</a> opened this issue <relative-time datetime="2024-03-02T09:10:22Z">Mar 2, 2024</relative-time> · 3 comments</div><div class="Layout"><div class="Layout-main"><div class="js-quote-selection-container"><div class="js-discussion">${each(
			ISSUE,
			(text, i) =>
				`<div class="TimelineItem js-comment-container"><div class="avatar-parent-child TimelineItem-avatar"><a href="/${name(i)}"><img class="avatar" src="a.png"></a></div><div class="timeline-comment-group js-minimizable-comment-group" id="issuecomment-${i}"><div class="timeline-comment js-comment"><div class="timeline-comment-header clearfix"><h3 class="timeline-comment-header-text"><strong><a class="author" href="/${name(i)}">${name(i)}</a></strong> commented <a href="#issuecomment-${i}" class="js-timestamp"><relative-time datetime="2024-03-${day(i)}T09:10:22Z">Mar ${i + 2}, 2024</relative-time></a></h3><span class="Label">Contributor</span></div><div class="edit-comment-hide"><task-lists><table class="d-block"><tbody class="d-block"><tr class="d-block"><td class="d-block comment-body markdown-body js-comment-body"><p dir="auto">${text}</p></td></tr></tbody></table></task-lists></div></div></div></div>${i === 1 ? `<div class="TimelineItem"><div class="TimelineItem-badge"></div><div class="TimelineItem-body"><a class="author" href="/oldmill">oldmill</a> added the <a class="IssueLabel" href="#">water</a> label <a href="#"><relative-time datetime="2024-03-03T09:10:22Z">Mar 3, 2024</relative-time></a></div></div>` : ""}`,
		)}</div><div class="discussion-timeline-actions"><p><strong>Sign up for free</strong> to join this conversation on the host. Already have an account? Sign in to comment.</p></div></div></div><div class="Layout-sidebar"><div class="discussion-sidebar-item"><div>Assignees</div>No one assigned</div></div></div></main>`,
	},
	{
		...said(MASTODON, ["boosts", "Trending", "Create account", "Public"]),
		name: "a note of Mastodon with its replies",
		url: "https://social.site.example/@mira_k/112233445566778899",
		title: `mira_k: "${MASTODON[0]}" - Social`,
		headline: MASTODON[0] ?? "",
		body: `<div class="app-holder" id="mastodon"><div class="ui"><div class="columns-area"><div class="column" role="region"><div class="scrollable"><div class="focusable detailed-status__wrapper"><div class="detailed-status"><a href="/@mira_k" class="detailed-status__display-name"><div class="detailed-status__display-avatar"><img src="a.png"></div><span class="display-name"><bdi><strong class="display-name__html">mira_k</strong></bdi> <span class="display-name__account">@mira_k@social.site.example</span></span></a><div class="status__content"><div class="status__content__text status__content__text--visible translate" lang="en"><p>${MASTODON[0]}</p></div></div><div class="detailed-status__meta"><a class="detailed-status__datetime" href="/@mira_k/112233445566778899"><time datetime="2024-03-02T09:10:22.000Z">Mar 02, 2024, 09:10</time></a> · Public · <a href="#"><span class="animated-number">12</span> boosts</a></div></div></div>${each(
			MASTODON.slice(1),
			(text, i) =>
				`<div class="status__wrapper status__wrapper-public focusable"><div class="status status-public"><div class="status__info"><a href="/@${name(i + 1)}/9${i}" class="status__relative-time"><time datetime="2024-03-03T09:10:22.000Z" title="Mar 03, 2024, 09:10">Mar 3, 2024</time></a><a href="/@${name(i + 1)}" class="status__display-name"><div class="status__avatar"></div><span class="display-name"><bdi><strong>${name(i + 1)}</strong></bdi> <span class="display-name__account">@${name(i + 1)}</span></span></a></div><div class="status__content"><div class="status__content__text translate" lang="en"><p>${text}</p></div></div><div class="status__action-bar"><button>Reply</button></div></div></div>`,
		)}</div></div></div><div class="columns-area__panels__pane"><h4>Trending now</h4><a href="/tags/locks">#locks</a><a href="/auth">Create account</a></div></div></div>`,
	},
	{
		...said(CHAN, ["File:", "Anonymous", "Post a Reply", "Supported file types"]),
		name: "an image board",
		url: "https://boards.site.example/wtr/thread/2041",
		title: `/wtr/ - ${HEADLINE} - Water`,
		body: `<div class="boardBanner"><div class="boardTitle">/wtr/ - Water</div></div><form name="post"><table class="postForm"><tr><td>Name</td><td><input type="text" name="n"></td></tr><tr><td>Comment</td><td><textarea></textarea></td></tr><tr class="rules"><td colspan="2"><ul class="rules"><li>Please read the <a href="#">Rules</a> and <a href="#">FAQ</a> before posting.</li><li>Supported file types are: GIF, JPG, PNG</li></ul></td></tr></table></form><form id="delform"><div class="board"><div class="thread" id="t2041">${each(
			CHAN,
			(text, i) =>
				`<div class="postContainer ${i ? "reply" : "op"}Container" id="pc${i}">${i ? `<div class="sideArrows">&gt;&gt;</div>` : ""}<div id="p${i}" class="post ${i ? "reply" : "op"}"><div class="postInfo desktop" id="pi${i}"><input type="checkbox"> ${i ? "" : `<span class="subject">${HEADLINE}</span> `}<span class="nameBlock"><span class="name">Anonymous</span></span> <span class="dateTime" data-utc="17093${i}0622">03/${day(i)}/24(Sat)09:10:22</span> <span class="postNum"><a href="#p${i}">No.</a><a href="#q${i}">20410${i}</a></span></div>${i ? "" : `<div class="file" id="f0"><div class="fileText">File: <a href="/i/1.jpg">gate.jpg</a> (120 KB, 800x600)</div><a class="fileThumb" href="/i/1.jpg"><img src="/i/1s.jpg"></a></div>`}<blockquote class="postMessage" id="m${i}">${text}</blockquote></div></div>`,
		)}</div></div></form>`,
		author: "",
		day: "",
	},
	{
		...zhSaid(ZHIDAO, ["浏览", "采纳率", "你对这个回答的评价是", "为你推荐", "我来答"]),
		name: "百度知道式，最佳答案与其他回答",
		url: "https://zhidao.site.example/question/204177.html",
		title: `${ZH_HEADLINE}_知道`,
		body: `<div id="header"><a href="/">知道</a></div><div id="body" class="container"><section class="line qb-section"><article class="grid qb-content" id="qb-content"><div class="wgt-ask accuse-response line" id="wgt-ask"><h1 accuse="qTitle"><span class="ask-title">${ZH_HEADLINE}</span></h1><div class="line mt-5 q-content" accuse="qContent"><span class="con">${ZHIDAO[0]}</span></div><div class="line f-aid ask-info" id="ask-info"><span class="grid-r"><a href="#">我来答</a></span><span>浏览 3042 次</span></div></div><div class="wgt-answers" id="wgt-answers">${each(
			ZHIDAO.slice(1),
			(text, i) =>
				`<div class="bd answer answer-${i ? "other" : "first"}" id="answer-${i}"><div class="wgt-replyer-all"><a class="wgt-replyer-avatar" href="/usercenter?uid=${i}"><img src="a.png"></a><div class="wgt-replyer-all-box"><span class="wgt-replyer-all-uname">${zhName(i + 1)}</span><div class="wgt-replyer-all-time">2024-03-0${i + 2} · TA获得超过 120 个赞</div></div><div class="wgt-replyer-all-card">回答量：32 采纳率：80%</div></div><div class="line content"><div id="best-content-${i}" class="best-text mb-10">${text}</div></div><div class="wgt-eva"><span>你对这个回答的评价是？</span> <a href="#">评论</a> <a href="#">收起</a></div></div>`,
		)}</div></article><aside class="grid-r qb-side"><h2>为你推荐</h2><ul><li><a href="/q/1">哪里的水闸没有门，去哪里看最好？</a></li></ul></aside></section></div>`,
		author: "",
		day: "",
	},
	{
		...zhSaid(SEGMENT, ["阅读", "关注", "撰写回答", "推荐问题", "被采纳"]),
		name: "思否式的问答，卡片由框架生成",
		url: "https://www.site.example/q/1010000041",
		title: `水利 - ${ZH_HEADLINE} - 船家问答`,
		headline: ZH_HEADLINE,
		body: `<div id="__next"><div class="header-wrap"><a href="/">船家问答</a></div><div class="pt-4 pb-5 container"><div class="row"><div class="w-0 flex-1 col"><div class="card"><div class="card-body"><h1 class="h3 mb-3"><a class="text-body" href="/q/1010000041">${ZH_HEADLINE}</a></h1><div class="d-flex align-items-center"><a href="/u/1" class="d-flex"><img class="avatar" src="a.png"><strong>${ZH_NAMES[0]}</strong></a> <span class="text-secondary"><span>发布于 </span><time datetime="2024-03-02T09:10:22+08:00">2024-03-02</time></span> <span>阅读 3042</span></div><article class="article fmt article-content"><p>${SEGMENT[0]}</p></article><div class="functional-area"><button>关注</button></div></div></div><div class="card mt-4"><div class="card-header"><strong>2 个回答</strong></div>${each(
			SEGMENT.slice(1),
			(text, i) =>
				`<div class="list-group-item answer-item"><div class="d-flex"><div class="flex-fill"><div class="mb-3 user-line"><a href="/u/${i + 2}"><img class="avatar" src="b.png"><strong>${zhName(i + 1)}</strong></a> <span class="badge">1.2k</span> <time datetime="2024-03-0${i + 3}T09:10:22+08:00">2024-03-0${i + 3}</time>${i ? "" : ` <span class="text-success">✓ 被采纳</span>`}</div><article class="article fmt"><p>${text}</p></article><div class="mt-3"><a href="#">赞 ${i}</a> <a href="#">踩</a></div></div></div></div>`,
		)}<div class="card-body"><h5>撰写回答</h5><p>你尚未登录，登录后可以和其他人一起来回答这个问题。</p></div></div></div><div class="right-side"><h5>推荐问题</h5><a href="/q/2">哪里的水闸没有门？</a></div></div></div></div>`,
	},
	{
		...said(LEMMY, ["Chat", "Create Post", "show parent", "cross-posted"]),
		name: "Lemmy, comments in nested lists with a button to fold",
		url: "https://lemmy.site.example/post/2041",
		title: `${HEADLINE} - Lemmy`,
		body: `<div id="app" class="lemmy-site"><nav class="navbar"><a href="/">Lemmy</a><a href="/create_post">Create Post</a></nav><div class="mt-4 p-0 fl-1"><main class="post container-lg"><div class="row"><div class="col-12 col-lg-8"><div class="post-listing"><article class="row post-container"><div class="col flex-grow-1"><h1 class="h5 d-inline text-break">${HEADLINE}</h1><div class="small mb-1"><a class="person-listing d-inline-flex" title="mira_k" href="/u/mira_k"><span>mira_k</span></a> to <a class="community-link" href="/c/locks">Locks</a> · <span class="moment-time" data-tippy-content="Saturday, March 2nd, 2024">2 years ago</span></div></div></article><div class="row"><div class="card my-2"><div class="card-body"><div class="md-div" id="postContent"><p>${LEMMY[0]}</p></div></div></div></div></div><div class="btn-group"><label>Chat</label></div><div><ul class="comments">${LEMMY.slice(
			1,
		)
			.map(
				(text, i) =>
					`<li class="comment list-unstyled"><article id="comment-${i}" class="details comment-node py-2"><div class="ms-2"><div class="d-flex flex-wrap align-items-center text-muted small"><button class="btn btn-sm btn-link text-muted me-2"></button><a class="person-listing d-inline-flex" title="${name(i + 1)}" href="/u/${name(i + 1)}"><span>${name(i + 1)}</span></a> <span class="moment-time">2 years ago</span></div><div class="comment-content"><div class="md-div"><p>${text}</p></div></div><div class="comment-bottom-btns d-flex"><button>show parent</button></div></div></article>${i < 2 ? '<ul class="comments">' : i === 2 ? "</li></ul></li></ul></li>" : "</li>"}`,
			)
			.join("")}</ul></div></div></div></main></div></div>`,
		day: "",
	},
	{
		...said(MAJOR, ["Was this answer", "people found this", "Sign in to", "Hide answer"]),
		name: "answers of a maker of software, with a survey at each of them",
		url: "https://answers.site.example/en-us/windows/forum/all/why-does-the-lock-gate-sing-at-night/0a1b2c",
		title: `${HEADLINE} - Answers Community`,
		body: `<header><a href="/">Answers</a></header><main><div class="thread-page"><div id="thread-full" class="thread-full"><div class="question-header"><h1 class="thread-title">${HEADLINE}</h1></div><div class="thread-message thread-question"><div class="message-profile"><a href="/profile/1" class="profile-name">mira_k</a><div>Created on <span class="asking-text-asked-on-link">March 2, 2024</span></div></div><div class="thread-message-content"><div class="thread-message-content-body-text thread-full-message"><p>${MAJOR[0]}</p></div></div><div class="message-actions"><p>12 people found this question helpful, and would ask it, too.</p></div></div><div class="answers-list"><h2>Answers</h2>${each(
			MAJOR.slice(1),
			(text, i) =>
				`<div class="thread-message thread-reply"><div class="message-profile"><a href="/profile/${i + 2}" class="profile-name">${name(i + 1)}</a><span class="affil">Independent Advisor</span><div>Replied on <span>March ${i + 3}, 2024</span></div></div><div class="thread-message-content"><div class="thread-message-content-body-text thread-full-message"><p>${text}</p></div></div><div class="message-survey"><p>Was this answer helpful to you, or was it not? Sorry this didn't help.</p><button>Yes</button><button>No</button></div></div>`,
		)}</div></div></div></main>`,
	},
	{
		...said(KIN, ["조회수", "채택답변", "신고", "공유", "질문자"]),
		name: "Korean questions with answers",
		url: "https://kin.site.example/qna/detail.naver?d1id=8&docId=2041",
		language: "ko",
		timezone: "Asia/Seoul",
		title: `${HEADLINE} : 지식iN`,
		body: `<div id="wrap"><header><a href="/">지식iN</a></header><div id="container"><div id="content" class="content"><div class="questionDetailHeader"><div class="endTitleSection"><h2 class="endTitle">${HEADLINE}</h2></div></div><div class="questionDetail">${KIN[0]}</div><div class="userInfo userInfo__bullet"><span class="infoItem">mira_k</span><span class="infoItem">조회수 3,042</span><span class="infoItem">2024.03.02</span></div><div class="answerArea" id="answerArea"><h3>${KIN.length - 1} 답변</h3>${each(
			KIN.slice(1),
			(text, i) =>
				`<div class="answerDetail__item" id="answer_${i}"><div class="profile_info"><a href="/profile/${i}" class="name">${name(i + 1)}</a><span class="badge">채택답변 12</span></div><div class="answerDetail"><div class="se-main-container"><p>${text}</p></div></div><div class="answer_bottom"><p class="answerDate">2024.03.0${i + 3}.</p><a href="#">신고</a></div></div>`,
		)}</div></div></div></div>`,
		author: "",
		day: "",
	},
	{
		...said(UBB, [MOTTO, "Joined:", "OP", "Registered Users", "Hop To"]),
		name: "UBB.threads, tables in tables",
		url: "https://forums.site.example/ubbthreads.php/topics/2041",
		title: `${HEADLINE} - The Boatyard`,
		body: `<table align="center" width="98%"><tr><td><table class="t_outer" width="100%"><tr><td><table width="100%" class="t_inner"><tr><td class="breadcrumbs"><a href="/">Forums</a> <a href="/forums/2">Locks</a> ${HEADLINE}</td></tr></table></td></tr></table>${each(
			UBB,
			(text, i) =>
				`<table width="100%" class="t_outer"><tr><td><table width="100%" class="t_inner"><tr><td class="subjecttable" colspan="2"><span class="fr"><a href="#Post${i}">#${2041 + i}</a></span><div class="truncate bold"><a href="#Post${i}">${i ? "Re: " : ""}${HEADLINE}</a> <span class="date">03/${day(i)}/24</span> <span class="time">09:1${i} AM</span></div></td></tr><tr><td class="author-content alvt" rowspan="2"><div class="bold author-name"><a href="/users/${i}/x"><span>${name(i)}</span></a> ${i ? "" : "<span>OP</span>"}</div><div class="small author-title">Chipmunk</div><div class="small author-registered">Joined: <span class="date">Apr 2014</span></div><div class="small author-totalposts">Posts: 1,50${i}</div></td><td class="post-content alvt"><div class="post_inner"><div id="body${i}">${text}</div><br></div><div class="signature"><hr class="signature">${MOTTO}</div></td></tr></table></td></tr></table>`,
		)}<table class="t_outer"><tr><td>Hop To <select><option>Locks</option></select></td></tr></table></td></tr></table>`,
		day: "",
	},
];

const SPANS = posts(40, [2, 0, 4, 1]);
const LIST_ARCHIVE = posts(41, [4, 2, 0, 3]);
const POSTED = posts(42, [1, 0, 5, 2]);
const SMF_SIGNED = posts(43, [3, 1, 0, 2]);
const GROUPS = posts(44, [3, 0, 2]);
const MOBILE = posts(45, [2, 0, 3, 0], "zh");
const ANSWERS = posts(46, [1, 6, 3], "zh");
const FLOORS = posts(47, [3, 0, 1, 2], "zh");
const ASKED = posts(48, [1, 3, 2]);
const GUESTS = posts(49, [2, 1, 0, 4]);
const DRUPAL = posts(50, [3, 0, 2, 1]);
const TREE = posts(51, [2, 1, 0, 3, 0]);
const JAPANESE = posts(52, [2, 3, 1]);
const TWICE = posts(53, [4, 0, 2, 1]);

/** The same kinds of boards in other markup. */
export const MORE_BOARDS: Talk[] = [
	{
		...said(SPANS, [MOTTO, "Wysłany", "Posty:", "Powrót do góry", "Dołączył"]),
		name: "Polish posts in spans, the signature in another span",
		url: "https://forum.site.example/viewtopic.php?t=90",
		language: "pl",
		timezone: "Europe/Warsaw",
		title: `Stocznia :: Zobacz temat - ${HEADLINE}`,
		day: "",
		body: `<table class="main"><tr><td><a class="maintitle" href="viewtopic.php?t=90">${HEADLINE}</a></td></tr></table><table class="forumline">${each(
			SPANS,
			(text, i) =>
				`<tr><td class="row${(i % 2) + 1}" valign="top"><span class="name"><b>${name(i)}</b></span><br><span class="postdetails">Kapitan<br>Dołączył: 12 Kwi 2002<br>Posty: ${20 + i}</span></td><td class="row${(i % 2) + 1}"><table><tr><td><span class="postdetails">Wysłany: Sob Mar 0${i + 2}, 2024 9:1${i} am &nbsp; Temat postu: ${HEADLINE}</span></td></tr><tr><td><hr></td></tr><tr><td><span class="postbody">${text}</span><span class="gensmall"><br><br>__________________<br>${MOTTO}</span></td></tr></table></td></tr><tr><td class="row1"><span class="nav"><a href="#top">Powrót do góry</a></span></td><td></td></tr>`,
		)}</table>`,
	},
	{
		...said(LIST_ARCHIVE, ["Reply via email", "Permalink", "Thread view", "Subscribe", "reply to sender"]),
		name: "letters of a list as boxes of messages",
		url: "https://lists.site.example/thread/locks/abc2041",
		title: `${HEADLINE} - locks list`,
		body: `<nav><a href="/">Lists</a> <a href="/subscribe">Subscribe</a></nav><main><h2>${HEADLINE}</h2><p><a href="?view=flat">Thread view</a></p>${each(
			LIST_ARCHIVE,
			(text, i) =>
				`<section class="message" id="m${i}"><header><dl class="headers"><dt>From</dt><dd><a href="/people/${i}">${name(i)}</a></dd><dt>Date</dt><dd><time datetime="2024-03-${day(i)}T09:10:22Z">${i + 2} Mar 2024 09:10</time></dd></dl></header><div class="body"><p>${text}</p></div><footer><a href="#m${i}">Permalink</a> <a href="mailto:x@y.example">Reply via email</a></footer></section>`,
		)}</main>`,
	},
	{
		...said(POSTED, [MOTTO, RULE, "Сообщений", "Вернуться к началу", "Правила раздела"]),
		name: "Russian phpBB with rules of the section longer than all posts",
		url: "https://forum.site.example/viewtopic.php?f=7&t=90",
		language: "ru",
		timezone: "Europe/Moscow",
		title: `${HEADLINE} - Верфь`,
		body: `<div id="wrap"><div class="navbar"><a href="/">Верфь</a></div><h2><a href="./viewtopic.php?t=90">${HEADLINE}</a></h2><div class="forum-rules"><h3>Правила раздела</h3>${RULES.join("")}</div>${each(
			POSTED,
			(text, i) =>
				`<div id="p${i}" class="post bg${(i % 2) + 1}"><div class="postbody"><h3><a href="#p${i}">${i ? "Re: " : ""}${HEADLINE}</a></h3><p class="author"><strong><a href="./memberlist.php?mode=viewprofile&amp;u=${i + 2}">${name(i)}</a></strong> » 0${i + 2} мар 2024, 09:1${i}</p><div class="content">${text}</div><div id="sig${i}" class="signature">${MOTTO}</div></div><dl class="postprofile"><dt><a href="./memberlist.php?u=${i + 2}">${name(i)}</a></dt><dd><strong>Сообщений:</strong> ${50 + i}</dd></dl><div class="back2top"><a href="#wrap">Вернуться к началу</a></div></div>`,
		)}</div>`,
	},
	{
		...said(SMF_SIGNED, [MOTTO, "Mensajes", "Desconectado", "Páginas"]),
		name: "Spanish posts whose signature is in camel case",
		url: "https://foro.site.example/tema/90-por-que-canta-la-esclusa",
		language: "es",
		timezone: "Europe/Madrid",
		title: `${HEADLINE} | Astillero`,
		attributes: `class="forum-thread"`,
		body: `<div class="pageTop"><a href="/">Astillero</a></div><div class="topicView"><h1 class="topicTitle">${HEADLINE}</h1><div class="topicPosts">${each(
			SMF_SIGNED,
			(text, i) =>
				`<div class="topicPost" id="post-${i}"><div class="postUser"><a class="userName" href="/usuario?user=${i}">${name(i)}</a><span>Mensajes: ${30 + i}</span><span>Desconectado</span></div><div class="postMain"><div class="postDate">0${i + 2}/03/2024 09:1${i}</div><div class="postText">${text}</div><div class="userSignature">${MOTTO}</div></div></div>`,
		)}</div><div class="pages">Páginas: 1</div></div>`,
	},
	{
		...said(GROUPS, ["Report message as abuse", "Sign in to reply", "unread", "Either email addresses"]),
		name: "a group's conversation, each letter in a section of a list",
		url: "https://groups.site.example/g/locks/c/aBcD2041",
		title: `${HEADLINE} - Groups`,
		headline: HEADLINE,
		body: `<header><a href="/">Groups</a></header><main role="main"><h1 class="thread-subject">${HEADLINE}</h1><span class="views">42 views</span><div role="list">${each(
			GROUPS,
			(text, i) =>
				`<section role="listitem" data-doc-id="${i}"><div class="head"><h3 class="poster">${name(i)}</h3><span class="unread">unread,</span><span class="zX2W9c" title="Mar ${i + 2}, 2024, 9:10:22 AM">Mar ${i + 2}, 2024</span></div><div class="htmlContent"><div dir="ltr">${text}</div></div><div class="foot"><a href="#">Report message as abuse</a> <button>Sign in to reply</button></div></section>`,
		)}</div></main>`,
	},
	{
		...zhSaid(MOBILE, [ZH_MOTTO, "只看楼主", "点评", "下一页", "发表回复"]),
		name: "手机版论坛，每层是列表的一项，正文无名",
		url: "https://bbs.site.example/forum.php?mod=viewthread&tid=90&mobile=2",
		title: `${ZH_HEADLINE} - 水利 - 手机版 - Powered by Discuz!`,
		body: `<div class="header"><a href="forum.php">船家论坛</a></div><div class="postlist"><h2>${ZH_HEADLINE} <a href="#">只看楼主</a></h2>${each(
			MOBILE,
			(text, i) =>
				`<div class="plc cl" id="pid${i}"><span class="avatar"><img src="a.jpg"></span><div class="display pi"><ul class="authi"><li class="grey"><em>${i ? `${i}#` : "楼主"}</em><b><a href="home.php?mod=space&amp;uid=${i + 2}" class="blue">${zhName(i)}</a></b></li><li class="grey rela">2024-3-${i + 2} 09:1${i}</li></ul><div class="message">${text}</div><div class="sign">${ZH_MOTTO}</div></div></div>`,
		)}<div class="plc cl"><form method="post"><input type="submit" value="发表回复"></form></div></div>`,
	},
	{
		...zhSaid(ANSWERS, ["赞同", "关注者", "被浏览", "发布于", "编辑推荐", "默认排序"]),
		name: "知乎式，问题补充一句，回答各一卡",
		url: "https://www.site.example/question/204190",
		title: `${ZH_HEADLINE} - 船家问`,
		author: "",
		day: "",
		body: `<div id="root"><header class="AppHeader"><a href="/">船家问</a></header><main class="App-main"><div class="QuestionPage"><div class="QuestionHeader"><div class="QuestionHeader-main"><div class="QuestionHeader-topics"><a class="TopicLink" href="/topic/1">水利</a></div><h1 class="QuestionHeader-title">${ZH_HEADLINE}</h1><div class="QuestionHeader-detail"><div class="QuestionRichText"><div><span class="RichText ztext" itemprop="text">${ANSWERS[0]}</span></div></div></div></div><div class="QuestionHeader-side"><div class="NumberBoard">关注者 12 被浏览 3,042</div></div></div><div class="Question-main"><div class="List-header"><h4>2 个回答</h4><span>默认排序</span></div>${each(
			ANSWERS.slice(1),
			(text, i) =>
				`<div class="List-item"><div class="ContentItem AnswerItem" name="${i}" itemprop="suggestedAnswer"><div class="ContentItem-meta"><div class="AuthorInfo"><a class="UserLink-link" href="/people/${i}">${zhName(i + 1)}</a><div class="AuthorInfo-detail">渡口管理员</div></div><span class="Voters">120 人赞同了该回答</span></div><div class="RichContent"><div class="RichContent-inner"><span class="RichText ztext CopyrightRichText-richText"><p>${text}</p></span></div><div class="ContentItem-time"><a href="/a/${i}">发布于 2024-03-0${i + 2} 09:10</a></div><div class="ContentItem-actions"><button>赞同 ${i}</button><button>收藏</button></div></div></div></div>`,
		)}</div></div></main></div>`,
	},
	{
		...zhSaid(FLOORS, ["楼主发言", "点击", "举报", "来自手机", "打赏"]),
		name: "天涯式，每楼一个 div，作者信息在上",
		url: "https://bbs.site.example/post-free-204191-1.shtml",
		title: `${ZH_HEADLINE}_天边杂谈_论坛`,
		body: `<div id="top"><a href="/">论坛</a></div><div id="doc"><div id="bd"><h1 class="atl-title"><span class="s_title"><span>${ZH_HEADLINE}</span></span></h1><div class="atl-menu"><div class="atl-info"><span>楼主：<a href="/u/1">${ZH_NAMES[0]}</a></span> <span>时间：2024-03-02 09:10:22</span> <span>点击：3042</span> <span>回复：3</span></div></div><div class="atl-main">${each(
			FLOORS,
			(text, i) =>
				`<div class="atl-item" id="${i}" js_username="${zhName(i)}">${i ? `<div class="atl-head"><div class="atl-info"><span>作者：<a href="/u/${i + 1}">${zhName(i)}</a></span> <span>时间：2024-03-0${i + 2} 10:00:00</span></div></div>` : ""}<div class="atl-content"><div class="atl-con-hd"><a href="/u/${i}"><img src="a.jpg"></a></div><div class="atl-con-bd"><div class="bbs-content">　　${text}</div><div class="atl-reply">来自手机 <a href="#">举报</a> | ${i}楼 | <a href="#">打赏</a></div></div></div></div>`,
		)}</div></div></div>`,
	},
	{
		...said(ASKED, ["Danke", "Beitrag melden", "Ähnliche Fragen", "Vom Fragesteller", "Experte"]),
		name: "German questions with answers as articles",
		url: "https://www.site.example/frage/warum-singt-das-schleusentor",
		language: "de",
		timezone: "Europe/Berlin",
		title: `${HEADLINE}? (Schleusen, Wasser)`,
		author: "",
		day: "",
		headline: `${HEADLINE}?`,
		body: `<header><a href="/">Guterrat</a></header><main><article class="Question" itemscope itemtype="https://schema.org/Question"><div class="ListingElement-head"><a href="/nutzer/mira_k">mira_k</a> <span>02.03.2024, 09:10</span></div><h1 class="Question-title">${HEADLINE}?</h1><div class="Question-body"><p>${ASKED[0]}</p></div></article><section class="AnswerList"><h2>2 Antworten</h2>${each(
			ASKED.slice(1),
			(text, i) =>
				`<article class="Answer" id="answer-${i}"><div class="ListingElement-head"><a href="/nutzer/${i}">${name(i + 1)}</a> <span>Experte</span> <span>0${i + 3}.03.2024, 10:00</span></div><div class="Answer-body"><p>${text}</p></div><div class="Answer-tools"><button>Danke</button> <a href="#">Beitrag melden</a></div></article>`,
		)}</section><section><h2>Ähnliche Fragen</h2><ul><li><a href="/frage/2">Kennt jemand eine Schleuse ohne Tor?</a></li></ul></section></main>`,
	},
	{
		...said(GUESTS, [MOTTO, "Guest", "Quick Reply", "Advertisement", "Posts:"]),
		name: "posts in rows of one table, advertisements in rows between them",
		url: "https://www.site.example/forum/thread.asp?tid=90",
		title: `${HEADLINE} - Boatyard Forum`,
		body: `<table width="100%"><tr><td><a href="default.asp">Boatyard Forum</a></td></tr></table><h1>${HEADLINE}</h1><table class="tableBorder" width="100%"><tr><td class="tableLedger">Author</td><td class="tableLedger">Message</td></tr>${each(
			GUESTS,
			(text, i) =>
				`<tr class="${i % 2 ? "even" : "odd"}TableRow msgRow"><td class="msgOddTableSide"><a href="member_profile.asp?user=${i}">${name(i)}</a><br>Admiral<br>Posts: ${90 + i}</td><td class="msgOddTableTop"><div>Topic: ${HEADLINE}<br>Posted: 0${i + 2} Mar 2024 at 9:1${i}am</div><div class="msgBody">${text}</div><div class="msgSignature">${MOTTO}</div></td></tr>${i === 1 ? `<tr><td colspan="2">Advertisement<br><a href="https://ads.example/">Hull paint that stays green for years, now at half the price. Buy it today.</a></td></tr>` : ""}`,
		)}</table><form><p>Quick Reply</p><textarea></textarea></form>`,
	},
	{
		...said(DRUPAL, ["Log in or register", "Permalink", "Up", "Last post"]),
		name: "a forum of Drupal, the node above and comments with titles",
		url: "https://www.site.example/forum/locks/90",
		title: `${HEADLINE} | The Boatyard`,
		body: `<div id="page"><header><a href="/">The Boatyard</a></header><div class="region region-content"><h1 class="page-title">${HEADLINE}</h1><article id="node-90" class="node node-forum clearfix"><div class="meta submitted"><span>Submitted by <a href="/user/1" class="username">mira_k</a> on Sat, 03/02/2024 - 09:10</span></div><div class="content clearfix"><div class="field field-name-body"><div class="field-items"><p>${DRUPAL[0]}</p></div></div></div></article><section id="comments" class="comment-wrapper"><h2 class="title">Comments</h2>${each(
			DRUPAL.slice(1),
			(text, i) =>
				`<article class="comment clearfix"><header><p class="submitted"><a href="/user/${i + 2}" class="username">${name(i + 1)}</a> <time datetime="2024-03-0${i + 3}T10:00:00+00:00">Sun, 03/0${i + 3}/2024 - 10:00</time></p><h3><a href="/comment/${i}#comment-${i}" class="permalink">${text.slice(0, 12)}</a></h3></header><div class="content"><div class="field field-name-comment-body"><p>${text}</p></div></div><ul class="links inline"><li><a href="/user/login">Log in or register</a> to post comments</li></ul></article>`,
		)}</section></div></div>`,
	},
	{
		...said(TREE, ["upvote", "parent", "children", "context", "Trending"]),
		name: "a tree of comments in nested details",
		url: "https://talk.site.example/t/locks/comments/90",
		title: `${HEADLINE} : locks : Talk`,
		body: `<nav><a href="/">Talk</a></nav><main><article class="post-full"><h1>${HEADLINE}</h1><p class="meta">by <a href="/u/mira_k">mira_k</a> <time datetime="2024-03-02T09:10:22Z">2 years ago</time> in <a href="/t/locks">locks</a></p><div class="post-text"><p>${TREE[0]}</p></div></article><section class="thread-comments">${TREE.slice(
			1,
		)
			.map(
				(text, i) =>
					`<details class="reply" ${i === 1 ? "" : "open"}><summary><a href="/u/${name(i + 1)}">${name(i + 1)}</a> <time datetime="2024-03-03T09:10:22Z">2 years ago</time> <span>${i} children</span></summary><div class="reply-text"><p>${text}</p></div><p class="tools"><a href="#">parent</a> <a href="#">context</a></p>${i < 2 ? "" : "</details>".repeat(i === 2 ? 3 : 1)}`,
			)
			.join("")}</section></main><aside><h3>Trending</h3><a href="/t/boats">boats</a></aside>`,
	},
	{
		...said(JAPANESE, ["ベストアンサー", "共感した", "違反報告", "回答数"]),
		name: "Japanese questions, the best answer first",
		url: "https://chiebukuro.site.example/question_detail/q2041",
		language: "ja",
		timezone: "Asia/Tokyo",
		title: `${HEADLINE} - 知恵の箱`,
		author: "",
		day: "",
		body: `<div id="hd"><a href="/">知恵の箱</a></div><main><div class="Question"><p class="UserName"><a href="/user/1">mira_kさん</a></p><p class="Date">2024/3/2 9:10</p><p>${2}回答</p><h1 class="QuestionTitle">${HEADLINE}</h1><div class="QuestionText">${JAPANESE[0]}</div><div class="Tools"><a href="#">共感した</a><a href="#">違反報告</a></div></div>${each(
			JAPANESE.slice(1),
			(text, i) =>
				`<div class="Answer${i ? "" : " BestAnswer"}">${i ? "" : "<h2>ベストアンサー</h2>"}<p class="UserName"><a href="/user/${i + 2}">${name(i + 1)}さん</a></p><p class="Date">2024/3/${i + 3} 10:00</p><div class="AnswerText">${text}</div><div class="Tools"><a href="#">違反報告</a></div></div>`,
		)}</main>`,
	},
	{
		...said(TWICE, [RULE, "Announcements", "Members online", "Log in or sign up", "Staff online"]),
		name: "a board's long announcement and its sidebar beside few short posts",
		url: "https://www.site.example/board/threads/why-does-the-lock-gate-sing.90/",
		title: `${HEADLINE} | Boatyard`,
		body: `<div class="top"><a href="/">Boatyard</a> <a href="/login">Log in or sign up</a></div><div class="site-message"><h3>Announcements</h3>${RULES.join("")}</div><div class="layout"><div class="main"><h1>${HEADLINE}</h1><div class="stream">${each(
			TWICE,
			(text, i) =>
				`<div class="item" data-id="${i}"><div class="who"><a href="/members/${i}/">${name(i)}</a><small>Captain</small></div><div class="what"><div class="when"><time datetime="2024-03-${day(i)}T09:10:00Z">Mar ${i + 2}, 2024</time> #${i + 1}</div><div class="words"><p>${text}</p></div></div></div>`,
		)}</div></div><div class="side"><h4>Staff online</h4><p>${sentences(96, 4)}</p><h4>Members online</h4><a href="/members/9/">oldmill</a></div></div>`,
	},
];
