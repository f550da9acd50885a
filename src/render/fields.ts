import type { Enclosure, FeedDocument, FeedFormat, Person, StoredEntry } from "../model.ts";
import { wordsFor } from "./words.ts";
import { plainText } from "./xml.ts";

/**
 * What an empty feed says was its last change, the first instant of 2000: Atom demands a value, the time of
 * rendering would break ETags, and validators find 1970 implausible.
 */
export const NEVER = Date.UTC(2000, 0, 1);

/** Characters of a summary that stand in for a missing title. */
const TITLE_CHARACTERS = 60;

const MEDIA_TYPES: Record<string, string> = {
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	png: "image/png",
	gif: "image/gif",
	webp: "image/webp",
	avif: "image/avif",
	svg: "image/svg+xml",
	mp3: "audio/mpeg",
	m4a: "audio/mp4",
	ogg: "audio/ogg",
	opus: "audio/ogg",
	wav: "audio/wav",
	flac: "audio/flac",
	mp4: "video/mp4",
	m4v: "video/mp4",
	webm: "video/webm",
	mov: "video/quicktime",
	pdf: "application/pdf",
	zip: "application/zip",
};

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

/** An absolute http(s) address as a URI (RFC 3986), null for anything else. */
export function webAddress(address: string | null | undefined): string | null {
	if (!address) return null;
	const url = URL.parse(address.trim());
	if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
	const head = `${url.protocol}//${url.host}`;
	// The URL parser leaves some characters that RFC 3986 does not allow, and percent signs that encode nothing.
	const rest = `${url.pathname}${url.search}${url.hash}`
		.replace(/[[\]|^`{}\\"<>]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
		.replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
	return head + rest.replace(/(#.*)#/s, "$1%23");
}

/** Where an entry is read: its own page, else ours. */
export function linkOf(entry: StoredEntry, origin: string): string {
	return webAddress(entry.url) ?? `${origin}/entries/${entry.key}`;
}

/** The people who wrote it, each with a name; the source when nobody is named. */
export function authorsOf(entry: StoredEntry): (Person & { name: string })[] {
	const named = entry.authors.flatMap((one) => {
		const name = oneLine(one.name) || oneLine(one.email);
		return name === "" ? [] : [{ name, email: mailAddress(one.email), url: webAddress(one.url) }];
	});
	return named.length > 0
		? named
		: [{ name: sourceTitle(entry), email: null, url: webAddress(entry.source.siteUrl) }];
}

/** What the entry's source is called, never empty. */
export function sourceTitle(entry: StoredEntry): string {
	return oneLine(entry.source.title) || entry.source.id;
}

/** Category names without repetition. */
export function categoriesOf(entry: StoredEntry): { name: string; scheme: string | null }[] {
	const seen = new Map<string, { name: string; scheme: string | null }>();
	for (const one of entry.categories) {
		const name = oneLine(one.name);
		if (name !== "" && !seen.has(name)) seen.set(name, { name, scheme: webAddress(one.scheme) });
	}
	return [...seen.values()];
}

/** Enclosures with an address and a media type, the one to play first; `length` 0 means unknown. */
export function enclosuresOf(entry: StoredEntry): (Enclosure & { type: string; length: number })[] {
	const usable = entry.enclosures.flatMap((one) => {
		const url = webAddress(one.url);
		if (!url) return [];
		const length = one.length !== null && Number.isSafeInteger(one.length) && one.length > 0 ? one.length : 0;
		return [{ ...one, url, type: mediaType(one.type, url), length, title: lineOrNull(one.title) }];
	});
	const isPlayable = (type: string) => /^(audio|video)\//.test(type);
	return usable.sort((a, b) => Number(isPlayable(b.type)) - Number(isPlayable(a.type)));
}

/** A valid media type: the declared one, else by the name's ending, else unspecific. */
export function mediaType(declared: string | null, url: string): string {
	const type = declared?.split(";")[0]?.trim().toLowerCase() ?? "";
	if (/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/.test(type)) return type;
	const target = decodeURIComponentSafely(url)
		.split(/[?#]/)
		.findLast((part) => /\.\w{2,5}$/.test(part));
	return MEDIA_TYPES[target?.split(".").pop()?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

/** A BCP 47 tag whose language exists, in its canonical form; null for anything else (`english`, `cn`). */
export function languageTag(language: string | null | undefined): string | null {
	const tag = language?.trim().replaceAll("_", "-") ?? "";
	if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
	const known = tagsSeen.get(tag);
	if (known !== undefined) return known;
	if (tagsSeen.size >= TAGS_REMEMBERED) tagsSeen.clear();
	const canonical = canonicalTag(tag);
	tagsSeen.set(tag, canonical);
	return canonical;
}

/** Intl takes a quarter of a millisecond for what a feed asks once an entry. */
const tagsSeen = new Map<string, string | null>();
const TAGS_REMEMBERED = 200;

function canonicalTag(tag: string): string | null {
	try {
		const [canonical] = Intl.getCanonicalLocales(tag);
		const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
		return canonical && names.of(canonical.split("-")[0] ?? "") ? canonical : null;
	} catch {
		// getCanonicalLocales throws on what BCP 47 does not allow; a feed without the tag is right.
		return null;
	}
}

/** RFC 3339 in UTC to the second. */
export function isoTime(ms: number): string {
	return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
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

function decodeURIComponentSafely(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// Not UTF-8: the name's ending is ASCII anyway.
		return text;
	}
}
