import { parseDate } from "../../../base/dates/parseDate.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { type Element, findAll, lineOf, namesOf } from "../../../base/html/tree.ts";
import { DAY_MS, HOUR_MS } from "../../../settings.ts";
import type { Part } from "../article/addressed.ts";
import type { Line } from "../article/lines.ts";
import type { Page } from "../page.ts";
import { dayInAddress, monthInAddress } from "./addressDate.ts";
import {
	type Candidate,
	candidate,
	changedIn,
	type DateFound,
	fromDateline,
	fromLines,
	isTimeAlone,
	labelled,
} from "./datedLines.ts";
import type { InState } from "./inState.ts";
import { textIn } from "./structured.ts";

export type { DateFound } from "./datedLines.ts";

/** Where a page may say when it was published. */
export interface DateSources {
	page: Page;
	data: Record<string, unknown> | null;
	/** Where the page holds several texts: the one that is meant. */
	part: Part | null;
	/** Of a thread: its first post. */
	post: Element | null;
	/** What shows the title. */
	headline: Element | null;
	/** Of a thread: all of its posts. */
	posts: readonly Element[];
	/** The lines around the headline, its own first; of a thread, those of its first post before them. */
	head: Line[];
	/** The last lines of the text: where notices are signed. */
	foot: Line[];
	/** From the headline on, further than `head`. */
	rest: Line[];
	/** The last lines of the page, where wikis say when they were edited. */
	tail: Line[];
	/** What the page's state for its scripts says of it. */
	state: () => InState | null;
}

const PUBLISHED_METAS = (
	"article:published_time og:published_time og:article:published_time bytedance:published_time article:published pubdate " +
	"publishdate publish_date publish-date publication_date datepublished datecreated date.issued dc.date.issued dcterms.issued dcterms.created dc.date " +
	"dcterms.date citation_publication_date citation_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime og:release_date " +
	"weibo:article:create_at firstpublishedtime publishedtime published_time article.published createtime create_time pubtime date"
).split(" ");
const UPDATED_METAS =
	"article:modified_time og:updated_time bytedance:updated_time lastmod last-modified datemodified dcterms.modified weibo:article:update_at".split(
		" ",
	);

/** When the page was published: structured data first, then labelled text, dates by the headline, the address, the signature. */
export function publishedOf(sources: DateSources, options: DateOptions): DateFound | null {
	const { page, data, part } = sources;
	const stated =
		fromData(data, ["datePublished", "dateCreated", "uploadDate"], options) ??
		(part?.isOneOfMany ? null : fromMetas(page, PUBLISHED_METAS, options));
	const marked = () => fromElements(part?.box ?? page.body, options);
	let lines: Candidate | null | undefined;
	const written = () => {
		if (lines === undefined) lines = fromLines(sources.head, options);
		return lines;
	};
	const other = stated && contradicted(stated, () => [marked(), written()], page.url);
	if (other) return finer(other, written);
	const found = stated ?? marked();
	// How long ago something was may be true of another text.
	const exact = found && isRelative(found) ? written() : null;
	if (exact && !isRelative(exact)) return exact;
	if (found) return finer(found, written);
	const byAddress = part?.isOneOfMany ? null : dayInAddress(page.url, options);
	return (
		written() ??
		fromState(sources, options) ??
		fromDateline(sources.head, options) ??
		labelled([...sources.foot, ...sources.rest], options) ??
		byAddress ??
		fromFoot(sources.foot, options) ??
		fromNamed(sources.foot, options) ??
		// A page that only says when it was changed was published, as it stands, then.
		changed(sources, options)
	);
}

const isRelative = ({ from }: DateFound) => /\/relative(?:\/|$)/.test(from);

/** What the page shows as its date, where that and its address name one month and what the head states is of another year. */
function contradicted(
	stated: Candidate,
	shown: () => readonly (Candidate | null)[],
	url: string,
): Candidate | null {
	const month = monthInAddress(url);
	if (!month) return null;
	const [first, end] = [Date.UTC(month.year, month.month - 1), Date.UTC(month.year, month.month)];
	const isOfMonth = ({ time }: Candidate) => time > first - DAY_MS && time < end + DAY_MS;
	const isOther = stated.time < first - MONTHS_MS || stated.time > end + MONTHS_MS;
	return isOther ? (shown().find((date) => date != null && isOfMonth(date)) ?? null) : null;
}
/** A text may be planned in one month and published in another. */
const MONTHS_MS = 62 * DAY_MS;

/** What the state of the page's scripts says of the thing with its headline. */
function fromState({ state, part }: DateSources, options: DateOptions): Candidate | null {
	if (part?.isOneOfMany) return null;
	for (const { name, text } of state()?.dates ?? []) {
		const found = candidate(parseDate(text, options), `script/${name}`, options);
		if (found) return found;
	}
	return null;
}

/** When the page says that it was last changed. */
export function updatedOf(sources: DateSources, options: DateOptions): DateFound | null {
	const { page, data, part } = sources;
	return (
		fromData(data, ["dateModified"], options) ??
		(part?.isOneOfMany ? null : fromMetas(page, UPDATED_METAS, options)) ??
		changed(sources, options)
	);
}

const changed = ({ head, foot, tail }: DateSources, options: DateOptions) =>
	changedIn([...head, ...foot], tail, options);

/** A day without a time gives way to a text by the headline that tells the time of the same day. */
function finer(found: Candidate, byLines: () => Candidate | null): DateFound {
	const written = found.day ? byLines() : null;
	const near = written && Math.abs(written.time - found.time) < 26 * HOUR_MS;
	return near && !written.day ? written : found;
}

function fromData(
	data: Record<string, unknown> | null,
	fields: string[],
	options: DateOptions,
): Candidate | null {
	for (const field of fields) {
		const text = textIn(data?.[field]);
		const found = text && candidate(parseDate(text, options), `json-ld/${field}`, options);
		if (found) return found;
	}
	return null;
}

function fromMetas(page: Page, names: string[], options: DateOptions): Candidate | null {
	for (const name of names) {
		const text = page.metas.get(name);
		const found = text && candidate(parseDate(text, options), `meta/${name}`, options);
		if (found) return found;
	}
	return null;
}

/** Microdata, and `<time>` elements that are marked as the date of the whole page. */
function fromElements(top: Element, options: DateOptions): Candidate | null {
	const marked = findAll(
		top,
		(element) => /datePublished|dateCreated/i.test(element.attribs.itemprop ?? "") || isPubdate(element),
	);
	for (const element of marked) {
		const { datetime, content, title } = element.attribs;
		// What an abbreviation stands for: `<abbr title="2018-06-05T10:00:00Z">10:00</abbr>`.
		const text = datetime || content || (element.name === "abbr" && title) || lineOf(element);
		const from = element.attribs.itemprop ? "microdata/datePublished" : "time/pubdate";
		const found = candidate(parseDate(text, options), from, options);
		if (found) return found;
	}
	return null;
}

const isPubdate = (element: Element) =>
	element.name === "time" &&
	(element.attribs.pubdate !== undefined ||
		/entry-date|published|dt-published|post-date/.test(namesOf(element)));

/** What names a date below a text, among tags and counts. */
const DATE_MARK =
	/(?:^|[\s_-])(?:date|time|timestamp|published|posted-?(?:on|at)?|pub-?(?:date|time))(?:$|[\s_-])/;

/** A date in a line below the text that an element of its own is named after. */
function fromNamed(lines: Line[], options: DateOptions): Candidate | null {
	for (const { leaves, block } of lines)
		for (const { parent } of leaves) {
			if (!parent || parent === block || !DATE_MARK.test(namesOf(parent))) continue;
			const text = lineOf(parent);
			const found = isTimeAlone(text) ? null : candidate(parseDate(text, options), "markup/date", options);
			if (found) return found;
		}
	return null;
}

/** The date under a notice: a line that is nothing but a date. */
function fromFoot(lines: Line[], options: DateOptions): Candidate | null {
	for (const line of [...lines].reverse()) {
		if (line.chars > 60 || isTimeAlone(line.text)) continue;
		const found = candidate(
			parseDate(line.text.replace(/^[（(]|[)）]$/g, ""), options),
			"text/signature",
			options,
		);
		if (found) return found;
	}
	return null;
}
