import { expect, it } from "vitest";
import { feedOf, MINUTE, START, World } from "../crawler/platform/world.ts";

/** A Library whose feed has been read, and the copies that are put from now on. */
async function read() {
	const item = (n: number) => ({
		...{ guid: `e${n}`, link: `http://a.example/${n}`, title: `Entry ${n}`, text: `Text ${n}.` },
		date: START - n * MINUTE,
	});
	const items = [item(2), item(1)];
	const world = new World(() => feedOf(items));
	world.deploy('[[sources]]\nurl = "http://a.example/feed"\nid = "a"\ncategory = "news"\n');
	await world.refreshAll(["a"]);
	const request = { origin: "http://river.example", path: "news", format: "atom", search: "" };
	await world.platform.call("LIBRARY", "news", "feed", request);
	await world.platform.runUntil(world.platform.now + 10 * MINUTE);
	const put: string[] = [];
	world.platform.onMoment = ({ what, by, after }) => {
		if (what === "FEEDS.put" && !after) put.push(by);
	};
	return {
		put,
		world,
		addItem: () => items.unshift(item(0)),
		refresh: () => world.refreshAll(["a"]),
		flush: (anew: boolean) => world.platform.call("LIBRARY", "news", "flush", anew),
		/** As if another version had rendered the copy. */
		renderedOtherwise: () => world.platform.rows("LIBRARY/news", `UPDATE slot SET etag = '"other"'`),
		copy: () => String([...world.platform.copies.values()][0]),
	};
}

it("a flush publishes what is waiting and says so", async () => {
	const { put, addItem, refresh, flush, copy } = await read();
	expect(copy()).toContain("Entry 1");
	addItem();
	await refresh();
	expect(await flush(false)).toBe(true);
	expect(put).toEqual(["LIBRARY/news"]);
	expect(copy()).toContain("Entry 0");
	expect(await flush(false)).toBe(false);
	expect(put).toHaveLength(1);
});

it("with nothing waiting, only a flush of everything anew looks at copies that nothing has changed", async () => {
	const { put, renderedOtherwise, flush } = await read();
	renderedOtherwise();
	expect(await flush(false)).toBe(false);
	expect(put).toEqual([]);
	await flush(true);
	expect(put).toEqual(["LIBRARY/news"]);
	await flush(true);
	expect(put).toHaveLength(1);
});

it("that is told to forget while it publishes publishes once more", async () => {
	const { put, addItem, refresh, flush, renderedOtherwise, world } = await read();
	addItem();
	await refresh();
	let forgot = false;
	const before = world.platform.onMoment;
	world.platform.onMoment = (moment) => {
		before(moment);
		if (moment.what !== "FEEDS.put" || moment.after || forgot) return;
		forgot = true;
		// While the copy is on its way, the configuration changes what it should say.
		renderedOtherwise();
		void world.platform.call("LIBRARY", "news", "poke");
		void world.platform.call("LIBRARY", "news", "configure", "news");
	};
	await flush(true);
	await world.platform.runUntil(world.platform.now + 30 * MINUTE);
	expect(forgot).toBe(true);
	expect(put.length).toBeGreaterThanOrEqual(1);
	expect(await flush(false)).toBe(false);
});
