/** Documents of the sites whose state is kept as a fixture. */

export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;
/** A Wednesday morning in Shanghai. */
export const BEGAN = Date.UTC(2026, 10, 18, 0, 30);
/** When the last news comes, some minutes before the state is written down. */
export const LAST_NEWS = BEGAN + 10.5 * DAY;

/** What a site is asked. */
export interface Asked {
	url: URL;
	/** Since the beginning. */
	day: number;
	now: number;
	headers: Headers;
}

/** A source in `sources.toml`. */
export const source = (id: string, url: string, category: string, more = "") =>
	`\n[[sources]]\nid = "${id}"\nurl = "${url}"\n${category}\n${more}`;

/** Its categories there. */
export const IN = (...paths: string[]) =>
	paths.length === 1 ? `category = "${paths[0]}"` : `categories = ${JSON.stringify(paths)}`;

/** Days back to the first one: newest first. */
export function upTo(last: number): number[] {
	return Array.from({ length: Math.max(0, last + 1) }, (_, at) => last - at);
}

export interface Item {
	guid: string;
	link: string;
	title: string;
	date?: number;
	text?: string;
	more?: string;
}

export function item({ guid, link, title, date, text = `${title} 的正文。`, more = "" }: Item): string {
	return (
		`<item><guid isPermaLink="false">${guid}</guid><link>${escaped(link)}</link><title>${escaped(title)}</title>` +
		`<description>${escaped(text)}</description>` +
		`${date === undefined ? "" : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}${more}</item>`
	);
}

export const plain = (site: string, n: number, before = "") =>
	item({
		guid: `${site}-${n}`,
		link: `http://${site}.example/${n}`,
		title: `${before}${site} ${n}`,
		date: BEGAN + n * DAY - 2 * HOUR,
		text: `<p>Text of <b>${site} ${n}</b>, it's &quot;quoted&quot;.</p>`,
	});

export function rss(title: string, items: string, head = ""): string {
	return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escaped(title)}</title>${head}${items}</channel></rss>`;
}

export function feed(body: string, headers: Record<string, string> = {}): Response {
	return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8", ...headers } });
}

/** The same with an ETag, and "not modified" to who has it. */
export function withValidators(asked: Headers, body: string, hasDate = false, type?: string): Response {
	const etag = `"${body.length.toString(36)}-${sumOf(body)}"`;
	if (asked.get("If-None-Match") === etag)
		return new Response(null, { status: 304, headers: { ETag: etag } });
	const more: Record<string, string> = hasDate ? { "Last-Modified": "Wed, 18 Nov 2026 00:30:00 GMT" } : {};
	return feed(body, { ETag: etag, ...more, ...(type ? { "Content-Type": type } : {}) });
}

function sumOf(text: string): string {
	let sum = 0;
	for (const char of text) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
	return sum.toString(36);
}

export function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
