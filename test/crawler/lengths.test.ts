import { describe, expect, it } from "vitest";
import { UNMEASURED_MAX } from "../../src/settings.ts";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE, START } from "./platform/world.ts";

interface Episode {
	n: number;
	text?: string;
	length?: string;
	type?: string;
}

const feed = (episodes: Episode[]) =>
	new Response(
		`<rss version="2.0"><channel><title>P</title>${episodes
			.map(
				({ n, text = "t", length = "0", type = ' type="audio/mpeg"' }) =>
					`<item><guid isPermaLink="false">p${n}</guid><title>Episode ${n}</title><description>${text}</description><pubDate>${new Date(START - (100 - n) * HOUR).toUTCString()}</pubDate><enclosure url="http://a.example/${n}.mp3"${type}${length === "0" ? "" : ` length="${length}"`}/></item>`,
			)
			.join("")}</channel></rss>`,
		{ headers: { "Content-Type": "application/rss+xml" } },
	);

function podcast(answer: (path: string) => Response, episodes: Episode[], more = "") {
	const river = deployed(source("a", "http://a.example/feed", more), (url) => {
		const { pathname } = url.host === "p.example" ? new URL(url.search.slice(1)) : url;
		return pathname === "/feed" ? feed(episodes) : answer(pathname);
	});
	const asked = () =>
		river.asked.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith(".mp3"));
	const lengths = () =>
		Object.fromEntries(
			river.world.platform.rows("LIBRARY/news", "SELECT body FROM entry").map(({ body }) => {
				const { title, enclosures } = JSON.parse(String(body));
				return [title.slice(8), enclosures[0].length];
			}),
		);
	return { ...river, episodes, asked, lengths };
}

const sized = (bytes: number) => new Response(null, { headers: { "Content-Length": String(bytes) } });

describe("a file without a length", () => {
	it("is asked for it once, and keeps it when its entry changes", async () => {
		const { world, episodes, asked, lengths } = podcast(
			() => sized(4321),
			[{ n: 1 }, { n: 2, length: "77" }],
		);
		await world.pass(HOUR);
		expect(lengths()).toEqual({ 1: 4321, 2: 77 });
		episodes[0] = { n: 1, text: "another text" };
		await world.pass(DAY);
		expect(JSON.stringify(world.stored())).toContain("another text");
		expect(lengths()).toEqual({ 1: 4321, 2: 77 });
		expect(asked()).toEqual(["/1.mp3"]);
	});

	it("is asked for it where its source says 0, or no type", async () => {
		const { world, episodes, lengths } = podcast(
			() => sized(4321),
			[
				{ n: 1, length: "00" },
				{ n: 2, type: "" },
			],
		);
		await world.pass(HOUR);
		expect(lengths()).toEqual({ 1: 4321, 2: 4321 });
		episodes[0] = { n: 1, length: "00", text: "another text" };
		await world.pass(DAY);
		expect(JSON.stringify(world.stored())).toContain("another text");
		expect(lengths()).toEqual({ 1: 4321, 2: 4321 });
	});

	it("larger than what is ever read may say so, for nothing of it is read", async () => {
		const { world, lengths } = podcast(() => sized(3e9), [{ n: 1 }]);
		await world.pass(HOUR);
		expect(lengths()).toEqual({ 1: 3e9 });
	});

	it("has none where nobody says so or the server refuses, and is not asked again", async () => {
		const answer = (path: string) => new Response(null, { status: path === "/1.mp3" ? 405 : 200 });
		const { world, asked, lengths, health } = podcast(answer, [{ n: 1 }, { n: 2 }]);
		await world.pass(DAY);
		expect(lengths()).toEqual({ 1: null, 2: null });
		expect(asked()).toHaveLength(2);
		expect(await health()).toMatchObject({ state: "ok", problems: [] });
	});

	it("is one of few that a visit asks for, those of the newest entries first; some of the others have their turns later", async () => {
		const many = Array.from({ length: 40 }, (_, n) => ({ n: n + 1 }));
		const { world, asked, lengths } = podcast(() => sized(1), many.toReversed());
		await world.pass(10 * MINUTE);
		expect(asked()).toEqual([40, 39, 38, 37].map((n) => `/${n}.mp3`));
		await world.pass(7 * DAY);
		const newest = Array.from({ length: 4 + UNMEASURED_MAX }, (_, n) => 40 - n);
		expect(asked()).toEqual(newest.map((n) => `/${n}.mp3`));
		const known = Object.keys(lengths()).filter((n) => lengths()[n] === 1);
		expect(known.map(Number).sort((a, b) => b - a)).toEqual(newest);
	});

	it("that was not asked for in time is asked later, and its entry alone is written anew, once", async () => {
		let wait = 6000;
		const river = podcast(() => {
			river.world.platform.now += wait;
			return sized(7);
		}, [{ n: 3, length: "5" }, { n: 2 }, { n: 1 }]);
		await river.world.pass(10 * MINUTE);
		expect(river.lengths()).toEqual({ 1: null, 2: 7, 3: 5 });
		const seqs = () =>
			Object.fromEntries(
				river.world.platform
					.rows("LIBRARY/news", "SELECT seq, body FROM entry")
					.map(({ seq, body }) => [JSON.parse(String(body)).title, seq]),
			);
		const before = seqs();
		wait = 0;
		await river.world.pass(DAY);
		expect(river.lengths()).toEqual({ 1: 7, 2: 7, 3: 5 });
		const after = seqs();
		expect({ ...after, "Episode 1": 0 }).toEqual({ ...before, "Episode 1": 0 });
		await river.world.pass(7 * DAY);
		expect(seqs()).toEqual(after);
		expect(river.asked()).toEqual(["/2.mp3", "/1.mp3"]);
	});

	it("has not that of a page which stands in its place", async () => {
		const page = new Headers({ "Content-Type": "text/html; charset=utf-8", "Content-Length": "612" });
		const { world, lengths } = podcast(() => new Response(null, { headers: page }), [{ n: 1 }]);
		await world.pass(HOUR);
		expect(lengths()).toEqual({ 1: null });
	});

	it("says nothing of the ways to its source where it cannot be had", async () => {
		const { world, health } = podcast(
			() => new Response(null, { status: 502 }),
			[{ n: 1 }],
			'via = ["direct", "http://p.example/?"]',
		);
		await world.pass(HOUR);
		expect((await health()).problems).toEqual([]);
	});

	it("does not keep entries waiting for a host that takes its time to say it", async () => {
		const slow = () => {
			river.world.platform.now += 4000;
			return sized(1);
		};
		const river = podcast(slow, [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
		await river.world.pass(10 * MINUTE);
		expect(river.asked().length).toBeLessThan(4);
		expect(river.titles()).toHaveLength(4);
	});
});
