import { BLOCK, type Element, findAll, holds, lineOf, namesOf, walk } from "../../../base/html/tree.ts";
import { makeSignatures } from "../signature.ts";
import type { Blocks } from "./blocks.ts";
import type { Line } from "./lines.ts";
import { DATELINE, TOOL_LINE } from "./patterns.ts";
import { COMMENT_NAME, isElsewhere, isSigned, type Posts } from "./posts.ts";

/** What software calls the text of a post, alone or at the end of a longer name. */
const TEXT_NAME = /(?:^|[._-])(?:content|body|text|message|postmessage|t_f|cooked|prose)(?:$|[.]|__)/i;

/** The share of the posts in which what people write is in an element of one kind. */
const MOST = 0.8;
/** The share of their sentences that this kind keeps: where it is named so, signatures and notes may be the rest. */
const KEEPS = 0.9;
const NAMED_KEEPS = 0.5;
/** And the share of its characters that are sentences: less is a post with its author's name. */
const PURE = 0.7;

/**
 * The kind of element that holds what was written in each post, and nothing that the template adds: one for all posts, or
 * one for each make of them (a question and its answers, a post and its replies). Null where a make has none.
 */
export function writtenIn({ posts }: Posts, blocks: Blocks): ((element: Element) => boolean) | null {
	const signature = makeSignatures();
	const makes = new Map<string, Element[]>();
	for (const post of posts) makes.set(signature(post), [...(makes.get(signature(post)) ?? []), post]);
	const kinds = [...makes.values()].map((same) => writtenKind(same, blocks, signature));
	const whole = kinds.includes(null) ? writtenKind(posts, blocks, signature) : null;
	const written = new Set(whole === null ? kinds : [whole]);
	return written.has(null) ? null : (element) => written.has(signature(element));
}

/** The narrowest kind of element that stands in nearly all posts of a make and keeps nearly all of their sentences. */
function writtenKind(
	posts: readonly Element[],
	blocks: Blocks,
	signature: (element: Element) => string,
): string | null {
	const kinds = new Map<string, { posts: Set<Element>; prose: number; chars: number }>();
	let prose = 0;
	let nested = 0;
	for (const post of posts) {
		prose += blocks.prose[post.order] ?? 0;
		// What is called a reply within a reply is a part of it.
		let end = isComment(post, blocks) ? post.order + post.elements : post.order;
		walk(post, (node) => {
			if (node.type === "text" || node.hidden) return false;
			if (isElsewhere(node, blocks) || isStamp(node, blocks)) {
				prose -= blocks.prose[node.order] ?? 0;
				return false;
			}
			if (node.order > end && isComment(node, blocks)) {
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
		.reverse()
		.filter(
			([name, kind]) =>
				!name.includes(">") &&
				kind.posts.size >= posts.length * MOST &&
				kind.prose >= prose * (TEXT_NAME.test(name) ? named : KEEPS) &&
				kind.prose >= kind.chars * PURE,
		)
		.sort(([, a], [, b]) => a.chars - b.chars);
	if (narrowest) return narrowest[0];
	// A question may be nothing but its text, and so may replies whose names stand beside them.
	const [only, ...others] = posts;
	const chars = posts.reduce((sum, post) => sum + post.chars, 0);
	const make = only ? signature(only) : "";
	const isOneMake = others.every((post) => signature(post) === make);
	if (isOneMake && prose >= chars * PURE && TEXT_NAME.test(make)) return make;
	const isText = only && others.length === 0 && only.elements === 0 && prose >= chars * PURE;
	return isText ? make : null;
}

/** Characters of a line that says when something was written, and by whom. */
const STAMP = 90;

/** Whether a block says when a post was written, which with its marks looks like a sentence. */
function isStamp(element: Element, { chars, prose }: Blocks): boolean {
	const { order } = element;
	const isAlone = element.chars > 0 && element.chars < STAMP && chars[order] === element.chars;
	return isAlone && (prose[order] ?? 0) > 0 && DATELINE.test(lineOf(element));
}

const isComment = (element: Element, { hints }: Blocks): boolean =>
	hints[element.order] === "comments" || COMMENT_NAME.test(namesOf(element));

/** A row of dashes or underscores above a signature is at least so long. */
const RULE = 8;

/** The lines of a thread that nobody wrote for it: those outside of what is written, and what software puts around a quotation. */
export function linesAround(
	{ box }: Posts,
	isWritten: (element: Element) => boolean,
	lines: readonly Line[],
): Line[] {
	let ruled: Element | null = null;
	return lines.filter((line) => {
		// What stands below a row of dashes in the same box is a signature.
		if (line.chars >= RULE && /^[_\-—=]+$/.test(line.text)) ruled = line.block;
		if (ruled && holds(ruled, line.block)) return true;
		if (isQuoteLabel(line)) return true;
		for (let at: Element | null = line.block; at && at !== box; at = at.parent)
			if (isWritten(at)) return false;
		return true;
	});
}

/** So few posts show no template; a label of theirs stands in nearly all of them. */
const FEWEST = 3;

/** What the template of posts says in each of them beside what is written: small boxes of one kind without a sentence, with a user or a time. */
export function labelsIn({ posts }: Posts, blocks: Blocks): Element[] {
	if (posts.length < FEWEST) return [];
	const signature = makeSignatures();
	const kinds = new Map<string, { posts: Set<Element>; labels: Element[] }>();
	for (const post of posts)
		walk(post, (node) => {
			if (node.type === "text" || node.hidden || node.chars === 0) return false;
			if (node === post || node.chars > STAMP || !BLOCK.has(node.name)) return undefined;
			if ((blocks.prose[node.order] ?? 0) > 0 || findAll(node, isSigned).length === 0) return undefined;
			const kind = kinds.get(signature(node)) ?? { posts: new Set(), labels: [] };
			kind.posts.add(post);
			kind.labels.push(node);
			kinds.set(signature(node), kind);
			return false;
		});
	return [...kinds.values()]
		.filter((kind) => kind.posts.size >= posts.length * MOST)
		.flatMap(({ labels }) => labels);
}

/** What names who is quoted, in the quotation itself: no words of theirs. */
export function citesIn(container: Element): Element[] {
	return findAll(container, (element) => {
		if (element.name !== "cite" || element.chars > CITE) return false;
		for (let at = element.parent, i = 0; at && i < 3; at = at.parent, i++)
			if (at.name === "blockquote") return at.chars > element.chars;
		return false;
	});
}
const CITE = 120;

/** Who is quoted, and the button that shows more of it. */
const QUOTED =
	/^.{1,40}\s(?:said|wrote|schrieb|a écrit|escribió)\s*:$|^.{1,24}(?:写道|说|发表于.{8,24})\s*[:：]?$/iu;

function isQuoteLabel({ block, text, chars }: Line): boolean {
	if (chars > 60 || !(QUOTED.test(text) || TOOL_LINE.test(text))) return false;
	for (let at: Element | null = block, i = 0; at && i < 4; at = at.parent, i++)
		if (at.name === "blockquote" || /(?:^|[\s_-])quote/.test(namesOf(at))) return true;
	return false;
}
