import { DAY_MARK, isRelative, lacksHour } from "../base/dates/said.ts";
import { timeToWall } from "../base/dates/zone.ts";
import type { Entry } from "../model/entry.ts";

/** Fewer may have come at midnight. */
const MIN_DATED = 3;

/**
 * A document of which every time is the first moment of a day, and not of one day alone, says days: software that stores no
 * hours writes zeros. Its dates are marked as those that name no hour; one at midnight among others is a time.
 */
export function withDays(entries: Entry[], zone: string): Entry[] {
	const days = new Set<number>();
	let dated = 0;
	for (const entry of entries) {
		const time = timeSaid(entry);
		if (time === null) continue;
		if (!isMidnight(time, zone)) return entries;
		days.add(time);
		dated++;
	}
	if (dated < MIN_DATED || days.size < 2) return entries;
	return entries.map((entry) =>
		timeSaid(entry) === null ? entry : { ...entry, dateFrom: `${entry.dateFrom ?? ""}${DAY_MARK}` },
	);
}

/** The time that an entry was given with an hour; null where it has none, or one that counts from when it was read. */
function timeSaid({ published, updated, dateFrom }: Entry): number | null {
	return lacksHour(dateFrom) || isRelative(dateFrom) ? null : (published ?? updated);
}

function isMidnight(time: number, zone: string): boolean {
	// Most times are told by this alone, which needs no zone.
	if (time % 60_000 !== 0) return false;
	const { hour, minute } = timeToWall(time, zone);
	return hour + minute === 0;
}
