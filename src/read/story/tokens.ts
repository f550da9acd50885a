import { withoutTags } from "../../base/html/unescape.ts";
import type { CleanEntry } from "../../model/entry.ts";
import { STORY_MAX_CHARACTERS } from "../../settings.ts";

/** What of an entry is compared. */
export type Told = Pick<CleanEntry, "title" | "summary" | "contentHtml">;

/** A word in Latin letters, a number, or one character of Chinese: what titles and texts are made of. */
export type Token = string;

/** An entry as it is compared with others. */
export interface Telling {
	title: Token[];
	text: Token[];
	/** Sentences of the text that are long enough to be its own, each as its tokens in a row. */
	sentences: string[];
}

const TOKEN = /\d+(?:\.\d+)?|\p{Script=Han}|[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu;
/** Between sentences; a point within a number or a name is none. */
const SENTENCE_END = /[。！？!?；;\n]+|\.\s/u;
/** Tokens of a sentence that hardly anybody else writes by chance. */
const SENTENCE_MIN_TOKENS = 10;
/** What sites and editors put around a title: `【快讯】`, `(图)`, ` - 某某网`. */
const LABELS =
	/^\s*(?:[【[（(〔][^】\]）)〕]{1,8}[】\]）)〕]\s*)+|[（(【[](?:图|组图|附图|视频|photos?|video)[）)】\]]/giu;
const SITE = /\s*(?:[|｜丨_]|\s[-–—]\s)\s*[^|｜丨_]{1,20}$/u;
/** Chinese numerals where they number something: `第三批`, `（二）`, `上`. */
const ORDINAL = /第([一二三四五六七八九十百零两]+)|[（(]([一二三四五六七八九十]+)[）)]/gu;
const DIGITS = "零一二三四五六七八九";

/** Takes an entry apart. */
export function tellingOf({ title, summary, contentHtml }: Told): Telling {
	const body = contentHtml === null ? (summary ?? "") : withoutTags(contentHtml, " ");
	const text = normal(body.slice(0, 4 * STORY_MAX_CHARACTERS)).slice(0, STORY_MAX_CHARACTERS);
	const sentences = text
		.split(SENTENCE_END)
		.map(tokens)
		.filter(({ length }) => length >= SENTENCE_MIN_TOKENS);
	return {
		title: tokens(bare(normal(title ?? ""))),
		text: tokens(text),
		sentences: sentences.map((all) => all.join(" ")),
	};
}

/** Each run of so many tokens, joined. */
export function runs(all: readonly Token[], length: number): Set<string> {
	const found = new Set<string>();
	for (let at = 0; at + length <= all.length; at++) found.add(all.slice(at, at + length).join(" "));
	return found;
}

export function isNumber(token: Token): boolean {
	return /^\d/.test(token);
}

function tokens(text: string): Token[] {
	return text.match(TOKEN) ?? [];
}

function normal(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(ORDINAL, (whole, nth?: string, list?: string) => {
			const value = numeral(nth ?? list ?? "");
			return value === null ? whole : ` ${value} `;
		});
}

/** A title without what is put around it; as it is where nothing would be left. */
function bare(title: string): string {
	const inner = title.replace(LABELS, "").replace(SITE, "");
	return tokens(inner).length >= 4 ? inner : title;
}

/** The number that a Chinese numeral below a thousand says. */
function numeral(text: string): number | null {
	let sum = 0;
	let digit = 0;
	for (const sign of text.replaceAll("两", "二")) {
		const unit = { 十: 10, 百: 100 }[sign];
		if (unit) {
			sum += (digit || 1) * unit;
			digit = 0;
		} else digit = DIGITS.indexOf(sign);
	}
	return text === "" ? null : sum + digit;
}
