import { ENTRY_FIELDS, personShape } from "../base/storage/entry.ts";
import { lifeShape } from "../base/storage/life.ts";
import type { Layout } from "../base/storage/open.ts";
import {
	added,
	type FieldsOf,
	list,
	nullable,
	object,
	optional,
	record,
	type Shape,
	type TypeOf,
	tuple,
} from "../base/storage/shape.ts";
import { amount, count, flag, instant, oneOf, text } from "../base/storage/values.ts";
import { knownFailure, knownProblem } from "../model/codes.ts";
import { SOURCE_KINDS, type UpdateHints } from "../model/feed.ts";
import type { Failure, Problem } from "../model/result.ts";
import type { Life } from "../model/stored.ts";
import type { RouteTrouble } from "../stages/fetch/types.ts";

/**
 * What a Crawler stores. A field is added with `added(shape, () => default)`, in the place where its type is read off;
 * see docs/STATE.md.
 *
 * | table | a row | value |
 * | --- | --- | --- |
 * | meta | `version` | of this layout |
 * | | `assignment` | JSON: `Assignment` |
 * | | `timings`, `timings 1` … | JSON: the `Timing` of each source by its id, with what it has `Learned`, and in the first under `""` the `DayUsage`; written once a tick; further rows where there are more than `TIMINGS_PER_ROW` |
 * | | `runtime` | JSON: `Runtime`, what it was told of what is set at run time; absent where nothing is; since 2026-12 |
 * | | `reading` and a source's id | JSON: see marks.ts; there while a large document of the source is read, and left there by an object that ended over it |
 * | source | of each source that was read, by its id; `edition`, which is another one each time that the row is written | JSON: `SourceState`, as it was before what is `Learned` of this edition; written when that has become too much |
 * | robots | of each host, by its origin, with ` via` behind it as proxies are told | JSON: `RobotsRecord` |
 * | websub | of each source with a hub, by its id | JSON: `Subscription` |
 * | mail | of each piece of a message that has not been told, by its place (16 for each message, in the order of their coming) | `source`; `about`, JSON: `Letter`, empty but in the first piece; `bytes` |
 * | picture | of each picture that came inside a message, by its source and its name | `about`, JSON: see `pictureShape`; `bytes` |
 *
 * Version 1: all of this without `edition` and `Learned`: a row of a source was written whenever it changed. In the releases
 * up to 2026-11-28 without the row `version`.
 *
 * Version 2: all of this. A release that knows version 1 alone would take a source's row for all that is known of it.
 */
export const LAYOUT: Layout = {
	name: "Crawler",
	tables: [
		"CREATE TABLE IF NOT EXISTS source (id TEXT PRIMARY KEY, state TEXT NOT NULL, edition INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
		"CREATE TABLE IF NOT EXISTS robots (origin TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID",
		"CREATE TABLE IF NOT EXISTS websub (id TEXT PRIMARY KEY, subscription TEXT NOT NULL) WITHOUT ROWID",
		"CREATE TABLE IF NOT EXISTS mail (place INTEGER PRIMARY KEY, source TEXT NOT NULL, about TEXT NOT NULL, bytes BLOB NOT NULL)",
		"CREATE TABLE IF NOT EXISTS picture (source TEXT NOT NULL, name TEXT NOT NULL, about TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (source, name))",
	],
	migrations: [(sql) => sql.exec("ALTER TABLE source ADD COLUMN edition INTEGER NOT NULL DEFAULT 0")],
};

/** What was noted down in the codes of its time, in today's: a release may know other ones than the one before it. */
function inCodes<T extends { stage: string; code: string }, Known extends { stage: string; code: string }>(
	shape: Shape<T>,
	known: (stage: string, code: string) => Known,
): Shape<Omit<T, "stage" | "code"> & Known> {
	return (value) => {
		const noted = shape(value);
		return { ...noted, ...known(noted.stage, noted.code) };
	};
}

const noted = { stage: text, code: text, message: text };

const problem: Shape<Problem> = inCodes(object(noted), knownProblem);

const sourceKind = oneOf(...SOURCE_KINDS);

const hints = object({
	ttlMinutes: nullable(amount),
	skipHours: list(amount),
	skipDays: list(text),
	periodSeconds: nullable(amount),
} satisfies FieldsOf<UpdateHints>);

/** Which shard this is, of how many, and what the deployment looked like when it was told. */
export const assignmentShape = object({
	/** Of the configuration that was told. */
	hash: text,
	shard: count(),
	shards: count(),
	/** False while other shards may still know more of this shard's sources: until then it begins with none by itself. */
	settled: flag,
	/** Library name → epoch. */
	epochs: record(text),
	/** The deployment's address; null until it was asked for the first time. */
	origin: nullable(text),
});

export type Assignment = TypeOf<typeof assignmentShape>;

/** Why a source fails. */
export type SourceError = Failure & {
	/** When the source began to fail. */
	since: number;
	/** When it began to fail with this code. */
	alike: number;
};

const sourceErrorShape: Shape<SourceError> = inCodes(
	object({ ...noted, since: instant, alike: instant }),
	knownFailure,
);

const pendingShape = object({
	key: text,
	url: text,
	tries: count(),
	/** Not before. */
	after: instant,
	/** The entry itself, where it has no date of its own: it is not sent before its article came, or this time has. */
	waiting: optional(
		object({
			seen: instant,
			until: instant,
			/** As in `Incoming`. */
			link: nullable(text),
			entry: object(ENTRY_FIELDS),
		}),
	),
});

export type Pending = TypeOf<typeof pendingShape>;

const unmendedShape = object({
	key: text,
	/** Its address; its title where it has none. */
	name: text,
	/** Why it has no article, for people. */
	reason: text,
});

export type Unmended = TypeOf<typeof unmendedShape>;

const olderShape = object({
	url: text,
	left: count(),
	/** How many pages were read on the way; absent before the first. */
	pages: optional(count()),
	/** Hashes of what these pages had: who shows the same again has come to the end. Since 2026-12. */
	read: optional(list(text)),
	/** Where it is a gap that is filled: entries from before are known. */
	since: optional(instant),
});

const iconShape = object({
	/** Of a small picture that was there; null where there was none. */
	url: nullable(text),
	/** When it is looked for again, once there is news. */
	next: instant,
});

const filesShape = object({
	/** Until when an index has said which of its files changed; null before it was read. */
	since: nullable(instant),
	/** Those of its files that are still to be read. */
	queue: list(text),
	/** The oldest date among its news where these were more than one tick could tell: they are to be read again. */
	floor: optional(instant),
});

const withdrawalShape = object({
	at: instant,
	/** How many entries left. */
	entries: count(),
	/** How many would have left, and wait for their owner to say so: one of both is 0. */
	waiting: count(),
	/** Of some of them. */
	titles: list(text),
	/** With what was read those that wait, as in `readBy`; null where none does. */
	former: nullable(text),
});

export type Withdrawal = TypeOf<typeof withdrawalShape>;

/** What a Crawler remembers of a source between ticks: a row of its own, and what is `Learned` since that was written. */
export const stateShape = object({
	/** The configured address when this was learned; another one starts afresh. */
	url: text,
	/** Where permanent redirects lead. */
	movedTo: nullable(text),
	/** The feed that its page links to, which is read in the page's place, and further feeds that are there. */
	siteFeed: added(nullable(object({ url: text, others: list(text) })), () => null),
	kind: nullable(sourceKind),
	/** What the source's document says of itself: fields of `FeedInfo`. */
	feed: nullable(
		object({
			title: nullable(text),
			url: nullable(text),
			feedUrl: nullable(text),
			image: nullable(text),
			language: nullable(text),
			rights: nullable(text),
			hints,
			hubs: list(text),
			/** Plain text. */
			description: added(nullable(text), () => null),
			author: added(nullable(personShape), () => null),
			icon: added(nullable(text), () => null),
		}),
	),
	/** The picture that stands beside its name; null before it was looked for. Since 2026-12. */
	icon: added(nullable(iconShape), () => null),
	/** What the keys of its entries begin with, where it goes on for a source of another id; "" where its own id says so. */
	keyPart: added(text, () => ""),
	/** Whether only the path of its address says that it goes on for another source: its first document decides. */
	isGuess: added(flag, () => false),
	/** In the last document that was understood. */
	entries: nullable(count()),
	/** Packed `Seen`. */
	seen: text,
	/** Library name → the epoch it had when it took this source's entries. */
	epochs: record(text),
	/** Library name → how far it had come then. */
	lives: added(record(lifeShape), (): Record<string, Life> => ({})),
	/** When an entry was last new or changed; at first, the date of the newest. */
	lastNews: nullable(instant),
	/** The usual time between two entries; null while unknown. */
	gapSeconds: nullable(amount),
	/** When its validators were caught lying. */
	distrust: nullable(instant),
	error: nullable(sourceErrorShape),
	problems: list(problem),
	/** Whether `remove` took nothing away in its last list, which has `fulltext`: whether it does in articles is told then. Since 2026-12. */
	isRemoveIdle: added(flag, () => false),
	/** Articles still to be fetched for `fulltext`. */
	pending: list(pendingShape),
	/** Entries that stay without their articles, the last one last. */
	unmended: added(list(unmendedShape), () => []),
	/** Sounds and films whose length is still to be asked for, the newest first: the key of the entry, the address. Since 2026-12. */
	unmeasured: added(list(object({ key: text, url: text })), () => []),
	/** The next page of older entries that is still wanted, and how many of them. */
	older: added(nullable(olderShape), () => null),
	/** Of a sitemap; null where nothing has to be remembered. */
	files: added(nullable(filesShape), () => null),
	/** Of an OPML list: hash of the feeds that the Registry was told of last. */
	list: added(nullable(text), () => null),
	/** What of its configuration its last document was read with: see `readByOf`; null while that is unknown. Since 2026-12. */
	readBy: added(nullable(text), () => null),
	/** What became of entries that its reading left out when it was last changed; null where there were none. Since 2026-12. */
	withdrawal: added(nullable(withdrawalShape), () => null),
});

export type SourceState = TypeOf<typeof stateShape>;

/** What is known of a source that has not been read. */
export function freshState(url: string): SourceState {
	return stateShape({
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
		unmended: [],
		older: null,
	});
}

/** The last document of a source that was understood and delivered: what spares reading it again. */
const copyShape = object({
	/** Hash of how the source was read: its configuration, as far as that changes what is read. */
	reading: text,
	etag: nullable(text),
	lastModified: nullable(text),
	/** Hash of the body. */
	bodyHash: text,
	/** When the body last came whole, changed or not. */
	at: instant,
});

export type Copy = TypeOf<typeof copyShape>;

/** A day of a source: days since 1970 in UTC, fetches, failures among them, new and changed entries. */
const activityDay = tuple(count(), count(), count(), count());

export type ActivityDay = TypeOf<typeof activityDay>;

const routeTrouble: Shape<RouteTrouble> = inCodes(object({ ...noted, until: instant }), knownFailure);

/** When a source was and will be fetched: all those of a shard share one row, written once a tick, with what is `Learned`. */
export const timingShape = object({
	/** Hash of how the owner wants the source to be asked and read; "" before it is known. */
	configured: text,
	/** Not before: the source's own wish and the owner's `every`. */
	from: instant,
	/** Not much later than this: `from` and the jitter. */
	next: instant,
	last: nullable(instant),
	success: nullable(instant),
	/** Consecutive failures. */
	failures: count(),
	/** When the next article of `fulltext` is due; null when none is waiting. */
	articles: nullable(instant),
	copy: nullable(copyShape),
	/** What the last days were like. */
	days: list(activityDay),
	/** Ways to the source that failed lately, by `routeName`, where it has several. */
	routes: optional(record(routeTrouble)),
});

export type Timing = TypeOf<typeof timingShape>;

const stretch = tuple(count(), count());

/** Packed entries that the history before did not have; or of those that it had: from which on, and how many. */
const piece: Shape<string | [number, number]> = (value) =>
	typeof value === "string" ? value : stretch(value);

/** A packed history as what it is made of: little, where most of it is the history before. */
const piecesShape = object({
	entries: list(piece),
	/** What stands behind the entries; absent where that is as before. */
	rest: optional(text),
});

export type Pieces = TypeOf<typeof piecesShape>;

/** What a source has taught since its row was written. */
export const learnedShape = object({
	/** Of the row: on top of another one this is nothing. */
	edition: count(),
	/** The fields of its state, all but `seen`, that are others than in the row. */
	fields: record<unknown>((field) => field),
	/** How its history comes from that in the row; absent where it is the same. */
	seen: optional(piecesShape),
});

export type Learned = TypeOf<typeof learnedShape>;

/** A timing as it is stored. */
export const storedTimingShape = object({ ...timingShape.fields, learned: optional(learnedShape) });

/** By the ids of sources. */
export type Timings = Record<string, Timing>;

/** The timing of a source that has not been fetched: due at once. */
export function freshTiming(): Timing {
	const never = { last: null, success: null, failures: 0, articles: null, copy: null, days: [] };
	return timingShape({ configured: "", from: 0, next: 0, ...never });
}

/** Everything that is known of a source, to hand it to another shard. */
export const knownShape = object({ id: text, state: stateShape, timing: timingShape });

export type Known = TypeOf<typeof knownShape>;

/** What a host's robots.txt said, as it is kept. */
export const robotsShape = object({
	/** Null when the host could not be reached. */
	status: nullable(count()),
	text,
	fetched: instant,
});

export type RobotsRecord = TypeOf<typeof robotsShape>;

/** What is known of a message before it is read. Each has a default, for the message is there whatever was noted of it. */
export const letterShape = object({
	/** When it came. */
	received: added(instant, () => 0),
	/** Who gave it to us; null where nobody wants to hear of it again. */
	sender: added(nullable(text), () => null),
	/** What of the mailbox's address was the secret then. */
	secret: added(nullable(text), () => null),
	/** Of what was kept, bytes. */
	size: added(count(), () => 0),
	/** It was longer. */
	isCut: added(flag, () => false),
	/** How often an object began to read it, where it is large. */
	tries: added(count(), () => 0),
	/** Of one that says an entry anew that has been announced too often: the entry's key, and until when it waits. */
	held: optional(object({ key: text, until: instant })),
});

export type Letter = TypeOf<typeof letterShape>;

/** A picture that came inside a message. */
export const pictureShape = object({ type: text, size: count(), at: instant });
