import { DAY_MS } from "../settings.ts";
import { Clients } from "./clients.ts";

/** What each of those who ask has used up of something today, in the life of this isolate or object: a flood keeps it alive. */
export class Parts {
	#day = 0;
	#clients = new Clients();

	/** Counts so much more of what there is for all in a day, where a client's part has room; else how long until it has, ms. */
	take(client: string, perDay: number, now: number, count = 1): number {
		const day = Math.floor(now / DAY_MS);
		if (day !== this.#day) this.#clients = new Clients();
		this.#day = day;
		const wait = this.#clients.until(client, { perDay }, now);
		if (wait === 0) this.#clients.add(client, count);
		return wait;
	}
}
