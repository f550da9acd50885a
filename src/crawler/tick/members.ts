import { identityOfKey } from "../../base/entryKey.ts";
import type { Heir } from "../../config/heirs.ts";
import { sourceOf } from "../../config/lookup.ts";
import { isMailbox } from "../../config/mailboxes.ts";
import type { Config, SourceConfig } from "../../config/schema.ts";
import { shardOf } from "../../config/shards.ts";
import { EVERY_MAX_SECONDS, HOST_ANSWERED_MS, OFFLINE_HOSTS } from "../../settings.ts";
import type { Assignment, Known } from "../contract.ts";
import { forgetTexts } from "../diff/seen.ts";
import { freshTiming } from "../rows.ts";
import { owesEntries } from "../source/deliver.ts";
import { configuredAs } from "../source/request.ts";
import { inheritedState } from "../state.ts";
import type { CrawlerStore, Stored } from "../store.ts";

/** Sources that are new, or that the owner wants to be asked or read in another way, are due at once. */
export function reconcile(store: CrawlerStore, sources: readonly SourceConfig[], now: number): void {
	const mayBegin = store.assignment()?.settled ?? false;
	for (const source of sources) {
		const timing = store.timings()[source.id];
		if (!timing && !mayBegin) continue;
		const configured = configuredAs(source);
		if (timing?.configured === configured) continue;
		store.setTiming(source.id, { ...(timing ?? freshTiming()), from: now, next: now, configured });
	}
}

/** Sources whose Libraries have lost what they were told, or have never been told it, are due at once. */
export function hurryDebtors(
	store: CrawlerStore,
	sources: readonly SourceConfig[],
	{ epochs }: Assignment,
	now: number,
): void {
	for (const source of sources) {
		if (!owesEntries(source, store.state(source), epochs)) continue;
		store.setTiming(source.id, { ...store.timing(source.id), from: now, next: now });
	}
}

/**
 * Leaves a host alone, up to a day, when a second source on it is told that it is busy, too, and no other has had an answer
 * since the first was, or right before. One source that is told so waits by itself: a page that is overloaded, or forbidden to robots, says
 * nothing of the others, nor do two of ten. What is told of the sources of lists holds for those alone: strangers may name
 * any address of a host.
 */
export function spareHost(
	store: CrawlerStore,
	sources: readonly SourceConfig[],
	busy: SourceConfig,
	until: number,
	now: number,
): void {
	const most = Math.min(until, now + EVERY_MAX_SECONDS * 1000);
	const isConcerned = ({ list }: SourceConfig) => busy.list === undefined || list !== undefined;
	const others = sources.filter(
		(source) => source.id !== busy.id && hostOf(source.url) === hostOf(busy.url) && isConcerned(source),
	);
	const same = others.filter((source) => wasTurnedAway(store, source, now));
	if (same.length === 0) return;
	const since = Math.min(...same.map(({ id }) => store.timing(id).last ?? now)) - HOST_ANSWERED_MS;
	if (others.some((other) => !same.includes(other) && hasAnswered(store, other, since))) return;
	const end = Math.min(most, ...same.map(({ id }) => store.timing(id).from));
	const isOfOwn = same.some(({ list }) => list === undefined);
	for (const { id, list } of others) {
		if (list === undefined && !isOfOwn) continue;
		const timing = store.timing(id);
		const { from, next } = timing;
		store.setTiming(id, { ...timing, from: Math.max(from, end), next: Math.max(next, end) });
	}
}

/** Whether a source waits because its host said that it is busy. */
function wasTurnedAway(store: CrawlerStore, source: SourceConfig, now: number): boolean {
	const { error } = store.state(source);
	return store.timing(source.id).from > now && (error?.code === "http-503" || error?.code === "http-429");
}

/** Whether a source has had an answer since an instant. */
function hasAnswered(store: CrawlerStore, { id }: SourceConfig, since: number): boolean {
	const { success } = store.timing(id);
	return success !== null && success >= since;
}

/** Whether of several hosts that were asked since an instant none has answered: of three, or of all where there are fewer. */
export function isOffline(store: CrawlerStore, sources: readonly SourceConfig[], since: number): boolean {
	// Mailboxes ask nobody.
	const asked = sources.filter(({ url }) => !isMailbox(url));
	const hosts = new Set(asked.map(({ url }) => hostOf(url)));
	const failing = new Set<string>();
	for (const { id, url } of asked) {
		const { success, failures } = store.timing(id);
		if (success !== null && success >= since) return false;
		if (failures > 0) failing.add(hostOf(url));
	}
	return failing.size >= Math.min(OFFLINE_HOSTS, hosts.size);
}

function hostOf(url: string): string {
	return new URL(url).host;
}

/**
 * What is stored of sources that are not this shard's, by the shard that has them now, under another address perhaps;
 * by this shard where the configuration has them no more.
 */
export function othersByShard(
	store: CrawlerStore,
	config: Config,
	mine: ReadonlySet<string>,
	{ shard, shards, heirs }: { shard: number; shards: number; heirs: readonly Heir[] },
): Map<number, Stored[]> {
	return Map.groupBy(store.others(mine), ({ id }) => {
		const source = sourceOf(config, heirOf(id, heirs)?.id ?? id);
		return source ? shardOf(source.url, shards) : shard;
	});
}

/** What another shard can use: something was learned. What is left to an heir goes under the heir's id. */
export function asKnown({ id, state, timing }: Stored, heirs: readonly Heir[]): Known[] {
	if (!state) return [];
	const heir = heirOf(id, heirs);
	return [heir ? { id: heir.id, state: inheritedState(state, heir), timing } : { id, state, timing }];
}

/** What is known of a source of whose entries Libraries keep these: the others are to be told again when they are listed. */
export function asKept({ id, state, timing }: Known, keys: readonly string[]): Known {
	const identities = new Set(keys.map(identityOfKey));
	const seen = forgetTexts(state.seen, (identity) => !identities.has(identity));
	if (seen === state.seen) return { id, state, timing };
	return { id, state: { ...state, seen }, timing: { ...timing, copy: null, from: 0, next: 0 } };
}

function heirOf(id: string, heirs: readonly Heir[]): Heir | undefined {
	return heirs.find(({ former }) => former === id);
}
