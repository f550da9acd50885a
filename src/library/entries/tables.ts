import { SCHEMA } from "../rows.ts";

/** What a store needs of SQLite: `SqlStorage` has it, and in Node a few lines around node:sqlite. */
export type Sql = Pick<SqlStorage, "exec">;

/** `ctx.storage.transactionSync`. */
export type Transaction = <T>(work: () => T) => T;

type Columns = Record<string, SqlStorageValue>;

/** The tables of a Library by their rows: synchronous, so that one call of the object is one transaction. */
export class Tables {
	readonly #sql: Sql;
	/** Does the work whole or, when it throws, not at all. */
	readonly transaction: Transaction;

	constructor(sql: Sql, transaction: Transaction) {
		this.#sql = sql;
		this.transaction = transaction;
		sql.exec(SCHEMA);
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

	setMeta(name: string, value: string): void {
		const query = "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
		this.run(query, name, value);
	}
}
