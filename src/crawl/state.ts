import type { FeedInfo, Problem, SourceKind, Stage } from "../model.ts";
import type { ActivityDay } from "./activity.ts";

/** What a Crawler remembers of a source between ticks: written only when it changed. */
export interface SourceState {
	/** The configured address when this was learned; another one starts afresh. */
	url: string;
	etag: string | null;
	lastModified: string | null;
	/** Hash of the last body that was understood. */
	bodyHash: string | null;
	/** Where permanent redirects lead. */
	movedTo: string | null;
	kind: SourceKind | null;
	feed: Pick<FeedInfo, "title" | "url" | "image" | "language" | "rights" | "hints" | "hubs"> | null;
	entries: number | null;
	/** Packed `Seen`. */
	seen: string;
	/** Library name → the epoch it had when it took this source's entries. */
	epochs: Record<string, string>;
	/** When an entry was last new or changed. */
	lastNews: number | null;
	error: SourceError | null;
	problems: Problem[];
	/** Articles still to be fetched for `fulltext`. */
	pending: Pending[];
}

export interface SourceError {
	stage: Stage;
	code: string;
	message: string;
	since: number;
}

export interface Pending {
	key: string;
	url: string;
	tries: number;
	/** Not before. */
	after: number;
}

/** When a source was and will be fetched: all those of a shard share one row, written once a tick. */
export interface Timing {
	next: number;
	last: number | null;
	success: number | null;
	/** Consecutive failures. */
	failures: number;
	/** What the last days were like. */
	days?: ActivityDay[];
}

export type Timings = Record<string, Timing>;

export function freshState(url: string): SourceState {
	return {
		url,
		etag: null,
		lastModified: null,
		bodyHash: null,
		movedTo: null,
		kind: null,
		feed: null,
		entries: null,
		seen: "",
		epochs: {},
		lastNews: null,
		error: null,
		problems: [],
		pending: [],
	};
}
