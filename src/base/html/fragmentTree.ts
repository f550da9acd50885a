export const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** A run of text, its entities decoded. */
export class DomText {
	readonly nodeType = TEXT_NODE;
	readonly data: string;
	nextSibling: DomNode | null = null;

	constructor(data: string) {
		this.data = data;
	}
}

/**
 * An element as the parser found it: the few fields of the DOM that cleaning walks along.
 *
 * A tree of linkedom, which cleaning was first written on, costs five times as much to build, because each of its
 * nodes, attributes included, is an event target with a `Map` of its own in a `WeakMap` (`npm run bench -- clean`).
 */
export class DomElement {
	readonly nodeType = ELEMENT_NODE;
	/** In lower case. */
	readonly localName: string;
	/** As written, entities decoded; the names in lower case. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly parentNode: DomElement | null;
	firstChild: DomNode | null = null;
	lastChild: DomNode | null = null;
	nextSibling: DomNode | null = null;

	constructor(
		localName: string,
		attributes: Readonly<Record<string, string>>,
		parentNode: DomElement | null,
	) {
		this.localName = localName;
		this.attributes = attributes;
		this.parentNode = parentNode;
	}

	append(node: DomNode): void {
		if (this.lastChild === null) this.firstChild = node;
		else this.lastChild.nextSibling = node;
		this.lastChild = node;
	}
}

export type DomNode = DomElement | DomText;

/** The value of an attribute, "" when it is absent. */
export function attributeOf(element: DomElement, name: string): string {
	return Object.hasOwn(element.attributes, name) ? (element.attributes[name] ?? "") : "";
}

export function hasAttribute(element: DomElement, name: string): boolean {
	return Object.hasOwn(element.attributes, name);
}

/** All text below the element. */
export function textOf(element: DomElement): string {
	let text = "";
	for (let node = element.firstChild; node; node = node.nextSibling) {
		text += node.nodeType === TEXT_NODE ? node.data : textOf(node);
	}
	return text;
}
