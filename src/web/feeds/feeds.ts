import { encodePath } from "../../base/url/path.ts";
import { sourceIn, type Topic } from "../../config/topics.ts";
import type { FeedRequest } from "../../model/copy.ts";
import type { Env } from "../../platform/env.ts";
import { libraryObject } from "../../platform/objects.ts";
import { addressOf, tagOf } from "../../platform/slots.ts";
import { heldTag } from "../conditional.ts";
import { refused } from "../strangers.ts";
import { feedHeaders, typeFor, unchanged } from "./headers.ts";
import { noteCopy, remember, servePublished } from "./published.ts";

/** A feed: as it is published, the copy in KV; else from the Library, which puts the copy there. */
export async function serveFeed(
	request: Request,
	env: Env,
	topic: Topic,
	asked: FeedRequest,
): Promise<Response> {
	const isCopied = asked.search === "" && !asked.within;
	const url = knownAs(request.url, asked);
	if (isCopied) {
		remember(url, topic, asked);
		const published = await servePublished(request, env, url);
		if (published) return published;
	}
	// There are many of these, and nobody may read them.
	const tooMany = isCopied && sourceIn(asked.path) !== null ? await refused("feeds", request, env) : null;
	if (tooMany) return tooMany;
	const feed = await libraryObject(topic.library, env).feed(asked);
	if (!feed || feed === "current")
		throw new Error(`the library ${topic.library} does not know ${asked.path}`);
	const { body, etag, changed, type } = feed;
	// What a question finds may be older than what it found before: whoever asked compares it whole.
	if (!isCopied) return new Response(body, { headers: feedHeaders(etag, changed, typeFor(request, type)) });
	noteCopy(url, feed);
	const held = heldTag(request.headers, feed, Date.now());
	if (held !== null) return unchanged(held);
	return new Response(body, { headers: feedHeaders(tagOf(feed), changed, typeFor(request, type)) });
}

/**
 * The address that a feed is known under: the one that it is asked for by, or its own where somebody has added to that
 * or spelled it otherwise. There are endless ways to do so, and whoever tries them must not have those forgotten that readers use.
 */
function knownAs(requestUrl: string, { path, format, origin }: FeedRequest): string {
	const { pathname, search } = new URL(requestUrl);
	const isPlain = search === "" && !requestUrl.endsWith("?") && pathname === `/${encodePath(path)}.${format}`;
	return isPlain ? requestUrl : addressOf({ path, format, origin, search: "" });
}
