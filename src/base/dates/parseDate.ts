import { eraNumbers, monthSigns, yearSigns } from "./chinese.ts";
import { readCommon } from "./common.ts";
import { withAsciiDigits } from "./digits.ts";
import { european, monthYear, yearFirst } from "./european.ts";
import { isoBasic, isoMonth, isoOrdinal, isoShort, rfc3339 } from "./iso8601.ts";
import { jalali } from "./jalali.ts";
import { korean } from "./korean.ts";
import { dayMonthYear, epoch, monthDay, yearMonthDay } from "./numeric.ts";
import { ago, justNow, namedDay, timeOnly } from "./relative.ts";
import { american, asctime, rfc822 } from "./rfc822.ts";
import { readTranslated } from "./translated.ts";
import type { DateOptions, Dialect, ParsedDate } from "./types.ts";

export type { DateOptions, ParsedDate, Precision } from "./types.ts";

/** The order matters: the exact before the lenient, whole dates before parts of them. */
const DIALECTS: readonly Dialect[] = [
	...[
		jalali,
		rfc3339,
		rfc822,
		asctime,
		american,
		yearMonthDay,
		isoBasic,
		isoShort,
		isoOrdinal,
		isoMonth,
		epoch,
	],
	...[yearSigns, korean, eraNumbers, european, yearFirst, dayMonthYear, monthSigns, monthDay],
	...[ago, namedDay, justNow, timeOnly, monthYear],
];
/** Longer texts are no dates; dates in them are for `findDateIn`. */
const MAX_CHARACTERS = 200;

/** Candidates in a text that look like dates of one dialect and are none, before it is given up. */
const MAX_TRIES = 40;

const whole = new Map<Dialect, RegExp>();
const inside = new Map<Dialect, RegExp>();

/** A date in a longer text. */
export interface FoundDate extends ParsedDate {
	/** Where it starts, and how long it is. */
	index: number;
	length: number;
}

/**
 * Reads a date in any dialect; one without a zone is taken for the source's. A text in Chinese, Japanese or Korean
 * may have a label before it or words after it. Null when there is no date, or only one that cannot be.
 */
export function parseDate(text: string, options: DateOptions): ParsedDate | null {
	const common = readCommon(text.trim());
	if (common) return common;
	const plain = normal(text);
	if (plain === "" || plain.length > MAX_CHARACTERS) return null;
	const placed = inItsCountry(plain, options);
	for (const dialect of DIALECTS) {
		if (dialect.sign?.test(plain) === false) continue;
		const match = wholePattern(dialect).exec(plain);
		const found = match && dialect.read(match.groups ?? {}, placed);
		if (found) return { ...found, dialect: dialect.name };
	}
	const translated = readTranslated(plain, placed);
	if (translated) return translated;
	if (!/[\u3000-\u9fff\uac00-\ud7af[(（]/.test(plain)) return null;
	const found = findDateIn(plain, placed);
	return found && { time: found.time, precision: found.precision, dialect: found.dialect };
}

/** The first date in a text (the longest where several start), and where it stands; null when there is none. */
export function findDateIn(text: string, options: DateOptions): FoundDate | null {
	const wide = widened(text);
	let best: FoundDate | null = null;
	for (const dialect of DIALECTS) {
		if (!dialect.inText || dialect.sign?.test(wide) === false) continue;
		const found = firstOf(dialect, wide, options);
		if (!found) continue;
		const isEarlier = !best || found.index < best.index;
		if (isEarlier || (found.index === best?.index && found.length > best.length)) best = found;
	}
	return best;
}

/** The zone for a source that has none but UTC: Korean and Japanese are written in one zone each. */
function inItsCountry(text: string, options: DateOptions): DateOptions {
	if (options.timezone !== "UTC") return options;
	if (/[\uac00-\ud7af]/.test(text)) return { ...options, timezone: "Asia/Seoul" };
	return /[\u3041-\u30f6]|令和|平成|昭和|曜|午[前後]/.test(text)
		? { ...options, timezone: "Asia/Tokyo" }
		: options;
}

function firstOf(dialect: Dialect, text: string, options: DateOptions): FoundDate | null {
	const pattern = insidePattern(dialect);
	pattern.lastIndex = 0;
	for (let tries = 0; tries < MAX_TRIES; tries++) {
		const match = pattern.exec(text);
		if (!match) return null;
		const found = dialect.read(match.groups ?? {}, options);
		const written = match[0].trim();
		const index = match.index + match[0].indexOf(written);
		if (found) return { ...found, dialect: dialect.name, index, length: written.length };
		// What was taken for a weekday may be a word before the date: "on March 5, 2020".
		pattern.lastIndex = match.index + 1;
	}
	return null;
}

function wholePattern(dialect: Dialect): RegExp {
	const known = whole.get(dialect);
	if (known) return known;
	const made = new RegExp(`^(?:${dialect.pattern.source})$`, dialect.pattern.flags);
	whole.set(dialect, made);
	return made;
}

/** Not inside a number, a word or an address. */
function insidePattern(dialect: Dialect): RegExp {
	const known = inside.get(dialect);
	if (known) return known;
	const made = new RegExp(
		`(?<![\\w/\\-.%=]|\\d:)(?:${dialect.pattern.source})(?![\\w%]|[-/]\\d)`,
		`g${dialect.pattern.flags}`,
	);
	inside.set(dialect, made);
	return made;
}

function normal(text: string): string {
	return widened(text)
		.replace(/\\[nrt]/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

/** Full-width digits and signs, and the digits of other scripts, as ASCII, one for one, so that positions stay. */
function widened(text: string): string {
	return withAsciiDigits(text)
		.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ");
}
