import { sourceOf } from "../../config/lookup.ts";
import type { Config, SourceConfig } from "../../config/schema.ts";
import { isOpen, isSourceOpen } from "../../config/scope.ts";
import type { Overview, SourceHealth } from "../../model/health.ts";
import { currentConfig, currentRuntime } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { isolateUsage } from "../../platform/isolate.ts";
import { crawlerOf, registryObject } from "../../platform/objects.ts";
import { catchUpTo } from "../../platform/runtimeCopy.ts";
import { summarise } from "../../registry/health.ts";
import type { Reading } from "../reading/scope.ts";

/**
 * How every source is that whoever asks may see, and what was used today: a request to the Registry, which asks every
 * object unless it did just now.
 */
export async function healthOfAll(env: Reading): Promise<Overview> {
	const overview = await registryObject(env).overview(isolateUsage.usage());
	return env.scope ? partOf(overview, env.scope, currentConfig()) : overview;
}

/** How a part of the deployment is; with a scope of nothing, how many sources are how, without their names. */
function partOf(overview: Overview, scope: readonly string[], config: Config): Overview {
	if (scope.length === 0)
		return { ...overview, sources: [], omitted: 0, quotas: { ...overview.quotas, counts: {} } };
	const sources = overview.sources
		.filter((source) => isSourceOpen(source, scope))
		.map((source) => ({ ...source, categories: source.categories.filter((path) => isOpen(path, scope)) }));
	const omitted = config.sources.filter((source) => isSourceOpen(source, scope)).length - sources.length;
	const part = summarise(sources, overview.at);
	return { ...overview, ...part, counts: { ...part.counts, ok: part.counts.ok + omitted }, omitted };
}

/** How one source is: a request to its own shard. */
export async function healthOfSource(source: SourceConfig, env: Env): Promise<SourceHealth | null> {
	const { sources } = await crawlerOf(source, currentConfig(), env).health();
	const found = sources.find(({ id }) => id === source.id);
	if (found) return found;
	// More sources, more shards: this isolate may not know of them yet.
	const { revision } = await registryObject(env).ensure();
	if (revision <= currentRuntime().revision) return null;
	await catchUpTo(revision, env);
	const later = sourceOf(currentConfig(), source.id);
	return later ? healthOfSource(later, env) : null;
}
