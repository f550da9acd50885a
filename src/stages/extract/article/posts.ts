import {
	childElements,
	type Element,
	findAll,
	holds,
	type Node,
	namesOf,
	partedNamesOf,
	walk,
} from "../../../base/html/tree.ts";
import { MOMENT } from "../metadata/datedLines.ts";
import { USER } from "../metadata/marked.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import type { Blocks } from "./blocks.ts";
import { POST_NAMES } from "./forum.ts";
import { startOfText } from "./headline.ts";
import { type Line, linesOf } from "./lines.ts";
import { DATELINE } from "./patterns.ts";

/** The posts of a thread, made from one template or several, in document order. */
export interface Posts {
	posts: Element[];
	/** The smallest element that holds them all. */
	box: Element;
}

/** Posts with less than this share of the page's sentences are what the page is about if its headline stands over one. */
const SHARE = 0.25;
/** Somebody says at least so much in one of them, in characters of sentences: the others may be a word of thanks. */
const SAID = 30;
/** What holds this share of the sentences is the thread, whatever else its name says. */
const TOO_MUCH = 0.4;
/** What is made like posts and is none: what a forum says to everybody, and what it asks a writer for. */
const NO_POST =
	/(?:^|[\s_-])(?:rules?|guidelines?|announce\w*|banner|notice|activity|blog|(?<!and-)form|editor|new-?(?:post|message|reply|answer)|preview|sign(?:ature)?(?!-?(?:in|up))|description|error|alert|related|similar|suggested|sidebar|footer)(?:$|[\s_\d-])/;
/** Elements that hold one post each: `<article>`, custom elements such as `<x-comment>`. */
const POST_TAG = /^article$|-(?:post|comment|reply|answer|question)$/;
export const COMMENT_NAME = /(?:^|[\s_-])comment(?:$|[\s_\d-])/;

/**
 * Finds the posts that repeat on the page of a thread, whatever else is long on it; null where no element that is named
 * like a post comes again. The first post may be of another make: it stands between the headline and the others.
 */
export function postsOf(page: Page, blocks: Blocks, title: Element | null): Posts | null {
	const { body } = page;
	const proseOf = (element: Element) => blocks.prose[element.order] ?? 0;
	const total = proseOf(body);
	const candidates: Element[] = [];
	walk(body, (node) => {
		if (node.type === "text" || node.hidden) return false;
		if (isElsewhere(node, blocks) && proseOf(node) < total * TOO_MUCH) return false;
		if (isNamedPost(node) && !isElsewhere(node, blocks) && !isHeadline(node, title)) candidates.push(node);
		return undefined;
	});
	const begin = startOfText(page, blocks, title)?.sentence ?? null;
	const repeated = outermost(repeatedIn(candidates, blocks));
	// One of another make among them: a pinned answer, a reply to a reply.
	const others = candidates.filter(
		(candidate) => proseOf(candidate) > 0 && isAmong(candidate, repeated, title),
	);
	const replies = outermost([...repeated, ...others].sort((a, b) => a.order - b.order));
	const alike = alikeAround(begin, blocks);
	const [first] = replies;
	if (!first && alike.length > 0) return { posts: alike, box: boxOf(alike) };
	if (!first) {
		// No make comes again where there are a question, an answer and a comment, one of each.
		const single = outermost(
			candidates.filter((candidate) => candidate.order > (title?.order ?? 0) && proseOf(candidate) > 0),
		);
		const isBegun = begin !== null && single.some((candidate) => holds(candidate, begin));
		return isBegun && single.length > 1 ? { posts: single, box: boxOf(single) } : null;
	}
	const opening = begin && begin.order < first.order ? openingAround(begin, first, title, blocks) : null;
	const asked = askedAbove(opening ?? first, title, page, blocks);
	const named = [asked, opening, ...replies].filter((post) => post !== null);
	const posts = proseIn(alike, blocks) > proseIn(named, blocks) * MORE ? alike : named;
	const prose = proseIn(posts, blocks);
	// Nothing but a post stands under the headline.
	const isNext = begin !== null && begin.order >= (posts[0]?.order ?? 0);
	return isNext || prose >= total * SHARE ? { posts, box: boxOf(posts) } : null;
}

const proseIn = (elements: readonly Element[], { prose }: Blocks): number =>
	elements.reduce((sum, { order }) => sum + (prose[order] ?? 0), 0);

/** Posts that are found by their make and not by their names say so many times what the named ones say. */
const MORE = 1.25;
/** So few siblings are no posts. */
const FEWEST = 3;

/** Elements of one tag beside each other of which each says when or by whom, around the first sentence: posts, whatever they are called. */
function alikeAround(begin: Element | null, blocks: Blocks): Element[] {
	for (let at = begin; at?.parent && at.name !== "body"; at = at.parent) {
		const { name } = at;
		const siblings = childElements(at.parent).filter(
			(sibling) => sibling.name === name && !sibling.hidden && !isElsewhere(sibling, blocks),
		);
		if (siblings.length < FEWEST) continue;
		const alike = siblings.filter((sibling) => findAll(sibling, isSigned).length > 0);
		if (alike.length >= FEWEST && alike.includes(at)) return alike;
	}
	return [];
}

/** The share of the page's sentences that posts by different people make up where nothing else says that they are posts; and what each of them says on average. */
const TALK = 0.5;
const MUCH = 120;

/** Whether the text under the headline is one of several made alike, of which most are signed by somebody else each. */
export function isTalk(page: Page, blocks: Blocks, title: Element | null): boolean {
	if (!hasPeople(page)) return false;
	const begin = startOfText(page, blocks, title)?.sentence ?? null;
	const posts = alikeAround(begin, blocks);
	const prose = proseIn(posts, blocks);
	if (
		posts.length === 0 ||
		prose < posts.length * MUCH ||
		prose < (blocks.prose[page.body.order] ?? 0) * TALK
	)
		return false;
	const people = posts.map((post) => findAll(post, isUser)[0]?.attribs.href ?? "");
	const signed = people.filter((href) => href !== "");
	return signed.length > posts.length / 2 && new Set(signed).size > signed.length / 2;
}

/** Whether the pages of enough users are linked for a talk: few articles name so many. */
function hasPeople({ tree }: Page): boolean {
	const people = new Set<string>();
	for (const { name, attribs, hidden } of tree.elements) {
		if (name !== "a" || hidden || !USER.test(attribs.href ?? "")) continue;
		people.add(attribs.href ?? "");
		if (people.size >= FEWEST) return true;
	}
	return false;
}

const isUser = ({ name, attribs }: Element): boolean => name === "a" && USER.test(attribs.href ?? "");

/** A time, or a link to a user. */
export const isSigned = ({ name, attribs }: Element): boolean =>
	name === "time" || MOMENT.test(attribs.title ?? "") || (name === "a" && USER.test(attribs.href ?? ""));

/** A short question between the headline and the first post, in what is named as a text. */
function askedAbove(post: Element, title: Element | null, { body }: Page, { hints }: Blocks): Element | null {
	if (!title) return null;
	const isAsked = ({ block, marks, chars, linkChars, text }: Line) =>
		block.order > title.order + title.elements &&
		block.order < post.order &&
		hints[block.order] === "content" &&
		marks > 0 &&
		chars > ASKED &&
		linkChars === 0 &&
		!DATELINE.test(text);
	return linesOf(body, NOTHING).find(isAsked)?.block ?? null;
}
const NOTHING: ReadonlySet<Node> = new Set();
/** Characters of a question. */
const ASKED = 20;

/** Whether an element holds the headline and a few buttons. */
const isHeadline = (element: Element, title: Element | null): boolean =>
	title !== null && holds(element, title) && element.chars - title.chars < SAID;

/** Whether an element stands between the headline and the last of others, and holds none of them; they are in document order. */
function isAmong({ order, elements }: Element, others: readonly Element[], title: Element | null): boolean {
	const last = others.at(-1);
	const from = title?.order ?? others[0]?.order ?? 0;
	if (!last || order + elements < from || order > last.order) return false;
	if (title && order <= title.order) return false;
	let low = 0;
	for (let high = others.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((others[middle]?.order ?? 0) < order) low = middle + 1;
		else high = middle;
	}
	return (others[low]?.order ?? Number.POSITIVE_INFINITY) > order + elements;
}

/** Those of which several are of one make, and hold a sentence somewhere; in document order. */
function repeatedIn(named: readonly Element[], { prose }: Blocks): Element[] {
	const signature = makeSignatures();
	const kinds = new Map<string, Element[]>();
	for (const element of named) {
		const kind = signature(element);
		const same = kinds.get(kind);
		if (same) same.push(element);
		else kinds.set(kind, [element]);
	}
	return [...kinds.values()]
		.filter(
			(same) =>
				// Replies to replies may all be in one.
				(outermost(same).length > 1 || new Set(same.map(({ order }) => prose[order])).size >= FEWEST) &&
				same.some((element) => (prose[element.order] ?? 0) >= SAID),
		)
		.flat()
		.sort((a, b) => a.order - b.order);
}

/** The first post, which may be of another make than the replies: what holds the sentence under the headline, and neither the headline nor a reply. */
function openingAround(
	sentence: Element,
	reply: Element,
	title: Element | null,
	blocks: Blocks,
): Element | null {
	let opening: Element | null = null;
	for (let at: Element | null = sentence; at; at = at.parent) {
		if (holds(at, reply) || (title && holds(at, title))) break;
		if (isElsewhere(at, blocks)) return null;
		opening = at;
	}
	return opening;
}

/** Whether an element is no part of the talk, by its name. */
export const isElsewhere = (element: Element, { hints }: Blocks): boolean =>
	hints[element.order] === "noise" || hints[element.order] === "never" || NO_POST.test(namesOf(element));

function isNamedPost(element: Element): boolean {
	const names = partedNamesOf(element);
	return POST_NAMES.test(names) || COMMENT_NAME.test(names) || POST_TAG.test(element.name);
}

/** Those that no other of them holds; they are given in document order. */
function outermost(elements: readonly Element[]): Element[] {
	let end = -1;
	return elements.filter((element) => {
		if (element.order <= end) return false;
		end = element.order + element.elements;
		return true;
	});
}

/** The first post with what stands around it alone: software puts who wrote it, and when, beside or above its text. */
export function frameOf([first, second]: readonly Element[]): Element | null {
	let frame = first ?? null;
	while (second && frame?.parent && frame.parent.name !== "body" && !holds(frame.parent, second))
		frame = frame.parent;
	return frame;
}

function boxOf(posts: readonly Element[]): Element {
	const [first, last] = [posts[0] as Element, posts.at(-1) as Element];
	let at: Element = first.parent ?? first;
	while (at.parent && !holds(at, last)) at = at.parent;
	return at;
}

/** What of the box is no post and holds none. */
export function besidePosts({ posts, box }: Posts): Set<Node> {
	const beside = new Set<Node>();
	const own = new Set(posts);
	const around = new Set<Node>();
	for (const post of posts)
		for (let at = post.parent; at && at !== box && !around.has(at); at = at.parent) around.add(at);
	walk(box, (node) => {
		if (node.type === "tag" && own.has(node)) return false;
		if (around.has(node)) return undefined;
		beside.add(node);
		return false;
	});
	return beside;
}
