import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import type { Trial } from "../../src/crawler/contract.ts";
import { deployed, item, source } from "./platform/deployed.ts";
import { feedOf, HOUR, MINUTE } from "./platform/world.ts";

const URL_OF_LIST = "http://a.example/list";

/** How the list is read, of which some items are advertising. */
const readBy = (more: string, url = URL_OF_LIST) => source("a", url, more);
const SELECT = 'select = { item = "li", date = "time" }';
const WITHOUT = 'select = { item = "li:not(.ad)", date = "time" }';

/** A page that shows six notices, newer ones from day to day, and two items that are none. */
function river() {
	let newest = 6;
	const day = (n: number) => `2026-10-${String(n + 10).padStart(2, "0")}`;
	const line = (n: number) => `<li><a href="/${n}.html">Notice ${n}</a> <time>${day(n)}</time></li>`;
	const ad = (n: number) => `<li class="ad"><a href="/ad${n}.html">Buy ${n}</a> <time>${day(n)}</time></li>`;
	const page = () => {
		const notices = Array.from({ length: 6 }, (_, n) => line(newest - n));
		const html = `<!doctype html><title>Board</title><ul>${[ad(1), ...notices, ad(2)].join("")}</ul>`;
		return new Response(html, { headers: { "Content-Type": "text/html" } });
	};
	const found = deployed(readBy(SELECT), page);
	const { world } = found;
	const wouldLeave = async (toml: string) => {
		const loaded = loadConfig(toml);
		if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
		const [after] = loaded.config.sources;
		const words = [after, false, "http://river.example", "a"];
		return ((await world.platform.call("CRAWLER", "shard-0", "tryOut", ...words)) as Trial).leaving;
	};
	const withdraw = (keys: string[], titles: string[] = []) =>
		world.platform.call("CRAWLER", "shard-0", "withdraw", "a", keys, titles);
	return {
		...found,
		wouldLeave,
		withdraw,
		goOn: (n: number) => {
			newest += n;
		},
	};
}

const titlesOf = (entries: { title: string | null }[]) => entries.map(({ title }) => title).sort();
const notices = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, n) => `Notice ${from + n}`);

describe("a source that is to be read in another way", () => {
	it("names what its page has and it would not list any more, and nothing that the page has not", async () => {
		const { world, titles, wouldLeave, goOn, asked } = river();
		await world.pass(HOUR);
		goOn(2);
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 8)]);
		const before = asked.length;
		expect(titlesOf(await wouldLeave(readBy(WITHOUT)))).toEqual(["Buy 1", "Buy 2"]);
		expect(asked.length - before).toBe(1);
		expect(titlesOf(await wouldLeave(readBy(`${SELECT}\nexclude = ["Buy 2"]`)))).toEqual(["Buy 2"]);
	});

	it("names nothing where it says the same, cannot be read, or is another document", async () => {
		const { world, wouldLeave } = river();
		await world.pass(HOUR);
		expect(await wouldLeave(readBy(`${SELECT}\ntitle = "Another"`))).toEqual([]);
		expect(await wouldLeave(readBy('select = { item = ".none" }'))).toEqual([]);
		expect(await wouldLeave(readBy(`${WITHOUT}\nheaders = { Referer = "http://a.example/" }`))).toEqual([]);
		expect(await wouldLeave(readBy(WITHOUT, "http://a.example/other"))).toEqual([]);
	});

	it("takes out what its owner says, keeps the rest, and has it anew where the owner thinks better of it", async () => {
		const { world, titles, wouldLeave, withdraw, goOn } = river();
		await world.pass(HOUR);
		const keys = (await wouldLeave(readBy(WITHOUT))).map(({ key }) => key);
		world.deploy(readBy(`${WITHOUT}\nwithdraw = false`));
		await world.pass(5 * MINUTE);
		expect(titles()).toContain("Buy 1");
		expect(await withdraw([...keys, "0".repeat(24)])).toBe(2);
		expect(await withdraw(keys)).toBe(0);
		expect(titles()).toEqual(notices(1, 6));
		goOn(1);
		await world.pass(HOUR);
		expect(titles()).toEqual(notices(1, 7));
		world.deploy(readBy(SELECT));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 7)]);
	});

	it("adds what the visit after that finds beside it, and is no sum of two changes", async () => {
		const { world, withdraw, wouldLeave, health, goOn } = river();
		await world.pass(HOUR);
		const first = (await wouldLeave(readBy(WITHOUT))).find(({ title }) => title === "Buy 1");
		world.deploy(readBy(WITHOUT));
		expect(await withdraw([first?.key ?? ""], [first?.title ?? ""])).toBe(1);
		await world.pass(HOUR);
		expect((await health()).withdrawal).toMatchObject({ entries: 2, titles: ["Buy 1", "Buy 2"] });
		goOn(1);
		await world.pass(HOUR);
		world.deploy(readBy(`${WITHOUT}\nexclude = ["Notice 5"]`));
		await world.pass(HOUR);
		expect((await health()).withdrawal).toMatchObject({ entries: 1, titles: ["Notice 5"] });
	});

	it("is noted as having lost nothing once its former reading is taken back", async () => {
		const { world, titles, health } = river();
		await world.pass(HOUR);
		world.deploy(readBy(WITHOUT));
		await world.pass(HOUR);
		expect((await health("a")).withdrawal).toMatchObject({ entries: 2, titles: ["Buy 1", "Buy 2"] });
		world.deploy(readBy(SELECT));
		await world.pass(HOUR);
		expect(titles()).toContain("Buy 1");
		expect((await health("a")).withdrawal).toBeNull();
	});

	it("notes what its owner has taken out, which the visit after that leaves as it is", async () => {
		const { world, wouldLeave, withdraw, health, goOn } = river();
		await world.pass(HOUR);
		const leaving = await wouldLeave(readBy(WITHOUT));
		world.deploy(readBy(WITHOUT));
		const titles = leaving.map(({ title }) => title ?? "");
		const keys = leaving.map(({ key }) => key);
		await withdraw(keys, titles);
		const { withdrawal } = await health();
		expect(withdrawal).toMatchObject({ entries: 2, waiting: 0, titles });
		await withdraw(keys, titles);
		goOn(1);
		await world.pass(HOUR);
		expect((await health()).withdrawal).toEqual(withdrawal);
		await world.pass(15 * 24 * HOUR);
		expect((await health()).withdrawal).toBeNull();
	});

	it("still has leave what waits since an earlier change, once its owner has taken out other entries", async () => {
		const { world, titles, wouldLeave, withdraw, health } = river();
		await world.pass(HOUR);
		world.deploy(readBy('select = { item = "li.ad", date = "time" }'));
		await world.pass(HOUR);
		expect((await health()).withdrawal).toMatchObject({ waiting: 6 });
		const first = 'select = { item = "li.ad:first-child", date = "time" }';
		const keys = (await wouldLeave(readBy(first))).map(({ key }) => key);
		world.deploy(readBy(first));
		expect(await withdraw(keys, ["Buy 2"])).toBe(1);
		await world.pass(HOUR);
		expect((await health()).withdrawal).toMatchObject({ waiting: 6 });
		await world.platform.call("CRAWLER", "shard-0", "refresh", ["a"], true);
		expect(titles()).toEqual(["Buy 1"]);
	});

	it("has once more at its next visit what is taken out though it lists it", async () => {
		const { world, titles, wouldLeave, withdraw } = river();
		await world.pass(HOUR);
		const keys = (await wouldLeave(readBy(WITHOUT))).map(({ key }) => key);
		await withdraw(keys);
		expect(titles()).toEqual(notices(1, 6));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
	});

	it("loses nothing where its shard dies before the Library is told", async () => {
		const { world, titles, wouldLeave, withdraw } = river();
		await world.pass(HOUR);
		const keys = (await wouldLeave(readBy(WITHOUT))).map(({ key }) => key);
		world.platform.onMoment = ({ what, after }) => {
			if (what === "LIBRARY.withdraw" && !after) world.platform.kill("CRAWLER/shard-0");
		};
		await expect(withdraw(keys)).rejects.toThrow();
		world.platform.onMoment = () => {};
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
	});

	it("is believed when it lists a few of what it listed: its owner has said so", async () => {
		const { world, health } = river();
		await world.pass(HOUR);
		world.deploy(readBy('select = { item = "li.ad", date = "time" }'));
		await world.pass(HOUR);
		expect(await health()).toMatchObject({ state: "ok", error: null });
	});
});

describe("a source whose reading has been changed, wherever that was", () => {
	const FEW = 'select = { item = "li.ad", date = "time" }';
	const refresh = (world: ReturnType<typeof river>["world"], withdraws: boolean) =>
		world.platform.call("CRAWLER", "shard-0", "refresh", ["a"], withdraws);

	it("loses what its page has and is read no more, once, and nothing that has left the page", async () => {
		const { world, titles, goOn, health, asked } = river();
		await world.pass(HOUR);
		goOn(2);
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 8)]);
		const before = asked.length;
		world.deploy(readBy(WITHOUT));
		await world.pass(5 * MINUTE);
		expect(asked.length - before).toBe(1);
		expect(titles()).toEqual(notices(1, 8));
		const { withdrawal, state } = await health();
		expect(withdrawal).toMatchObject({ entries: 2, waiting: 0, titles: ["Buy 1", "Buy 2"] });
		expect(state).toBe("ok");
		goOn(1);
		await world.pass(HOUR);
		expect(titles()).toEqual(notices(1, 9));
		expect((await health()).withdrawal).toEqual(withdrawal);
		await world.pass(15 * 24 * HOUR);
		expect((await health()).withdrawal).toBeNull();
		world.deploy(readBy(SELECT));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 9)]);
	});

	it("keeps all of it where its owner wants that", async () => {
		const { world, titles, health } = river();
		await world.pass(HOUR);
		world.deploy(readBy(`${WITHOUT}\nwithdraw = false`));
		await world.pass(HOUR);
		world.deploy(readBy(WITHOUT));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
		expect((await health()).withdrawal).toBeNull();
	});

	it("loses nothing while its new selector finds nothing, and what is wrong once it does", async () => {
		const { world, titles, health } = river();
		await world.pass(HOUR);
		world.deploy(readBy('select = { item = ".none" }'));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
		expect(await health()).toMatchObject({ state: "failing", withdrawal: null });
		world.deploy(readBy(WITHOUT));
		await world.pass(HOUR);
		expect(titles()).toEqual(notices(1, 6));
	});

	it("keeps what it had where it comes out at a third, until its owner says that this is meant", async () => {
		const { world, titles, health } = river();
		await world.pass(HOUR);
		world.deploy(readBy(FEW));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
		expect((await health()).withdrawal).toMatchObject({ entries: 0, waiting: 6 });
		expect(await refresh(world, false)).toMatchObject([{ id: "a", outcome: "unchanged" }]);
		expect(titles()).toContain("Notice 1");
		expect(await refresh(world, true)).toMatchObject([{ id: "a", withdrawn: 6 }]);
		expect(titles()).toEqual(["Buy 1", "Buy 2"]);
		expect((await health()).withdrawal).toMatchObject({ entries: 6, waiting: 0 });
	});

	it.each([
		[3, 1, "wait"],
		[5, 1, "wait"],
		[4, 2, "leave"],
		[2, 1, "leave"],
	])("of a list of %i that comes out at %i has the others %s", async (listed, kept, they) => {
		const items = Array.from({ length: listed }, (_, n) =>
			item(n, { title: n < kept ? `Notice ${n}` : `Report ${n}` }),
		);
		const { world, titles, health } = deployed(source("a", "http://a.example/feed"), () => feedOf(items));
		await world.pass(HOUR);
		world.deploy(source("a", "http://a.example/feed", 'include = ["notice"]'));
		await world.pass(HOUR);
		const others = listed - kept;
		expect(titles()).toHaveLength(they === "wait" ? listed : kept);
		expect((await health()).withdrawal).toMatchObject(
			they === "wait" ? { entries: 0, waiting: others } : { entries: others, waiting: 0 },
		);
		if (they === "leave") return;
		expect(await refresh(world, true)).toMatchObject([{ id: "a", withdrawn: others }]);
		expect(titles()).toHaveLength(kept);
	});

	it("loses what is wrong by its first reading and its second, where the second was a slip", async () => {
		const { world, titles, health } = river();
		await world.pass(HOUR);
		world.deploy(readBy(FEW));
		await world.pass(HOUR);
		world.deploy(readBy(WITHOUT));
		await world.pass(HOUR);
		expect(titles()).toEqual(notices(1, 6));
		expect((await health()).withdrawal).toMatchObject({ entries: 2, waiting: 0 });
	});

	it.each(["before", "after"])(
		"has them leave though its shard dies right %s its Library is told",
		async (when) => {
			const { world, titles } = river();
			await world.pass(HOUR);
			let kills = 0;
			world.platform.onMoment = ({ what, after }) => {
				if (what === "LIBRARY.withdraw" && after === (when === "after") && kills++ === 0)
					world.platform.kill("CRAWLER/shard-0");
			};
			world.deploy(readBy(WITHOUT));
			await world.pass(3 * HOUR);
			expect(kills).toBeGreaterThan(0);
			expect(titles()).toEqual(notices(1, 6));
			world.deploy(readBy(SELECT));
			await world.pass(HOUR);
			expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
		},
	);

	it("loses nothing where its address is another one as well", async () => {
		const { world, titles } = river();
		await world.pass(HOUR);
		world.deploy(readBy(WITHOUT, "http://a.example/list?all"));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Buy 1", "Buy 2", ...notices(1, 6)]);
	});

	it("loses of a feed what other words keep out", async () => {
		const items = [1, 2, 3, 4].map((n) => item(n, { title: n % 2 ? `Notice ${n}` : `Buy ${n}` }));
		const { world, titles } = deployed(source("a", "http://a.example/feed"), () => feedOf(items));
		await world.pass(HOUR);
		expect(titles()).toHaveLength(4);
		world.deploy(source("a", "http://a.example/feed", 'exclude = ["buy"]'));
		await world.pass(HOUR);
		expect(titles()).toEqual(["Notice 1", "Notice 3"]);
	});

	it("is told that other words leave nothing of a feed, not that the feed is empty", async () => {
		const items = [1, 2, 3, 4].map((n) => item(n, { title: `Notice ${n}` }));
		const { world, health } = deployed(source("a", "http://a.example/feed"), () => feedOf(items));
		await world.pass(HOUR);
		world.deploy(source("a", "http://a.example/feed", 'exclude = ["/./"]'));
		await world.pass(HOUR);
		const { problems } = await health("a");
		expect(problems.map(({ message }) => message)).toEqual([
			expect.stringContaining("include and exclude leave out all 4 entries of the document"),
		]);
	});

	it("loses the article that it was taken for once it is read as a list", async () => {
		const links = [1, 2, 3].map((n) => `<p><a href="/${n}.html">Notice ${n} of the board</a></p>`).join("");
		const html = `<!doctype html><title>Board of notices</title><article><h1>Board of notices</h1>${links}<p>${"Words of the house about itself, which are long. ".repeat(20)}</p></article>`;
		const page = () => new Response(html, { headers: { "Content-Type": "text/html" } });
		const { world, titles } = deployed(readBy('kind = "article"'), page);
		await world.pass(HOUR);
		expect(titles()).toEqual(["Board of notices"]);
		world.deploy(readBy('select = { item = "article > p", link = "a" }'));
		await world.pass(HOUR);
		expect(titles()).toEqual([1, 2, 3].map((n) => `Notice ${n} of the board`));
	});
});

describe("the dates of a source that is read in another way", () => {
	const SLIPPED = 'select = { item = "li:not(.ad)", date = ".who" }';
	const OTHER = 'select = { item = "li:not(.ad)", date = ".until" }';
	const page = () => {
		const line = (n: number) =>
			`<li><a href="/${n}.html">Notice ${n}</a> <b class="who">Office</b> <time>2026-10-1${n}</time> <i class="until">2026-10-2${n}</i></li>`;
		return new Response(`<!doctype html><title>Board</title><ul>${[6, 5, 4].map(line).join("")}</ul>`, {
			headers: { "Content-Type": "text/html" },
		});
	};
	const days = ({ world }: ReturnType<typeof deployed>) =>
		world.stored().map(({ date }) => new Date(date).toISOString().slice(0, 10));

	it("come where none was found before, at the next visit, and are then as stated", async () => {
		const found = deployed(readBy(SLIPPED), page);
		await found.world.pass(HOUR);
		expect(new Set(days(found)).size).toBe(1);
		found.world.deploy(readBy(WITHOUT));
		await found.world.pass(5 * MINUTE);
		expect(days(found).sort()).toEqual(["2026-10-14", "2026-10-15", "2026-10-16"]);
	});

	it("are those of the place that is meant now, where another one was before", async () => {
		const found = deployed(readBy(OTHER), page);
		await found.world.pass(HOUR);
		expect(days(found).sort()).toEqual(["2026-10-24", "2026-10-25", "2026-10-26"]);
		found.world.deploy(readBy(WITHOUT));
		await found.world.pass(5 * MINUTE);
		expect(days(found).sort()).toEqual(["2026-10-14", "2026-10-15", "2026-10-16"]);
	});

	it("stay where something else is read in another way, though its feed dates all anew", async () => {
		let day = 14;
		const feed = () => feedOf([1, 2, 3, 4].map((n) => item(n, { date: Date.UTC(2026, 9, day) })));
		const found = deployed(readBy(""), feed);
		await found.world.pass(HOUR);
		expect(days(found)).toEqual(Array(4).fill("2026-10-14"));
		day = 16;
		found.world.deploy(readBy('exclude = ["Entry 4"]'));
		await found.world.pass(5 * MINUTE);
		expect(days(found)).toEqual(Array(3).fill("2026-10-14"));
	});
});
