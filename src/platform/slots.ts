import { hash64 } from "../base/hash.ts";
import { encodePath } from "../base/url/path.ts";
import type { FeedRequest } from "../model/copy.ts";
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

/** The address of a published feed, as its self link has it. */
export function addressOf({ origin, path, format }: FeedRequest): string {
	return `${origin}/${encodePath(path)}.${format}`;
}
