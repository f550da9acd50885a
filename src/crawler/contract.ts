import type { FeedInfo, SourceKind } from "../model/feed.ts";
import type { SourceHealth } from "../model/health.ts";
import type { Failure, Problem, Stage } from "../model/result.ts";
import type { DayUsage } from "../usage/usage.ts";
import type { HubQuestion, PushOutcome } from "../websub/messages.ts";

/** Which shard this is, of how many, and what the deployment looked like when it was told. */
export interface Assignment {
	/** Of the configuration that was told. */
	hash: string;
	shard: number;
	shards: number;
	/** False while other shards may still know more of its sources than this one: it begins with none of its own accord. */
	settled: boolean;
	/** Library name → epoch. */
	epochs: Record<string, string>;
	/** The deployment's address; null until it was asked for the first time. */
	origin: string | null;
}

/** Everything that is known of a source, to hand it to another shard. */
export interface Known {
	id: string;
	state: SourceState;
	timing: Timing;
}

/** What happened to one source. */
export interface RefreshReport {
	id: string;
	outcome: "changed" | "unchanged" | "failed";
	added: number;
	changed: number;
	/** In the source's last document. */
	entries: number | null;
	error: Failure | null;
	milliseconds: number;
	/** Requests sent, redirects and robots.txt among them. */
	subrequests: number;
	/** Of bodies, after decompression. */
	bytes: number;
}

/** How the sources of a shard are, and what it has used today. */
export interface ShardHealth {
	sources: SourceHealth[];
	used: DayUsage;
}

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

/** A day of a source: days since 1970 in UTC, fetches, failures among them, new and changed entries. */
export type ActivityDay = [day: number, fetches: number, failures: number, news: number];

/** What others may ask of a Crawler; each call may come twice. */
export interface Crawler extends Rpc.DurableObjectBranded {
	/** Tells it which sources are its own; what it knows of others goes to the shards that have them now. */
	configure(assignment: Assignment): Promise<void>;
	/** Takes over what another shard, or an export, knows of sources; what it has learned itself stays. */
	adopt(known: Known[]): Promise<void>;
	/** Everything that is known of its sources, for an export. */
	known(): Promise<Known[]>;
	/** Fetches sources now, due or not; those that one tick has no room for are missing from the answer. */
	refresh(ids: string[]): Promise<RefreshReport[]>;
	/** How its sources are, and what it has used today. */
	health(): Promise<ShardHealth>;
	/** A hub asks whether a subscription was wanted: the challenge when it was. */
	verify(id: string, key: string, question: HubQuestion): Promise<string | null>;
	/** A hub says that a source has changed. */
	push(id: string, key: string, signature: string | null, body: Uint8Array): Promise<PushOutcome>;
}
