import { Tally } from "./tally.ts";
import type { DayUsage } from "./usage.ts";

/** Counts what an object uses. Rows are counted by the platform's own cursors, not guessed. */
export class Meter extends Tally {
	/** In the place of `ctx.storage.sql`: the same, counted. */
	readonly sql: Pick<SqlStorage, "exec">;
	/** A cursor's counts are final only once its rows have been read, which they have been by the next statement. */
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
