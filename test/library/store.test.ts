import { describe, expect, it } from "vitest";
import type { LibraryLine } from "../../src/library/contract.ts";
import { newestFirst } from "../../src/library/entries/listing.ts";
import { pruneNext } from "../../src/library/entries/prune.ts";
import { exportLines, importLines } from "../../src/library/entries/restore.ts";
import {
	KEEP_ENTRIES_PER_SOURCE,
	LATE_AFTER_MS,
	LATE_SHOWN_MS,
	PACK_TAIL,
	PRUNE_EVERY_MS,
	PRUNE_MAX_ROWS,
	PRUNE_SOURCES,
} from "../../src/settings.ts";
import { factsOf, fillLibrary, incoming, openLibrary, type TestLibrary } from "./entries.ts";

const NOW = Date.UTC(2026, 10, 20);
const DAY_MS = 24 * 60 * 60 * 1000;

function titles({ store }: TestLibrary, sources: string[], most = 50): (string | null)[] {
	const found: (string | null)[] = [];
	for (const row of newestFirst(store, sources)) {
		found.push(row.kept.title);
		if (found.length === most) break;
	}
	return found;
}

/** Entry number n of a source, which says what other sources say. */
function twin(source: string, n: number) {
	const entry = incoming(source, n, "text", `http://shared.example/${n}`);
	return { ...entry, entry: { ...entry.entry, title: `Shared ${n}` } };
}

function take({ store }: TestLibrary, source: string, entries: ReturnType<typeof incoming>[], now = NOW) {
	store.setFacts(factsOf(source));
	return store.upsert(entries, source, now);
}

it("no row of another source that is there is overwritten; one of whom a source goes on for is", () => {
	const { store } = openLibrary();
	store.upsert([incoming("a", 1)], "a", NOW);
	const edited = [incoming("a", 1, "edited")];
	expect(store.upsert(edited, "b", NOW, undefined, null, (owner) => owner === "a")).toMatchObject({
		added: 0,
		changed: 0,
	});
	expect(store.upsert(edited, "b", NOW, undefined, null, () => false)).toMatchObject({
		added: 0,
		changed: 1,
	});
});

describe("entries are found", () => {
	it("by key, however old, also when the object has just woken and after edits", () => {
		let library = openLibrary();
		const count = 3 * PACK_TAIL + 7;
		for (let n = 0; n < count; n++) {
			take(library, "a", [incoming("a", n)]);
			if (n % 50 === 0) library = library.wake();
		}
		expect(
			take(
				library,
				"a",
				Array.from({ length: count }, (_, n) => incoming("a", n)),
			),
		).toMatchObject({ added: 0, changed: 0, held: [] });
		expect(take(library, "a", [incoming("a", 3, "edited"), incoming("a", 700, "edited")])).toMatchObject({
			added: 0,
			changed: 2,
			held: [],
		});
		library = library.wake();
		for (const n of [0, 3, 255, 256, 700, count - 1]) {
			const { key } = incoming("a", n);
			expect(library.store.byKey(key)?.kept.title).toBe(`Entry ${n} of a`);
			expect(library.store.ownerOf(key)).toEqual({ source: "a", twin: null });
		}
		expect(library.store.byKey(incoming("b", 0).key)).toBeNull();
		expect(library.store.count()).toBe(count);
	});

	it("by their link, so that what two sources say is shown once, whoever came first and however long ago", () => {
		let library = openLibrary();
		const shared = (source: string, n: number) => twin(source, n);
		for (let n = 0; n < 2 * PACK_TAIL; n++) take(library, "a", [shared("a", n)]);
		library = library.wake();
		take(library, "b", [shared("b", 1), shared("b", 400), incoming("b", 900)]);
		expect(titles(library, ["b"])).toHaveLength(3);
		const both = titles(library, ["a", "b"], 1_000);
		expect(both).toHaveLength(2 * PACK_TAIL + 1);
		expect(both.filter((title) => title === "Shared 400")).toHaveLength(1);
		const also = library.store.byKey(shared("a", 400).key)?.kept.also;
		expect(also).toEqual([expect.objectContaining({ sourceId: "b" })]);
		library.store.forgetSource("a");
		expect(titles(library, ["a", "b"])).toHaveLength(3);
	});
});

describe("a source that keeps as many entries as it may", () => {
	const limits = { keep: KEEP_ENTRIES_PER_SOURCE, before: 0 };
	const full = () => {
		const library = openLibrary();
		const all = Array.from({ length: KEEP_ENTRIES_PER_SOURCE + 20 }, (_, n) => incoming("a", n));
		take(library, "a", all);
		return library;
	};

	it("loses the oldest when it is pruned, then one for each new entry", () => {
		const library = full();
		expect(pruneNext(library.tables, library.store, limits, NOW)).toEqual({ gone: 20, more: false });
		const woken = library.wake();
		take(woken, "a", [incoming("a", 900), incoming("a", 901)]);
		expect(woken.store.count()).toBe(KEEP_ENTRIES_PER_SOURCE);
		expect(woken.store.byKey(incoming("a", 21).key)).toBeNull();
		expect(woken.store.byKey(incoming("a", 22).key)).not.toBeNull();
		expect(titles(woken, ["a"], 2)).toEqual(["Entry 901 of a", "Entry 900 of a"]);
	});

	it("does not lose a newer entry to one that comes late and is older", () => {
		const library = full();
		pruneNext(library.tables, library.store, limits, NOW);
		take(library, "a", [incoming("a", 1)]);
		expect(library.store.byKey(incoming("a", 20).key)).not.toBeNull();
	});

	it("does not lose what came late to the entries after it, as long as it is shown", () => {
		const library = full();
		pruneNext(library.tables, library.store, limits, NOW);
		const late = incoming("a", 1);
		const later = NOW + 2 * LATE_AFTER_MS;
		take(library, "a", [incoming("a", 900), late, incoming("a", 901)], later);
		take(library.wake(), "a", [incoming("a", 902)], later + LATE_SHOWN_MS - 1);
		const woken = library.wake();
		expect(woken.store.byKey(late.key)).not.toBeNull();
		expect([22, 23].map((n) => woken.store.byKey(incoming("a", n).key) !== null)).toEqual([false, true]);
		expect(woken.store.count()).toBe(KEEP_ENTRIES_PER_SOURCE + 1);
		take(woken, "a", [incoming("a", 903)], later + LATE_SHOWN_MS);
		expect(woken.store.byKey(late.key)).toBeNull();
	});

	it("is looked at once a day, some sources at a time", () => {
		const library = openLibrary();
		const sources = Array.from({ length: PRUNE_SOURCES + 5 }, (_, n) => `s${n}`);
		fillLibrary(library, sources, 3);
		const two = { keep: 2, before: 0 };
		expect(pruneNext(library.tables, library.store, two, NOW)).toEqual({ gone: PRUNE_SOURCES, more: true });
		expect(pruneNext(library.tables, library.store, two, NOW + 1)).toEqual({ gone: 5, more: false });
		expect(pruneNext(library.tables, library.store, two, NOW + 2)).toEqual({ gone: 0, more: false });
		expect(pruneNext(library.tables, library.store, two, NOW + PRUNE_EVERY_MS)).toMatchObject({ more: true });
	});

	it("loses a bounded number at once, and the rest in the next looks", () => {
		const library = openLibrary();
		fillLibrary(library, ["a", "b"], PRUNE_MAX_ROWS);
		const one = { keep: 1, before: 0 };
		const looks = [1, 2, 3].map((at) => pruneNext(library.tables, library.store, one, NOW + at));
		expect(looks).toEqual([
			{ gone: PRUNE_MAX_ROWS - 1 + 1, more: true },
			{ gone: PRUNE_MAX_ROWS - 2, more: false },
			{ gone: 0, more: false },
		]);
		expect(library.store.count()).toBe(2);
	});

	it("loses entries that are older than the limit", () => {
		const library = openLibrary();
		take(library, "a", [incoming("a", 0), incoming("a", 5_000), incoming("a", 5_001)]);
		expect(library.store.prune("a", { keep: 500, before: Date.UTC(2026, 1, 1), spared: 1, most: 10 })).toBe(
			1,
		);
		expect(titles(library, ["a"])).toEqual(["Entry 5001 of a", "Entry 5000 of a"]);
	});
});

describe("a source whose entries are all old", () => {
	it("keeps the newest of them, which are what it lists", () => {
		const library = openLibrary();
		take(library, "a", [incoming("a", 0), incoming("a", 1), incoming("a", 2)]);
		const limits = { keep: 500, before: Date.UTC(2099, 1, 1), most: 10 };
		expect(library.store.prune("a", { ...limits, spared: 100 })).toBe(0);
		expect(library.store.prune("a", { ...limits, spared: 2 })).toBe(1);
		expect(titles(library, ["a"])).toEqual(["Entry 2 of a", "Entry 1 of a"]);
	});
});

describe("cursors", () => {
	it("never go back, though the newest rows leave", () => {
		const library = openLibrary();
		take(library, "a", [incoming("a", 0)]);
		take(library, "b", [incoming("b", 0)]);
		const { store } = library;
		const last = store.lastSeq();
		store.forgetSource("b");
		expect(library.wake().store.lastSeq()).toBe(last);
		const woken = library.wake();
		take(woken, "a", [incoming("a", 1)]);
		expect(woken.store.changedAfter(last, 10).map((row) => row.kept?.title)).toEqual(["Entry 1 of a"]);
	});

	it("stand for an instant: the last row that was written before it", () => {
		const library = openLibrary();
		for (let n = 0; n < 40; n++) take(library, "a", [incoming("a", n)], NOW + n * 1_000);
		take(library, "a", [incoming("a", 5, "edited")], NOW + 100_000);
		const since = (instant: number) => library.store.changedAfter(library.store.seqBefore(instant), 100);
		expect(since(NOW)).toHaveLength(40);
		expect(since(NOW + 30_500).map((row) => row.kept?.id)).toEqual([
			"31",
			"32",
			"33",
			"34",
			"35",
			"36",
			"37",
			"38",
			"39",
			"5",
		]);
		expect(since(NOW + DAY_MS)).toEqual([]);
	});
});

describe("what is given out", () => {
	it("can be taken in by a Library that has rows of its own: the first dates and the last versions stay", () => {
		const old = openLibrary();
		const undated = (text: string) => {
			const one = incoming("a", 7, text);
			return { ...one, entry: { ...one.entry, published: null, dateFrom: null } };
		};
		take(old, "a", [undated("old"), incoming("a", 8)], NOW);
		const { bytes } = exportLines(old.store, "x", -1);
		const text = new TextDecoder().decode(bytes).trim();
		const lines = text.split("\n").map((line) => JSON.parse(line) as LibraryLine);
		const fresh = openLibrary();
		take(fresh, "a", [undated("new")], NOW + DAY_MS);
		expect(importLines(fresh.store, lines, (row) => row.kept)).toBe(2);
		expect(importLines(fresh.store, lines, (row) => row.kept)).toBe(0);
		const kept = fresh.store.byKey(incoming("a", 7).key)?.kept;
		expect(kept).toMatchObject({ date: NOW, firstSeen: NOW, summary: "new" });
		expect(titles(fresh, ["a"])).toEqual(["Entry 7 of a", "Entry 8 of a"]);
	});
});

describe("an entry whose twin was taken in from elsewhere", () => {
	it("is not named a second time", () => {
		const old = openLibrary();
		const shared = (source: string) => twin(source, 1);
		take(old, "a", [shared("a")]);
		take(old, "b", [shared("b")]);
		const text = new TextDecoder().decode(exportLines(old.store, "x", -1).bytes);
		const lines = text
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line) as LibraryLine);
		const fresh = openLibrary();
		importLines(
			fresh.store,
			lines.filter((line) => line.type === "entry" && line.source === "a"),
			(row) => row.kept,
		);
		take(fresh, "b", [shared("b")]);
		expect(fresh.store.byKey(shared("a").key)?.kept.also).toHaveLength(1);
		expect(titles(fresh, ["a", "b"])).toEqual(["Shared 1"]);
	});
});

describe("a Library that has grown", () => {
	const sources = Array.from({ length: 200 }, (_, n) => `s${n}`);
	const small = openLibrary();
	fillLibrary(small, sources, 5);
	const large = openLibrary();
	fillLibrary(large, sources, 500);

	const rowsFor = (library: TestLibrary, work: (library: TestLibrary) => unknown) => {
		library.rowsRead();
		work(library);
		return library.rowsRead();
	};

	it("of 100,000 entries reads no more rows for a feed than one of 1,000", () => {
		const feed = (library: TestLibrary) => titles(library, sources);
		// The first time each source's newest entry is looked up; then only what a feed shows.
		for (const time of ["first", "second"]) {
			const [few, many] = [rowsFor(small, feed), rowsFor(large, feed)];
			expect(many / few, `${time} time: ${many} against ${few}`).toBeLessThanOrEqual(1.2);
		}
		expect(rowsFor(large, feed)).toBeLessThan(1_000);
	});

	it("reads as many rows to take a batch in", () => {
		const batch = (library: TestLibrary) =>
			take(
				library,
				"s3",
				Array.from({ length: 50 }, (_, n) => incoming("s3", 9_000 + n)),
			);
		for (const library of [small, large]) {
			take(
				library,
				"s4",
				Array.from({ length: 2 * PACK_TAIL }, (_, n) => incoming("s4", n)),
			);
			library.rowsRead();
		}
		const [few, many] = [rowsFor(small, batch), rowsFor(large, batch)];
		expect(many / few, `${many} against ${few}`).toBeLessThanOrEqual(1.2);
	});

	it("finds an instant by a few rows, and prunes a bounded number of sources at once", () => {
		const instant = Date.UTC(2025, 0, 1) + 250 * 60_000;
		expect(rowsFor(large, ({ store }) => store.seqBefore(instant))).toBeLessThan(40);
		const limits = { keep: KEEP_ENTRIES_PER_SOURCE, before: 0 };
		expect(rowsFor(large, ({ tables, store }) => pruneNext(tables, store, limits, NOW))).toBeLessThan(
			5 * PRUNE_SOURCES,
		);
	});
});
