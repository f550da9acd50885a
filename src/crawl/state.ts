import type { FeedInfo, Problem, SourceKind, Stage } from "../model.ts";
import type { ActivityDay } from "./activity.ts";

/** What a Crawler remembers of a source between ticks: a row of its own, written only when it changed. */
export interface SourceState {
	/** The configured address when this was learned; another one starts afresh. */
	url: string;
	/** Where permanent redirects lead. */
	movedTo: string | null;
	kind: SourceKind | null;
	feed: Pick<
		FeedInfo,
		"title" | "url" | "feedUrl" | "image" | "language" | "rights" | "hints" | "hubs"
	> | null;
	/** In the last document that was understood. */
	entries: number | null;
	/** Packed `Seen`. */
	seen: string;
	/** Library name → the epoch it had when it took this source's entries. */
	epochs: Record<string, string>;
	/** When an entry was last new or changed; at first, the date of the newest. */
	lastNews: number | null;
	/** The usual time between two entries; null while unknown. */
	gapSeconds: number | null;
	/** When its validators were caught lying. */
	distrust: number | null;
	error: SourceError | null;
	problems: Problem[];
	/** Articles still to be fetched for `fulltext`. */
	pending: Pending[];
}

export interface SourceError {
	stage: Stage;
	code: string;
	message: string;
	/** When the source began to fail. */
	since: number;
	/** When it began to fail with this code. */
	alike: number;
}

export interface Pending {
	key: string;
	url: string;
	tries: number;
	/** Not before. */
	after: number;
}

/** The last document of a source that was understood and delivered: what spares reading it again. */
export interface Copy {
	/** Hash of how the source was read: its configuration, as far as that changes what is read. */
	reading: string;
	etag: string | null;
	lastModified: string | null;
	/** Hash of the body. */
	bodyHash: string;
	/** When the body last came whole, changed or not. */
	at: number;
}

/** When a source was and will be fetched: all those of a shard share one row, written once a tick. */
export interface Timing {
	/** Hash of how the owner wants the source to be asked and read; "" before it is known. */
	configured: string;
	/** Not before: the source's own wish and the owner's `every`. */
	from: number;
	/** Not much later than this: `from` and the jitter. */
	next: number;
	last: number | null;
	success: number | null;
	/** Consecutive failures. */
	failures: number;
	/** When the next article of `fulltext` is due; null when none is waiting. */
	articles: number | null;
	copy: Copy | null;
	/** What the last days were like. */
	days: ActivityDay[];
}

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
