import type { SigningKey } from "../base/media/keys.ts";
import type { Heir } from "../config/heirs.ts";
import type { ListedFeed } from "../config/listings.ts";
import type { Misfit } from "../config/misfits.ts";
import type { Runtime } from "../config/runtime.ts";
import type { Settings, SettingValue } from "../config/settings.ts";
import type { Overview, SourceHealth } from "../model/health.ts";
import type { DayUsage } from "../usage/usage.ts";
import type { ReadingKey } from "./rows.ts";

export type { ReadingKey } from "./rows.ts";

/** What a page says of a source in passing. */
export type SourceGlance = Pick<SourceHealth, "id" | "title" | "state">;

/** What an import did. */
export interface ImportReport {
	/** Lines read, the skipped ones not among them. */
	lines: number;
	/** Lines that changed something. */
	taken: number;
	/** Lines that were known already. */
	known: number;
	/** Lines of sources that this deployment's configuration does not have, under any name or at any address: not taken. */
	foreign: number;
	/** The first of these sources, with the address where their lines have said it. */
	strangers: { id: string; url: string | null; lines: number }[];
	/** Lines that could not be used: how many, and the first of them by number. */
	mistakes: { count: number; first: { line: number; message: string }[] };
	/** What is missing of a file that does not end as an export does; null for one that is whole, or goes on at `next`. */
	incomplete: string | null;
	/** The line to go on from; null when everything was read. */
	next: number | null;
}

export const SOURCE_ORIGINS = ["file", "added", "opml"] as const;

export type SourceOrigin = (typeof SOURCE_ORIGINS)[number];

/** What came of an OPML list. */
export interface ListedView {
	/** Sources that are there because of it. */
	sources: number;
	/** What it names no more, and when that is dropped: null where the owner has to say so, for it names nothing at all. */
	left: { url: string; title: string | null; since: number }[];
	dropped: number | null;
	/** Feeds that it names for which there was no room. */
	beyond: number;
	/** Feeds that it names and that are sources already, the owner's or another list's. */
	known: { url: string; title: string | null }[];
	/** Feeds that it names and that are left out: the ids that their addresses give them are those of others, or take their keys. */
	clashes: { url: string; title: string | null }[];
}

/** What a list named that was fetched. */
export interface SaidList {
	/** Of the feeds that it names: what the Registry was told of last, where these were not read again. */
	hash: string;
	/** Null: as they were. */
	feeds: readonly ListedFeed[] | null;
}

/** A source as its owner set it. */
export interface OwnerSource {
	id: string;
	/** The file that was deployed, added at run time, or named by an OPML list that is kept in step with. */
	from: SourceOrigin;
	/** Of a source that a list names: the id of the list. */
	list?: string;
	/** Of a list: what came of it. */
	listed?: ListedView;
	/** The keys of `[[sources]]`, as written; of a source of the file or a list with what was changed of it. */
	settings: Settings;
	/** Of a source of the file, or of a list: what was changed at run time, with what stands there; null where that is nothing. */
	changed: Record<string, { value: SettingValue; file: SettingValue }>;
	/** Of a source of the file: one that was added under the same id, which comes back when the file lets go of it. */
	overridden: Settings | null;
	/** Another one when any setting is another. */
	etag: string;
}

/** Why something cannot be done with a source. */
export interface Refusal {
	/** 404 unknown, 409 taken or of the file, 412 not as it was seen, 507 beyond the limits. */
	status: 400 | 404 | 409 | 412 | 507;
	code:
		| "bad-source"
		| "changed-meanwhile"
		| "conflict"
		| "of-a-list"
		| "of-the-file"
		| "too-many-sources"
		| "unknown-source";
	detail: string;
	/** By keys. */
	mistakes: Misfit[];
}

/** What became of a wish for a source: how it was before, where it was there; or why it is as it was. */
export type SourceOutcome =
	| { ok: true; id: string; before: OwnerSource | null; isChanged: boolean }
	| { ok: false; refusal: Refusal };

/** The same, and the revision of what is set at run time now, for the isolate that asks. */
export interface Changed<T> {
	outcome: T;
	revision: number;
}

/** What an isolate is told that asks whether everything is up to date. */
export interface Ensured {
	changed: boolean;
	/** Of what is set at run time: an isolate that knows of an earlier one asks for `runtime`. */
	revision: number;
	/** Requests to objects that all isolates together have told of today, and that the Registry made for them. */
	readerRequests: number;
}

/** What others may ask of the Registry. */
export interface Registry extends Rpc.DurableObjectBranded {
	/** Brings the deployment up to its configuration; cheap when it is. See the object for its parameters. */
	ensure(
		origin?: string | null,
		used?: DayUsage | null,
		again?: boolean,
		revision?: number,
	): Promise<Ensured>;
	/** What is set at run time. */
	runtime(): Promise<Runtime>;
	/** Every source as its owner set it, and how many of them can be set at run time. */
	ownerSources(): Promise<{ sources: OwnerSource[]; used: number; limit: number }>;
	ownerSource(id: string): Promise<Changed<OwnerSource | null>>;
	/** Adds sources, each that nothing is wrong with, and tells everybody. */
	addSources(settings: Settings[], origin: string | null): Promise<Changed<SourceOutcome[]>>;
	/** Changes the keys that are given, null takes one back; `match` as in If-Match. */
	changeSource(
		id: string,
		changes: Settings,
		match: string | null,
		origin: string | null,
	): Promise<Changed<SourceOutcome>>;
	/** Drops one that was added, with its entries. */
	dropSource(id: string, match: string | null, origin: string | null): Promise<Changed<SourceOutcome>>;
	/** What an OPML list names now, or that it names what it named; null where that is not known, and is to be said. */
	listed(id: string, said: SaidList): Promise<ListedView | null>;
	/** Drops at once what has left a list. */
	dropLeft(id: string, origin: string | null): Promise<Changed<SourceOutcome>>;
	/** The KV writes a day of a Library that keeps so many copies, among all whose feeds are read. */
	share(library: string, copies: number): Promise<number>;
	/** How every source is, and what was used today. */
	overview(used: DayUsage, maxAgeMs?: number): Promise<Overview>;
	/** The same without the sources. */
	summary(): Promise<Omit<Overview, "sources">>;
	/** The sources below a path, or of `all`, those in trouble first; some minutes old. */
	sourcesOf(path: string): Promise<SourceGlance[]>;
	/** Whose entries have keys that begin otherwise than the source's id says: the beginning → the id. */
	keyParts(): Promise<Readonly<Record<string, Omit<Heir, "former">>>>;
	/** The address of the deployment for its User-Agent; null until it was asked for the first time. */
	origin(): Promise<string | null>;
	/** Of the troubles that there are now, those that the owner was not told of; what has ended is forgotten. */
	dueAlerts(troubles: readonly string[]): Promise<string[]>;
	/** The owner was told of these. */
	noteAlerts(troubles: readonly string[]): Promise<void>;
	/** The keys that sign media addresses, the newest first. */
	signingKeys(): Promise<SigningKey[]>;
	/** Notes that a client came with the right token or a wrong one; how long it has to wait until its next try counts, ms. */
	noteToken(client: string, isRight: boolean): Promise<number>;
	/** Who may read a private deployment. */
	readers(): Promise<ReadingKey[]>;
	/** Makes a reading key; it is nowhere but in this answer. "taken": another has the name; "full": there are as many as can be. */
	addReader(name: string, categories: string[] | null): Promise<{ key: string } | "taken" | "full">;
	/** Drops the reading key of a name; false when there is none. */
	dropReader(name: string): Promise<boolean>;
	/** Whether somebody has ended a session before its time. */
	isSessionOver(id: string): Promise<boolean>;
	/** Ends a session that would last until an instant. */
	endSession(id: string, until: number): Promise<void>;
	/** What of a mailbox's address is its secret. */
	mailboxSecret(id: string): Promise<string>;
	/** Gives a mailbox another secret. */
	renewMailbox(id: string): Promise<string>;
	/** Everything that the deployment keeps, behind the line whose `at` is given; null when there is no such place. */
	export(after: string | null, withKeys: boolean): Promise<ReadableStream<Uint8Array> | null>;
	/** Puts an export back, from a line on. */
	import(body: ReadableStream<Uint8Array>, from: number, isTrusted?: boolean): Promise<ImportReport>;
}
