import type { TypeOf } from "../../base/storage/shape.ts";
import type { Tally } from "../../usage/tally.ts";
import { type DayUsage, sumUsage } from "../../usage/usage.ts";
import type { Tables } from "../entries/tables.ts";
import { progressShape } from "../rows.ts";

type Stored = TypeOf<typeof progressShape>;

/** How far a Library has published. */
export type Progress = Omit<Stored, "used">;

/** All is to be looked at again: what was lost may have been behind. */
const LOST: Stored = { seq: -1, budget: null };

/** The row of a Library's progress, in which what it has used is stored along. */
export class ProgressRow {
	readonly #tables: Tables;
	readonly #tally: Tally;

	constructor(tables: Tables, tally: Tally) {
		this.#tables = tables;
		this.#tally = tally;
	}

	read(): Progress {
		const { seq, budget, share } = this.#stored();
		return { seq, budget, share };
	}

	/** What was used today, as far as it is written down here. */
	used(): DayUsage | null {
		return this.#stored().used ?? null;
	}

	/** What has been used goes with it, for the row is written anyway. */
	save({ seq, budget, share }: Progress): void {
		const before = this.used();
		const unsaved = this.#tally.take();
		const used = sumUsage([before, unsaved], unsaved.day);
		this.#tables.setMeta("published", JSON.stringify({ seq, budget, share, used } satisfies Stored));
	}

	#stored(): Stored {
		return this.#tables.json("published", progressShape, LOST) ?? { seq: 0, budget: null };
	}
}
