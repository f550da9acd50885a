import { expect, it } from "vitest";
import type { Answer, ShownEntry } from "../../src/library/contract.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type Item, MINUTE, START } from "../crawler/platform/world.ts";

const LINK = "http://own.example/report";

/** A source at `http://{id}.example/feed`. */
const sourceAt = (id: string, ...categories: string[]) =>
	`[[sources]]\nurl = "http://${id}.example/feed"\nid = "${id}"\ncategories = ${JSON.stringify(categories)}\n`;

/** The sources by their hosts, each with what it lists. */
async function river(lists: Record<string, Item[]>, toml?: string) {
	const ids = Object.keys(lists);
	const { world } = deployed(toml ?? ids.map((id) => sourceAt(id, "news")).join(""), ({ hostname }) =>
		feedOf(lists[hostname.split(".")[0] ?? ""] ?? []),
	);
	await world.cron();
	return {
		world,
		lists,
		/** Each of these sources is asked, one after another. */
		fetch: async (...some: string[]) => {
			for (const id of some) {
				world.platform.now += MINUTE;
				await world.refreshAll([id]);
			}
		},
		entries: async (path: string, search = "") => {
			const question = { path, search, now: world.platform.now };
			const library = path === "all" ? "all" : "news";
			return ((await world.platform.call("LIBRARY", library, "page", question)) as Answer).entries;
		},
		entry: async (key: string) =>
			((await world.platform.call("LIBRARY", "news", "entry", key, false)) as ShownEntry | null)?.entry ??
			null,
	};
}

const report = (text: string, some: Partial<Item> = {}) =>
	item(1, { link: LINK, title: "Report", text, ...some });
const sources = (entries: StoredEntry[]) => entries.map((entry) => entry.source.id);

it("shows the version of the site that the link leads to, though another source had it first, under the id that readers know", async () => {
	const { fetch, entries, entry } = await river({ planet: [report("Copied.")], own: [report("Written.")] });
	await fetch("planet");
	const [first] = await entries("news");
	await fetch("own");
	const shown = await entries("news");
	expect(sources(shown)).toEqual(["own"]);
	expect(shown[0]).toMatchObject({ key: first?.key, contentHtml: "<p>Written.</p>" });
	expect(shown[0]?.modified).toBeGreaterThan(first?.modified ?? Number.NaN);
	expect(shown[0]?.alsoIn).toEqual([expect.objectContaining({ sourceId: "planet" })]);
	expect((await entry(first?.key ?? ""))?.source.id).toBe("own");
	// In its own feed the other source's stays.
	expect(sources(await entries("sources/planet"))).toEqual(["planet"]);
});

it("is not taken in by a source that only says that the site is its own", async () => {
	const list = [report("x")];
	const { world, fetch, entries } = await river({ planet: list, own: list });
	const said = `<channel><title>t</title><link>http://own.example/</link>`;
	const { answer } = world.platform;
	world.platform.answer = async (url, headers) => {
		const text = await (await answer(url, headers)).text();
		return new Response(text.replace("<channel><title>t</title>", said));
	};
	await fetch("planet", "own");
	expect(sources(await entries("news"))).toEqual(["own"]);
});

it("tells a follower of the change once, and of no other source's version of what is shown", async () => {
	const { fetch, entries, world } = await river({
		planet: [report("Copied.")],
		own: [report("Written.")],
		late: [report("Copied late.")],
	});
	await fetch("planet");
	const since = new Date(world.platform.now + 1).toISOString();
	world.platform.now += MINUTE;
	await fetch("own");
	expect(sources(await entries("news", `?since=${since}`))).toEqual(["own"]);
	await fetch("late");
	expect(sources(await entries("news", `?since=${since}`))).toEqual(["own"]);
});

it("takes what shares a link but not its title for two entries, and for one what differs in spaces and capitals", async () => {
	const { fetch, entries } = await river({
		a: [report("x", { title: "Water levels" }), report("y", { guid: "e2", title: "Closing of the bridge" })],
		b: [
			report("z", { title: "Opening hours" }),
			report("y", { guid: "e2", title: "closing  of the Bridge" }),
		],
	});
	await fetch("a", "b");
	expect((await entries("news")).map((entry) => entry.title).sort()).toEqual([
		"Closing of the bridge",
		"Opening hours",
		"Water levels",
	]);
});

it("shows an entry once in whichever sources are shown together, and in each of them alone", async () => {
	const list = [report("x")];
	const toml = `${sourceAt("a", "news/a")}${sourceAt("b", "news/b", "news/bc")}${sourceAt("c", "news/c", "news/bc")}`;
	const { fetch, entries } = await river({ a: list, b: list, c: list }, toml);
	await fetch("a", "b", "c");
	const keys = new Set<string>();
	for (const [path, source] of Object.entries({ news: "a", "news/b": "b", "news/bc": "b", "news/c": "c" })) {
		const shown = await entries(path);
		expect([path, sources(shown)]).toEqual([path, [source]]);
		keys.add(shown[0]?.key ?? "");
	}
	expect(keys.size).toBe(1);
});

it.each([
	["the first", ["a", "b", "c"], "a", "b"],
	["the version of the link's own site", ["a", "b", "own"], "own", "a"],
])(
	"puts the next one in the place of %s when its source leaves, under the same id",
	async (_, ids, leaving, next) => {
		const lists = Object.fromEntries(ids.map((id) => [id, [report(`of ${id}`, { date: null })]]));
		const { world, fetch, entries, entry } = await river(lists);
		await fetch(...ids);
		const [before] = await entries("news");
		expect(before?.source.id).toBe(leaving);
		const rest = ids.filter((id) => id !== leaving);
		world.deploy(rest.map((id) => sourceAt(id, "news")).join(""));
		await world.pass(HOUR);
		const shown = await entries("news");
		expect(sources(shown)).toEqual([next]);
		expect(shown[0]).toMatchObject({ key: before?.key, date: before?.date, firstSeen: before?.firstSeen });
		expect(shown[0]?.alsoIn.map((also) => also.sourceId)).toEqual(rest.filter((id) => id !== next));
		expect((await entry(before?.key ?? ""))?.source.id).toBe(next);
		// Then the source is back.
		world.deploy(ids.map((id) => sourceAt(id, "news")).join(""));
		await world.pass(HOUR);
		const again = await entries("news");
		expect(again.map(({ key }) => key)).toEqual([before?.key]);
	},
);

it("keeps the id that readers know when sources move to another category, whichever moves first", async () => {
	const list = [report("x")];
	const { world, fetch, entries } = await river({ b: list, a: list });
	await fetch("b", "a");
	const [before] = await entries("news");
	world.deploy(sourceAt("a", "other") + sourceAt("b", "other"));
	await world.pass(HOUR);
	const question = { path: "other", search: "", now: world.platform.now };
	const moved = ((await world.platform.call("LIBRARY", "other", "page", question)) as Answer).entries;
	expect(moved.map(({ key }) => key)).toEqual([before?.key]);
});

it("names the next one as the first where a release before this one had made them twins", async () => {
	const list = [report("x")];
	const { world, fetch, entries } = await river({ a: list, b: list });
	await fetch("a", "b");
	const [before] = await entries("news");
	world.platform.rows("LIBRARY/news", "UPDATE entry SET body = json_remove(body, '$.shownAs')");
	expect((await entries("sources/b"))[0]?.key).not.toBe(before?.key);
	world.deploy(sourceAt("b", "news"));
	await world.pass(HOUR);
	expect((await entries("news")).map(({ key }) => key)).toEqual([before?.key]);
});

it("keeps a claim off what another source has on its own site", async () => {
	// Every entry of the site is listed by somebody else first, with a date that would bury it.
	const own = [1, 2, 3].map((n) => item(n, { link: `http://own.example/${n}`, date: START - n * MINUTE }));
	const claimed = own.map((entry) => ({ ...entry, text: "mine", date: START - 5_000 * HOUR }));
	const { fetch, entries } = await river({ planet: claimed, own });
	await fetch("planet", "own");
	const shown = await entries("news", "?limit=3");
	expect(sources(shown)).toEqual(["own", "own", "own"]);
	expect(shown.map((entry) => entry.date)).toEqual(own.map((entry) => entry.date));
});

it.each([
	["planet", "own"],
	["own", "planet"],
])("goes on under its key where that of %s is taken out", async (left, stays) => {
	const { world, fetch, entries, entry } = await river({
		planet: [report("Copied.")],
		own: [report("Written.")],
	});
	await fetch("planet");
	const [first] = await entries("news");
	await fetch("own");
	const rows = world.platform.rows("LIBRARY/news", "SELECT key, source FROM entry");
	const keys = rows.filter(({ source }) => source === left).map(({ key }) => key);
	// What is another source's stays, whoever asks.
	expect(await world.platform.call("LIBRARY", "news", "withdraw", stays, keys)).toBe(0);
	expect(await world.platform.call("LIBRARY", "news", "withdraw", left, keys)).toBe(1);
	expect(await entries("news")).toMatchObject([{ key: first?.key, source: { id: stays }, alsoIn: [] }]);
	expect((await entry(first?.key ?? ""))?.source.id).toBe(stays);
	expect(await entries(`sources/${left}`)).toEqual([]);
});
