import { describe, expect, it } from "vitest";
import { keepWithin } from "../../src/library/entries/prune.ts";
import { planFor } from "../../src/plan.ts";
import { refill, untilNextWrite } from "../../src/usage/budget.ts";

const DAY = 24 * 60 * 60 * 1000;

it("gives a tenth of a day's writes at first, fills evenly, and holds no more than that", () => {
	expect(refill(null, 60, 0)).toEqual({ tokens: 6, at: 0 });
	expect(refill({ tokens: 0, at: 0 }, 60, DAY / 60).tokens).toBeCloseTo(1);
	expect(refill({ tokens: 0, at: 0 }, 60, DAY).tokens).toBe(6);
	expect(refill({ tokens: 3, at: 100 }, 60, 50).tokens).toBe(3);
});

it("tells when the next write is there", () => {
	expect(untilNextWrite({ tokens: 2, at: 0 }, 60)).toBe(0);
	expect(untilNextWrite({ tokens: 0.5, at: 0 }, 60)).toBe(DAY / 120);
});

it("never allows more than the day's writes and the bucket's", () => {
	let budget = refill(null, 60, 0);
	let writes = 0;
	for (let now = 0; now <= DAY; now += 60_000) {
		budget = refill(budget, 60, now);
		while (budget.tokens >= 1) {
			budget.tokens -= 1;
			writes++;
		}
	}
	expect(writes).toBeGreaterThanOrEqual(60);
	expect(writes).toBeLessThanOrEqual(66);
});

describe("the room of a Library", () => {
	it.each([
		["within it, all is kept", 500, 3e9, 4e9, 500],
		["with half of it too much, half is kept", 500, 8e9, 4e9, 250],
		["never fewer than a source lists as a rule", 500, 4e12, 4e9, 10],
	])("%s", (_, keep, bytes, max, expected) => {
		expect(keepWithin(keep, bytes, max)).toBe(expected);
	});

	it("is shared by all of them on the Free plan", () => {
		const room = (sources: number, libraries: number) => planFor(sources).libraryBytes(libraries);
		expect([room(2_000, 1), room(2_000, 10), room(2_001, 10)]).toEqual([4e9, 4e8, 8e9]);
	});
});
