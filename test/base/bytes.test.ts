import { expect, it } from "vitest";
import { readUpTo } from "../../src/base/bytes.ts";

/** A stream of chunks of so many bytes, and what became of it. */
function streamOf(...sizes: number[]) {
	const seen = { asked: 0, cancelled: false };
	const stream = new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				const size = sizes[seen.asked++];
				if (size === undefined) controller.close();
				else controller.enqueue(new Uint8Array(size).fill(seen.asked));
			},
			cancel: () => {
				seen.cancelled = true;
			},
		},
		{ highWaterMark: 0 },
	);
	return { stream, seen };
}

it("reads a stream whole, up to the last byte that is allowed", async () => {
	const { stream, seen } = streamOf(2, 1);
	expect(await readUpTo(3, stream)).toEqual({ end: "whole", bytes: new Uint8Array([1, 1, 2]) });
	expect(seen.cancelled).toBe(false);
	expect(await readUpTo(0, null)).toEqual({ end: "whole", bytes: new Uint8Array() });
});

it("asks for nothing beyond the limit, and gives the stream up", async () => {
	const { stream, seen } = streamOf(2, 2, 2, 2);
	expect(await readUpTo(3, stream)).toEqual({ end: "limit" });
	expect(seen).toEqual({ asked: 2, cancelled: true });
});

it("gives the stream up when taking a chunk fails, and hands on what was read", async () => {
	const { stream, seen } = streamOf(1, 1);
	const error = new Error("late");
	let chunks = 0;
	const read = await readUpTo(3, stream, async (reader) => {
		if (chunks++ === 1) throw error;
		return reader.read();
	});
	expect(read).toEqual({ end: "failure", bytes: new Uint8Array([1]), error });
	expect(seen.cancelled).toBe(true);
});
