import { expect, it } from "vitest";
import type { SourceConfig } from "../../src/config/schema.ts";
import { inLanes } from "../../src/crawler/tick/lanes.ts";

const sources = (...urls: string[]) => urls.map((url) => ({ url: `http://${url}` }) as SourceConfig);

/** In which order sources are begun, with so many connections, when each takes one turn. */
async function order(all: SourceConfig[], connections: number, most = 99): Promise<string[]> {
	const begun: string[] = [];
	await inLanes(
		all,
		connections,
		() => begun.length < most,
		async ({ url }) => {
			begun.push(url.slice("http://".length));
			await Promise.resolve();
		},
	);
	return begun;
}

it("takes a host's second source after every other host's first, whatever their order", async () => {
	const all = sources("a/1", "a/2", "a/3", "b/1", "c/1", "b/2");
	expect(await order(all, 1)).toEqual(["a/1", "b/1", "c/1", "a/2", "b/2", "a/3"]);
});

it("asks no host twice at once, however many connections there are", async () => {
	const open = new Set<string>();
	await inLanes(
		sources("a/1", "a/2", "b/1", "a/3", "b/2"),
		6,
		() => true,
		async ({ url }) => {
			const { host } = new URL(url);
			expect(open.has(host)).toBe(false);
			open.add(host);
			await new Promise((done) => setTimeout(done, 2));
			open.delete(host);
		},
	);
});

it("stops taking sources when it may not go on, and passes a defect on after what was begun", async () => {
	expect(await order(sources("a/1", "b/1", "c/1"), 1, 2)).toEqual(["a/1", "b/1"]);
	let ended = 0;
	const work = inLanes(
		sources("a/1", "b/1"),
		2,
		() => true,
		async ({ url }) => {
			if (url.includes("a")) throw new Error("defect");
			await new Promise((done) => setTimeout(done, 5));
			ended++;
		},
	);
	await expect(work).rejects.toThrow("defect");
	expect(ended).toBe(1);
});

it("takes sources one after another that are asked of one proxy, whatever their own hosts", async () => {
	const begun: string[] = [];
	const work = async ({ url }: SourceConfig) => void begun.push(url);
	await inLanes(
		sources("a", "b", "c", "d"),
		1,
		() => true,
		work,
		({ url }) => (url.endsWith("d") ? "d" : "p"),
	);
	expect(begun).toEqual(["http://a", "http://d", "http://b", "http://c"]);
});
