import type { Code } from "../../../model/codes.ts";
import { ENTRY_MAX_NODES, FEED_MAX_DEPTH, FEED_MAX_NODES } from "../../../settings.ts";
import { readDeclaration, readInstruction } from "./declarations.ts";
import type { Scope, XmlElement } from "./elements.ts";
import { type EntityContext, MAX_EXPANSIONS } from "./entities.ts";
import { canonicalName, scopeOf } from "./names.ts";
import { attach, endEntry, notice, type Reader } from "./state.ts";
import { endOfTag } from "./tags.ts";

/** A document read with tolerance: top-level elements are children of a nameless one. */
export interface XmlDocument {
	top: XmlElement;
	/** Codes of what was wrong to an example of each. */
	noticed: Map<Code<"parse">, string>;
}

/** No index: whoever looks for the next sign has to look. */
const BEFORE_ALL = -2;
/** Elements between whose children white space means nothing. */
const CONTAINERS = new Set([
	...["", "rss", "channel", "item", "items", "image", "textinput", "rdf:rdf", "rdf:seq"],
	...["atom:feed", "atom:entry", "atom:author", "atom:source", "media:group", "itunes:owner"],
]);
/** Elements that hold a line of text: a sibling's start tag inside one means that its end tag is missing. */
const LEAVES =
	/^(?:atom:)?(?:title|link|guid|id|pubdate|author|category|comments|updated|published|language)$/;
/** What an entry can stand in; one anywhere else is part of a text. */
const AROUND = /^(?:|rss|channel|rdf:rdf|rdf|atom:feed|items|xhtml:(?:html|body)|html|body)$/;
const SIBLINGS =
	/^(?:(?:atom:)?(?:title|link|guid|id|pubdate|description|category|comments|summary|content|updated|published|item|entry)|content:encoded|dc:\w+)$/;

/**
 * Reads XML as it is found: any number of roots, text around them, tags that are not closed or not opened, unquoted
 * attributes, undeclared prefixes. Never throws; everything mended is in `noticed`.
 *
 * `onEntry` gets each entry as soon as it is whole: who takes what he needs and empties it keeps the tree small.
 */
export function readXml(text: string, onEntry: (entry: XmlElement) => void = () => {}): XmlDocument {
	const context: EntityContext = { declared: new Map(), noticed: new Map(), expansions: MAX_EXPANSIONS };
	const scope: Scope = { keys: new Map([["xml", "xml"]]), uris: new Map(), names: new Map(), context };
	const top = newElement("", "", "", scope, null);
	const reader: Reader = {
		text,
		top,
		open: top,
		context,
		rootKey: null,
		rootDefault: null,
		depth: 0,
		greater: BEFORE_ALL,
		onEntry,
		held: 0,
		room: FEED_MAX_NODES,
		before: 0,
		lacks: new Set(),
	};
	let at = 0;
	while (at < text.length) {
		const tag = text.indexOf("<", at);
		if (tag === -1) {
			addText(reader, at, text.length);
			break;
		}
		if (tag > at) addText(reader, at, tag);
		at = readMarkup(reader, tag);
	}
	if (reader.open === top) top.closed = true;
	else notice(reader, "truncated", reader.open.raw);
	return { top, noticed: context.noticed };
}

/** Reads what starts with the `<` at an index; returns the index after it. */
function readMarkup(reader: Reader, at: number): number {
	const { text } = reader;
	const second = text.charCodeAt(at + 1);
	if (second === 0x2f) return readEndTag(reader, at);
	if (second === 0x21) return readDeclaration(reader, at);
	if (second === 0x3f) return readInstruction(reader, at);
	if (isNameStart(second)) return readStartTag(reader, at);
	notice(reader, "unescaped-less-than", text.slice(at, at + 12));
	let end = at + 1;
	while (text.charCodeAt(end) === 0x3c && text.charCodeAt(end + 1) === 0x3c) end++;
	attach(reader, { cdata: text.slice(at, end) });
	return end;
}

function readStartTag(reader: Reader, at: number): number {
	const { text } = reader;
	const end = endOfTag(reader, at);
	if (end === -1) {
		notice(reader, "truncated", text.slice(at, at + 20));
		return text.length;
	}
	let nameEnd = at + 1;
	while (nameEnd < end && !endsName(text.charCodeAt(nameEnd))) nameEnd++;
	const empty = text.charCodeAt(end - 1) === 0x2f && end - 1 >= nameEnd;
	const raw = text.slice(at + 1, nameEnd);
	const source = text.slice(nameEnd, empty ? end - 1 : end).trim();
	const element = openElement(reader, raw, source);
	if (empty) closeElement(reader, element);
	return end + 1;
}

function openElement(reader: Reader, raw: string, source: string): XmlElement {
	const element = newElement("", raw, source, reader.open.scope, reader.open);
	if (source.includes("xmlns")) element.scope = scopeOf(reader, element);
	element.name = canonicalName(reader, element);
	closeForgotten(reader, element);
	element.parent = reader.open;
	if (reader.depth >= FEED_MAX_DEPTH) {
		notice(reader, "too-deep", raw);
		return element;
	}
	if (isEntry(element)) {
		reader.before = reader.held;
		reader.room = reader.held + ENTRY_MAX_NODES;
	}
	attach(reader, element);
	reader.open = element;
	reader.depth++;
	return element;
}

/** Closes what must have ended where this element starts: an item in an item, a link in a title. */
function closeForgotten(reader: Reader, element: XmlElement): void {
	const { open } = reader;
	const leaf =
		LEAVES.test(open.name) && SIBLINGS.test(element.name) && open.attributeSource.indexOf("type=") === -1;
	if (leaf && open.parent && /^(?:atom:)?(?:item|entry|channel|feed)$/.test(open.parent.name)) {
		notice(reader, "unclosed-element", open.raw);
		closeElement(reader, open);
	}
	if (/^(?:atom:)?(?:item|entry)$/.test(element.name) && reader.open.name === element.name) {
		notice(reader, "unclosed-element", element.raw);
		closeElement(reader, reader.open);
	}
}

function closeElement(reader: Reader, element: XmlElement): void {
	element.closed = true;
	if (reader.open !== element || !element.parent) return;
	reader.open = element.parent;
	reader.depth--;
	if (!isEntry(element)) return;
	if (isInTree(element)) reader.onEntry(element);
	endEntry(reader);
}

function isEntry({ name, parent }: XmlElement): boolean {
	return (
		(name === "item" || name === "atom:entry" || name === "entry") && parent !== null && isEntryPlace(parent)
	);
}

/** Whether an element that is open, or has just ended, was attached, and all that is around it: then it is the last there. */
function isInTree(element: XmlElement): boolean {
	for (let at = element; at.parent; at = at.parent) if (at.parent.nodes.at(-1) !== at) return false;
	return true;
}

/** Whether what stands here is an entry of the feed, and not of a feed inside an entry. */
function isEntryPlace(parent: XmlElement): boolean {
	for (let at: XmlElement | null = parent; at; at = at.parent) if (!AROUND.test(at.name)) return false;
	return true;
}

function readEndTag(reader: Reader, at: number): number {
	const { text, open } = reader;
	const nameEnd = at + 2 + open.raw.length;
	if (text.charCodeAt(nameEnd) === 0x3e && open.parent && text.startsWith(open.raw, at + 2)) {
		closeElement(reader, open);
		return nameEnd + 1;
	}
	const end = text.indexOf(">", at);
	if (end === -1) {
		notice(reader, "truncated", text.slice(at, at + 20));
		return text.length;
	}
	const written = text.slice(at + 2, end);
	if (written.includes("<")) {
		notice(reader, "broken-end-tag", written.slice(0, 20));
		closeByName(reader, written.slice(0, written.indexOf("<")).trim());
		return at + 2 + written.indexOf("<");
	}
	closeByName(reader, written.trim());
	return end + 1;
}

/** Closes the nearest open element of that name and all inside it; an end tag without a start is left out. */
function closeByName(reader: Reader, raw: string): void {
	const lower = raw.toLowerCase();
	let target: XmlElement | null = reader.open;
	while (target?.parent && target.raw !== raw && target.raw.toLowerCase() !== lower) target = target.parent;
	// A prefix that only one of the two tags has: `<dc:title>…</title>`.
	if (!target?.parent && localOf(reader.open.raw) === localOf(raw)) {
		notice(reader, "broken-end-tag", raw);
		target = reader.open;
	}
	if (!target?.parent) {
		notice(reader, "stray-end-tag", raw);
		return;
	}
	if (target !== reader.open) notice(reader, "unclosed-element", reader.open.raw);
	while (reader.open !== target) closeElement(reader, reader.open);
	closeElement(reader, target);
}

function localOf(raw: string): string {
	return raw.slice(raw.indexOf(":") + 1).toLowerCase();
}

function addText(reader: Reader, start: number, end: number): void {
	const { open, text } = reader;
	if (CONTAINERS.has(open.name) && isBlank(text, start, end)) return;
	attach(reader, text.slice(start, end));
}

function isBlank(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x20) return false;
	return true;
}

function newElement(
	name: string,
	raw: string,
	attributeSource: string,
	scope: Scope,
	parent: XmlElement | null,
): XmlElement {
	return {
		name,
		raw,
		attributeSource,
		attributes: null,
		scope,
		parent,
		nodes: [],
		closed: false,
		isRead: false,
	};
}

function isNameStart(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || unit > 0x7f;
}

function endsName(unit: number): boolean {
	return unit <= 0x20 || unit === 0x2f || unit === 0x3e || unit === 0x3c;
}
