import { readUpTo } from "../../base/bytes.ts";
import type { Deadline } from "./deadline.ts";
import { nameError } from "./errors.ts";
import { type Attempt, type Trouble, trouble } from "./types.ts";
import { isWholeDocument } from "./whole.ts";

export interface BodyLimits {
	maxBytes: number;
	deadline: Deadline;
	/** Called with each chunk, so that the cost of a failed fetch is known too. */
	count: (bytes: number) => void;
}

/**
 * Reads a body whole, at most `maxBytes` of it and no longer than the deadline: the rest is never asked for.
 * Failures: `too-large`, `timeout`, and those of a broken connection or encoding; bytes that cannot be decompressed
 * behind a whole document are none.
 */
export async function readBody(
	stream: ReadableStream<Uint8Array> | null,
	limits: BodyLimits,
): Promise<Attempt<Uint8Array>> {
	const read = await readUpTo(limits.maxBytes, stream, async (reader) => {
		const chunk = await limits.deadline.race(reader.read());
		if (chunk.value) limits.count(chunk.value.byteLength);
		return chunk;
	});
	if (read.end === "limit") return tooLarge(limits.maxBytes);
	if (read.end === "whole") return { ok: true, value: read.bytes };
	const context = { expired: limits.deadline.expired(), bytes: read.bytes.byteLength };
	const error = nameError(read.error, context);
	const isRead = error.code === "bad-encoding" && isWholeDocument(read.bytes);
	return isRead ? { ok: true, value: read.bytes } : { ok: false, error };
}

/**
 * Undoes a compression that the runtime left in place: a gzip body without its header (`feed.xml.gz`), one that
 * was compressed twice, or `deflate`, which workerd hands on as it came. Failures: `bad-encoding`,
 * `unexpected-encoding`, `too-large`.
 */
export async function inflate(
	bytes: Uint8Array,
	encoding: string | null,
	limits: BodyLimits,
): Promise<Attempt<Uint8Array>> {
	let current = bytes;
	for (let layer = 0; layer < 3; layer++) {
		const format = compressionOf(current, encoding);
		if (format === "unknown") {
			return trouble(
				"unexpected-encoding",
				`the body is encoded as ${encoding}, which was not asked for and cannot be read`,
			);
		}
		if (!format) return { ok: true, value: current };
		const stream = new Blob([current as Uint8Array<ArrayBuffer>])
			.stream()
			.pipeThrough(new DecompressionStream(format));
		const opened = await readBody(stream as ReadableStream<Uint8Array>, limits);
		if (!opened.ok) {
			if (opened.error.code === "too-large" || opened.error.code === "timeout") return opened;
			return trouble("bad-encoding", `the body looks like ${format} but cannot be decompressed`);
		}
		current = opened.value;
	}
	return trouble("unexpected-encoding", "the body is compressed more than twice over");
}

/** The failure of a body beyond `maxBytes`. */
export function tooLarge(maxBytes: number): { ok: false; error: Trouble } {
	return trouble(
		"too-large",
		`the body is larger than ${Math.round(maxBytes / 1024)} KiB and was not read to its end`,
	);
}

function compressionOf(
	bytes: Uint8Array,
	encoding: string | null,
): "gzip" | "deflate" | "deflate-raw" | "unknown" | null {
	const [first = 0, second = 0, third = 0] = bytes;
	if (first === 0x1f && second === 0x8b && third === 8) return "gzip";
	const last = encoding?.toLowerCase().split(",").at(-1)?.trim() ?? "";
	// A zlib header: method 8 in the low half, and both bytes a multiple of 31 (RFC 1950, 2.2).
	if (last === "deflate" && (first & 15) === 8 && (first * 256 + second) % 31 === 0) return "deflate";
	if (last === "deflate" && !looksLikeText(bytes)) return "deflate-raw";
	const readable = ["", "identity", "gzip", "x-gzip", "br", "deflate", "utf-8", "none"].includes(last);
	return readable || looksLikeText(bytes) ? null : "unknown";
}

/** Some servers name an encoding that they did not apply. */
function looksLikeText(bytes: Uint8Array): boolean {
	return bytes.subarray(0, 256).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
