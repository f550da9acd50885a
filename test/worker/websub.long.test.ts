import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PUSH_MAX_BYTES } from "../../src/settings.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { type Hub, startHub } from "./hub.ts";
import { rss, startSource, type TestSource, until } from "./source.ts";

let source: TestSource;
let hub: Hub;
let river: Deployment;

/** A source that was silent for long is asked less often anyway. */
const recent = () => new Date(Date.now() - 600_000).toISOString();

const TOPIC = "http://news.example/feed.xml?own=address";

beforeEach(async () => {
	[source, hub] = await Promise.all([startSource([{ id: "a", date: recent() }]), startHub()]);
	source.respond = (_, response) => {
		const links = `<atom:link rel="hub" href="${hub.url}"/><atom:link rel="self" href="${TOPIC}"/>`;
		response.setHeader("Content-Type", "application/rss+xml; charset=utf-8");
		response.end(
			rss(source)
				.replace("<rss ", '<rss xmlns:atom="http://www.w3.org/2005/Atom" ')
				.replace("<channel>", `<channel>${links}`),
		);
	};
});

afterEach(async () => {
	await river?.close();
	await Promise.all([source?.close(), hub?.close()]);
});

const toml = (extra = "") =>
	`${extra}\n[[sources]]\nurl = "${source.url}"\ncategory = "news"\nid = "one"\nevery = "5m"\n`;

async function start(extra = ""): Promise<void> {
	river = await deploy(toml(extra));
	await river.refresh();
}

async function titles(): Promise<string[]> {
	const feed = (await (await river.get("/news.json")).json()) as { items: { title: string }[] };
	return feed.items.map((item) => item.title).sort();
}

async function subscription(): Promise<Record<string, unknown> | null> {
	const storage = await river.worker.getDurableObjectStorage("CRAWLER", { name: river.crawlerOf("one") });
	const [row] = (await storage.exec("SELECT subscription FROM websub WHERE id = 'one'")) as {
		subscription: string;
	}[];
	return row ? (JSON.parse(row.subscription) as Record<string, unknown>) : null;
}

async function nextFetch(): Promise<number> {
	const { sources } = (await (await river.get("/health")).json()) as { sources: { nextFetch: string }[] };
	return Date.parse(sources[0]?.nextFetch ?? "");
}

describe("a source with a hub", () => {
	it("is subscribed, fetched as soon as the hub calls, and polled less", async () => {
		await start();
		expect(await titles()).toEqual(["Entry a"]);
		expect(await nextFetch()).toBeLessThan(Date.now() + 600_000);
		await until("the subscription is verified", () => hub.verifications.length);
		expect(hub.verifications).toEqual([{ status: 200, echoed: true }]);
		const [form] = hub.asked;
		expect(form?.get("hub.topic")).toBe(TOPIC);
		expect(form?.get("hub.callback")).toMatch(/^http:\/\/[^/]+\/websub\/one\/[0-9a-f]{32}$/);
		expect(form?.get("hub.secret")).toMatch(/^[0-9a-f]{64}$/);

		const { sources } = (await (await river.get("/health")).json()) as { sources: { hub: unknown }[] };
		expect(sources[0]?.hub).toEqual({
			state: "subscribed",
			url: hub.url,
			until: expect.stringMatching(/^\d{4}-.*Z$/),
			reason: null,
		});

		source.items.push({ id: "b", date: recent() });
		expect(await hub.push("the hub's own idea of the feed")).toBe(202);
		await until("the entry is in the served feed", async () => (await titles()).length === 2, 25_000);
		expect(await titles()).toEqual(["Entry a", "Entry b"]);
		expect(await nextFetch()).toBeGreaterThan(Date.now() + 3.9 * 3600_000);
	});

	it("believes no body that is not signed with the secret", async () => {
		await start();
		await until("the subscription is verified", () => hub.verifications.length);
		const before = JSON.stringify(await subscription());
		const next = await nextFetch();
		const wrong = ["sha256=00", `sha256=${"0".repeat(64)}`, "md5=d41d8cd98f00b204e9800998ecf8427e", "", null];
		for (const signature of wrong) expect(await hub.push("x", "sha256", signature)).toBe(202);
		expect(JSON.stringify(await subscription())).toBe(before);
		expect(await nextFetch()).toBe(next);
		for (const digest of ["sha1", "sha384", "sha512"] as const) expect(await hub.push("x", digest)).toBe(202);
		expect(await nextFetch()).toBeLessThan(Date.now() + 20_000);
	});

	it("confirms nothing that it did not ask for", async () => {
		await start();
		await until("the subscription is verified", () => hub.verifications.length);
		const callback = new URL(hub.asked[0]?.get("hub.callback") ?? "");
		const ask = async (path: string, query: Record<string, string>) =>
			(await river.get(`${path}?${new URLSearchParams({ "hub.challenge": "c", ...query })}`)).status;
		const wish = { "hub.mode": "subscribe", "hub.topic": TOPIC };
		expect(await ask(callback.pathname, wish)).toBe(200);
		expect(await ask(callback.pathname, { ...wish, "hub.topic": `${TOPIC}2` })).toBe(404);
		expect(await ask(callback.pathname, { ...wish, "hub.mode": "unsubscribe" })).toBe(404);
		expect(await ask(callback.pathname, { ...wish, "hub.challenge": "" })).toBe(404);
		expect(await ask(callback.pathname.slice(0, -1), wish)).toBe(404);
		expect(await ask("/websub/none/0", wish)).toBe(404);
		expect((await river.get("/websub/one/0", { method: "POST", body: "x" })).status).toBe(410);
		// A key of the right form that nobody has: nothing is read for it, however much comes.
		const guessed = `/websub/one/${"0".repeat(32)}`;
		const much = new Uint8Array(PUSH_MAX_BYTES + 1);
		expect((await river.get(guessed, { method: "POST", body: much })).status).toBe(410);
		expect((await river.get(callback.pathname, { method: "POST", body: much })).status).toBe(413);
	});

	it("is subscribed again before the lease ends, with the same callback and secret", async () => {
		await start();
		await until("the subscription is verified", () => hub.verifications.length);
		const name = river.crawlerOf("one");
		const storage = await river.worker.getDurableObjectStorage("CRAWLER", { name });
		await storage.exec("UPDATE websub SET subscription = json_set(subscription, '$.next', 0)");
		await river.worker.evictDurableObject("CRAWLER", { name });
		await river.refresh();
		await until("it is verified again", () => hub.verifications.length === 2);
		expect(hub.asked[1]?.toString()).toBe(hub.asked[0]?.toString());
		expect((await subscription())?.next).toBeGreaterThan(Date.now() + 7 * 86_400_000);
	});

	it.each([
		["denies", "deny", "not here"],
		["is down", "refuse", "the hub answered 500"],
	] as const)("whose hub %s is polled as ever", async (_, manner, reason) => {
		hub.manner = manner;
		await start();
		await until("the reason is known", async () => (await subscription())?.reason === reason);
		expect(await titles()).toEqual(["Entry a"]);
		await river.refresh();
		expect(await nextFetch()).toBeLessThan(Date.now() + 600_000);
		expect((await subscription())?.next).toBeGreaterThan(Date.now() + 60_000);
	});
});

describe("a deployment with a hub", () => {
	const site = () => `[site]\nhub = "${hub.url}"\n`;
	const announced = () =>
		hub.asked.filter((one) => one.get("hub.mode") === "publish").flatMap((one) => one.getAll("hub.url"));

	it("tells it of the feeds whose bytes changed, by their self links", async () => {
		await start(site());
		const self: string[] = [];
		for (const path of ["/news.atom", "/all.atom"]) {
			const text = await (await river.get(path)).text();
			expect(text).toContain(`<link rel="hub" href="${hub.url}"/>`);
			self.push(/<link rel="self"[^>]* href="([^"]+)"/.exec(text)?.[1] ?? "");
		}
		expect(announced()).toEqual([]);
		source.items.push({ id: "b", date: recent() });
		await river.refresh();
		await until("both are announced", () => announced().length >= 2);
		expect(announced().sort()).toEqual(self.sort());
	});

	it("tells it nothing while it is private, and names it in no feed", async () => {
		await start(`${site()}private = true\n`);
		const owner = { headers: { Authorization: `Bearer ${TOKEN}` } };
		expect(await (await river.get("/news.atom", owner)).text()).not.toContain(hub.url);
		source.items.push({ id: "b", date: recent() });
		await river.refresh();
		await until("the change is published", async () =>
			(await (await river.get("/news.atom", owner)).text()).includes("Entry b"),
		);
		const storage = await river.worker.getDurableObjectStorage("LIBRARY", { name: "news" });
		expect(await storage.exec("SELECT value FROM meta WHERE name = 'announcements'")).toEqual([]);
		expect(announced()).toEqual([]);
	});

	it("publishes though it is down, and keeps the news for it", async () => {
		hub.manner = "refuse";
		await start(site());
		await river.get("/news.atom");
		source.items.push({ id: "b", date: recent() });
		await river.refresh();
		expect(await (await river.get("/news.atom")).text()).toContain("Entry b");
		await until("it was tried", () => announced().length);
		const storage = await river.worker.getDurableObjectStorage("LIBRARY", { name: "news" });
		await until("it will be tried again", async () => {
			const [row] = (await storage.exec("SELECT value FROM meta WHERE name = 'announcements'")) as {
				value: string;
			}[];
			const [one] = JSON.parse(row?.value ?? "[]") as { at: number; tries: number }[];
			return one?.tries === 1 && one.at > Date.now();
		});
	});
});
