import {
	type Element,
	findAll,
	holds,
	lineOf,
	type Node,
	namesOf,
	partedNamesOf,
	walk,
} from "../../../base/html/tree.ts";
import { isPosterMark } from "../metadata/marked.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import { alikeAround, FEWEST, signedSiblings } from "./alike.ts";
import { type Blocks, proseOf } from "./blocks.ts";
import { dialogueOf } from "./dialogue.ts";
import { startOfText } from "./headline.ts";
import { type Line, lineWhere } from "./lines.ts";
import { DATELINE } from "./patterns.ts";
import {
	isDated,
	isElsewhere,
	isInAdded,
	isLabel,
	isNamedPost,
	isRuled,
	isSigned,
	isStamp,
	proseIn,
	SAID,
	STAMP,
} from "./postMarks.ts";

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
/** What holds this share of the sentences is the thread, whatever else its name says. */
const TOO_MUCH = 0.4;
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
	const repeated = whole(withoutNotices(repeatedIn(candidates, blocks))).filter(
		(post) => !isLabel(post, blocks),
	);
	const alike = alikeAround(
		begin,
		blocks,
		(inner) => isSigned(inner) || (repeated.length === 0 && isStamp(inner, blocks)),
	);
	if (repeated.length === 0 && alike.length > 0) return { posts: alike, box: boxOf(alike) };
	// What posts are called may say nothing.
	if (repeated.length === 0 && title) repeated.push(...signedSiblings(page, blocks, title));
	// One of another make among them: a pinned answer, a reply to a reply.
	const among = candidates.filter(
		(candidate) => proseOf(candidate, blocks) > 0 && isAmong(candidate, repeated, title),
	);
	const talks = new Set(among.filter((element) => !isDated(element)).map(signature));
	const others = among.filter((element) => talks.has(signature(element)));
	const replies = outermost([...repeated, ...others].sort((a, b) => a.order - b.order));
	const [first] = replies;
	if (!first) {
		// No make comes again where there are a question, an answer and a comment, one of each.
		const spoken = candidates.filter((candidate) => proseOf(candidate, blocks) > 0);
		const single = outermost(spoken.filter((candidate) => candidate.order > (title?.order ?? 0)));
		const isBegun = begin !== null && single.some((candidate) => holds(candidate, begin));
		if (isBegun && single.length > 1) return { posts: single, box: boxOf(single) };
		const [note, ...others] = outermost(spoken).filter(({ name }) => name === "article");
		if (!note || others.length > 0) return null;
		const prose = proseOf(note, blocks);
		const lone = { posts: [note], box: boxOf([note]) };
		if (!title) return prose >= total * TOO_MUCH ? lone : null;
		// A note may be its own headline.
		const isNote = holds(note, title) && proseOf(title, blocks) > prose / 2 && prose >= total * SHARE;
		return isNote ? { ...lone, note: title } : null;
	}
	const opening =
		(begin && begin.order < first.order && (isDatedBefore(begin, first) || !isFirstPost(replies, title))
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

/** Posts that are found by their make and not by their names say so many times what the named ones say. */
const MORE = 1.25;
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

/** Whether what stands around a sentence, and not around the first reply, says when it was posted: replies may be numbered from 1. */
function isDatedBefore(sentence: Element, reply: Element): boolean {
	let box = sentence;
	while (box.parent && box.parent.name !== "body" && !holds(box.parent, reply)) box = box.parent;
	const isDated = ({ text, chars }: Line) => chars < STAMP && POSTED.test(text) && DATELINE.test(text);
	return lineWhere(box, isDated) !== null;
}
const POSTED = /^(?:发表于|發表於|发布于|posted)/iu;

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
function askedAbove(post: Element, title: Element | null, { body }: Page, blocks: Blocks): Element | null {
	if (!title) return null;
	const { hints } = blocks;
	const isAsked = ({ block, marks, chars, linkChars, text }: Line) =>
		block.order > title.order + title.elements &&
		block.order < post.order &&
		hints[block.order] === "content" &&
		marks > 0 &&
		chars > ASKED &&
		linkChars === 0 &&
		!DATELINE.test(text) &&
		!isInAdded(block);
	return lineWhere(body, isAsked)?.block ?? null;
}
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
	const said = [...kinds.values()].filter(
		(same) =>
			// Replies to replies may all be in one.
			(outermost(same).length > 1 ||
				new Set(same.map((element) => proseOf(element, blocks))).size >= FEWEST) &&
			same.some((element) => proseOf(element, blocks) >= SAID),
	);
	// Where nobody ends a sentence with a mark.
	return said.length > 0 ? said : [...kinds.values()].filter(isTemplate);
}

/** Whether elements, several of them, hold a day and what is named as a text each. */
const isTemplate = (same: readonly Element[]): boolean =>
	outermost(same).length >= FEWEST &&
	same.every(
		(post) =>
			findAll(post, isDated).length > 0 &&
			findAll(post, (inner) => inner !== post && inner.chars > 0 && POST_TEXT.test(namesOf(inner))).length >
				0,
	);
const POST_TEXT = /(?:^|[\s_-])(?:content|message|body|text|cooked|copy|msg)(?:$|\s)/;

/** Kinds without what software says below the posts: below all that is signed, nobody signs it. */
function withoutNotices(kinds: readonly Element[][]): readonly Element[][] {
	if (kinds.length < 2) return kinds;
	const isSignedOften = (same: readonly Element[]) =>
		same.filter((post) => findAll(post, isSigned).length > 0).length > same.length / 2;
	const signed = kinds.filter(isSignedOften);
	const end = Math.max(-1, ...signed.flatMap((same) => same.map(({ order, elements }) => order + elements)));
	return kinds.filter((same) => signed.includes(same) || end < 0 || (same[0]?.order ?? 0) < end);
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
