import {
	childElements,
	type Element,
	findAll,
	firstClass,
	holds,
	lineOf,
	type Node,
	namesOf,
} from "../../../base/html/tree.ts";
import type { Person } from "../../../model/entry.ts";
import { headOf } from "../article/dialogue.ts";
import { type Line, linesOf } from "../article/lines.ts";
import { DATELINE } from "../article/patterns.ts";
import { isOfEdit } from "./datedLines.ts";
import { cleanName, isName } from "./names.ts";
import { isOffice } from "./roles.ts";
import { people, person } from "./writers.ts";

/** What names the author in a class, an id or the like. */
const AUTHOR_MARK =
	/(?:^|[\s_-])(?:bylines?(?:-name)?|author(?:[-_]?(?:name|link)(?:-te?xt)?)?|p-author|post-author|entry-author|article-author|writer|reporter|journalist|nick-?name|user-?name|hnuser|replyer|commenter)(?:$|\s)/;

/** The names in what is marked as the author of a text: near its headline, or by microdata anywhere. */
export function markedNames(top: Element, head: Line[], replies: readonly Element[] = []): Person[] {
	const marked = findAll(
		top,
		(mark) =>
			!mark.hidden &&
			mark.chars > 0 &&
			mark.chars < 120 &&
			isAuthorMark(mark) &&
			!ABOUT.test(namesOf(mark)) &&
			!isIn(mark, replies) &&
			!isInFigure(mark),
	);
	const near = new Set(head.flatMap(({ block }) => boxesAround(block)));
	const named = marked.filter((mark) => isNear(mark, near) || /author/i.test(mark.attribs.itemprop ?? ""));
	const writersOf = (mark: Element) => people(linkedIn(mark) ?? listedIn(mark) ?? bylineOf(mark));
	const first = named.find((mark) => writersOf(mark).length > 0);
	if (!first) return linkedAuthor(top);
	const beside = named.filter((mark) => mark === first || isBeside(mark, first));
	const found = beside.flatMap(writersOf);
	return found.filter((writer, i) => found.findIndex(({ name }) => name === writer.name) === i);
}

/** What is said of an author, below a text or beside it. */
const ABOUT = /(?:^|[\s_-])about(?:-?the)?-?author/;

/** Whether two marks of one kind stand in one byline. */
function isBeside(mark: Element, first: Element): boolean {
	if (mark.name !== first.name || firstClass(mark) !== firstClass(first)) return false;
	let box = first.parent;
	while (box && !holds(box, mark)) box = box.parent;
	return box !== null && box.chars < BYLINE && !holds(first, mark);
}
/** Characters of a byline with several names. */
const BYLINE = 160;

/** Whether something belongs to a picture: who is named there took it. */
function isInFigure(element: Element): boolean {
	for (let at: Element | null = element, i = 0; at && i < 4; at = at.parent, i++)
		if (at.name === "figure" || at.name === "figcaption") return true;
	return false;
}

/** Whether one of some elements holds another. */
const isIn = (element: Element, boxes: readonly Element[]): boolean =>
	boxes.some((box) => holds(box, element));

/** A block and the boxes that hold nothing else. */
function boxesAround(block: Element): Element[] {
	const boxes = [block];
	for (let at = block.parent; at && at.chars === block.chars; at = at.parent) boxes.push(at);
	return boxes;
}

/** The name in a mark that links to its owner's page, where a profile stands beside it. */
function linkedIn(mark: Element): string | null {
	const isUser = ({ name, attribs, chars }: Element) =>
		name === "a" && chars > 1 && USER.test(attribs.href ?? "");
	const names = new Set(findAll(mark, isUser).map(lineOf));
	const [name] = names;
	return names.size === 1 && name !== undefined && isName(name) ? name : null;
}

/** The names that stand in a mark as elements of one kind, parted by the markup alone. */
function listedIn(mark: Element): string | null {
	const filled = (element: Element) => childElements(element).filter(({ chars }) => chars > 1);
	const box = [mark, ...findAll(mark, () => true)].find((element) => filled(element).length > 1);
	const names = box ? filled(box) : [];
	const [first] = names;
	const isList = names.every(
		(element) =>
			element.name === first?.name &&
			firstClass(element) === firstClass(first) &&
			/^\p{Lu}\S+(?: \S+){1,3}$/u.test(lineOf(element)),
	);
	const chars = names.reduce((sum, element) => sum + element.chars, 0);
	return isList && first && chars === mark.chars ? names.map(lineOf).join(", ") : null;
}

/** The one name on the page that links to its author, however it reads: somebody may be called Writer. */
function linkedAuthor(top: Element): Person[] {
	const links = findAll(
		top,
		({ name, attribs, hidden }) =>
			name === "a" && !hidden && /(?:^|\s)author(?:\s|$)/.test(attribs.rel ?? ""),
	);
	const names = [...new Set(links.map(lineOf))].filter(isName);
	const [name] = names;
	return names.length === 1 && name !== undefined && !isOffice(name) ? [person(name)] : [];
}

/** Whether an element is marked as the name of who wrote what it stands above. */
export function isAuthorMark(element: Element): boolean {
	return (
		/^author$/i.test(element.attribs.itemprop ?? "") ||
		/(?:^|\s)author(?:\s|$)/.test(element.attribs.rel ?? "") ||
		AUTHOR_MARK.test(namesOf(element))
	);
}

const POSTER_MARK =
	/(?:^|[\s_-])(?:(?:big)?user-?name|user-?link|user|author|auteur|autor|autore|verfasser|authi|poster|posted-?by|nick(?:-?name)?|member-?name|display-?name|post-?user(?:-name)?|creator|sv_member)(?:$|[\s_-])|(?:^|\s)name(?:\s|$)/;

/** Whether an element is marked as the name of who wrote something. */
export const isPosterMark = (element: Element): boolean =>
	isAuthorMark(element) || POSTER_MARK.test(namesOf(element));

/** Who wrote a post: the first name in what is marked as the user's, or the first link to a user's page. */
export const posterOf = (post: Element): Person[] => posterIn(post, () => true);

/** Who opened a thread, by the first name between its headline and its first post; without a headline the first that is marked as an author's. */
export function posterBetween(top: Element, headline: Element | null, [first]: readonly Element[]): Person[] {
	if (!first || first.order < (headline?.order ?? 0)) return [];
	if (!headline) return posterIn(top, (mark) => isAuthorMark(mark) && mark.order < first.order);
	let box = headline;
	while (box.parent && !holds(box, first)) box = box.parent;
	return posterIn(
		box,
		(mark) => isUser(mark) && mark.order > headline.order + headline.elements && mark.order < first.order,
	);
}

function posterIn(post: Element, isThere: (element: Element) => boolean): Person[] {
	const isShort = (mark: Element) => !mark.hidden && mark.chars > 1 && mark.chars <= POSTER && isThere(mark);
	const nameOf = (mark: Element) => {
		const links = mark.name === "a" ? [] : findAll(mark, (inner) => inner.name === "a" && isShort(inner));
		const link = links.find(({ attribs }) => USER.test(attribs.href ?? "")) ?? links[0];
		const said = lineOf(link ?? mark);
		const name = cleanName(said);
		// `Joined: Apr 2002` is a label.
		return said.startsWith(name) && /^\s*[:：]/.test(said.slice(name.length)) ? "" : name;
	};
	const marked = findAll(post, (mark) => isShort(mark) && isPosterMark(mark) && !isOfEdit(mark));
	const linked = findAll(post, (mark) => isUser(mark) && isShort(mark) && !isOfEdit(mark));
	const stated = marked.filter(({ attribs }) => /^author$/i.test(attribs.itemprop ?? ""));
	const name =
		[...stated, ...marked, ...linked].map(nameOf).find((text) => isName(text) && !DATELINE.test(text)) ??
		handleIn(post);
	return name === undefined ? [] : [person(name)];
}

/** The name that is no link and has no mark: in what stands over a post in a list of terms, else in bold at the top of each. */
export function posterAbove(frame: Element, posts: readonly Element[]): Person[] {
	const [, second, third] = posts;
	if (!second) return [];
	let next = second;
	while (next.parent && !holds(next.parent, frame) && !(third && holds(next.parent, third)))
		next = next.parent;
	const [name, other] = [frame, next].map(boldAtTop);
	return name && other && name !== other ? [person(name)] : [];
}

/** The name that is linked in the line of the first day in what stands around a post, or in the line above that. */
export function posterBeforeDate(frame: Element): Person[] {
	const lines = linesOf(frame, NOTHING);
	const dated = lines.findIndex(({ text, chars }) => chars < BYLINE && DATELINE.test(text));
	for (const line of [lines[dated - 1], lines[dated]]) {
		const [link] = line?.links ? findAll(line.block, ({ name, chars }) => name === "a" && chars > 1) : [];
		const said = link ? lineOf(link) : "";
		if (said.length <= NAME && isName(said) && line?.text.startsWith(said) && !DATELINE.test(said))
			return [person(said)];
	}
	return [];
}

/** The name behind a label, in whatever language, that the first lines of the posts have in common: `Lähettäjä: mira`. */
export function posterLabelled(posts: readonly Element[]): Person[] {
	if (posts.length < 3) return [];
	const [own = [], ...others] = posts.slice(0, 3).map((post) => linesOf(post, NOTHING).slice(0, HEAD));
	for (const { text } of own) {
		const [label, said] = /^(\p{L}[\p{L} ]{1,19}[:：])\s*(\S.*)$/u.exec(text)?.slice(1) ?? [];
		if (!label || !said || !others.every((lines) => lines.some((line) => line.text.startsWith(label))))
			continue;
		if (said.length <= NAME && isName(said) && !DATELINE.test(said)) return [person(said)];
	}
	return [];
}
/** Lines of a post that may be its head. */
const HEAD = 4;

/** The bold words or the heading at the top of a post, where these can be a name. */
function boldAtTop(post: Element): string | null {
	const top = headOf(post) ?? post;
	const [first] = linesOf(top, NOTHING);
	if (!first || first.marks > 0) return null;
	const bold = findAll(top, (element) => BOLD.test(element.name) && element.chars > 1 && !element.hidden)[0];
	const said = first.heading ? first.text : bold && holds(first.block, bold) ? lineOf(bold) : "";
	const isFirst = top !== post || first.text.startsWith(said);
	return isFirst && said.length <= NAME && isName(said) && !DATELINE.test(said) ? said : null;
}
const BOLD = /^(?:b|strong|h[3-6])$/;
const NAME = 24;
const NOTHING: ReadonlySet<Node> = new Set();

/** The name beside the first handle that leads to its owner: `@mira` behind `/mira`. */
function handleIn(post: Element): string | undefined {
	const links = findAll(post, ({ name, attribs, chars, hidden }) => {
		return name === "a" && !hidden && chars > 1 && chars <= POSTER && attribs.href !== undefined;
	});
	const handle = links.find((link) => {
		const said = lineOf(link);
		return said.startsWith("@") && link.attribs.href?.endsWith(`/${said.slice(1)}`);
	});
	if (!handle) return undefined;
	const same = links.filter(({ attribs }) => attribs.href === handle.attribs.href).map(lineOf);
	return same.find((text) => !text.startsWith("@") && isName(text)) ?? lineOf(handle).slice(1);
}
/** Characters of a user's name and what stands beside it. */
const POSTER = 60;

/** The words of a byline, a line for each line and for each element that nothing parts from the one before it. */
function bylineOf(top: Element): string {
	let text = "";
	const visit = (node: Node): void => {
		if (node.type === "text") text += node.data.replace(/\s+/g, " ");
		else if (!node.hidden) {
			if (node.name === "br" || /[\p{L}\p{N})]$/u.test(text)) text += "\n";
			for (const child of node.children) visit(child);
			if (node.name !== "a" && node.name !== "b") text += "\u0000";
		}
	};
	for (const child of top.children) visit(child);
	// An element that ends is a break where the next word follows at once.
	return text
		.replace(/\0+(?=[\p{L}\p{N}])/gu, "\n")
		.replaceAll("\0", "")
		.trim();
}

function isNear(element: Element, blocks: Set<Element>): boolean {
	for (let at: Element | null = element, i = 0; at && i < 3; at = at.parent, i++)
		if (blocks.has(at)) return true;
	return false;
}

/** Whether an element is a link to a user's page. */
export const isUser = ({ name, attribs }: Element): boolean => name === "a" && USER.test(attribs.href ?? "");

/** Addresses of the pages of users. */
export const USER =
	/(?:^|\/)(?:u|users?|members?|people|reporters?|journalists?|columnists?|contributors?|authors?|writers?|editors?|staff|autor(?:en|es|in)?|auteurs?|autori|(?:view|show|pop_?)?profiles?|space|home|uid)(?:\.(?:php|aspx?|jsp|cgi))?(?:[/=?_-]|$)|[?&](?:uid|user|showuser)=|[?&;]u=\d|\/@|\/~|space-uid/i;
