import type { Sql } from "../base/storage/open.ts";
import { readJson } from "../base/storage/read.ts";
import type { Settings } from "../config/settings.ts";
import { settingsShape } from "./rows.ts";

/** What the owner has set of a source at run time. */
export interface OwnRow {
	id: string;
	/** When it was first set, ms. */
	at: number;
	/** Of a source that was added. */
	added: Settings | null;
	/** Of a source of the file: the keys that were changed. */
	changed: Settings | null;
}

type Columns = { id: string; at: number; added: string | null; changed: string | null };

/** The sources that were added or changed at run time, in the order in which they were. */
export class SourceTable {
	readonly #sql: Sql;
	readonly #log: (record: Record<string, unknown>) => void;
	#rows: Map<string, OwnRow> | null = null;
	/** Another one whenever something may be another. */
	version = 0;

	constructor(sql: Sql, log: (record: Record<string, unknown>) => void) {
		this.#sql = sql;
		this.#log = log;
	}

	get(id: string): OwnRow | null {
		return this.#all().get(id) ?? null;
	}

	all(): OwnRow[] {
		return [...this.#all().values()];
	}

	/** Stored first: what cannot be stored must not be believed. A row without anything goes. */
	set(row: OwnRow): void {
		this.version++;
		const { id, at, added, changed } = row;
		if (!added && !changed) {
			this.#sql.exec("DELETE FROM source WHERE id = ?", id);
			this.#all().delete(id);
			return;
		}
		const query = `INSERT INTO source VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET added = excluded.added, changed = excluded.changed`;
		this.#sql.exec(query, id, at, added && JSON.stringify(added), changed && JSON.stringify(changed));
		this.#all().set(id, row);
	}

	/** A transaction has failed: what was remembered is read again. */
	forgetMemory(): void {
		this.version++;
		this.#rows = null;
	}

	#all(): Map<string, OwnRow> {
		if (this.#rows) return this.#rows;
		const query = "SELECT id, at, added, changed FROM source ORDER BY at, id";
		const rows = this.#sql.exec<Columns>(query).toArray();
		this.#rows = new Map(
			rows.map(({ id, at, added, changed }) => [
				id,
				{ id, at, added: this.#read(id, added), changed: this.#read(id, changed) },
			]),
		);
		return this.#rows;
	}

	/** Of a row that cannot be read nothing is known but that it is there: it stays as it is until it is set anew. */
	#read(id: string, json: string | null): Settings | null {
		if (json === null) return null;
		const read = readJson(settingsShape, json);
		if (read.ok) return read.value;
		this.#log({ event: "broken-row", row: `source ${id}`, error: read.error.message });
		return {};
	}
}
