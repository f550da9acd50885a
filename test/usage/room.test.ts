import { expect, it } from "vitest";
import { untilRoom } from "../../src/usage/room.ts";

const HOUR = 3_600_000;
const allowance = { perDay: 24_000, atOnce: 0.25 };
const at = (hour: number) => Date.UTC(2026, 10, 20, hour);

it.each([
	// Used, hour of the day, hours until there is room.
	[0, 0, 0],
	[5_999, 0, 0],
	[6_000, 0, 1 / 3600],
	[9_000, 1, 2],
	[12_000, 6, 1 / 3600],
	[11_999, 6, 0],
	[23_999, 18, 0],
	[24_000, 18, 6],
	[90_000, 23, 1],
])("after %i of 24,000 at %i h there is room in %f h", (used, hour, hours) => {
	expect(untilRoom(used, allowance, at(hour)) / HOUR).toBeCloseTo(hours, 5);
});
