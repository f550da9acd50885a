import type { Tables } from "../entries/tables.ts";

/** A published copy in KV. `name` is JSON of origin, path and format; `changed` when its bytes last changed. */
export type Slot = { name: string; etag: string; changed: number; expires: number };

/** Which copies a Library keeps in KV. */
export class SlotTable {
	readonly #tables: Tables;

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	get(name: string): Slot | null {
		return this.#tables.one<Slot>("SELECT name, etag, changed, expires FROM slot WHERE name = ?", name);
	}

	/** Those that have not expired, the one that was written longest ago first, so that each gets its turn. */
	current(now: number): Slot[] {
		const query = "SELECT name, etag, changed, expires FROM slot WHERE expires > ? ORDER BY changed, name";
		return this.#tables.all<Slot>(query, now);
	}

	/** Those that have expired but are kept for a hub's subscribers, who do not poll. */
	expired(now: number): Slot[] {
		return this.#tables.all<Slot>("SELECT name, etag, changed, expires FROM slot WHERE expires <= ?", now);
	}

	set(slot: Slot): void {
		const query =
			"INSERT INTO slot VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, changed = excluded.changed, expires = excluded.expires";
		this.#tables.run(query, slot.name, slot.etag, slot.changed, slot.expires);
	}

	dropExpired(now: number): void {
		this.#tables.run("DELETE FROM slot WHERE expires <= ?", now);
	}
}
