import { isRelative } from "../../base/dates/said.ts";
import { hash64 } from "../../base/hash.ts";
import { anchorOf, canonicalUrl } from "../../base/url/canonical.ts";
import type { Code } from "../../model/codes.ts";
import type { Entry } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";

/** An entry with what tells it from every other entry of its source. */
export interface IdentifiedEntry {
	entry: Entry;
	/** `id:…`, `url:…` or `hash:…`: stable from fetch to fetch. */
	identity: string;
}

export interface Identified {
	entries: IdentifiedEntry[];
	/** The canonical links that several entries of the document have, and so say nothing of one of them. */
	sharedLinks: string[];
	problems: Problem[];
}

/** What software writes where it has no id. */
const NO_ID =
	/^(?:n\/?a|\(?null\)?|nil|none|undefined|nan|false|true|unknown|guid|id|-1|#|about:blank|javascript:.*|https?:(?:\/\/)?|\[object object\]|(?:urn:uuid:)?\{?[0-]*\}?|[.[\]{}_-]*)$/i;
/** An address of a site, and of nothing on it. */
const SITE = /^https?:\/\/[^/?#]+\/?$/i;

/**
 * Gives each entry its identity within one document: the source's own id, else its canonical link where it is the
 * entry's alone, else a hash of what stays the same (RSS 2.0 makes guid and link optional; newsboat and SimplePie join
 * link with title or date, too). Ids that are repeated in the document or that stand for nothing do not count. Whether
 * ids differ from those of the fetch before is for the crawler to see, which remembers them.
 * @param isShared whether a canonical link is known to be shared from an earlier document
 */
export function identify(entries: Entry[], isShared: (link: string) => boolean = () => false): Identified {
	const problems: Problem[] = [];
	const repeated = repeatedIds(entries);
	if (repeated.size > 0)
		problems.push(
			problem("repeated-ids", `${repeated.size} ids stand for several entries; links and titles count there`),
		);
	const hasOwnId = (entry: Entry) => hasId(entry) && !repeated.has(entry.id);
	const bare = entries.filter((entry) => !hasOwnId(entry));
	const links = new Links(bare, isShared);
	const seen = new Set<string>();
	const kept: IdentifiedEntry[] = [];
	for (const entry of entries) {
		const identity = hasOwnId(entry) ? `id:${entry.id}` : links.identityOf(entry);
		if (seen.has(identity)) continue;
		seen.add(identity);
		kept.push({ entry, identity });
	}
	if (kept.length < entries.length) {
		problems.push(
			problem("repeated-entries", `${entries.length - kept.length} entries are there more than once`),
		);
	}
	return { entries: kept, sharedLinks: links.shared(), problems };
}

/** The links of entries without an id, and what else tells those apart that share one. */
class Links {
	/** Link → the faces of the entries that have it. */
	readonly #faces = new Map<string, Set<string>>();
	/** Link and time → titles. */
	readonly #titles = new Map<string, Set<string>>();
	readonly #isShared: (link: string) => boolean;

	constructor(entries: Entry[], isShared: (link: string) => boolean) {
		this.#isShared = isShared;
		for (const entry of entries) {
			const link = linkOf(entry);
			if (link === null) continue;
			addTo(this.#faces, link, JSON.stringify([nameOf(entry), timeOf(entry)]));
			addTo(this.#titles, `${link} ${timeOf(entry)}`, `${nameOf(entry)}`);
		}
	}

	identityOf(entry: Entry): string {
		const link = linkOf(entry);
		if (link !== null && !this.#isAnyones(link)) return `url:${link}`;
		const time = timeOf(entry);
		// A title may be mended later, and so may a date: one of the two is enough where it tells the entry from the others.
		const isAlone = link !== null && time !== null && this.#titles.get(`${link} ${time}`)?.size === 1;
		if (isAlone) return `url:${link} ${time}`;
		const text = entry.title === null ? (entry.contentHtml ?? entry.summary) : null;
		const hash = hash64(JSON.stringify([entry.title, time, text]));
		return link === null ? `hash:${hash}` : `url:${link} ${hash}`;
	}

	shared(): string[] {
		return [...this.#faces.keys()].filter((link) => this.#isAnyones(link));
	}

	#isAnyones(link: string): boolean {
		return (this.#faces.get(link)?.size ?? 0) > 1 || this.#isShared(link);
	}
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
	const known = sets.get(key) ?? new Set<string>();
	known.add(value);
	sets.set(key, known);
}

/** The canonical link with the part of its page that it names; null for an entry without one. */
function linkOf({ url }: Entry): string | null {
	if (url === null) return null;
	const anchor = anchorOf(url);
	return canonicalUrl(url) + (anchor === "" ? "" : `#${anchor}`);
}

/** When it was published, unless that is counted from the moment of reading and so moves from fetch to fetch. */
function timeOf({ published, dateFrom }: Entry): number | null {
	return isRelative(dateFrom) ? null : published;
}

/** What an entry is called; one that has neither title nor time can be told by nothing but its words. */
function nameOf(entry: Entry): string | null {
	return entry.title ?? (timeOf(entry) === null ? (entry.contentHtml ?? entry.summary) : null);
}

/** Whether an entry's id can be its own: where its link is to more than its site, so is its id. */
function hasId(entry: Entry): entry is Entry & { id: string } {
	const { id, url } = entry;
	if (id === null || NO_ID.test(id.trim())) return false;
	return url === null || SITE.test(url) || !SITE.test(id.trim());
}

/** Ids that stand for entries with different links, or with different titles that were not published at the same time. */
function repeatedIds(entries: Entry[]): Set<string> {
	const owners = new Map<string, Entry>();
	const repeated = new Set<string>();
	for (const entry of entries) {
		if (!hasId(entry)) continue;
		const owner = owners.get(entry.id);
		if (owner && !isSame(owner, entry)) repeated.add(entry.id);
		owners.set(entry.id, entry);
	}
	return repeated;
}

/** Whether two entries with one id may be one: a document may list an entry in more than one version. */
function isSame(a: Entry, b: Entry): boolean {
	if (linkOf(a) !== linkOf(b)) return false;
	return a.title === b.title || (timeOf(a) !== null && timeOf(a) === timeOf(b));
}

function problem(code: Code<"parse">, message: string): Problem {
	return { stage: "parse", code, message };
}
