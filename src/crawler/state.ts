import type { SourceState, Timing } from "./contract.ts";
import { forgetTexts } from "./diff/seen.ts";

export type Timings = Record<string, Timing>;

export function freshState(url: string): SourceState {
	return {
		url,
		movedTo: null,
		kind: null,
		feed: null,
		entries: null,
		seen: "",
		epochs: {},
		lastNews: null,
		gapSeconds: null,
		distrust: null,
		error: null,
		problems: [],
		pending: [],
	};
}

/**
 * The state of a source that its owner has given another address: what it was like there has to be learned anew, but its
 * entries are known by their ids, times and words, so that none is there twice.
 */
export function movedState(url: string, before: SourceState | null): SourceState {
	if (!before) return freshState(url);
	const { seen, epochs, lastNews } = before;
	return { ...freshState(url), seen: forgetTexts(seen), epochs, lastNews };
}

/** The timing of a source that has not been fetched: due at once. */
export function freshTiming(): Timing {
	const never = { last: null, success: null, failures: 0, articles: null, copy: null, days: [] };
	return { configured: "", from: 0, next: 0, ...never };
}
