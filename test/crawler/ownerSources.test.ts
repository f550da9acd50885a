import { expect, it, vi } from "vitest";
import type { ShardHealth } from "../../src/crawler/contract.ts";
import type { OwnerSource } from "../../src/registry/contract.ts";
import { afternoon, answer, ask, comparable, FILE, restart, STEPS } from "./ownerSources.ts";
import { HOUR, MINUTE, World } from "./platform/world.ts";

it("leaves every entry once, in the Library of today's category, under its id and date of before", async () => {
	const { stored, asleep } = await afternoon(() => {});
	expect(asleep).toEqual([]);
	const places = stored.map(({ title, source, library }) => `${title} ${source} ${library}`).sort();
	expect(places).toEqual([0, 1, 2, 3].flatMap((n) => [`a${n} a moved`, `b${n} bee news`]).sort());
});

it("goes on after everything has stopped, whichever object wakes first", async () => {
	const quiet = await afternoon(() => {});
	const restarted = await afternoon((_, count, world) => {
		if (count % 50 === 0) setImmediate(() => restart(world));
	});
	expect(comparable(restarted.stored)).toEqual(comparable(quiet.stored));
	expect(restarted.asleep).toEqual([]);
});

async function opened(): Promise<World> {
	const world: World = new World((url) => answer(() => world.platform.now)(url));
	world.deploy(FILE);
	await world.pass(20 * MINUTE);
	for (const step of STEPS.slice(0, 2)) await ask(world, step);
	await world.pass(20 * MINUTE);
	return world;
}

const sources = async (world: World) =>
	((await world.platform.call("REGISTRY", "registry", "ownerSources")) as { sources: OwnerSource[] }).sources;

const revisionOf = (world: World, id: string) =>
	JSON.parse(String(world.platform.rows(id, "SELECT value FROM meta WHERE name = 'runtime'")[0]?.value))
		.revision;

it("is known to each object by itself after a rest, before anybody tells it anything", async () => {
	const world = await opened();
	restart(world);
	const question = { path: "other", search: "", now: world.platform.now };
	const { entries } = (await world.platform.call("LIBRARY", "other", "page", question)) as {
		entries: unknown[];
	};
	expect(entries.length).toBeGreaterThan(0);
	restart(world);
	const { sources } = (await world.platform.call("CRAWLER", "shard-0", "health")) as ShardHealth;
	expect(sources.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

it("writes nothing and tells nobody where nothing changes", async () => {
	const world = await opened();
	const calls: string[] = [];
	world.platform.onMoment = ({ what, after }) => {
		if (!after && (/^sql (?:INSERT|UPDATE|DELETE)/.test(what) || what.includes("."))) calls.push(what);
	};
	expect(
		await ask(world, ["changeSource", "b", { category: "other", title: null }, null, null]),
	).toMatchObject([{ ok: true, isChanged: false }]);
	expect(await ask(world, ["changeSource", "a", { every: "15m", enabled: true }, null, null])).toMatchObject([
		{ ok: true, isChanged: false },
	]);
	expect(calls).toEqual([]);
});

it("asks each object once where a source only comes, and nobody to rest", async () => {
	const world = await opened();
	const calls = new Map<string, number>();
	world.platform.onMoment = ({ what, by, after }) => {
		if (!after && by.startsWith("REGISTRY") && /^[A-Z]+\./.test(what))
			calls.set(what, (calls.get(what) ?? 0) + 1);
	};
	await ask(world, ["addSources", [{ url: "http://d.example/feed", category: "news", id: "d" }], null]);
	expect(Object.fromEntries(calls)).toEqual({
		"LIBRARY.configure": 4,
		"CRAWLER.configure": 1,
		"FEEDS.put": 1,
	});
});

it("tells a Library first what is on its way when its source goes to another", async () => {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	let isSlow = false;
	const world: World = new World(async (url) => {
		if (isSlow && url === "http://b.example/feed") await held;
		return answer(() => world.platform.now)(url);
	});
	world.deploy(FILE);
	await world.pass(20 * MINUTE);
	await ask(world, STEPS[0] as (typeof STEPS)[number]);
	await world.pass(20 * MINUTE);
	world.platform.now += 2 * HOUR;
	isSlow = true;
	const fetching = world
		.refreshAll([])
		.then(() => world.platform.call("CRAWLER", "shard-0", "refresh", ["b"]));
	for (let n = 0; n < 20; n++) await new Promise((resolve) => setImmediate(resolve));
	const moving = ask(world, ["changeSource", "b", { category: "elsewhere" }, null, null]);
	for (let n = 0; n < 20; n++) await new Promise((resolve) => setImmediate(resolve));
	release();
	isSlow = false;
	expect(await moving).toMatchObject([{ ok: true }]);
	await fetching;
	// Before anybody looks again: what was being fetched is where its source went, and nowhere else.
	const places = () =>
		world.stored().flatMap(({ source, library, title }) => (source === "b" ? [`${title} ${library}`] : []));
	expect(places().sort()).toEqual(["b0", "b1", "b2", "b3"].map((title) => `${title} elsewhere`));
	await world.pass(3 * HOUR);
	expect(places()).toHaveLength(4);
});

it("lets another deployment's file have its say, and goes on with what was added", async () => {
	const world = await opened();
	world.deploy(FILE.replace('"news"', '"renamed"'));
	await world.pass(HOUR);
	expect(new Set(world.stored().map(({ library }) => library))).toEqual(
		new Set(["renamed", "other", "third"]),
	);
});

it("tells everybody again what it knows when it was set back, and others know of something later", async () => {
	const world = await opened();
	const before = world.platform.copyOf("REGISTRY/registry");
	await ask(world, ["changeSource", "b", { title: "Later" }, null, null]);
	const later = revisionOf(world, "CRAWLER/shard-0");
	world.platform.restore("REGISTRY/registry", before);
	restart(world);
	await world.pass(2 * HOUR);
	expect(revisionOf(world, "CRAWLER/shard-0")).toBeGreaterThan(later);
	expect(await sources(world)).toMatchObject([
		{ id: "a" },
		{ id: "b", settings: { category: "other" } },
		{ id: "c" },
	]);
	expect(world.asleep()).toEqual([]);
	expect(world.stored().filter(({ source }) => source === "b")).toHaveLength(4);
});

it("has what was set from the copy in KV where the Registry has lost everything", async () => {
	const world = await opened();
	await ask(world, ["changeSource", "a", { every: "1h" }, null, null]);
	const before = await sources(world);
	world.platform.lose("REGISTRY/registry");
	restart(world);
	await world.pass(3 * HOUR);
	expect(await sources(world)).toEqual(before);
	expect(world.stored()).toHaveLength(16);
	expect(world.asleep()).toEqual([]);
});

it("has from there, too, what was set back to what is so where nothing is written", async () => {
	const world = new World((url) => answer(() => world.platform.now)(url));
	const settings = 'every = "2h"\nenabled = false\nfulltext = true\nkind = "list"\nexclude = ["x"]\n';
	world.deploy(`[[sources]]\nurl = "http://a.example/feed"\ncategory = "news"\n${settings}`);
	await world.pass(20 * MINUTE);
	const [{ id = "" } = {}] = await sources(world);
	const changes = { every: "15m", enabled: true, fulltext: false, kind: "auto", exclude: [] };
	const url = "http://a.example/other";
	expect(await ask(world, ["changeSource", id, { ...changes, url }, null, null])).toMatchObject([
		{ ok: true },
	]);
	const before = await sources(world);
	world.platform.lose("REGISTRY/registry");
	restart(world);
	await world.pass(3 * HOUR);
	expect(Object.keys(before[0]?.changed ?? {}).sort()).toEqual([...Object.keys(changes), "url"].sort());
	expect(await sources(world)).toEqual(before);
});

it("has a row that cannot be read as it was told last, and the others as they are", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const world = await opened();
	const before = world.stored().length;
	world.platform.rows(
		"REGISTRY/registry",
		"UPDATE source SET added = substr(added, 1, 9) WHERE id = 'b' RETURNING id",
	);
	restart(world);
	await world.pass(HOUR);
	expect(world.stored().length).toBeGreaterThanOrEqual(before);
	expect(world.stored().filter(({ source }) => source === "b").length).toBeGreaterThan(0);
	// Setting it anew mends it.
	expect(
		await ask(world, ["changeSource", "b", { url: "http://b.example/feed", category: "other" }, null, null]),
	).toMatchObject([{ ok: true }]);
	expect(await sources(world)).toMatchObject([
		{ id: "a" },
		{ id: "b", settings: { category: "other" } },
		{ id: "c" },
	]);
});

it("leaves out a key that a later release wrote, and keeps the source", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const world = await opened();
	world.platform.rows(
		"REGISTRY/registry",
		"UPDATE source SET added = json_set(added, '$.flavour', 'sweet') WHERE id = 'b' RETURNING id",
	);
	restart(world);
	await world.pass(3 * HOUR);
	expect(world.stored().filter(({ source }) => source === "b")).toHaveLength(4);
	expect(await sources(world)).toMatchObject([{ id: "a" }, { settings: { flavour: "sweet" } }, { id: "c" }]);
});

it("has limits that it names", async () => {
	const world = await opened();
	const long = {
		url: "http://e.example/feed",
		category: "x",
		include: Array(900).fill("abcdefghijklmnopqrst"),
	};
	expect(await ask(world, ["addSources", [long], null])).toMatchObject([
		{ ok: false, refusal: { status: 400, mistakes: [{ expected: "at most 16000 characters of JSON" }] } },
	]);
	const many = Array.from({ length: 999 }, (_, n) => ({ url: `http://h${n}.example/`, category: "x" }));
	const outcomes = await ask(world, ["addSources", many, null]);
	expect(outcomes?.filter(({ ok }) => ok)).toHaveLength(998);
	expect(outcomes?.at(-1)).toMatchObject({ ok: false, refusal: { status: 507, code: "too-many-sources" } });
	expect(await sources(world)).toHaveLength(1001);
});
