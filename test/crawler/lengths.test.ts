import { describe, expect, it } from "vitest";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR, START } from "./platform/world.ts";

interface Episode {
	n: number;
	text?: string;
	length?: string;
}

const feed = (episodes: Episode[]) =>
	new Response(
		`<rss version="2.0"><channel><title>P</title>${episodes
			.map(
				({ n, text = "t", length = "0" }) =>
					`<item><guid isPermaLink="false">p${n}</guid><title>Episode ${n}</title><description>${text}</description><pubDate>${new Date(START - (100 - n) * HOUR).toUTCString()}</pubDate><enclosure url="http://a.example/${n}.mp3" type="audio/mpeg"${length === "0" ? "" : ` length="${length}"`}/></item>`,
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

	it("is one of few that a visit asks for, those of the newest entries", async () => {
		const many = Array.from({ length: 40 }, (_, n) => ({ n: n + 1 }));
		const { world, asked } = podcast(() => sized(1), many.toReversed());
		await world.pass(DAY);
		expect(asked().sort()).toEqual(["/37.mp3", "/38.mp3", "/39.mp3", "/40.mp3"]);
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
		await river.world.pass(HOUR);
		expect(river.asked().length).toBeLessThan(4);
		expect(river.titles()).toHaveLength(4);
	});
});
