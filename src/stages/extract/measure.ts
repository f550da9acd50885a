import { Element, lineOf, type Text, type Tree, walk } from "../../base/html/tree.ts";
import { makeStyles } from "./styles.ts";

/** Elements that hold no content of a page, whatever is inside. */
const NEVER = new Set(
	(
		"script style noscript template select option datalist input textarea head title svg canvas map object embed applet " +
		"amp-lightbox amp-sidebar amp-consent amp-ad amp-social-share amp-list amp-next-page"
	).split(" "),
);

/** The tree once more, as if nothing on it were hidden by a style or an attribute; elements have the same `order`. */
export function revealed(tree: Tree): Tree {
	const copy = copyOf(tree, NOTHING);
	measure(copy, true);
	return copy;
}

/** The tree once more with some of what it hides: what a browser without scripts shows, or a script of the page. */
export function opened(tree: Tree, shown: readonly Element[]): Tree {
	const copy = copyOf(tree, NOTHING);
	measure(copy, false, new Set(shown.map(({ order }) => order)));
	return copy;
}

/**
 * The tree once more without some elements and what is in them. They keep their places, so that others keep theirs:
 * hidden, empty and nobody's children.
 */
export function pruned(tree: Tree, removed: ReadonlySet<Element>): Tree {
	const gone = new Set<Element>();
	for (const element of tree.elements)
		if (removed.has(element) || (element.parent && gone.has(element.parent))) gone.add(element);
	const copy = copyOf(tree, gone);
	measure(copy);
	for (const { order } of gone) {
		const element = copy.elements[order];
		if (element) element.hidden = true;
	}
	return copy;
}

const NOTHING: ReadonlySet<Element> = new Set();

function copyOf({ elements, flattened }: Tree, gone: ReadonlySet<Element>): Tree {
	const copies = elements.map(({ name, attribs }) => new Element(name, attribs));
	for (const [at, original] of elements.entries()) {
		const copy = copies[at];
		if (!copy) continue;
		copy.order = original.order;
		copy.parent = (original.parent && copies[original.parent.order]) ?? null;
		if (gone.has(original)) continue;
		for (const child of original.children) {
			if (child.type === "tag" && gone.has(child)) continue;
			const below = child.type === "tag" ? copies[child.order] : { ...child, parent: copy };
			if (!below) continue;
			if (below.type === "tag") below.place = copy.children.length;
			copy.children.push(below);
		}
	}
	const [root, head, body] = copies;
	if (!root || !head || !body) throw new Error("a tree begins with html, head and body");
	return { root, head, body, elements: copies, flattened };
}

/**
 * Fills in the measures of every element, bottom up in one backward loop.
 * `showHidden` counts what a style or an attribute hides: for pages whose script would show it. `shown` are the `order`s of
 * elements that are shown whatever they are.
 */
export function measure(tree: Tree, showHidden = false, shown: ReadonlySet<number> = new Set()): void {
	const { elements } = tree;
	const isStyled = showHidden ? null : makeStyles(tree);
	const controlled = showHidden ? null : controlledIds(elements);
	for (const element of elements) {
		element.hidden =
			!shown.has(element.order) &&
			(NEVER.has(element.name) ||
				(!showHidden &&
					(isHidden(element) || isStyled?.(element) === true) &&
					!mayOpen(element, controlled)));
		element.chars =
			element.linkChars =
			element.links =
			element.marks =
			element.pictures =
			element.paragraphs =
				0;
		element.elements = 0;
	}
	for (let i = elements.length - 1; i > 0; i--) {
		const element = elements[i] as Element;
		if (!element.hidden) addTo(element);
		// What is hidden is not read, but stands in the order of elements.
		if (element.parent) element.parent.elements += element.elements + 1;
	}
}

function addTo(element: Element): void {
	const before = element.chars;
	for (const child of element.children) if (child.type === "text") addText(element, child);
	const { name, parent } = element;
	if (name === "a" && leadsAway(element)) {
		element.linkChars = element.chars;
		element.links++;
	} else if (name === "img" || name === "picture" || name === "video" || name === "figure") {
		if (element.pictures === 0) element.pictures = 1;
	} else if (name === "p" && element.chars > before) element.paragraphs++;
	if (!parent) return;
	parent.chars += element.chars;
	parent.linkChars += element.linkChars;
	parent.links += element.links;
	parent.marks += element.marks;
	parent.pictures += element.pictures;
	parent.paragraphs += element.paragraphs;
}

/** Whether a link has an address, or a script that opens one. */
function leadsAway({ attribs }: Element): boolean {
	const { href, onclick } = attribs;
	if (href === undefined) return false;
	return !/^\s*#/.test(href) || (onclick !== undefined && /\b(?:open|location)\b[^'"]*['"]/.test(onclick));
}

function addText(element: Element, text: Text): void {
	const { data } = text;
	let chars = 0;
	let marks = 0;
	for (let i = 0; i < data.length; i++) {
		const code = data.charCodeAt(i);
		if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue;
		if (code < 0x2e80) {
			chars++;
			if (isMark(code) && isEnd(data.charCodeAt(i + 1))) marks++;
		} else {
			chars += 2;
			if (isWideMark(code)) marks++;
		}
	}
	element.chars += chars;
	element.marks += marks;
}

/** `, . ! ? ; :` */
function isMark(code: number): boolean {
	return (
		code === 0x2c || code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b || isEasternMark(code)
	);
}

/** `، ؛ ؟ ۔ । ॥` */
function isEasternMark(code: number): boolean {
	return (
		code === 0x60c || code === 0x61b || code === 0x61f || code === 0x6d4 || code === 0x964 || code === 0x965
	);
}

/** A mark counts only before a space, a quotation mark, a CJK character or the end: not in `3.14`. */
function isEnd(code: number): boolean {
	return (
		Number.isNaN(code) || code <= 0x20 || code === 0x22 || code === 0x27 || code >= 0x2018 || code === 0xa0
	);
}

/** `、 。 ， ！ ？ ；` */
function isWideMark(code: number): boolean {
	return (
		code === 0x3001 ||
		code === 0x3002 ||
		code === 0xff0c ||
		code === 0xff01 ||
		code === 0xff1f ||
		code === 0xff1b
	);
}

function isHidden(element: Element): boolean {
	const { style, hidden } = element.attribs;
	if (hidden !== undefined && hidden !== "until-found") return true;
	return style !== undefined && /display\s*:\s*none/i.test(style);
}

/** The ids of what a button or a link opens (WAI-ARIA 1.2, aria-controls). */
function controlledIds(elements: readonly Element[]): Set<string> | null {
	let ids: Set<string> | null = null;
	for (const { attribs } of elements) {
		const said = attribs["aria-controls"];
		if (!said) continue;
		ids ??= new Set();
		for (const id of said.split(/\s+/)) ids.add(id);
	}
	return ids;
}

/** What is no part of a text, opened or not. */
const NO_TEXT = /^(?:menu|menubar|listbox|dialog|alertdialog|tooltip|navigation|search|tabpanel)$/;
/** Paragraphs with fewer characters than this are a hint, or what a form says. */
const OPENED_TEXT = 200;

/** Whether the rest of a text is in an element that a button opens. */
function mayOpen(element: Element, opened: ReadonlySet<string> | null): boolean {
	const { id, role } = element.attribs;
	if (!opened || !id || !opened.has(id) || NO_TEXT.test(role ?? "") || element.name === "nav") return false;
	let chars = 0;
	walk(element, (node) => {
		if (node.type === "text" || node.name === "form" || NO_TEXT.test(node.attribs.role ?? "")) return false;
		if (node.name === "p") chars += lineOf(node).length;
		return chars < OPENED_TEXT;
	});
	return chars >= OPENED_TEXT;
}
