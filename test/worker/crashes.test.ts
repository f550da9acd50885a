import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource, until } from "./source.ts";

let source: TestSource;
let river: Deployment;

beforeEach(async () => {
	source = await startSource([
		{ id: "a", date: "2026-11-03T08:00:00Z" },
		{ id: "b", date: null },
	]);
	river = await deploy(toml(source));
});

afterEach(async () => {
	await river?.close();
	await source?.close();
});

const toml = ({ url }: TestSource, extra = "") =>
	`[[sources]]\nurl = "${url}"\ncategory = "news"\nid = "one"\n${extra}`;

async function titles(path = "/news.json"): Promise<string[]> {
	const feed = (await (await river.get(path)).json()) as { items: { title: string }[] };
	return feed.items.map((item) => item.title).sort();
}

describe("a crawler that dies", () => {
	it("in the middle of a tick: the alarm comes again, and everything is there once", async () => {
		source.respond = () => {};
		await river.get("/health");
		await until("the tick is waiting for the source", () => source.mostAtOnce === 1);
		// The whole runtime ends and starts again on the same storage: nothing of the tick survives.
		await river.redeploy(toml(source));
		expect(source.requests.filter((one) => one.status === 200 && one.finished)).toEqual([]);
		source.respond = null;
		await until("the entries are in", async () => (await titles()).length === 2);
		expect(await titles()).toEqual(["Entry a", "Entry b"]);
	});

	it("after it told the Library and before it stored that it did: the same news again change nothing", async () => {
		await river.refresh();
		const feed = await (await river.get("/news.atom")).text();
		const storage = await river.worker.getDurableObjectStorage("CRAWLER", { name: river.crawlerOf("one") });
		await storage.exec("DELETE FROM source");
		await river.worker.evictDurableObject("CRAWLER", { name: river.crawlerOf("one") });
		const [report] = await river.refresh();
		expect(report).toMatchObject({ outcome: "changed", added: 0, changed: 0 });
		expect(await (await river.get("/news.atom")).text()).toBe(feed);
	});

	it("and whose alarm is lost is armed again by the hourly cron", async () => {
		await river.refresh();
		const name = river.crawlerOf("one");
		const storage = await river.worker.getDurableObjectStorage("CRAWLER", { name });
		await storage.exec(`UPDATE meta SET value = json_set(value, '$.one.next', 0) WHERE name = 'timings'`);
		const registry = await river.worker.getDurableObjectStorage("REGISTRY", { name: "registry" });
		await registry.exec(`UPDATE meta SET value = json_set(value, '$.checked', 0) WHERE name = 'applied'`);
		await river.worker.evictDurableObject("CRAWLER", { name });
		await river.worker.evictDurableObject("REGISTRY", { name: "registry" });
		const before = source.requests.length;
		await river.worker.scheduled({ cron: "*/5 * * * *" });
		await until("it was fetched again", () => source.requests.length > before);
	});
});

describe("two ticks at once", () => {
	it("fetch a source one after the other, and keep each entry once", async () => {
		source.delayMs = 300;
		const reports = await Promise.all([river.refresh(), river.refresh(), river.refresh("one")]);
		expect(source.mostAtOnce).toBe(1);
		expect(reports.flat().reduce((sum, report) => sum + report.added, 0)).toBe(2);
		expect(await titles()).toEqual(["Entry a", "Entry b"]);
	});

	it("a second alarm finds nothing to do", async () => {
		await river.refresh();
		const before = source.requests.length;
		const id = await river.worker.getDurableObjectStorage("CRAWLER", { name: river.crawlerOf("one") });
		const [row] = (await id.exec(`SELECT value FROM meta WHERE name = 'timings'`)) as { value: string }[];
		expect(JSON.parse(row?.value ?? "{}").one.next).toBeGreaterThan(Date.now() + 60_000);
		await river.worker.scheduled({ cron: "*/5 * * * *" });
		await new Promise((resolve) => setTimeout(resolve, 1500));
		expect(source.requests.length).toBe(before);
	});
});

describe("a Library that dies", () => {
	it("between taking entries in and publishing them publishes after all", async () => {
		await river.refresh();
		await river.get("/news.json");
		source.items = [{ id: "c", date: "2026-11-04T08:00:00Z" }, ...source.items];
		const crawler = await river.worker.getDurableObjectStorage("CRAWLER", { name: river.crawlerOf("one") });
		await crawler.exec(`UPDATE meta SET value = json_set(value, '$.one.next', 0) WHERE name = 'timings'`);
		await river.worker.evictDurableObject("CRAWLER", { name: river.crawlerOf("one") });
		const registry = await river.worker.getDurableObjectStorage("REGISTRY", { name: "registry" });
		await registry.exec(`UPDATE meta SET value = json_set(value, '$.checked', 0) WHERE name = 'applied'`);
		await river.worker.evictDurableObject("REGISTRY", { name: "registry" });
		await river.worker.scheduled({ cron: "*/5 * * * *" });
		const library = await river.worker.getDurableObjectStorage("LIBRARY", { name: "news" });
		await until("the Library has it", async () => {
			const [row] = (await library.exec("SELECT count(*) AS n FROM entry")) as { n: number }[];
			return row?.n === 3;
		});
		await river.worker.evictDurableObject("LIBRARY", { name: "news" });
		await until("the copy in KV has it", async () => {
			const env = await river.worker.getEnv();
			const { keys } = await env.FEEDS.list();
			const key = keys.find((one) => one.name.endsWith("news.json"));
			return key && (await env.FEEDS.get(key.name))?.includes("Entry c");
		});
	});

	it("with its storage gets every listed entry again", async () => {
		await river.refresh();
		const library = await river.worker.getDurableObjectStorage("LIBRARY", { name: "news" });
		for (const table of ["entry", "meta", "source", "slot"]) await library.exec(`DELETE FROM ${table}`);
		await river.worker.evictDurableObject("LIBRARY", { name: "news" });
		const registry = await river.worker.getDurableObjectStorage("REGISTRY", { name: "registry" });
		await registry.exec(`UPDATE meta SET value = json_set(value, '$.checked', 0) WHERE name = 'applied'`);
		await river.worker.evictDurableObject("REGISTRY", { name: "registry" });
		await river.worker.scheduled({ cron: "*/5 * * * *" });
		await until("the entries are back", async () => {
			const [row] = (await library.exec("SELECT count(*) AS n FROM entry")) as { n: number }[];
			return row?.n === 2;
		});
	});
});

describe("another sources.toml", () => {
	it("is noticed at the first request: what is new starts, what has left is dropped", async () => {
		await river.refresh();
		const other = await startSource([{ id: "z", date: "2026-11-05T08:00:00Z" }]);
		await river.redeploy(toml(other).replace('"one"', '"two"'));
		await river.get("/news.json");
		await until("only the new source's entry is there", async () => (await titles()).join() === "Entry z");
		expect((await river.get("/sources/one.json")).status).toBe(404);
		await other.close();
	});

	it("that moves a source to another category keeps ids and dates", async () => {
		await river.refresh();
		const before = (await (await river.get("/news.json")).json()) as {
			items: { id: string; title: string; date_published: string }[];
		};
		source.items = [];
		await river.redeploy(toml(source).replace('"news"', '"moved/here"'));
		await river.get("/health");
		const after = await until("the entries have moved", async () => {
			const feed = (await (await river.get("/moved.json")).json()) as typeof before;
			return feed.items.length === 2 && feed;
		});
		const pick = (feed: typeof before) =>
			feed.items.map(({ id, title, date_published }) => [id, title, date_published]);
		expect(pick(after)).toEqual(pick(before));
		expect((await river.get("/news.json")).status).toBe(404);
	});
});
