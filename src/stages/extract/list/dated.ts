import { lacksYear } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { timeToWall } from "../../../base/dates/zone.ts";
import type { Element, Node } from "../../../base/html/tree.ts";
import { DAY_MS } from "../../../settings.ts";
import type { DateFound } from "../metadata/date.ts";
import type { Page } from "../page.ts";
import { datesAbove, inYear, underAbove } from "./above.ts";
import { withoutDays } from "./dayInTitle.ts";
import { withDayOrder } from "./dayOrder.ts";
import { fieldsOf, type ItemFields, withOwnPictures } from "./fields.ts";
import type { Item } from "./item.ts";
import { withoutLabels } from "./labels.ts";

/** Below this share of items with a date of their own the dates are looked for above them; from this share without a year, the years. */
const FEW_DATED = 0.3;
const YEARLESS = 0.5;

/** What is read of the items of a list, in their order: what the date of an item leaves open is looked for above it, and in the order of all. */
export function datedFields(
	items: readonly Item[],
	beside: ReadonlyMap<Element, Node[]>,
	page: Page,
	options: DateOptions,
): ItemFields[] {
	const elements = items.map(({ element }) => element);
	const ordered = withDayOrder(elements, options, beside);
	const { items: named, dates: inTitles } = withoutDays(withoutLabels(items), ordered);
	const read = withOwnPictures(
		named.map((item) => {
			const fields = fieldsOf(item, beside.get(item.element) ?? [], page, ordered);
			return { ...fields, date: fields.date ?? inTitles.get(item.element) ?? null };
		}),
	);
	const dates = read.map(({ date }) => date);
	const own = dates.filter((date) => date !== null && date.from !== "url" && !date.isClock);
	const open = own.filter((date) => lacksYear(date?.from ?? null));
	const isYearless = open.length >= items.length * YEARLESS;
	if (own.length >= items.length * FEW_DATED && !isYearless) return read;
	const above = datesAbove(elements, page.tree, options);
	const days = [...above.values()].some(({ month, isDay }) => month !== null && !isDay) ? daysIn(read) : null;
	const placed = elements.map((element, at) => {
		const date = dates[at] ?? null;
		// Among dates of which most lack the year one with a year is right as it is.
		const isWhole = isYearless && date !== null && !lacksYear(date.from);
		return isWhole ? date : underAbove(above.get(element), element, date, days?.[at]?.day ?? null, options);
	});
	const completed =
		isYearless && open.length === own.length && above.size === 0
			? inOrder(placed, yearInAddress(page.url), options)
			: placed;
	return read.map((fields, at) => ({
		...fields,
		title: days?.[at]?.rest ?? fields.title,
		date: completed[at] ?? null,
	}));
}

/** The share of titles below months that begin with a day where these are no part of them. */
const MOST = 0.8;
const DAY_FIRST =
	/^(\d{1,2})(?:\s*[-–—―:：|·•]\s*|(?:[日号일]|(?:st|nd|rd|th|\.)(?=[\s:：–—-]))[\s:：–—-]*)(?=[^\s\d])/u;

/** The days of a month that titles begin with, and the titles without them; null where few do: `12 – Name`, `12日 名称`. */
function daysIn(read: readonly ItemFields[]): ({ day: number; rest: string } | null)[] | null {
	const days = read.map(({ title }) => {
		const [found = "", day = ""] = DAY_FIRST.exec(title) ?? [];
		return Number(day) >= 1 && Number(day) <= 31
			? { day: Number(day), rest: title.slice(found.length) }
			: null;
	});
	return days.filter(Boolean).length >= read.length * MOST ? days : null;
}

/** The year that an archive has in its own address. */
function yearInAddress(url: string): number | null {
	const found = /\/((?:19|20)\d\d)(?:\/(?:index\.\w+)?)?(?:$|[?#])|[?&]y(?:ear)?=((?:19|20)\d\d)(?:&|$)/.exec(
		url,
	);
	return found ? Number(found[1] ?? found[2]) : null;
}

/** A step forward in time of more days than this, in a list that goes back, is into the year before. */
const STEP_DAYS = 31;
/** Items between two such steps at the least. */
const FEWEST = 3;

/** Dates without years in a list that goes back in time: each year ends where the days begin anew. */
function inOrder(
	dates: readonly (DateFound | null)[],
	archive: number | null,
	options: DateOptions,
): readonly (DateFound | null)[] {
	if (archive !== null)
		return dates.map((date) =>
			date && lacksYear(date.from) ? inYear(date, archive, options.timezone) : date,
		);
	const placed: (DateFound | null)[] = [];
	let before: DateFound | null = null;
	let run = 0;
	for (const date of dates) {
		if (!date || !lacksYear(date.from)) {
			placed.push(date);
			continue;
		}
		let at: DateFound = before
			? withYear(date, timeToWall(before.time, options.timezone).year, options)
			: date;
		if (before && at.time > before.time) {
			// One that is only a little newer is out of order.
			if (at.time < before.time + STEP_DAYS * DAY_MS || run < FEWEST) return dates;
			at = withYear(date, timeToWall(before.time, options.timezone).year - 1, options);
			run = 0;
		}
		run++;
		placed.push(at);
		before = at;
	}
	return placed;
}

const withYear = (date: DateFound, year: number, { timezone }: DateOptions): DateFound => ({
	...inYear(date, year, timezone),
	from: date.from,
});
