import type { Element } from "../../../base/html/tree.ts";

/** What a table of data has at least; with fewer a page may be laid out. */
const COLUMNS = 3;
const ROWS = 6;

/** Whether it is a row of a table of data. */
export function isRow(element: Element): boolean {
	const { name, parent } = element;
	return name === "tr" && parent !== null && hasElements(element, COLUMNS) && hasElements(parent, ROWS);
}

/** Counts no further: a table may have ten thousand rows, and each of them asks. */
function hasElements({ children }: Element, least: number): boolean {
	let count = 0;
	for (const one of children) if (one.type === "tag" && ++count >= least) return true;
	return false;
}

/** Whether it is a cell of one. */
export function isCell({ name, parent }: Element): boolean {
	return (name === "td" || name === "th") && parent !== null && isRow(parent);
}
