import { partOfKey } from "../../base/entryKey.ts";
import { inWords } from "../../base/failure.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { librariesOf } from "../../config/topics.ts";
import { FETCH_MAX_BYTES, OUTAGE_MS, TICK_MIN_GAP_MS } from "../../settings.ts";
import { fieldOf } from "../../stages/extract/slips.ts";
import type { Subscriber } from "../../websub/subscriber.ts";
import { recordFetch } from "../activity.ts";
import { isBroken } from "../broken.ts";
import type { RefreshReport, SourceState, Timing } from "../contract.ts";
import { completed, forgetReading } from "../diff/seen.ts";
import { afterFailure, afterSuccess, isGone, isOutage, isUnreachable, type Outlook } from "../schedule.ts";
import { counted } from "../tick/allowance.ts";
import { withUnmended } from "./articleQueue.ts";
import { defectOf, messageOf } from "./defect.ts";
import { owesEntries, tellFacts } from "./deliver.ts";
import { fetchArticles } from "./fulltext.ts";
import { heedHub, notAfter } from "./hubs.ts";
import { withIcon } from "./icon.ts";
import { type KeepDeps, type Kept, keep } from "./keep.ts";
import { MAX_PROBLEMS, untold } from "./learn.ts";
import { withOlderLengths } from "./lengths.ts";
import { failure, type Refreshed } from "./outcome.ts";
import { isUntried } from "./readBy.ts";
import { isPage, refreshSource } from "./refresh.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { requestsFor } from "./request.ts";
import { routeMemory } from "./routes.ts";
import { looksForFeed } from "./siteFeed.ts";
import { tellArticles } from "./waiting.ts";

export interface VisitDeps extends RefreshDeps, KeepDeps {
	now: () => number;
	hubs: Subscriber;
	/** From 0 to 1. */
	random: () => number;
	/** A source's address wants to be left alone until an instant, ms: perhaps its whole host does. */
	spare: (source: SourceConfig, until: number) => void;
	/** Whether nobody has answered since an instant, ms, of many who were asked. */
	isOffline: (since: number) => boolean;
}

/**
 * Fetches one source, tells its Libraries what is new, then keeps what was learned: in this order, so that a crash
 * repeats work and loses nothing. Null when the tick has no room for it.
 */
export async function visit(source: SourceConfig, deps: VisitDeps): Promise<RefreshReport | null> {
	const began = deps.now();
	const { before, timing } = await known(source, deps);
	const room = deps.allowance.setAside({
		subrequests: requestsFor(source) * (isPage(source, before) || looksForFeed(source, before) ? 2 : 1),
		bytes: FETCH_MAX_BYTES,
	});
	if (!room) return null;
	const { fetch, cost } = counted(deps.fetch);
	const routes = routeMemory(source.id, deps.store, deps.now);
	const refreshed = await attempt(source, before, timing, { ...deps, fetch, routes });
	room.settle({ subrequests: cost.subrequests, bytes: refreshed.bytes });
	const kept = await keep(source, before, refreshed, deps);
	const { added, changed, withdrawn, state } = kept;
	if (kept.refreshed.outcome !== "failed") kept.refreshed.settle?.(kept.held);
	const { outcome, failure: reason, bytes, rhythm } = kept.refreshed;
	const polled = { began, before: timing.last, changed: added + changed > 0 };
	const again = outcome === "failed" ? null : heedHub(source, state, polled, deps.hubs);
	const next = timingAfter(source.id, timing, kept, deps);
	deps.store.setTiming(source.id, again === null ? next : notAfter(next, again));
	const wait = outcome === "failed" ? (rhythm.retryAfterSeconds ?? 0) : 0;
	if (wait > 0) deps.spare(source, deps.now() + wait * 1000);
	if (state.pending.length) await visitArticles(source, deps);
	const beside = { ...deps, routes };
	// What this visit had no room for waits for the next one.
	if (outcome !== "failed" && state.unmeasured.length && state.unmeasured === before.unmeasured)
		await learnBeside(source, deps, (known) => withOlderLengths(source, known, beside));
	const icons = outcome === "changed" ? refreshed.icons : null;
	if (icons) await learnBeside(source, deps, (known) => withIcon(source, known, icons, beside));
	return {
		id: source.id,
		outcome,
		added,
		changed,
		entries: state.entries,
		error: reason && inWords(reason, reason.message),
		milliseconds: deps.now() - began,
		subrequests: cost.subrequests,
		bytes,
		...(withdrawn > 0 && { withdrawn }),
		...(kept.refreshed.note !== undefined && { note: kept.refreshed.note }),
		...(reason && isUntried(source, state) && { untried: true }),
	};
}

/** Fetches the next articles of a source with `fulltext` whose feed is not due. */
export async function visitArticles(source: SourceConfig, deps: VisitDeps): Promise<void> {
	const { store } = deps;
	const before = store.state(source);
	try {
		const state = await mend(source, before, { ...deps, routes: routeMemory(source.id, store, deps.now) });
		if (state !== before) store.learn(source.id, state);
		store.setTiming(source.id, { ...store.timing(source.id), articles: nextArticle(state) });
	} catch (error) {
		deps.log({ event: "store-failed", source: source.id, error: messageOf(error) });
		// As often as the source itself: who cannot take one article now will not take it in a second either.
		const { next } = store.timing(source.id);
		store.setTiming(source.id, { ...store.timing(source.id), articles: next });
	}
}

/**
 * Learns something beside what the document said, once its entries are told, so that nobody waits for it. What fails comes
 * again: files stay noted, and the picture is looked for with the next entries.
 */
async function learnBeside(
	source: SourceConfig,
	deps: VisitDeps,
	learned: (before: SourceState) => Promise<SourceState>,
): Promise<void> {
	const before = deps.store.state(source);
	try {
		const state = await learned(before);
		if (state === before) return;
		deps.store.learn(source.id, state);
		if (state.icon?.url !== before.icon?.url) await tellFacts(source, state, deps.library);
	} catch (error) {
		deps.log({ event: "store-failed", source: source.id, error: messageOf(error) });
	}
}

/** What is known of the source; what its Libraries were not told counts as not said. */
async function known(source: SourceConfig, deps: VisitDeps) {
	const { store, epochs } = deps;
	const timing = store.timing(source.id);
	const before = await recovered(source, store.state(source), timing, deps);
	const owes = owesEntries(source, before, epochs);
	// Validators are worth something only together with what was learned from that document.
	const withoutCopy = { ...timing, copy: null };
	if (owes) return { before: untold(before), timing: withoutCopy };
	if (deps.withdraws && before.withdrawal?.former != null) return { before, timing: withoutCopy };
	if (before.kind !== null) return { before, timing };
	// Another address: the Libraries have been told of its entries, though perhaps in other words.
	return { before: { ...before, seen: forgetReading(before.seen) }, timing: withoutCopy };
}

/**
 * Where what was stored of the source is broken, or its timing is gone and what stood with it, its Library still knows its
 * entries: none is to come again under another id.
 */
async function recovered(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	deps: VisitDeps,
): Promise<SourceState> {
	const [library] = librariesOf(source);
	const isLost = isBroken(state) || (state.seen !== "" && timing.last === null);
	if (!isLost || library === undefined) return state;
	try {
		const kept = await deps.library(library).remembered(source.id);
		// The keys of its entries may begin otherwise than its own id says, and so may the later ones.
		const keyPart = kept[0] ? partOfKey(kept[0].key) : state.keyPart;
		return { ...state, keyPart, seen: completed(state.seen, kept) };
	} catch (error) {
		deps.log({ event: "not-recovered", source: source.id, error: messageOf(error) });
		return state;
	}
}

/** A defect of ours in one source must not stop the others: it is logged, and shown as this source's failure. */
async function attempt(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	deps: VisitDeps,
): Promise<Refreshed> {
	try {
		return await refreshSource(source, state, timing, deps);
	} catch (error) {
		return failure(source, state, timing, defectOf(error, source.id, deps.log), deps.now());
	}
}

async function mend(source: SourceConfig, state: SourceState, deps: VisitDeps): Promise<SourceState> {
	const { mended, pending, missing, problems } = await fetchArticles(source, state, deps);
	await tellArticles(source, state, mended, deps.library);
	if (!mended.length && !problems.length) return state;
	const unmended = withUnmended(state.unmended, missing);
	const fields = new Set(problems.map(fieldOf));
	const before = state.problems.filter(
		(problem) => fieldOf(problem) === null || !fields.has(fieldOf(problem)),
	);
	return { ...state, pending, unmended, problems: [...problems, ...before].slice(0, MAX_PROBLEMS) };
}

function timingAfter(
	id: string,
	before: Timing,
	{ refreshed, state, lost, added, changed }: Kept,
	deps: VisitDeps,
): Timing {
	const now = deps.now();
	const { outcome, rhythm, more, copy } = refreshed;
	const days = recordFetch(before.days, now, outcome === "failed", added + changed + refreshed.waiting);
	const kept = { articles: nextArticle(state), days, routes: deps.store.timing(id).routes };
	if (outcome === "failed")
		return {
			...afterFailure(before, rhythm, outlookOf(state.error, now, deps), now, deps.random()),
			...kept,
		};
	const isPushed = deps.hubs.isGood(id);
	const after = { ...afterSuccess(before, { ...rhythm, isPushed }, now, deps.random()), ...kept };
	if (!more && !lost.length) return { ...after, copy };
	const soon = now + TICK_MIN_GAP_MS;
	return { ...after, copy: null, from: soon, next: soon };
}

function outlookOf(error: SourceState["error"], now: number, { isOffline }: VisitDeps): Outlook {
	if (isGone(error, now)) return "gone";
	// The source has answered: what it said is to be read again before it lists other things.
	if (error?.stage === "store") return "untold";
	if (!error || !isOutage(error)) return "failing";
	if (now - error.since >= OUTAGE_MS) return "failing";
	return isUnreachable(error) && isOffline(error.since) ? "offline" : "outage";
}

function nextArticle({ pending }: SourceState): number | null {
	const times = pending.map(({ after, waiting }) => Math.min(after, waiting?.until ?? after));
	return pending.length ? Math.min(...times) : null;
}
