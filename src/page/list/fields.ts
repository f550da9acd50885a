import { findDateIn, parseDate } from "../../dates/parseDate.ts";
import type { DateOptions } from "../../dates/types.ts";
import { linesOf } from "../content/lines.ts";
import type { DateFound } from "../metadata/date.ts";
import { pictureOf } from "../metadata/more.ts";
import type { Page } from "../page.ts";
import {
	childElements,
	type Element,
	findAll,
	isHeading,
	lineOf,
	type Node,
	namesOf,
	textOf,
} from "../tree.ts";
import type { Item } from "./items.ts";
import { widthOf } from "./links.ts";

/** What an item's markup says beside its link. */
export interface ItemFields {
	title: string;
	date: DateFound | null;
	summary: string | null;
	image: string | null;
	author: string | null;
}

/** Reads the fields of an item; `beside` are the nodes that belong to it though they stand outside its element. */
export function fieldsOf(
	{ element, link }: Item,
	beside: readonly Node[],
	page: Page,
	options: DateOptions,
): ItemFields {
	const title = titleIn(element, link.text);
	const lines = [...linesOf(element, new Set()).map((line) => line.text), ...beside.map(textIn)].filter(
		Boolean,
	);
	const image = findAll(element, (one) => one.name === "img")
		.map((one) => pictureOf(one, page))
		.find((url) => url !== null);
	return {
		title,
		date: dateIn(element, beside, lines, title, link.url, options),
		summary: summaryIn(lines, title),
		image: image ?? null,
		author: authorIn(element),
	};
}

const textIn = (node: Node) => (node.type === "text" ? node.data.replace(/\s+/g, " ").trim() : lineOf(node));

/** The link's text; a heading of the item where the link is only a picture or a button. */
function titleIn(item: Element, text: string): string {
	const heading = findAll(item, (one) => isHeading(one) && !one.hidden && one.chars > 1)[0];
	const said = heading ? lineOf(heading) : "";
	if (said && widthOf(text) < 8 && widthOf(said) > widthOf(text)) return said;
	// A date that stands in the link is no part of the title.
	return (
		text
			.replace(/^[·•▪■●◆▶»>\-–\s]+/, "")
			.replace(
				/\s*[[(（【]?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?(?:\s\d\d:\d\d(?::\d\d)?)?$/,
				"",
			)
			.trim() || text
	);
}

const DATE_NAME =
	/(?:^|[\s_-])(?:date|time|datetime|pubdate|pubtime|published|rq|riqi|sj|shijian|fbsj|posted|ago|age|year|day|month)(?:$|[\s_\d-])/;

function dateIn(
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
	for (const text of shortTexts(item, title, beside)) {
		const found = usable(parseDate(text, options), options);
		if (found !== null) return { time: found, from: "list/text" };
	}
	for (const line of lines) {
		const rest = line.split(title).join(" ");
		if (rest.length > 160 || !/\d/.test(rest)) continue;
		const western = /\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})(?!\d)(?:,?\s+\d{1,2}:\d\d)?/.exec(rest);
		const time = usable(findDateIn(rest, options) ?? (western && parseDate(western[0], options)), options);
		if (time !== null) return { time, from: "list/text" };
	}
	const address = /[/_t]((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{4,})/.exec(
		new URL(url).pathname,
	);
	const time = address && usable(parseDate(`${address[1]}-${address[2]}-${address[3]}`, options), options);
	return time ? { time, from: "url" } : null;
}

function usable(found: { time: number; precision: string } | null, options: DateOptions): number | null {
	if (!found || found.precision === "year") return null;
	return found.time > Date.UTC(1990, 0) && found.time < options.now + 400 * 86400_000 ? found.time : null;
}

/** Texts that may be a date and nothing else: named like one first; a day and a month in two elements put together. */
function shortTexts(item: Element, title: string, beside: readonly Node[]): string[] {
	const named: string[] = [];
	const other: string[] = beside.map(textIn).filter((text) => /\d/.test(text) && text.length < 40);
	for (const element of findAll(item, (one) => !one.hidden && one.chars > 0 && one.chars < 40)) {
		const text = textOf(element).replace(/\s+/g, " ").split(title).join(" ").trim();
		if (!/\d/.test(text) || text === title) continue;
		if (DATE_NAME.test(namesOf(element))) {
			named.push(text, ...combined(element));
		} else other.push(text, ...combined(element));
	}
	return [...named, ...other]
		.map((text) => text.replace(/^[[(（【\s]+|[\])）】\s]+$/g, ""))
		.filter((text) => /[^\d\s.,]/.test(text) || /^\d{1,4}\.\s?\d{1,2}\.\s?\d{1,4}\.?$|^\d{8}$/.test(text));
}

/** `<b>08</b><i>2022-09</i>`, as many Chinese sites write a date: a day beside a year and month. */
function combined(element: Element): string[] {
	const parts = childElements(element).map(lineOf);
	if (parts.length < 2 || parts.length > 3) return parts.length === 0 ? split(lineOf(element)) : [];
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
	const found = /^(\d{1,2})\s+((?:19|20)\d\d)[-/.年](\d{1,2})月?$/.exec(text);
	return found ? [`${found[2]}-${found[3]}-${found[1]}`] : [];
}

/** The longest text of the item that is not its title, a date or a row of labels. */
function summaryIn(lines: string[], title: string): string | null {
	const texts = lines.map((line) => line.split(title).join("").trim()).filter((line) => widthOf(line) >= 40);
	const best = texts.sort((a, b) => b.length - a.length)[0];
	return best && /[，。！？；、,.!?;]/u.test(best)
		? best.replace(
				/\s*(?:\[?(?:阅读全文|查看详情|详情|详细|更多|全文|read more|continue reading|more)\]?|>>|»|→)+\s*$/iu,
				"",
			)
		: null;
}

function authorIn(item: Element): string | null {
	const found = findAll(
		item,
		(one) =>
			!one.hidden &&
			one.chars > 1 &&
			one.chars < 40 &&
			/(?:^|[\s_-])(?:author|byline|writer|username|hnuser)(?:$|[\s_-])/.test(namesOf(one)),
	)[0];
	const text = found ? lineOf(found).replace(/^(?:by|作者|von|par|por)\s*[:：]?\s*/i, "") : "";
	return text && widthOf(text) < 40 ? text : null;
}
