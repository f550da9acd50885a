import { statusOf } from "../model/codes.ts";
import { HUB_REQUESTS_PER_TICK, USER_AGENT } from "../settings.ts";
import { checkAddress } from "../stages/fetch/guard.ts";
import type { HubQuestion } from "./messages.ts";
import { type PushOutcome, subscribeMessage } from "./messages.ts";
import { loggedHub, type PostDeps, post } from "./post.ts";
import { isSigned } from "./signature.ts";
import {
	asked,
	denied,
	freshSubscription,
	isGood,
	lookAgain,
	polled,
	pushed,
	refused,
	type Subscription,
	verified,
} from "./subscription.ts";
import type { SubscriptionTable } from "./table.ts";

const CALLBACK_KEY_BYTES = 16;

/** What the last part of a callback looks like. */
export const CALLBACK_KEY = new RegExp(`^[0-9a-f]{${2 * CALLBACK_KEY_BYTES}}$`);

export interface SubscriberDeps extends Pick<PostDeps, "fetch" | "allowHosts"> {
	table: SubscriptionTable;
	now: () => number;
	/** The deployment's address; null while unknown. */
	origin: () => string | null;
	/** So many random bytes as hexadecimal digits. */
	random: (bytes: number) => string;
	log: (record: Record<string, unknown>) => void;
}

/** What a source's document says of where it is announced. */
export interface Announced {
	hubs: readonly string[];
	/** The address that the document gives itself. */
	topic: string;
}

/** What one fetch of a source came to. */
export interface Polled {
	began: number;
	/** When the fetch before this one was made. */
	before: number | null;
	changed: boolean;
}

/**
 * Keeps the subscriptions of a Crawler's sources at their hubs. A hub may only say "look now": the source itself is
 * then fetched, for a hub may send parts of a feed, another representation of it, or what it likes.
 */
export class Subscriber {
	readonly #deps: SubscriberDeps;

	constructor(deps: SubscriberDeps) {
		this.#deps = deps;
	}

	/** A source was read: it is subscribed at the first of its hubs that can be used; the subscription goes when the hub does. */
	learn(id: string, { hubs, topic }: Announced): void {
		const { table, now, random } = this.#deps;
		const before = table.get(id);
		const origin = this.#deps.origin();
		const hub = origin === null ? undefined : hubs.find((hub) => this.#canReach(hub, origin));
		if (hub === undefined) {
			table.drop(id);
			return;
		}
		// A callback that nobody can guess, so that nobody else can subscribe us with a secret of their own.
		const own = `${origin}/websub/${encodeURIComponent(id)}/`;
		if (before?.hub === hub && before.topic === topic && before.callback.startsWith(own)) return;
		const wish = { hub, topic, callback: own + random(CALLBACK_KEY_BYTES), secret: random(32) };
		table.set(id, freshSubscription(wish, now()));
	}

	/** Asks the hubs that are due, a few at a time: `ids` are the sources that are still the Crawler's. */
	async ask(ids: ReadonlySet<string>): Promise<void> {
		const { table, now } = this.#deps;
		const due = [...table.all()].filter(([id, { next }]) => ids.has(id) && next <= now());
		await Promise.all(due.slice(0, HUB_REQUESTS_PER_TICK).map(([id, row]) => this.#subscribe(id, row)));
	}

	/** When a hub is to be asked next; null when none is. */
	next(ids: ReadonlySet<string>): number | null {
		const times = [...this.#deps.table.all()].flatMap(([id, { next }]) => (ids.has(id) ? next : []));
		return times.length ? times.reduce((a, b) => Math.min(a, b)) : null;
	}

	/** Whether changes of a source will be told of, so that it need not be polled as often. */
	isGood(id: string): boolean {
		const subscription = this.#deps.table.get(id);
		return subscription !== null && isGood(subscription, this.#deps.now());
	}

	/** A source was fetched; gives when it is worth another look because of its hub, null when it is not. */
	polled(id: string, { began, before, changed }: Polled): number | null {
		const { table, now } = this.#deps;
		const subscription = table.get(id);
		if (!subscription) return null;
		const after = changed ? polled(subscription, before) : subscription;
		if (after !== subscription) table.set(id, after);
		return lookAgain(after, { began, changed }, now());
	}

	/**
	 * A hub asks whether we asked for this.
	 * @returns the challenge to echo, "" when there is none to echo; null when we did not
	 */
	verify(id: string, key: string, question: HubQuestion): string | null {
		const { table, now } = this.#deps;
		const subscription = this.#of(id, key);
		if (!subscription || question.topic !== subscription.topic) return null;
		switch (question.mode) {
			case "subscribe":
				if (question.challenge === "") return null;
				table.set(id, verified(subscription, question.leaseSeconds, now()));
				return question.challenge;
			case "denied":
				table.set(id, denied(subscription, question.reason.slice(0, 200), now()));
				return "";
			// We never ask to unsubscribe: a lease that is not renewed ends.
			default:
				return null;
		}
	}

	/** Whether a hub was given this callback. */
	isCallback(id: string, key: string): boolean {
		return this.#of(id, key) !== null;
	}

	/** A hub sent something. `unknown`: there is no such subscription. `ignored`: it was not signed with its secret. */
	async push(id: string, key: string, signature: string | null, body: Uint8Array): Promise<PushOutcome> {
		const { table, now, log } = this.#deps;
		const subscription = this.#of(id, key);
		if (!subscription) return "unknown";
		if (!(await isSigned(body, signature, subscription.secret))) {
			log({ event: "push-not-signed", source: id, hub: loggedHub(subscription.hub) });
			return "ignored";
		}
		// It may have changed while the signature was checked.
		const current = this.#of(id, key);
		if (!current) return "unknown";
		table.set(id, pushed(current, now()));
		return "accepted";
	}

	drop(id: string): void {
		this.#deps.table.drop(id);
	}

	async #subscribe(id: string, before: Subscription): Promise<void> {
		const { table, now, log } = this.#deps;
		// Kept before the request: the hub may verify before it answers.
		const asking = asked(before, now());
		table.set(id, asking);
		const origin = this.#deps.origin();
		const ownHosts = origin === null ? [] : [new URL(origin).host];
		const message = subscribeMessage(asking, origin === null ? USER_AGENT : `${USER_AGENT} (+${origin})`);
		const result = await post(message, { ...this.#deps, ownHosts });
		if (result.ok) return;
		log({ event: "hub-refused", source: id, hub: loggedHub(asking.hub), error: result.error.message });
		const current = table.get(id);
		if (current?.callback !== asking.callback) return;
		const forGood = isForGood(statusOf(result.error.code));
		table.set(id, refused(current, result.error.message, forGood, now()));
	}

	#of(id: string, key: string): Subscription | null {
		const subscription = this.#deps.table.get(id);
		return subscription && key !== "" && subscription.callback.endsWith(`/${key}`) ? subscription : null;
	}

	/** A public hub cannot call a deployment on this machine. */
	#canReach(hub: string, origin: string): boolean {
		const { allowHosts } = this.#deps;
		if (!checkAddress(hub, { allowHosts, ownHosts: [new URL(origin).host] }).ok) return false;
		return checkAddress(origin, { allowHosts: [] }).ok || !checkAddress(hub, { allowHosts: [] }).ok;
	}
}

/** Whether a hub that answers so will not change its mind soon: it was neither slow nor busy. */
function isForGood(status: number | null): boolean {
	return status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429;
}
