import { describe, expect, it } from "vitest";
import {
	asMap,
	BREAKAGES,
	BROKEN_ROW,
	CRON_MS,
	change,
	expectEntriesAsBefore,
	expectNamed,
	expectOthersAsBefore,
	HOUR,
	healthOf,
	opened,
	states,
} from "./damage.ts";

/** The same of a state, a field at a time. */
const STATES: [what: string, sql: string][] = [
	...BREAKAGES,
	["is no text", "x'00'"],
	["lacks a field", "json_remove(value, '$.seen')"],
	["has text for a number", "json_set(value, '$.lastNews', 'yesterday')"],
	["has a date that is none", "json_set(value, '$.lastNews', 8.65e15)"],
	["has a kind that is none", "json_set(value, '$.kind', 'cat')"],
	["has a list of the wrong things", "json_set(value, '$.pending', json('[7]'))"],
	["has lost its address", "json_remove(value, '$.url')"],
];

/** One source of each shard; the ids of `json` have changed, so that they do not tell its entries. */
const SOURCES = ["liar", "full", "json", "gov"];

describe.each(STATES)("a crawler whose row of a source %s", (_, sql) => {
	it("says so of that source, reads it afresh, and has no entry twice", async () => {
		const { river, world, logged } = opened();
		for (const id of SOURCES)
			change(
				world,
				"CRAWLER",
				`UPDATE source SET state = ${sql.replaceAll("value", "state")} WHERE id = '${id}'`,
			);
		const before = await healthOf(world);
		for (const id of SOURCES) expectNamed(before, id);
		expectOthersAsBefore(river, before, SOURCES);
		expect(logged()).toHaveLength(SOURCES.length);
		await world.pass(26 * HOUR, CRON_MS);
		await expectEntriesAsBefore(river, "json");
		const after = await healthOf(world);
		for (const id of SOURCES)
			expect(after.get(id), id).toMatchObject({
				state: "ok",
				error: null,
				problems: expect.arrayContaining([BROKEN_ROW]),
			});
	});
});

describe("a crawler that has lost the row of a source", () => {
	it("says so of that source, reads it afresh, and has no entry twice", async () => {
		const { river, world } = opened();
		const ids = SOURCES.map((id) => `'${id}'`).join();
		change(world, "CRAWLER", `DELETE FROM source WHERE id IN (${ids})`);
		const before = await healthOf(world);
		for (const id of SOURCES) expectNamed(before, id);
		expectOthersAsBefore(river, before, SOURCES);
		await world.pass(26 * HOUR, CRON_MS);
		await expectEntriesAsBefore(river, "json");
	});
});

describe.each(BREAKAGES)("a crawler whose timings %s", (_, sql) => {
	it("says so, asks every source again, and has no entry twice", async () => {
		const { river, world, logged } = opened();
		change(world, "CRAWLER", `UPDATE meta SET value = ${sql} WHERE name = 'timings'`);
		const health = await healthOf(world);
		for (const id of river.expected.health.sources.map(({ id }) => String(id))) {
			const isFailing = river.expected.health.sources.find((source) => source.id === id)?.error;
			// What was wrong with a source is still known.
			if (!isFailing) expectNamed(health, id);
		}
		expect(logged().length).toBeGreaterThan(0);
		// When the shard wakes, at the latest by the watchdog.
		await world.pass(71 * 60_000, CRON_MS);
		for (const id of ["gov", "archive", "both", "twin"])
			expect(
				river.asked.some(({ url }) => url.includes(`/${id}.example/`)),
				id,
			).toBe(true);
		await world.pass(26 * HOUR, CRON_MS);
		await expectEntriesAsBefore(river);
		expect(states(await healthOf(world))).toEqual(states(asMap(river.expected.health.sources)));
	});
});

describe("a crawler of which one timing is broken", () => {
	it("asks that source again and leaves the others as they were", async () => {
		const { river, world, logged } = opened();
		change(
			world,
			"CRAWLER",
			"UPDATE meta SET value = json_set(value, '$.gov.from', 1e17) WHERE name = 'timings' AND json_extract(value, '$.gov') IS NOT NULL",
		);
		const health = await healthOf(world);
		expectNamed(health, "gov");
		expectOthersAsBefore(river, health, ["gov"]);
		expect(logged()).toEqual([
			{
				event: "broken-row",
				row: "timings gov",
				error: '"from" is 100000000000000000, expected milliseconds since 1970',
			},
		]);
	});
});

describe.each(BREAKAGES)("a crawler whose assignment %s", (_, sql) => {
	it("has itself told again, and goes on", async () => {
		const { river, world } = opened();
		change(world, "CRAWLER", `UPDATE meta SET value = ${sql} WHERE name = 'assignment'`);
		// At once, not when the watchdog looks at everybody.
		await world.platform.call("CRAWLER", "shard-0", "alarm");
		for (const shard of [0, 1, 2, 3])
			expect(world.platform.rows(`CRAWLER/shard-${shard}`, ASSIGNED)).toEqual([{ shard }]);
		await world.pass(2 * HOUR, CRON_MS);
		await expectEntriesAsBefore(river);
		expect(world.asleep()).toEqual([]);
		expect([...(await healthOf(world)).keys()]).toEqual(river.expected.health.sources.map(({ id }) => id));
	});
});

describe.each(BREAKAGES)("a crawler whose rules of a host %s", (_, sql) => {
	it("asks for them anew", async () => {
		const { river, world, logged } = opened();
		const sqlOfRecord = sql.replaceAll("value", "record");
		change(
			world,
			"CRAWLER",
			`UPDATE robots SET record = ${sqlOfRecord} WHERE origin = 'http://refused.example'`,
		);
		await world.pass(26 * HOUR, CRON_MS);
		expect(logged()).toEqual([expect.objectContaining({ row: "robots http://refused.example" })]);
		expect(states(await healthOf(world)).get("refused")).toEqual(
			states(asMap(river.expected.health.sources)).get("refused"),
		);
		const rules = world.platform.rows(
			"CRAWLER/shard-1",
			"SELECT record FROM robots WHERE origin = 'http://refused.example'",
		);
		expect(JSON.parse(String(rules[0]?.record))).toMatchObject({ status: 200 });
	});
});

describe.each(BREAKAGES)("a crawler whose subscription %s", (_, sql) => {
	it("drops it, and asks the hub anew when the source is fetched", async () => {
		const { river, world } = opened();
		change(
			world,
			"CRAWLER",
			`UPDATE websub SET subscription = ${sql.replaceAll("value", "subscription")} WHERE id = 'pushed'`,
		);
		expect((await healthOf(world)).get("pushed")).toMatchObject({ state: "ok", hub: null });
		expect(world.platform.rows("CRAWLER/shard-0", "SELECT id FROM websub")).toEqual([{ id: "denied" }]);
		await world.pass(26 * HOUR, CRON_MS);
		expect((await healthOf(world)).get("pushed")?.hub).toMatchObject({ url: "http://hub.example/" });
		expect(river.asked.filter(({ url }) => url === "http://hub.example/").length).toBeGreaterThan(0);
	});
});

const ASSIGNED = "SELECT json_extract(value, '$.shard') AS shard FROM meta WHERE name = 'assignment'";

describe("what was noted in codes that this release does not have", () => {
	it.each([
		["a defect, when it was none of its own stage", "parse", "defect", "defect", "exception"],
		["a code of another release", "page", "a-code-of-2031", "store", "unknown-code"],
		["a stage of another release", "mail", "bounced", "store", "unknown-code"],
	])("%s is shown with its words, and the source goes on", async (_, stage, code, nowStage, nowCode) => {
		const { river, world, logged } = opened();
		const noted = JSON.stringify({ stage, code, message: "as it was said" });
		const error = JSON.stringify({ stage, code, message: "as it was said", since: 7, alike: 8 });
		change(
			world,
			"CRAWLER",
			`UPDATE source SET state = json_set(state, '$.error', json('${error}'), '$.problems', json('[${noted}]')) WHERE id = 'gov'`,
		);
		const health = await healthOf(world);
		const now = { stage: nowStage, code: nowCode, message: "as it was said" };
		expect(health.get("gov")).toMatchObject({
			state: "failing",
			error: { ...now, since: 7 },
			problems: [now],
		});
		expectOthersAsBefore(river, health, ["gov"]);
		expect(logged()).toEqual([]);
		await world.pass(26 * HOUR, CRON_MS);
		expect((await healthOf(world)).get("gov")).toMatchObject({ state: "ok", error: null });
		await expectEntriesAsBefore(river);
	});
});
