import { hash32 } from "../base/hash.ts";
import { readJson, readValue } from "../base/storage/read.ts";
import { record } from "../base/storage/shape.ts";
import { TIMINGS_PER_ROW } from "../settings.ts";
import { type DayUsage, dayUsageShape } from "../usage/usage.ts";
import { type Learned, storedTimingShape, type Timing, type Timings } from "./rows.ts";

/** In the first row of timings, where no source's id is empty. */
const USED = "";

/** A row of meta. */
export type TimingRow = { name: string; value: string };

/** The rows of timings, read. */
export interface StoredTimings {
	timings: Timings;
	/** What sources have taught since their rows were written, by their ids. */
	learned: Map<string, Learned>;
	/** What was used on a day, as far as it is stored. */
	used: DayUsage | null;
	/** What is wrong with the timings that could not be read, by source. */
	broken: Map<string, string>;
	/** What is wrong with the rows of which nothing could be read, by their names. */
	brokenRows: Map<string, string>;
	/** How many rows there are. */
	rows: number;
}

/** Each timing for itself: one that is broken is its source's trouble. */
export function readTimings(rows: TimingRow[]): StoredTimings {
	const stored: StoredTimings = {
		timings: {},
		learned: new Map(),
		used: null,
		broken: new Map(),
		brokenRows: new Map(),
		rows: Math.max(1, ...rows.map(({ name }) => numberOf(name) + 1)),
	};
	for (const row of rows) readInto(stored, row);
	return stored;
}

function readInto(stored: StoredTimings, { name, value: json }: TimingRow): void {
	const row = readJson(
		record<unknown>((timing) => timing),
		json,
	);
	if (!row.ok) {
		stored.brokenRows.set(name, row.error.message);
		return;
	}
	for (const [id, value] of Object.entries(row.value)) {
		if (id === USED) {
			const used = readValue(dayUsageShape, value);
			if (used.ok) stored.used = used.value;
			else stored.broken.set(id, used.error.message);
			continue;
		}
		const read = readValue(storedTimingShape, value);
		if (!read.ok) stored.broken.set(id, read.error.message);
		else if (read.value.learned === undefined) stored.timings[id] = read.value;
		else {
			const { learned, ...timing } = read.value;
			stored.timings[id] = timing;
			stored.learned.set(id, learned);
		}
	}
}

/** A timing as it is stored. */
type StoredTiming = Timing & { learned?: Learned };

/**
 * The rows of timings by their names, as they are stored: one as a rule, a power of two of them where one host has so many
 * sources that their timings would be longer than a row may be. A source stays in its row as long as there are as many.
 */
export function timingRows({
	timings,
	learned,
}: Pick<StoredTimings, "timings" | "learned">): Map<string, string> {
	const ids = Object.keys(timings);
	let count = 1;
	while (count * TIMINGS_PER_ROW < ids.length) count *= 2;
	const names = Array.from({ length: count }, (_, number) => nameOf(number));
	const rows = new Map(names.map((name): [string, Record<string, StoredTiming>] => [name, {}]));
	for (const [id, timing] of Object.entries(timings)) {
		const row = rows.get(rowOf(id, count));
		const since = learned.get(id);
		if (row) row[id] = since ? { ...timing, learned: since } : timing;
	}
	return new Map([...rows].map(([name, row]) => [name, JSON.stringify(row)]));
}

/** The row with what was used, which goes with the first one. */
export function withUsed(row: string, used: DayUsage): string {
	const begin = row === NO_TIMINGS ? "{" : `${row.slice(0, -1)},`;
	return `${begin}${JSON.stringify(USED)}:${JSON.stringify(used)}}`;
}

/** A row without any. */
export const NO_TIMINGS = "{}";

/** The name of the row that a source's timing is in, of so many rows. */
export function rowOf(id: string, rows: number): string {
	return nameOf(hash32(id) % rows);
}

/** The first row has the name that the only one had in the releases up to 2026-11-28. */
export const FIRST_ROW = "timings";

function nameOf(number: number): string {
	return number === 0 ? FIRST_ROW : `${FIRST_ROW} ${number}`;
}

function numberOf(name: string): number {
	return Number(name.slice(FIRST_ROW.length));
}
