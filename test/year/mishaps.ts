import type { Moment, Platform } from "../crawler/platform/platform.ts";
import type { Random } from "../stages/clean/random.ts";

/** Moments between two mishaps, on average. */
const MOMENTS = 2_500;

/** Kills objects, and makes their calls fail, at random moments; counts what they do. */
export class Mishaps {
	kills = 0;
	failures = 0;
	moments = 0;
	alarms = 0;
	puts = 0;
	/** Rows as the platform counts them: one for the table, one for its index. */
	rows = 0;
	isCalm = false;
	readonly #random: Random;
	#left: number;

	constructor(random: Random) {
		this.#random = random;
		this.#left = this.#pause();
	}

	watch(platform: Platform): void {
		platform.onMoment = (moment) => {
			this.#count(moment);
			if (this.isCalm || --this.#left > 0) return;
			this.#left = this.#pause();
			this.#strike(moment, platform);
		};
	}

	/** An object whose storage fails is gone with what it had in memory; networks that fail are what the web outside is for. */
	#strike({ what, by }: Moment, platform: Platform): void {
		const dies = what.startsWith("sql ") || what === "fetch" || this.#random.below(2) === 0;
		if (dies) {
			this.kills++;
			platform.kill(by);
			return;
		}
		this.failures++;
		throw new Error("failed");
	}

	#count({ what, after }: Moment): void {
		this.moments++;
		if (after) return;
		if (what === "setAlarm") {
			this.alarms++;
			this.rows++;
		} else if (what === "FEEDS.put") this.puts++;
		else if (/^sql (?:INSERT INTO|UPDATE|DELETE FROM) entry/.test(what)) this.rows += 2;
		else if (/^sql (?:INSERT|UPDATE|DELETE)/.test(what)) this.rows++;
	}

	#pause(): number {
		return 1 + this.#random.below(2 * MOMENTS);
	}
}
