import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

let source: TestSource;
let river: Deployment;

beforeAll(async () => {
	source = await startSource([{ id: "a", title: "first" }]);
	const block = (category: string, id: string) =>
		`[[sources]]\nurl = "${source.url}?${id}"\ncategory = "${category}"\nid = "${id}"\n`;
	river = await deploy(block("news", "one") + block("城建", "two"), {}, undefined, true);
	await river.refresh();
});

afterAll(async () => {
	await river?.close();
	await source?.close();
});

const ask = (path: string, client: string, accept = "*/*") =>
	river.get(path, { headers: { "CF-Connecting-IP": client, Accept: accept } });

/** The limits count by the minute of the clock: one that ended meanwhile would let as many more through. */
async function early(): Promise<void> {
	const left = 60_000 - (Date.now() % 60_000);
	if (left < 12_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
}

async function statuses(client: string, paths: string[]): Promise<Record<number, number>> {
	await early();
	const seen: Record<number, number> = {};
	for (const path of paths) {
		const answer = await ask(path, client);
		await answer.arrayBuffer();
		seen[answer.status] = (seen[answer.status] ?? 0) + 1;
	}
	return seen;
}

describe("a client that asks for ever other things", () => {
	const queries = Array.from({ length: 100 }, (_, at) => `/all.json?filter=${at}`);

	it("has some made in a minute, then waits, and learns why; nobody else does", async () => {
		expect(await statuses("203.0.113.1", queries)).toEqual({ 200: 60, 429: 40 });
		const refused = await ask("/all.json?q=x", "203.0.113.1");
		expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
		expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(await refused.json()).toMatchObject({
			code: "rate-limited",
			detail: expect.stringContaining("60 s"),
		});
		const page = await ask("/all?q=y", "203.0.113.1", "text/html");
		expect([page.status, page.headers.get("Retry-After"), await page.text()]).toEqual([
			429,
			"60",
			expect.stringContaining("60 s"),
		]);
		for (const path of ["/all.json", "/all", "/", "/news.atom", "/health", queries[0] ?? ""])
			expect((await ask(path, "203.0.113.1")).status, path).toBe(200);
		expect((await ask("/all.json?q=x", "203.0.113.2")).status).toBe(200);
	});

	it("cannot think of entries either", async () => {
		const feed = (await (await ask("/news.json", "203.0.113.3")).json()) as {
			items: { url: string; id: string }[];
		};
		const key = /[0-9a-f]{24}/.exec(JSON.stringify(feed))?.[0] ?? "";
		const keys = Array.from(
			{ length: 70 },
			(_, at) => `/entries/${key.slice(0, -3)}${String(at).padStart(3, "0")}`,
		);
		const seen = await statuses("203.0.113.3", keys);
		expect(seen[429]).toBe(10);
	});
});

describe("what else can be made up", () => {
	const made = (path: string) => Array.from({ length: 70 }, (_, at) => path.replaceAll("*", String(at + 10)));
	const KEY = "0".repeat(32);

	it.each([
		["a path", "/nowhere/*", { 404: 70 }],
		["a source", "/sources/x*.atom", { 404: 70 }],
		["an entry of no source", "/entries/ffffffffffffffffffff00*", { 404: 60, 429: 10 }],
		["a media signature", "/media/s*?https://example.org/*.png", { 403: 70 }],
		["a callback of no source", `/websub/x*/${KEY}`, { 404: 70 }],
		["a callback with another key", "/websub/one/k*", { 404: 70 }],
		["a callback that looks right", `/websub/one/${KEY.slice(2)}*`, { 404: 60, 429: 10 }],
		["a page's parameter", "/news?x=*", { 200: 70 }],
		["the health's parameter", "/health?x=*", { 200: 60, 429: 10 }],
		["an outline's parameter", "/opml?x=*", { 200: 70 }],
	] as const)("%s costs nothing or is bounded for a client", async (_, path, expected) => {
		const seen = await statuses(`198.51.100.${path.length}`, made(path));
		expect(seen).toEqual(expected);
	});

	it("is told of on /health", async () => {
		const health = (await (await ask("/health", "203.0.113.77")).json()) as { heldOff: number };
		expect(health.heldOff).toBeGreaterThan(50);
		const page = await (await ask("/health", "203.0.113.77", "text/html")).text();
		expect(page).toContain("held off today");
	});
});

it.each([
	["/all?junk=1", "/all?junk=2&utm_source=x"],
	["/news?q=first&limit=5&x=1", "/news?limit=5&q=first"],
	["/%E5%9F%8E%E5%BB%BA?q=a", "/%e5%9f%8e%e5%bb%ba/?q=a"],
	["/news.json?q=first&x=1", "/news.json?q=first"],
])("%s and %s are one page", async (one, other) => {
	const first = await ask(one, "203.0.113.4", "text/html");
	const body = await first.text();
	await objectRequests();
	const looking = -(await objectRequests()) + (await objectRequests());
	const before = await objectRequests();
	const second = await ask(other, "203.0.113.4", "text/html");
	expect([first.status, second.status, await second.text()]).toEqual([200, 200, body]);
	// The second one cost no more than the look itself.
	expect((await objectRequests()) - before).toBeLessThanOrEqual(looking);
});

it("a copy at the edge answers HEAD as well", async () => {
	await (await ask("/news.json?q=head", "203.0.113.6")).text();
	await objectRequests();
	const looking = -(await objectRequests()) + (await objectRequests());
	const before = await objectRequests();
	for (let times = 0; times < 5; times++) {
		const answer = await river.get("/news.json?q=head", {
			method: "HEAD",
			headers: { "CF-Connecting-IP": "203.0.113.6" },
		});
		expect([answer.status, await answer.text()]).toEqual([200, ""]);
	}
	// One of each that was made anew would be five more than the look itself.
	expect((await objectRequests()) - before).toBeLessThan(looking + 5);
});

it("HEAD of what no copy is kept of is made once, and kept for GET as well", async () => {
	const ask = (method: string) =>
		river.get("/news.json?q=headfirst", { method, headers: { "CF-Connecting-IP": "203.0.113.8" } });
	const before = await objectRequests();
	for (let times = 0; times < 5; times++) expect((await ask("HEAD")).status).toBe(200);
	const answer = await ask("GET");
	expect([answer.status, await answer.json()]).toMatchObject([200, { items: [] }]);
	expect((await objectRequests()) - before).toBeLessThan(9);
});

it("what came since is never a kept copy", async () => {
	const first = await ask("/news.json?since=2026-01-01T00:00:00Z", "203.0.113.5");
	const before = (await first.json()) as { items: unknown[] };
	source.items.unshift({ id: "b", title: "second" });
	await river.refresh();
	const second = await ask("/news.json?since=2026-01-01T00:00:00Z", "203.0.113.5");
	expect(((await second.json()) as { items: unknown[] }).items).toHaveLength(before.items.length + 1);
});

async function objectRequests(): Promise<number> {
	const health = (await (await river.get("/health")).json()) as {
		quotas: { counts: { objectRequests: { used: number } } };
	};
	return health.quotas.counts.objectRequests.used;
}
