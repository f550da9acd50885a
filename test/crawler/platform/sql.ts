import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/**
 * A SQLite object's `storage.sql` on Node's own SQLite: the same engine, in memory. Only what tributary uses.
 * `onExec` is called before each statement and may throw, as a storage that fails does.
 */
export function sqlOn(database: DatabaseSync, onExec: (query: string) => void): SqlStorage {
	const statements = new Map<string, StatementSync>();
	const exec = (query: string, ...values: SQLInputValue[]) => {
		onExec(query);
		const rows = run(database, query, values, statements);
		let at = 0;
		return {
			toArray: () => rows.slice(at),
			one: () => rows[0],
			next: () => (at < rows.length ? { value: rows[at++] } : { done: true, value: undefined }),
			[Symbol.iterator]: () => rows.slice(at)[Symbol.iterator](),
			get rowsWritten() {
				return 0;
			},
			get rowsRead() {
				return rows.length;
			},
		};
	};
	return { exec, databaseSize: 0 } as unknown as SqlStorage;
}

/** `storage.transactionSync`: what was written is undone when the work throws. */
export function transactionOn<T>(database: DatabaseSync, work: () => T): T {
	database.exec("SAVEPOINT work");
	try {
		const result = work();
		database.exec("RELEASE work");
		return result;
	} catch (error) {
		database.exec("ROLLBACK TO work; RELEASE work");
		throw error;
	}
}

function run(
	database: DatabaseSync,
	query: string,
	values: SQLInputValue[],
	statements: Map<string, StatementSync>,
): unknown[] {
	if (values.length === 0 && /;\s*\S/.test(query)) {
		database.exec(query);
		return [];
	}
	const statement = statements.get(query) ?? database.prepare(query);
	statements.set(query, statement);
	return statement.all(...values);
}
