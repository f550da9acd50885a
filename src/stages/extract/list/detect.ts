import { childElements, type Element, findSeen, firstClass, type Node } from "../../../base/html/tree.ts";
import { LIST_MAX_ITEMS } from "../../../settings.ts";
import type { Page } from "../page.ts";
import { besideOf } from "./beside.ts";
import { namedAbove } from "./cited.ts";
import { kinOf, singleItems, wholeItems, withinDays, withoutUndated } from "./frames.ts";
import { furtherOf } from "./further.ts";
import { groupsOf, isHeadRow } from "./groups.ts";
import type { Item } from "./item.ts";
import { commonShape, folderOf, itemsByKind, itemsOf } from "./items.ts";
import { addressIn, forgetShapes, hasHeading, linksOf, shapeOf } from "./links.ts";
import { noteItems, notesOf } from "./notes.ts";
import { isDated, makeQuiet, type Ranked, rankGroups } from "./rank.ts";
import { sectionLeads } from "./sectionLeads.ts";
import { sectionsOf } from "./sections.ts";
import { spreadOf } from "./spread.ts";
import { explainedBy, type Stated, statedLists } from "./stated.ts";

/** Below this a page has no list: its best group is a menu or a row of tags. */
const ENOUGH = 1.4;

/** Elements that are read of one list: some may be no items. */
const MOST = LIST_MAX_ITEMS * 2;

/** A list that was found, with its items in document order. */
export interface Detected {
	items: Item[];
	score: number;
	dated: number;
	width: number;
	/** True when another group of other links comes close: a change of the page may tip the scales. */
	contested: boolean;
	/** The nodes that belong to an item though they stand after its element. */
	beside: Map<Element, Node[]>;
}

const detected = new WeakMap<Page, Detected | null>();

/**
 * The page's list: the best group of repeated elements with links, and what stands in the same row; null without one.
 * Looked for once in a page, which does not change: its kind is judged by it, and then it is read.
 */
export function detectList(page: Page): Detected | null {
	const known = detected.get(page);
	if (known !== undefined) return known;
	const list = detectAnew(page);
	detected.set(page, list);
	return list;
}

function detectAnew(page: Page): Detected | null {
	forgetShapes();
	const quietOf = makeQuiet(page);
	const ranked = rankedGroups(page, quietOf);
	const first = ranked[0];
	if (!first) return null;
	const notes = notesOf(first, ranked);
	if (notes) {
		const items = noteItems(notes, page);
		const { score, dated, width } = first;
		return { items, score, dated, width, contested: false, beside: besideOf(items) };
	}
	const named = namedAbove(first, ranked);
	const ofDays = withinDays(named, ranked);
	const best = wholeItems(ofDays ?? singleItems(named, ranked), ranked, page, ofDays !== null);
	const sections = sectionsOf(best, ranked);
	const alike = [...best.members, ...(sections.length ? sections : kinOf(best, ranked))].slice(0, MOST);
	const kin = sections.length ? alike : withoutUndated(alike);
	const members = withSiblings(kin, best, page);
	const dropped = alike.filter((element) => !members.includes(element));
	// Sections are of one kind of elements, or of several.
	const read = sections.some(({ name }) => name !== best.members[0]?.name) ? itemsByKind : itemsOf;
	const known = { items: read(members, page), best, dropped, page, quietOf };
	const leads = sectionLeads(known.items, best, ranked, page);
	const shown = [...members, ...spreadOf(known, ranked), ...leads];
	const further = furtherOf(known.items, page);
	const items = read(further.length ? [...shown, ...further] : shown, page);
	return {
		items,
		score: best.score,
		dated: best.dated,
		width: best.width,
		contested: isContested(ranked),
		beside: besideOf(items, ofDays ? new Set(best.members) : undefined),
	};
}

/** The groups of a page that may be its list, best first; a pair only where nothing longer is one. */
function rankedGroups(page: Page, quietOf: (element: Element) => number): Ranked[] {
	const isEnough = ({ score }: Ranked) => score >= ENOUGH;
	const stated = statedLists(page);
	const ranked = withStated(rankGroups(groupsOf(page.tree), page, quietOf), stated);
	if (ranked.some(isEnough)) return ranked;
	const pairs = withStated(rankGroups(groupsOf(page.tree, PAIR), page, quietOf, PAIR), stated);
	return pairs.some(isEnough) ? pairs : [];
}

/** The groups of repeated elements that may be the page's list, the likeliest first. */
export function likelyGroups(page: Page): readonly Ranked[] {
	return rankedGroups(page, makeQuiet(page));
}

/** What it is worth to a group in the content that the page states its items as a list. */
const STATED = 10;

/** The groups with what the page's own data says of them, best first. */
function withStated(ranked: Ranked[], stated: readonly Stated[]): Ranked[] {
	if (stated.length === 0) return ranked;
	for (const group of ranked) {
		const urls = group.items.map(({ link }) => link.url);
		const share = explainedBy(urls, stated)?.share ?? 0;
		if (share > MOST_OF) group.score += STATED * group.quiet ** 2;
	}
	return ranked.sort((a, b) => b.score - a.score);
}

const PAIR = 2;

/** How near the score of another list may come. */
const NEAR = 0.6;

function isContested(ranked: readonly Ranked[]): boolean {
	const best = ranked[0];
	if (!best) return false;
	const urls = new Set(best.items.map(({ link }) => link.url));
	return ranked.some(
		(other) =>
			other.score > best.score * NEAR &&
			other.items.filter(({ link }) => urls.has(link.url)).length < other.items.length / 2,
	);
}

/**
 * The members, and other children of their parents that link to addresses of the same pattern, or are built in the same
 * way from the same parts: a first item in other clothes, every second row, rows with the classes of their categories.
 */
function withSiblings(members: readonly Element[], best: Ranked, page: Page): Element[] {
	const shape = commonShape(best.items.map(({ link }) => link.url));
	const known = new Set(members);
	const parents = new Set(members.map(({ parent }) => parent).filter((parent) => parent !== null));
	const name = members[0]?.name;
	const folders = new Set(best.items.map(({ link }) => folderOf(link.url)).filter(Boolean));
	const rows = [...parents]
		.map((parent) => childElements(parent).slice(0, MOST))
		.filter((children) => children.filter((child) => known.has(child)).length > 1)
		.flatMap((children) =>
			children.filter(
				(child) =>
					!known.has(child) && !child.hidden && child.name === name && child.links > 0 && !isHeadRow(child),
			),
		)
		.map((child) => ({ child, links: linksOf(child, page).filter(({ score }) => score > 2) }));
	const names = new Set(members.map(firstClass));
	const alike = rows.filter(({ child, links }) =>
		links.some(
			({ url }) =>
				(shape !== null && shapeOf(url) === shape) ||
				(folders.has(folderOf(url)) && names.has(firstClass(child))),
		),
	);
	const more = new Set(alike.map(({ child }) => child));
	// What is dressed as one of them is another, wherever it leads.
	const own = new Set(members.map(buildOf));
	const dressed = [...members, ...more];
	const builds = new Set([...own, ...[...more].map(buildOf)]);
	for (const element of dressed) names.add(firstClass(element));
	for (const { child, links } of rows) {
		if (links.length === 0 || firstClass(child) === "" || !names.has(firstClass(child))) continue;
		if (builds.has(buildOf(child)) || (best.dated > MOST_OF && isDated(child))) more.add(child);
	}
	const whole = [...more].flatMap((child) =>
		own.has(buildOf(child)) ? [child] : headsIn(child, shape, page),
	);
	return [...members, ...whole].sort((a, b) => a.order - b.order);
}

/** What leads a list side by side in one box: the largest box of each headline that leads to an address of the list's pattern; the whole where there is one. */
function headsIn(box: Element, shape: string | null, page: Page): Element[] {
	const heads = new Map<string, Element>();
	for (const link of findSeen(box, (inner) => inner.name === "a" && inner.chars > 1 && hasHeading(inner))) {
		const url = addressIn(link, page);
		if (url !== null && shapeOf(url) === shape && !heads.has(url)) heads.set(url, link);
	}
	if (heads.size < 2) return [box];
	const counts = new Map<Element, number>();
	for (const head of heads.values())
		for (let at: Element | null = head; at && at !== box; at = at.parent)
			counts.set(at, (counts.get(at) ?? 0) + 1);
	return [...heads.values()].map((head) => {
		let at = head;
		while (at.parent && counts.get(at.parent) === 1) at = at.parent;
		return at;
	});
}

/** The share of dated members from which a date tells an item. */
const MOST_OF = 0.8;

/** What an element is built of: its first class, and those of its children. */
function buildOf(element: Element): string {
	const parts = childElements(element).map((child) => `${child.name}.${firstClass(child)}`);
	return `${firstClass(element)}>${[...new Set(parts)].join()}`;
}
