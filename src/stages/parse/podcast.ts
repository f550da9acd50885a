import { EPISODE_TYPES, type Episode, type Transcript } from "../../model/entry.ts";
import { type FeedContext, urlAt } from "./context.ts";
import type { Fields } from "./elementFields.ts";
import { pictureIn } from "./rssFields.ts";
import { attribute, textOf, type XmlElement } from "./xml/elements.ts";

/**
 * What an item or entry says of itself as an episode: the podcast namespace 1.0 (podcastindex.org/namespace/1.0), which
 * says more, before Apple's iTunes elements. Null when it says nothing.
 */
export function episodeOf(fields: Fields, context: FeedContext): Episode | null {
	if (!context.hasEpisodes) return null;
	const season = fields.first("podcast:season");
	const number = fields.first("podcast:episode");
	const cover = fields.first("itunes:image", "podcast:image");
	return orNothing({
		season: wholeOf(textOf(season)) ?? wholeOf(fields.text("itunes:season")),
		seasonName: season && attribute(season, "name"),
		number: decimalOf(textOf(number)) ?? decimalOf(fields.text("itunes:episode")),
		label: number && attribute(number, "display"),
		type: episodeType(fields.text("itunes:episodetype")),
		image: cover && pictureIn(cover, context),
		transcripts: fields.all("podcast:transcript").flatMap((element) => transcriptOf(element, context)),
		chapters: chaptersOf(fields.first("podcast:chapters"), context),
	});
}

function transcriptOf(element: XmlElement, context: FeedContext): Transcript[] {
	const url = urlAt(element, "url", context);
	if (url === null) return [];
	return [
		{
			url,
			type: attribute(element, "type"),
			language: attribute(element, "language"),
			isCaptions: attribute(element, "rel")?.toLowerCase() === "captions",
		},
	];
}

function chaptersOf(element: XmlElement | null, context: FeedContext): Episode["chapters"] {
	const url = urlAt(element, "url", context);
	return element && url !== null ? { url, type: attribute(element, "type") } : null;
}

/** The episode, or null when nothing is said of it. */
export function orNothing(episode: Episode): Episode | null {
	const { transcripts, ...rest } = episode;
	return transcripts.length > 0 || Object.values(rest).some((value) => value !== null) ? episode : null;
}

/** One of the types that Apple knows; null for any other word. */
export function episodeType(text: string | null): Episode["type"] {
	const word = text?.toLowerCase();
	return EPISODE_TYPES.find((type) => type === word) ?? null;
}

/** A number of a season; null when it is none. */
export function wholeOf(text: string | null): number | null {
	return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A number of an episode, which may have a part after the point; null when it is none. */
export function decimalOf(text: string | null): number | null {
	return text !== null && /^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null;
}
