import type { SourceFacts, StoredEntry } from "./stored.ts";

/** The formats that a feed is published in; each is also the ending of its address. */
export const FEED_FORMATS = ["atom", "rss", "json"] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What an address may end with: a feed, the sources of a category, an entry as a post. */
export const ENDINGS = [...FEED_FORMATS, "opml", "md"] as const;

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
	/** Of a feed of one source: what that says of itself. */
	source: SourceFacts | null;
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
