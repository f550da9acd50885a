import { jsonLine } from "../../base/printable.ts";
import type { Recipe } from "../../config/recipes/recipe.ts";
import type { Entry } from "../../model/entry.ts";
import type { Charset, FeedInfo, SourceKind } from "../../model/feed.ts";
import type { SiteFeed } from "../../model/health.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { outlinesIn } from "../opml.ts";
import type { Inspected } from "./inspect.ts";

/** What `inspect --json` says of an input: instants as ISO 8601 in UTC, categories by term. */
export type Said = { input: string; recipe?: SaidRecipe } & (
	| { error: Failure }
	| {
			url: string | null;
			kind: SourceKind;
			charset: Charset;
			feed: ReturnType<typeof feedOf>;
			entries: ReturnType<typeof entryOf>[];
			problems: Problem[];
			siteFeed?: SiteFeed;
			/** Of an OPML list: the feeds that it names, and what is not taken of it. */
			outlines?: ReturnType<typeof outlinesIn>;
	  }
);

type SaidRecipe = Pick<Recipe, "name" | "url" | "note">;

export function said(inspected: Inspected): Said {
	const { recipe } = inspected;
	const by = recipe && { name: recipe.name, url: recipe.url, note: recipe.note };
	if ("error" in inspected) return { input: inspected.input, recipe: by, error: inspected.error };
	const { input, url, understood, entries, problems } = inspected;
	return {
		input,
		url,
		kind: understood.kind,
		charset: understood.charset,
		feed: feedOf(understood.feed),
		entries: entries.map(entryOf),
		problems,
		// Only where there is something to say, for others read the keys above.
		recipe: by,
		siteFeed: inspected.siteFeed ?? undefined,
		outlines: understood.outlines && outlinesIn(understood.outlines),
	};
}

/** The same as one line. */
export function inspectedLine(inspected: Inspected): string {
	return jsonLine(said(inspected));
}

function feedOf(feed: FeedInfo) {
	const { title, url, feedUrl, description, language, author, rights, updated, image } = feed;
	return { title, url, feedUrl, description, language, author, rights, updated: iso(updated), image };
}

function entryOf(entry: Entry) {
	const { id, url, title, authors, published, updated, dateFrom, summary, contentHtml, image } = entry;
	return {
		...{ id, url, title, authors },
		...{ published: iso(published), updated: iso(updated), dateFrom },
		...{ summary, contentHtml, image },
		categories: entry.categories.map((category) => category.term ?? category.name),
		enclosures: entry.enclosures.map(({ url, type, length }) => ({ url, type, length })),
	};
}

/** An instant as ISO 8601 in UTC; null for none and for one that no calendar has. */
export function iso(time: number | null): string | null {
	if (time === null || Number.isNaN(new Date(time).getTime())) return null;
	return new Date(time).toISOString();
}
