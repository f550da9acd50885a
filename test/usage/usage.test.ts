import { describe, expect, it } from "vitest";
import { quotasOf, scarce } from "../../src/usage/quotas.ts";
import { Tally } from "../../src/usage/tally.ts";
import { freshUsage, sumUsage } from "../../src/usage/usage.ts";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 20, 12);

describe("a tally", () => {
	it("forgets what is taken, and begins anew at midnight UTC", () => {
		let now = NOON;
		const tally = new Tally(() => now);
		tally.count("rowsWritten", 3);
		tally.worked(now - 8_000);
		expect(tally.take()).toMatchObject({ rowsWritten: 3, gbSeconds: 1 });
		tally.count("kvReads");
		expect(tally.usage()).toMatchObject({ rowsWritten: 0, kvReads: 1 });
		now += 12 * HOUR;
		expect(tally.usage()).toEqual(freshUsage(now));
	});

	it("takes over what others counted on the same day, and no other day's", () => {
		const tally = new Tally(() => NOON);
		tally.add({ ...freshUsage(NOON), rowsRead: 5 });
		tally.add({ ...freshUsage(NOON - 24 * HOUR), rowsRead: 100 });
		expect(tally.usage().rowsRead).toBe(5);
	});

	it("reads what an older version stored without knowing all names", () => {
		const { day } = freshUsage(NOON);
		expect(sumUsage([{ day, rowsRead: 2 } as never, null], day)).toEqual({
			...freshUsage(NOON),
			rowsRead: 2,
		});
	});
});

describe("quotas", () => {
	it.each([
		[10, "free", 100_000],
		[2_001, "paid", 50e6 / 30],
	])("of %i sources are the %s plan's", (sources, plan, limit) => {
		const quotas = quotasOf({ ...freshUsage(NOON), rowsWritten: 7, alarms: 2 }, sources);
		expect(quotas).toMatchObject({ plan, since: Date.UTC(2026, 10, 20) });
		expect(quotas.counts).toMatchObject({
			rowsWritten: { used: 7, limit },
			alarms: { used: 2, limit: null },
		});
	});

	it("are scarce before they are used up", () => {
		expect(scarce(quotasOf({ ...freshUsage(NOON), kvWrites: 799, rowsRead: 4e6 }, 1))).toEqual(["rowsRead"]);
	});
});
