import { cleanText } from "../../base/html/escape.ts";
import { mark } from "../../base/media/marker.ts";
import { plainLine } from "../../base/printable.ts";
import type { Enclosure, Entry, Episode, Person } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";
import { TITLE_MAX_CHARS } from "../../settings.ts";
import { mediaAddress, webAddress } from "./addresses.ts";
import type { CleanHtmlOptions } from "./html.ts";

/** An entry's fields of text without what XML and JSON cannot hold, and its addresses absolute and of the web. */
export function cleanFields(entry: Entry, options: CleanHtmlOptions, problems: Problem[]): Entry {
	const address = (value: string | null, field: string) => {
		const url = webAddress(value, options.baseUrl);
		if (value && url === null) refused(field, value, problems);
		return url;
	};
	return {
		...entry,
		id: entry.id === null ? null : cleanText(entry.id),
		url: address(entry.url, "url"),
		title: lineOf(entry.title),
		authors: entry.authors.map((author) => personOf(author, address(author.url, "author url"))),
		categories: entry.categories
			.map((category) => ({
				name: lineOf(category.name) ?? "",
				term: lineOf(category.term ?? null),
				scheme: schemeOf(category.scheme),
			}))
			.filter((category) => category.name !== ""),
		enclosures: entry.enclosures.flatMap((enclosure) => enclosureOf(enclosure, options, problems)),
		language: lineOf(entry.language),
		rights: lineOf(entry.rights),
		commentsUrl: address(entry.commentsUrl, "comments url"),
		origin: entry.origin && {
			title: lineOf(entry.origin.title),
			url: address(entry.origin.url, "origin url"),
		},
		episode: entry.episode ? episodeOf(entry.episode, options, problems) : null,
	};
}

/** One line of plain text: control characters and lone surrogates out, white space folded; null when nothing is left. */
export function lineOf(text: string | null): string | null {
	if (text === null) return null;
	const line = plainLine(text);
	if (line.length <= TITLE_MAX_CHARS) return line === "" ? null : line;
	return `${line
		.slice(0, TITLE_MAX_CHARS - 1)
		.toWellFormed()
		.replace(/\ufffd$/, "")
		.trimEnd()}…`;
}

/** A person whose name is one line and whose mail address can be one. */
export function personOf(person: Person, url: string | null): Person {
	const email = lineOf(person.email);
	return {
		name: lineOf(person.name),
		email: email !== null && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? email : null,
		url,
	};
}

/** A scheme names a set of terms and is not followed, yet it may end up in a link. */
function schemeOf(scheme: string | null): string | null {
	const line = lineOf(scheme);
	return line !== null && /^(?:https?:\/\/|urn:|tag:)/i.test(line) ? line : null;
}

function enclosureOf(enclosure: Enclosure, options: CleanHtmlOptions, problems: Problem[]): Enclosure[] {
	const url = mediaAddress(enclosure.url, options.baseUrl);
	if (url === null) {
		refused("enclosure", enclosure.url, problems);
		return [];
	}
	const type = mediaType(enclosure.type);
	const title = lineOf(enclosure.title);
	const words = enclosure.text === undefined ? {} : { text: cleanText(enclosure.text) };
	return [{ ...enclosure, ...words, url: isMedia(type, url) ? mark(url, options.media) : url, type, title }];
}

/** A transcript or a list of chapters is read by players from wherever they are: its address is not one for the proxy. */
function episodeOf(episode: Episode, options: CleanHtmlOptions, problems: Problem[]): Episode {
	const address = (value: string | null, field: string) => {
		const url = mediaAddress(value, options.baseUrl);
		if (value && url === null) refused(field, value, problems);
		return url;
	};
	const image = address(episode.image, "episode's picture");
	const chapters = address(episode.chapters?.url ?? null, "chapters");
	return {
		...episode,
		seasonName: lineOf(episode.seasonName),
		label: lineOf(episode.label),
		image: image && mark(image, options.media),
		transcripts: episode.transcripts.flatMap((transcript) => {
			const url = address(transcript.url, "transcript");
			return url === null
				? []
				: [{ ...transcript, url, type: mediaType(transcript.type), language: lineOf(transcript.language) }];
		}),
		...(episode.persons && {
			persons: episode.persons.map((person) => ({
				...{ name: lineOf(person.name) ?? "", role: lineOf(person.role), group: lineOf(person.group) },
				image: address(person.image, "person's picture"),
				url: webAddress(person.url, options.baseUrl),
			})),
		}),
		...(episode.alternates && {
			alternates: episode.alternates.map((alternate) => ({
				...alternate,
				...{
					type: mediaType(alternate.type),
					language: lineOf(alternate.language),
					title: lineOf(alternate.title),
				},
				sources: alternate.sources.flatMap((source) => address(source, "alternate enclosure") ?? []),
			})),
		}),
		...(episode.funding && {
			funding: episode.funding.flatMap(({ url, text }) => {
				const safe = webAddress(url, options.baseUrl);
				return safe === null ? [] : [{ url: safe, text: lineOf(text) }];
			}),
		}),
		chapters: chapters === null ? null : { url: chapters, type: mediaType(episode.chapters?.type ?? null) },
	};
}

/** A media type in lower case without its parameters; null for what is none. */
function mediaType(text: string | null): string | null {
	return /^\s*([\w.+-]+\/[\w.+-]+)/.exec(text ?? "")?.[1]?.toLowerCase() ?? null;
}

function isMedia(type: string | null, url: string): boolean {
	if (type !== null && type !== "application/octet-stream") return /^(?:image|audio|video)\//.test(type);
	return /\.(?:jpe?g|png|gif|webp|avif|mp3|m4a|aac|ogg|oga|opus|flac|wav|mp4|m4v|webm|mov)(?:$|[?#])/i.test(
		url,
	);
}

function refused(field: string, value: string, problems: Problem[]): void {
	const shown = cleanText(value).replace(/\s+/g, " ").slice(0, 80);
	problems.push({
		stage: "clean",
		code: "unsafe-address",
		message: `the ${field} is no address of the web and was left out: ${shown}`,
	});
}
