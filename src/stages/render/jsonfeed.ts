import type { FeedDocument } from "../../model/document.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { enclosuresOf } from "./enclosures.ts";
import * as field from "./fields.ts";
import type { JsonFeed } from "./jsonfeedTypes.ts";
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
		icon: given(field.webAddress(document.image)),
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
		image: given(field.webAddress(entry.image)),
		date_published: field.isoTime(entry.date),
		date_modified: field.isoTime(entry.modified),
		authors: field.authorsOf(entry).map(({ name, url }) => ({ name, url: given(url) })),
		tags: filled(field.categoriesOf(entry).map((one) => one.name)),
		language: given(languageTag(entry.language ?? entry.source.language)),
		attachments: filled(enclosuresOf(entry).map(attachmentOf)),
		_tributary: {
			key: entry.key,
			source: {
				id: entry.source.id,
				title: field.sourceTitle(entry),
				url: given(field.webAddress(entry.source.siteUrl)),
				feed_url: given(field.webAddress(entry.source.url)),
			},
			categories: entry.paths,
			rights: given(field.lineOrNull(entry.rights ?? entry.source.rights)),
			comments_url: given(field.webAddress(entry.commentsUrl)),
			reading_minutes: entry.readingMinutes > 0 ? entry.readingMinutes : undefined,
			also_in: filled(
				entry.alsoIn.map((one) => ({
					source: one.sourceId,
					title: given(field.lineOrNull(one.title)),
					url: given(field.webAddress(one.url)),
				})),
			),
		},
	};
}

function attachmentOf(one: ReturnType<typeof enclosuresOf>[number]) {
	return {
		url: one.url,
		mime_type: one.type,
		title: given(one.title),
		size_in_bytes: one.length > 0 ? one.length : undefined,
		duration_in_seconds: given(one.durationSeconds),
	};
}

function filled<T>(list: T[]): T[] | undefined {
	return list.length > 0 ? list : undefined;
}

/** JSON leaves out what is undefined; a replacer that leaves out nulls would be called for every value. */
function given<T>(value: T | null): T | undefined {
	return value ?? undefined;
}
