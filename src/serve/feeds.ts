import type { Env } from "../env.ts";
import type { Topic } from "../library/document.ts";
import type { FeedRequest } from "../library/publisher.ts";
import { type SlotMetadata, slotKey } from "../library/slots.ts";
import { FEED_TYPE_FOR_BROWSERS } from "../render/render.ts";
import { HTTP_MAX_AGE_SECONDS, KV_CACHE_TTL_SECONDS } from "../settings.ts";
import { isUnchanged } from "./conditional.ts";

/** A feed as published: the copy in KV as it is, else from the Library, which puts the copy there. */
export async function serveFeed(
	request: Request,
	env: Env,
	topic: Topic,
	asked: FeedRequest,
): Promise<Response> {
	const { origin, path, format, search } = asked;
	const copy = search === "" ? await readCopy(env, slotKey(origin, path, format)) : null;
	if (copy) return answer(request, copy.body, copy.metadata);
	const feed = await env.LIBRARY.getByName(topic.library).feed(asked);
	if (!feed) throw new Error(`the library ${topic.library} does not know ${path}`);
	const { body, ...metadata } = feed;
	return answer(request, body, metadata);
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
		console.error(
			JSON.stringify({
				event: "kv-read-failed",
				key,
				error: error instanceof Error ? error.message : String(error),
			}),
		);
		return null;
	}
}

async function answer(
	request: Request,
	body: ReadableStream | string,
	{ etag, changed, type }: SlotMetadata,
): Promise<Response> {
	const headers = feedHeaders(etag, changed);
	if (isUnchanged(request.headers, etag, changed)) {
		if (typeof body !== "string") await body.cancel();
		return new Response(null, { status: 304, headers });
	}
	headers.set("Content-Type", typeFor(request, type));
	return new Response(body, { headers });
}

/** A browser shows the source of what is called a feed, but shows XML with its stylesheet; readers get the feed's own type. */
function typeFor(request: Request, type: string): string {
	const isXml = type.includes("xml");
	return isXml && request.headers.get("Accept")?.includes("text/html") ? FEED_TYPE_FOR_BROWSERS : type;
}

function feedHeaders(etag: string, changed: number): Headers {
	return new Headers({
		ETag: etag,
		"Last-Modified": new Date(changed).toUTCString(),
		"Cache-Control": `public, max-age=${HTTP_MAX_AGE_SECONDS}, stale-while-revalidate=${HTTP_MAX_AGE_SECONDS}`,
		"Access-Control-Allow-Origin": "*",
		"Access-Control-Expose-Headers": "ETag, Last-Modified, Link",
		"X-Content-Type-Options": "nosniff",
		Vary: "Accept",
	});
}
