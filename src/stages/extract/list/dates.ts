import { withAsciiDigits } from "../../../base/dates/digits.ts";
import { findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import {
	childElements,
	type Element,
	findAll,
	findSeen,
	holds,
	lineOf,
	type Node,
	namesOf,
	walk,
} from "../../../base/html/tree.ts";
import { DAY_MS, HOUR_MS } from "../../../settings.ts";
import type { DateFound } from "../metadata/date.ts";
import { MOMENT } from "../metadata/datedLines.ts";
import { dateInAddress, inYearOf, usable, yearless } from "./days.ts";
import { headsOf, roleOf, roleOfLabel, withoutDeadlines } from "./roles.ts";

/** The text of a node on one line. */
export const textIn = (node: Node) =>
	withAsciiDigits(node.type === "text" ? node.data.replace(/\s+/g, " ").trim() : lineOf(node));

const DATE_NAME =
	/(?:^|[\s_-])(?:date|time|datetime|pubdate|pubtime|published|rq|riqi|sj|shijian|fbsj|posted|ago|age|year|day|month)(?:$|[\s_\d-])/;
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
	const heads = headsOf(item);
	const times = dateOfTimes(findSeen(item, isTime), item, heads, options);
	if (times && !times.isVague) return times.found;
	const address = dateInAddress(url, options);
	const texts = shortTexts(item, title, beside);
	const short = dateOfTexts(texts, item, heads, address, options);
	if (short && !short.isVague) return short.found;
	const rest = withoutTexts(lines, texts, item, heads).map(withoutDeadlines);
	const long = dateOfLines(rest, title, address, options);
	// A time alone is today's only where nothing says another day.
	return (
		long ??
		times?.found ??
		short?.found ??
		address ??
		dateOfLines(lines.map(withoutDeadlines), title, null, options) ??
		dateInMarkup(item, options)
	);
}

const isTime = ({ name, attribs }: Element) =>
	attribs.datetime !== undefined && name !== "ins" && name !== "del";

/** The date that stands in the markup alone: in what is hidden, in a property, in the attribute of a script. */
function dateInMarkup(item: Element, options: DateOptions): DateFound | null {
	for (const { attribs, hidden } of [item, ...findAll(item, () => true)]) {
		const isOwn = /\bdate(?:Published|Created)\b|\bpublished\b/.test(`${attribs.itemprop} ${attribs.class}`);
		const text =
			(hidden ? attribs.datetime : undefined) ??
			(isOwn ? (attribs.content ?? attribs.title) : undefined) ??
			attribs["data-date"] ??
			attribs["data-time"] ??
			attribs["data-timestamp"] ??
			attribs["data-published"];
		const said = text && text.length > 7 ? parseDate(text, options) : null;
		const time = usable(said, options);
		if (said && time !== null && time <= options.now + DAY_MS)
			return { time, from: saidIn("list/markup", said) };
	}
	return null;
}

/** The `time` of an item that is its own before one of a change or a last post. */
function dateOfTimes(
	times: readonly Element[],
	item: Element,
	heads: readonly string[],
	options: DateOptions,
): Candidate | null {
	let vague: Candidate | null = null;
	for (const time of times) {
		const said = parseDate(time.attribs.datetime ?? "", options);
		const found = usable(said, options);
		if (!said || found === null) continue;
		const role = roleOf(time, item, heads);
		if (role === "never") continue;
		const candidate = { found: { time: found, from: saidIn("list/time", said) }, isVague: role === "other" };
		if (!candidate.isVague) return candidate;
		vague ??= candidate;
	}
	return vague;
}

/** A date in a list, and whether it may be another thing's: a time without a day, a last post's, one to come. */
interface Candidate {
	found: DateFound;
	isVague: boolean;
}

/** The first text that is a date with a day of its own, else the first that is one by the clock or by what was posted last. */
function dateOfTexts(
	texts: readonly ShortText[],
	item: Element,
	heads: readonly string[],
	address: DateFound | null,
	options: DateOptions,
): Candidate | null {
	let vague: Candidate | null = null;
	for (const { text, element, isNamed } of texts) {
		const said = parseDate(text, options) ?? yearless(text, options);
		const time = usable(inYearOf(said, address), options);
		if (!said || time === null) continue;
		const isClock = said.dialect === "time";
		// `3:45` may as well be how long a recording is.
		if (isClock && !isNamed && !/^\d\d:\d\d(?::\d\d)?$/.test(text)) continue;
		const role = element ? roleOf(element, item, heads) : roleOfLabel(/^\D*/.exec(text)?.[0] ?? "");
		if (role === "never") continue;
		const found = { time, from: saidIn("list/text", said), isClock };
		const isToCome = time > options.now + SOON && role !== "own";
		const candidate = { found, isVague: role === "other" || isClock || isToCome };
		if (!candidate.isVague) return candidate;
		vague ??= candidate;
	}
	return vague;
}

/** A date that lies further ahead is that of an event or of an end, where another one is there. */
const SOON = 36 * HOUR_MS;

/** Lines without those that were found to be of a last post or of an end. */
function withoutTexts(
	lines: readonly string[],
	texts: readonly ShortText[],
	item: Element,
	heads: readonly string[],
): string[] {
	const others = new Set<string>();
	for (const { text, element } of texts)
		if (element && text && /^(?:other|never)$/.test(roleOf(element, item, heads) ?? "")) others.add(text);
	return others.size === 0
		? [...lines]
		: lines.filter((line) => ![...others].some((text) => line.includes(text)));
}

function dateOfLines(
	lines: readonly string[],
	title: string,
	address: DateFound | null,
	options: DateOptions,
): DateFound | null {
	for (const line of lines) {
		const rest = withAsciiDigits(line.split(title).join(" "));
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
	/** What it stands in; null for what stands beside the item. */
	element: Element | null;
}

/** Texts that may be a date and nothing else: named like one first; a day and a month in two elements put together. */
function shortTexts(item: Element, title: string, beside: readonly Node[]): ShortText[] {
	const found: ShortText[] = beside
		.flatMap((node) =>
			node.type === "text" ? [textIn(node)] : [exactIn(node, momentsIn(node)), textIn(node)],
		)
		.filter((text) => /\d/.test(text) && text.length < 40)
		.map((text) => ({ text, isNamed: false, element: null }));
	const moments = momentsIn(item);
	for (const element of findSeen(item, ({ chars }) => chars > 0 && chars < 40)) {
		const text = withAsciiDigits(apartIn(element).replace(/\s+/g, " ").split(title).join(" ").trim());
		const names = namesOf(element);
		if (!/\d/.test(text) || text === title || DURATION.test(names)) continue;
		const isNamed = DATE_NAME.test(names);
		for (const part of [exactIn(element, moments), ...combined(element), text])
			found.push({ text: part, isNamed, element });
	}
	return [...found.filter(({ isNamed }) => isNamed), ...found.filter(({ isNamed }) => !isNamed)]
		.map((short) => ({ ...short, text: short.text.replace(/^[[(（【\s]+|[\])）】\s]+$/g, "") }))
		.filter(
			({ text }) => /[^\d\s.,]/.test(text) || /^\d{1,4}\.\s?\d{1,2}\.\s?\d{1,4}\.?$|^\d{8}$/.test(text),
		);
}

const momentsIn = (top: Element) =>
	findSeen(top, ({ chars, attribs }) => chars > 0 && MOMENT.test(attribs.title ?? ""));

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
	const monthName = /^\p{L}{3,9}\.?$/u;
	if (!c && day.test(a) && monthName.test(b)) return [`${a} ${b}`];
	if (!c && monthName.test(a) && day.test(b)) return [`${b} ${a}`];
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
