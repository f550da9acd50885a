import { notice, type Reader } from "./state.ts";

/** How far a broken attribute is looked into; an address is shorter. */
const MAX_VALUE = 2000;
/** The index of the `>` of the tag at an index, quotes respected while they make sense; -1 when it is cut. */
export function endOfTag(reader: Reader, at: number): number {
	const { text } = reader;
	const first = nextGreater(reader, at);
	if (first === -1) return -1;
	const inside = text.slice(at + 1, first);
	if (!inside.includes("<") && balanced(inside)) return first;
	let quote = 0;
	for (let i = at + 1; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (quote !== 0 && unit === 0x3c && !isQuoted(text, i, quote)) break;
		if (quote !== 0) quote = unit === quote ? 0 : quote;
		else if (unit === 0x3e) return i;
		else if ((unit === 0x22 || unit === 0x27) && followsEquals(text, i)) quote = unit;
		else if (unit === 0x3c) {
			notice(reader, "broken-start-tag", text.slice(at, at + 20));
			return i - 1;
		}
	}
	notice(reader, "broken-start-tag", text.slice(at, at + 20));
	return first;
}

/** The next `>`, looked for once for all the tags before it: a flood of tags that never end takes no square of time. */
function nextGreater(reader: Reader, at: number): number {
	if (reader.greater !== -1 && reader.greater < at) reader.greater = reader.text.indexOf(">", at);
	return reader.greater;
}

/** Whether a `<` inside quotes belongs there: the quote is closed on the same line, and the tag goes on after it. */
function isQuoted(text: string, at: number, quote: number): boolean {
	const line = text.slice(at, at + MAX_VALUE).split("\n", 1)[0] ?? "";
	const close = line.indexOf(String.fromCharCode(quote));
	return close !== -1 && /[\s/>]/.test(text.charAt(at + close + 1));
}

function balanced(inside: string): boolean {
	let quote = 0;
	for (let i = inside.indexOf("="); i !== -1 && i < inside.length; i++) {
		const unit = inside.charCodeAt(i);
		if (quote !== 0) quote = unit === quote ? 0 : quote;
		else if (unit === 0x22 || unit === 0x27) quote = unit;
	}
	return quote === 0;
}

function followsEquals(text: string, at: number): boolean {
	let before = at - 1;
	while (text.charCodeAt(before) <= 0x20) before--;
	return text.charCodeAt(before) === 0x3d;
}
