import { cleanText } from "./html/escape.ts";

/**
 * What must not reach a terminal, a log or a line of a page as it is: control characters (an escape sequence recolours a
 * terminal, or worse; C1 has them in one character) and what turns the direction of the text behind it.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text for a terminal: line feeds and tabs stay, the rest of the kind is shown as `\u001b`. */
export function printable(text: string): string {
	return text.replace(UNPRINTABLE, escaped);
}

/** A value as one line of JSON that says the same and holds nothing of the kind: for logs and for `inspect --json`. */
export function jsonLine(value: unknown): string {
	return printable(JSON.stringify(value));
}

/** A value for a message, as JSON but for its backslashes and quotation marks, which stand as their owner has typed them. */
export function asWritten(value: unknown): string {
	return (JSON.stringify(value) ?? "nothing").replace(/\\(["\\])/g, "$1");
}

/** A line without what turns the direction of the text behind it; the marks that Hebrew and Arabic need stay. */
export function withoutDirections(line: string): string {
	return line.replace(DIRECTIONS, "");
}

/** Text as one line of an entry or a source, which stands beside those of others: without what is left out of all text. */
export function plainLine(text: string): string {
	// JavaScript does not take NEL for white space.
	return withoutDirections(cleanText(text))
		.replace(/[\s\x85]+/g, " ")
		.trim();
}

function escaped(char: string): string {
	return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
