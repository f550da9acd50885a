import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { keepPerSource, keepWithin } from "../../src/library/entries/prune.ts";
import {
	KEEP_ENTRIES_PER_LIBRARY,
	KEEP_ENTRIES_PER_SOURCE,
	KEEP_MIN_ENTRIES_PER_SOURCE,
} from "../../src/settings.ts";

function deployment(sources: number) {
	const list = Array.from(
		{ length: sources },
		(_, n) => `[[sources]]\nurl = "http://h.example/${n}"\ncategory = "news"\n`,
	);
	const loaded = loadConfig(list.join(""));
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return loaded.config;
}

describe("how many entries of a source are kept", () => {
	it("is the most where a Library has few sources, its share where it has many, and never less than the least", () => {
		expect(keepPerSource(deployment(2), "news", 0)).toBe(KEEP_ENTRIES_PER_SOURCE);
		const many = Math.ceil((2 * KEEP_ENTRIES_PER_LIBRARY) / KEEP_ENTRIES_PER_SOURCE);
		expect(keepPerSource(deployment(many), "news", 0)).toBe(Math.floor(KEEP_ENTRIES_PER_LIBRARY / many));
		const crowd = Math.ceil((2 * KEEP_ENTRIES_PER_LIBRARY) / KEEP_MIN_ENTRIES_PER_SOURCE);
		expect(keepPerSource(deployment(crowd), "news", 0)).toBe(KEEP_MIN_ENTRIES_PER_SOURCE);
	});

	it("shrinks with the room, in proportion", () => {
		expect([keepWithin(500, 100, 100), keepWithin(500, 200, 100)]).toEqual([500, 250]);
		expect(keepWithin(500, 1e12, 1)).toBe(KEEP_MIN_ENTRIES_PER_SOURCE);
	});
});
