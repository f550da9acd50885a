import type { SourceHealth } from "../model.ts";
import { OVERDUE_MS } from "../settings.ts";

/** How the deployment is, for machines. */
export interface Health {
	/** `ok`; `degraded`: some sources fail or are late; `failing`: none that was tried works. */
	status: "ok" | "degraded" | "failing";
	counts: Record<SourceHealth["state"] | "overdue", number>;
	/** How long the most overdue source has been waiting, seconds; 0 when none is. */
	oldestOverdueSeconds: number;
	sources: SourceHealth[];
}

/** Counts and status of sources. */
export function summarise(sources: SourceHealth[], now: number): Health {
	const counts = { new: 0, ok: 0, failing: 0, gone: 0, overdue: 0 };
	let oldest = 0;
	for (const { state, nextFetch } of sources) {
		counts[state]++;
		const late = nextFetch === null ? 0 : now - nextFetch;
		if (late > OVERDUE_MS) counts.overdue++;
		oldest = Math.max(oldest, late);
	}
	const bad = counts.failing + counts.gone;
	const status = bad + counts.overdue === 0 ? "ok" : bad > 0 && counts.ok === 0 ? "failing" : "degraded";
	return {
		status,
		counts,
		oldestOverdueSeconds: oldest > OVERDUE_MS ? Math.round(oldest / 1000) : 0,
		sources,
	};
}

/** The same with instants as ISO 8601 in UTC. */
export function healthForMachines({ sources, ...rest }: Health) {
	return { ...rest, sources: sources.map(sourceForMachines) };
}

function sourceForMachines({ lastFetch, lastSuccess, nextFetch, error, ...rest }: SourceHealth) {
	return {
		...rest,
		lastFetch: iso(lastFetch),
		lastSuccess: iso(lastSuccess),
		nextFetch: iso(nextFetch),
		error: error && { ...error, since: iso(error.since) },
	};
}

function iso(instant: number | null): string | null {
	return instant === null ? null : new Date(instant).toISOString();
}
