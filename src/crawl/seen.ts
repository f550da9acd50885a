import { hash64 } from "../hash.ts";
import type { Entry } from "../model.ts";
import { SEEN_MAX_ENTRIES } from "../settings.ts";
import { canonicalUrl } from "../url/canonical.ts";

/** What is remembered of an entry, each a hash in hex. */
export interface SeenEntry {
	/** 12 digits, of all that readers see but its dates. */
	text: string;
	/** 4 digits, of when the source says that it changed. */
	stamp: string;
	/** 16 digits, of link and title: tells an entry whose id has changed. */
	face: string;
}

/** Identity hash (16 digits) → what is remembered, newest news first. */
export type Seen = Map<string, SeenEntry>;

const LENGTHS = [16, 12, 4, 16] as const;
const TOTAL = 48;
const UNKNOWN = "0".repeat(12);

/** Reads what `packSeen` wrote; anything else counts as nothing seen, which costs only work. */
export function unpackSeen(packed: string): Seen {
	const seen: Seen = new Map();
	for (let at = 0; at + TOTAL <= packed.length; at += TOTAL) {
		let from = at;
		const [identity = "", text = "", stamp = "", face = ""] = LENGTHS.map((length) => {
			from += length;
			return packed.slice(from - length, from);
		});
		seen.set(identity, { text, stamp, face });
	}
	return seen;
}

/** One string of 48 characters an entry, so that a source's whole history is one row. */
export function packSeen(seen: Seen): string {
	return [...seen].map(([identity, { text, stamp, face }]) => identity + text + stamp + face).join("");
}

/** The same history without what the entries said: each that is listed again is news, under its old identity. */
export function forgetTexts(packed: string): string {
	const seen = unpackSeen(packed);
	for (const [identity, entry] of seen) seen.set(identity, { ...entry, text: UNKNOWN });
	return packSeen(seen);
}

/**
 * What is remembered of an entry. Of `published` nothing, for a date, once known, never moves; nor of a relative one
 * ("3小时前"), which is different at each fetch. The id is not seen by readers.
 */
export function seenEntry(entry: Entry): SeenEntry {
	const { id: _, published: __, updated, dateFrom, baseUrl: ___, ...rest } = entry;
	const stamp = dateFrom?.endsWith("/relative") ? null : updated;
	const link = entry.url === null ? "" : canonicalUrl(entry.url);
	return {
		text: hash64(JSON.stringify(rest)).slice(0, 12),
		stamp: hash64(String(stamp)).slice(0, 4),
		face: hash64(`${link}\n${entry.title ?? ""}`),
	};
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
	const after: Seen = new Map(current);
	const room = Math.max(SEEN_MAX_ENTRIES, current.size);
	for (const [identity, entry] of before) {
		if (after.size >= room) break;
		if (!after.has(identity)) after.set(identity, entry);
	}
	return after;
}
