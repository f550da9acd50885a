import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { LibraryLine } from "../../src/library/contract.ts";
import { newestFirst } from "../../src/library/entries/listing.ts";
import { pruneNext } from "../../src/library/entries/prune.ts";
import { exportLines, importLines } from "../../src/library/entries/restore.ts";
import { PACK_TAIL } from "../../src/settings.ts";
import { factsOf, fillLibrary, incoming, openLibrary, type TestLibrary } from "./entries.ts";

const NOW = Date.UTC(2026, 10, 20);
/** What several sources say, on the site of source b. */
const shared = (source: string, n: number, site = "http://shared.example") => {
	const arrival = incoming(source, n, "text", `${site}/1`);
	return { ...arrival, entry: { ...arrival.entry, title: "Shared" } };
};

/** Exported by another deployment. */
const foreign: LibraryLine[] = (() => {
	const other = openLibrary();
	other.store.upsert([incoming("c", 1), incoming("c", 2)], "c", NOW);
	const text = new TextDecoder().decode(exportLines(other.store, "x", -1).bytes);
	return text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as LibraryLine);
})();

/** What a Library does to its rows, each a change of its own. The last entries before the keys are packed come first. */
const changes: ((library: TestLibrary) => unknown)[] = [
	({ store }) =>
		store.upsert([incoming("a", 900), shared("a", 901), shared("a", 902, "http://b.example")], "a", NOW),
	({ store }) => store.setFacts(factsOf("b")),
	({ store }) =>
		store.upsert(
			[shared("b", 1), shared("b", 2, "http://b.example"), incoming("a", 900, "edited")],
			"b",
			NOW + 1,
		),
	({ tables, store }) => pruneNext(tables, store, { keep: 250, before: 0 }, NOW),
	({ store }) => store.upsert([incoming("a", 903), incoming("a", 904)], "a", NOW + 2),
	({ store }) => importLines(store, foreign, (row) => row.kept),
	({ store }) => store.forgetSource("b"),
];

function filled(onExec: (query: string) => void): TestLibrary {
	const library = openLibrary(new DatabaseSync(":memory:"), onExec);
	fillLibrary(library, ["a"], PACK_TAIL - 2);
	return library;
}

/** Everything that a Library says of its rows. */
function seen({ store }: TestLibrary) {
	const keys = [
		...[900, 901, 902, 903, 904].map((n) => incoming("a", n).key),
		...[incoming("b", 1), incoming("c", 1), incoming("c", 2)].map(({ key }) => key),
	];
	return {
		last: store.lastSeq(),
		sources: store.sources().map((id) => store.facts(id)),
		heads: ["a", "b", "c"].map((id) => store.head(id)),
		byKey: keys.map((key) => store.byKey(key)),
		newest: [...newestFirst(store, ["a", "b", "c"])].slice(0, 10).map((row) => row.key),
		count: store.count(),
	};
}

describe("a change of a Library in which a statement fails", () => {
	let statements = 0;
	const quiet = filled(() => statements++);
	const before = statements;
	for (const change of changes) quiet.store.change(() => change(quiet));
	const total = statements - before;
	const expected = seen(quiet);

	it("is undone in memory as it is in the rows, whichever statement it is, and can be made again", () => {
		expect(total).toBeGreaterThan(50);
		for (let at = 0; at < total; at++) {
			let count: number | null = null;
			const library = filled(() => {
				if (count !== null && count++ === at) throw new Error("the disk is full");
			});
			count = 0;
			let failures = 0;
			for (const change of changes) {
				const inOne = () => library.store.change(() => change(library));
				try {
					inOne();
				} catch {
					failures++;
					const left: number | null = count;
					count = null;
					expect(seen(library), `statement ${at}`).toEqual(seen(library.wake()));
					count = left;
					inOne();
				}
			}
			count = null;
			expect([failures, seen(library)], `statement ${at}`).toEqual([1, expected]);
		}
	});
});
