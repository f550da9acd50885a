import { encodePath } from "../../base/url/path.ts";
import type { Config, SearchConfig } from "../../config/schema.ts";
import { beside, SEARCHES } from "../../config/searches.ts";
import { ALL, hubOf, type Topic } from "../../config/topics.ts";

import type { FeedDocument, FeedFormat } from "../../model/document.ts";
import type { SourceFacts, StoredEntry } from "../../model/stored.ts";
import { choiceOf } from "../../stages/query/selection.ts";
import { feedId } from "../../stages/render/entryValues.ts";

/** Which part of a feed it is. */
interface Place {
	origin: string;
	/** The query string that chose its entries. */
	query: string;
	/** That of the next page. */
	next: string | null;
	cursor: string | null;
	brief: boolean;
	/** The id of a saved search. */
	saved?: string;
}

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
	place: Place,
): FeedDocument {
	const saved = config.searches.find(({ id }) => id === place.saved);
	if (saved)
		return savedDocument(
			saved,
			feedDocument(topic, entries, config, format, source, { ...place, saved: undefined }),
			config,
			format,
			place,
		);
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

/** A saved search: the feed of its query under its own name and address. */
function savedDocument(
	saved: SearchConfig,
	found: FeedDocument,
	config: Config,
	format: FeedFormat,
	{ query, next, origin }: Place,
): FeedDocument {
	const path = SEARCHES + saved.id;
	const address = `${origin}/${path}`;
	return {
		...found,
		title: `${saved.title} – ${config.site.title}`,
		baseUrl: address,
		query: beside(query, saved),
		nextUrl: next === null ? null : `${address}.${format}${beside(next, saved)}`,
		id: feedId(path),
	};
}
