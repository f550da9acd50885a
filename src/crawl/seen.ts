import { hash64 } from "../hash.ts";
import type { Entry } from "../model.ts";
import { SEEN_MAX_ENTRIES } from "../settings.ts";

/** Identity hash (16 hex digits) → fingerprint (16 hex digits) of the entries a source has shown, newest news first. */
export type Seen = Map<string, string>;

const DIGITS = 16;

/** Reads what `packSeen` wrote; anything else counts as nothing seen, which costs only work. */
export function unpackSeen(packed: string): Seen {
	const seen: Seen = new Map();
	for (let at = 0; at + 2 * DIGITS <= packed.length; at += 2 * DIGITS) {
		seen.set(packed.slice(at, at + DIGITS), packed.slice(at + DIGITS, at + 2 * DIGITS));
	}
	return seen;
}

/** One string of 32 characters an entry, so that a source's whole history is one row. */
export function packSeen(seen: Seen): string {
	return [...seen].map(([identity, print]) => identity + print).join("");
}

/**
 * What tells one version of an entry from another: all that readers see but `published`, for a date, once known,
 * never moves, and a relative one ("3小时前") is different at each fetch.
 */
export function fingerprint(entry: Entry): string {
	const { published, updated, dateFrom, baseUrl, ...rest } = entry;
	return hash64(JSON.stringify(dateFrom?.endsWith("/relative") ? rest : { ...rest, updated }));
}

/**
 * The history after a document: its entries first, then those it no longer lists, as many as still fit, so that
 * an entry that comes and goes is not taken for news.
 */
export function remember(before: Seen, current: Seen): Seen {
	const after: Seen = new Map(current);
	const room = Math.max(SEEN_MAX_ENTRIES, current.size);
	for (const [identity, print] of before) {
		if (after.size >= room) break;
		if (!after.has(identity)) after.set(identity, print);
	}
	return after;
}
