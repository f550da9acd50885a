import { saidIn } from "../../../base/dates/said.ts";
import { select } from "../../../base/html/css.ts";
import { escapeHtml } from "../../../base/html/escape.ts";
import { outerHtml } from "../../../base/html/serialize.ts";
import { type Element, isHeldBy, lineOf, textOf } from "../../../base/html/tree.ts";
import type { Entry } from "../../../model/entry.ts";
import type { Selectors } from "../../../model/reading.ts";
import type { Failure, Problem, Result } from "../../../model/result.ts";
import { LIST_MAX_ITEMS } from "../../../settings.ts";
import { type ExtractOptions, emptyEntry } from "../extract.ts";
import { dateIn, firstMatch, linkIn, type Match } from "../match.ts";
import { pictureOf } from "../metadata/more.ts";
import { onPage, type Page, resolve, withoutElements } from "../page.ts";
import { Attempts, idle, removedAll, sharedLinks, unmatched } from "../slips.ts";
import { besideOf } from "./beside.ts";
import { datedFields } from "./dated.ts";
import type { ItemFields } from "./fields.ts";
import type { Item } from "./item.ts";
import { itemsOf } from "./items.ts";
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
	const { item = "" } = selectors;
	const { page, elements } = chosen;
	// What `remove` leaves of the items is blamed on no other selector.
	const kept = { ...selectors, remove: undefined };
	const before = selectors.remove === undefined ? [] : chosenItems(whole, kept).elements;
	if (!elements.length)
		return { ok: false, error: before.length ? removedAll("item", selectors) : unmatched("item", item) };
	const attempts = new Attempts(selectors);
	const items = elements.map((element) => itemOf(element, page)).filter((found) => found !== null);
	const read = datedFields(items, besideOf(items), page, options);
	const fields = new Map(items.map((found, at) => [found.element, { found, fields: read[at] ?? null }]));
	const nothing = { found: null, fields: null };
	const entries = elements
		.map((element) => entryOf(element, fields.get(element) ?? nothing, page, selectors, options, attempts))
		.filter((entry) => entry !== null);
	// With `fulltext` a selector for the content is meant for the articles.
	const elsewhere = options.fulltext ? "content" : null;
	const blame = (field: keyof Selectors) => missingFrom(field, selectors, before);
	const problems: Problem[] = attempts.problems(blame, elsewhere);
	if (!entries.length) {
		if (before.length && chosenList(whole, kept, options).ok)
			return { ok: false, error: selectors.link ? blame("link") : removedAll("link", selectors) };
		const [why] = attempts.problems();
		const message = `select.item = "${item}" matches ${elements.length} elements, none of which has a link${why ? `; ${why.message}` : ""}`;
		return { ok: false, error: { stage: "page", code: "selector-matches-nothing", message } };
	}
	const isIdle = options.select?.remove !== undefined && page === whole;
	problems.push(...sharedLinks(entries, selectors), ...(isIdle ? [idle(selectors)] : []));
	return { ok: true, value: { entries, problems } };
}

/** The problem of a selector that finds nothing in any item, where it may have found something before `remove`. */
function missingFrom(
	field: keyof Selectors,
	selectors: Selectors,
	before: readonly Element[],
): Failure<"page"> {
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
	attempts: Attempts,
): Entry | null {
	const take = <T>(field: keyof Selectors, read: (found: Match) => T | null) =>
		attempts.take(field, selectors[field] ? firstMatch(element, selectors[field]) : null, read);
	let linkText = "";
	const chosenUrl = take("link", (link) => {
		if (!link.attribute) linkText = link.text;
		return link.attribute
			? linkIn(link.text, page.baseUrl, link.attribute)
			: resolve(link.element.attribs.href, page.baseUrl);
	});
	const url = chosenUrl ?? (selectors.link ? null : (found?.link.url ?? null));
	const title = take("title", ({ text }) => text || null) ?? (fields?.title || linkText);
	const dated = take("date", (date) => dateIn(date, options));
	const author = take("author", ({ text }) => text || null) ?? fields?.author;
	const contentHtml = take("content", (content) =>
		content.attribute ? escapeHtml(content.text) || null : outerHtml(content.element),
	);
	const image = take("image", (picture) =>
		picture.attribute ? resolve(picture.text, page.baseUrl) : pictureOf(picture.element, page),
	);
	if (!url && !title) return null;
	return {
		...emptyEntry(),
		url,
		title: title || null,
		published: dated?.time ?? (selectors.date ? null : (fields?.date?.time ?? null)),
		dateFrom: dated ? saidIn("select/date", dated) : selectors.date ? null : (fields?.date?.from ?? null),
		authors: author ? [{ name: author, email: null, url: null }] : [],
		summary: fields?.summary ? escapeHtml(fields.summary) : null,
		contentHtml,
		image: image ?? fields?.image ?? null,
		enclosures: fields?.recordings ?? [],
		baseUrl: page.baseUrl,
	};
}
