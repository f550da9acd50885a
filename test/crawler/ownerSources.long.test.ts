import { expect, it, vi } from "vitest";
import { afternoon, comparable, restart } from "./ownerSources.ts";
import { Killed } from "./platform/platform.ts";

it.each(["killed", "failing", "everything stops"] as const)(
	"leaves the same entries whatever moment of a change it comes at: %s",
	async (way) => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const quiet = await afternoon(() => {});
		const expected = comparable(quiet.stored);
		expect(expected).toHaveLength(8);
		expect(quiet.moments.length).toBeGreaterThan(200);
		for (const [at, moment] of quiet.moments.entries()) {
			// The middle of a synchronous stretch is not a moment at which the platform kills.
			if (way !== "failing" && moment.what.startsWith("sql ")) continue;
			// Of more than a thousand statements some: those beside each other say the same.
			if (moment.what.startsWith("sql ") && at % 9 > 0) continue;
			const run = await afternoon((_, count, world) => {
				if (count !== at) return;
				const dies = way === "killed" || (moment.what.startsWith("sql ") && !moment.by.startsWith("CRAWLER"));
				if (way === "everything stops") restart(world);
				else if (dies) world.platform.kill(moment.by);
				if (way === "failing") throw new Killed("failed");
			});
			const where = `${way} at ${at}: ${JSON.stringify(moment)}`;
			expect(comparable(run.stored), where).toEqual(expected);
			expect(run.asleep, where).toEqual([]);
		}
	},
);
