/**
 * The words that every stage shares: types only, no behaviour.
 *
 * Instants are milliseconds since 1970 in UTC (`number`), null when unknown; addresses are absolute unless a
 * field says otherwise; HTML is a fragment, never a document.
 */

/** The step of the river at which something was noticed. */
export type Stage =
	| "config"
	| "guard"
	| "fetch"
	| "decode"
	| "parse"
	| "page"
	| "clean"
	| "store"
	| "publish";

/** Something that was wrong with the input and was mended or left out: never the reason to stop. */
export interface Problem {
	stage: Stage;
	/** Kebab-case, stable: `undeclared-prefix`, `charset-contradicted`. */
	code: string;
	/** For people, one line: what was found, where, and what was done about it. */
	message: string;
}

/** The reason why a stage has no result. */
export type Failure = Problem;

/** An expected failure is a value; exceptions are for defects of ours. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export type SourceKind = "rss" | "atom" | "rdf" | "jsonfeed" | "list" | "article";

export interface Person {
	name: string | null;
	email: string | null;
	url: string | null;
}

export interface Category {
	/** What a person reads: the label, else the term. */
	name: string;
	/** What a machine compares, where the source has another word for it than for people. */
	term?: string;
	scheme: string | null;
}

export interface Enclosure {
	url: string;
	type: string | null;
	/** Bytes. */
	length: number | null;
	durationSeconds: number | null;
	title: string | null;
}

/** One entry as `parse` or `page` understood it. Nothing is invented: what the source did not say is null. */
export interface Entry {
	/** The source's own id (guid, atom:id, rdf:about, JSON id), as written; null when it has none. */
	id: string | null;
	/** Where a person reads it. */
	url: string | null;
	/** Plain text. */
	title: string | null;
	authors: Person[];
	published: number | null;
	updated: number | null;
	/** The field that `published` (else `updated`) came from, and the dialect it was written in: `pubDate/rfc822`. */
	dateFrom: string | null;
	/** HTML before cleaning; an excerpt in plain text after it. */
	summary: string | null;
	/** HTML: untrusted before cleaning, safe and with absolute addresses after it. */
	contentHtml: string | null;
	/** The lead picture. */
	image: string | null;
	categories: Category[];
	enclosures: Enclosure[];
	language: string | null;
	rights: string | null;
	commentsUrl: string | null;
	/** Where a republished entry came from. */
	origin: { title: string | null; url: string | null } | null;
	/** What relative addresses inside `summary` and `contentHtml` are relative to (xml:base, the page's base). */
	baseUrl: string | null;
}

/** What a feed says about how often it is worth asking; each null or empty when unsaid. */
export interface UpdateHints {
	ttlMinutes: number | null;
	/** Hours of the day in UTC, 0 to 23. */
	skipHours: number[];
	/** English names, lower case: `sunday`. */
	skipDays: string[];
	/** sy:updatePeriod divided by sy:updateFrequency. */
	periodSeconds: number | null;
}

export interface FeedInfo {
	title: string | null;
	/** The site for people. */
	url: string | null;
	/** The feed's own address as it states it (self link). */
	feedUrl: string | null;
	/** Plain text or HTML as the source wrote it. */
	description: string | null;
	language: string | null;
	author: Person | null;
	rights: string | null;
	updated: number | null;
	image: string | null;
	icon: string | null;
	/** WebSub hubs. */
	hubs: string[];
	hints: UpdateHints;
}

/** What `parse` and `page` make of one document. */
export interface ParsedFeed {
	kind: SourceKind;
	feed: FeedInfo;
	entries: Entry[];
	problems: Problem[];
}

/** How the bytes of a document became text, and who said so. */
export interface Charset {
	/** A WHATWG encoding name in lower case (`gb18030`), or `utf-32le`, `utf-32be`. */
	name: string;
	from: "bom" | "config" | "http" | "xml" | "meta" | "guess" | "default";
}

/** Something that cleaning removed, counted by kind and reason: `{what: "script", reason: "active-content", count: 2}`. */
export interface Dropped {
	what: string;
	reason: string;
	count: number;
}

/** An entry that may be stored and shown. `contentHtml` is sanitised, `summary` is plain text. */
export interface CleanEntry extends Entry {
	/** Minutes a person needs for the text; 0 when there is none. */
	readingMinutes: number;
}

/** Another source that carried the same entry. */
export interface Also {
	sourceId: string;
	title: string | null;
	url: string | null;
}

/** What a Library needs to know of a source to show its entries. */
export interface SourceFacts {
	id: string;
	title: string;
	/** The configured address. */
	url: string;
	/** The site for people. */
	siteUrl: string | null;
	image: string | null;
	language: string | null;
	rights: string | null;
}

/** An entry as a Library keeps and shows it: its key and its dates never move. */
export interface StoredEntry extends CleanEntry {
	/** The public id, in `/entries/{key}`: lower-case hex, derived from the source and the entry's identity. */
	key: string;
	source: SourceFacts;
	/** The category paths it belongs to, without slashes at the ends. */
	paths: string[];
	firstSeen: number;
	/** When it counts as published: the source's date, else `firstSeen`. */
	date: number;
	/** When its content last changed as far as we know; at least `date`. */
	modified: number;
	alsoIn: Also[];
}

export type FeedFormat = "atom" | "rss" | "json";

/** Everything a renderer needs, and nothing that changes with the time of rendering. */
export interface FeedDocument {
	title: string;
	description: string | null;
	language: string;
	/** The deployment, without a slash at the end: `https://feeds.example`. */
	origin: string;
	/** The page for people, absolute. */
	homeUrl: string;
	/** The feed's address without its format: `https://feeds.example/城建/通知`, percent-encoded. */
	baseUrl: string;
	/** What follows the format in the feed's own address, `""` or `?limit=10`. */
	query: string;
	/** The newest `modified` of its entries; null while it has none. */
	updated: number | null;
	image: string | null;
	hubUrl: string | null;
	/** The address of the next page, absolute, in this format; null at the end. */
	nextUrl: string | null;
	/** What `since` takes to go on after these entries; null when they were not asked for with `since`. */
	cursor: string | null;
	/** A stable id of the feed itself, an IRI. */
	id: string;
	/** Newest first. */
	entries: StoredEntry[];
	/** True: no contentHtml, summaries only. */
	brief: boolean;
}

/** What a source did in a stretch of time; the stretches of a history follow each other without a gap. */
export interface ActivityBucket {
	from: number;
	/** Fetches, failed ones included. */
	fetches: number;
	failures: number;
	/** New and changed ones. */
	newEntries: number;
}

/** One source's state for `/health`. */
export interface SourceHealth {
	id: string;
	title: string;
	url: string;
	categories: string[];
	/**
	 * `new`: not fetched yet; `ok`; `failing`: its last fetch failed, the entries of before are still served;
	 * `gone`: it said so (410, a lasting 404) and is asked once a day at most.
	 */
	state: "new" | "ok" | "failing" | "gone";
	lastFetch: number | null;
	lastSuccess: number | null;
	nextFetch: number | null;
	/** Consecutive failures. */
	failures: number;
	error: { stage: Stage; code: string; message: string; since: number } | null;
	/** What was mended in the last document that changed. */
	problems: Problem[];
	/** The address it has moved to for good, when that differs from `url`. */
	movedTo: string | null;
	kind: SourceKind | null;
	entriesInLastDocument: number | null;
	/** Its last days, oldest first; empty before its first fetch. */
	activity: ActivityBucket[];
	/** Its WebSub hub; null when it names none that can be used. */
	hub: HubHealth | null;
}

/** How the subscription of a source at its hub is. */
export interface HubHealth {
	/**
	 * `asked`: the hub has been asked and has not confirmed it yet; `subscribed`: it tells of changes, so that the source
	 * is polled seldom; `unsubscribed`: it is polled as if there were no hub, for the reason given, and the hub is asked again.
	 */
	state: "asked" | "subscribed" | "unsubscribed";
	url: string;
	/** When the subscription ends unless it is renewed, which it is before. */
	until: number | null;
	/** For people. */
	reason: string | null;
}

/** A quota of the plan that the deployment runs on. */
export interface Quota {
	/** As far as the deployment has counted it itself: what was forgotten before it was written down is missing. */
	used: number;
	/** A day's; null where the plan has none. */
	limit: number | null;
}

/** What the deployment has used since midnight UTC, when the platform's own counts begin anew. */
export interface Quotas {
	plan: "free" | "paid";
	since: number;
	/** By name: `rowsWritten`, `kvWrites` … */
	counts: Record<string, Quota>;
}
