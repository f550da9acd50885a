import type { FeedDocument, StoredEntry } from "../model.ts";
import { enclosuresOf } from "./enclosures.ts";
import * as field from "./fields.ts";
import { languageTag } from "./language.ts";
import { plainText } from "./xml.ts";

/**
 * JSON Feed 1.1 (https://jsonfeed.org/version/1.1). By hand, for `feed` writes version 1.0: one author, no
 * language, no attachments. What the format has no word for is under `_tributary`.
 */
export function renderJsonFeed(document: FeedDocument): string {
	const feed = {
		version: "https://jsonfeed.org/version/1.1",
		title: field.oneLine(document.title),
		home_page_url: document.homeUrl,
		feed_url: field.addressOf(document, "json"),
		description: field.subtitleOf(document),
		next_url: document.nextUrl,
		icon: field.webAddress(document.image),
		language: languageTag(document.language),
		hubs: document.hubUrl ? [{ type: "WebSub", url: document.hubUrl }] : null,
		_tributary: document.cursor === null ? null : { cursor: document.cursor },
		items: document.entries.map((entry) => itemOf(entry, document)),
	};
	// U+2028 and U+2029 end a line in older JavaScript that reads JSON as a script.
	return `${JSON.stringify(feed, withoutNull).replace(/[\u2028\u2029]/g, (found) => (found === "\u2028" ? "\\u2028" : "\\u2029"))}\n`;
}

function itemOf(entry: StoredEntry, document: FeedDocument) {
	const html = document.brief ? null : entry.contentHtml;
	const summary = entry.summary ? plainText(entry.summary) : null;
	return {
		id: field.entryId(entry.key),
		url: field.linkOf(entry, document.origin),
		title: field.lineOrNull(entry.title),
		content_html: html === null ? null : plainText(html),
		content_text: html === null ? (summary ?? field.titleOf(entry, document.language)) : null,
		summary: html === null ? null : summary,
		image: field.webAddress(entry.image),
		date_published: field.isoTime(entry.date),
		date_modified: field.isoTime(entry.modified),
		authors: field.authorsOf(entry).map(({ name, url }) => ({ name, url })),
		tags: listOrNull(field.categoriesOf(entry).map((one) => one.name)),
		language: languageTag(entry.language ?? entry.source.language),
		attachments: listOrNull(enclosuresOf(entry).map(attachmentOf)),
		_tributary: {
			key: entry.key,
			source: {
				id: entry.source.id,
				title: field.sourceTitle(entry),
				url: field.webAddress(entry.source.siteUrl),
				feed_url: field.webAddress(entry.source.url),
			},
			categories: entry.paths,
			rights: field.lineOrNull(entry.rights ?? entry.source.rights),
			comments_url: field.webAddress(entry.commentsUrl),
			reading_minutes: entry.readingMinutes > 0 ? entry.readingMinutes : null,
			also_in: listOrNull(
				entry.alsoIn.map((one) => ({
					source: one.sourceId,
					title: field.lineOrNull(one.title),
					url: field.webAddress(one.url),
				})),
			),
		},
	};
}

function attachmentOf(one: ReturnType<typeof enclosuresOf>[number]) {
	return {
		url: one.url,
		mime_type: one.type,
		title: one.title,
		size_in_bytes: one.length > 0 ? one.length : null,
		duration_in_seconds: one.durationSeconds,
	};
}

function listOrNull<T>(list: T[]): T[] | null {
	return list.length > 0 ? list : null;
}

function withoutNull(_key: string, value: unknown): unknown {
	return value === null ? undefined : value;
}
