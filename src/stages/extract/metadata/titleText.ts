import type { Element } from "../../../base/html/tree.ts";

/** A title, where it came from, and the element that shows it on the page. */
export interface Title {
	text: string;
	from: string;
	element: Element | null;
}

/** Letters and digits only, so that two ways to write one title are equal. */
export function bare(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
