import { HOUR_MS } from "../../settings.ts";
import type { DateOptions, Groups, ParsedDate, Precision, Wall } from "./types.ts";
import { fixedOffset, offsetAt, timeToWall, utcOf, wallToTime } from "./zone.ts";
import { zoneOfLetters } from "./zoneNames.ts";

const MERIDIEM =
	"上午|下午|凌晨|早上|清晨|中午|傍晚|晚上|晚间|晚間|夜间|午前|午後|오전|오후|새벽|صباح[اًا]*|مساء[ًا]*|[صم](?![\u0600-\u06ff])|[ap]\\.?\\s?m\\b\\.?";
/** A zone as feeds write it: an offset, `Z`, letters with or without an offset, an IANA name, any of them in brackets. */
export const ZONE =
	"(?<zone>z(?![a-z])|(?:(?:utc|gmt)\\s?)?[+\\-\\u2212]\\d{1,2}(?::?\\d{2})?z?(?:\\s(?:utc|gmt))?|[a-z]+(?:_[a-z]+)*\\/[a-z_]+(?:\\/[a-z_]+)?|(?![ap]m\\b)[a-z]{2,5}\\b|(?-i:[A-IK-Y])(?!\\w))";
/** A time of the day with colons, or in Chinese, Japanese and Korean signs. */
export const TIME =
	`(?:(?<ap>${MERIDIEM})\\s*)?(?<h>\\d{1,2})\\s*(?:[:時时點点시]|h(?=\\d))\\s*(?:(?<mi>\\d{1,2})\\s*(?:[:分분]\\s*(?:(?<s>\\d{1,2})(?:[.,]\\d+)?\\s*[秒초]?)?)?|(?<half>半))?` +
	`(?!\\d|:)(?:\\s*(?<ap2>${MERIDIEM}))?`;

/** A time as `TIME` has it, a dot allowed where a colon belongs; only beside a date, for `3.14` alone is no time. */
export const DOTTED_TIME = TIME.replace("[:時", "[:.時").replace("[:分", "[:.分");

/** The zone that a text names: offset in ms or IANA; the source's own for no or unknown letters; null if impossible. */
export function zoneOf(text: string | undefined, options: DateOptions): number | string | null {
	if (text === undefined || text === "") return options.timezone;
	const plain = text.replace(/^(.*\d)(?:z|\s\w+)$/i, "$1");
	const fixed = fixedOffset(plain);
	if (fixed !== null) return fixed;
	if (/\d/.test(plain)) return null;
	if (plain.includes("/")) return offsetAt(0, plain) === null ? options.timezone : plain;
	const letters = plain.toLowerCase();
	// China's and the United States' own abbreviation is the same.
	if (letters === "cst") return isChinese(options) ? 480 * 60_000 : -360 * 60_000;
	const known = zoneOfLetters(letters);
	if (known !== null) return known;
	// One letter is a military zone, which RFC 822 got wrong, so that RFC 2822 takes it for UTC.
	return letters.length === 1 ? 0 : options.timezone;
}

/** The instant of a checked wall time; null when there is no such day or time, or no such zone. */
export function timeOf(wall: Wall, zone: string | undefined, options: DateOptions): number | null {
	const where = zoneOf(zone, options);
	if (where === null || !isPossible(wall)) return null;
	return typeof where === "number" ? utcOf(wall) - where : wallToTime(wall, where);
}

/** The clock part of a match: hour, minute, second and how much of them was said; null when they are no time. */
export function clockOf(
	groups: Groups,
): { hour: number; minute: number; second: number; precision: Precision } | null {
	if (groups.h === undefined) return { hour: 0, minute: 0, second: 0, precision: "day" };
	const half = groups.half === undefined ? 0 : 30;
	const hour = afternoon(Number(groups.h), (groups.ap ?? groups.ap2 ?? "").toLowerCase());
	const minute = Number(groups.mi ?? half);
	const second = Number(groups.s ?? 0);
	if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
	const said = groups.s !== undefined ? "second" : groups.mi !== undefined || half ? "minute" : "hour";
	return { hour, minute, second, precision: said };
}

/** A date of numbers and its clock as an instant; the shared end of most dialects. */
export function dateOf(
	day: { year: number; month: number; day: number },
	groups: Groups,
	options: DateOptions,
): Omit<ParsedDate, "dialect"> | null {
	const clock = clockOf(groups);
	if (!clock) return null;
	const { precision, ...time } = clock;
	const at = timeOf({ ...day, ...time }, groups.zone, options);
	if (at === null) return null;
	const unknownZone = unknownIn(groups.zone);
	return unknownZone === null ? { time: at, precision } : { time: at, precision, unknownZone };
}

/** A zone that only looks like one: `XYZT`, `Mars/Olympus_Mons`; in small letters what follows a time is a word. */
function unknownIn(zone = ""): string | null {
	if (/^[A-Z]\w*\/\w/.test(zone)) return offsetAt(0, zone) === null ? zone : null;
	const isLetters = /^[A-Z]{3,5}$/.test(zone) && zone !== "CST" && fixedOffset(zone) === null;
	return isLetters && zoneOfLetters(zone.toLowerCase()) === null ? zone : null;
}

/** The year of a day that names none: the latest that is not after tomorrow. */
export function latestYear(month: number, day: number, options: DateOptions): number {
	const today = timeToWall(options.now, options.timezone);
	const then = utcOf({ year: today.year, month, day, hour: 0, minute: 0, second: 0 });
	return then > options.now + 36 * HOUR_MS ? today.year - 1 : today.year;
}

/** A year of two digits: POSIX's pivot. */
export function fullYear(text: string): number {
	const year = Number(text.replace(/\D/g, ""));
	if (text.replace(/\D/g, "").length > 2) return year;
	return year < 69 ? 2000 + year : 1900 + year;
}

function afternoon(hour: number, meridiem: string): number {
	if (meridiem === "") return hour;
	if (/^(?:下午|傍晚|晚上|晚间|晚間|夜间|午後|오후|م|p)/.test(meridiem)) return hour < 12 ? hour + 12 : hour;
	if (meridiem === "中午") return hour < 3 ? hour + 12 : hour;
	return hour === 12 ? 0 : hour;
}

function isPossible(wall: Wall): boolean {
	if (wall.year < 1000 || wall.year > 9999 || wall.month < 1 || wall.month > 12 || wall.day < 1) return false;
	return wall.day <= new Date(Date.UTC(2000 + (wall.year % 400), wall.month, 0)).getUTCDate();
}

function isChinese(options: DateOptions): boolean {
	return (
		/^zh/i.test(options.language ?? "") ||
		/^(?:Asia\/(?:Shanghai|Chongqing|Urumqi|Harbin|Hong_Kong|Macau|Taipei)|PRC|\+08:?00)$/.test(
			options.timezone,
		)
	);
}
