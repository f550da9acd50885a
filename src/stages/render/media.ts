import { applyMedia, resolveAddress, targetsIn } from "../../base/media/marker.ts";
import type { FeedDocument } from "../../model/document.ts";
import type { SourceFacts, StoredEntry } from "../../model/stored.ts";

/**
 * Every target of the document that is marked for the proxy, once each, so that a caller whose signatures are
 * asynchronous can make them in one go before `renderFeed`.
 */
export function mediaTargets(document: FeedDocument): string[] {
	return targetsIn((media) => resolveMedia(document, media));
}

/** The document with `media(target)` in place of each marked address. */
export function resolveMedia(document: FeedDocument, media: (target: string) => string): FeedDocument {
	return {
		...document,
		image: resolveAddress(document.image, media),
		source: document.source && resolveFacts(document.source, media),
		entries: document.entries.map((entry) => resolveEntry(entry, document.brief, media)),
	};
}

/** One entry with `media(target)` in place of each marked address; without its HTML when only the summary counts. */
export function resolveEntry(
	entry: StoredEntry,
	brief: boolean,
	media: (target: string) => string,
): StoredEntry {
	const html = brief ? null : entry.contentHtml;
	return {
		...entry,
		image: resolveAddress(entry.image, media),
		source: resolveFacts(entry.source, media),
		enclosures: entry.enclosures.map((enclosure) => ({
			...enclosure,
			url: resolveAddress(enclosure.url, media) ?? enclosure.url,
		})),
		// Rows of older releases have none.
		episode: entry.episode ? { ...entry.episode, image: resolveAddress(entry.episode.image, media) } : null,
		contentHtml: html === null ? null : applyMedia(html, media),
	};
}

function resolveFacts(facts: SourceFacts, media: (target: string) => string): SourceFacts {
	return { ...facts, image: resolveAddress(facts.image, media), icon: resolveAddress(facts.icon, media) };
}

/** The targets of one entry that are marked for the proxy, for callers that show entries outside of a feed. */
export function markedIn(entry: StoredEntry): string[] {
	return targetsIn((media) => resolveEntry(entry, false, media));
}
