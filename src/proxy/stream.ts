/** A body that ends with an error once more than `maxBytes` have passed or its time is over; nothing is held back. */
export function capStream(
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
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const waiting = chunks.shift();
			if (waiting) return controller.enqueue(waiting);
			const { done, value } = await reader.read();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason),
	});
}
