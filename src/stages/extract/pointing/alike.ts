import { childElements, type Element } from "../../../base/html/tree.ts";
import { POINTING_MAX_WORK } from "../../../settings.ts";
import { type Detected, detectList } from "../list/detect.ts";
import { shapeOf } from "../list/links.ts";
import { rankGroups } from "../list/rank.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import { type Selection, selectionsOf } from "./contexts.ts";
import { ElementSets, isAmong, setKey } from "./sets.ts";

/** A set of elements that may be meant by "such ones", and the steadiest selector for it. */
export interface Likely extends Selection {
	/** How much it looks like a list that somebody would point at; to be compared with others of the page. */
	worth: number;
	/** Where its items lead; those without a link are not among them. */
	urls: ReadonlySet<string>;
}

/** What is known of "such ones". */
export interface Pointed {
	/** Elements in items, one of each or more; at least one. */
	items: readonly Element[];
	/** What is in an item as well: its date, its picture. */
	parts: readonly Element[];
	/** The first of `items` is the item itself, not something in it. */
	isExact: boolean;
}

/** An item is so many elements above what was pointed at, at most. */
const LEVELS = 10;

/** The sets that may be meant, the likeliest first: none where nothing on the page is like what was pointed at. */
export function likelySets(pointed: Pointed, page: Page): Likely[] {
	const sets = new ElementSets(page.tree, POINTING_MAX_WORK);
	const detected = detectList(page);
	const kindred = new Map<Element, ReadonlySet<Element>>();
	const bySet = new Map<string, Selection>();
	for (const alike of levelsOf(pointed, page)) {
		for (const selection of selectionsOf(alike, sets)) {
			const key = setKey(selection.elements);
			const known = bySet.get(key);
			if (!known || selection.cost < known.cost) bySet.set(key, selection);
		}
		if (sets.isSpent) break;
	}
	// What is cheap to say is what somebody means; a page of many boxes gives thousands of sets.
	const cheapest = [...bySet.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_SETS);
	return cheapest
		.map((selection) =>
			valued(selection, pointed, page, (example) => {
				const found = kindred.get(example) ?? foundWith(example, detected);
				kindred.set(example, found);
				return found;
			}),
		)
		.filter((likely) => likely.worth > 0)
		.sort((a, b) => b.worth - a.worth);
}

/** Sets of a page that are looked at closely. */
const MOST_SETS = 120;

/** What was pointed at, and what is around it, as items: for each height the elements of the examples at it. */
function levelsOf({ items, isExact }: Pointed, { tree }: Page): Element[][] {
	const [first, ...others] = items;
	if (!first) return [];
	const signature = makeSignatures();
	const chain = aboveOf(first).slice(0, isExact ? 1 : LEVELS);
	return chain.flatMap((element) => {
		const alike = [element];
		for (const other of others) {
			const fitting = aboveOf(other)
				.slice(0, LEVELS + 2)
				.filter((above) => above !== element && isApart(above, element) && above !== tree.body);
			const found =
				fitting.find((above) => above.name === element.name && signature(above) === signature(element)) ??
				fitting.find((above) => above.name === element.name);
			if (!found) return [];
			alike.push(found);
		}
		return [alike];
	});
}

/** An element and those around it, up to the body. */
function aboveOf(element: Element): Element[] {
	const chain: Element[] = [];
	for (let at: Element | null = element; at && at.order > 2; at = at.parent) chain.push(at);
	return chain;
}

function isApart(a: Element, b: Element): boolean {
	return !isIn(a, b) && !isIn(b, a);
}

/** Whether an element is another one, or somewhere in it. */
export function isIn(element: Element, box: Element): boolean {
	return element.order >= box.order && element.order <= box.order + box.elements;
}

/** What it is worth that the page's list, as detection finds it, has the element as an item. */
const DETECTED = 1.6;
/** What a set keeps that reaches beyond the box of its example, where nothing says that several boxes are one list. */
const BEYOND = 0.45;
const EACH_COST = 0.035;
/** What a set keeps for each thing that was pointed at as a part of an item and is in none of its own. */
const OUTSIDE = 0.2;
/** Members of a set that are looked at for its worth, as `rankGroups` does. */
const SAMPLE = 60;
/** What a list is worth whose items have no links. */
const LINKLESS = 0.2;
/** And one of things with links that make no list. */
const NO_LIST = 0.01;

const hasLink = (element: Element) => element.links > 0 || element.name === "a";

/** @param kindOf the items of the page's list that are of a kind with one */
function valued(
	selection: Selection,
	pointed: Pointed,
	page: Page,
	kindOf: (example: Element) => ReadonlySet<Element>,
): Likely {
	const { elements, cost } = selection;
	const examples = pointed.items.map((item) => elements.find((element) => isIn(item, element)));
	const example = examples[0];
	const nothing = { ...selection, worth: 0, urls: new Set<string>() };
	if (!example || new Set(examples).size < examples.length) return nothing;
	if (elements.some((element, at) => at > 0 && isIn(element, elements[at - 1] ?? element))) return nothing;
	const group = { key: "", members: elements.slice(0, 500) };
	const [ranked] = rankGroups([group], page, () => 1, elements.length > 1 ? 2 : 1);
	const urls = new Set(ranked?.items.map(({ link }) => link.url) ?? []);
	let worth = ranked?.score ?? (hasLink(example) ? NO_LIST : LINKLESS) * elements.length ** 0.6;
	const own = ranked?.items.find(({ element }) => element === example);
	if (ranked && !own) worth *= 0.3;
	if (ranked && own) {
		const shape = shapeOf(own.link.url);
		const like = ranked.items.filter(({ link }) => shapeOf(link.url) === shape).length / ranked.items.length;
		const pure = ranked.items.length / Math.min(elements.length, SAMPLE);
		worth *= (0.5 + 0.5 * like) * Math.min(1, pure);
	}
	for (const part of pointed.parts) if (!elements.some((element) => isIn(part, element))) worth *= OUTSIDE;
	worth *= boxed(elements, examples, kindOf) * whole(elements, example);
	return { ...selection, worth: worth / (1 + cost * EACH_COST), urls };
}

/** 1 for the items of the example's own box, or those of the boxes that detection takes for one list; less for others. */
function boxed(
	elements: readonly Element[],
	examples: readonly (Element | undefined)[],
	kindOf: (example: Element) => ReadonlySet<Element>,
): number {
	const [example] = examples;
	if (!example) return 0;
	const found = kindOf(example);
	if (found.has(example) && found.size > 1) {
		const both = elements.filter((element) => found.has(element)).length;
		const agreed = both / (elements.length + found.size - both);
		if (examples.every((known) => known && found.has(known))) return (0.4 + 0.6 * agreed) * DETECTED;
	}
	const box = boxOf(elements, examples);
	const within = elements.filter((element) => isIn(element, box)).length / elements.length;
	return BEYOND + (1 - BEYOND) * within ** 2;
}

/** The items of the page's list that lead where the example does: another column's are another list, whatever they look like. */
function foundWith(example: Element, detected: Detected | null): ReadonlySet<Element> {
	const own = detected?.items.find(({ element }) => element === example);
	if (!detected || !own) return new Set();
	const shape = shapeOf(own.link.url);
	const alike = detected.items.filter(({ link }) => shapeOf(link.url) === shape);
	return new Set((alike.length > 2 ? alike : detected.items).map(({ element }) => element));
}

/** The smallest box around the examples with more than one of the elements for each of them. */
function boxOf(elements: readonly Element[], examples: readonly (Element | undefined)[]): Element {
	const [first] = examples;
	let box = first as Element;
	for (let at = first?.parent ?? null; at; at = at.parent) {
		box = at;
		const holder = at;
		if (!examples.every((known) => known && isIn(known, holder))) continue;
		if (elements.filter((element) => isIn(element, holder)).length > examples.length) break;
	}
	return box;
}

/** The share of the example's siblings of its kind that are among the elements. */
function whole(elements: readonly Element[], example: Element): number {
	const kin = kinOf(example);
	if (kin.length === 0) return 1;
	return 0.4 + (0.6 * kin.filter((sibling) => isAmong(sibling, elements)).length) / kin.length;
}

const kin = new WeakMap<Element, readonly Element[]>();

/** An element's siblings of its kind, itself among them. */
function kinOf(example: Element): readonly Element[] {
	const before = kin.get(example);
	if (before) return before;
	const names = (element: Element) => (element.attribs.class ?? "").replace(/\d+/g, "");
	const own = names(example);
	const found = (example.parent ? childElements(example.parent) : []).filter(
		(sibling) =>
			!sibling.hidden &&
			sibling.name === example.name &&
			sibling.links > 0 === example.links > 0 &&
			names(sibling) === own,
	);
	kin.set(example, found);
	return found;
}
