import type { ReadAs, Selectors } from "../../model/reading.ts";

/** What is fetched in the place of a platform's page. */
export interface Recipe {
	name: string;
	/** Where it is fetched. */
	url: string;
	/** How it is read, where it is no feed. */
	kind?: ReadAs;
	select?: Selectors;
	/** Of a page or an answer that names its feed: how it is found there, and the feed's address with `$1`. */
	names?: readonly [pattern: string, feed: string];
	/** Why there is no feed to be had, for people: then `url` is the page itself. */
	note?: string;
}

/** Where a page or an answer says that its feed is; null where it does not. */
export function namedFeed(text: string, [pattern, feed]: readonly [string, string]): string | null {
	const found = new RegExp(pattern).exec(text)?.[1];
	return found === undefined ? null : feed.replace("$1", () => found.replaceAll("\\/", "/"));
}
