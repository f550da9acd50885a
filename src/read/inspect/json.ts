import { jsonLine } from "../../base/printable.ts";
import type { Entry } from "../../model/entry.ts";
import type { FeedInfo } from "../../model/feed.ts";
import type { Inspected } from "./inspect.ts";

/** One line of `inspect --json`: instants as ISO 8601 in UTC, categories by term. */
export function inspectedLine(inspected: Inspected): string {
	const { recipe } = inspected;
	const by = recipe && { name: recipe.name, url: recipe.url, note: recipe.note };
	if ("error" in inspected) return jsonLine({ input: inspected.input, recipe: by, error: inspected.error });
	const { input, url, understood, entries, problems } = inspected;
	return jsonLine({
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
	});
}

function feedOf(feed: FeedInfo): object {
	const { title, url, feedUrl, description, language, author, rights, updated, image } = feed;
	return { title, url, feedUrl, description, language, author, rights, updated: iso(updated), image };
}

function entryOf(entry: Entry): object {
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
