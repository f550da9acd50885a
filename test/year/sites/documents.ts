/** What a feed says of an entry; what is not there is not said. */
export interface Item {
	guid?: string;
	link?: string;
	title?: string;
	text?: string;
	/** As it is written. */
	date?: string;
	updated?: string;
}

const XML = { "Content-Type": "application/rss+xml; charset=utf-8" };

export function rss(items: Item[], { channel = "", headers = {} as Record<string, string> } = {}): Response {
	const list = items.map(({ guid, link, title, text, date }) =>
		[
			"<item>",
			tag("guid", guid),
			tag("link", link),
			tag("title", title),
			tag("description", text),
			tag("pubDate", date),
			"</item>",
		].join(""),
	);
	const body = `<rss version="2.0"><channel><title>A site</title>${channel}${list.join("\n")}</channel></rss>`;
	return new Response(body, { headers: { ...XML, ...headers } });
}

export function atom(items: Item[]): Response {
	const list = items.map(
		({ guid, link, title, text, date, updated }) =>
			`<entry>${tag("id", guid)}<link href="${escaped(link ?? "")}"/>${tag("title", title)}` +
			`<content type="html">${escaped(text ?? "")}</content>${tag("published", date)}${tag("updated", updated)}</entry>`,
	);
	const body = `<feed xmlns="http://www.w3.org/2005/Atom"><title>A site</title>${list.join("\n")}</feed>`;
	return new Response(body, { headers: { "Content-Type": "application/atom+xml" } });
}

export function jsonFeed(items: Item[]): Response {
	const list = items.map(({ guid, link, title, text, date }) => ({
		id: guid,
		url: link,
		title,
		content_html: text,
		date_published: date,
	}));
	const body = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "A site", items: list });
	return new Response(body, { headers: { "Content-Type": "application/feed+json" } });
}

export function html(title: string, main: string): Response {
	const body =
		`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>` +
		'<div class="nav"><a href="/">Home</a> <a href="/about">About us</a> <a href="/contact">Contact</a></div>' +
		`<div class="main">${main}</div><div class="footer">All rights reserved</div></body></html>`;
	return new Response(body, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** A date as RSS has it. */
export function rfc822(at: number): string {
	return new Date(at).toUTCString();
}

export function iso(at: number): string {
	return new Date(at).toISOString();
}

function tag(name: string, text: string | undefined): string {
	return text === undefined ? "" : `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
