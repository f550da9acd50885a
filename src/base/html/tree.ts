import { ENDS_P, words } from "./nesting.ts";
/** A run of text. */
export interface Text {
	readonly type: "text";
	data: string;
	parent: Element | null;
}

export type Node = Text | Element;

/** What one pass over the finished tree counts in an element and everything below it. */
export interface Measures {
	/** Visible characters without white space; a CJK character counts twice, as it says about twice as much. */
	chars: number;
	/** Visible characters inside links. */
	linkChars: number;
	/** Links with an address. */
	links: number;
	/** Marks that end or part clauses: `，。！？；` and `, . ! ? ;` before a space. */
	marks: number;
	/** Pictures that are not icons as far as the markup says. */
	pictures: number;
	/** Paragraph elements with some text of their own. */
	paragraphs: number;
	/** Elements below this one. */
	elements: number;
}

/** An element; small and monomorphic, because a page has tens of thousands of them. */
export class Element implements Measures {
	readonly type = "tag";
	readonly name: string;
	readonly attribs: Record<string, string>;
	readonly children: Node[] = [];
	parent: Element | null = null;
	/** Position in document order, the index in `Tree.elements`. */
	order = 0;
	/** Position among the children of its parent. */
	place = 0;
	/** Out of sight, or of a kind that never holds content (script, select…). */
	hidden = false;
	chars = 0;
	linkChars = 0;
	links = 0;
	marks = 0;
	pictures = 0;
	paragraphs = 0;
	elements = 0;

	constructor(name: string, attribs: Record<string, string>) {
		this.name = name;
		this.attribs = attribs;
	}
}

/** A document: `elements` holds every element in document order, so a backward loop meets children before parents. */
export interface Tree {
	root: Element;
	head: Element;
	body: Element;
	elements: Element[];
	/** True when the document was nested deeper than the tree is. */
	flattened: boolean;
}

/** Elements that start a new line of text. */
export const BLOCK: ReadonlySet<string> = new Set([
	...ENDS_P,
	...words("body caption html tbody td tfoot th thead tr"),
]);

/** A heading that is longer has lost its end tag: headings in headings, each of which would be read with all that are in it. */
export const HEADING_MAX_CHARS = 300;

export function isHeading({ name }: Element): boolean {
	return name.length === 2 && name[0] === "h" && (name[1] as string) >= "1" && (name[1] as string) <= "6";
}

/** The class and id of an element as one string in lower case, for hints. */
export function namesOf(element: Element): string {
	const { class: classes, id } = element.attribs;
	if (!classes && !id) return "";
	return `${classes ?? ""} ${id ?? ""}`.toLowerCase();
}

/** `namesOf` with the words of a name apart: `AnswerItem` is an `answer-item`. */
export function partedNamesOf(element: Element): string {
	const { class: classes = "", id = "" } = element.attribs;
	return `${classes} ${id}`.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
}

/** The class that an element names first; empty without one. */
export function firstClass({ attribs }: Element): string {
	return /\S+/.exec(attribs.class ?? "")?.[0] ?? "";
}

/** Calls `visit` for each node below `top` in document order; false from `visit` skips the node's children. A tree is no deeper than `PAGE_MAX_DEPTH`. */
export function walk(top: Element, visit: (node: Node) => boolean | undefined): void {
	for (const node of top.children)
		if (visit(node) !== false && node.type === "tag" && node.children.length > 0) walk(node, visit);
}

/** The element's visible text, white space folded, with a line break where a block begins or ends. */
export function textOf(top: Element, skip?: (element: Element) => boolean): string {
	const parts: string[] = [];
	walk(top, (node) => {
		if (node.type === "text") parts.push(folded(node.data));
		else if (node.hidden || skip?.(node)) return false;
		else if (node.name === "br" || BLOCK.has(node.name)) parts.push("\n");
		return undefined;
	});
	return parts
		.join("")
		.replace(/ *\n[ \n]*/g, "\n")
		.replace(/ {2,}/g, " ")
		.trim();
}

/** `textOf` on one line. */
export function lineOf(top: Element): string {
	let line = "";
	walk(top, (node) => {
		if (node.type === "text") line += node.data;
		else if (node.hidden) return false;
		else if (node.name === "br" || BLOCK.has(node.name)) line += " ";
		return undefined;
	});
	return folded(line).trim();
}

/** A text with a space for each run of white space; single spaces, which are most of it, are left as they are. */
export function folded(text: string): string {
	return text.replace(/\s{2,}|[^\S ]/g, " ");
}

/** The order of the last element in an element, hidden ones as well; its own where it has none. */
export function endOf(element: Element): number {
	let last = element;
	for (let child = last.children.findLast(isElement); child; child = last.children.findLast(isElement))
		last = child;
	return last.order;
}

const isElement = (node: Node): node is Element => node.type === "tag";

/** Whether `above` holds `node`, or is it. */
export function holds(above: Element, node: Element): boolean {
	for (let at: Element | null = node; at; at = at.parent) if (at === above) return true;
	return false;
}

/** Whether one of some elements holds an element, or is it. */
export function isHeldBy(boxes: ReadonlySet<Node>, element: Element): boolean {
	for (let at: Element | null = element; at; at = at.parent) if (boxes.has(at)) return true;
	return false;
}

/** The elements below `top` that `test` likes, in document order. */
export function findAll(top: Element, test: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	collect(top, test, found);
	return found;
}

function collect(top: Element, test: (element: Element) => boolean, found: Element[]): void {
	for (const node of top.children) {
		if (node.type === "text") continue;
		if (test(node)) found.push(node);
		if (node.children.length > 0) collect(node, test, found);
	}
}

/** `findAll` among what is seen: without what is hidden, and what is in it. */
export function findSeen(top: Element, test: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	walk(top, (node) => {
		if (node.type === "text") return undefined;
		if (node.hidden) return false;
		if (test(node)) found.push(node);
		return undefined;
	});
	return found;
}

/** The next element behind another one (1) or before it (-1) among its siblings, of those that `test` likes; null without one. */
export function siblingOf(
	element: Element,
	step: 1 | -1,
	test: (sibling: Element) => boolean = () => true,
): Element | null {
	const siblings = element.parent?.children ?? [];
	for (let at = element.place + step; ; at += step) {
		const sibling = siblings[at];
		if (!sibling) return null;
		if (sibling.type === "tag" && test(sibling)) return sibling;
	}
}

/** The element's children that are elements. */
export function childElements(element: Element): Element[] {
	return element.children.filter((child): child is Element => child.type === "tag");
}

/** Text below an element as written, hidden or not (scripts, titles). */
export function rawText(element: Element): string {
	return scriptText(element).replace(/\s+/g, " ").trim();
}

/** What stands in a script, to the letter. */
export function scriptText({ children }: Element): string {
	return children.map((child) => (child.type === "text" ? child.data : "")).join("");
}
