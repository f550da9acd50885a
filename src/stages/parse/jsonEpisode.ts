import type { Episode, Transcript } from "../../model/entry.ts";
import type { FeedContext } from "./context.ts";
import { address, isObject, type Json, string } from "./jsonValues.ts";
import { decimalOf, episodeType, orNothing, wholeOf } from "./podcast.ts";

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
	});
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
