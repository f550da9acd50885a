import { describe, expect, it, vi } from "vitest";
import { hash64 } from "../../src/base/hash.ts";
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

describe("a packed index of which something is broken", () => {
	/** A Library most of whose 1,100 entries are packed. */
	function packed() {
		const library = openLibrary();
		library.store.setFacts(factsOf("a"));
		take(library, 0, 1_100);
		return library;
	}

	function take({ store }: ReturnType<typeof openLibrary>, from: number, to: number): void {
		for (let n = from; n < to; n += 50) {
			const entries = Array.from({ length: Math.min(50, to - n) }, (_, at) => incoming("a", n + at));
			store.upsert(entries, "a", NOW);
		}
	}

	function expectAll({ store, tables }: ReturnType<typeof openLibrary>, count: number): void {
		for (let n = 0; n < count; n++)
			expect(store.byKey(incoming("a", n).key)?.kept.id, String(n)).toBe(String(n));
		expect(tables.one("SELECT count(*) AS n FROM entry")).toEqual({ n: count });
	}

	it("is built anew when that is found while more is packed", () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const library = packed().wake();
		const last = PACK_BUCKETS - 1;
		library.tables.run(
			"UPDATE packed SET hashes = substr(hashes, 34) WHERE name = 'link' AND bucket = ?",
			last,
		);
		// No link is looked up, so that nobody meets the broken row before.
		library.store.upsert(
			Array.from({ length: 600 }, (_, at) => ({ ...incoming("a", 1_100 + at), link: null })),
			"a",
			NOW,
		);
		library.store.upsert([{ ...incoming("a", 1_700), link: hash64("x") }], "a", NOW);
		expectAll(library.wake(), 1_701);
		expectEachOnce(library.wake());
	});

	it("has each row once after its mark was broken", () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const library = packed();
		library.tables.run("UPDATE meta SET value = 'x' WHERE name = 'packed'");
		const woken = library.wake();
		take(woken, 1_100, 2_200);
		expectAll(woken.wake(), 2_200);
		expectEachOnce(woken.wake());
	});

	/** No row is packed twice. */
	function expectEachOnce({ tables }: ReturnType<typeof openLibrary>): void {
		const words = tables
			.all<{ hashes: string }>("SELECT hashes FROM packed WHERE name = 'key'")
			.flatMap(({ hashes }) => hashes.match(/.{33}/g) ?? []);
		expect(words.length).toBeGreaterThan(1_000);
		expect(new Set(words).size).toBe(words.length);
	}
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
