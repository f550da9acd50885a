import { DurableObject } from "cloudflare:workers";
import config from "tributary:config";
import { shardCount } from "../config/shards.ts";
import type { Assignment } from "../crawl/crawlerStore.ts";
import type { Env } from "../env.ts";
import { ALL, libraries } from "../library/document.ts";
import { liveKeys, rotateKeys, type SigningKey } from "../proxy/keys.ts";
import { CRON_EVERY_MS, SIGNING_KEY_SIGNS_DAYS, SUMMARY_MAX_AGE_MS, WATCHDOG_SECONDS } from "../settings.ts";
import { countedEnv } from "../usage/bindings.ts";
import { Meter } from "../usage/meter.ts";
import { type DayUsage, freshUsage, sumUsage } from "../usage/usage.ts";
import { exportStream, placeBehind } from "./export.ts";
import { Import, type ImportReport } from "./import.ts";
import { type Overview, Overviews } from "./overview.ts";

/** What the deployment has been told about: kept so that what has left is dropped, too. */
interface Applied {
	hash: string;
	shards: number;
	libraries: string[];
	/** How many shards may still know of sources: more than `shards` while a change is under way. */
	most: number;
	/** The configuration that is being told, and since when. */
	trying?: { hash: string; since: number };
	/** When every shard was last looked at, ms. */
	checked: number;
	/** The first address this deployment was asked under. */
	origin: string | null;
}

/**
 * The one object of the deployment as a whole: it notices a new `sources.toml` and tells the crawlers and the
 * libraries, old and new; once an hour it makes sure that no crawler has lost its alarm.
 */
export class Registry extends DurableObject<Env> {
	readonly #meter: Meter;
	readonly #overviews: Overviews;
	#applying: Promise<Applied> | null = null;

	constructor(ctx: DurableObjectState, bindings: Env) {
		const meter = new Meter(ctx.storage.sql, () => Date.now());
		const env = countedEnv(bindings, meter);
		super(ctx, env);
		this.#meter = meter;
		this.#overviews = new Overviews(config, env);
		meter.sql.exec(
			"CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
		);
	}

	/**
	 * Brings the deployment up to its configuration; cheap when it is.
	 * @param origin the address the deployment was asked under, when a request asks
	 * @param used what the asking isolate has used and has nowhere to write down
	 */
	async ensure(origin: string | null = null, used: DayUsage | null = null): Promise<{ changed: boolean }> {
		if (used) this.#noteUsage(used);
		const applied = this.#applied();
		const now = Date.now();
		const changed = applied?.hash !== config.hash;
		// In either direction: a clock that was ahead must not put off the next look for as long as it was.
		const overdue = Math.abs(now - (applied?.checked ?? 0)) >= WATCHDOG_SECONDS * 1000;
		if (!changed && !overdue) return { changed };
		this.#applying ??= this.#apply(applied, origin, now).finally(() => {
			this.#applying = null;
		});
		await this.#applying;
		return { changed };
	}

	/**
	 * How every source is, and what was used today.
	 * @param used what the asking isolate has used and not told yet
	 */
	async overview(used: DayUsage, maxAgeMs = 0): Promise<Overview> {
		const now = Date.now();
		const crons = { ...freshUsage(now), workerRequests: cronsToday(now), objectRequests: cronsToday(now) };
		const known = sumUsage([this.#read<DayUsage>("usage"), this.#meter.usage(), crons, used], crons.day);
		return this.#overviews.read(now, known, maxAgeMs);
	}

	/** The same without the sources, for every page that shows how many there are: some minutes old will do. */
	async summary(): Promise<Omit<Overview, "sources">> {
		const { sources: _, ...summary } = await this.overview(freshUsage(Date.now()), SUMMARY_MAX_AGE_MS);
		return summary;
	}

	/** The address of the deployment for its User-Agent; null until it was asked for the first time. */
	async origin(): Promise<string | null> {
		return config.site.url ?? this.#applied()?.origin ?? null;
	}

	/** The keys that sign media addresses, the newest first: made at first use, replaced after their time. */
	async signingKeys(): Promise<SigningKey[]> {
		const now = Date.now();
		const keys = this.#read<SigningKey[]>("keys") ?? [];
		const [newest] = keys;
		if (newest && newest.created + SIGNING_KEY_SIGNS_DAYS * 86_400_000 > now) return liveKeys(keys, now);
		return this.#rotate(keys, now);
	}

	/**
	 * Everything that the deployment keeps, behind the line whose `at` is given. Here and not in the Worker, whose time
	 * for a request is short.
	 */
	async export(after: string | null, withKeys: boolean): Promise<ReadableStream<Uint8Array>> {
		const keys = withKeys ? await this.signingKeys() : null;
		const place = after === null ? null : placeBehind(after, config);
		return exportStream(config, this.env, place, keys, Date.now());
	}

	/** Puts an export back, from a line on. */
	async import(body: ReadableStream<Uint8Array>, from: number): Promise<ImportReport> {
		await this.ensure();
		return new Import(config, this.env, (keys) => this.#adoptKeys(keys)).read(body, from);
	}

	/** The keys of the deployment that this one takes the place of sign, so that its addresses stay good and the same. */
	#adoptKeys(keys: SigningKey[]): boolean {
		const own = this.#read<SigningKey[]>("keys") ?? [];
		const known = new Set(own.map((key) => key.secret));
		const added = keys.filter((key) => !known.has(key.secret));
		const signs = Math.max(...keys.map((key) => key.created));
		// The newest signs: what this deployment made for itself stays good, but no longer does.
		const older = own.map((key) => ({ ...key, created: Math.min(key.created, signs - 1) }));
		if (added.length > 0) this.#save("keys", [...added, ...older]);
		return added.length > 0;
	}

	#rotate(keys: SigningKey[], now: number): SigningKey[] {
		const rotated = rotateKeys(keys, now, crypto.getRandomValues(new Uint8Array(35)));
		this.#save("keys", rotated);
		return rotated;
	}

	/**
	 * Tells everyone. What is about to be told is noted first: should this break off in the middle and yet another
	 * configuration follow, nobody who was told of this one is forgotten.
	 */
	async #apply(before: Applied | null, origin: string | null, now: number): Promise<Applied> {
		const shards = shardCount(config.sources.length);
		const names = libraries(config);
		const known = config.site.url ?? before?.origin ?? origin;
		const told = [...new Set([...names, ...(before?.libraries ?? []), ALL])];
		const most = Math.max(shards, before?.most ?? before?.shards ?? 0);
		const trying = before?.trying?.hash === config.hash ? before.trying : { hash: config.hash, since: now };
		const begun = before ?? { hash: "", shards: 0, checked: 0, origin: known };
		this.#save("applied", { ...begun, libraries: told, most, trying } satisfies Applied);
		const { values, trouble } = await settle(told.map((name) => this.#configureLibrary(name)));
		// Entries are to move before their source's next ones come; but one broken Library must not stop all for ever.
		if (trouble && now - trying.since < WATCHDOG_SECONDS * 1000) throw trouble.reason;
		const { hash } = config;
		const assignment = { hash, shards, epochs: Object.fromEntries(values), origin: known };
		// First those who lose sources give away what they know of them, then those who gained them may begin.
		if (before && before.shards !== shards)
			await this.#configureCrawlers(most, { ...assignment, settled: false });
		await this.#configureCrawlers(most, { ...assignment, settled: true });
		if (trouble) throw trouble.reason;
		const applied = {
			hash: config.hash,
			shards,
			most: shards,
			libraries: names,
			checked: now,
			origin: known,
		};
		this.#save("applied", applied);
		this.#noteUsage(freshUsage(now));
		return applied;
	}

	async #configureLibrary(name: string): Promise<[name: string, epoch: string]> {
		return [name, await this.env.LIBRARY.getByName(name).configure(name)];
	}

	async #configureCrawlers(most: number, assignment: Omit<Assignment, "shard">): Promise<void> {
		const calls = Array.from({ length: most }, (_, shard) =>
			this.env.CRAWLER.getByName(`shard-${shard}`).configure({ shard, ...assignment }),
		);
		const { trouble } = await settle(calls);
		if (trouble) throw trouble.reason;
	}

	#noteUsage(more: DayUsage): void {
		const unsaved = this.#meter.take();
		this.#save("usage", sumUsage([this.#read<DayUsage>("usage"), unsaved, more], unsaved.day));
	}

	#applied(): Applied | null {
		return this.#read<Applied>("applied");
	}

	#read<T>(name: string): T | null {
		const query = "SELECT value FROM meta WHERE name = ?";
		const row = this.#meter.sql.exec<{ value: string }>(query, name).next().value;
		return row ? (JSON.parse(row.value) as T) : null;
	}

	#save(name: string, value: unknown): void {
		const query = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
		this.#meter.sql.exec(query, name, JSON.stringify(value));
	}
}

/** The cron's runs since midnight UTC, and so its calls of the Registry: there is no need to write down what the clock knows. */
function cronsToday(now: number): number {
	return Math.floor((now % 86_400_000) / CRON_EVERY_MS);
}

/** Waits for all of them, whatever becomes of each. */
async function settle<T>(
	work: Promise<T>[],
): Promise<{ values: T[]; trouble: PromiseRejectedResult | null }> {
	const results = await Promise.allSettled(work);
	const values = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
	return { values, trouble: results.find((result) => result.status === "rejected") ?? null };
}
