import { expect, it } from "vitest";
import type { FeedAnswer } from "../../src/model/copy.ts";
import type { Env } from "../../src/platform/env.ts";
import { slotKey } from "../../src/platform/slots.ts";
import { deployed, item, ONE } from "../crawler/platform/deployed.ts";
import { feedOf } from "../crawler/platform/world.ts";

// After the configuration under test, which is put in the place of the compiled one.
const { remember, servePublished } = await import("../../src/web/feeds/published.ts");
const { libraryObject } = await import("../../src/platform/objects.ts");

const FLOOD = 600;
const REQUEST = { origin: "http://river.example", path: "news", format: "atom", search: "" } as const;

it("a feed without parameters asks no object, and waits for none, while one is busy with 600 other questions", async () => {
	const { world } = deployed(ONE, () => feedOf([item(1)]));
	await world.refreshAll(["a"]);
	const { platform } = world;
	const published = (await platform.call("LIBRARY", "news", "feed", REQUEST)) as FeedAnswer;
	const calls: string[] = [];
	const busy = (kind: string) => ({
		getByName: () =>
			new Proxy(
				{},
				{
					get: (_, method) => () => {
						calls.push(`${kind}.${String(method)}`);
						return new Promise(() => {});
					},
				},
			),
	});
	let copiesRead = 0;
	const key = slotKey(REQUEST.origin, REQUEST.path, REQUEST.format);
	const env = {
		LIBRARY: busy("LIBRARY"),
		CRAWLER: busy("CRAWLER"),
		REGISTRY: busy("REGISTRY"),
		FEEDS: {
			getWithMetadata: async (name: string) => {
				copiesRead++;
				expect(name).toBe(key);
				return {
					value: new Response(String(platform.copies.get(name))).body,
					metadata: platform.metadata.get(name),
				};
			},
		},
	} as unknown as Env;
	const url = "http://river.example/news.atom";
	remember(url, { path: "news", library: "news" } as never, REQUEST);
	let answered = 0;
	for (let n = 0; n < FLOOD; n++) {
		const question = { path: "news", search: `?q=word${n}`, now: platform.now, asker: "flood" };
		void libraryObject("news", env)
			.page(question)
			.then(() => answered++);
		const answer = await servePublished(new Request(url), env);
		expect(answer?.status).toBe(200);
		if (n % 100 === 0) expect(await answer?.text()).toBe(published.body);
	}
	const held = await servePublished(new Request(url, { headers: { "If-None-Match": published.etag } }), env);
	expect(held?.status).toBe(304);
	// The flood's alone.
	expect(calls).toEqual(Array(FLOOD).fill("LIBRARY.page"));
	expect(answered).toBe(0);
	expect(copiesRead).toBeLessThanOrEqual(FLOOD + 1);
});
