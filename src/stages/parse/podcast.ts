import {
	type Alternate,
	type Entry,
	EPISODE_TYPES,
	type Episode,
	type Transcript,
} from "../../model/entry.ts";
import { type FeedContext, numberOf, urlAt } from "./context.ts";
import type { Fields } from "./elementFields.ts";
import { pictureIn } from "./rssFields.ts";
import { attribute, childrenNamed, textOf, type XmlElement } from "./xml/elements.ts";

/**
 * What an item or entry says of itself as an episode: the podcast namespace 1.0 (podcastindex.org/namespace/1.0), which
 * says more, before Apple's iTunes elements. Null when it says nothing.
 */
export function episodeOf(fields: Fields, context: FeedContext): Episode | null {
	// Asked first, of what is there: most entries are no episodes, and there is much to look for.
	if (!fields.children.some(isOfPodcasts)) return null;
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
		...around(fields, context),
		...some(
			"alternates",
			fields.all("podcast:alternateenclosure").flatMap((element) => alternateOf(element, context)),
		),
	});
}

function isOfPodcasts({ name }: XmlElement): boolean {
	return name.startsWith("podcast:") || name.startsWith("itunes:");
}

/** Who is in it and where money goes: of an episode, or of all of a podcast. */
export function around(fields: Fields, context: FeedContext): Pick<Episode, "persons" | "funding"> {
	const persons = fields.all("podcast:person").flatMap((element) => {
		const name = textOf(element);
		if (name === null) return [];
		const [role, group] = [attribute(element, "role"), attribute(element, "group")];
		return [
			{ name, role, group, image: urlAt(element, "img", context), url: urlAt(element, "href", context) },
		];
	});
	const funding = fields.all("podcast:funding").flatMap((element) => {
		const url = urlAt(element, "url", context);
		return url === null ? [] : [{ url, text: textOf(element) }];
	});
	return { ...some("persons", persons), ...some("funding", funding) };
}

/** An episode with what its podcast says of all of them; any other entry as it is. */
export function withPodcast(entry: Entry, shared: ReturnType<typeof around>): Entry {
	return entry.episode && Object.keys(shared).length
		? { ...entry, episode: { ...entry.episode, ...shared, ...entry.episode } }
		: entry;
}

/** A field that is only there with something in it. */
export function some<Name extends string, T>(name: Name, items: T[]): { [K in Name]?: T[] } {
	return (items.length ? { [name]: items } : {}) as { [K in Name]?: T[] };
}

function alternateOf(element: XmlElement, context: FeedContext): Alternate[] {
	const sources = childrenNamed(element, "podcast:source").flatMap(
		(source) => urlAt(source, "uri", context) ?? [],
	);
	if (sources.length === 0) return [];
	const [type, language, title] = ["type", "lang", "title"].map((name) => attribute(element, name) ?? null);
	const [length, bitrate, height] = ["length", "bitrate", "height"].map((name) =>
		numberOf(attribute(element, name)),
	);
	return [
		{
			...{ type: type ?? null, length: length ?? null, bitrate: bitrate ?? null, height: height ?? null },
			...{ language: language ?? null, title: title ?? null, sources },
		},
	];
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
	return transcripts.length > 0 || Object.values(rest).some((value) => value != null) ? episode : null;
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
