import { describe, expect, it, vi } from "vitest";
import { History } from "./platform/history.ts";

/** One seed alone, to look into it: `SEED=17 npx vitest run test/crawl/histories`. */
const only = process.env.SEED;
const GROUPS = only ? [Number(only)] : [0, 100, 200];
const EACH = only ? 1 : 100;

describe("after any history, the entries are those of a simple model", () => {
	it.each(GROUPS)("seeds from %i", async (first) => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		for (let seed = first; seed < first + EACH; seed++) {
			const history = new History(seed);
			const wrong = await history.play(10);
			expect(wrong, `seed ${seed}: ${history.told.join(", ")}`).toEqual([]);
			vi.unstubAllGlobals();
		}
	});
});
