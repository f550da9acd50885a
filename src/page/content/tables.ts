import { childElements, type Element } from "../tree.ts";

/** What a table of data has at least; with fewer a page may be laid out. */
const COLUMNS = 3;
const ROWS = 6;

/** Whether it is a row of a table of data. */
export function isRow({ name, parent, children }: Element): boolean {
	if (name !== "tr" || !parent) return false;
	const cells = children.filter((one) => one.type === "tag").length;
	return cells >= COLUMNS && childElements(parent).length >= ROWS;
}

/** Whether it is a cell of one. */
export function isCell({ name, parent }: Element): boolean {
	return (name === "td" || name === "th") && parent !== null && isRow(parent);
}
