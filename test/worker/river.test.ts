import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COPY_REMEMBERED_MS } from "../../src/settings.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource, until } from "./source.ts";

const CITY = encodeURIComponent("城建");

let first: TestSource;
let second: TestSource;
let river: Deployment;

beforeAll(async () => {
	first = await startSource([
		{ id: "a", title: "关于开展“质量月”活动的通知", date: "2026-11-03T08:00:00Z" },
		{ id: "b", date: "2026-11-01T08:00:00Z", link: "http://news.example/shared?utm_source=x" },
	]);
	second = await startSource([
		{ id: "c", date: "2026-11-02T08:00:00Z" },
		{ id: "d", date: "2026-11-01T09:00:00Z", link: "http://news.example/shared" },
	]);
	river = await deploy(`
[site]
title = "River"
[[sources]]
url = "${first.url}"
category = "城建/通知"
id = "first"
[[sources]]
url = "${second.url}"
categories = ["城建/新闻", "other"]
id = "second"
title = "The Second"
`);
});

afterAll(async () => {
	await river?.close();
	await first?.close();
	await second?.close();
});

const titles = async (path: string): Promise<string[]> => {
	const response = await river.get(path);
	expect(response.status, path).toBe(200);
	return ((await response.json()) as { items: { title: string }[] }).items.map((item) => item.title);
};

describe("before anything was fetched", () => {
	it("feeds are valid, empty and say so, and sources are new", async () => {
		const feed = await river.get(`/${CITY}.atom`);
		expect(feed.status).toBe(200);
		const text = await feed.text();
		expect(text).toContain("</feed>");
		expect(text).not.toContain("<entry>");
		const health = (await (await river.get("/health")).json()) as { sources: { id: string }[] };
		expect(health.sources.map((one) => one.id)).toEqual(["first", "second"]);
	});
});

describe("from sources to feeds", () => {
	it("fetches by itself, as soon as the first request has told the deployment of its sources", async () => {
		await until("both sources were fetched", () => first.requests.length > 0 && second.requests.length > 0);
		expect(first.requests[0]?.headers["user-agent"]).toMatch(/^tributary\/[\d.]+ \(\+http:\/\/.+\)$/);
	});

	it("merges categories newest first, once each, and sub-categories are views", async () => {
		await river.refresh();
		const [newest, next, ...others] = await titles(`/${CITY}.json`);
		expect([newest, next]).toEqual(["关于开展“质量月”活动的通知", "Entry c"]);
		// They share their link and not their title, so they are two; of one date, in the order of their coming.
		expect(others.sort()).toEqual(["Entry b", "Entry d"]);
		expect(await titles(`/${CITY}/${encodeURIComponent("通知")}.json`)).toEqual([
			"关于开展“质量月”活动的通知",
			"Entry b",
		]);
		expect(await titles(`/${CITY}/${encodeURIComponent("新闻")}.json`)).toEqual(["Entry c", "Entry d"]);
		expect(await titles("/other.json")).toEqual(["Entry c", "Entry d"]);
		expect(await titles("/sources/first.json")).toEqual(["关于开展“质量月”活动的通知", "Entry b"]);
		expect((await titles("/all.json")).filter((title) => title === "Entry c")).toHaveLength(1);
	});

	it("asks with validators, and an unchanged source changes nothing", async () => {
		const before = await (await river.get(`/${CITY}.rss`)).text();
		const reports = await river.refresh();
		expect(reports.map(({ id, outcome, added, changed }) => ({ id, outcome, added, changed }))).toEqual([
			{ id: "first", outcome: "unchanged", added: 0, changed: 0 },
			{ id: "second", outcome: "unchanged", added: 0, changed: 0 },
		]);
		expect(first.requests.at(-1)?.status).toBe(304);
		expect(await (await river.get(`/${CITY}.rss`)).text()).toBe(before);
	});

	it("keeps the date of an entry that is edited, and moves its update", async () => {
		first.items = first.items.map((item) =>
			item.id === "a" ? { ...item, title: "edited", date: "2026-11-19T00:00:00Z" } : item,
		);
		const [report] = await river.refresh("first");
		expect(report).toMatchObject({ outcome: "changed", added: 0, changed: 1 });
		const feed = (await (await river.get("/sources/first.json")).json()) as {
			items: { title: string; date_published: string; date_modified: string }[];
		};
		const edited = feed.items.find((item) => item.title === "edited");
		expect(edited?.date_published).toMatch(/^2026-11-03T08:00:00/);
		expect(Date.parse(edited?.date_modified ?? "")).toBeGreaterThan(Date.now() - 60_000);
	});

	it("leaves one line in the log for each fetch, with no address in it", async () => {
		river.server.clearLogs();
		await river.refresh("first");
		const lines = river.server
			.getLogs()
			.map((one) => one.message)
			.filter((message) => message.includes('"event":"fetch"'));
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? "")).toMatchObject({
			event: "fetch",
			source: "first",
			outcome: "unchanged",
			code: null,
			subrequests: 1,
		});
		expect(lines[0]).not.toContain("127.0.0.1");
	});

	it("publishes what is new", async () => {
		first.items = [{ id: "e", date: "2026-11-10T08:00:00Z" }, ...first.items];
		await river.refresh("first");
		expect((await titles(`/${CITY}.json`))[0]).toBe("Entry e");
		expect((await titles("/all.json"))[0]).toBe("Entry e");
	});
});

describe("over HTTP", () => {
	it.each([
		["atom", "application/atom+xml"],
		["rss", "application/rss+xml"],
		["json", "application/feed+json"],
	])("%s has its type, validators, CORS, and answers 304 and HEAD", async (format, type) => {
		const path = `/${CITY}.${format}`;
		const feed = await river.get(path);
		expect(feed.headers.get("Content-Type")).toContain(type);
		expect(feed.headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(feed.headers.get("Cache-Control")).toContain("max-age");
		const etag = feed.headers.get("ETag") ?? "";
		const modified = feed.headers.get("Last-Modified") ?? "";
		expect(etag).toMatch(/^"[^"]+"$/);
		const body = await feed.text();
		const unchanged = [
			{ "If-None-Match": etag },
			{ "If-None-Match": `"x", W/${etag}` },
			{ "If-None-Match": "*" },
			{ "If-Modified-Since": modified },
		];
		for (const headers of unchanged) {
			const again = await river.get(path, { headers: headers as unknown as HeadersInit });
			expect(again.status, JSON.stringify(headers)).toBe(304);
			expect(again.headers.get("ETag")).toBe(etag);
		}
		const changed = await river.get(path, {
			headers: { "If-None-Match": '"other"', "If-Modified-Since": modified },
		});
		expect(changed.status).toBe(200);
		expect(await changed.text()).toBe(body);
		const head = await river.get(path, { method: "HEAD" });
		expect([head.status, head.headers.get("ETag"), await head.text()]).toEqual([200, etag, ""]);
	});

	it("is shown, not downloaded, by a browser", async () => {
		const asked = { headers: { Accept: "text/html,application/xhtml+xml" } };
		for (const format of ["atom", "rss"]) {
			const feed = await river.get(`/${CITY}.${format}`, asked);
			expect(feed.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
			expect(feed.headers.get("Vary")).toContain("Accept");
			await feed.text();
		}
	});

	it("lets a page load no script but its own, from its exact address", async () => {
		for (const path of ["/", `/${CITY}`, "/health", "/nothing"]) {
			const page = await river.get(path, { headers: { Accept: "text/html" } });
			expect(await page.text()).toContain('<script src="/local-time.js"');
			const policy = page.headers.get("Content-Security-Policy") ?? "";
			expect(/script-src ([^;]+)/.exec(policy)?.[1]).toMatch(/^https?:\/\/[^/']+\/local-time\.js$/);
		}
	});

	it("tells a browser that it may ask", async () => {
		const answer = await river.get(`/${CITY}.json`, {
			method: "OPTIONS",
			headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "GET" },
		});
		expect(answer.status).toBe(204);
		expect(answer.headers.get("Access-Control-Allow-Methods")).toContain("GET");
	});

	it.each(["/nothing.atom", `/${CITY}/nothing.json`, "/sources/none.rss", "/nothing", "/%FF.atom"])(
		"%s is an error that says so",
		async (path) => {
			const answer = await river.get(path, { headers: { Accept: "application/json" } });
			expect([400, 404]).toContain(answer.status);
			expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
			expect(await answer.json()).toMatchObject({
				status: answer.status,
				detail: expect.stringMatching(/\S/),
			});
		},
	);

	it("refuses a refresh without the token, and with another one", async () => {
		const refused = async (headers: Record<string, string>) =>
			(await river.get("/admin/refresh", { method: "POST", headers })).status;
		expect([
			await refused({}),
			await refused({ Authorization: "Bearer correct-horse-batterx" }),
			await refused({ Authorization: "Basic eA==" }),
		]).toEqual([401, 401, 401]);
	});

	it("makes a client that guesses wait, whatever it comes with then, and nobody else", async () => {
		const ask = async (client: string, token: string) => {
			const headers = { Authorization: `Bearer ${token}`, "CF-Connecting-IP": client };
			return river.get("/admin/export?after=none", { headers });
		};
		const statuses: number[] = [];
		for (let time = 0; time < 11; time++) statuses.push((await ask("203.0.113.7", `wrong${time}`)).status);
		expect(statuses).toEqual([...Array(9).fill(401), 429, 429]);
		const right = await ask("203.0.113.7", TOKEN);
		expect([right.status, Number(right.headers.get("Retry-After"))]).toEqual([429, expect.closeTo(60, -1)]);
		expect((await ask("203.0.113.8", TOKEN)).status).toBe(400);
	});
});

describe("GET /health", () => {
	it("says to machines how every source is, when all of it was looked at, and what was used", async () => {
		const answer = await river.get("/health");
		expect(answer.status).toBe(200);
		expect(answer.headers.get("Cache-Control")).toBe("no-store");
		const instant = expect.stringMatching(/^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
		const limited = (limit: number) => ({ used: expect.any(Number), limit });
		expect(await answer.json()).toMatchObject({
			status: "ok",
			checked: instant,
			counts: { ok: 2, failing: 0, gone: 0, new: 0, paused: 0, overdue: 0, noticed: 0 },
			oldestOverdueSeconds: 0,
			lastFetch: instant,
			lastSuccess: instant,
			omitted: 0,
			quotas: {
				plan: "free",
				since: expect.stringMatching(/T00:00:00\.000Z$/),
				counts: { rowsWritten: limited(100_000), kvWrites: limited(1_000), objectRequests: limited(100_000) },
			},
			sources: [
				{
					id: "first",
					url: first.url,
					state: "ok",
					lastSuccess: instant,
					nextFetch: instant,
					error: null,
					hub: null,
				},
				{ id: "second" },
			],
		});
	});

	it("is a page for people, with what was used of the plan", async () => {
		const page = await (await river.get("/health", { headers: { Accept: "text/html" } })).text();
		expect(page).toContain("Used today of the Free plan");
		expect(page).toMatch(/Rows written<\/dt><dd>[\d,]+ \/ 100,000 \([\d.]+ %\)/);
	});
});

describe("copies in KV", () => {
	it("serve a feed as they are, without waking the Library", async () => {
		await river.get(`/${CITY}.atom`);
		const env = await river.worker.getEnv();
		const { keys } = await env.FEEDS.list();
		const key = keys.find((one) => one.name.endsWith("城建.atom"));
		if (!key) throw new Error(`no copy among ${keys.map((one) => one.name)}`);
		const { metadata } = await env.FEEDS.getWithMetadata(key.name);
		await env.FEEDS.put(key.name, "as it stands in KV", { metadata });
		// What was read moments ago is answered from memory.
		await until("the copy is read again", async () => {
			return (await (await river.get(`/${CITY}.atom`)).text()) === "as it stands in KV";
		});
		await env.FEEDS.delete(key.name);
	});

	it("that are lost are served from the Library and put back", async () => {
		const env = await river.worker.getEnv();
		await (await river.get("/all.atom")).text();
		// From then on from the copy: what has had none a moment ago is remembered for a minute.
		await new Promise((resolve) => setTimeout(resolve, COPY_REMEMBERED_MS));
		await (await river.get("/all.atom")).text();
		await river.worker.evictDurableObject("LIBRARY", { name: "all" });
		const { keys } = await env.FEEDS.list();
		for (const key of keys) await env.FEEDS.delete(key.name);
		await until("the copy is back", async () => {
			expect(await (await river.get("/all.atom")).text()).toContain("Entry e");
			return (await env.FEEDS.list()).keys.some((one) => one.name.endsWith("all.atom"));
		});
	});

	it("are not written when nothing changed", async () => {
		const env = await river.worker.getEnv();
		await river.get("/other.rss");
		const before = JSON.stringify((await env.FEEDS.list()).keys);
		await river.refresh();
		expect(JSON.stringify((await env.FEEDS.list()).keys)).toBe(before);
	});
});

describe("an uptime monitor", () => {
	it("is told with 503 when nothing works, by HEAD as well; people still get their page", async () => {
		await river.redeploy('[[sources]]\nurl = "http://127.0.0.1:1/feed"\ncategory = "down"\nid = "down"\n');
		const [report] = await river.refresh();
		expect(report).toMatchObject({ id: "down", outcome: "failed" });
		const answer = await river.get("/health");
		expect(answer.status).toBe(503);
		expect(await answer.json()).toMatchObject({
			status: "failing",
			lastSuccess: null,
			sources: [
				{ id: "down", state: "failing", error: { stage: "fetch", since: expect.stringMatching(/Z$/) } },
			],
		});
		expect((await river.get("/health", { method: "HEAD" })).status).toBe(503);
		expect((await river.get("/health", { headers: { Accept: "text/html" } })).status).toBe(200);
	});
});
