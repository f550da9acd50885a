import { SESSIONS_OVER_MAX } from "../settings.ts";

/** Sessions that were ended before their time: id → when they would have ended, ms. */
export type Ended = Readonly<Record<string, number>>;

/** Where they are kept. */
export interface EndedStore {
	endedSessions: () => Ended;
	saveEndedSessions: (ended: Ended) => void;
}

/** Notes that a session is over until it would have ended by itself; the oldest give way where there are too many. */
export function endSession(store: EndedStore, id: string, until: number, now: number): void {
	const others = Object.entries(store.endedSessions()).filter(([, end]) => end > now);
	const kept = others.sort(([, a], [, b]) => b - a).slice(0, SESSIONS_OVER_MAX - 1);
	store.saveEndedSessions({ ...Object.fromEntries(kept), [id]: until });
}
