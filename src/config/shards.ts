import { hash32 } from "../base/hash.ts";
import { MAX_SHARDS, SOURCES_PER_SHARD } from "../settings.ts";
import { isMailbox } from "./mailboxes.ts";

/** The shard of all mailboxes. */
export const MAIL_SHARD = 0;

/** How many shards suit so many sources: a power of two, so that adding a source seldom moves the others. */
export function shardCount(sources: number): number {
	let shards = 1;
	while (shards * SOURCES_PER_SHARD < sources && shards < MAX_SHARDS) shards *= 2;
	return shards;
}

/**
 * The shard of a source: sources of one host share it, so that one object can be polite to that host. Mailboxes have the
 * first one however many there are, for what came to them is kept there.
 */
export function shardOf(url: string, shards: number): number {
	if (isMailbox(url)) return MAIL_SHARD;
	return hash32(new URL(url).hostname) % shards;
}

/** The top-level category of a path: the Library that keeps its entries. */
export function libraryOf(path: string): string {
	return path.split("/")[0] ?? path;
}
