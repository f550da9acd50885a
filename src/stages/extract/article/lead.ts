import {
	childElements,
	type Element,
	findAll,
	holds,
	lineOf,
	type Node,
	namesOf,
	walk,
} from "../../../base/html/tree.ts";
import { USER } from "../metadata/marked.ts";
import { pictureOf } from "../metadata/more.ts";
import type { Page } from "../page.ts";
import type { Hint } from "./hints.ts";

/** Characters of a signature, as in `Measures`. */
const SIGNATURE = 120;

/** The signature of a notice, where it stands on the right in a row or a box of its own below the text: who, and when. */
export function signatureBelow(container: Element): Element | null {
	const row = container.name === "td" && container.parent ? container.parent : container;
	const siblings = childElements(row.parent ?? row);
	const next = siblings.slice(siblings.indexOf(row) + 1).find(({ chars, hidden }) => chars > 0 && !hidden);
	if (!next || next === row) return null;
	const box = withoutRow(next);
	if (box.chars > SIGNATURE || box.links > 0 || !SIGNED.test(lineOf(box))) return null;
	const isRight = [next, box].some(
		({ attribs }) =>
			/^right$/i.test(attribs.align ?? "") || /text-align\s*:\s*(?:right|end)/i.test(attribs.style ?? ""),
	);
	return isRight ? box : null;
}
/** A name, and a day at its end. */
const SIGNED =
	/^\p{L}.*?(?:(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|[二〇○零一三四五六七八九]{4}年\S{1,3}月\S{1,3}日|\d{1,2}\.?\s+\p{L}+\.?\s+(?:19|20)\d\d|\p{L}+ \d{1,2}, (?:19|20)\d\d)\s*$/u;

/** How far above the text its lead picture is looked for. */
const LEVELS = 3;
/** A picture's caption and credit, in characters; more is another text. */
const CAPTION = 300;
/** A picture above a headline is at least so wide, where it says so: less is a face or a logo. */
const WIDE = 300;
/** A headline has so many characters at least. */
const HEADLINE = 18;

/**
 * The pictures with their captions that stand outside the text's container: between the headline and the text, in the
 * box of the headline, or right above it.
 */
export function leadOf(
	container: Element,
	title: Element | null,
	hints: readonly Hint[],
	page: Page,
): Element[] {
	const found: Element[] = [];
	for (
		let at: Element = container, i = 0;
		at.parent && at.parent.name !== "body" && i < LEVELS;
		i += childElements(at.parent).length > 1 ? 1 : 0, at = at.parent
	) {
		if (title && holds(at, title)) break;
		const { children } = at.parent;
		const before = children.slice(0, children.indexOf(at)).reverse();
		for (const [n, child] of before.entries()) {
			if (child.type === "text" || child.hidden) continue;
			if (title && holds(child, title))
				return [
					...aboveHeadline(before.slice(n + 1), at, hints, page),
					...besideHeadline(child, title, hints, page),
					...found,
				];
			if (isLead(child, hints, page)) found.unshift(withoutRow(child));
		}
		// A table of one column is laid out as boxes are.
		if (at.name === "td" && childElements(at.parent).length > 1) break;
	}
	return title ? found : [];
}

/** What is in a row that holds one thing: outside of its table it would be nothing. */
function withoutRow(element: Element): Element {
	const [only, ...others] = childElements(element);
	const isRow =
		/^t(?:r|body)$/.test(element.name) || (element.name === "td" && only?.chars === element.chars);
	return isRow && only && others.length === 0 && only.name !== "br" ? withoutRow(only) : element;
}

/** The picture right above the box of the headline, or above what surrounds it. */
function aboveHeadline(
	before: readonly Node[],
	within: Element,
	hints: readonly Hint[],
	page: Page,
): Element[] {
	const above = before.find(
		(node): node is Element => node.type === "tag" && !node.hidden && (node.chars > 0 || node.pictures > 0),
	);
	const { parent } = within;
	if (!above && parent?.parent && parent.name !== "body") {
		const { children } = parent.parent;
		return aboveHeadline(children.slice(0, children.indexOf(parent)).reverse(), parent, hints, page);
	}
	return above && isLarge(above, hints, page) ? [above] : [];
}

/** Pictures in the box of the headline. */
function besideHeadline(box: Element, title: Element, hints: readonly Hint[], page: Page): Element[] {
	if (box === title || box.chars - title.chars > CAPTION) return [];
	const found: Element[] = [];
	walk(box, (node) => {
		if (node.type === "text" || node === title || node.hidden) return false;
		if (holds(node, title)) return undefined;
		if (leadsAway(node)) return false;
		if (findAll(node, isOfByline).length > 0) return false;
		if (!isLarge(node, hints, page)) return undefined;
		found.push(node);
		return false;
	});
	return found;
}

/** One picture that leads nowhere else and is no face or logo. */
function isLarge(element: Element, hints: readonly Hint[], page: Page): boolean {
	const pictures = picturesIn(element);
	const [picture] = pictures;
	if (!picture || pictures.length > 1 || element.links > 1 || !isLead(element, hints, page)) return false;
	if (leadsAway(element)) return false;
	const { width } = picture.attribs;
	return !width || Number.parseInt(width, 10) >= WIDE;
}

/** Whether an element is mostly the headline of another page, beside its picture or not. */
const leadsAway = ({ chars, linkChars }: Element) => linkChars >= HEADLINE && linkChars > chars / 2;

function isLead(element: Element, hints: readonly Hint[], page: Page): boolean {
	if (
		element.pictures === 0 ||
		element.links > element.pictures ||
		element.chars > CAPTION * element.pictures
	)
		return false;
	if (
		hints[element.order] === "noise" ||
		hints[element.order] === "never" ||
		hints[element.order] === "comments"
	)
		return false;
	if (findAll(element, isOfByline).length > 0) return false;
	return picturesIn(element).some(
		(picture) =>
			!FACE.test(namesOf(picture)) && (picture.name === "video" || pictureOf(picture, page) !== null),
	);
}

const picturesIn = (element: Element): Element[] => {
	const isPicture = ({ name }: Element) => name === "img" || name === "video";
	return isPicture(element) ? [element] : findAll(element, isPicture);
};
/** Names of the picture of whoever wrote it. */
export const FACE = /avatar|headshot|author-?(?:photo|image|pic)/;

/** A date or a link to whoever wrote it: the picture beside it is a face. */
const isOfByline = ({ name, attribs }: Element): boolean =>
	name === "time" ||
	(name === "a" && (/\bauthor\b/.test(attribs.rel ?? "") || USER.test(attribs.href ?? "")));

/** Pictures of a text that were there before, in the lead or in the text, whatever their size; they go with what holds them alone. */
export function repeatedPictures(
	lead: readonly Element[],
	container: Element,
	drop: ReadonlySet<Node>,
	page: Page,
): Set<Node> {
	const seen = new Set<string>();
	const repeated = new Set<Node>();
	const visit = (top: Element) => {
		for (const child of childElements(top)) {
			if (drop.has(child) || child.hidden) continue;
			const url = child.name === "img" ? pictureOf(child, page) : null;
			const key = url && sizeless(url);
			if (key && seen.has(key)) repeated.add(child);
			else if (key) seen.add(key);
			visit(child);
		}
	};
	for (const element of lead) {
		const pictures = element.name === "img" ? [element] : findAll(element, (inner) => inner.name === "img");
		for (const picture of pictures) {
			const url = pictureOf(picture, page);
			if (url) seen.add(sizeless(url));
		}
	}
	visit(container);
	return repeated;
}

/** An address without what only says how large the picture is. */
function sizeless(url: string): string {
	return url
		.replace(/^https?:/, "")
		.replace(/(\.(?:jpe?g|png|webp|gif|avif))\?.*$/i, "$1")
		.replace(
			/[?&#](?:w|h|width|height|size|quality|q|fit|crop|dpr|auto|format|s|resize|strip|ssl)=[^&#]*/gi,
			"",
		)
		.replace(/[-_]\d{2,4}x\d{2,4}(?=\.\w+$)|@\dx(?=\.\w+$)/, "");
}
