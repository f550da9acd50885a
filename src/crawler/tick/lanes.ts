import type { SourceConfig } from "../../config/schema.ts";

/**
 * Does the work for each source, a few at the same time: the sources of one host (`hostOf`) one after another, and the
 * second source of a host only after every other host's first, so that a slow host keeps no other's sources waiting.
 * Takes no more sources when `mayGoOn` says no. Rejects with the first defect, once all work that was begun has ended.
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
