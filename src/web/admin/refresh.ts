import type { Config, SourceConfig } from "../../config/schema.ts";
import { shardCount, shardOf } from "../../config/shards.ts";
import { ALL, librariesOf } from "../../config/topics.ts";
import type { RefreshReport } from "../../crawler/contract.ts";
import type { Env } from "../../platform/env.ts";
import { crawlerObject, libraryObject } from "../../platform/objects.ts";
import { TICK_MAX_SOURCES } from "../../settings.ts";

/**
 * Refreshes sources now, shard by shard side by side, publishes what came of it, and says what happened to each.
 * @param withdraws whether entries leave that wait for their owner to say so
 */
export async function refreshSources(
	sources: SourceConfig[],
	config: Config,
	env: Env,
	withdraws = false,
): Promise<RefreshReport[]> {
	const shards = shardCount(config.sources.length);
	const byShard = new Map<number, SourceConfig[]>();
	for (const source of sources) {
		const shard = shardOf(source.url, shards);
		byShard.set(shard, [...(byShard.get(shard) ?? []), source]);
	}
	const reports = await Promise.all(
		[...byShard].map(([shard, members]) => refreshShard(shard, members, env, withdraws)),
	);
	const names = new Set(sources.flatMap(librariesOf));
	// Who has everything fetched sees everything as it is rendered now, perhaps by another version than before.
	const anew = sources.length === config.sources.filter(({ enabled }) => enabled).length;
	const flushed = await Promise.all([...names].map((name) => libraryObject(name, env).flush(anew)));
	// `all` may not have been told of what the others had waiting.
	await libraryObject(ALL, env).flush(flushed.includes(true));
	const order = new Map(sources.map((source, index) => [source.id, index]));
	return reports.flat().sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** A call of the object does a tick's worth; what did not fit is asked for again, each source at most twice. */
async function refreshShard(
	shard: number,
	sources: SourceConfig[],
	env: Env,
	withdraws: boolean,
): Promise<RefreshReport[]> {
	const crawler = crawlerObject(shard, env);
	const reports: RefreshReport[] = [];
	let waiting = sources.map((source) => source.id);
	for (let calls = 0; waiting.length > 0 && calls < 2 * sources.length; calls++) {
		const done = await crawler.refresh(waiting.slice(0, TICK_MAX_SOURCES), withdraws);
		reports.push(...done);
		const ids = new Set(done.map((report) => report.id));
		waiting = waiting.filter((id) => !ids.has(id));
	}
	return reports;
}
