import { afterEach, expect, it } from "vitest";
import type { Env } from "../../src/platform/env.ts";
import { noteRoom } from "../../src/platform/isolate.ts";
import { KNOWN_ADDRESSES, KV_WRITES_PER_DAY } from "../../src/settings.ts";
import { deployed, item, ONE } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type Item, MINUTE } from "../crawler/platform/world.ts";

// After the configuration under test, which is put in the place of the compiled one.
const { serveFeed } = await import("../../src/web/feeds/feeds.ts");

afterEach(() => noteRoom({ readerRequests: 0 }, Date.now()));

let origins = 0;

/** A deployment whose Library has no KV write left after its first copy, and a reader at one place of the edge. */
async function river() {
	const items: Item[] = [item(1)];
	const { world } = deployed(ONE, () => feedOf(items));
	await world.refreshAll(["a"]);
	const { platform } = world;
	let asked = 0;
	const env = {
		FEEDS: {
			getWithMetadata: async (key: string) => ({
				value: platform.copies.has(key) ? new Response(String(platform.copies.get(key))).body : null,
				metadata: platform.metadata.get(key) ?? null,
			}),
		},
		LIBRARY: {
			getByName: (name: string) => ({
				feed: (...words: unknown[]) => {
					asked++;
					return platform.call("LIBRARY", name, "feed", ...words);
				},
			}),
		},
	} as unknown as Env;
	const origin = `http://river-${origins++}.example`;
	const asking = { origin, path: "news", format: "atom", search: "" } as const;
	return {
		platform,
		read: async (more = "") => {
			const topic = { path: "news", library: "news" } as never;
			return (await serveFeed(new Request(`${origin}/news.atom${more}`), env, topic, asking)).text();
		},
		asked: () => asked,
		spend: (tokens: number) => {
			const progress = JSON.stringify({ seq: 0, budget: { tokens, at: platform.now } });
			const query = `INSERT OR REPLACE INTO meta VALUES ('published', '${progress}')`;
			platform.rows("LIBRARY/news", query);
		},
		news: async () => {
			items.unshift(item(items.length + 1));
			await world.refreshAll(["a"]);
		},
	};
}

it("gives readers the Library's own bytes where the copy is behind, asking it now and then", async () => {
	const { platform, read, asked, spend, news } = await river();
	spend(-50);
	await read();
	expect([platform.copies.size, asked()]).toEqual([1, 1]);
	await news();
	platform.now += 5 * MINUTE;
	for (let minute = 0; minute < 5; minute++) {
		expect(await read()).toContain("Entry 2");
		platform.now += MINUTE / 2;
	}
	expect([...platform.copies.values()][0]).not.toContain("Entry 2");
	expect(asked()).toBe(2);
	await news();
	platform.now += 5 * MINUTE;
	expect(await read()).toContain("Entry 3");
	expect(asked()).toBe(3);
});

it("asks nobody where there is a write for each change, nor without room in the day's requests", async () => {
	const { platform, read, asked, news } = await river();
	await read();
	await news();
	await platform.runUntil(platform.now + MINUTE);
	for (let hour = 0; hour < 5; hour++) {
		expect(await read()).toContain("Entry 2");
		platform.now += HOUR;
	}
	expect(asked()).toBe(1);
	const other = await river();
	other.spend(-50);
	await other.read();
	await other.news();
	other.platform.now += 5 * MINUTE;
	noteRoom({ readerRequests: 20_000 }, other.platform.now);
	expect(await other.read()).not.toContain("Entry 2");
	expect(other.asked()).toBe(1);
	noteRoom({ readerRequests: 0 }, other.platform.now);
	expect(await other.read()).toContain("Entry 2");
});

it("forgets no feed for all that somebody adds to its address", async () => {
	const { platform, read, asked, spend, news } = await river();
	spend(-50);
	await read();
	await news();
	platform.now += 5 * MINUTE;
	const before = asked();
	for (let n = 0; n < KNOWN_ADDRESSES + 10; n++) await read(`?junk=${n}`);
	await read();
	expect(asked() - before).toBeLessThanOrEqual(1);
});

it("gives KV writes to the Libraries whose feeds are read, by how many", async () => {
	const { platform } = await river();
	const share = (library: string, copies: number) =>
		platform.call("REGISTRY", "registry", "share", library, copies);
	expect(await share("a", 3)).toBe(KV_WRITES_PER_DAY);
	expect(await share("b", 1)).toBe(KV_WRITES_PER_DAY / 4);
	expect(await share("a", 3)).toBe((KV_WRITES_PER_DAY * 3) / 4);
	platform.now += 7 * HOUR;
	expect(await share("b", 1)).toBe(KV_WRITES_PER_DAY);
});

it("adds up what isolates have asked of objects today", async () => {
	const { platform } = await river();
	const day = Math.floor(platform.now / (24 * HOUR));
	const used = (objectRequests: number) =>
		platform.call("REGISTRY", "registry", "ensure", null, { day, objectRequests } as never);
	const { readerRequests: before } = (await used(0)) as { readerRequests: number };
	expect(await used(6_000)).toMatchObject({ readerRequests: before + 6_000 });
	expect(await used(2_000)).toMatchObject({ readerRequests: before + 8_000 });
	platform.now += 24 * HOUR;
	expect(await used(2_000)).toMatchObject({ readerRequests: 0 });
});

it("asks a Library no more than once a minute for a feed that has no copy, whoever asks", async () => {
	const { platform, read, asked, spend, news } = await river();
	spend(-1_000);
	expect(await read()).toContain("Entry 1");
	const before = asked();
	for (let n = 0; n < 50; n++) await read();
	expect(asked()).toBe(before);
	await news();
	platform.now += 2 * MINUTE;
	expect(await read()).toContain("Entry 2");
	expect(asked()).toBe(before + 1);
});
