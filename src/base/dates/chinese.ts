import { dateOf, latestYear, TIME, timeOf } from "./clock.ts";
import type { DateOptions, Dialect, Groups, ParsedDate } from "./types.ts";
import { CHINESE_WEEK } from "./words.ts";

const DIGITS = "〇零○oO０一二三四五六七八九十百廿卅元";
const NUMBER = `[\\d${DIGITS}]`;
const WEEKDAY = `(?:\\s*[(（\\[]?\\s*(?:${CHINESE_WEEK})?[日一二三四五六天月火水木金土](?:曜日?)?\\s*[)）\\]])?(?:\\s*(?:${CHINESE_WEEK})[日一二三四五六天]|\\s*[日月火水木金土]曜日?)?`;
const CLOCK = `(?:${WEEKDAY}[\\s,]*${TIME})?`;
const ERA = "(?<era>中[華华]民[國国]|民[國国]|令和|平成|昭和|大正|明治|西元|公元|西暦)?";

/**
 * Dates with 年月日 in Arabic, Chinese or full-width digits, in the common era, of the Republic (民國) or of a
 * Japanese reign (令和), with or without a time.
 */
export const yearSigns: Dialect = {
	name: "cjk",
	pattern: new RegExp(
		`${ERA}\\s*(?<y>${NUMBER}{1,5})\\s*年度?\\s*(?<mo>${NUMBER}{1,3})\\s*月(?:份)?(?:\\s*(?<d>${NUMBER}{1,4})\\s*[日号號]${WEEKDAY}${CLOCK})?`,
		"iu",
	),
	inText: true,
	read: readSigns,
};

/** 月日 without a year: the latest such day that is not in the future. */
export const monthSigns: Dialect = {
	name: "cjk-month-day",
	pattern: new RegExp(`(?<mo>${NUMBER}{1,2})\\s*月\\s*(?<d>${NUMBER}{1,3})\\s*[日号號]${CLOCK}`, "iu"),
	inText: true,
	read: (groups, options) => {
		const [month, day] = [numberOf(groups.mo), numberOf(groups.d)];
		return dateOf({ year: latestYear(month, day, options), month, day }, groups, options);
	},
};

/** Years of the Republic in three digits, and reigns by their letter: `111/09/08`, `R4.9.8`. */
export const eraNumbers: Dialect = {
	name: "cjk-era",
	pattern: new RegExp(
		`(?:(?<reign>[RHSTM])\\s?(?<ry>\\d{1,2})|(?<y>1[01]\\d))(?<sep>[-/.])(?<mo>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?:[T\\s]*${TIME})?`,
		"u",
	),
	inText: false,
	read: (groups, options) => {
		const year =
			groups.reign === undefined ? 1911 + Number(groups.y) : (REIGNS[groups.reign] ?? 0) + Number(groups.ry);
		return dateOf({ year, month: Number(groups.mo), day: Number(groups.d) }, groups, options);
	},
};

/** The year before the first of a reign. */
const REIGNS: Record<string, number> = {
	...{ R: 2018, H: 1988, S: 1925, T: 1911, M: 1867 },
	...{ 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 },
};

function readSigns(groups: Groups, options: DateOptions): Omit<ParsedDate, "dialect"> | null {
	const year = yearOf(groups, options);
	const month = numberOf(groups.mo);
	if (groups.d !== undefined) return dateOf({ year, month, day: numberOf(groups.d) }, groups, options);
	const time = timeOf({ year, month, day: 1, hour: 0, minute: 0, second: 0 }, undefined, options);
	return time === null ? null : { time, precision: "month" };
}

function yearOf(groups: Groups, options: DateOptions): number {
	const year = numberOf(groups.y);
	const era = groups.era ?? "";
	if (era.includes("民")) return 1911 + year;
	const reign = REIGNS[era];
	if (reign !== undefined) return reign + year;
	if (year >= REPUBLIC_FROM && year < 200 && isTaiwanese(options)) return 1911 + year;
	return year < 100 && (groups.y ?? "").length === 2 ? 2000 + year : year;
}

/** A smaller year without its era may be one of this century, cut to two digits. */
const REPUBLIC_FROM = 60;

/** Whether years are those of the Republic (民國) where nothing else is said. */
function isTaiwanese({ language, timezone }: DateOptions): boolean {
	return /^zh-(?:\w+-)?tw\b|^zh-hant$/i.test(language ?? "") || timezone === "Asia/Taipei";
}

/** A number in Arabic digits, in Chinese digits one by one (二〇二二) or with tens and hundreds (一百一十三). */
export function numberOf(text: string | undefined): number {
	const written = text ?? "";
	if (/^\d+$/.test(written)) return Number(written);
	if (written === "元") return 1;
	const [hundreds, below] = written.split("百");
	if (below !== undefined) return digitOf(hundreds || "一") * 100 + numberOf(below.replace(/^[零〇]/, ""));
	if (!/[十廿卅]/.test(written)) return Number([...written].map(digitOf).join(""));
	const [tens = "", ones = ""] = written.replace("廿", "二十").replace("卅", "三十").split("十");
	return (tens === "" ? 1 : Number([...tens].map(digitOf).join(""))) * 10 + (ones === "" ? 0 : digitOf(ones));
}

function digitOf(sign: string): number {
	if (/\d/.test(sign)) return Number(sign);
	return "一二三四五六七八九".indexOf(sign) + 1;
}
