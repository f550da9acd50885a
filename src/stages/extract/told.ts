import { type Element, holds, lineOf, type Node } from "../../base/html/tree.ts";
import { isProse, type Line, linesOf } from "./article/lines.ts";
import { DATELINE } from "./article/patterns.ts";
import { STAMP } from "./article/postMarks.ts";
import type { Detected } from "./list/detect.ts";
import type { Item } from "./list/item.ts";
import { siteOf } from "./metadata/site.ts";
import { titleOf } from "./metadata/title.ts";
import { bare } from "./metadata/titleText.ts";
import type { Page } from "./page.ts";

/** Characters, as in `Measures`, of a headline, which says more than the name of a column, and of a text. */
const HEADLINE = 18;
const TEXT = 60;
/** Lines below a headline among which its date and its text are. */
const NEAR = 8;
const NOTHING: ReadonlySet<Node> = new Set();

/**
 * Whether a text is told under the page's own headline, which `<title>` repeats, with a date beside it, and neither is an
 * item of the list or an item's. Where the address is one of a text, an `<article>` around both says as much as the date.
 */
export function isTold(page: Page, { items }: Detected, isAddressed: boolean): boolean {
	const headline = titleOf(page, null, siteOf(page))?.element;
	if (!headline || headline.links > 0 || headline.chars < HEADLINE) return false;
	if (!bare(page.title ?? "").includes(bare(lineOf(headline)))) return false;
	const isOfItem = (block: Element) => items.some(({ element }) => holds(element, block));
	const lines = linesOf(page.body, NOTHING);
	const at = lines.findLastIndex(({ block }) => holds(headline, block) || holds(block, headline));
	const below = lines.slice(at + 1, at + 1 + NEAR);
	const end = below.findIndex((line) => isProse(line) && line.chars - line.linkChars >= TEXT);
	const text = below[end];
	if (!text || isOfItem(headline) || isOfItem(text.block)) return false;
	const between = below.slice(0, end);
	// Another headline, which leads to its own text.
	if (between.some(({ linkChars }) => linkChars >= HEADLINE)) return false;
	if (isAddressed && isMarked(headline, text.block, items)) return true;
	return [...lines.slice(Math.max(0, at - 1), at + 1), ...between].some(
		(line) => isDate(line) && !isOfItem(line.block),
	);
}

/** Whether the headline of first rank and a text are in one `<article>` that holds none of the items. */
function isMarked(headline: Element, text: Element, items: readonly Item[]): boolean {
	for (let at = headline.parent; at; at = at.parent)
		if (at.name === "article") {
			const box = at;
			return headline.name === "h1" && holds(box, text) && !items.some(({ element }) => holds(box, element));
		}
	return false;
}

const isDate = ({ chars, text }: Line) => chars < STAMP && DATELINE.test(text);
