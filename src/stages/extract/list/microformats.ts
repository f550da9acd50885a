import { type ParsedDate, parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import { escapeHtml } from "../../../base/html/escape.ts";
import { outerHtml } from "../../../base/html/serialize.ts";
import { type Element, walk } from "../../../base/html/tree.ts";
import type { Category, Entry, Person } from "../../../model/entry.ts";
import { LIST_MAX_ITEMS } from "../../../settings.ts";
import { type ExtractOptions, emptyEntry } from "../extract.ts";
import { pictureOf } from "../metadata/more.ts";
import { type Page, resolve } from "../page.ts";

/** The roots of the vocabulary; any other class on `h-` (`h-full`, `h-12`) is about heights. */
const ROOTS = new Set(
	"h-adr h-app h-card h-cite h-entry h-event h-feed h-geo h-item h-listing h-product h-recipe h-resume h-review h-review-aggregate".split(
		" ",
	),
);
/** What is read of an entry and of the feed around it. */
const PROPERTIES = new Set(
	"p-name p-summary p-author u-author p-category u-url u-uid u-photo u-featured dt-published dt-updated e-content".split(
		" ",
	),
);
/** One entry is an article's own. */
const FEWEST = 2;
/** A name that nobody gave is cut here. */
const NAME = 200;

type Properties = ReadonlyMap<string, Element[]>;

/** The entries of a page that is marked up as a feed, and whether it says so itself. */
export interface Marked {
	elements: Element[];
	/** All of them are in one `h-feed`. */
	isFeed: boolean;
}

/**
 * The elements that a page marks as entries of microformats2 (https://microformats.org/wiki/h-entry), without those
 * inside others, which are replies and quotations; null when they are fewer than two.
 */
export function markedElements(page: Page): Marked | null {
	const elements = page.tree.elements.filter((element) => isA(element, "h-entry") && !isNested(element));
	if (elements.length < FEWEST) return null;
	const feeds = new Set(elements.map(feedAround));
	return {
		elements,
		isFeed: feeds.size === 1 && !feeds.has(null),
	};
}

/** Whether each carries its text: their own pages need not be asked. */
export function carryTexts({ elements }: Marked): boolean {
	return elements.every((element) => propertiesOf(element).has("e-content"));
}

/**
 * What these elements say, as entries, at most `LIST_MAX_ITEMS`; those that name no address are left out, and the second
 * of one address.
 */
export function markedEntries({ elements }: Marked, page: Page, options: ExtractOptions): Entry[] {
	const found = new Map<string, Entry>();
	const authors = new Map<Element, Person[]>();
	for (const element of elements) {
		if (found.size >= LIST_MAX_ITEMS) break;
		const properties = propertiesOf(element);
		const entry = entryOf(element, properties, page, options);
		if (entry.authors.length === 0) entry.authors = authorsAround(element, page, authors);
		if (entry.url && !found.has(entry.url)) found.set(entry.url, entry);
	}
	return [...found.values()];
}

function entryOf(element: Element, properties: Properties, page: Page, options: ExtractOptions): Entry {
	const content = properties.get("e-content")?.[0] ?? null;
	const summary = properties.get("p-summary")?.[0];
	const published = dateOf(properties.get("dt-published"), options);
	const updated = dateOf(properties.get("dt-updated"), options);
	return {
		...emptyEntry(),
		url: addressOf(element, properties, page),
		title: titleOf(element, properties, content),
		authors: peopleIn(properties, page),
		published: published?.time ?? null,
		updated: updated?.time ?? null,
		dateFrom:
			(published && saidIn("microformats/dt-published", published)) ??
			(updated && saidIn("microformats/dt-updated", updated)),
		summary: summary && summary !== content ? escapeHtml(textOf(summary)) : null,
		contentHtml: content && outerHtml(content),
		image: pictureIn(properties, page),
		categories: categoriesOf(properties),
		baseUrl: page.baseUrl,
	};
}

/** The elements of each property, in document order; what is inside another root belongs to that root. */
function propertiesOf(root: Element): Properties {
	const found = new Map<string, Element[]>();
	walk(root, (node) => {
		if (node.type === "text") return undefined;
		const names = classesOf(node);
		for (const name of names) {
			if (!PROPERTIES.has(name)) continue;
			const known = found.get(name);
			if (known) known.push(node);
			else found.set(name, [node]);
		}
		return names.some((name) => ROOTS.has(name)) ? false : undefined;
	});
	return found;
}

/** Its `u-url`, `u-uid` or permanent link, else its only link. */
function addressOf(root: Element, properties: Properties, page: Page): string | null {
	for (const element of [...(properties.get("u-url") ?? []), ...(properties.get("u-uid") ?? [])]) {
		const url = resolve(urlIn(element), page.baseUrl);
		if (url) return url;
	}
	const links = root.name === "a" ? [root] : [];
	walk(root, (node) => {
		if (node.type === "tag" && node.name === "a" && node.attribs.href) links.push(node);
		return undefined;
	});
	const bookmark = links.find((link) => /(?:^|\s)bookmark(?:\s|$)/i.test(link.attribs.rel ?? ""));
	const only = bookmark ?? (links.length === 1 ? links[0] : undefined);
	return only ? resolve(only.attribs.href, page.baseUrl) : null;
}

/** Null for a note, whose name is its text. */
function titleOf(root: Element, properties: Properties, content: Element | null): string | null {
	const named = properties.get("p-name")?.[0];
	if (named) {
		const name = textOf(named);
		return name === "" || named === content || (content && textOf(content) === name) ? null : name;
	}
	const says = content ?? properties.get("p-summary")?.[0];
	return says ? null : textOf(root).slice(0, NAME).trim() || null;
}

/** Those of the feed around an entry, which are looked for once. */
function authorsAround(entry: Element, page: Page, known: Map<Element, Person[]>): Person[] {
	const feed = feedAround(entry);
	if (!feed) return [];
	const people = known.get(feed) ?? peopleIn(propertiesOf(feed), page);
	known.set(feed, people);
	return people;
}

function peopleIn(properties: Properties, page: Page): Person[] {
	const people = new Map<string, Person>();
	const elements = [...(properties.get("p-author") ?? []), ...(properties.get("u-author") ?? [])];
	for (const element of elements) {
		const card = propertiesOf(element);
		const name = textOf(card.get("p-name")?.[0] ?? element);
		const href = urlIn(card.get("u-url")?.[0] ?? element);
		const email = /^mailto:([^?]+)/i.exec(href ?? "")?.[1] ?? null;
		// An author may be no more than the address of somebody's page.
		if (name === "" || /^https?:/.test(name)) continue;
		people.set(name, { name, email, url: email === null ? resolve(href, page.baseUrl) : null });
	}
	return [...people.values()];
}

function categoriesOf(properties: Properties): Category[] {
	const names = (properties.get("p-category") ?? []).map(textOf).filter((name) => name !== "");
	return [...new Set(names)].map((name) => ({ name: name.replace(/^#/, ""), term: null, scheme: null }));
}

function pictureIn(properties: Properties, page: Page): string | null {
	const elements = [...(properties.get("u-featured") ?? []), ...(properties.get("u-photo") ?? [])];
	const urls = elements.map((element) =>
		element.name === "img" ? pictureOf(element, page) : resolve(urlIn(element), page.baseUrl),
	);
	return urls.find((url) => url !== null) ?? null;
}

function dateOf(elements: readonly Element[] | undefined, options: ExtractOptions): ParsedDate | null {
	for (const element of elements ?? []) {
		const text = valuesIn(element) || (element.attribs.datetime ?? textOf(element));
		const date = parseDate(text.trim(), options);
		if (date) return date;
	}
	return null;
}

/** The parts of a value that are marked one by one: a day here, a time there. */
function valuesIn(element: Element): string {
	const parts: string[] = [];
	walk(element, (node) => {
		if (node.type === "text") return undefined;
		const names = classesOf(node);
		if (names.includes("value-title")) parts.push(node.attribs.title ?? "");
		else if (names.includes("value")) parts.push(node.attribs.datetime ?? textOf(node));
		else return undefined;
		return false;
	});
	return parts.join(" ");
}

function urlIn({ name, attribs }: Element): string | undefined {
	if (name === "a" || name === "area" || name === "link") return attribs.href;
	return attribs.src ?? attribs.data ?? attribs.value;
}

/** What an element says, whether it is to be seen or not: much of this is for machines, and hidden. */
function textOf(element: Element): string {
	const { title, value, alt } = element.attribs;
	if (element.name === "abbr" && title) return title.trim();
	if (element.name === "data" || element.name === "input") return (value ?? "").trim();
	if (element.name === "img" || element.name === "area") return (alt ?? "").trim();
	const parts: string[] = [];
	walk(element, (node) => {
		if (node.type === "text") parts.push(node.data);
		else if (node.name === "script" || node.name === "style" || node.name === "template") return false;
		else if (node.name === "img") parts.push(` ${node.attribs.alt ?? ""} `);
		else if (node.name === "br") parts.push(" ");
		return undefined;
	});
	return parts.join("").replace(/\s+/g, " ").trim();
}

function classesOf({ attribs }: Element): string[] {
	return attribs.class?.split(/\s+/) ?? [];
}

function isA({ attribs }: Element, root: string): boolean {
	const { class: names } = attribs;
	return names?.includes(root) === true && names.split(/\s+/).includes(root);
}

/** Whether it stands in another root than a feed. */
function isNested(element: Element): boolean {
	for (let at = element.parent; at; at = at.parent)
		if (classesOf(at).some((name) => ROOTS.has(name) && name !== "h-feed")) return true;
	return false;
}

function feedAround(element: Element): Element | null {
	for (let at = element.parent; at; at = at.parent) if (isA(at, "h-feed")) return at;
	return null;
}
