import { PROXY_CHUNK_BYTES } from "../../settings.ts";

/** A body that ends with an error once more than `maxBytes` have passed or its time is over; nothing is held back. */
export function capStream(
	body: ReadableStream<Uint8Array>,
	maxBytes: number,
	timeoutMs: number,
): ReadableStream<Uint8Array> {
	return typeof IdentityTransformStream === "undefined"
		? capChunks(body, maxBytes, timeoutMs)
		: capBytes(body, maxBytes, timeoutMs);
}

/**
 * The Workers' way: one buffer goes back and forth between the two ends. Reading chunk after chunk, as below, takes
 * four times the CPU there and leaves tens of megabytes to the collector.
 */
function capBytes(
	body: ReadableStream<Uint8Array>,
	maxBytes: number,
	timeoutMs: number,
): ReadableStream<Uint8Array> {
	const { readable, writable } = new IdentityTransformStream();
	const reader = body.getReader({ mode: "byob" });
	const writer = writable.getWriter();
	const end = (reason: unknown) => {
		// Each end may be gone already: then there is nothing left to tell it.
		writer.abort(reason).catch(() => {});
		reader.cancel(reason).catch(() => {});
	};
	const timer = setTimeout(() => end(new Error(`not complete after ${timeoutMs} ms`)), timeoutMs);
	pour(reader, writer, maxBytes)
		.catch(end)
		.finally(() => clearTimeout(timer));
	return readable;
}

async function pour(
	reader: ReadableStreamBYOBReader,
	writer: WritableStreamDefaultWriter<Uint8Array>,
	maxBytes: number,
): Promise<void> {
	let buffer = new ArrayBuffer(PROXY_CHUNK_BYTES);
	let total = 0;
	for (;;) {
		const { done, value } = await reader.read(new Uint8Array(buffer));
		if (done) return writer.close();
		total += value.byteLength;
		if (total > maxBytes) throw new Error(`more than ${maxBytes} bytes`);
		// Done when the other end has taken the bytes, for an identity stream has no queue: the buffer is free again.
		await writer.write(value);
		buffer = value.buffer as ArrayBuffer;
	}
}

function capChunks(
	body: ReadableStream<Uint8Array>,
	maxBytes: number,
	timeoutMs: number,
): ReadableStream<Uint8Array> {
	let total = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const cap = new TransformStream<Uint8Array, Uint8Array>({
		start(controller) {
			timer = setTimeout(() => controller.error(new Error(`not complete after ${timeoutMs} ms`)), timeoutMs);
		},
		transform(chunk, controller) {
			total += chunk.byteLength;
			if (total <= maxBytes) controller.enqueue(chunk);
			else controller.error(new Error(`more than ${maxBytes} bytes`));
		},
		flush: () => clearTimeout(timer),
	});
	return body.pipeThrough(cap);
}

/** A body's first bytes (at least `atLeast`, if it has so many) and the body from its beginning. */
export async function peek(
	body: ReadableStream<Uint8Array>,
	atLeast: number,
): Promise<{ first: Uint8Array; body: ReadableStream<Uint8Array> }> {
	const reader = body.getReader();
	const chunks: Uint8Array[] = [];
	let total = 0;
	while (total < atLeast) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		total += value.byteLength;
	}
	const first = new Uint8Array(atLeast);
	let at = 0;
	for (const chunk of chunks) {
		first.set(chunk.subarray(0, atLeast - at), at);
		at = Math.min(atLeast, at + chunk.byteLength);
	}
	return { first: first.subarray(0, at), body: resume(chunks, reader) };
}

function resume(
	chunks: Uint8Array[],
	reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
	return new ReadableStream({
		type: "bytes",
		async pull(controller: ReadableByteStreamController) {
			const waiting = chunks.shift();
			if (waiting) return controller.enqueue(waiting);
			const { done, value } = await reader.read();
			if (!done) return controller.enqueue(value);
			controller.close();
			// Whoever waits with a buffer of their own is told by its coming back empty.
			controller.byobRequest?.respond(0);
		},
		cancel: (reason) => reader.cancel(reason),
	});
}
