import type { Sql } from "../base/storage/open.ts";
import { readJson } from "../base/storage/read.ts";
import { type Listing, listingShape } from "../config/listings.ts";

/** What came of the OPML lists, by the id of the list. */
export class ListingTable {
	readonly #sql: Sql;
	readonly #log: (record: Record<string, unknown>) => void;
	#rows: Map<string, Listing> | null = null;
	/** Another one whenever something may be another. */
	version = 0;

	constructor(sql: Sql, log: (record: Record<string, unknown>) => void) {
		this.#sql = sql;
		this.#log = log;
	}

	all(): ReadonlyMap<string, Listing> {
		return this.#all();
	}

	/** Stored first: what cannot be stored must not be believed. */
	set(id: string, listing: Listing): void {
		this.version++;
		const query = "INSERT INTO listing VALUES (?, ?) ON CONFLICT DO UPDATE SET listing = excluded.listing";
		this.#sql.exec(query, id, JSON.stringify(listing));
		this.#all().set(id, listing);
	}

	drop(id: string): void {
		this.version++;
		this.#sql.exec("DELETE FROM listing WHERE id = ?", id);
		this.#all().delete(id);
	}

	/** A transaction has failed: what was remembered is read again. */
	forgetMemory(): void {
		this.version++;
		this.#rows = null;
	}

	/** What cannot be read is as if it were not there: what was told of it last stays until the list is read again. */
	#all(): Map<string, Listing> {
		if (this.#rows) return this.#rows;
		const rows = this.#sql.exec<{ id: string; listing: string }>(
			"SELECT id, listing FROM listing ORDER BY id",
		);
		this.#rows = new Map();
		for (const { id, listing } of rows) {
			const read = readJson(listingShape, listing);
			if (read.ok) this.#rows.set(id, read.value);
			else this.#log({ event: "broken-row", row: `listing ${id}`, error: read.error.message });
		}
		return this.#rows;
	}
}
