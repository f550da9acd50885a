import { select } from "../../../base/html/css.ts";
import type { Element } from "../../../base/html/tree.ts";
import { POINTING_CANDIDATES } from "../../../settings.ts";
import type { ExtractOptions } from "../extract.ts";
import { chosenList } from "../list/chosen.ts";
import { detectList, likelyGroups } from "../list/detect.ts";
import { itemsOf } from "../list/items.ts";
import type { Page } from "../page.ts";
import { type Likely, likelySets } from "./alike.ts";
import { areSame } from "./sets.ts";

/** A list that the page may be read as, for somebody to choose by its number. */
export interface Candidate {
	/** The selector of its items. */
	item: string;
	count: number;
	/** How many of its items have a date. */
	dated: number;
	/** Of its first entries. */
	samples: { title: string; published: number | null }[];
	/** Places of two of its items, as if somebody had pointed at them. */
	examples: number[];
}

const SAMPLES = 3;
/** Two lists with more addresses in common than this are one. */
const SAME = 0.6;

/** The lists of a page as detection ranks them, the one that it takes first. */
export function candidatesOf(page: Page, options: ExtractOptions): Candidate[] {
	const detected = detectList(page);
	const groups = [
		...(detected ? [detected.items.map(({ element }) => element)] : []),
		...likelyGroups(page).map(({ members }) => members),
	];
	const found: Candidate[] = [];
	const shown: Set<string>[] = [];
	for (const members of groups) {
		if (found.length >= POINTING_CANDIDATES) break;
		const urls = new Set(itemsOf(members.slice(0, MOST), page).map(({ link }) => link.url));
		if (urls.size < 2 || shown.some((other) => shareOf(urls, other) > SAME)) continue;
		const candidate = candidateOf(members, page, options);
		if (!candidate || found.some(({ item }) => item === candidate.item)) continue;
		shown.push(urls);
		found.push(candidate);
	}
	return found;
}

const MOST = 100;

/** The share of the smaller of two sets that the other has as well. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	return [...a].filter((url) => b.has(url)).length / Math.min(a.size, b.size);
}

function candidateOf(members: readonly Element[], page: Page, options: ExtractOptions): Candidate | null {
	const [first, ...others] = members;
	const second = others[Math.floor(others.length / 2)];
	if (!first || !second) return null;
	const sets = likelySets({ items: [first, second], parts: [], isExact: true }, page);
	const best = sets.sort((a, b) => agreed(b, members) - agreed(a, members))[0];
	if (!best || !areSame(select(best.css, page.tree.root), best.elements)) return null;
	const list = chosenList(page, { item: best.css }, options);
	if (!list.ok) return null;
	const { entries } = list.value;
	return {
		item: best.css,
		count: entries.length,
		dated: entries.filter(({ published }) => published !== null).length,
		samples: entries.slice(0, SAMPLES).map(({ title, published }) => ({ title: title ?? "", published })),
		examples: [first.order, second.order],
	};
}

/** How near a set comes to the members of a group; of two that come as near the steadier one. */
function agreed({ elements, cost }: Likely, members: readonly Element[]): number {
	const known = new Set(members);
	const both = elements.filter((element) => known.has(element)).length;
	return both / (elements.length + known.size - both) - cost / 100;
}
