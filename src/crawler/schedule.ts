import { WEEKDAYS } from "../base/dates/words.ts";
import { type FailureCode, statusOf } from "../model/codes.ts";
import type { UpdateHints } from "../model/feed.ts";
import type { Failure } from "../model/result.ts";
import {
	CLOCK_TOLERANCE_MS,
	EVERY_MAX_SECONDS,
	GONE_AFTER_MS,
	HOUR_MS,
	HUB_POLL_SECONDS,
	JITTER,
	OUTAGE_PAUSE_MAX_SECONDS,
	OWN_FAILURE_PAUSE_SECONDS,
	PAUSE_MAX_MS,
	RHYTHM_DIVISOR,
	RHYTHM_ENTRIES,
	RHYTHM_GAP_DIVISOR,
	RHYTHM_TRUST_DIVISOR,
} from "../settings.ts";
import type { SourceError, Timing } from "./contract.ts";
import type { Timings } from "./rows.ts";

/** What is known about how often a source is worth asking. */
export interface Rhythm {
	everySeconds: number;
	/** When it last had news. */
	lastNews: number | null;
	/** The usual time between two entries. */
	gapSeconds: number | null;
	hints: UpdateHints | null;
	/** From the answer's freshness headers. */
	maxAgeSeconds: number | null;
	retryAfterSeconds: number | null;
	/** Its hub tells of changes. */
	isPushed?: boolean;
}

/** From 0 to 1: spreads sources so that they don't all come at once. */
export type Jitter = number;

/** After a fetch that worked, whether it had news or not: its own rhythm, between `every` and a day. */
export function afterSuccess(before: Timing, rhythm: Rhythm, now: number, jitter: Jitter): Timing {
	const pushed = rhythm.isPushed ? HUB_POLL_SECONDS : 0;
	const seconds = Math.max(rhythm.everySeconds, pushed, learned(rhythm, now), asked(rhythm));
	const when = pause(Math.min(EVERY_MAX_SECONDS, seconds), rhythm.hints, now, jitter);
	return { ...before, ...when, last: now, success: now, failures: 0 };
}

/** What a failure says of when to ask again. */
export type Outlook =
	/** The source will not come back. */
	| "gone"
	/** Its host is down, for less than `OUTAGE_MS` so far. */
	| "outage"
	/** Nobody has answered since it began: it is our own network that is down. */
	| "offline"
	/** It has answered, and no Library took what it said. */
	| "untold"
	/** The object came to an end while it read the document. */
	| "interrupted"
	| "failing";

/**
 * After a failure: pauses that double up to a day; `gone` goes straight to a day, what may be back at any time waits less. What
 * failed here and not there is soon tried again, however seldom the source is asked: it may list other things by then.
 */
export function afterFailure(
	before: Timing,
	rhythm: Rhythm,
	outlook: Outlook,
	now: number,
	jitter: Jitter,
): Timing {
	const failures = before.failures + 1;
	const isOurs = outlook === "untold" || outlook === "interrupted";
	const first = isOurs ? Math.min(rhythm.everySeconds, OWN_FAILURE_PAUSE_SECONDS) : rhythm.everySeconds;
	const growing = first * 2 ** Math.min(failures - 1, 12);
	const longest = {
		gone: EVERY_MAX_SECONDS,
		failing: EVERY_MAX_SECONDS,
		outage: Math.max(rhythm.everySeconds, OUTAGE_PAUSE_MAX_SECONDS),
		offline: rhythm.everySeconds,
		untold: rhythm.everySeconds,
		interrupted: EVERY_MAX_SECONDS,
	}[outlook];
	const pauseSeconds = outlook === "gone" ? longest : Math.min(growing, longest);
	const seconds = Math.min(EVERY_MAX_SECONDS, Math.max(pauseSeconds, rhythm.retryAfterSeconds ?? 0));
	return { ...before, ...pause(seconds, null, now, jitter), last: now, failures };
}

/** Whether a failure is one that ends by itself: the host cannot be reached, or says that it cannot answer now. */
export function isOutage(error: Failure): boolean {
	const status = error.stage === "fetch" ? statusOf(error.code) : null;
	return (
		isUnreachable(error) || PASSING.has(error.code) || (status !== null && Math.floor(status / 100) === 5)
	);
}

/** What a proxy or an instance of RSSHub recovers from. */
const PASSING: ReadonlySet<FailureCode> = new Set(["proxy-failed", "proxy-quota", "rsshub-failed"]);

/** Whether a request found nobody. */
export function isUnreachable(error: Failure): boolean {
	return error.stage === "fetch" && UNREACHABLE.has(error.code);
}

const UNREACHABLE: ReadonlySet<FailureCode<"fetch">> = new Set([
	"dns",
	"network",
	"proxy-unreachable",
	"refused",
	"reset",
	"timeout",
	"tls",
]);

/** Whether a failure means that the source will not come back, as of an instant: 410, or a 404 that lasts. */
export function isGone(error: Pick<SourceError, "code" | "alike"> | null, at: number): boolean {
	if (error?.code === "http-410") return true;
	return error?.code === "http-404" && at - error.alike >= GONE_AFTER_MS;
}

/** Whether the source itself is to be fetched. */
export function isDue(timing: Timing, now: number): boolean {
	return Math.min(timing.from, timing.next) <= now || isMistimed(timing, now);
}

/** Whether the clock was ahead when the source was last fetched, and has gone back: its pause counts from a time that never was. */
function isMistimed({ last, next }: Timing, now: number): boolean {
	return (last !== null && last > now + CLOCK_TOLERANCE_MS) || isBeyond(next, now);
}

/** Whether an instant is later than any pause can be: the clock was ahead when it was noted, and has gone back. */
export function isBeyond(at: number, now: number): boolean {
	return at > now + PAUSE_MAX_MS;
}

/** Whether one of its articles is. */
export function hasArticles({ articles }: Timing, now: number): boolean {
	return articles !== null && articles <= now;
}

/**
 * The ids that are due, at most `most`, the most overdue first, whether they failed or not: what is broken is asked
 * seldom, and what failed once has its turn with the others.
 * @param behind ids whose turn comes after all others': what strangers' lists name keeps nothing of the owner's waiting
 */
export function dueSources(
	timings: Timings,
	now: number,
	most: number,
	behind: ReadonlySet<string> = new Set(),
): string[] {
	return Object.entries(timings)
		.filter(([, timing]) => isDue(timing, now) || hasArticles(timing, now))
		.sort(
			([first, a], [second, b]) =>
				Number(behind.has(first)) - Number(behind.has(second)) || wakeAt(a, now) - wakeAt(b, now),
		)
		.slice(0, most)
		.map(([id]) => id);
}

/**
 * When the shard is to be woken next; null when it has no sources. Not when the first one wants to be, but when those are
 * due that may soon be: a tick asks its sources one after another, so they come due one after another, and would part a
 * little more each time. None waits longer for others than its jitter may have it wait.
 */
export function nextDue(timings: Timings, now: number): number | null {
	const all = Object.values(timings);
	if (!all.length) return null;
	const earliest = (instants: number[]) => instants.reduce((a, b) => Math.min(a, b));
	const first = earliest(all.map((timing) => wakeAt(timing, now)));
	const last = earliest(all.map((timing) => waitsUntil(timing, now)));
	const along = all.map((timing) => readyAt(timing, now)).filter((at) => at <= last);
	return along.reduce((a, b) => Math.max(a, b), first);
}

/**
 * The usual time between two entries, in seconds, from their dates: the median over the newest ones, so that one long
 * silence or one busy day does not count; null for fewer than three.
 */
export function gapOf(dates: number[]): number | null {
	const newest = [...dates].sort((a, b) => b - a).slice(0, RHYTHM_ENTRIES);
	if (newest.length < 3) return null;
	const gaps = newest.slice(1).map((date, at) => (newest[at] ?? date) - date);
	gaps.sort((a, b) => a - b);
	return Math.round((gaps[Math.floor((gaps.length - 1) / 2)] ?? 0) / 1000);
}

function wakeAt(timing: Timing, now: number): number {
	const { articles } = timing;
	const next = isMistimed(timing, now) ? now : timing.next;
	return articles === null ? next : Math.min(next, articles);
}

/** From when on a source is taken along: it, or one of its articles, is due. */
function readyAt(timing: Timing, now: number): number {
	const { from, next, articles } = timing;
	const at = isMistimed(timing, now) ? now : Math.min(from, next);
	return articles === null ? at : Math.min(at, articles);
}

/** Until when a source may wait for others: as long as its jitter can be. */
function waitsUntil(timing: Timing, now: number): number {
	const { from, last } = timing;
	const at = wakeAt(timing, now);
	return last === null || at < from ? at : Math.max(at, from + (from - last) * JITTER);
}

/**
 * A source that has been silent for long, or is for long as a rule, is asked less often, in proportion. But a rule
 * counts only as far as we have seen it hold: after news, and when a source is new to us, it is asked as often as its
 * owner wants.
 */
function learned({ lastNews, gapSeconds }: Rhythm, now: number): number {
	const silent = lastNews === null ? 0 : (now - lastNews) / 1000;
	return Math.max(
		silent / RHYTHM_DIVISOR,
		Math.min((gapSeconds ?? 0) / RHYTHM_GAP_DIVISOR, silent / RHYTHM_TRUST_DIVISOR),
	);
}

/** A quarter of sy:, for half of all blogs say "hourly" because their software does, not because they mean it. */
function asked({ hints, maxAgeSeconds, retryAfterSeconds }: Rhythm): number {
	return Math.max(
		(hints?.ttlMinutes ?? 0) * 60,
		(hints?.periodSeconds ?? 0) / 4,
		maxAgeSeconds ?? 0,
		retryAfterSeconds ?? 0,
	);
}

/** Never earlier than what was asked for: the jitter only adds. */
function pause(seconds: number, hints: UpdateHints | null, now: number, jitter: Jitter) {
	const from = outsideSkipped(now + seconds * 1000, hints);
	return { from, next: from + Math.round(seconds * 1000 * JITTER * jitter) };
}

/** The first full hour at or after `at` that skipHours and skipDays leave open; `at` when they leave none in a week. */
function outsideSkipped(at: number, hints: UpdateHints | null): number {
	if (!hints || (!hints.skipHours.length && !hints.skipDays.length)) return at;
	for (let ahead = 0; ahead <= 7 * 24; ahead++) {
		const start = ahead === 0 ? at : Math.floor(at / HOUR_MS + ahead) * HOUR_MS;
		const date = new Date(start);
		const skipped =
			hints.skipHours.includes(date.getUTCHours()) ||
			hints.skipDays.includes(WEEKDAYS[date.getUTCDay()] ?? "");
		if (!skipped) return start;
	}
	return at;
}
