import {
	BLOCK,
	childElements,
	type Element,
	findAll,
	holds,
	lineOf,
	type Node,
	namesOf,
	partedNamesOf,
	walk,
} from "../../../base/html/tree.ts";
import { momentOf } from "../metadata/datedLines.ts";
import { isPosterMark, isUser, USER } from "../metadata/marked.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import type { Blocks } from "./blocks.ts";
import { dialogueOf } from "./dialogue.ts";
import { POST_NAMES } from "./forum.ts";
import { startOfText } from "./headline.ts";
import { type Line, linesOf } from "./lines.ts";
import { DATELINE } from "./patterns.ts";

/** The posts of a thread, made from one template or several, in document order. */
export interface Posts {
	posts: Element[];
	/** The smallest element that holds them all. */
	box: Element;
	/** There is nothing in the posts but what is written. */
	areTexts?: boolean;
	/** What is written in the only post, where that is known: a note that is its own headline. */
	note?: Element;
}

/** Posts with less than this share of the page's sentences are what the page is about if its headline stands over one. */
const SHARE = 0.25;
/** Somebody says at least so much in one of them, in characters of sentences: the others may be a word of thanks. */
export const SAID = 30;
/** What holds this share of the sentences is the thread, whatever else its name says. */
const TOO_MUCH = 0.4;
/** What is made like posts and is none: what a forum says to everybody, and what it asks a writer for. */
const NO_POST =
	/(?:^|[\s_-])(?:rules?|guidelines?|announce\w*|banner|notice|activity|blog|(?<!and-)form|editor|new-?(?:post|message|reply|answer)|(?<!text-)preview|description|error|alert|related|similar|suggested|sidebar|footer)(?:$|[\s_\d-])/;
/** What software puts into a post or between posts, in words that may stand together: `messageSignature`. */
const ADDED =
	/(?:^|[\s_-])(?:\w*signature|(?:\w*[a-z])?sig|(?:post)?sign(?!-?(?:in|up))|teaser|survey)(?:$|[\s_\d-])/;
/** Elements that hold one post each: `<article>`, custom elements such as `<x-comment>`. */
export const POST_TAG = /^article$|-(?:post|comment|reply|answer|question)$/;
/** A letter in the archive of a mailing list. */
const LETTER = /(?:^|\s)(?:e-?mail|letter)(?:$|\s)/;
export const COMMENT_NAME = /(?:^|[\s_-])comment(?:$|[\s_\d-])/;

/**
 * Finds the posts that repeat on the page of a thread, whatever else is long on it; null where no element that is named
 * like a post comes again. The first post may be of another make: it stands between the headline and the others.
 */
export function postsOf(page: Page, blocks: Blocks, title: Element | null): Posts | null {
	const total = proseIn([page.body], blocks);
	const dialogue = dialogueOf(page.tree);
	if (dialogue.length > 0) return { posts: dialogue, box: boxOf(dialogue), areTexts: true };
	const candidates = candidatesOn(page, blocks, title);
	const begin = startOfText(page, blocks, title)?.sentence ?? null;
	const signature = makeSignatures();
	const repeated = whole(repeatedIn(candidates, blocks)).filter((post) => !isLabel(post, blocks));
	// One of another make among them: a pinned answer, a reply to a reply.
	const among = candidates.filter(
		(candidate) => proseOf(candidate, blocks) > 0 && isAmong(candidate, repeated, title),
	);
	const talks = new Set(among.filter((element) => !isDated(element)).map(signature));
	const others = among.filter((element) => talks.has(signature(element)));
	const replies = outermost([...repeated, ...others].sort((a, b) => a.order - b.order));
	const [first] = replies;
	const alike = alikeAround(begin, blocks, (inner) => isSigned(inner) || (!first && isStamp(inner, blocks)));
	if (!first && alike.length > 0) return { posts: alike, box: boxOf(alike) };
	if (!first) {
		// No make comes again where there are a question, an answer and a comment, one of each.
		const spoken = candidates.filter((candidate) => proseOf(candidate, blocks) > 0);
		const single = outermost(spoken.filter((candidate) => candidate.order > (title?.order ?? 0)));
		const isBegun = begin !== null && single.some((candidate) => holds(candidate, begin));
		if (isBegun && single.length > 1) return { posts: single, box: boxOf(single) };
		// A note may be its own headline.
		const [note, ...others] = outermost(spoken).filter(({ name }) => name === "article");
		if (!note || !title || others.length > 0 || !holds(note, title)) return null;
		const prose = proseOf(note, blocks);
		const isNote = proseOf(title, blocks) > prose / 2 && prose >= total * SHARE;
		return isNote ? { posts: [note], box: boxOf([note]), note: title } : null;
	}
	const opening =
		(begin && begin.order < first.order && !isFirstPost(replies, title)
			? openingAround(begin, first, title, blocks)
			: null) ?? questionAbove(first, candidates, blocks);
	const asked = askedAbove(opening ?? first, title, page, blocks);
	const named = [asked, opening, ...replies].filter((post) => post !== null);
	const posts = proseIn(alike, blocks) > proseIn(named, blocks) * MORE ? alike : named;
	const prose = proseIn(posts, blocks);
	// Nothing but a post stands under the headline.
	const isNext = begin !== null && begin.order >= (posts[0]?.order ?? 0);
	return isNext || prose >= total * SHARE ? { posts, box: boxOf(posts) } : null;
}

/** What is named like a post, in document order: outside of what stands beside the talk, unless nothing else comes again. */
function candidatesOn({ body }: Page, blocks: Blocks, title: Element | null): Element[] {
	const most = proseIn([body], blocks) * TOO_MUCH;
	const found: Element[] = [];
	const aside: Element[] = [];
	let asideEnd = -1;
	walk(body, (node) => {
		if (node.type === "text" || node.hidden || node === title) return false;
		const isBeside = isElsewhere(node, blocks);
		if (isBeside && proseOf(node, blocks) < most) return false;
		if (isBeside && title && !holds(node, title)) asideEnd = Math.max(asideEnd, node.order + node.elements);
		if (isNamedPost(node) && !isBeside && !isHeadline(node, title) && !isRuled(node))
			(node.order > asideEnd ? found : aside).push(node);
		return undefined;
	});
	if (aside.length === 0 || repeatedIn(found, blocks).length > 0) return found;
	return [...found, ...aside].sort((a, b) => a.order - b.order);
}

/** What somebody says in an element, in characters of sentences: software writes posts in inline elements, too. */
export function proseOf({ name, order, chars, linkChars, marks }: Element, { prose }: Blocks): number {
	const own = prose[order] ?? 0;
	if (own > 0 || BLOCK.has(name) || name.includes("-") || marks === 0) return own;
	return linkChars < chars / 2 ? chars - linkChars : 0;
}

/** Characters of a line that says when something was written, and by whom. */
export const STAMP = 90;

/** Characters beside a day, of which a name and a number may be. */
const BESIDE = 36;

/** Whether an element says little more than a day: all of one make that do are the heads of posts. */
export function isDated(element: Element): boolean {
	if (element.chars >= STAMP) return false;
	const said = lineOf(element);
	return DATELINE.test(said) && said.replace(DATELINE, "").length < BESIDE;
}

/** Whether nobody said anything in an element that is named like a post: the head of a table of posts. */
const isLabel = (element: Element, blocks: Blocks): boolean =>
	element.pictures === 0 &&
	element.chars < BESIDE &&
	proseOf(element, blocks) === 0 &&
	LABEL.test(lineOf(element));
const LABEL =
	/^(?:author|posts?|messages?|replies|作者|帖子|回复|autor|beiträge?|auteur|сообщени[ея])(?: (?:posts?|messages?|replies))?$/iu;

/** Whether a line of its own says when something was written. */
export const isStamp = (element: Element, { chars }: Blocks): boolean =>
	element.chars > 0 &&
	element.chars < STAMP &&
	chars[element.order] === element.chars &&
	DATELINE.test(lineOf(element));

/** Whether an inline element begins with a row of dashes, as a signature does. */
const isRuled = (element: Element): boolean =>
	!BLOCK.has(element.name) && /^[_\-—=]{8,}/.test(lineOf(element));

const proseIn = (elements: readonly Element[], blocks: Blocks): number =>
	elements.reduce((sum, element) => sum + proseOf(element, blocks), 0);

/** Posts that are found by their make and not by their names say so many times what the named ones say. */
const MORE = 1.25;
/** So few siblings are no posts. */
const FEWEST = 3;

/** Elements of one tag beside each other of which each says when or by whom, around the first sentence: posts, whatever they are called. */
function alikeAround(
	begin: Element | null,
	blocks: Blocks,
	isSign: (element: Element) => boolean = isSigned,
): Element[] {
	for (let at = begin; at?.parent && at.name !== "body"; at = at.parent) {
		const { name } = at;
		const siblings = childElements(at.parent).filter(
			(sibling) => sibling.name === name && !sibling.hidden && !isElsewhere(sibling, blocks),
		);
		if (siblings.length < FEWEST) continue;
		const alike = siblings.filter((sibling) => findAll(sibling, isSign).length > 0);
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

/** A time, or a link to a user. */
export const isSigned = (element: Element): boolean =>
	element.name === "time" ||
	(element.attribs.title !== undefined && momentOf(element) !== null) ||
	isUser(element);

/** What numbers the first post: `#1`, `1楼`, `楼主`. */
const FIRST_POST = /^(?:#\s?1|1\s?[楼樓#]|第\s*1\s*[楼樓]|楼主|樓主)$/u;
/** And the second. */
const SECOND_POST = /^(?:#\s?2|2\s?[楼樓#]|第\s*2\s*[楼樓]|沙发|沙發|#\s?1|1\s?[楼樓#]|第\s*1\s*[楼樓])$/u;

/** Whether the first of the posts that are made alike opens the thread: it says that it is the first, or has the title to itself. */
function isFirstPost([first, second]: readonly Element[], title: Element | null): boolean {
	if (!first || !second) return false;
	const said = title ? lineOf(title) : "";
	const [own, next] = [first, second].map((post) => {
		const short = findAll(post, ({ hidden, chars }) => !hidden && chars > 1 && chars < STAMP * 2).map(lineOf);
		return new Set(short);
	});
	if (!own || !next) return false;
	if (said !== "" && own.has(said) && !next.has(said)) return true;
	return [...own].some((line) => FIRST_POST.test(line)) && [...next].some((line) => SECOND_POST.test(line));
}

/** What software calls what a talk begins with, of another make than its replies. */
const QUESTION =
	/(?:^|[\s_-])(?:question|ask|op|(?:first|main|root|original|opening)-?(?:post|message|topic)|topic-?(?:starter|body|text|content))(?:$|[\s_-])/;

/** The question above the answers, where no headline says where it begins. */
function questionAbove(first: Element, candidates: readonly Element[], blocks: Blocks): Element | null {
	const asked = candidates.filter(
		(candidate) =>
			candidate.order + candidate.elements < first.order &&
			QUESTION.test(partedNamesOf(candidate)) &&
			proseOf(candidate, blocks) >= SAID,
	);
	return outermost(asked).at(-1) ?? null;
}

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

/** Those of which several are of one make, and hold a sentence somewhere; by their makes. */
function repeatedIn(named: readonly Element[], blocks: Blocks): Element[][] {
	const signature = makeSignatures();
	const kinds = new Map<string, Element[]>();
	for (const element of named) {
		const kind = signature(element);
		const same = kinds.get(kind);
		if (same) same.push(element);
		else kinds.set(kind, [element]);
	}
	return [...kinds.values()].filter(
		(same) =>
			// Replies to replies may all be in one.
			(outermost(same).length > 1 ||
				new Set(same.map((element) => proseOf(element, blocks))).size >= FEWEST) &&
			same.some((element) => proseOf(element, blocks) >= SAID),
	);
}

/**
 * The outermost of what is repeated, in document order. Where parts of posts are named like posts, the first post's parts
 * may lie in an element of another make: it is taken whole as the others are.
 */
function whole(kinds: readonly Element[][]): Element[] {
	const all = kinds.flat().sort((a, b) => a.order - b.order);
	const posts = outermost(all);
	const tops = new Set(posts);
	const isPart = (same: readonly Element[]) =>
		same.some((part) => !tops.has(part) && !same.some((other) => other !== part && holds(other, part)));
	const parts = new Map(kinds.filter(isPart).flatMap((same) => same.map((part) => [part, same] as const)));
	const grown = posts.map((post) => {
		const same = parts.get(post);
		if (!same) return post;
		let most = post;
		for (let at = post.parent; at && at.name !== "body"; at = at.parent) {
			const box = at;
			const isShared = posts.some(
				(other) => other !== post && holds(box, other) && (!parts.has(other) || same.includes(other)),
			);
			if (isShared) break;
			if (isNamedPost(box)) most = box;
		}
		return most;
	});
	return outermost([...new Set(grown)].sort((a, b) => a.order - b.order));
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
export const isElsewhere = (element: Element, blocks: Blocks): boolean =>
	blocks.hints[element.order] === "noise" ||
	blocks.hints[element.order] === "never" ||
	NO_POST.test(isWrapping(element, blocks) ? namesOf(element).replace(/form/g, "") : namesOf(element)) ||
	isAdded(element);

/** Whether a form is only there for what can be done with a text in it. */
const isWrapping = (element: Element, blocks: Blocks): boolean =>
	element.name === "form" &&
	proseOf(element, blocks) > 0 &&
	!findAll(element, ({ name, hidden }) => name === "textarea" && !hidden).length;

/** Whether an element is what software adds to a post: a signature, a survey. */
export const isAdded = (element: Element): boolean => ADDED.test(partedNamesOf(element));

function isNamedPost(element: Element): boolean {
	const names = partedNamesOf(element);
	return (
		POST_NAMES.test(names) || COMMENT_NAME.test(names) || LETTER.test(names) || POST_TAG.test(element.name)
	);
}

const isSignedPost = (element: Element): boolean =>
	isNamedPost(element) && findAll(element, isPosterMark).length > 0;

/** The only post of a thread around its text, which somebody is named in as its writer. */
export function lonePost(text: Element): Element[] {
	for (let at: Element | null = text; at && at.name !== "body"; at = at.parent)
		if (isSignedPost(at)) return [at];
	const within = outermost(findAll(text, isSignedPost));
	return within.length === 1 ? within : [];
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
