import {
	childElements,
	type Element,
	findAll,
	firstClass,
	holds,
	isHeading,
	lineOf,
} from "../../../base/html/tree.ts";
import { isSameSite, type Page, resolve, withoutHash } from "../page.ts";
import { type Blocks, headingIn } from "./blocks.ts";
import { namesPlace, namesText } from "./hints.ts";
import { firstLineOf, isProse, type Line, linesOf } from "./lines.ts";
import {
	AFTER_HEADING,
	BYLINE,
	DATELINE,
	DECLARATION,
	DISCLAIMER,
	isDateline,
	TOOL_LINE,
} from "./patterns.ts";
import { isOfRecipe } from "./recipe.ts";

/** So much of the page's sentences is never taken for noise by a name that says no place. */
const TOO_MUCH = 0.4;

/** Where the text under a headline begins. */
export interface Start {
	headline: Element;
	/** The smallest element that holds the headline and a sentence after it. */
	box: Element;
	/** The block of that sentence. */
	sentence: Element;
	/** The sentence is a link: the text is made of them. */
	isLinked: boolean;
}

/**
 * The parts of a page that belong to something else than its headline, however much they say: what stands beside the box
 * in which the text begins is looked at by its names, its own headlines and its first words.
 */
export function besidesText({ headline, box, sentence }: Start, page: Page, blocks: Blocks): Set<Element> {
	const found = new Set<Element>();
	const total = blocks.prose[page.body.order] || 1;
	const said = (blocks.prose[box.order] ?? 0) - (blocks.prose[headline.order] ?? 0);
	const least = said > STANDFIRST ? Number.POSITIVE_INFINITY : total * MAIN;
	for (let at: Element | null = box; at && at.name !== "html"; at = at.parent)
		for (const child of childElements(at)) {
			if (child.hidden || (blocks.prose[child.order] ?? 0) === 0) continue;
			if (holds(child, headline) || holds(child, sentence) || holds(child, box)) continue;
			const isText = (blocks.prose[child.order] ?? 0) > least && isTextOf(headline, child, page, blocks);
			if (!isText && isOther(child, headline, page, blocks, total)) found.add(child);
		}
	for (const element of behindArticle({ headline, sentence }, page, blocks, total)) found.add(element);
	return found;
}

/** A headline's box with fewer characters of sentences has a standfirst: what holds most of them behind it is the text. */
const STANDFIRST = 300;
const MAIN = 0.55;

/** Whether what says the most on a page may be the text below the headline: it is called one, or nothing else, and begins with no other. */
function isTextOf(headline: Element, element: Element, page: Page, blocks: Blocks): boolean {
	if (element.order < headline.order) return false;
	const hint = blocks.hints[element.order];
	if (hint === "never" || hint === "comments" || (hint === "noise" && !namesText(element))) return false;
	const first = firstLineOf(element, NOTHING);
	if (first && saysOther(first, 1)) return false;
	const heading = headingIn(element, blocks, page.tree);
	if (heading?.name !== headline.name && !first?.heading) return true;
	return !beginsElsewhere(element, headline, page, blocks);
}

/** An article that says so holds this share of the page's sentences at least. */
const STATED = 0.6;

/**
 * What stands behind the text that the markup states to be the article: the only `<article>`, with the headline in it, or
 * the only `articleBody`. What invites, recommends or answers there has any name or none.
 */
function behindArticle(
	{ headline, sentence }: Pick<Start, "headline" | "sentence">,
	page: Page,
	blocks: Blocks,
	total: number,
): Element[] {
	const stated = [
		page.tree.elements.filter(({ name, hidden }) => name === "article" && !hidden),
		page.tree.elements.filter(
			({ attribs, hidden }) => /^articlebody$/i.test(attribs.itemprop ?? "") && !hidden,
		),
	];
	const found: Element[] = [];
	for (const [only, ...others] of stated) {
		if (!only || others.length > 0 || !holds(only, sentence)) continue;
		if (only.name === "article" && !only.attribs.itemprop && !holds(only, headline)) continue;
		if ((blocks.prose[only.order] ?? 0) < total * STATED) continue;
		for (let at = only; at.parent && at.name !== "body"; at = at.parent)
			for (const child of childElements(at.parent))
				if (child.order > at.order && !child.hidden && (blocks.prose[child.order] ?? 0) > 0)
					found.push(child);
	}
	return found;
}

/** What names itself a place beside a text, a dialog or comments, and does not hold the headline. */
function placesBeside(page: Page, blocks: Blocks, title: Element): Set<Element> {
	const isPlace = (element: Element) => {
		const hint = blocks.hints[element.order];
		return hint === "never" || hint === "comments" || (hint === "noise" && namesPlace(element));
	};
	return new Set(page.tree.elements.filter((element) => isPlace(element) && !holds(element, title)));
}

/** Where the text begins that stands under a headline; null where no sentence comes after it. */
export function startOfText(page: Page, blocks: Blocks, headline: Element | null): Start | null {
	if (!headline) return null;
	const skip = placesBeside(page, blocks, headline);
	for (let at = headline.parent; at && at.name !== "html"; at = at.parent) {
		const isHeadline = ({ block }: Line) => holds(headline, block) || holds(block, headline);
		const lines = linesOf(at, skip, makeEnough(isHeadline));
		const after = lines.slice(lines.findIndex(isHeadline) + 1);
		const sentence = after.find((line, i) => isSentence(line) || isVerse(after, i));
		const linked = sentence ? undefined : after.find((line) => line.chars >= LINKED && line.marks > 0);
		const first = sentence ?? linked;
		if (first) return { headline, box: at, sentence: first.block, isLinked: sentence === undefined };
	}
	return null;
}

/** Makes the function that tells whether a sentence or a verse is among the lines behind the headline so far. */
function makeEnough(isHeadline: (line: Line) => boolean): (lines: readonly Line[]) => boolean {
	let from = -1;
	return (lines) => {
		const last = lines.length - 1;
		const line = lines[last] as Line;
		if (from < 0) {
			if (isHeadline(line)) from = last;
			return false;
		}
		return isSentence(line) || (last - VERSE >= from && isVerse(lines, last + 1 - VERSE));
	};
}

/** A link that is a sentence has so many characters, as in `Measures`. */
const LINKED = 60;

const NOTHING: ReadonlySet<never> = new Set();

const isSentence = (line: Line): boolean =>
	line.block.name === "pre" ||
	(isProse(line) && !BYLINE.test(line.text) && !(line.chars < 90 && isDateline(line.text, 90)));

/** Lines of a verse, in one block and without links. */
const VERSE = 4;

/** What is said of somebody, field by field: `Posts: 300`. */
const FIELD = /^\p{L}[^:：]{1,24}[:：]\s*\S/u;

/** Whether a poem begins at a line: several lines of one block, of a few characters each. */
function isVerse(lines: readonly Line[], i: number): boolean {
	const verse = lines.slice(i, i + VERSE);
	const block = lines[i]?.block;
	return (
		verse.length === VERSE &&
		verse.every(
			(line) => line.block === block && line.links === 0 && line.chars > 3 && line.chars < LINKED * 2,
		) &&
		!verse.some(({ text }) => BYLINE.test(text) || TOOL_LINE.test(text) || DATELINE.test(text)) &&
		verse.filter(({ text }) => FIELD.test(text)).length < 2
	);
}

function isOther(element: Element, title: Element, page: Page, blocks: Blocks, total: number): boolean {
	if (element.order < title.order) return true;
	const hint = blocks.hints[element.order];
	const share = (blocks.prose[element.order] ?? 0) / total;
	if (hint === "never" || hint === "comments") return true;
	if (hint === "noise" && (namesPlace(element) || share < TOO_MUCH) && !isOfRecipe(element)) return true;
	const first = firstLineOf(element, NOTHING);
	if (first && saysOther(first, share)) return true;
	if (hasOwnTitle(element, title, page, blocks)) return true;
	return beginsElsewhere(element, title, page, blocks);
}

/** Whether a part has a headline of the first rank as the page has, where no section of the text is made like it. */
function hasOwnTitle(element: Element, title: Element, page: Page, blocks: Blocks): boolean {
	const heading = title.name === "h1" ? headingIn(element, blocks, page.tree) : null;
	if (heading?.name !== "h1" || firstClass(heading) === firstClass(title)) return false;
	const kind = `${element.name}.${firstClass(element)}`;
	const isLike = (sibling: Element) =>
		sibling !== element && `${sibling.name}.${firstClass(sibling)}` === kind;
	return !childElements(element.parent ?? element).some(isLike);
}

/** Whether the first words of a part say that the text is over, or what the site declares or asks for. */
function saysOther(first: Line, share: number): boolean {
	if (DECLARATION.test(first.text)) return true;
	const isOver = AFTER_HEADING.test(first.text) || TOOL_LINE.test(first.text);
	return (isOver && first.heading) || ((isOver || DISCLAIMER.test(first.text)) && share < TOO_MUCH);
}

/** Whether its first heading is that of another page, or a headline like the page's own. */
export function beginsElsewhere(element: Element, title: Element, page: Page, blocks: Blocks): boolean {
	const heading = headingIn(element, blocks, page.tree);
	if (!heading || saysBefore(element, heading, blocks)) return false;
	const isLikeTitle =
		isHeading(title) && heading.name === title.name && firstClass(heading) === firstClass(title);
	if (isLikeTitle && lineOf(heading) !== lineOf(title) && isArticle(element, heading)) return true;
	const link =
		findAll(heading, (inner) => inner.name === "a")[0] ??
		(heading.parent?.name === "a" ? heading.parent : null);
	const url = link && resolve(link.attribs.href, page.baseUrl);
	return url !== null && isSameSite(url, page.url) && withoutHash(url) !== withoutHash(page.url);
}

/** Whether a box is an article of its own, and no section of one: by its name, or because it is dated. */
function isArticle(element: Element, heading: Element): boolean {
	for (let at = heading.parent; at && at !== element.parent; at = at.parent)
		if (at.name === "article") return true;
	const short = linesOf(element, NOTHING).filter((line) => line.chars < 120);
	return short.slice(0, 4).some((line) => DATELINE.test(line.text));
}

/** Whether there is a sentence between the beginning of an element and its heading. */
function saysBefore(element: Element, heading: Element, { chars, linkChars, marks }: Blocks): boolean {
	for (let i = element.order + 1; i < heading.order; i++) {
		const free = (chars[i] ?? 0) - (linkChars[i] ?? 0);
		if (free >= SENTENCE && (marks[i] ?? 0) > 0) return true;
	}
	return false;
}
/** As in `isProse`. */
const SENTENCE = 40;
