import { expect, it, vi } from "vitest";
import { sourcePart } from "../../src/base/entryKey.ts";
import { deriveSourceId } from "../../src/config/ids.ts";
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

it("is called as its list says at last, hours later where that says something else all the time, though it is silent then", async () => {
	const list = await opened("a");
	await list.says(opmlOf("a=One"));
	await list.says(opmlOf("a=Two", "b"));
	expect(await list.listed()).toEqual(["blogs a=One", "blogs b"]);
	await list.says(opmlOf("x/a=Three", "b"));
	await list.world.pass(5 * HOUR, HOUR);
	expect(await list.listed()).toEqual(["blogs a=One", "blogs b"]);
	await list.world.pass(2 * HOUR, 20 * MINUTE);
	expect(await list.listed()).toEqual(["blogs/x a=Three", "blogs b"]);
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

/** Addresses whose ids begin keys alike, and whose feeds have the same ids of entries. */
const OWN = "http://a.example/feed?n=40093";
const LIKE_OWN = "http://a.example/feed?n=139406";
/** Addresses of one id. */
const HOST = "http://a.b.example/feed?n=31900";
const LIKE_HOST = "http://a-b.example/feed?n=214";
const ofUrls = (...urls: string[]) =>
	urls.reduce(
		(opml, url, n) => opml.replace(`http://${n}.example/feed`, url),
		opmlOf(...urls.map((_, n) => `${n}`)),
	);
const ownOf = (url: string, rest = "") => `${FILE}\n[[sources]]\nurl = "${url}"\ncategory = "blogs"\n${rest}`;
const registry = (list: Listed, method: string, ...args: unknown[]) =>
	list.world.platform.call("REGISTRY", "registry", method, ...args);

it("leaves out a feed whose entries would have the keys of another source's, and says so", async () => {
	expect(sourcePart(deriveSourceId(LIKE_OWN))).toBe(sourcePart(deriveSourceId(OWN)));
	expect(deriveSourceId(LIKE_OWN)).not.toBe(deriveSourceId(OWN));
	const list = new Listed(ofUrls(LIKE_OWN, "http://c.example/feed"), ownOf(OWN));
	await list.world.pass(HOUR);
	expect(list.entries().filter((entry) => entry.includes("a1"))).toEqual(["blogs a1?n=40093"]);
	expect(await list.listed()).toEqual(["blogs c=1"]);
	expect(await list.view()).toMatchObject({ sources: 1, clashes: [{ url: LIKE_OWN, title: "0" }] });
	expect((await problems(list)).codes).toEqual(["feeds-like-others"]);
	// Its keys are still those of its former id.
	list.world.deploy(ownOf(OWN, 'id = "mine"\n'));
	await list.world.pass(3 * HOUR, 10 * MINUTE);
	expect(list.entries().filter((entry) => entry.includes("a1"))).toEqual(["blogs a1?n=40093"]);
	expect(await list.listed()).toEqual(["blogs c=1"]);
	await list.says(ofUrls("http://c.example/feed"));
	await list.world.pass(8 * DAY_MS, 6 * HOUR);
	expect((await problems(list)).codes).toEqual([]);
});

it("gives way to what its owner adds, whatever ids its addresses give", async () => {
	const list = new Listed(ofUrls(LIKE_OWN, LIKE_HOST));
	await list.world.pass(HOUR);
	expect(await list.listed()).toHaveLength(2);
	const added = await registry(
		list,
		"addSources",
		[
			{ url: OWN, category: "mine" },
			{ url: HOST, category: "mine" },
			{ url: LIKE_OWN, category: "mine" },
		],
		null,
	);
	expect(added).toMatchObject({
		outcome: [{ ok: true }, { ok: true }, { ok: false, refusal: { status: 409, code: "conflict" } }],
	});
	await list.world.pass(HOUR);
	expect(await list.listed()).toEqual([]);
	expect(list.entries()).toContain("mine a1?n=40093");
	expect(list.entries()).toContain("mine a.b1?n=31900");
	expect(await list.view()).toMatchObject({ clashes: [{ url: LIKE_OWN }, { url: LIKE_HOST }] });
});

it("has what its owner changed of a source count at no other address that gives the same id", async () => {
	expect(deriveSourceId(LIKE_HOST)).toBe(deriveSourceId(HOST));
	const list = new Listed(ofUrls(HOST, "http://c.example/feed", "http://d.example/feed"));
	await list.world.pass(HOUR);
	const id = deriveSourceId(HOST);
	const headers = { Authorization: "Bearer secret" };
	await registry(list, "changeSource", id, { headers }, null, null);
	const own = async () => (await list.sources()).find((source) => source.id === id);
	expect((await own())?.settings).toMatchObject({ url: HOST, headers });
	restart(list.world);
	expect((await own())?.settings).toMatchObject({ url: HOST, headers });
	await list.says(ofUrls(LIKE_HOST, "http://c.example/feed", "http://d.example/feed"));
	await registry(list, "dropLeft", "planet", null);
	expect(await own()).toMatchObject({ settings: { url: LIKE_HOST }, changed: {} });
	expect((await own())?.settings.headers).toBeUndefined();
	const runtime = JSON.stringify(await registry(list, "runtime"));
	expect(runtime).toContain(LIKE_HOST);
	expect(runtime).not.toContain("secret");
	await registry(list, "changeSource", id, { title: "Other" }, null, null);
	expect((await own())?.changed).toEqual({ title: { value: "Other", file: "0" } });
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
