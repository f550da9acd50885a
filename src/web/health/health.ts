import config from "tributary:config";
import type { SourceConfig } from "../../config/schema.ts";
import { shardCount, shardOf } from "../../config/shards.ts";
import type { SourceHealth } from "../../model/health.ts";
import type { Env } from "../../platform/env.ts";
import { isolateUsage } from "../../platform/isolate.ts";
import type { Overview } from "../../registry/contract.ts";

/** How every source is, and what was used today: a request to the Registry, which asks every object unless it did just now. */
export async function healthOfAll(env: Env): Promise<Overview> {
	return env.REGISTRY.getByName("registry").overview(isolateUsage.usage());
}

/** How one source is: a request to its own shard. */
export async function healthOfSource({ id, url }: SourceConfig, env: Env): Promise<SourceHealth | null> {
	const shard = shardOf(url, shardCount(config.sources.length));
	const { sources } = await env.CRAWLER.getByName(`shard-${shard}`).health();
	return sources.find((one) => one.id === id) ?? null;
}
