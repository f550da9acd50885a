import { slipOf } from "../base/nearest.ts";
import { plainLine } from "../base/printable.ts";
import { FEED_PARAMETERS } from "../stages/query/feedParameters.ts";

/** What tells a page of the owner's what was done on the one before. */
const DONE = ["to", "done", "n", "entries", "feeds", "withdrawn", "failed"] as const;
const POINTING = ["settings", "url", "to", "candidate"] as const;

/**
 * The parameters of addresses that are neither feeds nor pages of entries, which have `FEED_PARAMETERS`; those of other
 * pages of the owner's are `DONE`. `routes.ts` describes those for programs, and a test compares them.
 */
export const OWN_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
	"/": ["opencc"],
	"/opml": ["of"],
	"/health": [],
	"/health.atom": [],
	"/health.rss": [],
	"/health.json": [],
	"/openapi.json": [],
	"/admin": [...DONE, "q", "state", "page"],
	"/admin/add": [...DONE, "url", "text", "title", "kind"],
	"/admin/pointing": POINTING,
	"/admin/pointing/page": POINTING,
	"/admin/refresh": ["source", "withdraw"],
	"/admin/export": ["after", "keys"],
	"/admin/import": ["from", "keys"],
};

/** What is wrong with the parameters of such an address; null for any other. */
export function unfitAt(url: string): string | null {
	const { pathname, searchParams } = new URL(url);
	if (searchParams.size === 0) return null;
	const isOwners = pathname.startsWith("/admin/");
	const known = OWN_PARAMETERS[pathname] ?? (isOwners ? DONE : null);
	return known && unfit(searchParams.keys(), known);
}

/** What is wrong with parameters that are known ones misspelt, or those of a feed; others change nothing. Null where nothing is. */
export function unfit(names: Iterable<string>, known: readonly string[]): string | null {
	for (const name of names) {
		// The characters of a page go on in its links.
		if (known.includes(name) || name === "opencc") continue;
		const written = plainLine(name).slice(0, 80);
		const meant = slipOf(name, known);
		if (meant !== null) return `${written}: did you mean ${meant}?`;
		const near = slipOf(name, Object.keys(FEED_PARAMETERS));
		if (near !== null)
			return `there is no parameter "${written}" here; ${near} is one of feeds and of pages with entries`;
	}
	return null;
}
