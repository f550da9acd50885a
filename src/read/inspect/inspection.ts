import type { MediaWay } from "../../base/media/marker.ts";
import type { Recipe } from "../../config/recipes/recipe.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { ReadAs, Route, Selectors } from "../../model/reading.ts";
import type { Failure, Result } from "../../model/result.ts";

/** One input, and everything that says how it is read. */
export interface Inspection {
	/** A file or an address. */
	input: string;
	/** The address that a file came from. */
	url: string | null;
	/** HTTP headers that a file came with, or that an address is asked with. */
	headers: Record<string, string> | null;
	as: ReadAs;
	stage: "parse" | "clean";
	now: number;
	/** Of dates that name none. */
	timezone: string;
	/** Ways to an address, tried in order. */
	via?: readonly Route[];
	/** What is configured of the source that is inspected. */
	source?: SourceConfig;
	/** Of a feed or page that names none: the source's, or that of `[site]`. */
	language?: string | null;
	/** Where a route of RSSHub's is to be had. */
	instances?: string[];
	/** What is fetched in the place of a platform's page. */
	recipe?: Recipe;
	/** With what it is read. */
	select?: Selectors;
	/** Which way the media of its entries go; directly where nothing is said. */
	media?: MediaWay;
}

/** Bytes with what HTTP said of them. */
export interface Loaded {
	bytes: Uint8Array;
	/** A file stands for itself; what an address shows may go on at another one. */
	isFile: boolean;
	/** Where the bytes came from, after redirects; null for a file that nobody gave an address. */
	url: string | null;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The host of the proxy that they came through; null without one. */
	proxy: string | null;
	/** Proxies that failed before. */
	detours: Failure[];
}

/** Gets what an inspection asks for. */
export type Load = (inspection: Inspection) => Promise<Result<Loaded>>;

/** A source as it is configured, as an inspection of its address. */
export function inspectionOf(source: SourceConfig, now: number): Inspection {
	const { url, kind, timezone, language, via = [], instances, recipe, select, headers } = source;
	const reading = { as: kind, stage: "clean" as const, now, timezone, language, recipe, select };
	return { input: url, url: null, headers, ...reading, via, instances, source };
}
