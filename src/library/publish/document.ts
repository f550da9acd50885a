import { encodePath } from "../../base/url/path.ts";
import type { Config } from "../../config/schema.ts";
import { ALL, hubOf, type Topic } from "../../config/topics.ts";

import type { FeedDocument, FeedFormat } from "../../model/document.ts";
import type { SourceFacts, StoredEntry } from "../../model/stored.ts";
import { choiceOf } from "../../stages/query/selection.ts";
import { feedId } from "../../stages/render/entryValues.ts";

/**
 * The document of a topic: everything a renderer needs, and nothing that depends on when it is made.
 * @param source what the one source of the topic says of itself; null for a topic of several
 */
export function feedDocument(
	topic: Topic,
	entries: StoredEntry[],
	config: Config,
	format: FeedFormat,
	source: SourceFacts | null,
	place: { origin: string; query: string; next: string | null; cursor: string | null; brief: boolean },
): FeedDocument {
	const title = (topic.sources[0]?.title === undefined && source?.title) || topic.title;
	const address = `${place.origin}/${encodePath(topic.path)}`;
	// Two searches of one category are two feeds for whoever follows both.
	const choice = choiceOf(place.query);
	const name = topic.path === ALL ? title : `${title} – ${config.site.title}`;
	return {
		title: choice.words === "" ? name : `${choice.words} – ${name}`,
		description: topic.description ?? source?.description ?? null,
		language: config.site.language,
		origin: place.origin,
		homeUrl: topic.path === ALL && choice.search === "" ? `${place.origin}/` : address + choice.search,
		baseUrl: address,
		query: place.query,
		updated: entries.reduce<number | null>((newest, entry) => Math.max(newest ?? 0, entry.modified), null),
		image: topic.image ?? source?.image ?? null,
		source,
		hubUrl: hubOf(config),
		nextUrl: place.next === null ? null : `${address}.${format}${place.next}`,
		id: feedId(topic.path + choice.search),
		entries,
		brief: place.brief,
		cursor: place.cursor,
	};
}
