import { describe, expect, it } from "vitest";
import { KEEP_ENTRIES_PER_SOURCE } from "../../src/settings.ts";
import { DAY, deployed, item, source } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type Item, START } from "../crawler/platform/world.ts";

const LISTED = KEEP_ENTRIES_PER_SOURCE + 200;

/** A source that lists more than is kept, half of it without dates, after a day: what is beyond has been dropped. */
async function river() {
	const items: Item[] = Array.from({ length: LISTED }, (_, n) =>
		item(n, { title: `${n % 2 === 0 ? "Even" : "Odd"} ${n}`, date: n % 10 === 0 ? null : START - n * HOUR }),
	);
	const toml = (more = "") => source("a", "http://a.example/feed", more);
	const found = deployed(toml(), () => feedOf(items));
	const { world } = found;
	await world.pass(2 * DAY);
	const dates = () => new Map(world.stored().map(({ key, date }) => [key, date]));
	const last = () => world.platform.rows("LIBRARY/news", "SELECT max(seq) AS last FROM entry")[0]?.last;
	return { ...found, items, toml, dates, last };
}

describe("a source that lists more than is kept", () => {
	it.each([
		["its filter changes", 'exclude = ["Nothing"]'],
		["it is read in another way", 'media = "direct"'],
		["it is read in another zone", 'timezone = "Asia/Shanghai"'],
	])("tells nothing anew and moves no date when %s", async (_, more) => {
		const { world, toml, dates, last } = await river();
		const before = dates();
		expect(before.size).toBe(KEEP_ENTRIES_PER_SOURCE);
		const seq = last();
		world.deploy(toml(more));
		await world.pass(5 * HOUR);
		expect(dates()).toEqual(before);
		expect(last()).toBe(seq);
	});

	it("gets nothing back by an edit of what was dropped, and has what is new", async () => {
		const { world, items, dates } = await river();
		const before = dates();
		const dropped = items.findLast(({ date }) => date !== null);
		if (dropped) dropped.text = "Edited.";
		items.unshift(item(5_000, { title: "New" }));
		await world.pass(5 * HOUR);
		const after = world.stored();
		expect(after.filter(({ key }) => !before.has(key)).map(({ title }) => title)).toEqual(["New"]);
	});

	it("is told whole to a Library that has lost what it had", async () => {
		const { world } = await river();
		world.platform.lose("LIBRARY/news");
		await world.pass(5 * HOUR);
		expect(world.stored().length).toBeGreaterThanOrEqual(KEEP_ENTRIES_PER_SOURCE);
	});
});

it("of 5,000 entries in a document says on /health how many were read", async () => {
	const items = Array.from({ length: 5_000 }, (_, n) => item(n));
	const { world, health } = deployed(source("a", "http://a.example/feed"), () => feedOf(items));
	for (let hour = 0; hour < 30; hour += 6) {
		await world.pass(6 * HOUR);
		const { problems, entriesInLastDocument } = await health();
		expect(entriesInLastDocument).toBe(5_000);
		const said = problems.find(({ code }) => code === "too-many-entries");
		expect(said?.message, `hour ${hour}`).toMatch(/5000 entries.*1000/);
	}
});
