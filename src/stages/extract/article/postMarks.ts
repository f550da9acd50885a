import { BLOCK, type Element, findAll, lineOf, namesOf, partedNamesOf } from "../../../base/html/tree.ts";
import { momentOf } from "../metadata/datedLines.ts";
import { isUser } from "../metadata/marked.ts";
import { type Blocks, proseOf } from "./blocks.ts";
import { POST_NAMES } from "./forum.ts";
import { isDateline } from "./patterns.ts";

/** Somebody says at least so much in one of them, in characters of sentences: the others may be a word of thanks. */
export const SAID = 30;
/** What is made like posts and is none: what a forum says to everybody, and what it asks a writer for. */
const NO_POST =
	/(?:^|[\s_-])(?:rules?|guidelines?|announce\w*|banner|notice|activity|blog|(?<!and-)form|editor|new-?(?:post|message|reply|answer)|(?<!text-)preview|error|alert|related|similar|suggested|sidebar|footer)(?:$|[\s_\d-])/;
/** What software puts into a post, between posts or above them, in words that may stand together: `messageSignature`. */
const ADDED =
	/(?:^|[\s_-])(?:\w*signature|(?:\w*[a-z])?sig|(?:post)?sign(?!-?(?:in|up))|teaser|survey)(?:$|[\s_\d-])|(?:^|\s)(?:(?:topic|thread|block)[_-])?polls?(?:$|\s)/;
/** Elements that hold one post each: `<article>`, custom elements such as `<x-comment>`. */
export const POST_TAG = /^article$|-(?:post|comment|reply|answer|question)$/;
/** A letter in the archive of a mailing list. */
const LETTER = /(?:^|\s)(?:e-?mail|letter)(?:$|\s)/;
export const COMMENT_NAME = /(?:^|[\s_-])comment(?:$|[\s_\d-])/;

/** Characters of a line that says when something was written, and by whom. */
export const STAMP = 90;

/** Characters beside a day, of which a name and a number may be. */
const BESIDE = 36;

/** Whether an element says little more than a day: all of one make that do are the heads of posts. */
export function isDated(element: Element): boolean {
	return element.chars < STAMP && isDateline(lineOf(element), BESIDE);
}

/** Whether nobody said anything in an element that is named like a post: the head of a table of posts. */
export const isLabel = (element: Element, blocks: Blocks): boolean =>
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
	isDateline(lineOf(element), STAMP);

/** Whether an inline element begins with a row of dashes, as a signature does. */
export const isRuled = (element: Element): boolean =>
	!BLOCK.has(element.name) && /^[_\-—=]{8,}/.test(lineOf(element));

export const proseIn = (elements: readonly Element[], blocks: Blocks): number =>
	elements.reduce((sum, element) => sum + proseOf(element, blocks), 0);

/** A time, or a link to a user. */
export const isSigned = (element: Element): boolean =>
	element.name === "time" || momentOf(element) !== null || isUser(element);

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
export const isAdded = (element: Element): boolean => isNamed(element) && ADDED.test(partedNamesOf(element));

/** Most elements have no names to be looked at. */
const isNamed = ({ attribs }: Element): boolean => Boolean(attribs.class || attribs.id);

/** Whether an element stands in what software adds. */
export function isInAdded(element: Element): boolean {
	for (let at: Element | null = element; at; at = at.parent) if (isAdded(at)) return true;
	return false;
}

/** Whether what a talk begins with answers something else: a link that somebody brought, a text of another make. */
export const isReply = (post: Element | undefined): boolean =>
	post !== undefined && /(?:^|[\s_-])comments?(?:$|[\s_\d-])/.test(namesOf(post));

export function isNamedPost(element: Element): boolean {
	const names = partedNamesOf(element);
	return (
		POST_NAMES.test(names) || COMMENT_NAME.test(names) || LETTER.test(names) || POST_TAG.test(element.name)
	);
}
