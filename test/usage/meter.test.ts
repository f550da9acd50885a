import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { Meter } from "../../src/usage/meter.ts";
import { sqlOn } from "../crawler/platform/sql.ts";

function metered() {
	const meter = new Meter(
		sqlOn(new DatabaseSync(":memory:"), () => undefined),
		() => 0,
	);
	meter.sql.exec("CREATE TABLE t (n INTEGER PRIMARY KEY)");
	for (let n = 1; n <= 10; n++) meter.sql.exec("INSERT INTO t VALUES (?)", n);
	return meter;
}

it("counts the rows that a statement read, those of the last one too", () => {
	const meter = metered();
	meter.usage();
	const before = meter.usage().rowsRead;
	meter.sql.exec("SELECT n FROM t").toArray();
	expect(meter.usage().rowsRead - before).toBe(10);
	meter.sql.exec("SELECT n FROM t WHERE n < 4").toArray();
	expect(meter.usage().rowsRead - before).toBe(13);
});

it("counts each row once, however often it is asked", () => {
	const meter = metered();
	meter.sql.exec("SELECT n FROM t").toArray();
	meter.usage();
	expect(meter.take().rowsRead).toBe(10);
	expect(meter.usage().rowsRead).toBe(0);
});

it("counts what was read of a cursor when the next statement comes", () => {
	const meter = metered();
	const cursor = meter.sql.exec("SELECT n FROM t");
	cursor.next();
	cursor.next();
	meter.sql.exec("SELECT 1").toArray();
	expect(meter.usage().rowsRead).toBeGreaterThanOrEqual(2);
});
