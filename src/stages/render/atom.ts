import { escapeMarkup } from "../../base/html/escape.ts";
import type { FeedDocument } from "../../model/document.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { enclosuresOf } from "./enclosures.ts";
import * as field from "./entryValues.ts";
import { languageTag } from "./language.ts";
import { validHtml } from "./validHtml.ts";
import { attributeList, element, emptyElement, markupFree } from "./xml.ts";

const MEDIA_NAMESPACE = "http://search.yahoo.com/mrss/";

/**
 * Atom 1.0 (RFC 4287, with RFC 5005 paging). By hand, for `feed` writes entries without authors, source, language,
 * summaries as plain text or several enclosures, and dates a missing `updated` with the time of rendering.
 */
export function renderAtom(document: FeedDocument): string {
	const language = languageTag(document.language) ?? "en";
	const instants = new Set<string>();
	return `<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${document.origin}/feed.css"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="${MEDIA_NAMESPACE}"${attributeList({ "xml:lang": language })}>
${element("id", document.id)}${text("title", field.lineOrNull(document.title) ?? document.homeUrl)}${text("subtitle", field.subtitleOf(document))}${element("updated", field.isoTime(document.updated ?? field.NEVER))}${feedLinks(document)}${feedAuthor(document)}${element("generator", "tributary")}${feedPictures(document)}${document.entries.map((entry) => entryOf(entry, document, instants)).join("")}</feed>
`;
}

/** A feed must have one (RFC 4287, 4.1.1): of one source, who makes it; else the feed itself, by its title. */
function feedAuthor({ title, homeUrl, source }: FeedDocument): string {
	const self = { name: field.lineOrNull(title) ?? homeUrl, url: null, email: null };
	return authorsIn(field.peopleOf(source?.author ? [source.author] : []), self);
}

/** The small picture is the icon and the large one the logo; one alone is the icon. */
function feedPictures({ image, source }: FeedDocument): string {
	const [large, small] = [field.webUri(image), field.webUri(source?.icon)];
	return element("icon", small ?? large) + element("logo", small && large);
}

/** No alternates but the page: some readers (newsboat) take whichever comes last for the site. */
function feedLinks(document: FeedDocument): string {
	const self = { rel: "self", type: "application/atom+xml", href: field.addressOf(document, "atom") };
	const links = [
		self,
		{ rel: "alternate", type: "text/html", href: document.homeUrl },
		...(document.hubUrl ? [{ rel: "hub", href: document.hubUrl }] : []),
		...(document.nextUrl ? [{ rel: "next", type: "application/atom+xml", href: document.nextUrl }] : []),
	];
	return links.map((link) => emptyElement("link", link)).join("");
}

function entryOf(entry: StoredEntry, document: FeedDocument, instants: Set<string>): string {
	const language = languageTag(entry.language ?? entry.source.language);
	const isOwn = language !== null && language !== languageTag(document.language);
	return `<entry${isOwn ? attributeList({ "xml:lang": language }) : ""}>
${element("id", field.entryId(entry.key))}${text("title", field.titleOf(entry, document.language))}${entryLinks(entry, document)}${element("published", field.isoTime(entry.date))}${element("updated", distinctTime(entry, instants))}${authors(entry)}${categories(entry)}${texts(entry, document)}${pictures(entry)}${text("rights", rightsOf(entry))}${sourceOf(entry)}</entry>
`;
}

function entryLinks(entry: StoredEntry, document: FeedDocument): string {
	let links = emptyElement("link", {
		rel: "alternate",
		type: "text/html",
		href: field.linkOf(entry, document.origin),
	});
	for (const enclosure of enclosuresOf(entry)) {
		links += emptyElement("link", {
			rel: "enclosure",
			type: enclosure.type,
			length: enclosure.length > 0 ? enclosure.length : null,
			title: enclosure.title && markupFree(enclosure.title),
			href: enclosure.url,
		});
	}
	for (const twin of entry.alsoIn) {
		const href = field.webUri(twin.url);
		if (href)
			links += emptyElement("link", {
				rel: "related",
				title: markupFree(field.oneLine(twin.title)) || null,
				href,
			});
	}
	const via = field.viaOf(entry);
	if (via)
		links += emptyElement("link", { rel: "via", title: via.title && markupFree(via.title), href: via.href });
	const comments = field.webUri(entry.commentsUrl);
	return comments
		? links + emptyElement("link", { rel: "replies", type: "text/html", href: comments })
		: links;
}

/**
 * RFC 4287 lets two entries change in the same second, but the validator warns and some readers order by it alone.
 * Digits from the entry's own key go below the millisecond, so that no other entry has a say in this one's bytes
 * (but for the rare pair with equal digits).
 */
function distinctTime(entry: StoredEntry, taken: Set<string>): string {
	let digits = Number.parseInt(entry.key.slice(-6), 16) % 1_000_000 || 0;
	for (;;) {
		const time = new Date(entry.modified).toISOString().replace("Z", `${String(digits).padStart(6, "0")}Z`);
		if (!taken.has(time)) {
			taken.add(time);
			return time;
		}
		digits = (digits + 1) % 1_000_000;
	}
}

const authors = (entry: StoredEntry) => authorsIn(field.authorsOf(entry));

function authorsIn(people: ReturnType<typeof field.authorsOf>, otherwise?: (typeof people)[number]): string {
	return (people.length > 0 || !otherwise ? people : [otherwise])
		.map(
			(author) =>
				`<author>\n${element("name", markupFree(author.name))}${element("uri", author.url)}${element("email", author.email)}</author>\n`,
		)
		.join("");
}

function categories(entry: StoredEntry): string {
	return field
		.categoriesOf(entry)
		.map((category) =>
			emptyElement("category", {
				term: category.term,
				scheme: category.scheme,
				label: markupFree(category.name),
			}),
		)
		.join("");
}

/** Content, the summary, or, so that there is some text, the title once more. */
function texts(entry: StoredEntry, document: FeedDocument): string {
	const html = document.brief || entry.contentHtml === null ? null : validHtml(entry.contentHtml);
	const summary = entry.summary || (html === null ? field.titleOf(entry, document.language) : null);
	return text("summary", summary) + element("content", html, ' type="html"');
}

function pictures(entry: StoredEntry): string {
	const url = field.webUri(entry.image);
	return url ? emptyElement("media:thumbnail", { url }) : "";
}

/** Those of the source stand in its `source`, when that is not taken. */
function rightsOf(entry: StoredEntry): string | null {
	const own = field.lineOrNull(entry.rights);
	return own ?? (field.originOf(entry)?.title ? field.lineOrNull(entry.source.rights) : null);
}

/** The feed that published it first: what is copied from feed to feed keeps its source (RFC 4287, 4.2.11). */
function sourceOf(entry: StoredEntry): string {
	const { source } = entry;
	const origin = field.originOf(entry);
	if (origin?.title)
		return `<source>
${element("id", origin.url ?? field.feedId(`origin ${origin.title}`))}${text("title", origin.title)}${element("updated", field.isoTime(entry.modified))}${origin.url ? emptyElement("link", { rel: "alternate", href: origin.url }) : ""}</source>
`;
	// An id stays, wherever the feed of a page is found.
	const id = field.webUri(source.url) ?? `urn:tributary:${source.id}`;
	const self = field.feedUri(source);
	const home = field.webUri(source.siteUrl);
	return `<source>
${element("id", id)}${text("title", field.sourceTitle(entry))}${element("updated", field.isoTime(entry.modified))}${self ? emptyElement("link", { rel: "self", href: self }) : ""}${home ? emptyElement("link", { rel: "alternate", type: "text/html", href: home }) : ""}${element("icon", field.webUri(source.icon ?? source.image))}${text("rights", field.lineOrNull(source.rights))}</source>
`;
}

/** A text construct: as plain text, or as HTML when some reader could take the text for markup. */
function text(name: string, value: string | null): string {
	if (value === null || markupFree(value) === value) return element(name, value);
	return element(name, escapeMarkup(value), ' type="html"');
}
