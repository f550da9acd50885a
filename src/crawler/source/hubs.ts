import type { SourceConfig } from "../../config/schema.ts";
import { PUSH_GAP_MS, PUSHED_FETCHES_PER_DAY } from "../../settings.ts";
import type { Polled, Subscriber } from "../../websub/subscriber.ts";
import { fetchesToday } from "../activity.ts";
import type { SourceState, Timing } from "../contract.ts";
import { firstAddress } from "./request.ts";

/**
 * What a fetch that worked means for the source's subscription at its hub.
 * @returns when the source is worth another look because of its hub; null when it is not
 */
export function heedHub(
	source: SourceConfig,
	state: SourceState,
	polled: Polled,
	hubs: Subscriber,
): number | null {
	const { feed, movedTo } = state;
	const topic = feed?.feedUrl ?? movedTo ?? firstAddress(source, state);
	hubs.learn(source.id, { hubs: feed?.hubs ?? [], topic });
	return hubs.polled(source.id, polled);
}

/** When a source may be fetched whose hub calls: soon, but no oftener than it may be, and a failing one at its pace. */
export function whenPushed(source: SourceConfig, { last, failures, days }: Timing, now: number): number {
	const isSlowed = failures > 0 || fetchesToday(days, now) >= PUSHED_FETCHES_PER_DAY;
	const gap = isSlowed ? source.everySeconds * 1000 : PUSH_GAP_MS;
	return Math.max(now, (last ?? 0) + gap);
}

/** The timing of a source that is to be fetched by an instant at the latest. */
export function notAfter(timing: Timing, at: number): Timing {
	return { ...timing, from: Math.min(timing.from, at), next: Math.min(timing.next, at) };
}
