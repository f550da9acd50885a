import { describe, expect, it, vi } from "vitest";
import { deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE, START, type World } from "./platform/world.ts";

/** Sources of other hosts, so that the source in question has another shard under another host. */
const OTHERS = Array.from({ length: 40 }, (_, n) =>
	source(`pad${n}`, `http://pad${n}.example/feed`, 'every = "1d"'),
).join("");

/** A source whose id is derived from its address. */
const derived = (url: string, more = "") => `[[sources]]\nurl = "${url}"\ncategory = "news"\n${more}\n`;

interface Listed {
	title: string;
	link: string;
	guid?: string;
	date?: number;
}

function feed(items: Listed[]): Response {
	const list = items.map(
		({ title, link, guid, date }) =>
			`<item><title>${title}</title><link>${link}</link>${guid ? `<guid>${guid}</guid>` : ""}` +
			`${date === undefined ? "" : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}</item>`,
	);
	return new Response(`<rss version="2.0"><channel><title>t</title>${list.join("")}</channel></rss>`);
}

/** The keys, dates and titles of a Library's entries but those of the other sources, in the order of its feed. */
async function own(world: World): Promise<string[][]> {
	const search = "?limit=500";
	const question = { origin: "http://river.example", path: "news", format: "json", search };
	const answer = (await world.platform.call("LIBRARY", "news", "feed", question)) as { body: string };
	const { items } = JSON.parse(answer.body) as { items: Record<string, string>[] };
	return items.flatMap(({ id = "", date_published = "", title = "" }) =>
		title.startsWith("pad") ? [] : [[id, date_published, title]],
	);
}

const posts = (host: string, count: number): Listed[] =>
	Array.from({ length: count }, (_, at) => count - at).map((n) => ({
		title: `Post ${n}`,
		link: `${host}/post/${n}`,
		guid: n % 2 ? `tag:${n}` : undefined,
		date: n % 3 ? START + n * MINUTE : undefined,
	}));

describe("an address that its owner edits, of a source whose id is derived from it", () => {
	it.each([
		["to https", "http://a.example/feed", "https://a.example/feed"],
		["to another domain", "http://a.example/feed", "https://new.example/feed"],
		["to where a 301 leads", "http://a.example/feed", "https://new.example/rss.xml"],
		["to www", "http://a.example/feed", "http://www.a.example/feed/"],
		["and names, by an id", "http://a.example/feed", "https://a.example/feed", 'id = "named"'],
	])("%s, has its entries as before: ids, dates and order", async (_, before, after, more = "") => {
		for (const others of ["", OTHERS]) {
			let count = 5;
			const { world } = deployed(derived(before) + others, (url) => {
				if (url.hostname.startsWith("pad")) return feed([{ title: "pad", link: url.href, date: START }]);
				if (after.endsWith("rss.xml") && url.href === before) return Response.redirect(after, 301);
				return feed(posts(url.origin, count));
			});
			await world.pass(2 * HOUR);
			const known = await own(world);
			expect(known).toHaveLength(5);
			world.deploy(derived(after, more) + others);
			await world.pass(2 * HOUR);
			expect(await own(world)).toEqual(known);
			// A page of an entry is found by its key, whose beginning is the hash of an id that is nobody's now.
			const env = {
				REGISTRY: {
					getByName: () => ({ keyParts: () => world.platform.call("REGISTRY", "registry", "keyParts") }),
				},
			};
			const { heirOf } = await import("../../src/platform/keyParts.ts");
			const { key, source: id } = world.stored().find(({ title }) => title === "Post 1") ?? {};
			expect(await heirOf(key ?? "", env as never)).toBe(id);
			vi.resetModules();
			// What comes later is new, once, and the next edit keeps all of it.
			count = 6;
			await world.pass(26 * HOUR, HOUR);
			const later = await own(world);
			expect(later).toHaveLength(6);
			world.deploy(derived(`https://third.example${new URL(after).pathname}`) + others);
			await world.pass(2 * HOUR);
			expect(await own(world)).toEqual(later);
		}
	});
});

describe("an id that its owner edits", () => {
	it("leads those who read the source under the one of before to it, in every format and with what they ask", async () => {
		vi.resetModules();
		const { world } = deployed(source("old", "http://a.example/feed"), (url) => feed(posts(url.origin, 3)));
		await world.pass(HOUR);
		world.deploy(source("new-id", "http://a.example/feed"));
		await world.pass(HOUR);
		const registry = { keyParts: () => world.platform.call("REGISTRY", "registry", "keyParts") };
		const env = { REGISTRY: { getByName: () => registry } };
		const { app } = await import("../../src/web/app.ts");
		const asked = (path: string) => app.request(`http://river.example${path}`, {}, env);
		for (const rest of ["", ".atom", ".rss?limit=5", ".json?filter=%E9%80%9A", ".opml"]) {
			const answer = await asked(`/sources/old${rest}`);
			expect(answer.status, rest).toBe(301);
			expect(answer.headers.get("Location")).toBe(`/sources/new-id${rest}`);
		}
		expect((await asked("/sources/other.atom")).status).toBe(404);
		expect((await asked("/old.atom")).status).toBe(404);
	});

	it("leads nobody to a source that has no more than the path of the one of before", async () => {
		vi.resetModules();
		const { world } = deployed(source("old", "http://a.example/feed"), (url) => feed(posts(url.origin, 3)));
		await world.pass(HOUR);
		world.deploy(source("stranger", "http://b.example/feed"));
		await world.pass(HOUR);
		const registry = { keyParts: () => world.platform.call("REGISTRY", "registry", "keyParts") };
		const { app } = await import("../../src/web/app.ts");
		const env = { REGISTRY: { getByName: () => registry } };
		expect((await app.request("http://river.example/sources/old.atom", {}, env)).status).toBe(404);
	});
});

describe("a source that moves with a 301", () => {
	it("has each entry once, dated or not, with an id or without, though some are new as well", async () => {
		let hasMoved = false;
		const { world } = deployed(derived("http://a.example/feed"), (url) => {
			if (hasMoved && url.hostname === "a.example")
				return Response.redirect("https://new.example/rss.xml", 301);
			return feed(posts(url.origin, hasMoved ? 12 : 5));
		});
		await world.pass(2 * HOUR);
		const before = await own(world);
		hasMoved = true;
		await world.pass(26 * HOUR, HOUR);
		const after = await own(world);
		expect(after).toHaveLength(12);
		expect(after.filter(([id]) => before.some(([known]) => known === id))).toEqual(before);
	});
});

describe("a source that takes the place of another in sources.toml", () => {
	it("has nothing of the other's, though its feed is at the same path", async () => {
		const { world } = deployed(derived("http://a.example/feed"), (url) =>
			feed(
				url.hostname === "a.example"
					? posts(url.origin, 3)
					: [{ title: "Something else", link: `${url.origin}/else`, date: START }],
			),
		);
		await world.pass(2 * HOUR);
		world.deploy(derived("http://unlike.example/feed"));
		await world.pass(2 * HOUR);
		expect((await own(world)).map(([, , title]) => title)).toEqual(["Something else"]);
	});

	it("has nothing of two others' that may both be meant", async () => {
		const both = derived("http://a.example/feed") + derived("http://b.example/feed");
		const { world } = deployed(both, (url) => feed(posts(url.origin, 2)));
		await world.pass(2 * HOUR);
		world.deploy(derived("http://c.example/feed"));
		await world.pass(2 * HOUR);
		const keys = new Set((await own(world)).map(([id]) => id?.slice(0, 17)));
		expect([keys.size, (await own(world)).length]).toEqual([1, 2]);
	});

	it("that comes back beside the one that went on for it replaces nothing of that one's", async () => {
		const http = derived("http://a.example/feed");
		const https = derived("https://a.example/feed");
		const { world } = deployed(http, (url) => feed(posts(url.origin, 3)));
		await world.pass(2 * HOUR);
		const before = world.stored().map(({ key }) => key);
		world.deploy(https);
		await world.pass(2 * HOUR);
		world.deploy(http + https);
		await world.pass(2 * HOUR);
		const after = world.stored();
		expect(after).toHaveLength(6);
		const heirs = new Set(after.filter(({ key }) => before.includes(key)).map(({ source: id }) => id));
		expect([...heirs]).toEqual([world.config?.sources[1]?.id]);
	});
});

it("an edited address brings nothing back that was dropped for want of room, though it is still listed", async () => {
	const items = Array.from({ length: 520 }, (_, n) => ({
		title: `Post ${n}`,
		link: `http://a.example/${n}`,
		guid: `g${n}`,
		date: START - n * HOUR,
	}));
	const { world } = deployed(derived("http://a.example/feed"), () => feed(items));
	await world.pass(50 * HOUR, 5 * HOUR);
	const written = () =>
		world.platform.rows("LIBRARY/news", "SELECT max(seq) AS seq, count(*) AS n FROM entry");
	const before = written();
	expect(before).toMatchObject([{ n: 500 }]);
	world.deploy(derived("https://a.example/feed"));
	await world.pass(3 * HOUR);
	expect(written()).toEqual(before);
});

it("a source that has another shard is not asked there before that one knows what the other knew", async () => {
	const toml = (url: string) => `${derived(url, 'id = "named"')}${OTHERS}`;
	const undated = [1, 2, 3].map((n) => ({ title: `Post ${n}`, link: `/post/${n}` }));
	const { world, asked } = deployed(toml("http://a.example/feed"), (url) =>
		feed(undated.map(({ title, link }) => ({ title, link: url.origin + link }))),
	);
	await world.pass(2 * HOUR);
	const own = () =>
		world.stored().flatMap(({ source: id, key, date }) => (id === "named" ? [[key, date]] : []));
	const before = own();
	expect(before).toHaveLength(3);
	let isDown = true;
	world.platform.onMoment = ({ what, after }) => {
		if (isDown && what === "CRAWLER.adopt" && !after) throw new Error("overloaded");
	};
	world.deploy(toml("https://other.example/feed"));
	await world.pass(20 * MINUTE);
	expect(asked.filter(({ url }) => url.startsWith("https://other.example"))).toEqual([]);
	isDown = false;
	await world.pass(2 * HOUR);
	expect(asked.some(({ url }) => url.startsWith("https://other.example"))).toBe(true);
	expect(own()).toEqual(before);
});
