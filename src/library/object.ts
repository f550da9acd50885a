import { DurableObject } from "cloudflare:workers";
import { jsonLine } from "../base/printable.ts";
import { factsBefore, unknownFacts } from "../config/facts.ts";
import type { Heir } from "../config/heirs.ts";
import { sourceOf } from "../config/lookup.ts";
import { NO_RUNTIME, type Runtime, runtimeShape } from "../config/runtime.ts";
import { isSourceOpen } from "../config/scope.ts";
import { rivalsOf } from "../config/stories.ts";
import { ALL, hashOfLibrary, hubOf, libraries, librariesOf } from "../config/topics.ts";
import type { Conversion } from "../model/chinese.ts";
import type { FeedAnswer, FeedRequest } from "../model/copy.ts";
import type { Life, SourceFacts, StoredEntry } from "../model/stored.ts";
import { type Allowance, planFor } from "../plan.ts";
import { countedEnv } from "../platform/bindings.ts";
import { converterFor } from "../platform/chinese.ts";
import { currentConfig } from "../platform/current.ts";
import type { Env } from "../platform/env.ts";
import { KeptRuntime } from "../platform/keptRuntime.ts";
import { libraryObject } from "../platform/objects.ts";
import { convertArticle, convertEntry, convertFacts, convertShown } from "../read/chinese.ts";
import type { Article } from "../read/fuse.ts";
import {
	DAY_MS,
	KEEP_DAYS,
	PRUNE_PAUSE_MS,
	PUBLISH_DEBOUNCE_MS,
	QUESTION_CALLS_SLICE,
	QUESTION_ROWS_SLICE,
	SEEN_MAX_ENTRIES,
} from "../settings.ts";
import type { PagePlace } from "../stages/query/place.ts";
import { Meter } from "../usage/meter.ts";
import { sumUsage } from "../usage/usage.ts";
import type { Announcer } from "../websub/announcer.ts";
import { Alarm } from "./alarm.ts";
import type {
	Answer,
	Batch,
	Library as Contract,
	Decided,
	FileLengths,
	Following,
	LibraryHealth,
	LibraryLine,
	LibraryLines,
	Neighbour,
	Newest,
	NewestWish,
	Question,
	ReadFrom,
	Remembered,
	Row,
	Selection,
	ShownEntry,
	Taken,
} from "./contract.ts";
import { QuestionAllowance } from "./entries/allowance.ts";
import { handedOver } from "./entries/batch.ts";
import { Identity } from "./entries/identity.ts";
import { newestFirst } from "./entries/listing.ts";
import { narrowed } from "./entries/narrow.ts";
import { NewestOfAll } from "./entries/newest.ts";
import { keepPerSource, pruneNext } from "./entries/prune.ts";
import { answer, localPeer, newestOf, type Peer, type Peers } from "./entries/reader.ts";
import { exportLines, foreignRow, importLines } from "./entries/restore.ts";
import { LibraryStore } from "./entries/store.ts";
import { storedEntry } from "./entries/stored.ts";
import { Tables } from "./entries/tables.ts";
import { announcerOf } from "./publish/announcing.ts";
import { Publisher } from "./publish/publisher.ts";

/**
 * Keeps the entries of one top-level category and publishes its feeds. The Library named `all` keeps none: it joins
 * the others. Each call is one synchronous transaction; publishing is an alarm that the same transaction sets, so
 * being killed in between loses nothing.
 */
export class Library extends DurableObject<Env> implements Contract {
	readonly #meter: Meter;
	readonly #tables: Tables;
	readonly #identity: Identity;
	readonly #store: LibraryStore;
	readonly #publisher: Publisher;
	readonly #announcer: Announcer | null;
	readonly #local: Peer;
	readonly #alarm: Alarm;
	readonly #runtime: KeptRuntime;
	/** Of `all`, which has no other use for them. */
	readonly #newest: NewestOfAll;
	readonly #calls: QuestionAllowance;
	/** Of the others. */
	readonly #rows: QuestionAllowance;
	/** Up to which `seq` the Library `all` knows that there is something new; null: it must be told. */
	#allKnows: number | null = null;
	/** Until when `all` need not be told again: it looks at everything then. */
	#allLooksAt = 0;

	constructor(ctx: DurableObjectState, bindings: Env) {
		const meter = new Meter(ctx.storage.sql, () => Date.now());
		const env = countedEnv(bindings, meter);
		super(ctx, env);
		this.#meter = meter;
		this.#tables = new Tables({
			sql: meter.sql,
			transaction: (work) => ctx.storage.transactionSync(work),
			now: () => Date.now(),
			log: (record) => console.error(jsonLine(record)),
		});
		this.#runtime = new KeptRuntime(this.#tables.json("runtime", runtimeShape), (runtime) =>
			this.#tables.setMeta("runtime", JSON.stringify(runtime)),
		);
		this.#identity = new Identity(this.#tables, ctx.id.name);
		this.#store = new LibraryStore(this.#tables);
		this.#identity.latest(this.#store);
		this.#local = this.#bounded(
			localPeer(
				this.#store,
				() => this.#identity.epoch(),
				(row) => this.#stored(row),
			),
		);
		this.#newest = new NewestOfAll((library, wish) => libraryObject(library, env).newest(wish));
		const ask = (question: Question) => answer(question, this.#peers());
		const hub = hubOf(currentConfig());
		this.#announcer = hub === null ? null : announcerOf(hub, this.#tables, meter, env.ALLOW_HOSTS);
		const announce = this.#announcer ? (topics: string[]) => this.#announce(topics) : null;
		this.#publisher = new Publisher({
			store: this.#store,
			tables: this.#tables,
			env,
			ask,
			announce,
			tally: meter,
			name: () => this.#identity.name(),
			late: () => {
				this.#forget();
				this.#armSoon();
			},
		});
		this.#alarm = new Alarm(ctx, meter);
		const plan = () => planFor(currentConfig().sources.length);
		const rows = (): Allowance => {
			const { perDay, atOnce } = plan().questionRowsPerDay;
			return { perDay: perDay / Math.max(1, libraries(currentConfig()).length), atOnce };
		};
		this.#rows = new QuestionAllowance(this.#tables, rows, QUESTION_ROWS_SLICE);
		this.#calls = new QuestionAllowance(this.#tables, () => plan().questionCallsPerDay, QUESTION_CALLS_SLICE);
	}

	/** Takes entries in; the same entries again change nothing. */
	async upsert(sent: Batch): Promise<Taken> {
		const batch = await this.#asWanted(sent);
		const { rivals, zone } = this.#placeOf(batch.source.id);
		const counts = this.#store.change(() => {
			this.#identity.compare(batch.known, this.#store);
			if (this.#store.setFacts(batch.source)) this.#forget();
			// What another life of the Library was told, this one was not.
			const isSame = batch.known?.epoch === this.#identity.epoch();
			const entries = isSame ? batch.entries : batch.entries.map((entry) => ({ ...entry, again: false }));
			const { id } = batch.source;
			const isAnothers = this.#rivalsOfKeys(id);
			return this.#store.upsert(entries, id, Date.now(), zone, rivals, isAnothers);
		});
		if (counts.added + counts.changed > 0) this.#armSoon();
		return { ...counts, ...this.#life(), used: this.#meter.take() };
	}

	/** What would be decided of those of the entries that other sources have said here, by key; nothing is kept. */
	async twinsOf(sent: Batch): Promise<Record<string, Decided>> {
		const { source, entries } = await this.#asWanted(sent);
		const { zone, rivals } = this.#placeOf(source.id);
		return this.#store.twinsOf(entries, source.id, Date.now(), zone, rivals);
	}

	/** Completes and corrects an entry by what its article says; nothing happens when the entry has left. */
	async mend(key: string, said: Article, source: string): Promise<void> {
		const opencc = sourceOf(currentConfig(), source)?.opencc;
		const article = opencc ? convertArticle(said, await converterFor(opencc)) : said;
		const isAnothers = this.#rivalsOfKeys(source);
		if (this.#store.change(() => this.#store.mend(key, article, Date.now(), isAnothers))) this.#armSoon();
	}

	/** Takes in how long files are, by the keys of their entries. */
	async measured(lengths: Record<string, FileLengths>): Promise<void> {
		if (this.#store.change(() => this.#store.measured(lengths, Date.now()))) this.#armSoon();
	}

	/**
	 * Brings the Library up to the configuration: entries of a source that moved to other Libraries are handed over
	 * with their dates, those of a source that left go to the one that goes on for it, or are dropped.
	 */
	async configure(
		name: string,
		heirs: readonly Heir[] = [],
		known: readonly Life[] = [],
		runtime: Runtime = NO_RUNTIME,
	): Promise<Life> {
		this.#runtime.take(runtime);
		this.#identity.remember(name);
		for (const life of known) this.#identity.compare(life, this.#store);
		const config = currentConfig();
		for (const { former, id } of heirs) {
			if (!this.#store.sources().includes(former) || sourceOf(config, former)) continue;
			this.#store.change(() => this.#store.rename(former, id));
			this.#forget();
		}
		for (const id of this.#store.sources()) {
			const source = sourceOf(config, id);
			const homes = source ? librariesOf(source) : [];
			if (homes.includes(name)) continue;
			for (const home of homes) await this.#handOver(id, home);
			this.#store.change(() => this.#store.forgetSource(id));
			this.#forget();
		}
		const hash = hashOfLibrary(config, name);
		const before = this.#tables.meta("config");
		if (before !== hash) {
			this.#tables.setMeta("config", hash);
			// Releases up to 2026-11-28 wrote down the hash of the whole.
			if (before !== config.hash) this.#forget();
		}
		if (this.#publisher.isBehind()) this.#armSoon();
		return this.#life();
	}

	/** Gives another Library what this one keeps of a source that has come to belong to both, with its dates. */
	async share(source: string, home: string): Promise<void> {
		await this.#handOver(source, home);
	}

	async disown(source: string, keyPart: string): Promise<void> {
		this.#store.change(() => this.#store.disown(source, keyPart));
		this.#forget();
		this.#armSoon();
	}

	async withdraw(source: string, keys: readonly string[]): Promise<number> {
		const gone = this.#store.change(() => this.#store.withdraw(source, keys, Date.now()));
		if (gone > 0) {
			this.#forget();
			this.#armSoon();
		}
		return gone;
	}

	/** What this Library keeps of a source, newest first, as much of it as a Crawler remembers. */
	async remembered(source: string): Promise<Remembered[]> {
		const rows = newestFirst(this.#store, [source]).take(SEEN_MAX_ENTRIES);
		return [...rows].map(({ key, kept: { url, title, published, dateFrom } }) => ({
			key,
			url,
			title,
			published,
			dateFrom,
		}));
	}

	/** A feed as bytes, rendered from what is stored; null when there is no such feed. */
	async feed(request: FeedRequest, held: string | null = null): Promise<FeedAnswer | "current" | null> {
		return this.#publisher.answer(request, held, Date.now());
	}

	/** A page of entries of a category, a source or all; the query must have been checked by `parseQuery`. */
	async page(question: Question): Promise<Answer> {
		return answer(question, this.#peers());
	}

	/** For `all`: the newest entries of all its sources. */
	async newest(wish: NewestWish): Promise<Newest | null> {
		const epoch = this.#identity.epoch();
		const seq = this.#store.lastSeq();
		const version = `${epoch} ${seq} ${currentConfig().hash} ${this.#publisher.forgotten} ${wish.entries} ${wish.characters}`;
		if (version === wish.held) return null;
		const now = Date.now();
		const read = (row: Row) => this.#stored(row);
		return { ...newestOf(this.#identity.name(), this.#store, wish, now, read), epoch, seq, version };
	}

	/** The newest entries of every Library, by its name, without their texts. */
	async glance(most: number, opencc?: Conversion): Promise<Record<string, StoredEntry[]>> {
		const convert = opencc && (await converterFor(opencc));
		const shown = (entry: StoredEntry) => (convert ? convertShown(entry, opencc, convert) : entry);
		const lists = await this.#newest.read(libraries(currentConfig()), Date.now());
		const glanced = ({ entries }: Newest) =>
			entries.slice(0, most).map((entry) => shown({ ...entry, contentHtml: null }));
		return Object.fromEntries([...lists].map(([library, list]) => [library, glanced(list)]));
	}

	/** For other Libraries: this one's part of a page. */
	async select(question: Question, place: PagePlace | null): Promise<Selection> {
		return this.#local.select(question, place);
	}

	/** For other Libraries: this one's part of what came since a cursor. */
	async follow(question: Question, from: ReadFrom): Promise<Following> {
		return this.#local.follow(question, from);
	}

	async entry(
		key: string,
		withNeighbours: boolean,
		within?: readonly string[],
		opencc?: Conversion,
		asker?: string,
	): Promise<ShownEntry | null> {
		const config = currentConfig();
		if (this.#identity.name() === ALL)
			return this.#entryAnywhere((library) => library.entry(key, withNeighbours, within, opencc), asker);
		const mayShow = (id: string) => {
			const source = sourceOf(config, id);
			return !within || (source !== undefined && isSourceOpen(source, within));
		};
		const row = this.#store.twins.shownAs(key, mayShow);
		if (!row) return null;
		const beside = (isNewer: boolean): Neighbour | null => {
			const other = withNeighbours ? this.#store.beside(row, isNewer) : null;
			return other && { key: other.kept.shownAs ?? other.key, title: other.kept.title };
		};
		const whole = narrowed(this.#stored(row), within, config);
		const entry = opencc ? convertShown(whole, opencc, await converterFor(opencc)) : whole;
		return { entry, newer: beside(true), older: beside(false) };
	}

	/**
	 * An entry that is not where its key says: the source that it is called by has left, or keeps it no more, and another one
	 * that has said the same goes on under the same key. Anybody can think of ever more keys: it is bounded as questions are.
	 */
	async #entryAnywhere(
		ask: (library: ReturnType<typeof libraryObject>) => Promise<ShownEntry | null>,
		asker: string | undefined,
	): Promise<ShownEntry | null> {
		const names = libraries(currentConfig());
		if (asker !== undefined) {
			this.#calls.admit(asker, Date.now());
			this.#calls.spend(asker, names.length);
		}
		const found = await Promise.all(names.map((name) => ask(libraryObject(name, this.env))));
		return found.find((shown) => shown !== null) ?? null;
	}

	/** What its sources say of themselves. */
	async facts(): Promise<SourceFacts[]> {
		return this.#store.sources().flatMap((id) => this.#store.facts(id) ?? []);
	}

	/**
	 * Publishes what is waiting now, whatever the budget: somebody asked for it.
	 * @param anew renders every copy, for they may have changed though no row here says so
	 * @returns whether anything was waiting
	 */
	async flush(anew: boolean): Promise<boolean> {
		this.#newest.forget(true);
		if (anew) this.#publisher.forget();
		const wasBehind = this.#publisher.isBehind();
		await this.#publish(true);
		return wasBehind;
	}

	/**
	 * Told by another Library that what `all` joins has changed.
	 * @returns when it will look at everything anyway, so that it need not be told again before; null when nobody reads
	 */
	async poke(): Promise<number | null> {
		this.#newest.forget(false);
		if (!this.#publisher.hasReaders(Date.now())) return null;
		this.#forget();
		this.#armSoon();
		return this.#alarm.at;
	}

	/** A stretch of everything that is kept here, from a `seq` on; -1: from the beginning. */
	async exported(after: number): Promise<LibraryLines> {
		return exportLines(this.#store, this.#identity.name(), after);
	}

	/** Takes back what was exported, here or elsewhere. */
	async imported(lines: LibraryLine[]): Promise<{ taken: number; epoch: string }> {
		const taken = this.#store.change(() =>
			importLines(this.#store, lines, (row) => foreignRow(row, currentConfig())),
		);
		if (taken > 0) this.#armSoon();
		return { taken, epoch: this.#identity.epoch() };
	}

	/** How it is. */
	async health(): Promise<LibraryHealth> {
		const unsaved = this.#meter.usage();
		const used = sumUsage([this.#publisher.used(), unsaved], unsaved.day);
		return { used, broken: this.#store.broken(), name: this.#identity.name(), life: this.#life() };
	}

	/** In the characters that the source's owner wants; what another Library hands over is in them. */
	async #asWanted(batch: Batch): Promise<Batch> {
		const opencc = sourceOf(currentConfig(), batch.source.id)?.opencc;
		if (!opencc) return batch;
		const convert = await converterFor(opencc);
		const entries = batch.entries.map((incoming) => {
			if (incoming.kept) return incoming;
			const { entry, article } = incoming;
			const converted = { ...incoming, entry: convertEntry(entry, opencc, convert) };
			return article ? { ...converted, article: convertArticle(article, convert) } : converted;
		});
		return { ...batch, source: convertFacts(batch.source, convert), entries };
	}

	/** Whether the row that has a key of this source's is another's: where both are there, none goes on for the other. */
	#rivalsOfKeys(source: string): (owner: string) => boolean {
		const config = currentConfig();
		return (owner) =>
			owner !== source && Boolean(sourceOf(config, owner)) && Boolean(sourceOf(config, source));
	}

	/** What the configuration says of a source here. */
	#placeOf(id: string) {
		const config = currentConfig();
		return {
			zone: sourceOf(config, id)?.timezone,
			rivals: rivalsOf(config, id, this.#identity.name()),
		};
	}

	#life(): Life {
		return {
			epoch: this.#identity.epoch(),
			seq: this.#store.lastSeq(),
			at: this.#identity.latest(this.#store),
		};
	}

	override async alarm(): Promise<void> {
		this.#meter.count("objectRequests");
		this.#meter.count("alarms");
		this.#alarm.rang();
		// Changes that came while `all` was armed were not told.
		if (this.#identity.name() === ALL) this.#forget();
		this.#newest.forget(true);
		await this.#publish(false);
		this.#prune(Date.now());
		await this.#announcer?.send();
		const next = this.#announcer?.next() ?? null;
		if (next !== null) this.#alarm.arm(next);
	}

	/** By the alarm, so that no publication waits for a hub. */
	#announce(topics: string[]): void {
		this.#announcer?.changed(topics);
		this.#alarm.arm(Date.now());
	}

	async #publish(force: boolean): Promise<void> {
		const seq = this.#store.lastSeq();
		const again = await this.#publisher.publish(Date.now(), force);
		if (again !== null) this.#alarm.arm(again);
		await this.#tellAll(seq);
	}

	async #tellAll(seq: number): Promise<void> {
		if (this.#identity.name() === ALL || this.#allKnows === seq) return;
		if (Date.now() >= this.#allLooksAt) this.#allLooksAt = (await libraryObject(ALL, this.env).poke()) ?? 0;
		this.#allKnows = seq;
	}

	#forget(): void {
		this.#publisher.forget();
		this.#allKnows = null;
	}

	/** When changes that come together have come, and there is a write for them. */
	#armSoon(): void {
		const now = Date.now();
		this.#alarm.arm(Math.max(now + PUBLISH_DEBOUNCE_MS, this.#publisher.nextWrite(now)));
	}

	#prune(now: number): void {
		const before = now - KEEP_DAYS * DAY_MS;
		const keep = keepPerSource(currentConfig(), this.#identity.name(), this.ctx.storage.sql.databaseSize);
		const { gone, more } = this.#store.change(() =>
			pruneNext(this.#tables, this.#store, { keep, before }, now),
		);
		if (gone > 0) this.#forget();
		if (more) this.#alarm.arm(now + PRUNE_PAUSE_MS);
		else if (gone > 0) this.#armSoon();
	}

	async #handOver(source: string, home: string): Promise<void> {
		for (const batch of handedOver(this.#store, source)) await libraryObject(home, this.env).upsert(batch);
	}

	#peers(): Peers {
		return {
			peerOf: (library) => this.#peer(library),
			lists: (now) => this.#newest.read(libraries(currentConfig()), now),
			admit: (calls, asker, now) => {
				this.#calls.admit(asker, now);
				this.#calls.spend(asker, calls);
			},
		};
	}

	/** What anybody's questions read here is bounded for a client and for a day. */
	#bounded(peer: Peer): Peer {
		const pay = <T>(question: Question, work: () => Promise<T>): Promise<T> => {
			const { asker } = question;
			if (asker === undefined) return work();
			this.#rows.admit(asker, Date.now());
			const before = this.#meter.usage().rowsRead;
			// Rows are read at once; only the answer is handed over later.
			const answered = work();
			this.#rows.spend(asker, this.#meter.usage().rowsRead - before);
			return answered;
		};
		return {
			select: async (question, place) => pay(question, () => peer.select(question, place)),
			follow: async (question, from) => pay(question, () => peer.follow(question, from)),
		};
	}

	#peer(library: string): Peer {
		if (library === this.#identity.name()) return this.#local;
		const other = libraryObject(library, this.env);
		return {
			select: (question, place) => other.select(question, place),
			follow: (question, from) => other.follow(question, from),
		};
	}

	#stored(row: Row): StoredEntry {
		const source = sourceOf(currentConfig(), row.source);
		const facts = this.#store.facts(row.source) ?? (source ? factsBefore(source) : unknownFacts(row.source));
		return storedEntry(row, facts, source?.categories ?? [], this.#store.twins.alsoIn(row), source?.timezone);
	}
}
