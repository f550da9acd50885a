import { USAGE_TELL_MS, USAGE_TELL_REQUESTS } from "../settings.ts";
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

/** Whether there is enough to tell. */
export function isWorthTelling(now: number): boolean {
	// A new isolate tells when it has lived for a while.
	lastTellAt ||= now;
	return isolateUsage.requests >= USAGE_TELL_REQUESTS || now - lastTellAt >= USAGE_TELL_MS;
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

/** What the Registry has said last: see `Ensured`. */
let hasRoom = true;

export function noteRoom(ensured: { hasRoom: boolean }): void {
	hasRoom = ensured.hasRoom;
}

/** Whether readers may be given more of the quota of requests to objects than they need. */
export function hasRoomForReaders(): boolean {
	return hasRoom;
}
