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
	/** Of a source of the file or a list: the keys that were changed. */
	changed: Settings | null;
	/**
	 * Of one that a list names: the address at which it was changed. Whoever writes a list can name another address that
	 * gives the same id, and what its owner has set, headers among it, is not for that.
	 */
	listed: string | null;
}

/** What was changed of a source: where a list named it then, at the address that it had, and else only of one of the file. */
export function changesOf(row: OwnRow | null | undefined, url: unknown, isListed: boolean): Settings | null {
	const isMeant = row?.listed == null ? !isListed : row.listed === url;
	return (isMeant && row?.changed) || null;
}

type Columns = { id: string; at: number; added: string | null; changed: string | null };

/** Stands among the keys that were changed; no source has a key of this name. */
const LISTED = "listed";

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
		const { id, at, added, changed, listed } = row;
		if (!added && !changed) {
			this.#sql.exec("DELETE FROM source WHERE id = ?", id);
			this.#all().delete(id);
			return;
		}
		const query = `INSERT INTO source VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET added = excluded.added, changed = excluded.changed`;
		const kept = changed && (listed === null ? changed : { ...changed, [LISTED]: listed });
		this.#sql.exec(query, id, at, added && JSON.stringify(added), kept && JSON.stringify(kept));
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
			rows.map(({ id, at, added, changed }) => {
				const { [LISTED]: listed, ...keys } = this.#read(id, changed) ?? {};
				const row = { id, at, added: this.#read(id, added), changed: changed === null ? null : keys };
				return [id, { ...row, listed: typeof listed === "string" ? listed : null }];
			}),
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
