import { afterEach, expect, it } from "vitest";
import type { Env } from "../../src/platform/env.ts";
import { noteRoom } from "../../src/platform/isolate.ts";
import {
	COPIES_HELD_BYTES,
	COPY_REMEMBERED_MS,
	KNOWN_ADDRESSES,
	KV_WRITES_PER_DAY,
} from "../../src/settings.ts";
import { deployed, item, ONE } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type Item, MINUTE } from "../crawler/platform/world.ts";

// After the configuration under test, which is put in the place of the compiled one.
const { serveFeed } = await import("../../src/web/feeds/feeds.ts");

afterEach(() => noteRoom({ readerRequests: 0 }, Date.now()));

let origins = 0;

/** A deployment whose Library has no KV write left after its first copy, and a reader at one place of the edge. */
async function river() {
	const items: Item[] = [item(1)];
	const { world } = deployed(ONE, () => feedOf(items));
	await world.refreshAll(["a"]);
	const { platform } = world;
	let asked = 0;
	let kvReads = 0;
	const env = {
		FEEDS: {
			getWithMetadata: async (key: string) => {
				kvReads++;
				return {
					value: platform.copies.has(key) ? new Response(String(platform.copies.get(key))).body : null,
					metadata: platform.metadata.get(key) ?? null,
				};
			},
		},
		LIBRARY: {
			getByName: (name: string) => ({
				feed: (...words: unknown[]) => {
					asked++;
					return platform.call("LIBRARY", name, "feed", ...words);
				},
			}),
		},
	} as unknown as Env;
	const origin = `http://river-${origins++}.example`;
	const asking = { origin, path: "news", format: "atom", search: "" } as const;
	const answer = async (more = "", headers: Record<string, string> = {}, bindings = env) => {
		const topic = { path: "news", library: "news" } as never;
		return await serveFeed(new Request(`${origin}/news.atom${more}`, { headers }), bindings, topic, asking);
	};
	return {
		env,
		platform,
		answer,
		read: async (more = "") => (await answer(more)).text(),
		asked: () => asked,
		kvReads: () => kvReads,
		spend: (tokens: number) => {
			const progress = JSON.stringify({ seq: 0, budget: { tokens, at: platform.now } });
			const query = `INSERT OR REPLACE INTO meta VALUES ('published', '${progress}')`;
			platform.rows("LIBRARY/news", query);
		},
		news: async () => {
			items.unshift(item(items.length + 1));
			await world.refreshAll(["a"]);
		},
	};
}

it("gives readers the Library's own bytes where the copy is behind, asking it now and then", async () => {
	const { platform, read, asked, spend, news } = await river();
	spend(-50);
	await read();
	expect([platform.copies.size, asked()]).toEqual([1, 1]);
	await news();
	platform.now += 5 * MINUTE;
	for (let minute = 0; minute < 5; minute++) {
		expect(await read()).toContain("Entry 2");
		platform.now += MINUTE / 2;
	}
	expect([...platform.copies.values()][0]).not.toContain("Entry 2");
	expect(asked()).toBe(2);
	await news();
	platform.now += 5 * MINUTE;
	expect(await read()).toContain("Entry 3");
	expect(asked()).toBe(3);
});

it("asks nobody where there is a write for each change, nor without room in the day's requests", async () => {
	const { platform, read, asked, news } = await river();
	await read();
	await news();
	await platform.runUntil(platform.now + MINUTE);
	for (let hour = 0; hour < 5; hour++) {
		expect(await read()).toContain("Entry 2");
		platform.now += HOUR;
	}
	expect(asked()).toBe(1);
	const other = await river();
	other.spend(-50);
	await other.read();
	await other.news();
	other.platform.now += 5 * MINUTE;
	noteRoom({ readerRequests: 20_000 }, other.platform.now);
	expect(await other.read()).not.toContain("Entry 2");
	expect(other.asked()).toBe(1);
	noteRoom({ readerRequests: 0 }, other.platform.now);
	expect(await other.read()).toContain("Entry 2");
});

it("forgets no feed for all that somebody adds to its address", async () => {
	const { platform, read, asked, spend, news } = await river();
	spend(-50);
	await read();
	await news();
	platform.now += 5 * MINUTE;
	const before = asked();
	for (let n = 0; n < KNOWN_ADDRESSES + 10; n++) await read(`?junk=${n}`);
	await read();
	expect(asked() - before).toBeLessThanOrEqual(1);
});

it("gives KV writes to the Libraries whose feeds are read, by how many", async () => {
	const { platform } = await river();
	const share = (library: string, copies: number) =>
		platform.call("REGISTRY", "registry", "share", library, copies);
	expect(await share("a", 3)).toBe(KV_WRITES_PER_DAY);
	expect(await share("b", 1)).toBe(KV_WRITES_PER_DAY / 4);
	expect(await share("a", 3)).toBe((KV_WRITES_PER_DAY * 3) / 4);
	platform.now += 7 * HOUR;
	expect(await share("b", 1)).toBe(KV_WRITES_PER_DAY);
});

it("adds up what isolates have asked of objects today", async () => {
	const { platform } = await river();
	const day = Math.floor(platform.now / (24 * HOUR));
	const used = (objectRequests: number) =>
		platform.call("REGISTRY", "registry", "ensure", null, { day, objectRequests } as never);
	const { readerRequests: before } = (await used(0)) as { readerRequests: number };
	expect(await used(6_000)).toMatchObject({ readerRequests: before + 6_000 });
	expect(await used(2_000)).toMatchObject({ readerRequests: before + 8_000 });
	platform.now += 24 * HOUR;
	expect(await used(2_000)).toMatchObject({ readerRequests: 0 });
});

it("asks a Library no more than once a minute for a feed that has no copy, whoever asks", async () => {
	const { platform, read, asked, spend, news } = await river();
	spend(-1_000);
	expect(await read()).toContain("Entry 1");
	const before = asked();
	for (let n = 0; n < 50; n++) await read();
	expect(asked()).toBe(before);
	await news();
	platform.now += 2 * MINUTE;
	expect(await read()).toContain("Entry 2");
	expect(asked()).toBe(before + 1);
});

/** A deployment with a copy in KV, which has not been read for a while. */
async function published() {
	const deployment = await river();
	await deployment.read();
	await deployment.platform.runUntil(deployment.platform.now + MINUTE);
	return deployment;
}

/** KV whose copies have this body. */
function withBody(env: Env, { metadata }: { metadata: Map<string, unknown> }, value: ReadableStream): Env {
	const getWithMetadata = async (key: string) => ({ value, metadata: metadata.get(key) });
	return { ...env, FEEDS: { getWithMetadata } } as unknown as Env;
}

it("reads KV once or twice for a crowd, and gives everybody the same bytes under their own type", async () => {
	const { platform, answer, read, kvReads, news } = await published();
	const before = kvReads();
	const text = await read();
	for (let n = 0; n < 50; n++) {
		const asReader = await answer();
		expect(asReader.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
		expect(await asReader.text()).toBe(text);
		const asBrowser = await answer("", { Accept: "text/html" });
		expect(asBrowser.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
		expect(await asBrowser.text()).toBe(text);
		expect(asBrowser.headers.get("ETag")).toBe(asReader.headers.get("ETag"));
	}
	expect(kvReads() - before).toBe(2);
	platform.now += COPY_REMEMBERED_MS;
	await read();
	expect(kvReads() - before).toBe(3);
	await news();
	await platform.runUntil(platform.now + MINUTE);
	for (let n = 0; n < 3; n++) expect(await read()).toContain("Entry 2");
	expect(kvReads() - before).toBe(5);
});

it("waits for nobody who went away while gathering what a crowd asks for", async () => {
	const { env, platform, answer, read, kvReads } = await published();
	const text = await read();
	const endless = withBody(env, platform, new ReadableStream());
	void answer("", {}, endless);
	await Promise.resolve();
	const before = kvReads();
	for (let n = 0; n < 3; n++) expect(await read()).toBe(text);
	expect(kvReads() - before).toBe(3);
	platform.now += COPY_REMEMBERED_MS;
	for (let n = 0; n < 10; n++) expect(await read()).toBe(text);
	expect(kvReads() - before).toBe(5);
});

it("answers from the Library when KV breaks off in the middle of what a crowd asks for", async () => {
	const { env, platform, answer, read, asked } = await published();
	const text = await read();
	const torn = withBody(
		env,
		platform,
		new ReadableStream({ pull: (controller) => controller.error(new Error("torn")) }),
	);
	const before = asked();
	expect(await (await answer("", {}, torn)).text()).toBe(text);
	expect(asked() - before).toBe(1);
	expect(await read()).toBe(text);
});

it("holds no copy that would push all others out", async () => {
	const { env, platform, answer, read, kvReads } = await published();
	const [key = ""] = platform.copies.keys();
	platform.copies.set(key, "x".repeat(COPIES_HELD_BYTES / 4 + 1));
	const before = kvReads();
	for (let n = 0; n < 5; n++) expect(await read()).toHaveLength(COPIES_HELD_BYTES / 4 + 1);
	expect(kvReads() - before).toBe(5);
	// Nor is one read whole again: the answer is there before its body has come to its end.
	const answered = await answer("", {}, withBody(env, platform, new ReadableStream()));
	expect(answered.status).toBe(200);
	await answered.body?.cancel();
});
