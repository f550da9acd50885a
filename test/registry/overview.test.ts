import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { shardCount } from "../../src/config/shards.ts";
import { planFor } from "../../src/plan.ts";
import type { Env } from "../../src/platform/env.ts";
import { Overviews } from "../../src/registry/overview.ts";
import { freshUsage } from "../../src/usage/usage.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 2, 6);

const toml = Array.from(
	{ length: 100 },
	(_, n) => `[[sources]]\nurl = "http://s${n}.example/feed"\ncategory = "news"\n`,
).join("");

/** A deployment of 100 sources whose objects answer at once, and how often its Crawlers were asked. */
function watched() {
	const loaded = loadConfig(toml);
	if (!loaded.ok) throw new Error("no configuration");
	let asked = 0;
	const used = freshUsage(START);
	const crawler = { health: async () => ({ sources: [], reached: {}, used: ++asked && used }) };
	const library = { health: async () => ({ used, broken: [], life: { epoch: "e", seq: 0, at: 0 } }) };
	const env = { CRAWLER: { getByName: () => crawler }, LIBRARY: { getByName: () => library } };
	const { config } = loaded;
	const overviews = new Overviews(
		() => config,
		env as unknown as Env,
		() => undefined,
	);
	return { look: (now: number) => overviews.read(now, used), asked: () => asked, config };
}

describe("looks at how everything is", () => {
	it("are paid with all requests that they cost: half a day's at first, then as they come in", async () => {
		const { look, asked, config } = watched();
		const shards = shardCount(config.sources.length);
		const perDay = planFor(config.sources.length).healthRequestsPerDay;
		const minutes = 2_000;
		for (let minute = 0; minute < minutes; minute++) await look(START + minute * 60_000);
		const allowed = perDay / 2 + (perDay * minutes * 60_000) / DAY_MS;
		const looks = asked() / shards;
		expect(looks).toBeLessThanOrEqual(allowed / (shards + 1));
		expect(looks).toBeGreaterThan(allowed / (shards + 1) - 2);
	});

	it("that come at the same time ask once and are paid once", async () => {
		const { look, asked, config } = watched();
		const shards = shardCount(config.sources.length);
		const perDay = planFor(config.sources.length).healthRequestsPerDay;
		const begun = Math.floor(perDay / 2 / (shards + 1));
		let now = START;
		for (let round = 0; round < begun; round++) {
			now += 60_000;
			const answers = await Promise.all(Array.from({ length: 5 }, () => look(now)));
			expect(new Set(answers.map(({ at }) => at)), `round ${round}`).toEqual(new Set([now]));
		}
		expect(asked()).toBe(begun * shards);
	});
});
