import {
	childElements,
	type Element,
	findAll,
	findSeen,
	firstClass,
	HEADING_MAX_CHARS,
	holds,
	isHeading,
	lineOf,
	type Node,
	siblingOf,
} from "../../../base/html/tree.ts";
import { firstLineOf, linesOf } from "../article/lines.ts";
import type { Page } from "../page.ts";
import { isDay, isMark, LOG, SPAN, UNRELEASED, VERSION, WIDE } from "./logMarks.ts";
import { hasDate, makeQuiet } from "./rank.ts";

/** A section of a page that is an entry of its own: a release in a log of changes. */
export interface Section {
	/** Its heading, or the label that it begins with. */
	heading: Element;
	url: string;
	title: string;
	/** What follows the heading, up to the next one. */
	nodes: Node[];
	/** The line beside the heading that says the day; null where the heading does. */
	day: Element | null;
}

/** Fewer headings are an article's. */
const FEWEST = 3;
/** The share of the headings of one level that must name a version or a day. */
const MOST = 0.8;
/** Places of those who answer a text. */
const ANSWERS = /comment|repl(?:y|ies)|respon/i;

const known = new WeakMap<Page, readonly Section[]>();

/**
 * The sections of a page that calls itself a log: headings of one level that each name a version or a day or stand beside
 * one, or boxes with an anchor that begin with one. None on other pages.
 */
export function headedSections(page: Page): readonly Section[] {
	const before = known.get(page);
	if (before) return before;
	const found = readSections(page);
	known.set(page, found);
	return found;
}

function readSections(page: Page): readonly Section[] {
	const headings = headingsOf(page);
	const titles = headings.filter(({ name }) => name === "h1").map(lineOf);
	if (!LOG.test(`${page.url} ${page.title ?? ""} ${titles.join(" ")}`)) return [];
	const quietOf = makeQuiet(page);
	return sectionsBy(headings, quietOf, true, page) ?? boxedSections(page, quietOf);
}

/** The sections of a page that has no other list and does not call itself a log: each with a day and an anchor. */
export const datedSections = (page: Page): readonly Section[] =>
	sectionsBy(headingsOf(page), makeQuiet(page), false, page) ?? [];

const headingsOf = ({ tree }: Page) =>
	tree.elements.filter(
		(element) =>
			(isHeading(element) || element.name === "summary") &&
			!element.hidden &&
			element.chars > 1 &&
			element.chars <= HEADING_MAX_CHARS,
	);

/** Null where the headings of no level are marked. */
function sectionsBy(
	headings: readonly Element[],
	quietOf: (element: Element) => number,
	isLog: boolean,
	page: Page,
): Section[] | null {
	let months: Section[] = [];
	for (const level of ["h1", "h2", "h3", "h4", "summary"]) {
		const alike = headings.filter(
			(heading) =>
				heading.name === level &&
				quietOf(heading) === 1 &&
				!ANSWERS.test(anchorOf(heading) ?? "") &&
				!UNRELEASED.test(nameIn(heading)),
		);
		if (alike.length < FEWEST) continue;
		const marked = markedAmong(alike, isLog);
		if (marked.size < alike.length * MOST) continue;
		const days = new Set<Node | null>(marked.values());
		const sections = [...marked].flatMap(([heading, day]) => sectionOf(heading, day, days, page));
		if (sections.length < FEWEST || sections.length < months.length) continue;
		// Titles for those who cannot see, above entries that name themselves by a link to a page of their own: that is a list.
		if (sections.every(isLinked)) return [];
		if (!sections.every(({ title }) => MONTH.test(title))) return sections;
		months = sections;
	}
	return months.length > 0 ? months : null;
}

/** A month and a year, which may be the heading of several days. */
const MONTH = /^(?:\p{L}{3,}\.?,?\s+(?:de\s+)?(?:19|20)\d\d|(?:19|20)\d\d[-/.年]\s?\d{1,2}月?)$/iu;

/** The headings that name a version or a day, or stand above or below the line of one, and those lines. */
function markedAmong(headings: readonly Element[], isLog: boolean): Map<Element, Element | null> {
	const below = headings.map(dayBelow);
	const above = headings.map(dayAbove);
	const isAbove = Boolean(above[0]) && count(below) < headings.length * MOST;
	const marked = new Map<Element, Element | null>();
	for (const [i, heading] of headings.entries()) {
		const text = nameIn(heading);
		const day = (isAbove ? above[i] : below[i]) ?? null;
		if (isLog ? isMark(text) : hasDate(text.replace(SPAN, " ")) && isMark(text.replace(VERSION, " ")))
			marked.set(heading, hasDate(text.replace(VERSION, " ")) ? null : day);
		else if (day && heading.links === 0) marked.set(heading, day);
	}
	return marked;
}

const count = (values: readonly unknown[]) => values.filter(Boolean).length;

/** The line of a day directly below a heading. */
function dayBelow(heading: Element): Element | null {
	const first = neighbour(outermost(heading), 1);
	if (first?.type !== "tag") return null;
	const line = firstLineOf(first, NOTHING);
	return line && isDay(line.text) ? line.block : null;
}

/** The line of a day directly above a heading. */
function dayAbove(heading: Element): Element | null {
	const before = neighbour(outermost(heading), -1);
	return before?.type === "tag" && before.chars < WIDE && isDay(lineOf(before)) ? before : null;
}

const NOTHING: ReadonlySet<Node> = new Set();
/** Whether a node has something to be read. */
export const says = (node: Node) =>
	node.type === "tag" ? !node.hidden && node.chars > 0 : node.data.trim() !== "";

/** The box in which an element stands alone. */
function outermost(element: Element): Element {
	let at = element;
	while (at.parent && at.parent.chars === at.chars && at.parent.name !== "body") at = at.parent;
	return at;
}

/** The next node that says something, forwards or backwards. */
function neighbour(element: Element, step: 1 | -1): Node | undefined {
	const siblings = element.parent?.children ?? [];
	let at = element.place + step;
	for (let node = siblings[at]; node && !says(node); node = siblings[at]) at += step;
	return siblings[at];
}

function followersOf(element: Element): Node[] {
	const siblings = element.parent?.children ?? [];
	return siblings.slice(element.place + 1);
}

function sectionOf(
	heading: Element,
	day: Element | null,
	days: ReadonlySet<Node | null>,
	page: Page,
): Section[] {
	const id = anchorOf(heading, day);
	if (!id) return [];
	const nodes = bodyOf(heading).filter((node) => !days.has(node));
	return [{ heading, url: new URL(`#${id}`, page.url).href, title: nameIn(heading), nodes, day }];
}

/** Boxes beside each other, each with an anchor, that begin with a version or a day. */
function boxedSections(page: Page, quietOf: (element: Element) => number): Section[] {
	const kinds = new Map<string, Element[]>();
	for (const element of page.tree.elements) {
		const { name, attribs, hidden, chars, parent } = element;
		if (!attribs.id || hidden || chars < 2 || !parent || !/^(?:div|section|article|li)$/.test(name)) continue;
		const kind = `${parent.order} ${name} ${firstClass(element)}`;
		const boxes = kinds.get(kind);
		if (boxes) boxes.push(element);
		else kinds.set(kind, [element]);
	}
	const marked = [...kinds.values()]
		.filter(({ length }) => length >= FEWEST)
		.map((boxes) => {
			const sections = boxes.filter((box) => quietOf(box) === 1).flatMap((box) => boxOf(box, page));
			return sections.length >= Math.max(FEWEST, boxes.length * MOST) ? sections : [];
		});
	return marked.sort((a, b) => b.length - a.length)[0] ?? [];
}

function boxOf(box: Element, page: Page): Section[] {
	const label = linesOf(box, NOTHING).find(({ text }) => text.replace(SIGNS, "") !== "");
	if (!label || !(isDay(label.text) || VERSION.exec(label.text)?.[0] === label.text)) return [];
	const [heading, ...others] = findSeen(box, (element) => isHeading(element) && element.chars > 1);
	if (heading && heading.links > 0) return [];
	const isNamed = heading !== undefined && !others.some(({ name }) => name <= heading.name);
	const rest = childElements(box).filter((child) => !holds(child, label.block) || child.chars > WIDE);
	return [
		{
			heading: isNamed ? heading : label.block,
			url: new URL(`#${box.attribs.id}`, page.url).href,
			title: isNamed ? nameIn(heading) : label.text,
			nodes: isNamed ? bodyOf(heading) : rest,
			day: label.block,
		},
	];
}

/** Whether below a heading its words stand once more, as a link that leads off the page. */
const isLinked = ({ title, nodes }: Section) =>
	nodes.some(
		(node) =>
			node.type === "tag" &&
			findSeen(
				node,
				({ name, attribs, chars }) => name === "a" && chars > 0 && !/^(?:#|$)/.test(attribs.href ?? ""),
			).some((link) => lineOf(link) === title),
	);

const nameIn = (heading: Element) => lineOf(heading).replace(SIGNS, "");

/** The sign of a link to the heading itself, before it or behind it. */
const SIGNS = /^[​\s]*(?:[#¶§∞]|🔗\uFE0F?)[​\s]+|[​\s]*(?:[#¶§∞]|🔗\uFE0F?)?[​\s]*$/gu;

/** The anchor of a heading: its own, that of what stands in it, of what is around it alone or of an empty one before it. */
function anchorOf(heading: Element, day: Element | null = null): string | null {
	if (heading.attribs.id) return heading.attribs.id;
	const box = outermost(heading);
	const [link] = findAll(box, ({ attribs }) => /^#./.test(attribs.href ?? ""));
	const [named] = findAll(box, ({ attribs }) => Boolean(attribs.id ?? attribs.name));
	const { parent } = box;
	const first = parent?.children.find((node) => node.type === "tag" && node !== day && node.chars > 0);
	const around = first === box && parent?.name !== "body" ? parent : null;
	const before = siblingOf(box, -1);
	const empty = before?.chars === 0 ? before : null;
	return (
		link?.attribs.href?.slice(1) ??
		named?.attribs.id ??
		named?.attribs.name ??
		box.attribs.id ??
		around?.attribs.id ??
		empty?.attribs.id ??
		empty?.attribs.name ??
		null
	);
}

/** What follows a heading, or the box that it stands in alone, up to the next heading of its level or a higher one. */
function bodyOf(heading: Element): Node[] {
	const nodes: Node[] = [];
	for (const node of followersOf(outermost(heading))) {
		if (node.type === "tag" && isHeading(heading) && endsSection(node, heading)) break;
		nodes.push(node);
	}
	return nodes;
}

const endsSection = (node: Element, heading: Element) =>
	[node, ...findSeen(node, isHeading)].some((other) => isHeading(other) && other.name <= heading.name);
