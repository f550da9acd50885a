import { describe, expect, it } from "vitest";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE, START } from "./platform/world.ts";

const FEED = "http://a.example/feed";
const PER_PAGE = 10;

type Page = { numbers: number[]; older: string | null };
type Dialect = (page: Page) => Response;

/** Posts are numbered by the hour they come at; number 0 is the one of START. */
const dateOf = (n: number) => new Date(START + n * HOUR).toISOString();

const sent = (type: string, body: string) => new Response(body, { headers: { "Content-Type": type } });

/** RFC 5005, section 4: a link to the archive before. */
const atom =
	(rel: string): Dialect =>
	({ numbers, older }) => {
		const entries = numbers.map(
			(n) =>
				`<entry><id>tag:a.example,2026:${n}</id><title>Post ${n}</title><link href="http://a.example/${n}"/><updated>${dateOf(n)}</updated></entry>`,
		);
		const link = older ? `<link rel="${rel}" href="${older}"/>` : "";
		return sent(
			"application/atom+xml",
			`<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title>${link}${entries.join("")}</feed>`,
		);
	};

const rss =
	(channel: (older: string | null) => string): Dialect =>
	({ numbers, older }) => {
		const items = numbers.map(
			(n) =>
				`<item><guid isPermaLink="false">p${n}</guid><title>Post ${n}</title><link>http://a.example/${n}</link><pubDate>${new Date(dateOf(n)).toUTCString()}</pubDate></item>`,
		);
		return sent(
			"application/rss+xml",
			`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>F</title>${channel(older)}${items.join("")}</channel></rss>`,
		);
	};

const json: Dialect = ({ numbers, older }) =>
	sent(
		"application/feed+json",
		JSON.stringify({
			version: "https://jsonfeed.org/version/1.1",
			title: "F",
			next_url: older ?? undefined,
			items: numbers.map((n) => ({
				id: `p${n}`,
				title: `Post ${n}`,
				content_text: "x",
				date_published: dateOf(n),
			})),
		}),
	);

const WORDPRESS = rss(() => "<generator>https://wordpress.org/?v=6.8</generator>");

/** A source with so many posts before START; then one comes an hour. `answer` may replace a page. */
function river(
	more: string,
	dialect: Dialect,
	{
		before = 65,
		parameter = "page",
		perHour = 1,
		isDown = (_at: number): boolean => false,
		answer = dialect,
	} = {},
) {
	const world = deployed(source("a", FEED, more), (url, _headers, now) => {
		if (url.pathname !== "/feed") return new Response("", { status: 404 });
		if (isDown(now)) return new Response("", { status: 503 });
		const page = Number(url.searchParams.get(parameter) ?? "1");
		const newest = Math.floor((now - START) / HOUR) * perHour;
		const numbers = Array.from({ length: PER_PAGE }, (_, i) => newest - (page - 1) * PER_PAGE - i).filter(
			(n) => n > -before,
		);
		if (!numbers.length) return new Response("", { status: 404 });
		const older = numbers.length === PER_PAGE ? `${FEED}?${parameter}=${page + 1}` : null;
		return (page > 1 ? answer : dialect)({ numbers, older });
	});
	const further = () => world.asked.filter(({ url }) => url.includes("?"));
	return { ...world, further, numbers: () => world.titles().map((title) => Number(title.slice(5))) };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);

describe("the history of a feed", () => {
	it.each<[string, Dialect, string]>([
		["archives of Atom (prev-archive)", atom("prev-archive"), "page"],
		["pages of Atom (next)", atom("next"), "page"],
		["pages of RSS", rss((older) => (older ? `<atom:link rel="next" href="${older}"/>` : "")), "page"],
		["pages of JSON Feed", json, "page"],
		["pages of WordPress", WORDPRESS, "paged"],
	])("comes from %s, one page a tick, up to so many entries", async (_, dialect, parameter) => {
		const { world, numbers, further } = river("history = 35\n", dialect, { parameter });
		await world.pass(50 * MINUTE);
		expect(sorted(numbers())).toEqual(range(-34, 0));
		expect(further().map(({ url }) => url)).toEqual([2, 3, 4].map((page) => `${FEED}?${parameter}=${page}`));
		expect(new Set(further().map(({ at }) => at)).size).toBe(3);
	});

	it("is what the feed shows where nobody asks for more", async () => {
		const { world, numbers, further } = river("", WORDPRESS, { parameter: "paged" });
		await world.pass(50 * MINUTE);
		expect(numbers()).toHaveLength(PER_PAGE);
		expect(further()).toEqual([]);
	});

	it("ends quietly behind WordPress's last page", async () => {
		const { world, numbers, health, further } = river("history = 500\n", WORDPRESS, { parameter: "paged" });
		await world.pass(50 * MINUTE);
		expect(numbers()).toHaveLength(65);
		expect((await health()).problems).toEqual([]);
		expect(further()).toHaveLength(7);
	});

	it("ends where the first page is shown again", async () => {
		const again: Dialect = () => WORDPRESS({ numbers: range(-9, 0), older: null });
		const { world, numbers, further } = river("history = 500\n", WORDPRESS, {
			parameter: "paged",
			answer: again,
		});
		await world.pass(50 * MINUTE);
		expect(numbers()).toHaveLength(PER_PAGE);
		expect(further()).toHaveLength(1);
	});

	it("ends where the last page is shown under every further number", async () => {
		const { world, asked, titles } = deployed(source("a", FEED, "history = 500"), ({ searchParams }) => {
			const page = Math.min(3, Number(searchParams.get("paged") ?? "1"));
			return WORDPRESS({ numbers: Array.from({ length: 10 }, (_, i) => 10 - page * 10 - i), older: null });
		});
		await world.pass(DAY);
		expect(titles()).toHaveLength(30);
		expect(asked.filter(({ url }) => url.includes("paged="))).toHaveLength(3);
	});

	it("ends where archives lead to each other in a circle", async () => {
		const ring = (older: string, from: number) =>
			atom("prev-archive")({ numbers: Array.from({ length: 10 }, (_, i) => from - i), older });
		const { world, asked, titles } = deployed(source("a", FEED, "history = 500"), ({ pathname }) => {
			const [page = ""] = /\d/.exec(pathname) ?? [];
			if (page === "") return ring("/archive/1", 0);
			return ring(`/archive/${(Number(page) % 3) + 1}`, -10 * Number(page));
		});
		await world.pass(DAY);
		expect(titles()).toHaveLength(40);
		expect(asked.filter(({ url }) => url.includes("/archive/"))).toHaveLength(4);
	});

	it("ends where a page is broken, says so, and keeps what came", async () => {
		const broken: Dialect = () => new Response("", { status: 410 });
		const { world, numbers, health } = river("history = 500\n", atom("next"), { answer: broken });
		await world.pass(10 * MINUTE);
		expect(numbers()).toHaveLength(PER_PAGE);
		const { state, problems } = await health();
		expect(state).toBe("ok");
		expect(problems.map(({ code, message }) => [code, message.includes("page=2")])).toEqual([
			["page-missing", true],
		]);
	});
});

describe("a feed that was out of reach for longer than it shows", () => {
	const outage = (at: number) => at > START + 90 * MINUTE && at < START + 90 * MINUTE + 1.5 * DAY;

	it.each<[string, Dialect, string]>([
		["Atom", atom("next"), "page"],
		["WordPress", WORDPRESS, "paged"],
	])("has the gap filled from its pages, and no more (%s)", async (_, dialect, parameter) => {
		const { world, numbers, further } = river("", dialect, { isDown: outage, parameter });
		await world.pass(90 * MINUTE);
		expect(further()).toEqual([]);
		await world.pass(2 * DAY);
		const newest = Math.max(...numbers());
		expect(newest).toBeGreaterThan(40);
		expect(sorted(numbers())).toEqual(range(-9, newest));
		expect(further().length).toBeLessThanOrEqual(5);
	});

	it("has no page asked for where what it shows goes on from before", async () => {
		const { world, numbers, further } = river("", atom("next"), {
			isDown: (at) => at > START + 90 * MINUTE && at < START + 6 * HOUR,
		});
		await world.pass(DAY);
		expect(sorted(numbers())).toEqual(range(-9, Math.max(...numbers())));
		expect(further()).toEqual([]);
	});

	it("has no page asked for because its clock is ahead", async () => {
		const ahead: Dialect = ({ numbers, older }) =>
			atom("next")({ numbers: numbers.map((n) => n + 12), older });
		const { world, further } = river("", ahead);
		await world.pass(6 * HOUR);
		expect(further()).toEqual([]);
	});

	it("is walked through so far and no further when it is a torrent", async () => {
		const { world, numbers, further } = river("", atom("next"), { isDown: outage, perHour: 20 });
		await world.pass(90 * MINUTE);
		const before = further().length;
		// A source that was down is asked again within two hours.
		await world.pass(1.5 * DAY);
		for (let time = 0; time < 12 && further().length === before; time++) await world.pass(10 * MINUTE);
		await world.pass(HOUR);
		// 20 pages of ten for the gap; what came within the hour after it may take as many once more.
		expect(further().length - before).toBeGreaterThanOrEqual(20);
		expect(further().length - before).toBeLessThanOrEqual(40);
		expect(new Set(numbers()).size).toBeGreaterThan(200);
	});
});
