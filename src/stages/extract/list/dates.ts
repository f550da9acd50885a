import { findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import {
	childElements,
	type Element,
	findAll,
	holds,
	lineOf,
	type Node,
	namesOf,
	walk,
} from "../../../base/html/tree.ts";
import type { DateFound } from "../metadata/date.ts";
import { MOMENT } from "../metadata/datedLines.ts";
import { dateInAddress, inYearOf, usable, yearless } from "./days.ts";

/** The text of a node on one line. */
export const textIn = (node: Node) =>
	node.type === "text" ? node.data.replace(/\s+/g, " ").trim() : lineOf(node);

const DATE_NAME =
	/(?:^|[\s_-])(?:date|time|datetime|pubdate|pubtime|published|rq|riqi|sj|shijian|fbsj|posted|ago|age|year|day|month)(?:$|[\s_\d-])/;
/** Names of cells that say who wrote last, and when: that is not the thread's own date. */
const LAST_POST = /last-?_?(?:post|reply|comment|activity|msg)|freshness|latest-?_?(?:post|reply)|lastpost/;
const DURATION = /(?:^|[\s_-])(?:duration|length|runtime|playtime|laufzeit|shichang)(?:$|[\s_-])/;

/** The day of an item: what a `time` element says, a text that is a date, a date in a line, else one in its address. */
export function dateIn(
	item: Element,
	beside: readonly Node[],
	lines: string[],
	title: string,
	url: string,
	options: DateOptions,
): DateFound | null {
	for (const time of findAll(
		item,
		(element) => element.name === "time" && element.attribs.datetime !== undefined,
	)) {
		const said = parseDate(time.attribs.datetime ?? "", options);
		const found = usable(said, options);
		if (said && found !== null) return { time: found, from: saidIn("list/time", said) };
	}
	const address = dateInAddress(url, options);
	const texts = shortTexts(item, title, beside);
	const short = dateOfTexts(texts, address, options);
	if (short && !short.isVague) return short.found;
	const long = dateOfLines(withoutTexts(lines, texts), title, address, options);
	// A time alone is today's only where nothing says another day.
	return long ?? short?.found ?? address ?? dateOfLines(lines, title, null, options);
}

/** A date in a list, and whether it may be another thing's: a time without a day, or a last post's. */
interface Candidate {
	found: DateFound;
	isVague: boolean;
}

/** The first text that is a date with a day of its own, else the first that is one by the clock or by what was posted last. */
function dateOfTexts(
	texts: readonly ShortText[],
	address: DateFound | null,
	options: DateOptions,
): Candidate | null {
	let vague: Candidate | null = null;
	for (const { text, isLast, isNamed } of texts) {
		const said = parseDate(text, options) ?? yearless(text, options);
		const time = usable(inYearOf(said, address), options);
		if (!said || time === null) continue;
		const isClock = said.dialect === "time";
		// `3:45` may as well be how long a recording is.
		if (isClock && !isNamed && !/^\d\d:\d\d(?::\d\d)?$/.test(text)) continue;
		const found = { time, from: saidIn("list/text", said), isClock };
		const candidate = { found, isVague: isLast || isClock };
		if (!candidate.isVague) return candidate;
		vague ??= candidate;
	}
	return vague;
}

/** Lines without those that were found to be of a last post. */
function withoutTexts(lines: readonly string[], texts: readonly ShortText[]): string[] {
	const last = new Set(texts.filter(({ isLast }) => isLast).map(({ text }) => text));
	return last.size === 0
		? [...lines]
		: lines.filter((line) => ![...last].some((text) => line.includes(text)));
}

function dateOfLines(
	lines: readonly string[],
	title: string,
	address: DateFound | null,
	options: DateOptions,
): DateFound | null {
	for (const line of lines) {
		const rest = line.split(title).join(" ");
		if (rest.length > 160 || !/\d/.test(rest)) continue;
		const western =
			/(?<![\d./-])\d{1,2}([-./])\s?\d{1,2}\1\s?(?:\d{4}|\d{2})(?![\d/])(?:,?\s+\d{1,2}:\d\d)?/.exec(rest);
		const said =
			yearless(rest, options) ?? findDateIn(rest, options) ?? (western && parseDate(western[0], options));
		const time = usable(inYearOf(said, address), options);
		if (said && time !== null)
			return { time, from: saidIn("list/text", said), isClock: said.dialect === "time" };
	}
	return null;
}

/** A text that may be a date and nothing else. */
interface ShortText {
	text: string;
	/** Its element is named like a date. */
	isNamed: boolean;
	/** It stands with the last post of a thread. */
	isLast: boolean;
}

/** Texts that may be a date and nothing else: named like one first; a day and a month in two elements put together. */
function shortTexts(item: Element, title: string, beside: readonly Node[]): ShortText[] {
	const found: ShortText[] = beside
		.flatMap((node) =>
			node.type === "text" ? [textIn(node)] : [exactIn(node, momentsIn(node)), textIn(node)],
		)
		.filter((text) => /\d/.test(text) && text.length < 40)
		.map((text) => ({ text, isNamed: false, isLast: false }));
	const moments = momentsIn(item);
	for (const element of findAll(item, ({ hidden, chars }) => !hidden && chars > 0 && chars < 40)) {
		const text = apartIn(element).replace(/\s+/g, " ").split(title).join(" ").trim();
		const names = namesOf(element);
		if (!/\d/.test(text) || text === title || DURATION.test(names)) continue;
		const isLast = isInLastPost(element, item);
		const isNamed = DATE_NAME.test(names);
		for (const part of [exactIn(element, moments), ...combined(element), text])
			found.push({ text: part, isNamed, isLast });
	}
	return [...found.filter(({ isNamed }) => isNamed), ...found.filter(({ isNamed }) => !isNamed)]
		.map((short) => ({ ...short, text: short.text.replace(/^[[(（【\s]+|[\])）】\s]+$/g, "") }))
		.filter(
			({ text }) => /[^\d\s.,]/.test(text) || /^\d{1,4}\.\s?\d{1,2}\.\s?\d{1,4}\.?$|^\d{8}$/.test(text),
		);
}

const momentsIn = (top: Element) =>
	findAll(top, ({ hidden, chars, attribs }) => !hidden && chars > 0 && MOMENT.test(attribs.title ?? ""));

/** The moment that an element holds; empty where it holds none or several. */
function exactIn(element: Element, moments: readonly Element[]): string {
	const inner = moments.filter((moment) => holds(element, moment));
	return (inner.length === 1 && MOMENT.exec(inner[0]?.attribs.title ?? "")?.[1]) || "";
}

/** The text of an element in which no two numbers touch that the markup parts: a name that ends in one, and `3 天前`. */
function apartIn(element: Element): string {
	let text = "";
	walk(element, (node) => {
		if (node.type === "tag") {
			if (node.name === "br") text += " ";
			return !node.hidden;
		}
		if (/\d$/.test(text) && /^\d/.test(node.data)) text += " ";
		text += node.data;
		return undefined;
	});
	return text;
}

function isInLastPost(element: Element, item: Element): boolean {
	for (let at: Element | null = element; at && at !== item; at = at.parent)
		if (LAST_POST.test(namesOf(at))) return true;
	return false;
}

/** `<b>08</b><i>2022-09</i>`, as many Chinese sites write a date: a day beside a year and month. */
function combined(element: Element): string[] {
	const parts = childElements(element).map(lineOf);
	if (parts.length < 2 || parts.length > 3) return parts.length < 2 ? split(lineOf(element)) : [];
	const [a = "", b = "", c = ""] = parts.map((part) =>
		part
			.replace(/[./年月]/g, "-")
			.replace(/[日号]/g, "")
			.replace(/-$/, ""),
	);
	const day = /^\d{1,2}$/;
	const month = /^(?:19|20)\d\d-\d{1,2}$/;
	if (day.test(a) && month.test(b)) return [`${b}-${a}`];
	if (month.test(a) && day.test(b)) return [`${a}-${b}`];
	if (/^(?:19|20)\d\d$/.test(a) && /^\d{1,2}-\d{1,2}$/.test(b)) return [`${a}-${b}`];
	if (/^\d{1,2}-\d{1,2}$/.test(a) && /^(?:19|20)\d\d$/.test(b)) return [`${b}-${a}`];
	return day.test(a) && c && /^\p{L}+\.?$/u.test(b)
		? [`${a} ${b} ${c}`]
		: day.test(a) && /^\p{L}+\.?,? \d{4}$/u.test(b)
			? [`${a} ${b}`]
			: [];
}

/** `08 2022-09` with only a line break between them. */
function split(text: string): string[] {
	const found = /^(\d{1,2})\s*((?:19|20)\d\d)[-/.年](\d{1,2})月?$/.exec(text);
	return found ? [`${found[2]}-${found[3]}-${found[1]}`] : [];
}
