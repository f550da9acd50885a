import type { CleanEntry, Person } from "./entry.ts";

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
	/** The feed that is read in the place of that address, which is a page; null where the address is read itself. */
	feedUrl: string | null;
	/** The site for people. */
	siteUrl: string | null;
	image: string | null;
	/** A small picture, for a tab. */
	icon: string | null;
	/** Plain text. */
	description: string | null;
	/** Who makes the source, who need not have written what is in it. */
	author: Person | null;
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
	/** The day (`2026-11-30`) that its source gave as its date, without an hour; absent for a date with one. */
	day?: string;
	/** When its content last changed as far as we know; at least `date`. */
	modified: number;
	/**
	 * The other sources that have it, as of when this was asked. Who joins or leaves changes nothing of the entry: a follower
	 * may hear of it with the entry's next change only.
	 */
	alsoIn: Also[];
	/** The fields that its own article gave, where its list or feed said nothing or less; absent while that was not read. */
	fromArticle?: string[];
}

/** A life of a Library's storage, and how far it has come: one that has lost its rows, or was set back, begins another. */
export interface Life {
	epoch: string;
	/** The highest `seq` given. */
	seq: number;
	/** When it was that, by the Library's clock. */
	at: number;
}
