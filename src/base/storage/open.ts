/** What is needed of SQLite: `SqlStorage` has it, and in Node a few lines around node:sqlite. */
export type Sql = Pick<SqlStorage, "exec">;

/** `ctx.storage.transactionSync`: does the work whole or, when it throws, not at all. */
export type Transaction = <T>(work: () => T) => T;

/** What an object stores. */
export interface Layout {
	/** The object's name for people: `Crawler`. */
	name: string;
	/** Statements that make each table and index that is not there, as it is now. */
	tables: readonly string[];
	/**
	 * What makes a database of a version one of the next: the first is from version 1 to 2, the last to today's. A table
	 * more, or a field that readers have a default for, needs none.
	 */
	migrations: readonly ((sql: Sql) => void)[];
}

/** Where every object keeps small things by name, its version among them. */
const META = "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID";

/**
 * Makes the tables of an object, or brings those of an older version up to today's, whole or not at all. Throws for a
 * database of a newer version, and leaves that as it is: this code would misread it.
 */
export function openStorage(sql: Sql, transaction: Transaction, layout: Layout): void {
	const { name, tables, migrations } = layout;
	const today = migrations.length + 1;
	sql.exec(META);
	const stored = storedVersion(sql);
	if (stored === String(today)) {
		for (const statement of tables) sql.exec(statement);
		return;
	}
	const version = stored === null ? versionBefore(sql, today) : Number(stored);
	if (!Number.isInteger(version) || version < 1 || version > today) {
		throw new Error(
			`what this ${name} stores is of version ${stored}, and this release knows version 1${today > 1 ? ` to ${today}` : ""}: ` +
				"deploy the release that wrote it, or a later one; nothing was changed (docs/STATE.md)",
		);
	}
	transaction(() => {
		for (const migrate of migrations.slice(version - 1)) migrate(sql);
		for (const statement of tables) sql.exec(statement);
		const query = "INSERT INTO meta VALUES ('version', ?) ON CONFLICT DO UPDATE SET value = excluded.value";
		sql.exec(query, String(today));
	});
}

function storedVersion(sql: Sql): string | null {
	const query = "SELECT value FROM meta WHERE name = 'version'";
	return sql.exec<{ value: string }>(query).next().value?.value ?? null;
}

/** Of a database that does not say: nothing is stored yet, or by the first version, which did not write it down. */
function versionBefore(sql: Sql, today: number): number {
	return sql.exec("SELECT 1 FROM meta LIMIT 1").next().value ? 1 : today;
}
