import { expect, it } from "vitest";
import { Parts } from "../../src/usage/parts.ts";

const HOUR = 3_600_000;
const MIDNIGHT = Date.UTC(2026, 10, 20);

/** How often a client may, one after the other, each time for so much. */
function passed(parts: Parts, client: string, now: number, count = 1): number {
	for (let times = 0; times < 10_000; times++) if (parts.take(client, 1_000, now, count) > 0) return times;
	throw new Error("no end");
}

it("gives each a quarter of what there is in a day, half of that at midnight", () => {
	const parts = new Parts();
	expect(passed(parts, "a", MIDNIGHT)).toBe(125);
	expect(passed(parts, "a", MIDNIGHT + 12 * HOUR)).toBe(125);
	expect(passed(parts, "a", MIDNIGHT + 23 * HOUR)).toBe(0);
	expect(passed(parts, "b", MIDNIGHT + 23 * HOUR)).toBe(250);
	expect(passed(parts, "c", MIDNIGHT + 23 * HOUR, 10)).toBe(25);
	expect(parts.take("a", 1_000, MIDNIGHT + 23 * HOUR)).toBe(HOUR);
	expect(passed(parts, "a", MIDNIGHT + 24 * HOUR)).toBe(125);
});

it("remembers who has used most however many others come", () => {
	const parts = new Parts();
	passed(parts, "a", MIDNIGHT + 12 * HOUR);
	for (let n = 0; n < 20_000; n++) parts.take(`other ${n}`, 1_000, MIDNIGHT + 12 * HOUR);
	expect(passed(parts, "a", MIDNIGHT + 12 * HOUR)).toBe(0);
});
