import type { IncomingMessage, ServerResponse } from "node:http";
import { PROXY_NAME } from "./cors.ts";
import { sendStatus } from "./host.ts";
import type { SiteLayout } from "./site.ts";

/** Every sample site with texts of its own, by the name that its origin has in `sources.toml`. */
export const LAYOUTS = {
	/** A ministry's notices in GBK: no charset in the header, gb2312 in a meta. */
	gov: {
		folder: "gov",
		charset: "gbk",
		source: { path: "/zwgk/fdzdgknr/wjtz/index.shtml", template: "list.html", type: "text/html" },
		article: { path: "/zwgk/fdzdgknr/wjtz/{slug}.shtml", template: "article.html", type: "text/html" },
		validators: "last-modified",
	},
	/** Its like in another city, which no source reads yet: to be added in `/admin`. */
	board: {
		folder: "gov",
		charset: "gbk",
		source: { path: "/tzgg/index.shtml", template: "list.html", type: "text/html" },
		article: { path: "/tzgg/{slug}.shtml", template: "article.html", type: "text/html" },
	},
	/** An industry portal on a Chinese CMS of the 2010s, in GBK, with everything around its articles. */
	trade: {
		folder: "trade",
		charset: "gbk",
		source: { path: "/news/list.php?catid=21", template: "list.html", type: "text/html; charset=gb2312" },
		article: {
			path: "/news/show.php?itemid={slug}",
			template: "article.html",
			type: "text/html; charset=gb2312",
		},
		validators: "none",
	},
	/** A local newspaper's digital edition: photos with captions, the date only in the address and the masthead. */
	paper: {
		folder: "paper",
		source: { path: "/html/2021-06/28/node_1.htm", template: "list.html", type: "text/html; charset=utf-8" },
		article: { path: "/html/2021-06/28/{slug}.htm", template: "article.html" },
		validators: "etag",
	},
	/** One page of a forum-like portal that lets only the proxy in, as some do with foreign addresses. */
	forum: {
		folder: "forum",
		source: { path: "/thread-20190321-1.html", template: "article.html", type: "text/html; charset=utf-8" },
		article: { path: "/thread-{slug}-1.html", template: "article.html" },
		guard: turnAwayUnlessProxied,
	},
	/** New media: its pictures are on the host `static`, on http only, and not for foreign pages. */
	media: {
		folder: "media",
		title: "趣看城事",
		home: true,
		source: { path: "/feed/rss.xml", template: "rss.xml", type: "text/xml; charset=utf-8" },
		article: { path: "/detail/{slug}.html", template: "article.html" },
	},
	rss: {
		folder: "rss",
		title: "边缘笔记 Edge Notes",
		home: true,
		source: { path: "/index.xml", template: "rss.xml", type: "application/rss+xml; charset=utf-8" },
		article: { path: "/posts/{slug}/", template: "../post.html" },
	},
	atom: {
		folder: "atom",
		title: "Loopback & Friends",
		home: true,
		source: { path: "/atom.xml", template: "atom.xml", type: "application/atom+xml" },
		article: { path: "/{slug}.html", template: "../post.html" },
		validators: "etag",
	},
	/** Summaries only: the articles have the text. */
	rdf: {
		folder: "rdf",
		title: "开源速递 Open Source Express",
		home: true,
		source: { path: "/index.rdf", template: "index.rdf", type: "application/xml" },
		article: { path: "/news/{slug}", template: "../post.html" },
		validators: "last-modified",
	},
	json: {
		folder: "json",
		title: "随手记 Small Notes",
		home: true,
		source: { path: "/feed.json", template: "feed.json", type: "application/feed+json" },
		article: { path: "/notes/{slug}", template: "../post.html" },
	},
	/** Neither a feed nor a list: a sitemap names its pages by the days of their last change. */
	museum: {
		folder: "museum",
		title: "水利博物馆",
		source: { path: "/sitemap.xml", template: "sitemap.xml", type: "application/xml" },
		article: { path: "/stories/{slug}", template: "../post.html" },
		validators: "last-modified",
	},
	/** Where the redirects of the host `moved` lead. */
	weekly: {
		folder: "weekly",
		title: "Streams Weekly",
		home: true,
		source: { path: "/feed.xml", template: "rss.xml", type: "application/rss+xml" },
		article: { path: "/issues/{slug}", template: "../post.html" },
	},
	/** What no source reads yet: its home page links to its feed, to be found in `/admin`. */
	garden: {
		folder: "garden",
		title: "Lock Garden",
		home: true,
		source: { path: "/feed.xml", template: "rss.xml", type: "application/rss+xml; charset=utf-8" },
		article: { path: "/{slug}", template: "../post.html" },
	},
} satisfies Record<string, SiteLayout>;

function turnAwayUnlessProxied(request: IncomingMessage, response: ServerResponse): boolean {
	if (request.headers.via?.includes(PROXY_NAME)) return false;
	sendStatus(response, 403);
	return true;
}
