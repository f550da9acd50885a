import { beforeEach, expect, it, vi } from "vitest";
import { answer, ask, FILE, restart } from "../crawler/ownerSources.ts";
import { HOUR, MINUTE, World } from "../crawler/platform/world.ts";
import { BREAKAGES } from "./damage.ts";

/** What was set at run time, as the first release that knew of it stored it. */
const ROWS = [
	`CREATE TABLE source (id TEXT PRIMARY KEY, at INTEGER NOT NULL, added TEXT, changed TEXT) WITHOUT ROWID`,
	`INSERT INTO source VALUES ('b', 1764000000000, '{"url":"http://b.example/feed","category":"other","every":"30m"}', NULL)`,
	`INSERT INTO source VALUES ('a', 1764000001000, NULL, '{"title":"Another","enabled":false}')`,
];
const RUNTIME = `{"revision":1764000001000,"added":[{"url":"http://b.example/feed","enabled":true,"kind":"auto","headers":{},"fulltext":false,"media":"auto","include":[],"exclude":[],"id":"b","categories":["other"],"everySeconds":1800,"timezone":"UTC","language":"en"}],"changed":[{"url":"http://a.example/feed","title":"Another","enabled":false,"kind":"auto","headers":{},"fulltext":false,"media":"auto","include":[],"exclude":[],"id":"a","categories":["news"],"everySeconds":900,"timezone":"UTC","language":"en"}]}`;

let world: World;

beforeEach(() => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	world = new World((url) => answer(() => world.platform.now)(url));
});

const run = (id: string, query: string) => world.platform.places.get(id)?.database.exec(query);
const listed = async () =>
	((await world.platform.call("REGISTRY", "registry", "ownerSources")) as { sources: object[] }).sources;

it("is read as the first release wrote it", async () => {
	world.deploy(FILE);
	await world.platform.call("REGISTRY", "registry", "ensure");
	world.platform.kill("REGISTRY/registry");
	run("REGISTRY/registry", "DROP TABLE source");
	for (const row of ROWS) run("REGISTRY/registry", row);
	run("REGISTRY/registry", `INSERT INTO meta VALUES ('runtime', '${RUNTIME}')`);
	restart(world);
	await world.pass(HOUR);
	expect(await listed()).toMatchObject([
		{
			id: "a",
			from: "file",
			changed: { title: { value: "Another", file: null }, enabled: { value: false } },
		},
		{ id: "b", from: "added", settings: { url: "http://b.example/feed", category: "other", every: "30m" } },
	]);
	expect(
		world
			.stored()
			.map(({ title }) => title)
			.sort(),
	).toEqual(["b1", "b2", "b3"]);
	// The same code makes the same of the same rows: nobody is told of anything new.
	const [row] = world.platform.rows("REGISTRY/registry", "SELECT value FROM meta WHERE name = 'runtime'");
	expect(row?.value).toBe(RUNTIME);
});

it.each(
	["REGISTRY/registry", "CRAWLER/shard-0", "LIBRARY/other", "LIBRARY/all"].flatMap((id) =>
		BREAKAGES.map(([what, sql]) => [id, what, sql] as const),
	),
)("of %s that %s is written anew, and nothing is lost or asked of anybody", async (id, _, sql) => {
	world.deploy(FILE);
	await world.pass(20 * MINUTE);
	await ask(world, ["addSources", [{ url: "http://b.example/feed", category: "other", id: "b" }], null]);
	await ask(world, ["changeSource", "a", { title: "Another" }, null, null]);
	await world.pass(20 * MINUTE);
	const before = await listed();
	run(id, `UPDATE meta SET value = ${sql} WHERE name = 'runtime'`);
	restart(world);
	await world.pass(4 * HOUR);
	expect(await listed()).toEqual(before);
	expect(world.stored()).toHaveLength(8);
	expect(world.asleep()).toEqual([]);
	const [row] = world.platform.rows(id, "SELECT value FROM meta WHERE name = 'runtime'");
	expect(JSON.parse(String(row?.value))).toMatchObject({ added: [{ id: "b" }], changed: [{ id: "a" }] });
});
