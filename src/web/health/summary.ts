import type { Overview, SourceHealth } from "../../model/health.ts";
import type { HealthAnswer, SourceAnswer } from "./answer.ts";

/** How the deployment is, for machines: instants as ISO 8601 in UTC. */
export function healthForMachines({
	sources,
	at,
	lastFetch,
	lastSuccess,
	quotas,
	...rest
}: Overview): HealthAnswer {
	return {
		...rest,
		checked: iso(at),
		lastFetch: iso(lastFetch),
		lastSuccess: iso(lastSuccess),
		quotas: { ...quotas, since: iso(quotas.since) },
		sources: sources.map(sourceForMachines),
	};
}

/** The same for whoever may not read a private deployment: enough for an uptime monitor. */
export function healthForStrangers({
	status,
	counts,
}: Pick<Overview, "status" | "counts">): Pick<Overview, "status" | "counts"> {
	return { status, counts };
}

/** How a source is, for machines. */
export function sourceForMachines({
	lastFetch,
	lastSuccess,
	nextFetch,
	error,
	hub,
	withdrawal,
	...rest
}: SourceHealth): SourceAnswer {
	return {
		...rest,
		hub: hub && { ...hub, until: iso(hub.until) },
		withdrawal: withdrawal && { ...withdrawal, at: iso(withdrawal.at) },
		lastFetch: iso(lastFetch),
		lastSuccess: iso(lastSuccess),
		nextFetch: iso(nextFetch),
		error: error && { ...error, since: iso(error.since) },
	};
}

function iso(instant: number | null): string | null {
	return instant === null ? null : new Date(instant).toISOString();
}
