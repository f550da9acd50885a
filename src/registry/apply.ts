import type { Heir } from "../config/heirs.ts";
import type { Runtime } from "../config/runtime.ts";
import type { Config } from "../config/schema.ts";
import { shardCount } from "../config/shards.ts";
import { ALL, libraries } from "../config/topics.ts";
import type { Assignment } from "../crawler/contract.ts";
import type { Life } from "../model/stored.ts";
import type { Env } from "../platform/env.ts";
import { mapped, worthAsking } from "../platform/lives.ts";
import { crawlerObject, libraryObject } from "../platform/objects.ts";
import { DAY_MS, WATCHDOG_SECONDS } from "../settings.ts";
import { heirsAfter } from "./heirs.ts";
import { type Applied, NOTHING_APPLIED } from "./rows.ts";

/** What is told, and on what occasion. */
export interface Occasion {
	config: Config;
	/** What of it is set at run time. */
	runtime: Runtime;
	/** The shards whose sources go elsewhere: none after a change that only adds; null where what was before is not known. */
	giving: readonly number[] | null;
	before: Applied | null;
	/** The address that a request came under; null when it was none that asked. */
	origin: string | null;
	now: number;
}

/**
 * Tells every Library and Crawler, old and new, of a configuration.
 * @param save called with what is about to be told: should this break off in the middle and yet another configuration
 *   follow, nobody who was told of this one is forgotten; then with what has been told
 */
export async function tellEveryone(
	{ config, runtime, giving, before, origin, now }: Occasion,
	env: Env,
	save: (applied: Applied) => void,
): Promise<Applied> {
	const { hash } = config;
	const shards = shardCount(config.sources.length);
	const names = libraries(config);
	const address = config.site.url ?? before?.origin ?? origin;
	const listeners = [...new Set([...names, ...(before?.libraries ?? []), ALL])];
	const most = Math.max(shards, before?.most ?? 0, before?.shards ?? 0);
	const trying = before?.trying?.hash === hash ? before.trying : { hash, since: now };
	const begun = before ?? { ...NOTHING_APPLIED, origin: address };
	// One broken object must not stop all for ever.
	const isEarly = now - trying.since < WATCHDOG_SECONDS * 1000;
	// Nobody goes on for another, and nothing moves.
	const isPlain = before?.hash === hash || giving?.length === 0;
	const census = isPlain ? [] : range(most).map((shard) => crawlerObject(shard, env).census());
	const counted = await settle(census);
	if (counted.trouble && isEarly) throw counted.trouble.reason;
	const heirs = heirsAfter(begun.heirs, config, counted.values);
	save({ ...begun, libraries: listeners, most, trying, heirs });
	const resting = before && !isPlain && runtime.revision > 0 ? (giving ?? range(before.shards)) : [];
	const rested = await settle(resting.map((shard) => crawlerObject(shard, env).rest()));
	if (rested.trouble && isEarly) throw rested.trouble.reason;
	const news = { heirs, runtime };
	const { values, trouble } = await settle(
		listeners.map((name) => configureLibrary(name, news, env, toList(before?.lives[name]))),
	);
	// A source's entries have to be in their new Library before its next ones come.
	if (trouble && isEarly) throw trouble.reason;
	const said = Object.fromEntries(values);
	const assignment = { hash, shards, epochs: epochsOf(said), origin: address };
	// Crawlers first give away what they know of sources that they lose; only then may others begin with these sources.
	if (before && !isPlain) await configureCrawlers(most, { settled: false, ...assignment }, news, env);
	const known = await configureCrawlers(most, { settled: true, ...assignment }, news, env);
	const reached = joined(known, now);
	const epochs = await askBehind(reached, said, news, env);
	if (epochs) await configureCrawlers(most, { settled: true, ...assignment, epochs }, news, env);
	if (trouble) throw trouble.reason;
	const applied = {
		hash,
		shards,
		most: shards,
		libraries: names,
		heirs,
		lives: furthest(reached),
		today: workedOn(Math.floor(now / DAY_MS), before, { shards, libraries: names }),
		checked: now,
		origin: address,
	};
	save(applied);
	return applied;
}

/** What has worked on a day, with what works from now on. */
function workedOn(
	day: number,
	before: Applied | null,
	now: Pick<Applied, "shards" | "libraries">,
): Applied["today"] {
	const earlier = before?.today.day === day ? [before, before.today] : toList(before ?? undefined);
	const all = [...earlier, now];
	return {
		day,
		shards: Math.max(...all.map(({ shards }) => shards)),
		libraries: [...new Set(all.flatMap(({ libraries }) => libraries))],
	};
}

/** What everybody is told of. */
interface News {
	heirs: readonly Heir[];
	runtime: Runtime;
}

async function configureLibrary(
	name: string,
	{ heirs, runtime }: News,
	env: Env,
	known: Life[],
): Promise<[name: string, life: Life]> {
	return [name, await libraryObject(name, env).configure(name, heirs, known, runtime)];
}

/**
 * Asks the Libraries again that are behind what the crawlers know of them, for something came meanwhile or one has been set
 * back and begins another life; and those that were told several things lately, of which the last may hide that the others
 * were lost.
 * @returns the epochs of all; null where they are as they were
 */
async function askBehind(
	reached: Record<string, Life[]>,
	said: Record<string, Life>,
	news: News,
	env: Env,
): Promise<Record<string, string> | null> {
	const isBehind = (name: string, seq: number) => seq > (said[name]?.seq ?? Number.POSITIVE_INFINITY);
	const doubtful = Object.entries(reached).filter(
		([name, lives]) => lives.length > 1 || lives.some(({ seq }) => isBehind(name, seq)),
	);
	const asked = await settle(doubtful.map(([name, lives]) => configureLibrary(name, news, env, lives)));
	const isSame = asked.values.every(([name, { epoch }]) => said[name]?.epoch === epoch);
	return isSame ? null : epochsOf({ ...said, ...Object.fromEntries(asked.values) });
}

/** What all shards know of the Libraries. */
function joined(known: readonly Record<string, Life[]>[], now: number): Record<string, Life[]> {
	const lives: Record<string, Life[]> = {};
	for (const [name, some] of known.flatMap((shard) => Object.entries(shard)))
		lives[name] = [...(lives[name] ?? []), ...some];
	return mapped(lives, (all) => worthAsking(all, now));
}

/** The furthest that each Library is known to have come. */
function furthest(reached: Record<string, Life[]>): Record<string, Life> {
	return Object.fromEntries(
		Object.entries(reached).flatMap(([name, lives]) => toList(lives.at(-1)).map((life) => [name, life])),
	);
}

function toList<T>(value: T | undefined): T[] {
	return value === undefined ? [] : [value];
}

function epochsOf(lives: Record<string, Life>): Record<string, string> {
	return mapped(lives, ({ epoch }) => epoch);
}

async function configureCrawlers(
	most: number,
	assignment: Omit<Assignment, "shard">,
	{ heirs, runtime }: News,
	env: Env,
): Promise<Record<string, Life[]>[]> {
	const calls = range(most).map((shard) =>
		crawlerObject(shard, env).configure({ shard, ...assignment }, heirs, runtime),
	);
	const { values, trouble } = await settle(calls);
	if (trouble) throw trouble.reason;
	return values;
}

function range(length: number): number[] {
	return Array.from({ length }, (_, at) => at);
}

/** Waits for all of them, whatever becomes of each. */
async function settle<T>(
	work: Promise<T>[],
): Promise<{ values: T[]; trouble: PromiseRejectedResult | null }> {
	const results = await Promise.allSettled(work);
	const values = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
	return { values, trouble: results.find((result) => result.status === "rejected") ?? null };
}
