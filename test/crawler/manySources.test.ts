import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { Timing } from "../../src/crawler/contract.ts";
import { freshState, freshTiming } from "../../src/crawler/rows.ts";
import { CrawlerStore } from "../../src/crawler/store.ts";
import { ACTIVITY_DAYS, ROW_MAX_BYTES, VALIDATOR_MAX_CHARS } from "../../src/settings.ts";
import { Meter } from "../../src/usage/meter.ts";
import { DAY, deployed, item, ONE, source } from "./platform/deployed.ts";
import { sqlOn, transactionOn } from "./platform/sql.ts";
import { feedOf, HOUR, START } from "./platform/world.ts";

/** A timing as long as they get. */
const timing = (next: number): Timing => ({
	...freshTiming(),
	configured: "f".repeat(16),
	next,
	last: START,
	success: START,
	copy: {
		reading: "f".repeat(16),
		etag: `"${"e".repeat(62)}"`,
		lastModified: "Mon, 02 Nov 2026 06:00:00 GMT",
		bodyHash: "f".repeat(24),
		at: START,
	},
	days: Array.from({ length: ACTIVITY_DAYS }, (_, day) => [20_000 + day, 288, 100, 1_000]),
});

function storeOn(database: DatabaseSync, written: string[] = []) {
	const meter = new Meter(
		sqlOn(database, (query) => {
			if (/^INSERT|^UPDATE|^DELETE/.test(query)) written.push(query);
		}),
		() => START,
	);
	const logged: Record<string, unknown>[] = [];
	const transaction = <T>(work: () => T) => transactionOn(database, work);
	const log = (record: Record<string, unknown>) => void logged.push(record);
	return { store: new CrawlerStore({ sql: meter.sql, transaction, tally: meter, log }), logged };
}

const idOf = (n: number) => `source-of-a-very-large-host-with-a-long-id-${n}`;

function filled(count: number): DatabaseSync {
	const database = new DatabaseSync(":memory:");
	const { store } = storeOn(database);
	for (let n = 0; n < count; n++) store.setTiming(idOf(n), timing(n));
	store.saveTimings();
	return database;
}

const rowsOf = (database: DatabaseSync) =>
	database
		.prepare(
			"SELECT name, length(CAST(value AS BLOB)) AS bytes FROM meta WHERE name LIKE 'timings%' ORDER BY name",
		)
		.all() as { name: string; bytes: number }[];

describe("the timings of a shard", () => {
	it.each([1, 8, 900, 2_400, 6_000])(
		"of %i sources take no row of more than 2 MB, and are read back",
		(count) => {
			const database = filled(count);
			const rows = rowsOf(database);
			expect(Math.max(...rows.map(({ bytes }) => bytes))).toBeLessThan(ROW_MAX_BYTES * 0.9);
			const { store, logged } = storeOn(database);
			expect(Object.keys(store.timings())).toHaveLength(count);
			for (let n = 0; n < count; n += 97) expect(store.timing(idOf(n))).toEqual(timing(n));
			expect(logged).toEqual([]);
		},
	);

	it("are one row, written once, of as many sources as a shard has as a rule", () => {
		expect(rowsOf(filled(128))).toHaveLength(1);
	});

	it("are written where they changed, with what was used, and not where they did not", () => {
		const database = filled(3_000);
		const written: string[] = [];
		const { store } = storeOn(database, written);
		store.saveTimings();
		expect(written).toEqual([]);
		store.setTiming(idOf(5), timing(99_999));
		store.saveTimings();
		expect(written.length).toBeLessThanOrEqual(2);
		expect(storeOn(database).store.timing(idOf(5)).next).toBe(99_999);
	});

	it("count all rows that are written, and the alarm", () => {
		const database = filled(3_000);
		const before = storeOn(database).store.used().rowsWritten;
		const { store } = storeOn(database);
		for (let n = 0; n < 3_000; n++) store.setTiming(idOf(n), timing(n + 1));
		store.saveTimings();
		expect(storeOn(database).store.used().rowsWritten - before).toBe(rowsOf(database).length + 1);
	});

	it("leave no row behind when the sources have gone", () => {
		const database = filled(3_000);
		const { store } = storeOn(database);
		for (let n = 100; n < 3_000; n++) store.drop(idOf(n));
		store.saveTimings();
		expect(rowsOf(database)).toHaveLength(1);
		expect(Object.keys(storeOn(database).store.timings())).toHaveLength(100);
	});

	it("that cannot be read are the trouble of the sources of their row", () => {
		const database = filled(3_000);
		const last = rowsOf(database).at(-1)?.name ?? "";
		const { store: before } = storeOn(database);
		for (let n = 0; n < 3_000; n++) before.setState(idOf(n), freshState("http://a.example/"));
		database.prepare("UPDATE meta SET value = '{' WHERE name = ?").run(last);
		const { store, logged } = storeOn(database);
		const isBroken = (n: number) =>
			store.state({ id: idOf(n), url: "http://a.example/" }).error?.code === "broken-row";
		const broken = Array.from({ length: 3_000 }, (_, n) => n).filter(isBroken);
		expect(logged).toHaveLength(1);
		expect(broken.length).toBe(3_000 - Object.keys(store.timings()).length);
		expect(broken.length).toBeGreaterThan(0);
		expect(broken.every((n) => store.timings()[idOf(n)] === undefined)).toBe(true);
	});
});

it("a validator that is longer than any is not kept, nor sent back", async () => {
	const { world, asked } = deployed(ONE, () => {
		const response = feedOf([item(1)]);
		response.headers.set("ETag", `"${"e".repeat(VALIDATOR_MAX_CHARS)}"`);
		return response;
	});
	await world.pass(3 * HOUR);
	expect(asked.length).toBeGreaterThan(2);
	expect(asked.filter(({ headers }) => headers.has("If-None-Match"))).toEqual([]);
});

it("what is known of the sources of one host goes to another shard in calls of 50", async () => {
	const sources = Array.from({ length: 120 }, (_, n) =>
		source(`s${n}`, `http://a.example/${n}`, 'every = "1d"'),
	);
	const { world } = deployed(sources.slice(0, 8).join(""), () => feedOf([item(1)]));
	const { platform } = world;
	world.deploy(sources.join(""));
	await world.pass(DAY, HOUR);
	const read = platform.rows("CRAWLER/shard-0", "SELECT id FROM source").length;
	const home = [...platform.places.keys()].find(
		(id) => id.startsWith("CRAWLER/") && platform.rows(id, "SELECT id FROM source").length === 120,
	);
	expect([read, home]).toEqual([0, expect.stringMatching(/^CRAWLER\/shard-[1-9]/)]);
	const calls: number[] = [];
	platform.onMoment = ({ what, after }) => {
		if (what === "CRAWLER.adopt" && !after) calls.push(1);
	};
	// The host decides on the shard: among more of them on another one.
	const others = Array.from({ length: 1_100 }, (_, n) => source(`o${n}`, `http://o${n}.example/f`));
	world.deploy([...sources, ...others].join(""));
	await world.cron();
	expect(calls.length).toBe(3);
});
