import { hash32, hash64 } from "../hash.ts";
import type { Entry, Problem } from "../model.ts";
import { canonicalUrl } from "../url/canonical.ts";

/** An entry with what tells it from every other one of its source. */
export interface IdentifiedEntry {
	entry: Entry;
	/** `id:…`, `url:…` or `hash:…`: stable from fetch to fetch. */
	identity: string;
}

export interface Identified {
	entries: IdentifiedEntry[];
	problems: Problem[];
	/** For the next fetch: opaque, about 15 characters for an entry. */
	history: string;
}

/** Entries in common that a source must have before its changed ids are held against it. */
const MIN_COMMON = 2;

/** The mark at the start of a history: this source's ids change, so that links count from now on, for good. */
const UNSTABLE = "!";

/**
 * Gives each entry its identity: the source's own id, else its canonical link, else a hash of its title and date (of its text, when it has no title).
 * Ids that are repeated in the feed, or differ from those that the same links had before, do not count.
 *
 * `before` is the `history` that the last fetch of the source gave; null at the first.
 */
export function identify(entries: Entry[], before: string | null): Identified {
	const problems: Problem[] = [];
	const unstable = before?.startsWith(UNSTABLE) === true || changesIds(entries, before ?? "");
	if (unstable)
		problems.push(
			problem("unstable-ids", "the source gives its entries new ids on each fetch; links count instead"),
		);
	const repeated = repeatedIds(entries);
	if (repeated.size > 0)
		problems.push(
			problem("repeated-ids", `${repeated.size} ids stand for several entries; links count there`),
		);
	const seen = new Set<string>();
	const kept: IdentifiedEntry[] = [];
	for (const entry of entries) {
		const identity = identityOf(entry, unstable, repeated);
		if (seen.has(identity)) continue;
		seen.add(identity);
		kept.push({ entry, identity });
	}
	if (kept.length < entries.length) {
		problems.push(
			problem("repeated-entries", `${entries.length - kept.length} entries are there more than once`),
		);
	}
	return { entries: kept, problems, history: unstable ? UNSTABLE : pack(entries) };
}

function identityOf(entry: Entry, unstable: boolean, repeated: ReadonlySet<string>): string {
	if (entry.id !== null && !unstable && !repeated.has(entry.id)) return `id:${entry.id}`;
	if (entry.url !== null) return `url:${canonicalUrl(entry.url)}`;
	const text = entry.title === null ? (entry.contentHtml ?? entry.summary) : null;
	return `hash:${hash64(JSON.stringify([entry.title, entry.published, text]))}`;
}

/** Most entries that were there before under the same link have another id now. */
function changesIds(entries: Entry[], before: string): boolean {
	if (before === "") return false;
	const idsByLink = unpack(before);
	let common = 0;
	let changed = 0;
	for (const entry of entries) {
		const old = entry.url === null ? undefined : idsByLink.get(short(canonicalUrl(entry.url)));
		if (old === undefined || entry.id === null) continue;
		common++;
		if (old !== short(entry.id)) changed++;
	}
	return common >= MIN_COMMON && changed > common / 2;
}

/** Ids that stand for entries with different links or, lacking those, different titles. */
function repeatedIds(entries: Entry[]): Set<string> {
	const owners = new Map<string, string>();
	const repeated = new Set<string>();
	for (const entry of entries) {
		if (entry.id === null) continue;
		const owner = entry.url === null ? `title:${entry.title}` : canonicalUrl(entry.url);
		const known = owners.get(entry.id);
		if (known !== undefined && known !== owner) repeated.add(entry.id);
		owners.set(entry.id, owner);
	}
	return repeated;
}

/** `link id link id …` as short hashes; only links that one entry has, for one that all share tells nothing. */
function pack(entries: Entry[]): string {
	const ids = new Map<string, string>();
	const shared = new Set<string>();
	for (const entry of entries) {
		if (entry.id === null || entry.url === null) continue;
		const link = short(canonicalUrl(entry.url));
		if (ids.has(link)) shared.add(link);
		ids.set(link, short(entry.id));
	}
	return [...ids]
		.filter(([link]) => !shared.has(link))
		.flat()
		.join(" ");
}

function unpack(history: string): Map<string, string> {
	const words = history.split(" ");
	const ids = new Map<string, string>();
	for (let i = 0; i + 1 < words.length; i += 2) ids.set(words[i] ?? "", words[i + 1] ?? "");
	return ids;
}

function short(text: string): string {
	return hash32(text).toString(36);
}

function problem(code: string, message: string): Problem {
	return { stage: "parse", code, message };
}
