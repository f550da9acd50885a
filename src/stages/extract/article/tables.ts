import { childElements, type Element, findAll } from "../../../base/html/tree.ts";

/** What a table of data has at least; with fewer a page may be laid out. */
const COLUMNS = 3;
const ROWS = 6;

/** Whether it is a row of a table of data. */
export function isRow(element: Element): boolean {
	const { name, parent } = element;
	return name === "tr" && parent !== null && hasElements(element, COLUMNS) && hasElements(parent, ROWS);
}

/**
 * Whether a table or its body is one of data whatever is linked in it: it has a head and several columns, or the rows of
 * one, and holds no other table.
 */
export function isTableOfData(element: Element): boolean {
	const { name, parent } = element;
	if (name === "thead") return parent?.name === "table";
	if (name === "tbody") return parent?.name === "table" && isTableOfData(parent);
	if (name === "tr" || name === "td" || name === "th") {
		for (let at = parent, i = 0; at && i < 3; at = at.parent, i++)
			if (at.name === "table") return isTableOfData(at);
		return false;
	}
	if (name !== "table" || findAll(element, (inner) => inner.name === "table").length > 0) return false;
	const rows = findAll(element, (inner) => inner.name === "tr");
	if (rows.some(isRow)) return true;
	const isHead = (row: Element) => childElements(row).every((cell) => cell.name === "th");
	return rows.length > 2 && rows[0] !== undefined && hasElements(rows[0], 2) && isHead(rows[0]);
}

/** Counts no further: a table may have ten thousand rows, and each of them asks. */
function hasElements({ children }: Element, least: number): boolean {
	let count = 0;
	for (const child of children) if (child.type === "tag" && ++count >= least) return true;
	return false;
}

/** Whether it is a cell of one. */
export function isCell({ name, parent }: Element): boolean {
	return (name === "td" || name === "th") && parent !== null && isRow(parent);
}

/** Whether it is a cell beside two others at least. */
export function isInRow({ name, parent }: Element): boolean {
	return (name === "td" || name === "th") && parent !== null && hasElements(parent, COLUMNS);
}
