import type { SlotMetadata } from "../model/copy.ts";
import { readTag, tagOf } from "../platform/slots.ts";
import { CLOCK_TOLERANCE_MS } from "../settings.ts";

type Version = Pick<SlotMetadata, "etag" | "changed">;

/** What a client already has compared with what there is (RFC 9110, section 13): true means 304. */
export function isUnchanged(headers: Headers, etag: string, changed: number): boolean {
	const known = headers.get("If-None-Match");
	if (known === etag) return true;
	if (known !== null)
		return known.trim() === "*" || known.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
	const since = headers.get("If-Modified-Since");
	if (since === null) return false;
	const instant = Date.parse(since);
	return !Number.isNaN(instant) && Math.floor(changed / 1000) * 1000 <= instant;
}

/**
 * The validator of what a client already has of a feed, where that is no older than this copy of it: KV may show an
 * older copy to who has seen a newer one. Null when it is to get the copy.
 */
export function heldTag(headers: Headers, copy: Version, now: number): string | null {
	const named = headers.get("If-None-Match");
	const own = tagOf(copy);
	if (named === null) return isUnchanged(headers, own, copy.changed) ? own : null;
	for (const word of named.split(",")) {
		const tag = word.trim().replace(/^W\//, "");
		const { etag, changed } = readTag(tag);
		if (tag === "*" || etag === copy.etag) return own;
		if (changed > copy.changed && changed <= now + CLOCK_TOLERANCE_MS) return tag;
	}
	return null;
}
