import { withAttribute } from "../../base/html/css.ts";
import { selectorFault } from "../../base/html/selectorFault.ts";
import type { Element } from "../../base/html/tree.ts";
import { nearest } from "../../base/nearest.ts";
import { asWritten } from "../../base/printable.ts";
import { shownUrl } from "../../base/url/shown.ts";
import { isOfSelector } from "../../model/codes.ts";
import type { Entry } from "../../model/entry.ts";
import type { ParsedFeed } from "../../model/feed.ts";
import type { Selectors } from "../../model/reading.ts";
import type { Failure, Problem, Result } from "../../model/result.ts";
import type { ExtractOptions } from "./extract.ts";
import type { Match } from "./match.ts";

type Field = keyof Selectors;

/** What a field has to be, behind what was found in its place. */
const WANTED: Readonly<Partial<Record<Field, string>>> = {
	date: "which is no date",
	link: "which leads nowhere",
	image: "which shows no picture",
};

/** What the selectors of fields find, in one item of a list after another or on the one page. */
export class Attempts {
	readonly #selectors: Selectors;
	readonly #tried = new Map<Field, { isFit: boolean; sample: string | null; bare: Element | null }>();

	constructor(selectors: Selectors) {
		this.#selectors = selectors;
	}

	/** What is read of what a field's selector has found, an element or a value of JSON; null is noted. */
	take<F, T>(field: Field, found: F | null, read: (found: F) => T | null): T | null {
		if (!this.#selectors[field]) return null;
		const value = found === null ? null : read(found);
		const before = this.#tried.get(field);
		const isFit = value !== null || before?.isFit === true;
		const sample = before?.sample ?? sampleOf(found, field);
		this.#tried.set(field, { isFit, sample, bare: before?.bare ?? bareOf(found) });
		return value;
	}

	/** Of each field of which nothing was read, and which may not be meant for another page. */
	problems(
		missing: (field: Field, selector: string) => Failure<"page"> = unmatched,
		elsewhere: Field | null = null,
	): Failure<"page">[] {
		return [...this.#tried].flatMap(([field, { isFit, sample, bare }]) => {
			const selector = this.#selectors[field] ?? "";
			if (isFit || field === elsewhere) return [];
			if (sample !== null) return [unfit(field, selector, sample)];
			return [bare === null ? missing(field, selector) : lacking(field, selector, bare)];
		});
	}
}

const SAMPLE_CHARS = 40;

/** What was found, as a message names it; null for nothing, and for an attribute that is not there. */
function sampleOf(found: unknown, field: Field): string | null {
	const isElement = isMatch(found);
	if (found === null || (isElement && found.attribute !== null && found.text === "")) return null;
	if (isElement && found.attribute === null && field !== "date") return `<${found.element.name}>`;
	return quoted(isElement ? found.text : found);
}

/** An element that was found and has not the attribute that is wanted of it. */
function bareOf(found: unknown): Element | null {
	return isMatch(found) && found.attribute !== null && found.text === "" ? found.element : null;
}

/** The problem of a selector that finds elements without the attribute that it names: which is meant, or which there are. */
function lacking(field: Field, selector: string, { name, attribs }: Element): Failure<"page"> {
	const wanted = withAttribute(selector).attribute ?? "";
	const named = Object.keys(attribs);
	const near = nearest(wanted, named);
	const others = named.slice(0, NAMED_ATTRIBUTES).map((attribute) => `@${attribute}`);
	const there = others.length > 0 ? `it has ${others.join(", ")}` : "it has none";
	const hint = near === null ? there : `did you mean "@${near}"?`;
	const isEmpty = named.includes(wanted);
	const what = isEmpty
		? `whose attribute "${wanted}" is empty`
		: `which has no attribute "${wanted}"; ${hint}`;
	const message = `select.${field} = "${selector}" finds <${name}>, ${what}`;
	return { stage: "page", code: "selector-matches-nothing", message };
}

const NAMED_ATTRIBUTES = 5;

/** A value as a message shows it. */
export function quoted(value: unknown): string {
	if (typeof value === "string")
		return asWritten(value.length > SAMPLE_CHARS ? `${value.slice(0, SAMPLE_CHARS)}…` : value);
	const said = asWritten(value);
	return said.length > SAMPLE_CHARS ? `${said.slice(0, SAMPLE_CHARS)}…` : said;
}

function isMatch(found: unknown): found is Match {
	return typeof found === "object" && found !== null && "element" in found && "attribute" in found;
}

/** The problem of a selector that finds something else than what it is for. */
function unfit(field: Field, selector: string, sample: string): Failure<"page"> {
	const message = `select.${field} = "${selector}" finds ${sample}, ${WANTED[field] ?? "which has no text"}`;
	return { stage: "page", code: "selector-unfit", message };
}

/** What is to be known of a selector that gives most items of a list, with titles of their own, the same addresses. */
export function sharedLinks(entries: readonly Entry[], { link }: Selectors): Problem[] {
	const titles = new Map<string, Set<string | null>>();
	for (const { url, title } of entries)
		if (url !== null) titles.set(url, (titles.get(url) ?? new Set()).add(title));
	const shared = entries.filter(({ url }) => url !== null && (titles.get(url)?.size ?? 0) > 1);
	const [first] = shared;
	if (link === undefined || !first || shared.length * 2 <= entries.length) return [];
	const message = `select.link = "${link}" gives ${shared.length} items of ${entries.length} the address of another one, such as ${first.url}`;
	return [{ stage: "page", code: "selector-unfit", message }];
}

/** What is to be known of a `remove` that takes nothing away. */
export function idle({ remove }: Selectors): Problem {
	const message = `select.remove = "${remove}" matches nothing on this page`;
	return { stage: "page", code: "selector-unused", message };
}

/** What is to be known of an owner's selectors where none of them is for what is read, and no articles are. */
export function unusedFor(
	why: string,
	{ select = {}, fulltext }: Pick<ExtractOptions, "select" | "fulltext">,
) {
	const names = Object.keys(select).map((field) => `select.${field}`);
	if (fulltext || names.length === 0) return [];
	const message = `${names.join(", ")} ${names.length > 1 ? "choose" : "chooses"} nothing here: ${why}`;
	return [{ stage: "page", code: "selector-unused", message } satisfies Problem];
}

/** What was read, with what else is to be known of it. */
export function withProblems(read: Result<ParsedFeed>, problems: Problem[]): Result<ParsedFeed> {
	if (!read.ok || problems.length === 0) return read;
	return { ok: true, value: { ...read.value, problems: [...read.value.problems, ...problems] } };
}

/** The problem of a `remove` that leaves nothing of what another selector finds; without one, nothing of the text. */
export function removedAll(field: keyof Selectors, selectors: Selectors): Failure<"page"> {
	const selector = selectors[field];
	const nothing = field === "content" ? "all of the text" : `every ${field}`;
	const what = selector === undefined ? nothing : `all that select.${field} = "${selector}" finds`;
	const message = `select.remove = "${selectors.remove}" takes away ${what}`;
	return { stage: "page", code: "selector-removes-all", message };
}

/** The problem of a selector that finds nothing, or that is none. */
export function unmatched(field: string, selector: string): Failure<"page"> {
	const fault = selectorFault(withAttribute(selector).selector || "*");
	const code = fault === null ? "selector-matches-nothing" : "selector-invalid";
	return {
		stage: "page",
		code,
		message: `select.${field} = "${selector}" ${fault === null ? "matches nothing on this page" : `is not a CSS selector: ${fault}`}`,
	};
}

/** What is said of the selectors on an article's page. */
export interface ArticleSaid {
	address: string;
	problems: readonly Problem[];
}

/**
 * What is to be known of selectors that failed on every article of a source, two or more: one article may well have no
 * author, or nothing to take away.
 * @param isForList whether `remove` takes something away on the page of the list, where that has items
 */
export function slipsOfAll(
	articles: readonly ArticleSaid[],
	{ item }: Selectors = {},
	isForList: boolean,
): Problem[] {
	const [first, ...others] = articles;
	if (!first || others.length === 0) return [];
	return first.problems.flatMap((slip) => {
		const field = fieldOf(slip);
		const isOfAll = others.every(({ problems }) => problems.some((other) => fieldOf(other) === field));
		if (field === null || !isOfAll) return [];
		const isForBoth = item !== undefined && slip.code === "selector-unused";
		if (isForBoth && isForList) return [];
		const where = isForBoth ? ", neither on the page of the list nor on those" : " on the pages";
		const whose = `${where} of the articles, such as ${shownUrl(first.address)}`;
		return [{ ...slip, message: slip.message.replace(/(?<=matches nothing) on this page$/, whose) }];
	});
}

/** Which selector a problem is about; null for any other problem. */
export function fieldOf({ code, message }: Problem): string | null {
	return isOfSelector({ code }) ? (/^select\.(\w+)/.exec(message)?.[1] ?? null) : null;
}

/** A `remove` that takes nothing away on the page of a list: with `fulltext` it may be for the articles. */
export function isIdleRemove(problem: Problem): boolean {
	return problem.code === "selector-unused" && fieldOf(problem) === "remove";
}
