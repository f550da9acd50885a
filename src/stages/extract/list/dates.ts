import { findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import {
	childElements,
	type Element,
	findAll,
	lineOf,
	type Node,
	namesOf,
	textOf,
} from "../../../base/html/tree.ts";
import type { DateFound } from "../metadata/date.ts";
import { dateInAddress, inYearOf, usable, yearless } from "./days.ts";

/** The text of a node on one line. */
export const textIn = (node: Node) =>
	node.type === "text" ? node.data.replace(/\s+/g, " ").trim() : lineOf(node);

const DATE_NAME =
	/(?:^|[\s_-])(?:date|time|datetime|pubdate|pubtime|published|rq|riqi|sj|shijian|fbsj|posted|ago|age|year|day|month)(?:$|[\s_\d-])/;

/** The day of an item: what a `time` element says, a text that is a date, a date in a line, else one in its address. */
export function dateIn(
	item: Element,
	beside: readonly Node[],
	lines: string[],
	title: string,
	url: string,
	options: DateOptions,
): DateFound | null {
	for (const time of findAll(item, (one) => one.name === "time" && one.attribs.datetime !== undefined)) {
		const found = usable(parseDate(time.attribs.datetime ?? "", options), options);
		if (found !== null) return { time: found, from: "list/time" };
	}
	const address = dateInAddress(url, options);
	for (const text of shortTexts(item, title, beside)) {
		const said = parseDate(text, options) ?? yearless(text, options);
		const found = usable(inYearOf(said, address), options);
		if (found !== null) return { time: found, from: "list/text" };
	}
	for (const line of lines) {
		const rest = line.split(title).join(" ");
		if (rest.length > 160 || !/\d/.test(rest)) continue;
		const western = /\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})(?!\d)(?:,?\s+\d{1,2}:\d\d)?/.exec(rest);
		const said = yearless(rest, options) ?? findDateIn(rest, options);
		const time = usable(inYearOf(said ?? (western && parseDate(western[0], options)), address), options);
		if (time !== null) return { time, from: "list/text" };
	}
	return address;
}

/** Texts that may be a date and nothing else: named like one first; a day and a month in two elements put together. */
function shortTexts(item: Element, title: string, beside: readonly Node[]): string[] {
	const named: string[] = [];
	const other: string[] = beside.map(textIn).filter((text) => /\d/.test(text) && text.length < 40);
	for (const element of findAll(item, (one) => !one.hidden && one.chars > 0 && one.chars < 40)) {
		const text = textOf(element).replace(/\s+/g, " ").split(title).join(" ").trim();
		if (!/\d/.test(text) || text === title) continue;
		if (DATE_NAME.test(namesOf(element))) {
			named.push(...combined(element), text);
		} else other.push(...combined(element), text);
	}
	return [...named, ...other]
		.map((text) => text.replace(/^[[(（【\s]+|[\])）】\s]+$/g, ""))
		.filter((text) => /[^\d\s.,]/.test(text) || /^\d{1,4}\.\s?\d{1,2}\.\s?\d{1,4}\.?$|^\d{8}$/.test(text));
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
