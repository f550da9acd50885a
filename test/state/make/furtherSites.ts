/** Sites of what releases after 2026-11-28 store: ways, feeds of sites, sitemaps, histories, podcasts, stories. */

import {
	type Asked,
	BEGAN,
	DAY,
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

/** Entries on each page of a history. */
const PAGE_ENTRIES = 10;
/** Entries that come at once at the end: more than one visit reads. */
const GAP_ENTRIES = 60;
/** Files of a sitemap. */
const MAP_FILES = 12;

/** Pages of a history and files of a sitemap that were not read to their end. */
export const ON_THEIR_WAY = [
	...Array.from(
		{ length: GAP_ENTRIES / PAGE_ENTRIES + 2 },
		(_, n) => `http://long.example/feed?paged=${n + 2}`,
	),
	...Array.from({ length: MAP_FILES }, (_, n) => `http://map.example/file-${n}.xml`),
];

/** A category in which one story is one entry, whoever tells it. */
export const STORIES = `
[[categories]]
path = "stories"
stories = true
`;

/** Saved searches. */
export const SEARCHES = `
[[searches]]
id = "urgent"
title = "急件"
q = "第3号"

[[searches]]
id = "quiet"
title = "Quiet tech"
category = "tech"
filterout = "Archive"
`;

export const FURTHER_SOURCES = [
	// The first of its ways is lost, the second good.
	source(
		"ways",
		"http://ways.example/feed",
		IN("reach"),
		'every = "1h"\nvia = ["http://lost.example/?", "http://proxy.example/?"]\n',
	),
	source("home", "http://home.example/", IN("reach"), 'every = "2h"\n'),
	source("map", "http://map.example/sitemap.xml", IN("reach/maps"), 'kind = "sitemap"\nevery = "6h"\n'),
	source("long", "http://long.example/feed", IN("reach/long"), 'every = "6h"\nhistory = 60\n'),
	source("cast", "http://cast.example/feed", IN("cast"), 'every = "6h"\nmedia = "proxy"\n'),
	source("page", "https://github.com/river/boat/releases", IN("reach"), 'every = "6h"\n'),
	source("route", "rsshub://notes/7", IN("reach"), 'every = "6h"\n'),
	source("late", "http://late.example/feed", IN("reach"), 'fulltext = true\nevery = "1h"\n'),
	source("trad", "http://trad.example/feed", IN("reach"), 'opencc = "t2s"\nevery = "6h"\n'),
	source("wire", "http://wire.example/feed", IN("stories"), 'every = "1h"\n'),
	source("press", "http://press.example/feed", IN("stories"), 'every = "1h"\n'),
	// Its owner had added one of the same id before.
	source("rival", "http://rival.example/feed", IN("tech"), 'every = "6h"\n'),
	`\n[[sources]]\nid = "letters"\nkind = "mail"\ncategory = "letters"\ntitle = "来信"\n`,
];

export const FURTHER_SITES: Record<string, (asked: Asked) => Response> = {
	ways: ({ url, day }) =>
		url.pathname === "/robots.txt"
			? new Response("User-agent: *\nDisallow: /secret\n")
			: feed(rss("Ways", listOf("ways", day))),
	home: ({ url, day, headers }) => {
		if (url.pathname === "/robots.txt") return new Response("", { status: 404 });
		if (url.pathname === "/index.xml") return withValidators(headers, rss("Home", listOf("home", day)));
		if (url.pathname !== "/") return new Response("", { status: 404 });
		const links = ["index.xml", "comments.xml", "notes.xml"].map(
			(name) => `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}">`,
		);
		return page(`<head><title>Home</title>${links.join("")}</head><body><p>Welcome.</p></body>`);
	},
	map: ({ url, now }) => {
		const file = /file-(\d+)\.xml$/.exec(url.pathname)?.[1];
		if (url.pathname === "/robots.txt") return new Response("", { status: 404 });
		// All its files change a moment before the state is written down: more than one visit reads.
		const changed = now >= LAST_NEWS ? LAST_NEWS : BEGAN - DAY;
		if (file === undefined) {
			const files = Array.from(
				{ length: MAP_FILES },
				(_, n) => `<sitemap><loc>http://map.example/file-${n}.xml</loc>${lastmod(changed)}</sitemap>`,
			);
			return feed(`<sitemapindex>${files.join("")}</sitemapindex>`);
		}
		const news = now >= LAST_NEWS ? [newsAt(`${file}-new`, LAST_NEWS - HOUR)] : [];
		return feed(`<urlset ${NEWS}>${newsAt(file, BEGAN - Number(file) * DAY)}${news.join("")}</urlset>`);
	},
	long: ({ url, now }) => {
		if (url.pathname === "/robots.txt") return new Response("", { status: 404 });
		const at = Number(url.searchParams.get("paged") ?? 1);
		// At the end more has come since the last visit than its first pages show.
		const newest = now >= LAST_NEWS ? GAP_ENTRIES : 0;
		const from = newest - (at - 1) * PAGE_ENTRIES;
		const items = Array.from({ length: PAGE_ENTRIES }, (_, n) => longItem(from - n));
		const next = `<atom:link rel="next" href="http://long.example/feed?paged=${at + 1}"/>`;
		return feed(rss("Long", items.join(""), next));
	},
	cast: ({ day, headers }) =>
		withValidators(
			headers,
			rss(
				"Cast",
				upTo(Math.floor(day / 3))
					.map(episode)
					.join(""),
				CAST_HEAD,
			).replace("<rss ", `<rss ${PODCAST} `),
		),
	github: ({ url, day }) =>
		url.pathname === "/river/boat/releases.atom"
			? feed(rss("Releases of boat", listOf("page", Math.floor(day / 4))))
			: new Response("", { status: 404 }),
	rsshub: ({ url, day }) =>
		url.pathname === "/notes/7"
			? feed(rss("Notes of 7", listOf("route", Math.floor(day / 4))))
			: new Response("", { status: 404 }),
	// Nothing has a date; the article that would say that of the last one cannot be had yet.
	late: ({ url, day, now }) => {
		if (url.pathname === "/robots.txt") return new Response("", { status: 404 });
		const n = Number(/^\/(\d+)$/.exec(url.pathname)?.[1] ?? Number.NaN);
		const last = now >= LAST_NEWS ? 11 : day;
		if (Number.isNaN(n)) {
			const items = upTo(last).map((n) =>
				item({ guid: `late-${n}`, link: `http://late.example/${n}`, title: `Late ${n}` }),
			);
			return feed(rss("Late", items.join("")));
		}
		if (n === 11) return new Response("busy", { status: 503 });
		const date = new Date(BEGAN + n * DAY - 90 * 60_000).toISOString();
		const text = `<p>The council has said on day ${n} what it means to do with the old bridge over the river.</p>`;
		return page(
			`<head><title>Late ${n}</title><meta property="article:published_time" content="${date}"></head>` +
				`<body><article><h1>Late ${n}</h1>${text.repeat(5)}</article></body>`,
		);
	},
	trad: ({ day }) => {
		const items = upTo(Math.floor(day / 4)).map((n) =>
			item({
				guid: `trad-${n}`,
				link: `http://trad.example/${n}`,
				title: `臺灣的河 ${n}`,
				date: BEGAN + n * DAY,
				text: "<p>河邊的圖書館開放了。</p>",
			}),
		);
		return feed(rss("河", items.join("")));
	},
	wire: ({ day }) => feed(rss("Wire", told("wire", day, 0))),
	press: ({ day }) => feed(rss("Press", told("press", day, 2 * HOUR))),
	rival: ({ day }) => feed(rss("Rival", listOf("rival", Math.floor(day / 4)))),
	added: ({ day, headers }) => withValidators(headers, rss("Added", listOf("added", day))),
	dropped: ({ day }) => feed(rss("Dropped", listOf("dropped", day))),
	overlap: ({ day }) => feed(rss("Overlap", listOf("overlap", day))),
};

const listOf = (site: string, last: number) =>
	upTo(last)
		.map((n) => plain(site, n))
		.join("");

const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const PODCAST =
	'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"';
const CAST_HEAD =
	'<itunes:author>Ann</itunes:author><itunes:image href="http://cast.example/cover.jpg"/><podcast:funding url="http://cast.example/give">Give</podcast:funding>' +
	'<podcast:person role="host" href="http://cast.example/ann">Ann</podcast:person>';

function episode(n: number): string {
	const audio = `http://cast.example/${n}.mp3`;
	return item({
		guid: `cast-${n}`,
		link: `http://cast.example/${n}`,
		title: `Episode ${n}`,
		date: BEGAN + n * 3 * DAY - HOUR,
		more:
			`<enclosure url="${audio}" type="audio/mpeg" length="${4000 + n}"/><itunes:duration>1:0${n}:30</itunes:duration>` +
			`<itunes:season>2</itunes:season><itunes:episode>${n + 1}</itunes:episode><itunes:episodeType>full</itunes:episodeType>` +
			`<podcast:season name="The river">2</podcast:season><podcast:transcript url="http://cast.example/${n}.vtt" type="text/vtt" language="en"/>` +
			`<podcast:chapters url="http://cast.example/${n}.json" type="application/json+chapters"/>` +
			`<podcast:person role="guest">Bo ${n}</podcast:person><podcast:soundbite startTime="73" duration="60">The bite</podcast:soundbite>` +
			`<podcast:alternateEnclosure type="audio/opus" bitrate="32000" title="Small"><podcast:source uri="http://cast.example/${n}.opus"/></podcast:alternateEnclosure>`,
	});
}

function longItem(n: number): string {
	const date = n > 0 ? LAST_NEWS - (GAP_ENTRIES + 1 - n) * 60_000 : BEGAN + (n - 1) * DAY;
	return item({ guid: `long-${n}`, link: `http://long.example/${n}`, title: `Long ${n}`, date });
}

const lastmod = (time: number) => `<lastmod>${new Date(time).toISOString()}</lastmod>`;

function newsAt(name: string, time: number): string {
	const date = new Date(time).toISOString();
	return (
		`<url><loc>http://map.example/p/${name}</loc><lastmod>${date}</lastmod><news:news><news:publication_date>${date}` +
		`</news:publication_date><news:title>Place ${name}</news:title></news:news></url>`
	);
}

/** One story a day, in the words of both. */
function told(site: string, last: number, later: number): string {
	return upTo(last)
		.map((n) =>
			item({
				guid: `${site}-${n}`,
				link: `http://${site}.example/${n}`,
				title: `No. ${n}: the town means to mend the old bridge over the river`,
				date: BEGAN + n * DAY - 4 * HOUR + later,
				text: `<p>The council of the town has said on day ${n} that the old bridge is to be mended by spring, that the work costs four million, and that carts and coaches go by the ferry of pier ${n} until then. Whoever lives upstream may cross at half the fare, as in the year of the flood.</p>`,
			}),
		)
		.join("");
}

function page(inside: string): Response {
	return new Response(`<!doctype html><html>${inside}</html>`, {
		headers: { "Content-Type": "text/html; charset=utf-8" },
	});
}
