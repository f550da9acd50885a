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
	for (const { published, updated, dateFrom } of entries) {
		const time = published ?? updated;
		if (time === null || lacksHour(dateFrom) || isRelative(dateFrom)) continue;
		if (!isMidnight(time, zone)) return entries;
		days.add(time);
		dated++;
	}
	if (dated < MIN_DATED || days.size < 2) return entries;
	return entries.map((entry) => {
		const { published, updated, dateFrom } = entry;
		const isOpen = (published ?? updated) === null || lacksHour(dateFrom) || isRelative(dateFrom);
		return isOpen ? entry : { ...entry, dateFrom: `${dateFrom ?? ""}${DAY_MARK}` };
	});
}

function isMidnight(time: number, zone: string): boolean {
	// Most times are told by this alone, which needs no zone.
	if (time % 60_000 !== 0) return false;
	const { hour, minute } = timeToWall(time, zone);
	return hour + minute === 0;
}
