/** The sites of the river whose state is kept as a fixture, at each moment of its history. */

import {
	type Asked,
	BEGAN,
	DAY,
	escaped,
	feed,
	HOUR,
	IN,
	item,
	LAST_NEWS,
	plain,
	rss,
	source,
	upTo,
	withValidators,
} from "./documents.ts";
import { FURTHER_SITES, FURTHER_SOURCES, SEARCHES, STORIES } from "./furtherSites.ts";

export const ORIGIN = "http://river.example";
const HUB = "http://hub.example/";
/** More than a Library keeps of one source. */
const ARCHIVE_ENTRIES = 503;
/** More than the hundred that stay however old they are. */
const OLD_ENTRIES = 108;

const SITE = `
[site]
title = "留存的河"
description = "A river whose state is kept"
language = "zh-CN"
timezone = "Asia/Shanghai"
hub = "${HUB}publish"
rsshub = ["http://rsshub.example"]

[[categories]]
path = "城建/通知"
title = "住建通知"
description = "主管部门的通知和公示"
${STORIES}${SEARCHES}`;

const FROM_THE_START = (bothIn: string, failingIn: string) => [
	source("gov", "http://gov.example/rss.xml", IN("城建/通知"), 'every = "30m"\n'),
	source("list", "http://gov.example/tzgg/index.html", IN("城建/通知"), 'kind = "list"\nevery = "1h"\n'),
	source("undated", "http://undated.example/feed", IN("城建"), 'title = "没有日期"\nevery = "2h"\n'),
	source("both", "http://both.example/atom.xml", bothIn, 'language = "en"\ntimezone = "UTC"\nevery = "1h"\n'),
	source("full", "http://full.example/feed", IN("tech"), 'fulltext = true\nevery = "1h"\n'),
	source("failing", "http://failing.example/feed", failingIn, 'every = "1h"\n'),
	source("gone", "http://gone.example/feed", IN("tech"), 'every = "1h"\n'),
];

/** Eight sources, one shard. */
export const FIRST_TOML = [
	SITE,
	...FROM_THE_START(IN("城建/新闻"), IN("城建")),
	source("left", "http://left.example/feed", IN("tech")),
].join("");

/** Thirty, in four shards: one has left, one has moved, one is in two categories now. */
export const TOML = [
	SITE,
	...FROM_THE_START(IN("城建/新闻", "tech"), IN("tech")),
	source("twin", "http://twin.example/feed", IN("tech/转载"), 'every = "1h"\n'),
	source("pushed", "http://pushed.example/feed", IN("tech"), 'every = "15m"\n'),
	source("denied", "http://denied.example/feed", IN("tech"), 'every = "2h"\n'),
	source("moved", "http://moved.example/old.xml", IN("tech"), 'every = "2h"\nmedia = "proxy"\n'),
	source("liar", "http://liar.example/feed", IN("tech"), 'every = "1h"\nexclude = ["招聘"]\n'),
	source("json", "http://json.example/feed.json", IN("tech"), 'every = "1h"\n'),
	source("never", "http://never.example/feed", IN("tech"), 'title = "Never answered"\n'),
	source("refused", "http://refused.example/news/", IN("城建/新闻"), 'kind = "list"\n'),
	source("archive", "http://archive.example/feed", IN("archive"), 'every = "6h"\n'),
	source("old", "http://old.example/feed", IN("archive/old"), 'every = "6h"\n'),
	...FURTHER_SOURCES,
].join("");

/** What a site answers. Throws for one that cannot be reached. */
export function answerOf(address: string, headers: Headers, now: number): Response {
	const url = new URL(address);
	const day = Math.floor((now - BEGAN) / DAY);
	if (url.hostname === "hub.example") return new Response(null, { status: 202 });
	// A proxy passes on what it is asked for.
	if (url.hostname === "proxy.example") return answerOf(url.search.slice(1), headers, now);
	const name = url.hostname.split(".")[0] ?? "";
	const site = SITES[name] ?? FURTHER_SITES[name];
	if (!site) throw new TypeError("fetch failed: getaddrinfo ENOTFOUND");
	return site({ url, day, now, headers });
}

const SITES: Record<string, (asked: Asked) => Response> = {
	gov: ({ url, day, now, headers }) => {
		if (url.pathname === "/robots.txt")
			return new Response("User-agent: *\nDisallow: /admin\nCrawl-delay: 2\n");
		if (url.pathname.startsWith("/tzgg/")) return notices(day, headers);
		const last = now >= LAST_NEWS ? [ruleItem(10)] : [];
		const items = [...last, ...upTo(Math.min(day, 9)).map((n) => ruleItem(n, day >= 5))];
		return withValidators(headers, rss("广西住建厅 文件", items.join(""), GOV_HEAD), true);
	},
	undated: ({ day, headers }) =>
		withValidators(
			headers,
			rss(
				"无日期",
				upTo(Math.floor(day / 2))
					.map((n) => item({ guid: `u${n}`, link: `http://undated.example/p/${n}`, title: `第${n}则` }))
					.join(""),
			),
		),
	both: ({ day, headers }) => withValidators(headers, atomOf(day)),
	// It carries what `both` has, a day later, and something of its own.
	twin: ({ day }) =>
		feed(
			rss(
				"Twin & Co",
				[
					...upTo(Math.max(0, day - 1)).map((n) =>
						item({
							guid: `twin-${n}`,
							link: `http://both.example/posts/${n}?utm_source=twin`,
							title: `Post ${n}`,
							date: BEGAN + n * DAY - 4 * HOUR,
						}),
					),
					item({ guid: "own", link: "http://twin.example/own", title: "Our own", date: BEGAN }),
				].join(""),
			),
		),
	full: ({ url, day, now }) => {
		if (url.pathname === "/robots.txt") return new Response("no such file", { status: 404 });
		if (url.pathname !== "/feed") return articleOf(url.pathname);
		const items = upTo(now >= LAST_NEWS ? 11 : day).map((n) =>
			item({
				guid: `http://full.example/a/${n}`,
				link: `http://full.example/a/${n}`,
				title: `全文 ${n}`,
				date: BEGAN + n * DAY - HOUR,
				text: "节选……",
			}),
		);
		return feed(rss("全文", items.join("")));
	},
	failing: ({ day }) =>
		day >= 6
			? new Response("Internal error", { status: 500 })
			: feed(
					rss(
						"Failing",
						upTo(2)
							.map((n) => plain("failing", n))
							.join(""),
					),
				),
	gone: ({ day }) =>
		day >= 5
			? new Response("Gone", { status: 410 })
			: feed(
					rss(
						"Gone",
						upTo(1)
							.map((n) => plain("gone", n))
							.join(""),
					),
				),
	left: () => feed(rss("Left", plain("left", 0))),
	pushed: ({ day, now }) =>
		feed(
			rss(
				"Pushed",
				// A news item each noon, told of by the hub.
				upTo(day - ((now - BEGAN) % DAY < DAY / 2 ? 1 : 0))
					.map((n) => plain("pushed", n))
					.join(""),
				`<atom:link rel="hub" href="${HUB}"/><atom:link rel="self" href="http://pushed.example/feed"/>`,
			),
		),
	denied: () =>
		feed(
			rss(
				"Denied",
				plain("denied", 0),
				`<atom:link rel="hub" href="${HUB}"/><atom:link rel="self" href="http://denied.example/feed"/>`,
			),
		),
	moved: ({ url, headers }) =>
		url.pathname === "/old.xml"
			? Response.redirect("http://moved.example/new.xml", 301)
			: withValidators(
					headers,
					rss(
						"Moved",
						item({
							guid: "m1",
							link: "http://moved.example/m1",
							title: "With pictures",
							date: BEGAN - DAY,
							text: '<p>One.</p><p><img src="http://img.moved.example/a.jpg" alt="a"></p>',
							more: '<enclosure url="http://img.moved.example/talk.mp3" type="audio/mpeg" length="12345"/>',
						}),
					),
				),
	// Says "not modified" for ever, though it is not so.
	liar: ({ day, headers }) => {
		if (headers.has("If-None-Match")) return new Response(null, { status: 304 });
		const items = upTo(day).map((n) => plain("liar", n, n % 3 === 2 ? "招聘 " : ""));
		return feed(rss("Liar", items.join("")), { ETag: '"always"' });
	},
	json: ({ day }) => feed(jsonFeed(day), { "Content-Type": "application/feed+json" }),
	refused: ({ url }) =>
		url.pathname === "/robots.txt"
			? new Response("User-agent: *\nDisallow: /\n")
			: new Response("never seen"),
	archive: ({ day }) => {
		const items = Array.from({ length: ARCHIVE_ENTRIES + day }, (_, n) =>
			item({
				guid: `a${n}`,
				link: `http://archive.example/${n}`,
				title: `Archive ${n}`,
				date: BEGAN - (ARCHIVE_ENTRIES - n) * DAY,
				text: `No. ${n}`,
			}),
		);
		return feed(rss("Archive", items.reverse().join("")));
	},
	old: ({ headers }) => {
		const items = Array.from({ length: OLD_ENTRIES }, (_, n) =>
			item({
				guid: `o${n}`,
				link: `http://old.example/${n}`,
				title: `Old ${n}`,
				date: Date.UTC(2010, 0, 1) + n * 7 * DAY,
				text: `Long ago ${n}`,
			}),
		);
		return withValidators(headers, rss("Old", items.reverse().join("")));
	},
};

const GOV_HEAD =
	"<link>http://gov.example/</link><language>zh-CN</language><copyright>© 住建厅</copyright>" +
	"<image><url>http://gov.example/logo.png</url></image><ttl>30</ttl>";

/** A notice with all that RSS has a place for; the third was mended on the fifth day. */
function ruleItem(n: number, isLater = false): string {
	const mended = isLater && n === 3 ? "（更正）" : "";
	return item({
		guid: `http://gov.example/doc/${n}.html`,
		link: `http://gov.example/doc/${n}.html`,
		title: `关于第${n}号文件的通知${mended}`,
		date: BEGAN + n * DAY - 3 * HOUR,
		text:
			`<h2>第${n}号</h2><p onclick="steal()">各市：${mended}见<a href="/doc/a${n}.pdf">附件</a>。</p>` +
			`<p><img src="http://gov.example/pic/${n}.jpg" width="640" height="480"></p><script>bad()</script>`,
		more:
			`<author>office@gov.example (办公室)</author><category domain="http://gov.example/c">通知</category><category>公示</category>` +
			`<enclosure url="http://gov.example/doc/a${n}.pdf" type="application/pdf" length="${1000 + n}"/>` +
			`<comments>http://gov.example/doc/${n}.html#c</comments><source url="http://mohurd.example/rss">住建部</source>`,
	});
}

/** A list page, in GBK by its own word and in ASCII by its bytes. */
function notices(day: number, headers: Headers): Response {
	const rows = upTo(Math.min(day, 9) + 5).map((n) => {
		const date = new Date(BEGAN + (n - 5) * DAY).toISOString().slice(0, 10);
		return `<li><a href="./t${n}.html" title="Notice No. ${n} of the office">Notice No. ${n} of the office</a><span>${date}</span></li>`;
	});
	const html = `<html><head><meta charset="gbk"><title>Notices</title></head><body><div class="nav"><a href="/">Home</a></div><ul class="list">${rows.join("")}</ul></body></html>`;
	return withValidators(headers, html, false, "text/html");
}

function atomOf(day: number): string {
	const entries = upTo(day).map((n) => {
		const at = BEGAN + n * DAY - 4 * HOUR;
		// The first is mended on the seventh day, and says so.
		const isMended = n === 0 && day >= 7;
		const updated = new Date(isMended ? BEGAN + 7 * DAY - HOUR : at).toISOString();
		return (
			`<entry><id>tag:both.example,2026:${n}</id><title type="html">Post ${n}</title>` +
			`<link href="/posts/${n}"/><published>${new Date(at).toISOString()}</published><updated>${updated}</updated>` +
			`<author><name>Ann</name><uri>http://both.example/ann</uri></author><category term="edge" label="The edge"/>` +
			`<rights>CC BY ${n}</rights><content type="html">${escaped(`<p>Body ${n}${isMended ? ", mended" : ""}.</p>`)}</content></entry>`
		);
	});
	return (
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://both.example/"><title>Both</title><id>tag:both.example,2026:f</id>` +
		`<link rel="alternate" href="/"/><link rel="self" href="/atom.xml"/><updated>2026-11-18T00:00:00Z</updated>${entries.join("")}</feed>`
	);
}

/** Its ids are others from the fourth day on. */
function jsonFeed(day: number): string {
	const items = upTo(day).map((n) => ({
		id: `${day >= 4 ? "new" : "id"}-${n}`,
		url: `http://json.example/n/${n}`,
		...(n % 2 ? { title: `Note ${n}` } : {}),
		content_html: `<p>Note ${n}: <a href="/x">x</a></p>`,
		date_published: new Date(BEGAN + n * DAY - 5 * HOUR).toISOString(),
		authors: [{ name: "Bo" }],
		tags: ["a", "b"],
		image: `http://json.example/${n}.png`,
		attachments: [
			{
				url: `http://json.example/${n}.mp3`,
				mime_type: "audio/mpeg",
				size_in_bytes: 9,
				duration_in_seconds: 60,
			},
		],
	}));
	return JSON.stringify({
		version: "https://jsonfeed.org/version/1.1",
		title: "JSON",
		home_page_url: "http://json.example/",
		items,
	});
}

/** Two of the articles cannot be had. */
function articleOf(path: string): Response {
	if (path === "/a/9" || path === "/a/11") return new Response("busy", { status: 503 });
	const text =
		`<p>这是${path}的全文，比摘要长得多，说的是一件有头有尾的事情，足够让人读上一会儿。</p>`.repeat(5);
	const html = `<html><head><meta charset="utf-8"></head><body><article><h1>全文</h1>${text}<img src="http://full.example/p.jpg"></article></body></html>`;
	return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
