import type { Result } from "../../model/result.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { FEED_ENTRIES, FEED_MAX_ENTRIES } from "../../settings.ts";
import { type Cursor, decodeCursor } from "./cursor.ts";
import { storedNeeds } from "./needs.ts";
import { ParameterError, type Readable, readFlag, readNumber } from "./parameters.ts";
import { compilePattern, type Pattern } from "./pattern.ts";
import { normalise, searchText, textOfHtml } from "./text.ts";

/** What a reader asked of a feed, checked; `matches` applies the part that looks at entries. */
export interface FeedQuery {
	limit: number;
	/** Entries from a time on, or what has come since a cursor; null: the newest. */
	since: { time: number } | { cursor: Cursor } | null;
	/** From `filter_time`: only entries dated at this instant or later. */
	notBefore: number | null;
	/** Every one of them has to hold. */
	filters: Filter[];
	/** Groups of texts: the JSON of an entry that passes the filters has one of each, as it is written here. */
	needs: string[][];
	/** Whether no entry of this title (empty for none) passes the filters; null when a title alone never tells. */
	rejectsTitle: ((title: string) => boolean) | null;
	/** Normalised words of `q`, all of which have to occur. */
	words: string[];
	/** Summaries instead of content. */
	brief: boolean;
	/** `brief` with a number: summaries of at most so many characters; null as they are. */
	briefCharacters: number | null;
	/** False: the feed as published answers it. */
	isActive: boolean;
}

interface Filter {
	field: Field;
	pattern: Pattern;
	/** False for `filterout`. */
	wanted: boolean;
}

type Field = "any" | "title" | "description" | "author" | "category";

const FIELDS: Record<string, Field> = {
	"": "any",
	_title: "title",
	_description: "description",
	_author: "author",
	_category: "category",
};
const Q_MAX_CHARACTERS = 200;
const Q_MAX_WORDS = 10;
/** RSSHub takes no fewer. */
const BRIEF_MIN_CHARACTERS = 100;
const FILTER_TIME_MAX_SECONDS = 100 * 365 * 24 * 3600;

/**
 * Reads the parameters of a feed's address, with RSSHub's names and meanings where it has them
 * (https://docs.rsshub.app/guide/parameters). `now` is what `filter_time` counts back from. Parameters that are not
 * ours are left alone; the error names the one that is wrong and what was expected.
 */
export function parseQuery(params: Readable, now: number): Result<FeedQuery> {
	try {
		const brief = readBrief(params);
		const { filters, needs } = readFilters(params);
		const query = {
			limit: readNumber(params, "limit", 1, FEED_MAX_ENTRIES) ?? FEED_ENTRIES,
			since: readSince(params),
			notBefore: readNotBefore(params, now),
			filters,
			needs,
			rejectsTitle: titleTest(filters),
			words: readWords(params),
			brief: brief !== null,
			briefCharacters: brief === 0 ? null : brief,
		};
		const isActive =
			["limit", "since", "filter_time", "q"].some((name) => params.has(name)) ||
			query.filters.length > 0 ||
			query.brief;
		return { ok: true, value: { ...query, isActive } };
	} catch (error) {
		if (!(error instanceof ParameterError)) throw error;
		return { ok: false, error: { stage: "publish", code: "bad-parameter", message: error.message } };
	}
}

/** What filters look at. */
export type Filterable = Pick<
	StoredEntry,
	"title" | "authors" | "categories" | "summary" | "contentHtml" | "date" | "firstSeen" | "modified"
>;

/** Whether an entry is one that the query asks for; `text` is its `searchText` when the caller keeps it. */
export function matches(entry: StoredEntry, query: FeedQuery, text?: string): boolean {
	if (!passes(entry, query)) return false;
	if (query.words.length === 0) return true;
	const searched = text ?? searchText(entry);
	return query.words.every((word) => searched.includes(word));
}

/** Whether an entry passes all but the words of `q`: what can be said before its source is looked up. */
export function passes(entry: Filterable, query: FeedQuery): boolean {
	if (query.notBefore !== null && entry.date < query.notBefore) return false;
	if (query.since && "time" in query.since && Math.max(entry.firstSeen, entry.modified) < query.since.time)
		return false;
	return query.filters.every(({ field, pattern, wanted }) => isIn(entry, field, pattern) === wanted);
}

/** The entry as `brief` wants it: no HTML, and a summary that is cut at a character. */
export function briefEntry(entry: StoredEntry, query: FeedQuery): StoredEntry {
	if (!query.brief) return entry;
	const characters = [
		...(entry.summary ??
			textOfHtml(entry.contentHtml ?? "")
				.replace(/\s+/g, " ")
				.trim()),
	];
	const limit = query.briefCharacters ?? characters.length;
	const summary = characters.length > limit ? `${characters.slice(0, limit).join("")}…` : characters.join("");
	return { ...entry, contentHtml: null, summary: summary || null };
}

function isIn(entry: Filterable, field: Field, pattern: Pattern): boolean {
	if (field === "author") return entry.authors.some((one) => pattern(one.name ?? ""));
	if (field === "category") return entry.categories.some((one) => pattern(one.name));
	if (field !== "description" && pattern(entry.title ?? "")) return true;
	if (field === "title") return false;
	return pattern(entry.contentHtml === null ? (entry.summary ?? "") : textOfHtml(entry.contentHtml));
}

function readFilters(params: Readable): Pick<FeedQuery, "filters" | "needs"> {
	const ignoreCase = readFlag(params, "filter_case_sensitive") === false;
	const groups: string[][] = [];
	const filters = ["filter", "filterout"].flatMap((kind) =>
		Object.entries(FIELDS).flatMap(([suffix, field]) =>
			params
				.getAll(kind + suffix)
				.filter(Boolean)
				.map((source) => {
					const compiled = compilePattern(source, ignoreCase);
					if (!compiled.ok)
						throw new ParameterError(
							kind + suffix,
							source,
							`words or an expression without ${compiled.error}`,
						);
					if (kind === "filter") groups.push(...compiled.needs);
					return { field, pattern: compiled.value, wanted: kind === "filter" };
				}),
		),
	);
	return { filters, needs: storedNeeds(groups, ignoreCase) };
}

function titleTest(filters: Filter[]): FeedQuery["rejectsTitle"] {
	// A title that lacks what `filter` wants may still have it in the text; what `filterout` finds is out for good.
	const telling = filters.filter(({ field, wanted }) => field === "title" || (field === "any" && !wanted));
	if (telling.length === 0) return null;
	return (title) => telling.some(({ pattern, wanted }) => pattern(title) !== wanted);
}

function readWords(params: Readable): string[] {
	const text = params.get("q") ?? "";
	if (text.length > Q_MAX_CHARACTERS)
		throw new ParameterError("q", text, `at most ${Q_MAX_CHARACTERS} characters`);
	const words = normalise(text).split(" ").filter(Boolean);
	if (words.length > Q_MAX_WORDS) throw new ParameterError("q", text, `at most ${Q_MAX_WORDS} words`);
	return words;
}

function readSince(params: Readable): FeedQuery["since"] {
	const text = params.get("since");
	if (!text) return null;
	// A date alone, or a full instant; `new Date` takes much more, and reads some of it in the machine's zone.
	if (/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/i.test(text)) {
		const time = Date.parse(text);
		if (!Number.isNaN(time)) return { time };
	}
	const cursor = decodeCursor(text);
	if (cursor) return { cursor };
	throw new ParameterError(
		"since",
		text,
		"a time such as 2026-11-20T08:00:00Z, or the cursor of an earlier answer",
	);
}

function readNotBefore(params: Readable, now: number): number | null {
	const seconds = readNumber(params, "filter_time", 1, FILTER_TIME_MAX_SECONDS);
	return seconds === null ? null : now - seconds * 1000;
}

/** null: not asked for; 0: as the summaries are. */
function readBrief(params: Readable): number | null {
	const text = params.get("brief");
	if (text === null || /^(0|false|no)$/i.test(text)) return null;
	if (/^(1|true|yes|)$/i.test(text)) return 0;
	return readNumber(params, "brief", BRIEF_MIN_CHARACTERS, 10_000);
}
