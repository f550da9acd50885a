import { BLOCK, childElements, type Element, lineOf } from "../../../base/html/tree.ts";
import { makeHints } from "./hints.ts";

/** What says itself that it is hidden is opened by a reader: a dialog, a gallery. A style sheet hides a text until a script has run. */
const isOpened = ({ attribs }: Element): boolean =>
	attribs.hidden !== undefined || /display\s*:\s*none/i.test(attribs.style ?? "");

/** A text that is hidden has so many characters, and so many times those that are shown. */
const TEXT = 500;
const TIMES = 2;
/** Where no element says that it is an article, what surrounds a text reaches so far up. */
const LEVELS = 2;
const NO_TEXT = new Set(["script", "style", "noscript", "template", "form", "nav", "aside", "dialog", "svg"]);

/**
 * What is hidden of an article beside what is shown of it, where that is most of it: paragraphs that a script shows when
 * it has run, or when it has asked who reads. None where a page hides less, or something else.
 */
export function veiledIn(container: Element, length: number): Element[] {
	const hintOf = makeHints(container);
	const isNoText = (element: Element) => {
		const hint = hintOf(element);
		return hint === "comments" || hint === "never" || (hint === "noise" && !element.hidden);
	};
	const veiled: { element: Element; chars: number }[] = [];
	// Most boxes hide nothing: what they are called is asked of the others alone.
	const visit = (element: Element) => {
		for (const child of element.children) {
			if (child.type === "text" || (!child.hidden && child.elements === 0)) continue;
			if (NO_TEXT.has(child.name) || child.attribs.role === "dialog" || isOpened(child)) continue;
			const before = veiled.length;
			if (!child.hidden) visit(child);
			else if (BLOCK.has(child.name)) {
				const chars = paragraphsIn(child);
				if (chars > 0) veiled.push({ element: child, chars });
			}
			if (veiled.length > before && isNoText(child)) veiled.length = before;
		}
	};
	visit(articleAround(container));
	const said = veiled.reduce((sum, { chars }) => sum + chars, 0);
	return said >= Math.max(TEXT, length * TIMES) ? veiled.map(({ element }) => element) : [];
}

function articleAround(container: Element): Element {
	let around = container;
	for (let at = container, i = 0; at.name !== "body"; i++) {
		if (i <= LEVELS) around = at;
		if (at.name === "article") return at;
		if (!at.parent) break;
		at = at.parent;
	}
	return around;
}

/** Characters of the paragraphs in what is hidden. */
function paragraphsIn(element: Element): number {
	if (element.name === "p") return lineOf(element).trim().length;
	let chars = 0;
	for (const child of childElements(element)) if (!NO_TEXT.has(child.name)) chars += paragraphsIn(child);
	return chars;
}
