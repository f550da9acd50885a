import { type Element, findSeen, firstClass, lineOf } from "../../../base/html/tree.ts";
import { type Page, resolve } from "../page.ts";
import { countsOf, type Item } from "./item.ts";
import { isScript, keptAddress } from "./links.ts";
import { isNameless, widthOf } from "./texts.ts";
import { titledBy } from "./titles.ts";

const FEWEST = 3;
/** From this score a list of links is the one that people see. */
const SURE = 4;
/** Titles are this wide in the mean. */
const WIDTH = 8;
/** From this share of items with the same words these are a button's. */
const SAME = 0.5;
/** An address that a script opens, or that one of its functions is given; and what is looked at of it. */
const OPENED =
	/(?:location(?:\.href)?\s*=\s*|\bopen\(\s*)["']([^"'\s]+)["']|\(\s*["'](https?:\/\/[^"'\s]+|\/[^"'\s]*\w[^"'\s]*|[^"'\s]*[\w-]\.(?:s?html?|aspx?|php|jsp|do)(?:\?[^"'\s]*)?)["']/i;
const LOOKED_AT = 400;

/** What a click opens. */
interface Clicked {
	element: Element;
	url: string;
}

/**
 * Items that are no links: elements of one kind in boxes of one kind, each with the address that a click on it opens, a
 * card, a title or a button. Empty when there are none, or when the `list` of links is a sure one.
 */
export function clickedItems(page: Page, list: { score: number } | null): Item[] {
	if (list && list.score >= SURE) return [];
	const kinds = new Map<string, Clicked[]>();
	for (const element of page.tree.elements) {
		if (element.hidden || element.chars < 2 || isLink(element)) continue;
		const url = addressOf(element, page);
		if (!url || (element.links > 0 && leadsAway(element))) continue;
		const kind = [element, element.parent, element.parent?.parent].map((at) => at && kindOf(at)).join("<");
		const same = kinds.get(kind) ?? [];
		kinds.set(kind, same);
		same.push({ element, url });
	}
	const [longest = []] = [...kinds.values()].sort((a, b) => b.length - a.length);
	const clicked = [...new Map(longest.map((found) => [found.url, found])).values()];
	const items = clicked.length < FEWEST ? [] : itemsOf(clicked);
	const width = items.reduce((sum, { link }) => sum + widthOf(link.text), 0);
	return items.length >= FEWEST && width >= items.length * WIDTH ? items : [];
}

/** Whether an element leads anywhere by itself. */
const isLink = ({ attribs }: Element) => attribs.href !== undefined && !isScript(attribs.href);

/** Whether a link in an element does. */
const leadsAway = (element: Element) => findSeen(element, isLink).length > 0;

const kindOf = (element: Element) => `${element.name}.${firstClass(element).replace(/\d+/g, "")}`;

function addressOf({ attribs }: Element, page: Page): string | null {
	const kept = keptAddress(attribs);
	const [, opened, given] = OPENED.exec(attribs.onclick?.slice(0, LOOKED_AT) ?? "") ?? [];
	return resolve(kept ?? opened ?? given, page.baseUrl);
}

/** The rows of what is clicked, named by an attribute, by a title in them or by their own words. */
function itemsOf(clicked: readonly Clicked[]): Item[] {
	const counts = new Map<Element, number>();
	for (const { element } of clicked)
		for (let at: Element | null = element; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
	const texts = countsOf(clicked.map(({ element }) => lineOf(element)));
	return clicked.flatMap(({ element, url }) => {
		let row = element;
		while (row.parent && counts.get(row.parent) === 1) row = row.parent;
		const { attribs, elements } = element;
		const own = elements === 0 ? lineOf(element) : "";
		const isButton = isNameless(own) || (texts.get(own) ?? 0) >= clicked.length * SAME;
		const said = attribs["data-title"] ?? attribs.title ?? (isButton ? titledBy(row, true) : own);
		const text = said.replace(/^\d{1,4}[.、]\s*/, "").trim();
		return text ? [{ element: row, link: { element, url, text, isSeen: true, score: 2 }, rivals: 1 }] : [];
	});
}
