import type { SourceFacts } from "../model.ts";
import { HANDOVER_BATCH } from "../settings.ts";
import type { DayUsage } from "../usage/usage.ts";
import { newestFirst } from "./listing.ts";
import type { Incoming } from "./merge.ts";
import type { Row } from "./row.ts";
import type { LibraryStore, UpsertCounts } from "./store.ts";

/** What a Crawler sends, or a Library that hands a source over: some of its entries. */
export interface Batch {
	source: SourceFacts;
	entries: Incoming[];
}

/** What became of them. */
export interface Taken extends UpsertCounts {
	/** Tells this Library's storage from a lost one's. */
	epoch: string;
	/** What the Library has used and not written down, for its caller to write down with its own. */
	used: DayUsage;
}

/** All that a Library keeps of a source, for another one, with the dates that must not move. */
export function* handedOver(store: LibraryStore, source: string): Generator<Batch> {
	const facts = store.facts(source);
	if (!facts) return;
	// Of those with the same date, the one that came last is the newest there, too.
	const entries = [...newestFirst(store, [source])].map(asIncoming).reverse();
	for (let from = 0; from < entries.length; from += HANDOVER_BATCH) {
		yield { source: facts, entries: entries.slice(from, from + HANDOVER_BATCH) };
	}
}

function asIncoming(row: Row): Incoming {
	const { changedAt: _, hash: __, also: ___, ...entry } = row.kept;
	return { key: row.key, link: row.link, entry, kept: row.kept };
}
