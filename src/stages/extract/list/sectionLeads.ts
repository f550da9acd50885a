import type { Element } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import type { Item } from "./item.ts";
import { itemsOf } from "./items.ts";
import type { Ranked } from "./rank.ts";
import { anyFolder, shapeIn } from "./sections.ts";

/** So many sections have a first item in other clothes, and so many items below it. */
const FEWEST = 2;
const BELOW = 2;
/** From this share of a group's members each must begin a section. */
const MOST = 0.75;
/** How wide their titles are in the mean, in widths of the list's. */
const NARROW = 0.6;

/**
 * The first items of a page's sections, larger and in another template than what stands below each: a group whose members
 * each stand before several items of the list, in a box of their own, and lead elsewhere by addresses of the same pattern.
 */
export function sectionLeads(
	items: readonly Item[],
	best: Ranked,
	ranked: readonly Ranked[],
	page: Page,
): Element[] {
	const shape = shapeIn({ items });
	if (shape === null || !/[#@]/.test(shape)) return [];
	const urls = new Set(items.map(({ link }) => link.url));
	const isLead = ({ link }: Item) => !urls.has(link.url) && anyFolder(link.url) === shape;
	const groups = ranked.filter(
		(group) =>
			group.items.length >= FEWEST &&
			group.quiet >= best.quiet &&
			group.width >= best.width * NARROW &&
			group.items.filter(isLead).length >= group.items.length * MOST,
	);
	if (groups.length === 0) return [];
	const held = heldIn(items);
	// The whole of them: with their pictures and what is said below their titles.
	for (const group of groups.sort((a, b) => orderOf(a) - orderOf(b))) {
		const elements = group.members.filter((member) => !held.has(member));
		const leads = itemsOf(elements, page).filter(isLead);
		const alone = heldIn(leads);
		const begun = leads.filter(({ element }) => beginsSection(element, alone, held));
		if (begun.length >= FEWEST && begun.length >= group.members.length * MOST)
			return begun.map(({ element }) => element);
	}
	return [];
}

const orderOf = ({ members }: Ranked) => members[0]?.order ?? 0;

/** How many of some items an element holds, and where the first of them stands. */
interface Held {
	count: number;
	first: number;
}

function heldIn(items: readonly Item[]): Map<Element, Held> {
	const held = new Map<Element, Held>();
	for (const { element } of items)
		for (let at: Element | null = element; at; at = at.parent) {
			const { count, first } = held.get(at) ?? { count: 0, first: element.order };
			held.set(at, { count: count + 1, first: Math.min(first, element.order) });
		}
	return held;
}

/** Whether the largest box around an element that no other lead is in goes on with items of the list. */
function beginsSection(
	lead: Element,
	leads: ReadonlyMap<Element, Held>,
	items: ReadonlyMap<Element, Held>,
): boolean {
	let box = lead;
	while (box.parent && leads.get(box.parent)?.count === 1) box = box.parent;
	const below = items.get(box);
	return below !== undefined && below.count >= BELOW && below.first > lead.order;
}
