import { expect, it } from "vitest";
import { shardCount, shardOf } from "../../src/config/shards.ts";

it("keeps a host's sources together and spreads hosts evenly", () => {
	const shards = shardCount(500);
	expect(shards).toBe(64);
	expect(shardOf("https://a.example/1", shards)).toBe(shardOf("http://a.example:8080/2?x", shards));
	const counts = new Array<number>(shards).fill(0);
	for (let host = 0; host < 6400; host++) {
		const shard = shardOf(`https://h${host}.example/`, shards);
		counts[shard] = (counts[shard] ?? 0) + 1;
	}
	expect(Math.min(...counts)).toBeGreaterThan(60);
	expect(Math.max(...counts)).toBeLessThan(145);
});

it("grows by powers of two", () => {
	expect([0, 1, 8, 9, 16, 17, 100_000].map(shardCount)).toEqual([1, 1, 1, 2, 2, 4, 1024]);
});
