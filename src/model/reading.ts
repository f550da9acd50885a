/** What `kind` in `sources.toml` may be: what a source is read as. */
export const READ_AS = ["auto", "feed", "list", "article", "sitemap", "mail", "opml"] as const;

export type ReadAs = (typeof READ_AS)[number];

/** What `media` in `sources.toml` may be: which pictures go through the deployment. */
export const MEDIA_POLICIES = ["auto", "proxy", "direct"] as const;

export type MediaPolicy = (typeof MEDIA_POLICIES)[number];

/** What `[sources.select]` chooses. */
export const SELECTORS = ["item", "title", "link", "date", "author", "content", "image", "remove"] as const;

/** CSS (`a@href` for an attribute), or dotted paths that start with `$.` into JSON. */
export type Selectors = Partial<Record<(typeof SELECTORS)[number], string>>;

/**
 * Where the answer is in the JSON that some proxies wrap it in, as paths of keys, several between strokes: its text, then
 * what is known of it.
 * `contents`: allOrigins, Whatever Origin; `body`: what many a small function answers.
 */
export const WRAPPINGS = {
	contents: {
		text: "contents",
		status: "status.http_code",
		type: "status.content_type",
		error: "status.error",
	},
	body: { text: "body", status: "status|statusCode", type: "headers.content-type", error: "error" },
} as const;

/** What `format` of a way may be. */
export const WRAPPING_NAMES = Object.keys(WRAPPINGS) as (keyof typeof WRAPPINGS)[];

/** Where in a proxy's address the target goes, and how it is written there. */
export const PLACE = /\{(encoded|url)\}/g;

/** One way to a source. */
export interface Route {
	/** A proxy's address, with `{encoded}` or `{url}` where the target goes, else the target follows it; or `direct`. */
	url: string;
	/** How the proxy wraps what it fetched. */
	format?: keyof typeof WRAPPINGS;
	/** For the proxy itself. */
	headers?: Record<string, string>;
	/** The name of a secret that the proxy wants as `Authorization: Bearer`. */
	key?: string;
}

/** The way of a source that names none. */
export const DIRECT: Route = { url: "direct" };
