import {
	attributeOf,
	type DomElement,
	type DomNode,
	ELEMENT_NODE,
	hasAttribute,
	textOf,
} from "../../base/html/dom.ts";
import { ENDS_P, LINE } from "../../base/html/nesting.ts";
import { attributesOf, type Pair } from "./attributes.ts";
import type { Context } from "./context.ts";
import { cleanStyle, hides } from "./css.ts";
import { prefixedId } from "./ids.ts";
import { SHARE_BAR, SHARE_WIDGET } from "./pictureHints.ts";
import { writeBackground } from "./pictures.ts";
import { ELEMENTS, REMOVED, RENAMED } from "./policy.ts";
import { SPECIAL } from "./special.ts";

/** What is quoted is no part of an excerpt. */
const QUOTED = new Set(["pre", "figcaption"]);
/** Share bars hold a few buttons; a block with more in it only happens to be called so. */
const SHARE_MAX_CHARS = 200;

/**
 * Writes what the allow-list permits of the children of an element. Whatever is not an allowed element with allowed
 * attributes, or text, is never written: the tree that came in decides nothing about the syntax that goes out.
 */
export function writeChildren(parent: DomElement, context: Context, quoted: boolean): void {
	for (let node: DomNode | null = parent.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === ELEMENT_NODE) writeElement(node, context, quoted);
		else {
			context.writer.text(node.data);
			context.prose.add(node.data, quoted);
		}
	}
}

function writeElement(element: DomElement, context: Context, quoted: boolean): void {
	const own = element.localName;
	const special = SPECIAL.get(own);
	const reason = Object.hasOwn(REMOVED, own) ? REMOVED[own] : undefined;
	if (special) special(element, context, quoted);
	else if (reason !== undefined) context.dropped.add(own, reason);
	else if (!isUnwanted(element, context)) writeAllowed(element, context, quoted);
}

function writeAllowed(element: DomElement, context: Context, quoted: boolean): void {
	const name = nameFor(element);
	if (name === null) {
		context.dropped.add(element.localName, "unwrapped");
		writeChildren(element, context, quoted);
		return;
	}
	const ends = LINE.has(name);
	if (ends) context.prose.gap();
	const pairs = attributesFor(element, name, context);
	const open = isBare(name, pairs) ? openPlace(pairs, context) : context.writer.open(name, pairs);
	if (open !== null) for (const [key, value] of pairs) if (key === "id") context.placed.add(value);
	const isPlain = !element.hasAttributes();
	if (isPlain || !writeBackground(element, context)) {
		const bar = !isPlain && isShareBar(element);
		if (bar) context.shareDepth++;
		writeChildren(element, context, quoted || QUOTED.has(name));
		if (bar) context.shareDepth--;
	}
	context.writer.close(open);
	// A cell without a table loses its tags, and would run into the next one.
	if (open === null && ends) context.writer.text(" ");
	if (ends) context.prose.gap();
}

/** The name to write it with; null when only its content stays. */
function nameFor(element: DomElement): string | null {
	const own = element.localName;
	const name = Object.hasOwn(RENAMED, own) ? (RENAMED[own] ?? own) : own;
	if (!Object.hasOwn(ELEMENTS, name)) return null;
	return name === "p" && holdsBlock(element) ? "div" : name;
}

function attributesFor(element: DomElement, name: string, context: Context) {
	let pairs = attributesOf(element, name, context);
	if (element.localName === "a" && !pairs.some(([key]) => key === "id")) {
		const id = anchorId(element);
		if (id !== null) pairs.push(["id", id]);
	}
	if (element.localName === "center") {
		const style = cleanStyle(`text-align:center;${attributeOf(element, "style")}`);
		pairs = pairs.filter(([key]) => key !== "style");
		if (style !== null) pairs.push(["style", style]);
	}
	return pairs;
}

/** A link that leads nowhere, or a `span` that says nothing of what it holds. */
function isBare(name: string, pairs: readonly Pair[]): boolean {
	if (name === "a") return !pairs.some(([key]) => key === "href");
	return name === "span" && pairs.length === 0;
}

/** What is left of it is the place that it names, or nothing but its content. */
function openPlace(pairs: readonly Pair[], context: Context) {
	return pairs.some(([key]) => key === "id") ? context.writer.open("span", pairs) : null;
}

/** `<a name>` is how places were named before ids. */
function anchorId(element: DomElement): string | null {
	return prefixedId(attributeOf(element, "id") || attributeOf(element, "name"));
}

/** A block inside a span inside a paragraph ends the paragraph in a browser, and leaves the rest outside. As a `div` it stays whole. */
function holdsBlock(element: DomElement): boolean {
	for (let node: DomNode | null = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType !== ELEMENT_NODE) continue;
		const name = Object.hasOwn(RENAMED, node.localName) ? (RENAMED[node.localName] ?? "") : node.localName;
		if (ENDS_P.has(name) || holdsBlock(node)) return true;
	}
	return false;
}

/** Hidden from everybody, or a widget of share buttons: goes with everything inside. */
function isUnwanted(element: DomElement, context: Context): boolean {
	if (!element.hasAttributes()) return false;
	const style = attributeOf(element, "style");
	if (
		(style && hides(style)) ||
		(hasAttribute(element, "hidden") && attributeOf(element, "hidden") !== "until-found")
	) {
		context.dropped.add(element.localName, "hidden");
		return true;
	}
	const classes = attributeOf(element, "class");
	if (!classes) return false;
	if (SHARE_WIDGET.test(classes)) {
		context.dropped.add(element.localName, "share-bar");
		return true;
	}
	// KaTeX says everything twice: once as MathML, which stays, once as a heap of spans for the eye.
	if (classes === "katex-html" && attributeOf(element, "aria-hidden") === "true") {
		context.dropped.add(element.localName, "said-twice");
		return true;
	}
	return false;
}

function isShareBar(element: DomElement): boolean {
	const classes = attributeOf(element, "class");
	if (!classes || !SHARE_BAR.test(classes)) return false;
	return textOf(element).trim().length <= SHARE_MAX_CHARS;
}
