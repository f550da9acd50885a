import { nameOf } from "../config/facts.ts";
import type { SourceConfig } from "../config/schema.ts";
import { type Health, isNoticed, type SourceHealth, toBeLookedAt } from "../model/health.ts";
import { OVERDUE_MS } from "../settings.ts";
import type { SourceGlance } from "./contract.ts";

/** Counts and status of sources. */
export function summarise(sources: SourceHealth[], now: number): Health {
	const counts = { new: 0, ok: 0, failing: 0, gone: 0, paused: 0, overdue: 0, noticed: 0 };
	let oldest = 0;
	let working = 0;
	for (const source of sources) {
		const { state, nextFetch } = source;
		counts[state]++;
		const late = nextFetch === null ? 0 : now - nextFetch;
		if (late > OVERDUE_MS) counts.overdue++;
		else if (state === "ok") {
			working++;
			if (isNoticed(source)) counts.noticed++;
		}
		oldest = Math.max(oldest, late);
	}
	return {
		status: statusOf(counts, working),
		counts,
		oldestOverdueSeconds: oldest > OVERDUE_MS ? Math.round(oldest / 1000) : 0,
		lastFetch: latest(sources.map((source) => source.lastFetch)),
		lastSuccess: latest(sources.map((source) => source.lastSuccess)),
		sources,
	};
}

/** How sources are together. `working`: how many are well and on time. */
export function statusOf(counts: Health["counts"], working: number): Health["status"] {
	const bad = counts.failing + counts.gone + counts.overdue;
	if (bad + counts.ok === 0 && counts.new > 0) return "new";
	if (toBeLookedAt(counts) === 0) return "ok";
	return bad > 0 && working === 0 ? "failing" : "degraded";
}

/** What pages say of some sources in passing, those in trouble first. In a very large deployment not all that are well are known. */
export function glancesAt(asked: readonly SourceConfig[], known: readonly SourceHealth[]): SourceGlance[] {
	const byId = new Map(known.map((health) => [health.id, health]));
	const glances = asked.map((source): SourceGlance => {
		const { id, title, state } = byId.get(source.id) ?? { id: source.id, title: nameOf(source), state: "ok" };
		return { id, title, state };
	});
	return glances.sort((a, b) => Number(isBad(b)) - Number(isBad(a)));
}

function isBad({ state }: SourceGlance): boolean {
	return state === "failing" || state === "gone";
}

function latest(instants: (number | null)[]): number | null {
	return instants.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
