import { describe, expect, it, vi } from "vitest";
import { MARK_MIN_BYTES } from "../../src/settings.ts";
import { DAY, deployed, item, source } from "./platform/deployed.ts";
import { Killed } from "./platform/platform.ts";
import { feedOf, HOUR, MINUTE, START } from "./platform/world.ts";

const many = (count: number, hosts: number) =>
	Array.from({ length: count }, (_, n) => source(`s${n}`, `http://h${n % hosts}.example/${n}`)).join("");

describe("a source that says to wait", () => {
	it("for a day, with 503, speaks for itself: the others of its host are asked as before", async () => {
		const toml = source("a", "http://a.example/heavy") + source("b", "http://a.example/light");
		const { world, asked } = deployed(toml, ({ pathname }) =>
			pathname === "/heavy"
				? new Response("", { status: 503, headers: { "Retry-After": "86400" } })
				: feedOf([]),
		);
		await world.pass(6 * HOUR);
		const paths = asked.map(({ url }) => new URL(url).pathname);
		expect(paths.filter((path) => path === "/heavy")).toHaveLength(1);
		expect(paths.filter((path) => path === "/light").length).toBeGreaterThan(15);
	});

	it("together with another, of ten on a host, speaks for the two: the eight that have answers are asked as before", async () => {
		const toml = Array.from({ length: 10 }, (_, n) => source(`s${n}`, `http://a.example/${n}`)).join("");
		const { world, asked } = deployed(toml, ({ pathname }) =>
			["/4", "/5"].includes(pathname)
				? new Response("", { status: 503, headers: { "Retry-After": "86400" } })
				: feedOf([]),
		);
		await world.pass(6 * HOUR);
		const times = Array.from(
			{ length: 10 },
			(_, n) => asked.filter(({ url }) => url.endsWith(`/${n}`)).length,
		);
		expect([times[4], times[5]]).toEqual([1, 1]);
		expect(Math.min(...times.filter((_, n) => n !== 4 && n !== 5))).toBeGreaterThan(15);
	});

	it("together with all others on its host is believed: what has not been asked lately is left alone, too", async () => {
		let busy = false;
		const rare = source("c", "http://a.example/c", 'every = "5h"');
		const toml = source("a", "http://a.example/a") + source("b", "http://a.example/b") + rare;
		const { world, asked } = deployed(toml, () =>
			busy ? new Response("", { status: 503, headers: { "Retry-After": "86400" } }) : feedOf([]),
		);
		await world.pass(3 * HOUR);
		busy = true;
		asked.length = 0;
		await world.pass(12 * HOUR);
		expect(asked.map(({ url }) => url.slice(-1)).sort()).toEqual(["a", "b"]);
	});

	it("several of which a stranger's list names, speaks for those alone: the owner's on that host are asked as before", async () => {
		const list = `[[sources]]\nurl = "http://l.example/feeds.opml"\nkind = "opml"\ncategory = "blogs"\n`;
		const outlines = ["x", "y", "z"].map((path) => `<outline text="x" xmlUrl="http://a.example/${path}"/>`);
		const { world, asked } = deployed(
			`${source("own", "http://a.example/own")}\n${list}`,
			({ hostname, pathname }) => {
				if (hostname === "l.example") return new Response(`<opml><body>${outlines.join("")}</body></opml>`);
				const isBusy = pathname === "/x" || pathname === "/y";
				return isBusy ? new Response("", { status: 429, headers: { "Retry-After": "86400" } }) : feedOf([]);
			},
		);
		await world.pass(6 * HOUR);
		const timesOf = (path: string) => asked.filter(({ url }) => new URL(url).pathname === path).length;
		expect([timesOf("/x"), timesOf("/y")]).toEqual([1, 1]);
		expect(timesOf("/z")).toBeLessThan(3);
		expect(timesOf("/own")).toBeGreaterThan(15);
	});
});

describe("after an outage of a day", () => {
	it("all sources of the hosts that were down are back within two hours", async () => {
		let down = false;
		const healthy = source("well", "http://well.example/feed");
		const { world, asked } = deployed(many(40, 20) + healthy, ({ hostname }) =>
			down && hostname !== "well.example" ? new Response("", { status: 502 }) : feedOf([]),
		);
		await world.pass(2 * HOUR);
		down = true;
		await world.pass(DAY, HOUR);
		down = false;
		asked.length = 0;
		await world.pass(2 * HOUR);
		expect(new Set(asked.map(({ url }) => url)).size).toBe(41);
	});

	it("of our own network they are back within one interval", async () => {
		let down = false;
		const { world, asked } = deployed(many(40, 20), () => {
			if (down) throw new TypeError("Network connection lost.");
			return feedOf([]);
		});
		await world.pass(2 * HOUR);
		down = true;
		await world.pass(DAY, HOUR);
		down = false;
		asked.length = 0;
		await world.pass(17 * MINUTE);
		expect(new Set(asked.map(({ url }) => url)).size).toBe(40);
	});
});

describe("a busy shard of one slow host", () => {
	it("asks a source that failed once in its turn", async () => {
		let failed = false;
		const { world, asked } = deployed(many(60, 1), async ({ pathname }, _, now) => {
			await new Promise((resolve) => setTimeout(resolve, 15_000));
			if (pathname === "/7" && now > START + HOUR && !failed) {
				failed = true;
				return new Response("", { status: 500 });
			}
			return feedOf([]);
		});
		await world.pass(6 * HOUR);
		const gaps = (path: string) => {
			const times = asked.filter(({ url }) => url.endsWith(path)).map(({ at }) => at);
			return Math.max(...times.slice(1).map((at, n) => at - (times[n] ?? 0)));
		};
		const usual = Math.max(...["/3", "/30", "/59"].map(gaps));
		expect(gaps("/7")).toBeLessThanOrEqual(2 * usual);
	});
});

describe("a clock that was a day ahead for two minutes", () => {
	it("costs no day", async () => {
		const { world, asked } = deployed(source("a", "http://a.example/feed"), () => feedOf([]));
		await world.pass(HOUR);
		world.platform.now += DAY;
		await world.pass(2 * MINUTE);
		world.platform.now -= DAY;
		asked.length = 0;
		await world.pass(2 * HOUR);
		expect(asked.length).toBeGreaterThanOrEqual(3);
	});
});

describe("a Library that takes nothing", () => {
	it("does not keep a source waiting that answers again after an outage: what it lists is read before it leaves", async () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		let down = true;
		let listed = 1;
		const { world, asked, titles } = deployed(
			source("a", "http://a.example/feed") + source("b", "http://b.example/feed"),
			({ hostname }) =>
				down && hostname === "a.example" ? new Response("", { status: 502 }) : feedOf([item(listed)]),
		);
		await world.pass(DAY, HOUR);
		down = false;
		let refusals = 0;
		world.platform.onMoment = ({ what }) => {
			if (what !== "LIBRARY.upsert" || refusals > 2) return;
			refusals++;
			throw new Error("failed");
		};
		asked.length = 0;
		await world.pass(4 * HOUR);
		expect(refusals).toBe(3);
		expect(titles()).toContain("Entry 1");
		expect(asked.filter(({ url }) => url.includes("a.example")).length).toBeGreaterThan(5);
		listed = 2;
		await world.pass(HOUR);
		expect(titles()).toContain("Entry 2");
	});

	it.each([
		["it takes nothing once", "LIBRARY.upsert"],
		["the crawler ends while it reads", "sync"],
	])("%s: a source that is asked once a day is asked again before it lists other things", async (_, what) => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const since = START + 2 * HOUR;
		const { world, titles } = deployed(source("a", "http://a.example/feed", 'every = "1d"'), (__, ___, now) =>
			feedOf([item(now < since ? 1 : 2)], undefined, "x".repeat(MARK_MIN_BYTES)),
		);
		let times = 0;
		world.platform.onMoment = ({ what: moment, by }) => {
			if (moment !== what || times++ > 0) return;
			if (what !== "sync") throw new Error("failed");
			world.platform.kill(by);
			throw new Killed("ended");
		};
		await world.pass(2 * DAY, HOUR);
		expect(times).toBeGreaterThan(1);
		expect(titles()).toEqual(["Entry 1", "Entry 2"]);
	});
});
