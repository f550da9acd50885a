import { Feed, type Item } from "feed";
import type { FeedDocument, StoredEntry } from "../model.ts";
import { enclosuresOf, mediaType } from "./enclosures.ts";
import * as field from "./fields.ts";
import { languageTag } from "./language.ts";
import { attribute, cdata, htmlText, literal, profileText, writeProfileText } from "./rssText.ts";
import { validHtml } from "./validHtml.ts";
import { attributeList, markupFree } from "./xml.ts";

const NAMESPACES = {
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
	"xmlns:dcterms": "http://purl.org/dc/terms/",
	"xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
	"xmlns:media": "http://search.yahoo.com/mrss/",
};

/**
 * RSS 2.0 by the `feed` package. What the package has no option for (creators without an address, several links,
 * the source, thumbnails, titles that are text and not HTML) goes through its extensions; the root element is ours,
 * for it offers neither further namespaces nor a CSS stylesheet. Its texts are escaped by `literal`.
 */
export function renderRss(document: FeedDocument): string {
	const title = field.lineOrNull(document.title) ?? document.homeUrl;
	const feed = new Feed({
		title: profileText(title),
		link: document.homeUrl,
		description: profileText(field.subtitleOf(document) ?? title),
		language: languageTag(document.language) ?? "en",
		updated: new Date(document.updated ?? field.NEVER),
		generator: "tributary",
		// Replaced below; given here so that the links stand before the items.
		feed: field.addressOf(document, "rss"),
		docs: "https://www.rssboard.org/rss-specification",
		image: literal(field.webAddress(document.image) ?? ""),
	});
	feed.extensions.push(...extension("atom:link", linksOf(document)), ...podcastOf(document, title));
	for (const entry of document.entries) feed.addItem(itemOf(entry, document));
	const body = feed.rss2();
	return `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${document.origin}/feed.css"?>
<rss version="2.0"${attributeList(NAMESPACES)}>
${writeProfileText(body.slice(body.indexOf("    <channel>")))}
`;
}

function linksOf(document: FeedDocument) {
	const links: Record<string, string>[] = [
		{ rel: "self", type: "application/rss+xml", href: field.addressOf(document, "rss") },
	];
	if (document.hubUrl) links.push({ rel: "hub", href: document.hubUrl });
	if (document.nextUrl) links.push({ rel: "next", type: "application/rss+xml", href: document.nextUrl });
	return links.map(attributes);
}

function itemOf(entry: StoredEntry, document: FeedDocument): Item {
	const title = field.titleOf(entry, document.language);
	const html = document.brief || entry.contentHtml === null ? null : validHtml(entry.contentHtml);
	return {
		// Required by the package's type; the extension of the same name writes it.
		title: "",
		link: field.linkOf(entry, document.origin),
		guid: field.entryId(entry.key),
		date: new Date(entry.date),
		extensions: [
			...extension("title", { _text: profileText(title) }),
			...extension("description", { _text: literal(htmlText(entry.summary ?? title)) }),
			...extension("content:encoded", html === null ? null : { _cdata: cdata(html) }),
			...extension("dc:creator", { _text: profileText(creatorsOf(entry)) }),
			...extension("category", field.categoriesOf(entry).map(categoryOf)),
			...extension("comments", textOrNull(field.webAddress(entry.commentsUrl))),
			...mediaOf(entry, html !== null),
			...extension("source", sourceOf(entry)),
			...extension("dc:language", textOrNull(languageTag(entry.language ?? entry.source.language))),
			...extension("dc:rights", textOrNull(field.lineOrNull(entry.rights ?? entry.source.rights))),
			...extension("dcterms:modified", { _text: field.isoTime(entry.modified) }),
			...extension("atom:link", alsoIn(entry)),
		],
	};
}

/** The one enclosure that RSS allows is what can be played; further files and the picture are media elements. */
function mediaOf(entry: StoredEntry, hasContent: boolean) {
	const enclosures = enclosuresOf(entry);
	const [first] = enclosures;
	const image = field.webAddress(entry.image);
	const shown =
		first ?? (image && !hasContent ? { url: image, type: mediaType(null, image), length: 0 } : null);
	const duration = first && isItunes(first) ? first.durationSeconds : null;
	return [
		...extension(
			"enclosure",
			shown && attributes({ url: shown.url, length: shown.length, type: shown.type }),
		),
		...extension("itunes:duration", duration === null ? null : { _text: clock(duration) }),
		...extension("media:thumbnail", image ? attributes({ url: image }) : null),
		...extension(
			"media:content",
			enclosures.filter((one, i) => i > 0 || (one.durationSeconds && !isItunes(one))).map(mediaContent),
		),
	];
}

function mediaContent(one: ReturnType<typeof enclosuresOf>[number]) {
	const { url, type, length, durationSeconds } = one;
	return attributes({
		url,
		type,
		fileSize: length || null,
		duration: durationSeconds && Math.round(durationSeconds),
	});
}

/** Whether iTunes elements may describe it: Apple knows these files, by the end of their address. */
function isItunes({ url, durationSeconds }: { url: string; durationSeconds: number | null }): boolean {
	return durationSeconds !== null && /\.(m4a|mp3|mov|mp4|m4v)$/.test(url);
}

/**
 * What Apple wants of a channel as soon as one item has an iTunes element. The address is one that cannot exist
 * (RFC 2606), for nobody can be asked about a feed that others wrote.
 */
function podcastOf(document: FeedDocument, title: string) {
	if (!document.entries.some((entry) => enclosuresOf(entry).slice(0, 1).some(isItunes))) return [];
	return [
		...extension("itunes:explicit", { _text: "false" }),
		...extension("itunes:category", attributes({ text: "News" })),
		...extension("itunes:owner", {
			"itunes:name": { _text: profileText(title).slice(0, 255) },
			"itunes:email": { _text: "nobody@tributary.invalid" },
		}),
	];
}

/** In one element: of several, readers show the first (rss-parser) or the last (newsboat). */
function creatorsOf(entry: StoredEntry): string {
	return field
		.authorsOf(entry)
		.map((one) => one.name)
		.join(", ");
}

function categoryOf({ name, scheme }: { name: string; scheme: string | null }) {
	return { ...attributes({ domain: scheme }), _text: profileText(name) };
}

function sourceOf(entry: StoredEntry) {
	const url = field.webAddress(entry.source.url);
	return url ? { ...attributes({ url }), _text: profileText(field.sourceTitle(entry)) } : null;
}

function alsoIn(entry: StoredEntry) {
	return entry.alsoIn.flatMap((one) => {
		const href = field.webAddress(one.url);
		return href
			? [attributes({ rel: "related", title: markupFree(field.oneLine(one.title)) || null, href })]
			: [];
	});
}

function extension(
	name: string,
	objects: object | null,
): { name: string; objects: Record<string, unknown> }[] {
	const isEmpty = objects === null || (Array.isArray(objects) && objects.length === 0);
	return isEmpty ? [] : [{ name, objects: objects as Record<string, unknown> }];
}

function attributes(list: Record<string, string | number | null>) {
	const known = Object.entries(list).filter(([, value]) => value !== null);
	return { _attributes: Object.fromEntries(known.map(([name, value]) => [name, attribute(String(value))])) };
}

function textOrNull(text: string | null) {
	return text === null ? null : { _text: profileText(text) };
}

/** `1:02:03` or `02:03`. */
function clock(seconds: number): string {
	const whole = Math.round(seconds);
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return parts
		.slice(parts[0] === 0 ? 1 : 0)
		.map((part, i) => (i === 0 && parts[0] !== 0 ? String(part) : String(part).padStart(2, "0")))
		.join(":");
}
