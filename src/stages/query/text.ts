import { fromPublished, withoutTags } from "../../base/html/unescape.ts";
import type { StoredEntry } from "../../model/stored.ts";

/** The text of sanitised HTML, one space for each tag: good enough to search, not to show. */
export function textOfHtml(html: string): string {
	return fromPublished(withoutTags(html, " "));
}

/** Text in the one form in which it is compared: NFKC (full-width letters as ASCII), lower case, single spaces. */
export function normalise(text: string): string {
	return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/**
 * Everything of an entry that full-text search looks at, normalised. A store that keeps it beside the entry saves
 * most of the cost of a search.
 */
export function searchText(entry: StoredEntry): string {
	const people = entry.authors.map((author) => author.name);
	const names = entry.categories.map((category) => category.name);
	const body = entry.contentHtml === null ? entry.summary : textOfHtml(entry.contentHtml);
	return normalise([entry.title, ...people, ...names, entry.source.title, body].filter(Boolean).join("\n"));
}
