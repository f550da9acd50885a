import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import type { SourceHealth } from "../../src/model/health.ts";
import { glancesAt } from "../../src/registry/health.ts";

it("names sources as they call themselves, those in trouble first", () => {
	const source = (id: string) =>
		`[[sources]]\nurl = "https://www.${id}.example/f"\nid = "${id}"\ncategory = "a"\n`;
	const loaded = loadConfig(["well", "failing", "unknown", "gone"].map(source).join(""));
	if (!loaded.ok) throw new Error("was refused");
	const known = [
		{ id: "well", title: "Well", state: "ok" },
		{ id: "failing", title: "Failing", state: "failing" },
		{ id: "gone", title: "Gone", state: "gone" },
	] as SourceHealth[];
	expect(glancesAt(loaded.config.sources, known)).toEqual([
		{ id: "failing", title: "Failing", state: "failing" },
		{ id: "gone", title: "Gone", state: "gone" },
		{ id: "well", title: "Well", state: "ok" },
		{ id: "unknown", title: "unknown.example", state: "ok" },
	]);
});
