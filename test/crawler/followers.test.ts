import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import { deployed, item } from "./platform/deployed.ts";
import { feedOf, HOUR, START, type World } from "./platform/world.ts";

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
