import { expect, it, vi } from "vitest";
import { linesOf } from "../../src/registry/ndjson.ts";

/** The lines of a text that arrives in pieces of so many bytes. */
async function lines(text: string, size: number, most = 5) {
	const bytes = new TextEncoder().encode(text);
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
			controller.close();
		},
	});
	const found: string[] = [];
	for await (const { number, text, isWhole } of linesOf(stream, most))
		found.push(`${number} ${text ?? "too long"}${isWhole ? "" : " …"}`);
	return found;
}

it.each([1, 2, 3, 7, 100])("reads numbered lines out of pieces of %d bytes", async (size) => {
	expect(await lines("a\n\n 城 \nabcde\nabcdef\nabcdefghijk\nb\n", size)).toEqual([
		"1 a",
		"3  城 ",
		"4 abcde",
		"5 too long",
		"6 too long",
		"7 b",
	]);
	expect(await lines("\nlast", size)).toEqual(["2 last …"]);
	expect(await lines("a\nabcdefghijk", size)).toEqual(["1 a", "2 too long …"]);
	expect(await lines("a\n \n", size)).toEqual(["1 a"]);
});

it("looks through each character of a line without an end once", async () => {
	const { indexOf, split } = String.prototype;
	let looked = 0;
	const count = <T extends unknown[], R>(search: (this: string, ...words: T) => R) =>
		function (this: string, ...words: T): R {
			if (words[0] === "\n") looked += this.length;
			return search.apply(this, words);
		};
	vi.spyOn(String.prototype, "indexOf").mockImplementation(count(indexOf));
	vi.spyOn(String.prototype, "split").mockImplementation(count(split) as never);
	const length = 300_000;
	expect(await lines("x".repeat(length), 1_000, length)).toHaveLength(1);
	vi.restoreAllMocks();
	expect(looked).toBeGreaterThanOrEqual(length);
	expect(looked).toBeLessThan(2 * length);
});
