import type { Config, SourceConfig } from "../config/schema.ts";
import { shardCount, shardOf } from "../config/shards.ts";
import type { Env } from "./env.ts";

/**
 * Where the objects of a deployment are. Their names are part of what is stored: under another name an object is
 * another one, which knows nothing.
 */

/** The one Registry. */
export function registryObject({ REGISTRY }: Pick<Env, "REGISTRY">) {
	return REGISTRY.getByName("registry");
}

/** The Crawler of a shard, counted from 0. */
export function crawlerObject(shard: number, { CRAWLER }: Pick<Env, "CRAWLER">) {
	return CRAWLER.getByName(`shard-${shard}`);
}

/** The Crawler that fetches a source. */
export function crawlerOf({ url }: SourceConfig, { sources }: Config, env: Pick<Env, "CRAWLER">) {
	return crawlerObject(shardOf(url, shardCount(sources.length)), env);
}

/** The Library of a top-level category, or the one that joins all others, by the names of `config/topics.ts`. */
export function libraryObject(name: string, { LIBRARY }: Pick<Env, "LIBRARY">) {
	return LIBRARY.getByName(name);
}
