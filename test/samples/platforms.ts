import { type Handler, sendStatus } from "./host.ts";

/** Hosts of platforms that the sample CORS proxy finds on this machine: the internet is not asked. */
export const PLATFORM_HOSTS = ["github.com"];

const ROWS = [
	{ name: "v2.1.0", date: "2026-11-12T10:00:00Z", text: "The rudder listens again." },
	{ name: "v2.0.0", date: "2026-10-02T10:00:00Z", text: "A hull of larch, and oars for two." },
];

/** What a platform answers in the place of its pages; paths begin with the platform's host. */
export const platforms: Handler = (request, response) => {
	if (request.url !== "/github.com/river/boat/releases.atom") return sendStatus(response, 404);
	const entries = ROWS.map(
		({ name, date, text }) =>
			`<entry><id>tag:github.com,2008:Repository/7/${name}</id><updated>${date}</updated><link rel="alternate" type="text/html" href="https://github.com/river/boat/releases/tag/${name}"/><title>${name}</title><content type="html">&lt;p&gt;${text}&lt;/p&gt;</content><author><name>ferryman</name></author></entry>`,
	);
	const feed = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US"><id>tag:github.com,2008:https://github.com/river/boat/releases</id><link rel="alternate" type="text/html" href="https://github.com/river/boat/releases"/><title>Release notes from boat</title><updated>${ROWS[0]?.date}</updated>${entries.join("")}</feed>`;
	response.writeHead(200, { "Content-Type": "application/atom+xml; charset=utf-8" }).end(feed);
};

/** An instance of RSSHub with one route: the levels at station 7, which a source reads, and at 8, which none does. */
export const rsshub: Handler = (request, response) => {
	const [, station] = /^\/river\/level\/([78])(?:\?|$)/.exec(request.url ?? "") ?? [];
	if (!station) return sendStatus(response, 404);
	const name = station === "7" ? "七号" : "八号";
	const items = [3, 2, 1].map(
		(n) =>
			`<item><title>${name}站水位 ${(4.1 + n / 10).toFixed(1)} 米</title><description>十一月${n + 14}日八时。</description><link>https://river.example/stations/${station}/${n}</link><guid isPermaLink="false">https://river.example/stations/${station}/${n}</guid><pubDate>${new Date(Date.UTC(2026, 10, n + 14)).toUTCString()}</pubDate></item>`,
	);
	const feed = `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title>${name}水文站</title><link>https://river.example/stations/${station}</link><description>${name}水文站 - Powered by RSSHub</description><generator>RSSHub</generator><language>zh-cn</language>${items.join("")}<ttl>5</ttl></channel></rss>`;
	response.writeHead(200, { "Content-Type": "application/xml; charset=utf-8" }).end(feed);
};
