import type { Entry, FeedInfo, ParsedFeed, Person, SourceKind } from "../model.ts";
import { resolveUrl } from "../url/resolve.ts";
import { personIn } from "./atom.ts";
import { htmlOf, plainOf } from "./construct.ts";
import { baseOf, type FeedContext, languageAt, languageTag, urlAt, urlIn } from "./context.ts";
import { Fields } from "./fields.ts";
import { hintsOf } from "./hints.ts";
import { alternateOf, enclosuresOf, type Link, linkOf, linksOf } from "./links.ts";
import { categoriesOf, mediaOf } from "./media.ts";
import { distinctPeople, personOf } from "./people.ts";
import { attribute, attributeOf, child, childrenNamed, textOf, type XmlElement } from "./xml/tree.ts";

const CATEGORY_NAMES = ["category", "dc:subject", "media:category", "atom:category"];

/** A channel of RSS 0.90 to 2.0 (RDF or not) or CDF and its items, as the model has it. */
export function adaptRss(
	kind: SourceKind,
	channel: XmlElement,
	items: XmlElement[],
	images: XmlElement[],
	context: FeedContext,
): ParsedFeed {
	const feed = feedInfo(new Fields(channel), images, context);
	const entries = items.map((one) => context.adapted.get(one) ?? adaptItem(one, context));
	return { kind, feed, entries: entries.filter(saysSomething), problems: context.problems };
}

/** `<item/>` is no entry. */
function saysSomething(entry: Entry): boolean {
	const { id, url, title, published, updated, summary, contentHtml, image, authors, categories, enclosures } =
		entry;
	const some = id ?? url ?? title ?? published ?? updated ?? summary ?? contentHtml ?? image;
	return some !== null || authors.length + categories.length + enclosures.length > 0;
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
		hubs: links.filter((one) => one.rel === "hub").map((one) => one.url),
		hints: hintsOf(fields),
	};
}

/** An item of any RSS, as the model has it. */
export function adaptItem(element: XmlElement, context: FeedContext): Entry {
	const fields = new Fields(element);
	const links = linksOf(fields.all("atom:link"), context);
	const language = languageAt(element, context) ?? languageTag(fields.text("dc:language", "language"));
	const dates = datesOf(fields, language, context);
	const media = mediaOf(fields, enclosuresOf(links), context);
	const { summary, content } = bodyOf(fields);
	const url = entryUrl(fields, links, context);
	return {
		id: idOf(fields),
		url,
		title: plainOf(fields.first("title", "dc:title", "atom:title", "itunes:title", "media:title"), "guess"),
		authors: authorsOf(fields, context),
		...dates,
		summary: htmlOf(summary, "html"),
		contentHtml: htmlOf(content, "html"),
		image: media.image ?? itemImage(fields, context),
		categories: categoriesOf(element, CATEGORY_NAMES),
		enclosures: media.enclosures,
		language,
		rights: plainOf(
			fields.first("dc:rights", "copyright", "rights", "media:copyright", "atom:rights"),
			"guess",
		),
		commentsUrl: urlIn(fields.first("comments"), context) ?? linkOf(links, "replies"),
		origin: originOf(fields.first("source"), context),
		baseUrl: contentBase(content ?? summary ?? element, url, context),
	};
}

/** What stands in `description` alone is all there is to read; beside a fuller text it is the summary. */
function bodyOf(fields: Fields): { summary: XmlElement | null; content: XmlElement | null } {
	const full = fields.first(
		"content:encoded",
		"xhtml:body",
		"xhtml:div",
		"body",
		"fullitem",
		"atom:content",
		"content",
	);
	const description = fields.filled("description", "dc:description", "abstract");
	const summary = fields.filled(
		"itunes:summary",
		"summary",
		"atom:summary",
		"media:description",
		"itunes:subtitle",
	);
	const group = fields.first("media:group");
	const captioned = summary ?? (group && child(group, "media:description"));
	if (full && textOf(full) !== null) return { summary: description ?? captioned, content: full };
	if (description)
		return { summary: differs(captioned, description) ? captioned : null, content: description };
	return { summary: captioned, content: null };
}

function differs(one: XmlElement | null, other: XmlElement): boolean {
	return one !== null && textOf(one) !== textOf(other);
}

function idOf(fields: Fields): string | null {
	return fields.text("guid", "dc:identifier", "atom:id", "id") ?? attributeOf(fields.element, "rdf", "about");
}

function entryUrl(fields: Fields, links: Link[], context: FeedContext): string | null {
	const original = urlIn(fields.first("feedburner:origlink", "pheedo:origlink"), context);
	const written = original ?? linkIn(fields, context) ?? alternateOf(links);
	if (written !== null) return written;
	const guid = fields.first("guid");
	const isPermaLink = guid !== null && attribute(guid, "ispermalink")?.toLowerCase() !== "false";
	if (isPermaLink && /^https?:\/\//i.test(textOf(guid) ?? "")) return urlIn(guid, context);
	const about = attributeOf(fields.element, "rdf", "about");
	return /^https?:\/\//i.test(about ?? "")
		? resolveUrl(about, null)
		: (urlAt(fields.element, "href", context) ?? null);
}

/** `<link>` with its text; with `href` as Atom has it; or empty with the address after it, as HTML writers leave it. */
function linkIn(fields: Fields, context: FeedContext): string | null {
	for (const element of fields.all("link")) {
		const url = urlIn(element, context);
		if (url !== null) return url;
		const rel = attribute(element, "rel");
		const href = rel === null || rel === "alternate" ? urlAt(element, "href", context) : null;
		if (href !== null) return href;
		const next = fields.element.nodes[fields.element.nodes.indexOf(element) + 1];
		if (typeof next === "string" && /^\s*https?:\/\//.test(next))
			return resolveUrl(next, baseOf(element, context));
	}
	return null;
}

function channelLink(fields: Fields, context: FeedContext): string | null {
	return linkIn(fields, context) ?? urlAt(fields.element, "href", context);
}

function datesOf(
	fields: Fields,
	language: string | null,
	context: FeedContext,
): Pick<Entry, "published" | "updated" | "dateFrom"> {
	const published =
		fields.date(
			context,
			language,
			"pubdate",
			"dc:date",
			"dcterms:issued",
			"dcterms:available",
			"atom:published",
			"published",
			"dcterms:created",
			"date",
			"issued",
			"created",
		) ?? attributeDate(fields, context);
	const updated = fields.date(
		context,
		language,
		"atom:updated",
		"dcterms:modified",
		"updated",
		"modified",
		"lastbuilddate",
		"atom:modified",
	);
	return {
		published: published?.time ?? null,
		updated: updated?.time ?? null,
		dateFrom: published?.from ?? updated?.from ?? null,
	};
}

/** CDF writes the date of an item as an attribute. */
function attributeDate(fields: Fields, context: FeedContext): ReturnType<Fields["date"]> {
	const written = attribute(fields.element, "lastmod");
	if (written === null) return null;
	const holder = { ...fields.element, name: "lastmod", raw: "LASTMOD", nodes: [{ cdata: written }] };
	return new Fields({ ...fields.element, nodes: [holder] }).date(context, null, "lastmod");
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
		) ?? attributeDate(fields, context);
	return found?.time ?? null;
}

function authorsOf(fields: Fields, context: FeedContext): Person[] {
	const people = fields.all("author", "atom:author").map((one) => personIn(one, context));
	const creators = fields.all("dc:creator", "dc:author").map((one) => personOf(textOf(one)));
	if (creators.length === 0 && people.length === 0) {
		const credit = fields.all("itunes:author", "managingeditor").map((one) => personOf(textOf(one)));
		if (credit.length > 0) return distinctPeople(credit);
		const credits = [fields.element, ...fields.all("media:group")]
			.flatMap((one) => childrenNamed(one, "media:credit"))
			.filter((one) => /^(?:author|writer|creator)?$/.test(attribute(one, "role") ?? ""));
		return distinctPeople(credits.map((one) => personOf(textOf(one))));
	}
	return merged(distinctPeople([...people, ...creators]));
}

/** `author` gives the mail of the person whom `dc:creator` names. */
function merged(people: Person[]): Person[] {
	const nameless = people.find((one) => one.name === null && one.email !== null);
	const named = people.filter((one) => one.name !== null);
	if (people.length !== 2 || !nameless || named[0]?.email !== null || !named[0]) return people;
	return [{ ...named[0], email: nameless.email }];
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
	const legacy = fields.all("itunes:link").filter((one) => attribute(one, "rel") === "image");
	for (const image of [...fields.all("image"), ...images, ...legacy]) {
		const url =
			urlIn(child(image, "url"), context) ??
			urlAt(image, "href", context) ??
			resolveUrl(attributeOf(image, "rdf", "resource"), null);
		if (url !== null) return url;
	}
	return (
		urlAt(fields.first("itunes:image"), "href", context) ??
		urlAt(fields.first("media:thumbnail"), "url", context) ??
		urlIn(fields.first("atom:logo"), context)
	);
}

function itemImage(fields: Fields, context: FeedContext): string | null {
	const image = fields.first("image");
	if (!image) return null;
	return (
		urlIn(child(image, "url"), context) ??
		urlAt(image, "href", context) ??
		urlAt(image, "url", context) ??
		(childrenNamed(image).length === 0 ? urlIn(image, context) : null)
	);
}

function originOf(source: XmlElement | null, context: FeedContext): Entry["origin"] {
	if (!source) return null;
	const url = urlAt(source, "url", context);
	const title = plainOf(source, "guess");
	return title || url ? { title, url } : null;
}

/** xml:lang of the channel or of what is around it. */
function languageOf(element: XmlElement | null, context: FeedContext): string | null {
	if (!element) return null;
	return languageAt(element, context) ?? languageOf(element.parent, context);
}

/**
 * RSS does not say what addresses in its HTML are relative to. Writers copy it from the page of the entry, so that
 * page it is, while it is on the feed's own host; xml:base goes before it.
 */
function contentBase(element: XmlElement, entryUrl: string | null, context: FeedContext): string | null {
	const base = baseOf(element, context);
	if (entryUrl === null || (context.hasBase && base !== context.options.url)) return base;
	if (base === null) return entryUrl;
	return hostOf(entryUrl) === hostOf(base) ? entryUrl : base;
}

function hostOf(url: string): string {
	return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]?.toLowerCase() ?? "";
}
