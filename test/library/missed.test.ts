import { expect, it } from "vitest";
import { feedOf, MINUTE, START, World } from "../crawler/platform/world.ts";

const REQUEST = { origin: "http://river.example", path: "news", format: "atom", search: "" };

/** A Library whose writes of the day are used up, with a reader who finds no copy in KV. */
async function missed() {
	const items = [
		{
			...{ guid: "e1", link: "http://a.example/1", title: "Entry 1", text: "Text 1." },
			date: START - MINUTE,
		},
	];
	const world = new World(() => feedOf(items));
	world.deploy('[[sources]]\nurl = "http://a.example/feed"\nid = "a"\ncategory = "news"\n');
	await world.refreshAll(["a"]);
	const { platform } = world;
	const count = { put: 0, entries: 0 };
	platform.onMoment = ({ what, by, after }) => {
		if (by !== "LIBRARY/news" || after) return;
		if (what === "FEEDS.put") count.put++;
		if (/^sql SELECT.* FROM entry/s.test(what)) count.entries++;
	};
	return {
		count,
		world,
		read: async (more = {}) => {
			const answer = await platform.call("LIBRARY", "news", "feed", { ...REQUEST, ...more });
			return answer as { body: string; etag: string; changed: number };
		},
		spend: (tokens: number) => {
			const budget = JSON.stringify({ tokens, at: platform.now });
			platform.rows(
				"LIBRARY/news",
				`UPDATE meta SET value = json_set(value, '$.budget', json('${budget}')) WHERE name = 'published'`,
			);
		},
		addItem: async () => {
			const second = { guid: "e2", link: "http://a.example/2", title: "Entry 2", text: "Text 2." };
			items.unshift({ ...second, date: START });
			await world.refreshAll(["a"]);
		},
	};
}

it("puts a copy that there is none of though the budget is used up", async () => {
	const { read, spend, count } = await missed();
	await read();
	expect(count.put).toBe(1);
	spend(0);
	await read({ format: "rss" });
	expect(count.put).toBe(2);
	// So many that the next days' would be gone, too.
	spend(-1000);
	await read({ format: "json" });
	expect(count.put).toBe(2);
});

it("renders a feed once for all who miss its copy, until something changes", async () => {
	const { read, count, spend, addItem, world } = await missed();
	const first = await read();
	spend(-1000);
	expect(count.entries).toBeGreaterThan(0);
	count.entries = 0;
	expect(await read()).toEqual(first);
	expect(count.entries).toBe(0);
	world.platform.now += MINUTE;
	await addItem();
	const second = await read();
	expect(second.body).toContain("Entry 2");
	expect(second.etag).not.toBe(first.etag);
	expect(second.changed).toBeGreaterThan(first.changed);
	count.entries = 0;
	expect(await read()).toEqual(second);
	expect(count.entries).toBe(0);
	expect((await read({ search: "?limit=1" })).body).not.toContain("Entry 1");
});

it("counts a copy that is put for a reader while others are published", async () => {
	const { read, spend, addItem, world } = await missed();
	const { platform } = world;
	await read();
	await read({ format: "rss" });
	await addItem();
	spend(2);
	let meanwhile: Promise<unknown> | null = null;
	platform.onMoment = ({ what, by }) => {
		if (what === "FEEDS.put" && by === "LIBRARY/news") meanwhile ??= read({ format: "json" });
	};
	await platform.call("LIBRARY", "news", "flush", false);
	await meanwhile;
	expect(platform.copies.size).toBe(3);
	const [row] = platform.rows("LIBRARY/news", "SELECT value FROM meta WHERE name = 'published'");
	const { budget } = JSON.parse(String(row?.value)) as { budget: { tokens: number } };
	expect(budget.tokens).toBeCloseTo(-1);
});
