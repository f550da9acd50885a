import { CONVERSION_NAMES } from "../../model/chinese.ts";
import { FEED_MAX_ENTRIES, FILTER_TIME_MAX_SECONDS } from "../../settings.ts";

/** What a filter looks at; `any`: title and text. */
export type Field = "any" | "title" | "description" | "author" | "category";

/** A parameter of a feed's address. */
export interface FeedParameter {
	/** For people. */
	means: string;
	/** What values the parameter takes, as JSON Schema says it. */
	type: "string" | "integer" | "boolean" | readonly ["boolean", "integer"];
	/** What a text may be. */
	enum?: readonly string[];
	/** Of numbers. */
	minimum?: number;
	maximum?: number;
	/** What they count. */
	unit?: string;
	/** For a filter: where it looks, and whether an entry in which it finds something is wanted. */
	filter?: { field: Field; wanted: boolean };
}

/**
 * Every parameter of a feed, with RSSHub's names and meanings where it has them
 * (https://docs.rsshub.app/guide/parameters): addresses, RPC, the client's types and `/openapi.json` follow this table.
 */
export const FEED_PARAMETERS = {
	limit: { type: "integer", minimum: 1, maximum: FEED_MAX_ENTRIES, means: "how many entries" },
	since: {
		type: "string",
		means: "entries that came or changed since a time (ISO 8601) or the cursor of an earlier answer",
	},
	before: { type: "string", means: "the place where a page of older entries begins; from `next_url`" },
	q: {
		type: "string",
		means:
			'words that all have to occur (Chinese needs no spaces); `"one writer"` as it stands, `-word` not at all, `source:` an id or a part of a source\'s title, `after:2026-11-01` from that day on, `before:2026-12-01` up to it',
	},
	filter: filter("any", true),
	filterout: filter("any", false),
	filter_title: filter("title", true),
	filterout_title: filter("title", false),
	filter_description: filter("description", true),
	filterout_description: filter("description", false),
	filter_author: filter("author", true),
	filterout_author: filter("author", false),
	filter_category: filter("category", true),
	filterout_category: filter("category", false),
	filter_time: {
		type: "integer",
		minimum: 1,
		maximum: FILTER_TIME_MAX_SECONDS,
		unit: "seconds",
		means: "entries of the last so many seconds",
	},
	filter_case_sensitive: { type: "boolean", means: "`false` to ignore case in filters" },
	brief: {
		type: ["boolean", "integer"],
		// RSSHub takes no fewer.
		minimum: 100,
		maximum: 10_000,
		means: "summaries only; a number cuts them at so many characters",
	},
	opencc: {
		type: "string",
		enum: CONVERSION_NAMES,
		means: "Chinese in other characters, by OpenCC's names: `s2t`, `t2s`, `s2tw`, `s2twp`, `s2hk` and others",
	},
} as const satisfies Record<string, FeedParameter>;

export type FeedParameterName = keyof typeof FEED_PARAMETERS;

interface Values {
	string: string;
	integer: number;
	boolean: boolean;
}
type TypeNames<T> = T extends readonly (infer Each)[] ? Each : T;

/** The parameters of a feed as values. */
export type FeedOptions = {
	[N in FeedParameterName]?: Values[TypeNames<(typeof FEED_PARAMETERS)[N]["type"]> & keyof Values];
};

/** Whether a parameter is a feed's own; others (`utm_source`) are none of its business. */
export function isFeedParameter(name: string): name is FeedParameterName {
	return Object.hasOwn(FEED_PARAMETERS, name);
}

function filter(field: Field, wanted: boolean) {
	const place = field === "any" ? "title or text" : `the ${field}`;
	const means = `an expression that ${place} ${wanted ? "has to" : "may not"} match`;
	return { type: "string", means, filter: { field, wanted } } as const;
}
