import { type Handler, type Host, sendStatus } from "./host.ts";
import { sendFile } from "./site.ts";

/** Posts of a page of the blog, and of a volume of its annals. */
const PAGE_POSTS = 4;
const POSTS = 11;
const VOLUMES = 3;
const NEWEST = Date.parse("2026-11-18T08:00:00+08:00");
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const HOME = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口札记</title>
<link rel="alternate" type="application/rss+xml" title="渡口札记" href="/feed/">
<link rel="alternate" type="application/rss+xml" title="渡口短记" href="/notes.xml">
<link rel="alternate" type="application/rss+xml" title="渡口札记 » 评论" href="/comments/feed/">
<link rel="alternate" type="application/rss+xml" title="渡口札记 » 桥 标签" href="/tag/bridges/feed/">
</head><body><h1>渡口札记</h1><p>欢迎。文章请用阅读器订阅。</p><p><img src="/logo.png" alt=""></p></body></html>`;

/**
 * A blog whose home page only links to its feeds, of which the newest has the last posts and `?paged=` those before, as
 * WordPress does it; and its annals, whose feed names the volume before by `prev-archive` (RFC 5005).
 */
export function blog(host: Host): Handler {
	return (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? "/", host.origin);
		const send = (type: string, body: string) =>
			response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(body);
		const volume = /^\/annals(?:-(\d))?\.xml$/.exec(pathname);
		const post = /^\/posts\/(\d+)$/.exec(pathname)?.[1];
		if (pathname === "/") return send("text/html", HOME) && undefined;
		if (volume)
			return send("application/atom+xml", annals(host.origin, Number(volume[1] ?? VOLUMES))) && undefined;
		if (post) return send("text/html", postPage(Number(post))) && undefined;
		const page = Number(searchParams.get("paged") ?? 1);
		if (pathname === "/feed/" && (page - 1) * PAGE_POSTS < POSTS)
			return send("application/rss+xml", feedPage(host.origin, page)) && undefined;
		if (pathname === "/notes.xml") return send("application/rss+xml", feedPage(host.origin, 3)) && undefined;
		if (/\/feed\/$/.test(pathname)) return sendStatus(response, 404);
		sendFile(request, response, pathname);
	};
}

const titleOf = (n: number) => `渡口札记 第${n}篇`;
const textOf = (n: number) =>
	`<p>第${n}次过河：水位比上周${n % 2 ? "高" : "低"}了一掌，摆渡人把船系在第${n}根桩上，说桥通车以后坐船的人反而多了。</p><p><img src="/pictures/crossing-${n}.jpg" alt="第${n}次过河"></p>`;

/** Newest first: the last post has the highest number. */
function feedPage(origin: string, page: number): string {
	const first = POSTS - (page - 1) * PAGE_POSTS;
	const numbers = Array.from({ length: PAGE_POSTS }, (_, at) => first - at).filter((n) => n > 0);
	const items = numbers.map(
		(n) =>
			`<item><title>${titleOf(n)}</title><link>${origin}/posts/${n}</link><guid isPermaLink="false">post-${n}</guid>` +
			`<pubDate>${new Date(NEWEST - (POSTS - n) * WEEK_MS).toUTCString()}</pubDate><description><![CDATA[${textOf(n)}]]></description></item>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>渡口札记</title><link>${origin}/</link><generator>https://wordpress.org/?v=6.8</generator>${items.join("")}</channel></rss>`;
}

function annals(origin: string, volume: number): string {
	const before = volume > 1 ? `<link rel="prev-archive" href="${origin}/annals-${volume - 1}.xml"/>` : "";
	const entries = [3, 2, 1].map((n) => {
		const number = (volume - 1) * 3 + n;
		const date = new Date(Date.UTC(2023 + volume, n * 3, 1)).toISOString();
		return (
			`<entry><id>${origin}/annals/${number}</id><title>Annals of the river, part ${number}</title><updated>${date}</updated>` +
			`<link href="${origin}/posts/${number}"/><content type="html">${`Volume ${volume}: what the ferryman wrote down of the water, part ${number}.`}</content></entry>`
		);
	});
	return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${origin}/annals</id><title>Annals of the river</title><updated>2026-11-01T00:00:00Z</updated><link rel="self" href="${origin}/annals.xml"/>${before}${entries.join("")}</feed>`;
}

function postPage(n: number): string {
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${titleOf(n)}</title></head><body><article><h1>${titleOf(n)}</h1>${textOf(n)}</article></body></html>`;
}
