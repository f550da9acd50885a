import { attributeOf, type DomElement, hasAttribute } from "../../base/html/dom.ts";
import { pixelsOf } from "./css.ts";

/** A width or height in whole pixels as the attribute states it; null for `auto`, per cent and nonsense. */
export function lengthOf(element: DomElement, name: string): number | null {
	const value = hasAttribute(element, name) ? attributeOf(element, name) : undefined;
	const found = value === undefined ? null : /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/i.exec(value);
	return found && Number(found[1]) > 0 ? Number(found[1]) : null;
}

/** Whether attributes or style say that nobody is to see the picture: 0, 1 or 2 pixels wide or high. */
export function isSpeck(element: DomElement): boolean {
	const style = attributeOf(element, "style");
	for (const name of ["width", "height"] as const) {
		const value = hasAttribute(element, name) ? attributeOf(element, name) : undefined;
		if (value !== undefined && /^\s*[0-2](?:\.\d+)?(?:px)?\s*$/i.test(value)) return true;
		const pixels = style === "" ? null : pixelsOf(style, name);
		if (pixels !== null && pixels <= 2) return true;
	}
	return false;
}
