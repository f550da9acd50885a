import { words } from "../../base/html/nesting.ts";
import type { Element, Tree } from "../../base/html/tree.ts";

/** What shows that the cells of a table hold parts of a page, and not values. */
const BLOCKS = words("blockquote center div figure h1 h2 h3 h4 h5 h6 hr img ol p pre table ul");
/** A cell with more words is no value. */
const VALUE_MAX_CHARS = 200;

interface Facts {
	hasHeaders: boolean;
	holdsBlocks: boolean;
	holdsTexts: boolean;
	/** Of the row with the most of them. */
	cells: number;
}

/**
 * The tables of a message that only put its parts in their places, as senders build their pages: each with the elements
 * that belong to it, down to its cells.
 * @param chars the characters of an element, by its order
 */
export function layoutParts(tree: Tree, chars: (element: Element) => number): ReadonlySet<Element> {
	const tables = new Map<Element, Facts>();
	/** Element → the table whose part it is, or in which it stands. */
	const home = new Map<Element, Element>();
	const rows = new Map<Element, number>();
	for (const element of tree.elements) {
		const { name, parent } = element;
		const table = parent ? home.get(parent) : undefined;
		if (table) note(element, tables.get(table), rows, chars);
		if (name === "table") {
			const { role = "" } = element.attribs;
			const isSaid = /^(?:presentation|none)$/i.test(role);
			tables.set(element, { hasHeaders: false, holdsBlocks: isSaid, holdsTexts: false, cells: 0 });
		}
		const own = name === "table" ? element : table;
		if (own) home.set(element, own);
	}
	const parts = new Set<Element>();
	for (const element of tree.elements) {
		const table = home.get(element);
		const facts = table && tables.get(table);
		if (facts && PARTS.has(element.name) && isLayout(facts)) parts.add(element);
	}
	return parts;
}

const PARTS = words("table tbody thead tfoot tr td th caption colgroup col");

function note(
	element: Element,
	facts: Facts | undefined,
	rows: Map<Element, number>,
	chars: (element: Element) => number,
): void {
	if (!facts) return;
	const { name, parent } = element;
	if (name === "th" || name === "caption") facts.hasHeaders = true;
	if (BLOCKS.has(name)) facts.holdsBlocks = true;
	if (name !== "td" || !parent) return;
	const cells = (rows.get(parent) ?? 0) + 1;
	rows.set(parent, cells);
	facts.cells = Math.max(facts.cells, cells);
	if (chars(element) > VALUE_MAX_CHARS) facts.holdsTexts = true;
}

function isLayout({ hasHeaders, holdsBlocks, holdsTexts, cells }: Facts): boolean {
	return !hasHeaders && (holdsBlocks || holdsTexts || cells <= 1);
}
