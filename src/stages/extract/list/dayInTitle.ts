import { withAsciiDigits } from "../../../base/dates/digits.ts";
import { isWeekdayName, monthInDate } from "../../../base/dates/months.ts";
import { parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import type { DateFound } from "../metadata/date.ts";
import { usable } from "./days.ts";
import type { Item } from "./item.ts";
import { isDateText, widthOf } from "./texts.ts";

/** Fewer items, or a smaller share of them, and a day in a title is what the title is about. */
const FEWEST = 3;
const MOST = 0.8;
const HALF = 0.5;
/** What is left of a title is no narrower. */
const NAME = 4;

const MONTH = String.raw`(?<name>\p{L}[\p{L}\p{M}]{1,14})\.?`;
const WEEKDAY = String.raw`(?:(?<week>\p{L}[\p{L}\p{M}]{1,11})\.?,?\s+)?`;
/** A day of a month, its year after it where there is one. */
const DAYS = [
	String.raw`${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>(?:19|20)\d\d))?`,
	String.raw`(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|°|ª)?\s+(?:de\s+|d['’])?${MONTH}(?:,?\s+(?:de\s+|del\s+)?(?<year>(?:19|20)\d\d))?`,
	String.raw`(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号일]`,
	// Versions and chapters have numbers with points as well.
	String.raw`(?:(?<month>\d\d)(?<sign>-)(?<day>\d\d)|(?<month>\d{1,2})(?:(?<sign>\/)(?<day>\d{1,2})|(?<sign>\.)\s?(?<day>\d{1,2})\.))(?![-/.\d]|:\d)`,
];
const APART = String.raw`\s*[-–—―:：|·•~]\s*|\s+`;
const BEGINNING = DAYS.map(
	(day) => new RegExp(String.raw`^[[(（【]?${WEEKDAY}${day}(?:[\])）】]\s*|${APART})(?<rest>\S.*)$`, "su"),
);
const END = DAYS.map(
	(day) => new RegExp(String.raw`^(?<rest>.*\S)\s*[[(（【]${WEEKDAY}${day}[\])）】]$`, "su"),
);
/** A title with more characters is a text. */
const LONGEST = 300;

/** What one title says of its day. */
interface Said {
	rest: string;
	year: string | null;
	/** The two numbers of the day, the month first unless the list says otherwise. */
	month: number;
	day: number;
	/** Whether either may be the month. */
	sign: string | null;
}

/** The days that the titles of a list begin with, or end with in brackets, and the items without them. */
export interface DaysInTitles {
	items: readonly Item[];
	dates: ReadonlyMap<Item["element"], DateFound>;
}

/** Takes the days out of titles where nearly all of them have one in the same place: `November 26 - Name`, `11月26日 名称`. */
export function withoutDays(items: readonly Item[], options: DateOptions): DaysInTitles {
	if (items.length >= FEWEST)
		for (const patterns of [BEGINNING, END]) {
			const read = items.map(({ link }) => saidBy(link.text, patterns));
			const said = read.filter((found) => found !== null);
			// With its year, and in brackets, a day is one in fewer of them.
			const isWhole = patterns === END && said.every(({ year }) => year !== null);
			const fewest = items.length * (isWhole ? HALF : MOST);
			if (said.length < fewest) continue;
			const days = placed(items, read, isDayFirst(said, options), options);
			if (days.dates.size >= fewest) return days;
		}
	const dates = new Map<Item["element"], DateFound>();
	for (const { element, link } of items) {
		const date = isDateText(link.text) ? parseDate(link.text, options) : null;
		const time = usable(date, options);
		if (date && time !== null) dates.set(element, { time, from: saidIn("list/text", date) });
	}
	return { items, dates };
}

function placed(
	items: readonly Item[],
	read: readonly (Said | null)[],
	dayFirst: boolean,
	options: DateOptions,
): DaysInTitles {
	const dates = new Map<Item["element"], DateFound>();
	const bare = items.map((item, at) => {
		const said = read[at];
		if (!said) return item;
		const [month, day] =
			said.sign !== null && (dayFirst || said.sign === ".") ? [said.day, said.month] : [said.month, said.day];
		const text = [...(said.year ? [said.year] : []), two(month), two(day)].join("-");
		const date = parseDate(text, options);
		const time = usable(date, options);
		if (!date || time === null) return item;
		dates.set(item.element, { time, from: saidIn("list/text", date) });
		return { ...item, link: { ...item.link, text: said.rest } };
	});
	return { items: bare, dates };
}

const two = (number: number) => `${number}`.padStart(2, "0");

/** Whether the first of two numbers is the day, as one above twelve shows. */
function isDayFirst(said: readonly Said[], { dayFirst }: DateOptions): boolean {
	const open = said.filter(({ sign }) => sign !== null);
	if (open.some(({ month }) => month > 12)) return true;
	return open.some(({ day }) => day > 12) ? false : (dayFirst ?? false);
}

function saidBy(title: string, patterns: readonly RegExp[]): Said | null {
	if (title.length > LONGEST || !/\p{N}/u.test(title)) return null;
	const text = withAsciiDigits(title);
	for (const pattern of patterns) {
		const { name, week, month, day, year, sign, rest = "" } = pattern.exec(text)?.groups ?? {};
		if (day === undefined || (week !== undefined && !isWeekdayName(week))) continue;
		const number = name === undefined ? Number(month) : monthInDate(name);
		if (number === null || Number(day) > 31 || number > 31 || widthOf(rest) < NAME || !/\p{L}{2}/u.test(rest))
			continue;
		return { rest, year: year ?? null, month: number, day: Number(day), sign: sign ?? null };
	}
	return null;
}
