import type { SourceConfig } from "../../config/schema.ts";
import type { Result } from "../../model/result.ts";
import { chooseFeed, isFeedKind, reasonOf, siteFeeds } from "../../read/siteFeed.ts";
import type { Understood } from "../../read/understand.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import type { SourceState, Timing } from "../contract.ts";
import { readAnswer } from "./reading.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { addressOf, asksAgain, isReadAnew, pageRequest } from "./request.ts";

/** What was read of a source in one visit. */
export interface Reading {
	understood: Result<Understood>;
	/** What it was read from. */
	answer: FetchAnswer;
	/** Of all that was fetched. */
	bytes: number;
	/** Where the source is from now on. */
	state: SourceState;
}

/** Whether a source may turn out to be a page that links to a feed: at its first visit, and once that feed fails. */
export function looksForFeed({ kind, select, instances }: SourceConfig, state: SourceState): boolean {
	const isOpen = (kind === "auto" || kind === "feed") && !select && !instances;
	return isOpen && (state.kind === null || state.siteFeed !== null);
}

/** Reads what the source's address answered, or the feed that this page links to. `at`: where the source is now. */
export async function readSource(
	source: SourceConfig,
	before: SourceState,
	timing: Timing,
	answer: FetchAnswer,
	at: SourceState,
	deps: RefreshDeps,
): Promise<Reading> {
	const isAgain = asksAgain(source, before, addressOf(source, before, timing));
	// What such a page says is compared with nothing: the source has been its feed. Nor is how many a list has with how many
	// it had when it was read in another way.
	const isAnew = isAgain || isReadAnew(source, timing);
	const known = isAnew ? { ...before, entries: null } : before;
	const state = isAgain ? { ...known, kind: null } : known;
	const page = readAnswer(source, state, answer, deps.now());
	const place = isAgain ? { ...at, siteFeed: null, movedTo: answer.movedTo } : at;
	const itself = { understood: page, answer, bytes: answer.bytesRead, state: place };
	const isLooking = isAgain || (before.siteFeed === null && looksForFeed(source, before));
	if (!isLooking || (page.ok && isFeedKind(page.value.kind))) return itself;
	const feeds = feedsOn(source, answer);
	const reason = reasonOf(source.recipe);
	const isSure = isAgain || source.kind === "feed" || reason !== null;
	const turn = Math.floor(timing.failures / 2);
	const choosing = { feeds, turn, isFeed: isSure, reason, isList: source.history !== undefined };
	const arrived: FetchAnswer[] = [];
	let bytes = answer.bytesRead;
	const { read, feed } = await chooseFeed(page, choosing, async (address) => {
		const fetched = await fetchSource(pageRequest(source, address, "feed", deps.userAgent), deps);
		bytes += fetched.ok ? fetched.value.bytesRead : fetched.error.bytesRead;
		if (!fetched.ok) return fetched;
		arrived.push(fetched.value);
		return readAnswer({ ...source, kind: "feed" }, state, fetched.value, deps.now());
	});
	const [found] = arrived;
	if (!feed || !found) return { ...itself, understood: read, bytes };
	const movedTo = found.movedTo === feed.url ? null : found.movedTo;
	return { understood: read, answer: found, bytes, state: { ...at, siteFeed: feed, movedTo } };
}

function feedsOn({ recipe, charset }: SourceConfig, { bytes, finalUrl, contentType }: FetchAnswer): string[] {
	return siteFeeds({ bytes: bytes ?? new Uint8Array(), url: finalUrl, contentType, charset, recipe });
}
