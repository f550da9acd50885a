import { monthInDate } from "../../../base/dates/months.ts";
import { findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import { lacksYear, saidIn } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { timeToWall, wallToTime } from "../../../base/dates/zone.ts";
import {
	type Element,
	findSeen,
	holds,
	isHeading,
	lineOf,
	namesOf,
	type Tree,
} from "../../../base/html/tree.ts";
import { LIST_DAY_LINES } from "../../../settings.ts";
import type { DateFound } from "../metadata/date.ts";
import { findDay, usable, yearless } from "./days.ts";
import { isDateText } from "./texts.ts";

/** A date above items, as far as it goes: a year, a month of one, a day. */
export interface Above {
	year: number;
	/** From 1; null where only a year is said. */
	month: number | null;
	/** The date itself, where it has a month. */
	date: DateFound | null;
	isDay: boolean;
}

/** The share of items that stand below dates where the first of all, a pinned one, need not. */
const MOST = 0.8;
/** Elements before the first item among which the date above it may be. */
const BEFORE_FIRST = 16;
/** A text above items with fewer characters is not even a month (`5月`), and with more a sentence. */
const SHORTEST = 2;
const LONGEST = 60;

/**
 * What stands above items of when they are: a heading, a `dt` or a line that is a date, a month or a year and nothing
 * else holds for what follows it, or one that says the same of several days. One at the least must stand before the first
 * item.
 */
export function datesAbove(items: readonly Element[], tree: Tree, options: DateOptions): Map<Element, Above> {
	const found = readAbove(items, tree, (text, now) => aboveOf(text, now, options));
	if (found.size > 0) return found;
	const days = new Map<string, Map<string, Above>>();
	readAbove(items, tree, (text, _, { name }) => {
		const said = withinText(text, options);
		// What a term says beside its day is of that day: `1 December 2026 Works`.
		const rest = name === "dt" ? "" : said?.rest;
		if (said && rest !== undefined) days.set(rest, (days.get(rest) ?? new Map()).set(text, said.above));
		return null;
	});
	const [same] = [...days.values()].sort((a, b) => b.size - a.size);
	return same && same.size > 1 ? readAbove(items, tree, (text) => same.get(text) ?? null) : found;
}

function readAbove(
	items: readonly Element[],
	tree: Tree,
	read: (text: string, now: Above | null, element: Element) => Above | null,
): Map<Element, Above> {
	const found = new Map<Element, Above>();
	const first = items[0];
	const last = items.at(-1);
	if (!first || !last) return found;
	const starts = new Set(items);
	const different = new Set<string>();
	const around = aroundAll(items);
	let now: Above | null = null;
	let box: Element | null = null;
	let isHeaded = false;
	let end = -1;
	let lines = 0;
	for (let i = Math.max(0, first.order - BEFORE_FIRST); i <= last.order && lines < LIST_DAY_LINES; i++) {
		const element = tree.elements[i];
		if (!element) break;
		if (starts.has(element)) {
			end = i + element.elements;
			if (now && box && holds(box, element)) found.set(element, now);
		} else if (i > end && !element.hidden) {
			const text = textAbove(element);
			if (text !== "") lines++;
			const said: Above | null = text === "" ? null : read(text, now, element);
			if (!said) continue;
			const outer = boxOver(element, around);
			if (outer === undefined) continue;
			now = said;
			box = outer;
			isHeaded ||= isHeading(element) || /^(?:dt|summary|th)$/.test(element.name);
			different.add(`${said.year} ${said.month} ${said.date?.time}`);
		}
	}
	// A single date may be today's, at the head of the page.
	const isBegun = found.has(first) || (different.size > 1 && found.size >= items.length * MOST);
	return isBegun && (different.size > 1 || isHeaded) ? found : new Map();
}

/** A day within a text, and what that says beside it: `Published in the Journal of 24 October 2023:`. */
function withinText(text: string, options: DateOptions): { rest: string; above: Above } | null {
	const said = /\d{4}/.test(text) ? findDay(text, options) : null;
	const time = said?.precision === "day" ? usable(said, options) : null;
	if (!said || time === null) return null;
	const { year, month } = timeToWall(time, options.timezone);
	const date = { time, from: saidIn("list/heading", said) };
	const rest = text.slice(0, said.index) + text.slice(said.index + said.length);
	return { rest, above: { year, month, date, isDay: true } };
}

/** A box with so many times the text of a date in it says more than that. */
const MORE = 2;

/** The smallest box around a date that items are in; undefined where it stands in something else that leads somewhere, beside its name. */
function boxOver(date: Element, around: ReadonlySet<Element>): Element | null | undefined {
	let at = date.parent;
	for (; at && !around.has(at); at = at.parent)
		if (at.links > 0 && at.chars > date.chars * MORE) return undefined;
	return at;
}

/** What holds any of some items: a date above items holds for those that the smallest such box around it has. */
function aroundAll(items: readonly Element[]): Set<Element> {
	const around = new Set<Element>();
	for (const { parent } of items) for (let at = parent; at && !around.has(at); at = at.parent) around.add(at);
	return around;
}

/** The text of an element that may be a date; of one that holds a list of its own, what stands before that. */
function textAbove(element: Element): string {
	if (element.chars >= SHORTEST && element.chars < LONGEST) return lineOf(element);
	const start = element.chars >= LONGEST ? element.children[0] : null;
	const text = start?.type === "text" ? start.data.trim() : "";
	return text.length >= 4 && text.length < LONGEST / 2 ? text : "";
}

const YEAR =
	/^(?:(\p{L}{3,12})\s)?((?:19|20)\d\d)\s*(?:年度?|년|г\.?|год)?(?!\s*\d{1,2}\s?[月월])(?:\s*[(（[]?\d{1,4}\s?[\p{L}]{0,8}[)）\]]?)?$/u;
const REIGN = /^(令和|平成)\s?(\d{1,2}|元)年度?$/;
const MONTH = /^(\d{1,2})\s?(?:月份?|월)$|^(\p{L}{3,})\.?$/u;

function aboveOf(text: string, now: Above | null, options: DateOptions): Above | null {
	const year = yearIn(text) ?? yearOfReign(text);
	if (year !== null) return { year: Number(year), month: null, date: null, isDay: false };
	const bare = withoutRemark(text);
	const month = now && MONTH.test(bare) ? monthUnder(bare, now.year, options) : null;
	if (month) return month;
	const said = dateAbove(text, options);
	const time = usable(said, options);
	if (!said || time === null) return null;
	const wall = timeToWall(time, options.timezone);
	return {
		year: wall.year,
		month: wall.month,
		date: { time, from: saidIn("list/heading", said) },
		isDay: said.precision !== "month",
	};
}

/** A year alone, or behind a word that is no month: `2025`, `Año 2025`. */
function yearIn(text: string): string | null {
	const [, word, year] = YEAR.exec(text) ?? [];
	return year === undefined || (word !== undefined && monthInDate(word) !== null) ? null : year;
}

function yearOfReign(text: string): string | null {
	const [, reign, year] = REIGN.exec(text) ?? [];
	if (!reign) return null;
	return String((reign === "令和" ? 2018 : 1988) + (year === "元" ? 1 : Number(year)));
}

/** A month that is said alone, below its year. */
function monthUnder(text: string, year: number, options: DateOptions): Above | null {
	const said = parseDate(
		/[月월]/.test(text) ? `${year}年${text.replace("월", "月")}` : `${text} ${year}`,
		options,
	);
	const time = said?.precision === "month" ? usable(said, options) : null;
	if (!said || time === null) return null;
	const { month } = timeToWall(time, options.timezone);
	return { year, month, date: { time, from: saidIn("list/heading", said) }, isDay: false };
}

/** A text without what it says in brackets at its end: how many there are. */
const withoutRemark = (text: string) => text.replace(/\s*[（(][^（()）]*[)）]\s*$/, "");

/** A day by its distance from today, before the day itself or alone. */
const NAMED = /^(\p{L}[\p{L}\p{M}'’-]+)(?:[\s,:：·•|–—-]+(.*))?$/u;

function dateAbove(text: string, options: DateOptions): ReturnType<typeof parseDate> {
	const bare = withoutRemark(text).replace(/^(\d{4})\s?년\s?(\d{1,2})\s?월$/, "$1年$2月");
	const [, name = "", rest = ""] = NAMED.exec(bare) ?? [];
	const named = name ? parseDate(name, options) : null;
	if (named?.dialect === "relative-day") return (rest ? dateAbove(rest, options) : null) ?? named;
	const said = parseDate(bare, options);
	if (isDateText(bare)) return said ?? yearless(bare, options) ?? findDateIn(bare, options);
	// Months of other languages, reigns.
	const isWhole = /^[^　-￿(]*\p{L}{3,}[^　-￿(]*$|^(?:令和|平成|昭和|民[國国])[\s\d元年月日]+$/u.test(bare);
	return said && isWhole && !/time|relative/.test(said.dialect) ? said : null;
}

/** The date of an item below that of its section, `named` being the day of the month in its title: of a time alone, the time on that day; of a number alone, the day of that month; of a day without a year, in that year. */
export function underAbove(
	above: Above | undefined,
	item: Element,
	own: DateFound | null,
	named: number | null,
	{ timezone }: DateOptions,
): DateFound | null {
	if (!above) return own;
	if (own && lacksYear(own.from)) return inYear(own, above.year, timezone);
	if (!above.date) return own;
	if (!above.isDay) {
		const day = named ?? dayIn(item);
		if (day === null || above.month === null) return own ?? above.date;
		const time = wallToTime(
			{ year: above.year, month: above.month, day, hour: 0, minute: 0, second: 0 },
			timezone,
		);
		return { time, from: above.date.from };
	}
	if (own && !own.isClock && lacksYear(above.date.from)) return own;
	if (!own?.isClock) return above.date;
	const { year, month, day } = timeToWall(above.date.time, timezone);
	const time = wallToTime({ ...timeToWall(own.time, timezone), year, month, day }, timezone);
	return { time, from: above.date.from.replace(/\/day$/, "") };
}

/** A date in another year than the one that it was taken for. */
export function inYear(date: DateFound, year: number, timezone: string): DateFound {
	const time = wallToTime({ ...timeToWall(date.time, timezone), year }, timezone);
	return { ...date, time, from: date.from.replace("/month-day", "") };
}

const DAY =
	/^(?:\p{L}{2,4}\.?,?\s+)?(\d{1,2})(?:\.|日|일|st|nd|rd|th|号)?(?:\s*[(（]?\p{L}{1,4}\.?[)）]?)?\s*[-–—:：|]?$/u;
const COUNT = /count|num|comment|view|hit|rank|index|badge|like|repl/;

/** The day of the month that an item has for itself: an element or the beginning of a line that is one. */
function dayIn(item: Element): number | null {
	const texts = findSeen(
		item,
		({ chars, links, name }) => chars > 0 && chars < 12 && links === 0 && name !== "a",
	)
		.filter((element) => !COUNT.test(namesOf(element)))
		.map(lineOf);
	const before = item.name === "a" ? item.parent?.children[item.place - 1] : undefined;
	const start =
		before?.type === "text" && before.data.trim() !== ""
			? before
			: item.children.find((child) => child.type === "tag" || child.data.trim() !== "");
	for (const text of start?.type === "text" ? [start.data.trim(), ...texts] : texts) {
		const day = Number(DAY.exec(text)?.[1] ?? 0);
		if (day >= 1 && day <= 31) return day;
	}
	return null;
}
