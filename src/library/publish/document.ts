import { encodePath } from "../../base/url/path.ts";
import type { Config } from "../../config/schema.ts";
import { ALL, type Topic } from "../../config/topics.ts";

import type { FeedDocument, FeedFormat } from "../../model/document.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { feedId } from "../../stages/render/entryValues.ts";

/** The document of a topic: everything a renderer needs, and nothing that depends on when it is made. */
export function feedDocument(
	topic: Topic,
	entries: StoredEntry[],
	config: Config,
	format: FeedFormat,
	place: { origin: string; query: string; next: string | null; cursor: string | null; brief: boolean },
): FeedDocument {
	const address = `${place.origin}/${encodePath(topic.path)}`;
	return {
		title: topic.path === ALL ? topic.title : `${topic.title} – ${config.site.title}`,
		description: topic.description,
		language: config.site.language,
		origin: place.origin,
		homeUrl: topic.path === ALL ? `${place.origin}/` : address,
		baseUrl: address,
		query: place.query,
		updated: entries.reduce<number | null>((newest, one) => Math.max(newest ?? 0, one.modified), null),
		image: topic.image,
		hubUrl: config.site.hub ?? null,
		nextUrl: place.next === null ? null : `${address}.${format}${place.next}`,
		id: feedId(topic.path),
		entries,
		brief: place.brief,
		cursor: place.cursor,
	};
}
