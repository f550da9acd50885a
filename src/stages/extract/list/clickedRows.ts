import { type Element, firstClass, lineOf } from "../../../base/html/tree.ts";
import { type Page, resolve } from "../page.ts";
import { countsOf, type Item } from "./item.ts";
import { isNameless, widthOf } from "./texts.ts";
import { titledBy } from "./titles.ts";

const FEWEST = 3;
/** From this score a list of links is the one that people see. */
const SURE = 4;
/** Titles are this wide in the mean. */
const WIDTH = 8;
/** From this share of items with the same words these are a button's. */
const SAME = 0.5;
/** An address that a function of a page's script is given. */
const GIVEN =
	/\(\s*["'](https?:\/\/[^"'\s]+|\/[^"'\s]*\w[^"'\s]*|[^"'\s]*[\w-]\.(?:s?html?|aspx?|php|jsp|do)(?:\?[^"'\s]*)?)["']/i;
/** What is looked at of a script. */
const LOOKED_AT = 400;

/**
 * Items that are no links, each in a row of its own: elements of one kind in boxes of one kind, a button or a title, that
 * give an address to a function of the page's script. Empty when there are none, or when the `list` of links is a sure one.
 */
export function clickedRows(page: Page, list: { score: number } | null): Item[] {
	if (list && list.score >= SURE) return [];
	const kinds = new Map<string, { element: Element; url: string }[]>();
	for (const element of page.tree.elements) {
		const { onclick } = element.attribs;
		if (!onclick || element.hidden || element.chars < 2 || element.name === "a" || element.links > 0)
			continue;
		const url = resolve(GIVEN.exec(onclick.slice(0, LOOKED_AT))?.[1], page.baseUrl);
		if (!url) continue;
		const kind = [element, element.parent, element.parent?.parent].map((at) => at && kindOf(at)).join("<");
		const same = kinds.get(kind) ?? [];
		kinds.set(kind, same);
		same.push({ element, url });
	}
	const [longest = []] = [...kinds.values()].sort((a, b) => b.length - a.length);
	const clicked = [...new Map(longest.map((each) => [each.url, each])).values()];
	if (clicked.length < FEWEST) return [];
	const items = itemsOf(clicked);
	const width = items.reduce((sum, { link }) => sum + widthOf(link.text), 0) / (items.length || 1);
	return items.length >= FEWEST && width >= WIDTH ? items : [];
}

const kindOf = (element: Element) => `${element.name}.${firstClass(element).replace(/\d+/g, "")}`;

/** The rows of what is clicked, each with its own words, or with those of its title where its own are a button's. */
function itemsOf(clicked: readonly { element: Element; url: string }[]): Item[] {
	const counts = new Map<Element, number>();
	for (const { element } of clicked)
		for (let at: Element | null = element; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
	const texts = countsOf(clicked.map(({ element }) => lineOf(element)));
	return clicked.flatMap(({ element, url }) => {
		let row = element;
		while (row.parent && counts.get(row.parent) === 1) row = row.parent;
		const own = lineOf(element);
		const isButton = isNameless(own) || (texts.get(own) ?? 0) >= clicked.length * SAME;
		const text = isButton ? titledBy(row, true) : own;
		const link = { element, url, text, isSeen: true, score: 2 };
		return text ? [{ element: row, link, rivals: 1 }] : [];
	});
}
