import { resolveUrl } from "../../base/url/resolve.ts";
import type { Category, Entry, Person } from "../../model/entry.ts";
import type { FeedInfo, ParsedFeed } from "../../model/feed.ts";
import { atomForm, htmlOf, isReadable, plainOf } from "./construct.ts";
import { baseOf, type FeedContext, languageAt, languageTag, urlAt, urlIn } from "./context.ts";
import { Fields } from "./elementFields.ts";
import { hintsOf } from "./hints.ts";
import { alternateOf, enclosuresOf, linkOf, linksOf } from "./links.ts";
import { categoriesOf, mediaOf } from "./media.ts";
import { olderPage } from "./paging.ts";
import { distinctPeople, personOf } from "./people.ts";
import { episodeOf } from "./podcast.ts";
import { child, children, textOf, type XmlElement } from "./xml/elements.ts";

/** A feed of Atom 1.0 (RFC 4287) or 0.3, or a lone entry document, as the model has it. */
export function adaptAtom(root: XmlElement, entries: XmlElement[], context: FeedContext): ParsedFeed {
	const fields = new Fields(root);
	const authors = distinctPeople(fields.all("atom:author").map((author) => personIn(author, context)));
	const isFeed = root.name !== "atom:entry";
	return {
		kind: "atom",
		feed: isFeed
			? feedInfo(fields, authors, context)
			: feedInfo(new Fields({ ...root, nodes: [] }), [], context),
		entries: entries.map((entry) =>
			withAuthors(context.adapted.get(entry) ?? adaptEntry(entry, context), isFeed ? authors : []),
		),
		problems: context.problems,
		nextPage: isFeed ? olderPage(fields, context) : null,
	};
}

function feedInfo(fields: Fields, authors: Person[], context: FeedContext): FeedInfo {
	const links = linksOf(fields.all("atom:link"), context);
	const language =
		languageAt(fields.element, context) ?? languageTag(fields.text("dc:language", "atom:language"));
	const subtitle = fields.first(
		"atom:subtitle",
		"atom:tagline",
		"atom:description",
		"atom:info",
		"itunes:summary",
	);
	return {
		title: construct(fields.first("atom:title", "dc:title")),
		url: alternateOf(links),
		feedUrl: linkOf(links, "self"),
		description: subtitle && htmlOf(subtitle, atomForm(subtitle)),
		language: language ?? languageTag(context.options.language ?? null),
		author: authors[0] ?? personOf(fields.text("dc:creator", "itunes:author")),
		rights: construct(fields.first("atom:rights", "atom:copyright", "dc:rights")),
		updated:
			fields.date(context, language, "atom:updated", "atom:modified", "dc:date", "atom:published")?.time ??
			null,
		image: urlIn(fields.first("atom:logo"), context) ?? urlAt(fields.first("itunes:image"), "href", context),
		icon: urlIn(fields.first("atom:icon", "webfeeds:icon"), context),
		hubs: links.filter((link) => link.rel === "hub").map((link) => link.url),
		hints: hintsOf(fields),
	};
}

/** An entry without an author has those of the feed (RFC 4287, 4.1.2). */
function withAuthors(entry: Entry, inherited: Person[]): Entry {
	return entry.authors.length > 0 || inherited.length === 0 ? entry : { ...entry, authors: inherited };
}

/** An Atom entry as the model has it; without the authors of its feed. */
export function adaptEntry(element: XmlElement, context: FeedContext): Entry {
	const fields = new Fields(element);
	const links = linksOf(fields.all("atom:link"), context);
	const language = languageAt(element, context) ?? languageTag(fields.text("dc:language"));
	const zoneLanguage = language ?? (element.parent && languageAt(element.parent, context));
	const published = fields.date(
		context,
		zoneLanguage,
		"atom:published",
		"atom:issued",
		"dcterms:issued",
		"atom:created",
		"atom:pubdate",
		"dc:date",
	);
	const updated = fields.date(context, zoneLanguage, "atom:updated", "atom:modified", "dcterms:modified");
	const content = bodyOf(fields);
	const summary = fields.first("atom:summary", "atom:description");
	const media = mediaOf(fields, enclosuresOf(links), context);
	return {
		id: idOf(fields, context),
		url:
			urlIn(fields.first("feedburner:origlink", "pheedo:origlink"), context) ??
			alternateOf(links) ??
			sourceOf(fields, context),
		title: construct(fields.first("atom:title", "dc:title", "media:title")),
		authors: authorsOf(fields, context),
		published: published?.time ?? null,
		updated: updated?.time ?? null,
		dateFrom: published?.from ?? updated?.from ?? null,
		summary: summary ? htmlOf(summary, atomForm(summary)) : described(fields),
		contentHtml: content && htmlOf(content, content.name.startsWith("atom:") ? atomForm(content) : "html"),
		image: media.image,
		categories: categoriesOf(element, ["atom:category", "dc:subject", "media:category"]) satisfies Category[],
		enclosures: media.enclosures,
		language: language ?? (content && languageAt(content, context)),
		rights: construct(fields.first("atom:rights", "atom:copyright", "dc:rights", "media:copyright")),
		commentsUrl: linkOf(links, "replies"),
		origin: originOf(fields.first("atom:source"), context),
		episode: episodeOf(fields, context),
		baseUrl: baseOf(content ?? summary ?? element, context),
	};
}

/** The id as written; only a relative one is resolved, for another feed could have the same. */
function idOf(fields: Fields, context: FeedContext): string | null {
	const element = fields.first("atom:id", "atom:guid");
	const written = fields.text("atom:id", "atom:guid");
	if (!element || !written?.startsWith("/")) return written;
	return resolveUrl(written, baseOf(element, context)) ?? written;
}

function bodyOf(fields: Fields): XmlElement | null {
	const readable = fields.all("atom:content").filter(isReadable);
	const html = readable.find((element) => atomForm(element) !== "text");
	return html ?? readable[0] ?? fields.first("content:encoded", "xhtml:body");
}

/** `<content src>`: the entry is what stands there; or a link with its address as text, as RSS has it. */
function sourceOf(fields: Fields, context: FeedContext): string | null {
	return urlAt(fields.first("atom:content"), "src", context) ?? urlIn(fields.first("atom:link"), context);
}

function described(fields: Fields): string | null {
	const group = fields.first("media:group");
	const element = fields.first("media:description") ?? (group && child(group, "media:description"));
	return htmlOf(element ?? fields.first("dc:description", "itunes:summary"), "guess");
}

function authorsOf(fields: Fields, context: FeedContext): Person[] {
	const own = fields.all("atom:author").map((author) => personIn(author, context));
	const creators = fields.all("dc:creator", "dc:author").map((creator) => personOf(textOf(creator)));
	const people = distinctPeople([...own, ...creators]);
	if (people.length > 0) return people;
	const source = fields.first("atom:source");
	const origin = source
		? new Fields(source).all("atom:author").map((author) => personIn(author, context))
		: [];
	return distinctPeople(origin);
}

/** atom:author with its three parts, or with bare text in it as drafts and careless writers have it. */
export function personIn(element: XmlElement, context: FeedContext): Person | null {
	if (children(element).length === 0) return personOf(textOf(element));
	const fields = new Fields(element);
	const name = personOf(fields.text("atom:name", "name"));
	const email = fields.text("atom:email", "email")?.replace(/^mailto:/i, "") ?? name?.email ?? null;
	const url = urlIn(fields.first("atom:uri", "atom:url", "atom:homepage", "url", "uri"), context);
	const found = { name: name?.name ?? null, email, url };
	return found.name || found.email || found.url ? found : null;
}

function originOf(source: XmlElement | null, context: FeedContext): Entry["origin"] {
	if (!source) return null;
	const fields = new Fields(source);
	const links = linksOf(fields.all("atom:link"), context);
	const title = construct(fields.first("atom:title"));
	const url =
		alternateOf(links) ?? linkOf(links, "self") ?? resolveUrl(fields.text("atom:id", "atom:guid"), null);
	return title || url ? { title, url } : null;
}

function construct(element: XmlElement | null): string | null {
	return element && plainOf(element, element.name.startsWith("atom:") ? atomForm(element) : "guess");
}
