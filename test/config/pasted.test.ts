import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";

/** The rows of docs/addresses.md: what somebody pastes, the recipe for it, where it is asked, what comes of it. */
const ROWS = readFileSync("docs/addresses.md", "utf8")
	.split("\n")
	.filter((line) => line.startsWith("| `"))
	.map((line) => line.split("|").map((cell) => cell.trim().replace(/^`|`$/g, "")))
	.map(([, pasted = "", recipe = "", asked = "", comes = ""]) => ({ pasted, recipe, asked, comes }));

it("has forty addresses and more", () => {
	expect(ROWS.length).toBeGreaterThanOrEqual(40);
	expect(new Set(ROWS.map(({ pasted }) => pasted)).size).toBe(ROWS.length);
});

it.each(ROWS)("$pasted", ({ pasted, recipe, asked, comes }) => {
	const toml = `[site]\nrsshub = "https://rsshub.example"\n[[sources]]\nurl = ${JSON.stringify(pasted)}\ncategory = "a"\n`;
	const loaded = loadConfig(toml);
	const [source] = loaded.ok ? loaded.config.sources : [];
	expect(source?.url).toBe(pasted);
	expect(source?.recipe?.name ?? "—").toBe(recipe);
	expect(source?.recipe?.url ?? source?.instances?.[0] ?? source?.url).toBe(asked);
	expect(source?.recipe?.note !== undefined).toBe(comes.startsWith("nothing"));
	const isList = source?.recipe?.kind === "list";
	if (isList) expect(comes).toMatch(/list/);
});
