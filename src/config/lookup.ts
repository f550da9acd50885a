import { alike } from "../base/nearest.ts";
import { plainLine } from "../base/printable.ts";
import type { Config, SourceConfig } from "./schema.ts";
import { libraryOf, shardCount, shardOf } from "./shards.ts";

/** What is looked up in a configuration again and again, put together once in an isolate's life. */
interface Index {
	byId: Map<string, SourceConfig>;
	/** Number of shards → sources by shard. */
	shards: Map<number, SourceConfig[][]>;
	/** Library name → how many sources it keeps entries of. */
	librarySizes: Map<string, number>;
}

const indexes = new WeakMap<Config, Index>();

/** The source with an id. */
export function sourceOf(config: Config, id: string): SourceConfig | undefined {
	return indexOf(config).byId.get(id);
}

export function idsOf({ sources }: Pick<Config, "sources">): string[] {
	return sources.map(({ id }) => id);
}

/** What is said to the owner of an id that none of these has. */
export function noSource(id: string, ids: readonly string[]): string {
	const near = alike(id, ids);
	const meant = near === null ? "" : `: did you mean ${near}?`;
	return `there is no source with the id ${plainLine(id).slice(0, SHOWN_CHARS)}${meant}`;
}

/** Of an id that somebody has written. */
const SHOWN_CHARS = 80;

/** The sources of one shard, of so many. */
export function sourcesOfShard(
	config: Config,
	shard: number,
	shards = shardCount(config.sources.length),
): readonly SourceConfig[] {
	const index = indexOf(config);
	let parts = index.shards.get(shards);
	if (!parts) {
		parts = Array.from({ length: shards }, () => []);
		for (const source of config.sources) parts[shardOf(source.url, shards)]?.push(source);
		index.shards.set(shards, parts);
	}
	return parts[shard] ?? [];
}

/** How many sources have a category in a Library. */
export function librarySize(config: Config, library: string): number {
	return indexOf(config).librarySizes.get(library) ?? 0;
}

function indexOf(config: Config): Index {
	const known = indexes.get(config);
	if (known) return known;
	const librarySizes = new Map<string, number>();
	for (const source of config.sources) {
		for (const name of new Set(source.categories.map(libraryOf)))
			librarySizes.set(name, (librarySizes.get(name) ?? 0) + 1);
	}
	const byId = new Map(config.sources.map((source) => [source.id, source]));
	const index = { byId, shards: new Map(), librarySizes };
	indexes.set(config, index);
	return index;
}
