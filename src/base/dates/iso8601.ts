import { dateOf, fullYear, timeOf, ZONE } from "./clock.ts";
import type { DateOptions, Dialect, Groups, ParsedDate } from "./types.ts";

const CLOCK = `(?<h>\\d{1,2}):(?<mi>\\d{1,2})(?::(?<s>\\d{1,2})(?:[.,]\\d*)?)?(?:\\s*${ZONE})?`;
const BASIC_CLOCK = `(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})?(?:[.,]\\d+)?(?:\\s*(?<zone>z|[+-]\\d{2}:?\\d{2}))?`;

/** RFC 3339, W3CDTF and the extended format of ISO 8601, one digit and a space allowed where two and a T belong. */
export const rfc3339: Dialect = {
	name: "rfc3339",
	pattern: new RegExp(`(?<y>\\d{4})-(?<mo>0?\\d{1,2})-(?<d>\\d{1,2})(?:[T\\s]\\s*${CLOCK})?`, "iu"),
	inText: true,
	read: (groups, options) =>
		dateOf({ year: Number(groups.y), month: Number(groups.mo), day: Number(groups.d) }, groups, options),
};

/** The basic format of ISO 8601: `20031231`, `20031231T101455Z`. */
export const isoBasic: Dialect = {
	name: "iso8601-basic",
	pattern: new RegExp(
		`(?<y>(?:19|20)\\d{2})(?<hyphen>-?)(?<mo>\\d{2})\\k<hyphen>(?<d>\\d{2})(?:[T\\s]?${BASIC_CLOCK})?`,
		"iu",
	),
	inText: false,
	read: rfc3339.read,
};

/** Months and years alone: `2003-12`, `2003`, and with the century left out `-03-12`, `-0312`. */
export const isoMonth: Dialect = {
	name: "iso8601-month",
	pattern: /(?<y>(?:1[89]|20|21)\d{2})(?:-(?<mo>\d{2}))?|-(?<yy>\d{2})-?(?<mm>\d{2})/iu,
	inText: false,
	read: readMonth,
};

/** `03-12-31` and `031231`, the century left out. */
export const isoShort: Dialect = {
	name: "iso8601-short",
	pattern: new RegExp(
		`(?<y>\\d{2})-(?<mo>\\d{2})-(?<d>\\d{2})(?:[T\\s]\\s*${CLOCK})?|(?<yy>\\d{2})(?<mm>\\d{2})(?<dd>\\d{2})`,
		"iu",
	),
	inText: false,
	read: (groups, options) =>
		dateOf(
			{
				year: fullYear(groups.y ?? groups.yy ?? ""),
				month: Number(groups.mo ?? groups.mm),
				day: Number(groups.d ?? groups.dd),
			},
			groups,
			options,
		),
};

/** Ordinal dates, `2003-365` or `2003365`, and week dates, `2003-W52-3` or `2003W523`. */
export const isoOrdinal: Dialect = {
	name: "iso8601-ordinal",
	pattern: new RegExp(
		`(?<y>(?:19|20)\\d{2}|\\d{2}(?=-\\d{3}))-?(?:(?<n>\\d{3})|W(?<w>\\d{2})(?:-?(?<wd>[1-7]))?)(?:T${CLOCK})?`,
		"iu",
	),
	inText: false,
	read: readOrdinal,
};

function readMonth(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const year = groups.y === undefined ? fullYear(groups.yy ?? "") : Number(groups.y);
	const month = Number(groups.mo ?? groups.mm ?? 1);
	const time = timeOf({ year, month, day: 1, hour: 0, minute: 0, second: 0 }, undefined, options);
	if (time === null) return null;
	return { time, precision: (groups.mo ?? groups.mm) ? "month" : "year" };
}

function readOrdinal(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const year = fullYear(groups.y ?? "");
	const day = groups.n === undefined ? dayOfWeekDate(year, groups) : Number(groups.n);
	const date = new Date(Date.UTC(year, 0, day));
	if (groups.n !== undefined && (day < 1 || date.getUTCFullYear() !== year)) return null;
	if (groups.w !== undefined && (Number(groups.w) < 1 || Number(groups.w) > 53)) return null;
	return dateOf(
		{ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
		groups,
		options,
	);
}

/** Week 1 is the one with January 4th (ISO 8601, 3.1.1.23). */
function dayOfWeekDate(year: number, groups: Groups): number {
	const weekday = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
	return 4 - weekday + (Number(groups.w) - 1) * 7 + Number(groups.wd ?? 1);
}
