import { expect, it, vi } from "vitest";
import type { ShardHealth } from "../../src/crawler/contract.ts";
import { DAY_MS } from "../../src/settings.ts";
import { dayOfList, FILE, Listed, opmlOf } from "./lists.ts";
import { restart } from "./ownerSources.ts";
import { HOUR, MINUTE } from "./platform/world.ts";

async function opened(...feeds: string[]): Promise<Listed> {
	const list = new Listed(opmlOf(...feeds));
	await list.world.pass(10 * MINUTE);
	return list;
}

const problems = async (list: Listed) => {
	const { sources } = (await list.world.platform.call("CRAWLER", "shard-0", "health")) as ShardHealth;
	const planet = sources.find(({ id }) => id === "planet");
	return {
		state: planet?.state,
		codes: planet?.problems.map(({ code }) => code),
		error: planet?.error?.code,
	};
};

it("has what a list names fetched within a tick, below its category", async () => {
	const list = await opened("a", "x/b");
	expect(await list.listed()).toEqual(["blogs a", "blogs/x b"]);
	expect(list.entries()).toEqual(["blogs a1", "blogs a2", "blogs b1", "blogs b2", "news z1", "news z2"]);
	await list.says(opmlOf("c", "a", "x/b"));
	expect(await list.listed()).toEqual(["blogs a", "blogs/x b", "blogs c"]);
	expect(list.entries()).toContain("blogs c1");
	expect(await problems(list)).toEqual({ state: "ok", codes: [], error: undefined });
});

it("drops what leaves it a day later, with its entries", async () => {
	const list = await opened("a", "b", "c");
	await list.says(opmlOf("a", "b"));
	expect(await list.listed()).toHaveLength(3);
	expect((await problems(list)).codes).toEqual(["feeds-left"]);
	expect(await list.view()).toMatchObject({ sources: 3, left: [{ title: "c" }], beyond: 0 });
	await list.world.pass(DAY_MS + 5 * HOUR, HOUR);
	expect(await list.listed()).toEqual(["blogs a", "blogs b"]);
	expect(list.entries().filter((entry) => entry.includes("c"))).toEqual([]);
	expect((await problems(list)).codes).toEqual([]);
});

it.each<[what: string, answer: string | (() => Response), error: string | undefined]>([
	["is empty", opmlOf(), undefined],
	["is a web page", "<!doctype html><html><body>Sign in</body></html>", "not-opml"],
	["is cut", opmlOf("a", "b").slice(0, -40), "truncated"],
	["is gone", () => new Response("no", { status: 410 }), "http-410"],
	["is nothing", "", "empty-body"],
	["fails", () => new Response("no", { status: 500 }), "http-500"],
])("keeps everything while it %s, for a month", async (_what, answer, error) => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const list = await opened("a", "b", "c");
	await list.says(answer);
	await list.world.pass(30 * DAY_MS, 6 * HOUR);
	expect(await list.listed()).toHaveLength(3);
	expect(list.entries()).toContain("blogs c1");
	const { codes, error: said } = await problems(list);
	expect(said).toBe(error);
	if (!error) expect(codes).toEqual(["feeds-left"]);
	await list.says(opmlOf("a", "b", "c", "d"));
	await list.world.pass(DAY_MS, HOUR);
	expect(await list.listed()).toHaveLength(4);
	expect((await problems(list)).codes).toEqual([]);
});

it("follows a list that has moved, and not to a host that is private", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const to = (Location: string, status: number) => () =>
		new Response(null, { status, headers: { Location } });
	const list = await opened("a", "b");
	await list.says(to("http://169.254.169.254/feeds.opml", 302));
	expect((await problems(list)).error).toBe("private-address");
	await list.says(to("http://m.example/moved.opml", 301));
	expect((await problems(list)).error).toBe("redirect-loop");
	list.moved = opmlOf("a", "b", "c");
	await list.says(to("http://m.example/moved.opml", 301));
	expect(await list.listed()).toEqual(["blogs a", "blogs b", "blogs c"]);
});

it("drops what waits at once when its owner says so", async () => {
	const list = await opened("a", "b", "c");
	await list.says(opmlOf());
	await list.world.platform.call("REGISTRY", "registry", "dropLeft", "planet", null);
	await list.world.pass(10 * MINUTE);
	expect(await list.listed()).toEqual([]);
	expect(list.entries()).toEqual(["news z1", "news z2"]);
});

it("keeps ids and entries when a title, a folder or the spelling of an address changes", async () => {
	const list = await opened("a", "x/b");
	const before = list.world.stored().map(({ key }) => key);
	await list.says(opmlOf("a=Another", "y/b").replace("http://b", "https://b"));
	await list.world.pass(HOUR);
	expect(await list.listed()).toEqual(["blogs a=Another", "blogs/y b"]);
	const after = list.world.stored();
	expect(after.map(({ key }) => key).sort()).toEqual(before.sort());
});

it("leaves to the file, and to what was added, what is theirs, and takes it over when they let go of it", async () => {
	const list = await opened("a", "z");
	expect(await list.listed()).toEqual(["blogs a"]);
	expect(list.entries().filter((entry) => entry.includes("z1"))).toEqual(["news z1"]);
	const key = list.world.stored().find(({ title }) => title === "a1")?.key;
	await list.world.platform.call(
		"REGISTRY",
		"registry",
		"addSources",
		[{ url: "http://a.example/feed", category: "mine" }],
		null,
	);
	await list.world.pass(10 * MINUTE);
	expect(await list.listed()).toEqual([]);
	const stored = list.world.stored().filter(({ title }) => title === "a1");
	expect(stored).toMatchObject([{ library: "mine", key }]);
	list.world.deploy(FILE.slice(0, FILE.indexOf("[[sources]]", 20)));
	await list.world.pass(20 * MINUTE);
	expect(await list.listed()).toEqual(["blogs z"]);
});

it("keeps a feed that two lists name while one of them does", async () => {
	const more = `${FILE}\n[[sources]]\nurl = "http://m.example/more.opml"\nkind = "opml"\ncategory = "more"\nid = "more"\n`;
	const list = new Listed(opmlOf("a", "b", "c"), more);
	await list.world.pass(10 * MINUTE);
	expect(await list.listed()).toEqual(["blogs a", "blogs b", "blogs c"]);
	await list.world.platform.call("REGISTRY", "registry", "listed", "planet", {
		hash: "x",
		feeds: ["b", "c"].map((host) => ({ url: `http://${host}.example/feed`, title: host, paths: [""] })),
	});
	await list.world.platform.call("REGISTRY", "registry", "dropLeft", "planet", null);
	expect(await list.listed()).toEqual(["blogs b", "blogs c", "more a"]);
});

it("keeps what its owner changes of a source that it names, which can be taken back", async () => {
	const list = await opened("a", "b");
	const id = (await list.sources()).find(({ settings }) => settings.title === "a")?.id ?? "";
	const change = (changes: object) =>
		list.world.platform.call("REGISTRY", "registry", "changeSource", id, changes, null, null);
	expect(await change({ enabled: false, category: "own" })).toMatchObject({ outcome: { ok: true } });
	await list.says(opmlOf("x/a=New", "b"));
	const changed = (await list.sources()).find((source) => source.id === id);
	expect(changed).toMatchObject({
		from: "opml",
		list: "planet",
		settings: { title: "New", category: "own", enabled: false },
		changed: { category: { value: "own", file: "blogs/x" } },
	});
	expect(list.entries()).toContain("own a1");
	await change({ enabled: null, category: null });
	expect(await list.listed()).toEqual(["blogs/x a=New", "blogs b"]);
	expect(await change({ id: "other" })).toMatchObject({ outcome: { ok: false } });
	expect(await change({ kind: "opml" })).toMatchObject({ outcome: { ok: false } });
	const dropped = await list.world.platform.call("REGISTRY", "registry", "dropSource", id, null, null);
	expect(dropped).toMatchObject({ outcome: { ok: false, refusal: { status: 409, code: "of-a-list" } } });
});

it("hands on to what it names how that is asked and read, and none of its headers", async () => {
	const file = FILE.replace(
		'every = "15m"',
		'every = "2h"\ntimezone = "Asia/Tokyo"\nfulltext = true\nmedia = "proxy"\nexclude = ["x"]\nheaders = { Authorization = "Bearer secret" }\nflat = true',
	);
	const list = new Listed(opmlOf("x/a", "y/a"), file);
	await list.world.pass(10 * MINUTE);
	const [own] = (await list.sources()).filter(({ from }) => from === "opml");
	expect(own?.settings).toEqual({
		url: "http://a.example/feed",
		title: "a",
		category: "blogs",
		every: "2h",
		timezone: "Asia/Tokyo",
		fulltext: true,
		media: "proxy",
		exclude: ["x"],
	});
});

it("writes nothing and tells nobody while it says the same", async () => {
	const list = await opened("a", "x/b");
	const calls: string[] = [];
	list.world.platform.onMoment = ({ what, by, after }) => {
		const isWrite = /^sql (?:INSERT|UPDATE|DELETE)/.test(what) && by.startsWith("REGISTRY");
		if (!after && (isWrite || /configure|put|rest/.test(what))) calls.push(what);
	};
	await list.world.platform.call("CRAWLER", "shard-0", "refresh", ["planet"]);
	await list.says(opmlOf("x/b", "a"));
	expect(calls).toEqual([]);
});

it("is not forgotten by a Registry that has lost its rows, or was set back", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const list = await opened("a", "x/b");
	const stored = list.world.platform.copyOf("REGISTRY/registry");
	await list.says(opmlOf("a", "x/b", "c"));
	list.world.platform.restore("REGISTRY/registry", stored);
	restart(list.world);
	await list.world.pass(2 * HOUR);
	expect(await list.listed()).toEqual(["blogs a", "blogs/x b", "blogs c"]);
	list.world.platform.lose("REGISTRY/registry");
	restart(list.world);
	await list.world.pass(2 * HOUR);
	expect(await list.listed()).toEqual(["blogs a", "blogs/x b", "blogs c"]);
	expect(list.entries()).toHaveLength(8);
});

it("goes with its list, and stays where only the list's address or id has changed", async () => {
	const list = await opened("a", "x/b");
	const entries = list.entries();
	list.world.deploy(FILE.replace('id = "planet"\n', 'id = "universe"\n'));
	await list.world.pass(HOUR);
	expect(await list.listed()).toEqual(["blogs a", "blogs/x b"]);
	expect(list.entries()).toEqual(entries);
	list.world.deploy(FILE.replace("blogs", "other").replace('id = "planet"\n', 'id = "universe"\n'));
	await list.world.pass(HOUR);
	expect(await list.listed()).toEqual(["other a", "other/x b"]);
	list.world.deploy(FILE.slice(FILE.indexOf("[[sources]]", 20)));
	await list.world.pass(HOUR);
	expect(await list.sources()).toMatchObject([{ id: "z" }]);
	expect(list.entries()).toEqual(["news z1", "news z2"]);
	expect(list.world.platform.rows("REGISTRY/registry", "SELECT * FROM listing")).toEqual([]);
});

it("ends a day as it should, and also when everything stops now and then", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	const quiet = await dayOfList(() => {});
	expect(quiet.listed).toEqual(["blogs a=Other", "blogs c", "blogs d", "blogs/y b"]);
	expect(quiet.entries).toEqual(
		["a", "b", "c", "d"].flatMap((host) => [`blogs ${host}1`, `blogs ${host}2`]).concat("news z1", "news z2"),
	);
	const restarted = await dayOfList((_, count, list) => {
		if (count % 60 === 0) setImmediate(() => restart(list.world));
	});
	expect({ ...restarted, moments: [] }).toEqual({ ...quiet, moments: [] });
});
