import { z } from "zod";
import { zoneNamed } from "../base/dates/zone.ts";
import { ENDINGS } from "../model/document.ts";
import { MEDIA_POLICIES, READ_AS, type Route } from "../model/reading.ts";
import {
	EVERY_DEFAULT_SECONDS,
	EVERY_MAX_SECONDS,
	EVERY_MIN_SECONDS,
	KEEP_ENTRIES_PER_SOURCE,
} from "../settings.ts";
import { address, headers, instances, ROUTE_KEYS, routes, sourceAddress } from "./addresses.ts";
import { pattern, selectors } from "./expressions.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** First segments of addresses that are not categories. */
export const ROUTE_NAMES = [
	"all",
	"sources",
	"entries",
	"health",
	"admin",
	"media",
	"opml",
	"openapi",
	"websub",
	"search",
];

const zone = z
	.string()
	.refine(
		(text) => zoneNamed(text) !== null,
		'an IANA time zone such as "Asia/Shanghai", or an offset such as "+08:00"',
	);

const charset = z.string().refine(isCharset, 'a charset that browsers know, such as "gbk"');

const categoryPath = z
	.string()
	.transform((path) => path.replace(/^\/+|\/+$/g, "").normalize("NFC"))
	.refine((path) => path !== "…" && path !== "...", "a category of your own in the place of the three dots")
	.refine(
		isCategoryPath,
		'a path such as "城建" or "城建/通知", without empty, "." or ".." segments, "?", "#" or control characters',
	)
	.refine(
		(path) => !ROUTE_NAMES.includes(path.split("/")[0]?.toLowerCase() ?? ""),
		`a name that no route has (${ROUTE_NAMES.join(", ")})`,
	)
	.refine(
		(path) => !ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`)),
		`a name that does not end like a feed (${ENDINGS.map((ending) => `.${ending}`).join(", ")})`,
	);

const every = z
	.string()
	.refine((text) => secondsOf(text) !== null, 'a number with s, m, h or d, such as "15m"')
	.transform((text) => secondsOf(text) ?? EVERY_DEFAULT_SECONDS)
	.refine(
		(seconds) => seconds >= EVERY_MIN_SECONDS && seconds <= EVERY_MAX_SECONDS,
		`between ${EVERY_MIN_SECONDS / 60}m and ${EVERY_MAX_SECONDS / 3600}h`,
	);

const site = z.strictObject({
	title: z.string().min(1).default("tributary"),
	description: z.string().optional(),
	/** BCP 47; the default of every source. */
	language: z.string().default("en"),
	/** The default of every source. */
	timezone: zone.default("UTC"),
	/** The deployment's own address, when it has several. */
	url: address.optional(),
	/** WebSub hub that is told of changes. */
	hub: address.optional(),
	/** Origins whose pages may use the CORS form `/?https://…` for any configured host. */
	allow_origins: z.array(address).default([]),
	/** Instances of RSSHub that `rsshub://` stands for, tried in order. */
	rsshub: instances.optional(),
});

const category = z.strictObject({
	path: categoryPath,
	title: z.string().optional(),
	description: z.string().optional(),
	image: address.optional(),
});

const source = z
	.strictObject({
		url: sourceAddress,
		category: categoryPath.optional(),
		categories: z.array(categoryPath).min(1).optional(),
		id: z
			.string()
			.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "lower-case letters, digits and hyphens, at most 63")
			.optional(),
		title: z.string().min(1).optional(),
		kind: z.enum(READ_AS).default("auto"),
		every: every.default(EVERY_DEFAULT_SECONDS),
		timezone: zone.optional(),
		charset: charset.optional(),
		language: z.string().optional(),
		via: routes.optional(),
		headers: headers.default({}),
		fulltext: z.boolean().default(false),
		/** At the first visit so many entries, from its further pages as well. */
		history: z.int().min(1).max(KEEP_ENTRIES_PER_SOURCE).optional(),
		media: z.enum(MEDIA_POLICIES).default("auto"),
		include: z.array(pattern).default([]),
		exclude: z.array(pattern).default([]),
		select: selectors.optional(),
	})
	.refine((source) => (source.category === undefined) !== (source.categories === undefined), {
		error: "either category or categories",
		path: ["category"],
	});

/** The one description of `sources.toml`, from which its checks and its types derive. */
export const sourcesFile = z.strictObject({
	site: site.prefault({}),
	categories: z.array(category).default([]),
	sources: z.array(source).default([]),
});

/** The keys that each table of `sources.toml` knows, by the table's name; those of the file itself have none. */
export const KEYS = {
	"": ["site", "categories", "sources"],
	site: Object.keys(site.shape),
	categories: Object.keys(category.shape),
	sources: Object.keys(source.shape),
	select: Object.keys(selectors.shape),
	via: ROUTE_KEYS,
};

export type SourcesFile = z.output<typeof sourcesFile>;
export type SiteConfig = SourcesFile["site"];
export type CategoryConfig = SourcesFile["categories"][number];

/** A source with every default filled in. */
export type SourceConfig = Omit<
	SourcesFile["sources"][number],
	"id" | "category" | "categories" | "every" | "timezone" | "language" | "via"
> & {
	id: string;
	categories: string[];
	everySeconds: number;
	timezone: string;
	language: string;
	/** Ways to it, tried in order; absent where it is asked directly. */
	via?: Route[];
	/** Of a route of RSSHub's: where it is to be had. */
	instances?: string[];
	/** Of a page of a platform: what is fetched in its place. */
	recipe?: Recipe;
};

/** `sources.toml` as the Worker sees it: checked, complete, and hashed so that a change is noticed. */
export interface Config {
	hash: string;
	site: SiteConfig;
	categories: CategoryConfig[];
	sources: SourceConfig[];
	/** In development: what is wrong with the file as it stands, while this, its last good state, serves on. */
	mistakes?: string[];
}

/** Seconds of `90s`, `15m`, `2h`, `1d`; null when it is none of these. */
function secondsOf(text: string): number | null {
	const found = /^(\d{1,6})\s*([smhd])$/.exec(text.trim());
	if (!found) return null;
	const unit = { s: 1, m: 60, h: 3600, d: 86400 }[found[2] as "s" | "m" | "h" | "d"];
	return Number(found[1]) * unit;
}

function isCharset(text: string): boolean {
	try {
		new TextDecoder(text);
		return true;
	} catch {
		return false;
	}
}

function isCategoryPath(path: string): boolean {
	const segments = path.split("/");
	return (
		segments.every(
			(segment) => segment.trim() === segment && segment !== "" && segment !== "." && segment !== "..",
		) && !/[\p{Cc}?#\\%]/u.test(path)
	);
}
