import { BLOCK, type Element, firstClass, type Node } from "../../../base/html/tree.ts";
import { type Line, linesOf } from "../article/lines.ts";
import { countsOf, type Item } from "./item.ts";
import { hasHeading, isVersion } from "./links.ts";
import { headsOf } from "./roles.ts";
import { isBare, isCode, isDateText, isNameless, widthOf, withoutForm } from "./texts.ts";

/** Below this many items, and below this share of them, nothing tells their names from other words. */
const FEWEST = 3;
const SOME = 0.33;
/** The share of those in which a place must have a text. */
const MOST = 0.6;
/** The share of different texts from which what stands in one place names items. */
const DIFFERENT = 0.5;
/** So many texts are looked at. */
const SAMPLE = 24;
/** How wide a name is in the mean: no wider, or it is a label; wider, and it is what is said of the item. */
const NARROWEST = 8;
const WIDEST = 240;
/** A text with more characters is no name, and its edges are not looked for: that takes the square of them. */
const LONGEST = 1_000;

/** What the head of a column or a label calls the name of an item. */
const NAME =
	/^(?:caption|(?:case )?(?:title|name)|case|style|subject|parties|partes|title of \w+|description|标题|题名|名称|件名|案件名|제목|titel|bezeichnung|titre|intitulé|título|titolo|betreff|asunto|oggetto|objet)s?$/iu;

/** One text of an item, and the place that it has in it. */
interface Placed {
	place: string;
	text: string;
	isLabelled: boolean;
}

/**
 * Items that are named by a number, a file or the same word, with the name that stands elsewhere in them: in the same
 * place of most. What only has a number then is none: a page of a longer list.
 */
export function namedByPlace(items: Item[]): Item[] {
	const all = items.filter(unsaidAmong(items));
	// Fewer are named so where their links say nothing at all: a number may be a name among names.
	const unsaid =
		all.length >= items.length * MOST ? all : items.filter(({ link }) => isNameless(withoutForm(link.text)));
	const names =
		unsaid.length >= Math.max(FEWEST, items.length * SOME) ? namesOf(unsaid) : new Map<Item, string>();
	return items
		.map((item) => {
			const text = names.get(item);
			return text === undefined ? item : { ...item, link: { ...item.link, text } };
		})
		.filter(({ link }) => link.score >= 0 || !isBare(link.text));
}

function unsaidAmong(items: readonly Item[]): (item: Item) => boolean {
	const names = new Map(items.map((item) => [item, withoutForm(item.link.text)]));
	const counts = countsOf([...names.values()]);
	const many = Math.max(FEWEST, items.length / 3);
	return (item) => {
		const { text, url, element } = item.link;
		const name = names.get(item) ?? text;
		if (isNameless(name) || (counts.get(name) ?? 0) >= many) return true;
		return isCode(text) && !isVersion(text, url) && !hasHeading(element);
	};
}

/** The texts in the place that holds the names of some items. */
function namesOf(items: readonly Item[]): Map<Item, string> {
	const places = new Map<string, Map<Item, string>>();
	const labelled = new Set<string>();
	for (const item of items) {
		if (item.element.chars - item.element.linkChars < NARROWEST && item.element.name !== "a") continue;
		for (const { place, text, isLabelled } of textsOf(item)) {
			const texts = places.get(place) ?? new Map<Item, string>();
			places.set(place, texts);
			if (!texts.has(item)) texts.set(item, text);
			if (isLabelled) labelled.add(place);
		}
	}
	const likely = [...places].filter(([, texts]) => mayName([...texts.values()], items.length));
	return (likely.find(([place]) => labelled.has(place)) ?? likely[0])?.[1] ?? new Map();
}

function mayName(texts: readonly string[], count: number): boolean {
	if (texts.length < count * MOST) return false;
	const sample = texts.slice(0, SAMPLE);
	const named = sample.filter((text) => !isDateText(text) && !isCode(text) && /\p{L}{3}/u.test(text));
	const width = named.reduce((sum, text) => sum + widthOf(text), 0) / (named.length || 1);
	return (
		named.length >= sample.length * MOST &&
		new Set(named).size >= named.length * DIFFERENT &&
		width >= NARROWEST &&
		width <= WIDEST
	);
}

/** What was read of items: each is looked at in several groups. */
const known = new WeakMap<Element, { link: Element; texts: Placed[] }>();

/** The texts of an item beside its link, in their order. */
function textsOf({ element, link }: Item): Placed[] {
	const before = known.get(element);
	if (before?.link === link.element) return before.texts;
	const texts = readTexts(element, link.element);
	known.set(element, { link: link.element, texts });
	return texts;
}

function readTexts(element: Element, link: Element): Placed[] {
	if (element.name === "a") return besideLink(element);
	const heads = headsOf(element);
	const found: Placed[] = [];
	const counts = new Map<string, number>();
	const add = (key: string, text: string, isLabelled: boolean) => {
		const count = counts.get(key) ?? 0;
		counts.set(key, count + 1);
		const bare = withoutEdges(text);
		if (bare) found.push({ place: `${key} ${count}`, text: bare, isLabelled });
	};
	for (const line of linesOf(element, new Set<Node>([link]))) {
		const key = pathOf(line.block, element);
		const [, label, said] = /^([^\d:：]{2,30})[:：]\s*(.+)$/u.exec(line.plain) ?? [];
		if (label && said) add(`${key} ${label}`, said, NAME.test(label.trim()));
		const bold = boldIn(line);
		if (bold) add(`${key} bold`, bold, false);
		add(key, beforeLink(line), NAME.test(headOf(line.block, heads).trim()));
	}
	return found;
}

/** What a line says before a further link of it, where that is enough to be a name; else all that is no link. */
function beforeLink({ leaves, links, plain, block }: Line): string {
	if (links === 0) return plain;
	const at = leaves.findIndex(({ parent }) => {
		for (let above = parent; above && above !== block; above = above.parent)
			if (above.name === "a") return true;
		return false;
	});
	const before = leaves.slice(0, Math.max(0, at)).map((leaf) => (leaf.type === "text" ? leaf.data : ""));
	const text = before.join("").replace(/\s+/g, " ").trim();
	return widthOf(text) >= NARROWEST ? text : plain;
}

/** The head of the column that a block is in. */
function headOf(block: Element, heads: readonly string[]): string {
	for (let at: Element | null = block; at && at.name !== "tr"; at = at.parent)
		if (at.name === "td" || at.name === "th") return heads[indexOf(at)] ?? "";
	return "";
}

const indexOf = (element: Element) =>
	element.parent?.children.filter((node) => node.type === "tag").indexOf(element) ?? 0;

/** What leads from an item to a block in it: names and classes, and of cells their number. */
function pathOf(block: Element, item: Element): string {
	const parts: string[] = [];
	for (let at: Element | null = block; at && at !== item; at = at.parent)
		parts.push(/^t[dh]$/.test(at.name) ? `${at.name}${indexOf(at)}` : `${at.name}.${firstClass(at)}`);
	return parts.join("<");
}

/** What a line begins with in bold, before words that are not. */
function boldIn({ leaves, plain }: Line): string {
	const first = leaves.find((leaf) => leaf.type === "text" && leaf.data.trim() !== "");
	if (first?.type !== "text" || !/^(?:b|strong)$/.test(first.parent?.name ?? "")) return "";
	const text = first.data.replace(/\s+/g, " ").trim();
	return text.length < plain.length && !/[:：]$/.test(text) ? text : "";
}

/** What follows a link on its line. */
function besideLink(link: Element): Placed[] {
	const siblings = link.parent?.children ?? [];
	let text = "";
	for (let at = link.place + 1; at < siblings.length; at++) {
		const node = siblings[at] as Node;
		if (node.type === "tag" && (BLOCK.has(node.name) || node.name === "br" || node.links > 0)) break;
		// Text that is set as it was typed has its lines in itself.
		const data = node.type === "text" ? node.data : node.hidden ? "" : textWithin(node);
		const [line = "", ...more] = link.parent?.name === "pre" ? data.split("\n") : [data];
		text += line;
		if (more.length) break;
	}
	const bare = withoutEdges(text.replace(/\s+/g, " "));
	return bare ? [{ place: "beside", text: bare, isLabelled: false }] : [];
}

const textWithin = (element: Element) =>
	linesOf(element, new Set())
		.map(({ text }) => text)
		.join(" ");

/** A text without the signs that part it from what stands beside it, and without a date or a number before it. */
function withoutEdges(text: string): string {
	const whole = text.trim();
	if (whole.length > LONGEST) return whole;
	return whole
		.replace(/^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\s+)?[\s–—:：|,;·•-]+(?=\S)/u, "")
		.replace(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\s+/, "")
		.replace(/\s+\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/, "")
		.replace(/[\s–—:：|,;·•-]+(?:\[[\s|,]*\])?$/u, "")
		.trim();
}
