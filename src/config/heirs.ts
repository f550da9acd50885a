import { canonicalUrl } from "../base/url/canonical.ts";
import { isMailbox } from "./mailboxes.ts";
import type { SourceConfig } from "./schema.ts";

/** A source that was read under an id that the configuration does not have. */
export interface Departed {
	id: string;
	url: string;
	movedTo: string | null;
}

/** A source that goes on under another id: its owner has edited its address, from which the id is derived, or the id. */
export interface Heir {
	/** The id of before. */
	former: string;
	id: string;
	/** False where only the paths of the two addresses are the same: the first document under the new one decides. */
	isSure: boolean;
}

/** What says that a departed source and a new one are the same, the surest sign first. */
const SIGNS: readonly ((departed: Departed, url: string) => boolean)[] = [
	(departed, url) => departed.url === url,
	({ movedTo }, url) => movedTo !== null && canonicalUrl(movedTo) === canonicalUrl(url),
	(departed, url) => canonicalUrl(departed.url) === canonicalUrl(url),
	// A mailbox is on no host.
	(departed, url) =>
		!isMailbox(departed.url) && !isMailbox(url) && placeOnHost(departed.url) === placeOnHost(url),
];

/** Which sources that have never been read are departed ones under another id, each of one departed source at most. */
export function heirsOf(departed: readonly Departed[], unread: readonly SourceConfig[]): Heir[] {
	const heirs: Heir[] = [];
	for (const [at, sign] of SIGNS.entries()) {
		const isSure = at < SIGNS.length - 1;
		const waiting = departed.filter(({ id }) => !heirs.some((heir) => heir.former === id));
		const free = unread.filter(({ id }) => !heirs.some((heir) => heir.id === id));
		for (const former of waiting) {
			const [source, another] = free.filter(({ url }) => sign(former, url));
			if (!source || heirs.some(({ id }) => id === source.id)) continue;
			// Many sites have their feed at the same path: then nobody can tell which is which.
			const rivals = isSure ? [] : waiting.filter((other) => sign(other, source.url));
			if (!isSure && (another || rivals.length > 1)) continue;
			heirs.push({ former: former.id, id: source.id, isSure });
		}
	}
	return heirs;
}

function placeOnHost(url: string): string {
	const { pathname, search } = new URL(url);
	return pathname.replace(/\/+$/, "") + search;
}
