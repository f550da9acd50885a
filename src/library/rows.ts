import { ENTRY_FIELDS, personShape } from "../base/storage/entry.ts";
import type { Layout } from "../base/storage/open.ts";
import {
	added,
	type FieldsOf,
	list,
	nullable,
	object,
	optional,
	type TypeOf,
	tuple,
} from "../base/storage/shape.ts";
import { amount, count, flag, instant, oneOf, text, textLike } from "../base/storage/values.ts";
import { FEED_FORMATS } from "../model/document.ts";
import type { Also, SourceFacts } from "../model/stored.ts";
import { SEQ_MAX } from "../settings.ts";
import { budgetShape } from "../usage/budget.ts";
import { dayUsageShape } from "../usage/usage.ts";

/**
 * What a Library stores. A field is added with `added(shape, () => default)` or `optional(shape)`, in the place where its
 * type is read off; see docs/STATE.md.
 *
 * | table | a row | value |
 * | --- | --- | --- |
 * | meta | `version` | of this layout |
 * | | `name`, `epoch`, `config` | which Library, which life of it, the hash of what it shows of the configuration that it was told |
 * | | `runtime` | JSON: `Runtime`, what it was told of what is set at run time; absent where nothing is; since 2026-12 |
 * | | `seq` | the highest `seq` ever given, where its row has gone |
 * | | `latest` | JSON: the latest instant of a row, where the clock was ahead when it was written |
 * | | `published` | JSON: `Progress` |
 * | | `pruned` | JSON: `Round` of pruning |
 * | | `late` | JSON: the entries that came with a date of long before, and when |
 * | | `full` | JSON: ids of the sources that keep as many entries as they may |
 * | | `packed`, `packedLengths` | up to which `seq` rows are in the table `packed`; JSON: how long its rows are |
 * | | `announcements` | JSON: the queue of what a hub is to be told, `Announcement[]` |
 * | | `asked` | JSON: `Asked`, since 2026-12 |
 * | | `broken` | JSON: the rows that could not be read, `BrokenRow[]` |
 * | source | of each source that sent entries, by its id | JSON: `SourceFacts` |
 * | entry | of each entry: `seq`, which grows with each insert and each change and is the cursor of clients that follow with `since`; the columns of `Row` | `body`, JSON: `Kept` |
 * | packed | of each hash by which rows are found, 16 buckets | see packed.ts |
 * | story | of each of the last days, since 1970 in UTC | JSON: `Told[]`, its entries in categories with `stories = true` |
 * | slot | of each copy in KV, by JSON of origin, path and format | etag, when it changed, when it expires |
 *
 * An insert costs a written row for the table and one for each index (the Free plan has 100,000 a day, the Paid plan a
 * price for each), so `entry` has one index of all rows, from which a source's entries are listed, and one of those that
 * have a twin.
 *
 * Version 1: all of this, in the releases up to 2026-11-28 without the rows `version`, `packedLengths` and `broken`, and
 * in entries without `episode` and the `term` of a category.
 */
export const LAYOUT: Layout = {
	name: "Library",
	tables: [
		"CREATE TABLE IF NOT EXISTS source (id TEXT PRIMARY KEY, facts TEXT NOT NULL) WITHOUT ROWID",
		`CREATE TABLE IF NOT EXISTS entry (
			seq INTEGER PRIMARY KEY,
			key TEXT NOT NULL,
			source TEXT NOT NULL,
			date INTEGER NOT NULL,
			link TEXT,
			twin TEXT,
			body TEXT NOT NULL
		)`,
		"CREATE INDEX IF NOT EXISTS entry_of_source ON entry (source, date, seq)",
		"CREATE INDEX IF NOT EXISTS entry_of_twin ON entry (twin) WHERE twin IS NOT NULL",
		`CREATE TABLE IF NOT EXISTS packed (
			name TEXT NOT NULL,
			bucket INTEGER NOT NULL,
			hashes TEXT NOT NULL,
			PRIMARY KEY (name, bucket)
		) WITHOUT ROWID`,
		"CREATE TABLE IF NOT EXISTS story (day INTEGER PRIMARY KEY, tellings TEXT NOT NULL)",
		`CREATE TABLE IF NOT EXISTS slot (
			name TEXT PRIMARY KEY,
			etag TEXT NOT NULL,
			changed INTEGER NOT NULL,
			expires INTEGER NOT NULL
		) WITHOUT ROWID`,
	],
	migrations: [],
};

const words = nullable(text);

const keyShape = textLike(/^[0-9a-f]{24}$/, "24 hexadecimal digits");

/** A field that rows of 2026-11-28 do not have. */
const unsaid = () => null;

const also = object({ sourceId: text, title: words, url: words } satisfies FieldsOf<Also>);

/** The body of a row: what the source said, and what this Library decided once and for all. */
export const keptShape = object({
	...ENTRY_FIELDS,
	firstSeen: instant,
	date: instant,
	modified: instant,
	/** When the row was last written, for `since`. */
	changedAt: instant,
	/** Hash of the entry as the source gave it. */
	hash: text,
	/** Hashes of the versions before this one, the last one first; absent while there was none. */
	versions: optional(list(text)),
	/** The day on which another version last took the place of one (days since 1970 in UTC), and the announcements of that day. */
	announced: optional(tuple(count(), count())),
	/** Of an entry that another Library handed over: when it had changed there, before it was written here. */
	changedBefore: optional(instant),
	/** True once the article has completed what the list gave. */
	full: flag,
	/** The fields that the article gave; absent of what was mended before this was noted. */
	fromArticle: optional(list(text)),
	also: list(also),
	/** The key that readers know the entry by, where that is another source's: the first one's that said the same. */
	shownAs: optional(keyShape),
});

export type Kept = TypeOf<typeof keptShape>;

/** The columns of a row of `entry` but its body. */
const columns = {
	seq: count(SEQ_MAX),
	key: keyShape,
	source: text,
	date: instant,
	/** Hash of the canonical link. */
	link: nullable(textLike(/^[0-9a-f]{16}$/, "16 hexadecimal digits")),
	/**
	 * The key of the first of the entries of several sources that say the same; null where no other source has said the
	 * same, and of the first as long as its version is the one that is shown. That one may have left.
	 */
	twin: nullable(keyShape),
};

export const columnsShape = object(columns);

/** A row of `entry` with its body read. */
export type Row = TypeOf<typeof columnsShape> & { kept: Kept };

/** What a Library needs to know of a source to show its entries. */
export const factsShape = object({
	id: text,
	title: text,
	url: text,
	feedUrl: added(words, unsaid),
	siteUrl: words,
	image: words,
	icon: added(words, unsaid),
	description: added(words, unsaid),
	author: added(nullable(personShape), unsaid),
	language: words,
	rights: words,
} satisfies FieldsOf<SourceFacts>);

/** Where a line stands in an export; it says nothing of what the line holds. */
const placeShape = added(text, () => "");

/** A source's line of an export. */
export const sourceLineShape = object({
	type: oneOf("source"),
	library: text,
	at: placeShape,
	facts: factsShape,
});

/** An entry's line of an export. */
export const entryLineShape = object({
	type: oneOf("entry"),
	library: text,
	at: placeShape,
	...columns,
	kept: keptShape,
});

/** A published copy in KV. */
export const slotShape = object({
	/** JSON of origin, path and format. */
	name: text,
	etag: text,
	/** When its bytes last changed. */
	changed: instant,
	expires: instant,
});

/** What the name of a slot says. */
export const slotNameShape = tuple(text, text, oneOf(...FEED_FORMATS));

/** How far a Library has published. */
export const progressShape = object({
	/** The `seq` up to which everything is published; -1 when something changed that has no `seq`. */
	seq: amount,
	budget: nullable(budgetShape),
	/** KV writes a day that the Registry has given it, and when; absent before anybody read. */
	share: optional(object({ perDay: amount, at: instant })),
	/** What was used on a day, as far as it is written down here. */
	used: optional(dayUsageShape),
});

/** Of looking for entries that are beyond the limits. */
export const roundShape = object({
	/** When this round began. */
	began: instant,
	/** How many sources it has looked through; null when it is done. */
	done: nullable(count()),
});

/** What anybody's questions have used up on a day, slices that are being used included: rows, of `all` calls of other Libraries. */
export const askedShape = object({
	day: count(),
	used: amount,
	/** By clients, as `Question` has them: those who have used most. */
	clients: added(list(tuple(text, amount)), (): [string, number][] => []),
});

export const fullShape = list(text);

/** The key of each entry that came late, and when it was first seen. */
export const lateShape = list(tuple(keyShape, instant));

/** Entries of a day by which stories are told again: key, source, marks of title and text. */
export const toldShape = list(tuple(keyShape, text, list(count(0xffffffff))));

export type Told = TypeOf<typeof toldShape>[number];

/** How many characters each bucket of the table `packed` has, by the column that it is an index of. */
export const packedLengthsShape = object({ key: list(count()), link: list(count()) });

/** A row that could not be read. */
export const brokenRowShape = object({
	/** Whose entry it is, or whose facts. */
	source: text,
	/** Of an entry; null for the facts of the source. */
	seq: nullable(count()),
	/** For people: which row, and what is wrong with it. */
	message: text,
	/** When it was found. */
	since: instant,
});

export type BrokenRow = TypeOf<typeof brokenRowShape>;
