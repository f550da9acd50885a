import { expect, it } from "vitest";
import type { Overview } from "../../src/model/health.ts";
import { freshUsage } from "../../src/usage/usage.ts";
import { DAY, deployed, item } from "./platform/deployed.ts";
import { feedOf, type World } from "./platform/world.ts";

/** So many sources, each on a host of its own and so in many shards, in so many categories. */
const river = (sources: number, categories: number) =>
	Array.from(
		{ length: sources },
		(_, n) =>
			`[[sources]]\nurl = "http://h${n}.example/feed"\ncategory = "c${n % categories}"\nid = "s${n}"\n`,
	).join("\n");

async function used(world: World) {
	const { platform } = world;
	// What was asked of the Libraries some minutes ago is not asked again.
	platform.now += 11 * 60_000;
	const overview = (await platform.call(
		"REGISTRY",
		"registry",
		"overview",
		freshUsage(platform.now),
	)) as Overview;
	const { rowsWritten, rowsRead, subrequests, kvWrites } = overview.quotas.counts;
	return [rowsWritten, rowsRead, subrequests, kvWrites].map((count) => count?.used ?? 0);
}

it("goes on counting on a day what shards and Libraries used that have left on it, once", async () => {
	const { world, asked } = deployed(river(40, 4), () => feedOf([1, 2, 3].map((n) => item(n))));
	let before = [0, 0, 0, 0];
	// Fewer, more again, and as many as there were.
	for (const [sources, categories] of [
		[40, 4],
		[3, 1],
		[20, 2],
		[40, 4],
	] as const) {
		world.deploy(river(sources, categories));
		await world.cron();
		await world.pass(10 * 60_000);
		const now = await used(world);
		for (const [at, count] of now.entries())
			expect(count, `${sources}: ${now} after ${before}`).toBeGreaterThanOrEqual(before[at] ?? 0);
		expect(now[2]).toBe(asked.length);
		before = now;
	}
	world.deploy(river(3, 1));
	await world.cron();
	await world.pass(DAY);
	const midnight = Math.floor(world.platform.now / DAY) * DAY;
	expect((await used(world))[2]).toBe(asked.filter(({ at }) => at >= midnight).length);
});
