import { joined } from "../../base/bytes.ts";
import { bytesOf, type Decode, fromBase64, fromQuotedPrintable } from "./bytes.ts";

/** An encoded word (RFC 2047). Spaces within one, and one that lost its end, come from software that did not know better. */
const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)(?:\?=|$)/gi;

/**
 * The text of a header's value, which holds one character for each byte: encoded words decoded, those of one charset
 * that stand side by side together, for a character may be cut between them; what else is not ASCII as it is guessed.
 */
export function decodeWords(value: string, decode: Decode): string {
	const parts: string[] = [];
	let held = null as { charset: string; bytes: Uint8Array[] } | null;
	let from = 0;
	const flush = () => {
		if (held) parts.push(decode(joined(held.bytes), held.charset));
		held = null;
	};
	for (const word of value.matchAll(WORD)) {
		const between = value.slice(from, word.index);
		if (!held || between.trim() !== "") {
			flush();
			if (between !== "") parts.push(rawText(between, decode));
		}
		from = word.index + word[0].length;
		// A language may follow (RFC 2231, 5).
		const charset = (word[1] ?? "").replace(/\*.*$/, "").toLowerCase();
		const bytes = bytesOfWord(word[2] ?? "", word[3] ?? "");
		if (held?.charset !== charset) flush();
		held ??= { charset, bytes: [] };
		held.bytes.push(bytes);
	}
	flush();
	parts.push(rawText(value.slice(from), decode));
	return parts.join("");
}

/** Text that may have bytes beyond ASCII as they were sent. */
export function rawText(value: string, decode: Decode): string {
	return /[\x80-\xff]/.test(value) ? decode(bytesOf(value), null) : value;
}

function bytesOfWord(encoding: string, text: string): Uint8Array {
	if (encoding.toLowerCase() === "b") return fromBase64(bytesOf(text));
	// No white space is at an end here.
	return fromQuotedPrintable(bytesOf(text.replace(/[_ ]/g, "=20")));
}
