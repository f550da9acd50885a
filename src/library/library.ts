import { DurableObject } from "cloudflare:workers";
import config from "tributary:config";
import type { Env } from "../env.ts";
import type { CleanEntry, SourceFacts, StoredEntry } from "../model.ts";
import {
	HANDOVER_BATCH,
	KEEP_DAYS,
	KEEP_ENTRIES_PER_LIBRARY,
	KEEP_ENTRIES_PER_SOURCE,
	PRUNE_EVERY_MS,
	PUBLISH_DEBOUNCE_MS,
} from "../settings.ts";
import { ALL, factsBefore, librariesOf, storedEntry } from "./document.ts";
import { newestFirst } from "./listing.ts";
import { type Incoming, mendEntry } from "./merge.ts";
import type { PagePlace, Selection } from "./page.ts";
import { type FeedAnswer, type FeedRequest, Publisher } from "./publisher.ts";
import { type Answer, answer, localPeer, type Peer, type Question } from "./reader.ts";
import type { Following } from "./select.ts";
import { LibraryStore, type Row, type UpsertCounts } from "./store.ts";

/** What a Crawler sends: one source's new or changed entries. */
export interface Batch {
	source: SourceFacts;
	entries: Incoming[];
}

/**
 * Keeps the entries of one top-level category and publishes its feeds. The Library named `all` keeps none: it joins
 * the others. Each call is one synchronous transaction; publishing is an alarm that the same transaction sets, so
 * being killed in between loses nothing.
 */
export class Library extends DurableObject<Env> {
	readonly #store: LibraryStore;
	readonly #publisher: Publisher;
	readonly #local: Peer;
	#armed = false;

	constructor(ctx: DurableObjectState, env: Env) {
		super(ctx, env);
		this.#store = new LibraryStore(ctx.storage.sql);
		this.#local = localPeer(this.#store, (row) => this.#stored(row));
		this.#publisher = new Publisher(this.#store, env, (question) => this.page(question));
	}

	/** Takes entries in; the same entries again change nothing. `epoch` tells this Library's storage from a lost one's. */
	async upsert(batch: Batch): Promise<UpsertCounts & { epoch: string }> {
		if (this.#store.setFacts(batch.source)) this.#publisher.forget();
		const counts = this.#store.upsert(batch.entries, batch.source.id, Date.now());
		if (this.#publisher.isBehind()) this.#armSoon();
		return { ...counts, epoch: this.#epoch() };
	}

	/** Puts an article's own text in the place of what the feed gave; nothing happens when the entry has left. */
	async mend(key: string, article: Partial<CleanEntry>): Promise<void> {
		const row = this.#store.byKey(key);
		if (!row) return;
		this.#store.replace(row, mendEntry(row.kept, article, Date.now()));
		this.#armSoon();
	}

	/**
	 * Brings the Library up to the configuration: entries of a source that moved to other Libraries are handed over
	 * with their dates, those of a source that left are dropped.
	 */
	async configure(name: string): Promise<string> {
		this.#remember(name);
		const sources = new Map(config.sources.map((source) => [source.id, source]));
		for (const id of this.#store.sources()) {
			const source = sources.get(id);
			const homes = source ? librariesOf(source) : [];
			if (homes.includes(name)) continue;
			for (const home of homes) await this.#handOver(id, home);
			this.#store.forgetSource(id);
			this.#publisher.forget();
		}
		if (this.#store.meta("config") !== config.hash) {
			this.#store.setMeta("config", config.hash);
			this.#publisher.forget();
		}
		if (this.#publisher.isBehind()) this.#armSoon();
		return this.#epoch();
	}

	/** A feed as bytes, rendered from what is stored; null when there is no such feed. */
	async feed(request: FeedRequest): Promise<FeedAnswer | null> {
		return this.#publisher.answer(request, Date.now());
	}

	/** A page of entries of a category, a source or all; the query must have been checked by `parseQuery`. */
	async page(question: Question): Promise<Answer> {
		return answer(question, (library) => this.#peer(library));
	}

	/** For other Libraries: this one's part of a page. */
	async select(question: Question, place: PagePlace | null): Promise<Selection> {
		return this.#local.select(question, place);
	}

	/** For other Libraries: this one's part of what came since a cursor. */
	async follow(question: Question, from: { seq: number } | { time: number }): Promise<Following> {
		return this.#local.follow(question, from);
	}

	async entry(key: string): Promise<StoredEntry | null> {
		const row = this.#store.byKey(key);
		return row ? this.#stored(row) : null;
	}

	/** Publishes what is waiting now, whatever the budget: somebody asked for it. */
	async flush(): Promise<void> {
		await this.#publish(true);
	}

	/** Told by another Library that what `all` joins has changed. */
	async poke(): Promise<void> {
		if (!this.#publisher.hasReaders(Date.now())) return;
		this.#publisher.forget();
		this.#armSoon();
	}

	override async alarm(): Promise<void> {
		this.#armed = false;
		await this.#publish(false);
		this.#prune(Date.now());
	}

	async #publish(force: boolean): Promise<void> {
		const again = await this.#publisher.publish(Date.now(), force);
		if (this.#name() !== ALL && again.changed)
			await this.env.LIBRARY.getByName(ALL)[force ? "flush" : "poke"]();
		if (again.at !== null) this.#arm(again.at);
	}

	#armSoon(): void {
		if (!this.#armed) this.#arm(Date.now() + PUBLISH_DEBOUNCE_MS);
	}

	/** Not awaited: the output gate holds answers back until it is stored together with the rows. */
	#arm(at: number): void {
		this.#armed = true;
		this.ctx.waitUntil(this.ctx.storage.setAlarm(at));
	}

	#prune(now: number): void {
		if (now - Number(this.#store.meta("pruned") ?? 0) < PRUNE_EVERY_MS) return;
		const before = now - KEEP_DAYS * 24 * 60 * 60 * 1000;
		this.#store.prune({ perSource: KEEP_ENTRIES_PER_SOURCE, inAll: KEEP_ENTRIES_PER_LIBRARY, before });
		this.#store.dropExpiredSlots(now);
		this.#store.setMeta("pruned", String(now));
	}

	async #handOver(source: string, home: string): Promise<void> {
		const facts = this.#store.facts(source);
		if (!facts) return;
		const entries: Incoming[] = [];
		for (const row of newestFirst(this.#store, [source]))
			entries.push(asIncoming(row, this.#store.linkOf(row.seq)));
		for (let from = 0; from < entries.length; from += HANDOVER_BATCH) {
			await this.env.LIBRARY.getByName(home).upsert({
				source: facts,
				entries: entries.slice(from, from + HANDOVER_BATCH),
			});
		}
	}

	#peer(library: string): Peer {
		if (library === this.#name()) return this.#local;
		const other = this.env.LIBRARY.getByName(library);
		return {
			select: (question, place) => other.select(question, place),
			follow: (question, from) => other.follow(question, from),
		};
	}

	#stored(row: Row): StoredEntry {
		const source = config.sources.find((one) => one.id === row.source);
		const facts = this.#store.facts(row.source) ?? (source ? factsBefore(source) : unknownFacts(row.source));
		return storedEntry(row, facts, source?.categories ?? []);
	}

	#name(): string {
		return this.ctx.id.name ?? this.#store.meta("name") ?? "";
	}

	#remember(name: string): void {
		if (this.#store.meta("name") !== name) this.#store.setMeta("name", name);
	}

	#epoch(): string {
		const known = this.#store.meta("epoch");
		if (known !== null) return known;
		const epoch = crypto.randomUUID();
		this.#store.setMeta("epoch", epoch);
		return epoch;
	}
}

function asIncoming(row: Row, link: string | null): Incoming {
	const { changedAt: _, hash: __, also: ___, ...entry } = row.kept;
	return { key: row.key, link, entry, kept: row.kept };
}

function unknownFacts(id: string): SourceFacts {
	return { id, title: id, url: "", siteUrl: null, image: null, language: null, rights: null };
}
