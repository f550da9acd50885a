import type { SourceConfig } from "../../config/schema.ts";

/**
 * Does the work for each source, a few side by side: the sources of one host, which `hostOf` names, one after another, and its second only after
 * every other host's first, so that a slow host keeps its own sources waiting and no others. Stops taking sources
 * when `mayGoOn` says no. Rejects with the first defect, after all that was begun has ended.
 */
export async function inLanes(
	sources: SourceConfig[],
	connections: number,
	mayGoOn: () => boolean,
	work: (source: SourceConfig) => Promise<void>,
	hostOf = (source: SourceConfig) => new URL(source.url).host,
): Promise<void> {
	const lanes = [...Map.groupBy(sources, hostOf).values()];
	const run = async () => {
		for (let lane = lanes.shift(); lane && mayGoOn(); lane = lanes.shift()) {
			const source = lane.shift();
			if (source) await work(source);
			if (lane.length) lanes.push(lane);
		}
	};
	const results = await Promise.allSettled(Array.from({ length: connections }, run));
	for (const result of results) if (result.status === "rejected") throw result.reason;
}
