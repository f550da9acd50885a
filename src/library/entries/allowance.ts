import type { Allowance } from "../../plan.ts";
import { DAY_MS } from "../../settings.ts";
import { heldOffFor } from "../../usage/heldOff.ts";
import { untilRoom } from "../../usage/room.ts";
import { askedShape } from "../rows.ts";
import type { Tables } from "./tables.ts";

/**
 * What anybody's questions may use up here in a day: rows, or calls of other Libraries. It is taken in slices, each of
 * which is written down before any of it is used: an object that is forgotten forgets at most that it did not use one up.
 */
export class QuestionAllowance {
	readonly #tables: Tables;
	readonly #allowance: () => Allowance;
	readonly #slice: number;
	/** What is left of the slice; below nothing where the last question took more. */
	#left = 0;

	constructor(tables: Tables, allowance: () => Allowance, slice: number) {
		this.#tables = tables;
		this.#allowance = allowance;
		this.#slice = slice;
	}

	/** Lets a question pass; throws when the allowance is used up (`heldOffFor`). */
	admit(now: number): void {
		if (this.#left > 0) return;
		const day = Math.floor(now / DAY_MS);
		const asked = this.#tables.json("asked", askedShape);
		const used = asked?.day === day ? asked.used : 0;
		const wait = untilRoom(used, this.#allowance(), now);
		if (wait > 0) throw heldOffFor(wait);
		this.#tables.setMeta("asked", JSON.stringify({ day, used: used + this.#slice - this.#left }));
		this.#left = this.#slice;
	}

	spend(count: number): void {
		this.#left -= count;
	}
}
