import { expect, it } from "vitest";
import { deployed, item, ONE, source } from "./platform/deployed.ts";
import { feedOf, HOUR } from "./platform/world.ts";

const PAUSED = source("a", "http://a.example/feed", "enabled = false");

it("asks a paused source no more, keeps what it brought, and asks it again at once when it goes on", async () => {
	const { world, asked, health, titles } = deployed(ONE, () => feedOf([item(1), item(2)]));
	await world.pass(HOUR);
	expect(titles()).toEqual(["Entry 1", "Entry 2"]);

	world.deploy(PAUSED);
	const before = asked.length;
	await world.pass(24 * HOUR);
	expect(asked.slice(before)).toEqual([]);
	expect(titles()).toEqual(["Entry 1", "Entry 2"]);
	expect(await health()).toMatchObject({ state: "paused", nextFetch: null, error: null });
	// Asked by hand as little.
	await world.refreshAll(["a"]);
	expect(asked.slice(before)).toEqual([]);

	world.deploy(ONE);
	await world.pass(HOUR / 6);
	expect(asked.length).toBeGreaterThan(before);
	expect(await health()).toMatchObject({ state: "ok" });
	expect(titles()).toEqual(["Entry 1", "Entry 2"]);
});

it("says nothing of the trouble that a source was in when it was paused", async () => {
	let status = 500;
	const { world, health } = deployed(ONE, () => new Response("", { status }));
	await world.pass(HOUR);
	expect(await health()).toMatchObject({ state: "failing" });
	world.deploy(PAUSED);
	status = 200;
	await world.pass(HOUR);
	expect(await health()).toMatchObject({ state: "paused", error: null });
	expect(await world.platform.call("REGISTRY", "registry", "summary")).toMatchObject({
		status: "ok",
		counts: { paused: 1, failing: 0 },
	});
});
