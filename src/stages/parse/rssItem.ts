import { resolveUrl } from "../../base/url/resolve.ts";
import { looksWeb } from "../../base/url/web.ts";
import type { Entry, Person } from "../../model/entry.ts";
import { personIn } from "./atom.ts";
import { atomForm, htmlOf, plainOf } from "./construct.ts";
import { baseOf, type FeedContext, languageAt, languageTag, urlAt, urlIn } from "./context.ts";
import { Fields } from "./elementFields.ts";
import { alternateOf, enclosuresOf, type Link, linkOf, linksOf } from "./links.ts";
import { categoriesOf, mediaOf } from "./media.ts";
import { distinctPeople, personOf } from "./people.ts";
import { episodeOf } from "./podcast.ts";
import { datesOf, linkIn, pictureIn } from "./rssFields.ts";
import { attribute, attributeOf, child, childrenNamed, textOf, type XmlElement } from "./xml/elements.ts";

const CATEGORY_NAMES = ["category", "dc:subject", "media:category", "atom:category"];

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
		title: plainOf(titleOf(fields), "guess"),
		authors: authorsOf(fields, context),
		...dates,
		summary: htmlOf(summary, "html"),
		contentHtml: content && htmlOf(content, content.name === "atom:content" ? atomForm(content) : "html"),
		image: media.image ?? itemImage(fields, context),
		categories: categoriesOf(element, CATEGORY_NAMES),
		enclosures: media.enclosures,
		language: language ?? (content && languageAt(content, context)),
		rights: plainOf(
			fields.first("dc:rights", "copyright", "rights", "media:copyright", "atom:rights"),
			"guess",
		),
		commentsUrl: urlIn(fields.first("comments"), context) ?? linkOf(links, "replies"),
		origin: originOf(fields.first("source", "dc:source"), context),
		episode: episodeOf(fields, context),
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
	const description = fields.filled("description", "dc:description", "abstract", "dcterms:abstract");
	const summary = fields.filled(
		"itunes:summary",
		"summary",
		"atom:summary",
		"media:description",
		"itunes:subtitle",
		"media:text",
	);
	const captioned = summary ?? captionIn(fields, "media:description");
	if (full && textOf(full) !== null) return { summary: description ?? captioned, content: full };
	if (description)
		return { summary: differs(captioned, description) ? captioned : null, content: description };
	return { summary: captioned, content: null };
}

function titleOf(fields: Fields): XmlElement | null {
	const own = fields.filled("title", "dc:title", "atom:title", "itunes:title", "media:title");
	return own ?? captionIn(fields, "media:title");
}

/** What is said of the one file (or group of them) that the item is about. */
function captionIn(fields: Fields, name: string): XmlElement | null {
	for (const holder of fields.all("media:group", "media:content")) {
		const own = child(holder, name);
		if (own) return own;
		const inner = child(holder, "media:content");
		const found = inner && child(inner, name);
		if (found) return found;
	}
	return null;
}

function differs(element: XmlElement | null, other: XmlElement): boolean {
	return element !== null && textOf(element) !== textOf(other);
}

function idOf(fields: Fields): string | null {
	return fields.text("guid", "dc:identifier", "atom:id", "id") ?? attributeOf(fields.element, "rdf", "about");
}

function entryUrl(fields: Fields, links: Link[], context: FeedContext): string | null {
	const original = urlIn(fields.first("feedburner:origlink", "pheedo:origlink"), context);
	const written = original ?? linkIn(fields, context) ?? alternateOf(links);
	if (written !== null) return written;
	const guid = fields.first("guid");
	const permaLink = guid && attribute(guid, "ispermalink")?.toLowerCase();
	const id = textOf(guid) ?? "";
	// A path alone is an address only where the feed says that it is one.
	const isAddress = looksWeb(id) || (permaLink === "true" && id.startsWith("/"));
	if (permaLink !== "false" && isAddress) return urlIn(guid, context);
	const about = attributeOf(fields.element, "rdf", "about");
	return looksWeb(about ?? "") ? resolveUrl(about, null) : (urlAt(fields.element, "href", context) ?? null);
}

function authorsOf(fields: Fields, context: FeedContext): Person[] {
	const people = fields.all("author", "atom:author").map((author) => personIn(author, context));
	const creators = fields.all("dc:creator", "dc:author").map((creator) => personOf(textOf(creator)));
	if (creators.length === 0 && people.length === 0) {
		const credit = fields.all("itunes:author", "managingeditor").map((author) => personOf(textOf(author)));
		if (credit.length > 0) return distinctPeople(credit);
		const credits = [fields.element, ...fields.all("media:group")]
			.flatMap((holder) => childrenNamed(holder, "media:credit"))
			.filter((credit) => /^(?:author|writer|creator)?$/.test(attribute(credit, "role") ?? ""));
		return distinctPeople(credits.map((credit) => personOf(textOf(credit))));
	}
	return merged(distinctPeople([...people, ...creators]));
}

/** `author` gives the mail of the person whom `dc:creator` names. */
function merged(people: Person[]): Person[] {
	const nameless = people.find((person) => person.name === null && person.email !== null);
	const named = people.filter((person) => person.name !== null);
	if (people.length !== 2 || !nameless || named[0]?.email !== null || !named[0]) return people;
	return [{ ...named[0], email: nameless.email }];
}

function itemImage(fields: Fields, context: FeedContext): string | null {
	const image = fields.first("image");
	return image && pictureIn(image, context);
}

function originOf(source: XmlElement | null, context: FeedContext): Entry["origin"] {
	if (!source) return null;
	const url = urlAt(source, "url", context);
	const title = plainOf(source, "guess");
	return title || url ? { title, url } : null;
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
