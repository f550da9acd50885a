import { Feed } from "feed";
import type { FeedDocument } from "../../model/document.ts";
import * as field from "./entryValues.ts";
import { languageTag } from "./language.ts";
import { isPodcast, namesPodcast, writeItem } from "./rssItem.ts";
import { inProfile, profileText, rssElement, rssEmpty, withoutClosingTags } from "./rssXml.ts";
import { attributeList, plainText } from "./xml.ts";

const NAMESPACES = {
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
	"xmlns:dcterms": "http://purl.org/dc/terms/",
	"xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
	"xmlns:media": "http://search.yahoo.com/mrss/",
};

/** Declared where something is in them, so that all other feeds keep their bytes. */
const PODCAST_NAMESPACE = { "xmlns:podcast": "https://podcastindex.org/namespace/1.0" };
const WEBFEEDS_NAMESPACE = { "xmlns:webfeeds": "http://webfeeds.org/rss/1.0" };

/**
 * RSS 2.0. The `feed` package makes the channel: which elements it needs, in what form and order. Links, items and the
 * root are ours, see docs/decisions/feed-for-rss.md.
 */
export function renderRss(document: FeedDocument): string {
	const parts = [
		...linksOf(document).map(onLine),
		...makerOf(document).map(onLine),
		...fundingOf(document).map(onLine),
		...document.entries.map((entry) => writeItem(entry, document)),
		...podcastOf(document).map(onLine),
	];
	const namespaces = {
		...NAMESPACES,
		...(document.entries.some(namesPodcast) && PODCAST_NAMESPACE),
		...(document.source?.icon && WEBFEEDS_NAMESPACE),
	};
	return `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${document.origin}/feed.css"?>
<rss version="2.0"${attributeList(namespaces)}>
    <channel>${channelOf(document)}${parts.join("")}
    </channel>
</rss>
`;
}

/** What stands in a channel before its links and items. */
function channelOf(document: FeedDocument): string {
	const title = titleOf(document);
	const feed = new Feed({
		title: packageText(title),
		link: document.homeUrl,
		description: packageText(field.subtitleOf(document) ?? title),
		language: languageTag(document.language) ?? "en",
		updated: new Date(document.updated ?? field.NEVER),
		generator: "tributary",
		docs: "https://www.rssboard.org/rss-specification",
		image: packageText(field.webUri(document.image) ?? field.webUri(document.source?.icon) ?? ""),
	});
	const xml = feed.rss2();
	const start = xml.indexOf("<channel>") + "<channel>".length;
	return xml.slice(start, xml.lastIndexOf("\n    </channel>")).replace(WORDS, inProfile);
}

/** The package takes text in which `&` is escaped; a text that holds `&amp;` would lose it otherwise. */
function packageText(text: string): string {
	return withoutClosingTags(plainText(text)).replaceAll("&", "&amp;");
}

/** The elements that are in words, in which the RSS Profile wants two characters in another spelling than the package's. */
const WORDS = /<(title|description)>.*?<\/\1>/gs;

function titleOf(document: FeedDocument): string {
	return field.lineOrNull(document.title) ?? document.homeUrl;
}

function linksOf(document: FeedDocument): string[] {
	const type = "application/rss+xml";
	return [
		...rssEmpty("atom:link", { rel: "self", type, href: field.addressOf(document, "rss") }),
		...(document.hubUrl ? rssEmpty("atom:link", { rel: "hub", href: document.hubUrl }) : []),
		...(document.nextUrl ? rssEmpty("atom:link", { rel: "next", type, href: document.nextUrl }) : []),
	];
}

/** Who makes the one source: `managingEditor` wants a mail address, a name alone has `dc:creator`. */
function makerOf({ source }: FeedDocument): string[] {
	const [maker] = field.peopleOf(source?.author ? [source.author] : []);
	const icon = rssElement("webfeeds:icon", field.webUri(source?.icon)?.replaceAll("&", "&amp;") ?? null);
	if (!maker) return icon;
	const { name, email } = maker;
	if (email === null) return [...rssElement("dc:creator", profileText(name)), ...icon];
	return [
		...rssElement("managingEditor", profileText(name === email ? email : `${email} (${name})`)),
		...icon,
	];
}

/**
 * What Apple wants of a channel as soon as one item has an iTunes element. The address is one that cannot exist
 * (RFC 2606), for nobody can be asked about a feed that others wrote.
 */
function podcastOf(document: FeedDocument): string[] {
	if (!document.entries.some(isPodcast)) return [];
	const owner = [
		...rssElement("itunes:name", profileText(titleOf(document).slice(0, 255))),
		...rssElement("itunes:email", "nobody@tributary.invalid"),
	];
	return [
		...rssElement("itunes:explicit", "false"),
		...rssEmpty("itunes:category", { text: "News" }),
		...rssElement("itunes:owner", `${owner.map((line) => `\n            ${line}`).join("")}\n        `),
	];
}

/** Of the one source: an element of channels alone. */
function fundingOf({ source, entries }: FeedDocument): string[] {
	const funded = source ? entries.find(({ episode }) => episode?.funding?.length) : undefined;
	return (funded?.episode?.funding ?? []).flatMap(({ url, text }) =>
		rssElement("podcast:funding", profileText(text ?? ""), { url }),
	);
}

function onLine(element: string): string {
	return `\n        ${element}`;
}
