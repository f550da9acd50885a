import {
	childElements,
	type Element,
	findAll,
	firstClass,
	isHeading,
	lineOf,
	type Node,
} from "../../../base/html/tree.ts";
import { isMarkedArticle, typeName } from "../metadata/structured.ts";
import { isSameSite, type Page, resolve, withoutHash } from "../page.ts";
import type { Part } from "./addressed.ts";
import { saysThread } from "./forum.ts";
import { Kinship } from "./kin.ts";
import { lineWhere } from "./lines.ts";
import { DATELINE } from "./patterns.ts";

const NOTHING: ReadonlySet<Node> = new Set();
/** The share of the page's sentences that whole posts hold together. */
const MOST = 0.7;
/** A whole post has so many characters on average, as in `Measures`; less is an excerpt. */
const WHOLE = 500;
/** Above the first post stands no more than a motto. */
const MOTTO = 4;
/** So many makes of headlines are looked at. */
const MAKES = 6;
const NAMED = /(?:^|[\s_-])(?:title|headline|subject)(?:$|[\s_-])/;

/**
 * The first of the whole posts of a blog's archive or front page: boxes of one kind, each with a headline and a date of its
 * own and a link to an address of its own. The headline and the date that are read from such a page are the first ones, and
 * so is the text. Null for other pages.
 */
export function firstPost(page: Page): Part | null {
	if (
		saysThread(page) ||
		isMarkedArticle(page) ||
		page.linkedData.some((data) => /Article|Posting/.test(typeName(data)))
	)
		return null;
	const makes = new Map<string, Element[]>();
	for (const element of page.tree.elements) {
		if (element.hidden || element.chars < 2 || element.chars > 200 || element.marks > 4) continue;
		if (!isHeading(element) && !NAMED.test(element.attribs.class ?? "")) continue;
		if (DATELINE.test(lineOf(element))) continue;
		const make = `${element.name}.${firstClass(element)}`;
		const same = makes.get(make);
		if (same) same.push(element);
		else makes.set(make, [element]);
	}
	const kinship = new Kinship();
	for (const headlines of [...makes.values()].filter(({ length }) => length > 1).slice(0, MAKES)) {
		const [first] = headlines;
		for (let at = first ?? null; at && at !== page.body; at = at.parent) {
			const { boxes, marks } = kinship.of(at);
			if (boxes.length < 2 || boxes[0] !== at) continue;
			if (marks >= page.body.marks * MOST && arePosts(boxes, headlines, page, kinship))
				return { box: cellOf(at), drop: NOTHING, above: datedAbove(at, kinship), isOneOfMany: true };
		}
	}
	return null;
}

/** The only cell of a row: outside of its table a row is nothing. */
function cellOf(box: Element): Element {
	const [only, ...others] = childElements(box);
	return /^t[rb]/.test(box.name) && only && others.length === 0 ? cellOf(only) : box;
}

function arePosts(
	boxes: readonly Element[],
	headlines: readonly Element[],
	page: Page,
	kinship: Kinship,
): boolean {
	const [first] = boxes;
	if (!first || /^(?:p|li|td|dd|dt|blockquote|h[1-6])$/.test(first.name)) return false;
	if (marksBefore(first) > MOTTO) return false;
	if (boxes.reduce((sum, { chars, linkChars }) => sum + chars - linkChars, 0) < WHOLE * boxes.length)
		return false;
	const titles = boxes.map((box) => headlines.filter((headline) => isIn(headline, box)).map(lineOf));
	if (titles.some((own) => own.length !== 1) || new Set(titles.flat()).size < boxes.length) return false;
	if (!boxes.every((box) => hasDate(box) || datedAbove(box, kinship) !== null)) return false;
	const addresses = boxes.map((box, i) => addressIn(box, titles[i]?.[0] ?? "", page));
	return addresses.every((url) => url !== null) && new Set(addresses).size === boxes.length;
}

/** The line above a post, where that is dated. */
function datedAbove(post: Element, kinship: Kinship): Element | null {
	const above = kinship.before(post);
	return above !== null && above.chars < 120 && hasDate(above) ? above : null;
}

const isIn = ({ order }: Element, box: Element) => order >= box.order && order <= box.order + box.elements;

/** Marks in what stands above an element. */
function marksBefore(element: Element): number {
	let marks = 0;
	for (let at = element; at.parent; at = at.parent)
		for (const node of at.parent.children) {
			if (node === at) break;
			if (node.type === "tag" && !node.hidden && node.linkChars < node.chars / 2) marks += node.marks;
		}
	return marks;
}

const hasDate = (element: Element): boolean =>
	lineWhere(element, (line) => line.chars < 120 && DATELINE.test(line.text)) !== null;

/** What a link to a post alone says besides its title or its date. */
const PERMALINK =
	/permalink|permanent link|永久链接|固定链接|link to this|阅读全文|全文|评论|comments?\b|\d/i;

/** The address that a post gives itself: behind its title, its date or its comments; never that of the page or a place on it. */
function addressIn(box: Element, title: string, page: Page): string | null {
	const isOwn = (url: string | null): url is string => {
		if (url === null || !isSameSite(url, page.url)) return false;
		const [to, own] = [new URL(url), new URL(page.url)];
		// A page that numbers its parts (`?post=3`) has them on it.
		return to.pathname === own.pathname ? own.search !== "" && to.search !== own.search : to.pathname !== "/";
	};
	const urls = findAll(box, ({ name, hidden }) => name === "a" && !hidden)
		.filter((link) => lineOf(link) === title || PERMALINK.test(lineOf(link)))
		.map(({ attribs }) => resolve(attribs.href, page.baseUrl))
		.map((url) => url && withoutHash(url));
	return urls.find(isOwn) ?? null;
}
