import type { Element } from "../../../base/html/tree.ts";
import type { ItemLink } from "./links.ts";

/** One item of a list before its fields are read. */
export interface Item {
	element: Element;
	link: ItemLink;
	/** How many of its links weigh about as much as the one it is about or say nothing, that one counted. */
	rivals: number;
}

/** How often each of some values is there. */
export function countsOf<T>(values: readonly T[]): Map<T, number> {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
