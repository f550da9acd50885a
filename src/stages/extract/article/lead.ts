import { type Element, findAll, holds } from "../../../base/html/tree.ts";
import { pictureOf } from "../metadata/more.ts";
import type { Page } from "../page.ts";
import type { Hint } from "./hints.ts";

/** How far above the text its lead picture is looked for. */
const LEVELS = 3;
/** A picture's caption and credit, in characters; more is another text. */
const CAPTION = 300;

/** The pictures with their captions that stand between the headline and the text, outside its container. */
export function leadOf(
	container: Element,
	title: Element | null,
	hints: readonly Hint[],
	page: Page,
): Element[] {
	const found: Element[] = [];
	for (
		let at: Element = container, i = 0;
		at.parent && at.parent.name !== "body" && i < LEVELS;
		at = at.parent, i++
	) {
		if (title && holds(at, title)) break;
		const { children } = at.parent;
		for (const child of children.slice(0, children.indexOf(at)).reverse()) {
			if (child.type === "text" || child.hidden) continue;
			if (title && holds(child, title)) return found;
			if (isLead(child, hints, page)) found.unshift(child);
		}
		if (at.name === "td" || at.name === "tr") break;
	}
	return title ? found : [];
}

function isLead(element: Element, hints: readonly Hint[], page: Page): boolean {
	if (
		element.pictures === 0 ||
		element.links > element.pictures ||
		element.chars > CAPTION * element.pictures
	)
		return false;
	if (
		hints[element.order] === "noise" ||
		hints[element.order] === "never" ||
		hints[element.order] === "comments"
	)
		return false;
	const pictures = element.name === "img" ? [element] : findAll(element, (one) => one.name === "img");
	return pictures.some((one) => pictureOf(one, page) !== null);
}
