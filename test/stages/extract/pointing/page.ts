import { type Element, lineOf } from "../../../../src/base/html/tree.ts";
import type { Selectors } from "../../../../src/model/reading.ts";
import { extractList } from "../../../../src/stages/extract/list/list.ts";
import { openPage, type Page } from "../../../../src/stages/extract/page.ts";
import { type Derived, derive, type Pointing } from "../../../../src/stages/extract/pointing/derive.ts";

export const URL = "https://zjj.example/tzgg/";
export const options = { url: URL, now: Date.UTC(2026, 10, 20), timezone: "Asia/Shanghai" };

export function open(html: string): Page {
	const opened = openPage(html, URL);
	if (!opened.ok) throw new Error(opened.error.message);
	return opened.value;
}

/** The innermost element that says this, as a finger would hit it. */
export function hit(page: Page, text: string): Element {
	const found = page.tree.elements.findLast((element) => !element.hidden && lineOf(element).includes(text));
	if (!found) throw new Error(`nothing says ${text}`);
	return found;
}

export function pointAt(page: Page, pointing: Pointing): Derived {
	const derived = derive(page, pointing, options);
	if (!derived) throw new Error("nothing is like it");
	return derived;
}

/** The titles and days that selectors give on a page. */
export function listOf(html: string, select: Selectors): string[] {
	const list = extractList(html, { ...options, select });
	if (!list.ok) return [list.error.message];
	const day = (time: number | null) =>
		time === null ? "" : ` ${new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)}`;
	return list.value.entries.map(({ title, published }) => title + day(published));
}
