import type { Element } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import { type ItemLink, linksOf, shapeOf } from "./links.ts";
import { isNameless, widthOf } from "./texts.ts";
import { titledBy } from "./titles.ts";

/** One item of a list before its fields are read. */
export interface Item {
	element: Element;
	link: ItemLink;
	/** How many of its links weigh about as much as the one it is about or say nothing, that one counted. */
	rivals: number;
}

/** The share of the best link's score from which another is its rival. */
const RIVAL = 0.6;

/** A group's members with the link each is about: the best by itself, then again in favour of the commonest address pattern. */
export function itemsOf(members: readonly Element[], page: Page): Item[] {
	const all = members.map((element) => ({ element, links: linksOf(element, page).slice(0, 12) }));
	const shape = commonShape(all.map(({ links }) => links[0]?.url ?? null));
	const seen = new Map<string, Item>();
	for (const { element, links } of all) {
		const best = links
			.filter((one) => one.score >= 2 && !isNameless(one.text))
			.map((one) => ({ ...one, score: one.score + (shape && shapeOf(one.url) === shape ? 15 : 0) }))
			.sort((a, b) => b.score - a.score)[0];
		const link = named(element, best ?? links.find(({ text }) => isNameless(text)));
		if (!link || link.text === "") continue;
		const rivals = links.filter(
			({ url, score, text }) => url === link.url || score >= link.score * RIVAL || text === "",
		).length;
		const before = seen.get(link.url);
		if (!before || widthOf(before.link.text) < widthOf(link.text))
			seen.set(link.url, { element, link, rivals });
	}
	return withoutStrays([...seen.values()], shape).sort((a, b) => a.element.order - b.element.order);
}

/** The link, with the title that stands beside it where it says nothing or only gives the item's number. */
function named(element: Element, link: ItemLink | undefined): ItemLink | undefined {
	if (!link) return undefined;
	const nameless = isNameless(link.text);
	if (!nameless && !/^(?=\S*\d)\S{3,24}$/.test(link.text)) return link;
	const title = titledBy(element, false);
	if (nameless) {
		const label = labelOf(link.element);
		// A heading may begin with the name of a series or a column.
		const text = title === "" || (label !== "" && title.includes(label)) ? label : title;
		return { ...link, text: text || titledBy(element, true) };
	}
	return widthOf(title) > widthOf(link.text) * 1.5 ? { ...link, text: title } : link;
}

/** What a link over a whole card says to those who do not see it; no address. */
function labelOf({ attribs }: Element): string {
	const label = (attribs["aria-label"] ?? "").replace(/\s+/g, " ").trim();
	return isNameless(label) || /^\S*\/\S*$/.test(label) ? "" : label;
}

/** A short link of another pattern in a list of one pattern is a menu's that is written with the same tags. */
function withoutStrays(items: Item[], shape: string | null): Item[] {
	const same = items.filter(({ link }) => shapeOf(link.url) === shape);
	if (same.length < items.length * 0.7) return items;
	const width = same.reduce((sum, { link }) => sum + widthOf(link.text), 0) / same.length;
	return items.filter(({ link }) => shapeOf(link.url) === shape || widthOf(link.text) > width * 0.4);
}

/** The pattern of most addresses, when a third have it. */
export function commonShape(urls: readonly (string | null)[]): string | null {
	const counts = new Map<string, number>();
	for (const url of urls) if (url) counts.set(shapeOf(url), (counts.get(shapeOf(url)) ?? 0) + 1);
	const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
	return count >= Math.max(2, urls.length / 3) ? shape : null;
}
