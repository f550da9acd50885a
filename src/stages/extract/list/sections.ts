import { type Element, firstClass, holds, isHeading, isHeldBy, namesOf } from "../../../base/html/tree.ts";
import { countsOf, type Item } from "./item.ts";
import { commonShape } from "./items.ts";
import { shapeOf } from "./links.ts";
import type { Ranked } from "./rank.ts";

/** How near another section's score, width and share of dates come to those of the best one. */
const NEAR = 0.5;
const WIDE = 0.6;
const DATES = 0.4;
/** Sections of equal kind hold together at least this many items for each of the best one's. */
const EQUAL = 0.67;
/** On a page of nothing but sections so many others, with so many items for each of the best one's, need not be dated alike. */
const FEWEST = 3;
const MANY = 2;
const LEAST = 0.3;
/** A longer list is no section among others. */
const LONGEST = 15;
/** The share of a section's links that no other one has. */
const FRESH = 0.7;

/**
 * The members of the other sections of a page that is several lists of equal kind: in the content, with links of one
 * pattern, as good as the best one, and too many for it to be the list that they stand beside.
 */
export function sectionsOf(best: Ranked, ranked: readonly Ranked[]): Element[] {
	const headed = headedAlike(best, ranked);
	if (headed.length) return membersOf(headed);
	const others = likeliest(best, ranked);
	const equal = others.filter(
		({ score, dated }) => score >= best.score * NEAR && Math.abs(dated - best.dated) < DATES,
	);
	const count = best.items.length;
	const more = continued(best, ranked);
	if (more.length && itemsIn(equal) < count * EQUAL) return membersOf(more);
	if (others.length >= FEWEST && count <= LONGEST && itemsIn(others) > count * MANY) return membersOf(others);
	return itemsIn(equal) >= count * EQUAL ? membersOf(equal) : [];
}

/**
 * Groups of other elements that go on with the best one below headings of the same level in the same box, with other
 * links of the same pattern: tables of papers of late years, and a plain list of older ones.
 */
function headedAlike(best: Ranked, ranked: readonly Ranked[]): Ranked[] {
	const shape = commonShape(best.items.map(({ link }) => link.url));
	const first = best.members[0];
	if (!first || !shape || !/[#@]/.test(shape)) return [];
	const urls = new Set(best.items.map(({ link }) => link.url));
	const taken = new Set(best.members);
	return ranked.filter((group) => {
		const [member] = group.members;
		if (!member || member.name === first.name || group.quiet < best.quiet) return false;
		if (group.score < best.score * NEAR || group.width < best.width * WIDE) return false;
		if (commonShape(group.items.map(({ link }) => link.url)) !== shape) return false;
		if (group.items.some(({ link }) => urls.has(link.url))) return false;
		if (group.members.some((other) => meets(other, taken)) || !areHeadedAlike(first, member)) return false;
		for (const { link } of group.items) urls.add(link.url);
		for (const other of group.members) taken.add(other);
		return true;
	});
}

/** Whether the parts of a box in which two elements stand have headings of one level directly above them. */
function areHeadedAlike(a: Element, b: Element): boolean {
	let box = a.parent;
	while (box && !holds(box, b)) box = box.parent;
	if (!box) return false;
	const levels = [a, b].map((element) => {
		let at = element;
		while (at.parent && at.parent !== box) at = at.parent;
		const before = box.children.slice(0, box.children.indexOf(at));
		const above = before.findLast((node) => (node.type === "tag" ? node.chars > 0 : node.data.trim() !== ""));
		return above?.type === "tag" && isHeading(above) ? above.name : null;
	});
	return levels[0] !== null && levels[0] === levels[1];
}

/** Groups that go on with the best one in the same box: dated as it is, named by links of the same class, in other clothes. */
function continued(best: Ranked, ranked: readonly Ranked[]): Ranked[] {
	const shape = shapeIn(best);
	const kind = linkKindOf(best);
	if (!shape || !kind || best.dated < ALL_DATED) return [];
	const taken = new Set(best.members);
	const urls = new Set(best.items.map(({ link }) => link.url));
	return ranked.filter((group) => {
		if (group.quiet < best.quiet || group.dated < ALL_DATED || group.score < best.score * LEAST) return false;
		if (linkKindOf(group) !== kind || shapeIn(group) !== shape || group.members.slice(0, 1).some(isRanking))
			return false;
		const fresh = group.items.filter(({ link }) => !urls.has(link.url));
		const box = group.members[0]?.parent?.parent;
		if (fresh.length < group.items.length * FRESH || !box || box.name === "body") return false;
		if (!best.members.some((member) => holds(box, member))) return false;
		if (group.members.some((member) => meets(member, taken))) return false;
		for (const member of group.members) taken.add(member);
		for (const { link } of fresh) urls.add(link.url);
		return true;
	});
}

/** From this share of dated items a list is a dated one. */
const ALL_DATED = 0.8;

/** The class of the links that most of a group's items are named by. */
function linkKindOf({ items }: Ranked): string | null {
	const [kind, count] = [...countsOf(items.map(({ link }) => firstClass(link.element)))].sort(
		(a, b) => b[1] - a[1],
	)[0] ?? ["", 0];
	return count > items.length / 2 && kind !== "" ? kind : null;
}

const itemsIn = (groups: readonly Ranked[]) => groups.reduce((sum, { items }) => sum + items.length, 0);
const membersOf = (groups: readonly Ranked[]) => groups.flatMap(({ members }) => members);

/** The pattern of an address, whatever the folders. */
export const anyFolder = (url: string) => shapeOf(url).replace(/\/[^/]*(?=\/)/g, "/*");

/** The pattern of most of a section's addresses, whatever the folders: each section has one of its own. */
export function shapeIn({ items }: { items: readonly Item[] }): string | null {
	const shapes = items.map(({ link }) => anyFolder(link.url));
	const [shape, count] = [...countsOf(shapes)].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
	return count > shapes.length / 2 ? shape : null;
}

/** Groups of the same elements in other places than the best one, with other links of the same pattern. */
function likeliest(best: Ranked, ranked: readonly Ranked[]): Ranked[] {
	const shape = shapeIn(best);
	if (!shape || !/[#@]/.test(shape)) return [];
	const name = best.members[0]?.name;
	const taken = new Set(best.members);
	const urls = new Set(best.items.map(({ link }) => link.url));
	const found: Ranked[] = [];
	for (const group of ranked) {
		if (group === best || group.members[0]?.name !== name || group.quiet < best.quiet) continue;
		if (group.score < best.score * LEAST || group.width < best.width * WIDE || shapeIn(group) !== shape)
			continue;
		const fresh = group.items.filter(({ link }) => !urls.has(link.url));
		if (group.members.slice(0, 1).some(isRanking)) continue;
		if (fresh.length < group.items.length * FRESH || group.members.some((member) => meets(member, taken)))
			continue;
		for (const member of group.members) taken.add(member);
		for (const { link } of fresh) urls.add(link.url);
		found.push(group);
	}
	return found;
}

/** Names of what repeats the page's best: no section of its own. */
const RANKING =
	/(?:^|[\s_-])(?:hot|top|rank(?:ing)?|popular|most|remen|tuijian|paihang|phb|rec)(?:$|[\s_\d-])/;

function isRanking(element: Element): boolean {
	let at = element.parent;
	for (let i = 0; at && i < 3; at = at.parent, i++) if (RANKING.test(namesOf(at))) return true;
	return false;
}

/** Whether an element is inside an element that is taken, or around one. */
function meets(element: Element, taken: ReadonlySet<Element>): boolean {
	if (isHeldBy(taken, element)) return true;
	for (const other of taken) for (let at = other.parent; at; at = at.parent) if (at === element) return true;
	return false;
}
