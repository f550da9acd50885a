import { withAsciiDigits } from "../../../base/dates/digits.ts";
import { parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions, ParsedDate } from "../../../base/dates/types.ts";
import { timeToWall, wallToTime } from "../../../base/dates/zone.ts";
import {
	childElements,
	type Element,
	findAll,
	findSeen,
	holds,
	lineOf,
	type Node,
	namesOf,
	siblingOf,
	walk,
} from "../../../base/html/tree.ts";
import { DAY_MS, HOUR_MS } from "../../../settings.ts";
import type { DateFound } from "../metadata/date.ts";
import { MOMENT, momentOf } from "../metadata/datedLines.ts";
import { dateInAddress, findDay, inYearOf, usable, yearless } from "./days.ts";
import { headsOf, roleOf, roleOfLabel, withoutDeadlines } from "./roles.ts";
import { widthOf } from "./texts.ts";

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
	const places = [item, ...beside.filter((node) => node.type === "tag")];
	const timed = places.flatMap((place) => (isTime(place) ? [place] : findSeen(place, isTime)));
	const times = dateOfTimes(timed, item, heads, options);
	if (times && !times.isVague) return times.found;
	const address = dateInAddress(url, options);
	const texts = shortTexts(item, title, beside);
	const short = dateOfTexts(texts, item, heads, address, options);
	if (short && !short.isVague) return short.found;
	const rest = withoutTexts(lines, texts, item, heads).map(withoutDeadlines);
	const long = dateOfLines(rest, title, address, options);
	// A time alone is today's only where nothing says another day, and a day in a sentence may be of what is told.
	return (
		(long?.isVague ? null : long?.found) ??
		times?.found ??
		(short?.found.isClock && address ? onDay(short.found, address, options) : null) ??
		(long?.isProse ? null : long?.found) ??
		(short?.isProse ? null : short?.found) ??
		address ??
		long?.found ??
		short?.found ??
		dateOfLines(lines.map(withoutDeadlines), title, null, options)?.found ??
		dateInMarkup(item, options)
	);
}

/** The hour that one date names on the day that another does. */
function onDay(clock: DateFound, day: DateFound, { timezone }: DateOptions): DateFound {
	const { year, month, day: date } = timeToWall(day.time, timezone);
	return {
		...clock,
		time: wallToTime({ ...timeToWall(clock.time, timezone), year, month, day: date }, timezone),
	};
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
	/** Whether it stands within a sentence. */
	isProse?: boolean;
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
		const said =
			parseDate(text, options) ??
			yearless(text, options) ??
			behindLabel(text, options) ??
			// Where its markup says that it is a date.
			(isNamed ? findDay(text, options) : null);
		const time = usable(inYearOf(said, address), options);
		if (!said || time === null) continue;
		const isClock = said.dialect === "time";
		// `3:45` may as well be how long a recording is.
		if (isClock && !isNamed && !/^\d\d:\d\d(?::\d\d)?$/.test(text)) continue;
		// The number of a case or a paper: `2019-218`, `25-290`.
		if (!isNamed && said.dialect === "iso8601-ordinal") continue;
		const isNumber = !isNamed && said.dialect === "iso8601-basic" && text.length === 8;
		const role = element ? roleOf(element, item, heads) : roleOfLabel(/^\D*/.exec(text)?.[0] ?? "");
		if (role === "never") continue;
		const found = { time, from: saidIn("list/text", said), isClock };
		const isToCome = time > options.now + SOON && role !== "own";
		const isProse = element !== null && role !== "own" && isInSentence(element);
		const candidate = {
			found,
			isVague: role === "other" || isClock || isToCome || isProse || isNumber,
			isProse,
		};
		if (!candidate.isVague) return candidate;
		if (!vague || (vague.isProse && !isProse)) vague = candidate;
	}
	return vague;
}

/** The date with its year that ends a text, behind a label in whatever language, which may touch it. */
function behindLabel(text: string, options: DateOptions): ParsedDate | null {
	const start = text.search(/\d/);
	if (start < 2 || !/\p{L}/u.test(text.slice(0, start)) || !YEAR.test(text)) return null;
	const said = parseDate(text.slice(start), options);
	return said?.precision === "year" || said?.precision === "month" ? null : said;
}

const YEAR = /(?<!\d)(?:1[34]|19|20|25)\d\d(?!\d)/;

/** Text around a date that is no wider is a line of facts. */
const FACTS = 40;

/** Whether an element stands in the midst of a sentence, with more before it and behind it. */
function isInSentence({ parent, ...element }: Element): boolean {
	if (!parent || parent.chars - element.chars < FACTS / 2) return false;
	const at = parent.children.findIndex((node) => node.type === "tag" && node.order === element.order);
	const said = (nodes: readonly Node[]) => nodes.map(textIn).join(" ").trim();
	return isSentence(said(parent.children.slice(0, at)), said(parent.children.slice(at + 1)));
}

/** Whether what stands before a date and behind it makes a sentence with it. */
function isSentence(before: string, after: string): boolean {
	const isWide = widthOf(before) + widthOf(after) >= FACTS;
	return (
		isWide &&
		/[\p{L}，,]$/u.test(before) &&
		/^[^\p{L}|｜/]{0,16}\p{L}/u.test(after) &&
		/[，。、；,.;]/u.test(before + after)
	);
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
): Candidate | null {
	let best: Candidate | null = null;
	let least = Number.POSITIVE_INFINITY;
	for (const line of lines) {
		const rest = withAsciiDigits(line.split(title).join(" ")).slice(0, LONGEST);
		if (!/\d/.test(rest)) continue;
		const said = yearless(rest, options) ?? findDay(rest, options);
		const time = usable(inYearOf(said, address), options);
		if (!said || time === null) continue;
		const [before, after] = [rest.slice(0, said.index), rest.slice(said.index + said.length)];
		// Of a longer text only what stands before it, or beside the title.
		const date = rest.slice(said.index, said.index + said.length).trim();
		const isNamed = line.includes(`${title} ${date}`) || line.includes(`${date} ${title}`);
		if (rest.length > LINE && !isNamed && !(before.trim() === "" && /^\s*[|｜·•]/u.test(after))) continue;
		const isProse = isSentence(before.trim(), after);
		const isToCome = time > options.now + SOON;
		const rank = (isSameDay(time, address) ? 0 : 4) + (isToCome ? 2 : 0) + (isProse ? 1 : 0);
		if (rank >= least) continue;
		least = rank;
		const found = { time, from: saidIn("list/text", said), isClock: said.dialect === "time" };
		best = { found, isVague: rank > 4, isProse };
	}
	return best;
}

/** A line with more characters is a text, of which so many are looked at. */
const LINE = 160;
const LONGEST = 400;

const isSameDay = (time: number, day: DateFound | null) => day !== null && Math.abs(time - day.time) < DAY_MS;

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
		const exact = exactIn(element, moments);
		const parts = [...combined(element), ...withNext(element, text), text];
		// A day alone says less than a day with its hour, and more than how long ago that was.
		for (const part of MOMENT.test(exact) || !/\d{4}|\d:\d\d/.test(text)
			? [exact, ...parts]
			: [...parts, exact])
			found.push({ text: part, isNamed, element });
	}
	return [...found.filter(({ isNamed }) => isNamed), ...found.filter(({ isNamed }) => !isNamed)]
		.map((short) => ({ ...short, text: short.text.replace(/^[[(（【\s]+|[\])）】\s]+$/g, "") }))
		.filter(
			({ text, isNamed }) =>
				/[^\d\s.,]/.test(text) ||
				/^\d{1,4}\.\s?\d{1,2}\.\s?\d{1,4}\.?$|^\d{8}$/.test(text) ||
				(isNamed && EPOCH.test(text)),
		);
}

/** Seconds or milliseconds since 1970. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

const momentsIn = (top: Element) =>
	[top, ...findSeen(top, () => true)].filter((element) => element.chars > 0 && momentOf(element) !== null);

/** The moment that an element holds; empty where it holds none or several. */
function exactIn(element: Element, moments: readonly Element[]): string {
	const inner = moments.filter((moment) => holds(element, moment));
	return (inner.length === 1 && inner[0] && momentOf(inner[0])) || "";
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

/** The date of an element that is the day alone, and of the next one, which says the month; none elsewhere. */
function withNext(element: Element, text: string): string[] {
	const next = DAY_ALONE.test(text) ? siblingOf(element, 1) : null;
	return next && next.chars < 16 ? put([text, lineOf(next)]) : [];
}

const DAY_ALONE = /^\d{1,2}[日号일]?$/;

/** `<b>08</b><i>2022-09</i>`, as many Chinese sites write a date: a day beside a year and month. */
function combined(element: Element): string[] {
	const parts = childElements(element).map(lineOf);
	if (parts.length < 2 || parts.length > 3) return parts.length < 2 ? split(lineOf(element)) : [];
	return put(parts);
}

/** The parts of a date as one; none where they are not. */
function put(parts: readonly string[]): string[] {
	const [a = "", b = "", c = ""] = parts.map((part) =>
		part
			.replace(/[./年月]/g, "-")
			.replace(/[日号일]/g, "")
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
