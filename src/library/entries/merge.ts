import { timeToWall } from "../../base/dates/zone.ts";
import { hashOfEntry } from "../../base/entryHash.ts";
import type { CleanEntry } from "../../model/entry.ts";
import { EARLIEST_DATE_MS, FUTURE_TOLERANCE_MS, HOUR_MS } from "../../settings.ts";
import type { Incoming, Kept } from "../contract.ts";
import { versionsAfter } from "./announce.ts";

/**
 * What to write for an incoming entry; null when nothing that anyone sees has changed. Identity and dates stay.
 * @param zone the source's, in which a date without a time is a day
 */
export function mergeEntry(before: Kept | null, incoming: Incoming, now: number, zone = "UTC"): Kept | null {
	const { entry, kept } = incoming;
	const hash = kept?.hash ?? hashOf(entry);
	if (!before) return firstVersion(entry, hash, now, kept, zone);
	if (before.hash === hash) return null;
	return {
		...entry,
		...(before.full && fromArticle(entry, before)),
		published: before.published,
		dateFrom: before.dateFrom,
		firstSeen: before.firstSeen,
		date: before.date,
		modified: laterVersion(before, entry, now),
		changedAt: now,
		hash,
		full: before.full,
		also: before.also,
		...versionsAfter(before, now),
	};
}

/** The entry with its article's text in place of the summary that the source gave, and what only the article says. */
export function mendEntry(before: Kept, article: Partial<CleanEntry>, now: number): Kept {
	return {
		...before,
		...fromArticle(before, article),
		modified: Math.max(before.modified, before.date),
		changedAt: now,
		full: true,
	};
}

function firstVersion(
	entry: CleanEntry,
	hash: string,
	now: number,
	kept: Incoming["kept"],
	zone: string,
): Kept {
	const stated = saneDate(entry.published, now) ?? saneDate(entry.updated, now) ?? now;
	const date = withinDay(stated, now, zone);
	const modified = Math.max(date, saneDate(entry.updated, now) ?? date);
	const dates = kept ?? { firstSeen: now, date, modified, full: false };
	return { ...entry, ...dates, changedAt: now, hash, also: [] };
}

/**
 * A date that is a day's first moment says no time: it counts as published when it was first seen, as long as the day
 * lasts. Else it would come after everything of its day that has a time, and in a busy category nobody would see it.
 */
function withinDay(date: number, now: number, zone: string): number {
	if (date >= now || now - date > LONGEST_DAY_MS || date % 1000 !== 0) return date;
	const { hour, minute, second, ...day } = timeToWall(date, zone);
	if (hour + minute + second > 0) return date;
	const today = timeToWall(now, zone);
	return today.day === day.day && today.month === day.month ? now : date;
}

/** When the clocks are put back. */
const LONGEST_DAY_MS = 25 * HOUR_MS;

function laterVersion(before: Kept, entry: CleanEntry, now: number): number {
	const stated = saneDate(entry.updated, now);
	return stated !== null && stated > before.modified ? stated : Math.max(now, before.modified);
}

/** A date that can be one: not before the web, not in the future; a clock at 1970 or 2099 counts as no date. */
function saneDate(date: number | null, now: number): number | null {
	return date !== null && date >= EARLIEST_DATE_MS && date <= now + FUTURE_TOLERANCE_MS ? date : null;
}

/** What an entry has of its article: the text in any case, the rest where the source itself says nothing. */
function fromArticle(entry: CleanEntry, article: Partial<CleanEntry>): Partial<CleanEntry> {
	const { contentHtml, summary, image, readingMinutes } = article;
	const filled = <T>(own: T[], other: T[] | undefined) => (own.length > 0 ? own : (other ?? own));
	return {
		...(contentHtml !== undefined && { contentHtml }),
		...(summary !== undefined && { summary }),
		...(image !== undefined && { image }),
		...(readingMinutes !== undefined && { readingMinutes }),
		authors: filled(entry.authors, article.authors),
		categories: filled(entry.categories, article.categories),
		enclosures: filled(entry.enclosures, article.enclosures),
		origin: entry.origin ?? article.origin ?? null,
		rights: entry.rights ?? article.rights ?? null,
	};
}

function hashOf(entry: CleanEntry): string {
	const { published, dateFrom, ...rest } = entry;
	return hashOfEntry(dateFrom?.endsWith("/relative") ? { ...rest, updated: null } : rest);
}
