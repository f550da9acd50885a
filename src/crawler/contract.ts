import type { Departed, Heir } from "../config/heirs.ts";
import type { Runtime } from "../config/runtime.ts";
import type { SourceConfig } from "../config/schema.ts";
import type { SourceHealth } from "../model/health.ts";
import type { Failure, Result } from "../model/result.ts";
import type { Life } from "../model/stored.ts";
import type { Said } from "../read/inspect/json.ts";
import type { MailPicture } from "../read/mail.ts";
import type { PointingAnswer, PointingQuestion } from "../read/pointing.ts";
import type { DayUsage } from "../usage/usage.ts";
import type { HubQuestion, PushOutcome } from "../websub/messages.ts";
import type { Assignment, Known, Letter } from "./rows.ts";

export type {
	ActivityDay,
	Assignment,
	Copy,
	Known,
	Letter,
	Pending,
	SourceError,
	SourceState,
	Timing,
	Unmended,
	Withdrawal,
} from "./rows.ts";

/** What becomes of a message that comes: `full` where too many wait, `unknown` where no such mailbox is this shard's. */
export type Receipt = "kept" | "full" | "unknown";

/** What happened to one source. */
export interface RefreshReport {
	id: string;
	outcome: "changed" | "unchanged" | "failed";
	added: number;
	changed: number;
	/** In the source's last document. */
	entries: number | null;
	error: Failure | null;
	milliseconds: number;
	/** Requests sent, redirects and robots.txt among them. */
	subrequests: number;
	/** Of bodies, after decompression. */
	bytes: number;
	/** Entries that left since it is read in another way; absent as a rule. */
	withdrawn?: number;
	/** Why there was nothing to be fetched; absent as a rule. */
	note?: string;
	/** Of a failure: set where nothing has been read yet in the way that the source is set. */
	untried?: true;
}

/** How the sources of a shard are, and what it has used today. */
export interface ShardHealth {
	sources: SourceHealth[];
	/** By source and Library: how far that had come when it took the source's last entries. */
	reached: Record<string, Record<string, Life>>;
	used: DayUsage;
}

/** What would come of a source. */
export interface Trial {
	said: Said;
	/** Entries that its `include` and `exclude` keep out. */
	unwanted: number;
	/** The host of the proxy that it came through; null without one. */
	proxy: string | null;
	/** Entries that the source has as it is, and would not list any more: see `leavingEntries`. */
	leaving: LeavingEntry[];
}

/** An entry by what its owner knows it by. */
export interface LeavingEntry {
	key: string;
	title: string | null;
	url: string | null;
}

/** Of which sources a shard has something stored. */
export interface Census {
	/** The ids of stored sources that the configuration has. */
	read: string[];
	/** Stored sources that the configuration has no more. */
	departed: Departed[];
}

/** What is known of some sources, and the id behind which the next ones are; null at the end. */
export interface KnownStretch {
	known: Known[];
	next: string | null;
}

/** A picture that came inside a message, with the number that it has among all of a shard. */
export interface KeptPicture extends MailPicture {
	number: number;
	/** The id of the mailbox. */
	source: string;
	/** When it came. */
	at: number;
}

/** Some pictures, and the number behind which the next ones are; null at the end. */
export interface PictureStretch {
	pictures: KeptPicture[];
	next: number | null;
}

/** What others may ask of a Crawler; each call may come twice. */
export interface Crawler extends Rpc.DurableObjectBranded {
	/**
	 * Tells it which sources are its own; what it knows of others goes to the shards that have them, or their heirs, now.
	 * Answers with how far each Library had come, as its sources know: see `worthAsking`.
	 */
	configure(
		assignment: Assignment,
		heirs: readonly Heir[],
		runtime: Runtime,
	): Promise<Record<string, Life[]>>;
	/** Has it fetch nothing more until it is configured again; answers when what it was fetching has been told. */
	rest(): Promise<void>;
	/** Of which sources something is stored. */
	census(): Promise<Census>;
	/**
	 * Takes over what another shard, or an export, knows of sources; what it has learned itself stays. Where keys are
	 * given, entries with others count as not told.
	 */
	adopt(known: Known[], kept?: readonly string[] | null): Promise<void>;
	/** What is known of its sources, for an export: of those behind the one with this id, or of the first ones. */
	known(after?: string | null): Promise<KnownStretch>;
	/**
	 * Fetches sources now, due or not; those that one tick has no room for are missing from the answer.
	 * @param withdraws whether entries leave that wait for their owner to say so: see `leftOut`
	 */
	refresh(ids: string[], withdraws?: boolean): Promise<RefreshReport[]>;
	/**
	 * What would come of a source, whoever's it is: nothing is kept. See `tryOut`; `origin` is the deployment's address.
	 * @param former the id of the source whose settings these are to take the place of
	 */
	tryOut(source: SourceConfig, isServed: boolean, origin: string, former: string | null): Promise<Trial>;
	/** Takes entries of a source out of its Libraries, by their keys; notes that with their titles, and returns how many there were. */
	withdraw(id: string, keys: readonly string[], titles?: readonly string[]): Promise<number>;
	/** What somebody asks of a page that they point at, whoever's it is: nothing is stored. See `PointingDesk`. */
	pointAt(source: SourceConfig, question: PointingQuestion, origin: string): Promise<Result<PointingAnswer>>;
	/** How its sources are, and what it has used today. */
	health(): Promise<ShardHealth>;
	/** A hub asks whether a subscription was wanted: the challenge when it was. */
	verify(id: string, key: string, question: HubQuestion): Promise<string | null>;
	/** A message has come to one of its mailboxes: it is kept, then read. */
	receive(id: string, letter: Letter, raw: Uint8Array): Promise<Receipt>;
	/** A picture that came inside a message; null where there is none of this name. */
	picture(id: string, name: string): Promise<{ type: string; bytes: Uint8Array } | null>;
	/** Whether a callback is one that a hub was given. */
	isCallback(id: string, key: string): Promise<boolean>;
	/** Pictures that came inside messages, for an export: of those behind this number, or of the first ones. */
	pictures(after: number): Promise<PictureStretch>;
	/** Takes a picture over from an export; returns whether it is new. */
	keepPicture(id: string, picture: MailPicture, at: number): Promise<boolean>;
	/** A hub says that a source has changed. */
	push(id: string, key: string, signature: string | null, body: Uint8Array): Promise<PushOutcome>;
}
