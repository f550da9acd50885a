import { type Element, holds, isHeldBy, lineOf } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import type { Item } from "./item.ts";
import { commonShape, itemsOf } from "./items.ts";
import { addressIn, hasHeading, linksOf, shapeOf } from "./links.ts";
import { isDated, type Ranked } from "./rank.ts";
import { isNameless, widthOf } from "./texts.ts";
import { titledBy } from "./titles.ts";

/** A list as far as it is known, and how likely an element of its page is in the content. */
export interface Known {
	items: readonly Item[];
	best: Ranked;
	/** Elements that look like items and were found to be none. */
	dropped: readonly Element[];
	page: Page;
	quietOf: (element: Element) => number;
}

/** The share of a list's items that another group must hold for the rest of that group to be of the list. */
const NEARLY_ALL = 0.8;
/** Groups of a lower score are rows of buttons. */
const LEAST = 0.3;
/** From this share of dated items a list is a dated one. */
const DATED = 0.8;
/** The mean width of other items, in widths of the list's titles. */
const NARROW = 0.4;

/**
 * Elements that belong to a list and are written in other clothes: a first item, a second grid, items of another kind.
 * Another group that holds nearly all of the list's links shows them; each is grown to the largest ancestor without
 * another item.
 */
export function spreadOf(known: Known, ranked: readonly Ranked[]): Element[] {
	const { items, best, dropped, page } = known;
	const urls = new Set([...items, ...itemsOf(dropped, page)].map(({ link }) => link.url));
	const holders = holdersOf(items);
	// The same links once more elsewhere, in a slider or as what is latest, are no part of this list.
	const isOfItem = ({ element }: Item) =>
		holders.counts.get(element) === 1 || isHeldBy(holders.starts, element);
	const found = new Map<string, Item>();
	const add = (others: readonly Item[]) => {
		const before = holdersOf([...found.values()]);
		const own = holdersOf(others);
		const fresh = others.filter(
			({ element, link }) =>
				!urls.has(link.url) &&
				!found.has(link.url) &&
				!isOfSame(element, before, own) &&
				!(items.length >= FEWEST && isOfSame(element, holders, own)),
		);
		for (const item of belonging(fresh, holders, known)) found.set(item.link.url, item);
	};
	for (const group of ranked) {
		if (group.score < LEAST || group.members.length <= items.length * NEARLY_ALL) continue;
		if (group.items.filter(isOfItem).length < FEWEST) continue;
		const all = itemsOf(group.members, page);
		if (all.filter(isOfItem).length >= items.length * NEARLY_ALL) add(all);
	}
	if (found.size === 0) add(heroesOf(known, holders, urls, ranked));
	return found.size === 0 ? [] : grown([...found.values()], items, best, page);
}

/** Whether an element stands with one item that was found already, and with no other one of its own kind: it is of that item. */
function isOfSame(element: Element, before: Holders, own: Holders): boolean {
	for (let at: Element | null = element; at; at = at.parent) {
		const held = before.counts.get(at) ?? 0;
		if (held > 0) return held === 1 && own.counts.get(at) === 1;
	}
	return false;
}

/** The elements of items, and how many of them each element around them holds, itself counted. */
interface Holders {
	starts: ReadonlySet<Element>;
	counts: ReadonlyMap<Element, number>;
}

function holdersOf(items: readonly Item[]): Holders {
	const counts = new Map<Element, number>();
	for (const { element } of items)
		for (let at: Element | null = element; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
	return { starts: new Set(items.map(({ element }) => element)), counts };
}

/** The most items of another make that stand before a list; and the most of a slider, which is one group. */
const HEROES = 4;
const SLIDES = 10;

/** What stands before the list with a picture, a heading or a date, and leads to an address of the same pattern. */
function heroesOf(
	{ items, best, page }: Known,
	holders: Holders,
	urls: ReadonlySet<string>,
	ranked: readonly Ranked[],
): Item[] {
	const shape = commonShape(items.map(({ link }) => link.url));
	const first = items[0]?.element.order ?? 0;
	const found = new Map<string, Element>();
	if (!shape || !/[#@]/.test(shape)) return [];
	for (const element of page.tree.elements.slice(0, first)) {
		if (element.name !== "a" || element.hidden || element.links === 0) continue;
		const url = addressIn(element, page);
		if (!url || urls.has(url) || shapeOf(url) !== shape) continue;
		// The button below a headline leads to the same place.
		if (found.has(url) && !hasHeading(element)) continue;
		const whole = outermost(element, holders, 0);
		if (hasHeading(element) || element.pictures + whole.pictures > 0 || isDated(whole))
			found.set(url, element);
	}
	// What stands with a headline in its card and is none itself leads on from it.
	const cards = [...found.values()].map((element) => ({ element, card: outermost(element, holders, 0) }));
	const headed = new Set(cards.filter(({ element }) => hasHeading(element)).map(({ card }) => card));
	const heroes = cards.filter(({ element, card }) => hasHeading(element) || !headed.has(card));
	// A dated list shows the newest first; what runs above it without dates was chosen.
	const isChosen = best.dated >= DATED ? () => false : inSlider(best, ranked);
	const shown = heroes.length > HEROES ? heroes.filter(({ element }) => isChosen(element)) : heroes;
	if (shown.length === 0) return [];
	const boxes = shown.map(({ element }) => titledBox(element, page));
	// What stands below once more with the same words is a head of sections.
	const repeated = new Set(
		page.tree.elements
			.slice(first)
			.filter(({ name, chars }) => name === "a" && chars > 0)
			.map((link) => (urls.has(addressIn(link, page) ?? "") ? "" : lineOf(link))),
	);
	return itemsOf(boxes, page).filter(({ link }) => !repeated.has(link.text));
}

/** Whether a link is of a small group of pictures, as likely in the content as the list is and named about as widely. */
function inSlider(best: Ranked, ranked: readonly Ranked[]): (link: Element) => boolean {
	const sliders = ranked.filter(
		({ members, quiet, width }) =>
			members.length <= SLIDES &&
			quiet >= best.quiet &&
			width >= best.width * SLIDE &&
			members.every(({ pictures }) => pictures > 0),
	);
	const members = new Set(sliders.flatMap((slider) => slider.members));
	return (link) => isHeldBy(members, link);
}
const SLIDE = 0.6;

/** A link, or the smallest box around it that is named by a headline, where it says nothing itself: a picture, a button. */
function titledBox(link: Element, page: Page): Element {
	if (linksOf(link, page).some(({ text }) => !isNameless(text))) return link;
	let at = link.parent;
	for (let i = 0; at && i < LEVELS; at = at.parent, i++) if (widthOf(titledBy(at, false)) >= NAMED) return at;
	return link;
}

/** How many boxes around a link are looked at, and how wide a headline in them is. */
const LEVELS = 5;
const NAMED = 12;

const FEWEST = 3;
const MOST_LINKS = 0.6;

/** Those of some further items that are of a list: in the content, outside of its items, as wide and dated as they are. */
function belonging(others: readonly Item[], holders: Holders, { items, best, quietOf }: Known): Item[] {
	if (others.length === 0) return [];
	const shapes = new Set(items.map(({ link }) => shapeOf(link.url)));
	const box = boxAround(items);
	const first = items[0]?.element.order ?? 0;
	const last = items.at(-1)?.element.order ?? 0;
	return others.filter(({ element, link }) => {
		if (quietOf(element) < best.quiet || isHeldBy(holders.starts, element)) return false;
		const isNear = box !== null && holds(box, element);
		if (!isNear && !shapes.has(shapeOf(link.url))) return false;
		if (widthOf(link.text) < best.width * NARROW) return false;
		// What stands below or beside a dated list without dates is another one; between its items, one of them.
		const isWithin = element.order < first || (isNear && element.order < last);
		return best.dated < DATED || isWithin || isDated(outermost(element, holders, 0));
	});
}

/** The largest element of which the items hold most of the links. */
function boxAround(items: readonly Item[]): Element | null {
	const first = items[0]?.element;
	const last = items.at(-1)?.element;
	if (!first || !last) return null;
	let at: Element | null = first.parent;
	while (at && !holds(at, last)) at = at.parent;
	const links = items.reduce((sum, { element }) => sum + element.links, 0);
	while (at?.parent?.parent && links >= at.parent.links * MOST_LINKS) at = at.parent;
	return at;
}

/** The largest ancestor of an element that holds no more items than so many. */
function outermost(element: Element, { counts }: Holders, most: number): Element {
	let at = element;
	for (let up = at.parent; up?.parent && up.name !== "body" && up.name !== "main"; up = up.parent) {
		if ((counts.get(up) ?? 0) > most) break;
		at = up;
	}
	return at;
}

/** Each item's element with all that belongs to it, as long as it is still about the same link. */
function grown(found: readonly Item[], items: readonly Item[], best: Ranked, page: Page): Element[] {
	const holders = holdersOf([...items, ...found]);
	const name = items[0]?.element.name;
	const mostLinks = Math.max(...best.items.map(({ element }) => element.links)) + 2;
	return found.map(({ element, link }) => {
		const whole = outermost(element, holders, 1);
		if (whole.links > mostLinks) return element;
		return whole.name === name || itemsOf([whole], page)[0]?.link.url === link.url ? whole : element;
	});
}
