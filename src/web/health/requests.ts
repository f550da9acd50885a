import type { SourceConfig } from "../../config/schema.ts";
import type { SourceHealth } from "../../model/health.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { isolateUsage } from "../../platform/isolate.ts";
import { crawlerOf, registryObject } from "../../platform/objects.ts";
import type { Overview } from "../../registry/contract.ts";

/** How every source is, and what was used today: a request to the Registry, which asks every object unless it did just now. */
export async function healthOfAll(env: Env): Promise<Overview> {
	return registryObject(env).overview(isolateUsage.usage());
}

/** How one source is: a request to its own shard. */
export async function healthOfSource(source: SourceConfig, env: Env): Promise<SourceHealth | null> {
	const { sources } = await crawlerOf(source, currentConfig(), env).health();
	return sources.find(({ id }) => id === source.id) ?? null;
}
