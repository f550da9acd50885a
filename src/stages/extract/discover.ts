import { select } from "../../base/html/css.ts";
import type { Element } from "../../base/html/tree.ts";
import { weighKinds } from "./kind.ts";
import { type Detected, detectList } from "./list/detect.ts";
import { carryTexts, markedElements } from "./list/microformats.ts";
import { type Page, pageOf } from "./page.ts";

/** What a page is, and how it would be read as a source. */
export interface Discovery {
	kind: "list" | "article";
	/** The list that detection finds, with the selector that chooses the same items when there is one. */
	list: {
		items: { title: string; url: string }[];
		score: number;
		dated: number;
		selector: string | null;
	} | null;
	/** `[[sources]]` in TOML, ready to paste. */
	stanza: string;
}

/**
 * The list on a page, and the stanza to paste; null when the page cannot be read.
 * @param feed the address of the feed that it links to, where there is one: that is to be read in its place
 */
export function discover(html: string | Page, url: string, feed: string | null = null): Discovery | null {
	const opened = pageOf(html, url);
	if (!opened.ok) return null;
	const page = opened.value;
	const list = detectList(page);
	const points = weighKinds(page, list);
	const kind = points.list > points.article ? "list" : "article";
	const selector = list ? selectorOf(list, page) : null;
	const items = list?.items.map(({ link }) => ({ title: link.text, url: link.url })) ?? [];
	return {
		kind,
		list: list && { items, score: list.score, dated: list.dated, selector },
		stanza: stanza(page, feed, kind, list?.contested ? selector : null),
	};
}

/** A short CSS selector that matches the items of a list and nothing else; null when the markup has no names for it. */
export function selectorOf(list: Detected, page: Page): string | null {
	const wanted = new Set(list.items.map(({ element }) => element));
	const first = list.items[0]?.element;
	if (!first) return null;
	const own = namesFor(first, [...wanted]);
	const tries: string[] = own.map((name) => `${first.name}${name}`);
	for (let at = first.parent, i = 0; at && at.name !== "html" && i < 4; at = at.parent, i++) {
		for (const name of namesFor(at, [at]))
			for (const item of [first.name, ...own.map((name) => `${first.name}${name}`)])
				tries.push(`${at.name}${name} ${item}`);
	}
	return tries.find((selector) => matchesExactly(selector, wanted, page)) ?? null;
}

function matchesExactly(selector: string, wanted: ReadonlySet<Element>, page: Page): boolean {
	const found = select(selector, page.tree.root);
	const right = found.filter((element) => wanted.has(element)).length;
	return right >= wanted.size * 0.95 && right >= found.length * 0.95;
}

/** Classes that all of the elements have, and an id without numbers, as selectors. */
function namesFor(element: Element, all: readonly Element[]): string[] {
	const usual = (name: string) =>
		/^[a-zA-Z_][\w-]*$/.test(name) && !/\d{3,}|^(?:css|sc|jsx)-|[a-zA-Z]\d[a-zA-Z\d]{3,}/.test(name);
	const classes = (element.attribs.class ?? "").split(/\s+/).filter(usual);
	const common = classes.filter((name) =>
		all.every((element) => ` ${element.attribs.class ?? ""} `.includes(` ${name} `)),
	);
	const id = element.attribs.id;
	const stem = /^[a-zA-Z][a-zA-Z_-]*[_-](?=\d)/.exec(id ?? "")?.[0];
	if (stem && all.length > 1 && all.every((element) => element.attribs.id?.startsWith(stem)))
		common.push(`[id^="${stem}"]`);
	return [
		...(id && all.length === 1 && usual(id) ? [`#${id}`] : []),
		...common.map((name) => (name.startsWith("[") ? name : `.${name}`)),
	];
}

function stanza(page: Page, feed: string | null, kind: "list" | "article", selector: string | null): string {
	const lines = ["[[sources]]", `url = ${quoted(feed ?? page.url)}`, 'category = "…"'];
	if (!feed && kind === "list") lines.push('kind = "list"');
	const marked = markedElements(page);
	if (!feed && kind === "list" && !(marked && carryTexts(marked))) lines.push("fulltext = true");
	if (!feed && kind === "article") lines.push('kind = "article"');
	if (!feed && kind === "list" && selector) lines.push("[sources.select]", `item = ${quoted(selector)}`);
	return `${lines.join("\n")}\n`;
}

/** A TOML basic string. */
function quoted(text: string): string {
	return JSON.stringify(text);
}
