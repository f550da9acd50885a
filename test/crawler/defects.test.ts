import { beforeEach, expect, it, vi } from "vitest";
import { DAY, deployed, item, source } from "./platform/deployed.ts";
import { feedOf, HOUR } from "./platform/world.ts";

const PAGE = { "Content-Type": "text/html" };

/** An answer in whose reading an exception comes up that nobody expects: a bug, as far as the crawler can tell. */
function bug(): Response {
	return Object.defineProperty(new Response("x"), "headers", {
		get: () => {
			throw new TypeError("headers is not what it was");
		},
	});
}

const article = (n: string) =>
	new Response(
		`<html><body><article><h1>Entry ${n}</h1>${`<p>The whole text of article ${n}, which is long enough to be one.</p>`.repeat(8)}</article></body></html>`,
		{ headers: PAGE },
	);

let logged: () => string[];
beforeEach(() => {
	const log = vi.spyOn(console, "error").mockImplementation(() => {});
	logged = () => log.mock.calls.map(([line]) => JSON.parse(String(line)).event);
});

it("an exception of ours is a stage of its own, and stops no other source", async () => {
	const toml = source("a", "http://a.example/feed") + source("b", "http://b.example/feed");
	const { world, health, titles } = deployed(toml, ({ host }) =>
		host === "a.example" ? bug() : feedOf([item(1)]),
	);
	await world.pass(HOUR);
	expect((await health("a")).error).toMatchObject({
		stage: "defect",
		code: "exception",
		message: "headers is not what it was",
	});
	expect((await health("a")).state).toBe("failing");
	expect((await health("b")).state).toBe("ok");
	expect(titles()).toEqual(["Entry 1"]);
	expect(logged()).toContain("defect");
});

it("an exception over one article stops no other article, and is tried no oftener than a failure", async () => {
	const items = [1, 2, 3].map((n) => item(n));
	const { world, asked, health } = deployed(
		source("a", "http://a.example/feed", "fulltext = true"),
		({ pathname }) => {
			if (pathname === "/feed") return feedOf(items);
			if (pathname === "/robots.txt") return new Response("", { status: 404 });
			return pathname === "/1" ? bug() : article(pathname.slice(1));
		},
	);
	await world.pass(HOUR);
	const texts = () => world.stored().map(({ text }) => text);
	expect(texts().filter((text) => text.includes("whole text"))).toHaveLength(2);
	expect((await health("a")).problems).toContainEqual({
		stage: "defect",
		code: "exception",
		message: "http://a.example/1: headers is not what it was",
	});
	await world.pass(3 * DAY, HOUR);
	expect(asked.filter(({ url }) => url.endsWith("/1"))).toHaveLength(7);
	expect((await health("a")).state).toBe("ok");
	expect(logged()).not.toContain("store-failed");
});
