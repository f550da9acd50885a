import type { Alternate, Episode, Funding, Guest, Transcript } from "../../model/entry.ts";
import { validType } from "./enclosures.ts";
import { lineOrNull, webUri } from "./entryValues.ts";
import { languageTag } from "./language.ts";

/** An episode as it is written: in Apple's words as far as they go, for most players know no others. */
export interface WrittenEpisode {
	itunes: {
		season: number | null;
		episode: number | null;
		episodeType: Episode["type"];
		image: string | null;
	} | null;
	/** What Apple has no words for, in those of the podcast namespace 1.0. */
	podcast: {
		season: { number: number; name: string | null } | null;
		episode: { number: number; display: string | null } | null;
		transcripts: (Pick<Transcript, "url" | "language" | "isCaptions"> & { type: string })[];
		chapters: { url: string; type: string } | null;
		persons: Guest[];
		alternates: (Alternate & { type: string })[];
		funding: Funding[];
	} | null;
}

/** The namespace asks for a media type; these are the ones of its own documentation. */
const TRANSCRIPT_TYPES: Record<string, string> = {
	html: "text/html",
	json: "application/json",
	srt: "application/x-subrip",
	txt: "text/plain",
	vtt: "text/vtt",
};
const CHAPTERS_TYPE = "application/json+chapters";

/** The longest name of a season, and the longest label of an episode, that the namespace allows. */
const NAME_MAX_CHARACTERS = 128;
const LABEL_MAX_CHARACTERS = 32;

/** Null for an entry that is no episode. */
export function writtenEpisode(episode: Episode | null | undefined): WrittenEpisode | null {
	if (!episode) return null;
	const { season, number } = episode;
	const itunes = {
		season: isApples(season) ? season : null,
		episode: isApples(number) ? number : null,
		episodeType: episode.type,
		image: webUri(episode.image),
	};
	const name = shortened(episode.seasonName, NAME_MAX_CHARACTERS);
	const display = shortened(episode.label, LABEL_MAX_CHARACTERS);
	const podcast = {
		season: season !== null && (name !== null || !isApples(season)) ? { number: season, name } : null,
		episode: number !== null && (display !== null || !isApples(number)) ? { number, display } : null,
		transcripts: episode.transcripts.flatMap(transcriptOf),
		chapters: chaptersOf(episode.chapters),
		persons: (episode.persons ?? []).filter(({ name }) => name !== ""),
		// The namespace asks for a media type and a place.
		alternates: (episode.alternates ?? []).flatMap((alternate) => {
			const type = validType(alternate.type);
			return type === null || alternate.sources.length === 0 ? [] : [{ ...alternate, type }];
		}),
		funding: episode.funding ?? [],
	};
	const { transcripts, persons, alternates, funding, ...others } = podcast;
	const count = transcripts.length + persons.length + alternates.length + funding.length;
	return {
		itunes: hasSome(itunes) ? itunes : null,
		podcast: count > 0 || hasSome(others) ? podcast : null,
	};
}

/** Apple counts from 1 and knows no parts. */
function isApples(number: number | null): boolean {
	return number !== null && Number.isSafeInteger(number) && number > 0;
}

function transcriptOf({ url: written, type, language, isCaptions }: Transcript) {
	const url = webUri(written);
	if (url === null) return [];
	const ending = /\.(\w+)(?:[?#]|$)/.exec(url.slice(url.lastIndexOf("/")))?.[1]?.toLowerCase() ?? "";
	return [
		{
			url,
			type: validType(type) ?? TRANSCRIPT_TYPES[ending] ?? "text/plain",
			language: languageTag(language),
			isCaptions,
		},
	];
}

function chaptersOf(chapters: Episode["chapters"]) {
	const url = webUri(chapters?.url);
	return url === null ? null : { url, type: validType(chapters?.type) ?? CHAPTERS_TYPE };
}

function shortened(text: string | null, characters: number): string | null {
	const line = lineOrNull(text);
	return line && [...line].slice(0, characters).join("");
}

function hasSome(fields: Record<string, unknown>): boolean {
	return Object.values(fields).some((value) => value !== null);
}
