import type { SourceConfig } from "../../config/schema.ts";
import { TICK_MAX_CONNECTIONS, TICK_MAX_MS, USER_AGENT } from "../../settings.ts";
import type { Subscriber } from "../../websub/subscriber.ts";
import type { RefreshReport } from "../contract.ts";
import { hasArticles, isDue } from "../schedule.ts";
import { firstHost } from "../source/request.ts";
import { routeMemory } from "../source/routes.ts";
import { type VisitDeps, visit, visitArticles } from "../source/visit.ts";
import { Allowance } from "./allowance.ts";
import { inLanes } from "./lanes.ts";
import { isOffline, spareHost } from "./members.ts";
import type { OwnSources } from "./ownSources.ts";
import { askRobots, type HostPauses, politeFetch } from "./politeness.ts";
import type { ShardDeps } from "./shardDeps.ts";

/**
 * Visits sources, some side by side, as long as a tick may take.
 * @param forced whether they are fetched though they are not due
 * @param fetched called after every fetch
 */
export async function visitAll(
	sources: SourceConfig[],
	forced: boolean,
	deps: VisitDeps,
	fetched: (report: RefreshReport) => void,
): Promise<RefreshReport[]> {
	const { now, store } = deps;
	const reports: RefreshReport[] = [];
	const began = now();
	const mayGoOn = () => now() - began < TICK_MAX_MS;
	const visitDue = async (source: SourceConfig) => {
		const timing = store.timing(source.id);
		if (forced || isDue(timing, now())) {
			const report = await visit(source, deps);
			if (!report) return;
			reports.push(report);
			fetched(report);
		} else if (hasArticles(timing, now())) await visitArticles(source, deps);
	};
	// The host that is asked may be a proxy's: who waits for a proxy's turn spends the time that a fetch has.
	const hostOf = (source: SourceConfig) => firstHost(source, routeMemory(source.id, store, now), now());
	await inLanes(sources, TICK_MAX_CONNECTIONS, mayGoOn, visitDue, hostOf);
	return reports;
}

/** Who sources hear is asking: the deployment at an address, which is not to be asked itself. */
export function askedBy(origin: string | null): { ownHosts: string[]; userAgent: string } {
	return {
		ownHosts: origin ? [new URL(origin).host] : [],
		userAgent: origin ? `${USER_AGENT} (+${origin})` : USER_AGENT,
	};
}

/** What the visits of one tick share: what they may use, whom they ask politely, and who they say they are. */
export function visitDepsOf(
	{ config: _, handOver: __, setAlarm: ___, sleep: ____, subscriptions: _____, ...deps }: ShardDeps,
	shared: { own: OwnSources; hubs: Subscriber; pauses: HostPauses; subrequests: number },
): VisitDeps {
	const { own, hubs, pauses, subrequests } = shared;
	const { origin = null, epochs = {} } = deps.store.assignment() ?? {};
	const asking = {
		...deps,
		fetch: politeFetch(deps.fetch, pauses),
		...askedBy(origin),
	};
	return {
		...asking,
		epochs,
		hubs,
		allowance: new Allowance(subrequests),
		spare: (source, until) => spareHost(deps.store, own.list(), source, until, deps.now()),
		isOffline: (since) => isOffline(deps.store, own.list(), since),
		robots: (address, via, { fetch, routes }) =>
			askRobots(address, via, { ...asking, fetch, routes }, deps.store, pauses),
	};
}
