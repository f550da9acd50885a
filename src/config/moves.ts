import type { Config, SourceConfig } from "./schema.ts";
import { shardCount, shardOf } from "./shards.ts";
import { librariesOf } from "./topics.ts";

/**
 * The shards whose sources go elsewhere with another configuration: to another shard or other Libraries, under another
 * id or away. What is on its way from them when the change is told would come to the wrong place.
 */
export function shardsThatGive(before: Config, after: Config): number[] {
	const shards = shardCount(before.sources.length);
	if (shards !== shardCount(after.sources.length)) return Array.from({ length: shards }, (_, shard) => shard);
	const later = new Map(after.sources.map((source) => [source.id, source]));
	const giving = before.sources.filter((source) => {
		const next = later.get(source.id);
		return !next || placeOf(next, shards) !== placeOf(source, shards);
	});
	return [...new Set(giving.map(({ url }) => shardOf(url, shards)))];
}

function placeOf(source: SourceConfig, shards: number): string {
	return JSON.stringify([shardOf(source.url, shards), librariesOf(source)]);
}
