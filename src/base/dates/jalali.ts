import { DAY_MS } from "../../settings.ts";
import { DOTTED_TIME, dateOf } from "./clock.ts";
import type { DateOptions, Dialect, Groups, ParsedDate } from "./types.ts";

/** The months of the Solar Hijri calendar of Iran, and as Afghanistan names them, the first begins with spring. */
const MONTHS =
	"فروردین|حمل اردیبهشت|ثور خرداد|جوزا تیر|سرطان مرداد|اسد شهریور|سنبله مهر|میزان آبان|عقرب آذر|قوس دی|جدی بهمن|دلو اسفند|حوت"
		.split(" ")
		.map((names) => names.split("|"));
const NAMES = MONTHS.flat().join("|");
/** After a date with words, with a dash or «ساعت»; after numbers with a space. */
const CLOCK = `(?:\\s*[-–—|,،]?\\s*(?:ساعت\\s*)?${DOTTED_TIME})?`;
const TIME_BEFORE = "(?:ساعت\\s*)?(?:(?<h0>\\d{1,2}):(?<mi0>\\d{2})\\s*[-–—|,،]?\\s*)?";
const WEEKDAY = "(?:(?:یک|دو|سه|چهار|پنج)?[\\s\\u200c]?شنبه|جمعه)?\\s*[,،]?\\s*";

/** `۲۹ آبان ۱۴۰۵ - ۱۰:۲۵` and `1405/08/29`: a year of the fourteenth or fifteenth century after the Hijra. */
export const jalali: Dialect = {
	name: "jalali",
	pattern: new RegExp(
		`${TIME_BEFORE}${WEEKDAY}(?:(?<d>\\d{1,2})\\s+(?:ام\\s+)?(?<mo>${NAMES})(?:\\s*ماه)?[\\s,،]+(?<y>1[34]\\d\\d)|(?<yn>1[34]\\d\\d)\\s?(?<sep>[-/.])\\s?(?<mn>\\d{1,2})\\s?\\k<sep>\\s?(?<dn>\\d{1,2}))${CLOCK}`,
		"iu",
	),
	sign: /1[34]\d\d/,
	inText: true,
	read: readJalali,
};

function readJalali(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const month = groups.mn === undefined ? monthOf(groups.mo ?? "") : Number(groups.mn);
	const day = Number(groups.d ?? groups.dn);
	const date = gregorian(Number(groups.y ?? groups.yn), month, day);
	if (!date) return null;
	const clock = groups.h === undefined ? { ...groups, h: groups.h0, mi: groups.mi0 } : groups;
	return dateOf(date, clock, options);
}

const monthOf = (name: string) => MONTHS.findIndex((names) => names.includes(name)) + 1;

/** Leap years in a cycle of 33, as the calendar's own observations have had them since 1178 and will until 1633. */
const LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const isLeap = (year: number) => LEAPS.has(year % 33);
/** 1 Farvardin 1400. */
const KNOWN = { year: 1400, time: Date.UTC(2021, 2, 21) };

/** The day in our own calendar; null where the year has no such day. */
function gregorian(
	year: number,
	month: number,
	day: number,
): { year: number; month: number; day: number } | null {
	const length = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
	if (month < 1 || month > 12 || day < 1 || day > length) return null;
	let days = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
	for (let at = KNOWN.year; at < year; at++) days += isLeap(at) ? 366 : 365;
	for (let at = year; at < KNOWN.year; at++) days -= isLeap(at) ? 366 : 365;
	const date = new Date(KNOWN.time + days * DAY_MS);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
