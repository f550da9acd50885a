import { jsonLine } from "../../base/printable.ts";
import { libraries } from "../../config/topics.ts";
import { planFor } from "../../plan.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { registryObject } from "../../platform/objects.ts";
import { SHARE_KEEP_MS } from "../../settings.ts";
import { type Budget, mayBorrow, refill, untilNextWrite } from "../../usage/budget.ts";
import type { ProgressRow } from "./progress.ts";
import type { SlotTable } from "./slotTable.ts";

/** The KV writes that a Library may make: its share of the deployment's, spread evenly over the day. */
export class Writes {
	readonly #progress: ProgressRow;
	readonly #slots: SlotTable;
	readonly #env: Env;
	readonly #name: () => string;

	/** @param name of the Library */
	constructor(progress: ProgressRow, slots: SlotTable, env: Env, name: () => string) {
		this.#progress = progress;
		this.#slots = slots;
		this.#env = env;
		this.#name = name;
	}

	budget(now: number): Budget {
		return refill(this.#progress.read().budget, this.#perDay(), now);
	}

	/** How long until the budget has a write, ms. */
	wait(budget: Budget): number {
		return untilNextWrite(budget, this.#perDay());
	}

	/**
	 * Takes a write before it is due: as long as there is no copy at all, each reader costs as much as one.
	 * @returns what is left; null where as many are owed already as may be
	 */
	borrow(now: number): Budget | null {
		const budget = this.budget(now);
		if (!mayBorrow(budget, this.#perDay())) return null;
		budget.tokens -= 1;
		this.#progress.save({ ...this.#progress.read(), budget });
		return budget;
	}

	/** When there is a write for each copy again, as long as that is not now. */
	nextRound(budget: Budget, now: number): number | undefined {
		const wait = untilNextWrite(budget, this.#perDay(), this.#slots.current(now).length);
		return wait > 0 ? now + wait : undefined;
	}

	/** Asks for the share of KV writes that so many copies have among all that are read. */
	async renewShare(now: number, more = 0): Promise<void> {
		const copies = this.#slots.current(now).length + more;
		const { share } = this.#progress.read();
		if (copies === 0 || (share && Math.abs(now - share.at) < SHARE_KEEP_MS)) return;
		try {
			const perDay = await registryObject(this.#env).share(this.#name(), copies);
			this.#progress.save({ ...this.#progress.read(), share: { perDay, at: now } });
		} catch (error) {
			console.error(jsonLine({ event: "no-share", error: String(error) }));
		}
	}

	/** KV writes a day: an even share of the deployment's, `all` having one too, until the Registry has said. */
	#perDay(): number {
		const config = currentConfig();
		const even = planFor(config.sources.length).kvWritesPerDay / (libraries(config).length + 1);
		return this.#progress.read().share?.perDay ?? even;
	}
}
