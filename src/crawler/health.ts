import { inWords } from "../base/failure.ts";
import { plainLine } from "../base/printable.ts";
import { nameOf } from "../config/facts.ts";
import type { SourceConfig } from "../config/schema.ts";
import type { SourceHealth } from "../model/health.ts";
import type { Problem } from "../model/result.ts";
import { WITHDRAWAL_SHOWN_MS } from "../settings.ts";
import { isGood, type Subscription } from "../websub/subscription.ts";
import { bucketsOf } from "./activity.ts";
import { isBroken } from "./broken.ts";
import type { SourceState, Timing } from "./contract.ts";
import { isGone } from "./schedule.ts";
import { missingArticles } from "./source/articleQueue.ts";
import { isOutdated, isUntried } from "./source/readBy.ts";

/** A source's state as `/health` shows it. */
export function healthOf(
	source: SourceConfig,
	{ state, timing, subscription }: { state: SourceState; timing: Timing; subscription: Subscription | null },
	now: number,
): SourceHealth {
	const error = source.enabled ? state.error : null;
	const isMailbox = source.kind === "mail";
	return {
		id: source.id,
		title: plainLine(nameOf(source, state.feed?.title)),
		url: source.url,
		categories: source.categories,
		state: source.enabled ? stateOf(source, state, timing) : "paused",
		// Of a mailbox: when something came that was kept.
		lastFetch: isMailbox ? state.lastNews : timing.last,
		lastSuccess: isMailbox ? state.lastNews : timing.success,
		nextFetch: source.enabled && !isMailbox ? timing.next || null : null,
		failures: timing.failures,
		error: error && { ...inWords(error, plainLine(error.message)), since: error.since },
		problems: [
			...detoursOf(timing, now),
			...(state.distrust === null ? [] : [LIAR]),
			...(source.recipe?.note ? [noFeedFor(source.recipe.note)] : []),
			...missingArticles(state),
			...state.problems.filter((problem) => !isOutdated(source, state, problem)),
		].map(plain),
		movedTo: state.movedTo,
		recipe: source.recipe?.name ?? null,
		siteFeed: state.siteFeed,
		kind: state.kind,
		entriesInLastDocument: state.entries,
		activity: bucketsOf(timing.days, now),
		hub: hubOf(subscription, now),
		withdrawal: withdrawalOf(source, state, now),
		...(isUntried(source, state) && { untried: true }),
	};
}

/** What left, for some days; what waits, until that is settled. */
function withdrawalOf(
	{ withdraw }: SourceConfig,
	{ withdrawal }: SourceState,
	now: number,
): SourceHealth["withdrawal"] {
	if (!withdrawal) return null;
	const isOver = withdrawal.waiting > 0 ? withdraw === false : now - withdrawal.at > WITHDRAWAL_SHOWN_MS;
	if (isOver) return null;
	const { at, entries, waiting, titles } = withdrawal;
	return { at, entries, waiting, titles };
}

/** What is wrong, in a line for pages and terminals: it may quote what the source, or a letter, says of itself. */
function plain<T extends Problem>(problem: T): T {
	const line = plainLine(problem.message);
	return line === problem.message ? problem : { ...problem, message: line };
}

/** Ways to the source that failed and are left alone for now. */
function detoursOf({ routes = {} }: Timing, now: number): Problem[] {
	return Object.values(routes).flatMap(({ until, ...failure }) =>
		until > now
			? [
					inWords(
						failure,
						`${failure.message}; another way is taken for ${Math.ceil((until - now) / 60_000)} min`,
					),
				]
			: [],
	);
}

function hubOf(subscription: Subscription | null, now: number): SourceHealth["hub"] {
	if (!subscription) return null;
	const { hub: url, until, reason, tries, missed } = subscription;
	const good = isGood(subscription, now);
	if (good) return { state: "subscribed", url, until, reason: null };
	const silent = missed > 0 && until !== null ? "changes came that it did not tell of" : null;
	return {
		state: tries > 0 && reason === null && !silent ? "asked" : "unsubscribed",
		url,
		until: null,
		// In a hub's own words.
		reason: reason === null ? silent : plainLine(reason),
	};
}

const noFeedFor = (message: string): Problem => ({ stage: "page", code: "no-public-feed", message });

const LIAR: Problem = {
	stage: "fetch",
	code: "validators-lied",
	message: "its ETag or Last-Modified stayed the same though its entries did not; it is asked without them",
};

function stateOf(source: SourceConfig, state: SourceState, timing: Timing): SourceHealth["state"] {
	const { error } = state;
	// A mailbox that was looked into is new until something has come.
	const isNew = source.kind === "mail" ? state.kind === null && !error : timing.last === null;
	if (isNew && !isBroken(state)) return "new";
	if (!error) return "ok";
	return isGone(error, timing.last ?? 0) ? "gone" : "failing";
}
