import { BLOCK, type Element, isHeading, lineOf } from "../../../base/html/tree.ts";
import { bare } from "../metadata/title.ts";
import type { Page } from "../page.ts";
import type { Blocks } from "./blocks.ts";

/** The block in which the page's own description, or the start of its structured body, is to be read. */
export function ledeOf(page: Page, body: string | null, blocks: Blocks): Element | null {
	const keys = [body, page.metas.get("og:description"), page.metas.get("description")]
		.map((text) => bare(text ?? "").slice(0, 40))
		.filter((key) => key.length >= 24 || (key.length >= 14 && /[\u3040-\u9fff]/.test(key)))
		.map((key) => key.slice(0, 30));
	if (!keys.length) return null;
	const least = Math.min(...keys.map(({ length }) => length));
	for (const element of page.tree.elements) {
		const own = blocks.chars[element.order] ?? 0;
		if (own < 20 || element.chars < least || element.hidden || !BLOCK.has(element.name) || isHeading(element))
			continue;
		const text = bare(lineOf(element).slice(0, 3000));
		if (keys.some((key) => text.includes(key))) return element;
	}
	return null;
}
