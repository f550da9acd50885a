import type { UpdateHints } from "../model.ts";
import { EVERY_MAX_SECONDS, GONE_AFTER_FAILURES, RHYTHM_DIVISOR, TICK_SLACK_MS } from "../settings.ts";
import type { Timing, Timings } from "./state.ts";

/** What is known about how often a source is worth asking. */
export interface Rhythm {
	everySeconds: number;
	/** When it last had news. */
	lastNews: number | null;
	hints: UpdateHints | null;
	/** From the answer's freshness headers. */
	maxAgeSeconds: number | null;
	retryAfterSeconds: number | null;
}

/** From 0 to 1: spreads sources so that they don't all come at once. */
export type Jitter = number;

/** The timing after a fetch that worked, whether it had news or not. */
export function afterSuccess(rhythm: Rhythm, now: number, jitter: Jitter): Timing {
	const seconds = Math.min(
		EVERY_MAX_SECONDS,
		Math.max(rhythm.everySeconds, learned(rhythm, now), asked(rhythm)),
	);
	const next = outsideSkipped(now + spread(seconds, jitter) * 1000, rhythm.hints);
	return { next, last: now, success: now, failures: 0 };
}

/** The timing after a failure: pauses that double up to a day; `gone` goes straight to a day. */
export function afterFailure(
	before: Timing,
	rhythm: Rhythm,
	gone: boolean,
	now: number,
	jitter: Jitter,
): Timing {
	const failures = before.failures + 1;
	const growing = rhythm.everySeconds * 2 ** Math.min(failures - 1, 12);
	const seconds = gone ? EVERY_MAX_SECONDS : Math.max(growing, rhythm.retryAfterSeconds ?? 0);
	const next = now + spread(Math.min(EVERY_MAX_SECONDS, seconds), jitter) * 1000;
	return { next, last: now, success: before.success, failures };
}

/** Whether a failure means that the source will not come back: 410, or a 404 that lasts. */
export function isGone(code: string | undefined, failures: number): boolean {
	return code === "http-410" || (code === "http-404" && failures >= GONE_AFTER_FAILURES);
}

/** The ids that are due, most overdue first, at most `most`. */
export function dueSources(timings: Timings, now: number, most: number): string[] {
	return Object.entries(timings)
		.filter(([, timing]) => timing.next <= now + TICK_SLACK_MS)
		.sort(([, a], [, b]) => a.next - b.next)
		.slice(0, most)
		.map(([id]) => id);
}

/** When the next source of the shard is due; null when it has none. */
export function nextDue(timings: Timings): number | null {
	let earliest: number | null = null;
	for (const { next } of Object.values(timings)) if (earliest === null || next < earliest) earliest = next;
	return earliest;
}

/** A source that has been silent for long is asked less often, in proportion. */
function learned(rhythm: Rhythm, now: number): number {
	return rhythm.lastNews === null ? 0 : (now - rhythm.lastNews) / 1000 / RHYTHM_DIVISOR;
}

function asked({ hints, maxAgeSeconds, retryAfterSeconds }: Rhythm): number {
	return Math.max(
		(hints?.ttlMinutes ?? 0) * 60,
		(hints?.periodSeconds ?? 0) / 4,
		maxAgeSeconds ?? 0,
		retryAfterSeconds ?? 0,
	);
}

function spread(seconds: number, jitter: Jitter): number {
	return seconds * (0.95 + jitter * 0.1);
}

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The first full hour at or after `at` that skipHours and skipDays leave open; `at` when they leave none. */
function outsideSkipped(at: number, hints: UpdateHints | null): number {
	if (!hints || (!hints.skipHours.length && !hints.skipDays.length)) return at;
	const hour = 3600_000;
	for (let ahead = 0; ahead <= 24; ahead++) {
		const start = ahead === 0 ? at : Math.floor(at / hour + ahead) * hour;
		const date = new Date(start);
		const skipped =
			hints.skipHours.includes(date.getUTCHours()) || hints.skipDays.includes(DAYS[date.getUTCDay()] ?? "");
		if (!skipped) return start;
	}
	return at;
}
