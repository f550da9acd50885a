import { describe, expect, it, vi } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import { DAY, deployed } from "./platform/deployed.ts";
import { Killed, type Moment } from "./platform/platform.ts";
import { feedOf, HOUR, type Item, MINUTE, START, type World } from "./platform/world.ts";

const toml = (categories: string[]) =>
	`[[sources]]\nurl = "http://a.example/feed"\nid = "a"\ncategories = ${JSON.stringify(categories)}\n`;

const post = (n: number, now: number, some: Partial<Item> = {}): Item => ({
	guid: `${now}/${n}`,
	link: `http://a.example/${n}`,
	title: `Entry ${n}`,
	text: `What entry ${n} says is what no other entry says.`,
	date: START - n * HOUR,
	...some,
});

/** Sources that give each entry another id, or another address, at each fetch. */
const CHANGING: [string, (n: number, now: number) => Item][] = [
	["a new id", post],
	["a new id, and no date", (n, now) => post(n, now, { date: null })],
	[
		"a new link, and neither id nor date",
		(n, now) => {
			const link = `http://a.example/show?n=${n}&r=${now}`;
			return post(n, now, { guid: link, link, date: null });
		},
	],
];

/** What goes wrong between the moment when a Library has taken entries and the one when its Crawler has noted that. */
const MISHAPS: [string, (moment: Moment, world: World) => void][] = [
	["the crawler is killed", ({ by }, world) => world.platform.kill(by)],
	[
		"the answer is lost",
		() => {
			throw new Killed("failed");
		},
	],
];

/** Has something go wrong once, after the next delivery to a Library. */
function onceAfter(world: World, what: string, mishap: (moment: Moment, world: World) => void): () => number {
	let count = 0;
	world.platform.onMoment = (moment) => {
		if (moment.what !== what || !moment.after || count++ > 0) return;
		mishap(moment, world);
	};
	return () => count;
}

describe.each(CHANGING)("entries that have %s at each fetch", (_, entry) => {
	it.each(MISHAPS)("are there once when %s after they were delivered", async (__, mishap) => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		let last = 5;
		const { world, titles } = deployed(toml(["news"]), (_url, _headers, now) =>
			feedOf(Array.from({ length: 5 }, (___, at) => entry(last - at, now))),
		);
		const first = onceAfter(world, "LIBRARY.upsert", mishap);
		await world.pass(3 * HOUR);
		expect(first()).toBeGreaterThan(1);
		expect(titles()).toEqual([1, 2, 3, 4, 5].map((n) => `Entry ${n}`));
		const before = world.stored();

		last = 7;
		const second = onceAfter(world, "LIBRARY.upsert", mishap);
		await world.pass(DAY);
		expect(second()).toBeGreaterThan(1);
		expect(titles()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `Entry ${n}`));
		expect(world.stored()).toEqual(expect.arrayContaining(before));
	});
});

describe("a source of two categories", () => {
	it.each(MISHAPS)(
		"has its entries from one time on in both when %s between them, and so have those who follow all",
		async (__, mishap) => {
			vi.spyOn(console, "error").mockImplementation(() => {});
			let text = "As it came.";
			const { world } = deployed(toml(["x", "y"]), () =>
				feedOf([1, 2, 3].map((n) => post(n, 0, { date: null, text: `${n}. ${text}` }))),
			);
			const page = async (path: string, search = "") => {
				const question = { path, search, now: world.platform.now };
				const { entries } = (await world.platform.call("LIBRARY", path, "page", question)) as Answer;
				return entries
					.map(({ key, title, firstSeen, date, modified, contentHtml }) => ({
						...{ key, title, firstSeen, date, modified, contentHtml },
					}))
					.sort((a, b) => (a.key < b.key ? -1 : 1));
			};
			const agree = async () => {
				const all = await page("all");
				expect(all).toHaveLength(3);
				expect(await page("x")).toEqual(all);
				expect(await page("y")).toEqual(all);
				expect(await page("all", `?since=${new Date(START - DAY).toISOString()}`)).toEqual(all);
			};
			onceAfter(world, "LIBRARY.upsert", mishap);
			await world.pass(HOUR);
			await agree();
			await world.pass(DAY - HOUR / 2 - MINUTE);
			text = "As it was mended.";
			onceAfter(world, "LIBRARY.upsert", mishap);
			await world.pass(3 * HOUR);
			expect((await page("x"))[0]?.contentHtml).toContain("mended");
			await agree();
		},
	);
});
