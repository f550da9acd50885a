import { describe, expect, it, vi } from "vitest";
import { Killed, type Moment } from "./platform/platform.ts";
import { feedOf, HOUR, type Item, MINUTE, START, type Stored, World } from "./platform/world.ts";

const TOML = `
[[sources]]
url = "http://a.example/feed"
category = "news"
id = "a"
[[sources]]
url = "http://b.example/feed"
categories = ["news/city", "other"]
id = "b"
[[sources]]
url = "http://c.example/feed"
category = "other"
id = "c"
fulltext = true
`;

const item = (source: string, n: number, some: Partial<Item> = {}): Item => ({
	guid: `${source}${n}`,
	link: `http://${source}.example/${n}`,
	title: `${source}${n}`,
	text: `Text of ${source}${n}.`,
	date: START - n * HOUR,
	...some,
});

const article = (path: string) =>
	`<html><body><article><h1>Title</h1>${`<p>The whole text of ${path}, which is a good deal longer than what the feed says.</p>`.repeat(3)}</article></body></html>`;

/** Half a day after the deployment there is news of every kind. */
function sources(platformNow: () => number): (url: string) => Response {
	return (url) => {
		const { hostname, pathname } = new URL(url);
		const source = hostname.slice(0, 1);
		const later = platformNow() >= START + 12 * HOUR;
		if (pathname === "/robots.txt") return new Response("User-agent: *\nDisallow: /admin");
		if (pathname !== "/feed")
			return new Response(article(pathname), { headers: { "Content-Type": "text/html" } });
		const before = [item(source, 1), item(source, 2), item(source, 3, { date: null })];
		if (!later) return feedOf(before);
		const changed = before.map((one) => ({ ...one, guid: `${one.guid}-new` }));
		return feedOf([item(source, 0), item(source, 4, { text: "New, and late." }), ...changed]);
	};
}

interface Run {
	stored: Stored[];
	asleep: string[];
	moments: Moment[];
}

/** The same half a day, with something going wrong at one moment. */
async function halfADay(goesWrong: (moment: Moment, count: number, world: World) => void): Promise<Run> {
	const world: World = new World((url) => sources(() => world.platform.now)(url));
	const moments: Moment[] = [];
	const trouble = async (ms: number) => {
		world.platform.onMoment = (moment) => {
			moments.push(moment);
			goesWrong(moment, moments.length - 1, world);
		};
		await world.pass(ms);
		world.platform.onMoment = () => {};
	};
	world.deploy(TOML);
	await trouble(10 * MINUTE);
	await world.pass(HOUR);
	world.platform.now = START + 12 * HOUR;
	await trouble(10 * MINUTE);
	await world.pass(3 * HOUR);
	return { stored: world.stored(), asleep: world.asleep(), moments };
}

/** An undated entry counts from when it was first seen, which a crash puts off by some minutes. */
function comparable(stored: Stored[]) {
	return stored.map(({ date, ...rest }) => ({
		...rest,
		date: date % HOUR === 0 ? date : `seen on day ${Math.floor((date - START) / (24 * HOUR))}`,
	}));
}

describe("whatever moment the crash comes at, the entries are the same in the end", () => {
	it("with an object killed, or its storage, a call or a request failing, at each moment in turn", async () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		const quiet = await halfADay(() => {});
		const expected = comparable(quiet.stored);
		expect(expected.length).toBe(5 + 2 * 5 + 5);
		expect(quiet.moments.length).toBeGreaterThan(100);

		for (const [at, moment] of quiet.moments.entries()) {
			for (const way of ["killed", "failing"] as const) {
				// The middle of a synchronous stretch is not a moment at which the platform kills.
				if (way === "killed" && moment.what.startsWith("sql ")) continue;
				const run = await halfADay((_, count, world) => {
					if (count !== at) return;
					// A storage that fails takes its object with it; the Crawler would live on all the same.
					const dies =
						way === "killed" || (moment.what.startsWith("sql ") && !moment.by.startsWith("CRAWLER"));
					if (dies) world.platform.kill(moment.by);
					if (way === "failing") throw new Killed("failed");
				});
				const where = `${way} at ${at}: ${JSON.stringify(moment)}`;
				expect(comparable(run.stored), where).toEqual(expected);
				expect(run.asleep, where).toEqual([]);
			}
		}
	});
});
