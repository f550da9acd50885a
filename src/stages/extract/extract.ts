import type { Entry } from "../../model/entry.ts";
import type { FeedInfo } from "../../model/feed.ts";
import type { Selectors } from "../../model/reading.ts";

/** What extraction is told. */
export interface ExtractOptions {
	/** Where the page was fetched from. */
	url: string;
	/** The moment of reading, ms. */
	now: number;
	/** Of dates that name no zone. */
	timezone: string;
	language?: string | null;
	select?: Selectors;
	/** The entries' own pages are read as well: a selector that finds nothing here may be meant for those. */
	fulltext?: boolean;
}

/** An entry of which nothing is known. */
export function emptyEntry(): Entry {
	return {
		id: null,
		url: null,
		title: null,
		authors: [],
		published: null,
		updated: null,
		dateFrom: null,
		summary: null,
		contentHtml: null,
		image: null,
		categories: [],
		enclosures: [],
		language: null,
		rights: null,
		commentsUrl: null,
		origin: null,
		episode: null,
		baseUrl: null,
	};
}

/** A feed of which nothing is known. */
export function emptyFeed(): FeedInfo {
	return {
		title: null,
		url: null,
		feedUrl: null,
		description: null,
		language: null,
		author: null,
		rights: null,
		updated: null,
		image: null,
		icon: null,
		hubs: [],
		hints: { ttlMinutes: null, skipHours: [], skipDays: [], periodSeconds: null },
	};
}
