import type { Life } from "../../model/stored.ts";
import type { EntryTable } from "./entryTable.ts";
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
		return this.#tables.meta("epoch") ?? this.#begin();
	}

	/**
	 * Another life begins where the storage was set back: others know of more than there is, or of a time when nothing had
	 * yet been written of what has these numbers now. Who follows by the numbers would miss what comes.
	 */
	compare(known: Life | undefined, table: EntryTable): void {
		if (!known || known.epoch !== this.epoch()) return;
		const written = table.changedUpTo(known.seq) ?? 0;
		const isOther = written > known.at && written <= this.#tables.now();
		if (known.seq > table.lastSeq() || isOther) this.#begin();
	}

	#begin(): string {
		const epoch = crypto.randomUUID();
		this.#tables.setMeta("epoch", epoch);
		return epoch;
	}
}
