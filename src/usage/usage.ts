import { added, object, type TypeOf } from "../base/storage/shape.ts";
import { amount, count } from "../base/storage/values.ts";
import { DAY_MS } from "../settings.ts";

/** A count that older versions may not have kept. */
const counted = added(amount, () => 0);

/** What the platform counts and its plans limit, summed over one day; days are UTC, as the platform's own are. */
export const dayUsageShape = object({
	/** Days since 1970. */
	day: count(),
	/** Requests to the Worker, cron runs among them. */
	workerRequests: counted,
	/** Calls of objects, and alarms. */
	objectRequests: counted,
	/** Of the calls of objects, those by alarm. */
	alarms: counted,
	/** Of objects that work or wait, each charged as 128 MB. */
	gbSeconds: counted,
	rowsRead: counted,
	/** Writing an index counts as a row, and so does setting an alarm. */
	rowsWritten: counted,
	kvReads: counted,
	kvWrites: counted,
	/** Requests to sources and hubs, redirects included. */
	subrequests: counted,
	/** Requests of strangers that were refused since they, or all together, had asked for too much. */
	heldOff: counted,
});

export type DayUsage = TypeOf<typeof dayUsageShape>;

/** The counts of a day. */
export type Usage = Omit<DayUsage, "day">;

/** Nothing used yet on the day of an instant. */
export function freshUsage(now: number): DayUsage {
	return dayUsageShape({ day: Math.floor(now / DAY_MS) });
}

/** The sum of what was used on one day; counts of other days are left out. */
export function sumUsage(usages: (DayUsage | null | undefined)[], day: number): DayUsage {
	const sum = { ...freshUsage(0), day };
	const { day: _, ...names } = sum;
	for (const usage of usages) {
		if (usage?.day !== day) continue;
		// Counts of an object that still runs an older version may lack some.
		for (const name of Object.keys(names) as (keyof Usage)[]) sum[name] += usage[name] ?? 0;
	}
	return sum;
}
