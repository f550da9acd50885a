import { hash64 } from "../base/hash.ts";
import { encodePath } from "../base/url/path.ts";
import type { FeedRequest, SlotMetadata } from "../model/copy.ts";
import type { FeedFormat } from "../model/document.ts";
import { KV_KEY_MAX_BYTES } from "../settings.ts";

/**
 * The KV key of a published feed. It holds the deployment's own address, for the bytes do: under another address
 * the same feed is another document.
 */
export function slotKey(origin: string, path: string, format: FeedFormat): string {
	const key = `${origin} ${path}.${format}`;
	return new TextEncoder().encode(key).length <= KV_KEY_MAX_BYTES
		? key
		: `${hash64(key)}${hash64(`${key} `)}.${format}`;
}

/** A strong validator of the bytes: their hash and their length. */
export function etagOf(body: string): string {
	return `"${hash64(body)}${body.length.toString(36)}"`;
}

/** The validator that a copy goes out with: of which bytes, and of when, so that what is older can be told from what is newer. */
export function tagOf({ etag, changed }: Pick<SlotMetadata, "etag" | "changed">): string {
	return `${etag.slice(0, -1)}.${changed.toString(36)}"`;
}

/** What a validator says that `tagOf` wrote, or that an earlier release sent without its time. */
export function readTag(tag: string): { etag: string; changed: number } {
	const [, bytes = tag, time = "0"] = /^("[^".]*)\.([\da-z]{1,9})"$/.exec(tag) ?? [];
	return bytes === tag
		? { etag: tag, changed: 0 }
		: { etag: `${bytes}"`, changed: Number.parseInt(time, 36) };
}

/** The address of a published feed, as its self link has it. */
export function addressOf({ origin, path, format }: FeedRequest): string {
	return `${origin}/${encodePath(path)}.${format}`;
}
