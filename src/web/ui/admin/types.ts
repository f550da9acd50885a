import type { CategoryGuess } from "../../../config/guess.ts";
import type { Misfit } from "../../../config/misfits.ts";
import type { LeavingEntry } from "../../../crawler/contract.ts";
import type { SourceHealth } from "../../../model/health.ts";
import type { Said } from "../../../read/inspect/json.ts";
import type { ListedView } from "../../../registry/contract.ts";
import type { CategoryLink, SiteView } from "../types.ts";
import type { Spoken } from "./said.tsx";

/** What was done just now, in words; in trouble where it was done and there is something amiss all the same. */
export interface Done {
	text: string;
	inTrouble?: boolean;
	/** A source was added: others may follow. */
	isAdded?: boolean;
	/** The id of the source that it was done to, which may be gone. */
	to?: string;
}

/** What every page of `/admin` needs. */
export interface AdminView {
	site: SiteView;
	/** What proves that a form comes from this page. */
	csrf: string;
	/** What was done just now. */
	done: Done | null;
}

/** The page to log in with. */
export interface LoginView {
	site: SiteView;
	/** The path to go to afterwards. */
	to: string;
	/** Why the last try led nowhere. */
	said: string | null;
}

/** A source in the list. */
export interface ManagedSource {
	id: string;
	title: string;
	url: string;
	categories: string[];
	from: "file" | "added" | "opml";
	/** The id of the OPML list that it comes of, and what that is called. */
	list?: string;
	listTitle?: string;
	isChanged: boolean;
	isPaused: boolean;
	isMailbox: boolean;
	/** Null where nothing is known of it yet. */
	health: SourceHealth | null;
}

export interface ListView extends AdminView {
	sources: ManagedSource[];
	/** How many there are in all. */
	total: number;
	search: string;
	state: string;
	/** From 1, of so many. */
	page: number;
	pages: number;
	/** Of those that were added here. */
	used: number;
	limit: number;
	searches: CategoryLink[];
	/** What was done just now to one of these sources: it stands where that does. */
	doneHere: Done | null;
}

/** A form with a source's settings. */
export interface FormView {
	fields: Readonly<Record<string, string>>;
	misfits: readonly Misfit[];
	/** There are to choose from. */
	categories: CategoryLink[];
	/** Why its category is what it is, where nobody has chosen it yet. */
	guess?: Pick<CategoryGuess, "because"> & { like?: string };
	/** What was changed of a source of the file: by key, what the file says. */
	inFile: Readonly<Record<string, string>>;
	/** It is what a list says, and not the file. */
	isOfList: boolean;
}

/** What would come of a source, with media as readers get them. */
export interface TrialView {
	said: Said;
	unwanted: number;
	proxy: string | null;
	/** Of the feeds that a list names, those that sources read already. */
	known: ReadonlySet<string>;
	/** Where one points at the page with these settings; null where there is no page to point at. */
	pointing: string | null;
}

/** To add a source: what was pasted, and what came of it. */
export interface AddView extends AdminView {
	/** What was pasted; empty on the first page. */
	pasted: string;
	/** A source that reads this address already, or what was found there. */
	known: { id: string; title: string } | null;
	/** Why nothing was looked for. */
	refused: Spoken | null;
	form: FormView | null;
	trial: TrialView | null;
	/** The deployment's own address. */
	origin: string;
}

export interface EditView extends AdminView {
	source: ManagedSource;
	form: FormView;
	trial: TrialView | null;
	/** Entries that would not be listed any more, for they are read otherwise; asked for where it was to be saved. */
	leaving: { entries: readonly LeavingEntry[]; isAsked: boolean } | null;
	/** Why it was not kept: what is wrong as a whole. */
	refused: Spoken | null;
	/** As it was when the form was made. */
	etag: string;
	/** What came of it, where it is an OPML list. */
	listed: ListedView | null;
	/** What its mail goes to. */
	mailbox: string | null;
	/** Where one points at its page; null where it has none. */
	pointing: string | null;
	/** Entries of it that are served. */
	entries: { title: string; key: string; date: number }[];
}

/** A subscription of an OPML file. */
export interface SubscriptionView {
	url: string;
	title: string | null;
	category: string;
	/** What its reader knew of how it is read, as JSON. */
	settings?: string;
	isKnown: boolean;
}

export interface OpmlView extends AdminView {
	subscriptions: SubscriptionView[];
	skipped: { text: string; reason: string }[];
	categories: CategoryLink[];
	/** Where those go that lie in no folder. */
	fallback: string;
	/** What was not kept the last time, by address. */
	refused: { url: string; detail: string }[];
	/** How many were kept beside them. */
	kept?: number;
}

export interface KeysView extends AdminView {
	isPrivate: boolean;
	keys: { name: string; categories: string[] | null; made: number }[];
	categories: CategoryLink[];
	/** The key that was made just now. */
	fresh: { name: string; key: string; address: string } | null;
	refused: Spoken | null;
	fields: { name: string; categories: readonly string[] };
}
