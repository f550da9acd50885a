import type { StoredEntry } from "../model.ts";

/**
 * Where a page of older entries begins: at this date, after so many entries of that very date. A date alone would
 * lose entries, for whole days of notices carry the same midnight.
 */
export interface PagePlace {
	date: number;
	skip: number;
}

/** A place as one word for an address: `1795161600000.2`. */
export function encodePlace({ date, skip }: PagePlace): string {
	return `${date}.${skip}`;
}

/** The place that `encodePlace` wrote; null for any other text. */
export function decodePlace(text: string): PagePlace | null {
	const found = /^(-?\d{1,15})\.(\d{1,6})$/.exec(text);
	return found ? { date: Number(found[1]), skip: Number(found[2]) } : null;
}

/** Entries of one Library that match, newest first, and how far it looked. */
export interface Selection {
	entries: StoredEntry[];
	/** The date it stopped at because it had enough or had looked at enough; null when it came to the end. */
	floor: number | null;
}

/**
 * One page out of the selections of several Libraries that began at the same place.
 * @returns `next`: where the following page begins, null when there is none
 */
export function joinSelections(
	selections: Selection[],
	place: PagePlace | null,
	limit: number,
): { entries: StoredEntry[]; next: PagePlace | null } {
	const floor = selections.reduce<number | null>(
		(most, one) => (one.floor === null ? most : Math.max(most ?? one.floor, one.floor)),
		null,
	);
	const known = joinOnce(selections.flatMap((one) => one.entries)).filter(
		(entry) => floor === null || entry.date >= floor,
	);
	const from = skipped(known, place);
	const entries = known.slice(from, from + limit);
	const last = entries.at(-1)?.date ?? floor;
	const isEnd = floor === null && from + limit >= known.length;
	if (isEnd || last === null) return { entries, next: null };
	const before = place?.date === last ? place.skip : 0;
	return {
		entries,
		next: { date: last, skip: before + entries.filter((entry) => entry.date === last).length },
	};
}

/** A source in several top-level categories has its entries in several Libraries: each is shown once. */
function joinOnce(entries: StoredEntry[]): StoredEntry[] {
	const each = new Map<string, StoredEntry>();
	for (const entry of entries) if (!each.has(entry.key)) each.set(entry.key, entry);
	// Stable: entries of one date stay in the order of the Libraries, and in each Library's own.
	return [...each.values()].sort((a, b) => b.date - a.date);
}

function skipped(entries: StoredEntry[], place: PagePlace | null): number {
	if (!place) return 0;
	const first = entries.findIndex((entry) => entry.date < place.date);
	return Math.min(place.skip, first < 0 ? entries.length : first);
}
