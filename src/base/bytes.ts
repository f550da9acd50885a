type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** How far a stream was read: to its end, no further than the limit, or to where it failed. */
export type BytesRead =
	| { end: "whole"; bytes: Uint8Array }
	| { end: "limit" }
	| { end: "failure"; bytes: Uint8Array; error: unknown };

/**
 * A stream's bytes, unless they are more than `maxBytes`: then the rest is never asked for. `next` takes a chunk, for
 * those who count them or wait no longer than a deadline.
 */
export async function readUpTo(
	maxBytes: number,
	stream: ReadableStream<Uint8Array> | null,
	next = (reader: Reader) => reader.read(),
): Promise<BytesRead> {
	if (!stream) return { end: "whole", bytes: new Uint8Array() };
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let total = 0;
	try {
		while (total <= maxBytes) {
			const { done, value } = await next(reader);
			if (done) return { end: "whole", bytes: joined(chunks) };
			total += value.byteLength;
			chunks.push(value);
		}
		release(reader);
		return { end: "limit" };
	} catch (error) {
		release(reader);
		return { end: "failure", bytes: joined(chunks), error };
	}
}

/** The first bytes of a stream, at most so many, and whether there were more. Rejects as the stream does. */
export async function readBeginning(
	maxBytes: number,
	stream: ReadableStream<Uint8Array>,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let total = 0;
	while (total <= maxBytes) {
		const { done, value } = await reader.read();
		if (done) return { bytes: joined(chunks), isCut: false };
		total += value.byteLength;
		chunks.push(value);
	}
	release(reader);
	return { bytes: joined(chunks).subarray(0, maxBytes), isCut: true };
}

/** A stream that has failed says so once more. */
function release(reader: Reader): void {
	reader.cancel().catch(() => {});
}

/** Pieces of bytes as one; a single piece as it is. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
	if (chunks.length === 1 && chunks[0]) return chunks[0];
	const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.byteLength;
	}
	return whole;
}
