import { hash64 } from "../base/hash.ts";
import { select } from "../base/html/css.ts";
import type { SourceConfig } from "../config/schema.ts";
import type { Entry } from "../model/entry.ts";
import type { Result } from "../model/result.ts";
import { POINTING_ENTRIES } from "../settings.ts";
import { decode } from "../stages/decode/decode.ts";
import type { ExtractOptions } from "../stages/extract/extract.ts";
import { openPage, type Page } from "../stages/extract/page.ts";
import { isIn } from "../stages/extract/pointing/alike.ts";
import { type Candidate, candidatesOf } from "../stages/extract/pointing/candidates.ts";
import { asWritten, type Derived, derive, type Pointing } from "../stages/extract/pointing/derive.ts";
import { type Structure, structureOf } from "../stages/extract/pointing/structure.ts";
import { detectKind } from "../stages/parse/detect.ts";
import type { Loaded } from "./inspect/inspection.ts";

/** What somebody wants to know of a page that they point at. */
export interface PointingQuestion {
	/** Lists to choose from, what the page looks like, how much of it does not fit, what the things pointed at give. */
	wants: readonly ("candidates" | "structure" | "left" | "list")[];
	/** Null: the list of the source's own selectors is wanted, or that of the candidate with this number, from 1. */
	pointing: Pointing | null;
	candidate?: number;
	/** The form of the page whose elements were pointed at, as an answer gave it; null: whatever it is now. */
	form: string | null;
}

/** An entry as it would be read, before cleaning. */
export type PointedEntry = Pick<Entry, "title" | "url" | "published" | "dateFrom" | "image"> & {
	author: string | null;
};

/** The list that things pointed at give. */
export type PointedList = Omit<Derived, "entries"> & { count: number; entries: PointedEntry[] };

/** What is said of a page; what was not wanted is null. */
export interface PointingAnswer {
	url: string;
	title: string | null;
	language: string | null;
	/** The same for a page whose elements are nested in the same way: then places on it mean the same. */
	form: string;
	/** The page has another form than the one that was asked about: nothing else is said. */
	isChanged: boolean;
	candidates: Candidate[] | null;
	structure: Structure | null;
	/** Elements that are to be seen on the page and are not shown, for there are too many; null where none were asked for. */
	left: number | null;
	/** Null as well where nothing on the page is like what was pointed at. */
	list: PointedList | null;
}

/** A page that was read to be pointed at. */
export interface PointingPage {
	page: Page;
	form: string;
}

/** Of a document, what says whether it is JSON. */
const START_CHARS = 100;

/** Reads a page to be pointed at; fails for what is none. */
export function openPointing(source: SourceConfig, { bytes, url, headers }: Loaded): Result<PointingPage> {
	const contentType = headers["content-type"] ?? null;
	const { text } = decode(bytes, { contentType, charset: source.charset });
	const kind = detectKind(text, contentType);
	if (kind !== "html") {
		const message = /^[\ufeff\s]*[[{]/.test(text.slice(0, START_CHARS))
			? 'this is JSON, which has no page to point at: name its keys as selectors, such as item = "$.items" and title = "$.title"'
			: kind === "unknown"
				? "this is no web page: open the address in a browser to see what it gives"
				: `this is a feed (${kind}), not a page: it can be added as it is`;
		return { ok: false, error: { stage: "page", code: "no-list", message } };
	}
	const opened = openPage(text, url ?? source.url);
	if (!opened.ok) return opened;
	return { ok: true, value: { page: opened.value, form: formOf(opened.value) } };
}

/** Answers what is asked of a page. */
export function answerPointing(
	{ page, form }: PointingPage,
	source: SourceConfig,
	question: PointingQuestion,
	now: number,
): PointingAnswer {
	const { wants, pointing } = question;
	const { url, title, language } = page;
	const isChanged = question.form !== null && question.form !== form;
	const nothing = {
		url,
		title,
		language,
		form,
		isChanged,
		candidates: null,
		structure: null,
		left: null,
		list: null,
	};
	if (isChanged) return nothing;
	const options = { url, now, timezone: source.timezone, language: source.language };
	const candidates = wants.includes("candidates") ? candidatesOf(page, options) : null;
	const chosen = candidates?.[(question.candidate ?? 1) - 1];
	const likely = chosen ? { items: chosen.examples, item: chosen.item } : null;
	const asked = pointing ? amongShown(pointing, page, source, options) : likely;
	const written =
		pointing === null && question.candidate === undefined && source.select?.item ? source.select : null;
	const own = wants.includes("list") && written ? asWritten(page, written, options) : null;
	const derived = own ?? (wants.includes("list") && asked ? derive(page, asked, options) : null);
	const structure = wants.includes("structure") || wants.includes("left") ? structureOf(page) : null;
	return {
		...nothing,
		candidates,
		structure: wants.includes("structure") ? structure : null,
		left: structure?.left ?? null,
		list: derived && listOf(derived),
	};
}

/** Where no item was pointed at, only what is what in them, those of the list that is shown are meant. */
function amongShown(
	pointing: Pointing,
	page: Page,
	source: SourceConfig,
	options: ExtractOptions,
): Pointing | null {
	if (pointing.items.length > 0) return pointing;
	const item = pointing.item ?? source.select?.item ?? candidatesOf(page, options)[0]?.item;
	if (item === undefined) return null;
	const noise = (pointing.without ?? []).flatMap((order) => page.tree.elements[order] ?? []);
	const wanted = select(item, page.tree.root).find((element) => !noise.some((noisy) => isIn(noisy, element)));
	return wanted ? { ...pointing, items: [wanted.order], item } : null;
}

function listOf({ entries, ...derived }: Derived): PointedList {
	const shown = entries
		.slice(0, POINTING_ENTRIES)
		.map(({ title, url, published, dateFrom, image, authors }) => {
			return { title, url, published, dateFrom, image, author: authors[0]?.name ?? null };
		});
	return { ...derived, count: entries.length, entries: shown };
}

/** How the elements of a page are nested, whatever they say. */
function formOf({ tree }: Page): string {
	return hash64(tree.elements.map(({ name, parent }) => `${name}${parent?.order ?? ""}`).join(","));
}
