import { isOfProxy } from "../../model/codes.ts";
import type { RouteMemory } from "../../stages/fetch/types.ts";
import type { CrawlerStore } from "../store.ts";

/**
 * Which ways to a source have failed, kept with its timing. Of a proxy, failures that other sources of the shard have
 * seen count, too: a proxy that is down costs a shard one attempt, not one for each source.
 */
export function routeMemory(id: string, store: CrawlerStore, now: () => number): RouteMemory {
	const change = (routes: NonNullable<ReturnType<CrawlerStore["timing"]>["routes"]>) => {
		const kept = Object.entries(routes).filter(([, { until }]) => until > now());
		store.setTiming(id, {
			...store.timing(id),
			routes: kept.length ? Object.fromEntries(kept) : undefined,
		});
	};
	return {
		until: (name) =>
			Object.entries(store.timings()).reduce((latest, [other, { routes }]) => {
				const seen = routes?.[name];
				return seen && (other === id || isOfProxy(seen.code)) ? Math.max(latest, seen.until) : latest;
			}, 0),
		failed: (name, trouble) => change({ ...store.timing(id).routes, [name]: trouble }),
		worked: (name) => {
			const { [name]: mended, ...others } = store.timing(id).routes ?? {};
			if (mended) change(others);
		},
	};
}

/** What a request for something beside the source meets on its way says nothing of how the source itself is to be reached. */
export function unmoved(routes: RouteMemory | undefined): RouteMemory | undefined {
	return routes && { until: routes.until, failed: () => {}, worked: () => {} };
}
