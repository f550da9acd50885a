import { type Element, lineOf, type Node } from "../../../base/html/tree.ts";
import { firstLineOf } from "../article/lines.ts";
import type { Page } from "../page.ts";
import type { Item } from "./item.ts";
import { linksOf } from "./links.ts";
import { hasDate, type Ranked } from "./rank.ts";
import { isDateText, widthOf } from "./texts.ts";

/** Fewer are beside the page's list. */
const FEWEST = 4;
/** The share of items that begin with a day or a month; and of those whose link stands within a sentence. */
const LED = 0.8;
const CITED = 0.5;
/** From this share of dated items the best list is one of its own. */
const DATED = 0.2;
/** Notes score no less than this share of what the best list does. */
const LEAST = 0.25;
/** A longer text, in characters as in `Measures`, is no note; a wider sentence is a text, and its link names it. */
const LONGEST = 600;
const WIDEST = 200;

/** What stands before the sentence, in brackets or before a colon or a dash. */
const LEAD = /^[[(（【]?\s*((?:[^\])）】:：–—|]|:\d\d){4,24}?)\s*[\])）】:：–—|]\s*(?=\S)/u;

/**
 * The notes of a person or a group: `[2026/03] Our paper X was accepted`. They are the page's list where they are the
 * best one, or where that has no dates and stands below them; null on other pages.
 */
export function notesOf(best: Ranked, ranked: readonly Ranked[]): Element[] | null {
	const end = best.members.at(-1)?.order ?? 0;
	const isNews = ({ members, score }: Ranked) =>
		best.dated < DATED && score >= best.score * LEAST && (members[0]?.order ?? 0) < end;
	const groups = ranked.filter((group) => group.quiet >= best.quiet && (group === best || isNews(group)));
	const boxes = groups.flatMap(boxesOf);
	const first = boxes.find((box) => box.length >= FEWEST && areWithin(box));
	if (!first) return null;
	const name = first[0]?.element.name;
	const around = new Set(boxes.map(([item]) => item?.element.parent));
	// Of a group only the first items have been looked at.
	const notes = groups.flatMap(({ members }) =>
		members.filter((member) => member.name === name && around.has(member.parent)),
	);
	return [...new Set(notes)].sort((a, b) => a.order - b.order);
}

/** The items of a group by the boxes that they stand in, of those that hold notes alone. */
function boxesOf({ items }: Ranked): Item[][] {
	const boxes = new Map<Element | null, Item[]>();
	for (const item of items) {
		const box = boxes.get(item.element.parent);
		if (box) box.push(item);
		else boxes.set(item.element.parent, [item]);
	}
	return [...boxes.values()].filter(
		(box) => box.length > 1 && count(box.map(({ element }) => noteIn(element))) >= box.length * LED,
	);
}

const areWithin = (box: readonly Item[]) =>
	count(box.map(({ element, link }) => isWithin(noteIn(element), link.element))) >= box.length * CITED;

/** Whether a link stands within a note, behind its first words: a label in brackets is none. */
function isWithin(note: string, link: Element): boolean {
	const at = note.indexOf(lineOf(link));
	return at > 0 && WORD.test(note.slice(0, at).replace(/[[【][^\]】]*[\]】]/g, ""));
}
const WORD = /\p{L}{3}|\p{Script=Han}{2}|\p{Script=Hiragana}{2}|\p{Script=Katakana}{2}/u;

const count = (values: readonly unknown[]) => values.filter(Boolean).length;
/** A month and its year by their numbers. */
const MONTH = /^\d{1,2}[-./](?:19|20)\d\d$/;
const NOTHING: ReadonlySet<Node> = new Set();

/** What an element of one line says behind the day or the month that it begins with; empty where it is no such line. */
function noteIn(element: Element): string {
	const isNote = element.chars <= LONGEST && !/^(?:a|t[rd])$/.test(element.name);
	const line = isNote ? firstLineOf(element, NOTHING) : null;
	if (!line || line.chars < element.chars) return "";
	const { text, leaves, block } = line;
	const leaf = leaves.find((node) => node.type === "text" && node.data.trim() !== "");
	const own = leaf?.type === "text" && leaf.parent !== block ? leaf.data.trim() : "";
	for (const [lead, date] of [LEAD.exec(text) ?? [], text.startsWith(own) ? [own, own] : []])
		if (lead && date && isDateText(date) && (hasDate(date) || MONTH.test(date)))
			return text.slice(lead.length).trim();
	return "";
}

/** The notes as items, each named by its sentence: about its best link, whatever the others lead to. */
export function noteItems(notes: readonly Element[], page: Page): Item[] {
	const items = new Map<string, Item>();
	for (const element of notes) {
		const [link] = linksOf(element, page);
		if (!link || link.score < 1 || items.has(link.url)) continue;
		const note = noteIn(element);
		const isNamed = isWithin(note, link.element) && widthOf(note) <= WIDEST;
		items.set(link.url, { element, link: isNamed ? { ...link, text: note } : link, rivals: 1 });
	}
	return [...items.values()];
}
