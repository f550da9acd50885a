import { joined } from "../../base/bytes.ts";
import { decodeAs } from "./encodings.ts";

/** What bytes are made of that are not UTF-8 without a flaw. */
export type Parts =
	/** UTF-8 but for characters that were cut, or for bytes that mean nothing. */
	| { kind: "utf-8"; text: string }
	/** Elements in UTF-8 beside elements in an older encoding, whose bytes are `older`. */
	| { kind: "mixed"; older: Uint8Array; read: (encoding: string) => string }
	| { kind: "older" };

/** Whole sequences for a broken one. Texts in older encodings have at most .51 by chance (Thai), pages in GBK .28. */
const MIN_WHOLE = 0.6;
/** Fewer whole sequences than this (those of three bytes and more count twice) may all be chance. */
const MIN_EVIDENCE = 6;
/** So many whole sequences for a broken one make an element one of UTF-8 that was cut. */
const MIN_WHOLE_IN_ELEMENT = 2;

/** So many elements of an older encoding are read as such; where there are more, what is no UTF-8 is left unread. */
const MAX_OLDER = 50_000;

/**
 * What the bytes are made of, each element judged by itself: no encoding but the wide ones has `<` or `>` inside of a
 * character.
 */
export function partsOf(bytes: Uint8Array): Parts {
	const text = decodeAs(bytes, "utf-8");
	const all = count(text);
	if (all.whole < all.broken * MIN_WHOLE) return { kind: "older" };
	const older: Judged[] = [];
	for (const range of elementsIn(bytes)) {
		const part = judge(range, bytes);
		if (part.isOlder) older.push(part);
		if (older.length > MAX_OLDER) return { kind: "utf-8", text };
	}
	const broken = older.reduce((sum, part) => sum + part.broken, 0);
	const whole = all.whole - older.reduce((sum, part) => sum + part.whole, 0);
	if (whole < Math.max(MIN_EVIDENCE, broken)) return { kind: "older" };
	// A character that was cut at the end of a text may look like an accented letter there, nowhere else.
	if (older.every((part) => part.isCut)) return { kind: "utf-8", text };
	return {
		kind: "mixed",
		older: joined(older.map(({ start, end }) => bytes.subarray(start, end))),
		read: (encoding) => readAs(bytes, older, encoding),
	};
}

/** Counts sequences of several bytes that are whole, and U+FFFD for those that are not. */
function count(text: string): { whole: number; broken: number } {
	let whole = 0;
	let broken = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (unit === 0xfffd) broken++;
		else if (unit > 0x7ff) whole += 2;
		else if (unit > 0x7f) whole++;
	}
	return { whole, broken };
}

interface Range {
	start: number;
	end: number;
}

/** Where bytes beyond ASCII are, from one sign of a tag to the next. */
function* elementsIn(bytes: Uint8Array): Generator<Range> {
	let start = 0;
	let isAscii = true;
	for (let i = 0; i <= bytes.length; i++) {
		const byte = bytes[i] ?? 0x3c;
		if (byte > 0x7f) isAscii = false;
		if (byte !== 0x3c && byte !== 0x3e) continue;
		if (!isAscii) yield { start, end: i };
		start = i;
		isAscii = true;
	}
}

interface Judged extends Range {
	whole: number;
	broken: number;
	isOlder: boolean;
	isCut: boolean;
}

const CUT = /^[^\ufffd]*\ufffd{1,3}(?:[.…]+|\]\]|\s)*$/;

function judge({ start, end }: Range, bytes: Uint8Array): Judged {
	const text = decodeAs(bytes.subarray(start, end), "utf-8");
	const { whole, broken } = count(text);
	const isOlder = broken > 0 && whole < broken * MIN_WHOLE_IN_ELEMENT;
	return { start, end, whole, broken, isOlder, isCut: CUT.test(text) };
}

function readAs(bytes: Uint8Array, older: readonly Range[], encoding: string): string {
	let text = "";
	let at = 0;
	for (const { start, end } of older) {
		text += decodeAs(bytes.subarray(at, start), "utf-8") + decodeAs(bytes.subarray(start, end), encoding);
		at = end;
	}
	return text + decodeAs(bytes.subarray(at), "utf-8");
}
