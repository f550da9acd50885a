import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { shardCount } from "../../src/config/shards.ts";
import type { SourceHealth } from "../../src/model/health.ts";
import { planFor } from "../../src/plan.ts";
import type { Env } from "../../src/platform/env.ts";
import { Overviews } from "../../src/registry/overview.ts";
import { HEALTH_MAX_SOURCES } from "../../src/settings.ts";
import { freshUsage } from "../../src/usage/usage.ts";
import { health, SLIPS, WAITING } from "../web/ui/views.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 2, 6);

const tomlOf = (length: number) =>
	Array.from(
		{ length },
		(_, n) => `[[sources]]\nid = "s${n}"\nurl = "http://s${n}.example/feed"\ncategory = "news"\n`,
	).join("");

/** A deployment whose objects answer at once, and how often its Crawlers were asked. */
function watched(length = 100, sources: SourceHealth[] = []) {
	const loaded = loadConfig(tomlOf(length));
	if (!loaded.ok) throw new Error("no configuration");
	let asked = 0;
	const used = freshUsage(START);
	const crawler = { health: async () => ({ sources, reached: {}, used: ++asked && used }) };
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

it("a very large deployment lists what fails, then what its owner is to look at, and counts the others", async () => {
	const known = Array.from({ length: HEALTH_MAX_SOURCES + 1 }, (_, n) =>
		health({
			...{ id: `s${n}`, title: `Source ${n}` },
			...(n === 1 && { problems: SLIPS }),
			...(n === 2 && { withdrawal: WAITING }),
			...(n === 3 && { state: "failing" as const }),
		}),
	);
	const { look } = watched(known.length, known);
	const { sources, omitted } = await look(START);
	expect(sources.map(({ id, problems }) => [id, problems.length])).toEqual([
		["s3", 0],
		["s1", 2],
		["s2", 0],
	]);
	expect(omitted).toBe(known.length - 3);
});
