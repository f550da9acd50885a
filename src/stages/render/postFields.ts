import type { JsonFeedAttachment, JsonFeedItem } from "./jsonfeedTypes.ts";
import { wordsFor } from "./words.ts";
import { plainText } from "./xml.ts";

/** A file that goes with a post. */
export interface PostFile {
	label: string;
	url: string;
	type: string;
}

type Episode = Pick<JsonFeedItem, "_itunes" | "_podcast">;

/** What a post has of an episode, and the files below its text: attachments, transcripts and chapters. */
export function episodeAndFiles(
	episode: Episode,
	attachments: JsonFeedAttachment[],
	language: string,
): { episode: Episode; files: PostFile[] } {
	const words = wordsFor(language);
	const { transcripts = [], chapters } = episode._podcast ?? {};
	const files = [
		...attachments.map((attachment) => ({
			label: attachment.title ?? nameIn(attachment.url),
			url: attachment.url,
			type: attachment.mime_type,
		})),
		...transcripts.map((transcript) => ({
			label: transcript.language ? `${words.transcript} (${transcript.language})` : words.transcript,
			url: transcript.url,
			type: transcript.type,
		})),
		...(chapters ? [{ label: words.chapters, ...chapters }] : []),
	];
	return { episode, files };
}

/** Front matter of an episode, in the words that podcast themes and iTunes use. */
export function episodeFields({ _itunes, _podcast }: Episode): [string, string | null][] {
	const season = _podcast?.season?.number ?? _itunes?.season;
	const episode = _podcast?.episode?.number ?? _itunes?.episode;
	return [
		["season", season === undefined ? null : String(season)],
		["seasonName", scalarOrNull(_podcast?.season?.name)],
		["episode", episode === undefined ? null : String(episode)],
		["episodeLabel", scalarOrNull(_podcast?.episode?.display)],
		["episodeType", scalarOrNull(_itunes?.episode_type)],
		["cover", scalarOrNull(_itunes?.image)],
	];
}

/** Links to files as a list in HTML. */
export function filesOf(files: PostFile[]): string[] {
	if (files.length === 0) return [];
	const items = files.map(
		({ label, url, type }) => `<li><a href="${html(url)}">${html(label)}</a> (${html(type)})</li>`,
	);
	return [`<ul>\n${items.join("\n")}\n</ul>`];
}

export function scalarOrNull(text: string | null | undefined): string | null {
	return text ? scalar(text) : null;
}

/**
 * Hexo's own helpers (recent posts, tag lists) put titles and names into pages unescaped, themes escape them: so no
 * text may hold what HTML would take for a tag.
 */
export function scalar(text: string): string {
	return JSON.stringify(plainText(text).replace(/<(?=[a-z/!?])/gi, "‹")).replace(
		/[\u2028\u2029\ufeff\u0085]/g,
		(found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

/** The last part of an address, as people read it. */
function nameIn(url: string): string {
	const path = url.split(/[?#]/)[0] ?? url;
	const name = path.slice(path.lastIndexOf("/") + 1) || url;
	try {
		return decodeURIComponent(name);
	} catch {
		// Escapes of another charset: the name is shown as it is written.
		return name;
	}
}

/** Text in HTML that Hexo runs Nunjucks over. */
function html(text: string): string {
	return plainText(text)
		.replace(/\s+/g, " ")
		.replace(/[&<>"{]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
