import { type Element, holds, type Node, namesOf, walk } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import { makeSignatures } from "../signature.ts";
import type { Blocks } from "./blocks.ts";
import { POST_NAMES } from "./forum.ts";
import { startOfText } from "./headline.ts";
import type { Line } from "./lines.ts";
import { TOOL_LINE } from "./patterns.ts";

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
	/(?:^|[\s_-])(?:rules?|guidelines?|announce\w*|banner|notice|activity|blog|form|editor|new-?(?:post|message|reply|answer)|preview|signature|description|error|alert|related|similar|suggested|sidebar|footer)(?:$|[\s_\d-])/;
/** Elements that hold one post each: `<article>`, custom elements such as `<x-comment>`. */
const POST_TAG = /^article$|-(?:post|comment|reply|answer|question)$/;
const COMMENT_NAME = /(?:^|[\s_-])comment(?:$|[\s_\d-])/;
/** What software calls the text of a post, alone or at the end of a longer name. */
const TEXT_NAME = /(?:^|[._-])(?:content|body|text|message|postmessage|t_f|cooked|prose)(?:$|[.])/i;

/**
 * Finds the posts that repeat on the page of a thread, whatever else is long on it; null where no element that is named
 * like a post comes again. The first post may be of another make: it stands between the headline and the others.
 */
export function postsOf(page: Page, blocks: Blocks, title: Element | null): Posts | null {
	const { body } = page;
	const proseOf = (one: Element) => blocks.prose[one.order] ?? 0;
	const total = proseOf(body);
	const named: Element[] = [];
	walk(body, (node) => {
		if (node.type === "text" || node.hidden) return false;
		if (isElsewhere(node, blocks) && proseOf(node) < total * TOO_MUCH) return false;
		if (isNamedPost(node) && !isElsewhere(node, blocks)) named.push(node);
		return undefined;
	});
	const begin = startOfText(page, blocks, title)?.sentence ?? null;
	const repeated = outermost(repeatedIn(named, blocks));
	// One of another make among them: a pinned answer, a reply to a reply.
	const others = named.filter((one) => proseOf(one) > 0 && isAmong(one, repeated, title));
	const replies = outermost([...repeated, ...others].sort((a, b) => a.order - b.order));
	const [first] = replies;
	if (!first) {
		// A question, an answer, a comment: one of each.
		const single = outermost(named.filter((one) => one.order > (title?.order ?? 0) && proseOf(one) > 0));
		const isBegun = begin !== null && single.some((one) => holds(one, begin));
		return isBegun && single.length > 1 ? { posts: single, box: boxOf(single) } : null;
	}
	const opening = begin && begin.order < first.order ? openingAround(begin, first, title, blocks) : null;
	const posts = opening ? [opening, ...replies] : replies;
	const prose = posts.reduce((sum, one) => sum + proseOf(one), 0);
	// Nothing but a post stands under the headline.
	const isNext = begin !== null && begin.order >= (posts[0]?.order ?? 0);
	return isNext || prose >= total * SHARE ? { posts, box: boxOf(posts) } : null;
}

/** Whether an element stands between the headline and the last of others, and holds none of them. */
function isAmong({ order, elements }: Element, others: readonly Element[], title: Element | null): boolean {
	const last = others.at(-1);
	const from = title?.order ?? others[0]?.order ?? 0;
	if (!last || order + elements < from || order > last.order) return false;
	return !others.some((one) => one.order >= order && one.order <= order + elements);
}

/** Those of which several are of one make, and hold a sentence somewhere; in document order. */
function repeatedIn(named: readonly Element[], { prose }: Blocks): Element[] {
	const signature = makeSignatures();
	const kinds = new Map<string, Element[]>();
	for (const one of named) {
		const kind = signature(one);
		const same = kinds.get(kind);
		if (same) same.push(one);
		else kinds.set(kind, [one]);
	}
	return [...kinds.values()]
		.filter((same) => outermost(same).length > 1 && same.some((one) => (prose[one.order] ?? 0) >= SAID))
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

const isElsewhere = (element: Element, { hints }: Blocks): boolean =>
	hints[element.order] === "noise" || hints[element.order] === "never" || NO_POST.test(namesOf(element));

const isNamedPost = (element: Element): boolean =>
	POST_NAMES.test(namesOf(element)) || COMMENT_NAME.test(namesOf(element)) || POST_TAG.test(element.name);

/** Those that no other of them holds; they are given in document order. */
function outermost(elements: readonly Element[]): Element[] {
	let end = -1;
	return elements.filter((one) => {
		if (one.order <= end) return false;
		end = one.order + one.elements;
		return true;
	});
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

/** The share of the posts in which what people write is in an element of one kind. */
const MOST = 0.8;
/** The share of their sentences that this kind keeps: where it is named so, signatures and notes may be the rest. */
const KEEPS = 0.9;
const NAMED_KEEPS = 0.5;
/** And the share of its characters that are sentences: less is a post with its author's name. */
const PURE = 0.7;

/**
 * The kind of element that holds what was written in each post, and nothing that the template adds: the narrowest that
 * stands in nearly all posts and keeps nearly all of their sentences. Null where posts are of several makes.
 */
export function writtenIn({ posts }: Posts, blocks: Blocks): ((element: Element) => boolean) | null {
	const signature = makeSignatures();
	const kinds = new Map<string, { posts: Set<Element>; prose: number; chars: number }>();
	let prose = 0;
	let nested = 0;
	for (const post of posts) {
		prose += blocks.prose[post.order] ?? 0;
		let end = post.order;
		walk(post, (node) => {
			if (node.type === "text" || node.hidden) return false;
			if (isElsewhere(node, blocks)) {
				prose -= blocks.prose[node.order] ?? 0;
				return false;
			}
			if (node.order > end && (blocks.hints[node.order] === "comments" || COMMENT_NAME.test(namesOf(node)))) {
				nested += blocks.prose[node.order] ?? 0;
				end = node.order + node.elements;
			}
			const name = signature(node);
			const kind = kinds.get(name) ?? { posts: new Set(), prose: 0, chars: 0 };
			kind.posts.add(post);
			kind.prose += blocks.prose[node.order] ?? 0;
			kind.chars += node.chars;
			kinds.set(name, kind);
			return undefined;
		});
	}
	// Comments on a post are of another make, and are written as well.
	const named = nested > prose * (1 - KEEPS) ? KEEPS : NAMED_KEEPS;
	const [narrowest] = [...kinds]
		.filter(
			([name, kind]) =>
				!name.includes(">") &&
				kind.posts.size >= posts.length * MOST &&
				kind.prose >= prose * (TEXT_NAME.test(name) ? named : KEEPS) &&
				kind.prose >= kind.chars * PURE,
		)
		.sort(([, a], [, b]) => a.chars - b.chars);
	if (!narrowest) return null;
	const [written] = narrowest;
	return (element) => signature(element) === written;
}

/** The lines of a thread that nobody wrote for it: those outside of what is written, and what software puts around a quotation. */
export function linesAround(
	{ box }: Posts,
	isWritten: (element: Element) => boolean,
	lines: readonly Line[],
): Line[] {
	return lines.filter((line) => {
		if (isQuoteLabel(line)) return true;
		for (let at: Element | null = line.block; at && at !== box; at = at.parent)
			if (isWritten(at)) return false;
		return true;
	});
}

/** Who is quoted, and the button that shows more of it. */
const QUOTED =
	/^.{1,40}\s(?:said|wrote|schrieb|a écrit|escribió)\s*:$|^.{1,24}(?:写道|说|发表于.{8,24})\s*[:：]?$/iu;

function isQuoteLabel({ block, text, chars }: Line): boolean {
	if (chars > 60 || !(QUOTED.test(text) || TOOL_LINE.test(text))) return false;
	for (let at: Element | null = block, i = 0; at && i < 4; at = at.parent, i++)
		if (at.name === "blockquote" || /(?:^|[\s_-])quote/.test(namesOf(at))) return true;
	return false;
}
