import { siteHost } from "../base/url/site.ts";
import { webUrl } from "../base/url/web.ts";
import type { SourceConfig } from "./schema.ts";

/** What is known of a source that has no category yet. */
export interface Uncategorised {
	url: string;
	/** In which its document says that it is written. */
	language?: string | null;
}

/** A category that a source probably belongs to, and why. */
export interface CategoryGuess {
	category: string;
	/** `site`: one of the same site is there. `language`: what is in its foreign language is there. `most`: most is there. */
	because: "site" | "language" | "most";
	/** A source of the same site that is there: of several the one that came last. */
	like?: SourceConfig;
}

/**
 * The category that a new source probably belongs to, by what is there; null where nothing is. `own` is the language of
 * those that name none.
 */
export function guessCategory(
	{ url, language }: Uncategorised,
	sources: readonly SourceConfig[],
	own: string,
): CategoryGuess | null {
	const site = siteOf(url);
	const alike = site === null ? [] : sources.filter((source) => siteOf(source.url) === site);
	const bySite = mostOf(alike);
	const like = alike.findLast(({ categories }) => categories[0] === bySite);
	if (like && bySite !== null) return { category: bySite, because: "site", like };
	const main = mainOf(language || own);
	const byLanguage = mostOf(sources.filter((source) => mainOf(source.language) === main));
	if (byLanguage !== null && main !== mainOf(own)) return { category: byLanguage, because: "language" };
	// What is in the own language does not belong where the most are foreign.
	const most = byLanguage ?? mostOf(sources);
	return most === null ? null : { category: most, because: "most" };
}

/** The site of an address of the web; on a host that is an address of numbers each port has its own. */
function siteOf(url: string): string | null {
	const parsed = webUrl(url);
	if (!parsed) return null;
	const site = siteHost(parsed.hostname);
	return parsed.port === "" ? site : `${site}:${parsed.port}`;
}

const mainOf = (language: string) => language.split("-")[0]?.toLowerCase();

/** The category that most of them name first; of as many, that which came last. */
function mostOf(sources: readonly SourceConfig[]): string | null {
	const counts = new Map<string, number>();
	for (const { categories } of sources) {
		const [first] = categories;
		if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
	}
	const [most] = [...counts].reverse().sort(([, a], [, b]) => b - a);
	return most?.[0] ?? null;
}
