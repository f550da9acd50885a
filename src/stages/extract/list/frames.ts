import {
	childElements,
	type Element,
	firstClass,
	isHeldBy,
	lineOf,
	type Node,
} from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import { commonShape, itemsOf } from "./items.ts";
import { shapeOf } from "./links.ts";
import { hasDate, isDated, LOOKED_AT, type Ranked } from "./rank.ts";
import { isDateText } from "./texts.ts";

/** The share of members that must agree for one group to be the frame of another. */
const SAME = 0.8;

/**
 * The outermost group whose members hold one member of `inner` each: the items whole, with their dates and pictures. No
 * member may hold two where the items were taken out of the boxes of days.
 */
export function wholeItems(inner: Ranked, ranked: readonly Ranked[], page: Page, isOfDays: boolean): Ranked {
	const elements = inner.items.map(({ element }) => element);
	// A group may hold two links of each item, a title and a picture; or lead to one court from several of its decisions.
	const frame =
		(inner.members.length <= LOOKED_AT ? frameOf(elements, inner, ranked, isOfDays) : null) ??
		(elements.length < inner.members.length || inner.members.length > LOOKED_AT
			? frameOf(inner.members, inner, ranked, isOfDays)
			: null);
	return frame ?? framed(inRows(inner), page);
}

/** The outermost group each of whose members holds one of some elements of `inner`. */
function frameOf(
	elements: readonly Element[],
	inner: Ranked,
	ranked: readonly Ranked[],
	isOfDays: boolean,
): Ranked | null {
	const groupOf = new Map<Element, Ranked>();
	for (const group of ranked) for (const member of group.members) groupOf.set(member, group);
	const held = new Map<Ranked, number>();
	const holding = new Map<Ranked, Set<Element>>();
	for (const element of elements) {
		const seen = new Set<Ranked>();
		for (let at = element.parent; at; at = at.parent) {
			const group = groupOf.get(at);
			if (!group || seen.has(group)) continue;
			held.set(group, (held.get(group) ?? 0) + 1);
			if (isOfDays) holding.set(group, (holding.get(group) ?? new Set()).add(at));
			seen.add(group);
		}
	}
	const count = elements.length;
	const urls = new Set(inner.items.map(({ link }) => link.url));
	// A frame that leads to the same places by narrower words is about their titles, the inner group about what is said of them.
	const isSame = ({ items }: Ranked) =>
		items.filter(({ link }) => urls.has(link.url)).length >= items.length * SAME;
	const frames = [...held].filter(([group, number]) => {
		const { members, width, score } = group;
		return (
			number >= count * SAME &&
			(!isOfDays || holding.get(group)?.size === number) &&
			members.length >= count * SAME &&
			number <= members.length / SAME &&
			members.length <= count / SAME &&
			(width >= inner.width * SAME || isSame(group)) &&
			score > inner.score * FRAME
		);
	});
	return frames.map(([group]) => group).sort((a, b) => orderOf(a) - orderOf(b))[0] ?? null;
}

/** The rows of a table for cells that are all that their rows say: what belongs to them stands in the rows below. */
function inRows(inner: Ranked): Ranked {
	const rowOf = ({ name, parent, chars }: Element) =>
		name === "td" && parent?.name === "tr" && parent.chars === chars ? parent : null;
	if (!inner.members.every(rowOf)) return inner;
	const lift = (element: Element) => rowOf(element) ?? element;
	const items = inner.items.map((item) => ({ ...item, element: lift(item.element) }));
	return { ...inner, members: inner.members.map(lift), items };
}

/** The members grown to the largest ancestors of one kind that hold no other member: the frames of a template whose classes differ from item to item. */
function framed(inner: Ranked, page: Page): Ranked {
	const counts = new Map<Element, number>();
	for (const member of inner.members)
		for (let at: Element | null = member; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
	const grown = inner.members.map((member) => {
		let at = member;
		while (at.parent && counts.get(at.parent) === 1) at = at.parent;
		return at;
	});
	const kinds = grown.map((element) => `${element.name}.${firstClass(element)}`);
	const first = grown[0];
	const isAlike = new Set(kinds).size === 1 && first !== undefined && firstClass(first) !== "";
	if (!isAlike || grown.every((element, at) => element === inner.members[at])) return inner;
	const items = itemsOf(grown, page);
	const urls = new Set(items.map(({ link }) => link.url));
	if (inner.items.some(({ link }) => !urls.has(link.url))) return inner;
	const dated = items.filter(({ element }) => isDated(element)).length / items.length;
	return { ...inner, members: grown, items, dated: Math.max(dated, inner.dated) };
}

const orderOf = ({ members }: Ranked) => members[0]?.order ?? 0;

/** A frame may score so much less than what it frames: it holds more links. */
const FRAME = 0.3;

/** An inner group with so many times the members of one that only holds several of them in each box, and at least this share of its score. */
const SEVERAL = 1.6;
const SCORED = 0.6;
const SCORED_BELOW = 0.4;
/** The link that a box of several is about is the widest of them. */
const WIDE = 0.6;

/** Whether the members of a group stand in boxes below some heads, each below one. */
function isHeaded(group: Ranked, heads: ReadonlySet<Element>): boolean {
	const boxes = new Set(group.members.map(({ parent }) => parent));
	const headed = [...boxes].filter((box) => {
		const siblings = box?.parent ? childElements(box.parent) : [];
		const before = box && siblings[siblings.indexOf(box) - 1];
		return before && heads.has(before);
	});
	return heads.size > 2 && headed.length >= boxes.size * SAME && boxes.size >= heads.size * SAME;
}

/** The items themselves, where the best group is of boxes that hold several of them: the months of an archive. */
export function singleItems(best: Ranked, ranked: readonly Ranked[]): Ranked {
	const boxes = new Set(best.members);
	const shape = commonShape(best.items.map(({ link }) => link.url));
	const count = countOf(best);
	const inner = ranked.find((group) => {
		if (countOf(group) < count * SEVERAL || !isOfOneShape(group)) return false;
		if (isHeaded(group, boxes)) return group.score >= best.score * SCORED;
		// Days that the boxes begin with count for these alone.
		const scored = best.dated > group.dated ? SCORED_BELOW : SCORED;
		return (
			group.score >= best.score * scored &&
			group.width >= best.width * WIDE &&
			commonShape(group.items.map(({ link }) => link.url)) === shape &&
			group.members.every((member) => member.parent !== null && isHeldBy(boxes, member.parent)) &&
			heldBy(group, best)
		);
	});
	return inner ?? best;
}

/** The share of boxes that begin with a date where they are those of days. */
const DAYS = 0.7;

/** What the boxes of days hold, of which some hold several: all that the best group leads to, by the same names, and more. */
export function withinDays(best: Ranked, ranked: readonly Ranked[]): Ranked | null {
	const boxes = new Set(best.members);
	const days = best.members.slice(0, LOOKED_AT);
	// A row of a table is one item, of several files.
	const begun = days.filter((box) => box.name !== "tr" && beginsWithDate(box));
	if (begun.length < days.length * DAYS) return null;
	const inner = ranked.find((group) => {
		if (countOf(group) <= countOf(best) || group.items.length < group.members.length) return false;
		if (!group.members.every(({ parent }) => parent !== null && isHeldBy(boxes, parent))) return false;
		const names = new Map(group.items.map(({ link }) => [link.url, link.text]));
		return best.items.every(({ link }) => names.get(link.url) === link.text);
	});
	return inner ?? null;
}

/** How deep the date that a box begins with may stand in it. */
const DEPTH = 4;

function beginsWithDate(box: Element): boolean {
	let at: Element | undefined = box;
	for (let i = 0; at && i < DEPTH; i++) {
		const first: Node | undefined = at.children.find((node) =>
			node.type === "text" ? node.data.trim() !== "" : node.chars > 0 && !node.hidden,
		);
		at = first?.type === "tag" ? first : undefined;
		if (at && at.chars < LONGEST && isDay(lineOf(at))) return true;
	}
	return false;
}

/** A number alone counts what people say of a thread. */
const isDay = (text: string) => isDateText(text) && hasDate(text);

/** A longer text is no date. */
const LONGEST = 48;

/** How many items a group has, by those that were looked at. */
const countOf = ({ members, items }: Ranked) =>
	(members.length * items.length) / Math.min(members.length, LOOKED_AT);

function isOfOneShape({ items }: Ranked): boolean {
	const shape = commonShape(items.map(({ link }) => link.url));
	return items.filter(({ link }) => shapeOf(link.url) === shape).length >= items.length * SAME;
}

/** Whether what a group leads to is what the members of another lead to. */
function heldBy(group: Ranked, best: Ranked): boolean {
	const members = new Set<Element>(group.members);
	return best.items.filter(({ link }) => isHeldBy(members, link.element)).length >= best.items.length * SAME;
}

/** A group that has this share of the items of its kind is the list; the others are beside it. */
const DOMINANT = 0.6;

/** The members of other groups of the same kind, where a page has its items in several boxes of about the same size. */
export function kinOf(best: Ranked, ranked: readonly Ranked[]): Element[] {
	const own = kindOf(best);
	const shape = commonShape(best.items.map(({ link }) => link.url));
	if (!own.includes(".") || !shape) return [];
	const kin = ranked.filter(
		(group) =>
			group !== best &&
			kindOf(group) === own &&
			group.quiet >= best.quiet &&
			Math.abs(group.dated - best.dated) < 0.4 &&
			commonShape(group.items.map(({ link }) => link.url)) === shape,
	);
	const more = kin.flatMap(({ members }) => members);
	return best.members.length > (best.members.length + more.length) * DOMINANT ? [] : more;
}

/** The signature of the members alone. */
const kindOf = ({ key }: Ranked) => key.split("<", 1)[0] ?? "";

/** Members that look alike may stand in boxes of which some have dates and some have none: a column, and what is hot beside it. */
export function withoutUndated(members: readonly Element[]): readonly Element[] {
	const boxes = new Map<Element | null, Element[]>();
	for (const member of members) {
		// Cells of one table stand in several rows.
		const around = member.name === "td" ? tableAround(member) : member.parent;
		const box = boxes.get(around);
		if (box) box.push(member);
		else boxes.set(around, [member]);
	}
	if (boxes.size < 2) return members;
	const dated = (box: readonly Element[]) => {
		const sample = box.slice(0, SAMPLE);
		return sample.filter(isDated).length / sample.length;
	};
	const kept = [...boxes.values()].filter((box) => box.length < FEWEST || dated(box) > 0.2);
	const rest = kept.flat();
	return rest.length >= members.length / 2 && kept.some((box) => box.length >= FEWEST && dated(box) > SAME)
		? rest
		: members;
}

function tableAround(cell: Element): Element | null {
	let at = cell.parent;
	while (at && at.name !== "table") at = at.parent;
	return at;
}

/** Boxes of fewer members are left as they are; of larger ones so many are looked at. */
const FEWEST = 3;
const SAMPLE = 10;
