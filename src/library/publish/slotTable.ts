import { readJson, readValue } from "../../base/storage/read.ts";
import type { TypeOf } from "../../base/storage/shape.ts";
import type { FeedRequest } from "../../model/copy.ts";
import type { Result } from "../../model/result.ts";
import type { Tables } from "../entries/tables.ts";
import { slotNameShape, slotShape } from "../rows.ts";

/** As the table has it. */
type RawSlot = TypeOf<typeof slotShape>;

/** A published copy in KV. */
export interface Slot extends RawSlot {
	/** What its name says. */
	request: FeedRequest;
}

/** The name of a copy. */
export function slotName({ origin, path, format }: FeedRequest): string {
	return JSON.stringify([origin, path, format]);
}

/** Which copies a Library keeps in KV. */
export class SlotTable {
	readonly #tables: Tables;

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	get(name: string): Slot | null {
		const row = this.#tables.one<RawSlot>(`${SELECT} WHERE name = ?`, name);
		return row ? (this.#read(row)[0] ?? null) : null;
	}

	/** Copies that have not expired, the one that was written longest ago first, so that each gets its turn. */
	current(now: number): Slot[] {
		const query = `${SELECT} WHERE expires > ? ORDER BY changed, name`;
		return this.#tables.all<RawSlot>(query, now).flatMap((row) => this.#read(row));
	}

	/** Copies that have expired but are kept for a hub's subscribers, who do not poll. */
	expired(now: number): Slot[] {
		return this.#tables.all<RawSlot>(`${SELECT} WHERE expires <= ?`, now).flatMap((row) => this.#read(row));
	}

	set(slot: RawSlot): void {
		const query =
			"INSERT INTO slot VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, changed = excluded.changed, expires = excluded.expires";
		this.#tables.run(query, slot.name, slot.etag, slot.changed, slot.expires);
	}

	dropExpired(now: number): void {
		this.#tables.run("DELETE FROM slot WHERE expires <= ?", now);
	}

	/** Deletes a row that is broken: the next reader has the copy put back. */
	#read(row: RawSlot): Slot[] {
		const read = readSlot(row);
		if (read.ok) return [read.value];
		this.#tables.log({ event: "broken-row", row: `slot ${row.name}`, error: read.error.message });
		this.#tables.run("DELETE FROM slot WHERE name = ?", row.name);
		return [];
	}
}

const SELECT = "SELECT name, etag, changed, expires FROM slot";

function readSlot(row: RawSlot): Result<Slot> {
	const slot = readValue(slotShape, row);
	if (!slot.ok) return slot;
	const name = readJson(slotNameShape, slot.value.name);
	if (!name.ok) return name;
	const [origin, path, format] = name.value;
	return { ok: true, value: { ...slot.value, request: { origin, path, format, search: "" } } };
}
