import { plainLine } from "../../base/printable.ts";
import { CJK_CHARS_PER_MINUTE, EXCERPT_MAX_UNITS, WORDS_PER_MINUTE } from "../../settings.ts";

/** The text of an entry as it is written: measured whole, kept only as far as an excerpt needs it. */
export interface Prose {
	/** `quoted`: code and captions count for the reading time and are left out of the excerpt. */
	add(text: string, quoted: boolean): void;
	/** A block ends or a line breaks: what follows is another word. */
	gap(): void;
	/** The excerpt; null when there is no text. */
	excerpt(): string | null;
	/** Whole minutes, at least 1 when there is text, 0 when there is none. */
	minutes(): number;
}

/** A CJK character counts 1 unit and any other word 3, so an excerpt looks as long in every language. */
const WORD_UNITS = 3;
/** Enough characters for any excerpt, words of a sensible length given. */
const KEEP_CHARS = EXCERPT_MAX_UNITS * 8;

const CJK =
	/[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]|[\ud840-\ud88d][\udc00-\udfff]/;
const TOKEN = new RegExp(`(?:${CJK.source})|[^\\s]`, "u");

/** Starts an empty text. */
export function createProse(): Prose {
	let kept = "";
	let cjk = 0;
	let words = 0;
	let inWord = false;

	return {
		add(text, quoted) {
			for (let i = 0; i < text.length; i++) {
				const code = text.charCodeAt(i);
				if (code >= 0x2e80 && isCjk(code)) {
					cjk++;
					inWord = false;
				} else if (isWordChar(code)) {
					if (!inWord) words++;
					inWord = true;
				} else inWord = false;
			}
			if (!quoted && kept.length < KEEP_CHARS) kept += text.slice(0, KEEP_CHARS);
		},
		gap() {
			inWord = false;
			if (kept.length < KEEP_CHARS) kept += "\n";
		},
		excerpt: () => excerptOf(kept),
		minutes: () =>
			cjk + words === 0 ? 0 : Math.max(1, Math.round(cjk / CJK_CHARS_PER_MINUTE + words / WORDS_PER_MINUTE)),
	};
}

/** At most `EXCERPT_MAX_UNITS` of a text on one line, cut between words or CJK characters, with `…` where it was cut; null when it is blank. */
function excerptOf(text: string): string | null {
	const line = plainLine(text);
	if (line === "") return null;
	let units = 0;
	let inWord = false;
	let wordStart = 0;
	let position = 0;
	for (const char of line) {
		if (CJK.test(char)) {
			units++;
			inWord = false;
			wordStart = position;
		} else if (!TOKEN.test(char)) inWord = false;
		else if (!inWord) {
			inWord = true;
			units += WORD_UNITS;
			wordStart = position;
		}
		if (units > EXCERPT_MAX_UNITS || position > KEEP_CHARS) return `${cutAt(line, wordStart)}…`;
		position += char.length;
	}
	return line;
}

/** At the end of a sentence when one ends in the last third, else where it is. */
function cutAt(line: string, position: number): string {
	const cut = line.slice(0, position).trimEnd();
	const sentences = /^.*(?:[。！？!?]["”’」』）)]?|\.(?= ))/su.exec(cut)?.[0];
	if (sentences && sentences.length > cut.length * 0.66) return sentences.trimEnd();
	return cut.replace(/[，、；：,;:\s]+$/u, "");
}

function isCjk(code: number): boolean {
	return (
		(code >= 0x3040 && code <= 0x318f) ||
		(code >= 0x3400 && code <= 0x9fff) ||
		(code >= 0xac00 && code <= 0xd7af) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xd840 && code <= 0xd88d) ||
		(code >= 0x2e80 && code <= 0x2fdf) ||
		(code >= 0x3005 && code <= 0x3007)
	);
}

/** Letters and digits of scripts that part words with spaces; an apostrophe or hyphen inside a word goes with it. */
function isWordChar(code: number): boolean {
	return (
		(code >= 0x61 && code <= 0x7a) ||
		(code >= 0x41 && code <= 0x5a) ||
		(code >= 0x30 && code <= 0x39) ||
		code === 0x27 ||
		code === 0x2d ||
		code === 0x2019 ||
		(code >= 0xc0 && code < 0x2000)
	);
}
