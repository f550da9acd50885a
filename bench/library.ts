import { newestFirst } from "../src/library/entries/listing.ts";
import { pruneNext } from "../src/library/entries/prune.ts";
import {
	DAY_MS,
	FEED_ENTRIES,
	KEEP_ENTRIES_PER_SOURCE,
	TICK_MAX_ENTRIES,
	UPSERT_BATCH,
} from "../src/settings.ts";
import { factsOf, fillLibrary, incoming, openLibrary, type TestLibrary } from "../test/library/entries.ts";
import { median } from "./figures/quantile.ts";

const MAX_RATIO = 1.2;
const ROUNDS = 41;
const SMALL = 1_000;
const LARGE = 100_000;

/**
 * Whether a category of 100,000 kept entries is published as fast as one of 1,000, and whether taking entries in is
 * linear: the Library's own code on Node's SQLite. The two alternate in one run, and medians are compared.
 */
export function run(): void {
	let bad = false;
	for (const sources of [10, 200]) {
		const ids = Array.from({ length: sources }, (_, n) => `s${n}`);
		const small = filled(ids, SMALL / sources);
		const large = filled(ids, LARGE / sources);
		console.log(
			`\n${sources} sources, ${SMALL.toLocaleString("en")} and ${LARGE.toLocaleString("en")} entries`,
		);
		bad = compare("a feed of 50", small, large, (library) => feed(library, ids)) || bad;
		bad = compare("the same, just woken", small, large, (library) => feed(library.wake(), ids)) || bad;
		compare("an entry taken in", small, large, (library) => add(library, "s1", 1));
		// Who shows it to readers all the same writes down that it came: some 200 keys, once a batch.
		compare("one of long before", small, large, (library) => add(library, "s1", 1, 30 * DAY_MS));
		bad =
			compare(`a batch of ${UPSERT_BATCH}`, small, large, (library) => add(library, "s2", UPSERT_BATCH)) ||
			bad;
		const instant = Date.UTC(2025, 0, 1) + 400 * 60_000;
		compare("an instant's cursor", small, large, ({ store }) => store.seqBefore(instant));
		const began = performance.now();
		pruneNext(large.tables, large.store, { keep: KEEP_ENTRIES_PER_SOURCE, before: 0 }, Date.now());
		console.log(`  one look for old entries, of many a day   ${(performance.now() - began).toFixed(2)} ms`);
	}
	bad = growth() || bad;
	console.log(`\n  heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`);
	console.log(bad ? `TOO MUCH: the ratios of feeds and batches may be ${MAX_RATIO}` : "ok");
	if (bad) process.exitCode = 1;
}

function filled(ids: string[], each: number): TestLibrary {
	const library = openLibrary();
	fillLibrary(library, ids, each);
	// So that all of it is packed, as it is in a Library that grew entry by entry.
	add(library, "s0", 300);
	return library;
}

function feed({ store }: TestLibrary, ids: string[]): number {
	let chars = 0;
	let count = 0;
	for (const row of newestFirst(store, ids)) {
		chars += row.kept.contentHtml?.length ?? 0;
		if (++count === FEED_ENTRIES) break;
	}
	return chars;
}

let next = 1_000;

/** @param age how old the newest of them is when they come, ms */
function add({ store }: TestLibrary, source: string, count: number, age = 60_000): void {
	store.setFacts(factsOf(source));
	const entries = Array.from({ length: count }, () => incoming(source, next++));
	store.upsert(entries, source, (entries.at(-1)?.entry.published ?? 0) + age);
}

function compare(
	what: string,
	small: TestLibrary,
	large: TestLibrary,
	work: (library: TestLibrary) => unknown,
): boolean {
	const times: [number[], number[]] = [[], []];
	for (let round = 0; round < ROUNDS; round++) {
		for (const [at, library] of [small, large].entries()) {
			const began = performance.now();
			work(library);
			times[at]?.push(performance.now() - began);
		}
	}
	const [few, many] = times.map(median) as [number, number];
	const ratio = many / few;
	console.log(
		`  ${what.padEnd(24)}${few.toFixed(3).padStart(9)} ms${many.toFixed(3).padStart(9)} ms   ratio ${ratio.toFixed(2)}`,
	);
	return ratio > MAX_RATIO;
}

/** Twice as many entries take twice as long, also where much is kept already. */
function growth(): boolean {
	const library = filled(
		Array.from({ length: 200 }, (_, n) => `s${n}`),
		LARGE / 200,
	);
	console.log(`\nbatches taken in by a Library of ${LARGE.toLocaleString("en")} entries`);
	// More than a tick takes in does not come at once.
	const each = [50, 100, 200, TICK_MAX_ENTRIES].map((count) => {
		const spent = Array.from({ length: 9 }, () => {
			const began = performance.now();
			add(library, "s5", count);
			return performance.now() - began;
		});
		const micros = (1000 * median(spent)) / count;
		console.log(
			`  ${String(count).padStart(7)} entries ${median(spent).toFixed(2).padStart(9)} ms ${micros.toFixed(1).padStart(7)} µs each`,
		);
		return micros;
	});
	const ratio = (each.at(-1) ?? Number.NaN) / (each[0] ?? Number.NaN);
	console.log(`  the largest against the smallest, an entry: ${ratio.toFixed(2)}`);
	return ratio > 1.5;
}
