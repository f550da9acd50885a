import type { Code, FailureCode } from "../../model/codes.ts";
import { FEED_MAX_DEPTH, JSON_MAX_VALUES } from "../../settings.ts";
import { inPieces, PIECE_CHARS } from "./pieces.ts";

/** JSON as found, and what had to be mended to read it; or why it cannot be read. */
export type ReadJson =
	| { ok: true; value: unknown; mends: Code<"parse">[] }
	| { ok: false; code: FailureCode<"parse">; message: string };

/** How much longer a text may become by mends, as a part of it: each costs memory, and a text full of faults is none. */
const MAX_GROWTH = 0.25;

/** Reads JSON; on failure once more without trailing commas and raw control characters, then without a cut end. */
export function readJson(text: string): ReadJson {
	const plain = text.replace(/^[\ufeff\s]+/, "");
	const excess = excessOf(plain);
	if (excess) return { ok: false, code: "too-complex", message: excess };
	const exact = parse(plain);
	if (exact !== undefined) return { ok: true, value: exact, mends: [] };
	const { mended, mends, whole } = mend(plain);
	const value = mended() === plain ? undefined : parse(mended());
	if (value !== undefined) return { ok: true, value, mends };
	const shortened = whole === null ? undefined : parse(whole());
	if (shortened !== undefined) return { ok: true, value: shortened, mends: [...mends, "truncated"] };
	return { ok: false, code: "json-malformed", message: "JSON that cannot be read" };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// The caller tries another reading, and reports when that fails too.
		return undefined;
	}
}

/** What of a document is too much to be made all at once, as JSON is; null when nothing is. */
function excessOf(text: string): string | null {
	if (text.length < PIECE_CHARS) return null;
	let depth = 0;
	let values = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0x22) at = endOfString(text, at);
		else if (unit === 0x2c) values++;
		else if (unit === 0x5b || unit === 0x7b) {
			depth++;
			values++;
		} else if (unit === 0x5d || unit === 0x7d) depth--;
		if (depth > FEED_MAX_DEPTH) return `JSON with lists in lists, more than ${FEED_MAX_DEPTH} deep`;
		if (values > JSON_MAX_VALUES)
			return `JSON of more than ${JSON_MAX_VALUES} values; a feed of 1,000 items has some 20,000`;
	}
	return null;
}

/** The index of the quote that ends the string which begins at an index; that of the last character when none does. */
function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
		let before = end - 1;
		while (text.charCodeAt(before) === 0x5c) before--;
		if ((end - before) % 2 === 1) return end;
	}
	return text.length - 1;
}

interface Mended {
	mended: () => string;
	mends: Code<"parse">[];
	/** The text up to the last whole item, closed; null when there is none. */
	whole: (() => string) | null;
}

/** One pass that knows strings from structure. */
function mend(text: string): Mended {
	const mends = new Set<Code<"parse">>();
	const open: string[] = [];
	let done = "";
	/** Up to where the text is in `done`. */
	let from = 0;
	let whole: Mended["whole"] = null;
	let at = 0;
	for (; at < text.length; at++) {
		if (done.length - from > text.length * MAX_GROWTH) return { mended: () => "", mends: [], whole: null };
		const sign = text.charAt(at);
		if (sign === '"') {
			const end = endOfString(text, at);
			const string = text.slice(at, end + 1);
			if (CONTROLS.test(string)) {
				mends.add("json-control-characters");
				done += text.slice(from, at) + inPieces(string, /(?<!\\)[^\\]/g, escaped);
				from = end + 1;
			}
			at = end;
		} else if (sign === "," && /^\s*[}\]]/.test(text.slice(at + 1, at + 64))) {
			mends.add("json-trailing-comma");
			done += text.slice(from, at);
			from = at + 1;
		} else if (sign === "{" || sign === "[") open.push(sign === "{" ? "}" : "]");
		else if (sign === "}" || sign === "]") {
			open.pop();
			const end = at + 1;
			if (sign === "}" && open.length === 2 && open[1] === "]") {
				const [before, start, closing] = [done, from, [...open].reverse().join("")];
				whole = () => before + text.slice(start, end) + closing;
			}
			if (open.length === 0) break;
		}
	}
	return { mended: () => done + text.slice(from, at + 1), mends: [...mends], whole };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON does not allow in a string
const CONTROLS = /[\0-\x1f]/;

const ESCAPED_OR_CONTROL = new RegExp(`\\\\[\\s\\S]|${CONTROLS.source}`, "g");

/** A string with its raw control characters as escapes; what is escaped already stays. */
function escaped(string: string): string {
	return string.replace(ESCAPED_OR_CONTROL, (found) =>
		found.startsWith("\\") ? found : JSON.stringify(found).slice(1, -1),
	);
}
