/** What the platform counts and its plans limit, summed over one day. */
export interface Usage {
	/** Durable Object requests: calls of an object, and alarms. */
	requests: number;
	rowsRead: number;
	/** An index written counts as a row, and so does an alarm set. */
	rowsWritten: number;
	kvReads: number;
	kvWrites: number;
	/** Requests to sources, redirects included. */
	subrequests: number;
}

/** A day's usage; days are UTC, as the platform's own are. */
export interface DayUsage extends Usage {
	/** Days since 1970. */
	day: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nothing used yet on the day of an instant. */
export function freshUsage(now: number): DayUsage {
	const day = Math.floor(now / DAY_MS);
	return { day, requests: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0, kvWrites: 0, subrequests: 0 };
}

/** The sum of several usages. */
export function sumUsage(usages: Partial<Usage>[]): Usage {
	const { day: _, ...sum } = freshUsage(0);
	for (const one of usages) {
		for (const name of Object.keys(sum) as (keyof Usage)[]) sum[name] += one[name] ?? 0;
	}
	return sum;
}

/** Counts what an object uses. Rows are counted by the platform's own cursors, not guessed. */
export class Meter {
	/** In the place of `ctx.storage.sql`: the same, counted. */
	readonly sql: Pick<SqlStorage, "exec">;
	readonly #now: () => number;
	#usage: DayUsage;
	/** Its counts are final only when its rows have been read: by the next statement they have. */
	#last: SqlStorageCursor<Record<string, SqlStorageValue>> | null = null;

	constructor(sql: Pick<SqlStorage, "exec">, now: () => number) {
		this.#now = now;
		this.#usage = freshUsage(now());
		this.sql = {
			exec: <T extends Record<string, SqlStorageValue>>(query: string, ...values: SqlStorageValue[]) => {
				this.#settle();
				const cursor = sql.exec<T>(query, ...values);
				this.#last = cursor;
				return cursor;
			},
		};
	}

	count(name: keyof Usage, times = 1): void {
		this.#today()[name] += times;
	}

	/** Today's counts; yesterday's have gone. */
	usage(): DayUsage {
		this.#settle();
		return { ...this.#today() };
	}

	/** Goes on from counts that were stored. */
	resume(saved: DayUsage | null | undefined): void {
		const today = this.#today();
		if (saved?.day === today.day) this.#usage = { ...today, ...sumUsage([saved, today]) };
	}

	#settle(): void {
		if (!this.#last) return;
		const { rowsRead, rowsWritten } = this.#last;
		this.#last = null;
		const today = this.#today();
		today.rowsRead += rowsRead;
		today.rowsWritten += rowsWritten;
	}

	#today(): DayUsage {
		const now = this.#now();
		if (this.#usage.day !== Math.floor(now / DAY_MS)) this.#usage = freshUsage(now);
		return this.#usage;
	}
}
