import { jsonLine } from "../../base/printable.ts";
import { ALL, libraries } from "../../config/topics.ts";
import type { FeedAnswer, FeedRequest, SlotMetadata } from "../../model/copy.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { roomIn } from "../../platform/isolate.ts";
import { libraryObject } from "../../platform/objects.ts";
import { FEED_ASK_PAUSE_MS, FRESH_KEPT_CHARACTERS, PUT_AGAIN_MS } from "../../settings.ts";
import { Shelf } from "./shelf.ts";

/** A feed of which KV may have an older copy than its Library has bytes. */
export interface Source {
	library: string;
	request: FeedRequest;
	/** What the Library has given, while it is newer than the copy in KV. */
	fresh: FeedAnswer | null;
	/** When the Library was asked last, ms. */
	asked: number;
	/** When it was asked since KV had no copy, ms; 0 when KV has had one since. */
	missed: number;
}

const kept = new Shelf<Source>(FRESH_KEPT_CHARACTERS, (source) => {
	source.fresh = null;
});

/** The Library has given these bytes. */
export function keepFresh(source: Source, feed: FeedAnswer, now: number): void {
	kept.put(source, feed.body.length);
	source.fresh = feed;
	source.asked = now;
}

export function dropFresh(source: Source): void {
	kept.release(source);
}

/**
 * Newer bytes than those of a copy in KV; null where there are none. The Library is asked now and then while the copy
 * may be behind, and as long as the day's requests have room.
 */
export async function newerThan(copy: SlotMetadata, source: Source, env: Env): Promise<FeedAnswer | null> {
	const now = Date.now();
	if (source.fresh && source.fresh.changed <= copy.changed) dropFresh(source);
	const mayBeBehind = source.fresh !== null || now < (copy.next ?? 0) + PUT_AGAIN_MS;
	if (
		!mayBeBehind ||
		Math.abs(now - source.asked) < pauseOf(source) ||
		roomIn("fresh", currentConfig().sources.length, now) > 0
	)
		return source.fresh;
	source.asked = now;
	try {
		const held = (source.fresh ?? copy).etag;
		const feed = await libraryObject(source.library, env).feed(source.request, held);
		if (feed && feed !== "current") keepFresh(source, feed, now);
	} catch (error) {
		console.error(jsonLine({ event: "no-fresh-feed", path: source.request.path, error: String(error) }));
	}
	return source.fresh;
}

/**
 * What the Library gave a moment ago, where KV has no copy (yet, or since there was no write for it): whoever asks for
 * that again and again has it asked no more than once a minute, and not at all when the day's requests have no room.
 */
export function inPlaceOfCopy({ fresh, missed }: Source, now: number): FeedAnswer | null {
	const isRecent = Math.abs(now - missed) < PUT_AGAIN_MS;
	return isRecent || roomIn("looks", currentConfig().sources.length, now) > 0 ? fresh : null;
}

/** The Library of `all` asks all others. */
function pauseOf({ library }: Source): number {
	return FEED_ASK_PAUSE_MS * (library === ALL ? 1 + libraries(currentConfig()).length : 1);
}
