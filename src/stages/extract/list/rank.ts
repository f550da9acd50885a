import { withAsciiDigits } from "../../../base/dates/digits.ts";
import { EUROPEAN_MONTH_STARTS, ITALIAN_MONTH_STARTS } from "../../../base/dates/words.ts";
import { type Element, siblingOf } from "../../../base/html/tree.ts";
import { makeHints, namesPlace } from "../article/hints.ts";
import { isSameSite, type Page } from "../page.ts";
import type { Group } from "./groups.ts";
import { countsOf, type Item } from "./item.ts";
import { itemsOf } from "./items.ts";
import { hasHeading, linksOf, nameWidth, shapeOf } from "./links.ts";

/** A group as a list. */
export interface Ranked {
	key: string;
	items: Item[];
	score: number;
	/** The group's members. */
	members: readonly Element[];
	/** 1 where the markup names no place beside the content, less in a sidebar. */
	quiet: number;
	/** The share of items with a date near them, and the mean width of titles: for choosing and for telling a person. */
	dated: number;
	width: number;
}

/** Members that are looked at for the score. */
export const LOOKED_AT = 60;
const DATE = new RegExp(
	`(?:19|20)\\d\\d[-/.年]\\s?\\d{1,2}|\\d{1,2}[-/.月]\\d{1,2}(?!\\d)|\\d{1,2}:\\d\\d|\\b(?:${EUROPEAN_MONTH_STARTS})[a-zé]*\\.?\\s+\\d|\\d{1,9}\\s*(?:分钟|小时|天|日|hours?|minutes?|days?|weeks?|months?|h|d|分|時間|시간|분|일)\\s?(?:前|ago|전)|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20)?\\d\\d|昨天|今天|前天|yesterday|today|\\d{1,2}\\.?\\s+(?:de\\s+)?(?:${EUROPEAN_MONTH_STARTS}|${ITALIAN_MONTH_STARTS}|янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)|(?:^|\\s)\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,}\\.?,?\\s+(?:de\\s+)?(?:19|20|25|1[34])\\d\\d(?!\\d)|(?:^|\\s)\\p{L}{3,}\\.?\\s+\\d{1,2},\\s+(?:19|20)\\d\\d(?!\\d)`,
	"iu",
);
const FEWEST = 3;

/** The groups that may be the page's list, best first. */
export function rankGroups(
	groups: readonly Group[],
	page: Page,
	quietOf: (element: Element) => number,
	fewest = FEWEST,
): Ranked[] {
	return groups
		.map((group) => rank(inContent(group, quietOf), page, quietOf, fewest))
		.filter((ranked): ranked is Ranked => ranked !== null)
		.sort((a, b) => b.score - a.score);
}

/** How far names of places beside the content, and of what stands there, speak against an element. */
const IN_PLACE = 0.3;
const IN_NOISE = 0.5;
/** What holds more than this share of the page's text or links is the page, whatever its name. */
const MOST_OF_PAGE = 0.4;
const NEARLY_ALL = 0.6;

/** Makes the function that says how likely an element is in the content, by the names of what it is in. */
export function makeQuiet(page: Page): (element: Element) => number {
	const hintOf = makeHints(page.body);
	const known = new Map<Element, number>();
	// Drupal calls the box of the whole page a dialog.
	const aroundMain = new Set<Element>();
	let main = page.tree.elements.find(({ name, hidden }) => name === "main" && !hidden) ?? null;
	for (; main; main = main.parent) aroundMain.add(main);
	const ownOf = (element: Element): number => {
		if (aroundMain.has(element)) return 1;
		const { chars, links } = page.body;
		const hint = hintOf(element);
		const share = namesPlace(element)
			? element.chars / chars
			: Math.max(element.chars / chars, element.links / links);
		if (share > (namesPlace(element) ? NEARLY_ALL : MOST_OF_PAGE)) return 1;
		if (hint !== "noise" && hint !== "never" && hint !== "comments") return 1;
		return hint === "noise" && !namesPlace(element) ? IN_NOISE : IN_PLACE;
	};
	const quietOf = (element: Element): number => {
		const before = known.get(element);
		if (before !== undefined) return before;
		const own = ownOf(element);
		const above = element.parent ? quietOf(element.parent) : 1;
		// Wrappers repeat a name: `widget-area` around `widget` around `widget-wrap`.
		const value = own === IN_NOISE ? Math.min(own, above) : Math.max(0.1, own * above);
		known.set(element, value);
		return value;
	};
	return quietOf;
}

/** The group without members that stand in a place beside the content while others stand in it. */
function inContent(group: Group, quietOf: (element: Element) => number): Group {
	const best = group.members.reduce((most, member) => Math.max(most, quietOf(member)), 0);
	const members = group.members.filter((member) => quietOf(member) > best / 2);
	return members.length < group.members.length ? { ...group, members } : group;
}

function rank(
	group: Group,
	page: Page,
	quietness: (element: Element) => number,
	fewest: number,
): Ranked | null {
	const lookedAt = group.members.slice(0, LOOKED_AT);
	const sample = itemsOf(lookedAt, page);
	if (sample.length < fewest) return null;
	if (sample.length < lookedAt.length / 2 && sample.length < withoutTools(lookedAt, page) / 2) return null;
	const widths = sample.map(({ link }) => nameWidth(link));
	const width = mean(widths.map((width) => Math.min(width, 80)));
	const dated = share(sample, ({ element }) => isDated(element));
	const shapes = countsOf(sample.map(({ link }) => shapeOf(link.url)));
	const alike = Math.max(...shapes.values()) / sample.length;
	const local = share(sample, ({ link }) => isSameSite(link.url, page.url));
	const headed = share(sample, ({ link }) => hasHeading(link.element));
	const texts = mean(sample.map(({ element }) => Math.min(300, element.chars - element.linkChars)));
	const pictures = share(sample, ({ element }) => element.pictures > 0);
	const first = sample[0]?.element;
	const quiet = first ? quietness(first) : 1;
	const count = Math.min(group.members.length, 60);
	const perItem =
		Math.min(1, Math.max(0, (width - 6) / 34)) * 1.2 +
		dated * 1 +
		headed * 0.6 +
		Math.min(1, texts / 120) * 0.6 +
		pictures * 0.3;
	const isCard = pictures > 0.8 && (headed > 0.8 || mean(sample.map(({ element }) => element.links)) > 1.5);
	const short = width < 10 ? (isCard ? 0.6 : 0.15) : width < 14 && dated < 0.5 && headed < 0.5 ? 0.4 : 1;
	const kinds = (0.4 + 0.6 * alike) * (0.6 + 0.4 * local);
	const score = count ** 0.6 * perItem * kinds * quiet * short * crowded(sample) * namedApart(sample, alike);
	return { key: group.key, members: group.members, items: sample, score, quiet, dated, width };
}

/** How many of some members lead to more than tools. */
const withoutTools = (members: readonly Element[], page: Page) =>
	members.filter((member) => linksOf(member, page).some(({ score }) => score >= 0)).length;

/** An item with many links of about the same weight is a box of links, not an item; with very many of any weight, too. */
function crowded(items: readonly Item[]): number {
	const rivals = mean(items.map((item) => item.rivals));
	const links = mean(items.map(({ element }) => element.links));
	return Math.max(0.15, Math.min(1, 4 / rivals, 12 / links));
}

/** Names that recur are those of buttons, colours or places; and several links of different kinds in one box are one item's. */
function namedApart(items: readonly Item[], alike: number): number {
	const names = new Set(items.map(({ link }) => link.text)).size / items.length;
	const boxes = new Set(items.map(({ element }) => element.parent)).size;
	const isMixed = items[0]?.element.name === "a" && alike < 0.6 && boxes > 2 && items.length >= boxes * 1.8;
	return Math.min(1, names / 0.8) * (isMixed ? 0.4 : 1);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const share = <T>(values: readonly T[], test: (value: T) => boolean) =>
	values.filter(test).length / (values.length || 1);

/** Whether there is a date in an element or beside it. */
export function isDated(element: Element): boolean {
	return hasDate(surroundings(element));
}

/** Whether there is a date in a text. */
export const hasDate = (text: string) => DATE.test(withAsciiDigits(text));

function surroundings(element: Element): string {
	if (element.name === "tr") return `${shortText(element)} ${rowBelow(element)}`;
	if (element.name !== "a" && element.chars > element.linkChars) return shortText(element);
	if (element.name !== "a" || !element.parent) return shortText(element);
	const { children } = element.parent;
	const at = element.place;
	return children
		.slice(Math.max(0, at - 1), at + 3)
		.map((node) => (node.type === "text" ? node.data : node.name === "a" ? "" : shortText(node)))
		.join(" ");
}

/** The text of the next row where that is of another kind: the details of this row. */
function rowBelow(row: Element): string {
	const next = siblingOf(row, 1);
	return next && next.attribs.class !== row.attribs.class ? shortText(next) : "";
}

function shortText(element: Element): string {
	let text = "";
	const visit = (node: Element) => {
		if (node.attribs.datetime) text += ` ${node.attribs.datetime}`;
		for (const child of node.children) {
			if (text.length > 2000) return;
			if (child.type === "text") text += ` ${child.data}`;
			else if (!child.hidden) visit(child);
		}
	};
	visit(element);
	return text;
}
