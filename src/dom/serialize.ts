import { type DomElement, type DomNode, ELEMENT_NODE } from "./types.ts";
import { createWriter } from "./writer.ts";

/** The children of an element as HTML that every parser reads the same way. Safe only if the tree is: it chooses nothing. */
export function serialize(holder: DomElement): string {
	const writer = createWriter();
	writeChildren(holder);
	return writer.end();

	function writeChildren(parent: DomElement): void {
		for (let node: DomNode | null = parent.firstChild; node; node = node.nextSibling) {
			if (node.nodeType !== ELEMENT_NODE) {
				writer.text(node.data);
				continue;
			}
			const attributes = node
				.getAttributeNames()
				.filter((name) => /^[a-z][a-z0-9-]*$/.test(name))
				.map((name): [string, string] => [name, (node as DomElement).getAttribute(name) ?? ""]);
			const open = writer.open(node.localName, attributes);
			writeChildren(node);
			writer.close(open);
		}
	}
}
