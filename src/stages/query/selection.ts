import { FEED_PARAMETERS, type FeedParameter } from "./feedParameters.ts";

/** The parameters that choose entries: what is left of an address is how many of them, from where on, how long. */
const CHOOSING = Object.entries<FeedParameter>(FEED_PARAMETERS)
	.filter(([name, { filter }]) => filter || name === "q" || name === "filter_time")
	.map(([name]) => name);

/** What a query string chooses: as one of its own, and in words for a title. */
export interface Choice {
	/** `?q=…`, in a fixed order; empty where it chooses nothing. */
	search: string;
	/** `“one writer” -draft, filterout: 招标`; empty as well. */
	words: string;
}

/** The part of a query string that makes its feed another one: pages and lengths of a feed are the same feed. */
export function choiceOf(search: string): Choice {
	if (search === "") return { search, words: "" };
	const asked = [...new URLSearchParams(search)].filter(([name, value]) => value && CHOOSING.includes(name));
	if (asked.length === 0) return { search: "", words: "" };
	const words = asked.map(([name, value]) => (name === "q" ? value : `${name}: ${value}`));
	return { search: `?${new URLSearchParams(asked)}`, words: words.join(", ") };
}
