import { hash64 } from "../../base/hash.ts";
import { canonicalUrl } from "../../base/url/canonical.ts";
import type { Entry } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";

/** An entry with what tells it from every other one of its source. */
export interface IdentifiedEntry {
	entry: Entry;
	/** `id:…`, `url:…` or `hash:…`: stable from fetch to fetch. */
	identity: string;
}

export interface Identified {
	entries: IdentifiedEntry[];
	problems: Problem[];
}

/**
 * Gives each entry its identity within one document: the source's own id, else its canonical link, else a hash of its
 * title and date (of its text, when it has no title). Ids that are repeated in the document do not count. Whether ids
 * differ from those of the fetch before is for the crawler to see, which remembers them.
 */
export function identify(entries: Entry[]): Identified {
	const problems: Problem[] = [];
	const repeated = repeatedIds(entries);
	if (repeated.size > 0)
		problems.push(
			problem("repeated-ids", `${repeated.size} ids stand for several entries; links count there`),
		);
	const seen = new Set<string>();
	const kept: IdentifiedEntry[] = [];
	for (const entry of entries) {
		const identity = identityOf(entry, repeated);
		if (seen.has(identity)) continue;
		seen.add(identity);
		kept.push({ entry, identity });
	}
	if (kept.length < entries.length) {
		problems.push(
			problem("repeated-entries", `${entries.length - kept.length} entries are there more than once`),
		);
	}
	return { entries: kept, problems };
}

function identityOf(entry: Entry, repeated: ReadonlySet<string>): string {
	if (entry.id !== null && !repeated.has(entry.id)) return `id:${entry.id}`;
	if (entry.url !== null) return `url:${canonicalUrl(entry.url)}`;
	const text = entry.title === null ? (entry.contentHtml ?? entry.summary) : null;
	return `hash:${hash64(JSON.stringify([entry.title, entry.published, text]))}`;
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

function problem(code: string, message: string): Problem {
	return { stage: "parse", code, message };
}
