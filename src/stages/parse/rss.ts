import { resolveUrl } from "../../base/url/resolve.ts";
import type { Entry, Person } from "../../model/entry.ts";
import type { FeedInfo, ParsedFeed, SourceKind } from "../../model/feed.ts";
import { personIn } from "./atom.ts";
import { htmlOf, plainOf } from "./construct.ts";
import { type FeedContext, languageAt, languageTag, urlAt, urlIn } from "./context.ts";
import { Fields } from "./elementFields.ts";
import { hintsOf } from "./hints.ts";
import { alternateOf, linkOf, linksOf } from "./links.ts";
import { olderPage } from "./paging.ts";
import { personOf } from "./people.ts";
import { around, withPodcast } from "./podcast.ts";
import { attributeDate, linkIn, pictureIn } from "./rssFields.ts";
import { adaptItem } from "./rssItem.ts";
import { attribute, attributeOf, child, textOf, type XmlElement } from "./xml/elements.ts";

/** A channel of RSS 0.90 to 2.0 (RDF or not) or CDF and its items, as the model has it. */
export function adaptRss(
	kind: SourceKind,
	channel: XmlElement,
	items: XmlElement[],
	images: XmlElement[],
	context: FeedContext,
): ParsedFeed {
	const fields = new Fields(channel);
	const feed = feedInfo(fields, images, context);
	const shared = around(fields, context);
	const entries = items.map((item) =>
		withPodcast(context.adapted.get(item) ?? adaptItem(item, context), shared),
	);
	const nextPage = olderPage(fields, context);
	return { kind, feed, entries: entries.filter(saysSomething), problems: context.problems, nextPage };
}

/** `<item/>` is no entry. */
function saysSomething(entry: Entry): boolean {
	if (entry.title !== null || entry.url !== null) return true;
	const { baseUrl, language, ...said } = entry;
	return Object.values(said).some((value) => value !== null && !(Array.isArray(value) && value.length === 0));
}

function feedInfo(fields: Fields, images: XmlElement[], context: FeedContext): FeedInfo {
	const links = linksOf(fields.all("atom:link"), context);
	const written = languageTag(fields.text("language", "dc:language")) ?? languageOf(fields.element, context);
	const owner = fields.first("itunes:owner");
	return {
		title: plainOf(fields.first("title", "dc:title", "atom:title", "itunes:title"), "guess"),
		url: channelLink(fields, context) ?? alternateOf(links),
		feedUrl:
			linkOf(links, "self") ??
			urlIn(fields.first("itunes:new-feed-url"), context) ??
			urlAt(fields.element, "self", context),
		description: htmlOf(
			fields.filled(
				"description",
				"tagline",
				"subtitle",
				"itunes:subtitle",
				"abstract",
				"dc:description",
				"itunes:summary",
			),
			"html",
		),
		language: written ?? languageTag(context.options.language ?? null),
		author: channelAuthor(fields, context) ?? (owner && ownerOf(owner)),
		rights: plainOf(fields.first("copyright", "dc:rights", "rights", "atom:rights"), "guess"),
		updated: updatedOf(fields, written, context),
		image: imageOf(fields, images, context),
		icon: urlIn(fields.first("webfeeds:icon", "atom:icon"), context),
		hubs: links.filter((link) => link.rel === "hub").map((link) => link.url),
		hints: hintsOf(fields),
	};
}

function channelLink(fields: Fields, context: FeedContext): string | null {
	return linkIn(fields, context) ?? urlAt(fields.element, "href", context);
}

function updatedOf(fields: Fields, language: string | null, context: FeedContext): number | null {
	const found =
		fields.date(
			context,
			language,
			"lastbuilddate",
			"dc:date",
			"dcterms:modified",
			"atom:updated",
			"pubdate",
			"updated",
			"modified",
			"dcterms:issued",
		) ?? attributeDate(fields, context);
	return found?.time ?? null;
}

function channelAuthor(fields: Fields, context: FeedContext): Person | null {
	const author = fields.first("author", "atom:author");
	const found = author && personIn(author, context);
	return found ?? personOf(fields.text("managingeditor", "dc:creator", "dc:author", "itunes:author"));
}

function ownerOf(owner: XmlElement): Person | null {
	const name = textOf(child(owner, "itunes:name"));
	const email = textOf(child(owner, "itunes:email"));
	return name || email ? { name, email, url: null } : null;
}

function imageOf(fields: Fields, images: XmlElement[], context: FeedContext): string | null {
	const legacy = fields.all("itunes:link").filter((link) => attribute(link, "rel") === "image");
	const elements = [...fields.all("image"), ...images, ...legacy, ...fields.all("itunes:image", "logo")];
	const stated = elements.map((element) => pictureIn(element, context)).find((picture) => picture !== null);
	const named = elements.map((element) => resolveUrl(attributeOf(element, "rdf", "resource"), null));
	return (
		stated ??
		named.find((address) => address !== null) ??
		urlAt(fields.first("media:thumbnail"), "url", context) ??
		urlIn(fields.first("atom:logo"), context)
	);
}

/** xml:lang of the channel or of what is around it. */
function languageOf(element: XmlElement | null, context: FeedContext): string | null {
	if (!element) return null;
	return languageAt(element, context) ?? languageOf(element.parent, context);
}
