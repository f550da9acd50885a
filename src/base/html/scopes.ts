import { words } from "./nesting.ts";

/** Which tags end which open elements: the scopes of the HTML standard (13.2.4.2), as far as pages need them. */

/** Open elements beyond which an end tag closes nothing. */
export const BARRIER = words("html body table td th caption object button template");
/** Start tag → the open elements that it ends, and where the search for them stops. */
export const IMPLIED: Record<string, [ends: ReadonlySet<string>, stop: ReadonlySet<string>]> = {
	li: [words("li"), words("ul ol menu dir table td th body")],
	dd: [words("dd dt"), words("dl table td th body")],
	dt: [words("dd dt"), words("dl table td th body")],
	option: [words("option"), words("select datalist body")],
	optgroup: [words("option optgroup"), words("select body")],
	tr: [words("tr td th caption colgroup"), words("table template body")],
	td: [words("td th"), words("tr table template body")],
	th: [words("td th"), words("tr table template body")],
	tbody: [words("tbody thead tfoot tr td th caption colgroup"), words("table template body")],
	thead: [words("tbody thead tfoot tr td th caption colgroup"), words("table template body")],
	tfoot: [words("tbody thead tfoot tr td th caption colgroup"), words("table template body")],
	a: [words("a"), words("table td th body")],
};
/** Elements whose end tag closes everything within, as far as the table. */
export const TABLE_PART = words("table caption tr td th tbody thead tfoot");
export const TABLE_STOP = words("table template body html");
/** Elements whose end tag closes only what may stand in between. */
export const FORMATTING = words("b big code em font i s small strike strong tt u nobr span");
/** What a stray formatting or link tag may close on its way. */
export const BETWEEN_OK = words("b big code em font i s small strike strong tt u nobr span a img label");
/** What stands in the head until anything else comes. */
export const HEAD_ONLY = words("title meta link base script style noscript");

/** The open paragraph that a start tag of `ENDS_P` ends. */
export const PARAGRAPH = words("p");
