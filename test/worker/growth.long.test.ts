import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Bench, configOf, startBench } from "../../bench/quota/harness.ts";
import { hostOf, type SourceFarm, seeded, startFarm } from "../../bench/quota/sources.ts";
import { loadConfig } from "../../src/config/load.ts";
import { MailboxStore } from "../../src/crawler/mailbox.ts";
import { freshState, freshTiming } from "../../src/crawler/rows.ts";
import { refreshSource } from "../../src/crawler/source/refresh.ts";
import { Allowance } from "../../src/crawler/tick/allowance.ts";
import type { Quota } from "../../src/model/health.ts";
import { KEEP_ENTRIES_PER_SOURCE } from "../../src/settings.ts";
import { cleanEntry } from "../../src/stages/clean/clean.ts";
import { sqlOn } from "../crawler/platform/sql.ts";
import { rss } from "./source.ts";

vi.mock("../../src/stages/clean/clean.ts", { spy: true });

const SOURCES = 6;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe("a tick with nothing new", () => {
	let farm: SourceFarm;
	let bench: Bench;
	const ask = async (what: string) => (await bench.get(`/__bench/${what}`)).text();

	beforeAll(async () => {
		const hosts = Array.from({ length: SOURCES }, (_, n) => hostOf(n));
		farm = await startFarm(hosts, { newsPercent: 0, latencyMs: 0, entries: 20 }, seeded(1));
		const config = configOf(SOURCES, 2, (n) => farm.url(n, hostOf(n)));
		bench = await startBench("bench/quota/worker.ts", config, hosts);
	});

	afterAll(async () => {
		await bench?.close();
		await farm?.close();
	});

	it("writes one row for all its sources and its alarm, nothing to KV, and asks no Library", async () => {
		await ask("cron");
		const start = Number(await ask("now"));
		await ask(`advance?until=${start + HOUR_MS}&shards=1`);
		// Somebody reads: now there are copies that a change would have to be written to.
		expect((await bench.get("/c0.atom")).status).toBe(200);
		await ask(`advance?until=${start + 2 * HOUR_MS}&shards=1`);
		await ask("reset");
		const before = farm.polls();
		await ask(`advance?until=${start + 4 * HOUR_MS}&shards=1`);
		const counts = JSON.parse(await ask("counts")) as Record<string, Record<string, number>>;
		const { requests: ticks = 0, ...used } = counts["Crawler.alarm"] ?? {};
		expect(farm.polls() - before).toBeGreaterThanOrEqual(6 * SOURCES);
		expect(ticks).toBeGreaterThan(0);
		// All sources go together: a tick takes on average at least half of them.
		expect(ticks).toBeLessThanOrEqual((farm.polls() - before) / (SOURCES / 2));
		expect(used).toMatchObject({ rowsWritten: ticks, alarmsSet: ticks });
		expect(used.kvWrites).toBeUndefined();
		expect(Object.keys(counts).filter((label) => label.startsWith("Library"))).toEqual([]);
	});

	it("and one with an entry writes two rows for it and one for the alarm that publishes; what the source taught is in the row of its tick", async () => {
		const start = Number(await ask("now"));
		await ask("reset");
		farm.publish(0);
		await ask(`advance?until=${start + HOUR_MS / 2}&shards=1`);
		const counts = JSON.parse(await ask("counts")) as Record<string, Record<string, number>>;
		expect(counts["Library.upsert"]).toMatchObject({ requests: 1, rowsWritten: 2, alarmsSet: 1 });
		expect(counts["Library.alarm"]).toMatchObject({ kvWrites: 1 });
		const { requests: ticks = 0, rowsWritten = 0 } = counts["Crawler.alarm"] ?? {};
		expect(rowsWritten).toBe(ticks);
	});

	it("and what /health says was used is what was counted from outside", async () => {
		// Within one day, so that nothing is forgotten at midnight.
		let now = Number(await ask("now"));
		const midnight = Math.ceil(now / DAY_MS) * DAY_MS;
		if (midnight - now < 6 * HOUR_MS) now = Number(await ask(`advance?until=${midnight + HOUR_MS}&shards=1`));
		const used = async () => {
			const answer = (await (await bench.get("/health")).json()) as {
				quotas: { counts: Record<string, Quota> };
			};
			return Object.fromEntries(Object.entries(answer.quotas.counts).map(([name, { used }]) => [name, used]));
		};
		const before = await used();
		await ask("reset");
		for (let step = 1; step <= 4; step++) {
			farm.publish(step);
			await ask(`advance?until=${now + step * HOUR_MS}&shards=1`);
			await (await bench.get("/c1.atom")).text();
		}
		const counts = JSON.parse(await ask("counts")) as Record<string, Record<string, number>>;
		const after = await used();
		const seen = (...names: string[]) =>
			Object.values(counts).reduce(
				(sum, one) => sum + names.reduce((all, name) => all + (one[name] ?? 0), 0),
				0,
			);
		const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
		// The look before is in it, and the alarms of objects that wait for theirs may be written a moment later.
		expect(grown("rowsWritten")).toBeGreaterThanOrEqual(seen("rowsWritten", "alarmsSet") - 4);
		expect(grown("rowsWritten")).toBeLessThanOrEqual(seen("rowsWritten", "alarmsSet") + 4);
		expect(grown("kvWrites")).toBe(seen("kvWrites"));
		expect(grown("kvReads")).toBe(seen("kvReads"));
		expect(grown("subrequests")).toBe(seen("subrequests"));
		// Asking every object how it is: the shard, two Libraries and `all`; and the Registry; and the cron by the clock.
		const crons = Math.floor((4 * HOUR_MS) / 300_000);
		expect(grown("objectRequests")).toBeGreaterThanOrEqual(seen("requests"));
		expect(grown("objectRequests")).toBeLessThanOrEqual(seen("requests") + 10 + crons);
		expect(after.alarms).toBeGreaterThan(8);
	});
});

describe("a Library whose sources keep as many entries as they may", () => {
	let farm: SourceFarm;
	let bench: Bench;
	const ask = async (what: string, body?: string) =>
		(await bench.get(`/__bench/${what}`, body === undefined ? {} : { method: "POST", body })).text();
	const counted = async () =>
		JSON.parse(await ask("counts")) as Record<string, Record<string, number> | undefined>;

	beforeAll(async () => {
		const hosts = Array.from({ length: SOURCES }, (_, n) => hostOf(n));
		farm = await startFarm(hosts, { newsPercent: 0, latencyMs: 0, entries: 20 }, seeded(1));
		const config = configOf(SOURCES, 1, (n) => farm.url(n, hostOf(n)));
		bench = await startBench("bench/quota/worker.ts", config, hosts);
	});

	afterAll(async () => {
		await bench?.close();
		await farm?.close();
	});

	it("writes two rows for a new entry, and deletes none a day later: it has the row of the one that left", async () => {
		const body = JSON.stringify({ title: "old", changedAt: 0, also: [] });
		await ask(`fill?library=c0&each=${KEEP_ENTRIES_PER_SOURCE}`, body);
		await ask("cron");
		const start = Number(await ask("now"));
		const hour = (n: number) => ask(`advance?until=${start + n * HOUR_MS}&shards=1`);
		await hour(1);
		// What the sources listed at first was too much.
		expect((await counted())["Library.alarm"]?.rowsDropped).toBeGreaterThan(0);
		await ask("reset");
		for (let n = 0; n < SOURCES; n++) farm.publish(n);
		await hour(2);
		expect((await counted())["Library.upsert"]).toMatchObject({
			requests: SOURCES,
			rowsWritten: 2 * SOURCES,
		});
		await ask(`skip?ms=${DAY_MS}`);
		for (let n = 0; n < SOURCES; n++) farm.publish(n);
		await hour(27);
		expect((await counted())["Library.upsert"]).toMatchObject({ rowsWritten: 4 * SOURCES });
		expect((await counted())["Library.alarm"]?.rowsDropped ?? 0).toBe(0);
	});
});

describe("one new entry in a feed of 1,000", () => {
	it("is the only one that is cleaned and sent to the Library", async () => {
		const loaded = loadConfig('[[sources]]\nurl = "http://127.0.0.1/feed"\ncategory = "c"\n');
		const source = loaded.ok ? loaded.config.sources[0] : undefined;
		if (!source) throw new Error("no source");
		const items = Array.from({ length: 1_000 }, (_, n) => ({ id: `e${n}` }));
		const deps = (body: string) => ({
			fetch: async () => new Response(body, { headers: { "Content-Type": "application/rss+xml" } }),
			now: () => Date.UTC(2026, 10, 20),
			allowHosts: ["127.0.0.1"],
			ownHosts: [],
			userAgent: "test",
			robots: async () => null,
			log: () => {},
			allowance: new Allowance(),
			mailbox: new MailboxStore(
				sqlOn(new DatabaseSync(":memory:"), () => undefined),
				(work) => work(),
				() => {},
			),
			marks: { begin: async () => () => {} },
			listed: async () => null,
		});
		let state = freshState(source.url);
		let timing = freshTiming();
		let entries = 0;
		const refresh = async (list: { id: string; title?: string }[]) => {
			vi.mocked(cleanEntry).mockClear();
			const body = rss({ items: list, port: 1 });
			const refreshed = await refreshSource(source, state, timing, deps(body));
			state = refreshed.state;
			timing = { ...timing, copy: refreshed.copy };
			entries = refreshed.entries.length;
			return vi.mocked(cleanEntry).mock.calls.length;
		};
		for (let tick = 0; tick < 10; tick++) await refresh(items);
		expect(await refresh(items)).toBe(0);
		expect(await refresh([{ id: "new" }, ...items.slice(0, 999)])).toBe(1);
		expect(entries).toBe(1);
		expect(await refresh([{ id: "new" }, { id: "e0", title: "edited" }, ...items.slice(1, 999)])).toBe(1);
	});
});
