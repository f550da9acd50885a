import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import type { Overview } from "../../src/model/health.ts";
import { deployed, item } from "./platform/deployed.ts";
import { feedOf, HOUR, MINUTE, START, type World } from "./platform/world.ts";

const toml = (...sources: [id: string, categories: string[]][]) =>
	sources
		.map(
			([id, categories]) =>
				`[[sources]]\nurl = "http://${id}.example/feed"\nid = "${id}"\ncategories = ${JSON.stringify(categories)}\n`,
		)
		.join("");

/** Follows a path to its end; answers with the titles and the cursor. */
async function follow(
	world: World,
	path: string,
	since: string,
): Promise<{ titles: string[]; cursor: string }> {
	const titles: string[] = [];
	let cursor = since;
	for (let search: string | null = `?since=${since}&limit=3`; search !== null; ) {
		const question = { path, search, now: world.platform.now };
		const library = path === "all" ? "all" : (path.split("/")[0] ?? "");
		const answer = (await world.platform.call("LIBRARY", library, "page", question)) as Answer;
		titles.push(...answer.entries.map((entry) => entry.title ?? ""));
		cursor = answer.cursor ?? cursor;
		search = answer.next;
	}
	return { titles: titles.sort(), cursor };
}

const FIVE = ["Entry 1", "Entry 2", "Entry 3", "Entry 4", "Entry 5"];
const EPOCH = new Date(START - 1000 * HOUR).toISOString();

/** A source of five entries that gets a sixth when told to. */
function river(...sources: Parameters<typeof toml>) {
	const state = { more: false };
	const found = deployed(toml(...sources), ({ hostname }) =>
		hostname === "a.example"
			? feedOf([...(state.more ? [item(6)] : []), ...[5, 4, 3, 2, 1].map((n) => item(n))])
			: feedOf([]),
	);
	return { ...found, state };
}

describe("who follows all", () => {
	it("is given an entry of two top-level categories once", async () => {
		const { world } = river(["a", ["x", "y"]]);
		await world.pass(HOUR);
		expect((await follow(world, "all", EPOCH)).titles).toEqual(FIVE);
	});

	it.each([
		["a category that gets another name", ["z"]],
		["a source that moves to a category that was there", ["y"]],
		["a source that comes to belong to another one, too", ["y", "x"]],
	])("is given nothing again by %s, and what is new afterwards", async (_, categories) => {
		const { world, state } = river(["a", ["x"]], ["b", ["y"]]);
		await world.pass(2 * HOUR);
		const { cursor } = await follow(world, "all", EPOCH);
		await world.pass(2 * HOUR);
		world.deploy(toml(["a", categories], ["b", ["y"]]));
		await world.pass(2 * HOUR);
		const moved = await follow(world, "all", cursor);
		expect(moved.titles).toEqual([]);
		state.more = true;
		await world.pass(2 * HOUR);
		expect((await follow(world, "all", moved.cursor)).titles).toEqual(["Entry 6"]);
	});
});

describe("a Library that lost its rows", () => {
	it("is read anew from the time of the cursor, once, though its numbers are smaller", async () => {
		const { world, state } = river(["a", ["x"]]);
		await world.pass(2 * HOUR);
		const before = await follow(world, "x", EPOCH);
		expect(before.titles).toEqual(FIVE);
		world.platform.lose("LIBRARY/x");
		state.more = true;
		await world.pass(3 * HOUR);
		const after = await follow(world, "x", before.cursor);
		expect(after.titles).toContain("Entry 6");
		expect((await follow(world, "x", after.cursor)).titles).toEqual([]);
	});
});

describe("a Library that was set back by a restore", () => {
	/** One that lost its sixth entry, which a follower has read, and goes on counting from before it. */
	async function restored(more: Parameters<typeof toml> = []) {
		const { world, state } = river(["a", ["x"]], ...more);
		await world.pass(2 * HOUR);
		const saved = world.platform.copyOf("LIBRARY/x");
		state.more = true;
		await world.pass(2 * HOUR);
		const { titles, cursor } = await follow(world, "x", EPOCH);
		expect(titles).toContain("Entry 6");
		world.platform.restore("LIBRARY/x", saved);
		expect((await follow(world, "x", EPOCH)).titles).toEqual(FIVE);
		return { world, cursor };
	}
	const overview = async (world: World) =>
		(await world.platform.call("REGISTRY", "registry", "overview", { day: 0 })) as Overview;

	it("is handed over again what its crawlers know, and says meanwhile that it is not well", async () => {
		const { world } = await restored();
		expect(await overview(world)).toMatchObject({
			status: "failing",
			sources: [{ id: "a", state: "failing", error: { stage: "store", code: "library-lost" } }],
		});
		await world.pass(2 * HOUR);
		expect((await follow(world, "x", EPOCH)).titles).toEqual([...FIVE, "Entry 6"]);
		expect(await overview(world)).toMatchObject({ status: "ok" });
	});

	it("has its followers start over once, though it has come to their numbers again", async () => {
		const { world, cursor } = await restored([["b", ["x"]]]);
		// Another source brings more than was lost, and then the cursor's number is one of this life's.
		const { answer } = world.platform;
		const others = [7, 8, 9].map((n) => item(n, { link: `http://b.example/${n}` }));
		world.platform.answer = (url, headers) =>
			url.includes("b.example") ? feedOf(others) : answer(url, headers);
		await world.refreshAll(["b"]);
		await world.pass(3 * HOUR);
		const after = await follow(world, "x", cursor);
		for (const title of ["Entry 6", "Entry 7", "Entry 8", "Entry 9"]) expect(after.titles).toContain(title);
		expect((await follow(world, "x", after.cursor)).titles).toEqual([]);
	});

	it.each([
		["in the same minute", 10_000],
		["in other minutes", 2 * MINUTE],
	])(
		"is noticed within the hour though others have filled its numbers again %s, and who lost entries has no news",
		async (_, meanwhile) => {
			const others = { count: 0 };
			const { world, state } = river(["a", ["x"]], ["b", ["x"]]);
			const { answer } = world.platform;
			world.platform.answer = (url, headers) =>
				url.includes("b.example")
					? feedOf(
							Array.from({ length: others.count }, (_, n) => item(n + 10, { link: `http://b.example/${n}` })),
						)
					: answer(url, headers);
			await world.pass(2 * HOUR);
			// Right behind a look at the clocks: all that follows happens before the next.
			await world.pass(5 * MINUTE);
			const saved = world.platform.copyOf("LIBRARY/x");
			state.more = true;
			await world.refreshAll(["a"]);
			world.platform.now += meanwhile;
			const { titles, cursor } = await follow(world, "x", EPOCH);
			expect(titles).toContain("Entry 6");
			world.platform.restore("LIBRARY/x", saved);
			others.count = 3;
			await world.refreshAll(["b"]);
			await world.pass(2 * HOUR);
			expect((await follow(world, "x", EPOCH)).titles).toContain("Entry 6");
			expect((await follow(world, "x", cursor)).titles).toContain("Entry 6");
		},
	);

	it("begins another life at once when the source that told it more has news, and no life when nothing was lost", async () => {
		const { world } = await restored();
		const epochs = () => world.platform.rows("LIBRARY/x", "SELECT value FROM meta WHERE name = 'epoch'");
		const before = epochs();
		world.platform.answer = () => feedOf([10, 6, 5].map((n) => item(n)));
		await world.refreshAll(["a"]);
		const after = epochs();
		expect(after).not.toEqual(before);
		await world.pass(5 * HOUR);
		expect(epochs()).toEqual(after);
	});
});

describe("a Library whose clock was a day ahead for two minutes", () => {
	it("lives on when the clock comes to that day: its followers are told nothing again", async () => {
		const { world } = river(["a", ["x"]]);
		const { platform } = world;
		const epochs = () => platform.rows("LIBRARY/x", "SELECT value FROM meta WHERE name = 'epoch'");
		const show = async (...items: ReturnType<typeof item>[]) => {
			platform.answer = () => feedOf(items);
			await world.refreshAll(["a"]);
		};
		await world.pass(2 * HOUR);
		const before = epochs();
		platform.now += 24 * HOUR;
		await show(item(6));
		platform.now -= 24 * HOUR;
		platform.kill("LIBRARY/x");
		await world.pass(HOUR);
		await show(item(7), item(6));
		// The last one that was told of is mended, and so what is left up to its number was written by the wrong clock.
		const { key } = world.stored().find(({ title }) => title === "Entry 7") ?? {};
		await platform.call("LIBRARY", "x", "mend", key, { contentHtml: "<p>The article.</p>" });
		const { cursor } = await follow(world, "x", EPOCH);
		await world.pass(30 * HOUR, HOUR);
		await show(item(8), item(7), item(6));
		expect(epochs()).toEqual(before);
		expect((await follow(world, "x", cursor)).titles).toEqual(["Entry 8"]);
	});
});
