import type { Allowance } from "../../plan.ts";
import { DAY_MS } from "../../settings.ts";
import { Clients } from "../../usage/clients.ts";
import { heldOffFor } from "../../usage/heldOff.ts";
import { untilRoom } from "../../usage/room.ts";
import { askedShape } from "../rows.ts";
import type { Tables } from "./tables.ts";

/** What has been used up on a day. */
interface Day {
	day: number;
	/** By all, slices that are being used included. */
	used: number;
	clients: Clients;
}

/**
 * What anybody's questions may use up here in a day: rows, or calls of other Libraries; and of that one client a part. It is
 * taken in slices, each of which is written down before any of it is used, and what went beyond one right after: an object
 * that is forgotten forgets at most that it did not use one up.
 */
export class QuestionAllowance {
	readonly #tables: Tables;
	readonly #allowance: () => Allowance;
	readonly #slice: number;
	#today: Day | null = null;
	/** What is left of the slice. */
	#left = 0;

	constructor(tables: Tables, allowance: () => Allowance, slice: number) {
		this.#tables = tables;
		this.#allowance = allowance;
		this.#slice = slice;
	}

	/**
	 * Lets a question pass; throws when the allowance, or the client's part of it, is used up (`heldOffFor`).
	 * @param client as whoever asks is counted
	 */
	admit(client: string, now: number): void {
		const today = this.#on(Math.floor(now / DAY_MS));
		const allowance = this.#allowance();
		const own = today.clients.until(client, allowance, now);
		if (own > 0) throw heldOffFor(own, "client");
		if (this.#left > 0) return;
		const wait = untilRoom(today.used, allowance, now);
		if (wait > 0) throw heldOffFor(wait);
		today.used += this.#slice;
		this.#left = this.#slice;
		// As if this client used all of it: it may be asked for nothing more before the object is forgotten.
		const clients = new Clients(today.clients.heaviest());
		clients.add(client, this.#slice);
		this.#write(today, clients);
	}

	/** To be called right after, with what the question has taken. */
	spend(client: string, count: number): void {
		const today = this.#today;
		if (!today) throw new Error("nothing was admitted");
		today.clients.add(client, count);
		this.#left -= count;
		if (this.#left >= 0) return;
		today.used -= this.#left;
		this.#left = 0;
		this.#write(today, today.clients);
	}

	#on(day: number): Day {
		if (this.#today?.day === day) return this.#today;
		const asked = this.#tables.json("asked", askedShape);
		const { used, clients } = asked?.day === day ? asked : { used: 0, clients: [] };
		this.#today = { day, used, clients: new Clients(clients) };
		this.#left = 0;
		return this.#today;
	}

	#write({ day, used }: Day, clients: Clients): void {
		this.#tables.setMeta("asked", JSON.stringify({ day, used, clients: clients.heaviest() }));
	}
}
