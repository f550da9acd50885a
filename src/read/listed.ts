import { hash64 } from "../base/hash.ts";
import { canonicalUrl } from "../base/url/canonical.ts";
import type { ListedFeed } from "../config/listings.ts";
import {
	LISTED_ADDRESS_MAX_CHARS,
	LISTED_FOLDER_MAX_CHARS,
	LISTED_MAX_CATEGORIES,
	LISTED_MAX_FOLDERS,
	LISTED_MAX_PATHS,
	LISTED_TITLE_MAX_CHARS,
} from "../settings.ts";
import { checkAddress, type GuardOptions } from "../stages/fetch/guard.ts";
import { categoryOf } from "./folders.ts";
import type { Opml } from "./opml.ts";

/** What of a list is kept in step with, and what is not, each with the reason. */
export interface Listed {
	feeds: ListedFeed[];
	leftOut: Opml["skipped"];
}

/**
 * The feeds that a stranger's list names: addresses, titles and folders, and nothing else that it may say of how they are
 * asked or read. One that it names in several folders is there once, in all of them.
 */
export function listedIn({ subscriptions, skipped }: Opml, guard: GuardOptions): Listed {
	const feeds = new Map<string, { feed: Omit<ListedFeed, "paths">; paths: Set<string> }>();
	const categories = new Set<string>();
	const leftOut = [...skipped];
	for (const { url, title, folders, settings } of subscriptions) {
		const name = title === null ? "" : shortened(title, LISTED_TITLE_MAX_CHARS);
		const why = refusalOf(url, guard);
		if (why !== null) {
			leftOut.push({ text: name || shortened(url, LISTED_TITLE_MAX_CHARS), reason: why });
			continue;
		}
		const path = categoryOf(boundedFolders(folders)) ?? "";
		const address = canonicalUrl(url);
		const before = feeds.get(address);
		if (settings && !before)
			leftOut.push({
				text: name || url,
				reason: "what its reader knew of how it is read, which a list that is kept in step with may not say",
			});
		const { feed, paths } = before ?? { feed: { url, title: name || null }, paths: new Set<string>() };
		if (!before) feeds.set(address, { feed, paths });
		if (paths.has(path)) continue;
		const without = noRoomFor(path, paths, categories);
		if (without === null) {
			paths.add(path);
			if (path !== "") categories.add(path);
		} else leftOut.push({ text: name || shortened(url, LISTED_TITLE_MAX_CHARS), reason: without });
	}
	return {
		// What lies in none of the categories that there is room for is in the list's own.
		feeds: [...feeds.values()].map(({ feed, paths }) => ({
			...feed,
			paths: paths.size > 0 ? [...paths] : [""],
		})),
		leftOut,
	};
}

/** Why a feed that lies in some folders is not taken into another; null where it is. */
function noRoomFor(path: string, paths: ReadonlySet<string>, categories: ReadonlySet<string>): string | null {
	if (paths.size >= LISTED_MAX_PATHS)
		return `folder ${path || "of the list"}: a feed of a list has ${LISTED_MAX_PATHS} categories at most`;
	if (path !== "" && !categories.has(path) && categories.size >= LISTED_MAX_CATEGORIES)
		return `folder ${path}: a list brings ${LISTED_MAX_CATEGORIES} categories at most`;
	return null;
}

/** Another one when a list names something else; the same in another order. */
export function hashOfFeeds(feeds: readonly ListedFeed[]): string {
	return hash64(JSON.stringify(feeds.toSorted((a, b) => (a.url < b.url ? -1 : 1))));
}

function refusalOf(url: string, guard: GuardOptions): string | null {
	if (url.length > LISTED_ADDRESS_MAX_CHARS)
		return `an address of more than ${LISTED_ADDRESS_MAX_CHARS} characters`;
	const checked = checkAddress(url, guard);
	return checked.ok ? null : checked.error.message;
}

/** As many as there may be, each not too long; what lies deeper is in the last of them. */
function boundedFolders(folders: readonly string[]): string[] {
	return folders.slice(0, LISTED_MAX_FOLDERS).map((name) => shortened(name, LISTED_FOLDER_MAX_CHARS));
}

/** One line without control characters, and no half of a character at its end. */
function shortened(text: string, most: number): string {
	// The signs that turn the direction of writing around would turn the page around that shows it.
	const line = text.replace(/[\p{Cc}\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
	return line
		.slice(0, most)
		.toWellFormed()
		.replace(/\ufffd$/, "")
		.trim();
}
