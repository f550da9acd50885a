import type { Neighbour } from "../../library/contract.ts";
import type { ActivityBucket, Health, Quotas, SourceHealth } from "../../model/health.ts";
import type { Problem } from "../../model/result.ts";
import type { SourceFacts, StoredEntry } from "../../model/stored.ts";
import type { SourceGlance } from "../../registry/contract.ts";

export type { ActivityBucket } from "../../model/health.ts";

/** What every page needs to know of the site. Addresses within the site are paths, percent-encoded, from `/`. */
export interface SiteView {
	title: string;
	description: string | null;
	/** BCP 47; Chinese for every `zh`, else English. */
	language: string;
	/** Where the page is to be had in others. */
	languages?: { tag: string; href: string }[];
	/** IANA zone, in which dates are shown. */
	timezone: string;
	/** In development: what is wrong with `sources.toml` as it stands. */
	mistakes?: string[];
	/** There are pages for its owner. */
	isManaged?: boolean;
}

/** A category to go to. */
export interface CategoryLink {
	/** `城建/通知`, not encoded. */
	path: string;
	title: string;
}

/** A category on the home page. Entries have their media resolved (`resolveEntry`). */
export interface CategorySummary extends CategoryLink {
	description: string | null;
	/** All below it; those further down with the titles between. */
	children: CategoryLink[];
	sourceCount: number;
	/** Newest first; the first few. */
	entries: StoredEntry[];
}

export interface HomeView {
	site: SiteView;
	/** Saved searches, by the paths of their feeds. */
	searches: CategoryLink[];
	categories: CategorySummary[];
	/** Sources by state, and how they are together, as `/health` has them. */
	counts: Health["counts"];
	status: Health["status"];
	/** When it is looked at, ms. */
	now: number;
}

/** A page of entries: a category, or `all`. */
export interface CategoryView {
	site: SiteView;
	/** `城建/通知`, or `all`. */
	path: string;
	title: string;
	description: string | null;
	/** The categories that it is a part of, the outermost first. */
	above: CategoryLink[];
	children: CategoryLink[];
	/** Those in trouble first; empty on all but the first page, where nothing is searched for. */
	sources: SourceGlance[];
	/** At most `PAGE_ENTRIES`, media resolved. */
	entries: StoredEntry[];
	/** What was searched for; empty when nothing was. */
	search: string;
	/** The saved search that the page shows, by the path of its feed; null where it is none. */
	saved: CategoryLink | null;
	/** The query string of this page that its feeds take over (`?q=…`), or `""`. */
	feedQuery: string;
	/** The path and query of the page with older entries; null at the end. */
	nextUrl: string | null;
	/** Whether this is not the first page. */
	isLater: boolean;
}

export interface EntryView {
	site: SiteView;
	/** Media resolved, attachments named. */
	entry: StoredEntry;
	/** Its category and those that this is a part of, the outermost first. */
	above: CategoryLink[];
	/** Of the same source. */
	newer: Neighbour | null;
	older: Neighbour | null;
}

export interface SourceView {
	site: SiteView;
	/** Its first category and those that this is a part of, the outermost first; then its other categories. */
	above: CategoryLink[];
	others: CategoryLink[];
	/** What the source says of itself; null while no entry of it is here. */
	facts: SourceFacts | null;
	health: SourceHealth;
	/** What `every` says, seconds. */
	everySeconds: number;
	/** Oldest first; empty when none is kept. */
	activity: ActivityBucket[];
	problems: Problem[];
	entries: StoredEntry[];
	/** Of an OPML list: the sources that come of it. */
	listed: { id: string; title: string }[] | null;
	/** Whether `include` or `exclude` leaves some of its entries out. */
	isFiltered: boolean;
	nextUrl: string | null;
	isLater: boolean;
}

export interface HealthView {
	site: SiteView;
	status: Health["status"];
	counts: Health["counts"];
	/** In the order in which they are shown: those that need a person first is the page's own doing. */
	sources: { health: SourceHealth; activity: ActivityBucket[] }[];
	/** Sources that are counted and not listed. */
	omitted: number;
	quotas: Quotas;
	/** Requests of strangers that were refused today. */
	heldOff: number;
	/** When the objects were asked. */
	now: number;
}

export interface ErrorView {
	site: SiteView;
	status: number;
	/** The path that was asked for, decoded; null when it says nothing. */
	path: string | null;
	/** What to know beyond the status, in the site's language; null when the page's own words say enough. */
	detail: string | null;
	/** After how long it may be tried again, s; null when waiting changes nothing. */
	waitSeconds: number | null;
}
