import { expect, it } from "vitest";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE } from "./platform/world.ts";

const FEED =
	'<rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>one</title></item></channel></rss>';
const LIST = `<html><body><ul>${Array.from({ length: 9 }, (_, n) => `<li><a href="/n/${n}.html">A headline of some length, number ${n}</a> 2026-11-0${(n % 9) + 1}</li>`).join("")}</ul></body></html>`;
const WAYS = 'via = ["https://bad.example/?", "https://good.example/?"]';
const proxied = (id: string, host = "a.example") => source(id, `http://${host}/feed`, WAYS);

const feed = () => new Response(FEED, { headers: { "Content-Type": "application/rss+xml" } });
const locked = () => new Response("See /corsdemo for more info", { status: 403 });
const by = (asked: { url: string; at: number }[], host: string) =>
	asked.filter(({ url }) => new URL(url).host === host);

it("a proxy that failed is left alone for an hour, also by an object that was restarted, then tried again", async () => {
	const { world, asked, health } = deployed(proxied("a"), ({ host }) =>
		host === "bad.example" ? locked() : feed(),
	);
	await world.pass(30 * MINUTE);
	for (const id of world.platform.places.keys()) world.platform.kill(id);
	await world.pass(25 * MINUTE);
	expect(by(asked, "bad.example")).toHaveLength(1);
	expect(by(asked, "good.example").length).toBeGreaterThan(2);
	expect((await health("a")).problems[0]).toMatchObject({
		code: "proxy-locked",
		message: expect.stringMatching(
			/^the proxy bad\.example answered 403: See \/corsdemo.*another way is taken for \d+ min$/,
		),
	});
	await world.pass(DAY);
	const tries = by(asked, "bad.example");
	expect(tries.length).toBeGreaterThan(2);
	for (const [at, { at: when }] of tries.slice(1).entries())
		expect(when - (tries[at]?.at ?? 0)).toBeGreaterThanOrEqual(HOUR);
	expect((await health("a")).failures).toBe(0);
});

it("a proxy that answers with a page of its own is another's turn, and is named; words that none of them mends are the source's", async () => {
	let isBoth = false;
	const { world, asked, health } = deployed(proxied("a"), ({ host }) =>
		host === "bad.example" || isBoth
			? new Response("<html><title>Ways to everywhere</title><p>Sign up for a plan.</p></html>")
			: feed(),
	);
	await world.pass(50 * MINUTE);
	const { problems, failures, kind } = await health("a");
	expect([kind, failures]).toEqual(["rss", 0]);
	expect(by(asked, "bad.example")).toHaveLength(1);
	expect(problems[0]).toMatchObject({
		code: "proxy-failed",
		message: expect.stringMatching(
			/^the proxy bad\.example answered 200 with something else.*Sign up for a plan/,
		),
	});
	isBoth = true;
	await world.pass(DAY);
	expect((await health("a")).error).toMatchObject({
		code: "html-not-feed",
		message: expect.stringMatching(/through the proxy (?:bad|good)\.example/),
	});
});

it("one source's attempt at a proxy that is down is enough for all of its shard", async () => {
	const toml = Array.from({ length: 6 }, (_, n) => proxied(`s${n}`, `h${n}.example`)).join("");
	const { world, asked, health } = deployed(toml, ({ host }) => {
		if (host === "bad.example") throw new Error("connection refused");
		return feed();
	});
	await world.pass(45 * MINUTE);
	expect(by(asked, "good.example").length).toBeGreaterThan(12);
	expect(by(asked, "bad.example")).toHaveLength(1);
	expect((await health("s3")).state).toBe("ok");
});

it("a way on which the source itself refuses us is no reason for other sources to leave it alone", async () => {
	const toml = proxied("a", "a.example") + proxied("b", "b.example");
	const { world, asked } = deployed(toml, ({ host, search }) =>
		host === "bad.example" && search.includes("a.example") ? new Response("no", { status: 403 }) : feed(),
	);
	await world.pass(50 * MINUTE);
	expect(by(asked, "bad.example").filter(({ url }) => url.includes("a.example"))).toHaveLength(1);
	expect(by(asked, "bad.example").filter(({ url }) => url.includes("b.example")).length).toBeGreaterThan(2);
});

it("what a proxy says of itself for robots.txt allows nothing, and is the failure that is told", async () => {
	let works = false;
	const toml = source("p", "http://a.example/news/", 'kind = "list"\nvia = "https://bad.example/?"');
	const { world, asked, health, titles } = deployed(toml, ({ search }) => {
		if (!works) return locked();
		if (search.endsWith("/robots.txt")) return new Response("", { status: 404 });
		return new Response(LIST, { headers: { "Content-Type": "text/html" } });
	});
	await world.pass(2 * HOUR);
	expect(asked.length).toBeGreaterThan(1);
	expect(asked.filter(({ url }) => url.endsWith("/news/"))).toEqual([]);
	expect((await health("p")).error).toMatchObject({ code: "proxy-locked" });
	works = true;
	await world.pass(DAY);
	expect(titles()).toHaveLength(9);
	expect(asked.every(({ url }) => url.startsWith("https://bad.example/?"))).toBe(true);
});

it("a route without an instance says so, and is fetched once there is one", async () => {
	const route = source("r", "rsshub://bilibili/user/video/2");
	const { world, asked, health, titles } = deployed(route, feed);
	await world.pass(HOUR);
	expect((await health("r")).error).toMatchObject({ code: "rsshub-unset" });
	expect(asked).toEqual([]);
	world.deploy(`[site]\nrsshub = ["https://one.example", "https://two.example/"]\n${route}`);
	await world.pass(HOUR);
	expect(asked[0]?.url).toBe("https://one.example/bilibili/user/video/2");
	expect(titles()).toEqual(["one"]);
	expect((await health("r")).url).toBe("rsshub://bilibili/user/video/2");
});
