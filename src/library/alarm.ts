import type { Tally } from "../usage/tally.ts";

type Context = Pick<DurableObjectState, "storage" | "blockConcurrencyWhile">;

/** The one alarm of an object: whoever needs it earlier brings it forward, nobody puts it off. */
export class Alarm {
	readonly #ctx: Context;
	readonly #tally: Tally;
	/** When it is set for; null when it is not. */
	#at: number | null = null;

	constructor(ctx: Context, tally: Tally) {
		this.#ctx = ctx;
		this.#tally = tally;
		// One that is set already need not be written again.
		ctx.blockConcurrencyWhile(async () => {
			this.#at = await ctx.storage.getAlarm();
		});
	}

	get at(): number | null {
		return this.#at;
	}

	/** To be called when it rings. */
	rang(): void {
		this.#at = null;
	}

	/** Not awaited: the output gate holds answers back until it is stored together with the rows, and fails them when it cannot be. */
	arm(at: number): void {
		if (this.#at !== null && this.#at <= at) return;
		this.#at = at;
		this.#tally.count("rowsWritten");
		this.#ctx.storage.setAlarm(at).catch(() => {
			// What has not been set must be set again by whoever comes next.
			this.#at = null;
		});
	}
}
