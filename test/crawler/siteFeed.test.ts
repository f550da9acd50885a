import { expect, it } from "vitest";
import { deployed, source } from "./platform/deployed.ts";
import { HOUR, START } from "./platform/world.ts";

const TYPE = (type: string) => ({ headers: { "Content-Type": `${type}; charset=utf-8` } });
const AT = "https://github.com/nobody/thing/releases";
const NAMES = ["v5", "v4", "v3", "v2", "v1"];

const page = () =>
	new Response(
		`<html><head><title>Releases</title></head><body><ul>${NAMES.map((name) => `<li><h2><a href="${AT}/tag/${name}">The thing ${name} is out and mends what was broken</a></h2><p>It mends what ${name} had to mend.</p></li>`).join("")}</ul></body></html>`,
		TYPE("text/html"),
	);
const feed = () =>
	new Response(
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>Releases</title><id>x</id>${NAMES.map((name, index) => `<entry><id>tag:github.com,2008:${name}</id><title>The thing ${name} is out and mends what was broken</title><link href="${AT}/tag/${name}"/><updated>${new Date(START - index * HOUR).toISOString()}</updated></entry>`).join("")}</feed>`,
		TYPE("application/atom+xml"),
	);

it("brings no entry twice when a page that was read as a list becomes its feed by a recipe", async () => {
	const { world, health, asked } = deployed(source("a", AT, 'kind = "list"'), ({ pathname }) =>
		pathname.endsWith(".atom")
			? feed()
			: pathname === "/robots.txt"
				? new Response("", { status: 404 })
				: page(),
	);
	await world.pass(2 * HOUR);
	expect(await health()).toMatchObject({ kind: "list", recipe: null, entriesInLastDocument: 5 });
	const before = world.stored().map(({ key, date }) => [key, date]);
	expect(before).toHaveLength(5);
	world.deploy(source("a", AT));
	await world.pass(2 * HOUR);
	expect(await health()).toMatchObject({
		kind: "atom",
		recipe: "github-releases",
		movedTo: null,
		error: null,
	});
	expect(world.stored().map(({ key, date }) => [key, date])).toEqual(before);
	expect(asked.at(-1)?.url).toBe(`${AT}.atom`);
	expect(world.platform.rows("LIBRARY/news", "SELECT facts FROM source").map(feedsOf)).toEqual([
		{ url: AT, feedUrl: `${AT}.atom` },
	]);
});

/** What readers are told of where a source is read. */
function feedsOf({ facts }: Record<string, unknown>) {
	const { url, feedUrl } = JSON.parse(String(facts));
	return { url, feedUrl };
}

it("names the feed that it reads in the place of the page", async () => {
	const { world } = deployed(source("a", "http://a.example/"), ({ pathname }) =>
		pathname === "/feed.atom" ? feed() : pathname === "/" ? list(link("/feed.atom"), []) : missing(),
	);
	await world.pass(2 * HOUR);
	expect(world.platform.rows("LIBRARY/news", "SELECT facts FROM source").map(feedsOf)).toEqual([
		{ url: "http://a.example/", feedUrl: "http://a.example/feed.atom" },
	]);
});

const link = (href: string) => `<link rel="alternate" type="application/atom+xml" href="${href}">`;
const list = (head: string, names: string[]) =>
	new Response(
		`<html><head>${head}</head><body><h1>News</h1><ul>${names.map((name) => `<li><a href="${AT}/tag/${name}">The thing ${name} is out and mends what was broken</a></li>`).join("")}</ul></body></html>`,
		TYPE("text/html"),
	);
const missing = () => new Response("", { status: 404 });

it("leaves what was read as a list before as it was, and looks for a feed once", async () => {
	let isThere = false;
	const { world, health, asked } = deployed(source("a", "http://a.example/news/"), ({ pathname }) => {
		if (pathname === "/robots.txt") return missing();
		if (pathname === "/feed.atom") return isThere ? feed() : missing();
		return list(link("/feed.atom"), isThere ? ["v6", ...NAMES] : NAMES);
	});
	await world.pass(2 * HOUR);
	isThere = true;
	await world.pass(26 * HOUR, HOUR);
	expect(await health()).toMatchObject({
		...{ kind: "list", siteFeed: null, error: null, entriesInLastDocument: 6 },
	});
	expect(asked.filter(({ url }) => url.endsWith("/feed.atom"))).toHaveLength(1);
});

it("takes no page in the place of the feed for another page to look on", async () => {
	let isOpen = true;
	const { world, health, asked, titles } = deployed(source("a", "http://a.example/news/"), ({ pathname }) => {
		if (pathname === "/robots.txt") return missing();
		if (pathname === "/feed.atom")
			return isOpen ? feed() : list(link("/other.atom"), ["log in", "sign up", "help"]);
		return pathname === "/other.atom" ? feed() : list(link("/feed.atom"), NAMES);
	});
	await world.pass(2 * HOUR);
	expect(await health()).toMatchObject({ kind: "atom", siteFeed: { url: "http://a.example/feed.atom" } });
	isOpen = false;
	await world.pass(26 * HOUR, HOUR);
	expect(await health()).toMatchObject({ state: "failing", error: { code: "html-not-feed" } });
	expect(asked.filter(({ url }) => url.endsWith("/other.atom"))).toEqual([]);
	// The page is looked at again, and still names the same feed.
	expect(asked.filter(({ url }) => url.endsWith("/news/")).length).toBeGreaterThan(1);
	isOpen = true;
	await world.pass(26 * HOUR, HOUR);
	expect(await health()).toMatchObject({ state: "ok", kind: "atom" });
	expect(titles()).toHaveLength(5);
});

it.each([
	["https://x.com/nobody", /rsshub:\/\/twitter\/user\/nobody/],
	["https://www.youtube.com/@nobody", /names no feed/],
	["https://youtu.be/abc?si=def", /names no feed/],
	["https://b23.tv/abc", /paste the address that it leads to/],
])("publishes no page that stands in the place of a platform's feed: %s", async (address, message) => {
	const words =
		"<p>Before you go on: we and our partners use cookies to show you what you may like, and more.</p>";
	const { world, health, titles } = deployed(source("a", address), ({ pathname }) =>
		pathname === "/robots.txt"
			? missing()
			: new Response(
					`<html><title>Before you go on</title><h1>Hello</h1>${words.repeat(9)}</html>`,
					TYPE("text/html"),
				),
	);
	await world.pass(2 * HOUR);
	expect(titles()).toEqual([]);
	expect(await health()).toMatchObject({
		error: { stage: "page", code: "no-public-feed", message: expect.stringMatching(message) },
	});
});

it("reads such a page where its owner says how", async () => {
	const { world, health } = deployed(source("a", "https://x.com/nobody", 'kind = "list"'), ({ pathname }) =>
		pathname === "/robots.txt" ? missing() : list("", NAMES),
	);
	await world.pass(2 * HOUR);
	expect(await health()).toMatchObject({ kind: "list", error: null, entriesInLastDocument: 5 });
});
