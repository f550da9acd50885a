import { entryKey } from "../../base/entryKey.ts";
import { hash64, sha256 } from "../../base/hash.ts";
import { canonicalUrl } from "../../base/url/canonical.ts";
import { mediaOf } from "../../config/media.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Incoming } from "../../library/contract.ts";
import type { CleanEntry } from "../../model/entry.ts";
import type { Failure, Result } from "../../model/result.ts";
import { isFeedKind } from "../../read/siteFeed.ts";
import { IS_OPML, type Understood, understand } from "../../read/understand.ts";
import { COLLAPSED_BELIEVED_MS, ENTRY_MAX_CHARS } from "../../settings.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import { listCollapsed } from "../../stages/extract/list/list.ts";
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import { hubLinks } from "../../websub/links.ts";
import type { SourceState } from "../contract.ts";
import type { Piece } from "../diff/recognise.ts";

/**
 * What an answer says, unless it is plainly not what the source used to be: a feed that has become a web page, a list
 * that has lost its entries. Such a thing is a failure, so that no log-in page is published as an article.
 */
export function readAnswer(
	source: SourceConfig,
	state: SourceState,
	answer: FetchAnswer,
	now: number,
): Result<Understood> {
	const { charset, timezone, language, select, fulltext, kind } = source;
	const wasFeed = kind === "auto" && isFeedKind(state.kind);
	const understood = understand(answer.bytes ?? new Uint8Array(), {
		url: answer.finalUrl,
		contentType: answer.contentType,
		charset,
		as: wasFeed ? "feed" : kind,
		now,
		timezone,
		language,
		select,
		fulltext,
	});
	if (!understood.ok)
		return wasFeed ? { ok: false, error: noFeedAnyMore(understood.error, state) } : understood;
	if (understood.value.outlines) return { ok: false, error: IS_OPML };
	const lost = lostList(state, understood.value, now);
	return lost ? { ok: false, error: lost } : { ok: true, value: withHeaders(understood.value, answer) };
}

/** A server says what its hubs are in a header, too, and that comes first (W3C WebSub, section 4). */
function withHeaders(understood: Understood, { link, finalUrl }: FetchAnswer): Understood {
	const { hubs, self } = hubLinks(link, finalUrl);
	if (!hubs.length) return understood;
	const { feed } = understood;
	return { ...understood, feed: { ...feed, hubs, feedUrl: self ?? feed.feedUrl } };
}

/** Cleans an entry for its Libraries. */
export function cleanPiece(
	source: SourceConfig,
	keyPart: string,
	{ entry, identity }: Piece,
	baseUrl: string,
): Incoming {
	const { entry: clean } = cleanEntry(entry, {
		baseUrl: entry.baseUrl ?? entry.url ?? baseUrl,
		media: mediaOf(source),
	});
	const link = clean.url === null ? null : hash64(canonicalUrl(clean.url));
	return { key: entryKey(source.id, identity, keyPart), link, entry: withinRow(clean) };
}

/** Hash of a body, to tell it from the one before. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
	return (await sha256(bytes)).slice(0, 24);
}

function noFeedAnyMore(error: Failure, { kind }: SourceState): Failure {
	if (error.code !== "html-not-feed") return error;
	const message = `${error.message}; until now it was a feed (${kind}), whose entries stay published`;
	return { ...error, message };
}

/** A list that shrinks is not believed at first; one that stays so for days has a new page. */
function lostList(state: SourceState, { kind, entries }: Understood, now: number): Failure | null {
	if (state.kind !== "list" || state.entries === null || (kind !== "list" && kind !== "article")) return null;
	const found = kind === "list" ? entries.length : 0;
	if (!listCollapsed(state.entries, found)) return null;
	const { error } = state;
	if (found > 0 && error?.code === "list-collapsed" && now - error.alike >= COLLAPSED_BELIEVED_MS)
		return null;
	const message = `the list has ${found} entries, it had ${state.entries}: its page may have changed`;
	return { stage: "page", code: "list-collapsed", message };
}

/** A text too long for a row keeps its excerpt: the entry is still there, with its link. */
function withinRow(entry: CleanEntry): CleanEntry {
	return (entry.contentHtml?.length ?? 0) > ENTRY_MAX_CHARS ? { ...entry, contentHtml: null } : entry;
}
