import type { Tables } from "./tables.ts";

/** Which Library this is, and which life of it. */
export class Identity {
	readonly #tables: Tables;
	/** As the platform says; it does not always. */
	readonly #given: string | undefined;

	constructor(tables: Tables, given: string | undefined) {
		this.#tables = tables;
		this.#given = given;
	}

	name(): string {
		return this.#given ?? this.#tables.meta("name") ?? "";
	}

	remember(name: string): void {
		if (this.#tables.meta("name") !== name) this.#tables.setMeta("name", name);
	}

	/** Tells this storage from a lost one's. */
	epoch(): string {
		const known = this.#tables.meta("epoch");
		if (known !== null) return known;
		const epoch = crypto.randomUUID();
		this.#tables.setMeta("epoch", epoch);
		return epoch;
	}
}
