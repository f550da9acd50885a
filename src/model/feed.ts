import type { Entry, Person } from "./entry.ts";
import type { Problem } from "./result.ts";

/** What a document can turn out to be. */
export const SOURCE_KINDS = [
	"rss",
	"atom",
	"rdf",
	"jsonfeed",
	"sitemap",
	"list",
	"article",
	"mail",
	"opml",
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

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
	/** How many the document has, where these are only the newest of them. */
	count?: number;
	problems: Problem[];
	/** Where its older entries are; absent where nothing says so. */
	nextPage?: string | null;
	/** Those that an index of sitemaps names; absent for all else. */
	files?: SitemapFile[];
}

/** A file of an index of sitemaps. */
export interface SitemapFile {
	url: string;
	/** By when it had changed for the last time, ms since 1970: of a day its end; null when unsaid. */
	changed: number | null;
}

/** How the bytes of a document became text, and who said so. */
export interface Charset {
	/** A WHATWG encoding name in lower case (`gb18030`), or `utf-32le`, `utf-32be`. */
	name: string;
	from: "bom" | "config" | "http" | "xml" | "meta" | "guess" | "default";
}
