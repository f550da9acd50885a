import { expect, it, vi } from "vitest";
import { dayOfList } from "./lists.ts";
import { restart } from "./ownerSources.ts";
import { Killed } from "./platform/platform.ts";

it.each(["killed", "failing", "everything stops"] as const)(
	"leaves the same sources and entries whatever moment of a list's day it comes at: %s",
	async (way) => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const { moments, ...quiet } = await dayOfList(() => {});
		expect(moments.length).toBeGreaterThan(200);
		for (const [at, moment] of moments.entries()) {
			// The middle of a synchronous stretch is not a moment at which the platform kills.
			if (moment.what.startsWith("sql ")) continue;
			const { moments: _, ...run } = await dayOfList((_, count, { world }) => {
				if (count !== at) return;
				if (way === "everything stops") restart(world);
				else if (way === "killed") world.platform.kill(moment.by);
				else throw new Killed("failed");
			});
			expect(run, `${way} at ${at}: ${JSON.stringify(moment)}`).toEqual(quiet);
		}
	},
	1_200_000,
);
