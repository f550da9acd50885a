import { shownUrl } from "../../base/url/shown.ts";
import type { Incoming } from "../../library/contract.ts";
import type { Problem } from "../../model/result.ts";
import { PENDING_MAX_CHARS, UNMENDED_MAX, UNMENDED_NAME_CHARS } from "../../settings.ts";
import type { Pending, SourceState, Unmended } from "../contract.ts";

/** What of a source's state is about the articles of its entries. */
type Articles = Pick<SourceState, "pending" | "unmended">;

/**
 * The articles that wait once these entries have come, and the entries whose article has no room or no link: each is
 * named. An entry that waits for its article before any Library is told of it is stored nowhere else, so it always stays.
 * @param incoming null when the articles of the source are not wanted (any more)
 * @param held the incoming entries that wait for their articles like this
 */
export function queueArticles(
	{ pending, unmended }: Articles,
	incoming: Incoming[] | null,
	held: Pending[],
	now: number,
): Articles {
	const keys = new Set(incoming?.map(({ key }) => key));
	const waiting = [
		...held,
		...pending.filter((article) => !keys.has(article.key) && (incoming || article.waiting)),
	];
	if (!incoming) return { pending: waiting, unmended: [] };
	const isHeld = new Set(held.map(({ key }) => key));
	const missing: Unmended[] = [];
	let room = PENDING_MAX_CHARS - waiting.reduce((sum, { url }) => sum + url.length, 0);
	for (const { key, entry } of incoming) {
		if (isHeld.has(key)) continue;
		const { url, title } = entry;
		room -= url?.length ?? 0;
		if (url === null) missing.push(unmendedOf(key, title ?? key, "it has no link"));
		else if (room < 0) missing.push(unmendedOf(key, url, "too many articles wait"));
		else waiting.push({ key, url, tries: 0, after: now });
	}
	const before = unmended.filter(({ key }) => !keys.has(key));
	return { pending: waiting, unmended: withUnmended(before, missing) };
}

/** The entries that stay without their articles, at most `UNMENDED_MAX`, the newest ones. */
export function withUnmended(before: Unmended[], missing: Unmended[]): Unmended[] {
	return missing.length ? [...before, ...missing].slice(-UNMENDED_MAX) : before;
}

export function unmendedOf(key: string, name: string, reason: string): Unmended {
	const short = (words: string) => words.slice(0, UNMENDED_NAME_CHARS);
	return { key, name: short(name), reason: short(reason) };
}

/** What is to be said of entries that stay as the source gave them: each is named. */
export function missingArticles({ unmended }: Articles): Problem[] {
	if (!unmended.length) return [];
	const names = unmended.map(({ name, reason }) => `${shownUrl(name)} (${reason})`).join(", ");
	const message = `${unmended.length} entries stay as the source gives them, without their articles: ${names}`;
	return [{ stage: "page", code: "article-missing", message }];
}
