import type { Alternate, Episode, Guest, Transcript } from "../../model/entry.ts";
import { type FeedContext, numberOf } from "./context.ts";
import { address, isObject, type Json, string } from "./jsonValues.ts";
import { decimalOf, episodeType, orNothing, some, wholeOf } from "./podcast.ts";

/**
 * What a JSON Feed says of an episode. The format has no words of its own for it; these are the extensions `_itunes` and
 * `_podcast` as jsonfeed-to-rss reads them, with the names of the iTunes elements and the podcast namespace.
 */
export function jsonEpisode(item: Json, context: FeedContext): Episode | null {
	const itunes = objectOf(item._itunes);
	const podcast = objectOf(item._podcast);
	if (itunes === null && podcast === null) return null;
	const season = objectOf(podcast?.season);
	const number = objectOf(podcast?.episode);
	const transcripts = Array.isArray(podcast?.transcripts) ? podcast.transcripts.filter(isObject) : [];
	return orNothing({
		season: wholeOf(string(season?.number)) ?? wholeOf(string(itunes?.season)),
		seasonName: string(season?.name),
		number: decimalOf(string(number?.number)) ?? decimalOf(string(itunes?.episode)),
		label: string(number?.display),
		type: episodeType(string(itunes?.episode_type)),
		image: address(itunes?.image, context),
		transcripts: transcripts.flatMap((transcript) => transcriptOf(transcript, context)),
		chapters: chaptersOf(objectOf(podcast?.chapters), context),
		...some(
			"persons",
			objectsOf(podcast?.persons).flatMap((person) => guestOf(person, context)),
		),
		...some(
			"alternates",
			objectsOf(podcast?.alternate_enclosures).flatMap((alternate) => alternateOf(alternate, context)),
		),
		...some(
			"funding",
			objectsOf(podcast?.funding).flatMap((funding) => {
				const url = address(funding.url, context);
				return url === null ? [] : [{ url, text: string(funding.text) }];
			}),
		),
	});
}

function guestOf(person: Json, context: FeedContext): Guest[] {
	const name = string(person.name);
	if (name === null) return [];
	const [role, group] = [string(person.role), string(person.group)];
	return [{ name, role, group, image: address(person.img, context), url: address(person.href, context) }];
}

function alternateOf(alternate: Json, context: FeedContext): Alternate[] {
	const sources = objectsOf(alternate.sources).flatMap(({ uri }) => address(uri, context) ?? []);
	const number = (name: string) => numberOf(string(alternate[name]));
	if (sources.length === 0) return [];
	return [
		{
			...{ type: string(alternate.type), length: number("length"), bitrate: number("bitrate") },
			...{
				height: number("height"),
				language: string(alternate.lang),
				title: string(alternate.title),
				sources,
			},
		},
	];
}

function objectsOf(value: unknown): Json[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

function transcriptOf(transcript: Json, context: FeedContext): Transcript[] {
	const url = address(transcript.url, context);
	if (url === null) return [];
	const isCaptions = string(transcript.rel)?.toLowerCase() === "captions";
	return [{ url, type: string(transcript.type), language: string(transcript.language), isCaptions }];
}

function chaptersOf(chapters: Json | null, context: FeedContext): Episode["chapters"] {
	const url = address(chapters?.url, context);
	return chapters && url !== null ? { url, type: string(chapters.type) } : null;
}

function objectOf(value: unknown): Json | null {
	return isObject(value) ? value : null;
}
