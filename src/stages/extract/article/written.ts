import { type Element, findAll, type Node, namesOf, walk } from "../../../base/html/tree.ts";
import { makeSignatures } from "../signature.ts";
import { FEWEST } from "./alike.ts";
import { type Blocks, proseOf } from "./blocks.ts";
import type { Line } from "./lines.ts";
import {
	COMMENT_NAME,
	isAdded,
	isDated,
	isElsewhere,
	isSigned,
	isStamp,
	POST_TAG,
	SAID,
} from "./postMarks.ts";
import type { Posts } from "./posts.ts";
import { isSoftware } from "./softwareLines.ts";

/** What software calls the text of a post, alone or at the end of a longer name. */
const TEXT_NAME =
	/(?:^|[._-])(?:(?:post|message|comment|reply|answer|topic|k)?(?:content|body|text|copy|message|msg)|t_f|cooked|prose)(?:$|[.]|__)/i;

/** The share of the posts in which what people write is in an element of one kind. */
const MOST = 0.8;
/** The share of their sentences that this kind keeps: where it is named so, signatures and notes may be the rest. */
const KEEPS = 0.9;
const NAMED_KEEPS = 0.5;
/** And the share of its characters that are sentences: less is a post with its author's name. */
const PURE = 0.7;

/**
 * Tells the elements that hold what was written in each post, and nothing that the template adds: of one kind for all
 * posts, or one for each make of them (a question and its answers, a post and its replies, comments on either). Null
 * where a make has none.
 */
export function writtenIn(
	{ posts, areTexts, note }: Posts,
	blocks: Blocks,
): ((element: Element) => boolean) | null {
	if (areTexts) {
		const texts = new Set(posts);
		return (element) => texts.has(element);
	}
	if (note) return (element) => element === note;
	const lone = new Set<Element>();
	let known: string[] | null | undefined;
	const everywhere = () => {
		if (known === undefined) known = writtenKinds(posts, blocks, kindOf);
		return known;
	};
	const signature = makeSignatures();
	// A text may be in a paragraph or loose in an element of the same name.
	const kindOf = (element: Element) => signature(element).replace(/^[a-z\d-]+(?=\.)/, "");
	const makes = new Map<string, Element[]>();
	for (const post of posts) {
		const same = makes.get(signature(post));
		if (same) same.push(post);
		else makes.set(signature(post), [post]);
	}
	const kinds = [...makes.values()]
		.map((same): { found: string[] | null; same: Element[] } => {
			const named = writtenKinds(same, blocks, kindOf);
			const [only] = same;
			const isWhole =
				only !== undefined && (named === null ? everywhere() === null : named[0] === kindOf(only));
			const text = isWhole && same.length === 1 && posts.length > 1 ? textWithin(only, blocks, kindOf) : null;
			if (!text) return { found: named, same };
			lone.add(text);
			return { found: named?.slice(1) ?? [], same };
		})
		// A few words of one make, in nothing that is named as a text, are the software's.
		.filter(
			({ found, same }) =>
				same.length > 1 ||
				same.some((post) => proseOf(post, blocks) >= SAID) ||
				found?.some((name) => TEXT_NAME.test(name)),
		)
		.map(({ found }) => found);
	const found = kinds.includes(null) ? [everywhere() ?? kinds].flat() : kinds;
	const written = new Set(found.flat());
	return written.has(null) ? null : (element) => lone.has(element) || written.has(kindOf(element));
}

/** The narrowest element of a post that is named as a text and keeps nearly all that the post says; null where there is none. */
function textWithin(post: Element, blocks: Blocks, kindOf: (element: Element) => string): Element | null {
	let text: Element | null = null;
	walk(post, (node) => {
		if (node.type === "text" || node.hidden || proseOf(node, blocks) < proseOf(post, blocks) * KEEPS)
			return false;
		if (blocks.hints[node.order] === "content" || TEXT_NAME.test(kindOf(node))) text = node;
		return undefined;
	});
	return text;
}

interface Kind {
	posts: Set<Element>;
	elements: Element[];
	prose: number;
	chars: number;
}

/** The narrowest kinds of elements that stand in nearly all posts of a make, and in the comments on them, and keep nearly all of their sentences. */
function writtenKinds(
	posts: readonly Element[],
	blocks: Blocks,
	kindOf: (element: Element) => string,
): string[] | null {
	const kinds = new Map<string, Kind>();
	const commentKinds = new Map<string, Kind>();
	let prose = 0;
	let commented = 0;
	for (const post of posts) {
		const own = proseOf(post, blocks);
		prose += own;
		// What is called a reply within a reply is a part of it.
		let end = isComment(post, blocks) ? post.order + post.elements : post.order;
		let commentsEnd = post.order;
		walk(post, (node) => {
			if (node.type === "text" || node.hidden) return false;
			const said = proseOf(node, blocks);
			const isAdded =
				isElsewhere(node, blocks) ||
				// Of a post, in which a sentence or a few may be in the head.
				(node.name === "header" && said < own * MOST) ||
				(said > 0 && isStamp(node, blocks));
			if (isAdded && node.order <= commentsEnd) commented -= said;
			else if (isAdded) prose -= said;
			if (isAdded) return false;
			if (node.order > end && isComment(node, blocks)) {
				end = node.order + node.elements;
				// What holds all that a post says is its text, whatever it is called.
				if (said < own * MOST) {
					commentsEnd = end;
					commented += said;
					prose -= said;
				}
			}
			const into = node.order <= commentsEnd ? commentKinds : kinds;
			const name = kindOf(node);
			const kind = into.get(name) ?? { posts: new Set(), elements: [], prose: 0, chars: 0 };
			kind.posts.add(post);
			kind.elements.push(node);
			kind.prose += said;
			kind.chars += node.chars;
			into.set(name, kind);
			return undefined;
		});
	}
	const own =
		narrowest(kinds, prose, posts.length * MOST) ??
		namedText(kinds, prose, posts.length) ??
		onlyKind(posts, prose, kindOf);
	if (own === null || commented <= 0) return own === null ? null : [own];
	const comment = narrowest(commentKinds, commented, 1);
	if (comment !== null) return [own, comment];
	return commented > prose * (1 - KEEPS) ? null : [own];
}

/** The kind with the fewest characters that stands in so many posts and keeps nearly all of so many characters of sentences. */
function narrowest(kinds: ReadonlyMap<string, Kind>, prose: number, posts: number): string | null {
	const [found] = [...kinds]
		.reverse()
		.filter(
			([name, kind]) =>
				!name.includes(">") &&
				kind.posts.size >= posts &&
				kind.prose >= prose * (TEXT_NAME.test(name) ? NAMED_KEEPS : KEEPS) &&
				kind.prose >= kind.chars * PURE,
		)
		.sort(([, a], [, b]) => a.chars - b.chars);
	return found?.[0] ?? null;
}

/**
 * The kind that is named as a text and stands once in each of several posts, without a day or a user: where people end no
 * sentence with a mark, little of what they write reads like sentences.
 */
function namedText(kinds: ReadonlyMap<string, Kind>, prose: number, posts: number): string | null {
	if (posts < FEWEST) return null;
	const isText = ([name, kind]: [string, Kind]) =>
		TEXT_NAME.test(name) &&
		!name.includes(">") &&
		kind.posts.size === posts &&
		kind.elements.length === posts &&
		kind.prose >= prose * KEEPS &&
		!kind.elements.some((element) => isDated(element) || findAll(element, isSign).length > 0);
	return [...kinds].reverse().find(isText)?.[0] ?? null;
}
const isSign = (element: Element) => isSigned(element) || isDated(element);

/** The make of the posts themselves: a question may be nothing but its text, and so may replies whose names stand beside them. */
function onlyKind(
	posts: readonly Element[],
	prose: number,
	kindOf: (element: Element) => string,
): string | null {
	const [only, ...others] = posts;
	if (!only) return null;
	const chars = posts.reduce((sum, post) => sum + post.chars, 0);
	const make = kindOf(only);
	const isOneMake = others.every((post) => kindOf(post) === make);
	if (isOneMake && prose >= chars * PURE && TEXT_NAME.test(make)) return make;
	return others.length === 0 && prose >= chars * (only.elements === 0 ? PURE : KEEPS) ? make : null;
}

const isComment = (element: Element, { hints }: Blocks): boolean =>
	hints[element.order] === "comments" || COMMENT_NAME.test(namesOf(element)) || POST_TAG.test(element.name);

/** What nobody wrote for a thread, of its lines: what is outside of what is written, and what software says in it. */
export function leavesAround(
	{ posts }: Posts,
	isWritten: (element: Element) => boolean,
	lines: readonly Line[],
): Node[] {
	const tops = new Set(posts);
	// A signature may be made of what a text is made of.
	const isIn = (from: Element | null): boolean => {
		let isText = false;
		for (let at = from; at; at = at.parent) {
			if (isAdded(at)) return false;
			if (isWritten(at)) isText = true;
			if (tops.has(at)) return isText;
		}
		return false;
	};
	return lines.flatMap((line) => {
		if (isSoftware(line)) return line.leaves;
		return isIn(line.block) ? [] : line.leaves.filter(({ parent }) => !isIn(parent));
	});
}
