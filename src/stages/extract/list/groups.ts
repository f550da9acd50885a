import { childElements, type Element, endOf, type Tree } from "../../../base/html/tree.ts";
import { makeSignatures } from "../signature.ts";

/** Elements of one kind in one kind of place: what a template writes once for each item. */
export interface Group {
	/** The signatures of the element and of what it stands in. */
	key: string;
	members: Element[];
}

/** Elements that an item may be. */
const ITEM = new Set(
	"li div article section tr tbody dl dt dd a p h2 h3 h4 h5 span ul table td figure blockquote center".split(
		" ",
	),
);
const FEWEST = 3;
/** How many ancestors tell one place from another. */
const DEPTH = 3;

/** Every set of at least three elements, or so many, of one kind that each hold a link with some text, in document order. */
export function groupsOf(tree: Tree, fewest = FEWEST): Group[] {
	const signature = makeSignatures();
	const groups = new Map<string, Element[]>();
	for (const element of tree.elements) {
		if (element.hidden || !ITEM.has(element.name) || element.chars < 2) continue;
		if (element.links === 0 && element.parent?.name !== "a") continue;
		if (isHeadRow(element)) continue;
		const key = keyOf(element, signature);
		const members = groups.get(key);
		if (members) members.push(element);
		else groups.set(key, [element]);
	}
	return [...groups]
		.filter(([, members]) => members.length >= fewest && !isNested(members))
		.map(([key, members]) => ({ key, members }));
}

/** Whether an element is a row of nothing but heads of columns, which may lead to the same list in another order. */
export const isHeadRow = (element: Element): boolean =>
	element.name === "tr" && childElements(element).every(({ name }) => name === "th");

function keyOf(element: Element, signature: (element: Element) => string): string {
	const parts: string[] = [];
	for (let at: Element | null = element, i = 0; at && i < DEPTH; at = at.parent, i++)
		parts.push(signature(at));
	return parts.join("<");
}

/** Whether members lie in one another: comments under comments, menus in menus. */
function isNested(members: Element[]): boolean {
	let end = -1;
	let nested = 0;
	for (const member of members) {
		if (member.order <= end) nested++;
		else end = endOf(member);
	}
	return nested > members.length / 3;
}
