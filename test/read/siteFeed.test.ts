import { describe, expect, it } from "vitest";
import { platformFeed } from "../../src/read/platforms.ts";
import { siteFeeds } from "../../src/read/siteFeed.ts";

const AT = "https://a.example";
const link = (href: string, title = "", type = "application/rss+xml") =>
	`<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
const feedsOf = (html: string, path = "/") =>
	siteFeeds({
		bytes: new TextEncoder().encode(`<!doctype html><html><body>${html}</body></html>`),
		url: AT + path,
		contentType: "text/html",
	}).map((url) => url.replace(AT, ""));

describe("the feeds of a page", () => {
	it.each([
		[
			"what readers say is none",
			link("/comments/feed/", "A » Comments Feed") + link("/post/feed/", "A » Post 的评论"),
			"/",
			[],
		],
		[
			"a part of the site is none",
			link("/tag/x/feed/") + link("/?feed=rss2&cat=3") + link("/author/b/rss"),
			"/",
			[],
		],
		[
			"but that of the page's own part is",
			link("/feed/") + link("/category/x/feed/"),
			"/category/x/",
			["/category/x/feed/", "/feed/"],
		],
		[
			"what is declared comes before what is shown",
			`<a href="/rss.xml">RSS</a>${link("/atom.xml")}`,
			"/",
			["/atom.xml", "/rss.xml"],
		],
		[
			"a log of changes is none",
			link("/w/index.php?title=Special:RecentChanges&amp;feed=atom"),
			"/wiki/X",
			[],
		],
		[
			"links to others' feeds are none",
			'<a href="https://b.example/feed/">B</a><a href="https://c.example/feed/">C</a>',
			"/",
			[],
		],
		[
			"unless it is the only one",
			'<a href="https://feeds.example/a/rss">Subscribe</a>',
			"/",
			["https://feeds.example/a/rss"],
		],
		["nor is the page itself", link("/"), "/", []],
		[
			"JSON that may be anything comes last",
			`${link("/api/posts", "", "application/json")}<a href="/feed/">F</a>`,
			"/",
			["/feed/", "/api/posts"],
		],
	] as const)("%s", (_, html, path, feeds) => {
		expect(feedsOf(html, path)).toEqual(feeds);
	});

	it("is what the software has that the page proves to be made with, where it links to none", () => {
		const mark = '<meta name="generator" content="WordPress 6.9">';
		expect(feedsOf(mark)).toEqual(["/feed/"]);
		expect(feedsOf(mark + link("https://feeds.example/a"))).toEqual(["https://feeds.example/a"]);
	});
});

describe("software that many hosts run", () => {
	it.each([
		['<meta name="generator" content="Discourse 3.4.0">', "/c/city/5", "/c/city/5.rss"],
		['<meta name="generator" content="Discourse 3.4.0">', "/", "/latest.rss"],
		['<meta name="generator" content="Discuz! X3.4" />', "/forum-2-1.html", "/forum.php?mod=rss&fid=2"],
		[
			'<meta name="generator" content="Discuz! X3.4" />',
			"/forum.php?mod=forumdisplay&fid=7",
			"/forum.php?mod=rss&fid=7",
		],
		['<meta name="keywords" content="go,git,self-hosted,gitea">', "/a/b/releases", "/a/b/releases.rss"],
		['<meta name="keywords" content="git,forge,forgejo">', "/a/b", "/a/b.rss"],
		['<meta name="generator" content="Ghost 5.9">', "/tag/city/", "/tag/city/rss/"],
		['<meta name="generator" content="Ghost 5.9">', "/about/", "/rss/"],
		['<meta content="GitLab" property="og:site_name">', "/a/b/-/releases", "/a/b/-/releases.atom"],
		['<meta content="GitLab" property="og:site_name">', "/a/b/-/tags", "/a/b/-/tags?format=atom"],
		[
			'<meta content="GitLab" property="og:site_name">',
			"/a/b/-/commits/main",
			"/a/b/-/commits/main?format=atom",
		],
		['<meta content="GitLab" property="og:site_name">', "/a/b/-/issues", "/a/b/-/issues.atom"],
		['<meta content="GitLab" property="og:site_name">', "/a/b", "/a/b.atom"],
		['<meta name="generator" content="Halo 2.20">', "/archives/x", "/rss.xml"],
		['<meta name="generator" content="Hexo 7.0.0">', "/2026/x/", "/atom.xml"],
		['<meta name="generator" content="Hugo 0.140.0">', "/", "/index.xml"],
		["<script>window.isoData = {}</script>", "/c/city", "/feeds/c/city.xml?sort=New"],
		["<script>window.isoData = {}</script>", "/", "/feeds/local.xml?sort=New"],
		['<div class="app-holder" id="mastodon">', "/@nobody", "/@nobody.rss"],
		['<div class="app-holder" id="mastodon">', "/tags/city", "/tags/city.rss"],
		['<div class="app-holder" id="mastodon">', "/about", null],
		['<meta name="application-name" content="Misskey">', "/@nobody", "/@nobody.atom"],
		['<body id="phpbb" class="x">', "/viewforum.php?f=2", "/app.php/feed/forum/2"],
		['<body id="phpbb" class="x">', "/viewtopic.php?f=2&t=9", "/app.php/feed/topic/9"],
		['<body id="phpbb" class="x">', "/index.php", "/app.php/feed"],
		['<meta name="application-name" content="pixelfed">', "/nobody", "/users/nobody.atom"],
		['<meta name="generator" content="Typecho 1.2.1" />', "/category/city/", "/feed/category/city/"],
		['<img src="/wp-content/uploads/a.png">', "/category/city/", "/category/city/feed/"],
		['<html id="XF" lang="en-US">', "/community/forums/city.12/", "/community/forums/city.12/index.rss"],
		['<html id="XF" lang="en-US">', "/", "/forums/-/index.rss"],
		["<p>mastodon, WordPress and Discourse</p>", "/@nobody", null],
	])("%s %s", (html, path, feed) => {
		expect(platformFeed(html, AT + path)?.url.replace(AT, "") ?? null).toBe(feed);
	});
});
