import { DurableObject } from "cloudflare:workers";
import config from "tributary:config";
import type { SourceConfig } from "../config/schema.ts";
import { shardOf } from "../config/shards.ts";
import type { Env } from "../env.ts";
import { parseAllowHosts } from "../fetch/guard.ts";
import { librariesOf } from "../library/document.ts";
import type { Failure, SourceFacts, SourceHealth } from "../model.ts";
import {
	TICK_MAX_CONNECTIONS,
	TICK_MAX_MS,
	TICK_MAX_SOURCES,
	TICK_MAX_SUBREQUESTS,
	TICK_MIN_GAP_MS,
	UPSERT_BATCH,
	USER_AGENT,
} from "../settings.ts";
import { recordFetch } from "./activity.ts";
import { CrawlerStore } from "./crawlerStore.ts";
import { fetchArticles } from "./fulltext.ts";
import { healthOf } from "./health.ts";
import { askRobots, HostPauses, politeFetch } from "./politeness.ts";
import { failed, type RefreshDeps, type Refreshed, refreshSource } from "./refresh.ts";
import { afterFailure, afterSuccess, dueSources, isGone, nextDue } from "./schedule.ts";
import { freshState, type SourceState, type Timing } from "./state.ts";

/** Which shard this is, of how many, and what the deployment looked like when it was told. */
export interface Assignment {
	shard: number;
	shards: number;
	/** Library name → epoch. */
	epochs: Record<string, string>;
	/** The deployment's address; null until it was asked for the first time. */
	origin: string | null;
}

/** What happened to one source when somebody asked for a refresh. */
export interface RefreshReport {
	id: string;
	outcome: Refreshed["outcome"];
	added: number;
	changed: number;
	/** In the source's last document. */
	entries: number | null;
	error: Failure | null;
	milliseconds: number;
}

type Kept = Pick<RefreshReport, "added" | "changed" | "outcome"> & {
	state: SourceState;
	failure: Failure | null;
};

/**
 * Fetches the sources of one shard, when they are due, and tells their Libraries what is new. It owns its sources'
 * schedules, validators and failures. A Library is told before the state is stored, so that a crash in between
 * repeats work and loses nothing.
 */
export class Crawler extends DurableObject<Env> {
	readonly #store: CrawlerStore;
	/** Ticks and refreshes go one after another: no source is fetched twice at once. */
	#turn: Promise<unknown> = Promise.resolve();
	readonly #pauses = new HostPauses(() => Date.now());

	constructor(ctx: DurableObjectState, env: Env) {
		super(ctx, env);
		this.#store = new CrawlerStore(ctx.storage.sql);
	}

	/** Takes over the sources that the configuration gives this shard, and drops those that have left. */
	async configure(assignment: Assignment): Promise<void> {
		const before = this.#store.assignment();
		this.#store.setAssignment(assignment);
		this.#reconcile(assignment);
		if (before) this.#forgetLostLibraries(assignment);
		await this.#arm(Date.now());
	}

	/** Fetches sources now, whether due or not, backed off or not; at most `TICK_MAX_SOURCES` a call. */
	async refresh(ids: string[]): Promise<RefreshReport[]> {
		const assignment = this.#store.assignment();
		if (assignment) this.#reconcile(assignment);
		return this.#inTurn(() => this.#run(ids.filter((id) => this.#source(id))));
	}

	/** The state of every source of this shard. */
	async health(): Promise<SourceHealth[]> {
		const now = Date.now();
		return this.#sources().map((source) =>
			healthOf(source, this.#store.state(source), this.#store.timing(source.id), now),
		);
	}

	override async alarm(): Promise<void> {
		try {
			await this.#inTurn(() => this.#tick());
		} finally {
			await this.#arm(Date.now());
		}
	}

	async #tick(): Promise<void> {
		const assignment = this.#store.assignment();
		if (!assignment) return;
		this.#reconcile(assignment);
		await this.#run(dueSources(this.#store.timings(), Date.now(), TICK_MAX_SOURCES));
	}

	/** Side by side, but one host's sources one after another. */
	async #run(ids: string[]): Promise<RefreshReport[]> {
		const reports: RefreshReport[] = [];
		const lanes = lanesByHost(ids.flatMap((id) => this.#source(id) ?? []));
		const began = Date.now();
		const tick = { subrequests: 0 };
		const work = async () => {
			for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
				for (const source of lane) {
					if (Date.now() - began > TICK_MAX_MS || tick.subrequests >= TICK_MAX_SUBREQUESTS) return;
					reports.push(await this.#refreshOne(source, tick));
				}
			}
		};
		try {
			await Promise.all(Array.from({ length: TICK_MAX_CONNECTIONS }, work));
		} finally {
			this.#store.saveTimings();
		}
		return reports;
	}

	async #refreshOne(source: SourceConfig, tick: { subrequests: number }): Promise<RefreshReport> {
		const began = Date.now();
		const before = this.#store.state(source);
		const deps = this.#deps();
		const refreshed = await this.#attempt(source, before, deps);
		tick.subrequests += refreshed.subrequests;
		const { state, outcome, failure, added, changed } = await this.#keep(
			source,
			before,
			refreshed,
			deps,
			tick,
		);
		if (state !== before) this.#store.setState(source.id, state);
		const timing = this.#timing(source, { ...refreshed, state, outcome, failure });
		const days = recordFetch(
			this.#store.timing(source.id).days ?? [],
			Date.now(),
			outcome === "failed",
			added + changed,
		);
		this.#store.setTiming(source.id, { ...timing, days });
		const error = failure && { stage: failure.stage, code: failure.code, message: failure.message };
		return {
			id: source.id,
			outcome,
			added,
			changed,
			entries: state.entries,
			error,
			milliseconds: Date.now() - began,
		};
	}

	/** Tells the Libraries; when one of them cannot be told, the old state stays, so that the news comes again. */
	async #keep(
		source: SourceConfig,
		before: SourceState,
		refreshed: Refreshed,
		deps: RefreshDeps,
		tick: { subrequests: number },
	): Promise<Kept> {
		const { outcome, failure } = refreshed;
		try {
			let { state } = refreshed;
			const { epochs, ...counts } = await this.#deliver(source, state, refreshed);
			if (refreshed.entries.length) state = { ...state, epochs };
			if (state.pending.length) state = await this.#mend(source, state, deps, tick);
			return { ...counts, state, outcome, failure };
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			const trouble: Failure = {
				stage: "store",
				code: "library-unavailable",
				message: `the entries could not be stored: ${message}`,
			};
			console.error(JSON.stringify({ event: "store-failed", source: source.id, error: message }));
			return {
				added: 0,
				changed: 0,
				state: failed(before, trouble, deps.now()),
				outcome: "failed",
				failure: trouble,
			};
		}
	}

	/** A defect of ours in one source must not stop the others: it is logged, and shown as this source's failure. */
	async #attempt(source: SourceConfig, state: SourceState, deps: RefreshDeps): Promise<Refreshed> {
		try {
			return await refreshSource(source, state, deps);
		} catch (error) {
			console.error(
				JSON.stringify({
					event: "defect",
					source: source.id,
					error: error instanceof Error ? error.stack : String(error),
				}),
			);
			const failure: Failure = {
				stage: "parse",
				code: "defect",
				message: error instanceof Error ? error.message : String(error),
			};
			const rhythm = {
				everySeconds: source.everySeconds,
				lastNews: null,
				hints: null,
				maxAgeSeconds: null,
				retryAfterSeconds: null,
			};
			return {
				outcome: "failed",
				state: failed(state, failure, deps.now()),
				entries: [],
				more: false,
				failure,
				rhythm,
				subrequests: 1,
				bytes: 0,
			};
		}
	}

	async #deliver(source: SourceConfig, state: SourceState, { entries }: Refreshed) {
		const counts = { added: 0, changed: 0, epochs: {} as Record<string, string> };
		for (const name of librariesOf(source)) {
			const library = this.env.LIBRARY.getByName(name);
			for (let from = 0; from < entries.length; from += UPSERT_BATCH) {
				const batch = { source: factsOf(source, state), entries: entries.slice(from, from + UPSERT_BATCH) };
				const { added, changed, epoch } = await library.upsert(batch);
				counts.added += added;
				counts.changed += changed;
				counts.epochs[name] = epoch;
			}
		}
		return counts;
	}

	async #mend(
		source: SourceConfig,
		state: SourceState,
		deps: RefreshDeps,
		tick: { subrequests: number },
	): Promise<SourceState> {
		const { mended, pending, problems, subrequests } = await fetchArticles(source, state, deps);
		tick.subrequests += subrequests;
		for (const { key, article } of mended) {
			for (const name of librariesOf(source)) await this.env.LIBRARY.getByName(name).mend(key, article);
		}
		if (!mended.length && pending.length === state.pending.length && !problems.length) return state;
		return { ...state, pending, problems: [...problems, ...state.problems].slice(0, 20) };
	}

	#timing(source: SourceConfig, { outcome, failure, more, rhythm, state }: Refreshed): Timing {
		const now = Date.now();
		const before = this.#store.timing(source.id);
		if (outcome === "failed") {
			return afterFailure(before, rhythm, isGone(failure?.code, before.failures + 1), now, Math.random());
		}
		const timing = afterSuccess(rhythm, now, Math.random());
		const soon = more || state.pending.some((one) => one.after <= now);
		return soon ? { ...timing, next: now + TICK_MIN_GAP_MS } : timing;
	}

	#reconcile(assignment: Assignment): void {
		const mine = new Map(this.#sources(assignment).map((source) => [source.id, source]));
		this.#store.keepOnly(mine, Date.now());
	}

	/** A Library that lost its storage has a new epoch: its sources' entries are all news again. */
	#forgetLostLibraries({ epochs }: Assignment): void {
		for (const source of this.#sources()) {
			const state = this.#store.state(source);
			const lost = Object.entries(state.epochs).some(
				([name, epoch]) => epochs[name] !== undefined && epochs[name] !== epoch,
			);
			const missing =
				state.lastNews !== null && librariesOf(source).some((name) => state.epochs[name] === undefined);
			if (!lost && !missing) continue;
			this.#store.setState(source.id, {
				...freshState(source.url),
				movedTo: state.movedTo,
				feed: state.feed,
			});
			this.#store.setTiming(source.id, { ...this.#store.timing(source.id), next: Date.now() });
		}
		this.#store.saveTimings();
	}

	#deps(): RefreshDeps {
		const origin = this.#store.assignment()?.origin ?? null;
		const deps = {
			fetch: politeFetch((input, init) => fetch(input, init), this.#pauses),
			now: () => Date.now(),
			allowHosts: parseAllowHosts(this.env.ALLOW_HOSTS),
			ownHosts: origin ? [new URL(origin).host] : [],
			userAgent: origin ? `${USER_AGENT} (+${origin})` : USER_AGENT,
		};
		return { ...deps, robots: (address) => askRobots(address, deps, this.#store, this.#pauses) };
	}

	#sources(assignment = this.#store.assignment()): SourceConfig[] {
		if (!assignment) return [];
		return config.sources.filter((source) => shardOf(source.url, assignment.shards) === assignment.shard);
	}

	#source(id: string): SourceConfig | undefined {
		return this.#sources().find((source) => source.id === id);
	}

	async #arm(now: number): Promise<void> {
		const next = nextDue(this.#store.timings());
		if (next !== null) await this.ctx.storage.setAlarm(Math.max(next, now + TICK_MIN_GAP_MS));
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const result = this.#turn.then(work);
		// The next in line waits for the end of this one, however it ends; who asked for it gets the error.
		this.#turn = result.catch(() => undefined);
		return result;
	}
}

function factsOf(source: SourceConfig, state: SourceState): SourceFacts {
	const { feed } = state;
	return {
		id: source.id,
		url: source.url,
		title: source.title ?? feed?.title ?? new URL(source.url).hostname,
		siteUrl: feed?.url ?? null,
		image: feed?.image ?? null,
		language: feed?.language ?? source.language,
		rights: feed?.rights ?? null,
	};
}

function lanesByHost(sources: SourceConfig[]): SourceConfig[][] {
	const lanes = new Map<string, SourceConfig[]>();
	for (const source of sources) {
		const { host } = new URL(source.url);
		lanes.set(host, [...(lanes.get(host) ?? []), source]);
	}
	return [...lanes.values()];
}
