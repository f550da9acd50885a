import { hash64 } from "../../base/hash.ts";
import { webUrl } from "../../base/url/web.ts";
import type { FeedDocument, FeedFormat } from "../../model/document.ts";
import type { Person } from "../../model/entry.ts";
import type { SourceFacts, StoredEntry } from "../../model/stored.ts";
import { wordsFor } from "./words.ts";
import { plainText } from "./xml.ts";

/**
 * What an empty feed says was its last change, the first instant of 2000: Atom demands a value, the time of
 * rendering would break ETags, and validators find 1970 implausible.
 */
export const NEVER = Date.UTC(2000, 0, 1);

/** Characters of a summary that stand in for a missing title. */
const TITLE_CHARACTERS = 60;

/**
 * The public id of an entry in every format: `urn:uuid:` with the entry's key as the free bits of a version 8 UUID
 * (RFC 9562). It depends on nothing but the key, so it stays when the deployment moves to another address.
 */
export function entryId(key: string): string {
	const hex = key
		.toLowerCase()
		.replace(/[^0-9a-f]/g, "")
		.padEnd(32, "0");
	const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3];
	return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id of a feed, a `urn:uuid:` made from its path alone: it stays when the deployment moves to another address. */
export function feedId(path: string): string {
	return entryId(hash64(`feed ${path}`) + hash64(path));
}

/** One line of plain text for an entry; one without a title is called by the beginning of its summary. */
export function titleOf(entry: Pick<StoredEntry, "title" | "summary" | "url">, language: string): string {
	const title = oneLine(entry.title);
	if (title !== "") return title;
	const summary = [...oneLine(entry.summary)];
	if (summary.length === 0) return oneLine(entry.url) || wordsFor(language).untitled;
	return summary.length <= TITLE_CHARACTERS
		? summary.join("")
		: `${summary.slice(0, TITLE_CHARACTERS).join("")}…`;
}

/** Text with its white space collapsed, for an element in which line breaks mean nothing; empty for null. */
export function oneLine(text: string | null | undefined): string {
	return text ? plainText(text).replace(/\s+/g, " ").trim() : "";
}

/** `text` on one line, null when nothing is left of it. */
export function lineOrNull(text: string | null | undefined): string | null {
	return oneLine(text) || null;
}

/**
 * What the URL parser and RFC 3986 leave as it is: a name that is not a number, nor one in Punycode that might be none,
 * and a path without steps of `.` and `..`.
 */
const PLAIN_ADDRESS =
	/^https?:\/\/(?![^/]*\bxn--)(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*(?:\/(?!\.{1,2}(?:[/?]|$))(?:[\w.~!$&()*+,;=:@-]|%(?!2[Ee])[0-9A-Fa-f]{2})*)+(?:\?(?:[\w.~!$&()*+,;=:@/?-]|%[0-9A-Fa-f]{2})+)?$/;

/** An absolute http(s) address as a URI (RFC 3986), null for anything else. */
export function webUri(address: string | null | undefined): string | null {
	if (!address) return null;
	// Most addresses are plain, and the URL parser takes ten times as long to say so.
	if (PLAIN_ADDRESS.test(address)) return address;
	const url = webUrl(address.trim());
	if (!url) return null;
	const head = `${url.protocol}//${url.host}`;
	// The URL parser leaves some characters that RFC 3986 does not allow, and percent signs that encode nothing.
	const rest = `${url.pathname}${url.search}${url.hash}`
		.replace(/[[\]|^`{}\\"<>]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
		.replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
	return head + rest.replace(/(#.*)#/s, "$1%23");
}

/** Where an entry is read: its own page, else ours. */
export function linkOf(entry: StoredEntry, origin: string): string {
	return webUri(entry.url) ?? `${origin}/entries/${entry.key}`;
}

/** The people who wrote it, each with a name. */
export function authorsOf(entry: StoredEntry): (Person & { name: string })[] {
	return peopleOf(entry.authors);
}

/** People with a name each, be it their address. */
export function peopleOf(people: readonly Person[]): (Person & { name: string })[] {
	return people.flatMap((person) => {
		const name = oneLine(person.name) || oneLine(person.email);
		return name === "" ? [] : [{ name, email: mailAddress(person.email), url: webUri(person.url) }];
	});
}

/** Where an entry was published first by its own word, when that is somebody else than its source; one of the two is given. */
export function originOf({
	origin,
	source,
}: StoredEntry): { title: string | null; url: string | null } | null {
	const title = lineOrNull(origin?.title);
	const url = webUri(origin?.url);
	const isSource =
		url === null
			? title === lineOrNull(source.title)
			: [source.url, source.siteUrl].map(webUri).includes(url);
	return isSource || (title === null && url === null) ? null : { title, url };
}

/**
 * What a link `via` (RFC 4287, 7.1) is to name, for a format whose `source` names the first of all who published the
 * entry: the source that has it from there, or a bare link to where it is from.
 */
export function viaOf(entry: StoredEntry): { title: string | null; href: string } | null {
	const origin = originOf(entry);
	if (origin === null) return null;
	const href = origin.title === null ? origin.url : webUri(entry.source.url);
	return href === null ? null : { title: origin.title === null ? null : sourceTitle(entry), href };
}

/** Where the entry's source is read; null where that is no address of the web. */
export function feedUri({ feedUrl, url }: SourceFacts): string | null {
	return webUri(feedUrl) ?? webUri(url);
}

/** What the entry's source is called, never empty. */
export function sourceTitle(entry: StoredEntry): string {
	return oneLine(entry.source.title) || entry.source.id;
}

/** Category names without repetition. */
export function categoriesOf(entry: StoredEntry): { name: string; term: string; scheme: string | null }[] {
	const seen = new Map<string, { name: string; term: string; scheme: string | null }>();
	for (const category of entry.categories) {
		const name = oneLine(category.name);
		if (name !== "" && !seen.has(name))
			seen.set(name, { name, term: oneLine(category.term) || name, scheme: webUri(category.scheme) });
	}
	return [...seen.values()];
}

/** RFC 3339 in UTC to the second. */
export function isoTime(ms: number): string {
	return `${new Date(ms).toISOString().slice(0, -5)}Z`;
}

/** The feed's address in one format. */
export function addressOf(document: FeedDocument, format: FeedFormat): string {
	return `${document.baseUrl}.${format}${document.query}`;
}

/** What stands below the title: the description, or that nothing is here yet. */
export function subtitleOf(document: FeedDocument): string | null {
	const description = lineOrNull(document.description);
	if (document.entries.length > 0) return description;
	const empty = wordsFor(document.language).noEntriesYet;
	return description ? `${description} · ${empty}` : empty;
}

function mailAddress(email: string | null): string | null {
	const address = email?.trim() ?? "";
	return /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(address) ? address : null;
}
