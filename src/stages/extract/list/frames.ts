import type { Element } from "../../../base/html/tree.ts";
import { commonShape } from "./items.ts";
import { isDated, type Ranked } from "./rank.ts";

/** The share of members that must agree for one group to be the frame of another. */
const SAME = 0.8;

/** The outermost group whose members hold one member of `inner` each: the items whole, with their dates and pictures. */
export function wholeItems(inner: Ranked, ranked: readonly Ranked[]): Ranked {
	const groupOf = new Map<Element, Ranked>();
	for (const group of ranked) for (const member of group.members) groupOf.set(member, group);
	const held = new Map<Ranked, number>();
	for (const member of inner.members) {
		const seen = new Set<Ranked>();
		for (let at = member.parent; at; at = at.parent) {
			const group = groupOf.get(at);
			if (group && !seen.has(group)) held.set(group, (held.get(group) ?? 0) + 1);
			if (group) seen.add(group);
		}
	}
	const count = inner.members.length;
	const frames = [...held].filter(
		([{ members, width, score }, number]) =>
			number >= count * SAME &&
			members.length >= count * SAME &&
			number <= members.length / SAME &&
			members.length <= count / SAME &&
			width >= inner.width * SAME &&
			score > inner.score * FRAME,
	);
	return frames.map(([group]) => group).sort((a, b) => orderOf(a) - orderOf(b))[0] ?? inner;
}

const orderOf = ({ members }: Ranked) => members[0]?.order ?? 0;

/** A frame may score so much less than what it frames: it holds more links. */
const FRAME = 0.3;

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
		const box = boxes.get(member.parent);
		if (box) box.push(member);
		else boxes.set(member.parent, [member]);
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

/** Boxes of fewer members are left as they are; of larger ones so many are looked at. */
const FEWEST = 3;
const SAMPLE = 10;
