import type { SourceConfig } from "../../config/schema.ts";
import type { Incoming } from "../../library/contract.ts";
import type { Entry } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";
import { CLEAN_PER_TICK, SOURCE_MAX_NEWS_PER_DAY, SOURCE_NEWS_FOR_NEW } from "../../settings.ts";
import { newsLeft } from "../activity.ts";
import type { SourceState, Timing } from "../contract.ts";
import { findNews, type News } from "../diff/news.ts";
import { cleanedHash } from "../diff/seen.ts";
import { cleanPiece } from "./reading.ts";
import type { RefreshDeps } from "./refreshDeps.ts";

/** What is new among the entries, as much as this tick and this day have room for. */
export function newsOf(
	source: SourceConfig,
	listed: Entry[],
	history: SourceState["seen"],
	{ days }: Timing,
	hasMoved: boolean,
	deps: RefreshDeps,
) {
	const left = newsLeft(days, deps.now());
	const room = Math.min(CLEAN_PER_TICK, deps.allowance.entriesLeft());
	const wanted = {
		fresh: Math.min(room, left),
		// What only changes leaves room in the day for what is new.
		changed: Math.min(room, left - SOURCE_NEWS_FOR_NEW),
		turn: Math.floor(deps.now() / (source.everySeconds * 1000)) * CLEAN_PER_TICK,
		idsStay: source.kind === "mail",
	};
	const news = findNews(listed, history, wanted, hasMoved);
	const isTooMuch =
		(news.more && news.entries.length >= left) || (news.moreChanged && left <= SOURCE_NEWS_FOR_NEW);
	if (isTooMuch) news.problems.push(TOO_MUCH);
	deps.allowance.useEntries(news.entries.length);
	return { news, isTooMuch };
}

/**
 * Cleans what may be news. An entry of which cleaning makes what it made before (another tracking pixel, another
 * signature in an address that is cut away) is none.
 */
export function cleanNews(
	source: SourceConfig,
	keyPart: string,
	{ entries, wasTold, isKnown }: News,
	finalUrl: string,
): { incoming: Incoming[]; fresh: Set<string>; cleaned: Map<string, string> } {
	const cleaned = new Map<string, string>();
	const fresh = new Set<string>();
	const incoming = entries.flatMap((piece) => {
		const arrival = cleanPiece(source, keyPart, piece, finalUrl);
		const hash = cleanedHash(arrival.entry);
		if (wasTold(piece, hash)) return [];
		cleaned.set(piece.identity, hash);
		const known = isKnown(piece);
		if (!known) fresh.add(arrival.key);
		return [{ ...arrival, again: known }];
	});
	return { incoming, fresh, cleaned };
}

export const TOO_MUCH: Problem = {
	stage: "store",
	code: "too-much-news",
	message: `it has had ${SOURCE_MAX_NEWS_PER_DAY} new or changed entries today; the rest waits until midnight UTC`,
};
