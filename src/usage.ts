/** What the platform counts and its plans limit, summed over one day. */
export interface Usage {
	/** Requests to the Worker, cron runs among them. */
	workerRequests: number;
	/** Calls of objects, and alarms. */
	objectRequests: number;
	/** Of the calls of objects, those by alarm. */
	alarms: number;
	/** Of objects that work or wait, each charged as 128 MB. */
	gbSeconds: number;
	rowsRead: number;
	/** An index written counts as a row, and so does an alarm set. */
	rowsWritten: number;
	kvReads: number;
	kvWrites: number;
	/** Requests to sources and hubs, redirects included. */
	subrequests: number;
}

/** A day's usage; days are UTC, as the platform's own are. */
export interface DayUsage extends Usage {
	/** Days since 1970. */
	day: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const OBJECT_GB = 0.125;

/** Nothing used yet on the day of an instant. */
export function freshUsage(now: number): DayUsage {
	return {
		day: Math.floor(now / DAY_MS),
		workerRequests: 0,
		objectRequests: 0,
		alarms: 0,
		gbSeconds: 0,
		rowsRead: 0,
		rowsWritten: 0,
		kvReads: 0,
		kvWrites: 0,
		subrequests: 0,
	};
}

/** The sum of what was used on one day; counts of other days are left out. */
export function sumUsage(usages: (DayUsage | null | undefined)[], day: number): DayUsage {
	const sum = { ...freshUsage(0), day };
	const { day: _, ...names } = sum;
	for (const one of usages) {
		if (one?.day !== day) continue;
		// Counts that were stored by an older version may lack some.
		for (const name of Object.keys(names) as (keyof Usage)[]) sum[name] += one[name] ?? 0;
	}
	return sum;
}

/** Counts what is used and has not been written down yet: by whom it is written down, it is forgotten here. */
export class Tally {
	readonly #now: () => number;
	#usage: DayUsage;

	constructor(now: () => number) {
		this.#now = now;
		this.#usage = freshUsage(now());
	}

	/** Requests to the Worker, without looking at the clock. */
	get requests(): number {
		return this.#usage.workerRequests;
	}

	count(name: keyof Usage, times = 1): void {
		this.#today()[name] += times;
	}

	/** Takes over what somebody else has counted. */
	add(more: DayUsage): void {
		const today = this.#today();
		this.#usage = sumUsage([today, more], today.day);
	}

	/** An object worked or waited from an instant until now. */
	worked(since: number): void {
		this.count("gbSeconds", (Math.max(0, this.#now() - since) / 1000) * OBJECT_GB);
	}

	/** Today's counts; yesterday's have gone. */
	usage(): DayUsage {
		return { ...this.#today() };
	}

	/** Today's counts, for someone who writes them down. */
	take(): DayUsage {
		const taken = this.usage();
		this.#usage = freshUsage(this.#now());
		return taken;
	}

	#today(): DayUsage {
		const now = this.#now();
		if (this.#usage.day !== Math.floor(now / DAY_MS)) this.#usage = freshUsage(now);
		return this.#usage;
	}
}

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
