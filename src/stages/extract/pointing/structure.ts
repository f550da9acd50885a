import { publishedText, publishedValue } from "../../../base/html/escape.ts";
import { LINE } from "../../../base/html/nesting.ts";
import { type Element, isHeading } from "../../../base/html/tree.ts";
import { PROXY_MARK } from "../../../base/media/marker.ts";
import {
	POINTING_MAX_CHARS,
	POINTING_MAX_NODES,
	POINTING_PICTURES,
	POINTING_TEXT_CHARS,
} from "../../../settings.ts";
import { pictureOf } from "../metadata/more.ts";
import { type Page, resolve } from "../page.ts";

/** What a page looks like to somebody who points at it. */
export interface Structure {
	/** Our own markup about the page, with none of its: `div`, `span`, `img`, `br` and `hr`, each with its place. */
	html: string;
	/** Elements that are shown. */
	shown: number;
	/** Elements that are to be seen on the page and did not fit. */
	left: number;
}

/** A look of ours for what an element is; other elements are boxes, or words in a line. */
const LOOKS: Readonly<Record<string, string>> = {
	a: "a",
	button: "b",
	li: "li",
	dt: "dt",
	dd: "dd",
	table: "t",
	thead: "tg",
	tbody: "tg",
	tfoot: "tg",
	tr: "tr",
	td: "td",
	th: "td th",
	nav: "nav",
	strong: "st",
	b: "st",
	em: "em",
	i: "em",
	pre: "pre",
	time: "when",
};

/** What is left of what cannot be shown: its name. */
const NAMED_ONLY = new Set(["iframe", "video", "audio", "embed", "object"]);

/**
 * The page as boxes, lines and words that can be pointed at: each element has its place (`Element.order`) in `data-n`.
 * It is written anew from the tree: no tag, attribute, style, script or address of the page is in it but the text, the
 * words of pictures and their addresses, which are marked for the media proxy. What is hidden is left out.
 */
export function structureOf(page: Page): Structure {
	const parts: string[] = [];
	const state = { shown: 0, left: 0, chars: 0, pictures: 0 };
	const put = (part: string) => {
		parts.push(part);
		state.chars += part.length;
	};
	const isFull = () => state.shown >= POINTING_MAX_NODES || state.chars >= POINTING_MAX_CHARS;
	const write = (element: Element): void => {
		if (element.hidden || isEmpty(element)) return;
		if (isFull()) {
			state.left += 1 + element.elements;
			return;
		}
		state.shown++;
		const { name, order } = element;
		if (name === "br" || name === "hr") put(`<${name}>`);
		else if (name === "img") put(pictureHtml(element, page, state));
		else if (NAMED_ONLY.has(name)) put(`<span class="box" data-n="${order}" tabindex="0">${name}</span>`);
		else writeBox(element);
	};
	const writeBox = (element: Element): void => {
		const { name, order } = element;
		const tag = LINE.has(name) ? "div" : "span";
		const look = isHeading(element) ? `h ${name}` : isMenu(element) ? "nav" : LOOKS[name];
		put(
			`<${tag} data-n="${order}"${look ? ` class="${look}"` : ""}${saysItself(element) ? ' tabindex="0"' : ""}>`,
		);
		for (const child of element.children) {
			if (child.type === "tag") write(child);
			else if (!isFull()) put(publishedText(shortened(child.data)));
		}
		put(`</${tag}>`);
	};
	for (const child of page.body.children) {
		if (child.type === "tag") write(child);
		else put(publishedText(shortened(child.data)));
	}
	return { html: parts.join(""), shown: state.shown, left: state.left };
}

/** Nothing is to be seen of it: rooms for scripts, icons made of styles. */
function isEmpty({ name, chars, pictures }: Element): boolean {
	return chars === 0 && pictures === 0 && name !== "br" && name !== "hr" && !NAMED_ONLY.has(name);
}

/** A row of short links, which needs no line for each: menus of a portal fill screens. */
function isMenu({ name, links, chars, linkChars }: Element): boolean {
	if (name !== "ul" && name !== "ol" && name !== "dl" && name !== "nav") return false;
	return links > 2 && linkChars >= chars * MOSTLY && chars <= links * SHORT;
}
const MOSTLY = 0.9;
/** Characters of a link in a menu, where a CJK one counts twice. */
const SHORT = 18;

/** Whether an element has words of its own, at which somebody would point. */
function saysItself({ children }: Element): boolean {
	return children.some((child) => child.type === "text" && /\S/.test(child.data));
}

function pictureHtml(element: Element, page: Page, state: { pictures: number }): string {
	const { order, attribs } = element;
	const words = publishedValue(shortened(attribs.alt ?? ""));
	const url = pictureOf(element, page) ?? resolve(attribs.src, page.baseUrl);
	if (!url || state.pictures >= POINTING_PICTURES)
		return `<span class="box" data-n="${order}" tabindex="0">${words === "" ? "img" : words}</span>`;
	state.pictures++;
	const src = publishedValue(PROXY_MARK + url);
	return `<img src="${src}" alt="${words}" data-n="${order}" tabindex="0" loading="lazy">`;
}

/** White space folded, and cut where somebody has long known what it is. */
function shortened(text: string): string {
	const line = text.replace(/\s+/g, " ");
	return line.length > POINTING_TEXT_CHARS ? `${line.slice(0, POINTING_TEXT_CHARS).toWellFormed()}…` : line;
}
