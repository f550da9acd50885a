import type { Charset } from "../../model/feed.ts";
import type { Problem } from "../../model/result.ts";
import { bomOf, wideOf } from "./bom.ts";
import { declaredIn } from "./declared.ts";
import { decodeAs, decodeUtf8, isAscii } from "./encodings.ts";
import { guesses } from "./guess.ts";
import { labelOf } from "./labels.ts";
import { type Parts, partsOf } from "./mixed.ts";

export interface DecodeOptions {
	/** The Content-Type header. */
	contentType?: string | null;
	/** What the owner says of the source: goes before everything but a byte order mark. */
	charset?: string | null;
	/** What the document is thought to be; only HTML has `<meta>`. */
	kind?: "xml" | "html" | "json" | null;
}

export interface Decoded {
	text: string;
	charset: Charset;
	problems: Problem[];
}

/** A declared encoding stands while it explains the bytes at least this much as well as the likeliest one. */
const MIN_SCORE_SHARE = 0.6;
/** ISO 8859-1 is what servers say that were told nothing. */
const MIN_LATIN_1_SHARE = 0.8;
/** Below this no encoding explains the bytes: nothing is worth overruling a declaration for. */
const MIN_SCORE = 0.3;

/**
 * Text of bytes: byte order mark, the owner's word, the HTTP header, the XML declaration, `<meta>`, then a guess;
 * what was declared is overruled when the bytes contradict it, and that is a problem on record. Never throws.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Decoded {
	const problems: Problem[] = [];
	const mark = bomOf(bytes);
	if (mark) return finish(bytes.subarray(mark.length), { name: mark.name, from: "bom" }, problems);
	const declared = declarationsOf(bytes, options, problems);
	const config = declared.find((label) => label.from === "config");
	if (config) return finish(bytes, config, problems);
	const wide = wideOf(bytes);
	if (wide) return overruled(bytes, declared, { name: wide, from: "guess" }, problems);
	const honest = declared.filter((label) => !/^utf-(?:16|32)/.test(label.name));
	const [first] = honest;
	if (isAscii(bytes)) return decodeAscii(bytes, declared, first, problems);
	const parts = partsIn(bytes);
	if (parts.kind === "older") return overruled(bytes, declared, likeliest(bytes, honest), problems);
	const utf8 = declared.find((label) => label.name === "utf-8") ?? { name: "utf-8", from: "guess" };
	if (parts.kind === "utf-8") return overruled(bytes, declared, utf8, problems, parts.text);
	return mixed(bytes, declared, utf8, parts, problems);
}

/** The parts of the bytes; UTF-8 without a flaw needs no look at parts. */
function partsIn(bytes: Uint8Array): Parts {
	const exact = decodeUtf8(bytes);
	return exact === null ? partsOf(bytes) : { kind: "utf-8", text: exact };
}

/** Each element by what its own bytes are: the older ones as declared, else as guessed from them alone. */
function mixed(
	bytes: Uint8Array,
	declared: Charset[],
	utf8: Charset,
	parts: Parts & { kind: "mixed" },
	problems: Problem[],
): Decoded {
	const older = likeliest(parts.older, declared).name;
	const message = `some of it is utf-8, some ${older}: each element was read by its own bytes`;
	problems.push({ stage: "decode", code: "mixed-charsets", message });
	return finish(bytes, utf8, problems, parts.read(older));
}

function declarationsOf(bytes: Uint8Array, options: DecodeOptions, problems: Problem[]): Charset[] {
	const { xml, meta } = declaredIn(bytes);
	const written: [string | null, Charset["from"]][] = [
		[options.charset ?? null, "config"],
		[/charset\s*=\s*["']?([^"';\s,]+)/i.exec(options.contentType ?? "")?.[1] ?? null, "http"],
		[xml, "xml"],
		[options.kind === "xml" || options.kind === "json" ? null : meta, "meta"],
	];
	return written.flatMap(([label, from]) => {
		if (label === null) return [];
		const name = labelOf(label);
		if (name !== null) return [{ name, from }];
		const message = `${from} names a charset that does not exist: ${label.slice(0, 40)}`;
		problems.push({ stage: "decode", code: "unknown-charset", message });
		return [];
	});
}

/** ASCII means the same in every encoding but one that shifts with escape sequences. */
function decodeAscii(
	bytes: Uint8Array,
	declared: Charset[],
	first: Charset | undefined,
	problems: Problem[],
): Decoded {
	const shift = bytes.indexOf(0x1b);
	const shifts = shift !== -1 && bytes[shift + 1] === 0x24;
	if (shifts) return overruled(bytes, declared, { name: "iso-2022-jp", from: "guess" }, problems);
	return overruled(bytes, declared, first ?? { name: "utf-8", from: "default" }, problems);
}

/** The first declared encoding that explains the bytes, else the one that explains them best. */
function likeliest(bytes: Uint8Array, declared: Charset[]): Charset {
	const ranked = guesses(
		bytes,
		declared.map((label) => label.name),
	);
	const best = ranked[0] ?? { name: "windows-1252", score: 0 };
	for (const label of declared) {
		if (label.name === "utf-8") continue;
		const score = ranked.find((guess) => guess.name === label.name)?.score;
		const share = label.name === "windows-1252" ? MIN_LATIN_1_SHARE : MIN_SCORE_SHARE;
		const explains = score === undefined ? best.score < MIN_SCORE : score >= best.score * share;
		if (explains || best.score < MIN_SCORE) return label;
	}
	return { name: best.score < MIN_SCORE / 3 ? "windows-1252" : best.name, from: "guess" };
}

function overruled(
	bytes: Uint8Array,
	declared: Charset[],
	winner: Charset,
	problems: Problem[],
	text?: string,
): Decoded {
	for (const label of declared) {
		if (label === winner) break;
		if (label.name === winner.name) continue;
		const message = `${label.from} says ${label.name}, but the bytes are ${winner.name}`;
		problems.push({ stage: "decode", code: "charset-contradicted", message });
	}
	return finish(bytes, winner, problems, text);
}

function finish(bytes: Uint8Array, charset: Charset, problems: Problem[], known?: string): Decoded {
	const text = known ?? decodeAs(bytes, charset.name);
	if (text.includes("\ufffd")) {
		const message = `bytes that are no ${charset.name} became U+FFFD`;
		problems.push({ stage: "decode", code: "undecodable-bytes", message });
	}
	return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, charset, problems };
}
