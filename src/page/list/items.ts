import type { Page } from "../page.ts";
import type { Element } from "../tree.ts";
import { type ItemLink, linksOf, shapeOf, widthOf } from "./links.ts";

/** One item of a list before its fields are read. */
export interface Item {
	element: Element;
	link: ItemLink;
}

/** A group's members with the link each is about: the best by itself, then again in favour of the commonest address pattern. */
export function itemsOf(members: readonly Element[], page: Page): Item[] {
	const all = members.map((element) => ({ element, links: linksOf(element, page).slice(0, 12) }));
	const shape = commonShape(all.map(({ links }) => links[0]?.url ?? null));
	const seen = new Map<string, Item>();
	for (const { element, links } of all) {
		const link = links
			.filter((one) => one.score >= 2)
			.map((one) => ({ ...one, score: one.score + (shape && shapeOf(one.url) === shape ? 15 : 0) }))
			.sort((a, b) => b.score - a.score)[0];
		if (!link || link.text === "") continue;
		const before = seen.get(link.url);
		if (!before || widthOf(before.link.text) < widthOf(link.text)) seen.set(link.url, { element, link });
	}
	return withoutStrays([...seen.values()], shape).sort((a, b) => a.element.order - b.element.order);
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
