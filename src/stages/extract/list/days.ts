import { type FoundDate, findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import type { DateOptions, ParsedDate } from "../../../base/dates/types.ts";
import { SHORT_MONTHS } from "../../../base/dates/words.ts";
import { DAY_MS, EARLIEST_DATE_MS } from "../../../settings.ts";
import type { DateFound } from "../metadata/date.ts";

/** The time of a date that an item of a list may have: with a month, not before 1990, at most some 400 days ahead. */
export function usable(
	found: { time: number; precision: string } | null,
	options: DateOptions,
): number | null {
	if (!found || found.precision === "year") return null;
	return found.time > EARLIEST_DATE_MS && found.time < options.now + 400 * DAY_MS ? found.time : null;
}

/** `/2026/1120/`, `/20261120/t20261120_1.html`, and `/26/1120/18/` as portals write it with the hour. */
export function dateInAddress(url: string, options: DateOptions): DateFound | null {
	const { pathname } = new URL(url);
	const found =
		/[/_t]((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{4,}|$)/.exec(pathname) ??
		/\/([12]\d)\/(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\/\d\d\//.exec(pathname);
	if (!found) return null;
	const [, year = "", month, day] = found;
	const time = usable(parseDate(`${year.padStart(4, "20")}-${month}-${day}`, options), options);
	return time ? { time, from: "url" } : null;
}

const WESTERN =
	/(?<![A-Za-z\d./-])\d{1,2}([-./])\s?\d{1,2}\1\s?(?:\d{4}|\d{2})(?![\d/])(?:,?\s+\d{1,2}:\d\d)?/;

/** The first date in a text, also in three numbers whose order the list has shown. */
export function findDay(text: string, options: DateOptions): FoundDate | null {
	const western = WESTERN.exec(text);
	const said = findDateIn(text, options);
	if (said || !western) return said;
	const inWestern = parseDate(western[0], options);
	return inWestern && { ...inWestern, index: western.index, length: western[0].length };
}

const MONTH =
	"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** A day and a month of English with no year after them; a time may follow, and no month: `Mar 12 Nov 2013` is a Tuesday in France. */
const YEARLESS = new RegExp(
	`\\b(?:${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH})(?:st|nd|rd|th)?(?!,?\\s*(?:['’]|of\\s)?\\d{2,4}(?![\\d:]))(?![\\d:])(?!\\s+\\p{L}{3,}\\.?,?\\s+(?:19|20)\\d\\d)\\b`,
	"iu",
);

/** `Mar 6`, `Thursday, 5 March`, `7 March 12:06`: the day with that name that was last. */
export function yearless(text: string, options: DateOptions) {
	const found = text.length < 160 ? YEARLESS.exec(text) : null;
	if (!found) return null;
	const month = SHORT_MONTHS.indexOf((found[1] ?? found[4] ?? "").slice(0, 3).toLowerCase()) + 1;
	const said = parseDate(
		`${String(month).padStart(2, "0")}-${(found[2] ?? found[3] ?? "").padStart(2, "0")}`,
		options,
	);
	return said && { ...said, index: found.index, length: found[0].length };
}

/** A date that was written without its year, in the year in which it is nearest to the date in the item's address. */
export function inYearOf(found: ParsedDate | null, address: DateFound | null): ParsedDate | null {
	if (!found || !address || !/^(?:cjk-)?month-day$/.test(found.dialect)) return found;
	const year = new Date(address.time).getUTCFullYear();
	const placed = [year - 1, year, year + 1].map((candidate) =>
		new Date(found.time).setUTCFullYear(candidate),
	);
	const distance = (time: number) => Math.abs(time - address.time);
	return { ...found, time: placed.reduce((best, time) => (distance(time) < distance(best) ? time : best)) };
}
