import { Feed, type Item } from "feed";
import type { FeedDocument } from "../../model/document.ts";
import { enclosuresOf } from "./enclosures.ts";
import * as field from "./fields.ts";
import { languageTag } from "./language.ts";
import { attributes, isItunes, writeItem } from "./rssItem.ts";
import { literal, profileText, writeProfileText } from "./rssText.ts";
import { attributeList } from "./xml.ts";

const ITEM_INDENT = " ".repeat(8);

const NAMESPACES = {
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
	"xmlns:dcterms": "http://purl.org/dc/terms/",
	"xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
	"xmlns:media": "http://search.yahoo.com/mrss/",
};

/**
 * RSS 2.0 by the `feed` package, but for the items. What the package has no option for (several links, podcasts) goes
 * through its extensions; the root element is ours, for it offers neither further namespaces nor a CSS stylesheet. Its
 * texts are escaped by `literal`.
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
	feed.extensions.push(ofChannel("atom:link", linksOf(document)), ...podcastOf(document, title));
	// One item without anything holds the place of all: the package's writer takes a hundred microseconds for each.
	if (document.entries.length > 0) feed.addItem({ title: "", link: "" } as Item);
	const [before = "", after = ""] = feed.rss2().split(`\n${ITEM_INDENT}<item/>`);
	const items = document.entries.map((entry) => writeItem(entry, document));
	const body = before + items.join("") + after;
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

/**
 * What Apple wants of a channel as soon as one item has an iTunes element. The address is one that cannot exist
 * (RFC 2606), for nobody can be asked about a feed that others wrote.
 */
function podcastOf(document: FeedDocument, title: string) {
	if (!document.entries.some((entry) => enclosuresOf(entry).slice(0, 1).some(isItunes))) return [];
	return [
		ofChannel("itunes:explicit", { _text: "false" }),
		ofChannel("itunes:category", attributes({ text: "News" })),
		ofChannel("itunes:owner", {
			"itunes:name": { _text: profileText(title).slice(0, 255) },
			"itunes:email": { _text: "nobody@tributary.invalid" },
		}),
	];
}

function ofChannel(name: string, objects: object): { name: string; objects: Record<string, unknown> } {
	return { name, objects: objects as Record<string, unknown> };
}
