import { lacksHour, lacksYear } from "../base/dates/said.ts";
import type { CleanEntry, Enclosure } from "../model/entry.ts";
import { DAY_MS, HOUR_MS } from "../settings.ts";

/** What an entry's article says, cleaned; what speaks for the whole site has been taken out. */
export type Article = Partial<CleanEntry>;

/** Before the provenance of a date that an article completed: such a date is not completed a second time. */
const FROM_ARTICLE = "article/";

/**
 * What becomes of an entry when its article has come: field by field the list's words (a feed's are meant as well),
 * completed and corrected by the article's.
 * @param siteNames what a list may give for an author that is none: the names of its site
 * @returns the entry, and the fields that are the article's: what `dateFrom` is for dates
 */
export function fuse<T extends CleanEntry>(
	listed: T,
	article: Article,
	siteNames: readonly string[] = [],
): { entry: T; taken: string[] } {
	const named = listed.authors.filter(({ name }) => name === null || !siteNames.includes(name));
	const entry = {
		...listed,
		title: fullTitle(listed.title, article.title ?? null),
		contentHtml: article.contentHtml ?? listed.contentHtml,
		readingMinutes: article.contentHtml ? (article.readingMinutes ?? 0) : listed.readingMinutes,
		summary: article.summary ?? listed.summary,
		image: article.image ?? listed.image,
		authors: filled(named, filled(article.authors ?? [], listed.authors)),
		categories: filled(listed.categories, article.categories ?? []),
		enclosures: joined(listed.enclosures, article.enclosures ?? []),
		origin: listed.origin ?? article.origin ?? null,
		rights: listed.rights ?? article.rights ?? null,
		updated: listed.updated ?? article.updated ?? null,
	};
	return { entry, taken: takenFrom(listed, entry) };
}

/** The list's date with what it left out (rule 6): all of it, its year, its hour. Null where there is nothing to complete. */
export function completedDate(
	{ published, updated, dateFrom }: Pick<CleanEntry, "published" | "updated" | "dateFrom">,
	article: Article,
): Pick<CleanEntry, "published" | "dateFrom"> | null {
	const listed = published ?? (isLastmod({ published, dateFrom }) ? null : updated);
	const time = article.published ?? article.updated ?? null;
	const from = article.dateFrom ?? null;
	if (time === null || from === null || dateFrom?.startsWith(FROM_ARTICLE)) return null;
	const taken = { published: time, dateFrom: FROM_ARTICLE + from };
	if (listed === null) return taken;
	if (lacksYear(dateFrom) && !lacksYear(from)) {
		const placed = inYearOf(listed, time);
		if (lacksHour(dateFrom) || !lacksHour(from)) return isNear(placed, time) ? taken : null;
		return isNear(time, placed) ? { ...taken, published: placed } : null;
	}
	return lacksHour(dateFrom) && !lacksHour(from) && isNear(listed, time) ? taken : null;
}

/** Whether an entry has no other date than a sitemap's of the last change of its page, which may be years old. */
export function isLastmod({ published, dateFrom }: Pick<CleanEntry, "published" | "dateFrom">): boolean {
	return published === null && (dateFrom?.startsWith("lastmod/") ?? false);
}

/** A day began within so many hours before an instant of it, whatever the zones that the two were written in. */
function isNear(day: number, time: number): boolean {
	return time - day > -14 * HOUR_MS && time - day < DAY_MS + 12 * HOUR_MS;
}

/** A day of an unknown year in the year in which it is nearest to a time. */
function inYearOf(day: number, time: number): number {
	const year = new Date(time).getUTCFullYear();
	const placed = [year - 1, year, year + 1].map((near) => new Date(day).setUTCFullYear(near));
	const distance = (at: number) => Math.abs(at - time);
	return placed.reduce((best, at) => (distance(at) < distance(best) ? at : best));
}

const CUT = /\s*[[(（【]?(?:…|⋯|\.{2,}|。{2,})+[\])）】]?\s*$/u;
/** A list's title of at least so many characters is known by them, though nothing says that it was cut. */
const SURE_CHARS = 5;

/** The whole of a title that the list cut; the list's in any other case, for the article's may be its site's. */
function fullTitle(listed: string | null, whole: string | null): string | null {
	if (listed === null || whole === null) return listed ?? whole;
	const shown = listed.replace(CUT, "");
	const [start, full] = [folded(shown), folded(whole)];
	if (start === "" || !full.startsWith(start) || full.length === start.length) return start ? listed : whole;
	if (shown !== listed) return whole;
	// What stands behind a separator, or goes on within a word, is not the rest of a title.
	const isOther =
		/^[-–—_|｜·•»]/u.test(full.slice(start.length)) ||
		/[a-z\d]{2}$/.test(full.slice(0, start.length + 1).slice(-2));
	return start.length < SURE_CHARS || isOther ? listed : whole;
}

/** A title without what two copies of it are written with differently: widths of signs, white space, case. */
function folded(title: string): string {
	return title.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** Both lists' files; what only the article says of a file of the first one is added to it. */
function joined(listed: readonly Enclosure[], others: readonly Enclosure[]): Enclosure[] {
	const byUrl = new Map(listed.map((file) => [file.url, file]));
	for (const file of others) {
		const known = byUrl.get(file.url);
		byUrl.set(
			file.url,
			known
				? {
						...file,
						...known,
						type: known.type ?? file.type,
						length: known.length ?? file.length,
						title: known.title ?? file.title,
					}
				: file,
		);
	}
	return [...byUrl.values()];
}

function filled<T>(own: T[], others: T[]): T[] {
	return own.length > 0 ? own : others;
}

function takenFrom(listed: CleanEntry, fused: CleanEntry): string[] {
	const names = Object.keys(fused) as (keyof CleanEntry)[];
	return names.filter((name) => JSON.stringify(fused[name]) !== JSON.stringify(listed[name]));
}
