import { CONVERSION_NAMES, type Conversion, conversionNamed } from "../../model/chinese.ts";
import type { Result } from "../../model/result.ts";
import type { StoredEntry } from "../../model/stored.ts";
import {
	FEED_ENTRIES,
	FILTERS_MAX,
	FILTERS_MAX_CHARS,
	QUERY_MAX_CHARS,
	QUERY_MAX_WORDS,
} from "../../settings.ts";
import { type Cursor, decodeCursor } from "./cursor.ts";
import { FEED_PARAMETERS, type FeedParameter, type FeedParameterName, type Field } from "./feedParameters.ts";
import { storedNeeds } from "./needs.ts";
import { ParameterError, type Readable, readFlag, readNumber } from "./parameters.ts";
import { compilePattern, type Pattern } from "./pattern.ts";
import { decodePlace, type PagePlace } from "./place.ts";
import { readTerms, type Term, type Terms } from "./terms.ts";
import { normalise, searchText, textOfHtml } from "./text.ts";
import type { Work } from "./work.ts";

/** What a reader asked of a feed, checked; `matches` applies the part that looks at entries. */
export interface FeedQuery {
	limit: number;
	/** Entries from a time on, or what has come since a cursor; null: the newest. */
	since: { time: number } | { cursor: Cursor } | null;
	/** Where a page of older entries begins. */
	before: PagePlace | null;
	/** From `filter_time` and `after:`: only entries dated at this instant or later. */
	notBefore: number | null;
	/** From `before:`: only entries dated earlier. */
	until: number | null;
	/** Filters, all of which an entry has to pass. */
	filters: Filter[];
	/** Groups of texts: the JSON of an entry that passes the filters has one of each, as it is written here. */
	needs: string[][];
	/** Whether no entry of this title (empty for none) passes the filters; null when a title alone never tells. */
	rejectsTitle: ((title: string) => boolean) | null;
	/** What the filters have cost so far; begun anew for each look at a Library. */
	work: Work;
	/** What `q` asks for, all of which has to hold. */
	terms: Term[];
	/** The characters that Chinese is wanted in; null as it is. */
	conversion: Conversion | null;
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
	/** Whether an entry in which the pattern is found is wanted; false for `filterout`. */
	wanted: boolean;
}

const FILTERS = Object.entries<FeedParameter>(FEED_PARAMETERS).flatMap(([name, { filter }]) =>
	filter ? [{ name: name as FeedParameterName, ...filter }] : [],
);

/**
 * Reads the parameters of a feed's address. `now` is what `filter_time` counts back from, `zone` where the days of
 * `before:` and `after:` begin. Parameters that are not
 * ours are left alone; the error names the one that is wrong and what was expected.
 */
export function parseQuery(params: Readable, now: number, zone = "UTC"): Result<FeedQuery> {
	try {
		const brief = readBrief(params);
		const { filters, needs, work } = readFilters(params);
		const { terms, from, until } = readQ(params, zone);
		const lately = readNotBefore(params, now);
		const query = {
			limit: readNumber(params, "limit") ?? FEED_ENTRIES,
			since: readSince(params),
			before: readBefore(params),
			notBefore: from === null ? lately : Math.max(from, lately ?? from),
			until,
			filters,
			needs,
			work,
			rejectsTitle: titleTest(filters),
			terms,
			conversion: readConversion(params),
			brief: brief !== null,
			briefCharacters: brief === 0 ? null : brief,
		};
		const isActive =
			(["limit", "since", "before", "filter_time", "q"] as const).some((name) => params.has(name)) ||
			query.filters.length > 0 ||
			query.conversion !== null ||
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
	let searched = text ?? null;
	return query.terms.every((term) => {
		if (term.in === "source") return isOf(entry.source, term.text) === term.wanted;
		searched ??= searchText(entry);
		return searched.includes(term.text) === term.wanted;
	});
}

/** Whether a source is the one of that id, or has this in its title; `text` is normalised. */
export function isOf({ id, title }: Pick<StoredEntry["source"], "id" | "title">, text: string): boolean {
	return id === text || normalise(title).includes(text);
}

/** Whether an entry passes all but the words of `q`: what can be said before its source is looked up. */
export function passes(entry: Filterable, query: FeedQuery): boolean {
	if (query.notBefore !== null && entry.date < query.notBefore) return false;
	if (query.until !== null && entry.date >= query.until) return false;
	if (query.since && "time" in query.since && Math.max(entry.firstSeen, entry.modified) < query.since.time)
		return false;
	let known: string | null = null;
	const text = (): string => {
		known ??= entry.contentHtml === null ? (entry.summary ?? "") : textOfHtml(entry.contentHtml);
		return known;
	};
	return query.filters.every(({ field, pattern, wanted }) => isIn(entry, text, field, pattern) === wanted);
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

/** `text` says the entry's own, which is taken out of its HTML only when a filter looks at it. */
function isIn(entry: Filterable, text: () => string, field: Field, pattern: Pattern): boolean {
	if (field === "author") return entry.authors.some((author) => pattern(author.name ?? ""));
	if (field === "category") return entry.categories.some((category) => pattern(category.name));
	if (field !== "description" && pattern(entry.title ?? "")) return true;
	if (field === "title") return false;
	return pattern(text());
}

function readFilters(params: Readable): Pick<FeedQuery, "filters" | "needs" | "work"> {
	const ignoreCase = readFlag(params, "filter_case_sensitive") === false;
	const groups: string[][] = [];
	const work = { done: 0 };
	const asked = FILTERS.flatMap((kind) =>
		params
			.getAll(kind.name)
			.filter(Boolean)
			.map((source) => ({ ...kind, source })),
	);
	const characters = asked.reduce((sum, { source }) => sum + source.length, 0);
	const beyond = asked[FILTERS_MAX] ?? (characters > FILTERS_MAX_CHARS ? asked.at(-1) : undefined);
	if (beyond) {
		const most = `at most ${FILTERS_MAX} filters of ${FILTERS_MAX_CHARS} characters together`;
		throw new ParameterError(beyond.name, beyond.source, most);
	}
	const filters = asked.map(({ name, field, wanted, source }) => {
		const compiled = compilePattern(source, ignoreCase, work);
		if (!compiled.ok)
			throw new ParameterError(name, source, `words or an expression without ${compiled.error}`);
		if (wanted) groups.push(...compiled.needs);
		return { field, pattern: compiled.value, wanted };
	});
	return { filters, needs: storedNeeds(groups, ignoreCase), work };
}

function titleTest(filters: Filter[]): FeedQuery["rejectsTitle"] {
	// A title that lacks what `filter` wants may still have it in the text; what `filterout` finds is out for good.
	const telling = filters.filter(({ field, wanted }) => field === "title" || (field === "any" && !wanted));
	if (telling.length === 0) return null;
	return (title) => telling.some(({ pattern, wanted }) => pattern(title) !== wanted);
}

function readQ(params: Readable, zone: string): Terms {
	const text = params.get("q") ?? "";
	if (text.length > QUERY_MAX_CHARS)
		throw new ParameterError("q", text, `at most ${QUERY_MAX_CHARS} characters`);
	const found = readTerms(text, zone);
	if ("wrong" in found)
		throw new ParameterError("q", found.wrong, "a day such as after:2026-11-01 or before:2026-12-01");
	if (found.terms.length > QUERY_MAX_WORDS)
		throw new ParameterError("q", text, `at most ${QUERY_MAX_WORDS} words`);
	return found;
}

function readConversion(params: Readable): Conversion | null {
	const text = params.get("opencc");
	if (text === null || text === "") return null;
	const name = conversionNamed(text);
	if (name) return name;
	throw new ParameterError("opencc", text, `one of ${CONVERSION_NAMES.join(", ")}`);
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

function readBefore(params: Readable): PagePlace | null {
	const text = params.get("before");
	if (text === null) return null;
	const place = decodePlace(text);
	if (!place) throw new ParameterError("before", text, "a place from the address of a next page");
	return place;
}

function readNotBefore(params: Readable, now: number): number | null {
	const seconds = readNumber(params, "filter_time");
	return seconds === null ? null : now - seconds * 1000;
}

/** null: not asked for; 0: as the summaries are. */
function readBrief(params: Readable): number | null {
	const text = params.get("brief");
	if (text === null || /^(0|false|no)$/i.test(text)) return null;
	if (/^(1|true|yes|)$/i.test(text)) return 0;
	return readNumber(params, "brief");
}
