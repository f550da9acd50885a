import { MAIL_MAX_DEPTH, MAIL_MAX_PARTS } from "../../settings.ts";
import {
	binary,
	type Decode,
	fromBase64,
	fromQuotedPrintable,
	isBase64,
	lineAt,
	sizeOfBase64,
} from "./bytes.ts";
import { type Fields, fieldText, rawField, readFields, type Structured, structured } from "./fields.ts";

/** A message, or a part of one: where it stands, and what its header says of it. Its body is decoded when it is asked for. */
export interface Part {
	fields: Fields;
	/** Such as `text/html`. */
	type: string;
	params: Structured["params"];
	/** `inline`, `attachment` or what else it says; empty when it says nothing. */
	disposition: string;
	/** Of the file. */
	name: string | null;
	/** Its Content-ID without the angles. */
	contentId: string | null;
	/** Its Content-Location. */
	location: string | null;
	/** The parts of a `multipart`, the message of a `message/rfc822`. */
	children: Part[];
	/** Its body as it was sent, decoded. */
	body: () => Uint8Array;
	/** How that begins: enough to see whether it says anything, and cheap however often it is asked. */
	beginning: () => Uint8Array;
	/** Of the body, bytes. */
	size: () => number;
}

/** What was wrong with how a message is put together. */
export interface Structure {
	root: Part;
	/** It has more parts, or deeper ones, than are read. */
	isTooComplex: boolean;
}

/** Takes a message apart, in time linear in its length: parts that are nested too deep, or are too many, stay whole. */
export function readParts(bytes: Uint8Array, decode: Decode): Structure {
	const reader = new Reader(bytes, decode);
	const root = reader.part({ from: 0, to: bytes.length }, 0, "text/plain");
	return { root, isTooComplex: reader.isTooComplex };
}

interface Range {
	from: number;
	to: number;
}

class Reader {
	isTooComplex = false;
	#left = MAIL_MAX_PARTS;
	readonly #bytes: Uint8Array;
	readonly #decode: Decode;

	constructor(bytes: Uint8Array, decode: Decode) {
		this.#bytes = bytes;
		this.#decode = decode;
	}

	/** @param usual the type of a part that names none */
	part({ from, to }: Range, depth: number, usual: string): Part {
		const { fields, body } = readFields(this.#bytes, from, to);
		const content = structured(rawField(fields, "content-type"), this.#decode);
		const type = /^[\w.+-]+\/[\w.+-]+$/.test(content.value) ? content.value : usual;
		const place = structured(rawField(fields, "content-disposition"), this.#decode);
		const name = place.params.get("filename") || content.params.get("name") || null;
		const encoding = /[\w-]+/.exec(rawField(fields, "content-transfer-encoding"))?.[0]?.toLowerCase() ?? "";
		const own = this.#bytes.subarray(body, to);
		let begun: Uint8Array | undefined;
		return {
			fields,
			type,
			params: content.params,
			disposition: place.value,
			name: name === null ? null : (name.split(/[\\/]/).at(-1) ?? name).slice(0, 200),
			contentId: rawField(fields, "content-id").replace(/^<|>$/g, "").trim() || null,
			location: fieldText(fields, "content-location", this.#decode),
			children: this.#children(type, content, { from: body, to }, depth),
			body: () => decoded(own, encoding),
			beginning: () => {
				begun ??= decoded(own.subarray(0, BEGINNING_BYTES), encoding);
				return begun;
			},
			size: () => (encoding === "base64" && isBase64(own) ? sizeOfBase64(own) : own.length),
		};
	}

	#children(type: string, { params }: Structured, body: Range, depth: number): Part[] {
		const isNested = type.startsWith("multipart/") || type === "message/rfc822";
		if (!isNested) return [];
		if (depth >= MAIL_MAX_DEPTH || this.#left <= 0) {
			this.isTooComplex = true;
			return [];
		}
		if (type === "message/rfc822") {
			this.#left--;
			return [this.part(body, depth + 1, "text/plain")];
		}
		const usual = type === "multipart/digest" ? "message/rfc822" : "text/plain";
		const ranges = this.#ranges(params.get("boundary") || null, body);
		return ranges.flatMap((range) => {
			if (this.#left-- > 0) return [this.part(range, depth + 1, usual)];
			this.isTooComplex = true;
			return [];
		});
	}

	/** Where the parts between the lines with a boundary are; one that is not there, or not named, is looked for. */
	#ranges(boundary: string | null, body: Range): Range[] {
		const named = boundary === null ? [] : this.#between(boundary, body);
		if (named.length) return named;
		const guessed = this.#guess(body);
		return guessed === null ? [body] : this.#between(guessed, body);
	}

	#between(boundary: string, { from, to }: Range): Range[] {
		const mark = `--${boundary}`;
		const ranges: Range[] = [];
		let start: number | null = null;
		for (const line of linesOf(this.#bytes, from, to)) {
			if (!startsWith(this.#bytes, mark, line.start, line.end)) continue;
			const rest = binary(this.#bytes.subarray(line.start + mark.length, line.end)).trimEnd();
			if (rest !== "" && rest !== "--") continue;
			// The line break before a boundary is a part of it.
			if (start !== null)
				ranges.push({ from: start, to: Math.max(start, line.start - this.#breakBefore(line.start)) });
			start = rest === "" ? line.next : null;
			if (rest === "--" || ranges.length > MAIL_MAX_PARTS) return ranges;
		}
		// The end of a message that was cut.
		if (start !== null && start < to) ranges.push({ from: start, to });
		return ranges;
	}

	#breakBefore(at: number): number {
		return this.#bytes[at - 2] === 0x0d ? 2 : 1;
	}

	/** The first line that looks like a boundary, with a header behind it. */
	#guess({ from, to }: Range): string | null {
		for (const { start, end, next } of linesOf(this.#bytes, from, to)) {
			if (end - start < 3 || end - start > 80 || !startsWith(this.#bytes, "--", start, end)) continue;
			const after = lineAt(this.#bytes, next, to);
			if (/^content-[a-z-]+:/i.test(binary(this.#bytes.subarray(next, Math.min(after.end, next + 60)))))
				return binary(this.#bytes.subarray(start + 2, end)).trimEnd();
		}
		return null;
	}
}

/** Of a body as it was sent: some lines of it, however they are encoded. */
const BEGINNING_BYTES = 12_288;

const DASH = 0x2d;

/** Lines that begin with two dashes, as boundaries do. */
function* linesOf(bytes: Uint8Array, from: number, to: number) {
	for (let at = bytes.indexOf(DASH, from); at !== -1 && at < to; ) {
		const isFirst = at === from || bytes[at - 1] === 0x0a;
		if (!isFirst || bytes[at + 1] !== DASH) {
			at = bytes.indexOf(DASH, at + 1);
			continue;
		}
		const { end, next } = lineAt(bytes, at, to);
		yield { start: at, end, next };
		at = bytes.indexOf(DASH, next);
	}
}

function startsWith(bytes: Uint8Array, mark: string, at: number, end: number): boolean {
	if (end - at < mark.length) return false;
	for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
	return true;
}

function decoded(bytes: Uint8Array, encoding: string): Uint8Array {
	if (encoding === "base64" && isBase64(bytes)) return fromBase64(bytes);
	return encoding === "quoted-printable" ? fromQuotedPrintable(bytes) : bytes;
}
