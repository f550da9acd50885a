import { Tally } from "./tally.ts";
import type { DayUsage } from "./usage.ts";

/** Counts what an object uses. Rows are counted by the platform's own cursors, not guessed. */
export class Meter extends Tally {
	/** In the place of `ctx.storage.sql`: the same, counted. */
	readonly sql: Pick<SqlStorage, "exec">;
	/** Its counts are final only when its rows have been read: by the next statement they have. */
	#last: SqlStorageCursor<Record<string, SqlStorageValue>> | null = null;

	constructor(sql: Pick<SqlStorage, "exec">, now: () => number) {
		super(now);
		this.sql = {
			exec: <T extends Record<string, SqlStorageValue>>(query: string, ...values: SqlStorageValue[]) => {
				this.#settle();
				const cursor = sql.exec<T>(query, ...values);
				this.#last = cursor;
				return cursor;
			},
		};
	}

	override usage(): DayUsage {
		this.#settle();
		return super.usage();
	}

	#settle(): void {
		if (!this.#last) return;
		const { rowsRead, rowsWritten } = this.#last;
		this.#last = null;
		this.count("rowsRead", rowsRead);
		this.count("rowsWritten", rowsWritten);
	}
}
