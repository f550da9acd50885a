import { describe, expect, it, vi } from "vitest";
import { seeded } from "../../bench/quota/sources.ts";
import type { FeedAnswer, SlotMetadata } from "../../src/model/copy.ts";
import type { Env } from "../../src/platform/env.ts";
import { tagOf } from "../../src/platform/slots.ts";
import { deployed, item, ONE } from "../crawler/platform/deployed.ts";
import { feedOf, type Item, MINUTE } from "../crawler/platform/world.ts";

// After the configuration under test, which is put in the place of the compiled one.
const { remember, servePublished } = await import("../../src/web/feeds/published.ts");

const REQUEST = { origin: "http://river.example", path: "news", format: "atom", search: "" } as const;

/** A Library with one entry, and a source that gets another whenever it is asked to. */
async function river() {
	const items: Item[] = [item(1)];
	const { world } = deployed(ONE, () => feedOf(items));
	await world.refreshAll(["a"]);
	const { platform } = world;
	return {
		platform,
		read: () => platform.call("LIBRARY", "news", "feed", REQUEST) as Promise<FeedAnswer>,
		publish: () => platform.call("LIBRARY", "news", "flush", false),
		news: async () => {
			platform.now += 2 * MINUTE;
			items.unshift(item(items.length + 1));
			await world.refreshAll(["a"]);
		},
	};
}

describe("copies of a feed that are on their way at once", () => {
	it("land in the order in which they were made, whatever KV takes for each", async () => {
		const { platform, read, publish, news } = await river();
		const waiting: (() => void)[] = [];
		platform.landing = () => new Promise((resolve) => waiting.push(resolve));
		const first = read();
		await until(() => waiting.length > 0);
		await news();
		const second = publish();
		await news();
		const third = publish();
		// The first takes longest of all.
		for (let at = 10; at > 0; at--) {
			for (const land of waiting.splice(1)) land();
			await new Promise((resolve) => setImmediate(resolve));
		}
		waiting[0]?.();
		platform.landing = async () => {};
		for (const land of waiting.splice(1)) land();
		await Promise.all([first, second, third]);
		await platform.runUntil(platform.now + 5 * MINUTE);
		expect([...platform.copies.values()][0]).toContain("Entry 3");
		expect(platform.copies.size).toBe(1);
	});

	it("are never replaced by an older one, whatever comes together", async () => {
		const random = seeded(3);
		const { platform, read, publish, news } = await river();
		let older = 0;
		let last = 0;
		const set = platform.copies.set.bind(platform.copies);
		platform.copies.set = (key, body) => {
			const entries = String(body).split("<entry>").length;
			if (entries < last) older++;
			last = entries;
			return set(key, body);
		};
		platform.landing = async () => {
			for (let turns = Math.floor(random() * 30); turns > 0; turns--)
				await new Promise((resolve) => setImmediate(resolve));
		};
		for (let round = 0; round < 40; round++) {
			const work: Promise<unknown>[] = [];
			for (let step = 0; step < 4; step++) {
				work.push(random() < 0.5 ? read() : publish());
				if (random() < 0.5) await news();
			}
			await Promise.all(work);
		}
		expect(last).toBeGreaterThan(20);
		expect(older).toBe(0);
	});
});

/** KV as two places of the edge see it: each shows a copy of its own. */
function edge(versions: Record<string, SlotMetadata & { body: string }>, place: { now: string }) {
	const getWithMetadata = async () => {
		const { body, ...metadata } = versions[place.now] ?? { body: "" };
		return { value: new Response(body).body, metadata };
	};
	return { FEEDS: { getWithMetadata } } as unknown as Env;
}

describe("a reader who saw a newer copy", () => {
	const older = { etag: '"aaaa1"', changed: Date.now() - 50_000, type: "text/xml", body: "older" };
	const newer = { etag: '"bbbb1"', changed: Date.now() - 20_000, type: "text/xml", body: "newer" };
	let urls = 0;

	/** The statuses of a reader who asks again and again, at these places, with what was answered last. */
	async function reads(places: string[], header: (answer: Response) => Record<string, string>) {
		const place = { now: "" };
		const env = edge({ older, newer }, place);
		const url = `http://river.example/${urls++}.atom`;
		remember(url, { path: "news", library: "news" } as never, REQUEST);
		const seen: string[] = [];
		let headers: Record<string, string> = {};
		let now = Date.now();
		const clock = vi.spyOn(Date, "now").mockImplementation(() => now);
		for (place.now of places) {
			now += 10_000;
			const answer = await servePublished(new Request(url, { headers }), env);
			if (!answer) throw new Error("there is a copy");
			seen.push(answer.status === 304 ? "304" : await answer.text());
			if (answer.headers.get("ETag")) headers = header(answer);
		}
		clock.mockRestore();
		return { seen, headers };
	}

	it("is not given the older one elsewhere, and goes on from the newer", async () => {
		const byTag = (answer: Response) => ({ "If-None-Match": answer.headers.get("ETag") ?? "" });
		const { seen, headers } = await reads(["older", "newer", "older", "older", "newer"], byTag);
		expect(seen).toEqual(["older", "newer", "304", "304", "304"]);
		expect(headers["If-None-Match"]).toBe(tagOf(newer));
	});

	it("is not either who asks by date alone", async () => {
		const byDate = (answer: Response) => {
			const date = answer.headers.get("Last-Modified");
			return { "If-Modified-Since": date ?? new Date(newer.changed).toUTCString() };
		};
		const { seen } = await reads(["newer", "older"], byDate);
		expect(seen).toEqual(["newer", "304"]);
	});

	it("is believed no time that has not come, and nothing that an earlier release did not say", async () => {
		const future = tagOf({ etag: '"cccc1"', changed: Date.now() + 3_600_000 });
		for (const tag of [future, '"cccc1"', '"cccc1.!"', "cccc1.zzzzzzzz"]) {
			const { seen } = await reads(["older", "older"], () => ({ "If-None-Match": tag }));
			expect([tag, ...seen]).toEqual([tag, "older", "older"]);
		}
		const before = await reads(["older", "older"], () => ({ "If-None-Match": `W/"x", ${older.etag}` }));
		expect(before.seen).toEqual(["older", "304"]);
	});
});

async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
