import { type Purpose, planFor } from "../plan.ts";
import { DAY_MS, USAGE_TELL_MS, USAGE_TELL_OBJECT_REQUESTS, USAGE_TELL_REQUESTS } from "../settings.ts";
import { Parts } from "../usage/parts.ts";
import { untilRoom } from "../usage/room.ts";
import { Tally } from "../usage/tally.ts";
import { countedEnv } from "./bindings.ts";
import type { Env } from "./env.ts";

/** What this isolate of the Worker has used and not told the Registry yet: it goes with the isolate. */
export const isolateUsage = new Tally(() => Date.now());

/** When this isolate last told the Registry, ms. */
let lastTellAt = 0;
let known: { bindings: Env; env: Env } | null = null;

/** The bindings, counted: made once for the isolate. */
export function isolateEnv(bindings: Env): Env {
	if (known?.bindings !== bindings) known = { bindings, env: countedEnv(bindings, isolateUsage) };
	return known.env;
}

/** Whether the deployment has a token, and so pages for its owner. */
export function isManaged(): boolean {
	return Boolean(known?.bindings.ADMIN_TOKEN);
}

/** Whether there is enough to tell. */
export function isWorthTelling(now: number): boolean {
	// A new isolate tells when it has lived for a while.
	lastTellAt ||= now;
	return (
		isolateUsage.requests >= USAGE_TELL_REQUESTS ||
		isolateUsage.objectRequests >= USAGE_TELL_OBJECT_REQUESTS ||
		now - lastTellAt >= USAGE_TELL_MS
	);
}

/** Tells; what could not be told is told the next time. */
export async function tellUsage(
	tell: (used: ReturnType<Tally["take"]>) => Promise<unknown>,
	now: number,
): Promise<void> {
	lastTellAt = now;
	const used = isolateUsage.take();
	try {
		await tell(used);
	} catch (error) {
		isolateUsage.add(used);
		throw error;
	}
}

/** What all isolates together have asked of objects, as the Registry has said last, and on which day. */
let ofAll = { requests: 0, day: 0 };

export function noteRoom({ readerRequests }: { readerRequests: number }, now: number): void {
	ofAll = { requests: readerRequests, day: Math.floor(now / DAY_MS) };
}

/** How long until a deployment of so many sources has requests to objects for a purpose, ms; 0: now. */
export function roomIn(purpose: Purpose, sources: number, now: number): number {
	const known = ofAll.day === Math.floor(now / DAY_MS) ? ofAll.requests : 0;
	const used = known + isolateUsage.usage().objectRequests;
	return untilRoom(used, planFor(sources).readerRequestsPerDay[purpose], now);
}

/** What clients have had made here. */
const parts = new Parts();

/** Counts requests of a client's part of what there is for a purpose; how long until it may have more, ms, 0: it has. */
export function takePart(
	purpose: Purpose,
	client: string,
	requests: number,
	sources: number,
	now: number,
): number {
	return parts.take(
		`${purpose} ${client}`,
		planFor(sources).readerRequestsPerDay[purpose].perDay,
		now,
		requests,
	);
}
