import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { freshState, freshTiming } from "../../src/crawler/rows.ts";
import { placeBehind } from "../../src/registry/export.ts";
import { EXPORT_CHARS } from "../../src/settings.ts";
import { deployed, source } from "../crawler/platform/deployed.ts";
import { HOUR } from "../crawler/platform/world.ts";
import { exportOf } from "../state/answers.ts";

const toml = '[[sources]]\nurl = "http://a.example/feed"\ncategory = "城建"\n';

it.each([
	["library/%E5%9F%8E%E5%BB%BA/17", { library: "城建", after: 17 }],
	["library/%E5%9F%8E%E5%BB%BA/-1", { library: "城建", after: -1 }],
	["crawler/12", { shard: 12, behind: null }],
	["library/other/17", null],
	["library/%E5%9F%8E%E5%BB%BA/x", null],
	["crawler/x", null],
	["crawler/12345", null],
	["registry/12", null],
	["", null],
])("goes on behind the line whose place is %s", (at, place) => {
	const loaded = loadConfig(toml);
	if (!loaded.ok) throw new Error("no configuration");
	expect(placeBehind(at, loaded.config)).toEqual(place);
});

it("asks a shard for what it knows in stretches that a call can hold, and leaves no source out", async () => {
	const ids = Array.from({ length: 8 }, (_, n) => `s${n}`);
	const sources = ids.map((id) => source(id, `http://a.example/${id}`));
	const { world } = deployed(sources.join(""), () => new Response("", { status: 503 }));
	await world.pass(HOUR);
	const seen = "0".repeat(EXPORT_CHARS / 3);
	const shard = [...world.platform.places.keys()].find((place) => place.startsWith("CRAWLER/")) ?? "";
	const name = shard.slice("CRAWLER/".length);
	for (const id of ids) {
		const state = { ...freshState(`http://a.example/${id}`), seen };
		await world.platform.call("CRAWLER", name, "adopt", [{ id, state, timing: freshTiming() }]);
	}
	const sizes: number[] = [];
	const listed: string[] = [];
	for (let next: string | null = null, more = true; more; more = next !== null) {
		const answer = await world.platform.call("CRAWLER", name, "known", next);
		const { known, next: last } = answer as { known: { id: string }[]; next: string | null };
		sizes.push(JSON.stringify(known).length);
		listed.push(...known.map(({ id }) => id));
		next = last;
	}
	expect(listed.sort()).toEqual(ids);
	expect(sizes).toHaveLength(3);
	expect(Math.max(...sizes)).toBeLessThan(1.5 * EXPORT_CHARS);
	const lines = (await exportOf(world)).map((line) => JSON.parse(line));
	const ofShard = lines.filter(({ type }) => type === "crawler");
	expect(ofShard.map(({ id }) => id).sort()).toEqual(ids);
	expect(ofShard.every(({ state }) => state.seen === seen)).toBe(true);
	expect(lines[0]).toMatchObject({ type: "tributary", version: 1 });
	expect(lines.at(-1)).toEqual({ type: "end" });
});
