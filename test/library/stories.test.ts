import { expect, it } from "vitest";
import type { Answer, ShownEntry } from "../../src/library/contract.ts";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf, type Item, MINUTE, START } from "../crawler/platform/world.ts";
import { STORIES } from "../read/story/stories.ts";

const [SUBWAY, TRADE] = STORIES;

/** News of three papers, whose stories are joined in `news` where it says so, and one paper beside it. */
function toml(stories: string): string {
	const source = (id: string, category: string) =>
		`[[sources]]\nurl = "http://${id}.example/feed"\nid = "${id}"\ncategory = "${category}"\n`;
	return `[[categories]]\npath = "news/city"\n${stories}\n${source("one", "news/city")}${source("two", "news/city")}${source("three", "news/city")}${source("aside", "news/other")}`;
}

async function river(lists: Record<string, Item[]>, stories = "stories = true") {
	const { world } = deployed(toml(stories), ({ hostname }) =>
		feedOf(lists[hostname.split(".")[0] ?? ""] ?? []),
	);
	await world.cron();
	const page = async (path: string, search = "") => {
		const question = { path, search, now: world.platform.now };
		return (await world.platform.call("LIBRARY", "news", "page", question)) as Answer;
	};
	return {
		world,
		lists,
		page,
		fetch: async (...ids: string[]) => {
			for (const id of ids) {
				world.platform.now += MINUTE;
				await world.refreshAll([id]);
			}
		},
		shown: async (path: string) =>
			(await page(path)).entries.map(
				({ source, title, alsoIn }) =>
					`${source.id} ${title} +${alsoIn.map(({ sourceId }) => sourceId).join()}`,
			),
	};
}

const told = (at: string, n: number, title: string | undefined, text: string[] | undefined, hour = 0) =>
	item(n, {
		link: `http://${at}.example/${n}`,
		title: title ?? "",
		text: (text ?? []).join(""),
		date: START + hour * 60 * MINUTE,
	});

it("makes one entry of a story that two papers tell, with both as its sources, and leaves the paper outside alone", async () => {
	const [agency, second, third] = SUBWAY?.titles ?? [];
	const { fetch, shown, page, world } = await river({
		one: [told("one", 1, agency, SUBWAY?.text)],
		two: [told("two", 1, second, SUBWAY?.text, 1), told("two", 2, TRADE?.titles[0], TRADE?.text, 1)],
		three: [told("three", 1, third, SUBWAY?.text.slice(0, 4), 2)],
		aside: [told("aside", 1, agency, SUBWAY?.text, 1)],
	});
	await fetch("one");
	const before = await page("news/city");
	const since = (await page("news/city", "?since=2020-01-01")).cursor;
	await fetch("two", "three", "aside");
	expect((await shown("news/city")).sort()).toEqual(
		[`one ${agency} +two,three`, `two ${TRADE?.titles[0]} +`].sort(),
	);
	// Its key and its date are those of the first.
	const after = await page("news/city");
	const first = after.entries.find(({ source }) => source.id === "one");
	expect([first?.key, first?.date]).toEqual([before.entries[0]?.key, before.entries[0]?.date]);
	// In its own paper's feed, and for who has its own key, each is there.
	expect(await shown("sources/two")).toContain(`two ${second} +one,three`);
	expect(await shown("news/other")).toEqual([`aside ${agency} +`]);
	const hidden = (await page("sources/three")).entries[0]?.key;
	const named = (await world.platform.call("LIBRARY", "news", "entry", hidden, false)) as ShownEntry | null;
	expect(named?.entry.key).toBe(first?.key);
	// Who follows is told of the entry again, for it has other sources, and never of the other tellings.
	const followed = (await page("news/city", `?since=${since}`)).entries;
	expect(followed.map(({ source, title }) => `${source.id} ${title}`).sort()).toEqual(
		[`one ${agency}`, `two ${TRADE?.titles[0]}`].sort(),
	);
});

it("joins nothing unless it is asked to, and no two entries of one source", async () => {
	const [agency, second] = SUBWAY?.titles ?? [];
	const lists = {
		one: [told("one", 1, agency, SUBWAY?.text)],
		two: [told("two", 1, second, SUBWAY?.text, 1), told("two", 2, agency, SUBWAY?.text, 2)],
	};
	const apart = await river({ ...lists, three: [], aside: [] }, "");
	await apart.fetch("one", "two");
	expect(await apart.shown("news/city")).toHaveLength(3);
	expect(apart.world.platform.rows("LIBRARY/news", "SELECT * FROM story")).toEqual([]);
	const together = await river({ ...lists, three: [], aside: [] });
	await together.fetch("one", "two");
	expect(await together.shown("news/city")).toHaveLength(2);
});

it("writes one row for all that a source sends of a day, keeps a week of them, and goes on without what is broken", async () => {
	const lists: Record<string, Item[]> = { one: [], two: [], three: [], aside: [] };
	const { fetch, world, shown } = await river(lists);
	lists.one = STORIES.slice(2, 12).map(({ titles, text }, n) => told("one", n, titles[0], text));
	await fetch("one");
	const rows = () => world.platform.rows("LIBRARY/news", "SELECT day, tellings FROM story");
	expect(rows()).toHaveLength(1);
	expect(JSON.parse(String(rows()[0]?.tellings))).toHaveLength(10);
	world.platform.places.get("LIBRARY/news")?.database.exec("UPDATE story SET tellings = '[[1]]'");
	world.platform.kill("LIBRARY/news");
	lists.two = [told("two", 1, STORIES[2]?.titles[1], STORIES[2]?.text)];
	await fetch("two");
	// What was lost of the story is not found; the next ones are.
	expect(await shown("news/city")).toHaveLength(11);
	lists.three = [told("three", 1, STORIES[2]?.titles[2], STORIES[2]?.text)];
	await fetch("three");
	expect(await shown("news/city")).toHaveLength(11);
	world.platform.now += 8 * 24 * 60 * MINUTE;
	lists.one = [told("one", 99, TRADE?.titles[0], TRADE?.text, 8 * 24)];
	await fetch("one");
	expect(rows()).toHaveLength(1);
});

it.each([
	["one", "two", "three"],
	["three", "one", "two"],
	["two", "three", "one"],
])(
	"joins the same whoever comes first, and after its object has begun anew: %s, %s, %s",
	async (...order) => {
		const lists = Object.fromEntries(
			["one", "two", "three"].map((id, n) => [id, [told(id, 1, SUBWAY?.titles[n], SUBWAY?.text, n)]]),
		);
		const { fetch, shown, world } = await river({ ...lists, aside: [] });
		for (const id of order) {
			await fetch(id);
			world.platform.kill("LIBRARY/news");
		}
		const [first, ...others] = order;
		const title = SUBWAY?.titles[Number(["one", "two", "three"].indexOf(String(first)))];
		expect(await shown("news/city")).toEqual([`${first} ${title} +${others.join()}`]);
	},
);

it("leaves apart what was told before it was switched on, and goes on with what comes then", async () => {
	const [agency, second, third] = SUBWAY?.titles ?? [];
	const lists: Record<string, Item[]> = {
		one: [told("one", 1, agency, SUBWAY?.text)],
		two: [],
		three: [],
		aside: [],
	};
	const { fetch, shown, world } = await river(lists, "");
	await fetch("one");
	world.deploy(toml("stories = true"));
	await world.cron();
	lists.two = [told("two", 1, second, SUBWAY?.text, 1)];
	await fetch("two");
	expect(await shown("news/city")).toHaveLength(2);
	lists.three = [told("three", 1, third, SUBWAY?.text, 2)];
	await fetch("three");
	expect(await shown("news/city")).toContain(`two ${second} +three`);
	world.deploy(toml(""));
	await world.cron();
	await fetch("one", "two", "three");
	expect(await shown("news/city")).toHaveLength(2);
});
