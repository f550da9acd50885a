import { parseDate } from "../../base/dates/parseDate.ts";
import { saidIn } from "../../base/dates/said.ts";
import { select, withAttribute } from "../../base/html/css.ts";
import { selectorFault } from "../../base/html/selectorFault.ts";
import { type Element, lineOf } from "../../base/html/tree.ts";
import type { Person } from "../../model/entry.ts";
import type { Selectors } from "../../model/reading.ts";
import type { Failure, Problem } from "../../model/result.ts";
import type { ExtractOptions } from "./extract.ts";
import type { DateFound } from "./metadata/date.ts";
import type { Said } from "./metadata/people.ts";
import type { Title } from "./metadata/title.ts";
import { type Page, resolve } from "./page.ts";

/** What the configured selectors choose on an article page; null for each that is not set or finds nothing. */
export interface Chosen {
	title: Title | null;
	content: Element | null;
	remove: Element[];
	date: DateFound | null;
	authors: Said<Person[]> | null;
	image: string | null;
	problems: Problem[];
}

/** Applies `select` to an article page; a selector that matches nothing is a problem `selector-matches-nothing`. */
export function chosenFields(page: Page, selectors: Selectors, options: ExtractOptions): Chosen {
	const problems: Problem[] = [];
	// Where a list has items, its fields are looked for in these: an article page has other first links, dates and pictures.
	const ofItems = selectors.item !== undefined;
	const first = (field: keyof Selectors) => {
		const selector = selectors[field];
		if (!selector || selector.startsWith("$") || (ofItems && field !== "content")) return null;
		const found = firstMatch(page.tree.root, selector);
		if (!found) problems.push(unmatched(field, selector));
		return found;
	};
	const title = first("title");
	const date = first("date");
	const author = first("author");
	const image = first("image");
	const dated = date && parseDate(date.text, options);
	return {
		title: title?.text ? { text: title.text, from: "select/title", element: title.element } : null,
		content: first("content")?.element ?? null,
		remove: selectors.remove ? select(selectors.remove, page.tree.root) : [],
		date: dated ? { time: dated.time, from: saidIn("select/date", dated) } : null,
		authors: author?.text
			? { value: [{ name: author.text, email: null, url: null }], from: "select/author" }
			: null,
		image: image ? resolve(image.attribute ? image.text : image.element.attribs.src, page.baseUrl) : null,
		problems,
	};
}

export interface Match {
	element: Element;
	attribute: string | null;
	/** The attribute, else the text on one line. */
	text: string;
}

/** The first element below `top` for `selector` or `selector@attribute`; `top` itself for `@attribute` and `:scope`. */
export function firstMatch(top: Element, text: string): Match | null {
	const { selector, attribute } = withAttribute(text);
	const element = selector === "" || selector === ":scope" ? top : select(selector, top)[0];
	if (!element) return null;
	return {
		element,
		attribute,
		text: attribute ? (element.attribs[attribute] ?? "").trim() : lineOf(element),
	};
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
