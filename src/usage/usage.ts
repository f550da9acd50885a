import { DAY_MS } from "../settings.ts";

/** What the platform counts and its plans limit, summed over one day. */
export interface Usage {
	/** Requests to the Worker, cron runs among them. */
	workerRequests: number;
	/** Calls of objects, and alarms. */
	objectRequests: number;
	/** Of the calls of objects, those by alarm. */
	alarms: number;
	/** Of objects that work or wait, each charged as 128 MB. */
	gbSeconds: number;
	rowsRead: number;
	/** An index written counts as a row, and so does an alarm set. */
	rowsWritten: number;
	kvReads: number;
	kvWrites: number;
	/** Requests to sources and hubs, redirects included. */
	subrequests: number;
}

/** A day's usage; days are UTC, as the platform's own are. */
export interface DayUsage extends Usage {
	/** Days since 1970. */
	day: number;
}

/** Nothing used yet on the day of an instant. */
export function freshUsage(now: number): DayUsage {
	return {
		day: Math.floor(now / DAY_MS),
		workerRequests: 0,
		objectRequests: 0,
		alarms: 0,
		gbSeconds: 0,
		rowsRead: 0,
		rowsWritten: 0,
		kvReads: 0,
		kvWrites: 0,
		subrequests: 0,
	};
}

/** The sum of what was used on one day; counts of other days are left out. */
export function sumUsage(usages: (DayUsage | null | undefined)[], day: number): DayUsage {
	const sum = { ...freshUsage(0), day };
	const { day: _, ...names } = sum;
	for (const one of usages) {
		if (one?.day !== day) continue;
		// Counts that were stored by an older version may lack some.
		for (const name of Object.keys(names) as (keyof Usage)[]) sum[name] += one[name] ?? 0;
	}
	return sum;
}
