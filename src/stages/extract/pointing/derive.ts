import { select } from "../../../base/html/css.ts";
import type { Element } from "../../../base/html/tree.ts";
import type { Entry } from "../../../model/entry.ts";
import type { Selectors } from "../../../model/reading.ts";
import type { ExtractOptions } from "../extract.ts";
import { chosenItems, chosenList } from "../list/chosen.ts";
import type { Page } from "../page.ts";
import { isIn, type Likely, likelySets } from "./alike.ts";
import { FIELDS, type Field, withinItems } from "./fields.ts";
import { areSame } from "./sets.ts";
import { noiseOf, partRemoval, removalOf } from "./without.ts";

/** What a person pointed at: elements by their place on the page, `Element.order`. */
export interface Pointing {
	/** One item or two, or something in them. */
	items: readonly number[];
	/** The first of them is the item, not something in it. */
	isExact?: boolean;
	/** What is what in an item. */
	fields?: Partial<Record<Field, number>>;
	/** What does not belong there. */
	without?: readonly number[];
	/** A set that was chosen among those that are likely. */
	item?: string | null;
}

/** What is good to know of what was pointed at, by what it was said of. */
export interface PointingNote {
	code: "outside" | "unreadable" | "not-in-all" | "inseparable" | "no-effect";
	of: Field | "without";
	/** In how many of a hundred items it was found. */
	percent?: number;
}

/** Another set that may have been meant. */
export interface Rival {
	item: string;
	count: number;
	titles: string[];
}

/** Selectors from what a person pointed at, and what they give. */
export interface Derived {
	select: Selectors;
	entries: Entry[];
	/** By their places, what `select` finds on this page: items, and each field in them. */
	marks: { items: number[] } & Partial<Record<Field, number[]>>;
	/** How sure it is that these are meant: `contested` where another set is nearly as likely, `fragile` where only a position tells. */
	sureness: "clear" | "contested" | "fragile";
	rivals: Rival[];
	notes: PointingNote[];
}

/** How near the worth of another set has to come to be told of, if it is one box or all boxes as well, and to make the choice a contested one. */
const BOX = 0.15;
const TOLD = 0.35;
const NEAR = 0.6;
/** Two sets with such a share of addresses in common are one list, at another height. */
const SAME_LIST = 0.85;
const MOST_RIVALS = 5;
const TITLES = 3;
/** A selector that counts elements and does not name them. */
const isCounted = ({ css }: Likely) => /:nth-|:first-|:last-/.test(css);
/** A field that is found in fewer of a hundred items is told of. */
const MOST_PERCENT = 90;

/** The steadiest selectors for what was pointed at; null where nothing on the page is like it. */
export function derive(page: Page, pointing: Pointing, options: ExtractOptions): Derived | null {
	const at = (orders: readonly number[]) => orders.flatMap((order) => page.tree.elements[order] ?? []);
	const examples = at(pointing.items);
	if (examples.length === 0) return null;
	const noise = at(pointing.without ?? []);
	const parts = at(Object.values(pointing.fields ?? {}));
	const asked = { items: examples, parts, isExact: pointing.isExact === true };
	const all = likelySets(asked, page);
	const meant = chosenSet(all, pointing.item, page);
	if (!meant) return null;
	const notes: PointingNote[] = [];
	const fields = fieldSelectors(pointing, meant, page, options, notes);
	const { set, remove } = without(noise, examples, meant, all, page, notes);
	const item = guarded(set, fields, page);
	const selectors: Selectors = { item, ...fields, ...(remove && { remove }) };
	const chosen = chosenItems(page, selectors);
	const list = chosenList(page, selectors, options, chosen);
	const others = all.filter(
		(likely) =>
			likely.worth > set.worth * BOX &&
			isOther(likely, set) &&
			(likely.worth > set.worth * TOLD || isBoxOf(likely, set)),
	);
	const isNear = others.some((likely) => likely.worth > set.worth * NEAR || isBoxOf(likely, set));
	const isChosen = pointing.item != null || pointing.items.length > 1;
	return {
		select: selectors,
		entries: list.ok ? list.value.entries : [],
		marks: marksOf(chosen.elements, selectors),
		sureness: isCounted(set) ? "fragile" : isNear && !isChosen ? "contested" : "clear",
		rivals: others.slice(0, MOST_RIVALS).map((likely) => rivalOf(likely, page, options)),
		notes,
	};
}

/** What selectors give that somebody has written; null where they find nothing. */
export function asWritten(page: Page, select: Selectors, options: ExtractOptions): Derived | null {
	const chosen = chosenItems(page, select);
	const list = chosenList(page, select, options, chosen);
	if (!list.ok) return null;
	const { entries } = list.value;
	const marks = marksOf(chosen.elements, select);
	return { select, entries, marks, sureness: "clear", rivals: [], notes: [] };
}

/** The likeliest set, or the one that was chosen. */
function chosenSet(all: readonly Likely[], item: string | null | undefined, page: Page): Likely | undefined {
	const isTrue = ({ css, elements }: Likely) => areSame(select(css, page.tree.root), elements);
	if (!item) return all.find(isTrue);
	const known = all.find(({ css }) => css === item);
	if (known) return known;
	const elements = select(item, page.tree.root);
	return elements.length
		? { css: item, cost: 1, elements, worth: 1, urls: new Set(), isWeak: false }
		: all[0];
}

/** Whether a set is not the same list at another height, or nearly. */
function isOther(likely: Likely, set: Likely): boolean {
	if (likely.css === set.css) return false;
	const both = [...likely.urls].filter((url) => set.urls.has(url)).length;
	const all = likely.urls.size + set.urls.size - both;
	return likely.urls.size > 1 && both / all < SAME_LIST;
}

/** Whether a set is all items of one box, of several whose items are the other set's. */
function isBoxOf({ elements: few }: Likely, { elements: many }: Likely): boolean {
	const [first] = few;
	const last = few.at(-1);
	if (!first || !last || few.length < FEWEST_IN_BOX || few.length >= many.length) return false;
	let box = first;
	while (box.parent && !isIn(last, box)) box = box.parent;
	return areSame(
		few,
		many.filter((element) => isIn(element, box)),
	);
}
const FEWEST_IN_BOX = 3;

function rivalOf({ css, elements }: Likely, page: Page, options: ExtractOptions): Rival {
	// Some may have nothing to tell.
	const first = { page, elements: elements.slice(0, TITLES * 3) };
	const list = chosenList(page, { item: css }, options, first);
	const entries = list.ok ? list.value.entries : [];
	return {
		item: css,
		count: elements.length,
		titles: entries.slice(0, TITLES).map(({ title }) => title ?? ""),
	};
}

function fieldSelectors(
	{ fields = {} }: Pointing,
	{ elements }: Likely,
	page: Page,
	options: ExtractOptions,
	notes: PointingNote[],
): Selectors {
	const selectors: Selectors = {};
	for (const field of FIELDS) {
		const order = fields[field];
		const element = order === undefined ? undefined : page.tree.elements[order];
		if (!element) continue;
		const found = withinItems(element, field, elements, page, options);
		if (found === "outside" || found === "unreadable") {
			notes.push({ code: found, of: field });
			continue;
		}
		selectors[field] = found.css;
		const percent = Math.round(found.share * 100);
		if (percent < MOST_PERCENT) notes.push({ code: "not-in-all", of: field, percent });
	}
	return selectors;
}

/** The set without what does not belong to it: another one that has none of it, else what removes it. */
function without(
	noise: readonly Element[],
	examples: readonly Element[],
	meant: Likely,
	all: readonly Likely[],
	page: Page,
	notes: PointingNote[],
): { set: Likely; remove: string | null } {
	let set = meant;
	const removals: string[] = [];
	for (const pointed of noise) {
		const kind = noiseOf(pointed, set.elements, examples);
		if (kind.of === "elsewhere") notes.push({ code: "no-effect", of: "without" });
		else if (kind.of === "part") removals.push(partRemoval(kind.part, kind.item, set.css));
		else {
			const unwanted = new Set(kind.items);
			const rest = set.elements.filter((element) => !unwanted.has(element));
			const other = all.find(
				(likely) =>
					!isCounted(likely) &&
					isNearly(likely.elements, rest) &&
					!likely.elements.some((element) => unwanted.has(element)),
			);
			const remove = other ? null : removalOf(kind.items, set.elements, set.css, page);
			if (other) set = other;
			else if (remove) removals.push(remove);
			else notes.push({ code: "inseparable", of: "without" });
		}
	}
	return { set, remove: removals.length ? [...new Set(removals)].join(", ") : null };
}

function isNearly(elements: readonly Element[], wanted: readonly Element[]): boolean {
	if (elements.length < wanted.length * 0.95 || elements.length > wanted.length * 1.05) return false;
	const known = new Set(elements);
	return wanted.every((element) => known.has(element));
}

/**
 * An item that nothing but its tag tells from a row between the items is told by its date, where somebody pointed at one
 * and every item has it.
 */
function guarded({ css, elements, isWeak }: Likely, { date }: Selectors, page: Page): string {
	if (!isWeak || !date || date === ":scope" || /[@,]/.test(date) || elements.length < FEWEST_GUARDED)
		return css;
	const guard = `${css}:has(${date.replace(/^:scope /, "")})`;
	return select(guard, page.tree.root).length === elements.length ? guard : css;
}

const FEWEST_GUARDED = 3;

/** Where on the page what the selectors find is. */
function marksOf(elements: readonly Element[], selectors: Selectors): Derived["marks"] {
	const marks: Derived["marks"] = { items: elements.map(({ order }) => order) };
	for (const field of FIELDS) {
		const css = selectors[field]?.replace(/@[\w:-]+$/, "");
		if (!css) continue;
		marks[field] = elements.flatMap(
			(element) => (css === ":scope" ? element : select(css, element)[0])?.order ?? [],
		);
	}
	return marks;
}
