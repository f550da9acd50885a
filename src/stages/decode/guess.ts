import { decodeAs } from "./encodings.ts";
import { frequencyOf, type Script } from "./frequent.ts";

/** A legacy encoding, and the frequent characters of the languages that are written in it. */
interface Suspect {
	name: string;
	script: Script;
}

const SUSPECTS: readonly Suspect[] = [
	{ name: "gb18030", script: "hans" },
	{ name: "big5", script: "hant" },
	{ name: "shift_jis", script: "kana" },
	{ name: "euc-jp", script: "kana" },
	{ name: "euc-kr", script: "hangul" },
	{ name: "windows-1252", script: "western" },
	{ name: "windows-1251", script: "cyrillic" },
	{ name: "koi8-r", script: "cyrillic" },
	{ name: "koi8-u", script: "cyrillic" },
	{ name: "windows-1250", script: "central" },
	{ name: "iso-8859-2", script: "central" },
	{ name: "windows-1254", script: "turkish" },
	{ name: "windows-1257", script: "baltic" },
	{ name: "windows-1253", script: "greek" },
	{ name: "windows-1255", script: "hebrew" },
	{ name: "windows-1256", script: "arabic" },
	{ name: "windows-874", script: "thai" },
	{ name: "windows-1258", script: "vietnamese" },
];

/** Encodings that nobody leaves undeclared: too rare to be suspected, but believed where the bytes bear them out. */
const DECLARED: readonly Suspect[] = [
	{ name: "iso-8859-5", script: "cyrillic" },
	{ name: "ibm866", script: "cyrillic" },
	{ name: "x-mac-cyrillic", script: "cyrillic" },
	{ name: "iso-8859-7", script: "greek" },
	{ name: "iso-8859-6", script: "arabic" },
	{ name: "iso-8859-8", script: "hebrew" },
	{ name: "iso-8859-8-i", script: "hebrew" },
	{ name: "iso-8859-4", script: "baltic" },
	{ name: "iso-8859-13", script: "baltic" },
	{ name: "iso-8859-3", script: "turkish" },
	{ name: "iso-8859-16", script: "central" },
	{ name: "iso-8859-10", script: "western" },
	{ name: "iso-8859-14", script: "western" },
	{ name: "iso-8859-15", script: "western" },
	{ name: "macintosh", script: "western" },
];

/** The text that is weighed: more tells no more. */
const SAMPLE_BYTES = 48 * 1024;

export interface Guess {
	name: string;
	/** Share of what is not ASCII that is frequent in the languages of the encoding; below 0 for nonsense. */
	score: number;
}

/** Every legacy encoding, and the declared ones, by how much the bytes look like it, the likeliest first. */
export function guesses(bytes: Uint8Array, declared: readonly string[] = []): Guess[] {
	const sample = sampleOf(bytes);
	const said = DECLARED.filter((candidate) => declared.includes(candidate.name));
	return [...SUSPECTS, ...said]
		.map((candidate) => ({ name: candidate.name, score: weigh(decodeAs(sample, candidate.name), candidate) }))
		.sort((a, b) => b.score - a.score);
}

/** The parts of a document that are not ASCII, each with a little of what is around it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
	const start = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 64);
	return bytes.subarray(start, start + SAMPLE_BYTES);
}

/**
 * Share of frequent characters among those that are not ASCII. What cannot be decoded, private-use characters, and
 * words that no alphabet has (capitals inside, two scripts in one) count against the encoding.
 */
function weigh(text: string, { script }: Suspect): number {
	const isAlphabet = !/^(?:hans|hant|kana|hangul)$/.test(script);
	let total = 0;
	let sum = 0;
	let vowels = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit <= 0x7f) continue;
		total++;
		sum += weightOf(text.charAt(i), unit, script);
		sum -= isAlphabet ? oddness(text, i, script) : isWedged(text, i) ? WEDGED : 0;
		if (script === "thai" && THAI_VOWEL.test(text.charAt(i))) vowels++;
	}
	if (script === "thai" && vowels < total * MIN_THAI_VOWELS) sum /= 2;
	return total === 0 ? 0 : sum / total;
}

function weightOf(sign: string, unit: number, script: Script): number {
	if (unit === 0xfffd) return -3;
	if ((unit >= 0x80 && unit <= 0x9f) || (unit >= 0xe000 && unit <= 0xf8ff)) return -2;
	if (unit >= 0xff61 && unit <= 0xff9f) return -0.6;
	const value = frequencyOf(sign, script);
	if (value > 0) return value;
	// Typographic signs are the same in every encoding of a family.
	return (unit >= 0x2010 && unit <= 0x203a) || unit === 0xa0 || (unit >= 0x3000 && unit <= 0x3011) ? 0.4 : 0;
}

/** What a lone ideograph inside of a Latin word takes off: it is an accented letter and the one after it. */
const WEDGED = 1;

function isWedged(text: string, at: number): boolean {
	return /[a-z]/.test(text.charAt(at - 1)) && /[a-z]/.test(text.charAt(at + 1));
}

/** What no word of an alphabet looks like at this letter, as a number to take off. */
function oddness(text: string, at: number, script: Script): number {
	const sign = text.charAt(at);
	const before = text.charAt(at - 1);
	const after = text.charAt(at + 1);
	if (script === "thai")
		return (THAI_MARK.test(sign) && !THAI_BASE.test(before)) || (before + after).trim() === "" ? 1.5 : 0;
	if (isCapital(sign) && isSmall(before)) return 1.2;
	const isLatin = /^(?:western|central|turkish|baltic|vietnamese)$/.test(script);
	// A sign of money, or of a section.
	if (isLatin && isLetter(sign) && /\d/.test(after)) return 1.2;
	if (!isLatin) return /[a-z]/i.test(before + after) && isLetter(sign) ? 1 : 0;
	// Latin words have single letters beyond ASCII, seldom two in a row, hardly ever three.
	return isLetter(sign) && isLetter(before) && isLetter(after) ? 0.8 : 0;
}

const THAI_MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const THAI_VOWEL = /[\u0e30-\u0e3a\u0e40-\u0e4e]/;
/** Share of vowels and tones in Thai; half in a text of any length, and hardly any in other bytes taken for Thai. */
const MIN_THAI_VOWELS = 0.25;
const THAI_BASE = /[\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;

function isLetter(sign: string): boolean {
	return sign > "\u007f" && (sign.toLowerCase() !== sign.toUpperCase() || /[\u0590-\u0e7f]/.test(sign));
}

function isCapital(sign: string): boolean {
	return sign !== sign.toLowerCase();
}

function isSmall(sign: string): boolean {
	return sign !== sign.toUpperCase();
}
