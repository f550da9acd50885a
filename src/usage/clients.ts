import type { Allowance } from "../plan.ts";
import { CLIENT_AT_ONCE, CLIENT_SHARE, CLIENTS_REMEMBERED } from "../settings.ts";
import { untilRoom } from "./room.ts";

/**
 * What each of those who ask has used up of something today, as far as they are among the ones who have used most: one
 * who uses up a part that others would miss is.
 */
export class Clients {
	readonly #used: Map<string, number>;

	/** @param used as `heaviest` gave it */
	constructor(used: readonly (readonly [string, number])[] = []) {
		this.#used = new Map(used);
	}

	/** How long until a client may use more of what there is for all, ms; 0: now. */
	until(client: string, { perDay }: Pick<Allowance, "perDay">, now: number): number {
		const share = { perDay: perDay * CLIENT_SHARE, atOnce: CLIENT_AT_ONCE };
		return untilRoom(this.#used.get(client) ?? 0, share, now);
	}

	add(client: string, count: number): void {
		this.#used.set(client, (this.#used.get(client) ?? 0) + count);
		if (this.#used.size <= 2 * CLIENTS_REMEMBERED) return;
		const kept = new Set(this.heaviest().map(([name]) => name));
		for (const name of [...this.#used.keys()]) if (!kept.has(name)) this.#used.delete(name);
	}

	/** Those who have used most, to be kept. */
	heaviest(): [string, number][] {
		return [...this.#used].sort(([, a], [, b]) => b - a).slice(0, CLIENTS_REMEMBERED);
	}
}
