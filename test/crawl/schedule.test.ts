import { describe, expect, it } from "vitest";
import {
	afterFailure,
	afterSuccess,
	dueSources,
	isGone,
	nextDue,
	type Rhythm,
} from "../../src/crawl/schedule.ts";
import type { UpdateHints } from "../../src/model.ts";

const NOW = Date.UTC(2026, 10, 20, 12, 30);
const MINUTE = 60_000;
const hints = (some: Partial<UpdateHints>): UpdateHints => ({
	ttlMinutes: null,
	skipHours: [],
	skipDays: [],
	periodSeconds: null,
	...some,
});
const rhythm = (some: Partial<Rhythm>): Rhythm => ({
	everySeconds: 900,
	lastNews: NOW,
	hints: null,
	maxAgeSeconds: null,
	retryAfterSeconds: null,
	...some,
});
const MIDDLE = 0.5;

describe("after a success the next fetch is so many minutes away", () => {
	it.each([
		["news just now", {}, 15],
		["news two hours ago", { lastNews: NOW - 2 * 60 * MINUTE }, 15],
		["news a day ago", { lastNews: NOW - 24 * 60 * MINUTE }, 60],
		["news a year ago", { lastNews: NOW - 365 * 24 * 60 * MINUTE }, 24 * 60],
		["no news ever seen", { lastNews: null }, 15],
		["the feed asks for an hour", { hints: hints({ ttlMinutes: 60 }) }, 60],
		["the server says fresh for 40 minutes", { maxAgeSeconds: 2400 }, 40],
		["the server says fresh for a year", { maxAgeSeconds: 31_536_000 }, 24 * 60],
		["the owner wants an hour", { everySeconds: 3600 }, 60],
		["hours to skip until 15:00", { hints: hints({ skipHours: [12, 13, 14] }) }, 150],
		["a day to skip", { hints: hints({ skipDays: ["friday"] }) }, 11.5 * 60],
		[
			"every hour to skip: nobody means that",
			{ hints: hints({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) }) },
			15,
		],
	] as const)("%s", (_name, some, minutes) => {
		const timing = afterSuccess(rhythm(some as Partial<Rhythm>), NOW, MIDDLE);
		expect((timing.next - NOW) / MINUTE).toBeCloseTo(minutes, 5);
		expect(timing).toMatchObject({ last: NOW, success: NOW, failures: 0 });
	});

	it("is spread by a tenth", () => {
		const [early, late] = [0, 1].map((jitter) => afterSuccess(rhythm({}), NOW, jitter).next - NOW);
		expect(early).toBeCloseTo(0.95 * 15 * MINUTE, 5);
		expect(late).toBeCloseTo(1.05 * 15 * MINUTE, 5);
	});
});

describe("after a failure", () => {
	const before = { next: NOW, last: null, success: 5, failures: 0 };
	it("pauses grow, up to a day, and a success ends them", () => {
		let timing = before;
		const minutes = Array.from({ length: 9 }, () => {
			timing = afterFailure(timing, rhythm({}), false, NOW, MIDDLE) as typeof before;
			return Math.round((timing.next - NOW) / MINUTE);
		});
		expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
		expect(timing).toMatchObject({ failures: 9, success: 5 });
		expect(afterSuccess(rhythm({}), NOW, MIDDLE).next - NOW).toBe(15 * MINUTE);
	});
	it("Retry-After is honoured, up to a day", () => {
		expect(afterFailure(before, rhythm({ retryAfterSeconds: 7200 }), false, NOW, MIDDLE).next - NOW).toBe(
			120 * MINUTE,
		);
		expect(afterFailure(before, rhythm({ retryAfterSeconds: 1e9 }), false, NOW, MIDDLE).next - NOW).toBe(
			1440 * MINUTE,
		);
	});
	it("what is gone is asked once a day", () => {
		expect(isGone("http-410", 1)).toBe(true);
		expect([isGone("http-404", 7), isGone("http-404", 8), isGone("timeout", 99)]).toEqual([
			false,
			true,
			false,
		]);
		expect(afterFailure(before, rhythm({}), true, NOW, MIDDLE).next - NOW).toBe(1440 * MINUTE);
	});
});

it("takes the most overdue first, and those that are due within a minute along", () => {
	const at = (next: number) => ({ next, last: null, success: null, failures: 0 });
	const timings = {
		late: at(NOW - 5),
		soon: at(NOW + MINUTE),
		later: at(NOW + MINUTE + 1),
		latest: at(NOW - 50),
	};
	expect(dueSources(timings, NOW, 9)).toEqual(["latest", "late", "soon"]);
	expect(dueSources(timings, NOW, 2)).toEqual(["latest", "late"]);
	expect(nextDue(timings)).toBe(NOW - 50);
	expect(nextDue({})).toBeNull();
});
