import { PROXY_BODY_TIMEOUT_MS, PROXY_CHUNK_BYTES, PROXY_MAX_BYTES } from "../../settings.ts";

/** What the longest signature of `sniff.ts` needs. */
const SNIFFED_BYTES = 32;

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
		// Either end may be gone already, and then need not be told.
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

/** A body whose first bytes are known. */
export interface Opened {
	first: Uint8Array;
	/** The whole of it from its beginning; to be asked for once. */
	body: () => ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
	cancel: () => void;
}

/**
 * Reads the first bytes of an answer (`SNIFFED_BYTES`, if it has so many). A small one is read whole, which is cheaper
 * than streaming it. `length`: in bytes as its host says, null when unknown. Rejects when the connection breaks.
 */
export async function open(response: Response, length: number | null): Promise<Opened> {
	const { body } = response;
	if (!body || (length !== null && length <= PROXY_CHUNK_BYTES)) {
		const whole = new Uint8Array(await response.arrayBuffer());
		return { first: whole, body: () => whole, cancel: () => {} };
	}
	const reader = body.getReader();
	const chunks: Uint8Array[] = [];
	let total = 0;
	while (total < SNIFFED_BYTES) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		total += value.byteLength;
	}
	return {
		first: joined(chunks, total),
		body: () =>
			length === null || typeof FixedLengthStream === "undefined"
				? capStream(resume(chunks, reader), PROXY_MAX_BYTES, PROXY_BODY_TIMEOUT_MS)
				: passOn(chunks, reader, body, length),
		cancel: () => void reader.cancel().catch(() => {}),
	};
}

function joined(chunks: Uint8Array[], total: number): Uint8Array {
	const first = new Uint8Array(total);
	let at = 0;
	for (const chunk of chunks) {
		first.set(chunk, at);
		at += chunk.byteLength;
	}
	return first;
}

/**
 * The platform carries what is left: no JavaScript runs for it, so no timer of ours could end it, and none is needed,
 * for it costs nothing and ends with the client, the host, or the length that the host said.
 */
function passOn(
	chunks: Uint8Array[],
	reader: ReadableStreamDefaultReader<Uint8Array>,
	body: ReadableStream<Uint8Array>,
	length: number,
): ReadableStream<Uint8Array> {
	reader.releaseLock();
	const { readable, writable } = new FixedLengthStream(length);
	const pour = async (): Promise<void> => {
		const writer = writable.getWriter();
		for (const chunk of chunks) await writer.write(chunk);
		writer.releaseLock();
		await body.pipeTo(writable);
	};
	// Either end may be gone already, and then need not be told.
	pour().catch((reason) => {
		writable.abort(reason).catch(() => {});
		body.cancel(reason).catch(() => {});
	});
	return readable;
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
