import {
	BLOCK,
	childElements,
	type Element,
	firstClass,
	holds,
	isHeading,
	type Node,
	namesOf,
	type Tree,
} from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import { type Blocks, COMMENT_REGION, CONTENT_REGION, NOISE_REGION } from "./blocks.ts";
import { POST_NAMES } from "./forum.ts";
import type { Start } from "./headline.ts";

/** What it is worth, in characters, to hold the text that the page's head describes. */
const LEDE = 300;
/** A container is narrowed to a child that keeps this share of its weight. */
const KEEPS = 0.88;

/**
 * The smallest element that holds nearly all of the page's sentences: the one with the largest sum of block weights
 * (a maximum-sum subtree), narrowed while one child holds nearly all of it. Null when the page has no sentences.
 */
export function containerOf(tree: Tree, blocks: Blocks, lede: Element | null): Element | null {
	for (let at = lede; at; at = at.parent) blocks.score[at.order] = (blocks.score[at.order] ?? 0) + LEDE;
	let best: Element | null = null;
	let most = 0;
	const unseen = new Uint8Array(tree.elements.length);
	for (const element of tree.elements) {
		const score = blocks.score[element.order] ?? 0;
		unseen[element.order] = element.hidden || unseen[element.parent?.order ?? 0] ? 1 : 0;
		if (score < most || unseen[element.order]) continue;
		if (score === most && !best) continue;
		best = element;
		most = score;
	}
	while (best) {
		const score: number = blocks.score[best.order] ?? 0;
		const within: Element | null = heaviestChild(best, blocks);
		if (!within || !BLOCK.has(within.name) || (blocks.score[within.order] ?? 0) < score * KEEPS) break;
		if (
			/^(?:p|h[1-6]|li|dd|dt|tr|td|blockquote|pre|span)$/.test(within.name) &&
			best.name !== "body" &&
			within.elements < 3
		)
			break;
		best = within;
	}
	return lede && best ? narrowed(best, lede, blocks) : best;
}

/** And keeps at least this share of its sentences: one paragraph of many is not the text. */
const NARROWEST = 0.1;

const proseShare = (element: Element, blocks: Blocks) =>
	(blocks.prose[element.order] ?? 0) / (element.chars || 1);

/** When little of the container is sentences, what surrounds the text that the page's head describes, if that is mostly sentences. */
function narrowed(container: Element, lede: Element, blocks: Blocks): Element {
	if (proseShare(container, blocks) > 0.4 || !holds(container, lede)) return container;
	let at = lede;
	while (at.parent && at !== container && proseShare(at.parent, blocks) > 0.55) at = at.parent;
	const keeps = (blocks.prose[at.order] ?? 0) > (blocks.prose[container.order] ?? 0) * NARROWEST;
	return keeps && proseShare(at, blocks) > 0.55 ? at : container;
}

function heaviestChild(element: Element, blocks: Blocks): Element | null {
	let best: Element | null = null;
	for (const child of element.children) {
		if (child.type === "text" || child.hidden) continue;
		if (!best || (blocks.score[child.order] ?? 0) > (blocks.score[best.order] ?? 0)) best = child;
	}
	return best;
}

/** A sibling that goes on with the text says so much, in characters of sentences, and they together this share of it. */
const PART = 100;
const PARTS = 0.15;

/**
 * A text that the page parts among boxes of one kind, with advertisements and teasers between them: the container is
 * widened to what holds them all, when there are sentences in the boxes beside it.
 */
export function acrossParts(container: Element, blocks: Blocks, title: Element | null): Element {
	const { parent } = container;
	if (container.name === "p" && parent && parent.name !== "body" && proseBeside(container, blocks) > ALONE)
		return parent;
	for (let at = container, i = 0; at.parent && at.parent.name !== "html" && i < LEVELS; at = at.parent, i++) {
		const kind = kindOf(at);
		if (!kind) continue;
		const own = blocks.prose[at.order] ?? 0;
		const parts = at.parent.children.filter(
			(sibling) =>
				sibling !== at &&
				sibling.type === "tag" &&
				kindOf(sibling) === kind &&
				isPart(sibling, blocks, title, isHeadedAlike(sibling, at) ? HEADED_PART : PART),
		);
		const more = parts.reduce(
			(sum, sibling) => sum + (sibling.type === "tag" ? (blocks.prose[sibling.order] ?? 0) : 0),
			0,
		);
		if (more > own * PARTS || parts.some((part) => part.type === "tag" && isHeadedAlike(part, at)))
			return at.parent;
	}
	return container;
}
const LEVELS = 3;
/** A lone paragraph is a text when those beside it say no more than so many characters. */
const ALONE = 60;

/** What other paragraphs beside one say: a list of links between them parts them in vain. */
function proseBeside(paragraph: Element, blocks: Blocks): number {
	const others = childElements(paragraph.parent ?? paragraph).filter(
		(sibling) => sibling !== paragraph && sibling.name === "p" && !sibling.hidden,
	);
	return others.reduce((sum, sibling) => sum + (blocks.prose[sibling.order] ?? 0), 0);
}

function kindOf(element: Element): string | null {
	const { name } = element;
	const first = name === "div" || name === "section" ? firstClass(element) : "";
	return first && `${name}.${first}`;
}

/** A part with a heading of its own, as the one beside it has, may say as little as a question. */
const HEADED_PART = 30;

/** Whether two boxes begin with a heading of one kind, which leads nowhere. */
function isHeadedAlike(a: Element, b: Element): boolean {
	const [first, other] = [a, b].map((box) =>
		childElements(box).find(({ chars, hidden }) => chars > 0 && !hidden),
	);
	return first !== undefined && isHeading(first) && first.links === 0 && first.name === other?.name;
}

function isPart(element: Element, blocks: Blocks, title: Element | null, least: number): boolean {
	if (element.hidden || element.linkChars > element.chars * 0.3 || (blocks.prose[element.order] ?? 0) < least)
		return false;
	const region = blocks.region[element.order];
	return region !== NOISE_REGION && region !== COMMENT_REGION && (!title || element.order > title.order);
}

/** A standfirst in the box of a headline has fewer characters of sentences; a text below it has at least so many. */
const STANDFIRST = 200;
const SHORT_TEXT = 60;

/** The text below the box of a headline that holds no more than a standfirst; null where the box holds more, or nothing is below it. */
export function belowHeadline({ box, headline }: Start, { tree }: Page, blocks: Blocks): Element | null {
	const proseOf = (element: Element) => blocks.prose[element.order] ?? 0;
	if (proseOf(box) - proseOf(headline) > STANDFIRST) return null;
	const isText = (element: Element) =>
		!element.hidden &&
		blocks.hints[element.order] === "content" &&
		blocks.region[element.order] === CONTENT_REGION &&
		proseOf(element) >= SHORT_TEXT;
	return tree.elements.slice(box.order + box.elements + 1).find(isText) ?? null;
}

/** So many characters of words without a sentence are a text, as a table of keys is; and no more of what is around them is linked. */
const WORDS = 200;
const WORDS_LINKED = 0.3;

/** What surrounds the headline of a page without sentences and says much more than the part found: one cell of its table. */
export function aroundWords(part: Element, headline: Element | null): Element {
	if (!headline || part.chars >= WORDS || !isInTable(part)) return part;
	for (let at = headline.parent; at && at.name !== "html"; at = at.parent) {
		const more = at.chars - headline.chars;
		if (more < WORDS || more < part.chars * 2) continue;
		return holds(at, part) && at.linkChars < at.chars * WORDS_LINKED ? at : part;
	}
	return part;
}

function isInTable(element: Element): boolean {
	for (let at: Element | null = element; at; at = at.parent) if (at.name === "td") return true;
	return false;
}

/** What another post must say, in characters of sentences, to count as one. */
const POST = 30;

/**
 * The container of a thread that holds one post alone, widened to hold those beside it: a post is made from the same
 * template as the others, so an element of its kind and name stands beside it or beside something that surrounds it.
 */
export function widened(container: Element, blocks: Blocks): Element {
	const signature = makeSignatures();
	for (let at = container; at.parent && at.name !== "body" && at.parent.name !== "html"; at = at.parent) {
		const kind = signature(at);
		if (kind.includes(">") || !POST_NAMES.test(namesOf(at))) continue;
		const isPost = (sibling: Node) =>
			sibling.type === "tag" &&
			sibling !== at &&
			!sibling.hidden &&
			(blocks.prose[sibling.order] ?? 0) > POST &&
			blocks.region[sibling.order] !== NOISE_REGION &&
			signature(sibling) === kind;
		if (at.parent.children.some(isPost)) return at.parent;
	}
	return container;
}
