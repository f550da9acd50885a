import type { Topic } from "../../config/topics.ts";
import type { FeedAnswer, FeedRequest } from "../../model/copy.ts";
import type { Env } from "../../platform/env.ts";
import { libraryObject } from "../../platform/objects.ts";
import { tagOf } from "../../platform/slots.ts";
import { heldTag, isUnchanged } from "../conditional.ts";
import { feedHeaders, typeFor, unchanged } from "./headers.ts";
import { noteCopy, remember, servePublished } from "./published.ts";

/** A feed: as it is published, the copy in KV; else from the Library, which puts the copy there. */
export async function serveFeed(
	request: Request,
	env: Env,
	topic: Topic,
	asked: FeedRequest,
): Promise<Response> {
	if (asked.search === "") {
		remember(request.url, topic, asked);
		const published = await servePublished(request, env);
		if (published) return published;
	}
	const feed = await libraryObject(topic.library, env).feed(asked);
	if (!feed || feed === "current")
		throw new Error(`the library ${topic.library} does not know ${asked.path}`);
	const { body, changed, type } = feed;
	if (asked.search === "") noteCopy(request.url, feed);
	// What a question finds may be older than what it found before.
	const held = asked.search === "" ? heldTag(request.headers, feed, Date.now()) : heldBytes(request, feed);
	if (held !== null) return unchanged(held);
	const tag = asked.search === "" ? tagOf(feed) : feed.etag;
	return new Response(body, { headers: feedHeaders(tag, changed, typeFor(request, type)) });
}

function heldBytes({ headers }: Request, { etag, changed }: FeedAnswer): string | null {
	return isUnchanged(headers, etag, changed) ? etag : null;
}
