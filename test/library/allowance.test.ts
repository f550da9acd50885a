import { expect, it } from "vitest";
import { QuestionAllowance } from "../../src/library/entries/allowance.ts";
import { waitOf } from "../../src/usage/heldOff.ts";
import { openLibrary } from "./entries.ts";

const HOUR = 3_600_000;
const MIDNIGHT = Date.UTC(2026, 10, 20);
const allowance = () => ({ perDay: 10_000, atOnce: 0.25 });

/** How many questions of so many rows pass, one after the other; `wakes`: the object is forgotten before each of them. */
function passed(rows: number, now: number, wakes = false) {
	const { tables } = openLibrary();
	let asked = new QuestionAllowance(tables, allowance, 500);
	for (let questions = 0; questions < 10_000; questions++) {
		if (wakes) asked = new QuestionAllowance(tables, allowance, 500);
		try {
			asked.admit(now);
		} catch (error) {
			return { questions, wait: waitOf(error as Error) };
		}
		asked.spend(rows);
	}
	throw new Error("no end");
}

it("lets pass what there is at that hour, and says when there is more", () => {
	expect(passed(100, MIDNIGHT)).toEqual({ questions: 25, wait: expect.any(Number) });
	// Half of the day, and a quarter.
	expect(passed(100, MIDNIGHT + 12 * HOUR).questions).toBe(75);
	const late = passed(100, MIDNIGHT + 23 * HOUR);
	expect(late).toEqual({ questions: 100, wait: HOUR });
});

it("counts a question that takes more than a slice", () => {
	expect(passed(2_000, MIDNIGHT).questions).toBe(2);
});

it("is not fooled by an object that forgets", () => {
	// Each awakening takes a slice whole, of which it uses one row.
	expect(passed(1, MIDNIGHT, true).questions).toBe(5);
});

it("begins anew each day", () => {
	const { tables } = openLibrary();
	const asked = new QuestionAllowance(tables, allowance, 500);
	asked.admit(MIDNIGHT);
	asked.spend(50_000);
	expect(() => asked.admit(MIDNIGHT + 1)).not.toThrow();
	asked.spend(500);
	expect(() => asked.admit(MIDNIGHT + 2)).toThrow("used up");
	expect(() => asked.admit(MIDNIGHT + 24 * HOUR)).not.toThrow();
});
