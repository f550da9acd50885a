import { parseDate } from "../../../base/dates/parseDate.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { type Element, findAll } from "../../../base/html/tree.ts";
import { kindOf } from "../article/kin.ts";
import { linesOf } from "../article/lines.ts";
import { pictureOf } from "../metadata/more.ts";
import { type Page, resolve } from "../page.ts";
import { widthOf } from "./texts.ts";

const FEWEST = 3;
/** From this score a list of links is the one that people see. */
const SURE = 4;
/** Titles are this wide in the mean. */
const WIDTH = 8;
/** Where an element keeps the address that a click on it opens. */
const KEPT = ["data-link", "data-href", "data-url"];
const OPENED = /(?:location(?:\.href)?\s*=\s*|\bopen\(\s*)["']([^"'\s]+)["']/;

/** An item without a link, with its fields by the names that they have in a script's state. */
interface Clicked {
	element: Element;
	url: string;
	title: string;
	date: string | null;
	image: string | null;
}

/**
 * The list of a page whose items are no links: elements of one kind beside each other, each with the address that a
 * script opens. Empty when there are none, or when the `list` of links on the page is a sure one.
 */
export function clickedList(page: Page, list: { score: number } | null, options: DateOptions): Clicked[] {
	if (list && list.score >= SURE) return [];
	const kinds = new Map<Element, Map<string, Element[]>>();
	for (const element of page.tree.elements) {
		const { parent, hidden, links, chars } = element;
		if (!parent || hidden || links > 0 || chars < 4 || element.name === "a" || !addressOf(element, page))
			continue;
		const same = kinds.get(parent) ?? new Map<string, Element[]>();
		kinds.set(parent, same);
		const kind = same.get(kindOf(element));
		if (kind) kind.push(element);
		else same.set(kindOf(element), [element]);
	}
	const groups = [...kinds.values()]
		.flatMap((same) => [...same.values()])
		.filter(({ length }) => length >= FEWEST);
	const [longest = []] = groups.sort((a, b) => b.length - a.length);
	const items = longest.map((element) => readItem(element, page, options));
	const width = items.reduce((sum, { title }) => sum + widthOf(title), 0) / (items.length || 1);
	return new Set(items.map(({ url }) => url)).size >= FEWEST && width >= WIDTH ? items : [];
}

function addressOf({ attribs }: Element, page: Page): string | null {
	const kept = KEPT.map((name) => attribs[name]).find(
		(value) => value && /^(?:https?:)?\/|\.\w{3,5}(?:\?|$)/.test(value),
	);
	return resolve(kept ?? OPENED.exec(attribs.onclick ?? "")?.[1], page.baseUrl);
}

function readItem(element: Element, page: Page, options: DateOptions): Clicked {
	const lines = linesOf(element, new Set()).map(({ text }) => text);
	const dates = lines.filter((line) => /\d{3}|\d\D+\d/.test(line) && parseDate(line, options) !== null);
	const date = dates.at(-1) ?? null;
	const [first = ""] = lines.filter((line) => line !== date && widthOf(line) >= 4);
	const said =
		element.attribs["data-title"] ?? element.attribs.title ?? first.replace(/^\d{1,4}[.、]\s*/, "");
	const image = findAll(element, ({ name }) => name === "img").map((picture) => pictureOf(picture, page));
	return {
		element,
		url: addressOf(element, page) ?? "",
		title: said.trim(),
		date,
		image: image.find((url) => url !== null) ?? null,
	};
}
