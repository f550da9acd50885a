import { jsonLine } from "../../base/printable.ts";
import type { Config } from "../../config/schema.ts";
import type { Topic } from "../../config/topics.ts";
import type { FeedAnswer, FeedRequest, SlotMetadata } from "../../model/copy.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { slotKey, tagOf } from "../../platform/slots.ts";
import {
	COPIES_HELD_BYTES,
	COPY_REMEMBERED_MS,
	KNOWN_ADDRESSES,
	KV_CACHE_TTL_SECONDS,
} from "../../settings.ts";
import { heldTag } from "../conditional.ts";
import { dropFresh, inPlaceOfCopy, keepFresh, newerThan, type Source } from "./fresh.ts";
import { feedHeaders, typeFor, unchanged } from "./headers.ts";
import { Shelf } from "./shelf.ts";

/** What an address that was asked for before stands for: a feed as it is published, whose copy is in KV. */
interface Known extends Source {
	key: string;
	/** What KV said of the copy last; null when nothing is known of it. */
	copy: Copy | null;
	/** The bytes of that copy, where they are in demand. */
	bytes: ArrayBuffer | null;
	/** Since when a request gathers those bytes for the ones after it, ms; Infinity: they are too many to be held. */
	gathers: number;
}

/** The headers of a copy, made once for all who ask for it. */
interface Copy extends SlotMetadata {
	/** The validator that it goes out with. */
	tag: string;
	/** When it was read, ms. */
	read: number;
	headers: Map<string, Headers>;
	/** The 304 itself: without a body, so it can be given again and again, which is a tenth cheaper than making it. */
	unchanged: Response;
}

/** By the whole address as it was asked for, of one deployment and one configuration of it. */
const addresses = new Map<string, Known>();
/** Those whose copies' bytes are held. */
const inDemand = new Shelf<Known>(COPIES_HELD_BYTES, (known) => {
	known.bytes = null;
});
let configured: Config | null = null;

/** What is known holds for the configuration that it was learned with: an address may stand for another feed, or none. */
function knownAt(url: string): Known | undefined {
	const config = currentConfig();
	if (config !== configured) {
		forgetCopies();
		addresses.clear();
		configured = config;
	}
	return addresses.get(url);
}

/** An address has turned out to stand for a published feed: from now on it is served without looking at it again. */
export function remember(url: string, { path, library }: Topic, asked: FeedRequest): void {
	if (knownAt(url)) return;
	if (addresses.size >= KNOWN_ADDRESSES) {
		forgetCopies();
		addresses.clear();
	}
	const { origin, format } = asked;
	const request = { origin, path, format, search: "" };
	addresses.set(url, {
		key: slotKey(origin, path, format),
		copy: null,
		bytes: null,
		gathers: 0,
		library,
		request,
		fresh: null,
		asked: 0,
		missed: 0,
	});
}

/** The Library has answered in the place of a copy: who asks again soon with what it said has not to ask it again. */
export function noteCopy(url: string, feed: FeedAnswer): void {
	const known = knownAt(url);
	if (!known) return;
	know(known, feed);
	known.missed = Date.now();
	keepFresh(known, feed, known.missed);
}

/** Somebody has refreshed the deployment by hand and wants to see what came of it. */
export function forgetCopies(): void {
	for (const known of addresses.values()) {
		known.copy = null;
		known.gathers = 0;
		inDemand.release(known);
		known.asked = 0;
		known.missed = 0;
		dropFresh(known);
	}
}

/**
 * The answer to who asks for a published feed by an address that is known: most requests of most days, so as cheap as
 * can be. Who has what KV held some seconds ago is told so without asking KV, whose own cache is older than that, and
 * who has not is given the bytes from here where they were asked for moments ago: a crowd, or somebody who means harm,
 * would use up the Free plan's 100,000 reads of a day. Null when this is no such request; a promise of null when there
 * is no copy.
 * @param url the address that the feed is known under
 */
export function servePublished(
	request: Request,
	env: Env,
	url = request.url,
): Response | Promise<Response | null> | null {
	const known = knownAt(url);
	if (!known || (request.method !== "GET" && request.method !== "HEAD")) return null;
	const { copy, bytes } = known;
	const isInDemand = copy !== null && Date.now() - copy.read < COPY_REMEMBERED_MS;
	if (isInDemand) {
		const held = heldBy(request, copy);
		if (held) return held;
		const body = bytes ?? (known.fresh?.etag === copy.etag ? known.fresh.body : null);
		if (body) return new Response(body, { headers: headersFor(request, copy) });
	}
	return serveCopy(request, env, known, isInDemand);
}

async function serveCopy(
	request: Request,
	env: Env,
	known: Known,
	isInDemand: boolean,
): Promise<Response | null> {
	const found = await readCopy(env, known.key);
	if (found) known.missed = 0;
	const fresh = found ? await newerThan(found.metadata, known, env) : inPlaceOfCopy(known, Date.now());
	const version = fresh ?? found?.metadata;
	if (!version) return null;
	const copy = know(known, version);
	const held = heldBy(request, copy);
	if (held || fresh) await found?.body.cancel();
	if (held) return held;
	const headers = headersFor(request, copy);
	if (fresh || !found) return new Response(fresh?.body, { headers });
	// A client that goes away takes its request along, in the middle of whatever that does: another one may begin anew.
	if (!isInDemand || copy.read - known.gathers < COPY_REMEMBERED_MS)
		return new Response(found.body, { headers });
	const bytes = await gather(known, copy, found.body);
	return bytes && new Response(bytes, { headers });
}

/** Reads a copy whole, and holds it for those who ask next; null when KV breaks off. */
async function gather(known: Known, copy: Copy, body: ReadableStream): Promise<ArrayBuffer | null> {
	known.gathers = copy.read;
	try {
		const bytes = await new Response(body).arrayBuffer();
		// While they came, KV may have given another request a newer copy.
		if (known.copy?.tag === copy.tag) hold(known, bytes);
		return bytes;
	} catch (error) {
		noteUnread(known.key, error);
		return null;
	}
}

/** Holds the bytes for whoever asks next, unless they are too many: a few large copies would push all others out. */
function hold(known: Known, bytes: ArrayBuffer): void {
	const isLarge = bytes.byteLength > COPIES_HELD_BYTES / 4;
	known.gathers = isLarge ? Number.POSITIVE_INFINITY : 0;
	if (isLarge) return;
	inDemand.put(known, bytes.byteLength);
	known.bytes = bytes;
}

/** The headers that a copy goes out with. */
function headersFor(request: Request, copy: Copy): Headers {
	const type = typeFor(request, copy.type);
	let headers = copy.headers.get(type);
	if (!headers) {
		headers = feedHeaders(copy.tag, copy.changed, type);
		copy.headers.set(type, headers);
	}
	return headers;
}

/** The answer to a client that has this copy, or a newer one; null when it has neither. */
function heldBy({ headers }: Request, copy: Copy): Response | null {
	// Most clients name one validator, and most the last one: that is compared before anything is read.
	const named = headers.get("If-None-Match");
	const tag = named === copy.tag ? named : heldTag(headers, copy, Date.now());
	if (tag === null) return null;
	return tag === copy.tag ? copy.unchanged : unchanged(tag);
}

/** Notes what is known of a copy now. The same bytes have the same headers; others leave those that are held behind. */
function know(known: Known, { etag, changed, type }: SlotMetadata): Copy {
	const read = Date.now();
	const before = known.copy;
	if (before?.etag === etag && before.changed === changed) {
		known.copy = { ...before, read };
	} else {
		inDemand.release(known);
		known.gathers = 0;
		const tag = tagOf({ etag, changed });
		known.copy = { etag, changed, type, tag, read, headers: new Map(), unchanged: unchanged(tag) };
	}
	return known.copy;
}

/** KV holds copies only: when it cannot be read, the Library answers. */
async function readCopy(
	env: Env,
	key: string,
): Promise<{ body: ReadableStream; metadata: SlotMetadata } | null> {
	try {
		const options = { type: "stream", cacheTtl: KV_CACHE_TTL_SECONDS } as const;
		const { value, metadata } = await env.FEEDS.getWithMetadata<SlotMetadata>(key, options);
		return value && metadata ? { body: value, metadata } : null;
	} catch (error) {
		noteUnread(key, error);
		return null;
	}
}

function noteUnread(key: string, error: unknown): void {
	const message = error instanceof Error ? error.message : String(error);
	console.error(jsonLine({ event: "kv-read-failed", key, error: message }));
}
