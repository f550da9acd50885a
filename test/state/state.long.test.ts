import { describe, expect, it, vi } from "vitest";
import { hash64 } from "../../src/base/hash.ts";
import type { World } from "../crawler/platform/world.ts";
import { type Answers, answersOf, exportOf, follow, importInto } from "./answers.ts";
import { namesOrigin, partsOf, partWithoutDay, partWithoutFalseAuthor } from "./mended.ts";
import { emptyRiver, openRiver } from "./open.ts";

const HOUR = 60 * 60_000;
const CRON_MS = 35 * 60_000;

/** Releases whose stored state is kept. What they answered may gain fields; it loses and changes none. */
const RELEASES = [
	{ name: "2026-11-28", unfinished: [], copies: [], hasEpochs: false },
	// A letter, pages of a history, files of a sitemap and an article that nobody has read yet.
	{
		name: "2026-11-29",
		unfinished: ["late", "letters", "long", "map"],
		copies: ["letters.rss", "reach.json"],
		hasEpochs: true,
	},
];

/**
 * The same changes, in the same order; but who follows `all` is told of an entry of two categories by the first of them
 * alone, where it was told twice, or again when it came to the second, or by neither where another source had said the same.
 * @param shared the keys by which readers know entries of several sources
 */
function expectFollowed(
	followers: Followed[],
	expected: Followed[],
	shared: ReadonlySet<string> = new Set(),
): void {
	const ofTwoCategories = hash64("both").slice(0, 8);
	for (const [at, { path, since, keys }] of expected.entries()) {
		const told = followers[at]?.keys.split(" ") ?? [];
		const before = keys.split(" ");
		if (path !== "all") expect(told, `${path} since ${since}`).toEqual(before);
		else {
			const again = before.filter((key) => told.includes(key));
			expect(
				told.filter((key) => before.includes(key)),
				`all since ${since}`,
			).toEqual([...new Set(again)]);
			const missing = before.filter((key) => !told.includes(key));
			expect(
				missing.filter((key) => !key.startsWith(ofTwoCategories)),
				`all since ${since}`,
			).toEqual([]);
			expect(
				told.filter((key) => !before.includes(key) && !shared.has(key)),
				`all since ${since}`,
			).toEqual([]);
		}
	}
}

/** A cursor that knows of another life of a Library leads over a time: some are told again, none is missed. */
function expectNothingMissed(followers: Followed[], expected: Followed[]): void {
	for (const [at, { path, since, keys }] of expected.entries()) {
		const told = new Set(followers[at]?.keys.split(" "));
		const missed = keys.split(" ").filter((key) => !told.has(key));
		expect(missed, `${path} since ${since}`).toEqual([]);
	}
}

/** What is asked for a source: the feed of its site, or where it has moved. */
function addressOf({ siteFeed, movedTo, url }: Record<string, unknown>): unknown {
	return (siteFeed as { url: string } | null | undefined)?.url ?? movedTo ?? url;
}

/** Copies as KV names them. */
const namesOf = (copies: string[]) => copies.map((name) => `http://river.example ${name}`).sort();

type Followed = { path: string; since: string; keys: string };

describe.each(RELEASES)(
	"a river as the code of $name left it",
	({ name, unfinished, copies: behind, hasEpochs }) => {
		/** What was on its way when the state was written down: more of these sources than was there. */
		const isOnItsWay = (key: string) => unfinished.some((id) => key.startsWith(hash64(id).slice(0, 8)));
		/** The keys that a follower is told of, but for those. */
		const told = ({ keys }: { keys: string }) => keys.split(" ").filter((key) => key && !isOnItsWay(key));
		/** The same answers without what came of that since. */
		const withoutNew = (answers: Answers, before: Answers): Answers => {
			const known = new Set(before.orders.all?.split(" "));
			const isOld = (key: string) => known.has(key) || !isOnItsWay(key);
			const oldOf = (keys: string) => keys.split(" ").filter(isOld).join(" ");
			const categories = Object.entries(answers.categories).map(([path, items]) => [
				path,
				items.filter((item) => isOld(item._tributary.key)),
			]);
			const orders = Object.entries(answers.orders).map(([path, keys]) => [path, oldOf(keys)]);
			return {
				...answers,
				categories: Object.fromEntries(categories),
				orders: Object.fromEntries(orders),
			};
		};

		it("answers as it did, before anything has run", async () => {
			const { world, river, expected, exported } = openRiver(name);
			const answers = await answersOf(world, river);
			const shared = new Set(exported.flatMap((line) => JSON.parse(line).twin ?? []));
			expect(Object.keys(answers.categories)).toEqual(Object.keys(expected.categories));
			for (const [path, items] of Object.entries(expected.categories))
				expect(answers.categories[path], path).toMatchObject(items);
			expect(answers.lists).toEqual(expected.lists);
			expect(answers.orders).toEqual(expected.orders);
			expectFollowed(answers.followers, expected.followers, shared);
			expect(answers.health).toMatchObject(expected.health);
			expect(answers.known).toMatchObject(expected.known);
			expect([answers.keys, answers.origin]).toEqual([expected.keys, expected.origin]);
			if (expected.owner) expect(answers.owner).toMatchObject(expected.owner);
		});

		it("finds each entry by its key", async () => {
			const { world, exported } = openRiver(name);
			const entries = exported.map((line) => JSON.parse(line)).filter(({ type }) => type === "entry");
			expect(entries.length).toBeGreaterThan(600);
			for (const { library, key, twin } of entries) {
				const found = await world.platform.call("LIBRARY", library, "entry", key);
				// Of those that say the same readers see one, by the key of the first that said so.
				const alike = entries.filter((one) => (one.twin ?? one.key) === (twin ?? key));
				const { entry } = found as { entry: { key: string; source: { id: string } } };
				expect(
					alike.map((one) => one.key),
					`${library} ${key}`,
				).toContain(entry.key);
				expect(
					alike.map((one) => one.source),
					`${library} ${key}`,
				).toContain(entry.source.id);
			}
		});

		it("renders the copies that KV has, byte for byte, but for authors that were none, and origins and days that were left out", async () => {
			const { world, copies } = openRiver(name);
			let compared = 0;
			for (const [key, copy] of copies) {
				const [, origin = "", path = "", format = ""] = /^(\S+) (.+)\.(\w+)$/.exec(key) ?? [];
				const home = path.startsWith("sources/") ? "城建" : (path.split("/")[0] ?? "");
				const question = { origin, path, format, search: "" };
				const answer = (await world.platform.call("LIBRARY", home, "feed", question)) as { body: string };
				const parts = partsOf(answer.body);
				const before = partsOf(copy);
				expect([...parts.keys()], key).toEqual([...before.keys()]);
				// Around a source's own feed stands what that says of itself, which was left out as well.
				if (path.startsWith("sources/")) parts.delete("around");
				for (const [id, part] of parts)
					if (!namesOrigin(part))
						expect(partWithoutDay(part), key).toBe(partWithoutFalseAuthor(before.get(id) ?? ""));
				compared += [...parts.values()].filter((part) => !namesOrigin(part)).length;
			}
			expect(compared).toBeGreaterThan(50);
		});

		it("exports all that it exported", async () => {
			const { world, exported } = openRiver(name);
			const lines = withNames(await exportOf(world));
			const before = withNames(exported);
			expect([...lines.keys()]).toEqual([...before.keys()]);
			for (const [what, line] of before) expect(lines.get(what), what).toMatchObject(line);
		});

		it("gives an export that today's code takes into an empty deployment, dates, cursors and all", async () => {
			const { river, expected, exported } = openRiver(name);
			const world = emptyRiver(name);
			const report = await importInto(world, exported);
			expect(report).toMatchObject({
				taken: exported.length - 2,
				foreign: 0,
				mistakes: { count: 0 },
				next: null,
			});
			const answers = await answersOf(world, river);
			for (const [path, items] of Object.entries(expected.categories))
				expect(answers.categories[path], path).toMatchObject(items);
			expect(answers.lists).toEqual(expected.lists);
			expect(answers.orders).toEqual(expected.orders);
			if (hasEpochs) expectNothingMissed(answers.followers, expected.followers);
			else expectFollowed(answers.followers, expected.followers);
			expect(answers.keys).toEqual(expected.keys);
			if (expected.owner) expect(answers.owner).toMatchObject(expected.owner);
		});

		it("has every entry of an export in its Library before a crawler is told that it is there", async () => {
			const { exported } = openRiver(name);
			const entries = exported.filter((line) => line.startsWith('{"type":"entry"')).length;
			const world = emptyRiver(name);
			const stored: number[] = [];
			world.platform.onMoment = ({ what, after }) => {
				if (what === "CRAWLER.adopt" && !after) stored.push(world.stored().length);
			};
			await importInto(world, exported);
			expect(stored.length).toBeGreaterThan(5);
			expect(stored[0]).toBe(entries);
		});

		it("goes on for a day in which nothing changes, and nobody is told of anything", async () => {
			vi.spyOn(console, "error").mockImplementation(() => {});
			const { world, river, expected, sites, copies, asked } = openRiver(name);
			const rules = robotsOf(world);
			const put: string[] = [];
			world.platform.onMoment = ({ what }) => {
				if (what === "FEEDS.put") put.push(what);
			};
			await world.pass(26 * HOUR, CRON_MS);
			const now = await answersOf(world, river);
			const answers = withoutNew(now, expected);
			for (const id of unfinished)
				expect(now.orders[`sources/${id}`]?.split(" ").length, id).toBeGreaterThan(
					expected.orders[`sources/${id}`]?.split(" ").length ?? 0,
				);
			for (const [path, items] of Object.entries(expected.categories))
				expect(answers.categories[path], path).toMatchObject(items);
			expect(answers.lists).toEqual(expected.lists);
			expect(answers.orders).toEqual(expected.orders);
			for (const { path, cursor } of expected.followers)
				expect(told(await follow(world, { path, since: cursor })), path).toEqual([]);
			// A copy that is looked at anyway comes without what was false in it.
			const changed = [...world.platform.copies].filter(([key, copy]) => copies.get(key) !== copy);
			if (unfinished.length === 0) expect(put).toHaveLength(changed.length);
			else expect(changed.map(([key]) => key).sort()).toEqual(namesOf(["all.atom", ...behind]));
			const states = ({ sources }: typeof expected.health) =>
				sources.map(({ id, state, kind, error, movedTo }) => ({ id, state, kind, error, movedTo }));
			expect(states(answers.health)).toEqual(states(expected.health));
			expect(world.asleep()).toEqual([]);
			// A robots.txt is good for a day.
			const fresh = rules.filter(({ fetched }) => fetched > river.now - 23 * HOUR);
			const known = [...sites.keys()].flatMap((url) =>
				url.endsWith("/robots.txt") ? new URL(url).origin : [],
			);
			// Those of histories are asked for when there are pages to be read.
			const isTurned = (origin: string) => !unfinished.some((id) => origin.includes(`/${id}.`));
			expect(
				fresh
					.map(({ origin }) => origin)
					.filter(isTurned)
					.sort(),
			).toEqual(known.filter(isTurned));
			for (const { origin, fetched } of fresh) {
				const again = asked.find(({ url }) => url === `${origin}/robots.txt`);
				expect(again?.at ?? Number.POSITIVE_INFINITY, origin).toBeGreaterThanOrEqual(fetched + 24 * HOUR);
			}
			// What it had of the sources' documents was good for its first questions to them.
			const first = new Map(asked.toReversed().map((one) => [one.url, one]));
			const validators = expected.known.flat().flatMap(({ state, timing }) => {
				const { etag = null, at = 0 } = (timing.copy ?? {}) as { etag?: string | null; at?: number };
				// After a day a source is asked for the whole, whatever it said.
				const isGood = etag !== null && at > river.now - 20 * HOUR && state.distrust === null;
				return isGood ? [[addressOf(state), etag]] : [];
			});
			expect(validators.length).toBeGreaterThan(2);
			for (const [url, etag] of validators)
				expect(first.get(String(url))?.headers.get("If-None-Match"), String(url)).toBe(etag);
		});

		it("takes news in, tells who follows, and brings the copies in KV up to date", async () => {
			vi.spyOn(console, "error").mockImplementation(() => {});
			const { world, expected, sites, copies, asked } = openRiver(name);
			const site = sites.get("http://twin.example/feed");
			if (!site) throw new Error("no such site");
			site.body = site.body.replace(
				"<item>",
				"<item><guid>fresh</guid><link>http://twin.example/fresh</link><title>Fresh news</title></item><item>",
			);
			await world.pass(3 * HOUR, CRON_MS);
			for (const path of ["tech", "all"]) {
				const since = expected.followers.findLast((one) => one.path === path)?.cursor ?? "";

				expect(told(await follow(world, { path, since })), path).toHaveLength(1);
			}
			const changed = [...world.platform.copies].filter(([key, copy]) => copies.get(key) !== copy);
			const fresh = ["all.atom", "tech.json"];
			expect(changed.map(([key]) => key).sort()).toEqual(namesOf([...fresh, ...behind]));
			for (const key of namesOf(fresh)) expect(world.platform.copies.get(key), key).toContain("Fresh news");
			expect(asked.some(({ url }) => url === "http://hub.example/publish")).toBe(true);
		});
	},
);

/** The robots.txt that the crawlers remember. */
function robotsOf({ platform }: World): { origin: string; fetched: number }[] {
	const shards = [...platform.places.keys()].filter((id) => id.startsWith("CRAWLER/"));
	const rows = shards.flatMap((id) => platform.rows(id, "SELECT origin, record FROM robots"));
	return rows.map(({ origin, record }) => ({
		origin: String(origin),
		fetched: JSON.parse(String(record)).fetched,
	}));
}

/** The lines of an export by what they are of; not its first and its last, which say what it is. */
function withNames(lines: string[]): Map<string, object> {
	const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
	const named = read.flatMap((line): [string, object][] => {
		if (line.type === "tributary" || line.type === "end") return [];
		const facts = line.facts as { id: string } | undefined;
		const words = [line.type, line.library, line.key ?? line.id ?? facts?.id];
		return [[words.filter((word) => word !== undefined).join(" "), line]];
	});
	return new Map(named);
}
