import { expect, it } from "vitest";
import type { SourceConfig } from "../../src/config/schema.ts";
import { recordFetch } from "../../src/crawler/activity.ts";
import { freshTiming } from "../../src/crawler/rows.ts";
import { whenPushed } from "../../src/crawler/source/hubs.ts";
import { DAY_MS, PUSH_GAP_MS, PUSHED_FETCHES_PER_DAY } from "../../src/settings.ts";

const MIDNIGHT = Date.UTC(2026, 10, 20);
const source = { everySeconds: 900 } as SourceConfig;

/** How often a source is fetched in a day whose hub never stops calling. */
function fetchesOf(day: number): number {
	let timing = freshTiming();
	let fetches = 0;
	for (let now = day; ; fetches++) {
		now = whenPushed(source, timing, now);
		if (now >= day + DAY_MS) return fetches;
		timing = { ...timing, last: now, days: recordFetch(timing.days, now, false, 0) };
	}
}

it("is fetched soon after its hub calls, but not all day long", () => {
	const timing = { ...freshTiming(), last: MIDNIGHT };
	expect(whenPushed(source, timing, MIDNIGHT + 1_000)).toBe(MIDNIGHT + PUSH_GAP_MS);
	expect(whenPushed(source, timing, MIDNIGHT + 60_000)).toBe(MIDNIGHT + 60_000);
	const fetches = fetchesOf(MIDNIGHT);
	expect(fetches).toBeGreaterThan(PUSHED_FETCHES_PER_DAY);
	expect(fetches).toBeLessThanOrEqual(PUSHED_FETCHES_PER_DAY + DAY_MS / 900_000 + 1);
});
