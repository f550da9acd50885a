import { findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { outerHtml } from "../../../base/html/serialize.ts";
import {
	type Element,
	findAll,
	findSeen,
	HEADING_MAX_CHARS,
	isHeading,
	lineOf,
	type Node,
} from "../../../base/html/tree.ts";
import type { DateFound } from "../metadata/date.ts";
import type { Page } from "../page.ts";
import { usable, yearless } from "./days.ts";
import { hasDate, makeQuiet } from "./rank.ts";
import { widthOf } from "./texts.ts";

/** A section of a page that is an entry of its own: a release in a log of changes. */
export interface Section {
	heading: Element;
	url: string;
	title: string;
	/** What follows the heading, up to the next one. */
	nodes: Node[];
}

/** Fewer headings are an article's. */
const FEWEST = 3;
/** The share of the headings of one level that must name a version or a day. */
const MOST = 0.8;
/** Beside the version or the day a heading says no more than this. */
const WIDE = 60;
const VERSION =
	/(?:^|[\s[(])(?:v|ver\.?|version|release|r|版本|バージョン)?\s?\d+\.\d+(?:\.\d+)*(?:[-.+]?(?:alpha|beta|rc|pre|build)[\w.]*)?(?=$|[\s\]),:：–—-])/iu;
const LOG =
	/change[\s_-]?logs?|release[\s_-]?(?:notes?|history)|what['’]?s[\s_-]?new|version[\s_-]?history|(?:^|\W)(?:releases|updates|history)(?:$|\W)|更新(?:日志|日誌|记录|記錄|历史)|版本(?:历史|记录|说明|更新)|发布(?:说明|日志)|(?:変更|更新|リリース)(?:履歴|ノート|情報)|업데이트|변경\s?사항|änderungs(?:protokoll|verlauf)|versionshinweise|notes de version|notas de (?:la )?versi[óo]n|журнал изменений/iu;

const known = new WeakMap<Page, Section[]>();

/** The sections of a log of changes: headings of one level that each name a version or a day, with an anchor to lead to; none on other pages. */
export function headedSections(page: Page): readonly Section[] {
	const before = known.get(page);
	if (before) return before;
	const found = readSections(page);
	known.set(page, found);
	return found;
}

function readSections(page: Page): Section[] {
	const headings = page.tree.elements.filter(
		(element) =>
			isHeading(element) && !element.hidden && element.chars > 1 && element.chars <= HEADING_MAX_CHARS,
	);
	const said = `${page.url} ${page.title ?? ""} ${headings.find(({ name }) => name === "h1")?.chars ? headingsText(headings) : ""}`;
	if (!LOG.test(said)) return [];
	const quietOf = makeQuiet(page);
	for (const level of ["h1", "h2", "h3", "h4"]) {
		const alike = headings.filter((heading) => heading.name === level && quietOf(heading) === 1);
		if (alike.length < FEWEST) continue;
		if (alike.filter((heading) => isMark(lineOf(heading))).length < alike.length * MOST) continue;
		const sections = alike
			.filter((heading) => isMark(lineOf(heading)))
			.flatMap((heading) => sectionOf(heading, page));
		// Titles for those who cannot see, above entries that name themselves by a link to a page of their own: that is a list.
		if (sections.length >= FEWEST) return sections.every(isLinked) ? [] : sections;
	}
	return [];
}

const headingsText = (headings: readonly Element[]) =>
	headings
		.filter(({ name }) => name === "h1")
		.map(lineOf)
		.join(" ");

const isMark = (text: string) => (VERSION.test(text) || hasDate(text)) && widthOf(text) < WIDE;

function sectionOf(heading: Element, page: Page): Section[] {
	const id = anchorOf(heading);
	if (!id) return [];
	const title = lineOf(heading).replace(SIGNS, "");
	return [{ heading, url: new URL(`#${id}`, page.url).href, title, nodes: bodyOf(heading) }];
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

/** The sign of a link to the heading itself, before it or behind it. */
const SIGNS = /^[​\s]*(?:[#¶§∞]|🔗\uFE0F?)[​\s]+|[​\s]*(?:[#¶§∞]|🔗\uFE0F?)?[​\s]*$/gu;

/** The anchor of a heading: its own, that of what stands in it or of what is around it alone. */
function anchorOf(heading: Element): string | null {
	const [link] = findAll(heading, ({ attribs }) => /^#./.test(attribs.href ?? ""));
	const [named] = findAll(heading, ({ attribs }) => Boolean(attribs.id ?? attribs.name));
	const around =
		heading.parent?.children.find((node) => node.type === "tag") === heading ? heading.parent : null;
	return (
		heading.attribs.id ??
		link?.attribs.href?.slice(1) ??
		named?.attribs.id ??
		named?.attribs.name ??
		around?.attribs.id ??
		null
	);
}

/** What follows a heading, or the box that it stands in alone, up to the next heading of its level or a higher one. */
function bodyOf(heading: Element): Node[] {
	let at = heading;
	while (at.parent && at.parent.chars === at.chars && at.parent.name !== "body") at = at.parent;
	const siblings = at.parent?.children ?? [];
	const nodes: Node[] = [];
	for (const node of siblings.slice(siblings.indexOf(at) + 1)) {
		if (node.type === "tag" && endsSection(node, heading)) break;
		nodes.push(node);
	}
	return nodes;
}

const endsSection = (node: Element, heading: Element) =>
	[node, ...findSeen(node, isHeading)].some((other) => isHeading(other) && other.name <= heading.name);

/** The title of a section, without the day where a version remains. */
export function titleOf({ title }: Section, options: DateOptions): string {
	const found = findDateIn(title, options);
	if (!found) return title;
	const rest = `${title.slice(0, found.index)}${title.slice(found.index + found.length)}`
		.replace(/[[(（]\s*[\])）]/g, "")
		.replace(/^[\s:：,–—|/-]+|[\s:：,–—|/(（-]+$/g, "");
	return VERSION.test(rest) ? rest.replace(/\s+/g, " ") : title;
}

/** The markup of a section's text. */
export const htmlOf = ({ nodes }: Section) =>
	nodes.map((node) => (node.type === "tag" && !node.hidden ? outerHtml(node) : "")).join("");

/** The day of a section: in its heading, else in the first line below it. */
export function sectionDate({ heading, nodes }: Section, options: DateOptions): DateFound | null {
	const first = nodes.find((node) => node.type === "tag" && node.chars > 0);
	const below = first?.type === "tag" && first.chars < WIDE ? lineOf(first) : "";
	const [time] = findSeen(heading, ({ attribs }) => attribs.datetime !== undefined);
	for (const text of [time?.attribs.datetime ?? "", lineOf(heading).replace(/[[\]()（）]/g, " "), below]) {
		if (text === "") continue;
		const bare = text.replace(VERSION, " ").replace(/^[\s:–—|-]+|[\s:–—|-]+$/g, "");
		const said = parseDate(bare, options) ?? findDateIn(text, options) ?? yearless(bare, options);
		const found = said && !/time|relative/.test(said.dialect) ? usable(said, options) : null;
		if (said && found !== null) return { time: found, from: saidIn("list/heading", said) };
	}
	return null;
}
