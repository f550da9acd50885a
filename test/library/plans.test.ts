import { expect, it } from "vitest";
import type { Answer, Question } from "../../src/library/contract.ts";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf } from "../crawler/platform/world.ts";

const TOML = ["a", "b"]
	.map((id) => `[[sources]]\nid = "${id}"\nurl = "http://${id}.example/feed"\ncategory = "${id}/notices"\n`)
	.join("");

/** What a stranger may ask of a category, a part of one, a source, or all. */
const SEARCHES = [
	"",
	"?limit=3",
	"?q=entry",
	"?filter=Entry",
	"?filter=Entry%20%5B1-3%5D",
	"?filter_title=Text&filterout=x",
	"?filter_author=a&filter_category=b",
	"?filter_time=1000",
	"?since=2026-01-01",
	"?brief=100",
];

it("reads no table from end to end for a stranger, whatever is asked", async () => {
	const items = Array.from({ length: 40 }, (_, n) => item(n));
	const { world } = deployed(TOML, () => feedOf(items));
	const { platform } = world;
	await world.refreshAll(["a", "b"]);
	const asked = new Map<string, string>();
	platform.onMoment = ({ what, by }) => {
		if (what.startsWith("sql SELECT")) asked.set(what.slice("sql ".length), by);
	};
	for (const id of ["a", "b", "all"]) platform.kill(`LIBRARY/${id}`);
	const library = (name: string, method: string, ...words: unknown[]) =>
		platform.call("LIBRARY", name, method, ...words);
	for (const [path, name] of [
		["a", "a"],
		["a/notices", "a"],
		["sources/b", "b"],
		["all", "all"],
	] as const) {
		for (const search of SEARCHES) {
			const question: Question = { path, search, now: platform.now, asker: "" };
			const answer = (await library(name, "page", question)) as Answer;
			const further = [answer.next, answer.cursor && `?since=${answer.cursor}`].filter(Boolean);
			for (const next of further) await library(name, "page", { ...question, search: next });
			const request = { origin: "http://river.example", path, format: "json", search };
			await library(name, "feed", request);
		}
	}
	const [entry] = world.stored();
	await library("a", "entry", entry?.key, true);
	await library("a", "entry", `${entry?.key.slice(0, 16)}00000000`, true);
	await library("all", "glance", 6);
	expect(asked.size).toBeGreaterThan(15);
	const scans = [...asked].flatMap(([query, by]) =>
		platform
			.rows(by, `EXPLAIN QUERY PLAN ${query}`)
			.map(({ detail }) => String(detail))
			// Values that were handed in, and rows that an inner statement has chosen, are no table.
			.filter((step) => /^SCAN (?!json_each|\(subquery)/.test(step))
			.map((step) => `${step}: ${query}`),
	);
	expect(scans.filter((scan) => !SMALL.some((table) => scan.startsWith(`SCAN ${table}`)))).toEqual([]);
	// The test itself: a question that does read a whole table is seen.
	expect(platform.rows("LIBRARY/a", "EXPLAIN QUERY PLAN SELECT key FROM entry WHERE body = 'x'")).toEqual([
		expect.objectContaining({ detail: "SCAN entry" }),
	]);
});

/** A row for each copy in KV, and a few for the hashes of keys: their number does not grow with the entries. */
const SMALL = ["slot", "packed"];

it("reads no rows for a question that comes again while nothing has changed", async () => {
	const items = Array.from({ length: 40 }, (_, n) => item(n));
	const { world } = deployed(TOML, () => feedOf(items));
	const { platform } = world;
	await world.refreshAll(["a", "b"]);
	let clients = 0;
	const ask = async (search: string) => {
		const asker = `client ${clients++}`;
		const request = { origin: "http://river.example", path: "a", format: "json", search, asker };
		return ((await platform.call("LIBRARY", "a", "feed", request)) as { body: string }).body;
	};
	const searches = ["?filter=Entry%202", "?q=entry", "?since=2026-01-01", "?limit=7"];
	const first = await Promise.all(searches.map(ask));
	const read: string[] = [];
	platform.onMoment = ({ what }) => {
		if (what.includes("FROM entry")) read.push(what);
	};
	expect(await Promise.all(searches.map(ask))).toEqual(first);
	expect(read).toEqual([]);
	items.unshift(item(2_000, { title: "Entry 2 of late", date: platform.now }));
	await world.refreshAll(["a"]);
	for (const search of searches) expect(await ask(search)).toContain("Entry 2 of late");
});
