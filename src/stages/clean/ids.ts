import { attributeOf, type DomElement, type DomNode, ELEMENT_NODE } from "../../base/html/dom.ts";
import { cleanText } from "../../base/html/escape.ts";

/** Ids of a source live in a space of their own, so that none of them can pass for one of the page (DOM clobbering). */
const PREFIX = "u-";

/** The id with our prefix, once; null for what is no id. */
export function prefixedId(value: string): string | null {
	const id = cleanText(value).trim();
	if (id === "" || id.length > 200 || /\s/.test(id)) return null;
	return id.startsWith(PREFIX) ? id : PREFIX + id;
}

/** Every id of the content as it will be written. */
export function idsIn(holder: DomElement): Set<string> {
	const ids = new Set<string>();
	collect(holder, ids);
	return ids;
}

function collect(parent: DomElement, ids: Set<string>): void {
	for (let node: DomNode | null = parent.firstChild; node; node = node.nextSibling) {
		if (node.nodeType !== ELEMENT_NODE) continue;
		const own = attributeOf(node, "id") || (node.localName === "a" ? attributeOf(node, "name") : "");
		const id = own ? prefixedId(own) : null;
		if (id !== null) ids.add(id);
		collect(node, ids);
	}
}
