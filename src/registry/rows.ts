import { signingKeyShape } from "../base/media/keys.ts";
import { lifeShape } from "../base/storage/life.ts";
import type { Layout } from "../base/storage/open.ts";
import {
	added,
	type FieldsOf,
	list,
	nullable,
	object,
	optional,
	record,
	type TypeOf,
	tuple,
} from "../base/storage/shape.ts";
import { count, flag, instant, text, textLike } from "../base/storage/values.ts";
import type { Heir } from "../config/heirs.ts";
import type { SettingValue } from "../config/settings.ts";
import type { Life } from "../model/stored.ts";

/**
 * What the Registry stores. A field is added with `added(shape, () => default)` or `optional(shape)`, in the place where
 * its type is read off; see docs/STATE.md.
 *
 * | table | a row | value |
 * | --- | --- | --- |
 * | meta | `version` | of this layout |
 * | | `applied` | JSON: `Applied` |
 * | | `keys` | JSON: `SigningKey[]`, the newest first |
 * | | `keyParts` | JSON: what the keys of imported entries begin with, where their source has another id here → that id |
 * | | `shares` | JSON: by Library, how many copies it keeps for readers, and when it said so |
 * | | `usage` | JSON: the `DayUsage` that nobody else writes down |
 * | | `guesses` | JSON: wrong tokens by client, since 2026-12 |
 * | | `readers` | JSON: `ReadingKey[]`, those made first come first, since 2026-12 |
 * | | `sessions` | JSON: sessions of people that were ended → when they would have ended, since 2026-12 |
 * | | `alerts` | JSON: troubles that the webhook was told of → when, since 2026-12 |
 * | | `mail` | JSON: `MailKey`, since 2026-12 |
 * | | `runtime` | JSON: `Runtime`, what of the table `source` was last made of, and with which revision, since 2026-12 |
 * | | `copied` | JSON: the revision of the copy of that in KV, since 2026-12 |
 * | | `broken keys` … | what one of these rows held that could not be read, when it was written anew |
 * | listing | of each source of `kind = "opml"`, by its id; since 2026-12 | JSON: `Listing`, what came of it |
 * | source | of each that was added or changed at run time, by its id: when that was; since 2026-12 | `added`, `changed`, JSON: the keys of `[[sources]]` as they were written; in `changed` also `listed`, the address of a source that a list names |
 *
 * Version 1: all of this, in the releases up to 2026-11-28 without the rows `version` and `broken …`.
 */
export const LAYOUT: Layout = {
	name: "Registry",
	tables: [
		"CREATE TABLE IF NOT EXISTS source (id TEXT PRIMARY KEY, at INTEGER NOT NULL, added TEXT, changed TEXT) WITHOUT ROWID",
		"CREATE TABLE IF NOT EXISTS listing (id TEXT PRIMARY KEY, listing TEXT NOT NULL) WITHOUT ROWID",
	],
	migrations: [],
};

/** Keys of a source as their owner wrote them: they are checked when they are used, by the checks of that time. */
export const settingsShape = record<SettingValue>((value) => value as SettingValue);

const heirShape = object({ former: text, id: text, isSure: flag } satisfies FieldsOf<Heir>);

const NO_DAY = { day: 0, shards: 0, libraries: [] as string[] };

/** What the deployment has been told about: kept so that what has left is dropped, too. */
export const appliedShape = object({
	hash: text,
	shards: count(),
	libraries: list(text),
	/** How many shards may still know of sources: more than `shards` while a change is under way. */
	most: added(count(), () => 0),
	/** Library name → how far it had come then, as crawlers knew. */
	lives: added(record(lifeShape), (): Record<string, Life> => ({})),
	/** What has worked on the day of the last telling, those that have left included: what they used counts until its end. */
	today: added(object({ day: count(), shards: count(), libraries: list(text) }), () => NO_DAY),
	/** The configuration that is being told, and since when. */
	trying: optional(object({ hash: text, since: instant })),
	/** The sources that go on for others: their entries' keys begin as those of the others did. */
	heirs: added(list(heirShape), () => []),
	/** When every shard was last looked at, ms. */
	checked: instant,
	/** The first address this deployment was asked under. */
	origin: nullable(text),
});

export type Applied = TypeOf<typeof appliedShape>;

/** Before any configuration was told. */
export const NOTHING_APPLIED: Applied = {
	hash: "",
	shards: 0,
	libraries: [],
	most: 0,
	heirs: [],
	lives: {},
	today: NO_DAY,
	checked: 0,
	origin: null,
};

/** The keys that sign media addresses, the newest first. */
export const keysShape = list(signingKeyShape);

/** Who may read a private deployment: never the key itself, which only its reader has. */
export const readingKeyShape = object({
	/** What its owner calls it. */
	name: text,
	/** SHA-256 of the key, base64url. */
	hash: textLike(/^[\w-]{43}$/, "a SHA-256 in base64url"),
	/** The paths that it opens, with what is below them; null: everything. */
	categories: nullable(list(text)),
	made: instant,
});

export type ReadingKey = TypeOf<typeof readingKeyShape>;

/** What the secrets of mailboxes derive from. */
export const mailKeyShape = object({
	/** Base32. */
	key: textLike(/^[a-z2-7]{32,}$/, "a key in base32"),
	/** The id of a mailbox → how often it was given another secret. */
	renewed: added(record(count()), (): Record<string, number> => ({})),
});

export type MailKey = TypeOf<typeof mailKeyShape>;

/** Wrong tokens by client: how many, when the last one came and until when the client waits. */
export const guessesShape = record(object({ count: count(), last: instant, until: instant }));

/** Trouble that lasts → when its owner was told of it. */
export const alertsShape = record(instant);

/** Session → when it would have ended. */
export const endedShape = record(instant);

/** Library name → how many copies it keeps for readers, and when it said so. */
export const sharesShape = record(tuple(count(), instant));
