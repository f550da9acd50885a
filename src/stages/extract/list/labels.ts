import { type Element, lineOf, type Node, namesOf } from "../../../base/html/tree.ts";
import { countsOf, type Item } from "./item.ts";
import { widthOf } from "./texts.ts";

/** A label is no wider, a sign (`NEW`, 热) this wide at most, and a name is left beside it. */
const WIDEST = 30;
const SIGN = 6;
const NAME = 8;
/** From this share of items with a label at one end such labels are what recurs there. */
const MOST = 0.6;
const FEWEST = 3;
/** What labels are called. */
const LABEL =
	/(?:^|[\s_-])(?:kicker|eyebrow|overline|label|badge|tag|surtitre|dachzeile|spitzmarke|price|preis|prix|precio|flag|new|hot|sticky|icon)(?:$|[\s_-])/;
/** Words of a title are stressed so: what was searched for, the name of a work. */
const STRESSED = new Set("em mark b strong i u font a".split(" "));
/** A sum of money and nothing else. */
const PRICE =
	/^[^\p{L}\d]{0,6}(?:\p{L}{1,3}\s?)?\d[\d.,\s]*(?:[€$£¥₽₩元円]|\p{L}{2,3})?[^\p{L}\d]{0,6}$|^[€$£¥₩]\s?\d/u;

/** An element at one end of a title that holds less than all of it. */
interface Edge {
	text: string;
	isNamed: boolean;
	rest: string;
}

/**
 * Items without what stands at the ends of their titles in elements of its own and is no part of them: labels that recur
 * among the items or are called so, signs, prices.
 */
export function withoutLabels(items: readonly Item[]): readonly Item[] {
	if (items.length < FEWEST) return items;
	// What a link says beside its title is none of that.
	const own = items.filter(({ link }) => lineOf(link.element) === link.text);
	let bare: readonly Item[] = own;
	for (const end of ["first", "last", "last"] as const) bare = withoutEdges(bare, end);
	const found = new Map(bare.map((item, at) => [own[at], item]));
	return items.map((item) => found.get(item) ?? item);
}

function withoutEdges(items: readonly Item[], end: "first" | "last"): readonly Item[] {
	const edges = items.map(({ link }) => edgeOf(link, end));
	const counts = countsOf(edges.map((edge) => edge?.text ?? ""));
	counts.delete("");
	const recurring = edges.filter((edge) => edge && (counts.get(edge.text) ?? 0) > 1).length;
	const isColumn = recurring >= items.length * MOST && counts.size <= items.length / 2;
	return items.map((item, at) => {
		const edge = edges[at];
		if (!edge) return item;
		const isSign = widthOf(edge.text) <= SIGN && (counts.get(edge.text) ?? 0) > 1;
		if (!(isColumn || edge.isNamed || isSign || PRICE.test(edge.text))) return item;
		return { ...item, link: { ...item.link, text: edge.rest } };
	});
}

function edgeOf({ element, text }: Item["link"], end: "first" | "last"): Edge | null {
	const parts = partsOf(element);
	// What stood at the end may have been taken away before.
	for (const part of end === "first" ? parts.slice(0, 1) : parts.slice(-2).reverse()) {
		if (part.type === "text" || part.chars > WIDEST) return null;
		const said = lineOf(part);
		const isEnd = end === "first" ? text.startsWith(said) : text.endsWith(said);
		if (!isEnd || said === "") continue;
		const rest = (end === "first" ? text.slice(said.length) : text.slice(0, -said.length)).trim();
		if (widthOf(said) > WIDEST || widthOf(rest) < NAME) return null;
		const isNamed = LABEL.test(namesOf(part));
		return isNamed || !STRESSED.has(part.name) ? { text: said, isNamed, rest } : null;
	}
	return null;
}

/** The parts of what a link says, in the innermost element that holds several. */
function partsOf(link: Element): Node[] {
	for (let at = link; ; ) {
		const parts = at.children.filter((node) =>
			node.type === "text" ? /\S/.test(node.data) : node.chars > 0 && !node.hidden,
		);
		const [part] = parts;
		if (parts.length !== 1 || part?.type !== "tag") return parts;
		at = part;
	}
}
