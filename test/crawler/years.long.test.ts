import { describe, expect, it, vi } from "vitest";
import type { Overview } from "../../src/model/health.ts";
import { HEALTH_REQUESTS_PER_DAY, SOURCE_MAX_NEWS_PER_DAY } from "../../src/settings.ts";
import { freshUsage } from "../../src/usage/usage.ts";
import { DAY, deployed, item, ONE, source } from "./platform/deployed.ts";
import { feedOf, HOUR, MINUTE, START, type World } from "./platform/world.ts";

/** Its picture is looked for once, too. */
const isFeed = ({ url }: { url: string }) => new URL(url).pathname === "/feed";
const withEtag = (response: Response, etag: string) => {
	response.headers.set("ETag", etag);
	return response;
};

describe("validators", () => {
	it("that say 'not modified' for ever are found out within a day, and not believed any more", async () => {
		const { world, asked, health, titles } = deployed(ONE, (_, headers, now) => {
			if (headers.get("If-None-Match") === '"always"') return new Response(null, { status: 304 });
			return withEtag(feedOf(now < START + 2 * HOUR ? [item(1)] : [item(2), item(1)]), '"always"');
		});
		await world.pass(26 * HOUR, HOUR);
		expect(titles()).toEqual(["Entry 1", "Entry 2"]);
		expect((await health()).problems.map((one) => one.code)).toContain("validators-lied");
		const before = asked.length;
		await world.pass(6 * HOUR, HOUR);
		expect(asked.slice(before).some(({ headers }) => headers.has("If-None-Match"))).toBe(false);
	});

	it("that tell the truth spare all but one whole answer a day", async () => {
		const { world, asked } = deployed(ONE, (_, headers) =>
			headers.has("If-None-Match")
				? new Response(null, { status: 304 })
				: withEtag(feedOf([item(1), item(2)]), '"true"'),
		);
		await world.pass(48 * HOUR, HOUR);
		expect(asked.length).toBeGreaterThan(40);
		const whole = asked.filter(isFeed).filter(({ headers }) => !headers.has("If-None-Match"));
		expect(whole.length).toBeLessThanOrEqual(3);
	});
});

describe("a tick with nothing new", () => {
	it.each([
		["not modified", () => new Response(null, { status: 304 })],
		["the same body under another ETag", (now: number) => withEtag(feedOf([item(1)]), `"${now}"`)],
		["a body that differs in what nobody sees", (now: number) => feedOf([item(1)], 15, `made at ${now}`)],
		[
			"an entry that differs in what cleaning cuts away",
			(now: number) => feedOf([item(1, { text: `Text 1.&lt;script&gt;${now}&lt;/script&gt;` })], 15),
		],
	])("writes one row and the alarm: %s", async (_, later) => {
		const { world } = deployed(ONE, (_url, headers, now) =>
			headers.has("If-None-Match") || now > START + HOUR ? later(now) : withEtag(feedOf([item(1)]), '"1"'),
		);
		await world.pass(3 * HOUR, HOUR);
		const written: string[] = [];
		world.platform.onMoment = ({ what, after }) => {
			if (!after && (what === "setAlarm" || /^(?:sql )?(?:INSERT|UPDATE|DELETE)/.test(what)))
				written.push(what);
		};
		await world.platform.runUntil(world.platform.now + 17 * MINUTE);
		expect(written.filter((one) => one === "setAlarm")).toHaveLength(1);
		const rows = written.filter((one) => one !== "setAlarm");
		expect(rows).toHaveLength(1);
	});
});

describe("a source that has gone", () => {
	it("with 410 is so at once, and asked once a day; when it is back it is back in its rhythm", async () => {
		let status = 200;
		const { world, asked, health, titles } = deployed(ONE, () =>
			status === 200 ? feedOf([item(1)]) : new Response("gone", { status }),
		);
		await world.pass(HOUR);
		status = 410;
		await world.pass(3 * HOUR);
		expect((await health()).state).toBe("gone");
		const before = asked.length;
		await world.pass(4 * DAY, HOUR);
		expect(asked.length - before).toBeLessThanOrEqual(4);
		expect(titles()).toEqual(["Entry 1"]);
		status = 200;
		await world.pass(27 * HOUR, HOUR);
		expect(await health()).toMatchObject({ state: "ok", failures: 0, error: null });
	});

	it("with 404 is failing for two days, then gone", async () => {
		const { world, health } = deployed(ONE, () => new Response("no", { status: 404 }));
		await world.pass(30 * HOUR, HOUR);
		expect((await health()).state).toBe("failing");
		await world.pass(40 * HOUR, HOUR);
		expect((await health()).state).toBe("gone");
	});
});

describe("a source that has moved for good", () => {
	it("is asked at its new address, which is given up only for as long as it fails", async () => {
		let oldWorks = true;
		let newWorks = true;
		const { world, asked, health } = deployed(ONE, ({ hostname }, _, now) => {
			if (hostname === "a.example")
				return oldWorks ? Response.redirect("http://b.example/feed", 301) : new Response("", { status: 404 });
			return newWorks
				? feedOf([item(Math.floor(now / DAY) % 100), item(1)])
				: new Response("", { status: 500 });
		});
		const hosts = () => [...new Set(asked.splice(0).map(({ url }) => new URL(url).hostname))].sort();
		await world.pass(10 * MINUTE);
		expect(hosts()).toEqual(["a.example", "b.example"]);
		expect((await health()).movedTo).toBe("http://b.example/feed");
		await world.pass(3 * HOUR);
		expect(hosts()).toEqual(["b.example"]);
		// The old address goes, the new one falters: it is not lost.
		oldWorks = false;
		newWorks = false;
		await world.pass(3 * HOUR);
		expect(hosts()).toEqual(["a.example", "b.example"]);
		newWorks = true;
		await world.pass(DAY, HOUR);
		expect(await health()).toMatchObject({ state: "ok", movedTo: "http://b.example/feed" });
	});
});

describe("one host", () => {
	const two = source("a", "http://a.example/feed") + source("b", "http://a.example/other");

	it("is asked by one source at a time, with a pause", async () => {
		let open = 0;
		let most = 0;
		const { world, asked } = deployed(two, async () => {
			most = Math.max(most, ++open);
			await new Promise((resolve) => setTimeout(resolve, 300));
			open--;
			return feedOf([item(1)]);
		});
		await world.pass(2 * HOUR);
		expect(most).toBe(1);
		const times = asked.map(({ at }) => at).sort((x, y) => x - y);
		expect(times.every((at, n) => n === 0 || at - (times[n - 1] ?? 0) >= 1000)).toBe(true);
	});

	it("that asks two of its sources to wait is left alone by all", async () => {
		let busy = false;
		const five = [1, 2, 3].map((n) => source(`c${n}`, `http://a.example/${n}`)).join("");
		const { world, asked } = deployed(two + five, () =>
			busy ? new Response("", { status: 429, headers: { "Retry-After": "7200" } }) : feedOf([item(1)]),
		);
		await world.pass(HOUR);
		busy = true;
		asked.length = 0;
		await world.pass(2 * HOUR);
		expect(asked.length).toBeLessThanOrEqual(2);
	});

	it("knows who asks, and feeds are not asked for robots.txt while pages are", async () => {
		const page = source("p", "http://a.example/news/", 'kind = "list"');
		const { world, asked, health } = deployed(ONE + page, ({ pathname }) =>
			pathname === "/robots.txt"
				? new Response("User-agent: tributary\nDisallow: /news/")
				: feedOf([item(1)]),
		);
		await world.pass(HOUR);
		const paths = asked.map(({ url }) => new URL(url).pathname).filter((path) => path !== "/favicon.ico");
		expect([...new Set(paths)].sort()).toEqual(["/feed", "/robots.txt"]);
		expect(asked[0]?.headers.get("User-Agent")).toMatch(/^tributary\/[\d.]+ \(\+http:\/\/river\.example\)$/);
		expect((await health("p")).error).toMatchObject({ code: "robots" });
	});
});

describe("a shard full of slow sources", () => {
	it("keeps a healthy one waiting by the limit of one of them at most", async () => {
		const slow = Array.from({ length: 7 }, (_, n) => source(`s${n}`, `http://slow${n}.example/feed`));
		const { world, asked } = deployed([...slow, ONE].join(""), async ({ hostname }, _, now) => {
			if (hostname === "a.example") return feedOf([item(Math.floor(now / MINUTE), { date: null })]);
			if (now > START + HOUR) await new Promise((resolve) => setTimeout(resolve, 19_999));
			return now > START + HOUR ? new Response("", { status: 504 }) : feedOf([]);
		});
		await world.pass(9 * HOUR);
		const times = asked.filter(({ url }) => url.includes("a.example")).map(({ at }) => at);
		const pauses = times.slice(1).map((at, n) => at - (times[n] ?? 0));
		expect(pauses.length).toBeGreaterThan(25);
		expect(Math.max(...pauses)).toBeLessThanOrEqual(16.5 * MINUTE + 21_000);
	});
});

describe("more than fits into a tick", () => {
	it("goes on in the next ones: 1,000 new entries of each of three sources, oldest first, each once", async () => {
		const feeds = ["a", "b", "c"].map((id) => source(id, `http://${id}.example/feed`)).join("");
		const cleaned: number[] = [];
		const many = Array.from({ length: 1000 }, (_, n) => item(n, { date: n % 2 ? null : START - n * MINUTE }));
		const { world } = deployed(feeds, () => feedOf(many));
		let tick = 0;
		world.platform.onMoment = ({ what, after }) => {
			if (what === "setAlarm") tick++;
			if (what === "LIBRARY.upsert" && after) cleaned[tick] = (cleaned[tick] ?? 0) + 50;
		};
		await world.pass(30 * MINUTE);
		expect(Math.max(...cleaned.filter(Boolean))).toBeLessThanOrEqual(400);
		const keys = world.stored().map((one) => one.key);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.length).toBeGreaterThanOrEqual(3 * 500);
	});
});

describe("another configuration", () => {
	it("is followed at once where it changes how a source is read", async () => {
		const { world, asked, titles } = deployed(
			source("a", "http://a.example/feed", 'exclude = ["Entry 2"]'),
			() => feedOf([item(1), item(2)]),
		);
		await world.pass(5 * MINUTE);
		expect(titles()).toEqual(["Entry 1"]);
		world.deploy(ONE);
		await world.pass(5 * MINUTE);
		expect(titles()).toEqual(["Entry 1", "Entry 2"]);
		expect(asked.filter(isFeed)).toHaveLength(2);
	});

	it("that gives a source a second category brings it all there is of the source, with its dates", async () => {
		const { world, titles } = deployed(ONE, (_, __, now) =>
			feedOf(now < START + HOUR ? [item(1, { date: null })] : [item(2)]),
		);
		await world.pass(2 * HOUR);
		world.deploy(ONE.replace('category = "news"', 'categories = ["news", "other"]'));
		await world.pass(10 * MINUTE);
		expect(titles()).toEqual(["Entry 1", "Entry 1", "Entry 2", "Entry 2"]);
		expect(new Set(world.stored().map(({ key, date }) => `${key} ${date}`)).size).toBe(2);
	});
});

describe("KV that takes no more writes today", () => {
	it("keeps no reader waiting, fails no alarm, and gets its copies when it takes them again", async () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const { world } = deployed(ONE, (_, __, now) =>
			feedOf([item(1), ...(now > START + 2 * HOUR ? [item(2)] : [])]),
		);
		const { platform } = world;
		const read = async () => {
			const asked = { origin: "http://river.example", path: "news", format: "json", search: "" };
			const answer = (await platform.call("LIBRARY", "news", "feed", asked)) as { body: string };
			return answer.body;
		};
		await world.pass(HOUR);
		await read();
		let refused = 0;
		platform.onMoment = ({ what }) => {
			if (what !== "FEEDS.put") return;
			refused++;
			throw new Error("KV put() limit exceeded for the day.");
		};
		await world.pass(3 * HOUR);
		expect(await read()).toContain("Entry 2");
		expect(platform.places.get("LIBRARY/news")?.tries).toBe(0);
		const copy = () => String(platform.copies.get("http://river.example news.json"));
		expect(copy()).not.toContain("Entry 2");
		expect(refused).toBeLessThan(25);
		platform.onMoment = () => {};
		await world.pass(HOUR);
		expect(copy()).toContain("Entry 2");
	});
});

describe("an uptime monitor that asks every minute", () => {
	const many = Array.from({ length: 100 }, (_, n) => source(`s${n}`, `http://s${n}.example/feed`)).join("");
	const looks = (world: World) =>
		world.platform.call(
			"REGISTRY",
			"registry",
			"overview",
			freshUsage(world.platform.now),
		) as Promise<Overview>;

	it("costs no more than its part of a day's requests, and still hears within minutes", async () => {
		let works = true;
		const { world } = deployed(many, () => (works ? feedOf([item(1)]) : new Response("", { status: 500 })));
		await world.pass(HOUR);
		let asked = 0;
		world.platform.onMoment = ({ what, after }) => {
			if (/\.(?:health|used)$/.test(what) && !after) asked++;
		};
		for (let minute = 0; minute < 6 * 60; minute++) {
			world.platform.now += MINUTE;
			await looks(world);
		}
		expect(asked).toBeLessThanOrEqual((HEALTH_REQUESTS_PER_DAY / 24) * 6 + HEALTH_REQUESTS_PER_DAY / 2);
		works = false;
		await world.pass(2 * HOUR);
		expect((await looks(world)).status).toBe("failing");
		works = true;
	});

	it("hears within a quarter of an hour also where a look takes more than a thousand requests", async () => {
		const padding = Array.from({ length: 8_200 }, (_, n) =>
			source(`s${n}`, `http://s${n}.example/feed`, 'every = "1d"'),
		);
		const { world } = deployed(padding.join(""), () => feedOf([]));
		for (let look = 0; look < 3; look++) {
			world.platform.now += 15 * MINUTE;
			const { at, omitted, sources, counts } = await looks(world);
			expect(at).toBe(world.platform.now);
			expect([omitted + sources.length, sources.length, counts.new]).toEqual([8_200, 5_000, 8_200]);
		}
	}, 60_000);

	it("is told of a shard that does not answer, and of all others", async () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const { world } = deployed(many, () => feedOf([item(1)]));
		await world.pass(HOUR);
		world.platform.onMoment = ({ what, by }) => {
			if (what === "CRAWLER.health" && by === "REGISTRY/registry" && gone-- > 0) throw new Error("quota");
		};
		let gone = 1;
		const { status, counts, sources } = await looks(world);
		expect([status, counts.ok + counts.failing]).toEqual(["degraded", 100]);
		expect(counts.failing).toBe(sources.filter(({ error }) => error?.code === "no-crawler").length);
		expect(counts.failing).toBeGreaterThan(0);
	});
});

describe("a source that makes up new entries at each fetch", () => {
	it("gets so many rows a day and no more, says so, and does not keep others waiting", async () => {
		let mad = true;
		const { world, asked, health, titles } = deployed(
			ONE + source("b", "http://b.example/feed"),
			({ hostname }, _, now) => {
				if (hostname === "b.example") return feedOf([item(1, { date: now })]);
				const made = (n: number) =>
					item(n, {
						...(mad ? { guid: `${now}/${n}`, link: `http://a.example/${now}/${n}` } : {}),
						title: mad ? `Mad ${now} ${n}` : `Sane ${n}`,
						date: null,
					});
				return feedOf(Array.from({ length: 40 }, (_, n) => made(n)));
			},
		);
		let batches = 0;
		world.platform.onMoment = ({ what, after }) => {
			if (what === "LIBRARY.upsert" && after) batches++;
		};
		await world.pass(17 * HOUR, HOUR);
		const { activity, problems, state } = await health();
		expect([state, activity[0]?.newEntries]).toEqual(["ok", SOURCE_MAX_NEWS_PER_DAY]);
		expect(problems.map(({ code }) => code)).toContain("too-much-news");
		// Asked in its own rhythm, not as fast as ticks may follow each other.
		expect(asked.filter(({ url }) => url.includes("a.example")).length).toBeLessThan(80);
		mad = false;
		await world.pass(10 * HOUR, HOUR);
		expect(titles().filter((title) => title.startsWith("Sane"))).toHaveLength(40);
		expect((await health()).problems.map(({ code }) => code)).not.toContain("too-much-news");
		expect(batches).toBeGreaterThan(30);
	});
});

describe("a clock that was a year ahead for a while", () => {
	it("keeps no source waiting for that year when it is right again", async () => {
		const { world, asked, titles } = deployed(ONE, (_, __, now) =>
			feedOf([item(1), ...(now > START + DAY ? [item(2)] : [])]),
		);
		await world.pass(HOUR);
		world.platform.now += 365 * DAY;
		await world.pass(2 * HOUR);
		world.platform.now = START + DAY + HOUR;
		const before = asked.length;
		await world.pass(4 * HOUR);
		expect(asked.length - before).toBeGreaterThan(2);
		expect(titles()).toEqual(["Entry 1", "Entry 2"]);
		expect(world.asleep()).toEqual([]);
	});
});

describe("a Registry that has lost what it kept", () => {
	it("tells everyone again; entries, dates and rhythms stay, and nothing is fetched but what is due", async () => {
		const { world, asked } = deployed(ONE, () => feedOf([item(1), item(2, { date: null })]));
		await world.pass(3 * HOUR);
		const stored = world.stored();
		const before = asked.length;
		world.platform.lose("REGISTRY/registry");
		await world.pass(10 * MINUTE);
		expect(asked.length - before).toBeLessThanOrEqual(1);
		await world.pass(3 * HOUR);
		expect(world.stored()).toEqual(stored);
		expect(asked.length - before).toBeGreaterThan(5);
	});
});
