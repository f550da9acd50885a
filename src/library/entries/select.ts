import type { StoredEntry } from "../../model/stored.ts";
import {
	ANSWER_MAX_CHARS,
	FILTER_FIRST_ROWS,
	LATE_MAX_CHARS,
	LISTING_CHUNK,
	QUERY_MAX_ROWS,
} from "../../settings.ts";
import type { PagePlace } from "../../stages/query/place.ts";
import { type FeedQuery, matches, passes } from "../../stages/query/query.ts";
import type { Following, Newest, NewestWish, Selection } from "../contract.ts";
import { Fitting } from "./fitting.ts";
import { EVERYTHING, listNewest } from "./listing.ts";
import type { LibraryStore, Listed, Place, Row } from "./store.ts";

/** Whether an entry that is shown here is given from here: not where several Libraries are joined, and another one gives it. */
export type IsGiven = (row: Row) => boolean;

/**
 * The newest entries of some sources that a query asks for, from a place on.
 * @param most rows that are looked at
 * @param fitting what they have to fit into
 */
export function selectNewest(
	store: LibraryStore,
	sources: string[],
	query: FeedQuery,
	place: PagePlace | null,
	read: (row: Row) => StoredEntry,
	most = QUERY_MAX_ROWS,
	fitting = new Fitting(ANSWER_MAX_CHARS),
	isGiven: IsGiven = () => true,
): Omit<Selection, "late"> {
	const wanted = query.limit + (place?.skip ?? 0);
	const { entries } = fitting;
	let looked = 0;
	query.work.done = 0;
	const after = startOf(place, query.until);
	// A source gives about its share, and what comes after that is compared; a filter has to look at more.
	const likely = query.filters.length > 0 ? Math.max(wanted, FILTER_FIRST_ROWS) : wanted;
	const chunk = Math.min(LISTING_CHUNK, 1 + Math.ceil(likely / Math.max(1, sources.length)));
	for (const row of listNewest(store, sources, after, query, chunk)) {
		// All that comes after is older still.
		if (query.notBefore !== null && row.date < query.notBefore) break;
		if (row.kept && passes(row.kept, query) && isGiven(row)) {
			const entry = read(row);
			if (query.terms.length === 0 || matches(entry, query)) fitting.add(entry);
		}
		// One more than wanted tells whether there is a next page. Whoever stopped within the instant that the page
		// begins with would lead to that same page again.
		if (entries.length > wanted || (++looked >= most && row.date !== place?.date))
			return { entries, floor: row.date };
	}
	return { entries, floor: null };
}

/** The newest entries of some sources, so many and with so much text at most. */
export function listNewestOf(
	store: LibraryStore,
	sources: string[],
	{ entries: most, characters }: Pick<NewestWish, "entries" | "characters">,
	read: (row: Row) => StoredEntry,
	isGiven: IsGiven,
): Pick<Newest, "entries" | "floor" | "elsewhere"> {
	const entries: StoredEntry[] = [];
	const elsewhere: string[] = [];
	let left = characters;
	const chunk = Math.min(LISTING_CHUNK, 1 + Math.ceil(most / Math.max(1, sources.length)));
	for (const row of listNewest(store, sources, null, EVERYTHING, chunk)) {
		if (entries.length === most || left <= 0) return { entries, elsewhere, floor: row.date };
		if (!row.kept) continue;
		const entry = read(row);
		entries.push(entry);
		if (!isGiven(row)) elsewhere.push(entry.key);
		left -= (row.kept.contentHtml?.length ?? 0) + (row.kept.summary?.length ?? 0);
	}
	return { entries, elsewhere, floor: null };
}

/** Before the newest entry that is looked at; null for all. */
function startOf(place: PagePlace | null, until: number | null): Place | null {
	if (until !== null && (place === null || until <= place.date)) return { date: until, seq: 0 };
	return place && { date: place.date, seq: Number.MAX_SAFE_INTEGER };
}

/** The entries of some sources that came lately with a date of long before, the last that came first. */
export function selectLate(
	store: LibraryStore,
	sources: string[],
	now: number,
	read: (row: Row) => StoredEntry,
	isGiven: IsGiven,
): StoredEntry[] {
	const shown = new Set(sources);
	const fitting = new Fitting(LATE_MAX_CHARS);
	for (const key of store.late.keys(now)) {
		const row = store.byKey(key);
		if (row && shown.has(row.source) && !store.twins.isOutranked(row, shown) && isGiven(row))
			fitting.add(read(row));
	}
	return fitting.entries;
}

/**
 * The entries of some sources that were written after a `seq` and match: each change once, however late it came, and of
 * what several of them say the version that is shown.
 * @param from `known`: what another Library handed over and had changed before that instant is known to the client
 */
export function selectSince(
	store: LibraryStore,
	sources: ReadonlySet<string>,
	query: FeedQuery,
	from: { seq: number; known: number | null },
	read: (row: Row) => StoredEntry,
	fitting: Fitting,
	isGiven: IsGiven,
): Omit<Following, "epoch"> {
	const { seq, known } = from;
	const { entries } = fitting;
	let last = seq;
	let looked = 0;
	query.work.done = 0;
	for (const row of changedAfter(store, seq, query.limit + 1)) {
		if (entries.length === query.limit || looked++ === QUERY_MAX_ROWS)
			return { entries, start: seq, seq: last, more: true };
		last = row.seq;
		if (
			!row.kept ||
			!sources.has(row.source) ||
			isKnown(row, known) ||
			store.twins.isOutranked(row, sources) ||
			!isGiven(row)
		)
			continue;
		const entry = read(row);
		if (matches(entry, { ...query, since: null })) fitting.add(entry);
	}
	return { entries, start: seq, seq: last, more: false };
}

/** The rows that were written after a `seq`, read as they are wanted: at first so many, as a page takes if all of them match. */
function* changedAfter(store: LibraryStore, seq: number, likely: number): Generator<Listed> {
	let chunk = Math.min(likely, LISTING_CHUNK);
	for (let after = seq; ; ) {
		const rows = store.changedAfter(after, chunk);
		yield* rows;
		const last = rows.at(-1);
		if (!last || rows.length < chunk) return;
		after = last.seq;
		chunk = LISTING_CHUNK;
	}
}

function isKnown({ kept }: Row, known: number | null): boolean {
	return known !== null && kept.changedBefore !== undefined && kept.changedBefore < known;
}
