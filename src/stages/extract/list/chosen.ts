import { parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import { select } from "../../../base/html/css.ts";
import { escapeHtml } from "../../../base/html/escape.ts";
import { outerHtml } from "../../../base/html/serialize.ts";
import { type Element, isHeldBy, lineOf, textOf } from "../../../base/html/tree.ts";
import type { Entry } from "../../../model/entry.ts";
import type { Selectors } from "../../../model/reading.ts";
import type { Problem, Result } from "../../../model/result.ts";
import { LIST_MAX_ITEMS } from "../../../settings.ts";
import { type ExtractOptions, emptyEntry } from "../extract.ts";
import { pictureOf } from "../metadata/more.ts";
import { onPage, type Page, resolve, withoutElements } from "../page.ts";
import { firstMatch, removedAll, unmatched } from "../select.ts";
import { besideOf } from "./beside.ts";
import { datedFields } from "./dated.ts";
import type { ItemFields } from "./fields.ts";
import { type Item, itemsOf } from "./items.ts";
import { linksOf } from "./links.ts";

/** What selectors make of a list: entries, and which selectors matched nothing. */
export interface ChosenList {
	entries: Entry[];
	problems: Problem[];
}

/** The items that selectors choose on a page, as they are once `remove` has been obeyed. */
export interface ChosenItems {
	/** The page without what is removed. */
	page: Page;
	elements: Element[];
}

/** What `item` and `remove` leave of a page; both are looked for on the page as it was. */
export function chosenItems(page: Page, { item = "", remove }: Selectors): ChosenItems {
	const found = select(item, page.tree.root);
	if (remove === undefined) return { page, elements: found.slice(0, LIST_MAX_ITEMS) };
	const removed = new Set(select(remove, page.tree.root));
	const rest = withoutElements(page, removed);
	const elements = found
		.filter((element) => !isHeldBy(removed, element))
		.map((element) => onPage(rest, element));
	return { page: rest, elements: elements.slice(0, LIST_MAX_ITEMS) };
}

/**
 * A list by `select.item`; fields without a selector of their own are found as in a detected list.
 * @param chosen its items, where they are known already
 */
export function chosenList(
	whole: Page,
	selectors: Selectors,
	options: ExtractOptions,
	chosen = chosenItems(whole, selectors),
): Result<ChosenList> {
	const item = selectors.item ?? "";
	const { page, elements } = chosen;
	// What `remove` leaves of the items is blamed on no other selector.
	const kept = { ...selectors, remove: undefined };
	const before = selectors.remove === undefined ? [] : chosenItems(whole, kept).elements;
	if (!elements.length)
		return { ok: false, error: before.length ? removedAll("item", selectors) : unmatched("item", item) };
	const missing = new Map<keyof Selectors, number>();
	const items = elements.map((element) => itemOf(element, page)).filter((found) => found !== null);
	const read = datedFields(items, besideOf(items), page, options);
	const fields = new Map(items.map((found, at) => [found.element, { found, fields: read[at] ?? null }]));
	const nothing = { found: null, fields: null };
	const entries = elements
		.map((element) => entryOf(element, fields.get(element) ?? nothing, page, selectors, options, missing))
		.filter((entry) => entry !== null);
	// With `fulltext` a selector for the content is meant for the articles.
	const problems = [...missing].flatMap(([field, count]) =>
		count === elements.length && field !== "content" ? [missingFrom(field, selectors, before)] : [],
	);
	if (!entries.length) {
		if (before.length && chosenList(whole, kept, options).ok)
			return { ok: false, error: removedAll("link", selectors) };
		const message = `select.item = "${item}" matches ${elements.length} elements, none of which has a link`;
		return { ok: false, error: { stage: "page", code: "selector-matches-nothing", message } };
	}
	return { ok: true, value: { entries, problems } };
}

/** The problem of a selector that finds nothing in any item, where it may have found something before `remove`. */
function missingFrom(field: keyof Selectors, selectors: Selectors, before: readonly Element[]): Problem {
	const selector = selectors[field] ?? "";
	const isRemoved = before.some((element) => firstMatch(element, selector) !== null);
	return isRemoved ? removedAll(field, selectors) : unmatched(field, selector);
}

/** An item whose only link is around a picture: its first line is its title. */
function pictureItem(element: Element, page: Page): Item | null {
	const link = linksOf(element, page)[0];
	const text = textOf(element).split("\n")[0] ?? "";
	const bold = select("h1, h2, h3, h4, h5, b, strong, [class*=title]", element)[0];
	return link ? { element, rivals: 1, link: { ...link, text: bold ? lineOf(bold) : text } } : null;
}

/** An item with the link that it is about. */
const itemOf = (element: Element, page: Page) => itemsOf([element], page)[0] ?? pictureItem(element, page);

function entryOf(
	element: Element,
	{ found, fields }: { found: Item | null; fields: ItemFields | null },
	page: Page,
	selectors: Selectors,
	options: ExtractOptions,
	missing: Map<keyof Selectors, number>,
): Entry | null {
	const read = (field: keyof Selectors) => {
		const selector = selectors[field];
		const found = selector ? firstMatch(element, selector) : null;
		// An attribute that no element has is a slip of the pen as well.
		const isNothing = !found || (found.attribute !== null && found.text === "");
		if (selector && isNothing) missing.set(field, (missing.get(field) ?? 0) + 1);
		return found;
	};
	const link = read("link");
	const href = link ? (link.attribute ? link.text : link.element.attribs.href) : null;
	const url = resolve(href, page.baseUrl) ?? (selectors.link ? null : (found?.link.url ?? null));
	const title = read("title")?.text || fields?.title || (link && !link.attribute ? link.text : "");
	if (!url && !title) return null;
	const date = read("date");
	const dated = date ? parseDate(date.element.attribs.datetime ?? date.text, options) : null;
	const image = read("image");
	const author = read("author")?.text ?? fields?.author;
	const content = read("content");
	return {
		...emptyEntry(),
		url,
		title: title || null,
		published: dated?.time ?? (selectors.date ? null : (fields?.date?.time ?? null)),
		dateFrom: dated ? saidIn("select/date", dated) : selectors.date ? null : (fields?.date?.from ?? null),
		authors: author ? [{ name: author, email: null, url: null }] : [],
		summary: fields?.summary ? escapeHtml(fields.summary) : null,
		contentHtml: content ? (content.attribute ? escapeHtml(content.text) : outerHtml(content.element)) : null,
		image: image
			? image.attribute
				? resolve(image.text, page.baseUrl)
				: pictureOf(image.element, page)
			: (fields?.image ?? null),
		baseUrl: page.baseUrl,
	};
}
