import { parseDate } from "../../../base/dates/parseDate.ts";
import { quoted, select } from "../../../base/html/css.ts";
import { childElements, type Element, findAll, lineOf } from "../../../base/html/tree.ts";
import type { ExtractOptions } from "../extract.ts";
import { pictureOf } from "../metadata/more.ts";
import { type Page, resolve } from "../page.ts";
import { isIn } from "./alike.ts";
import { isTag, namesOf, tagCost } from "./compounds.ts";

/** What can be pointed at in an item. */
export const FIELDS = ["title", "date", "link", "image", "author"] as const;
export type Field = (typeof FIELDS)[number];

/** A selector within an item. */
export interface Within {
	css: string;
	cost: number;
	/** The share of items in which it finds what such a field is: a date that can be read, a picture. */
	share: number;
}

/** Items that a selector is tried on. */
const SAMPLE = 30;
/** Selectors that are tried. */
const MOST = 48;
/** More are not counted. */
const MOST_SIBLINGS = 100;
/** So much of the share of items one point of cost is worth. */
const WORTH = 0.03;

/**
 * The steadiest selector for a field by an element in one item: the same in all of them. `outside`: the element is in no
 * item; `unreadable`: it is not what such a field is, as a date that is no date.
 */
export function withinItems(
	pointed: Element,
	field: Field,
	items: readonly Element[],
	page: Page,
	options: ExtractOptions,
): Within | "outside" | "unreadable" {
	const item = items.find((candidate) => isIn(pointed, candidate));
	if (!item) return "outside";
	const read = readerOf(field, page, options);
	const target = meantBy(pointed, item, field, read);
	if (!target) return "unreadable";
	// A date in the line of an item is found by reading that: its title may have another one.
	if (target === item && field === "date" && item.attribs.datetime === undefined) return "unreadable";
	if (target === item) return { css: scopeOf(field, item), cost: 1, share: 1 };
	const sample = sampleOf(items, item);
	// A paragraph in a cell may have no selector of its own: what is around it and says the same has one.
	const tried = [target, ...around(target, item, read)]
		.flatMap((element) =>
			waysTo(element, item)
				.slice(0, MOST)
				.map((way) => ({ ...way, element })),
		)
		.flatMap(({ css, cost, element }) => {
			if (select(css, item)[0] !== element) return [];
			let good = 0;
			const values = new Set<string>();
			for (const each of sample) {
				const [found] = select(css, each);
				const value = found ? read(found) : null;
				if (value === null) continue;
				good++;
				values.add(value);
			}
			// What is the same in every item is a label, not a title.
			const isLabel = (field === "title" || field === "link") && sample.length > 3 && values.size <= good / 2;
			return [{ css, cost, share: (good / sample.length) * (isLabel ? 0.5 : 1) }];
		})
		.sort((a, b) => b.share - b.cost * WORTH - (a.share - a.cost * WORTH));
	const [best] = tried;
	return best ? { ...best, css: best.css + attributeOf(field, target) } : "unreadable";
}

/** The elements around one, within its item, that say the same. */
function around(target: Element, item: Element, read: (element: Element) => string | null): Element[] {
	const found: Element[] = [];
	const said = read(target);
	for (let at = target.parent; at && at !== item && read(at) === said; at = at.parent) found.push(at);
	return found;
}

/** What an element says as a field; null where it says nothing of the kind. */
function readerOf(field: Field, page: Page, options: ExtractOptions): (element: Element) => string | null {
	switch (field) {
		case "date":
			return (element) => {
				const found = parseDate(element.attribs.datetime ?? lineOf(element), options);
				return found && String(found.time);
			};
		case "link":
			return (element) => resolve(element.attribs.href, page.baseUrl);
		case "image":
			return (element) => pictureOf(element, page);
		default:
			return (element) => lineOf(element) || null;
	}
}

/** The element that is meant by one in or around it: the link around a word, the date of which one part was hit. */
function meantBy(
	pointed: Element,
	item: Element,
	field: Field,
	read: (element: Element) => string | null,
): Element | null {
	if (field === "title" || field === "author") return pointed;
	for (let at: Element | null = pointed; at && isIn(at, item); at = at.parent)
		if (read(at) !== null) return at;
	return findAll(pointed, (inner) => !inner.hidden && read(inner) !== null)[0] ?? null;
}

const scopeOf = (field: Field, { attribs }: Element) =>
	field === "link" ? "@href" : field === "date" && attribs.datetime ? "@datetime" : ":scope";

/** Where a title is cut short on the page, and whole in its link's `title`. */
function attributeOf(field: Field, target: Element): string {
	const line = lineOf(target);
	if (field !== "title" || !CUT.test(line)) return "";
	const { title } = target.attribs;
	const stem = line.replace(CUT, "").trim();
	return title && title.length > stem.length && title.startsWith(stem.slice(0, 6)) ? "@title" : "";
}
const CUT = /(?:…|\.{2,})\s*$/;

/** The item of the example, and others from all over the list: what is first is often unlike the rest. */
function sampleOf(items: readonly Element[], item: Element): Element[] {
	const step = Math.max(1, Math.floor(items.length / SAMPLE));
	return [...new Set([item, ...items.filter((_, at) => at % step === 0)])].slice(0, SAMPLE);
}

/** Selectors from an item down to an element in it, the steadiest first. */
function waysTo(target: Element, item: Element): { css: string; cost: number }[] {
	const own = ownWays(target);
	const ways = [...own];
	let distance = 0;
	let path = target.name;
	for (let at = target.parent; at && at !== item; at = at.parent, distance++) {
		for (const above of ownWays(at).slice(0, 3))
			for (const below of own.slice(0, 4))
				ways.push({ css: `${above.css} ${below.css}`, cost: above.cost + below.cost + 0.3 });
		path = `${at.name} > ${path}`;
	}
	const name = target.name;
	if (isTag(name)) {
		ways.push({ css: `:scope > ${path}`, cost: tagCost(name) + 0.8 + distance });
		const siblings = target.parent ? childElements(target.parent) : [];
		const alike = siblings.filter((child) => child.name === name);
		const scope = target.parent === item ? ":scope > " : "";
		if (siblings.at(-1) === target)
			ways.push({ css: `${scope}${name}:last-child`, cost: tagCost(name) + 1.5 });
		if (siblings[0] === target) ways.push({ css: `${scope}${name}:first-child`, cost: tagCost(name) + 1.5 });
		if (alike.length > 1 && siblings.length < MOST_SIBLINGS) {
			// A cell is what its column is; the last one may be that of a row with one cell.
			const isCell = name === "td" || name === "th";
			ways.push({
				css: `${scope}${name}:nth-of-type(${alike.indexOf(target) + 1})`,
				cost: tagCost(name) + (isCell ? 1.2 : 2.5),
			});
			if (alike.at(-1) === target)
				ways.push({ css: `${scope}${name}:last-of-type`, cost: tagCost(name) + 1.8 });
		}
	}
	return ways.sort((a, b) => a.cost - b.cost);
}

/** What an element is by itself. */
function ownWays(element: Element): { css: string; cost: number }[] {
	const { name, attribs } = element;
	if (!isTag(name)) return [];
	const ways = namesOf(element)
		.filter(({ css }) => !css.startsWith("#"))
		.slice(0, 4)
		.map(({ css, cost }) => ({ css: cost < 1 ? css : name + css, cost }));
	for (const attribute of ["itemprop", "rel", "data-testid", "role"]) {
		const value = attribs[attribute];
		if (value && value.length < 40 && !/[\d\s"'\\@]/.test(value))
			ways.push({ css: `[${attribute}=${quoted(value)}]`, cost: 0.8 });
	}
	if (attribs.datetime !== undefined) ways.push({ css: `${name}[datetime]`, cost: 0.6 });
	ways.push({ css: name, cost: tagCost(name) });
	return ways.sort((a, b) => a.cost - b.cost);
}
