import { BLOCK, type Element, holds, isHeading, type Tree } from "../../../base/html/tree.ts";
import { type Hint, makeHints, namesPlace } from "./hints.ts";

/** Per element, by its `order`: text that is its own, not a nested block's, and what regions it lies in. */
export interface Blocks {
	/** Characters of its own inline text (measured as in `Measures`). */
	chars: Float64Array;
	linkChars: Float64Array;
	marks: Float64Array;
	/** Characters in blocks that read like sentences, in it and below, wherever they are. */
	prose: Float64Array;
	/** 1: in a noisy region, 2: among comments, 0: neither. */
	region: Uint8Array;
	/** The sum of the weights of the blocks in it. */
	score: Float64Array;
	hints: Hint[];
	/** Positions of the visible headings, in order. */
	headings: number[];
	/** What belongs to something else than the page's headline. */
	others: ReadonlySet<Element>;
}

export const NOISE_REGION = 1;
export const COMMENT_REGION = 2;
export const CONTENT_REGION = 3;

/** Parts the page into blocks of text and weighs each: sentences count for, links and labels against their container. */
export function blocksOf(tree: Tree): Blocks {
	const { elements } = tree;
	const size = elements.length;
	const floats = () => new Float64Array(size);
	const blocks: Blocks = {
		chars: floats(),
		linkChars: floats(),
		marks: floats(),
		prose: floats(),
		region: new Uint8Array(size),
		score: floats(),
		hints: new Array(size).fill(null),
		headings: [],
		others: new Set(),
	};
	const linked = insideCards(elements);
	for (let i = size - 1; i > 0; i--) measureBlock(elements[i] as Element, i, blocks, linked);
	const hintOf = makeHints(tree.root, (element) => readsLikeText(element, blocks));
	for (let i = 3; i < size; i++) {
		const element = elements[i] as Element;
		if (element.hidden || !element.chars) continue;
		blocks.hints[i] = hintOf(element);
		if (isHeading(element)) blocks.headings.push(i);
	}
	return blocks;
}

/** What somebody says in an element, in characters of sentences: software writes posts in inline elements, too. */
export function proseOf({ name, order, chars, linkChars, marks }: Element, { prose }: Blocks): number {
	const own = prose[order] ?? 0;
	if (own > 0 || BLOCK.has(name) || name.includes("-") || marks === 0) return own;
	return linkChars < chars / 2 ? chars - linkChars : 0;
}

/** The first heading in an element, or itself; null without one. */
export function headingIn(element: Element, { headings }: Blocks, { elements }: Tree): Element | null {
	let low = 0;
	let high = headings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((headings[middle] ?? 0) < element.order) low = middle + 1;
		else high = middle;
	}
	const at = headings[low];
	return at !== undefined && at <= element.order + element.elements ? (elements[at] ?? null) : null;
}

/** What a name that is perhaps noise stands over: more than a note of one paragraph, and no list of links. */
const OWN_TEXT = 120;

function readsLikeText(element: Element, blocks: Blocks): boolean {
	const prose = blocks.prose[element.order] ?? 0;
	return prose >= OWN_TEXT && element.paragraphs > 1 && element.linkChars < element.chars * 0.2;
}

/** Weighs the blocks: those in noisy regions, and among comments unless these are what the page is about, count against. */
export function weighBlocks(
	tree: Tree,
	blocks: Blocks,
	comments: boolean,
	anchors: Element[],
	title: Element | null,
): void {
	const { elements } = tree;
	blocks.score.fill(0);
	blocks.region.fill(0);
	markRegions(elements, blocks, comments, anchors);
	for (let i = elements.length - 1; i > 0; i--) {
		const element = elements[i] as Element;
		if (element.hidden) continue;
		if (BLOCK.has(element.name)) {
			const weight = weigh(element, i, blocks);
			blocks.score[i] =
				(blocks.score[i] ?? 0) +
				(weight > 0
					? title && i < title.order
						? weight * W.before
						: weight
					: comments
						? weight * W.thread
						: weight);
		}
		const above = element.parent?.order ?? 0;
		blocks.score[above] = (blocks.score[above] ?? 0) + (blocks.score[i] ?? 0);
	}
}

/** A region's hint is not believed when this share of the page's sentences is in it. */
const TOO_MUCH = 0.4;
const COMMENTS_TOO_MUCH = 0.8;

function markRegions(elements: Element[], blocks: Blocks, comments: boolean, anchors: Element[]): void {
	const total = blocks.prose[2] ?? 0;
	for (let i = 3; i < elements.length; i++) {
		const element = elements[i] as Element;
		const above = blocks.region[element.parent?.order ?? 0] ?? 0;
		blocks.region[i] = above;
		if (blocks.others.has(element)) blocks.region[i] = NOISE_REGION;
		const hint = blocks.hints[i];
		if (above === NOISE_REGION || above === COMMENT_REGION || !hint) continue;
		if (hint === "content") {
			blocks.region[i] = CONTENT_REGION;
			continue;
		}
		const share = (blocks.prose[i] ?? 0) / (total || 1);
		if (hint === "comments") {
			if (!comments && share < COMMENTS_TOO_MUCH) blocks.region[i] = COMMENT_REGION;
		} else if (
			(share < TOO_MUCH && !holdsText(element, blocks, anchors)) ||
			hint === "never" ||
			isAside(element, elements, blocks, anchors, total)
		)
			blocks.region[i] = NOISE_REGION;
	}
}

/** The headline alone may stand in a banner; with so many characters of sentences it is that of a text in a dialog. */
const TEXT = 800;

function holdsText(element: Element, blocks: Blocks, anchors: Element[]): boolean {
	const isText = (blocks.prose[element.order] ?? 0) >= TEXT;
	return anchors.some((anchor) => (isText || !isHeading(anchor)) && holds(element, anchor));
}

/** Believed even when large: it names a place beside the text, holds neither the title nor the text that the head describes, and leaves enough beside it. */
function isAside(
	element: Element,
	elements: Element[],
	blocks: Blocks,
	anchors: Element[],
	total: number,
): boolean {
	if (!anchors.length || total - (blocks.prose[element.order] ?? 0) < LEFT) return false;
	if (!namesPlace(element)) return false;
	// `with-sidebar` names the layout of what it wraps.
	if (/side/i.test(element.attribs.class ?? "") && wrapsContent(element, elements, blocks)) return false;
	return !anchors.some(
		(anchor) => anchor.order >= element.order && anchor.order <= element.order + element.elements,
	);
}
const LEFT = 200;

/** Whether most of its sentences are in one element that is named like content. */
function wrapsContent(element: Element, elements: Element[], blocks: Blocks): boolean {
	const most = (blocks.prose[element.order] ?? 0) * WRAPPED;
	for (let i = element.order + 1; i <= element.order + element.elements; i++)
		if (blocks.hints[i] === "content" && (blocks.prose[i] ?? 0) > most && !elements[i]?.hidden) return true;
	return false;
}
const WRAPPED = 0.7;

/** A link around more characters or elements was not meant to be one: its end is missing. */
const LINK_MOST = { chars: 1500, elements: 60 };

/** 1 for the elements inside links that are cards of a headline or a picture and an excerpt, by their `order`. */
function insideCards(elements: Element[]): Uint8Array {
	const inside = new Uint8Array(elements.length);
	for (const { name, linkChars, chars, pictures, order, elements: below } of elements) {
		if (name !== "a" || linkChars === 0 || chars > LINK_MOST.chars || below > LINK_MOST.elements) continue;
		const last = order + below + 1;
		if (pictures > 0 || elements.slice(order + 1, last).some(isHeading)) inside.fill(1, order + 1, last);
	}
	return inside;
}

function measureBlock(element: Element, i: number, blocks: Blocks, linked: Uint8Array): void {
	if (element.hidden) return;
	const { chars, linkChars, marks, prose } = blocks;
	let ownChars = element.chars;
	let ownLinks = linked[i] ? element.chars : element.linkChars;
	let ownMarks = element.marks;
	for (const child of element.children) {
		if (child.type === "text" || child.hidden) continue;
		// The text of a child that is no block belongs to its parent.
		const own = BLOCK.has(child.name) ? 0 : 1;
		ownChars -= child.chars - own * (chars[child.order] ?? 0);
		ownLinks -= (linked[i] ? child.chars : child.linkChars) - own * (linkChars[child.order] ?? 0);
		ownMarks -= child.marks - own * (marks[child.order] ?? 0);
		prose[i] = (prose[i] ?? 0) + (prose[child.order] ?? 0);
	}
	chars[i] = ownChars;
	linkChars[i] = ownLinks;
	marks[i] = ownMarks;
	if (element.name === "pre") prose[i] = element.chars;
	else if (BLOCK.has(element.name) && (ownMarks > 0 || isVerse(element)) && ownLinks < ownChars / 2)
		prose[i] = (prose[i] ?? 0) + ownChars - ownLinks;
}

/** Lines of a verse. */
const VERSE = 4;

/** Whether a block is made of lines, as a poem is: nothing but words and line breaks. */
function isVerse({ children, links }: Element): boolean {
	if (links > 0 || children.length < 2 * VERSE - 1) return false;
	let lines = 0;
	for (const child of children) {
		if (child.type === "tag" && child.name !== "br") return false;
		if (child.type === "text" && /\S/.test(child.data)) lines++;
	}
	return lines >= VERSE;
}

/** A link with so many characters and a mark is a sentence. */
const SENTENCE = 60;

/** Weights of blocks, per character or for each block; tuned on half of the pages, checked on the other half. */
const W = {
	noise: 0.2,
	noiseLink: 0.1,
	link: 0.5,
	short: 6,
	label: 0.5,
	outside: 0.6,
	before: 0.3,
	thread: 0.3,
};

/** The weight of one block of text. */
function weigh(element: Element, i: number, blocks: Blocks): number {
	const chars = blocks.chars[i] ?? 0;
	const linkChars = blocks.linkChars[i] ?? 0;
	const marks = blocks.marks[i] ?? 0;
	const region = blocks.region[i] ?? 0;
	if (chars < 2) return 0;
	const free = chars - linkChars;
	if (region === NOISE_REGION || region === COMMENT_REGION)
		return -Math.min(free, 60) * W.noise - Math.min(linkChars, 60) * W.noiseLink;
	if (linkChars > chars * 0.5) {
		// A text may be made of sentences that are links, and have tables of them.
		const isText = (marks > 0 && chars > SENTENCE) || element.name === "td";
		return isText && region === CONTENT_REGION ? 0 : -Math.min(linkChars, 80) * W.link;
	}
	if (element.name === "pre") return free;
	if (marks === 0) {
		if (region === CONTENT_REGION && !linkChars) return Math.min(free, 120) * W.label;
		return chars < 40 ? -W.short : Math.min(free, 120) * 0.25;
	}
	const sentences = Math.min(1, (marks * 60) / chars);
	return (free * (0.5 + 0.5 * sentences) - linkChars) * (region === CONTENT_REGION ? 1 : W.outside);
}
