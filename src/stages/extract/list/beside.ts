import type { Element, Node } from "../../../base/html/tree.ts";
import type { Item } from "./items.ts";

/** For items that are a link or a heading: what follows them up to the next item. */
export function besideOf(items: readonly Item[]): Map<Element, Node[]> {
	const found = new Map<Element, Node[]>();
	const starts = new Set<Node>(items.map(({ element }) => element));
	for (const { element } of items) {
		if (!/^(?:a|h[1-6]|dt|span|td|tr)$/.test(element.name) || !element.parent) continue;
		const { children } = element.parent;
		const nodes: Node[] = [];
		const at = children.indexOf(element);
		const before = children[at - 1];
		if (before && !starts.has(before) && before.type === "text" && /\d/.test(before.data)) nodes.push(before);
		for (const node of children.slice(at + 1, at + 8)) {
			if (starts.has(node)) break;
			if (node.type === "tag" && (node.hidden || holdsStart(node, starts))) break;
			nodes.push(node);
		}
		found.set(element, nodes);
	}
	return found;
}

function holdsStart(element: Element, starts: ReadonlySet<Node>): boolean {
	return element.children.some(
		(child) => starts.has(child) || (child.type === "tag" && holdsStart(child, starts)),
	);
}
