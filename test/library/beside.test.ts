import { expect, it } from "vitest";
import type { Answer, ShownEntry } from "../../src/library/contract.ts";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf } from "../crawler/platform/world.ts";

it("tells of an entry what its source published right before and after it, when asked to", async () => {
	const toml =
		'[[sources]]\nurl = "http://a.example/feed"\nid = "a"\ncategory = "news"\n[[sources]]\nurl = "http://b.example/feed"\nid = "b"\ncategory = "news"\n';
	const { world } = deployed(toml, ({ hostname }) =>
		feedOf([1, 2, 3].map((n) => item(n, { title: `${hostname} ${n}` }))),
	);
	await world.cron();
	await world.refreshAll(["a", "b"]);
	const question = { path: "sources/a", search: "", now: world.platform.now };
	const { entries } = (await world.platform.call("LIBRARY", "news", "page", question)) as Answer;
	const shown = async (key: string, withNeighbours: boolean) =>
		(await world.platform.call("LIBRARY", "news", "entry", key, withNeighbours)) as ShownEntry | null;
	const titles = entries.map((entry) => entry.title);
	expect(titles).toHaveLength(3);
	for (const [at, { key }] of entries.entries()) {
		const found = await shown(key, true);
		expect([found?.newer?.title ?? null, found?.older?.title ?? null]).toEqual([
			titles[at - 1] ?? null,
			titles[at + 1] ?? null,
		]);
		expect(found?.newer?.key).toBe(entries[at - 1]?.key);
		expect(await shown(key, false)).toMatchObject({ newer: null, older: null });
	}
	expect(await shown("0".repeat(24), true)).toBeNull();
});
