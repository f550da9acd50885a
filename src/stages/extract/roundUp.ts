import { type Element, endOf, findAll, isHeading, lineOf, type Node, namesOf } from "../../base/html/tree.ts";
import { linesOf } from "./article/lines.ts";
import { DATELINE } from "./article/patterns.ts";
import type { Detected } from "./list/detect.ts";
import { isSameSite, type Page, resolve } from "./page.ts";

/** What systems call the box of one article. */
const ARTICLE = /(?:^|[\s_-])(?:post|entry|article|story)(?:$|[\s_-])/;
/** The share of the links that lead to other sites. */
const AWAY = 0.9;
const NOTHING: ReadonlySet<Node> = new Set();

/**
 * Whether a list is what one article says, as a week's links are: in a box of an article that begins with a headline of its
 * own and a date below it, with a sentence beside the items, all of which lead to other sites and none of which is dated.
 */
export function isRoundUp(page: Page, list: Detected | null): boolean {
	const [first, last] = [list?.items[0]?.element, list?.items.at(-1)?.element];
	if (!list || !first || !last) return false;
	const away = list.items.filter(({ link }) => {
		const url = resolve(link.element.attribs.href, page.baseUrl);
		return url !== null && !isSameSite(url, page.url);
	});
	if (away.length < list.items.length * AWAY) return false;
	const box = articleAround(first);
	if (!box || endOf(box) < last.order) return false;
	const headline = findAll(box, (element) => isHeading(element) && element.chars > 1)[0];
	if (!headline || headline.links > 0 || headline.order > first.order) return false;
	const isHeld = (block: Element) => block.order >= first.order && block.order <= endOf(last);
	const lines = linesOf(box, NOTHING);
	const around = lines.filter(({ block }) => !isHeld(block));
	const isDated = (text: string, chars: number) => chars < 120 && DATELINE.test(text);
	return (
		around.some(({ text, chars, block }) => block.order < first.order && isDated(text, chars)) &&
		around.some(({ marks, links, text, chars }) => marks > 0 && links === 0 && !isDated(text, chars)) &&
		!list.items.some(({ element }) => DATELINE.test(lineOf(element).slice(0, 40)) || holdsTime(element))
	);
}

/** The innermost box of an article around an element. */
function articleAround(element: Element): Element | null {
	for (let at = element.parent; at && at.name !== "body"; at = at.parent)
		if (at.name === "article" || (ARTICLE.test(namesOf(at)) && findAll(at, isHeading).length > 0)) return at;
	return null;
}

const holdsTime = (element: Element): boolean =>
	findAll(element, ({ name, hidden }) => name === "time" && !hidden).length > 0;
