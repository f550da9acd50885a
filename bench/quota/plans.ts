/**
 * What Cloudflare's plans include and what the rest costs, as its documentation said in November 2026
 * (developers.cloudflare.com: durable-objects/platform/pricing, kv/platform/pricing, workers/platform/pricing).
 */

import { FREE_PLAN_PER_DAY } from "../../src/settings.ts";

/** One day of a deployment. */
export interface Day {
	workerRequests: number;
	objectRequests: number;
	/** Of objects, each charged as 128 MB while it works or waits; idle ones that may hibernate are free. */
	gbSeconds: number;
	rowsRead: number;
	/** An index entry is a row, a delete is one, and so is setting an alarm. */
	rowsWritten: number;
	kvReads: number;
	kvWrites: number;
}

/** The Free plan, a day. */
export const FREE: Day = FREE_PLAN_PER_DAY;

/** The Paid plan, a month: included, then dollars for a million more. */
const PAID: Record<keyof Day, { included: number; perMillion: number }> = {
	workerRequests: { included: 10e6, perMillion: 0.3 },
	objectRequests: { included: 1e6, perMillion: 0.15 },
	gbSeconds: { included: 400e3, perMillion: 12.5 },
	rowsRead: { included: 25e9, perMillion: 0.001 },
	rowsWritten: { included: 50e6, perMillion: 1 },
	kvReads: { included: 10e6, perMillion: 0.5 },
	kvWrites: { included: 1e6, perMillion: 5 },
};

const PAID_BASE_DOLLARS = 5;
/** Of Workers, not of objects: those pay by the second. */
const PAID_CPU = { includedMs: 30e6, perMillionMs: 0.02 };
/** Rows kept by SQLite objects. */
const PAID_STORAGE = { includedGb: 5, perGb: 0.2 };
export const OBJECT_GB = 0.125;
const MONTH_DAYS = 30;

/** Dollars a month, each part and the sum. */
export function priceOf(day: Day, cpuMs: number, storedGb: number): Record<string, number> {
	const parts: Record<string, number> = { base: PAID_BASE_DOLLARS };
	for (const name of Object.keys(PAID) as (keyof Day)[]) {
		const { included, perMillion } = PAID[name];
		parts[name] = (Math.max(0, day[name] * MONTH_DAYS - included) / 1e6) * perMillion;
	}
	parts.cpu = (Math.max(0, cpuMs * MONTH_DAYS - PAID_CPU.includedMs) / 1e6) * PAID_CPU.perMillionMs;
	parts.storage = Math.max(0, storedGb - PAID_STORAGE.includedGb) * PAID_STORAGE.perGb;
	parts.total = Object.values(parts).reduce((sum, one) => sum + one, 0);
	return parts;
}
