import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { type Item, startSource, type TestSource } from "./source.ts";

let one: TestSource;
let two: TestSource;
let river: Deployment;

/** No two stretches of it are alike, so that an expression finds ever new states in it. */
const LONG = Array.from({ length: 4_000 }, (_, at) =>
	String.fromCharCode(97 + (((at * 7919) ^ (at >> 3)) % 26)),
).join("");
const day = (n: number) => `2026-10-${String(n).padStart(2, "0")}T00:00:00Z`;
/** Whole days of entries with the same midnight, as notice boards have them. */
const items = (prefix: string, count: number): Item[] =>
	Array.from({ length: count }, (_, at) => ({
		id: `${prefix}${at}`,
		title: `${prefix}${at} 通知`,
		date: day(28 - Math.floor(at / 7)),
		html: `<p>${LONG}</p>`,
	}));

beforeAll(async () => {
	one = await startSource(items("a", 40));
	two = await startSource(items("b", 25));
	river = await deploy(`
[[sources]]
url = "${one.url}"
category = "x/one"
id = "one"
[[sources]]
url = "${two.url}"
category = "y"
id = "two"
[[searches]]
id = "sevens"
title = "Sevens & more"
q = '"7 通知" -a7 source:one'
[[searches]]
id = "bees"
title = "Bees"
category = "y"
filter = "b1"
`);
	await river.refresh();
});

afterAll(async () => {
	await river?.close();
	await one?.close();
	await two?.close();
});

interface Feed {
	items: { id: string; title: string }[];
	next_url?: string;
	_tributary?: { cursor?: string };
}

async function read(path: string): Promise<Feed> {
	const response = await river.get(path);
	const text = await response.text();
	expect(response.status, `${path}: ${text.slice(0, 300)}`).toBe(200);
	return JSON.parse(text) as Feed;
}

async function readAll(
	path: string,
): Promise<{ titles: string[]; cursor: string | undefined; pages: number }> {
	const titles: string[] = [];
	let next: string | undefined = path;
	let cursor: string | undefined;
	for (let pages = 1; ; pages++) {
		const feed: Feed = await read(next);
		titles.push(...feed.items.map((item) => item.title));
		cursor = feed._tributary?.cursor ?? cursor;
		if (!feed.next_url) return { titles, cursor, pages };
		if (pages > 50) throw new Error("the pages never end");
		const url: URL = new URL(feed.next_url);
		next = url.pathname + url.search;
	}
}

describe("pages", () => {
	it.each([
		"/x.json",
		"/x.json?limit=3",
		"/all.json?limit=7",
		"/all.json?limit=10",
		"/all.json?filter=通知&limit=9",
	])("following next_url from %s gives every entry once, newest first", async (path) => {
		const { titles, pages } = await readAll(path);
		expect(new Set(titles).size).toBe(titles.length);
		expect(titles.length).toBe(path.startsWith("/all") ? 65 : 40);
		if (path.includes("limit")) expect(pages).toBeGreaterThan(5);
	});

	it("foreign parameters do not miss the published copy", async () => {
		const plain = await river.get("/x.json");
		const marked = await river.get("/x.json?utm_source=reader");
		expect(marked.headers.get("ETag")).toBe(plain.headers.get("ETag"));
	});

	it.each([
		"/x.json?limit=0",
		"/x.json?limit=501",
		"/x.json?since=yesterday",
		"/x.json?before=x",
		"/x.json?filter=(a",
	])("%s is refused with the parameter's name", async (path) => {
		const answer = await river.get(path);
		expect(answer.status).toBe(400);
		const { detail } = (await answer.json()) as { detail: string };
		expect(detail).toContain(/\?(\w+)/.exec(path)?.[1]);
	});
});

describe("filters and search", () => {
	it.each([
		["filter_title=^a1", ["a1", "a10", "a19"], 11],
		["filterout=通知", [], 0],
		["q=通知 b2", ["b2", "b20"], 6],
		["q=nothing", [], 0],
	])("%s", async (search, some, count) => {
		const { titles } = await readAll(`/all.json?${search}&limit=100`);
		expect(titles).toHaveLength(count);
		for (const title of some) expect(titles).toContain(`${title} 通知`);
	});

	it("who knows only when a variant changed is told that it has not", async () => {
		const path = "/x.json?filter=a1";
		const first = await river.get(path);
		const changed = first.headers.get("Last-Modified") ?? "";
		await first.arrayBuffer();
		const again = await river.get(path, { headers: { "If-Modified-Since": changed } });
		expect([again.status, await again.text()]).toEqual([304, ""]);
		const before = new Date(Date.parse(changed) - 1000).toUTCString();
		expect((await river.get(path, { headers: { "If-Modified-Since": before } })).status).toBe(200);
	});

	it("each variant has its own ETag, and answers 304", async () => {
		const [a, b] = [await river.get("/x.json?limit=2"), await river.get("/x.json?limit=3")];
		expect(a.headers.get("ETag")).not.toBe(b.headers.get("ETag"));
		const again = await river.get("/x.json?limit=2", {
			headers: { "If-None-Match": a.headers.get("ETag") ?? "" },
		});
		expect(again.status).toBe(304);
	});
});

describe("since", () => {
	it("with a cursor gives every entry once, late and back-dated ones too", async () => {
		const first = await readAll("/all.json?since=2026-01-01&limit=12");
		expect(first.titles).toHaveLength(65);
		expect(new Set(first.titles).size).toBe(65);
		one.items = [{ id: "late", title: "back-dated", date: "2020-01-01T00:00:00Z" }, ...one.items];
		two.items = [
			{ id: "new", title: "new" },
			...two.items.map((item) => (item.id === "b3" ? { ...item, title: "b3 edited" } : item)),
		];
		await river.refresh();
		const second = await readAll(`/all.json?since=${first.cursor}&limit=2`);
		expect(second.titles.sort()).toEqual(["b3 edited", "back-dated", "new"]);
		const third = await readAll(`/all.json?since=${second.cursor}`);
		expect(third.titles).toEqual([]);
	});
});

describe("a filter that costs too much", () => {
	it("is refused with a reason, for one category and for all, and stops nobody else", async () => {
		const slow = encodeURIComponent("[a-m].{48}[n-z].{47}[QZ]");
		for (const path of ["/x.json", "/all.json"]) {
			const answer = await river.get(`${path}?filterout=${slow}`);
			expect([answer.status, await answer.json()]).toEqual([
				400,
				expect.objectContaining({
					code: "bad-parameter",
					detail: expect.stringMatching(/^filter: .*too long/),
				}),
			]);
		}
		expect((await river.get("/x.json?filter=a1")).status).toBe(200);
	});
});

describe("a saved search", () => {
	it("is a feed under its own name and address, page after page", async () => {
		const asked = await river.get("/search/sevens.json?limit=2&q=nothing");
		expect(asked.status).toBe(200);
		const feed = (await asked.json()) as Feed & { title: string; feed_url: string; home_page_url: string };
		expect(feed).toMatchObject({ title: "Sevens & more – tributary", feed_url: expect.any(String) });
		expect(new URL(feed.feed_url).pathname + new URL(feed.feed_url).search).toBe(
			"/search/sevens.json?limit=2",
		);
		expect(feed.items.map(({ title }) => title)).toEqual(["a17 通知", "a27 通知"]);
		const next = new URL(feed.next_url ?? "");
		expect([next.pathname, [...next.searchParams.keys()].sort()]).toEqual([
			"/search/sevens.json",
			["before", "limit"],
		]);
		const second = (await (await river.get(next.pathname + next.search)).json()) as Feed;
		expect(second.items.map(({ title }) => title)).toEqual(["a37 通知"]);
	});

	it("is another feed than that of its category, and leads to what people see of it", async () => {
		const id = async (path: string) => /<id>([^<]+)/.exec(await (await river.get(path)).text())?.[1];
		const ids = [await id("/search/bees.atom"), await id("/y.atom"), await id("/y.atom?filter=b1")];
		expect(new Set(ids).size).toBe(3);
		const asked = { headers: { Accept: "text/html" }, redirect: "manual" } as const;
		const location = (await river.get("/search/bees", asked)).headers.get("Location") ?? "";
		expect(location).toBe("/y?filter=b1");
		const html = await (await river.get(location, asked)).text();
		expect(html).toContain("<h1>Bees</h1>");
		expect(html).toContain('href="/search/bees.atom"');
	});

	it("is on the home page and among the deployment's feeds; an unknown one is not there", async () => {
		expect(await (await river.get("/", { headers: { Accept: "text/html" } })).text()).toContain(
			'<a href="/search/sevens">Sevens &amp; more</a>',
		);
		expect(await (await river.get("/opml?of=feeds")).text()).toMatch(/xmlUrl="[^"]*\/search\/bees.atom"/);
		expect((await river.get("/search/none.atom")).status).toBe(404);
	});
});
