import { afterAll, beforeAll, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

let feed: TestSource;
let river: Deployment;

/** A source on each of two hosts, and so many more on a third. */
function toml(more: number): string {
	const urls = [feed.url, feed.url.replace("127.0.0.1", "localhost")];
	const others = Array.from({ length: more }, (_, at) => `http://localhost.localhost:1/${at}`);
	const stanza = (url: string, at: number) =>
		`[[sources]]\nurl = "${url}"\ncategory = "城建/通知"\nid = "s${at}"\n`;
	return [...urls, ...others].map(stanza).join("");
}

beforeAll(async () => {
	feed = await startSource([{ id: "a", title: "甲", date: "2026-11-01T08:00:00Z" }]);
	river = await deploy(toml(60));
	await river.refresh("s0");
	await river.refresh("s1");
});

afterAll(async () => {
	await river?.close();
	await feed?.close();
});

it("knows its sources in the first look after a change that gives them to other shards", async () => {
	const states = async () => {
		const { sources } = (await (await river.get("/health")).json()) as {
			sources: { id: string; state: string }[];
		};
		return sources.slice(0, 2).map(({ id, state }) => `${id} ${state}`);
	};
	expect(await states()).toEqual(["s0 ok", "s1 ok"]);
	await river.redeploy(toml(0));
	expect(await states()).toEqual(["s0 ok", "s1 ok"]);
});

it("writes a post in the blog's zone, of each category that the entry has, however the zone is spelt", async () => {
	const { items } = (await (await river.get("/all.json")).json()) as {
		items: { _tributary: { key: string } }[];
	};
	const path = `/entries/${items[0]?._tributary.key}.md`;
	const post = async (search: string) => (await river.get(path + search)).text();
	expect(await post("")).toContain('categories:\n  - "城建"\n  - "通知"\n');
	expect(await post("")).toContain("date: 2026-11-01 08:00:00\n");
	expect(await post("?timezone=asia/shanghai")).toContain("date: 2026-11-01 16:00:00\n");
	expect(await post("?timezone=%2B09:00")).toContain("date: 2026-11-01 17:00:00\n");
	const refused = await river.get(`${path}?timezone=Shanghai`);
	expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
		400,
		expect.stringContaining("timezone: expected a name of IANA"),
	]);
});
