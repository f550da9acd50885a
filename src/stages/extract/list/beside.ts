import { type Element, lineOf, type Node } from "../../../base/html/tree.ts";
import type { Item } from "./item.ts";

/** Nodes behind an item, or before it, that may belong to it. */
const NEAR = 7;

/** For items that are a link or a heading, or one of `parts` of a day's box: what follows them up to the next item, and what stands before them where it does so with most. */
export function besideOf(items: readonly Item[], parts?: ReadonlySet<Element>): Map<Element, Node[]> {
	const found = new Map<Element, Node[]>();
	const starts = new Set<Node>(items.map(({ element }) => element));
	const rows = new Map<Element, Element[]>();
	for (const { element } of items) {
		const isPart = parts?.has(element) || /^(?:a|h[1-6]|d[dt]|span|td|tr)$/.test(element.name);
		if (!isPart || !element.parent) continue;
		const row = rows.get(element.parent);
		if (row) row.push(element);
		else rows.set(element.parent, [element]);
	}
	for (const [{ children }, row] of rows) {
		const places = row.map(({ place }) => place);
		const lines = places.map((at) => lineBefore(children, at, starts));
		const isLed = lines.filter(({ length }) => length > 0).length > row.length / 2;
		// A text between two items is of the first of them, unless one stands before that as well.
		const texts = places.map((at) => textBefore(children, at, starts));
		const isBegun = (texts[0]?.length ?? 0) > 0;
		for (const [i, element] of row.entries()) {
			// What follows a description is the term of the next one.
			if (element.name === "dd") {
				found.set(element, termOf(children, element.place));
				continue;
			}
			const after: Node[] = [];
			const at = places[i] ?? 0;
			for (const node of children.slice(at + 1, at + 1 + NEAR)) {
				if (starts.has(node)) break;
				if (node.type === "tag" && (node.hidden || isMonth(node) || holdsStart(node, starts))) break;
				after.push(node);
			}
			const gap = gapIn(after);
			const isOwn = gap < 0 || !(isLed || after.slice(0, gap).some(says));
			const before = isLed ? lines[i] : isBegun ? texts[i] : [];
			found.set(element, [...(before ?? []), ...(isOwn ? after : after.slice(0, gap))]);
		}
	}
	return found;
}

/** The term directly above a description. */
function termOf(children: readonly Node[], at: number): Node[] {
	let i = at - 1;
	while (i > 0 && isBlank(children[i])) i--;
	const term = children[i];
	return term?.type === "tag" && term.name === "dt" ? [term] : [];
}

const isBlank = (node: Node | undefined) => node?.type === "text" && node.data.trim() === "";

/** Whether an element is the month that the items behind it are of. */
const isMonth = (element: Element) =>
	element.chars > 5 && element.chars < 24 && element.links === 0 && MONTH.test(lineOf(element));
const MONTH = /^\p{L}{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d$|^(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?月?$/iu;

/** The lines with a number above an item that a gap parts from what is above them. */
function lineBefore(children: readonly Node[], at: number, starts: ReadonlySet<Node>): Node[] {
	const nodes: Node[] = [];
	for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
		const node = children[i];
		if (!node || starts.has(node) || (node.type === "tag" && !isBreak(node))) break;
		if (node.type === "text" && node.data.trim() === "") continue;
		if (isBreak(node) && isBreak(nodes[0])) return nodes.filter(isNumbered);
		nodes.unshift(node);
	}
	return [];
}

/** The text with a number directly before an item. */
function textBefore(children: readonly Node[], at: number, starts: ReadonlySet<Node>): Node[] {
	const before = children[at - 1];
	return before && !starts.has(before) && isNumbered(before) ? [before] : [];
}

const isNumbered = (node: Node) => node.type === "text" && /\d/.test(node.data);

/** Where two line breaks stand beside each other; -1 where none do. */
function gapIn(nodes: readonly Node[]): number {
	const seen = nodes.map((node, at) => ({ node, at })).filter(({ node }) => says(node) || isBreak(node));
	const gap = seen.find(({ node }, i) => isBreak(node) && isBreak(seen[i + 1]?.node));
	return gap?.at ?? -1;
}

const isBreak = (node: Node | undefined) =>
	node?.type === "tag" && (node.name === "br" || node.name === "hr");

const says = (node: Node) => (node.type === "text" ? node.data.trim() !== "" : lineOf(node) !== "");

function holdsStart(element: Element, starts: ReadonlySet<Node>): boolean {
	return element.children.some(
		(child) => starts.has(child) || (child.type === "tag" && holdsStart(child, starts)),
	);
}
