import { hash64 } from "../hash.ts";
import type { FeedFormat } from "../model.ts";
import { KV_KEY_MAX_BYTES } from "../settings.ts";

/** What a published copy carries beside its bytes, within KV's 1,024 bytes of metadata. */
export interface SlotMetadata {
	/** Strong ETag, with its quotes. */
	etag: string;
	/** When the bytes last changed, ms. */
	changed: number;
	type: string;
}

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
