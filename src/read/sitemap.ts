import type { Entry } from "../model/entry.ts";
import type { SitemapFile } from "../model/feed.ts";
import type { Problem, Result } from "../model/result.ts";
import { HOUR_MS, SITEMAP_ENTRIES, SITEMAP_FILES } from "../settings.ts";
import { ends } from "../stages/parse/sitemap.ts";
import type { Understood } from "./understand.ts";

/** A sitemap is often made anew long after the pages that it dates. */
const LATE_MS = HOUR_MS;

/**
 * The files of an index that are worth reading, newest first: at first a few, later those that changed since. Those without a
 * date have their turns by the clock; at first the ends of their list come, for one of them is the newest.
 * @param since what `changedUntil` was then; null at the first visit
 */
export function filesDue(files: readonly SitemapFile[], since: number | null, now: number): string[] {
	const dated = files.flatMap(({ url, changed }) => (changed === null ? [] : [{ url, changed }]));
	const undated = files.filter(({ changed }) => changed === null);
	const isNewer = ({ changed }: { changed: number }) =>
		since === null || (changed > since - LATE_MS && changed !== since);
	const inOrder = dated.filter(isNewer).sort((a, b) => b.changed - a.changed);
	const from = since === null ? undated.length - 1 : Math.floor(now / 1000) * SITEMAP_FILES;
	const turns = Array.from({ length: Math.min(SITEMAP_FILES, undated.length) }, (_, n) => {
		return undated[(from + n) % undated.length];
	});
	const due = [...new Set([...inOrder, ...turns].flatMap((file) => file?.url ?? []))];
	return since === null ? due.slice(0, SITEMAP_FILES) : due;
}

/** Until when an index says what changed: a file that is dated later may have changed once more. */
export function changedUntil(files: readonly SitemapFile[], now: number): number {
	return Math.min(now, Math.max(0, ...files.map(({ changed }) => changed ?? 0)));
}

/** Whether files may have changed though their index has not: it dates them by the day, or not at all. */
export function isVague(files: readonly SitemapFile[], now: number): boolean {
	return files.some(({ changed }) => changed === null || changed > now);
}

/**
 * An index with the entries of the first few of these files, and those that are left; what cannot be had is left for the
 * next time, if it is not gone.
 * @param read null when there is no room for it now
 * @param since as in `filesDue`
 */
export async function joinSitemap(
	index: Understood,
	due: readonly string[],
	read: (address: string) => Promise<Result<Understood> | null>,
	since: number | null,
	now: number,
): Promise<{ whole: Understood; left: string[] }> {
	const entries: Entry[] = [];
	const problems: Problem[] = [...index.problems];
	const left = due.slice(SITEMAP_FILES);
	let { title, language } = index.feed;
	for (const url of due.slice(0, SITEMAP_FILES)) {
		const file = await read(url);
		// Some name indexes in their index, which the format does not know: their newest files have their turn next.
		const isNamed = file?.ok && index.files?.some((known) => known.url === url);
		const further = isNamed ? filesDue(file.value.files ?? [], since || null, now) : [];
		const others = further.filter((other) => !due.includes(other));
		if (file === null) left.push(url);
		else if (others.length) left.unshift(...others);
		else if (!file.ok || file.value.files) {
			const reason = file.ok ? "it is an index of none but what was read, or of indexes" : file.error.message;
			problems.push({
				stage: "page",
				code: "page-missing",
				message: `a file of the index, ${url}: ${reason}`,
			});
			if (!file.ok && !/^http-4(?:04|10)$/.test(file.error.code)) left.push(url);
		} else {
			title ??= file.value.feed.title;
			language ??= file.value.feed.language;
			entries.push(...file.value.entries);
			problems.push(
				...file.value.problems.filter(({ code }) => !problems.some((known) => known.code === code)),
			);
		}
	}
	return { whole: { ...index, feed: { ...index.feed, title, language }, entries, problems }, left };
}

/**
 * The entries among which news may be: the newest, or all that are newer than the last visit; of those without a date the
 * ends of their list. A sitemap has every page of its site.
 */
export function newestEntries(
	entries: readonly Entry[],
	since: number | null,
	most = SITEMAP_ENTRIES,
): Entry[] {
	const dated = entries.filter((entry) => dateOf(entry) > 0).sort((a, b) => dateOf(b) - dateOf(a));
	const newer = since === null ? 0 : dated.filter((entry) => dateOf(entry) > since).length;
	const undated = entries.filter((entry) => dateOf(entry) === 0);
	return [...dated.slice(0, Math.max(most, newer)), ...ends(undated, SITEMAP_ENTRIES)];
}

/** The oldest date among entries; the end of time where none is dated. */
export function oldestDate(entries: readonly Entry[]): number {
	return entries.reduce(
		(oldest, entry) => Math.min(oldest, dateOf(entry) || oldest),
		Number.MAX_SAFE_INTEGER,
	);
}

function dateOf({ published, updated }: Entry): number {
	return Math.max(published ?? 0, updated ?? 0);
}
