import { instant } from "../../base/storage/values.ts";
import type { Life } from "../../model/stored.ts";
import type { EntryTable } from "./entryTable.ts";
import type { Tables } from "./tables.ts";

/** Which Library this is, and which life of it. */
export class Identity {
	readonly #tables: Tables;
	/** As the platform says; it does not always. */
	readonly #given: string | undefined;
	#latest = 0;

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

	/** Tells the storage of now from one that was lost. */
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

	/**
	 * No row was written later than this, by the clock of its time: one that was ahead for a while goes back, the rows that
	 * it dated do not. To be asked before anything is written, and whenever others are told how far the Library has come.
	 */
	latest(table: EntryTable): number {
		const now = this.#tables.now();
		const stored = this.#tables.json("latest", instant) ?? 0;
		this.#latest = Math.max(stored, this.#latest, table.changedUpTo(table.lastSeq()) ?? 0);
		if (this.#latest > now && this.#latest > stored) this.#tables.setMeta("latest", String(this.#latest));
		return Math.max(now, this.#latest);
	}

	#begin(): string {
		const epoch = crypto.randomUUID();
		this.#tables.setMeta("epoch", epoch);
		return epoch;
	}
}
