import type { StoredEntry } from "../../model/stored.ts";
import type { PagePlace } from "../../stages/query/place.ts";
import type { Selection } from "../contract.ts";

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
		(latest, { floor }) => (floor === null ? latest : Math.max(latest ?? floor, floor)),
		null,
	);
	// Who stopped there may lack entries of that very instant: what others have of it comes after those, on a later page.
	const stopped = selections.findIndex((selection) => selection.floor === floor);
	const known = joinOnce(
		selections.flatMap(({ entries }, at) =>
			entries.filter(({ date }) => floor === null || date > floor || (date === floor && at <= stopped)),
		),
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
export function joinOnce(entries: StoredEntry[]): StoredEntry[] {
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
