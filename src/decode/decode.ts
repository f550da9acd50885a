import type { Charset, Problem } from "../model.ts";
import { bomOf } from "./bom.ts";
import { declaredIn } from "./declared.ts";
import { decodeAs, isWellFormed } from "./encodings.ts";
import { guessCharset } from "./guess.ts";
import { labelOf } from "./labels.ts";

export interface DecodeOptions {
	/** The Content-Type header. */
	contentType?: string | null;
	/** What the owner says of the source: goes before everything but a byte order mark. */
	charset?: string | null;
	kind?: "xml" | "html" | "json" | null;
}

export interface Decoded {
	text: string;
	charset: Charset;
	problems: Problem[];
}

type Candidate = Charset;

/**
 * Text of bytes: byte order mark, the owner's word, the HTTP header, the XML declaration, `<meta>`, then a guess;
 * what was declared is overruled when the bytes contradict it. Never throws.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Decoded {
	const problems: Problem[] = [];
	const mark = bomOf(bytes);
	if (mark) return finish(bytes.subarray(mark.length), { name: mark.name, from: "bom" }, problems);
	const candidates = candidatesOf(bytes, options, problems);
	for (const candidate of candidates) {
		if (candidate.from === "config" || isWellFormed(bytes, candidate.name)) {
			return finish(bytes, candidate, problems);
		}
		problems.push(contradicted(candidate));
	}
	const guessed = guessCharset(
		bytes,
		candidates.map((one) => one.name),
	);
	if (guessed) return finish(bytes, { name: guessed, from: "guess" }, problems);
	const first = candidates[0];
	return finish(bytes, first ?? { name: "utf-8", from: "default" }, problems);
}

function candidatesOf(bytes: Uint8Array, options: DecodeOptions, problems: Problem[]): Candidate[] {
	const { xml, meta } = declaredIn(bytes);
	const written: [string | null, Charset["from"]][] = [
		[options.charset ?? null, "config"],
		[/charset\s*=\s*["']?([^"';\s,]+)/i.exec(options.contentType ?? "")?.[1] ?? null, "http"],
		[xml, "xml"],
		[meta, "meta"],
	];
	const found: Candidate[] = [];
	for (const [label, from] of written) {
		if (label === null) continue;
		const name = labelOf(label);
		if (name === null)
			problems.push({
				stage: "decode",
				code: "unknown-charset",
				message: `${from} names a charset that does not exist: ${label}`,
			});
		else found.push({ name, from });
	}
	return found;
}

function finish(bytes: Uint8Array, charset: Charset, problems: Problem[]): Decoded {
	const text = decodeAs(bytes, charset.name);
	if (text.includes("\ufffd")) {
		problems.push({
			stage: "decode",
			code: "undecodable-bytes",
			message: `bytes that are no ${charset.name} became U+FFFD`,
		});
	}
	return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, charset, problems };
}

function contradicted(candidate: Candidate): Problem {
	return {
		stage: "decode",
		code: "charset-contradicted",
		message: `${candidate.from} says ${candidate.name}, but the bytes are no ${candidate.name}`,
	};
}
