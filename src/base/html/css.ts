import { type Options, selectAll } from "css-select";
import { type Element, type Node, textOf } from "./tree.ts";

/** Our tree for css-select. */
const adapter: NonNullable<Options<Node, Element>["adapter"]> = {
	isTag: (node): node is Element => node.type === "tag",
	getAttributeValue: (element, name) => element.attribs[name],
	hasAttrib: (element, name) => name in element.attribs,
	getName: (element) => element.name,
	getChildren: (node) => (node.type === "tag" ? node.children : []),
	getParent: (node) => node.parent,
	getSiblings: (node) => node.parent?.children ?? [node],
	getText: (node) => (node.type === "tag" ? textOf(node) : node.data),
	removeSubsets: (nodes) =>
		nodes.filter((node) => !nodes.some((other) => other !== node && isBelow(node, other))),
};

function isBelow(node: Node, above: Node): boolean {
	for (let at = node.parent; at; at = at.parent) if (at === above) return true;
	return false;
}

/** Elements below `top` that a CSS selector matches, in document order; none when it is no selector. */
export function select(selector: string, top: Element): Element[] {
	try {
		// The element itself and not a list of its children: `:scope` is what is looked in, and no two children are compared.
		const found = selectAll<Node, Element>(selector, top, { adapter, xmlMode: false });
		return found.sort((a, b) => a.order - b.order);
	} catch {
		// A selector that cannot be read is reported by whoever asks for it, by `selectorFault`.
		return [];
	}
}

/** What css-select says of a selector that it cannot read; null for one that it can. */
export function unreadable(selector: string): string | null {
	try {
		selectAll<Node, Element>(selector, [], { adapter, xmlMode: false });
		return null;
	} catch (error) {
		return (error as Error).message;
	}
}

/** `a@href` parted into selector and attribute; `@href` is the item's own attribute, no `@` its text. */
export function withAttribute(text: string): { selector: string; attribute: string | null } {
	const found = /^(.*?)@([\w:-]+)$/s.exec(text.trim());
	return found
		? { selector: (found[1] ?? "").trim(), attribute: (found[2] ?? "").toLowerCase() }
		: { selector: text.trim(), attribute: null };
}

/** A class or an id as it is written in a selector (CSSOM, "serialize an identifier"). */
export function escapeIdentifier(name: string): string {
	return [...name]
		.map((char, at) => {
			if (/[0-9]/.test(char) && (at === 0 || (at === 1 && name.startsWith("-"))))
				return `\\${char.charCodeAt(0).toString(16)} `;
			return /[\w\u{80}-\u{10ffff}-]/u.test(char) && name !== "-" ? char : `\\${char}`;
		})
		.join("");
}

/** A text as a string of CSS. */
export function quoted(text: string): string {
	return `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;
}
