import { expect, it, vi } from "vitest";
import { Year } from "./year.ts";

/**
 * A seed alone, or another length: `SEED=17 DAYS=365 npx vitest run --project long test/year`. A simulated day takes more
 * than half a second of one core: four months run with every release, whole years when what is kept or told has changed.
 */
const SEED = Number(process.env.SEED ?? 1);
const DAYS = Number(process.env.DAYS ?? 120);
/** Of what is wrong, what is named. */
const NAMED = 40;

it("a year ends with every entry in one place under one id, followed once, and no source idle", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const year = new Year(SEED, DAYS);
	await year.play();
	console.log(year.figures().join("\n"));
	const summary = `SEED=${SEED} DAYS=${DAYS}: ${year.wrong.length} things are wrong`;
	expect(year.wrong.slice(0, NAMED), summary).toEqual([]);
}, 3_600_000);
