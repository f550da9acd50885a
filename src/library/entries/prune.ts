import type { TypeOf } from "../../base/storage/shape.ts";
import { librarySize } from "../../config/lookup.ts";
import type { Config } from "../../config/schema.ts";
import { libraries } from "../../config/topics.ts";
import { planFor } from "../../plan.ts";
import {
	KEEP_ENTRIES_PER_LIBRARY,
	KEEP_ENTRIES_PER_SOURCE,
	KEEP_HOWEVER_OLD,
	KEEP_MIN_ENTRIES_PER_SOURCE,
	PRUNE_EVERY_MS,
	PRUNE_MAX_ROWS,
	PRUNE_SOURCES,
} from "../../settings.ts";
import { roundShape } from "../rows.ts";
import type { LibraryStore } from "./store.ts";
import type { Tables } from "./tables.ts";
import type { PruneLimits } from "./wholeSources.ts";

/** How many entries of a source are kept: fewer, in proportion, once a Library takes more room than it has. */
export function keepWithin(keep: number, bytes: number, maxBytes: number): number {
	if (bytes <= maxBytes) return keep;
	return Math.max(KEEP_MIN_ENTRIES_PER_SOURCE, Math.floor((keep * maxBytes) / bytes));
}

/** How many entries of each source a Library keeps that takes so many bytes. */
export function keepPerSource(config: Config, library: string, bytes: number): number {
	const share = Math.floor(KEEP_ENTRIES_PER_LIBRARY / Math.max(1, librarySize(config, library)));
	const keep = Math.max(KEEP_MIN_ENTRIES_PER_SOURCE, Math.min(KEEP_ENTRIES_PER_SOURCE, share));
	const room = planFor(config.sources.length).libraryBytes(libraries(config).length);
	return keepWithin(keep, bytes, room);
}

/**
 * Deletes what is beyond the limits, once a day, some sources at a time so that no call takes long however much a
 * Library keeps.
 * @returns `gone`: entries deleted; `more`: whether the round goes on
 */
export function pruneNext(
	tables: Tables,
	store: LibraryStore,
	limits: Omit<PruneLimits, "spared">,
	now: number,
): { gone: number; more: boolean } {
	const last = tables.json("pruned", roundShape) ?? { began: 0, done: null };
	if (last.done === null && Math.abs(now - last.began) < PRUNE_EVERY_MS) return { gone: 0, more: false };
	const round = last.done === null ? { began: now, done: 0 } : { began: last.began, done: last.done };
	const sources = store.sources();
	let { done } = round;
	let gone = 0;
	for (const source of sources.slice(done, done + PRUNE_SOURCES)) {
		gone += store.prune(source, { ...limits, spared: KEEP_HOWEVER_OLD, most: PRUNE_MAX_ROWS - gone });
		// This one may have more: it has its turn again.
		if (gone >= PRUNE_MAX_ROWS) break;
		done++;
	}
	store.saveFull();
	const more = done < sources.length;
	tables.setMeta(
		"pruned",
		JSON.stringify({ began: round.began, done: more ? done : null } satisfies TypeOf<typeof roundShape>),
	);
	return { gone, more };
}
