import { describe, expect, it } from "vitest";
import { readingKeyHash } from "../../src/base/readingKey.ts";
import { ReadingKeys } from "../../src/registry/readingKeys.ts";
import type { ReadingKey } from "../../src/registry/rows.ts";
import { READERS_MAX } from "../../src/settings.ts";

const NOW = Date.UTC(2026, 10, 29);

function setup() {
	let stored: ReadingKey[] = [];
	const store = {
		readers: () => structuredClone(stored),
		saveReaders: (readers: ReadingKey[]) => {
			stored = readers;
		},
	};
	return { keys: new ReadingKeys(store), stored: () => stored };
}

async function keyOf(made: Promise<{ key: string } | string>): Promise<string> {
	const answer = await made;
	if (typeof answer === "string") throw new Error(answer);
	return answer.key;
}

describe("a reading key", () => {
	it("is in the answer alone; its hash is kept", async () => {
		const { keys, stored } = setup();
		const key = await keyOf(keys.add("phone", ["城建"], NOW));
		expect(JSON.stringify(stored())).not.toContain(key);
		expect(stored()).toEqual([
			{ name: "phone", hash: await readingKeyHash(key), categories: ["城建"], made: NOW },
		]);
	});

	it("has a name of its own", async () => {
		const { keys } = setup();
		const [first] = await Promise.all([keys.add("phone", null, NOW), keys.add("tablet", null, NOW)]);
		expect(first).toHaveProperty("key");
		expect(await keys.add("phone", ["城建"], NOW)).toBe("taken");
		expect([keys.drop("phone"), keys.drop("phone")]).toEqual([true, false]);
		expect(keys.all().map(({ name }) => name)).toEqual(["tablet"]);
	});

	it("is one of a bounded number", async () => {
		const { keys } = setup();
		for (let at = 0; at < READERS_MAX; at++) await keys.add(`key ${at}`, null, NOW);
		expect(await keys.add("one more", null, NOW)).toBe("full");
	});

	it("goes along to another deployment, where it may get another name, once", async () => {
		const [old, next] = [setup(), setup()];
		await keyOf(old.keys.add("phone", ["城建"], NOW));
		await keyOf(next.keys.add("phone", null, NOW));
		expect(next.keys.adopt(old.stored())).toBe(true);
		expect(next.stored().map(({ name, categories }) => [name, categories])).toEqual([
			["phone", null],
			["phone 2", ["城建"]],
		]);
		expect(next.stored()[1]?.hash).toBe(old.stored()[0]?.hash);
		expect(next.keys.adopt(old.stored())).toBe(false);
		expect(next.stored()).toHaveLength(2);
	});
});
