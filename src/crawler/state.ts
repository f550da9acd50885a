import type { SourceState, Timing } from "./contract.ts";

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

/** The timing of a source that has not been fetched: due at once. */
export function freshTiming(): Timing {
	const never = { last: null, success: null, failures: 0, articles: null, copy: null, days: [] };
	return { configured: "", from: 0, next: 0, ...never };
}
