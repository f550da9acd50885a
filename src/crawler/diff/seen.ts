import { isRelative } from "../../base/dates/said.ts";
import { hashOfEntry } from "../../base/entryHash.ts";
import { identityOfKey } from "../../base/entryKey.ts";
import { hash64 } from "../../base/hash.ts";
import { canonicalUrl } from "../../base/url/canonical.ts";
import type { Remembered } from "../../library/contract.ts";
import type { CleanEntry, Entry } from "../../model/entry.ts";
import { SEEN_MAX_ALIASES, SEEN_MAX_ENTRIES, SEEN_MAX_SHARED_LINKS } from "../../settings.ts";

/** What is remembered of an entry, each a hash in hex. */
export interface SeenEntry {
	/** 12 digits, of all that readers see but its dates. */
	text: string;
	/** 4 digits, of when the source says that it changed. */
	stamp: string;
	/** 16 digits, of link and title: tells an entry whose id has changed. */
	face: string;
	/** 8 digits, of title and publication time: tells one whose link has changed, too; zeros when it lacks one. */
	moment: string;
	/** 12 digits, of title and texts without any address: tells one of which nothing else has stayed; zeros when it has no text. */
	words: string;
	/** 8 digits, of what cleaning made of it when it was last told: a change that is not seen there is none; zeros while unknown. */
	cleaned: string;
}

/** What is remembered of a source's entries. */
export interface Seen {
	/** Identity hash (16 digits) → what is remembered, newest news first. */
	entries: Map<string, SeenEntry>;
	/** Hash of the identity that its source gives an entry now → the one that it came with at first. */
	aliases: Map<string, string>;
	/** Hashes of links that several entries have had: no later entry is known by one of them alone. */
	sharedLinks: Set<string>;
}

/** What each version of the packed history has of an entry; a version is named at its beginning, the first one is not. */
const LENGTHS = { 1: [16, 12, 4, 16, 8], 2: [16, 12, 4, 16, 8, 12, 8] } as const;
const VERSION_2 = "v2:";
const HASH_LENGTHS = [16];
const ALIAS_LENGTHS = [16, 16];
const UNKNOWN = "0".repeat(12);
/** Of an entry that has no title or no time. */
export const NO_MOMENT = "0".repeat(8);
/** Of an entry without any text. */
export const NO_WORDS = UNKNOWN;
/** Of an entry that has not been cleaned since this is remembered. */
export const NOT_CLEANED = "0".repeat(8);

/** In its place, of an entry whose text was forgotten though its Libraries have been told of it. */
export const TOLD = "1".repeat(8);

/** Reads what `packSeen` wrote, now or in an earlier version; anything else counts as nothing seen, which costs only work. */
export function unpackSeen(packed: string): Seen {
	const isCurrent = packed.startsWith(VERSION_2);
	const [entries = "", aliases = "", sharedLinks = ""] = (
		isCurrent ? packed.slice(VERSION_2.length) : packed
	).split("|");
	const seen: Seen = { entries: new Map(), aliases: new Map(), sharedLinks: new Set() };
	for (const record of records(entries, LENGTHS[isCurrent ? 2 : 1])) {
		const [identity = "", text = "", stamp = "", face = "", moment = ""] = record;
		const [words = NO_WORDS, cleaned = NOT_CLEANED] = record.slice(5);
		seen.entries.set(identity, { text, stamp, face, moment, words, cleaned });
	}
	for (const [now = "", first = ""] of records(aliases, ALIAS_LENGTHS)) seen.aliases.set(now, first);
	for (const [link = ""] of records(sharedLinks, HASH_LENGTHS)) seen.sharedLinks.add(link);
	return seen;
}

/** Characters of an entry in a packed history. */
export const SEEN_ENTRY_CHARS = LENGTHS[2].reduce((sum, length) => sum + length, 0);

/** Where a packed history has its entries; null for an empty one, and one of an earlier version. */
export function entriesOfSeen(packed: string): { version: string; entries: string; rest: string } | null {
	if (!packed.startsWith(VERSION_2)) return null;
	const end = packed.indexOf("|");
	if (end < 0) return null;
	return { version: VERSION_2, entries: packed.slice(VERSION_2.length, end), rest: packed.slice(end) };
}

/** One string of 76 characters an entry, so that a source's whole history is one row. */
export function packSeen({ entries, aliases, sharedLinks }: Seen): string {
	if (entries.size === 0) return "";
	const packed = [...entries].map(
		([identity, { text, stamp, face, moment, words, cleaned }]) =>
			identity + text + stamp + face + moment + words + cleaned,
	);
	return `${VERSION_2}${packed.join("")}|${[...aliases].flat().join("")}|${[...sharedLinks].join("")}`;
}

function records(packed: string, lengths: readonly number[]): string[][] {
	const total = lengths.reduce((sum, length) => sum + length, 0);
	return Array.from({ length: Math.floor(packed.length / total) }, (_, index) => {
		let at = index * total;
		return lengths.map((length) => {
			at += length;
			return packed.slice(at - length, at);
		});
	});
}

/**
 * The same history without what (some) entries said: each that is listed again is news, under its old identity.
 * @param cleaned `TOLD` where the Libraries have been told of all of them
 */
export function forgetTexts(
	packed: string,
	isMeant = (_identity: string) => true,
	cleaned = NOT_CLEANED,
): string {
	const seen = unpackSeen(packed);
	const meant = [...seen.entries].filter(([identity]) => isMeant(identity));
	if (!meant.length) return packed;
	for (const [identity, entry] of meant) seen.entries.set(identity, { ...entry, text: UNKNOWN, cleaned });
	return packSeen(seen);
}

/**
 * What is remembered of an entry. Of `published` nothing, for a date, once known, never moves; nor of a relative one
 * ("3小时前"), which is different at each fetch. The id is not seen by readers.
 */
export function seenEntry(entry: Entry): SeenEntry {
	const { id: _, published: __, updated, dateFrom, baseUrl: ___, ...rest } = entry;
	const stamp = isRelative(dateFrom) ? null : updated;
	const words = [entry.title, entry.summary, entry.contentHtml].join("\n").replace(ADDRESS, "").trim();
	return {
		text: hashOfEntry(rest).slice(0, 12),
		stamp: hash64(String(stamp)).slice(0, 4),
		face: faceOf(entry),
		moment: momentOf(entry),
		words: words === "" ? NO_WORDS : hash64(words).slice(0, 12),
		cleaned: NOT_CLEANED,
	};
}

function faceOf({ url, title }: Pick<Entry, "url" | "title">): string {
	return hash64(`${url === null ? "" : canonicalUrl(url)}\n${title ?? ""}`);
}

function momentOf({ title, published, dateFrom }: Pick<Entry, "title" | "published" | "dateFrom">): string {
	const isUnique = title !== null && published !== null && !isRelative(dateFrom);
	return isUnique ? hash64(`${published} ${title}`).slice(0, 8) : NO_MOMENT;
}

/**
 * The history of a source that has lost it, or part of it, completed by what a Library keeps: the entries are known by
 * their keys, links, titles and times; what they said is not.
 */
export function completed(packed: string, kept: readonly Remembered[]): string {
	const before: Seen = { entries: new Map(), aliases: new Map(), sharedLinks: new Set() };
	const unknown = { text: UNKNOWN, stamp: "0000", words: NO_WORDS, cleaned: NOT_CLEANED };
	for (const entry of kept)
		before.entries.set(identityOfKey(entry.key), {
			...unknown,
			face: faceOf(entry),
			moment: momentOf(entry),
		});
	return packSeen(remember(before, unpackSeen(packed)));
}

/** What readers see of a cleaned entry but its dates, as `SeenEntry.cleaned` has it. */
export function cleanedHash(entry: CleanEntry): string {
	const { id: _, published: __, updated: ___, dateFrom: ____, baseUrl: _____, ...rest } = entry;
	return hashOfEntry({ ...rest, contentHtml: rest.contentHtml?.replace(PLACES, "") ?? null }).slice(0, 8);
}

/** The names of places in a text: no reader sees them, and some software makes others at each fetch. */
const PLACES = / (?:id="[^"]*"|href="#[^"]*")/g;

/** Addresses in a text: some carry another parameter at each fetch. */
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]+/g;

/** The history as if some entries had said what they said before, so that what they say now is news again. */
export function unsaid(packed: string, packedBefore: string, identities: readonly string[]): string {
	const [seen, before] = [unpackSeen(packed), unpackSeen(packedBefore)];
	for (const identity of identities) {
		const known = before.entries.get(identity);
		if (known && seen.entries.has(identity)) seen.entries.set(identity, known);
	}
	return packSeen(seen);
}

/** The history without some entries: if they are listed once more, they are new. */
export function withoutEntries(packed: string, identities: ReadonlySet<string>): string {
	const seen = unpackSeen(packed);
	for (const identity of identities) seen.entries.delete(identity);
	for (const [now, first] of seen.aliases) if (identities.has(first)) seen.aliases.delete(now);
	return packSeen(seen);
}

/** Whether what an entry said has been forgotten: it is to be told again. */
export function isForgotten({ text }: SeenEntry): boolean {
	return text === UNKNOWN;
}

/** Whether the Libraries have been told of an entry, whatever it said. */
export function isTold({ text, cleaned }: SeenEntry): boolean {
	return text !== UNKNOWN || cleaned === TOLD;
}

/** The same where they are to be read in another way; what the Libraries have been told of stays so. */
export function forgetReading(packed: string): string {
	const { entries } = unpackSeen(packed);
	const isKnown = (identity: string) => {
		const known = entries.get(identity);
		return known !== undefined && isTold(known);
	};
	return forgetTexts(packed, isKnown, TOLD);
}

/**
 * The history while entries are on their way to the Libraries: those that are new are known, so that they are known again
 * under whatever ids they come next time, but count as not told.
 */
export function foretold(packedBefore: string, packedAfter: string): string {
	const { entries } = unpackSeen(packedBefore);
	const after = unpackSeen(packedAfter);
	for (const [identity, entry] of after.entries) {
		const known = entries.get(identity) ?? { ...entry, text: UNKNOWN, cleaned: NOT_CLEANED };
		after.entries.set(identity, known);
	}
	return packSeen(after);
}

/** Whether two say the same to a reader; of one whose text was forgotten nobody can tell that they do not. */
export function saysTheSame(a: SeenEntry, b: SeenEntry): boolean {
	return a.text === b.text || a.text === UNKNOWN || b.text === UNKNOWN;
}

/**
 * The history after a document: its entries first, then those it no longer lists, as many as still fit, so that
 * an entry that comes and goes is not taken for news.
 */
export function remember(before: Seen, current: Seen): Seen {
	return {
		entries: joined(current.entries, before.entries, SEEN_MAX_ENTRIES),
		aliases: joined(current.aliases, before.aliases, SEEN_MAX_ALIASES),
		sharedLinks: new Set([...current.sharedLinks, ...before.sharedLinks].slice(0, SEEN_MAX_SHARED_LINKS)),
	};
}

function joined<T>(first: Map<string, T>, then: Map<string, T>, most: number): Map<string, T> {
	const both = new Map(first);
	for (const [key, value] of then) {
		if (both.size >= most) break;
		if (!both.has(key)) both.set(key, value);
	}
	return both;
}
