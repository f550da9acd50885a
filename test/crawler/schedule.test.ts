import { describe, expect, it } from "vitest";
import type { Timing } from "../../src/crawler/contract.ts";
import { freshTiming } from "../../src/crawler/rows.ts";
import {
	afterFailure,
	afterSuccess,
	dueSources,
	gapOf,
	isGone,
	nextDue,
	type Rhythm,
} from "../../src/crawler/schedule.ts";
import type { FailureCode } from "../../src/model/codes.ts";
import type { UpdateHints } from "../../src/model/feed.ts";
import { seededRandom } from "../stages/clean/random.ts";

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
	gapSeconds: null,
	hints: null,
	maxAgeSeconds: null,
	retryAfterSeconds: null,
	...some,
});
const timed = (some: Partial<Timing>): Timing => ({ ...freshTiming(), ...some });
const BEFORE = timed({ from: NOW, next: NOW, success: 5, days: [[1, 2, 3, 4]] });

describe("after a success the next fetch is so many minutes away", () => {
	it.each([
		["news just now", {}, 15],
		["news two hours ago", { lastNews: NOW - 2 * 60 * MINUTE }, 15],
		["news a day ago", { lastNews: NOW - 24 * 60 * MINUTE }, 60],
		["news a year ago", { lastNews: NOW - 365 * 24 * 60 * MINUTE }, 24 * 60],
		["no news ever seen", { lastNews: null }, 15],
		["an entry a week, one just now", { gapSeconds: 7 * 86_400 }, 15],
		["an entry a week, one two hours ago", { gapSeconds: 7 * 86_400, lastNews: NOW - 7_200_000 }, 30],
		["an entry a week, one a day ago", { gapSeconds: 7 * 86_400, lastNews: NOW - 86_400_000 }, 3.5 * 60],
		["an entry a week, none for two", { gapSeconds: 7 * 86_400, lastNews: NOW - 14 * 86_400_000 }, 14 * 60],
		["ten entries a day", { gapSeconds: 8640 }, 15],
		["an answer that asks to wait", { retryAfterSeconds: 3000 }, 50],
		["WordPress's hourly", { hints: hints({ periodSeconds: 3600 }) }, 15],
		["sy: once a day", { hints: hints({ periodSeconds: 86_400 }) }, 6 * 60],
		["its hub tells of changes", { isPushed: true }, 4 * 60],
		["the feed asks for an hour", { hints: hints({ ttlMinutes: 60 }) }, 60],
		["the server says fresh for 40 minutes", { maxAgeSeconds: 2400 }, 40],
		["the server says fresh for a year", { maxAgeSeconds: 31_536_000 }, 24 * 60],
		["the owner wants an hour", { everySeconds: 3600 }, 60],
		["hours to skip until 15:00", { hints: hints({ skipHours: [12, 13, 14] }) }, 150],
		["a weekend to skip", { hints: hints({ skipDays: ["friday", "saturday", "sunday"] }) }, 59.5 * 60],
		["a day to skip", { hints: hints({ skipDays: ["friday"] }) }, 11.5 * 60],
		[
			"every hour to skip: nobody means that",
			{ hints: hints({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) }) },
			15,
		],
	] as const)("%s", (_name, some, minutes) => {
		const timing = afterSuccess(BEFORE, rhythm(some as Partial<Rhythm>), NOW, 0);
		expect((timing.from - NOW) / MINUTE).toBeCloseTo(minutes, 5);
		expect(timing).toMatchObject({ next: timing.from, last: NOW, success: NOW, failures: 0 });
		expect(timing.days).toEqual(BEFORE.days);
	});

	it("is never before `every` has passed, and up to a tenth later", () => {
		const { from, next } = afterSuccess(BEFORE, rhythm({}), NOW, 1);
		expect([from - NOW, next - NOW]).toEqual([15 * MINUTE, 16.5 * MINUTE]);
	});
});

describe("after a failure", () => {
	it("pauses grow, up to a day, and a success ends them", () => {
		let timing = BEFORE;
		const minutes = Array.from({ length: 9 }, () => {
			timing = afterFailure(timing, rhythm({}), "failing", NOW, 0);
			return Math.round((timing.next - NOW) / MINUTE);
		});
		expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
		expect(timing).toMatchObject({ failures: 9, success: 5 });
		expect(afterSuccess(timing, rhythm({}), NOW, 0).next - NOW).toBe(15 * MINUTE);
	});
	it("of a host that is down pauses stay below two hours, and below `every` where nobody answers at all", () => {
		const longest = (outlook: "outage" | "offline") => {
			let timing = BEFORE;
			for (let n = 0; n < 20; n++) timing = afterFailure(timing, rhythm({}), outlook, NOW, 1);
			return (timing.next - NOW) / MINUTE;
		};
		expect([longest("outage"), longest("offline")]).toEqual([110, 16.5]);
	});
	it("what failed here and not there is tried again soon, however seldom the source is asked, and then in longer pauses", () => {
		const minutes = (outlook: "untold" | "interrupted") => {
			let timing = BEFORE;
			return Array.from({ length: 6 }, () => {
				timing = afterFailure(timing, rhythm({ everySeconds: 3 * 3600 }), outlook, NOW, 0);
				return Math.round((timing.next - NOW) / MINUTE);
			});
		};
		expect(minutes("untold")).toEqual([15, 30, 60, 120, 180, 180]);
		expect(minutes("interrupted")).toEqual([15, 30, 60, 120, 240, 480]);
	});
	it("Retry-After is honoured, up to a day", () => {
		const wait = (retryAfterSeconds: number) =>
			(afterFailure(BEFORE, rhythm({ retryAfterSeconds }), "failing", NOW, 0).from - NOW) / MINUTE;
		expect([wait(60), wait(7200), wait(1e9)]).toEqual([15, 120, 1440]);
	});
	it("what is gone is asked once a day", () => {
		const HOUR = 60 * MINUTE;
		const gone = (code: FailureCode, hours: number) => isGone({ code, alike: NOW - hours * HOUR }, NOW);
		expect([gone("http-410", 0), gone("http-404", 47), gone("http-404", 48)]).toEqual([true, false, true]);
		expect([gone("timeout", 9999), isGone(null, NOW)]).toEqual([false, false]);
		expect(afterFailure(BEFORE, rhythm({}), "gone", NOW, 0).next - NOW).toBe(1440 * MINUTE);
	});
});

describe("what is due", () => {
	const timings = {
		late: timed({ from: NOW - 5, next: NOW - 5 }),
		along: timed({ from: NOW - 1, next: NOW + 90_000 }),
		later: timed({ from: NOW + 1, next: NOW + 1 }),
		latest: timed({ from: NOW - 50, next: NOW - 50 }),
		broken: timed({ from: NOW - 99, next: NOW - 99, failures: 1 }),
		articles: timed({ from: NOW + 9, next: NOW + 9, articles: NOW - 7 }),
	};
	it("comes most overdue first, failed or not, and what may already be asked comes along", () => {
		expect(dueSources(timings, NOW, 9)).toEqual(["broken", "latest", "articles", "late", "along"]);
		expect(dueSources(timings, NOW, 2)).toEqual(["broken", "latest"]);
	});
	it("comes behind all others where a list has named it", () => {
		const behind = new Set(["broken", "latest"]);
		expect(dueSources(timings, NOW, 9, behind)).toEqual(["articles", "late", "along", "broken", "latest"]);
	});
	it("sets the alarm", () => {
		expect(nextDue(timings, NOW)).toBe(NOW - 99);
		expect(nextDue({ one: timings.articles }, NOW)).toBe(NOW - 7);
		expect(nextDue({}, NOW)).toBeNull();
	});
	const follower = (some: Partial<Timing>) =>
		timed({ last: NOW - 15 * MINUTE, from: NOW + 8_000, next: NOW + 80_000, ...some });
	it("waits for what comes due soon after the first", () => {
		const first = follower({ from: NOW, next: NOW + 500 });
		const { from } = follower({});
		expect(nextDue({ first, follower: follower({}) }, NOW)).toBe(from);
		const far = follower({ from: NOW + 1.5 * MINUTE + 1, next: NOW + 2 * MINUTE });
		expect(nextDue({ first, far }, NOW)).toBe(first.next);
	});
	it("keeps nothing waiting longer than its jitter may", () => {
		const every = (seconds: number) =>
			timed({ last: NOW - seconds * 1000, from: NOW, next: NOW + seconds * 50 });
		expect(nextDue({ first: every(60), follower: follower({}) }, NOW)).toBe(NOW + 3_000);
		expect(nextDue({ first: every(60), follower: follower({ from: NOW + 6_000 }) }, NOW)).toBe(NOW + 6_000);
		expect(nextDue({ first: every(60), follower: follower({ from: NOW + 6_001 }) }, NOW)).toBe(NOW + 3_000);
		const pushed = timed({ last: NOW - 15 * MINUTE, from: NOW, next: NOW });
		const articles = follower({ articles: NOW, from: NOW + 60_000 });
		expect(nextDue({ articles, follower: follower({}) }, NOW)).toBe(NOW);
		expect(nextDue({ pushed, articles, follower: follower({}) }, NOW)).toBe(NOW);
	});
});

describe("a shard whose sources are asked one after another", () => {
	/** A day of a shard of so many sources, each of which keeps its tick for so long. */
	function dayOf(ids: number, each: (id: number) => number, every: (id: number) => number = () => 900) {
		const random = seededRandom(7);
		let timings = Object.fromEntries(Array.from({ length: ids }, (_, id) => [`s${id}`, timed({})]));
		let now = NOW;
		let [ticks, visits, latest] = [0, 0, 0];
		while (now < NOW + 1440 * MINUTE) {
			now = Math.max(now + 1_000, nextDue(timings, now) ?? now);
			ticks++;
			for (const id of dueSources(timings, now, 128)) {
				const before = timings[id] ?? timed({});
				const number = Number(id.slice(1));
				const seconds = every(number);
				if (before.last !== null) {
					const late = now - before.last - seconds * 1000;
					expect(late).toBeGreaterThanOrEqual(0);
					latest = Math.max(latest, late / (seconds * 1000));
				}
				now += each(number);
				visits++;
				const timing = afterSuccess(
					before,
					rhythm({ everySeconds: seconds, lastNews: now }),
					now,
					random.below(1_000) / 1_000,
				);
				timings = { ...timings, [id]: timing };
			}
		}
		return { together: visits / ticks, latest };
	}

	it("asks them together all day long, however long each takes, and none later than it may be", () => {
		const quick = dayOf(112, () => 50);
		expect(quick.together).toBeGreaterThan(100);
		expect(quick.latest).toBeLessThan(0.12);
		const slow = dayOf(60, (id) => (id % 10 === 0 ? 1_000 : 100));
		expect(slow.together).toBeGreaterThan(50);
		const mixed = dayOf(
			60,
			() => 75,
			(id) => 900 + (id % 12) * 300,
		);
		expect(mixed.latest).toBeLessThan(0.12);
	});
});

describe("a clock that was ahead when a source was fetched", () => {
	const DAY = 24 * 60 * MINUTE;
	const ahead = timed({
		last: NOW + DAY,
		success: NOW + DAY,
		from: NOW + DAY + 900_000,
		next: NOW + DAY + 900_000,
	});
	it("does not cost the time by which it was: the source is due", () => {
		expect(dueSources({ ahead }, NOW, 9)).toEqual(["ahead"]);
		expect(nextDue({ ahead }, NOW)).toBe(NOW);
		expect(dueSources({ ahead: { ...ahead, last: NOW } }, NOW, 9)).toEqual([]);
	});
});

describe("the gap between entries", () => {
	const DAY = 86_400_000;
	it.each([
		["a day", [0, 1, 2, 3, 4].map((n) => NOW - n * DAY), 86_400],
		["a day, whatever the order and one long silence", [3, 0, 1, 2, 400].map((n) => NOW - n * DAY), 86_400],
		["nothing on a board that posts in batches", [0, 0, 0, 7, 7, 7].map((n) => NOW - n * DAY), 0],
		["unknown from two", [NOW, NOW - DAY], null],
		["that of the newest twenty", [...Array.from({ length: 20 }, (_, n) => NOW - n * DAY), 0, 1, 2], 86_400],
	] as const)("is %s", (_, dates, seconds) => {
		expect(gapOf([...dates])).toBe(seconds);
	});
});
