import { describe, expect, it } from "vitest";
import { QuestionAllowance } from "../../src/library/entries/allowance.ts";
import { CLIENTS_REMEMBERED } from "../../src/settings.ts";
import { waitOf } from "../../src/usage/heldOff.ts";
import { openLibrary } from "./entries.ts";

const HOUR = 3_600_000;
const MIDNIGHT = Date.UTC(2026, 10, 20);
const allowance = () => ({ perDay: 10_000, atOnce: 0.25 });

/**
 * How many questions of so many rows pass, one after the other, each of another client unless one is given; `wakes`: the
 * object is forgotten before each of them.
 */
function passed(
	rows: number,
	now: number,
	{ wakes = false, client }: { wakes?: boolean; client?: string } = {},
) {
	const { tables } = openLibrary();
	let asked = new QuestionAllowance(tables, allowance, 500);
	for (let questions = 0; questions < 10_000; questions++) {
		if (wakes) asked = new QuestionAllowance(tables, allowance, 500);
		try {
			asked.admit(client ?? `client ${questions}`, now);
		} catch (error) {
			return { questions, ...waitOf(error as Error) };
		}
		asked.spend(client ?? `client ${questions}`, rows);
	}
	throw new Error("no end");
}

it("lets pass what there is at that hour, and says when there is more", () => {
	expect(passed(100, MIDNIGHT)).toEqual({ questions: 25, wait: expect.any(Number), whom: "everybody" });
	// Half of the day, and a quarter.
	expect(passed(100, MIDNIGHT + 12 * HOUR).questions).toBe(75);
	const late = passed(100, MIDNIGHT + 23 * HOUR);
	expect(late).toEqual({ questions: 100, wait: HOUR, whom: "everybody" });
});

it("counts a question that takes more than a slice", () => {
	expect(passed(2_000, MIDNIGHT).questions).toBe(2);
	expect(passed(2_000, MIDNIGHT, { wakes: true }).questions).toBe(2);
});

it("is not fooled by an object that forgets", () => {
	// Each awakening takes a slice whole, of which it uses one row.
	expect(passed(1, MIDNIGHT, { wakes: true }).questions).toBe(5);
});

it("begins anew each day", () => {
	const { tables } = openLibrary();
	const asked = new QuestionAllowance(tables, allowance, 500);
	asked.admit("a", MIDNIGHT);
	asked.spend("a", 50_000);
	expect(() => asked.admit("a", MIDNIGHT + 1)).toThrow("one client");
	expect(() => asked.admit("b", MIDNIGHT + 2)).toThrow("used up");
	expect(() => asked.admit("a", MIDNIGHT + 24 * HOUR)).not.toThrow();
});

describe("one client", () => {
	it("has a quarter of a day's, half of that at midnight, and leaves the rest to others", () => {
		expect(passed(100, MIDNIGHT, { client: "a" })).toEqual({
			questions: 13,
			wait: expect.any(Number),
			whom: "client",
		});
		expect(passed(100, MIDNIGHT + 23 * HOUR, { client: "a" })).toMatchObject({ questions: 25, wait: HOUR });
		const { tables } = openLibrary();
		const asked = new QuestionAllowance(tables, allowance, 500);
		for (let n = 0; n < 13; n++) {
			asked.admit("a", MIDNIGHT);
			asked.spend("a", 100);
		}
		expect(() => asked.admit("a", MIDNIGHT)).toThrow("one client");
		expect(() => asked.admit("b", MIDNIGHT)).not.toThrow();
	});

	it("that is patient gets no more, though the object is forgotten before each of its questions", () => {
		const { tables } = openLibrary();
		let rows = 0;
		for (let minute = 0; minute < 24 * 60; minute++) {
			const asked = new QuestionAllowance(tables, allowance, 500);
			try {
				asked.admit("a", MIDNIGHT + minute * 60_000);
			} catch (error) {
				expect(waitOf(error as Error)).toMatchObject({ whom: "client" });
				continue;
			}
			asked.spend("a", 300);
			rows += 300;
		}
		expect(rows).toBeLessThanOrEqual(0.25 * allowance().perDay + 500);
		const others = new QuestionAllowance(tables, allowance, 500);
		expect(() => others.admit("b", MIDNIGHT + 23 * HOUR)).not.toThrow();
	});

	it("is known among thousands of others, of whom as many are remembered as have room in a row", () => {
		const { tables } = openLibrary();
		const plenty = () => ({ perDay: 1_000_000, atOnce: 1 });
		const asked = new QuestionAllowance(tables, plenty, 500);
		const ask = (client: string, rows: number) => {
			asked.admit(client, MIDNIGHT);
			asked.spend(client, rows);
		};
		for (let n = 0; n < 5_000; n++) {
			ask(`client ${n}`, 20);
			if (n % 10 === 0) ask("a", 250);
		}
		expect(() => asked.admit("a", MIDNIGHT)).toThrow("one client");
		expect(tables.meta("asked")?.length).toBeLessThan(CLIENTS_REMEMBERED * 30);
	});
});
