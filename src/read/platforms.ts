/**
 * Software that many hosts run, told by a mark in the page and no host's name; where the feed of a path is, as the
 * software's documentation or source has it. The first path that fits is taken; `$1` is what its group holds. A mark is
 * looked for in a whole page that anybody may have written: no part of it may run on beyond where the mark may begin again.
 */
const PLATFORMS: readonly [name: string, mark: RegExp, ...paths: [path: RegExp, feed: string][]][] = [
	[
		"discourse",
		/name="generator" content="Discourse/,
		[/^(\/(?:c|t|tag|u)\/.+?)\/?$/, "$1.rss"],
		[/^\/?/, "/latest.rss"],
	],
	[
		"discuz",
		/name="generator" content="Discuz!/,
		[/^\/forum-(\d+)-/, "/forum.php?mod=rss&fid=$1"],
		[/fid=(\d+)/, "/forum.php?mod=rss&fid=$1"],
		[/^/, "/forum.php?mod=rss"],
	],
	[
		"forgejo",
		/content="[^"]*\b(?:forgejo|gitea)\b[^"]*"/i,
		[/^(\/[^/]+\/[^/]+\/(?:releases|tags))\/?$/, "$1.rss"],
		[/^(\/[^/]+(?:\/[^/]+)?)\/?$/, "$1.rss"],
	],
	["ghost", /name="generator" content="Ghost/, [/^(\/(?:tag|author)\/[^/]+)/, "$1/rss/"], [/^/, "/rss/"]],
	[
		"gitlab",
		/content="GitLab" property="og:site_name"|property="og:site_name" content="GitLab"/,
		[/^(\/.+\/-\/(?:releases|issues))\/?$/, "$1.atom"],
		[/^(\/.+\/-\/(?:tags|commits\/.+?))\/?$/, "$1?format=atom"],
		[/^(\/[^/]+(?:\/[^/]+)*)\/?$/, "$1.atom"],
	],
	["halo", /name="generator" content="Halo/, [/^/, "/rss.xml"]],
	["hexo", /name="generator" content="Hexo/, [/^/, "/atom.xml"]],
	["hugo", /name="generator" content="Hugo/, [/^/, "/index.xml"]],
	[
		"lemmy",
		/window\.isoData|<meta[^<>]*content="Lemmy"/,
		[/^(\/[cu]\/[^/]+)/, "/feeds$1.xml?sort=New"],
		[/^\/?$/, "/feeds/local.xml?sort=New"],
	],
	["mastodon", /<div[^<>]*id=["']mastodon["']/, [/^(\/(?:@|tags\/)[^/]+)/, "$1.rss"]],
	["misskey", /name="application-name" content="Misskey"/, [/^(\/@[^/@]+)\/?$/, "$1.atom"]],
	[
		"phpbb",
		/<body id="phpbb"/,
		[/viewforum\.php.*[?&]f=(\d+)/, "/app.php/feed/forum/$1"],
		[/viewtopic\.php.*[?&]t=(\d+)/, "/app.php/feed/topic/$1"],
		[/^/, "/app.php/feed"],
	],
	[
		"pixelfed",
		/content="(?:pixelfed|Pixelfed)"|window\.App\b(?:(?!window\.App\b)[^<])*pixelfed/i,
		[/^\/(?:@|users\/)?([\w.-]+)\/?$/, "/users/$1.atom"],
	],
	[
		"typecho",
		/name="generator" content="Typecho/,
		[/^(\/(?:category|tag)\/[^/]+)/, "/feed$1/"],
		[/^/, "/feed/"],
	],
	[
		"wordpress",
		/name="generator" content="WordPress|\/wp-(?:content|includes)\//,
		[/^(\/(?:category|tag|author)\/.+?)\/?$/, "$1/feed/"],
		[/^/, "/feed/"],
	],
	[
		"xenforo",
		/<html[^<>]*id="XF"/,
		[/^(.*\/forums\/[^/]+\.\d+)/, "$1/index.rss"],
		[/^/, "/forums/-/index.rss"],
	],
];

/** Where the software that a page proves to be made with has its feed; null for other pages and paths without one. */
export function platformFeed(html: string, address: string): { platform: string; url: string } | null {
	const { pathname, search } = new URL(address);
	for (const [platform, mark, ...paths] of PLATFORMS) {
		if (!mark.test(html)) continue;
		for (const [path, feed] of paths) {
			const found = path.exec(pathname + search);
			if (found)
				return {
					platform,
					url: new URL(
						feed.replace("$1", () => found[1] ?? ""),
						address,
					).href,
				};
		}
	}
	return null;
}
