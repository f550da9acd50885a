import type { DateOptions } from "../../../base/dates/types.ts";
import { type Element, type Node, walk } from "../../../base/html/tree.ts";
import { DAY_MS } from "../../../settings.ts";

/** Items that are looked at, dates of each, and dates among them from which something is learned. */
const SAMPLE = 40;
const EACH = 4;
const FEWEST = 4;

/** `03-04-2016` and the like: two numbers that may be a day and a month, in either order. */
const NUMBERS = /(?<![\d./-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/])/g;

/**
 * The options with the order of day and month that the dates of a list have as a whole: a number above twelve is a day;
 * where none is, the number that changes from item to item; else the reading of which no more lies ahead.
 */
export function withDayOrder<T extends DateOptions>(
	items: readonly Element[],
	options: T,
	beside: ReadonlyMap<Element, readonly Node[]> = new Map(),
): T {
	const pairs: { first: number; second: number; year: number }[] = [];
	for (const item of items.slice(0, SAMPLE)) {
		for (const found of [...piecesOf([item, ...(beside.get(item) ?? [])]).matchAll(NUMBERS)].slice(0, EACH)) {
			const year = Number(found[4]);
			pairs.push({
				first: Number(found[1]),
				second: Number(found[3]),
				year: year < 100 ? year + 2000 : year,
			});
		}
	}
	const dayFirst = learned(pairs, options);
	return dayFirst === null ? options : { ...options, dayFirst };
}

/** The text of some nodes, its pieces apart: the number of a post may stand before its day. */
function piecesOf(nodes: readonly Node[]): string {
	const pieces: string[] = [];
	for (const top of nodes)
		if (top.type === "text") pieces.push(top.data);
		else
			walk(top, (node) => {
				if (node.type === "text") pieces.push(node.data);
				return undefined;
			});
	return pieces.join(" ");
}

function learned(
	pairs: readonly { first: number; second: number; year: number }[],
	options: DateOptions,
): boolean | null {
	const days = pairs.filter(({ first, second }) => first > 12 && second <= 12).length;
	const months = pairs.filter(({ first, second }) => second > 12 && first <= 12).length;
	if (days !== months) return days > months;
	if (pairs.length < FEWEST || days > 0) return null;
	const ahead = (dayFirst: boolean) =>
		pairs.filter(({ first, second, year }) => {
			const [day, month] = dayFirst ? [first, second] : [second, first];
			return Date.UTC(year, month - 1, day) > options.now + DAY_MS;
		}).length;
	if (ahead(true) !== ahead(false)) return ahead(true) < ahead(false);
	const firsts = new Set(pairs.map(({ first }) => first)).size;
	const seconds = new Set(pairs.map(({ second }) => second)).size;
	return firsts >= seconds * 2 ? true : seconds >= firsts * 2 ? false : null;
}
