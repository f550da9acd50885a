import { expect, it } from "vitest";
import { bucketsOf, recordFetch } from "../../src/crawler/activity.ts";
import type { ActivityDay } from "../../src/crawler/contract.ts";
import { ACTIVITY_DAYS } from "../../src/settings.ts";

const DAY = 86_400_000;

it("counts fetches, failures and news by day, and fills the days between", () => {
	let days: ActivityDay[] = [];
	days = recordFetch(days, 10 * DAY, false, 2);
	days = recordFetch(days, 10 * DAY + 5, true, 0);
	days = recordFetch(days, 12 * DAY, false, 1);
	expect(days).toEqual([
		[10, 2, 1, 2],
		[12, 1, 0, 1],
	]);
	expect(bucketsOf(days, 13 * DAY)).toEqual([
		{ from: 10 * DAY, fetches: 2, failures: 1, newEntries: 2 },
		{ from: 11 * DAY, fetches: 0, failures: 0, newEntries: 0 },
		{ from: 12 * DAY, fetches: 1, failures: 0, newEntries: 1 },
		{ from: 13 * DAY, fetches: 0, failures: 0, newEntries: 0 },
	]);
});

it("keeps a bounded number of days", () => {
	let days: ActivityDay[] = [];
	for (let day = 0; day < 3 * ACTIVITY_DAYS; day++) days = recordFetch(days, day * DAY, false, 0);
	expect(days).toHaveLength(ACTIVITY_DAYS);
	expect(bucketsOf(days, (3 * ACTIVITY_DAYS + 5) * DAY)).toHaveLength(ACTIVITY_DAYS);
	expect(bucketsOf([], DAY)).toEqual([]);
});
