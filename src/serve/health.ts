import config from "tributary:config";
import type { SourceConfig } from "../config/schema.ts";
import { shardCount } from "../config/shards.ts";
import type { Env } from "../env.ts";
import type { SourceHealth } from "../model.ts";
import { type Health, summarise } from "./summary.ts";

/** Asks every shard for its sources; they come in the order of `sources.toml`. */
export async function healthOfAll(env: Env, now: number): Promise<Health> {
	const shards = Array.from({ length: shardCount(config.sources.length) }, (_, shard) =>
		env.CRAWLER.getByName(`shard-${shard}`).health(),
	);
	const known = new Map((await Promise.all(shards)).flat().map((one) => [one.id, one]));
	return summarise(
		config.sources.map((source) => known.get(source.id) ?? notYetKnown(source)),
		now,
	);
}

function notYetKnown({ id, title, url, categories }: SourceConfig): SourceHealth {
	return {
		id,
		title: title ?? url,
		url,
		categories,
		state: "new",
		lastFetch: null,
		lastSuccess: null,
		nextFetch: null,
		failures: 0,
		error: null,
		problems: [],
		movedTo: null,
		kind: null,
		entriesInLastDocument: null,
		activity: [],
	};
}
