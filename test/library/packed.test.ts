import { describe, expect, it } from "vitest";
import { KEEP_ENTRIES_PER_LIBRARY, PACK_BUCKETS } from "../../src/settings.ts";
import { factsOf, incoming, openLibrary } from "./entries.ts";

const NOW = Date.UTC(2026, 10, 20);
/** A word of the packed keys. */
const WORD = 24 + 9;

describe("the packed index", () => {
	it("drops the words of rows that have gone once it is too long, and finds those that are there", () => {
		let library = openLibrary();
		library.store.setFacts(factsOf("a"));
		const most = Math.ceil((2 * KEEP_ENTRIES_PER_LIBRARY) / PACK_BUCKETS);
		// A bucket as years of editing leave it: words whose rows are no longer there.
		const dead = Array.from(
			{ length: most + 5 },
			(_, n) => `${n.toString(16).padStart(20, "0")}0000${n.toString(36).padStart(9, "0")}`,
		);
		library.tables.run("INSERT INTO packed VALUES ('key', 0, ?)", dead.join(""));
		for (let n = 0; n < 4_000; n += 40) {
			library.store.upsert(
				Array.from({ length: 40 }, (_, at) => incoming("a", n + at)),
				"a",
				NOW,
			);
			if (n % 800 === 0) library = library.wake();
		}
		const stored = library.tables.one<{ hashes: string }>(
			"SELECT hashes FROM packed WHERE name = 'key' AND bucket = 0",
		);
		const words = (stored?.hashes.length ?? 0) / WORD;
		expect(words).toBeGreaterThan(0);
		expect(words).toBeLessThan(most);
		for (let n = 0; n < 4_000; n += 97)
			expect(library.wake().store.byKey(incoming("a", n).key)?.kept.title).toBe(`Entry ${n} of a`);
	});
});

describe("entries of one source that share a link", () => {
	it("are no twins: each is shown", () => {
		const { store } = openLibrary();
		store.setFacts(factsOf("a"));
		const link = "http://a.example/home";
		store.upsert(
			[1, 2, 3].map((n) => incoming("a", n, "text", link)),
			"a",
			NOW,
		);
		store.setFacts(factsOf("b"));
		store.upsert([incoming("b", 1, "text", link)], "b", NOW);
		for (const [source, n] of [
			["a", 1],
			["a", 2],
			["a", 3],
			["b", 1],
		] as const)
			expect(store.byKey(incoming(source, n).key)).toMatchObject({ twin: null, kept: { also: [] } });
	});
});
