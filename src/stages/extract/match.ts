import { parseDate } from "../../base/dates/parseDate.ts";
import { select, withAttribute } from "../../base/html/css.ts";
import { type Element, lineOf } from "../../base/html/tree.ts";
import type { ExtractOptions } from "./extract.ts";
import { resolve } from "./page.ts";

/** What a selector chooses. */
export interface Match {
	element: Element;
	attribute: string | null;
	/** The attribute, else the text on one line. */
	text: string;
}

/** The first element below `top` for `selector` or `selector@attribute`; `top` itself for `@attribute` and `:scope`. */
export function firstMatch(top: Element, text: string): Match | null {
	const { selector, attribute } = withAttribute(text);
	const element = selector === "" || selector === ":scope" ? top : select(selector, top)[0];
	if (!element) return null;
	return {
		element,
		attribute,
		text: attribute ? (element.attribs[attribute] ?? "").trim() : lineOf(element),
	};
}

/** The date that an element says: to machines, else to people. */
export function dateIn({ element, attribute, text }: Match, options: ExtractOptions) {
	const stated = attribute === null ? element.attribs.datetime : undefined;
	return (stated ? parseDate(stated, options) : null) ?? parseDate(text, options);
}

/** Attributes that are for addresses, or for anything that a page's scripts want. */
const FOR_ADDRESSES = /^(?:href|src|cite|action|data-.*)$|url|link/i;

/** The address that a link's selector has found; null for words, which would be one as well for a browser. */
export function linkIn(text: string | null | undefined, base: string, attribute?: string): string | null {
	const isBelieved =
		/^(?:https?:|[/?#]|\.\.?\/)/i.test(text ?? "") || (attribute && FOR_ADDRESSES.test(attribute));
	if (!text || !(isBelieved || looksRelative(text, attribute !== undefined))) return null;
	return resolve(text, base);
}

/** Words have spaces, signs that no address has, or letters of other scripts without a folder; attributes hold single words as well. */
function looksRelative(text: string, isOfAttribute: boolean): boolean {
	if (/[\s<>"{}|\\^`]/.test(text)) return false;
	return /[/?]/.test(text) || (/^[!-~]+$/.test(text) && (!isOfAttribute || text.includes(".")));
}
