import { describe, expect, it, vi } from "vitest";
import { newestFirst } from "../../src/library/entries/listing.ts";
import { factsOf, incoming, openLibrary } from "./entries.ts";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 20);
const COUNT = 40;

/** Entries that came minute by minute, one of which has a body that is broken. */
function withBroken(at: number, body: string) {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const library = openLibrary();
	library.store.setFacts(factsOf("a"));
	for (let n = 0; n < COUNT; n++) library.store.upsert([incoming("a", n)], "a", NOW + n * MINUTE);
	library.tables.run(`UPDATE entry SET body = ${body} WHERE seq = ?`, at + 1);
	return library.wake();
}

describe.each([
	["is no JSON", "'rubbish'"],
	["is half", "substr(body, 1, length(body) / 2)"],
	["is empty", "''"],
	["is null", "'null'"],
	["has text for the time at which it changed", "json_set(body, '$.changedAt', 'x')"],
	["has an object for its title", "json_set(body, '$.title', json('{}'))"],
])("a body that %s", (_, body) => {
	it.each([0, 1, 19, 20, 38, 39])(
		"leaves every instant's cursor where it was but its own, as entry %i",
		(at) => {
			const { store } = withBroken(at, body);
			for (let n = 0; n < COUNT; n++) {
				// Of the broken one nobody knows when it was written.
				const behind = n === at + 1 ? n - 1 : n;
				const seq = store.seqBefore(NOW + n * MINUTE);
				expect(seq, String(n)).toBeGreaterThanOrEqual(behind);
				expect(seq, String(n)).toBeLessThanOrEqual(n);
			}
		},
	);

	it("does not keep the others of its source from being sifted by title and text", () => {
		const { store } = withBroken(20, body);
		const place = { date: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };
		for (const needs of [[], [["Entry"]], [["Entry 3"]]]) {
			const sieve = { needs, rejectsTitle: (title: string) => title.includes("Entry 30") };
			const rows = store.rows("a", place, 100, sieve);
			expect(rows).toHaveLength(COUNT);
			const read = rows.flatMap(({ read }) => read().kept?.id ?? []);
			expect(read).toEqual(expect.arrayContaining(["39", "31", "3"]));
			expect(read).not.toContain("20");
		}
	});
});

describe("a date that is text", () => {
	it.each([0, 20, 39])("does not move the others of its source, as that of entry %i", (at) => {
		const library = withBroken(at, "body");
		library.store.setFacts(factsOf("b"));
		library.store.upsert(
			Array.from({ length: COUNT }, (_, n) => incoming("b", n)),
			"b",
			NOW,
		);
		library.tables.run("UPDATE entry SET date = 'yesterday' WHERE seq = ?", at + 1);
		for (const sources of [
			["a", "b"],
			["b", "a"],
		]) {
			const rows = [...newestFirst(library.wake().store, sources).take(30)];
			const dates = rows.map(({ date }) => date);
			expect(dates).toEqual(dates.toSorted((a, b) => b - a));
			expect(rows.filter(({ source }) => source === "a").length).toBeGreaterThanOrEqual(14);
		}
	});
});

describe("a row that has more than is known", () => {
	it("is shown without that, however often it is read", () => {
		const { store, tables } = withBroken(3, "json_set(body, '$.evil', '<script>')");
		for (let times = 0; times < 3; times++) {
			const row = store.bySeq(4);
			expect(row?.kept.id).toBe("3");
			expect(row?.kept).not.toHaveProperty("evil");
		}
		expect(tables.one("SELECT seq FROM entry WHERE instr(body, 'evil')")).toEqual({ seq: 4 });
	});
});
