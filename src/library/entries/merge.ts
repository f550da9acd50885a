import { isRelative, lacksHour } from "../../base/dates/said.ts";
import { timeToWall } from "../../base/dates/zone.ts";
import { hashOfEntry } from "../../base/entryHash.ts";
import type { CleanEntry } from "../../model/entry.ts";
import { type Article, completedDate, fuse } from "../../read/fuse.ts";
import { DAY_MS, EARLIEST_DATE_MS, FUTURE_TOLERANCE_MS, HOUR_MS } from "../../settings.ts";
import type { FileLengths, Incoming, Kept } from "../contract.ts";
import { versionsAfter } from "./announce.ts";

/**
 * What to write for an incoming entry; null when nothing that anyone sees has changed. Identity and dates stay, but for a
 * date that its owner has mended.
 * @param zone the source's, in which a date without a time is a day
 */
export function mergeEntry(before: Kept | null, incoming: Incoming, now: number, zone = "UTC"): Kept | null {
	const { kept, article } = incoming;
	const hash = kept?.hash ?? hashOf(incoming.entry);
	if (!before) {
		const first = firstVersion(incoming, hash, now, zone);
		return (article && mendEntry(first, article, now)) ?? first;
	}
	const dated = redated(before, incoming, now, zone);
	if (before.hash === hash) return dated && { ...before, ...dated, changedAt: now };
	const entry = withLengths(incoming.entry, lengthsIn(before));
	return {
		...(before.full ? withArticle(entry, before) : entry),
		published: before.published,
		dateFrom: before.dateFrom,
		firstSeen: before.firstSeen,
		date: before.date,
		modified: Math.max(before.modified, incoming.agreed?.modified ?? laterVersion(before, entry, now)),
		changedAt: now,
		hash,
		full: before.full,
		also: before.also,
		shownAs: before.shownAs,
		...versionsAfter(before, now),
		...dated,
	};
}

/**
 * The date that an entry has since its owner has its source read in another way: where none was found before, or where
 * another place is said to have it. Null where it stays.
 */
function redated(
	before: Kept,
	{ entry, isReadAnew, isDatedAnew }: Incoming,
	now: number,
	zone: string,
): Pick<Kept, "published" | "dateFrom" | "date"> | null {
	const said = saneDate(entry.published, now);
	const wasDated = before.published !== null || before.updated !== null;
	if (said === null || said === before.published || !isReadAnew || (wasDated && !isDatedAnew)) return null;
	const { dateFrom } = entry;
	return { published: said, dateFrom, date: dateAs(said, dateFrom, before.firstSeen, zone) };
}

/**
 * The entry completed and corrected by its article; null when that says nothing more. Where the list left the date open,
 * the entry is from now on dated as its article says, once.
 */
export function mendEntry(
	before: Kept,
	article: Article,
	now: number,
	siteNames: string[] = [],
): Kept | null {
	const { entry, taken } = fuse(before, article, siteNames);
	const dated = completedDate(before, article);
	const said = saneDate(dated?.published ?? null, now);
	if (taken.length === 0 && said === null) return null;
	// A day that is not over counts from when the entry was first seen (see `withinDay`), and so it stays.
	const isToday = said !== null && lacksHour(dated?.dateFrom ?? null) && before.date - said < DAY_MS;
	const date = said === null || (isToday && before.date > said) ? before.date : said;
	const isAsItCame = before.modified === before.date;
	return {
		...entry,
		...(said !== null && dated),
		date,
		modified: Math.max(date, isAsItCame ? (saneDate(entry.updated, now) ?? date) : before.modified),
		changedAt: now,
		full: true,
		fromArticle: [...new Set([...(before.fromArticle ?? []), ...taken])],
	};
}

/** The entry with the lengths of its files; null when it knows them. */
export function measuredEntry(before: Kept, lengths: FileLengths, now: number): Kept | null {
	const isNew = before.enclosures.some(({ url, length }) => !length && lengths[url] !== undefined);
	return isNew ? { ...before, ...withLengths(before, lengths), changedAt: now } : null;
}

function firstVersion(
	{ entry, kept, agreed, seen, lengths }: Incoming,
	hash: string,
	now: number,
	zone: string,
): Kept {
	const firstSeen = seen ?? now;
	const stated = saneDate(entry.published, now) ?? saneDate(entry.updated, now) ?? firstSeen;
	const date = dateAs(stated, entry.dateFrom, firstSeen, zone);
	const modified = Math.max(date, saneDate(entry.updated, now) ?? date);
	const dates = kept ?? { firstSeen, date, modified, ...agreed, full: false };
	return { ...withLengths(entry, lengths ?? {}), ...dates, changedAt: now, hash, also: [] };
}

/** A file's length, once known, stays though its source never says it. */
function withLengths(entry: CleanEntry, lengths: FileLengths): CleanEntry {
	if (entry.enclosures.length === 0) return entry;
	return {
		...entry,
		enclosures: entry.enclosures.map((file) => ({
			...file,
			length: file.length || (lengths[file.url] ?? file.length),
		})),
	};
}

function lengthsIn({ enclosures }: CleanEntry): FileLengths {
	return Object.fromEntries(enclosures.flatMap(({ url, length }) => (length ? [[url, length]] : [])));
}

function dateAs(stated: number, dateFrom: string | null, firstSeen: number, zone: string): number {
	return lacksHour(dateFrom) ? withinDay(stated, firstSeen, zone) : stated;
}

/**
 * A date without a time counts as published when it was first seen, as long as its day lasts. Else it would come after
 * everything of its day that has a time, and in a busy category nobody would see it.
 */
function withinDay(date: number, now: number, zone: string): number {
	if (date >= now || now - date > LONGEST_DAY_MS) return date;
	const day = timeToWall(date, zone);
	const today = timeToWall(now, zone);
	return today.day === day.day && today.month === day.month ? now : date;
}

/** When the clocks are put back. */
const LONGEST_DAY_MS = 25 * HOUR_MS;

/** A later version of a list's entry, with what the article gave to the version before. */
function withArticle(entry: CleanEntry, before: Kept): CleanEntry & Pick<Kept, "fromArticle"> {
	const names = before.fromArticle ?? FROM_ARTICLE_AT_FIRST;
	const article: Article = Object.fromEntries(
		Object.entries(before).filter(([name]) => names.includes(name)),
	);
	const replaced = names.includes("authors") ? entry.authors.map(({ name }) => name ?? "") : [];
	const fused = fuse(entry, article, replaced);
	return { ...fused.entry, fromArticle: fused.taken };
}

/** What entries have of their articles that were mended before it was noted. */
const FROM_ARTICLE_AT_FIRST =
	"contentHtml summary image readingMinutes authors categories enclosures origin rights".split(" ");

function laterVersion(before: Kept, entry: CleanEntry, now: number): number {
	const stated = saneDate(entry.updated, now);
	return stated !== null && stated > before.modified ? stated : Math.max(now, before.modified);
}

/** A date that can be one: not before the web, not in the future; a clock at 1970 or 2099 counts as no date. */
function saneDate(date: number | null, now: number): number | null {
	return date !== null && date >= EARLIEST_DATE_MS && date <= now + FUTURE_TOLERANCE_MS ? date : null;
}

function hashOf(entry: CleanEntry): string {
	const { published, dateFrom, ...rest } = entry;
	return hashOfEntry(isRelative(dateFrom) ? { ...rest, updated: null } : rest);
}
