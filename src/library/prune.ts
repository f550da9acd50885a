import { PRUNE_EVERY_MS, PRUNE_SOURCES } from "../settings.ts";
import type { LibraryStore } from "./store.ts";
import type { Tables } from "./tables.ts";

interface Round {
	/** When this round began. */
	began: number;
	/** How many sources it has looked through; null when it is done. */
	done: number | null;
}

/**
 * Deletes what is beyond the limits, once a day, some sources at a time so that no call takes long however much a
 * Library keeps.
 * @returns `gone`: entries deleted; `more`: whether the round goes on
 */
export function pruneNext(
	tables: Tables,
	store: LibraryStore,
	limits: { keep: number; before: number },
	now: number,
): { gone: number; more: boolean } {
	const saved = tables.meta("pruned");
	const last = saved === null ? { began: 0, done: null } : (JSON.parse(saved) as Round);
	if (last.done === null && now - last.began < PRUNE_EVERY_MS) return { gone: 0, more: false };
	const round = last.done === null ? { began: now, done: 0 } : { began: last.began, done: last.done };
	const sources = store.sources();
	const turn = sources.slice(round.done, round.done + PRUNE_SOURCES);
	const gone = turn.reduce((sum, source) => sum + store.prune(source, limits), 0);
	const done = round.done + turn.length;
	const more = done < sources.length;
	tables.setMeta("pruned", JSON.stringify({ began: round.began, done: more ? done : null } satisfies Round));
	return { gone, more };
}
