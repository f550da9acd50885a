import type { Quotas } from "./model/health.ts";
import {
	FREE_PLAN_MAX_BYTES,
	FREE_PLAN_MAX_SOURCES,
	FREE_PLAN_PER_DAY,
	HEALTH_REQUESTS_PER_DAY,
	HEALTH_REQUESTS_PER_DAY_PAID,
	KV_WRITES_PER_DAY,
	KV_WRITES_PER_DAY_PAID,
	LIBRARY_MAX_BYTES,
	PAID_PLAN_PER_DAY,
	QUESTION_CALLS_PER_DAY,
	QUESTION_CALLS_PER_DAY_PAID,
	QUESTION_ROWS_PER_DAY,
	QUESTION_ROWS_PER_DAY_PAID,
	READER_REQUESTS_PER_DAY,
	READER_REQUESTS_PER_DAY_PAID,
	TICK_MAX_SOURCES,
	TICK_MAX_SOURCES_PAID,
	TICK_MAX_SUBREQUESTS,
	TICK_MAX_SUBREQUESTS_PAID,
} from "./settings.ts";

/**
 * What gives way, one after the other, as a day's requests to objects are used up by what readers ask: newer bytes than
 * a copy's, what is made for one question, pages, looks at `/health`. Feeds as they are published never do.
 */
export type Purpose = keyof typeof READER_REQUESTS_PER_DAY;

/** A day's allowance of something, and the part of it that is there at midnight UTC; the rest comes as the day goes by. */
export interface Allowance {
	perDay: number;
	atOnce: number;
}

/** What the plan of Cloudflare's that a deployment runs on lets it do. */
export interface Plan {
	name: Quotas["plan"];
	/** What it gives in a day, or includes in its price, by the names of what is counted. */
	perDay: Readonly<Record<string, number>>;
	/** What one tick may do. */
	tick: { sources: number; subrequests: number };
	/** KV writes of a day, over all feeds. */
	kvWritesPerDay: number;
	/** Requests to objects that readers' requests may have led to in a day before there are no more for a purpose. */
	readerRequestsPerDay: Readonly<Record<Purpose, Allowance>>;
	/** Rows that anybody's questions may read in a day, and calls of Libraries that those to `all` may make. */
	questionRowsPerDay: Allowance;
	questionCallsPerDay: Allowance;
	/** Requests to objects that a day's looks at /health may cost. */
	healthRequestsPerDay: number;
	/** The room of one of so many Libraries. */
	libraryBytes: (libraries: number) => number;
}

const FREE: Plan = {
	name: "free",
	perDay: FREE_PLAN_PER_DAY,
	tick: { sources: TICK_MAX_SOURCES, subrequests: TICK_MAX_SUBREQUESTS },
	kvWritesPerDay: KV_WRITES_PER_DAY,
	readerRequestsPerDay: READER_REQUESTS_PER_DAY,
	questionRowsPerDay: QUESTION_ROWS_PER_DAY,
	questionCallsPerDay: QUESTION_CALLS_PER_DAY,
	healthRequestsPerDay: HEALTH_REQUESTS_PER_DAY,
	// All of them share the account's.
	libraryBytes: (libraries) => Math.min(LIBRARY_MAX_BYTES, FREE_PLAN_MAX_BYTES / libraries),
};

const PAID: Plan = {
	name: "paid",
	perDay: PAID_PLAN_PER_DAY,
	tick: { sources: TICK_MAX_SOURCES_PAID, subrequests: TICK_MAX_SUBREQUESTS_PAID },
	kvWritesPerDay: KV_WRITES_PER_DAY_PAID,
	readerRequestsPerDay: READER_REQUESTS_PER_DAY_PAID,
	questionRowsPerDay: QUESTION_ROWS_PER_DAY_PAID,
	questionCallsPerDay: QUESTION_CALLS_PER_DAY_PAID,
	healthRequestsPerDay: HEALTH_REQUESTS_PER_DAY_PAID,
	libraryBytes: () => LIBRARY_MAX_BYTES,
};

/** The plan of a deployment of so many sources. The platform does not say; what the Free plan cannot carry is on the Paid one. */
export function planFor(sources: number): Plan {
	return sources > FREE_PLAN_MAX_SOURCES ? PAID : FREE;
}
