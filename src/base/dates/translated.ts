import { numberOf } from "./chinese.ts";
import { withAsciiDigits } from "./digits.ts";
import { european, yearFirst } from "./european.ts";
import { FILLERS } from "./monthNames.ts";
import { bare, isWeekdayName, monthInDate } from "./months.ts";
import { dayMonthYear, yearMonthDay } from "./numeric.ts";
import { american, asctime, rfc822 } from "./rfc822.ts";
import type { DateOptions, Dialect, ParsedDate } from "./types.ts";
import { SHORT_MONTHS } from "./words.ts";

/** What a translated date is read as, with the name of a month in it and without. */
const NAMED: readonly Dialect[] = [rfc822, european, american, yearFirst, asctime];
const NUMERIC: readonly Dialect[] = [yearMonthDay, dayMonthYear];
/** A word that does not stand at a digit: `1er`, `13h05` and `2nd` mean something as they are. */
const WORD = /(?<![\p{L}\p{M}\d])\p{L}[\p{L}\p{M}'’ʼ׳\u200c]*(?:-\p{L}[\p{L}\p{M}]*)*\.?/gu;
/** What the years of the Buddhist era are ahead of ours. */
const BUDDHIST = 543;
let fillers: Set<string> | null = null;

interface Word {
	text: string;
	at: number;
	month: number | null;
}

interface English {
	text: string;
	forms: readonly Dialect[];
}

/**
 * A text that is nothing but a date in one of some fifty languages: the month is put into English, weekdays and
 * prepositions are left out, and what remains is read as an English date. A word that says something else stays, and
 * then it is no date. Null when it is none.
 */
export function readTranslated(text: string, options: DateOptions): ParsedDate | null {
	const english = inEnglish(text, options);
	if (english === null) return null;
	for (const form of english.forms) {
		const match = new RegExp(`^(?:${form.pattern.source})$`, form.pattern.flags).exec(english.text);
		const found = match && form.read(match.groups ?? {}, options);
		if (found) return { ...found, dialect: "translated" };
	}
	return null;
}

function inEnglish(text: string, options: DateOptions): English | null {
	const plain = asLatinWrites(text);
	const words = [...plain.matchAll(WORD)].map((match): Word => {
		const month = monthInDate(match[0], options.language);
		return { text: match[0], at: match.index, month };
	});
	const month = theMonth(words);
	const isNamed = words.some((word) => word.month !== null && !isWeekdayName(word.text));
	if (month === null && isNamed) return null;
	return { text: inOrder(rewritten(plain, words, month)), forms: month ? NAMED : NUMERIC };
}

/** The day after a month that follows the year, as in `2023. gada 29. janvāris`. */
function inOrder(english: string): string {
	return english.replace(/^(\d{4}) (\d{1,2})\.? ([A-Z][a-z]{2})\b/, "$2 $3 $1");
}

/** Digits, months that are numbers, halves of the day and the place of the time as English has them. */
function asLatinWrites(text: string): string {
	return withAsciiDigits(text)
		.replace(/[\u200e\u200f]/g, "")
		.replace(/^\P{N}{0,8}?(\d{1,2}:\d{2}(?::\d{2})?)[\s,]+(.*\d.*)$/u, "$2 $1")
		.replace(
			/(\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:月|월)(?=[\s,]|$)/gu,
			(_, n) => ` ${nameOf(numberOf(n))} `,
		)
		.replace(/(?:tháng|thg)\.?\s+(\d{1,2})/giu, (_, n) => nameOf(Number(n)))
		.replace(/(تشرين|كانون)\s+(?=ال)/gu, "$1")
		.replace(/(เ?[ก-ฮ][ิี]?)\.\s?([ก-ฮ])\./gu, "$1$2 ")
		.replace(/(?<![\p{L}\d])([apπμ])\.?\s?[mμ](?![\p{L}])\.?/giu, (_, half) =>
			/[aπ]/i.test(half) ? "am" : "pm",
		)
		.replace(/(?<=\d\s?)([صم])(?!\p{L})/gu, (_, half) => (half === "ص" ? "am" : "pm"))
		.replace(/(\d{4})\.(?!\d)/g, "$1");
}

/** The one word that is a month; `mar` is none beside another one, for it is Tuesday in half of Europe. */
function theMonth(words: Word[]): Word | null {
	const months = words.filter((word) => word.month !== null);
	const sure = months.length > 1 ? months.filter((month) => !isWeekdayName(month.text)) : months;
	return sure.length === 1 ? (sure[0] ?? null) : null;
}

function rewritten(plain: string, words: Word[], month: Word | null): string {
	let english = "";
	let done = 0;
	for (const word of words) {
		english += plain.slice(done, word.at);
		done = word.at + word.text.length;
		if (word === month && month) english += ` ${nameOf(word.month ?? 0)} `;
		else if (!saysNothing(word.text, plain.slice(0, word.at))) english += word.text;
	}
	english += plain.slice(done);
	const years = /[\u0e00-\u0e7f]/.test(plain)
		? english.replace(/\b2[45]\d\d\b/, (year) => String(Number(year) - BUDDHIST))
		: english;
	return years
		.replace(/\s*[،,]\s*/g, ", ")
		.replace(/(?:,\s*)+/g, ", ")
		.replace(/\s+/g, " ")
		.replace(month ? /^[\s,.]+|[\s,.]+$/g : /^[\s,]+|[\s,]+$/g, "");
}

/** Short weekdays and prepositions are also names of zones and halves of the day, which stand after the time. */
function saysNothing(word: string, before: string): boolean {
	fillers ??= new Set(FILLERS.split(" ").map(bare));
	const plain = bare(word);
	if (plain === "am" || plain === "pm") return !/\d/.test(before);
	const isBeforeTime = !/\d[:.]\d/.test(before);
	if (isBeforeTime && isWeekdayName(word)) return true;
	return fillers.has(plain) && (isBeforeTime || !/^[a-z]{1,2}$/.test(plain));
}

/** With a capital, by which a translated month is known from a word that stayed. */
function nameOf(month: number): string {
	const name = SHORT_MONTHS[month - 1] ?? "?";
	return name.charAt(0).toUpperCase() + name.slice(1);
}
