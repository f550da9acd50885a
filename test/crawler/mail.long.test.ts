import { beforeEach, expect, it, vi } from "vitest";
import { mailbox, message, river, send, waiting } from "./mailRiver.ts";
import { DAY } from "./platform/deployed.ts";
import { Killed } from "./platform/platform.ts";
import { MINUTE } from "./platform/world.ts";

beforeEach(() => {
	vi.spyOn(console, "error").mockImplementation(() => {});
});

it("a message that was taken is there, once, whatever ends at whatever moment", async () => {
	let moments = 0;
	for (let at = 0; at === 0 || at < moments; at++) {
		const { world, titles } = await river(mailbox("m", '["news", "other"]'));
		let count = 0;
		const crash = () => {
			count = 0;
			world.platform.onMoment = ({ by }) => {
				if (count++ !== at) return;
				world.platform.kill(by);
				throw new Killed("gone");
			};
		};
		crash();
		// The server that sends it tries again while nobody has taken it.
		let receipt: unknown = null;
		for (let tries = 0; receipt !== "kept" && tries < 5; tries++)
			receipt = await send(world, message(1)).catch(() => null);
		await world.pass(10 * MINUTE);
		moments = Math.max(moments, count);
		world.platform.onMoment = () => {};
		await world.pass(2 * DAY, 5 * MINUTE * 12);
		expect([at, titles(), waiting(world)]).toEqual([at, ["Letter 1", "Letter 1"], 0]);
	}
	expect(moments).toBeGreaterThan(15);
});
