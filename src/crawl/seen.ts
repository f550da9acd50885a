import { hash64 } from "../hash.ts";
import type { Entry } from "../model.ts";
import { SEEN_MAX_ENTRIES } from "../settings.ts";
import { canonicalUrl } from "../url/canonical.ts";

/** What is remembered of an entry, each a hash of 16 hex digits. */
export interface SeenEntry {
	/** Of all that readers see: tells a new version from the one before. */
	print: string;
	/** Of link and title: tells an entry whose id has changed. */
	face: string;
}

/** Identity hash → what is remembered, newest news first. */
export type Seen = Map<string, SeenEntry>;

const DIGITS = 16;

/** Reads what `packSeen` wrote; anything else counts as nothing seen, which costs only work. */
export function unpackSeen(packed: string): Seen {
	const seen: Seen = new Map();
	for (let at = 0; at + 3 * DIGITS <= packed.length; at += 3 * DIGITS) {
		const part = (index: number) => packed.slice(at + index * DIGITS, at + (index + 1) * DIGITS);
		seen.set(part(0), { print: part(1), face: part(2) });
	}
	return seen;
}

/** One string of 48 characters an entry, so that a source's whole history is one row. */
export function packSeen(seen: Seen): string {
	return [...seen].map(([identity, { print, face }]) => identity + print + face).join("");
}

/**
 * What tells one version of an entry from another: all that readers see but `published`, for a date, once known,
 * never moves, and a relative one ("3小时前") is different at each fetch. The id is not seen by readers.
 */
export function fingerprint(entry: Entry): string {
	const { id: _, published: __, updated, dateFrom, baseUrl: ___, ...rest } = entry;
	return hash64(JSON.stringify(dateFrom?.endsWith("/relative") ? rest : { ...rest, updated }));
}

/** What an entry is recognised by when its source has given it another id. */
export function faceOf(entry: Entry): string {
	return hash64(`${entry.url === null ? "" : canonicalUrl(entry.url)}\n${entry.title ?? ""}`);
}

/**
 * The identity that an entry had when its source gave it another id: some sources make new ids at each fetch, some
 * once, when they move to https. An entry with the same link and title that the document no longer lists under its
 * old identity is the same entry.
 */
export function recogniser(before: Seen, listed: ReadonlySet<string>): (face: string) => string | null {
	const lost = new Map<string, string | null>();
	for (const [identity, { face }] of before) {
		if (!listed.has(identity)) lost.set(face, lost.has(face) ? null : identity);
	}
	return (face) => {
		const identity = lost.get(face) ?? null;
		lost.delete(face);
		return identity;
	};
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
