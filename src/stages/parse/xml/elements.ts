import { TEXT_MAX_CHARS } from "../../../settings.ts";
import { decodeCharacters, type EntityContext, withinText } from "./entities.ts";

/** Text of a CDATA section: what it holds is literal. */
export interface CData {
	cdata: string;
}

/** An element of a tolerant tree: names are canonical, everything else is as written until someone asks. */
export interface XmlElement {
	/** Namespace key and lower-case local name: `title`, `atom:link`, `dc:creator`; `?:x` in a namespace unknown here. */
	name: string;
	/** As written, prefix and case included. */
	raw: string;
	/** Source of the attributes, unparsed. */
	attributeSource: string;
	attributes: Attribute[] | null;
	scope: Scope;
	parent: XmlElement | null;
	/** Strings are character data with their references still in. */
	nodes: (XmlElement | string | CData)[];
	/** False while the end of the document came before the end of the element. */
	closed: boolean;
	/** An entry that was adapted when it ended, and is empty since. */
	isRead: boolean;
}

export interface Attribute {
	/** As written. */
	raw: string;
	/** Lower case, prefix included. */
	name: string;
	value: string;
}

/** Namespace declarations in force, and the canonical names that they gave so far. */
export interface Scope {
	/** Prefix to namespace key; the default namespace is under `""`. */
	keys: Map<string, string>;
	/** Prefix to namespace address, as written. */
	uris: Map<string, string>;
	names: Map<string, string>;
	context: EntityContext;
}

const ATTRIBUTE = /([^\s=/<>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** Attributes of one element that are read, as many as cleaning reads. */
const MAX_ATTRIBUTES = 250;
/** Those of an element that has more are read anew each time: seldom, and they take more room than all else. */
const REMEMBERED_ATTRIBUTES = 8;

/** The attributes of an element, their references decoded; unquoted and missing values are taken as HTML does. */
export function attributesOf(element: XmlElement): Attribute[] {
	if (element.attributes) return element.attributes;
	const found: Attribute[] = [];
	if (element.attributeSource !== "") {
		for (const match of element.attributeSource.matchAll(ATTRIBUTE)) {
			const raw = match[1] ?? "";
			const value = match[2] ?? match[3] ?? match[4] ?? "";
			found.push({ raw, name: raw.toLowerCase(), value: decodeCharacters(value, element.scope.context) });
			if (found.length === MAX_ATTRIBUTES) break;
		}
	}
	if (found.length <= REMEMBERED_ATTRIBUTES) element.attributes = found;
	return found;
}

/** An attribute by its lower-case name, trimmed; null when it is absent or empty. */
export function attribute(element: XmlElement, name: string): string | null {
	for (const attribute of attributesOf(element))
		if (attribute.name === name) return attribute.value.trim() || null;
	return null;
}

/** An attribute of a namespace (`rdf`, `about`), whatever its prefix, or without any. */
export function attributeOf(element: XmlElement, key: string, name: string): string | null {
	for (const attribute of attributesOf(element)) {
		const colon = attribute.name.indexOf(":");
		if (attribute.name.slice(colon + 1) !== name) continue;
		if (colon === -1 || element.scope.keys.get(attribute.name.slice(0, colon)) === key)
			return attribute.value.trim() || null;
		if (attribute.name.slice(0, colon) === key) return attribute.value.trim() || null;
	}
	return null;
}

/** The child elements. */
export function children(element: XmlElement): XmlElement[] {
	return element.nodes.filter(isElement);
}

/** The first child that has one of the names, the earlier name before the earlier child; null when none. */
export function child(element: XmlElement, ...names: string[]): XmlElement | null {
	for (const name of names) {
		for (const node of element.nodes) if (isElement(node) && node.name === name) return node;
	}
	return null;
}

/** Every child with the name. */
export function childrenNamed(element: XmlElement, ...names: string[]): XmlElement[] {
	return element.nodes.filter((node): node is XmlElement => isElement(node) && names.includes(node.name));
}

/** The character data of an element and everything in it, references decoded, not trimmed. */
export function rawTextOf(element: XmlElement): string {
	const only = element.nodes[0];
	if (element.nodes.length === 1 && only !== undefined && !isElement(only)) return literal(only, element);
	let text = "";
	for (const node of element.nodes) {
		text += isElement(node) ? rawTextOf(node) : literal(node, element);
		if (text.length > TEXT_MAX_CHARS) break;
	}
	return text;
}

/** `rawTextOf`, trimmed; null when nothing is left or there is no element. */
export function textOf(element: XmlElement | null): string | null {
	return element === null ? null : rawTextOf(element).trim() || null;
}

/** What a text node says. */
export function literal(node: string | CData, owner: XmlElement): string {
	const { context } = owner.scope;
	return typeof node === "string" ? decodeCharacters(node, context) : withinText(node.cdata, context);
}

/** Whether the element has child elements: markup that was not escaped. */
export function hasElements(element: XmlElement): boolean {
	return element.nodes.some(isElement);
}

export function isElement(node: XmlElement | string | CData): node is XmlElement {
	return typeof node === "object" && "nodes" in node;
}
