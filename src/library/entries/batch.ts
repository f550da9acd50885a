import { unknownFacts } from "../../config/facts.ts";
import { HANDOVER_BATCH } from "../../settings.ts";
import type { Batch, Incoming, Row } from "../contract.ts";
import { newestFirst } from "./listing.ts";
import type { LibraryStore } from "./store.ts";
import { visible } from "./visible.ts";

/** All that a Library keeps of a source, for another one, with the dates that must not move. */
export function* handedOver(store: LibraryStore, source: string): Generator<Batch> {
	// Facts that are broken come anew with the source's next entries.
	const facts = store.facts(source) ?? (store.sources().includes(source) ? unknownFacts(source) : null);
	if (!facts) return;
	// Oldest first: of entries with the same date, the other Library takes the last one for the newest, too.
	const entries = [...newestFirst(store, [source])].map(asIncoming).reverse();
	for (let from = 0; from < entries.length; from += HANDOVER_BATCH) {
		yield { source: facts, entries: entries.slice(from, from + HANDOVER_BATCH) };
	}
}

function asIncoming({ key, link, kept }: Row): Incoming {
	const { firstSeen, date, modified, ...entry } = visible(kept);
	const { full, hash, versions, announced, shownAs, changedAt, changedBefore = changedAt } = kept;
	return {
		key,
		link,
		entry,
		kept: { firstSeen, date, modified, full, hash, versions, announced, shownAs, changedBefore },
	};
}
