import { decodeHTML } from "entities/decode";
import { resolveUrl } from "../../base/url/resolve.ts";
import { htmlToText } from "./text.ts";

/** A feed that a page links to. */
export interface FeedLink {
	url: string;
	title: string | null;
	/** The media type that the page gives it; null for a plain hyperlink. */
	type: string | null;
}

const FEED_TYPE = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^application\/json$/;
const FEED_PATH =
	/(?:\/(?:feed|rss|atom)(?:\/|\.(?:xml|php|json|aspx?))?$|\.(?:rss|atom|rdf)$|[?&](?:feed|format)=(?:rss2?|atom)\b|\/(?:feeds?|rss)\/[^?#]*\.xml$|\/(?:index|feed|rss|atom)\.xml$)/i;
const TAG = /<(link|a|base)\s((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The pictures that a page names for its tab, those that are vector graphics left out: they come as programs may. */
export function findIconLinks(html: string, baseUrl: string | null): string[] {
	let base = baseUrl;
	const icons: { url: string; isSmall: boolean }[] = [];
	for (const [, tag = "", source = ""] of html.slice(0, HEAD_CHARS).matchAll(TAG)) {
		if (/^a$/i.test(tag)) continue;
		const attributes = attributesIn(source);
		const url = resolveUrl(attributes.get("href") ?? null, base);
		if (/^base$/i.test(tag)) base = url ?? base;
		const [, touch, icon] =
			/(?:^|\s)(?:(apple-touch-icon)|(icon))(?:\s|$)/i.exec(attributes.get("rel") ?? "") ?? [];
		if (url === null || !(touch || icon)) continue;
		if (/svg/i.test(attributes.get("type") ?? "") || /\.svg(?:$|\?)/i.test(url)) continue;
		icons.push({ url, isSmall: icon !== undefined });
	}
	// One for a home screen is large, and better than none.
	return icons.toSorted((a, b) => Number(b.isSmall) - Number(a.isSmall)).map(({ url }) => url);
}

/** Of a page so much is looked at for its head. */
const HEAD_CHARS = 100_000;

/** Pages have a few; a list of feeds has more than anybody can be told. */
const MAX_LINKS = 1_000;

/**
 * The feeds that a page links to, those of `<link rel="alternate">` first (feed autodiscovery as in HTML Living
 * Standard, 4.6.7.1), then hyperlinks whose address looks like a feed's. Feeds of comments come last.
 */
export function findFeedLinks(html: string, baseUrl: string | null): FeedLink[] {
	const declared: FeedLink[] = [];
	const linked: FeedLink[] = [];
	let base = baseUrl;
	for (const match of html.matchAll(TAG)) {
		const attributes = attributesIn(match[2] ?? "");
		if (declared.length + linked.length === MAX_LINKS) break;
		const href = attributes.get("href") ?? null;
		const name = match[1]?.toLowerCase();
		if (name === "base") base = resolveUrl(href, base) ?? base;
		const url = resolveUrl(
			href?.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:\/\//i, "http://"),
			base,
		);
		if (url === null) continue;
		if (name === "link") declared.push(...fromLink(attributes, url));
		else if (name === "a" && FEED_PATH.test(url))
			linked.push({ url, title: titleAfter(html, match), type: null });
	}
	return distinct([...declared, ...linked]);
}

function fromLink(attributes: Map<string, string>, url: string): FeedLink[] {
	const rel = (attributes.get("rel") ?? "").toLowerCase().split(/\s+/);
	const type = (attributes.get("type") ?? "").toLowerCase().replace(/;.*/, "").trim();
	const isFeed = rel.includes("feed") || (rel.includes("alternate") && FEED_TYPE.test(type));
	// WordPress offers its JSON interface by the same relation.
	if (!isFeed || /\/wp-json\//.test(url)) return [];
	return [{ url, title: attributes.get("title")?.trim() || null, type: type || null }];
}

function titleAfter(html: string, match: RegExpExecArray): string | null {
	const start = match.index + match[0].length;
	const end = html.indexOf("</a", start);
	return end === -1 || end - start > 500 ? null : htmlToText(html.slice(start, end)) || null;
}

function attributesIn(source: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name = "", double, single, bare] of source.matchAll(ATTRIBUTE)) {
		found.set(name.toLowerCase(), decodeHTML(double ?? single ?? bare ?? ""));
	}
	return found;
}

function distinct(links: FeedLink[]): FeedLink[] {
	const seen = new Set<string>();
	const once = links.filter((link) => !seen.has(link.url) && seen.add(link.url));
	return [...once.filter((link) => !isOfComments(link)), ...once.filter(isOfComments)];
}

const COMMENTS =
	/comments?\b|评论|評論|回复|留言|コメント|댓글|kommentar|commentaire|comentario|comentário|commenti|комментари/i;

/** Whether a feed has what readers say, of a text or of all. */
export function isOfComments({ url, title }: FeedLink): boolean {
	return COMMENTS.test(`${url} ${title ?? ""}`);
}
