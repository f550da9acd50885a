import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { type Layout, openStorage } from "../../../src/base/storage/open.ts";
import { sqlOn, transactionOn } from "../../crawler/platform/sql.ts";

/** A layout in its first, second and third version. */
const FIRST: Layout = {
	name: "Toy",
	tables: ["CREATE TABLE IF NOT EXISTS toy (id TEXT PRIMARY KEY) WITHOUT ROWID"],
	migrations: [],
};
const THIRD: Layout = {
	name: "Toy",
	tables: [
		"CREATE TABLE IF NOT EXISTS toy (id TEXT PRIMARY KEY, price INTEGER NOT NULL, name TEXT NOT NULL) WITHOUT ROWID",
		"CREATE TABLE IF NOT EXISTS shop (id TEXT PRIMARY KEY) WITHOUT ROWID",
	],
	migrations: [
		(sql) => sql.exec("ALTER TABLE toy ADD COLUMN price INTEGER NOT NULL DEFAULT 7"),
		(sql) => {
			sql.exec("ALTER TABLE toy ADD COLUMN name TEXT NOT NULL DEFAULT ''");
			sql.exec("UPDATE toy SET name = 'toy ' || id");
		},
	],
};

function open(database: DatabaseSync, layout: Layout): void {
	openStorage(
		sqlOn(database, () => undefined),
		(work) => transactionOn(database, work),
		layout,
	);
}

function all(database: DatabaseSync, query: string) {
	return database
		.prepare(query)
		.all()
		.map((row) => ({ ...row }));
}

const VERSION = "SELECT value FROM meta WHERE name = 'version'";

describe("what an object stores", () => {
	it("is made in today's version, which is written down", () => {
		const database = new DatabaseSync(":memory:");
		open(database, THIRD);
		expect(all(database, VERSION)).toEqual([{ value: "3" }]);
		expect(all(database, "SELECT * FROM toy")).toEqual([]);
		open(database, THIRD);
		expect(all(database, VERSION)).toEqual([{ value: "3" }]);
	});

	it.each([
		["written down", true],
		["of the first release, which did not write it down", false],
	])("is brought up to today's from a version %s", (_, isWritten) => {
		const database = new DatabaseSync(":memory:");
		open(database, FIRST);
		if (!isWritten) database.exec("UPDATE meta SET name = 'other'");
		database.exec("INSERT INTO toy VALUES ('a')");
		open(database, THIRD);
		expect(all(database, "SELECT * FROM toy")).toEqual([{ id: "a", price: 7, name: "toy a" }]);
		expect(all(database, "SELECT * FROM shop")).toEqual([]);
		expect(all(database, VERSION)).toEqual([{ value: "3" }]);
		open(database, THIRD);
		expect(all(database, "SELECT * FROM toy")).toHaveLength(1);
	});

	it("stays as it was when a step fails", () => {
		const database = new DatabaseSync(":memory:");
		open(database, FIRST);
		database.exec("INSERT INTO toy VALUES ('a')");
		const failing = {
			...THIRD,
			migrations: [
				...THIRD.migrations.slice(0, 1),
				() => {
					throw new Error("no");
				},
			],
		};
		expect(() => open(database, failing)).toThrow("no");
		expect(all(database, "SELECT * FROM toy")).toEqual([{ id: "a" }]);
		expect(all(database, VERSION)).toEqual([{ value: "1" }]);
		open(database, THIRD);
		expect(all(database, "SELECT price FROM toy")).toEqual([{ price: 7 }]);
	});

	it.each(["2", "10", "0", "-1", "1.5", "x", ""])(
		"is left alone in version %j, when today's is 1",
		(version) => {
			const database = new DatabaseSync(":memory:");
			open(database, FIRST);
			database.prepare("UPDATE meta SET value = ? WHERE name = 'version'").run(version);
			const before = all(database, "SELECT * FROM sqlite_master");
			expect(() =>
				open(database, { ...FIRST, tables: ["CREATE TABLE IF NOT EXISTS more (id TEXT)"] }),
			).toThrow(`what this Toy stores is of version ${version}, and this release knows version 1`);
			expect(all(database, "SELECT * FROM sqlite_master")).toEqual(before);
			expect(all(database, VERSION)).toEqual([{ value: version }]);
		},
	);
});
