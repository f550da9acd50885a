import { describe, expect, it } from "vitest";
import { answersOf } from "./answers.ts";
import { BREAKAGES, CRON_MS, change, expectEntriesAsBefore, HOUR, opened } from "./damage.ts";

/** What a row of the Registry's says. */
function row({ platform }: ReturnType<typeof opened>["world"], name: string): unknown {
	const [found] = platform.rows("REGISTRY/registry", `SELECT value FROM meta WHERE name = '${name}'`);
	return found?.value;
}

describe.each([...BREAKAGES, ["lacks a field", "json_remove(value, '$.checked')"]] as const)(
	"a Registry whose record of what it has told %s",
	(_, sql) => {
		it("tells everyone again, and nothing moves", async () => {
			const { river, world, logged } = opened();
			change(world, "REGISTRY", `UPDATE meta SET value = ${sql} WHERE name = 'applied'`);
			await world.pass(2 * HOUR, CRON_MS);
			expect(logged()).toContainEqual(expect.objectContaining({ row: "meta applied" }));
			await expectEntriesAsBefore(river);
			const { keys, origin, health } = await answersOf(world, river.river);
			expect([keys, origin]).toEqual([river.expected.keys, river.expected.origin]);
			// Releases before 2026-12 knew of none that are paused, and counted none that need their owner though they are read.
			expect(health.counts).toEqual({ paused: 0, noticed: 0, ...river.expected.health.counts });
			expect(JSON.parse(String(row(world, "applied")))).toMatchObject({
				hash: world.config?.hash,
				shards: 4,
			});
		});
	},
);

describe("a Registry of whose record of what it has told one field is broken", () => {
	it("tells everyone again at once", async () => {
		const { world } = opened();
		change(
			world,
			"REGISTRY",
			"UPDATE meta SET value = json_set(value, '$.libraries', 7) WHERE name = 'applied'",
		);
		await world.cron();
		const { hash, libraries, origin } = JSON.parse(String(row(world, "applied")));
		expect({ hash, libraries, origin }).toEqual({
			hash: world.config?.hash,
			libraries: ["城建", "tech", "archive"],
			origin: "http://river.example",
		});
	});
});

describe.each(BREAKAGES)("a Registry whose keys' row %s", (_, sql) => {
	it("makes a new key, and sets what it cannot read aside", async () => {
		const { river, world } = opened();
		const before = String(row(world, "keys"));
		change(world, "REGISTRY", `UPDATE meta SET value = ${sql} WHERE name = 'keys'`);
		const broken = String(row(world, "keys"));
		const { keys } = await answersOf(world, river.river);
		expect(keys).toHaveLength(1);
		expect(before).not.toContain((keys[0] as { secret: string }).secret);
		// An empty list is one of no keys.
		if (broken !== "[]") expect(row(world, "broken keys")).toBe(broken);
		expect((await answersOf(world, river.river)).keys).toEqual(keys);
	});
});

describe("a Registry of whose keys one is broken", () => {
	it.each(["$[0].secret", "$[1].secret"])("%s: keeps the other", async (path) => {
		const { river, world, logged } = opened();
		change(world, "REGISTRY", `UPDATE meta SET value = json_set(value, '${path}', 'a') WHERE name = 'keys'`);
		const { keys } = await answersOf(world, river.river);
		const expected = river.expected.keys as { id: string; secret: string }[];
		const other = expected[path.startsWith("$[0]") ? 1 : 0];
		expect(keys).toContainEqual(expect.objectContaining({ id: other?.id, secret: other?.secret }));
		expect(logged()).toContainEqual({
			event: "broken-row",
			row: "meta keys",
			error: '"secret" is "a", expected 32 bytes in base64url',
		});
	});
});

describe.each(BREAKAGES)("a Registry whose count of usage %s", (_, sql) => {
	it("counts from there", async () => {
		const { river, world } = opened();
		change(world, "REGISTRY", `UPDATE meta SET value = ${sql} WHERE name = 'usage'`);
		await world.pass(2 * HOUR, CRON_MS);
		await expectEntriesAsBefore(river);
		expect(JSON.parse(String(row(world, "usage")))).toMatchObject({ workerRequests: expect.any(Number) });
	});
});

describe("a Registry of an earlier release", () => {
	it("has no reading keys, and takes some", async () => {
		const { world } = opened();
		expect(await world.platform.call("REGISTRY", "registry", "readers")).toEqual([]);
		expect(await world.platform.call("REGISTRY", "registry", "addReader", "phone", ["城建"])).toEqual({
			key: expect.stringMatching(/^trib_/),
		});
		expect(await world.platform.call("REGISTRY", "registry", "readers")).toMatchObject([
			{ name: "phone", categories: ["城建"] },
		]);
	});
});

describe("a Registry of whose reading keys", () => {
	const made = async () => {
		const { world, logged } = opened();
		for (const name of ["phone", "tablet"])
			await world.platform.call("REGISTRY", "registry", "addReader", name, null);
		const names = async () => {
			world.platform.kill("REGISTRY/registry");
			const readers = (await world.platform.call("REGISTRY", "registry", "readers")) as { name: string }[];
			return readers.map(({ name }) => name);
		};
		return { world, logged, names };
	};

	it.each(["$[0].hash", "$[0].categories", "$[0].made"])(
		"one is broken at %s: it opens nothing, and the other goes on",
		async (path) => {
			const { world, logged, names } = await made();
			change(
				world,
				"REGISTRY",
				`UPDATE meta SET value = json_set(value, '${path}', 'a') WHERE name = 'readers'`,
			);
			expect(await names()).toEqual(["tablet"]);
			expect(logged()).toContainEqual(expect.objectContaining({ row: "meta readers" }));
			const broken = row(world, "readers");
			await world.platform.call("REGISTRY", "registry", "addReader", "third", null);
			expect(await names()).toEqual(["tablet", "third"]);
			expect(row(world, "broken readers")).toBe(broken);
		},
	);

	it.each(BREAKAGES)("the row %s: nobody reads with one, and new ones are taken", async (_, sql) => {
		const { world, names } = await made();
		change(world, "REGISTRY", `UPDATE meta SET value = ${sql} WHERE name = 'readers'`);
		expect(await names()).toEqual([]);
		await world.platform.call("REGISTRY", "registry", "addReader", "third", null);
		expect(await names()).toEqual(["third"]);
	});
});
