import type { SourceKind } from "../../model/feed.ts";

/** What a document is, as far as its text and its declared type tell. */
export type DocumentKind = Exclude<SourceKind, "list" | "article" | "mail"> | "cdf" | "html" | "unknown";

/** How far a root element is looked for: the warnings of a broken CMS come before it, whole pages seldom do. */
const HEAD_CHARACTERS = 64 * 1024;
/** How far the first line of what has no tags is looked for: a robots.txt may begin with comments. */
const START_CHARACTERS = 2_048;
const ROOT =
	/<(?:[\w.-]+:)?(rss|rdf|feed|channel|entry|urlset|sitemapindex|opml|html|head|body)(?=[\s>/])|<!doctype\s+html/gi;
const ESCAPED = /&lt;(?:\?xml|rss|feed|rdf:RDF)[\s&]/i;

/** Tells the dialect of a document from its first tags, whatever stands before them. */
export function detectKind(text: string, contentType?: string | null): DocumentKind {
	const start = text.slice(0, START_CHARACTERS).replace(/^[\ufeff\s]+/, "");
	if (start.startsWith("{") || start.startsWith("["))
		return text.includes('"items"') ? "jsonfeed" : "unknown";
	if (isAddressList(start) || isRobots(start)) return "sitemap";
	const head = text.slice(0, HEAD_CHARACTERS).replace(/<!--[\s\S]*?(?:-->|$)/g, "");
	const root = firstRoot(head);
	if (root === "html") return feedAfterPage(text) ?? "html";
	if (root) return root;
	if (ESCAPED.test(head)) return "rss";
	if (/<(?:item|title)[\s>]/i.test(head) && /<\/item>/i.test(text)) return "rss";
	if (/<(?:p|div|a|table|meta|title|script|span)[\s>]/i.test(head)) return "html";
	return /html/.test(contentType ?? "") && head.includes("<") ? "html" : "unknown";
}

/** Whether a text is a sitemap of nothing but addresses, one a line (sitemaps.org). */
export function isAddressList(text: string): boolean {
	// The last line may have been cut.
	const lines = text
		.slice(0, 512)
		.trim()
		.split(/\s*\n\s*/)
		.slice(0, -1);
	const first = lines[0] ?? text.slice(0, 512).trim();
	return [first, ...lines].every((line) => /^https?:\/\/[^\s<>"]+$/i.test(line));
}

/** Whether a text is a robots.txt, which may name sitemaps (RFC 9309, 2.2.4). */
export function isRobots(text: string): boolean {
	const lines = text
		.slice(0, START_CHARACTERS)
		.split(/\r?\n/)
		.map((line) => line.trim());
	const first = lines.find((line) => line !== "" && !line.startsWith("#")) ?? "";
	return /^(?:user-agent|sitemap|disallow|allow)\s*:/i.test(first);
}

function firstRoot(head: string): DocumentKind | null {
	for (const match of head.matchAll(ROOT)) {
		const name = match[1]?.toLowerCase();
		if (name === "rss" || name === "rdf") return name;
		if (name === "feed" || name === "entry") return "atom";
		if (name === "opml") return name;
		if (name === "urlset" || name === "sitemapindex") return "sitemap";
		if (name === "channel") return isCdf(head.slice(match.index)) ? "cdf" : "rss";
		return "html";
	}
	return null;
}

function isCdf(text: string): boolean {
	return /^<channel[^>]*\s(?:href|lastmod|base|self)\s*=|<(?:abstract|item\s[^>]*href)/i.test(text);
}

/** An error page that was printed before the feed, or a page that is nothing but the frame of a feed. */
function feedAfterPage(text: string): DocumentKind | null {
	const found = /<(rss|rdf:RDF|feed)\s[^<>]*(?:version|xmlns)/i.exec(text);
	if (!found || !/<(?:item|entry)[\s>]/i.test(text.slice(found.index))) return null;
	const name = found[1]?.toLowerCase();
	return name === "feed" ? "atom" : name === "rss" ? "rss" : "rdf";
}
