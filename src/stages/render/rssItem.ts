import { escapeMarkup } from "../../base/html/escape.ts";
import type { FeedDocument } from "../../model/document.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { enclosuresOf, mediaType } from "./enclosures.ts";
import * as field from "./entryValues.ts";
import { type WrittenEpisode, writtenEpisode } from "./episode.ts";
import { languageTag } from "./language.ts";
import { cdata, profileText, rssElement, rssEmpty, rssText } from "./rssXml.ts";
import { validHtml } from "./validHtml.ts";
import { markupFree } from "./xml.ts";

/** One item on lines of its own, indented as the `feed` package indents the channel around it. */
export function writeItem(entry: StoredEntry, document: FeedDocument): string {
	const lines = elementsOf(entry, document).map((element) => `\n            ${element}`);
	return `\n        <item>${lines.join("")}\n        </item>`;
}

function elementsOf(entry: StoredEntry, document: FeedDocument): string[] {
	const title = field.titleOf(entry, document.language);
	const html = document.brief || entry.contentHtml === null ? null : validHtml(entry.contentHtml);
	return [
		...rssElement("link", rssText(field.linkOf(entry, document.origin))),
		...rssElement("guid", field.entryId(entry.key), { isPermaLink: "false" }),
		...rssElement("pubDate", new Date(entry.date).toUTCString()),
		...rssElement("title", profileText(title)),
		...rssElement("description", rssText(escapeMarkup(entry.summary ?? title))),
		...rssElement("content:encoded", html === null ? null : cdata(html)),
		...words("dc:creator", creatorsOf(entry)),
		...field
			.categoriesOf(entry)
			.flatMap((category) => words("category", category.name, { domain: category.scheme })),
		...words("comments", field.webUri(entry.commentsUrl)),
		...mediaOf(entry, html !== null),
		...sourceOf(entry),
		...words("dc:language", languageTag(entry.language ?? entry.source.language)),
		...words("dc:rights", field.lineOrNull(entry.rights ?? entry.source.rights)),
		...rssElement("dcterms:modified", field.isoTime(entry.modified)),
		...links(entry),
	];
}

/** An element with text; nothing for null. */
function words(
	name: string,
	text: string | null,
	attributes: Record<string, string | number | null> = {},
): string[] {
	return rssElement(name, text === null ? null : profileText(text), attributes);
}

/** The one enclosure that RSS allows is what can be played; further files and the picture are media elements. */
function mediaOf(entry: StoredEntry, hasContent: boolean): string[] {
	const enclosures = enclosuresOf(entry);
	const [first] = enclosures;
	const image = field.webUri(entry.image);
	const shown =
		first ?? (image && !hasContent ? { url: image, type: mediaType(null, image), length: 0 } : null);
	const isTimed = first?.durationSeconds != null && isPodcast(entry);
	return [
		...(shown ? rssEmpty("enclosure", { url: shown.url, length: shown.length, type: shown.type }) : []),
		...rssElement("itunes:duration", isTimed ? clock(first.durationSeconds ?? 0) : null),
		...episodeElements(writtenEpisode(entry.episode)),
		...(image ? rssEmpty("media:thumbnail", { url: image }) : []),
		...enclosures
			.filter((enclosure, at) => at > 0 || (enclosure.durationSeconds && !isTimed))
			.flatMap((enclosure) =>
				rssEmpty("media:content", {
					url: enclosure.url,
					type: enclosure.type,
					fileSize: enclosure.length || null,
					duration: enclosure.durationSeconds && Math.round(enclosure.durationSeconds),
				}),
			),
	];
}

function episodeElements(episode: WrittenEpisode | null): string[] {
	const { itunes, podcast } = episode ?? {};
	const number = (value: number | null | undefined) => (value == null ? null : String(value));
	const { season, episode: numbered, transcripts = [], chapters } = podcast ?? {};
	return [
		...rssElement("itunes:season", number(itunes?.season)),
		...rssElement("itunes:episode", number(itunes?.episode)),
		...rssElement("itunes:episodeType", itunes?.episodeType ?? null),
		...(itunes?.image ? rssEmpty("itunes:image", { href: itunes.image }) : []),
		...rssElement("podcast:season", number(season?.number), { name: season?.name ?? null }),
		...rssElement("podcast:episode", number(numbered?.number), { display: numbered?.display ?? null }),
		...transcripts.flatMap(({ url, type, language, isCaptions }) =>
			rssEmpty("podcast:transcript", { url, type, language, rel: isCaptions ? "captions" : null }),
		),
		...(chapters ? rssEmpty("podcast:chapters", { ...chapters }) : []),
		...(podcast?.persons ?? []).flatMap(({ name, role, group, image, url }) =>
			rssElement("podcast:person", rssText(name), { role, group, img: image, href: url }),
		),
		...(podcast?.alternates ?? []).flatMap(({ type, length, bitrate, height, language, title, sources }) =>
			rssElement(
				"podcast:alternateEnclosure",
				sources.flatMap((uri) => rssEmpty("podcast:source", { uri })).join(""),
				{ type, length, bitrate, height, lang: language, title },
			),
		),
	];
}

/** Whether iTunes elements describe the entry: it says so, or Apple knows its file by the end of the address. */
export function isPodcast(entry: StoredEntry): boolean {
	const [first] = enclosuresOf(entry);
	const isApples = first?.durationSeconds != null && /\.(m4a|mp3|mov|mp4|m4v)$/.test(first.url);
	return isApples || writtenEpisode(entry.episode)?.itunes != null;
}

/** Whether elements of the podcast namespace describe the entry. */
export function namesPodcast(entry: StoredEntry): boolean {
	return writtenEpisode(entry.episode)?.podcast != null;
}

/** In one element: of several, readers show the first (rss-parser) or the last (newsboat). */
function creatorsOf(entry: StoredEntry): string | null {
	const authors = field.authorsOf(entry).map((author) => author.name);
	return authors.length > 0 ? authors.join(", ") : null;
}

/** The channel that published it first; `source` wants an address, for a name alone there is `dc:source`. */
function sourceOf(entry: StoredEntry): string[] {
	const origin = field.originOf(entry);
	const url = origin?.title ? origin.url : field.feedUri(entry.source);
	const title = origin?.title ?? field.sourceTitle(entry);
	if (url !== null) return words("source", title, { url });
	return origin?.title ? words("dc:source", title) : [];
}

function links(entry: StoredEntry): string[] {
	const related = entry.alsoIn.flatMap((twin) => {
		const href = field.webUri(twin.url);
		const title = markupFree(field.oneLine(twin.title)) || null;
		return href ? rssEmpty("atom:link", { rel: "related", title, href }) : [];
	});
	const via = field.viaOf(entry);
	return via
		? [
				...related,
				...rssEmpty("atom:link", { rel: "via", title: via.title && markupFree(via.title), href: via.href }),
			]
		: related;
}

/** `1:02:03` or `02:03`. */
function clock(seconds: number): string {
	const whole = Math.round(seconds);
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return parts
		.slice(parts[0] === 0 ? 1 : 0)
		.map((part, i) => (i === 0 && parts[0] !== 0 ? String(part) : String(part).padStart(2, "0")))
		.join(":");
}
