import { hash32 } from "../base/hash.ts";
import { readJson, readValue } from "../base/storage/read.ts";
import { record } from "../base/storage/shape.ts";
import { TIMINGS_PER_ROW } from "../settings.ts";
import { type DayUsage, dayUsageShape } from "../usage/usage.ts";
import { type Timing, type Timings, timingShape } from "./rows.ts";

/** In the first row of timings, where no source's id is empty. */
const USED = "";

/** A row of meta. */
export type TimingRow = { name: string; value: string };

/** The rows of timings, read. */
export interface StoredTimings {
	timings: Timings;
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
		const read = id === USED ? readValue(dayUsageShape, value) : readValue(timingShape, value);
		if (!read.ok) stored.broken.set(id, read.error.message);
		else if (id === USED) stored.used = read.value as DayUsage;
		else stored.timings[id] = read.value as Timing;
	}
}

/**
 * The rows of timings by their names: one as a rule, a power of two of them where one host has so many sources that their
 * timings would be longer than a row may be. A source stays in its row as long as there are as many.
 */
export function timingRows(timings: Timings): Map<string, Timings> {
	const ids = Object.keys(timings);
	let count = 1;
	while (count * TIMINGS_PER_ROW < ids.length) count *= 2;
	const rows = new Map(Array.from({ length: count }, (_, number) => [nameOf(number), {} as Timings]));
	for (const [id, timing] of Object.entries(timings)) {
		const row = rows.get(rowOf(id, count));
		if (row) row[id] = timing;
	}
	return rows;
}

/** A row as it is stored; what was used goes with the first one. */
export function withUsed(row: Timings, used: DayUsage): string {
	return JSON.stringify({ ...row, [USED]: used });
}

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
