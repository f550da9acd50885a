import { readJson, readValue } from "../base/storage/read.ts";
import { record } from "../base/storage/shape.ts";
import { type DayUsage, dayUsageShape } from "../usage/usage.ts";
import { type Timing, type Timings, timingShape } from "./rows.ts";

/** In the row of timings, where no source's id is empty. */
const USED = "";

/** The row of timings, read. */
export interface StoredTimings {
	timings: Timings;
	/** What was used on a day, as far as it is stored. */
	used: DayUsage | null;
	/** What is wrong with the timings that could not be read, by source; with the whole row, when nothing could. */
	broken: Map<string, string>;
	whole: string | null;
}

/** Each timing for itself: one that is broken is its source's trouble. */
export function readTimings(json: string): StoredTimings {
	const stored: StoredTimings = { timings: {}, used: null, broken: new Map(), whole: null };
	const rows = readJson(
		record<unknown>((timing) => timing),
		json,
	);
	if (!rows.ok) return { ...stored, whole: rows.error.message };
	for (const [id, value] of Object.entries(rows.value)) {
		const read = id === USED ? readValue(dayUsageShape, value) : readValue(timingShape, value);
		if (!read.ok) stored.broken.set(id, read.error.message);
		else if (id === USED) stored.used = read.value as DayUsage;
		else stored.timings[id] = read.value as Timing;
	}
	return stored;
}

/** The row of timings; what was used goes with it, for the row is written anyway. */
export function writeTimings(timings: Timings, used: DayUsage): string {
	const isEmpty = Object.keys(timings).length === 0;
	return JSON.stringify(isEmpty ? timings : { ...timings, [USED]: used });
}
