import { declaredEntities, type EntityContext, MAX_EXPANSIONS } from "./entities.ts";
import { conventionalKey, namespaceKey } from "./namespaces.ts";
import { attributesOf, type Scope, type XmlElement } from "./tree.ts";

/** A document read with tolerance: top-level elements are children of a nameless one. */
export interface XmlDocument {
	top: XmlElement;
	/** Codes of what was wrong to an example of each. */
	noticed: Map<string, string>;
}

interface Reader {
	text: string;
	top: XmlElement;
	open: XmlElement;
	context: EntityContext;
	/** What the default namespace of the root stands for: a feed's is Atom even when it says nothing. */
	rootKey: string | null;
	/** The address of the root's default namespace, when that is the feed's own. */
	rootDefault: string | null;
	depth: number;
	onEntry: (entry: XmlElement) => void;
	/** Ends that were looked for and are not in the rest of the text: nobody looks again. */
	lacks: Set<string>;
}

/** Deeper than any feed: what follows is not nested further, so that no input overflows the stack later. */
const MAX_DEPTH = 400;
/** How far a broken attribute is looked into; an address is shorter. */
const MAX_VALUE = 2000;
/** Elements between whose children white space means nothing. */
const CONTAINERS = new Set([
	...["", "rss", "channel", "item", "items", "image", "textinput", "rdf:rdf", "rdf:seq"],
	...["atom:feed", "atom:entry", "atom:author", "atom:source", "media:group", "itunes:owner"],
]);
/** Elements that hold a line of text: a sibling's start tag inside one means that its end tag is missing. */
const LEAVES =
	/^(?:atom:)?(?:title|link|guid|id|pubdate|author|category|comments|updated|published|language)$/;
const ENTRY = /^(?:item|atom:entry|entry)$/;
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
		onEntry,
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
	reader.open.nodes.push({ cdata: "<" });
	return at + 1;
}

/** An instruction ends with `?>` or, when that is broken, with `>` or where the next tag starts. */
function readInstruction(reader: Reader, at: number): number {
	const { text } = reader;
	const tag = text.indexOf("<", at + 1);
	const end = text.slice(at, tag === -1 ? text.length : tag).indexOf(">");
	if (end !== -1) return at + end + 1;
	notice(reader, "broken-instruction", text.slice(at, at + 20));
	return tag === -1 ? text.length : tag;
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
	reader.open.nodes.push(element);
	if (reader.depth < MAX_DEPTH) {
		reader.open = element;
		reader.depth++;
	} else notice(reader, "too-deep", raw);
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
	if (ENTRY.test(element.name) && isEntryPlace(element.parent)) reader.onEntry(element);
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
	if (!target?.parent) {
		notice(reader, "stray-end-tag", raw);
		return;
	}
	if (target !== reader.open) notice(reader, "unclosed-element", reader.open.raw);
	while (reader.open !== target) closeElement(reader, reader.open);
	closeElement(reader, target);
}

function readDeclaration(reader: Reader, at: number): number {
	const { text } = reader;
	if (text.startsWith("<![CDATA[", at)) return readCData(reader, at + 9);
	const careless = /^<!\s?\[\s?cdata\s?\[/i.exec(text.slice(at, at + 14));
	if (careless) {
		notice(reader, "broken-cdata", careless[0]);
		return readCData(reader, at + careless[0].length);
	}
	if (text.startsWith("<!--", at)) {
		const end = reader.lacks.has("-->") ? -1 : text.indexOf("-->", at + 4);
		if (end !== -1) return end + 3;
		reader.lacks.add("-->");
		notice(reader, "unterminated-comment", text.slice(at, at + 20));
		return at + 4;
	}
	if (/^<!doctype/i.test(text.slice(at, at + 9))) return readDoctype(reader, at);
	if (reader.open !== reader.top) {
		notice(reader, "unescaped-less-than", text.slice(at, at + 12));
		reader.open.nodes.push({ cdata: "<" });
		return at + 1;
	}
	const end = text.indexOf(">", at);
	return end === -1 ? text.length : end + 1;
}

function readDoctype(reader: Reader, at: number): number {
	const { text } = reader;
	const end = text.indexOf(">", at);
	const subset = text.indexOf("[", at);
	if (subset === -1 || end === -1 || subset > end) return end === -1 ? text.length : end + 1;
	const close = /\]\s*>/g;
	close.lastIndex = subset;
	const found = close.exec(text);
	if (!found) return end + 1;
	reader.context.declared = declaredEntities(text.slice(subset + 1, found.index));
	return close.lastIndex;
}

/** A section that is never closed, or only by the next one's end, ends with the element that it is in. */
function readCData(reader: Reader, start: number): number {
	const { text, open } = reader;
	const end = reader.lacks.has("]]>") ? -1 : text.indexOf("]]>", start);
	if (end === -1) reader.lacks.add("]]>");
	const content = text.slice(start, end === -1 ? text.length : end);
	if (end === -1 || content.includes("<![CDATA[")) {
		const tag = text.indexOf(`</${open.raw}`, start);
		const nested = content.indexOf("<![CDATA[");
		if (tag !== -1 && (end === -1 || tag < start + nested)) {
			notice(reader, "unterminated-cdata", open.raw);
			open.nodes.push({ cdata: text.slice(start, tag) });
			return tag;
		}
	}
	open.nodes.push({ cdata: content });
	return end === -1 ? text.length : end + 3;
}

/** The index of the `>` of the tag at an index, quotes respected while they make sense; -1 when it is cut. */
function endOfTag(reader: Reader, at: number): number {
	const { text } = reader;
	const first = text.indexOf(">", at);
	if (first === -1) return -1;
	const inside = text.slice(at + 1, first);
	if (!inside.includes("<") && balanced(inside)) return first;
	let quote = 0;
	for (let i = at + 1; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (quote !== 0 && unit === 0x3c && !isQuoted(text, i, quote)) break;
		if (quote !== 0) quote = unit === quote ? 0 : quote;
		else if (unit === 0x3e) return i;
		else if ((unit === 0x22 || unit === 0x27) && followsEquals(text, i)) quote = unit;
		else if (unit === 0x3c) {
			notice(reader, "broken-start-tag", text.slice(at, at + 20));
			return i - 1;
		}
	}
	notice(reader, "broken-start-tag", text.slice(at, at + 20));
	return first;
}

/** Whether a `<` inside quotes belongs there: the quote is closed on the same line, and the tag goes on after it. */
function isQuoted(text: string, at: number, quote: number): boolean {
	const line = text.slice(at, at + MAX_VALUE).split("\n", 1)[0] ?? "";
	const close = line.indexOf(String.fromCharCode(quote));
	return close !== -1 && /[\s/>]/.test(text.charAt(at + close + 1));
}

function balanced(inside: string): boolean {
	let quote = 0;
	for (let i = inside.indexOf("="); i !== -1 && i < inside.length; i++) {
		const unit = inside.charCodeAt(i);
		if (quote !== 0) quote = unit === quote ? 0 : quote;
		else if (unit === 0x22 || unit === 0x27) quote = unit;
	}
	return quote === 0;
}

function followsEquals(text: string, at: number): boolean {
	let before = at - 1;
	while (text.charCodeAt(before) <= 0x20) before--;
	return text.charCodeAt(before) === 0x3d;
}

function addText(reader: Reader, start: number, end: number): void {
	const { open, text } = reader;
	if (CONTAINERS.has(open.name) && isBlank(text, start, end)) return;
	open.nodes.push(text.slice(start, end));
}

function isBlank(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x20) return false;
	return true;
}

function scopeOf(reader: Reader, element: XmlElement): Scope {
	const outer = element.scope;
	const scope: Scope = { ...outer, keys: new Map(outer.keys), uris: new Map(outer.uris), names: new Map() };
	const isRoot = reader.rootKey === null;
	for (const { name, value } of attributesOf(element)) {
		if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
		const prefix = name.slice(6);
		const key = namespaceKey(value, prefix);
		scope.uris.set(prefix, value);
		// A root's default namespace is its own, however it is misspelt; further down an unknown one is a module's.
		const isOwn = isRoot && (key === "?" || !element.raw.includes(":"));
		if (prefix === "" && isOwn) reader.rootDefault = value;
		if (prefix === "" && value === reader.rootDefault) scope.keys.delete("");
		else scope.keys.set(prefix, key);
	}
	return scope;
}

function canonicalName(reader: Reader, element: XmlElement): string {
	const known = element.scope.names.get(element.raw);
	if (known !== undefined) return known;
	const colon = element.raw.indexOf(":");
	const prefix = colon === -1 ? "" : element.raw.slice(0, colon);
	const local = element.raw.slice(colon + 1).toLowerCase();
	const name = qualified(keyOf(reader, element.scope, prefix, local), local);
	element.scope.names.set(element.raw, name);
	return name;
}

function keyOf(reader: Reader, scope: Scope, prefix: string, local: string): string {
	const declared =
		scope.keys.get(prefix) ?? (prefix === "" ? undefined : scope.keys.get(prefix.toLowerCase()));
	if (declared !== undefined) return setRoot(reader, local, declared);
	if (prefix !== "") {
		notice(reader, "undeclared-prefix", prefix);
		return conventionalKey(prefix);
	}
	if (reader.rootKey === null) setRoot(reader, local, local === "feed" || local === "entry" ? "atom" : "");
	return reader.rootKey ?? "";
}

/** Roots decide what an unprefixed name means from here on. */
function setRoot(reader: Reader, local: string, key: string): string {
	if (reader.rootKey === null && /^(?:feed|entry|rss|rdf|channel|item)$/.test(local)) {
		reader.rootKey = local === "feed" || local === "entry" ? "atom" : "";
	}
	return key;
}

function qualified(key: string, local: string): string {
	return key === "" ? local : `${key}:${local}`;
}

function newElement(
	name: string,
	raw: string,
	attributeSource: string,
	scope: Scope,
	parent: XmlElement | null,
): XmlElement {
	return { name, raw, attributeSource, attributes: null, scope, parent, nodes: [], closed: false };
}

function notice(reader: Reader, code: string, example: string): void {
	if (!reader.context.noticed.has(code)) reader.context.noticed.set(code, example);
}

function isNameStart(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || unit > 0x7f;
}

function endsName(unit: number): boolean {
	return unit <= 0x20 || unit === 0x2f || unit === 0x3e || unit === 0x3c;
}
