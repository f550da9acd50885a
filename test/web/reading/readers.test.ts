import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeReadingKey, READING_KEY_BYTES, readingKeyHash } from "../../../src/base/readingKey.ts";
import type { Env } from "../../../src/platform/env.ts";
import type { ReadingKey } from "../../../src/registry/contract.ts";

const START = Date.UTC(2026, 10, 29);
const MINUTE = 60_000;
const keyOf = (value: number) => makeReadingKey(new Uint8Array(READING_KEY_BYTES).fill(value));

/** Of one isolate: the module is loaded anew. */
let readerWith: typeof import("../../../src/platform/readers.ts").readerWith;
let readers: ReadingKey[];
let asked: number;

/** A Registry that only says who may read: the isolate's own memory is what is looked at. */
const env = {
	REGISTRY: {
		getByName: () => ({
			readers: async () => {
				asked++;
				return structuredClone(readers);
			},
		}),
	},
} as unknown as Env;

const reader = async (key: string): Promise<ReadingKey> => ({
	name: key,
	hash: await readingKeyHash(key),
	categories: null,
	made: START,
});
const reads = async (key: string, now: number, client = "a") =>
	(await readerWith(key, client, env, now)) !== null;

beforeEach(async () => {
	vi.resetModules();
	({ readerWith } = await import("../../../src/platform/readers.ts"));
	readers = [await reader(keyOf(1))];
	asked = 0;
});

describe("what an isolate knows of reading keys", () => {
	it("is asked for once in most of a minute, however many read", async () => {
		for (let at = 0; at < 40_000; at += 100) expect(await reads(keyOf(1), START + at)).toBe(true);
		expect(asked).toBe(1);
	});

	it("forgets within a minute who was dropped", async () => {
		expect(await reads(keyOf(1), START)).toBe(true);
		readers = [];
		expect(await reads(keyOf(1), START + MINUTE)).toBe(false);
	});

	it("knows at once who was added", async () => {
		expect(await reads(keyOf(1), START)).toBe(true);
		readers.push(await reader(keyOf(2)));
		expect(await reads(keyOf(2), START + 1)).toBe(true);
		expect(await reads(keyOf(1), START + 2)).toBe(true);
		expect(asked).toBe(2);
	});

	it("costs next to nothing to guess at, and keeps no reader out", async () => {
		await reads(keyOf(1), START);
		for (let at = 0; at < 10_000; at++) await reads(keyOf(3), START + at, "guesser");
		expect(asked).toBeLessThanOrEqual(1 + 10);
		expect(await reads(keyOf(1), START + 10_000)).toBe(true);
		readers.push(await reader(keyOf(2)));
		expect(await reads(keyOf(2), START + 10_001, "somebody else")).toBe(true);
	});

	it("costs a hundredth of a day's requests when everybody guesses all day", async () => {
		await reads(keyOf(1), START);
		for (let at = 0; at < 20_000; at++) await reads(keyOf(3), START + at * 4_320, `guesser ${at}`);
		expect(asked).toBeLessThanOrEqual(1_101);
	});
});
