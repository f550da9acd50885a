import type { Budget } from "../../usage/budget.ts";
import type { Tally } from "../../usage/tally.ts";
import { type DayUsage, sumUsage } from "../../usage/usage.ts";
import type { Tables } from "../entries/tables.ts";

/** How far a Library has published. */
export interface Progress {
	/** The `seq` up to which everything is published; -1 when something changed that has no `seq`. */
	seq: number;
	budget: Budget | null;
}

type Stored = Progress & { used?: DayUsage };

/** The row of a Library's progress, in which what it has used is stored along. */
export class ProgressRow {
	readonly #tables: Tables;
	readonly #tally: Tally;

	constructor(tables: Tables, tally: Tally) {
		this.#tables = tables;
		this.#tally = tally;
	}

	read(): Progress {
		const { seq, budget } = this.#stored();
		return { seq, budget };
	}

	/** What was used today, as far as it is written down here. */
	used(): DayUsage | null {
		return this.#stored().used ?? null;
	}

	/** What has been used goes with it, for the row is written anyway. */
	save({ seq, budget }: Progress): void {
		const before = this.used();
		const unsaved = this.#tally.take();
		const used = sumUsage([before, unsaved], unsaved.day);
		this.#tables.setMeta("published", JSON.stringify({ seq, budget, used } satisfies Stored));
	}

	#stored(): Stored {
		const saved = this.#tables.meta("published");
		return saved === null ? { seq: 0, budget: null } : (JSON.parse(saved) as Stored);
	}
}
