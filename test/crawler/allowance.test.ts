import { expect, it } from "vitest";
import { Allowance } from "../../src/crawler/tick/allowance.ts";
import { TICK_MAX_BYTES, TICK_MAX_ENTRIES } from "../../src/settings.ts";

it("gives all that a tick may use and no more, and takes back what was not needed", () => {
	const allowance = new Allowance(10);
	const half = { subrequests: 5, bytes: TICK_MAX_BYTES / 2 };
	const first = allowance.setAside(half);
	expect(allowance.setAside(half)).not.toBeNull();
	expect(allowance.setAside({ subrequests: 1, bytes: 0 })).toBeNull();
	expect(allowance.setAside({ subrequests: 0, bytes: 1 })).toBeNull();
	first?.settle({ subrequests: 2, bytes: TICK_MAX_BYTES / 2 - 7 });
	expect(allowance.setAside({ subrequests: 4, bytes: 7 })).toBeNull();
	expect(allowance.setAside({ subrequests: 3, bytes: 8 })).toBeNull();
	expect(allowance.setAside({ subrequests: 3, bytes: 7 })).not.toBeNull();
});

it("has no room once enough entries were cleaned", () => {
	const allowance = new Allowance(10);
	allowance.useEntries(TICK_MAX_ENTRIES - 1);
	expect(allowance.entriesLeft()).toBe(1);
	expect(allowance.setAside({ subrequests: 1, bytes: 1 })).not.toBeNull();
	allowance.useEntries(2);
	expect(allowance.entriesLeft()).toBe(0);
	expect(allowance.setAside({ subrequests: 0, bytes: 0 })).toBeNull();
});
