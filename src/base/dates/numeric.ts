import { DOTTED_TIME, dateOf, fullYear, latestYear, TIME, ZONE } from "./clock.ts";
import { isWeekday } from "./months.ts";
import type { DateOptions, Dialect, Groups, ParsedDate } from "./types.ts";
import { CHINESE_WEEK } from "./words.ts";

const WEEKDAY_AFTER = `(?:\\s*[(（]?(?:${CHINESE_WEEK}|曜日)?[日一二三四五六月火水木金土일월화수목금토天][)）曜]?(?:日)?(?=[\\s)]|\\d|$)\\)?)?`;
const clock = (time: string) => `(?:${WEEKDAY_AFTER}[T,\\s]*(?:[-–@|]\\s*)?${time}(?:\\s*\\(?${ZONE}\\)?)?)?`;
const CLOCK = clock(TIME);

/** The year first, with slashes or dots, or hyphens and a time that RFC 3339 does not have: `2021/12/31 下午 5:50`. */
export const yearMonthDay: Dialect = {
	name: "year-month-day",
	pattern: new RegExp(
		`(?:(?<wd>\\p{L}{3,})\\.?,?\\s+)?(?<y>\\d{4})\\s?(?<sep>[-/.])\\s?(?<mo>\\d{1,2})\\s?\\k<sep>\\s?(?<d>\\d{1,2})\\.?${CLOCK}`,
		"iu",
	),
	inText: true,
	read: (groups, options) => {
		if (groups.wd !== undefined && !isWeekday(groups.wd)) return null;
		return dateOf(
			{ year: Number(groups.y), month: Number(groups.mo), day: Number(groups.d) },
			groups,
			options,
		);
	},
};

/** The day or the month first: `31.12.2021`, `12/31/2021`; where both could be, the language decides. */
export const dayMonthYear: Dialect = {
	name: "day-month-year",
	pattern: new RegExp(
		`(?:(?<wd>\\p{L}{2,})\\.?,?\\s+)?(?<a>\\d{1,2})\\s?(?<sep>[-/.])\\s?(?<b>\\d{1,2})\\s?\\k<sep>\\s?(?<y>\\d{4}\\.?|\\d{2}(?!\\d))${clock(DOTTED_TIME)}`,
		"iu",
	),
	inText: false,
	read: readDayMonth,
};

/** No year: `09-08`, `9/8(木) 17:50`. The latest such day that is not in the future. */
export const monthDay: Dialect = {
	name: "month-day",
	pattern: new RegExp(`(?<mo>\\d{1,2})[-/](?<d>\\d{1,2})${CLOCK}`, "iu"),
	inText: false,
	read: (groups, options) => {
		const [month, day] = [Number(groups.mo), Number(groups.d)];
		return dateOf({ year: latestYear(month, day, options), month, day }, groups, options);
	},
};

/** Seconds or milliseconds since 1970. */
export const epoch: Dialect = {
	name: "epoch",
	pattern: /(?<s>1\d{9})(?:(?<ms>\d{3})|\.\d+)?/u,
	inText: false,
	read: (groups) => ({ time: Number(groups.s) * 1000 + Number(groups.ms ?? 0), precision: "second" }),
};

function readDayMonth(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	if (groups.wd !== undefined && !isWeekday(groups.wd)) return null;
	const [a, b] = [Number(groups.a), Number(groups.b)];
	if (/^ko\b/i.test(options.language ?? "") && groups.y?.length === 2)
		return dateOf({ year: 2000 + a, month: b, day: Number(groups.y) }, groups, options);
	const year = fullYear(groups.y ?? "");
	const said = options.month?.year === year && a <= 12 && b <= 12 ? options.month.month : null;
	const isOpen = a <= 12 && mayBeAmerican(groups.sep, options) && writesMonthFirst(options);
	const isKnown = options.dayFirst !== undefined && a <= 12 && b <= 12;
	const monthFirst = isKnown
		? !options.dayFirst
		: b > 12 || (said === a && said !== b) || (isOpen && said !== b);
	return dateOf(monthFirst ? { year, month: a, day: b } : { year, month: b, day: a }, groups, options);
}

/** Whether a date is parted as Americans do: with slashes; with dashes where nothing says that the page is from elsewhere. */
const mayBeAmerican = (sep: string | undefined, { timezone }: DateOptions): boolean =>
	sep === "/" || (sep === "-" && /^(?:America\/|US\/|UTC$|Etc\/)/.test(timezone));

/** Whether the month comes first, as only the United States write; for a language without a region the zone decides. */
function writesMonthFirst(options: DateOptions): boolean {
	const language = options.language ?? "";
	if (/^en-us$/i.test(language)) return true;
	const american =
		/^(?:America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage)|US\/)/.test(
			options.timezone,
		);
	return american && (language === "" || /^en$/i.test(language));
}
