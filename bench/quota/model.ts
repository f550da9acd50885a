import { shardCount as asDeployed } from "../../src/config/shards.ts";
import { FREE_PLAN_MAX_SOURCES, MAX_SHARDS } from "../../src/settings.ts";

/** A large deployment, of which those that are measured are models. */
export const LARGE = 100_000;

/** As many sources as the smallest deployment on the Paid plan has whose shards are all as large as those of a large one. */
export const MODEL_SOURCES =
	Math.ceil(((FREE_PLAN_MAX_SOURCES + 1) * MAX_SHARDS) / LARGE) * Math.round(LARGE / MAX_SHARDS);

export { libraryOf, MAIL_SHARD, shardOf } from "../../src/config/shards.ts";

/** In the place of the Worker's own: telling 1,024 objects of each change takes a small machine hours, and measures nothing more. */
export function shardCount(sources: number): number {
	return sources === MODEL_SOURCES ? Math.round((sources * MAX_SHARDS) / LARGE) : asDeployed(sources);
}
