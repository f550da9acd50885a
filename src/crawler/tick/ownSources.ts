import { sourcesOfShard } from "../../config/lookup.ts";
import type { Config, SourceConfig } from "../../config/schema.ts";
import type { MailboxStore } from "../mailbox.ts";
import type { Timings } from "../rows.ts";
import { owesEntries } from "../source/deliver.ts";
import type { CrawlerStore } from "../store.ts";

/** The sources that the configuration gives a shard; none before it was told which shard it is. */
export class OwnSources {
	readonly #config: () => Config;
	readonly #store: CrawlerStore;
	readonly #mailbox: MailboxStore;

	constructor(config: () => Config, store: CrawlerStore, mailbox: MailboxStore) {
		this.#config = config;
		this.#store = store;
		this.#mailbox = mailbox;
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

	/** Of those that are asked when their time has come. */
	timings(): Timings {
		const timings = this.#store.timings();
		const mine = this.active().flatMap((source) => {
			const timing = timings[source.id];
			return timing && this.#mayBeDue(source) ? [[source.id, timing] as const] : [];
		});
		return Object.fromEntries(mine);
	}

	/** A mailbox is looked into when something has come, or when a Library is to be told what came before. */
	#mayBeDue(source: SourceConfig): boolean {
		if (source.kind !== "mail" || this.#mailbox.waiting(source.id).length > 0) return true;
		return owesEntries(source, this.#store.state(source), this.#store.assignment()?.epochs ?? {});
	}
}
