import type { Quota, Quotas } from "../model/health.ts";
import { planFor } from "../plan.ts";
import { DAY_MS, QUOTA_WARNING_SHARE } from "../settings.ts";
import type { DayUsage } from "./usage.ts";

/** A day's usage beside the quotas of the plan that a deployment of so many sources runs on. */
export function quotasOf({ day, heldOff: _, ...used }: DayUsage, sources: number): Quotas {
	const { name: plan, perDay } = planFor(sources);
	const counts = Object.entries(used).map(([name, count]): [string, Quota] => [
		name,
		{ used: Math.round(count), limit: perDay[name] ?? null },
	]);
	return { plan, since: day * DAY_MS, counts: Object.fromEntries(counts) };
}

/** The part of a quota that is used, 0 to 1 and beyond; 0 where there is no limit. */
export function shareOf({ used, limit }: Quota): number {
	return limit === null ? 0 : used / limit;
}

/** The names of the quotas of which so much is used that their owner should know. */
export function scarce({ counts }: Quotas): string[] {
	return Object.keys(counts).filter((name) => {
		const quota = counts[name];
		return quota !== undefined && shareOf(quota) >= QUOTA_WARNING_SHARE;
	});
}
