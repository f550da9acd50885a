import { hash64 } from "../base/hash.ts";
import { canonicalUrl } from "../base/url/canonical.ts";
import type { ListedFeed } from "../config/listings.ts";
import {
	LISTED_ADDRESS_MAX_CHARS,
	LISTED_FOLDER_MAX_CHARS,
	LISTED_MAX_FOLDERS,
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
	const feeds = new Map<string, ListedFeed>();
	const leftOut = [...skipped];
	for (const { url, title, folders, settings } of subscriptions) {
		const name = title === null ? "" : shortened(title, LISTED_TITLE_MAX_CHARS);
		const why = refusalOf(url, guard);
		if (why !== null) {
			leftOut.push({ text: name || shortened(url, LISTED_TITLE_MAX_CHARS), reason: why });
			continue;
		}
		const path = categoryOf(boundedFolders(folders)) ?? "";
		const before = feeds.get(canonicalUrl(url));
		if (settings && !before)
			leftOut.push({
				text: name || url,
				reason: "what its reader knew of how it is read, which a list that is kept in step with may not say",
			});
		if (!before) feeds.set(canonicalUrl(url), { url, title: name || null, paths: [path] });
		else if (!before.paths.includes(path)) before.paths = [...before.paths, path];
	}
	return { feeds: [...feeds.values()], leftOut };
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
