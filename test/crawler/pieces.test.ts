import { describe, expect, it } from "vitest";
import { seeded } from "../../bench/quota/sources.ts";
import { joinedPieces, piecesOf } from "../../src/crawler/diff/pieces.ts";
import { packSeen, remember, SEEN_ENTRY_CHARS, type Seen } from "../../src/crawler/diff/seen.ts";
import { SEEN_MAX_ENTRIES } from "../../src/settings.ts";

const digits = (n: number, length: number) => n.toString(16).padStart(length, "0");

/** The history of entries with these numbers, each as its version says. */
function history(entries: [n: number, version?: number][], aliases: [string, string][] = []): Seen {
	return {
		entries: new Map(
			entries.map(([n, version = 0]) => [
				digits(n, 16),
				{
					text: digits(version, 12),
					stamp: digits(version, 4),
					face: digits(n, 16),
					moment: digits(n, 8),
					words: digits(version, 12),
					cleaned: digits(version, 8),
				},
			]),
		),
		aliases: new Map(aliases),
		sharedLinks: new Set(),
	};
}

const numbered = (from: number, to: number): [number][] =>
	Array.from({ length: from - to + 1 }, (_, at) => [from - at]);

describe("a history as pieces of the one before", () => {
	const before = packSeen(history(numbered(40, 1)));
	const full = packSeen(history(numbered(SEEN_MAX_ENTRIES, 1)));

	it.each([
		["nothing new", before, packSeen(history(numbered(40, 1)))],
		["a new entry", before, packSeen(history(numbered(41, 1)))],
		["some, and the oldest have gone", full, packSeen(history(numbered(SEEN_MAX_ENTRIES + 7, 8)))],
		["an edit", before, packSeen(history([...numbered(40, 31), [30, 1], ...numbered(29, 1)]))],
		["another order", before, packSeen(history(numbered(40, 1).reverse()))],
		["an id that has changed", before, packSeen(history(numbered(40, 1), [[digits(7, 16), digits(8, 16)]]))],
		["fewer", before, packSeen(history(numbered(12, 3)))],
	])("of %s is that history again", (_, old, now) => {
		const pieces = piecesOf(old, now);
		expect(pieces && joinedPieces(old, pieces)).toBe(now);
	});

	it("of a new entry in a full one takes little more than the entry itself", () => {
		const pieces = piecesOf(full, packSeen(history(numbered(SEEN_MAX_ENTRIES + 1, 2))));
		expect(JSON.stringify(pieces).length).toBeLessThan(SEEN_ENTRY_CHARS + 40);
	});

	it("of any documents one after another is that history again", () => {
		const random = seeded(3);
		let seen = history([]);
		const old = history(numbered(60, 1));
		for (let round = 0; round < 200; round++) {
			const listed = Array.from({ length: Math.ceil(random() * 30) }, (): [number, number] => [
				Math.floor(random() * 90),
				Math.floor(random() * 3),
			]);
			seen = remember(round % 20 === 0 ? old : seen, history(listed));
			const [first, now] = [packSeen(old), packSeen(seen)];
			const pieces = piecesOf(first, now);
			expect(pieces && joinedPieces(first, pieces)).toBe(now);
		}
	});

	it("is none where one of them has no entries, or is of an earlier version", () => {
		expect(piecesOf("", before)).toBeNull();
		expect(piecesOf("0".repeat(56), before)).toBeNull();
		expect(piecesOf(before, "")).toBeNull();
	});

	it("is not taken for pieces of another one", () => {
		const short = packSeen(history(numbered(3, 1)));
		expect(joinedPieces(short, { entries: [[2, 2]] })).toBeNull();
		expect(joinedPieces(short, { entries: ["0".repeat(SEEN_ENTRY_CHARS - 1)] })).toBeNull();
		expect(joinedPieces("", { entries: [] })).toBeNull();
	});
});
