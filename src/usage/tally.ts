import { DAY_MS } from "../settings.ts";
import { type DayUsage, freshUsage, sumUsage, type Usage } from "./usage.ts";

/** What an object that works or waits is charged as. */
const OBJECT_GB = 0.125;

/** Counts what has been used and not yet written down. Whoever writes the counts down takes them out of here. */
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

	/** Requests to objects, in the same way. */
	get objectRequests(): number {
		return this.#usage.objectRequests;
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
