import type { ActivityBucket, HubHealth, PLAN_NAMES, Quota, SourceHealth } from "../../model/health.ts";
import type { Failure } from "../../model/result.ts";

/** An instant as `/health` writes it: ISO 8601 in UTC. */
type Iso = string;

/** What `GET /health` answers machines. */
export interface HealthAnswer {
	/** `ok`; `degraded`: some sources fail or are late; `failing`: no source that was tried works and is on time. */
	status: "ok" | "degraded" | "failing";
	counts: Record<SourceHealth["state"] | "overdue", number>;
	/** How long the most overdue source has been waiting; 0 when none is. */
	oldestOverdueSeconds: number;
	/** When this was gathered. */
	checked: Iso | null;
	lastFetch: Iso | null;
	lastSuccess: Iso | null;
	/** Sources that are counted and not listed. */
	omitted: number;
	quotas: { plan: (typeof PLAN_NAMES)[number]; since: Iso | null; counts: Record<string, Quota> };
	sources: SourceAnswer[];
}

/** How one source is: `SourceHealth` with its instants as text. */
export interface SourceAnswer
	extends Omit<SourceHealth, "lastFetch" | "lastSuccess" | "nextFetch" | "error" | "hub" | "activity"> {
	lastFetch: Iso | null;
	lastSuccess: Iso | null;
	nextFetch: Iso | null;
	error: (Failure & { since: Iso | null }) | null;
	/** `from`: ms since 1970. */
	activity: ActivityBucket[];
	hub: (Omit<HubHealth, "until"> & { until: Iso | null }) | null;
}
