import { TICK_MAX_BYTES, TICK_MAX_ENTRIES, TICK_MAX_SUBREQUESTS } from "../../settings.ts";

/** What one piece of work takes. */
export interface Cost {
	subrequests: number;
	bytes: number;
}

/**
 * What one tick may use. A fetch sets aside the worst that it can take before it starts and gives back what it did
 * not need, so that the limits hold whatever the sources do; what finds no room waits for the next tick.
 */
export class Allowance {
	#subrequests: number;
	#bytes = TICK_MAX_BYTES;
	#entries = TICK_MAX_ENTRIES;

	constructor(subrequests = TICK_MAX_SUBREQUESTS) {
		this.#subrequests = subrequests;
	}

	/** Null when there is no room; else `settle` has to be called with what was really used. */
	setAside(worst: Cost): { settle: (used: Cost) => void } | null {
		if (this.#entries <= 0 || worst.subrequests > this.#subrequests || worst.bytes > this.#bytes) return null;
		this.#subrequests -= worst.subrequests;
		this.#bytes -= worst.bytes;
		return {
			settle: (used) => {
				this.#subrequests += worst.subrequests - used.subrequests;
				this.#bytes += worst.bytes - used.bytes;
			},
		};
	}

	/** How many new entries may still be cleaned. */
	entriesLeft(): number {
		return Math.max(0, this.#entries);
	}

	useEntries(count: number): void {
		this.#entries -= count;
	}
}

/** A `fetch` that counts the requests it sends, redirects and robots.txt among them. */
export function counted(ask: typeof fetch): { fetch: typeof fetch; cost: { subrequests: number } } {
	const cost = { subrequests: 0 };
	return {
		cost,
		fetch: (input, init) => {
			cost.subrequests++;
			return ask(input, init);
		},
	};
}
