import { jsonLine } from "../base/printable.ts";
import { nameOf } from "../config/facts.ts";
import { sourcesOfShard } from "../config/lookup.ts";
import type { Config, SourceConfig } from "../config/schema.ts";
import { shardCount } from "../config/shards.ts";
import { ALL, libraries } from "../config/topics.ts";
import type { ShardHealth } from "../crawler/contract.ts";
import type { BrokenRow, LibraryHealth } from "../library/contract.ts";
import { isNoticed, type Overview, type SourceHealth } from "../model/health.ts";
import type { Failure } from "../model/result.ts";
import type { Life } from "../model/stored.ts";
import { planFor } from "../plan.ts";
import type { Env } from "../platform/env.ts";
import { crawlerObject, libraryObject } from "../platform/objects.ts";
import {
	DAY_MS,
	HEALTH_AT_ONCE,
	HEALTH_FEW,
	HEALTH_MAX_SOURCES,
	HEALTH_PAUSE_MS,
	SUMMARY_MAX_AGE_MS,
} from "../settings.ts";
import { type Budget, refill } from "../usage/budget.ts";
import { quotasOf } from "../usage/quotas.ts";
import { type DayUsage, sumUsage } from "../usage/usage.ts";
import { summarise } from "./health.ts";
import type { Applied } from "./rows.ts";

type Gathered = Omit<Overview, "quotas" | "heldOff"> & { used: DayUsage };

/**
 * Asks every object how it is. That costs a request for each, and an uptime monitor that asks every minute would use
 * up the Free plan's requests of a day: whoever asks too often is told what was found last.
 */
export class Overviews {
	readonly #config: () => Config;
	readonly #env: Env;
	readonly #today: () => Applied["today"] | undefined;
	/** Of requests to objects. */
	#budget: Budget | null = null;
	#last: Gathered | null = null;
	#gathering: Promise<Gathered> | null = null;
	/** How many shards were asked last. */
	#shards = 0;
	#libraries: { at: number; asked: LibraryHealth[] } | null = null;

	/** @param today what has worked lately */
	constructor(config: () => Config, env: Env, today: () => Applied["today"] | undefined) {
		this.#config = config;
		this.#env = env;
		this.#today = today;
	}

	/**
	 * @param known what was used, as far as the objects that are asked do not know of it
	 * @param maxAgeMs how old an answer will do, once every source has been fetched
	 */
	async read(now: number, known: DayUsage, maxAgeMs = 0): Promise<Overview> {
		const last = this.#last;
		const isGood = last !== null && now - last.at < maxAgeMs && last.counts.new === 0;
		const { used, ...overview } = isGood ? last : await this.#gathered(now);
		const today = sumUsage([used, known], known.day);
		return { ...overview, quotas: quotasOf(today, this.#config().sources.length), heldOff: today.heldOff };
	}

	/** What was found last is of another configuration. */
	forget(): void {
		this.#last = null;
		this.#libraries = null;
	}

	async #gathered(now: number): Promise<Gathered> {
		const count = this.#config().sources.length;
		const { healthRequestsPerDay: perDay } = planFor(count);
		const cost = Math.max(shardCount(count), this.#shards) + 1;
		this.#budget = refill(this.#budget, perDay, now, perDay / 2);
		const last = this.#last;
		// Many looks in a row are what somebody does who waits for the first entries: each a little later than the one before.
		const isRecent = last !== null && Math.abs(now - last.at) < (cost - HEALTH_FEW) * HEALTH_PAUSE_MS;
		if (last && (isRecent || this.#budget.tokens < cost)) return last;
		this.#budget.tokens -= this.#gathering ? 0 : cost;
		this.#gathering ??= this.#gather(now).finally(() => {
			this.#gathering = null;
		});
		this.#last = await this.#gathering;
		return this.#last;
	}

	async #gather(at: number): Promise<Gathered> {
		const count = this.#config().sources.length;
		const isLarge = count > HEALTH_MAX_SOURCES;
		const known = new Map<string, SourceHealth>();
		const left = this.#left(at);
		const libraries = await this.#askLibraries(at, left?.libraries ?? []);
		const shards = Math.max(shardCount(count), left?.shards ?? 0);
		this.#shards = shards;
		const reached: ShardHealth["reached"] = {};
		const used: (DayUsage | null)[] = libraries.map((library) => library.used);
		for (let from = 0; from < shards; from += HEALTH_AT_ONCE) {
			const end = Math.min(from + HEALTH_AT_ONCE, shards);
			const asked = Array.from({ length: end - from }, (_, n) => this.#askShard(from + n));
			for (const shard of await Promise.all(asked)) {
				used.push(shard.used);
				// An object that has not been woken since the release before says nothing of it.
				Object.assign(reached, shard.reached);
				for (const source of shard.sources)
					known.set(source.id, isLarge && isWell(source) ? lean(source) : source);
			}
		}
		const broken = libraries.flatMap((library) => library.broken);
		const lost = await this.#lostOf(reached, libraries);
		const all = this.#config().sources.map((source) => {
			const health = withBroken(known.get(source.id) ?? notYetKnown(source), broken);
			return lost.has(source.id) ? inTrouble(health, { ...LOST, since: at }) : health;
		});
		const health = summarise(all, at);
		const shown = all.filter((source) => !isWell(source));
		const sources = isLarge
			? shown.sort((a, b) => Number(a.state === "ok") - Number(b.state === "ok")).slice(0, HEALTH_MAX_SOURCES)
			: all;
		const day = Math.max(...used.map((usage) => usage?.day ?? 0));
		return { ...health, at, sources, omitted: count - sources.length, used: sumUsage(used, day) };
	}

	/** What has worked today, and may have left since. */
	#left(now: number): Applied["today"] | undefined {
		const today = this.#today();
		return today?.day === Math.floor(now / DAY_MS) ? today : undefined;
	}

	/** Asked seldom: what they use is small, and mostly written down by their callers. */
	async #askLibraries(now: number, left: readonly string[]): Promise<readonly LibraryHealth[]> {
		if (this.#libraries && Math.abs(now - this.#libraries.at) < SUMMARY_MAX_AGE_MS)
			return this.#libraries.asked;
		const names = [...new Set([...libraries(this.#config()), ALL, ...left])];
		const answers = await Promise.allSettled(names.map((name) => libraryObject(name, this.#env).health()));
		// One that does not answer is known by what its sources say: they cannot deliver to it.
		const asked = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
		this.#libraries = { at: now, asked };
		return asked;
	}

	/** The sources that have told a Library more than it has. */
	async #lostOf(reached: ShardHealth["reached"], libraries: readonly LibraryHealth[]): Promise<Set<string>> {
		const lives = new Map(libraries.map(({ name, life }) => [name, life]));
		const behind = (known: Record<string, Life>) =>
			Object.entries(known).filter(([name, { epoch, seq }]) => {
				const life = lives.get(name);
				return life && (life.epoch !== epoch || life.seq < seq);
			});
		// What a Library said some minutes ago may have grown since.
		const names = new Set(Object.values(reached).flatMap((known) => behind(known).map(([name]) => name)));
		const again = [...names].map((name) => libraryObject(name, this.#env).health());
		for (const { name, life } of await Promise.all(again)) lives.set(name, life);
		return new Set(Object.keys(reached).filter((id) => behind(reached[id] ?? {}).length > 0));
	}

	/** A shard that does not answer must not hide the others: its sources are shown with that as their error. */
	async #askShard(shard: number): Promise<Omit<ShardHealth, "used"> & { used: DayUsage | null }> {
		try {
			return await crawlerObject(shard, this.#env).health();
		} catch (error) {
			console.error(jsonLine({ event: "no-health", shard, error: String(error) }));
			return {
				sources: sourcesOfShard(this.#config(), shard).map((source) => unreachable(source, error)),
				reached: {},
				used: null,
			};
		}
	}
}

/** Whether its owner has nothing to look at. */
function isWell(source: SourceHealth): boolean {
	return source.state === "ok" && !isNoticed(source);
}

/** What is kept of a source that is counted and not listed. */
function lean(source: SourceHealth): SourceHealth {
	return { ...source, activity: [], problems: [] };
}

function notYetKnown(source: SourceConfig): SourceHealth {
	const { id, url, categories, enabled } = source;
	return {
		id,
		title: nameOf(source),
		url,
		categories,
		state: enabled ? "new" : "paused",
		lastFetch: null,
		lastSuccess: null,
		nextFetch: null,
		failures: 0,
		error: null,
		problems: [],
		movedTo: null,
		recipe: null,
		siteFeed: null,
		kind: null,
		entriesInLastDocument: null,
		activity: [],
		hub: null,
		withdrawal: null,
	};
}

/** A source of which a Library has rows that cannot be read is in trouble, however well it is fetched. */
function withBroken(source: SourceHealth, broken: readonly BrokenRow[]): SourceHealth {
	const rows = broken.filter((row) => row.source === source.id);
	const [first] = rows;
	if (!first) return source;
	const more = rows.length > 1 ? `, and ${rows.length - 1} more` : "";
	const message = `something that is stored of it is broken and not shown: ${first.message}${more}`;
	const trouble = { stage: "store", code: "broken-row", message } as const;
	return inTrouble(source, { ...trouble, since: first.since });
}

const LOST = {
	stage: "store",
	code: "library-lost",
	message: "its category has lost entries that it had: what the source still lists is handed over again",
} as const;

function inTrouble(source: SourceHealth, trouble: Failure<"store"> & { since: number }): SourceHealth {
	const isPaused = source.state === "paused";
	if (!source.error && !isPaused) return { ...source, state: "failing", error: trouble };
	const { since: _, ...problem } = trouble;
	return { ...source, problems: [problem, ...source.problems] };
}

function unreachable(source: SourceConfig, reason: unknown): SourceHealth {
	const said = reason instanceof Error ? reason.message : String(reason);
	const message = `the object that fetches it does not answer (the plan's quota may be used up): ${said}`;
	const error = { stage: "store", code: "no-crawler", message, since: 0 } as const;
	return source.enabled ? { ...notYetKnown(source), state: "failing", error } : notYetKnown(source);
}
