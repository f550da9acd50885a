import type { Allowance } from "../plan.ts";
import { DAY_MS } from "../settings.ts";

/** How long until something may be used again of which so much has been used today, ms; 0: now. */
export function untilRoom(used: number, { perDay, atOnce }: Allowance, now: number): number {
	const gone = (now % DAY_MS) / DAY_MS;
	if (used < perDay * Math.min(1, atOnce + gone)) return 0;
	// What is beyond the whole day's comes back with the next day.
	const back = used < perDay ? used / perDay - atOnce : 1;
	return Math.max(1_000, Math.ceil((back - gone) * DAY_MS));
}
