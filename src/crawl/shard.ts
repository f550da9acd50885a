import { sourcesOfShard } from "../config/lookup.ts";
import type { Config, SourceConfig } from "../config/schema.ts";
import type { SourceHealth } from "../model.ts";
import {
	TICK_MAX_CONNECTIONS,
	TICK_MAX_MS,
	TICK_MAX_SOURCES,
	TICK_MIN_GAP_MS,
	UNTOLD_PAUSE_MS,
	USER_AGENT,
} from "../settings.ts";
import type { DayUsage } from "../usage/usage.ts";
import { type HubQuestion, Subscriber } from "../websub/subscriber.ts";
import type { SubscriptionTable } from "../websub/table.ts";
import { Allowance, tickLimits } from "./allowance.ts";
import type { Assignment, CrawlerStore, Known } from "./crawlerStore.ts";
import type { LibraryPeer } from "./deliver.ts";
import { healthOf } from "./health.ts";
import { notAfter, whenPushed } from "./hubs.ts";
import { inLanes } from "./lanes.ts";
import { asKnown, hurryDebtors, othersByShard, reconcile, spareHost } from "./members.ts";
import { askRobots, HostPauses, politeFetch } from "./politeness.ts";
import { dueSources, hasArticles, isBeyond, isDue, nextDue } from "./schedule.ts";
import type { Timings } from "./state.ts";
import { type RefreshReport, type VisitDeps, visit, visitArticles } from "./visit.ts";

/** What a shard needs of the world. */
export interface ShardDeps {
	config: Config;
	store: CrawlerStore;
	subscriptions: SubscriptionTable;
	fetch: typeof fetch;
	now: () => number;
	sleep: (ms: number) => Promise<void>;
	/** From 0 to 1. */
	random: () => number;
	/** So many random bytes as hexadecimal digits. */
	secret: (bytes: number) => string;
	allowHosts: readonly string[];
	library: (name: string) => LibraryPeer;
	/** Gives what is known of sources to the shard that has them now. */
	handOver: (shard: number, known: Known[]) => Promise<void>;
	/** Has the Registry tell everyone of the configuration. */
	ensure: () => Promise<void>;
	setAlarm: (at: number) => Promise<void>;
	log: (record: Record<string, unknown>) => void;
	/** Told of every fetch, for logs and metrics. */
	fetched: (report: RefreshReport) => void;
	/** Told that it has been at work since an instant. */
	worked: (since: number) => void;
}

/** How the sources of a shard are, and what it has used today. */
export interface ShardHealth {
	sources: SourceHealth[];
	used: DayUsage;
}

/**
 * The sources of one shard: fetches them when they are due and tells their Libraries what is new. It owns their
 * schedules, validators and failures.
 */
export class Shard {
	readonly #deps: ShardDeps;
	readonly #pauses: HostPauses;
	readonly #hubs: Subscriber;
	/** Ticks and refreshes go one after another: no source is fetched twice at once. */
	#turn: Promise<unknown> = Promise.resolve();

	constructor(deps: ShardDeps) {
		this.#deps = deps;
		this.#pauses = new HostPauses(deps.now, deps.sleep);
		this.#hubs = new Subscriber({
			...deps,
			table: deps.subscriptions,
			random: deps.secret,
			origin: () => deps.store.assignment()?.origin ?? null,
		});
	}

	/**
	 * Takes over the sources that the configuration gives this shard, hands those that went to other shards over to
	 * them, with all that is known of them, and drops those that have left.
	 */
	async configure(assignment: Assignment): Promise<void> {
		const { store } = this.#deps;
		try {
			store.setAssignment(assignment);
			reconcile(store, this.#sources(), this.#deps.now());
			hurryDebtors(store, this.#sources(), assignment, this.#deps.now());
			store.saveTimings();
			await this.#dismiss(assignment);
		} finally {
			await this.#arm();
		}
	}

	/** Takes over what another shard knew of sources that are now this one's. */
	async adopt(known: Known[]): Promise<void> {
		for (const one of known) this.#deps.store.adopt(one);
		this.#deps.store.saveTimings();
		await this.#arm();
	}

	/** Fetches what is due, as much as fits into one tick; the alarm for the rest is set however it ends. */
	async tick(): Promise<void> {
		let told = false;
		try {
			await this.#inTurn(async () => {
				told = await this.#catchUp();
				if (!told) return;
				const due = dueSources(this.#timings(), this.#deps.now(), this.#limits().sources);
				await this.#run(due, false);
				await this.#hubs.ask(this.#ids());
			});
		} finally {
			await this.#arm(told ? TICK_MIN_GAP_MS : UNTOLD_PAUSE_MS);
		}
	}

	/** Fetches sources now, whether due or not, backed off or not; at most `TICK_MAX_SOURCES` a call. */
	async refresh(ids: string[]): Promise<RefreshReport[]> {
		try {
			return await this.#inTurn(async () => {
				if (!(await this.#catchUp())) return [];
				return this.#run(ids.slice(0, TICK_MAX_SOURCES), true);
			});
		} finally {
			await this.#arm();
		}
	}

	/** A hub asks whether a subscription was wanted: what to echo, null when it was not. */
	async verify(id: string, key: string, question: HubQuestion): Promise<string | null> {
		const was = this.#hubs.isGood(id);
		const answer = this.#hubs.verify(id, key, question);
		const source = this.#sources().find((one) => one.id === id);
		// What the hub no longer tells of has to be asked for again.
		if (source && was && !this.#hubs.isGood(id))
			this.#hurry(id, this.#deps.now() + source.everySeconds * 1000);
		await this.#arm();
		return answer;
	}

	/** A hub says that a source has changed; one that can prove it is believed, and the source is fetched soon. */
	async push(id: string, key: string, signature: string | null, body: Uint8Array) {
		const source = this.#sources().find((one) => one.id === id);
		if (!source) return "unknown";
		const outcome = await this.#hubs.push(id, key, signature, body);
		if (outcome !== "accepted") return outcome;
		const { store, now } = this.#deps;
		this.#hurry(id, whenPushed(source, store.timing(id), now()));
		await this.#arm();
		return outcome;
	}

	/** Everything that is stored of this shard's sources. */
	known(): Known[] {
		const { store } = this.#deps;
		return this.#sources().map((source) => ({
			id: source.id,
			state: store.state(source),
			timing: store.timing(source.id),
		}));
	}

	/** The state of every source of this shard. */
	health(): ShardHealth {
		const { store, subscriptions, now } = this.#deps;
		const sources = this.#sources().map((source) => {
			const known = { state: store.state(source), timing: store.timing(source.id) };
			return healthOf(source, { ...known, subscription: subscriptions.get(source.id) }, now());
		});
		return { sources, used: store.used() };
	}

	async #run(ids: string[], forced: boolean): Promise<RefreshReport[]> {
		const { now, store } = this.#deps;
		const reports: RefreshReport[] = [];
		const began = now();
		const deps = this.#visitDeps();
		const sources = this.#sources();
		const timings = store.timings();
		const chosen = ids.flatMap((id) => sources.find((one) => one.id === id && timings[id]) ?? []);
		const mayGoOn = () => now() - began < TICK_MAX_MS;
		try {
			await inLanes(chosen, TICK_MAX_CONNECTIONS, mayGoOn, async (source) => {
				const timing = store.timing(source.id);
				if (forced || isDue(timing, now())) {
					const report = await visit(source, deps);
					if (!report) return;
					reports.push(report);
					this.#deps.fetched(report);
				} else if (hasArticles(timing, now())) await visitArticles(source, deps);
			});
		} finally {
			this.#deps.worked(began);
			store.saveTimings();
		}
		return reports;
	}

	/**
	 * Nothing is fetched before the Registry has told this shard of the configuration that the code came with: until
	 * then entries may be on their way from one Library to another, and sources from one shard to another.
	 */
	async #catchUp(): Promise<boolean> {
		const { store, config, ensure, log } = this.#deps;
		const isTold = () => store.assignment()?.hash === config.hash;
		try {
			if (!isTold()) await ensure();
		} catch (error) {
			log({ event: "not-told", error: error instanceof Error ? error.message : String(error) });
		}
		if (isTold()) reconcile(store, this.#sources(), this.#deps.now());
		return isTold();
	}

	/** Gives away what is known of sources that are other shards' now, and forgets those that have left. */
	async #dismiss({ shard, shards }: Assignment): Promise<void> {
		const { store, config, handOver } = this.#deps;
		for (const [heir, known] of othersByShard(store, config, this.#ids(), shard, shards)) {
			if (heir !== shard) await handOver(heir, known.flatMap(asKnown));
			for (const { id } of known) {
				store.drop(id);
				this.#hubs.drop(id);
			}
		}
		store.saveTimings();
	}

	#hurry(id: string, at: number): void {
		const { store } = this.#deps;
		store.setTiming(id, notAfter(store.timing(id), at));
		store.saveTimings();
	}

	#visitDeps(): VisitDeps {
		const { config: _, handOver: __, setAlarm: ___, sleep: ____, subscriptions: _____, ...deps } = this.#deps;
		const { origin = null, epochs = {} } = deps.store.assignment() ?? {};
		const asking = {
			...deps,
			fetch: politeFetch(deps.fetch, this.#pauses),
			ownHosts: origin ? [new URL(origin).host] : [],
			userAgent: origin ? `${USER_AGENT} (+${origin})` : USER_AGENT,
		};
		return {
			...asking,
			epochs,
			hubs: this.#hubs,
			allowance: new Allowance(this.#limits().subrequests),
			spare: (host, until) => spareHost(deps.store, this.#sources(), host, until, deps.now()),
			robots: (address, ask) => askRobots(address, { ...asking, fetch: ask }, deps.store, this.#pauses),
		};
	}

	/** The timings of the sources that are this shard's now. */
	#timings(): Timings {
		const timings = this.#deps.store.timings();
		const mine = this.#sources().flatMap(({ id }) => (timings[id] ? [[id, timings[id]] as const] : []));
		return Object.fromEntries(mine);
	}

	#ids(): ReadonlySet<string> {
		return new Set(this.#sources().map((source) => source.id));
	}

	#limits() {
		return tickLimits(this.#deps.config.sources.length);
	}

	#sources(): readonly SourceConfig[] {
		const { store, config } = this.#deps;
		const assignment = store.assignment();
		return assignment ? sourcesOfShard(config, assignment.shard, assignment.shards) : [];
	}

	async #arm(pauseMs = TICK_MIN_GAP_MS): Promise<void> {
		const { setAlarm, now } = this.#deps;
		const times = [nextDue(this.#timings()), this.#hubs.next(this.#ids())].filter((at) => at !== null);
		if (!times.length) return;
		const first = Math.min(...times);
		await setAlarm(Math.max(isBeyond(first, now()) ? 0 : first, now() + pauseMs));
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const result = this.#turn.then(work);
		// The next in line waits for the end of this one, however it ends; who asked for it gets the error.
		this.#turn = result.catch(() => undefined);
		return result;
	}
}
