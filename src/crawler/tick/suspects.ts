import type { SourceConfig } from "../../config/schema.ts";
import type { Failure } from "../../model/result.ts";
import { recordFetch } from "../activity.ts";
import { INTERRUPTED, isSuspect, type LeftMark, type ReadingMarks } from "../marks.ts";
import { afterFailure } from "../schedule.ts";
import { failure } from "../source/outcome.ts";
import type { CrawlerStore } from "../store.ts";
import type { OwnSources } from "./ownSources.ts";

/** Those that may be visited side by side, and those that may not. */
export function apart(
	sources: SourceConfig[],
	store: CrawlerStore,
): { others: SourceConfig[]; suspects: SourceConfig[] } {
	const { others = [], suspects = [] } = Object.groupBy(sources, (source) =>
		isSuspect(store.state(source)) ? "suspects" : "others",
	);
	return { others, suspects };
}

/** Notes of the sources in whose reading an earlier life of the object ended that they failed: they pause, as after any failure. */
export function noteInterrupted(
	{
		store,
		marks,
		now,
		random,
	}: { store: CrawlerStore; marks: ReadingMarks; now: () => number; random: () => number },
	own: OwnSources,
): void {
	const left = marks.left();
	for (const mark of left) {
		const source = own.find(mark.id);
		if (!source) continue;
		const before = store.state(source);
		const timing = store.timing(source.id);
		const { state, rhythm } = failure(source, before, timing, interrupted(mark), now());
		if (state !== before) store.setState(source.id, state);
		const days = recordFetch(timing.days, now(), true, 0);
		store.setTiming(source.id, { ...afterFailure(timing, rhythm, "interrupted", now(), random()), days });
	}
	if (left.length) store.saveTimings();
	for (const { id } of left) marks.forget(id);
}

function interrupted({ bytes }: LeftMark): Failure {
	const size = bytes === null ? "" : ` of ${(bytes / 1e6).toFixed(1)} MB`;
	const message = `the crawler came to an abrupt end while it was reading a document${size}, as a rule because memory ran out; it is tried again, after the others and alone`;
	return { stage: "parse", code: INTERRUPTED, message };
}
