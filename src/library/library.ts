import { DurableObject } from "cloudflare:workers";
import config from "tributary:config";
import { webAddress } from "../clean/addresses.ts";
import { cleanAgain } from "../clean/again.ts";
import { librarySize, sourceOf } from "../config/lookup.ts";
import type { Env } from "../env.ts";
import { parseAllowHosts } from "../fetch/guard.ts";
import type { CleanEntry, SourceFacts, StoredEntry } from "../model.ts";
import {
	FREE_PLAN_MAX_SOURCES,
	HANDOVER_BATCH,
	KEEP_DAYS,
	KEEP_ENTRIES_PER_LIBRARY,
	KEEP_ENTRIES_PER_SOURCE,
	KEEP_MIN_ENTRIES_PER_SOURCE,
	PRUNE_PAUSE_MS,
	PUBLISH_DEBOUNCE_MS,
} from "../settings.ts";
import { countedEnv } from "../usage/bindings.ts";
import { Meter } from "../usage/meter.ts";
import { type DayUsage, sumUsage } from "../usage/usage.ts";
import { Announcer } from "../websub/announcer.ts";
import { ALL, factsBefore, libraries, librariesOf, storedEntry } from "./document.ts";
import { newestFirst } from "./listing.ts";
import { type Incoming, type Kept, mendEntry } from "./merge.ts";
import type { PagePlace, Selection } from "./page.ts";
import { keepWithin, pruneNext, roomOf } from "./prune.ts";
import { type FeedAnswer, type FeedRequest, Publisher } from "./publisher.ts";
import { type Answer, answer, localPeer, type Peer, type Question } from "./reader.ts";
import { exportLines, importLines, type LibraryLine, type LibraryLines } from "./restore.ts";
import type { Following } from "./select.ts";
import { LibraryStore, type Row, type UpsertCounts } from "./store.ts";
import { Tables } from "./tables.ts";

/** What a Crawler sends: one source's new or changed entries. */
export interface Batch {
	source: SourceFacts;
	entries: Incoming[];
}

/** What became of them. */
export interface Taken extends UpsertCounts {
	/** Tells this Library's storage from a lost one's. */
	epoch: string;
	/** What the Library has used and not written down, for its caller to write down with its own. */
	used: DayUsage;
}

/**
 * Keeps the entries of one top-level category and publishes its feeds. The Library named `all` keeps none: it joins
 * the others. Each call is one synchronous transaction; publishing is an alarm that the same transaction sets, so
 * being killed in between loses nothing.
 */
export class Library extends DurableObject<Env> {
	readonly #meter: Meter;
	readonly #tables: Tables;
	readonly #store: LibraryStore;
	readonly #publisher: Publisher;
	readonly #announcer: Announcer | null;
	readonly #local: Peer;
	/** When the alarm is set for; null when it is not. */
	#alarmAt: number | null = null;
	/** Up to which `seq` the Library `all` knows that there is something new; null: it must be told. */
	#told: number | null = null;
	/** Until when `all` need not be told again: it looks at everything then. */
	#allLooksAt = 0;

	constructor(ctx: DurableObjectState, bindings: Env) {
		const meter = new Meter(ctx.storage.sql, () => Date.now());
		const env = countedEnv(bindings, meter);
		super(ctx, env);
		this.#meter = meter;
		this.#tables = new Tables(this.#meter.sql, (work) => ctx.storage.transactionSync(work));
		this.#store = new LibraryStore(this.#tables);
		this.#local = localPeer(this.#store, (row) => this.#stored(row));
		const ask = (question: Question) => answer(question, (library) => this.#peer(library));
		const hub = config.site.hub;
		this.#announcer = hub === undefined ? null : this.#announcerOf(hub, env);
		const announce = this.#announcer ? (topics: string[]) => this.#announce(topics) : null;
		this.#publisher = new Publisher(this.#store, this.#tables, env, ask, announce, meter);
		// An alarm that is set already need not be written again.
		ctx.blockConcurrencyWhile(async () => {
			this.#alarmAt = await ctx.storage.getAlarm();
		});
	}

	/** Takes entries in; the same entries again change nothing. */
	async upsert(batch: Batch): Promise<Taken> {
		const counts = this.#store.change(() => {
			if (this.#store.setFacts(batch.source)) this.#forget();
			return this.#store.upsert(batch.entries, batch.source.id, Date.now());
		});
		if (counts.added + counts.changed > 0) this.#armSoon();
		return { ...counts, epoch: this.#epoch(), used: this.#meter.take() };
	}

	/** Puts an article's own text in the place of what the feed gave; nothing happens when the entry has left. */
	async mend(key: string, article: Partial<CleanEntry>): Promise<void> {
		const row = this.#store.byKey(key);
		if (!row) return;
		this.#store.change(() => this.#store.replace(row, mendEntry(row.kept, article, Date.now())));
		this.#armSoon();
	}

	/**
	 * Brings the Library up to the configuration: entries of a source that moved to other Libraries are handed over
	 * with their dates, those of a source that left are dropped.
	 */
	async configure(name: string): Promise<string> {
		this.#remember(name);
		for (const id of this.#store.sources()) {
			const source = sourceOf(config, id);
			const homes = source ? librariesOf(source) : [];
			if (homes.includes(name)) continue;
			for (const home of homes) await this.#handOver(id, home);
			this.#store.change(() => this.#store.forgetSource(id));
			this.#forget();
		}
		if (this.#tables.meta("config") !== config.hash) {
			this.#tables.setMeta("config", config.hash);
			this.#forget();
		}
		if (this.#publisher.isBehind()) this.#armSoon();
		return this.#epoch();
	}

	/** Gives another Library what this one keeps of a source that has come to belong to both, with its dates. */
	async share(source: string, home: string): Promise<void> {
		await this.#handOver(source, home);
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

	/**
	 * Told by another Library that what `all` joins has changed.
	 * @returns when it will look at everything anyway, so that it need not be told again before; null when nobody reads
	 */
	async poke(): Promise<number | null> {
		if (!this.#publisher.hasReaders(Date.now())) return null;
		this.#forget();
		this.#armSoon();
		return this.#alarmAt;
	}

	/** A stretch of everything that is kept here, from a `seq` on; -1: from the beginning. */
	async exported(after: number): Promise<LibraryLines> {
		return exportLines(this.#store, this.#name(), after);
	}

	/** Takes back what was exported, here or elsewhere. */
	async imported(lines: LibraryLine[]): Promise<{ taken: number; epoch: string }> {
		const taken = this.#store.change(() => importLines(this.#store, lines, foreignRow));
		if (taken > 0) this.#armSoon();
		return { taken, epoch: this.#epoch() };
	}

	/** What this Library has used today, but for what others wrote down for it. */
	async used(): Promise<DayUsage> {
		const unsaved = this.#meter.usage();
		return sumUsage([this.#publisher.used(), unsaved], unsaved.day);
	}

	override async alarm(): Promise<void> {
		this.#meter.count("objectRequests");
		this.#meter.count("alarms");
		this.#alarmAt = null;
		// Changes that came while `all` was armed were not told.
		if (this.#name() === ALL) this.#forget();
		await this.#publish(false);
		this.#prune(Date.now());
		await this.#announcer?.send();
		const next = this.#announcer?.next() ?? null;
		if (next !== null) this.#arm(next);
	}

	/** By the alarm, so that no publication waits for a hub. */
	#announce(topics: string[]): void {
		this.#announcer?.changed(topics);
		this.#arm(Date.now());
	}

	#announcerOf(hub: string, env: Env): Announcer {
		return new Announcer({
			hub,
			fetch: (input, init) => {
				this.#meter.count("subrequests");
				return fetch(input, init);
			},
			allowHosts: parseAllowHosts(env.ALLOW_HOSTS),
			load: () => this.#tables.meta("announcements"),
			save: (queue) => this.#tables.setMeta("announcements", queue),
			now: () => Date.now(),
			log: (record) => console.error(JSON.stringify(record)),
		});
	}

	async #publish(force: boolean): Promise<void> {
		const seq = this.#store.lastSeq();
		const again = await this.#publisher.publish(Date.now(), force);
		if (again !== null) this.#arm(again);
		await this.#tellAll(seq);
	}

	async #tellAll(seq: number): Promise<void> {
		if (this.#name() === ALL || this.#told === seq) return;
		if (Date.now() >= this.#allLooksAt)
			this.#allLooksAt = (await this.env.LIBRARY.getByName(ALL).poke()) ?? 0;
		this.#told = seq;
	}

	#forget(): void {
		this.#publisher.forget();
		this.#told = null;
	}

	/** When changes that come together have come, and there is a write for them. */
	#armSoon(): void {
		const now = Date.now();
		this.#arm(Math.max(now + PUBLISH_DEBOUNCE_MS, this.#publisher.nextWrite(now)));
	}

	/** Not awaited: the output gate holds answers back until it is stored together with the rows. */
	#arm(at: number): void {
		if (this.#alarmAt !== null && this.#alarmAt <= at) return;
		this.#alarmAt = at;
		this.#meter.count("rowsWritten");
		const set = this.ctx.storage.setAlarm(at).catch((error) => {
			// What has not been set must be set again by whoever comes next.
			this.#alarmAt = null;
			throw error;
		});
		this.ctx.waitUntil(set);
	}

	#prune(now: number): void {
		const before = now - KEEP_DAYS * 24 * 60 * 60 * 1000;
		const limits = { keep: this.#keepPerSource(), before };
		const { gone, more } = this.#store.change(() => pruneNext(this.#tables, this.#store, limits, now));
		if (gone > 0) this.#forget();
		if (more) this.#arm(now + PRUNE_PAUSE_MS);
		else if (gone > 0) this.#armSoon();
	}

	#keepPerSource(): number {
		const share = Math.floor(KEEP_ENTRIES_PER_LIBRARY / Math.max(1, librarySize(config, this.#name())));
		const keep = Math.max(KEEP_MIN_ENTRIES_PER_SOURCE, Math.min(KEEP_ENTRIES_PER_SOURCE, share));
		const room = roomOf(libraries(config).length, config.sources.length > FREE_PLAN_MAX_SOURCES);
		return keepWithin(keep, this.ctx.storage.sql.databaseSize, room);
	}

	async #handOver(source: string, home: string): Promise<void> {
		const facts = this.#store.facts(source);
		if (!facts) return;
		const entries: Incoming[] = [];
		for (const row of newestFirst(this.#store, [source])) entries.push(asIncoming(row));
		// Of those with the same date, the one that came last is the newest there, too.
		entries.reverse();
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
		const source = sourceOf(config, row.source);
		const facts = this.#store.facts(row.source) ?? (source ? factsBefore(source) : unknownFacts(row.source));
		return storedEntry(row, facts, source?.categories ?? []);
	}

	#name(): string {
		return this.ctx.id.name ?? this.#tables.meta("name") ?? "";
	}

	#remember(name: string): void {
		if (this.#tables.meta("name") !== name) this.#tables.setMeta("name", name);
	}

	#epoch(): string {
		const known = this.#tables.meta("epoch");
		if (known !== null) return known;
		const epoch = crypto.randomUUID();
		this.#tables.setMeta("epoch", epoch);
		return epoch;
	}
}

function asIncoming(row: Row): Incoming {
	const { changedAt: _, hash: __, also: ___, ...entry } = row.kept;
	return { key: row.key, link: row.link, entry, kept: row.kept };
}

function foreignRow({ source, kept }: Row): Kept {
	const media = sourceOf(config, source)?.media ?? "auto";
	const also = kept.also.map((one) => ({ ...one, url: webAddress(one.url, null) }));
	return { ...cleanAgain(kept, media), also };
}

function unknownFacts(id: string): SourceFacts {
	return { id, title: id, url: "", siteUrl: null, image: null, language: null, rights: null };
}
