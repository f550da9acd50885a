import { DAY, HOUR, MINUTE, type Post, type Site } from "./sites/site.ts";

/** What came of asking a source. */
export type Outcome = "answered" | "outage" | "offline" | "busy" | "refused" | "ended";

interface Waiting {
	/** When it is to be asked again at the latest. */
	until: number;
	since: number;
	failures: number;
	/** When it began to fail. */
	failing: number | null;
	why: string;
}

/** A source is taken along with others, and waits for its turn; a lost alarm is found by the next look at the clocks. */
const SLACK_MS = 140 * MINUTE;
const JITTER = 1.1;
const OUTAGE_MS = 100 * MINUTE;

/** How long each source may go without being asked: said here once more, in the plainest way, of what it was last told. */
export class Patience {
	/** The longest that a source has waited beyond what its pause was, ms. */
	late = 0;
	readonly #waiting = new Map<string, Waiting>();
	/** When each source last showed something new. */
	readonly #news = new Map<string, number>();
	readonly #complain: (what: string) => void;

	constructor(complain: (what: string) => void) {
		this.#complain = complain;
	}

	/** Something that a source had not shown before. */
	news(site: Site, now: number): void {
		this.#news.set(site.id, now);
	}

	asked(site: Site, now: number, outcome: Outcome, posts: Post[] = []): void {
		const before = this.#waiting.get(site.id);
		if (before) this.#check(site, before, now);
		else if (outcome === "ended") this.#complain(`${site.id} was never asked`);
		if (outcome === "ended") return;
		const isWell = outcome === "answered";
		const failing = isWell ? null : (before?.failing ?? now);
		const failures = isWell ? 0 : (before?.failures ?? 0) + 1;
		const waiting: Waiting = {
			until: 0,
			since: now,
			failures,
			failing,
			why: outcome,
		};
		const pause = isWell
			? rhythmOf(site, this.#news.get(site.id) ?? now, posts, now)
			: failurePause(site, outcome, failures, now - (failing ?? now));
		const from = now + Math.min(DAY, pause);
		const asked = isWell ? (site.waits?.(from) ?? from) : from;
		waiting.until = asked + (asked - now) * (JITTER - 1) + SLACK_MS;
		this.#waiting.set(site.id, waiting);
	}

	#check({ id }: Site, { since, until, why }: Waiting, now: number): void {
		this.late = Math.max(this.late, now - until + SLACK_MS);
		if (now <= until) return;
		const hours = (ms: number) => (ms / HOUR).toFixed(1);
		const when = new Date(since).toISOString();
		this.#complain(
			`${id}, ${why} at ${when}, waited ${hours(now - since)} h instead of ${hours(until - since)}`,
		);
	}
}

/** A source that has been silent for long, or is for long as a rule, is asked less often. */
function rhythmOf(site: Site, news: number, posts: Post[], now: number): number {
	const silent = now - news;
	const times = posts.map(({ at }) => at).sort((a, b) => a - b);
	const gap = times.slice(1).reduce((most, at, n) => Math.max(most, at - (times[n] ?? at)), 0);
	return Math.max(site.everyMs, silent / 24, Math.min(gap / 48, silent / 4));
}

function failurePause(site: Site, outcome: Outcome, failures: number, failing: number): number {
	const growing = site.everyMs * 2 ** Math.min(failures - 1, 12);
	if (outcome === "busy") return DAY;
	if (outcome === "offline") return site.everyMs;
	const isShort = outcome === "outage" && failing < 3 * DAY;
	return Math.min(growing, isShort ? Math.max(site.everyMs, OUTAGE_MS) : DAY);
}
