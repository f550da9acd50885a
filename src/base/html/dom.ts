import { DOMParser } from "linkedom";

/**
 * The document that cleaning walks is linkedom's: its elements, its text nodes, its attributes. Its parser and its
 * serialiser are no safe way in or out (see docs/decisions/linkedom.md): fragment.ts fills the document, writer.ts writes.
 */
export const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** An attribute of linkedom's, as far as cleaning reads it. */
interface DomAttribute {
	name: string;
	value: string;
}

/** A text node of linkedom's, as far as cleaning reads it. */
export interface DomText {
	readonly nodeType: typeof TEXT_NODE;
	readonly data: string;
	readonly nextSibling: DomNode | null;
	readonly previousSibling: DomNode | null;
}

/** An element of linkedom's, as far as cleaning reads it. */
export interface DomElement {
	readonly nodeType: typeof ELEMENT_NODE;
	/** In lower case. */
	readonly localName: string;
	readonly parentNode: DomElement | null;
	readonly firstChild: DomNode | null;
	readonly nextSibling: DomNode | null;
	readonly previousSibling: DomNode | null;
	appendChild(node: DomNode): unknown;
	getAttributeNode(name: string): DomAttribute | null;
	hasAttributes(): boolean;
	getAttributeNames(): readonly string[];
	setAttributeNode(attribute: DomAttribute): unknown;
}

export type DomNode = DomElement | DomText;

interface DomDocument {
	createElement(name: string): DomElement;
	createTextNode(data: string): DomText;
	createAttribute(name: string): DomAttribute;
}

/** One document for all fragments, none of which is attached to it: making a document costs more than an entry's elements. */
let shared: DomDocument | null = null;

/**
 * An XML document, for its elements are all plain ones: an HTML document makes a class of its own for each name, with
 * setters that nothing here wants.
 */
function sharedDocument(): DomDocument {
	shared ??= new DOMParser().parseFromString("<fragments/>", "text/xml") as unknown as DomDocument;
	return shared;
}

/** A new element with attributes as they are written, entities decoded, their names in lower case. */
export function createElement(localName: string, attributes: Readonly<Record<string, string>>): DomElement {
	const document = sharedDocument();
	const element = document.createElement(localName);
	const names = Object.keys(attributes);
	// linkedom puts each attribute in front of the others, so the last one comes first.
	for (let at = names.length - 1; at >= 0; at--) {
		const name = names[at] ?? "";
		const attribute = document.createAttribute(name === "class" ? UNNAMED : name);
		attribute.value = attributes[name] ?? "";
		element.setAttributeNode(attribute);
		// linkedom rewrites a class when an element takes it over, so the attribute gets its name afterwards.
		if (name === "class") attribute.name = name;
	}
	return element;
}

/** No attribute has this name. */
const UNNAMED = "";

export function createText(data: string): DomText {
	return sharedDocument().createTextNode(data);
}

/** The value of an attribute as it was written, "" when it is absent. `getAttribute` escapes it, and rewrites a class. */
export function attributeOf(element: DomElement, name: string): string {
	return element.getAttributeNode(name)?.value ?? "";
}

export function hasAttribute(element: DomElement, name: string): boolean {
	return element.getAttributeNode(name) !== null;
}

/** All text below the element. */
export function textOf(element: DomElement): string {
	let text = "";
	for (let node = element.firstChild; node; node = node.nextSibling) {
		text += node.nodeType === TEXT_NODE ? node.data : textOf(node);
	}
	return text;
}
