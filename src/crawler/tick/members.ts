import { sourceOf } from "../../config/lookup.ts";
import type { Config, SourceConfig } from "../../config/schema.ts";
import { shardOf } from "../../config/shards.ts";
import { EVERY_MAX_SECONDS } from "../../settings.ts";
import type { Assignment, Known } from "../contract.ts";
import type { CrawlerStore, Stored } from "../rows.ts";
import { owesEntries } from "../source/deliver.ts";
import { configuredAs } from "../source/request.ts";
import { freshTiming } from "../state.ts";

/** Sources that are new, or that the owner wants to be asked or read in another way, are due at once. */
export function reconcile(store: CrawlerStore, sources: readonly SourceConfig[], now: number): void {
	const settled = store.assignment()?.settled ?? false;
	for (const source of sources) {
		const timing = store.timings()[source.id];
		if (!timing && !settled) continue;
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

/** A host that asked to be left alone is, by all sources of it, up to a day. */
export function spareHost(
	store: CrawlerStore,
	sources: readonly SourceConfig[],
	host: string,
	until: number,
	now: number,
): void {
	const most = Math.min(until, now + EVERY_MAX_SECONDS * 1000);
	for (const { id, url } of sources) {
		if (new URL(url).host !== host) continue;
		const timing = store.timing(id);
		const { from, next } = timing;
		store.setTiming(id, { ...timing, from: Math.max(from, most), next: Math.max(next, most) });
	}
}

/** What is stored of sources that are not this shard's, by the shard whose they are; by this one, if nobody's. */
export function othersByShard(
	store: CrawlerStore,
	config: Config,
	mine: ReadonlySet<string>,
	shard: number,
	shards: number,
): Map<number, Stored[]> {
	return Map.groupBy(store.others(mine), ({ id, state }) => {
		const source = sourceOf(config, id);
		return source && state?.url === source.url ? shardOf(source.url, shards) : shard;
	});
}

/** What another shard can use: something was learned. */
export function asKnown({ id, state, timing }: Stored): Known[] {
	return state ? [{ id, state, timing }] : [];
}
