import { DOTTED_TIME, dateOf, fullYear, ZONE } from "./clock.ts";
import { isWeekday, monthOf } from "./months.ts";
import type { DateOptions, Dialect, Groups, ParsedDate } from "./types.ts";

const WEEKDAY = "(?:(?<wd>\\p{L}{2,}\\.?)(?:\\s*,\\s*|\\s+))?";
const CLOCK = `(?:[,\\s]*(?:\\s|T|at|[-–@])\\s*${DOTTED_TIME}(?:\\s*,?\\s*\\(?${ZONE}\\)?)?(?:\\s*\\([^)]*\\))?)?`;

/**
 * RFC 822, 2822 and 850 with what is seen in the wild: any or no weekday, months in full, commas anywhere, ordinals,
 * years of two digits, times without seconds, in twelve hours, or none, zones of every kind.
 */
export const rfc822: Dialect = {
	name: "rfc822",
	pattern: new RegExp(
		`${WEEKDAY}(?<d>\\d{1,2})(?:st|nd|rd|th)?[.,]?[\\s\\-/]*(?<mo>[a-z]{3,9})\\.?,?[\\s\\-/]*(?<y>\\d{4}|\\d{2}(?![\\d:]))${CLOCK}`,
		"iu",
	),
	inText: true,
	read: readNamed,
};

/** `January 2, 2004, 3:04 p.m.`, with a weekday before it or a zone after it. */
export const american: Dialect = {
	name: "american",
	pattern: new RegExp(
		`${WEEKDAY}(?<mo>[a-z]{3,9})\\.?,?\\s*(?<d>\\d{1,2})(?:st|nd|rd|th)?[,.]?\\s+(?<y>\\d{4})(?!:)${CLOCK}`,
		"iu",
	),
	inText: true,
	read: readNamed,
};

/** C's asctime and the shell's date: the year after the time, a zone before or after it. */
export const asctime: Dialect = {
	name: "asctime",
	pattern: new RegExp(
		`${WEEKDAY}(?<mo>[a-z]{3,9})\\.?\\s+(?<d>\\d{1,2})\\s+(?<h>\\d{1,2}):(?<mi>\\d{2})(?::(?<s>\\d{2}))?(?:\\s+${ZONE})?\\s+(?<y>\\d{4})`,
		"iu",
	),
	inText: true,
	read: readNamed,
};

/** The date of a match whose month is a name in any language that is known. */
export function readNamed(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const month = monthOf(groups.mo ?? "", options.language);
	if (month === null || (groups.wd !== undefined && !isWeekday(groups.wd))) return null;
	return dateOf({ year: fullYear(groups.y ?? ""), month, day: Number(groups.d) }, groups, options);
}
