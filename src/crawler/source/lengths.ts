import { unmark } from "../../base/media/marker.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Incoming } from "../../library/contract.ts";
import { LENGTHS_PER_VISIT, LENGTHS_VISIT_MS } from "../../settings.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { pageRequest, requestsFor } from "./request.ts";
import { unmoved } from "./routes.ts";

/**
 * Asks how long the sounds and films of new entries are that do not say so, those of the newest entries: once, for players show it and RSS wants
 * it. Who does not say is not asked again.
 */
export async function withLengths(
	source: SourceConfig,
	entries: Incoming[],
	fresh: ReadonlySet<string>,
	deps: RefreshDeps,
): Promise<Incoming[]> {
	const unknown = entries
		.filter(({ key }) => fresh.has(key))
		.flatMap(({ entry }) => entry.enclosures)
		.filter(({ length, type }) => length === null && /^(?:audio|video)\//.test(type ?? ""));
	const lengths: Record<string, number> = {};
	const asking = { ...deps, routes: unmoved(deps.routes) };
	const until = deps.now() + LENGTHS_VISIT_MS;
	for (const { url } of unknown.slice(-LENGTHS_PER_VISIT)) {
		// Its requests are counted with those of the source.
		const timeoutMs = until - deps.now();
		const room =
			timeoutMs > 0 ? deps.allowance.setAside({ subrequests: requestsFor(source), bytes: 0 }) : null;
		if (!room) break;
		const request = pageRequest(source, unmark(url), "auto", deps.userAgent);
		const asked = await fetchSource({ ...request, accept: "*/*", method: "HEAD", timeoutMs }, asking);
		room.settle({ subrequests: 0, bytes: 0 });
		if (asked.ok && asked.value.length !== null) lengths[url] = asked.value.length;
	}
	if (!Object.keys(lengths).length) return entries;
	return entries.map((incoming) => ({ ...incoming, lengths }));
}
