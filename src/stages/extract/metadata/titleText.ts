import type { Element } from "../../../base/html/tree.ts";

/** A title, where it came from, and the element that shows it on the page. */
export interface Title {
	text: string;
	from: string;
	element: Element | null;
}

/** Whether `bare` makes a key of a text: told by the first letters of most texts. */
export function isBareOf(text: string, key: string): boolean {
	// How a letter is written may depend on the one behind it.
	return key.startsWith(bare(text.slice(0, BEGINNING)).slice(0, -1)) && bare(text) === key;
}
const BEGINNING = 24;

/** Letters and digits only, so that two ways to write one title are equal. */
export function bare(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
