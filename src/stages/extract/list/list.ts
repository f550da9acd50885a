import { escapeHtml } from "../../../base/html/escape.ts";
import { isHeldBy } from "../../../base/html/tree.ts";
import type { FailureCode } from "../../../model/codes.ts";
import type { Entry } from "../../../model/entry.ts";
import type { ParsedFeed } from "../../../model/feed.ts";
import type { Problem, Result } from "../../../model/result.ts";
import { LIST_MAX_ITEMS } from "../../../settings.ts";
import { type ExtractOptions, emptyEntry, emptyFeed } from "../extract.ts";
import { pageTitle, siteTitle } from "../metadata/site.ts";
import { hostOf, type Page, pageOf, resolve } from "../page.ts";
import { ruleFor } from "../sites/rules.ts";
import { unusedFor, withProblems } from "../slips.ts";
import { chosenList } from "./chosen.ts";
import { clickedItems } from "./clicked.ts";
import { datedFields } from "./dated.ts";
import { type Detected, detectList } from "./detect.ts";
import type { ItemFields } from "./fields.ts";
import { datedSections, headedSections, type Section } from "./headed.ts";
import { jsonEntry, jsonList } from "./json.ts";
import { isRow } from "./links.ts";
import { htmlOf, sectionDate, titleOf } from "./logFields.ts";
import { isVersioned } from "./logMarks.ts";
import { markedElements, markedEntries } from "./microformats.ts";
import { shellList } from "./shell.ts";
import { bare, explainedBy, type Stated, type StatedItem, statedDate, statedLists } from "./stated.ts";

/**
 * The list on a page as a feed: by `select.item` (CSS, or a path that starts with `$.` into JSON), else found by itself.
 * Fails with `no-list` when nothing repeats like a list, with `selector-matches-nothing` when a selector does.
 */
export function extractList(html: string | Page, options: ExtractOptions): Result<ParsedFeed> {
	if (options.select?.item?.startsWith("$")) {
		if (typeof html !== "string")
			return failure("selector-matches-nothing", "JSON paths need the page's text");
		const chosen = jsonList(html, options.select, options);
		return chosen.ok
			? { ok: true, value: feedOf(chosen.value.entries, null, options, chosen.value.problems) }
			: chosen;
	}
	const read = pageOf(html, options.url);
	if (!read.ok) return read;
	const page = read.value;
	const select = { ...ruleFor(page)?.rule.list, ...options.select };
	if (select.item) {
		const chosen = chosenList(page, select, options);
		return chosen.ok
			? { ok: true, value: feedOf(chosen.value.entries, page, options, chosen.value.problems) }
			: chosen;
	}
	return withProblems(detectedList(page, options), unusedFor(NO_ITEM, options));
}

const NO_ITEM =
	"without select.item the list is detected as it is, and the other selectors are for pages of articles";

/** The list that is found by itself. */
function detectedList(page: Page, options: ExtractOptions): Result<ParsedFeed> {
	const list = detectList(page);
	const log = headedSections(page);
	const sections = list || log.length > 0 ? log : datedSections(page);
	if (sections.length && isWithin(list, sections)) {
		const entries = sections.slice(0, LIST_MAX_ITEMS).map((section) => sectionEntry(section, page, options));
		return { ok: true, value: feedOf(entries, page, options, [inSections(entries.length)]) };
	}
	const marked = markedElements(page);
	const entries = marked ? markedEntries(marked, page, options) : [];
	// A few that are marked may be the highlights of a longer list.
	if (entries.length > 1 && entries.length * 2 >= (list?.items.length ?? 0))
		return { ok: true, value: feedOf(entries, page, options, [markedUp(entries.length)]) };
	const state = shellList(page, list).slice(0, LIST_MAX_ITEMS);
	const stated = state.map((item) => jsonEntry(item, {}, options)).filter((entry) => entry !== null);
	if (stated.length) return { ok: true, value: feedOf(stated, page, options, [inState(stated.length)]) };
	const clicked = clickedItems(page, list);
	if (clicked.length) {
		const shown = entriesOf({ items: clicked, beside: new Map() }, page, options);
		return { ok: true, value: feedOf(shown, page, options, [byClicks(shown.length)]) };
	}
	const unseen = statedAlone(page, list);
	if (unseen) {
		const entries = unseen.items.slice(0, LIST_MAX_ITEMS).map((item) => statedEntry(item, page, options));
		return { ok: true, value: feedOf(entries, page, options, [statedBy(unseen)]) };
	}
	if (!list) return failure("no-list", "nothing on the page repeats like a list of links; set select.item");
	const urls = list.items.map(({ link }) => link.url);
	const explained = explainedBy(urls, statedLists(page));
	const shown = entriesOf(list, page, options).map((entry) => completed(entry, explained?.items, options));
	return { ok: true, value: feedOf(shown, page, options, [found(list, shown, explained)]) };
}

/**
 * Whether what a list leads to stands in the texts of a log's sections, or is a box around them: their headings lead to
 * none of it, and it is no list of its own: a row for each link, or a button below each text.
 */
function isWithin(list: Detected | null, sections: readonly Section[]): boolean {
	if (!list) return true;
	const headings = new Set(sections.map(({ heading }) => heading));
	if (list.items.some(({ link }) => isHeldBy(headings, link.element))) return false;
	const rows = list.items.filter(({ link }) => isRow(link.element)).length;
	const isListed = rows >= list.items.length * ROWS && list.items.length >= sections.length * ROWS;
	return !isListed || sections.some(({ title }) => isVersioned(title));
}

/** The share of a list's links that stand alone in a row, and of the sections that have one. */
const ROWS = 0.8;

function sectionEntry(section: Section, page: Page, options: ExtractOptions): Entry {
	const date = sectionDate(section, options);
	return {
		...emptyEntry(),
		url: section.url,
		title: titleOf(section, options),
		published: date?.time ?? null,
		dateFrom: date?.from ?? null,
		contentHtml: htmlOf(section) || null,
		baseUrl: page.baseUrl,
	};
}

function inSections(count: number): Problem {
	const message = `${count} items, by the headings of a log of changes, each with the text below it`;
	return { stage: "page", code: "provenance", message };
}

/** The longest list that a page states and does not show, where what it shows is no sure list. */
function statedAlone(page: Page, list: Detected | null): Stated | null {
	if (list && list.score >= SURE) return null;
	const urls = list?.items.map(({ link }) => link.url) ?? [];
	const [longest] = statedLists(page).filter((stated) => (explainedBy(urls, [stated])?.share ?? 0) < SHOWN);
	return longest && longest.items.length > 2 && longest.items.length >= urls.length / 2 ? longest : null;
}

/** With more of a list's addresses on the page than this share, its markup says more. */
const SHOWN = 0.3;
/** From this score a list on the page is the one that people see. */
const SURE = 4;

function statedEntry(item: StatedItem, page: Page, options: ExtractOptions): Entry {
	const entry = { ...emptyEntry(), url: item.url, title: item.title, baseUrl: page.baseUrl };
	return completed(entry, new Map([[bare(item.url), item]]), options);
}

/** An entry with the date, the author and the picture that only the page's data has. */
function completed(
	entry: Entry,
	items: ReadonlyMap<string, StatedItem> | undefined,
	options: ExtractOptions,
): Entry {
	const item = entry.url === null ? undefined : items?.get(bare(entry.url));
	if (!item) return entry;
	const date = entry.published === null ? statedDate(item, options) : null;
	return {
		...entry,
		...(date && { published: date.time, dateFrom: date.from }),
		authors:
			entry.authors.length || !item.author ? entry.authors : [{ name: item.author, email: null, url: null }],
		image: entry.image ?? resolve(item.image, options.url),
	};
}

function markedUp(count: number): Problem {
	return { stage: "page", code: "provenance", message: `${count} items, marked up as h-entry` };
}

function byClicks(count: number): Problem {
	const message = `${count} items, by the addresses that a click on them opens: they are no links`;
	return { stage: "page", code: "provenance", message };
}

function inState(count: number): Problem {
	const message = `${count} items, from the state of a script: the page itself is an empty shell`;
	return { stage: "page", code: "provenance", message };
}

/** Fewer items come and go by themselves. */
const COLLAPSIBLE = 6;

/** Whether a list that yielded `before` entries has collapsed: nothing now, or a third or less of as many as `fewest`. */
export function listCollapsed(before: number, now: number, fewest = COLLAPSIBLE): boolean {
	if (now === 0) return before > 0;
	return before >= fewest && now * 3 <= before;
}

function failure(code: FailureCode<"page">, message: string): Result<never> {
	return { ok: false, error: { stage: "page", code, message } };
}

function statedBy({ by, items }: Stated): Problem {
	const message = `${items.length} items, from ${by}: the page itself does not show them`;
	return { stage: "page", code: "provenance", message };
}

function found(
	{ items, score }: Detected,
	shown: readonly Entry[],
	explained: ReturnType<typeof explainedBy>,
): Problem {
	const percent = (share: number) => `${Math.round(Math.min(1, share) * 100)} %`;
	const dated = shown.filter(({ published }) => published !== null).length / (shown.length || 1);
	const stated = explained ? `; ${explained.by} has ${percent(explained.share)} of them` : "";
	const message = `found ${items.length} items by structure, ${percent(dated)} of them dated (score ${score.toFixed(1)})${stated}`;
	return { stage: "page", code: "provenance", message };
}

/** The entries of a detected list. */
function entriesOf(list: Pick<Detected, "items" | "beside">, page: Page, options: ExtractOptions): Entry[] {
	const items = list.items.slice(0, LIST_MAX_ITEMS);
	const read = datedFields(items, list.beside, page, options);
	return items.map((item, i) => {
		const fields = read[i] as ItemFields;
		return {
			...emptyEntry(),
			url: item.link.url,
			title: fields.title,
			published: fields.date?.time ?? null,
			dateFrom: fields.date?.from ?? null,
			authors: fields.author ? [{ name: fields.author, email: null, url: null }] : [],
			summary: fields.summary ? escapeHtml(fields.summary) : null,
			image: fields.image,
			enclosures: fields.recordings,
			baseUrl: page.baseUrl,
		};
	});
}

function feedOf(
	entries: Entry[],
	page: Page | null,
	options: ExtractOptions,
	problems: Problem[],
): ParsedFeed {
	const feed = {
		...emptyFeed(),
		title: page ? (pageTitle(page) ?? siteTitle(page, null)) : hostOf(options.url) || null,
		url: options.url,
		description: page?.metas.get("description") ?? null,
		language: page?.language ?? options.language ?? null,
	};
	return { kind: "list", feed, entries, problems };
}
