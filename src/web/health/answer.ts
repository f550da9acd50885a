import type {
	ActivityBucket,
	HubHealth,
	Overview,
	Quotas,
	SourceHealth,
	WithdrawalHealth,
} from "../../model/health.ts";
import type { Failure } from "../../model/result.ts";

/** An instant as `/health` writes it: ISO 8601 in UTC. */
type Iso = string;

/** What `GET /health` answers machines: `Overview` with its instants as text. */
export interface HealthAnswer
	extends Omit<Overview, "at" | "lastFetch" | "lastSuccess" | "quotas" | "sources"> {
	/** When this was gathered. */
	checked: Iso | null;
	lastFetch: Iso | null;
	lastSuccess: Iso | null;
	quotas: Omit<Quotas, "since"> & { since: Iso | null };
	sources: SourceAnswer[];
}

/** How one source is: `SourceHealth` with its instants as text. */
export interface SourceAnswer
	extends Omit<
		SourceHealth,
		"lastFetch" | "lastSuccess" | "nextFetch" | "error" | "hub" | "activity" | "withdrawal"
	> {
	lastFetch: Iso | null;
	lastSuccess: Iso | null;
	nextFetch: Iso | null;
	error: (Failure & { since: Iso | null }) | null;
	/** `from`: ms since 1970. */
	activity: ActivityBucket[];
	hub: (Omit<HubHealth, "until"> & { until: Iso | null }) | null;
	withdrawal: (Omit<WithdrawalHealth, "at"> & { at: Iso | null }) | null;
}
