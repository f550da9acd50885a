import { expect, it } from "vitest";
import {
	looksLikeReadingKey,
	makeReadingKey,
	READING_KEY_BYTES,
	readingKeyHash,
	withHash,
} from "../../src/base/readingKey.ts";

const bytes = (value: number) => new Uint8Array(READING_KEY_BYTES).fill(value);

it("a key says what it is, and holds 160 random bits", () => {
	expect(makeReadingKey(bytes(0))).toBe("trib_AAAAAAAAAAAAAAAAAAAAAAAAAAA");
	expect(makeReadingKey(bytes(255))).toBe(`trib_${"_".repeat(26)}8`);
	expect(() => makeReadingKey(new Uint8Array(16))).toThrow(RangeError);
	expect(8 * READING_KEY_BYTES).toBeGreaterThanOrEqual(128);
});

it.each([
	[makeReadingKey(bytes(7)), true],
	[`${makeReadingKey(bytes(7))}a`, false],
	[` ${makeReadingKey(bytes(7))}`, false],
	[makeReadingKey(bytes(7)).slice(0, -1), false],
	[makeReadingKey(bytes(7)).replace("trib_", ""), false],
	["correct-horse-battery", false],
	["", false],
])("%s looks like one: %s", (text, expected) => {
	expect(looksLikeReadingKey(text)).toBe(expected);
});

it("is found by its hash alone", async () => {
	const hash = await readingKeyHash(makeReadingKey(bytes(1)));
	expect(hash).toMatch(/^[\w-]{43}$/);
	const all = [
		{ hash: await readingKeyHash("x"), name: "a" },
		{ hash, name: "b" },
	];
	expect(withHash(all, hash)?.name).toBe("b");
	expect(withHash(all, hash.slice(1))).toBeNull();
	expect(withHash([], hash)).toBeNull();
});
