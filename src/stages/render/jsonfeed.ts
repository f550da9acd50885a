import type { FeedDocument } from "../../model/document.ts";
import type { Person } from "../../model/entry.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { enclosuresOf } from "./enclosures.ts";
import * as field from "./entryValues.ts";
import { writtenEpisode } from "./episode.ts";
import type { JsonFeed, JsonFeedAttachment, JsonFeedItem } from "./jsonfeedTypes.ts";
import { languageTag } from "./language.ts";
import { plainText } from "./xml.ts";

/**
 * JSON Feed 1.1 (https://jsonfeed.org/version/1.1). By hand, for `feed` writes version 1.0: one author, no
 * language, no attachments. What the format has no word for is under `_tributary`.
 */
export function renderJsonFeed(document: FeedDocument): string {
	const feed: JsonFeed = {
		version: "https://jsonfeed.org/version/1.1",
		title: field.oneLine(document.title),
		home_page_url: document.homeUrl,
		feed_url: field.addressOf(document, "json"),
		description: given(field.subtitleOf(document)),
		next_url: given(document.nextUrl),
		icon: given(field.webUri(document.image) ?? field.webUri(document.source?.icon)),
		favicon: given(field.webUri(document.source?.icon)),
		authors: filled(authorsOf(document.source?.author ? [document.source.author] : [])),
		language: given(languageTag(document.language)),
		hubs: document.hubUrl ? [{ type: "WebSub", url: document.hubUrl }] : undefined,
		_tributary: document.cursor === null ? undefined : { cursor: document.cursor },
		items: document.entries.map((entry) => itemOf(entry, document)),
	};
	// U+2028 and U+2029 end a line in older JavaScript that reads JSON as a script.
	return `${JSON.stringify(feed).replace(/[\u2028\u2029]/g, (found) => (found === "\u2028" ? "\\u2028" : "\\u2029"))}\n`;
}

function itemOf(entry: StoredEntry, document: FeedDocument) {
	const html = document.brief ? null : entry.contentHtml;
	const summary = entry.summary ? plainText(entry.summary) : null;
	return {
		id: field.entryId(entry.key),
		url: given(field.linkOf(entry, document.origin)),
		title: given(field.lineOrNull(entry.title)),
		content_html: html === null ? undefined : plainText(html),
		content_text: html === null ? (summary ?? field.titleOf(entry, document.language)) : undefined,
		summary: html === null ? undefined : given(summary),
		image: given(field.webUri(entry.image)),
		date_published: field.isoTime(entry.date),
		date_modified: field.isoTime(entry.modified),
		authors: filled(authorsOf(entry.authors)),
		tags: filled(field.categoriesOf(entry).map((category) => category.name)),
		language: given(languageTag(entry.language ?? entry.source.language)),
		attachments: filled(enclosuresOf(entry).map(attachmentOf)),
		...episodeOf(entry),
		_tributary: {
			key: entry.key,
			source: {
				id: entry.source.id,
				title: field.sourceTitle(entry),
				url: given(field.webUri(entry.source.siteUrl)),
				feed_url: given(field.feedUri(entry.source)),
				icon: given(field.webUri(entry.source.icon)),
			},
			origin: originOf(entry),
			categories: entry.paths,
			terms: filled(field.categoriesOf(entry).flatMap(termOf)),
			day: entry.day,
			rights: given(field.lineOrNull(entry.rights ?? entry.source.rights)),
			comments_url: given(field.webUri(entry.commentsUrl)),
			reading_minutes: entry.readingMinutes > 0 ? entry.readingMinutes : undefined,
			from_article: filled(entry.fromArticle ?? []),
			also_in: filled(
				entry.alsoIn.map((twin) => ({
					source: twin.sourceId,
					title: given(field.lineOrNull(twin.title)),
					url: given(field.webUri(twin.url)),
				})),
			),
		},
	};
}

function authorsOf(people: readonly Person[]) {
	return field.peopleOf(people).map(({ name, url }) => ({ name, url: given(url) }));
}

/** What people and machines call differently: a tag is for people. */
function termOf({ name, term, scheme }: ReturnType<typeof field.categoriesOf>[number]) {
	return term === name ? [] : [{ tag: name, term, scheme: given(scheme) }];
}

function originOf(entry: StoredEntry) {
	const origin = field.originOf(entry);
	return origin ? { title: given(origin.title), url: given(origin.url) } : undefined;
}

/** As jsonfeed-to-rss (github.com/bcomnes/jsonfeed-to-rss) has it: JSON Feed itself knows nothing of episodes. */
export function episodeOf(entry: StoredEntry): Pick<JsonFeedItem, "_itunes" | "_podcast"> {
	const episode = writtenEpisode(entry.episode);
	if (!episode) return {};
	const { itunes, podcast } = episode;
	return {
		_itunes: itunes
			? {
					season: given(itunes.season),
					episode: given(itunes.episode),
					episode_type: given(itunes.episodeType),
					image: given(itunes.image),
				}
			: undefined,
		_podcast: podcast
			? {
					season: podcast.season
						? { number: podcast.season.number, name: given(podcast.season.name) }
						: undefined,
					episode: podcast.episode
						? { number: podcast.episode.number, display: given(podcast.episode.display) }
						: undefined,
					transcripts: filled(
						podcast.transcripts.map(({ url, type, language, isCaptions }) => ({
							url,
							type,
							language: given(language),
							rel: isCaptions ? ("captions" as const) : undefined,
						})),
					),
					chapters: given(podcast.chapters),
					persons: filled(
						podcast.persons.map(({ name, role, group, image, url }) => ({
							name,
							...{ role: given(role), group: given(group), img: given(image), href: given(url) },
						})),
					),
					alternate_enclosures: filled(
						podcast.alternates.map(({ type, length, bitrate, height, language, title, sources }) => ({
							...{ type, length: given(length), bitrate: given(bitrate), height: given(height) },
							...{ lang: given(language), title: given(title), sources: sources.map((uri) => ({ uri })) },
						})),
					),
					funding: filled(podcast.funding.map(({ url, text }) => ({ url, text: given(text) }))),
				}
			: undefined,
	};
}

/** A file as an attachment. */
export function attachmentOf(enclosure: ReturnType<typeof enclosuresOf>[number]): JsonFeedAttachment {
	return {
		url: enclosure.url,
		mime_type: enclosure.type,
		title: given(enclosure.title),
		size_in_bytes: enclosure.length > 0 ? enclosure.length : undefined,
		duration_in_seconds: given(enclosure.durationSeconds),
	};
}

function filled<T>(list: T[]): T[] | undefined {
	return list.length > 0 ? list : undefined;
}

/** JSON leaves out what is undefined; a replacer that leaves out nulls would be called for every value. */
function given<T>(value: T | null): T | undefined {
	return value ?? undefined;
}
