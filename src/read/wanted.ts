import type { SourceConfig } from "../config/schema.ts";
import type { Entry } from "../model/entry.ts";
import type { SourceKind } from "../model/feed.ts";

/** Whether a source's `include` and `exclude` let an entry through: words, or `/regular expressions/`, in title, text and categories, of a sitemap's in the address as well, of a message's in who sent it and in the id of its list. */
export function wantedBy(
	source: Pick<SourceConfig, "include" | "exclude">,
	kind: SourceKind,
): (entry: Entry) => boolean {
	const include = source.include.map(matcher);
	const exclude = source.exclude.map(matcher);
	if (!include.length && !exclude.length) return () => true;
	return (entry) => {
		const text = [
			entry.title,
			// Hardly anything else is known of most entries of a sitemap.
			kind === "sitemap" ? entry.url : null,
			...(kind === "mail" ? entry.authors.flatMap(({ name, email }) => [name, email]) : []),
			...(kind === "mail" ? entry.categories.map(({ term }) => term) : []),
			entry.summary,
			entry.contentHtml,
			...entry.categories.map((category) => category.name),
		].join("\n");
		return (
			(!include.length || include.some((matches) => matches(text))) &&
			!exclude.some((matches) => matches(text))
		);
	};
}

/** The schema has checked that the expression is one; it is the owner's own, not a visitor's. */
function matcher(pattern: string): (text: string) => boolean {
	const regex = /^\/(.+)\/([a-z]*)$/s.exec(pattern);
	if (regex) {
		const compiled = new RegExp(regex[1] ?? "", (regex[2] ?? "").replace(/[gy]/g, ""));
		return (text) => compiled.test(text);
	}
	const words = pattern.toLowerCase();
	return (text) => text.toLowerCase().includes(words);
}
