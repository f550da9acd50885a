import { expect, it, vi } from "vitest";
import { planFor } from "../../src/plan.ts";
import type { Env } from "../../src/platform/env.ts";
import { CLIENT_SHARE, HUB_CALLS_PER_DAY, MADE_REQUESTS } from "../../src/settings.ts";
import { deployed, ONE } from "../crawler/platform/deployed.ts";
import { feedOf } from "../crawler/platform/world.ts";

// After the configuration under test, which is put in the place of the compiled one.
const { refused } = await import("../../src/web/strangers.ts");
const { answerHub } = await import("../../src/web/websub/websub.ts");

const HOUR = 3_600_000;
const EVENING = Date.UTC(2026, 10, 20, 22);
const KEY = "0".repeat(32);

deployed(ONE, () => feedOf([]));

/** A patient client never meets the limit of a minute. */
const QUERY_LIMIT = { limit: async () => ({ success: true }) };
const env = {
	QUERY_LIMIT,
	CRAWLER: { getByName: () => ({ verify: async () => "challenge" }) },
} as unknown as Env;

const from = (client: string, url = "https://feeds.example/") =>
	new Request(url, { headers: { "CF-Connecting-IP": client } });

it.each(["queries", "pages", "looks"] as const)(
	"a patient client has a quarter of what there is for %s in a day, and then waits, and nobody else does",
	async (made) => {
		vi.setSystemTime(EVENING);
		const own = planFor(1).readerRequestsPerDay[made].perDay * CLIENT_SHARE;
		let answered = 0;
		let refusal: Response | null = null;
		for (; !refusal && answered < 20_000; answered++) refusal = await refused(made, from("203.0.113.1"), env);
		expect(answered - 1).toBe(Math.ceil(own / MADE_REQUESTS[made]));
		expect(refusal?.status).toBe(429);
		expect(Number(refusal?.headers.get("Retry-After"))).toBeCloseTo((2 * HOUR) / 1000, -1);
		expect(await refusal?.json()).toMatchObject({
			code: "rate-limited",
			detail: expect.stringContaining("in a day is used up for now"),
		});
		expect(await refused(made, from("203.0.113.2"), env)).toBeNull();
		// One who reads many people's feeds for them is many.
		expect(await refused("feeds", from("203.0.113.1"), env)).toBeNull();
		vi.setSystemTime(EVENING + 2 * HOUR);
		expect(await refused(made, from("203.0.113.1"), env)).toBeNull();
		vi.useRealTimers();
	},
);

it("a hub that a source may have chosen for itself calls no more often in a day than one calls that has news", async () => {
	vi.setSystemTime(EVENING);
	const call = () =>
		answerHub(from("203.0.113.9", `https://feeds.example/websub/a/${KEY}?hub.mode=subscribe`), "a", KEY, env);
	let status = 200;
	let calls = 0;
	for (; status === 200 && calls < 20_000; calls++) status = (await call()).status;
	// The first one is a stranger's still.
	expect([status, calls - 2]).toEqual([429, HUB_CALLS_PER_DAY * CLIENT_SHARE]);
	vi.setSystemTime(EVENING + 2 * HOUR);
	expect((await call()).status).toBe(200);
	vi.useRealTimers();
});
