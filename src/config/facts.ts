import type { SourceFacts } from "../model/stored.ts";
import type { SourceConfig } from "./schema.ts";

const UNSAID = {
	...{ feedUrl: null, siteUrl: null, image: null, icon: null },
	...{ description: null, author: null, rights: null },
};

/** What a source is called: as its owner says, as it says itself, else by its host. */
export function nameOf({ title, url }: Pick<SourceConfig, "title" | "url">, own?: string | null): string {
	return title ?? (own || new URL(url).hostname.replace(/^www\./, ""));
}

/** The facts of a source that has not been fetched yet. */
export function factsBefore(source: SourceConfig): SourceFacts {
	const { id, url, language } = source;
	return {
		id,
		url,
		title: nameOf(source),
		...UNSAID,
		language,
	};
}

/** The facts of a source that the configuration does not name, or no longer names. */
export function unknownFacts(id: string): SourceFacts {
	return { id, title: id, url: "", ...UNSAID, language: null };
}
