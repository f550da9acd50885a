import { DurableObject } from "cloudflare:workers";
import type { SigningKey } from "../base/media/keys.ts";
import { jsonLine } from "../base/printable.ts";
import type { Transaction } from "../base/storage/open.ts";
import type { Heir } from "../config/heirs.ts";
import { shardsThatGive } from "../config/moves.ts";
import { NO_RUNTIME, type Runtime } from "../config/runtime.ts";
import type { Config } from "../config/schema.ts";
import { isSame, type Settings } from "../config/settings.ts";
import { ALL, topicOf } from "../config/topics.ts";
import type { Overview } from "../model/health.ts";
import { planFor } from "../plan.ts";
import { countedEnv } from "../platform/bindings.ts";
import { adoptRuntime, currentConfig, currentRuntime, fileConfig } from "../platform/current.ts";
import type { Env } from "../platform/env.ts";
import { putRuntime, readRuntime } from "../platform/runtimeCopy.ts";
import { CRON_EVERY_MS, DAY_MS, SUMMARY_MAX_AGE_MS, WATCHDOG_SECONDS } from "../settings.ts";
import { Meter } from "../usage/meter.ts";
import { type DayUsage, freshUsage, sumUsage } from "../usage/usage.ts";
import { tellEveryone } from "./apply.ts";
import type {
	Changed,
	Registry as Contract,
	Ensured,
	ImportReport,
	ListedView,
	OwnerSource,
	ReadingKey,
	SaidList,
	SourceGlance,
	SourceOutcome,
} from "./contract.ts";
import { exportStream, placeBehind } from "./export.ts";
import { Guesses } from "./guesses.ts";
import { glancesAt } from "./health.ts";
import { keyPartsOf } from "./heirs.ts";
import { Import } from "./import.ts";
import type { KeyLine, ListLine, OwnerLine } from "./lines.ts";
import { ListingTable } from "./listingTable.ts";
import { Mailboxes } from "./mailboxes.ts";
import { Overviews } from "./overview.ts";
import { OwnerSources } from "./ownerSources.ts";
import { ReadingKeys } from "./readingKeys.ts";
import type { Applied } from "./rows.ts";
import { endSession } from "./sessions.ts";
import { SigningKeys } from "./signingKeys.ts";
import { SourceTable } from "./sourceTable.ts";
import { RegistryStore } from "./store.ts";

/**
 * The one object of the deployment as a whole: it notices a new `sources.toml` and tells the crawlers and the
 * libraries, old and new; once an hour it makes sure that no crawler has lost its alarm.
 */
export class Registry extends DurableObject<Env> implements Contract {
	readonly #meter: Meter;
	readonly #overviews: Overviews;
	readonly #store: RegistryStore;
	readonly #keys: SigningKeys;
	readonly #guesses: Guesses;
	readonly #readers: ReadingKeys;
	readonly #mailboxes: Mailboxes;
	readonly #sources: OwnerSources;
	/** What is set at run time. */
	#runtime: Runtime = NO_RUNTIME;
	#applying: Promise<Applied> | null = null;
	/** The configuration that everybody was last told of in this life. */
	#told: Config | null = null;

	constructor(ctx: DurableObjectState, bindings: Env) {
		const meter = new Meter(ctx.storage.sql, () => Date.now());
		const env = countedEnv(bindings, meter);
		super(ctx, env);
		this.#meter = meter;
		this.#overviews = new Overviews(currentConfig, env, () => this.#store.applied()?.today);
		const transaction: Transaction = (work) => ctx.storage.transactionSync(work);
		const log = (record: Record<string, unknown>) => console.error(jsonLine(record));
		this.#store = new RegistryStore(meter.sql, transaction, log);
		this.#sources = new OwnerSources({
			table: new SourceTable(meter.sql, log),
			listings: new ListingTable(meter.sql, log),
			file: fileConfig,
			runtime: () => this.#store.runtime(),
			saveRuntime: (runtime) => this.#store.saveRuntime(runtime),
			claims: () => {
				const heirs = this.#store.applied()?.heirs ?? [];
				const formers = new Set(heirs.map(({ former }) => former));
				return { formers, parts: keyPartsOf(heirs, this.#store.keyParts()) };
			},
			transaction,
			log,
		});
		this.#runtime = this.#sources.current(Date.now());
		adoptRuntime(this.#runtime);
		this.#keys = new SigningKeys(this.#store);
		this.#guesses = new Guesses(this.#store);
		this.#readers = new ReadingKeys(this.#store);
		this.#mailboxes = new Mailboxes(this.#store);
	}

	/**
	 * Brings the deployment up to its configuration; cheap when it is.
	 * @param origin the address the deployment was asked under, when a request asks
	 * @param used what the asking isolate has used and has nowhere to write down
	 * @param again whether all objects are told anew: the one that asks has lost what it was told
	 * @param revision what the one that asks knows of what is set at run time: later than is known here where this object
	 *   was set back, and then everybody is told what is known here as what is later still
	 */
	async ensure(
		origin: string | null = null,
		used: DayUsage | null = null,
		again = false,
		revision = 0,
	): Promise<Ensured> {
		if (used) this.#noteUsage(used);
		const now = Date.now();
		const known = Math.max(revision, currentRuntime().revision);
		const isBehind = known > this.#runtime.revision;
		if (isBehind) {
			await this.#recover(now);
			this.#runtime = this.#sources.current(now, { least: known });
		}
		adoptRuntime(this.#runtime);
		const applied = this.#store.applied();
		const changed = applied?.hash !== currentConfig().hash;
		// In either direction: a clock that was ahead must not put off the next look for as long as it was.
		const overdue = Math.abs(now - (applied?.checked ?? 0)) >= WATCHDOG_SECONDS * 1000;
		const answer = { changed, revision: this.#runtime.revision, readerRequests: this.#readerRequests(now) };
		if (changed || overdue || again || isBehind) await this.#bringUp(origin);
		await this.#copy();
		return answer;
	}

	/** What is set at run time. */
	async runtime(): Promise<Runtime> {
		return this.#runtime;
	}

	async ownerSources(): Promise<{ sources: OwnerSource[]; used: number; limit: number }> {
		return { sources: this.#sources.list(), ...this.#sources.room() };
	}

	async ownerSource(id: string): Promise<Changed<OwnerSource | null>> {
		return { outcome: this.#sources.get(id), revision: this.#runtime.revision };
	}

	async addSources(settings: Settings[], origin: string | null): Promise<Changed<SourceOutcome[]>> {
		const outcomes = this.#sources.add(settings, Date.now());
		return this.#changed(outcomes, outcomes, origin);
	}

	async changeSource(
		id: string,
		changes: Settings,
		match: string | null,
		origin: string | null,
	): Promise<Changed<SourceOutcome>> {
		const outcome = this.#sources.change({ id, match }, changes, Date.now());
		return this.#changed(outcome, [outcome], origin);
	}

	async dropSource(id: string, match: string | null, origin: string | null): Promise<Changed<SourceOutcome>> {
		const outcome = this.#sources.drop({ id, match }, Date.now());
		return this.#changed(outcome, [outcome], origin);
	}

	/** Answers before anybody is told: the Crawler that asks may be one that has to rest until it has told all it fetched. */
	async listed(id: string, said: SaidList): Promise<ListedView | null> {
		const view = this.#sources.listed(id, said, Date.now());
		const { revision } = this.#store.runtime() ?? NO_RUNTIME;
		if (revision !== this.#runtime.revision) {
			this.#adoptStored();
			this.ctx.waitUntil(this.#tryToEnsure(null));
		}
		return view;
	}

	async dropLeft(id: string, origin: string | null): Promise<Changed<SourceOutcome>> {
		const outcome = this.#sources.dropLeft(id, Date.now());
		return this.#changed(outcome, [outcome], origin);
	}

	/**
	 * How every source is, and what was used today.
	 * @param used what the asking isolate has used and not told yet
	 */
	async overview(used: DayUsage, maxAgeMs = 0): Promise<Overview> {
		await this.#catchUp();
		const now = Date.now();
		const crons = { ...freshUsage(now), workerRequests: cronsToday(now), objectRequests: cronsToday(now) };
		const known = sumUsage([this.#store.usage(), this.#meter.usage(), crons, used], crons.day);
		return this.#overviews.read(now, known, maxAgeMs);
	}

	/** The same without the sources, for every page that shows how many there are: some minutes old will do. */
	async summary(): Promise<Omit<Overview, "sources">> {
		const { sources: _, ...summary } = await this.overview(freshUsage(Date.now()), SUMMARY_MAX_AGE_MS);
		return summary;
	}

	/** The sources below a path, those in trouble first: some minutes old will do. */
	async sourcesOf(path: string): Promise<SourceGlance[]> {
		const { sources } = await this.overview(freshUsage(Date.now()), SUMMARY_MAX_AGE_MS);
		const config = currentConfig();
		return glancesAt(path === ALL ? config.sources : (topicOf(path, config)?.sources ?? []), sources);
	}

	/** The address of the deployment for its User-Agent; null until it was asked for the first time. */
	async origin(): Promise<string | null> {
		return currentConfig().site.url ?? this.#store.applied()?.origin ?? null;
	}

	async keyParts(): Promise<Readonly<Record<string, Omit<Heir, "former">>>> {
		return keyPartsOf(this.#store.applied()?.heirs ?? [], this.#store.keyParts());
	}

	/** The keys that sign media addresses, the newest first. */
	async signingKeys(): Promise<SigningKey[]> {
		return this.#keys.current(Date.now());
	}

	/** How long a client that came with this token has to wait until its next try counts, ms. */
	async noteToken(client: string, isRight: boolean): Promise<number> {
		return this.#guesses.note(client, isRight, Date.now());
	}

	async readers(): Promise<ReadingKey[]> {
		return this.#readers.all();
	}

	async addReader(name: string, categories: string[] | null): Promise<{ key: string } | "taken" | "full"> {
		return this.#readers.add(name, categories, Date.now());
	}

	async dropReader(name: string): Promise<boolean> {
		return this.#readers.drop(name);
	}

	async isSessionOver(id: string): Promise<boolean> {
		return Object.hasOwn(this.#store.endedSessions(), id);
	}

	async endSession(id: string, until: number): Promise<void> {
		endSession(this.#store, id, until, Date.now());
	}

	async mailboxSecret(id: string): Promise<string> {
		return this.#mailboxes.secretOf(id);
	}

	async renewMailbox(id: string): Promise<string> {
		return this.#mailboxes.renew(id);
	}

	/**
	 * Everything that the deployment keeps, behind the line whose `at` is given; null when there is no such place. Here and
	 * not in the Worker, whose time for a request is short.
	 */
	async export(after: string | null, withKeys: boolean): Promise<ReadableStream<Uint8Array> | null> {
		const place = after === null ? null : placeBehind(after, currentConfig());
		if (after !== null && !place) return null;
		const lines = [
			...(withKeys ? await this.#keyLines() : []),
			...this.#sources.exported(),
			...this.#sources.exportedLists(),
		];
		return exportStream(currentConfig(), this.env, place, lines, Date.now());
	}

	/**
	 * Puts an export back, from a line on.
	 * @param isTrusted whether its keys are taken, too: see `trustIn`
	 */
	async import(body: ReadableStream<Uint8Array>, from: number, isTrusted = false): Promise<ImportReport> {
		await this.ensure();
		const { env } = this;
		const heirs = this.#store.applied()?.heirs ?? [];
		const keep = (line: KeyLine) => {
			if (line.type === "keys") return this.#keys.adopt(line.keys);
			return line.type === "mail" ? this.#mailboxes.adopt(line.mail) : this.#readers.adopt(line.readers);
		};
		const noteKeyPart = (part: string, id: string) => this.#store.addKeyPart(part, id);
		const own = {
			take: (line: OwnerLine | ListLine) =>
				line.type === "owner"
					? this.#sources.imported(line, Date.now())
					: this.#sources.importedList(line, Date.now()),
			tell: async () => {
				this.#adoptStored();
				await this.ensure();
			},
		};
		return new Import({ config: currentConfig, env, heirs, isTrusted, keep, own, noteKeyPart }).read(
			body,
			from,
		);
	}

	async dueAlerts(troubles: readonly string[]): Promise<string[]> {
		const before = this.#store.alerts();
		const lasting = Object.entries(before).filter(([trouble]) => troubles.includes(trouble));
		if (lasting.length < Object.keys(before).length) this.#store.saveAlerts(Object.fromEntries(lasting));
		return troubles.filter((trouble) => before[trouble] === undefined);
	}

	async noteAlerts(troubles: readonly string[]): Promise<void> {
		const now = Date.now();
		const added = troubles.map((trouble) => [trouble, now] as const);
		this.#store.saveAlerts({ ...this.#store.alerts(), ...Object.fromEntries(added) });
	}

	/** The KV writes a day of a Library that keeps so many copies: they go where readers are. */
	async share(library: string, copies: number): Promise<number> {
		const { kvWritesPerDay } = planFor(currentConfig().sources.length);
		return kvWritesPerDay * this.#store.noteCopies(library, Math.max(1, copies), Date.now());
	}

	async #keyLines(): Promise<KeyLine[]> {
		const readers = this.#readers.all();
		const mail = this.#mailboxes.known();
		return [
			{ type: "keys", keys: await this.signingKeys() },
			...(readers.length > 0 ? [{ type: "readers", readers } as const] : []),
			...(mail ? [{ type: "mail", mail } as const] : []),
		];
	}

	/** Crawlers that were not told yet of a changed configuration do not know of sources that others hand over to them: all would be new. */
	async #catchUp(): Promise<void> {
		const applied = this.#store.applied();
		if (applied === null || applied.hash === currentConfig().hash) return;
		// How things are is worth telling though one object does not answer.
		await this.#tryToEnsure(null);
	}

	/** Where that fails, the next request or the cron tries again. */
	async #tryToEnsure(origin: string | null): Promise<void> {
		try {
			await this.ensure(origin);
		} catch (error) {
			console.error(jsonLine({ event: "not-applied", error: String(error) }));
		}
	}

	/** What isolates have asked of objects today. */
	#readerRequests(now: number): number {
		const used = this.#store.usage();
		return used?.day === Math.floor(now / DAY_MS) ? used.objectRequests : 0;
	}

	/** What was stored is so, whoever cannot be told of it now: that is tried again, as after a deployment. */
	async #changed<T>(
		outcome: T,
		outcomes: readonly SourceOutcome[],
		origin: string | null,
	): Promise<Changed<T>> {
		if (outcomes.some((outcome) => outcome.ok && outcome.isChanged)) {
			this.#adoptStored();
			await this.#tryToEnsure(origin);
		}
		return { outcome, revision: this.#runtime.revision };
	}

	/** What is set at run time has changed by this object's own doing. */
	#adoptStored(): void {
		this.#runtime = this.#store.runtime() ?? NO_RUNTIME;
		adoptRuntime(this.#runtime);
	}

	/** Tells everybody; again, when there was another change while that was done. */
	async #bringUp(origin: string | null): Promise<void> {
		do {
			this.#applying ??= this.#apply(this.#store.applied(), origin, Date.now()).finally(() => {
				this.#applying = null;
			});
			await this.#applying;
		} while (this.#store.applied()?.hash !== currentConfig().hash);
	}

	async #apply(before: Applied | null, origin: string | null, now: number): Promise<Applied> {
		const config = currentConfig();
		const runtime = this.#runtime;
		const isKnown = this.#told !== null && this.#told.hash === before?.hash;
		const giving = isKnown && this.#told ? shardsThatGive(this.#told, config) : null;
		this.#told = null;
		const occasion = { config, runtime, giving, before, origin, now };
		const applied = await tellEveryone(occasion, this.env, (state) => this.#store.saveApplied(state));
		this.#told = config;
		// A source that goes on under another id keeps the keys of its entries, which no feed of a list may have.
		if (!isSame(before?.heirs ?? [], applied.heirs)) {
			this.#sources.forgetMade();
			this.#runtime = this.#sources.current(now, { isChanged: true });
			adoptRuntime(this.#runtime);
		}
		this.#noteUsage(freshUsage(now));
		this.#overviews.forget();
		return applied;
	}

	/** Where all rows are lost, the copy in KV still says what was set at run time. */
	async #recover(now: number): Promise<void> {
		if (!this.#sources.isEmpty()) return;
		const copy = await readRuntime(this.env);
		if (copy) this.#sources.recover(copy, now);
	}

	/** Puts what is set at run time where isolates look for it: they know it later when that fails, and it is tried again. */
	async #copy(): Promise<void> {
		const runtime = this.#runtime;
		if (runtime.revision === this.#store.copied()) return;
		try {
			await putRuntime(runtime, this.env);
			this.#store.saveCopied(runtime.revision);
		} catch (error) {
			console.error(jsonLine({ event: "no-copy-of-runtime", error: String(error) }));
		}
	}

	#noteUsage(more: DayUsage): void {
		const unsaved = this.#meter.take();
		this.#store.saveUsage(sumUsage([this.#store.usage(), unsaved, more], unsaved.day));
	}
}

/** The cron's runs since midnight UTC, and so its calls of the Registry: there is no need to write down what the clock knows. */
function cronsToday(now: number): number {
	return Math.floor((now % DAY_MS) / CRON_EVERY_MS);
}
