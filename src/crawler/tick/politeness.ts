import { inWords } from "../../base/failure.ts";
import { isOfProxy } from "../../model/codes.ts";
import type { Route } from "../../model/reading.ts";
import type { Failure } from "../../model/result.ts";
import {
	HOST_PAUSE_MAX_MS,
	HOST_PAUSE_MS,
	HOST_WAIT_MAX_MS,
	ROBOTS_KEEP_MS,
	ROBOTS_MAX_BYTES,
	ROBOTS_RETRY_MS,
	ROBOTS_STORED_CHARS,
	ROBOTS_TIMEOUT_MS,
} from "../../settings.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import { allowed, crawlDelaySeconds, robotsFor } from "../../stages/fetch/robots.ts";
import type { FetchDeps } from "../../stages/fetch/types.ts";
import type { RobotsRecord } from "../rows.ts";

/** Where records are kept between ticks. */
export interface RobotsStore {
	robots: (origin: string) => RobotsRecord | null;
	setRobots: (origin: string, record: RobotsRecord) => void;
}

/**
 * Makes requests to one host wait for each other, with a pause in between. Between hosts nothing waits; the map lives
 * as long as the object that holds it.
 */
export function politeFetch(ask: typeof fetch, pauses: HostPauses): typeof fetch {
	return async (input, init) => {
		const address = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
		await pauses.turn(new URL(address).host);
		return ask(input, init);
	};
}

/** When each host was last asked, and how long it wants to be left alone. */
export class HostPauses {
	readonly #next = new Map<string, number>();
	readonly #pauses = new Map<string, number>();
	readonly #now: () => number;
	readonly #sleep: (ms: number) => Promise<void>;

	constructor(now: () => number, sleep: (ms: number) => Promise<void>) {
		this.#now = now;
		this.#sleep = sleep;
	}

	/** Resolves when the host may be asked; the one who asks next waits a pause longer. */
	async turn(host: string): Promise<void> {
		const now = this.#now();
		const next = this.#next.get(host) ?? 0;
		// Nobody queues for that long: the clock has gone back.
		const at = next > now + HOST_WAIT_MAX_MS ? now : Math.max(now, next);
		this.#next.set(host, at + (this.#pauses.get(host) ?? HOST_PAUSE_MS));
		if (at > now) await this.#sleep(at - now);
	}

	/** A robots.txt may ask for a longer pause. */
	lengthen(host: string, seconds: number): void {
		this.#pauses.set(host, Math.min(HOST_PAUSE_MAX_MS, Math.max(HOST_PAUSE_MS, seconds * 1000)));
	}
}

/**
 * Whether a page may be asked for by its host's robots.txt (RFC 9309), which is fetched once a day. Feeds are
 * published to be read and are not asked about.
 */
export async function askRobots(
	address: string,
	via: readonly Route[],
	deps: FetchDeps & { userAgent: string },
	store: RobotsStore,
	pauses: HostPauses,
): Promise<Failure | null> {
	const url = new URL(address);
	const record = await recordFor(url.origin, via, deps, store);
	if ("code" in record) return record;
	const robots = robotsFor(record.status, record.text);
	const delay = crawlDelaySeconds(robots, deps.userAgent);
	if (delay !== null) pauses.lengthen(url.host, delay);
	if (allowed(robots, deps.userAgent, url.pathname + url.search)) return null;
	const reason = !isUnreachable(record.status)
		? `${url.origin}/robots.txt does not allow this page`
		: `${url.origin}/robots.txt cannot be read just now, so its pages are left alone`;
	return { stage: "fetch", code: "robots", message: reason };
}

async function recordFor(
	origin: string,
	via: readonly Route[],
	deps: FetchDeps & { userAgent: string },
	store: RobotsStore,
): Promise<RobotsRecord | Failure> {
	// A host may have other rules for a proxy than for us.
	const name = via.length ? `${origin} via` : origin;
	const kept = store.robots(name);
	const now = deps.now();
	const keep = kept && !isUnreachable(kept.status) ? ROBOTS_KEEP_MS : ROBOTS_RETRY_MS;
	if (kept && now - kept.fetched < keep) return kept;
	const outcome = await fetchSource({ ...robotsRequest(origin, deps.userAgent), via }, deps);
	if (!outcome.ok && isOfProxy(outcome.error.code))
		return kept ?? inWords(outcome.error, outcome.error.message);
	const status = outcome.ok ? outcome.value.status : outcome.error.status;
	// A host that does not answer now keeps the rules that it gave before.
	if (kept && !isUnreachable(kept.status) && isUnreachable(status)) return kept;
	const bytes = outcome.ok ? outcome.value.bytes : null;
	const text = bytes ? new TextDecoder().decode(bytes).slice(0, ROBOTS_STORED_CHARS) : "";
	// An empty file is an answer, too: it allows everything.
	const record = {
		status: !outcome.ok && outcome.error.code === "empty-body" ? 200 : status,
		text,
		fetched: now,
	};
	store.setRobots(name, record);
	return record;
}

/** An answer that says nothing about what is allowed (RFC 9309, 2.3.1.4). */
function isUnreachable(status: number | null): boolean {
	return status === null || status >= 500;
}

function robotsRequest(origin: string, userAgent: string) {
	return {
		url: `${origin}/robots.txt`,
		headers: {},
		etag: null,
		lastModified: null,
		timeoutMs: ROBOTS_TIMEOUT_MS,
		maxBytes: ROBOTS_MAX_BYTES,
		maxRedirects: 5,
		userAgent,
		accept: "text/plain, */*;q=0.5",
	};
}
