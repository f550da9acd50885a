import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import type { Trial } from "../../src/crawler/contract.ts";
import { deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE } from "./platform/world.ts";

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
	const withdraw = (keys: string[]) => world.platform.call("CRAWLER", "shard-0", "withdraw", "a", keys);
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
		world.deploy(readBy(WITHOUT));
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
