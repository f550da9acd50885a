import { expect, it } from "vitest";
import { Alarm } from "../../src/library/alarm.ts";

/** An alarm on a storage that fails when it is told to, and what was set there. */
async function alarmed() {
	const storage = { set: [] as number[], fails: false };
	let rows = 0;
	const ctx = {
		storage: {
			getAlarm: async () => null,
			setAlarm: async (at: number) => {
				if (storage.fails) throw new Error("storage failed");
				storage.set.push(at);
			},
		},
		blockConcurrencyWhile: (work: () => Promise<void>) => work(),
	};
	const tally = { count: (_: string, n = 1) => (rows += n) };
	const alarm = new Alarm(ctx as never, tally as never);
	await Promise.resolve();
	return { alarm, storage, rows: () => rows };
}

it("is brought forward and never put off, and counts a row each time it is set", async () => {
	const { alarm, storage, rows } = await alarmed();
	for (const at of [50, 60, 50, 40]) alarm.arm(at);
	expect([storage.set, alarm.at, rows()]).toEqual([[50, 40], 40, 2]);
	alarm.rang();
	alarm.arm(60);
	expect(storage.set).toEqual([50, 40, 60]);
});

it("is set by whoever comes next where it could not be stored, and ends nothing else", async () => {
	const { alarm, storage } = await alarmed();
	storage.fails = true;
	alarm.arm(50);
	await new Promise(setImmediate);
	expect(alarm.at).toBeNull();
	storage.fails = false;
	alarm.arm(60);
	expect(storage.set).toEqual([60]);
});
