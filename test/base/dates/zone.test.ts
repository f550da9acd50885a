import { describe, expect, it } from "vitest";
import { timeToWall, wallToTime } from "../../../src/base/dates/zone.ts";

const wall = (month: number, day: number, hour: number, minute = 0) => ({
	year: 2026,
	month,
	day,
	hour,
	minute,
	second: 0,
});

describe("a wall clock around a change of the clocks", () => {
	it.each([
		["Berlin, an hour before summer time", "Europe/Berlin", wall(3, 29, 1, 30), "2026-03-29T00:30:00.000Z"],
		["Berlin, an hour into summer time", "Europe/Berlin", wall(3, 29, 3, 30), "2026-03-29T01:30:00.000Z"],
		["Berlin, before winter time", "Europe/Berlin", wall(10, 25, 1, 30), "2026-10-24T23:30:00.000Z"],
		["Berlin, after winter time", "Europe/Berlin", wall(10, 25, 3, 30), "2026-10-25T02:30:00.000Z"],
		["New York, before summer time", "America/New_York", wall(3, 8, 1, 30), "2026-03-08T06:30:00.000Z"],
		["New York, after summer time", "America/New_York", wall(3, 8, 3, 30), "2026-03-08T07:30:00.000Z"],
		["New York, after winter time", "America/New_York", wall(11, 1, 2, 30), "2026-11-01T07:30:00.000Z"],
		["Sydney, after summer time", "Australia/Sydney", wall(4, 5, 4, 0), "2026-04-04T18:00:00.000Z"],
		["Shanghai, which has none", "Asia/Shanghai", wall(3, 29, 3, 30), "2026-03-28T19:30:00.000Z"],
	])("%s", (_, zone, shown, instant) => {
		expect(new Date(wallToTime(shown, zone)).toISOString()).toBe(instant);
		expect(timeToWall(Date.parse(instant), zone)).toEqual(shown);
	});
});
