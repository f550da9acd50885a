import { sourcesOfShard } from "../../config/lookup.ts";
import type { Config, SourceConfig } from "../../config/schema.ts";
import type { Timings } from "../rows.ts";
import type { CrawlerStore } from "../store.ts";

/** The sources that the configuration gives a shard; none before it was told which shard it is. */
export class OwnSources {
	readonly #config: () => Config;
	readonly #store: CrawlerStore;

	constructor(config: () => Config, store: CrawlerStore) {
		this.#config = config;
		this.#store = store;
	}

	list(): readonly SourceConfig[] {
		const assignment = this.#store.assignment();
		return assignment ? sourcesOfShard(this.#config(), assignment.shard, assignment.shards) : [];
	}

	/** Those that are asked. */
	active(): readonly SourceConfig[] {
		return this.list().filter(({ enabled }) => enabled);
	}

	find(id: string): SourceConfig | undefined {
		return this.list().find((source) => source.id === id);
	}

	ids(): ReadonlySet<string> {
		return new Set(this.list().map((source) => source.id));
	}

	activeIds(): ReadonlySet<string> {
		return new Set(this.active().map((source) => source.id));
	}

	/** Of those that are asked. */
	timings(): Timings {
		const timings = this.#store.timings();
		const mine = this.active().flatMap(({ id }) => (timings[id] ? [[id, timings[id]] as const] : []));
		return Object.fromEntries(mine);
	}
}
