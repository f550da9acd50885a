/**
 * The words that every stage shares: types only, no behaviour.
 *
 * Instants are milliseconds since 1970 in UTC (`number`), null when unknown; addresses are absolute unless a
 * field says otherwise; HTML is a fragment, never a document.
 */

export interface Person {
	name: string | null;
	email: string | null;
	url: string | null;
}

export interface Category {
	/** What a person reads: the label, else the term. */
	name: string;
	/** What a machine compares, where the source has another word for it than for people; else null. */
	term: string | null;
	scheme: string | null;
}

export interface Enclosure {
	url: string;
	type: string | null;
	/** Bytes. */
	length: number | null;
	durationSeconds: number | null;
	title: string | null;
	/** Its own words, plain text; absent until something has read them. */
	text?: string;
}

/** A file with the words of an episode. */
export interface Transcript {
	url: string;
	type: string | null;
	language: string | null;
	/** Closed captions: each line with its time. */
	isCaptions: boolean;
}

/** What an episode can be (`itunes:episodeType`). */
export const EPISODE_TYPES = ["full", "trailer", "bonus"] as const;

export type EpisodeType = (typeof EPISODE_TYPES)[number];

/** `podcast:person`. */
export interface Guest {
	name: string;
	role: string | null;
	group: string | null;
	image: string | null;
	url: string | null;
}

/** `podcast:alternateEnclosure`. */
export interface Alternate {
	type: string | null;
	/** Bytes. */
	length: number | null;
	/** Bits a second. */
	bitrate: number | null;
	/** Lines of a film. */
	height: number | null;
	language: string | null;
	title: string | null;
	/** Where it is to be had. */
	sources: string[];
}

/** `podcast:funding`. */
export interface Funding {
	url: string;
	text: string | null;
}

/** What makes an entry an episode of a podcast: Apple's iTunes elements and the podcast namespace 1.0 (podcastindex.org). */
export interface Episode {
	season: number | null;
	/** What people read in the place of the season's number. */
	seasonName: string | null;
	/** A decimal: `100.5` came out between two others. */
	number: number | null;
	/** What people read in the place of the number: `Day 5`. */
	label: string | null;
	type: EpisodeType | null;
	/** The cover of this episode alone. */
	image: string | null;
	transcripts: Transcript[];
	/** A file of the podcast namespace's JSON chapters, as a rule. */
	chapters: { url: string; type: string | null } | null;
	/** Who speaks or works in it; absent where nobody is named, as the two below where there are none. */
	persons?: Guest[];
	/** The same in other forms. */
	alternates?: Alternate[];
	/** Where its makers take money. */
	funding?: Funding[];
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
	/** Null for all but podcasts. */
	episode: Episode | null;
	/** What relative addresses inside `summary` and `contentHtml` are relative to (xml:base, the page's base). */
	baseUrl: string | null;
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
