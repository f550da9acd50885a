import { expect, it } from "vitest";
import { TICK_MAX_CONNECTIONS, TICK_MAX_MS } from "../../src/settings.ts";
import { deployed, source } from "./platform/deployed.ts";
import { feedOf, HOUR } from "./platform/world.ts";

const COUNT = TICK_MAX_CONNECTIONS + 2;
const toml = Array.from({ length: COUNT }, (_, n) => source(`s${n}`, `http://s${n}.example/feed`)).join("");

/** How many sources are begun by the moment at which the first answers of a tick have taken so long. */
async function begun(ms: number): Promise<number> {
	const times: number[] = [];
	const { world } = deployed(toml, (_url, _headers, now) => {
		times.push(now);
		if (times.length === TICK_MAX_CONNECTIONS) world.platform.now += ms;
		// Without news nobody looks for the picture of a source.
		return feedOf([]);
	});
	await world.pass(HOUR);
	const end = (times[0] ?? 0) + ms;
	return times.filter((time) => time <= end).length;
}

it("begins no further source once a tick has taken as long as it may", async () => {
	expect(await begun(TICK_MAX_MS - 1)).toBe(COUNT);
	expect(await begun(TICK_MAX_MS)).toBe(TICK_MAX_CONNECTIONS);
});
