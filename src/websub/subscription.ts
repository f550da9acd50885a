import { type FieldsOf, nullable, object, type TypeOf } from "../base/storage/shape.ts";
import { count, instant, text } from "../base/storage/values.ts";
import {
	EVERY_MAX_SECONDS,
	HUB_DENIED_SECONDS,
	HUB_LEASE_MAX_SECONDS,
	HUB_LEASE_MIN_SECONDS,
	HUB_LEASE_SECONDS,
	HUB_MAX_MISSED,
	HUB_RENEW_AT,
	HUB_RETRY_SECONDS,
	PUSH_AGAIN_MS,
	TICK_MIN_GAP_MS,
} from "../settings.ts";
import type { Wish } from "./messages.ts";

const wish = { hub: text, topic: text, callback: text, secret: text } satisfies FieldsOf<Wish>;

/** A source's subscription at its hub (W3C WebSub, section 5); instants in ms. */
export const subscriptionShape = object({
	...wish,
	/** Since when the subscription has been good; null while it is not. */
	since: nullable(instant),
	/** When the lease ends that the hub gave. */
	until: nullable(instant),
	/** When the hub is to be asked, for the first time or again. */
	next: instant,
	/** Requests since the hub last verified it. */
	tries: count(),
	/** When the hub last sent something that was signed. */
	pushed: nullable(instant),
	/** Changes since then that polling found first. */
	missed: count(),
	/** Why the subscription is not good, for people. */
	reason: nullable(text),
});

export type Subscription = TypeOf<typeof subscriptionShape>;

/** A subscription that is to be asked for. */
export function freshSubscription(wish: Wish, now: number): Subscription {
	return { ...wish, since: null, until: null, next: now, tries: 0, pushed: null, missed: 0, reason: null };
}

/** The subscription while the hub is asked: each further attempt comes later, should the hub not answer or not verify. */
export function asked(subscription: Subscription, now: number): Subscription {
	const seconds = Math.min(EVERY_MAX_SECONDS, HUB_RETRY_SECONDS * 2 ** subscription.tries);
	return { ...lapsed(subscription, now), tries: subscription.tries + 1, next: now + seconds * 1000 };
}

/** The hub could not be asked, or would not hear of it: a lease that it gave before goes on. */
export function refused(
	subscription: Subscription,
	reason: string,
	forGood: boolean,
	now: number,
): Subscription {
	const next = forGood ? Math.max(subscription.next, now + HUB_DENIED_SECONDS * 1000) : subscription.next;
	return { ...subscription, reason, next };
}

/** The hub has asked whether this was us (section 5.3) and says for how long. */
export function verified(subscription: Subscription, lease: number | null, now: number): Subscription {
	const wanted = lease !== null && lease > 0 ? lease : HUB_LEASE_SECONDS;
	const seconds = Math.min(HUB_LEASE_MAX_SECONDS, wanted);
	return {
		...subscription,
		since: subscription.since ?? now,
		until: now + seconds * 1000,
		next: now + Math.max(HUB_LEASE_MIN_SECONDS, seconds * HUB_RENEW_AT) * 1000,
		tries: 0,
		missed: 0,
		reason: null,
	};
}

/** The hub will not send, or no longer (section 5.2). */
export function denied(subscription: Subscription, reason: string, now: number): Subscription {
	return {
		...subscription,
		since: null,
		until: null,
		next: now + HUB_DENIED_SECONDS * 1000,
		tries: 0,
		reason: reason || "the hub denied it",
	};
}

/** The hub has sent something that was signed. */
export function pushed(subscription: Subscription, now: number): Subscription {
	return { ...subscription, pushed: now, missed: 0 };
}

/** Polling found a change: the hub had all the time since the fetch before to tell of it. */
export function polled(subscription: Subscription, before: number | null): Subscription {
	const { since, pushed } = subscription;
	const hadTime = since !== null && before !== null && since <= before && (pushed ?? 0) < before;
	return hadTime ? { ...subscription, missed: subscription.missed + 1 } : subscription;
}

/** Whether the hub can be trusted to tell of changes. */
export function isGood({ since, until, missed }: Subscription, now: number): boolean {
	return since !== null && until !== null && until > now && missed < HUB_MAX_MISSED;
}

/**
 * When a source is worth another look after a fetch that began at `began`: at once when its hub called in the
 * meantime; a little later when the hub had called and there was nothing new; null when there is no reason.
 */
export function lookAgain(
	{ pushed }: Subscription,
	fetch: { began: number; changed: boolean },
	now: number,
): number | null {
	if (pushed === null) return null;
	if (pushed > fetch.began) return now + TICK_MIN_GAP_MS;
	const again = pushed + PUSH_AGAIN_MS;
	return !fetch.changed && again > now ? again : null;
}

/** A lease that has run out is none. */
function lapsed(subscription: Subscription, now: number): Subscription {
	const { until } = subscription;
	if (until === null || until > now) return subscription;
	return { ...subscription, since: null, until: null, reason: "its lease ran out" };
}
