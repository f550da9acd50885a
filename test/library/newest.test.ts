import { expect, it, vi } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import { decodeCursor } from "../../src/stages/query/cursor.ts";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type Item, MINUTE, START } from "../crawler/platform/world.ts";

const IDS = Array.from({ length: 6 }, (_, n) => `s${n}`);
const TOML = IDS.map(
	(id) => `[[sources]]\nid = "${id}"\nurl = "http://${id}.example/feed"\ncategory = "c-${id}"\n`,
).join("");

/** A deployment of six categories of 150 entries each, more than `all` keeps of each when it keeps few. */
async function river() {
	const listed = new Map<string, Item[]>(
		IDS.map((id, nth) => [
			id,
			Array.from({ length: 150 }, (_, n) =>
				item(n, {
					link: `http://${id}.example/${n}`,
					title: `${id} ${n}`,
					text: n % 50 === nth ? "a rare word" : "some words",
					// Several have the same date, and some are late.
					date: START - Math.floor(n / 3) * (nth + 1) * MINUTE,
				}),
			),
		]),
	);
	const { world } = deployed(TOML, (url) => feedOf(listed.get(url.hostname.split(".")[0] ?? "") ?? []));
	await world.refreshAll(IDS);
	const { platform } = world;
	let calls: string[] = [];
	platform.onMoment = ({ what, by, after }) => {
		if (by === "LIBRARY/all" && what.startsWith("LIBRARY.") && !after) calls.push(what);
	};
	const page = (search: string) =>
		platform.call("LIBRARY", "all", "page", { path: "all", search, now: platform.now }) as Promise<Answer>;
	const readAll = async (first: string) => {
		const titles: (string | null)[] = [];
		for (let search: string | null = first; search !== null; ) {
			const { entries, next }: Answer = await page(search);
			titles.push(...entries.map(({ title }) => title));
			search = next;
		}
		return titles;
	};
	const took = () => {
		const taken = calls;
		calls = [];
		return taken;
	};
	return { world, platform, listed, page, readAll, took };
}

it("asks the Libraries once for all that is asked of `all` meanwhile, and only those that have something new twice", async () => {
	const { world, platform, listed, page, took } = await river();
	await page("?limit=5");
	expect(took()).toEqual(IDS.map(() => "LIBRARY.newest"));
	for (const search of ["?limit=50", "?filter=nothing", "?q=rare", "?limit=20&filterout=some"])
		await page(search);
	expect(took()).toEqual([]);
	listed
		.get("s2")
		?.unshift(item(999, { link: "http://s2.example/999", title: "the newest", date: START + MINUTE }));
	await world.refreshAll(["s2"]);
	platform.now += 10 * MINUTE;
	expect((await page("?limit=3")).entries.map(({ title }) => title)).toContain("the newest");
	const read: unknown[] = [];
	platform.onMoment = ({ what, by }) => {
		if (what.includes("FROM entry")) read.push(by);
	};
	platform.now += 10 * MINUTE;
	await page("?limit=3");
	// None had anything new: none has read a row.
	expect(read).toEqual([]);
});

it("gives every entry of `all` once, newest first, from the lists and from behind them", async () => {
	const { readAll, platform } = await river();
	const stored = IDS.flatMap((id) => platform.rows(`LIBRARY/c-${id}`, "SELECT date, body FROM entry"));
	const dates = new Map(stored.map(({ date, body }) => [JSON.parse(String(body)).title, Number(date)]));
	for (const search of ["?limit=37", "?limit=500"]) {
		const titles = await readAll(search);
		expect(titles).toHaveLength(900);
		expect(new Set(titles).size).toBe(900);
		const inOrder = titles.map((title) => dates.get(title ?? "") ?? 0);
		expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
	}
	expect((await readAll("?filter=rare")).sort()).toEqual(
		IDS.flatMap((id, nth) => [nth, nth + 50, nth + 100].map((n) => `${id} ${n}`)).sort(),
	);
	expect(await readAll("?q=rare%20word&limit=2")).toHaveLength(18);
});

it("tells who follows `all` of each change once, and asks nobody while there is none", async () => {
	const { world, page, platform, listed, took } = await river();
	let { cursor, next } = await page("?since=2020-01-01&limit=400");
	while (next) ({ cursor, next } = await page(next));
	took();
	expect((await page(`?since=${cursor}`)).entries).toEqual([]);
	expect(took()).toEqual([]);
	listed.get("s4")?.unshift(item(999, { link: "http://s4.example/999", title: "the newest" }));
	await world.refreshAll(["s4"]);
	platform.now += 10 * MINUTE;
	const answer = await page(`?since=${cursor}`);
	expect(answer.entries.map(({ title }) => title)).toEqual(["the newest"]);
	expect(took().filter((call) => call === "LIBRARY.follow")).toHaveLength(1);
	expect((await page(`?since=${answer.cursor}`)).entries).toEqual([]);
});

it("shows what a Library gave before while it does not answer, without asking it for each question", async () => {
	const { page, platform } = await river();
	const before = await page("?limit=20");
	platform.now += 10 * MINUTE;
	let failed = 0;
	platform.onMoment = ({ what, after }) => {
		if (what !== "LIBRARY.newest" || after) return;
		failed++;
		throw new Error("over its quota");
	};
	const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
	for (let times = 0; times < 3; times++) expect(await page("?limit=20")).toEqual(before);
	expect(failed).toBe(IDS.length);
	expect(logged).toHaveBeenCalledTimes(IDS.length);
});

it("says in a cursor up to when it has looked, not when it was asked: what came since is given to who has to go by the time", async () => {
	const { world, platform, listed, page } = await river();
	const next = Math.ceil((platform.now + HOUR) / HOUR) * HOUR;
	platform.now = next - 10_000;
	let { cursor } = await page(`?since=${new Date(START - 1000 * HOUR).toISOString()}&limit=500`);
	({ cursor } = await page(`?since=${cursor}&limit=500`));
	platform.now = next - 5_000;
	listed.get("s3")?.unshift(item(999, { link: "http://s3.example/999", title: "the newest" }));
	await world.refreshAll(["s3"]);
	platform.now = next + 5_000;
	const answer = await page(`?since=${cursor}&limit=500`);
	expect(answer.entries).toEqual([]);
	expect(decodeCursor(answer.cursor ?? "")?.made).toBe(next - HOUR);
});
