import { openStorage, type Sql, type Transaction } from "../../base/storage/open.ts";
import { readJson } from "../../base/storage/read.ts";
import type { Shape } from "../../base/storage/shape.ts";
import { LAYOUT } from "../rows.ts";

type Columns = Record<string, SqlStorageValue>;

/** What a Library's tables need of their object. */
export interface TablesDeps {
	sql: Sql;
	/** Does the work whole or, when it throws, not at all. */
	transaction: Transaction;
	now: () => number;
	log: (record: Record<string, unknown>) => void;
}

/** The tables of a Library by their rows: synchronous, so that one call of the object is one transaction. */
export class Tables {
	readonly #sql: Sql;
	readonly transaction: Transaction;
	readonly now: TablesDeps["now"];
	readonly log: TablesDeps["log"];

	constructor({ sql, transaction, now, log }: TablesDeps) {
		this.#sql = sql;
		this.transaction = transaction;
		this.now = now;
		this.log = log;
		openStorage(sql, transaction, LAYOUT);
	}

	run(query: string, ...values: SqlStorageValue[]): void {
		this.#sql.exec(query, ...values);
	}

	one<T extends Columns>(query: string, ...values: SqlStorageValue[]): T | null {
		return this.#sql.exec<T>(query, ...values).next().value ?? null;
	}

	all<T extends Columns>(query: string, ...values: SqlStorageValue[]): T[] {
		return this.#sql.exec<T>(query, ...values).toArray();
	}

	meta(name: string): string | null {
		return this.one<{ value: string }>("SELECT value FROM meta WHERE name = ?", name)?.value ?? null;
	}

	/** A row of meta that is JSON; null when there is none. One that cannot be read is logged and counts as `lost`. */
	json<T>(name: string, shape: Shape<T>, lost: T | null = null): T | null {
		const text = this.meta(name);
		if (text === null) return null;
		const read = readJson(shape, text);
		if (read.ok) return read.value;
		this.log({ event: "broken-row", row: `meta ${name}`, error: read.error.message });
		return lost;
	}

	setMeta(name: string, value: string): void {
		const query = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
		this.run(query, name, value);
	}
}

/** Whether an error says that SQLite could not look into JSON. */
export function isMalformed(error: unknown): boolean {
	return String(error).includes("malformed JSON");
}
