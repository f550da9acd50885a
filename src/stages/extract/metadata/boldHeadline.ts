import { BLOCK, type Element, findAll, lineOf, namesOf } from "../../../base/html/tree.ts";
import { isProse, type Line, linesOf } from "../article/lines.ts";
import { BYLINE, DATELINE } from "../article/patterns.ts";
import type { Page } from "../page.ts";
import { bare, type Title } from "./titleText.ts";

/** Characters of a headline, as in `Measures`; names of columns are shorter. */
const SHORTEST = 12;
const LONGEST = 160;
const NAMED = /(?:^|[\s_-])(?:title|headline|biaoti|bt)(?:$|\s)/;
/** So far below a headline the line with its date stands, or the text begins. */
const NEAR = 3;
const LARGE = /font-size\s*:\s*(?:1[89]|[2-9]\d)(?:\.\d+)?px|font-size\s*:\s*(?:1\.[3-9]|[2-9])\d*r?em/i;

/**
 * The headline of a page without headings: a line in the middle, in bold or large letters, right above the line with the
 * date or above the text. Null where `<title>` says the same or nothing stands like that.
 */
export function boldHeadline(page: Page, title: string): Title | null {
	const candidates = findAll(page.body, isHeadline).filter((element) => !isInDialog(element));
	if (candidates.length === 0) return null;
	const lines = linesOf(page.body, new Set());
	const long = lines.findIndex((line) => line.marks > 2 && line.chars > 160);
	const begins = long < 0 ? lines.findLastIndex(isProse) : long;
	for (const element of candidates) {
		const text = lineOf(element);
		const key = bare(text);
		if (key === "" || bare(title).includes(key) || (title !== "" && key.includes(bare(title)))) continue;
		const at = lines.findIndex((line) => line.text === text);
		const next = at < 0 ? [] : lines.slice(at + 1, at + 1 + NEAR);
		if (at < begins && next.some(isBelowHeadline)) return { text, from: "bold", element };
	}
	return null;
}

/** Whether an element is in what asks the reader for something above the page. */
export function isInDialog(element: Element): boolean {
	for (let at: Element | null = element; at && at.name !== "body"; at = at.parent) {
		const said = `${at.name} ${at.attribs.role ?? ""} ${at.attribs.class ?? ""}`;
		if (DIALOG.test(said)) return true;
	}
	return false;
}
/** Of a user beside a post, too: what boards call a title there is what somebody calls himself. */
const DIALOG =
	/(?:^|[\s_-])(?:modal|popup|(?:alert)?dialog|cookie-?consent|user-?(?:info|title|panel|details)|post-?profile|custom-?title)(?:$|[\s_-])/i;

function isHeadline(element: Element): boolean {
	const { chars, links, hidden } = element;
	if (hidden || links > 0 || chars < SHORTEST || chars > LONGEST || !BLOCK.has(element.name)) return false;
	if (element.elements > 6 || findAll(element, (inner) => BLOCK.has(inner.name)).length > 0) return false;
	return NAMED.test(namesOf(element)) || (isCentred(element) && isStrong(element));
}

function isCentred(element: Element): boolean {
	for (let at: Element | null = element, i = 0; at && i < 3; at = at.parent, i++)
		if (
			at.name === "center" ||
			/^center$/i.test(at.attribs.align ?? "") ||
			/text-align\s*:\s*center/i.test(at.attribs.style ?? "")
		)
			return true;
	return false;
}

/** Whether all of it is in bold or large letters. */
export function isStrong(element: Element): boolean {
	const says = ({ name, attribs, chars }: Element) =>
		chars === element.chars &&
		(name === "b" ||
			name === "strong" ||
			(name === "font" && /^(?:\+|[4-7])/.test(attribs.size ?? "")) ||
			LARGE.test(attribs.style ?? "") ||
			/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribs.style ?? ""));
	return says(element) || findAll(element, says).length > 0;
}

const isBelowHeadline = (line: Line): boolean =>
	(line.chars < 120 && (DATELINE.test(line.text) || BYLINE.test(line.text))) ||
	(line.marks > 1 && line.chars > 80);
