import {
	BLOCK,
	childElements,
	type Element,
	findAll,
	firstClass,
	isHeading,
	type Node,
	namesOf,
} from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import type { Blocks } from "./blocks.ts";
import { beginsElsewhere } from "./headline.ts";
import { kindOf } from "./kin.ts";
import { firstLineOf, isButton, type Line, linesOf } from "./lines.ts";
import { APPEAL } from "./notes.ts";
import {
	AFTER_HEADING,
	CONSENT,
	DECLARATION,
	FEEDBACK,
	MACHINE,
	MORE_EVENTS,
	POLL,
	READING_TOOL,
	TOOL_LINE,
} from "./patterns.ts";

/** What is asked of a part of a text that may stand beside it. */
export interface AsideOptions {
	page: Page;
	title: Element | null;
	/** What is left out already. */
	drop: ReadonlySet<Node>;
}

const BOX = new Set(["div", "section", "aside", "article", "ul", "ol", "li", "table", "dl", "center"]);
/** So much of a text, in characters of sentences, stands before what comes after it. */
const BEGUN = 300;
/** A box of tools or with a form for letters says no more than this. */
const SMALL = 500;
/** A box under a heading such as `Related` is no larger a share of the text. */
const MINOR = 0.6;
const SLIDES = /slide-?show|carousel|slider|slides\b|gallery/;

/**
 * Makes the function that tells whether a box within a text is an aside, by what is in it: it begins with another page's
 * headline or with a heading over what the site recommends, it asks for a mail address, or it is a tool for reading.
 * Called for the boxes in document order.
 */
export function makeAsides(
	container: Element,
	blocks: Blocks,
	options: AsideOptions,
): (element: Element) => boolean {
	const { page, title, drop } = options;
	const total = blocks.prose[container.order] || 1;
	const letters = letterBoxes(container, blocks, total);
	const others = title ? otherTexts(container, title, page, blocks, total) : new Set<Element>();
	let before = 0;
	return (element) => {
		const seen = before;
		before += ownProse(element, blocks);
		if (element.chars === 0 || !(BOX.has(element.name) || element.name === "figure")) return false;
		if (letters.has(element) || others.has(element)) return true;
		const lines = element.chars > SMALL ? [] : linesOf(element, drop);
		if (seen > 0 && isCard(element, container, lines)) return true;
		if (element.name === "figure") return false;
		if (isTool(element, lines)) return true;
		if (isAppeal(element, blocks, total, drop) || isCall(element, lines, blocks, total)) return true;
		if (seen > 0 && isDeclared(element, blocks, total, drop)) return true;
		return seen >= BEGUN && isAfterwards(element, blocks, total, drop);
	};
}

/** The sentences that are an element's own, in characters. */
function ownProse(element: Element, { chars, linkChars, marks }: Blocks): number {
	const i = element.order;
	const own = chars[i] ?? 0;
	const isProse = BLOCK.has(element.name) && (marks[i] ?? 0) > 0 && (linkChars[i] ?? 0) < own / 2;
	return isProse ? own : 0;
}

/** The smallest boxes that hold a field for a mail address and some words. */
function letterBoxes(container: Element, blocks: Blocks, total: number): Set<Element> {
	const found = new Set<Element>();
	const fields = findAll(
		container,
		({ name, attribs }) =>
			name === "input" &&
			/e-?mail/i.test(`${attribs.type} ${attribs.name} ${attribs.id} ${attribs.placeholder}`),
	);
	for (const field of fields) {
		let box: Element | null = null;
		for (let at = field.parent; at && at !== container; at = at.parent) {
			if (at.chars > SMALL || (blocks.prose[at.order] ?? 0) > total * 0.3) break;
			if (BOX.has(at.name)) box = at;
		}
		if (box) found.add(box);
	}
	return found;
}

/**
 * Boxes that begin with the headline of another page, after the text has begun: cards, streams, the next article. Boxes
 * of a kind of which one stands before that are what the text is made of, and so is what says more than the rest.
 */
function otherTexts(
	container: Element,
	title: Element,
	page: Page,
	blocks: Blocks,
	total: number,
): Set<Element> {
	const found = new Set<Element>();
	const early = new Set<string>();
	let before = 0;
	let prose = 0;
	const visit = (element: Element) => {
		for (const child of childElements(element)) {
			if (child.hidden || found.has(child)) continue;
			const isBox = BOX.has(child.name) && child.chars > 0 && child.name !== "table";
			if (isBox && beginsElsewhere(child, title, page, blocks)) {
				const kind = `${child.name}.${firstClass(child)}`;
				if (before < BEGUN) early.add(kind);
				else if (!early.has(kind)) {
					found.add(child);
					prose += blocks.prose[child.order] ?? 0;
					continue;
				}
			}
			before += ownProse(child, blocks);
			visit(child);
		}
	};
	visit(container);
	return prose < total / 2 ? found : new Set();
}

/** Tools of the site at the head of a text: to have it read aloud, in larger letters or in short, to share or to judge it. */
function isTool(element: Element, lines: readonly Line[]): boolean {
	const [first, ...rest] = lines;
	if (!first || element.pictures > 1) return false;
	if (
		READING_TOOL.test(first.text) ||
		FEEDBACK.test(first.text) ||
		CONSENT.test(first.text) ||
		lines.some(isByMachine)
	)
		return true;
	if (rest.length > 1 && lines.some(({ text, chars }) => chars < 60 && POLL.test(text))) return true;
	if (rest.length === 0) return isRowOfTools(first);
	const isShort = rest.every((line) => line.marks === 0 && line.chars < 40);
	return isShort && !element.paragraphs && TOOL_LINE.test(first.text);
}

/** So much of a text at most are appeals; each of them is a few sentences long. */
const APPEALS = 0.35;
const APPEAL_CHARS = 500;

/** A box in which the site asks for money again and again. */
function isAppeal(element: Element, blocks: Blocks, total: number, drop: ReadonlySet<Node>): boolean {
	const prose = blocks.prose[element.order] ?? 0;
	if (prose < SHORT_APPEAL || prose > total * APPEALS || element.chars > LONG_APPEAL) return false;
	const asked = linesOf(element, drop).filter((line) => APPEAL.test(line.text));
	return asked.length > 1 && element.chars < asked.length * APPEAL_CHARS;
}
const SHORT_APPEAL = 60;
const LONG_APPEAL = 3000;

/** A word to the reader is a share of the text, and a few lines above its button. */
const CALL = 0.3;
const CALL_LINES = 3;

/** A box of a few words over a button: `Thank you for reading. Share`. */
function isCall(element: Element, lines: readonly Line[], blocks: Blocks, total: number): boolean {
	if (element.links > 1 || element.pictures > 1) return false;
	if ((blocks.prose[element.order] ?? 0) > total * CALL) return false;
	const last = lines.at(-1);
	if (lines.length < 2 || lines.length > CALL_LINES + 1 || !last || !isButton(last)) return false;
	return !lines.some((line) => line.kept || line.attachment || (line !== last && line.links > 0));
}

/** What the card of another page says: its headline, its first words, where it is. */
const CARD_LINES = 3;

/** A card of another page in the text: a link around all of several lines. */
function isCard(element: Element, container: Element, lines: readonly Line[]): boolean {
	if (element.links !== 1 || element.linkChars < element.chars) return false;
	if (element.name === "li" || container.linkChars > container.chars / 2) return false;
	return lines.length >= CARD_LINES && !lines.some(({ kept, attachment }) => kept || attachment);
}

const isByMachine = (line: Line) => line.chars < 160 && MACHINE.test(line.text);

/** `Share Mastodon Email Copy link`, each in an element of its own. */
function isRowOfTools({ leaves, marks, kept }: Line): boolean {
	const parts = leaves.flatMap((leaf) =>
		leaf.type === "text" && /\S/.test(leaf.data) ? [leaf.data.trim()] : [],
	);
	const tools = parts.filter((part) => TOOL_LINE.test(part));
	return !kept && marks === 0 && parts.length > 1 && tools.length > parts.length / 2;
}

/** A box in which the site declares something, however short the text above it is. */
function isDeclared(element: Element, blocks: Blocks, total: number, drop: ReadonlySet<Node>): boolean {
	if ((blocks.prose[element.order] ?? 0) > total * MINOR) return false;
	const first = firstLineOf(element, drop);
	return first !== null && !first.kept && DECLARATION.test(first.text);
}

/** So many boxes of one kind, each with a link, are a list. */
const FEWEST = 3;

/** Whether the rest of a box is a list that its first line stands over. */
function leadsList(label: Element, box: Element): boolean {
	for (let at = label; at !== box && at.parent; at = at.parent) {
		const kinds = new Map<string, number>();
		const list = childElements(at.parent).filter(({ order, links }) => order > at.order && links > 0);
		const items = list.length === 1 && list[0] ? childElements(list[0]) : list;
		for (const item of items) if (item.links > 0) kinds.set(kindOf(item), (kinds.get(kindOf(item)) ?? 0) + 1);
		if (Math.max(0, ...kinds.values()) >= FEWEST) return true;
	}
	return false;
}

function isAfterwards(element: Element, blocks: Blocks, total: number, drop: ReadonlySet<Node>): boolean {
	const share = (blocks.prose[element.order] ?? 0) / total;
	if (share > MINOR) return false;
	const first = firstLineOf(element, drop);
	if (!first) return false;
	const isOver = AFTER_HEADING.test(first.text) || TOOL_LINE.test(first.text);
	if (isOver && (first.heading || first.styled === first.chars)) return true;
	if ((isOver || MORE_EVENTS.test(first.text)) && first.linkChars === 0 && leadsList(first.block, element))
		return true;
	return SLIDES.test(namesOf(element)) && findAll(element, isHeading).length > 1;
}
