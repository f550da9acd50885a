/** What `kind` in `sources.toml` may be: what a source is read as. */
export const READ_AS = ["auto", "feed", "list", "article"] as const;

export type ReadAs = (typeof READ_AS)[number];

/** What `media` in `sources.toml` may be: which pictures go through the deployment. */
export const MEDIA_POLICIES = ["auto", "proxy", "direct"] as const;

export type MediaPolicy = (typeof MEDIA_POLICIES)[number];

/** What `[sources.select]` chooses. */
export const SELECTORS = ["item", "title", "link", "date", "author", "content", "image", "remove"] as const;

/** CSS (`a@href` for an attribute), or dotted paths that start with `$.` into JSON. */
export type Selectors = Partial<Record<(typeof SELECTORS)[number], string>>;
