import type { TypeOf } from "../base/storage/shape.ts";
import type { Heir } from "../config/heirs.ts";
import type { Runtime } from "../config/runtime.ts";
import type { Conversion } from "../model/chinese.ts";
import type { FeedAnswer, FeedRequest } from "../model/copy.ts";
import type { CleanEntry } from "../model/entry.ts";
import type { Life, SourceFacts, StoredEntry } from "../model/stored.ts";
import type { Article } from "../read/fuse.ts";
import type { ReadPlace } from "../stages/query/cursor.ts";
import type { PagePlace } from "../stages/query/place.ts";
import type { DayUsage } from "../usage/usage.ts";
import type { BrokenRow, entryLineShape, Kept, Row, sourceLineShape } from "./rows.ts";

export type { BrokenRow, Kept, Row } from "./rows.ts";

/** What a Crawler sends, or a Library that hands a source over: some of its entries. */
export interface Batch {
	source: SourceFacts;
	entries: Incoming[];
	/** How far the Library had come when it last took entries of this source; absent where that is not known. */
	known?: Life;
}

/** What became of them. */
export interface Taken extends UpsertCounts, Life {
	/** What the Library has used and not written down, for its caller to write down with its own. */
	used: DayUsage;
}

/** Bytes of files by their addresses. */
export type FileLengths = Record<string, number>;

/** What became of entries that were taken in. */
export interface UpsertCounts {
	added: number;
	changed: number;
	/** Keys of entries whose new version has to wait, so that nobody is told of it too often: it is to be sent again. */
	held: string[];
	/** What was decided of those that are kept, by key. */
	decided: Record<string, Decided>;
}

/** What is decided once of an entry, and when its last version came. */
export type EntryDates = Pick<Kept, "firstSeen" | "date" | "modified">;

/** What one Library has decided of an entry, so that the others of its source do as it does. */
export type Decided = EntryDates & Pick<Kept, "shownAs">;

/** An entry as its source's Crawler sends it. */
export interface Incoming {
	key: string;
	/** Hash of the canonical link; null when the entry has none. */
	link: string | null;
	entry: CleanEntry;
	/** Whether the Library has been told of it before: one that it has no more, it has dropped. */
	again?: boolean;
	/** Whether its owner has changed how its source is read: then a version of before is no mirror's, but a mistake mended. */
	isReadAnew?: boolean;
	/** Whether that was where its source's dates stand: the date of before was a mistake, too. */
	isDatedAnew?: boolean;
	/** What its article says, when that came before the entry was sent. */
	article?: Article;
	/** Of files that the entry does not say them of: its Crawler has asked. */
	lengths?: FileLengths;
	/** When its Crawler saw it first, if that was before it sent it. */
	seen?: number;
	/** What another Library of its source has decided, which is to be so here. */
	agreed?: Decided;
	/** Set when a Library hands its entries to another one: the dates that must not move, and what it knows of versions. */
	kept?: EntryDates &
		Pick<Kept, "full"> &
		Partial<Pick<Kept, "changedBefore" | "hash" | "versions" | "announced" | "shownAs">>;
}

/** What a Crawler needs of an entry to know it again, should it have lost what it had seen. */
export type Remembered = Pick<Kept, "url" | "title" | "published" | "dateFrom"> & Pick<Row, "key">;

/** A line of an export: what one Library knows of a source, or one of its entries. */
export type LibraryLine = TypeOf<typeof sourceLineShape> | TypeOf<typeof entryLineShape>;

/** A stretch of an export, NDJSON, and where the next one begins; null at the end. */
export interface LibraryLines {
	bytes: Uint8Array;
	next: number | null;
}

/** A question to one Library; `search` is the query string of the feed's address, read again by each Library. */
export interface Question {
	path: string;
	search: string;
	now: number;
	/** What whoever asks may see: sources of these categories, and nothing of others; absent: everything. */
	within?: readonly string[];
	/** Set in the part of a question for `all`, for the part to give nothing that another Library's part gives. */
	all?: {
		/** When the cursor that is gone on from was made, ms; null for none. */
		since: number | null;
	};
	/**
	 * Who asks, as `askerOf` has it, where anybody could think of ever more such questions: what they use up is bounded for a
	 * client and for a day.
	 */
	asker?: string;
}

/** What `all` wants of a Library's newest entries. */
export interface NewestWish {
	/** So many at most, with so many characters of text together. */
	entries: number;
	characters: number;
	/** The version that is held; null for none. */
	held: string | null;
}

/** The newest entries of a Library. */
export interface Newest extends Selection, Omit<Life, "at"> {
	/** Two of the same version are the same. */
	version: string;
	/** Keys of those that another Library gives to who reads `all`. */
	elsewhere: string[];
}

/** Entries for a reader, and how to go on from them. */
export interface Answer {
	entries: StoredEntry[];
	/** The query string of the next page; null at the end. */
	next: string | null;
	/** What `since` takes to go on from here; null for a page that was not asked for with `since`. */
	cursor: string | null;
}

/** An entry by its key and title. */
export type Neighbour = Pick<StoredEntry, "key" | "title">;

/** An entry, and those of its source that were published right after it and before it. */
export interface ShownEntry {
	entry: StoredEntry;
	newer: Neighbour | null;
	older: Neighbour | null;
}

/** Entries of one Library that match, newest first, and how far it looked. */
export interface Selection {
	entries: StoredEntry[];
	/** Of a feed as it is published: entries that came lately with a date that others are shown before. */
	late: StoredEntry[];
	/** The date it stopped at because it had enough or had looked at enough; null when it came to the end. */
	floor: number | null;
}

/** What has come or changed since a cursor, oldest change first. */
export interface Following {
	entries: StoredEntry[];
	/** The `seq` it began after. */
	start: number;
	/** The `seq` to go on from. */
	seq: number;
	/** Which life of the Library counted them. */
	epoch: string;
	more: boolean;
}

/** Where a client goes on in a Library: behind what it has read, as far as that was counted in this life; else at a time. */
export type ReadFrom = { time: number } | { place: ReadPlace; time: number };

/** What a Library has used, and what is wrong with what it keeps. */
export interface LibraryHealth {
	/** Today, but for what others wrote down for it. */
	used: DayUsage;
	/** Rows that cannot be read, which are not shown. */
	broken: BrokenRow[];
	name: string;
	life: Life;
}

/** What others may ask of a Library; each call is one transaction and may come twice. */
export interface Library extends Rpc.DurableObjectBranded {
	/** Takes entries in; the same entries again change nothing. */
	upsert(batch: Batch): Promise<Taken>;
	/** What would be decided of those of the entries that other sources have said here, by key; nothing is kept. */
	twinsOf(batch: Batch): Promise<Record<string, Decided>>;
	/** Completes and corrects an entry of a source by what its article says; nothing happens when the entry has left. */
	mend(key: string, article: Article, source: string): Promise<void>;
	/** Takes in how long files are, by the keys of their entries. */
	measured(lengths: Record<string, FileLengths>): Promise<void>;
	/**
	 * Brings it up to the configuration; answers with how far it has come. Heirs get the entries of those whom they go on
	 * for.
	 * @param known how far it has come as others know: what was set back behind that begins another life
	 */
	configure(name: string, heirs: readonly Heir[], known: readonly Life[], runtime: Runtime): Promise<Life>;
	/** Has it give another Library what it keeps of a source that belongs to both. */
	share(source: string, home: string): Promise<void>;
	/** Drops the entries of a source whose keys begin so: they were another's. */
	disown(source: string, keyPart: string): Promise<void>;
	/** Takes entries of a source out, by their keys; returns how many there were. */
	withdraw(source: string, keys: readonly string[]): Promise<number>;
	/** What it keeps of a source, newest first. */
	remembered(source: string): Promise<Remembered[]>;
	/**
	 * A feed as bytes, rendered from what is stored; null when there is no such feed.
	 * @param held the etag of the copy that KV has: "current" when the Library has no other bytes
	 */
	feed(request: FeedRequest, held?: string | null): Promise<FeedAnswer | "current" | null>;
	/** A page of entries of a category, a source or all; the query must have been checked by `parseQuery`. */
	page(question: Question): Promise<Answer>;
	/** The newest entries of all its sources; null when they are of the version that is held. */
	newest(wish: NewestWish): Promise<Newest | null>;
	/** Of the Library `all`: the newest entries of every Library, by its name, without their texts. */
	glance(most: number, opencc?: Conversion): Promise<Record<string, StoredEntry[]>>;
	/** This Library's part of a page. */
	select(question: Question, place: PagePlace | null): Promise<Selection>;
	/** This Library's part of what came since a cursor. */
	follow(question: Question, from: ReadFrom): Promise<Following>;
	/**
	 * An entry, and those beside it in its source when they are asked for; of the Library `all` one that any Library has.
	 * @param within as in a question
	 * @param asker as in a question
	 */
	entry(
		key: string,
		withNeighbours: boolean,
		within?: readonly string[],
		opencc?: Conversion,
		asker?: string,
	): Promise<ShownEntry | null>;
	/** What its sources say of themselves. */
	facts(): Promise<SourceFacts[]>;
	/** Publishes what is waiting now, whatever the budget; `anew` renders every copy. Answers whether anything was waiting. */
	flush(anew: boolean): Promise<boolean>;
	/** What `all` joins has changed; answers when it will look at everything anyway, null when nobody reads. */
	poke(): Promise<number | null>;
	/** A stretch of everything that is kept here, from a `seq` on; -1: from the beginning. */
	exported(after: number): Promise<LibraryLines>;
	/** Takes back what was exported, here or elsewhere. */
	imported(lines: LibraryLine[]): Promise<{ taken: number; epoch: string }>;
	/** How it is. */
	health(): Promise<LibraryHealth>;
}
