/** What a route wants: a reading key, the owner's token, nothing; or nothing for its status alone. */
export type Wanted = "key" | "token" | "nothing" | "status";

/**
 * Every route but the owner's, which all want the token, has its place here by its name in `ROUTES`, so that one that is
 * added is thought about: what it wants, and, of those that want a key, what somebody gets whose key opens another
 * category.
 */
export const PLACES: Record<string, Exclude<Wanted, "token"> | ["key", "closed" | "narrowed"]> = {
	home: ["key", "narrowed"],
	category: ["key", "closed"],
	atom: ["key", "closed"],
	rss: ["key", "closed"],
	json: ["key", "closed"],
	opmlOf: ["key", "closed"],
	opml: ["key", "narrowed"],
	entry: ["key", "closed"],
	post: ["key", "closed"],
	media: "nothing",
	health: "status",
	trouble: ["key", "narrowed"],
	openapi: "nothing",
};
