import { parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { type Element, findAll, lineOf } from "../../../base/html/tree.ts";
import { textIn as textOfData, typeName } from "../metadata/structured.ts";
import { type Page, resolve } from "../page.ts";
import { usable } from "./days.ts";
import { widthOf } from "./texts.ts";

/** An item as the page's own data has it. */
export interface StatedItem {
	url: string;
	title: string;
	date: string | null;
	author: string | null;
	image: string | null;
}

/** A list that a page states for machines, by the name of the notation. */
export interface Stated {
	by: string;
	items: StatedItem[];
}

type Data = Record<string, unknown>;

/** Fewer are the article itself and its publisher; narrower names are a menu's. */
const FEWEST = 2;
const WIDTH = 10;
/** Things of schema.org that are items of a list. */
const ITEM =
	/Article$|Posting$|^(?:Report|Product|Event|\w+Event|Recipe|VideoObject|Movie|Book|PodcastEpisode|Episode|Course|Dataset|Question|CreativeWork|SoftwareApplication|Review|Festival|ScholarlyArticle)$/;
/** Properties that hold the items of what is made of others. */
const PARTS = ["itemListElement", "blogPost", "blogPosts", "hasPart", "episode", "event", "subjectOf"];

const known = new WeakMap<Page, Stated[]>();

/** The lists that a page states, longest first; looked for once. */
export function statedLists(page: Page): Stated[] {
	const before = known.get(page);
	if (before) return before;
	const lists = [...linkedLists(page), microdataList(page)]
		.filter(({ items }) => items.length >= FEWEST && meanWidth(items) >= WIDTH)
		.sort((a, b) => b.items.length - a.items.length);
	known.set(page, lists);
	return lists;
}

const meanWidth = (items: readonly StatedItem[]) =>
	items.reduce((sum, { title }) => sum + widthOf(title), 0) / (items.length || 1);

function linkedLists(page: Page): Stated[] {
	const lists: Stated[] = [];
	const alone: Data[] = [];
	for (const data of page.linkedData) {
		const type = typeName(data);
		if (/BreadcrumbList|SiteNavigation/.test(type)) continue;
		const parts = PARTS.flatMap((key) => objectsIn(data[key]));
		if (parts.length) lists.push({ by: `the ${type || "list"} in JSON-LD`, items: itemsOf(parts, page) });
		else if (ITEM.test(type)) alone.push(data);
	}
	return [...lists, { by: "items in JSON-LD", items: itemsOf(alone, page) }];
}

function objectsIn(value: unknown): Data[] {
	const values = Array.isArray(value) ? value : [value];
	return values.filter(
		(object): object is Data => typeof object === "object" && object !== null && !Array.isArray(object),
	);
}

function itemsOf(parts: readonly Data[], page: Page): StatedItem[] {
	const found = new Map<string, StatedItem>();
	for (const part of parts) {
		const item = objectsIn(part.item)[0] ?? part;
		if (/SiteNavigation|BreadcrumbList/.test(typeName(item))) continue;
		const address = [item.url, part.url, part.item, item.mainEntityOfPage, item["@id"]]
			.map(addressIn)
			.find(Boolean);
		const url = resolve(address, page.baseUrl);
		const title = textOfData(item.headline ?? item.name ?? part.name);
		if (!url || !title || found.has(url) || url === page.url) continue;
		found.set(url, {
			url,
			title,
			date: textOfData(item.datePublished ?? item.dateCreated ?? item.uploadDate),
			author: textOfData(item.author),
			image: addressIn(item.image),
		});
	}
	return [...found.values()];
}

function addressIn(value: unknown): string | null {
	if (typeof value === "string") return value.trim() || null;
	if (Array.isArray(value)) return addressIn(value[0]);
	const data = objectsIn(value)[0];
	return data ? addressIn(data.url ?? data["@id"]) : null;
}

function microdataList(page: Page): Stated {
	const scopes = page.tree.elements.filter(isScope);
	const outer = scopes.filter((scope) => {
		for (let at = scope.parent; at; at = at.parent) if (isScope(at)) return false;
		return true;
	});
	return {
		by: "microdata",
		items: itemsOf(
			outer.map((scope) => propertiesOf(scope, page)),
			page,
		),
	};
}

function isScope({ attribs, hidden }: Element): boolean {
	const { itemtype } = attribs;
	return itemtype !== undefined && !hidden && ITEM.test(itemtype.trim().replace(/^.*\//, ""));
}

/** What an element of microdata says of itself, by the names of its properties; what is in another scope belongs to that scope. */
function propertiesOf(scope: Element, page: Page): Data {
	const found: Data = {};
	for (const element of findAll(scope, ({ attribs }) => attribs.itemprop !== undefined)) {
		if (scopeAround(element) !== scope) continue;
		for (const name of (element.attribs.itemprop ?? "").split(/\s+/)) found[name] ??= textOfProperty(element);
	}
	if (scope.attribs.itemid) found.url ??= scope.attribs.itemid;
	// The link of its headline, where no property is its address.
	const link = found.url
		? null
		: findAll(scope, ({ name, attribs }) => name === "a" && isNamed(attribs.itemprop, scope))[0];
	return link ? { ...found, url: resolve(link.attribs.href, page.baseUrl) } : found;
}

const isNamed = (itemprop: string | undefined, scope: Element) =>
	itemprop !== undefined ? /\b(?:headline|name|url)\b/.test(itemprop) : scope.links === 1;

function scopeAround(element: Element): Element | null {
	for (let at = element.parent; at; at = at.parent) if (at.attribs.itemscope !== undefined) return at;
	return null;
}

function textOfProperty(element: Element): string {
	const { content, datetime, href, src } = element.attribs;
	const isAddress = /\b(?:url|image|mainEntityOfPage|thumbnailUrl)\b/.test(element.attribs.itemprop ?? "");
	return content ?? datetime ?? (isAddress ? (href ?? src) : undefined) ?? lineOf(element);
}

/** The share of the addresses of a list that one of the page's own lists has, and that list. */
export function explainedBy(
	urls: readonly string[],
	lists: readonly Stated[],
): { by: string; share: number; items: ReadonlyMap<string, StatedItem> } | null {
	let best: { by: string; share: number; items: ReadonlyMap<string, StatedItem> } | null = null;
	for (const { by, items } of lists) {
		const byUrl = new Map(items.map((item) => [bare(item.url), item]));
		const share =
			urls.filter((url) => byUrl.has(bare(url))).length / Math.max(1, Math.min(urls.length, items.length));
		if (share > (best?.share ?? 0)) best = { by, share, items: byUrl };
	}
	return best;
}

/** An address without what only says where in the page, or from where a visitor came. */
export const bare = (url: string) => url.replace(/[?&](?:utm_\w+|ref)=[^&#]*|#.*$|\/(?=$|\?)/g, "");

/** The date that an item states, and where. */
export function statedDate(item: StatedItem, options: DateOptions): { time: number; from: string } | null {
	const said = item.date ? parseDate(item.date, options) : null;
	const time = usable(said, options);
	return said && time !== null ? { time, from: saidIn("json-ld/datePublished", said) } : null;
}
