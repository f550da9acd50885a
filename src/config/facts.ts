import type { SourceFacts } from "../model/stored.ts";
import type { SourceConfig } from "./schema.ts";

const UNSAID = { siteUrl: null, image: null, icon: null, description: null, author: null, rights: null };

/** The facts of a source that has not been fetched yet. */
export function factsBefore(source: SourceConfig): SourceFacts {
	const { id, url, title, language } = source;
	return {
		id,
		url,
		title: title ?? new URL(url).hostname,
		...UNSAID,
		language,
	};
}

/** The facts of a source that the configuration does not name, or no longer names. */
export function unknownFacts(id: string): SourceFacts {
	return { id, title: id, url: "", ...UNSAID, language: null };
}
