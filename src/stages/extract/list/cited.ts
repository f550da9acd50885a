import { type Element, isHeldBy } from "../../../base/html/tree.ts";
import type { Item } from "./item.ts";
import { hasHeading } from "./links.ts";
import type { Ranked } from "./rank.ts";

/** The share of members that must agree. */
const SAME = 0.8;
/** What is named above scores no less than this share of what is told of it. */
const LEAST = 0.3;
/** The share of the members that hold what is told of them for these to be named above it. */
const TOLD = 0.6;

/**
 * The group whose members the best one tells of, where that one's links stand in sentences: notes of releases cite what
 * was changed, below a name that leads to the release and a day.
 */
export function namedAbove(best: Ranked, ranked: readonly Ranked[]): Ranked {
	if (share(best.items, isCited) < SAME) return best;
	const notes = new Set(best.members);
	const above = ranked.find((group) => {
		if (group.score <= best.score * LEAST || group.quiet < best.quiet || group.dated < SAME) return false;
		const firsts = new Map<Element, Element>();
		const boxes = new Set(group.members);
		let held = 0;
		for (const member of best.members) {
			const box = boxAround(member.parent, boxes);
			if (!box) continue;
			held++;
			if (!firsts.has(box)) firsts.set(box, member);
		}
		return (
			held >= best.members.length * SAME &&
			firsts.size >= boxes.size * TOLD &&
			share(group.items, ({ element, link }) => {
				const first = firsts.get(element);
				return !isHeldBy(notes, link.element) && (!first || link.element.order < first.order);
			}) >= SAME
		);
	});
	return above ?? best;
}

/** Whether an item is a text in which its link is a part. */
const isCited = ({ element, link }: Item) =>
	element.name !== "a" && !hasHeading(link.element) && element.linkChars * 2 < element.chars;

function boxAround(element: Element | null, boxes: ReadonlySet<Element>): Element | null {
	for (let at = element; at; at = at.parent) if (boxes.has(at)) return at;
	return null;
}

const share = <T>(values: readonly T[], test: (value: T) => boolean) =>
	values.filter(test).length / (values.length || 1);
