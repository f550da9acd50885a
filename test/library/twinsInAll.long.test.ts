import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type Item, MINUTE, START } from "../crawler/platform/world.ts";

const LINK = "http://own.example/report";

/** A source at `http://{id}.example/feed`. */
const sourceAt = (id: string, ...categories: string[]) =>
	`[[sources]]\nurl = "http://${id}.example/feed"\nid = "${id}"\ncategories = ${JSON.stringify(categories)}\n`;

const tomlOf = (homes: Record<string, string[]>) =>
	Object.entries(homes)
		.map(([id, categories]) => sourceAt(id, ...categories))
		.join("");

const report = (text: string, some: Partial<Item> = {}) =>
	item(1, { link: LINK, title: "Report", text, ...some });

/**
 * Sources by their ids, with what each lists, and others that keep a page from being the only one.
 * @param ofLast further settings of the last one
 */
async function river(homes: Record<string, string[]>, lists: Record<string, Item[]>, ofLast = "") {
	const { world } = deployed(tomlOf(homes) + ofLast, ({ hostname }) =>
		feedOf(lists[hostname.split(".")[0] ?? ""] ?? []),
	);
	await world.cron();
	const page = async (path: string, search: string) => {
		const question = { path, search, now: world.platform.now };
		return (await world.platform.call("LIBRARY", path.split("/")[0] ?? "", "page", question)) as Answer;
	};
	const told: StoredEntry[] = [];
	let cursor = new Date(START - 10_000 * HOUR).toISOString();
	return {
		world,
		lists,
		told,
		fetch: async (...some: string[]) => {
			for (const id of some) {
				world.platform.now += MINUTE;
				await world.refreshAll([id]);
			}
		},
		/** All pages of a path, an entry on each: what is there twice is not on the same one. */
		pages: async (path = "all") => {
			const entries: StoredEntry[] = [];
			for (let search: string | null = "?limit=1"; search !== null; ) {
				const answer = await page(path, search);
				entries.push(...answer.entries);
				search = answer.next;
			}
			return entries;
		},
		/** What the feed of all shows. */
		feed: async () => (await page("all", "")).entries,
		/** What a follower of all is told since the last time. */
		follow: async () => {
			const before = told.length;
			for (let more = true; more; ) {
				const answer = await page("all", `?since=${cursor}&limit=1`);
				told.push(...answer.entries);
				cursor = answer.cursor ?? cursor;
				more = answer.next !== null;
			}
			return told.slice(before);
		},
	};
}

/** Apart, so that a copy is on another page than what it is a copy of. */
const EARLY = START - 500 * MINUTE;
const between = Array.from({ length: 4 }, (_, n) =>
	item(n + 20, { link: `http://more.example/${n}`, date: START - (100 + n) * MINUTE }),
);

describe.each([[["x", "y"]], [["y", "x"]], [["w", "x", "y"]], [["y", "w", "x"]]])(
	"an entry of a source in %j",
	(homes) => {
		it.each([
			["own", "planet"],
			["planet", "own"],
		])(
			"of which another source in x alone has said the same, %s before %s, is in all once, under one id",
			async (...order) => {
				const twin = "own";
				const { fetch, pages, feed, follow, world, lists } = await river(
					{ planet: homes, own: ["x"], more: ["x", "w"] },
					{ planet: [report("Copied.", { date: EARLY })], own: [report("Written.")], more: between },
				);
				await fetch("more", order[0] ?? "");
				const reports = async () => (await pages()).filter(({ title }) => title === "Report");
				const [first] = await reports();
				expect((await follow()).filter(({ title }) => title === "Report")).toHaveLength(1);
				await fetch(order[1] ?? "");
				const once = async (where: string) => {
					const shown = await reports();
					expect([where, shown.map(({ key }) => key)]).toEqual([where, [first?.key]]);
					const fed = (await feed()).filter(({ title }) => title === "Report");
					expect([where, fed.map(({ key }) => key)]).toEqual([where, [first?.key]]);
					// Who follows has what is shown.
					const told = await follow();
					const last = told.filter(({ title }) => title === "Report");
					expect(last.length, where).toBeLessThan(2);
					for (const one of last) expect(one).toEqual({ ...shown[0], alsoIn: one.alsoIn });
					return { shown, last };
				};
				await once("at first");
				// In its categories it has that id, too.
				for (const path of new Set([...homes, "x"]))
					expect(
						(await pages(path)).filter(({ title }) => title === "Report").map(({ key }) => key),
						path,
					).toEqual([first?.key]);
				// Each of them changes: one change of what is shown, none of what is not.
				for (const id of ["planet", twin]) {
					lists[id] = (lists[id] ?? []).map((one) => ({ ...one, text: `${one.text} Edited.` }));
					await fetch(id);
					const { shown, last } = await once(`${id} edited`);
					expect(last.length).toBe(shown[0]?.source.id === id ? 1 : 0);
				}
				// The one that came first leaves, and is back; then the other.
				for (const id of order) {
					const rest = { planet: homes, own: ["x"], more: ["x", "w"] } as Record<string, string[]>;
					delete rest[id];
					world.deploy(tomlOf(rest));
					await world.pass(HOUR);
					const { shown } = await once(`without ${id}`);
					expect(shown[0]?.source.id).not.toBe(id);
					world.deploy(tomlOf({ planet: homes, own: ["x"], more: ["x", "w"] }));
					await world.pass(HOUR);
					await once(`with ${id} again`);
				}
			},
		);
	},
);

it("of three sources that say the same in different categories, all has one of those that meet", async () => {
	const list = [report("x", { date: EARLY })];
	const later = [report("y")];
	const { fetch, pages, follow } = await river(
		{ planet: ["w", "x", "y"], one: ["x"], other: ["y"], both: ["x", "y"] },
		{ planet: list, one: later, other: [report("z", { date: START - 50 * MINUTE })], both: list },
	);
	await fetch("planet", "one", "other", "both");
	const keys = new Set((await follow()).map(({ key }) => key));
	expect((await pages()).map(({ key }) => key)).toEqual([...keys]);
	expect(keys.size).toBe(1);
});

it("of sources in two categories each, whichever way round, all has what they say once", async () => {
	const list = [report("x", { date: EARLY })];
	for (const order of [
		["one", "other"],
		["other", "one"],
	]) {
		const { fetch, pages, follow } = await river(
			{ one: ["x", "y"], other: ["y", "x"] },
			{ one: list, other: [report("y")] },
		);
		await fetch(...order);
		await follow();
		expect((await pages()).length).toBe(1);
	}
});

it("goes by the key that readers know where the Libraries of a source are told in several attempts", async () => {
	const { world, fetch, pages } = await river(
		{ planet: ["y", "x"], own: ["x"] },
		{ planet: [report("Copied.", { date: EARLY })], own: [report("Written.")] },
	);
	await fetch("own");
	const [first] = await pages();
	let left = 2;
	world.platform.onMoment = ({ what, by, after }) => {
		if (what === "LIBRARY.upsert" && after && left-- > 0) world.platform.kill(by);
	};
	await fetch("planet");
	await fetch("planet");
	await fetch("planet");
	expect((await pages()).map(({ key }) => key)).toEqual([first?.key]);
	expect((await pages("y")).map(({ key }) => key)).toEqual([first?.key]);
});

describe.each(["w", "y"])("where another source says the same just while x and %s are told", (other) => {
	const HOMES = { planet: [other, "x"], own: ["x"], more: ["x", other] };

	/** The origin is taken in between two calls of the copy's: right after this one. */
	const meeting = async (method: "twinsOf" | "upsert") => {
		const there = await river(HOMES, {
			...{ planet: [report("Copied.", { date: EARLY })], own: [report("Written.")], more: between },
		});
		await there.fetch("more");
		const { platform } = there.world;
		const call = platform.call.bind(platform);
		let meet = () => {};
		let arrive = () => {};
		const met = new Promise<void>((resolve) => {
			meet = resolve;
		});
		const arrived = new Promise<void>((resolve) => {
			arrive = resolve;
		});
		/** Told of each call of the copy's to a Library, before it and after it, once they have met. */
		const watched = { onCall: () => {} };
		let isMet = false;
		platform.call = async (kind, name, wanted, ...words) => {
			const [batch] = words as [{ source?: { id: string } } | undefined];
			const by = kind === "LIBRARY" ? batch?.source?.id : undefined;
			if (by === "own") await met;
			if (by === "planet" && isMet) watched.onCall();
			const answer = await call(kind, name, wanted, ...words);
			if (by === "own") arrive();
			if (by === "planet" && isMet) watched.onCall();
			if (by === "planet" && wanted === method && !isMet) {
				isMet = true;
				meet();
				await arrived;
			}
			return answer;
		};
		const both = () => platform.call("CRAWLER", "shard-0", "refresh", ["planet", "own"]);
		const named = async (path: string) =>
			(await there.pages(path)).filter(({ title }) => title === "Report").map(({ key }) => key);
		return { ...there, watched, both, named };
	};

	it.each(["twinsOf", "upsert"] as const)("all has it once: after %s", async (method) => {
		const { both, named, pages, feed, follow, fetch, lists } = await meeting(method);
		await both();
		const [first, ...others] = await named("all");
		expect(others).toEqual([]);
		expect([await named("x"), await named(other)]).toEqual([[first], [first]]);
		expect((await feed()).filter(({ title }) => title === "Report")).toHaveLength(1);
		const shown = (await pages()).find(({ key }) => key === first);
		expect((await follow()).findLast(({ key }) => key === first)).toEqual(shown);
		// What comes later finds it under that id.
		for (const id of ["planet", "own"]) {
			lists[id] = (lists[id] ?? []).map((one) => ({ ...one, text: `${one.text} Edited.` }));
			await fetch(id);
			expect([await named("all"), await named("x"), await named(other)]).toEqual([[first], [first], [first]]);
			expect((await follow()).filter(({ title }) => title === "Report")).toHaveLength(
				id === shown?.source.id ? 1 : 0,
			);
		}
	});

	it.each(["twinsOf", "upsert"] as const)(
		"all has it once though the Crawler dies at a call: after %s",
		async (method) => {
			for (let at = 1, isDead = true; isDead; at++) {
				const { both, named, fetch, world, watched } = await meeting(method);
				let left = at;
				watched.onCall = () => {
					if (--left === 0) world.platform.kill("CRAWLER/shard-0");
				};
				await both().catch(() => {});
				isDead = left <= 0;
				await fetch("own", "planet");
				const there = [await named("all"), await named("x"), await named(other)];
				expect([at, there]).toEqual([at, [there[1], there[1], there[1]]]);
				expect([at, there[1]?.length]).toEqual([at, 1]);
			}
		},
	);
});

it("what readers have had for long keeps its id, though all has it twice", async () => {
	const lists = { planet: [report("Copied.", { date: EARLY })], own: [report("Written.")], more: between };
	const {
		world,
		fetch,
		pages,
		lists: listed,
	} = await river({ planet: ["w"], own: ["x"], more: ["x"] }, lists);
	await fetch("planet", "own", "more");
	const keys = async (path: string) =>
		(await pages(path)).filter(({ title }) => title === "Report").map(({ key }) => key);
	const before = [await keys("w"), await keys("x")];
	await world.pass(48 * HOUR, HOUR);
	world.deploy(tomlOf({ planet: ["w", "x"], own: ["x"], more: ["x"] }));
	await world.pass(HOUR);
	listed.planet = (listed.planet ?? []).map((one) => ({ ...one, text: "Copied and edited." }));
	await fetch("planet");
	expect([await keys("w"), await keys("x")]).toEqual(before);
});

it("an entry that waited for its article goes by one key in all Libraries of its source", async () => {
	const homes = { own: ["x"], more: ["x", "w"], planet: ["w", "x"] };
	const lists = { own: [report("Written.")], more: between, planet: [report("Copied.", { date: null })] };
	const { world, fetch, pages } = await river(homes, lists, "fulltext = true");
	await fetch("own", "more", "planet");
	await world.pass(3 * HOUR, HOUR);
	const reports = (await pages()).filter(({ title }) => title === "Report");
	expect(reports.map(({ alsoIn }) => alsoIn.map(({ sourceId }) => sourceId))).toEqual([["planet"]]);
});
