import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource, until } from "./source.ts";

/** One deployment lives through all of this; each test begins with what the one before it left. */
let source: TestSource;
let river: Deployment;

beforeAll(async () => {
	source = await startSource([
		{ id: "a", date: "2026-11-03T08:00:00Z" },
		{ id: "b", date: null },
	]);
	river = await deploy(toml(source));
});

afterAll(async () => {
	await river?.close();
	await source?.close();
});

const toml = ({ url }: TestSource, category = "news") =>
	`[[sources]]\nurl = "${url}"\ncategory = "${category}"\nid = "one"\n`;

interface Feed {
	items: { id: string; title: string; date_published: string }[];
}

async function feed(path = "/news.json"): Promise<Feed> {
	return (await (await river.get(path)).json()) as Feed;
}

async function titles(path?: string): Promise<string[]> {
	return (await feed(path)).items.map((item) => item.title).sort();
}

/** As if an hour had passed since the Registry looked at everyone. */
async function watchdog(): Promise<void> {
	const registry = await river.worker.getDurableObjectStorage("REGISTRY", { name: "registry" });
	await registry.exec(`UPDATE meta SET value = json_set(value, '$.checked', 0) WHERE name = 'applied'`);
	await river.worker.evictDurableObject("REGISTRY", { name: "registry" });
	await river.worker.scheduled({ cron: "*/5 * * * *" });
}

/** The source is due, and its Crawler has forgotten everything but what is stored. */
async function makeDue(): Promise<void> {
	const name = river.crawlerOf("one");
	const storage = await river.worker.getDurableObjectStorage("CRAWLER", { name });
	await storage.exec(`UPDATE meta SET value = json_set(value, '$.one.next', 0) WHERE name = 'timings'`);
	await river.worker.evictDurableObject("CRAWLER", { name });
}

describe("a crawler", () => {
	it("that dies in the middle of a tick: the alarm comes again, and everything is there once", async () => {
		const hanging: ServerResponse[] = [];
		source.respond = (_, response) => void hanging.push(response);
		await river.get("/health");
		await until("the tick is waiting for the source", () => source.mostAtOnce === 1);
		// The whole runtime ends and starts again on the same storage: nothing of the tick survives.
		await river.redeploy(toml(source));
		expect(source.requests.filter((one) => one.status === 200 && one.finished)).toEqual([]);
		for (const response of hanging) response.destroy();
		source.respond = null;
		await until("the entries are in", async () => (await titles()).length === 2, 60_000);
		expect(await titles()).toEqual(["Entry a", "Entry b"]);
	}, 90_000);

	it("whose alarm is lost is armed again by the hourly cron", async () => {
		await river.refresh();
		await makeDue();
		const before = source.requests.length;
		await watchdog();
		await until("it was fetched again", () => source.requests.length > before);
	});

	it("that is asked twice at once fetches one after the other, and keeps each entry once", async () => {
		source.items = [{ id: "c", date: "2026-11-04T08:00:00Z" }, ...source.items];
		source.mostAtOnce = 0;
		source.delayMs = 300;
		const reports = await Promise.all([river.refresh(), river.refresh(), river.refresh("one")]);
		source.delayMs = 0;
		expect(source.mostAtOnce).toBe(1);
		expect(reports.flat().reduce((sum, report) => sum + report.added, 0)).toBe(1);
		expect(await titles()).toEqual(["Entry a", "Entry b", "Entry c"]);
	});
});

describe("a Library", () => {
	it("that dies between taking entries in and publishing them publishes after all", async () => {
		await titles();
		source.items = [{ id: "d", date: "2026-11-04T08:00:00Z" }, ...source.items];
		await makeDue();
		await watchdog();
		const library = await river.worker.getDurableObjectStorage("LIBRARY", { name: "news" });
		await until("the Library has it", async () => {
			const [row] = (await library.exec("SELECT count(*) AS n FROM entry")) as { n: number }[];
			return row?.n === 4;
		});
		await river.worker.evictDurableObject("LIBRARY", { name: "news" });
		await until("the copy in KV has it", async () => {
			const env = await river.worker.getEnv();
			const { keys } = await env.FEEDS.list();
			const key = keys.find((one) => one.name.endsWith("news.json"));
			return key && (await env.FEEDS.get(key.name))?.includes("Entry d");
		});
	});
});

describe("KV", () => {
	it("that is stale, then emptied, is right again after the next news", async () => {
		const env = await river.worker.getEnv();
		const name = (await env.FEEDS.list()).keys.find((one) => one.name.endsWith("news.json"))?.name ?? "";
		const { value: old, metadata } = await env.FEEDS.getWithMetadata(name);
		source.items = [{ id: "e", date: "2026-11-05T08:00:00Z" }, ...source.items];
		await river.refresh();
		await env.FEEDS.put(name, old ?? "", { metadata });
		expect(await titles()).not.toContain("Entry e");
		source.items = [{ id: "f", date: "2026-11-06T08:00:00Z" }, ...source.items];
		await river.refresh();
		expect(await titles()).toHaveLength(6);
		for (const key of (await env.FEEDS.list()).keys) await env.FEEDS.delete(key.name);
		expect(await titles()).toHaveLength(6);
	});
});

describe("another sources.toml", () => {
	it("that moves a source to another category keeps ids and dates", async () => {
		const before = await feed();
		source.items = [];
		await river.redeploy(toml(source, "moved/here"));
		await river.get("/health");
		const after = await until("the entries have moved", async () => {
			const moved = await feed("/moved.json");
			return moved.items.length === before.items.length && moved;
		});
		const pick = ({ items }: Feed) => items.map((item) => [item.id, item.title, item.date_published]);
		expect(pick(after)).toEqual(pick(before));
		expect((await river.get("/news.json")).status).toBe(404);
	});

	it("with other sources starts what is new and drops what has left", async () => {
		const other = await startSource([{ id: "z", date: "2026-11-05T08:00:00Z" }]);
		await river.redeploy(toml(other).replace('"one"', '"two"'));
		await river.get("/news.json");
		await until("only the new source's entry is there", async () => (await titles()).join() === "Entry z");
		expect((await river.get("/sources/one.json")).status).toBe(404);
		await other.close();
	});
});
