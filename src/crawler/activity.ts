import type { ActivityBucket } from "../model/health.ts";
import { ACTIVITY_DAYS, DAY_MS, SOURCE_MAX_NEWS_PER_DAY } from "../settings.ts";
import type { ActivityDay } from "./contract.ts";

/** The last days with one more fetch in them; they go with the timings, whose row is written anyway. */
export function recordFetch(days: ActivityDay[], now: number, failed: boolean, news: number): ActivityDay[] {
	const [today, fetches, failures, had] = dayOf(days, now);
	const before = days.filter(([day]) => day > today - ACTIVITY_DAYS && day < today);
	return [...before, [today, fetches + 1, failures + (failed ? 1 : 0), had + news]];
}

/** How often a source was fetched today. */
export function fetchesToday(days: ActivityDay[], now: number): number {
	const [, fetches] = dayOf(days, now);
	return fetches;
}

/** How many new and changed entries a source may still have today: some make up new ones at each fetch, for ever. */
export function newsLeft(days: ActivityDay[], now: number): number {
	const [, , , news] = dayOf(days, now);
	return Math.max(0, SOURCE_MAX_NEWS_PER_DAY - news);
}

/** The days as a chart wants them: oldest first, without a gap, up to today. */
export function bucketsOf(days: ActivityDay[], now: number): ActivityBucket[] {
	const today = Math.floor(now / DAY_MS);
	const first = days[0]?.[0];
	if (first === undefined) return [];
	const buckets: ActivityBucket[] = [];
	for (let day = Math.max(first, today - ACTIVITY_DAYS + 1); day <= today; day++) {
		const [, fetches, failures, newEntries] = dayOf(days, day * DAY_MS);
		buckets.push({ from: day * DAY_MS, fetches, failures, newEntries });
	}
	return buckets;
}

/** That of an instant, ms; nothing happened on one that is not there. */
function dayOf(days: ActivityDay[], at: number): ActivityDay {
	const wanted = Math.floor(at / DAY_MS);
	return days.find(([day]) => day === wanted) ?? [wanted, 0, 0, 0];
}
