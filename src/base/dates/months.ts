import { CROATIAN, MONTH_NAMES, SHORT_NAMES, WEEKDAY_NAMES } from "./monthNames.ts";

/** Weekdays begin so in the languages written in Latin, Cyrillic and Greek letters: for one beside a date that is enough. */
const WEEKDAY =
	/^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mie|mié|jeu|jue|ven|vie|sam|sab|sáb|sob|dim|dom|die|mit|don|fre|son|seg|ter|qua|qui|sex|gio|maa|din|woe|vri|zat|zon|mån|tis|ons|tor|fre|lör|lor|sön|son|man|tir|ons|tors|lør|søn|pon|wto|śro|sro|czw|pią|pia|nie|pon|úte|ute|stř|str|čtv|ctv|pát|pat|sob|ned|hét|hetf|ked|sze|csü|csu|pén|pen|szo|vas|mar|mie|joi|vin|sâm|paz|sal|çar|car|per|cum|пон|вто|сре|чет|пят|суб|вос|пн|вт|ср|чт|пт|сб|вс|пон|вів|сер|пʼя|нед|δευ|τρι|τετ|πεμ|παρ|σαβ|κυρ|κυριακ|sen|sel|rab|kam|jum|min|mo|di|mi|do|fr|sa|so|tu|we|th|su)/;

let months: Map<string, number> | null = null;
let shortMonths: Map<string, number> | null = null;
let weekdays: Set<string> | null = null;

/**
 * The number of a month by its name, whole or shortened as is usual, in some fifty languages; null when it is none.
 * The language (BCP 47) decides where two of them give one name to different months.
 */
export function monthOf(name: string, language?: string | null): number | null {
	months ??= tableOf(MONTH_NAMES);
	const word = bare(name);
	if (word.length < 2) return null;
	const croatian = language && /^(?:hr|bs)\b/i.test(language) ? CROATIAN[word] : undefined;
	return croatian ?? months.get(word) ?? null;
}

/** `monthOf` for a text that is nothing but a date. */
export function monthInDate(name: string, language?: string | null): number | null {
	shortMonths ??= tableOf(SHORT_NAMES);
	const word = bare(name);
	// Hebrew writes its «in» in front of the month.
	const inside = word.startsWith("ב") ? word.slice(1) : word;
	return monthOf(word, language) ?? monthOf(inside) ?? shortMonths.get(inside) ?? null;
}

/** Whether a word may be the name of a weekday. */
export function isWeekday(word: string): boolean {
	return WEEKDAY.test(word.toLowerCase().normalize("NFC")) || isWeekdayName(word);
}

/** Whether a word is the name of a weekday, whole or shortened as is usual. */
export function isWeekdayName(word: string): boolean {
	weekdays ??= new Set(WEEKDAY_NAMES.split(" ").map(bare));
	return weekdays.has(bare(word));
}

/** A word without case, accents, dots and apostrophes; the two forms of the Greek sigma and of the Turkish i are one. */
export function bare(word: string): string {
	// Most words are plain, and composing them anew is most of the work.
	if (/^[a-z.]*$/i.test(word)) return word.toLowerCase().replaceAll(".", "");
	return word
		.toLowerCase()
		.normalize("NFD")
		.replace(/[\u0300-\u036f\u064b-\u0655\u0640\u093c\u0970\u200c-\u200f.'’ʼ׳]/g, "")
		.normalize("NFC")
		.replaceAll("ı", "i")
		.replaceAll("ς", "σ");
}

function tableOf(lists: readonly string[]): Map<string, number> {
	const table = new Map<string, number>();
	for (const [index, names] of lists.entries()) {
		for (const name of names.split(" ")) table.set(bare(name), index + 1);
	}
	return table;
}
