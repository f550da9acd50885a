import { beforeEach, expect, it, vi } from "vitest";
import { MARK_MIN_BYTES } from "../../src/settings.ts";
import { deployed, item, source } from "./platform/deployed.ts";
import { Killed, type Moment } from "./platform/platform.ts";
import { feedOf, HOUR, MINUTE, type World } from "./platform/world.ts";

beforeEach(() => {
	vi.spyOn(console, "error").mockImplementation(() => {});
});

const LARGE = "x".repeat(MARK_MIN_BYTES);
const TOML = source("a", "http://a.example/feed") + source("b", "http://b.example/feed");

/** A deployment of two sources, the first of which has a large document. */
function withLarge(size = LARGE) {
	return deployed(TOML, ({ host }) =>
		host === "a.example" ? feedOf([item(1)], undefined, size) : feedOf([item(2)]),
	);
}

/** The object ends each time that a document is read under a mark. */
function killing(world: World, isFatal: (moment: Moment) => boolean): { kills: number } {
	const killer = { kills: 0 };
	world.platform.onMoment = (moment) => {
		if (moment.what !== "sync" || !isFatal(moment)) return;
		killer.kills++;
		world.platform.kill(moment.by);
		throw new Killed("out of memory");
	};
	return killer;
}

const marks = (world: World) =>
	world.platform.rows("CRAWLER/shard-0", "SELECT name, value FROM meta WHERE name LIKE 'reading%'");

it("a source whose document ends the object is named, waits longer each time, and its neighbours go on", async () => {
	const { world, asked, health, titles } = withLarge();
	const killer = killing(world, () => true);
	await world.pass(10 * MINUTE);
	expect(killer.kills).toBe(1);
	expect(titles()).toEqual(["Entry 2"]);
	const { state, error, failures } = await health("a");
	expect([state, failures]).toEqual(["failing", 1]);
	expect(error).toMatchObject({ stage: "parse", code: "interrupted" });
	expect(error?.message).toContain("1.0 MB");
	expect((await health("b")).state).toBe("ok");
	const before = asked.filter(({ url }) => url.includes("b.example")).length;
	await world.pass(12 * HOUR);
	expect(killer.kills).toBeLessThan(8);
	expect((await health("a")).failures).toBe(killer.kills);
	expect(asked.filter(({ url }) => url.includes("b.example")).length).toBeGreaterThan(before + 10);
	expect(world.asleep()).toEqual([]);
	expect(marks(world)).toEqual([]);
});

it("it is read after the others, alone, and all is well once it was read", async () => {
	const { world, asked, health, titles } = withLarge();
	const killer = killing(world, () => killer.kills === 0);
	await world.pass(10 * MINUTE);
	expect(titles()).toEqual(["Entry 2"]);
	const from = asked.length;
	// Both are due at once: the one that failed is the one that waited longer.
	await world.platform.call("CRAWLER", "shard-0", "refresh", ["a", "b"]);
	// What was read has news, beside which the picture of its source is looked for.
	const addresses = asked.slice(from).map(({ url }) => new URL(url));
	const read = addresses.filter(({ pathname }) => !/^\/(?:favicon\.ico|robots\.txt)$/.test(pathname));
	expect(read.map(({ host }) => host)).toEqual(["b.example", "a.example"]);
	expect((await health("a")).error).toBeNull();
	expect(titles()).toEqual(["Entry 1", "Entry 2"]);
	expect(marks(world)).toEqual([]);
});

it("a document of a source that ended the object is marked however small it is now, and of two only one is read", async () => {
	let size = LARGE;
	const { world, asked, health } = deployed(TOML, () => feedOf([item(1)], undefined, size));
	const killer = killing(world, () => true);
	await world.pass(10 * MINUTE);
	expect(killer.kills).toBe(2);
	size = "";
	const from = asked.length;
	await expect(world.platform.call("CRAWLER", "shard-0", "refresh", ["a", "b"])).rejects.toThrow();
	expect(killer.kills).toBe(3);
	expect(asked.length).toBe(from + 1);
	killing(world, () => false);
	await world.pass(HOUR);
	expect([(await health("a")).state, (await health("b")).state]).toEqual(["ok", "ok"]);
});

it("a document of the usual size costs no row", async () => {
	const { world } = withLarge("");
	const killer = killing(world, () => true);
	await world.pass(HOUR);
	expect(killer.kills).toBe(0);
});

it("what a changed reading leaves out leaves at the visit after the one that was read alone", async () => {
	const two = () => feedOf([item(1), item(2)], undefined, LARGE);
	const { world, titles, health } = deployed(source("a", "http://a.example/feed"), two);
	await world.pass(HOUR);
	expect(titles()).toEqual(["Entry 1", "Entry 2"]);
	const killer = killing(world, () => killer.kills === 0);
	world.deploy(source("a", "http://a.example/feed", 'exclude = ["Entry 2"]'));
	await world.pass(5 * MINUTE);
	expect(killer.kills).toBe(1);
	const refresh = () => world.platform.call("CRAWLER", "shard-0", "refresh", ["a"]);
	await refresh();
	expect((await health("a")).error).toBeNull();
	expect(titles()).toEqual(["Entry 1", "Entry 2"]);
	await refresh();
	expect(titles()).toEqual(["Entry 1"]);
});
