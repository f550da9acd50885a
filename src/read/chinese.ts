import { isChinese } from "../base/chinese/language.ts";
import { CONVERSIONS, type Conversion } from "../model/chinese.ts";
import type { CleanEntry, Episode, Person } from "../model/entry.ts";
import type { SourceFacts, StoredEntry } from "../model/stored.ts";
import type { Article } from "./fuse.ts";

/** Writes a text in other characters. */
export type Convert = (text: string) => string;

const or = (text: string | null, convert: Convert): string | null => (text === null ? null : convert(text));

/** An entry in other characters; as it is where it is in a language that shares some of them. */
export function convertEntry<E extends CleanEntry>(entry: E, name: Conversion, convert: Convert): E {
	if (/^(?:ja|ko)\b/i.test(entry.language ?? "")) return entry;
	const { title, summary, contentHtml, origin, rights, episode } = entry;
	return {
		...entry,
		title: or(title, convert),
		summary: or(summary, convert),
		// Cleaned, so that what stands in tags is their attributes: addresses have no such characters, and texts are texts.
		contentHtml: or(contentHtml, convert),
		rights: or(rights, convert),
		language: languageOf(entry.language, name),
		authors: entry.authors.map((person) => convertPerson(person, convert)),
		categories: entry.categories.map((category) => ({ ...category, name: convert(category.name) })),
		enclosures: entry.enclosures.map((file) => ({
			...file,
			title: or(file.title, convert),
			...(file.text !== undefined && { text: convert(file.text) }),
		})),
		origin: origin && { ...origin, title: or(origin.title, convert) },
		episode: episode && convertEpisode(episode, convert),
	};
}

/** The same of an entry that is shown, with the names of its sources. */
export function convertShown(entry: StoredEntry, name: Conversion, convert: Convert): StoredEntry {
	return {
		...convertEntry(entry, name, convert),
		source: convertFacts(entry.source, convert),
		alsoIn: entry.alsoIn.map((also) => ({ ...also, title: or(also.title, convert) })),
	};
}

/** What an article says, in other characters. */
export function convertArticle(article: Article, convert: Convert): Article {
	const { title, summary, contentHtml, rights, origin, authors, categories } = article;
	const texts = Object.entries({ title, summary, contentHtml, rights }).filter(
		([, text]) => typeof text === "string",
	);
	return {
		...article,
		...Object.fromEntries(texts.map(([field, text]) => [field, convert(String(text))])),
		...(origin && { origin: { ...origin, title: or(origin.title, convert) } }),
		...(authors && { authors: authors.map((person) => convertPerson(person, convert)) }),
		...(categories && { categories: categories.map((each) => ({ ...each, name: convert(each.name) })) }),
	};
}

/** What comes out of Chinese of whatever kind. */
export function languageOf(language: string | null, name: Conversion): string | null {
	return language !== null && isChinese(language) ? CONVERSIONS[name].language : language;
}

export function convertFacts(facts: SourceFacts, convert: Convert): SourceFacts {
	return { ...facts, title: convert(facts.title), description: or(facts.description, convert) };
}

function convertPerson(person: Person, convert: Convert): Person {
	return { ...person, name: or(person.name, convert) };
}

function convertEpisode(episode: Episode, convert: Convert): Episode {
	return { ...episode, seasonName: or(episode.seasonName, convert), label: or(episode.label, convert) };
}
