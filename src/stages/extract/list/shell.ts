import { scriptText } from "../../../base/html/tree.ts";
import { STATE_MAX_VALUES } from "../../../settings.ts";
import { type Page, resolve } from "../page.ts";
import type { Detected } from "./detect.ts";
import { LINK_KEYS, TITLE_KEYS } from "./json.ts";
import { stateOf } from "./states.ts";
import { widthOf } from "./texts.ts";

const FEWEST = 3;
/** Titles of items are this wide in the mean; names in menus are not. */
const WIDTH = 16;
/** From this score a list on the page is the one that people see; the menu of a page without content stays below. */
const SURE = 4;
/** With so many items it is one from a lower score. */
const MANY = 12;
const SURE_OF_MANY = 3;
/** A list of no more items may be the beginning of one that a script goes on with, which has so many times as many. */
const BEGUN = 6;
const MORE = 2;
/** With more of its addresses on the page than this share, a list is on the page, and its markup says more. */
const SHOWN = 0.2;

/**
 * The list of a page that is an empty shell for a script: the objects with a title and an address that lie together in a
 * script's state and are not on the page as links, or of which only the first are. Empty when there are none, or when the
 * `list` on the page is a sure one.
 */
export function shellList(page: Page, list: Detected | null): unknown[] {
	const isSure = list !== null && list.score >= (list.items.length < MANY ? SURE : SURE_OF_MANY);
	if (isSure && list.items.length > BEGUN) return [];
	const begun = isSure ? list.items.map(({ link }) => link.url) : [];
	let best: { items: unknown[]; score: number } = { items: [], score: 0 };
	const left = { values: STATE_MAX_VALUES };
	let links: Set<string> | null = null;
	for (const state of statesOf(page))
		for (const found of listsIn(state, left)) {
			const list = found.map(flatItem);
			links ??= linksOn(page);
			const score = scoreOf(list, page, links, begun);
			if (score > best.score) best = { items: list, score };
		}
	return best.items;
}

/** A shorter attribute is a setting. */
const DATA = 200;

/** What the scripts of a page hold, and the attributes of its elements. */
function* statesOf({ tree }: Page): Generator<unknown> {
	for (const element of tree.elements) {
		if (element.name === "script" && !/ld\+json/i.test(element.attribs.type ?? ""))
			yield* stateOf(scriptText(element));
		for (const value of Object.values(element.attribs))
			if (value.length > DATA && /^\s*[[{]/.test(value)) yield* stateOf(value);
	}
}

/** The arrays of objects in a value, breadth first, as far as the budget goes. */
function* listsIn(state: unknown, left: { values: number }): Generator<unknown[]> {
	const queue: unknown[] = [state];
	for (let i = 0; i < queue.length && left.values > 0; i++, left.values--) {
		const value = queue[i];
		if (typeof value !== "object" || value === null) continue;
		const inner = Object.values(value);
		// A store keeps its items by their ids.
		if (inner.length >= FEWEST && (Array.isArray(value) || inner.every(isObject))) yield inner;
		for (const child of inner) if (typeof child === "object") queue.push(child);
	}
}

const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

function scoreOf(list: unknown[], page: Page, links: ReadonlySet<string>, begun: readonly string[]): number {
	const items = list.map((item) => ({
		title: said(item, TITLE_KEYS),
		url: resolve(said(item, LINK_KEYS), page.baseUrl),
	}));
	const whole = items.filter(({ title, url }) => title && url);
	if (whole.length < FEWEST || whole.length < items.length * 0.7) return 0;
	const width = whole.reduce((sum, { title }) => sum + Math.min(60, widthOf(title)), 0) / whole.length;
	if (width < WIDTH) return 0;
	if (begun.length > 0)
		return whole.length >= begun.length * MORE && begun.every((url, at) => whole[at]?.url === url)
			? whole.length
			: 0;
	const shown = whole.filter(({ url }) => url !== null && links.has(url)).length;
	return shown > whole.length * SHOWN ? 0 : Math.sqrt(whole.length) * width;
}

/** Objects in an item that are about something else than what the item is about. */
const OTHER = /author|user|creator|owner|image|cover|category|channel|theme|tag|site|parent/i;

/** An item with what its inner object says, where its title stands there, and with the title by that name. */
function flatItem(item: unknown): unknown {
	if (typeof item !== "object" || item === null || said(item, TITLE_KEYS)) return item;
	const own = Object.entries(item);
	const inner = own.find(([key, value]) => !OTHER.test(key) && titleIn(value) !== "")?.[1];
	const title = titleIn(item) || titleIn(inner);
	return title ? { ...(inner as object | undefined), ...item, title } : item;
}

function titleIn(item: unknown): string {
	if (typeof item !== "object" || item === null || Array.isArray(item)) return "";
	const key = Object.keys(item).find((name) => /(?<!sub)title$/i.test(name));
	return said(item, [...TITLE_KEYS, ...(key ? [key] : [])]);
}

function said(item: unknown, keys: readonly string[]): string {
	if (typeof item !== "object" || item === null) return "";
	for (const key of keys) {
		const value = (item as Record<string, unknown>)[key];
		if (typeof value === "string" && value.trim()) return value.trim();
	}
	return "";
}

/** The addresses that the page's own links lead to. */
function linksOn(page: Page): Set<string> {
	const found = new Set<string>();
	for (const { name, attribs } of page.tree.elements) {
		const url = name === "a" ? resolve(attribs.href, page.baseUrl) : null;
		if (url) found.add(url);
	}
	return found;
}
