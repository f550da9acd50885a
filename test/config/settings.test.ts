import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { shardsThatGive } from "../../src/config/moves.ts";
import { NO_RUNTIME, type Runtime, runtimeShape, withRuntime } from "../../src/config/runtime.ts";
import type { Config, SourceConfig } from "../../src/config/schema.ts";
import { isSame, readKept, settingsOf, withChanges } from "../../src/config/settings.ts";
import { readSource } from "../../src/config/written.ts";

function load(toml: string): Config {
	const loaded = loadConfig(toml);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return loaded.config;
}

const SITE = '[site]\nlanguage = "zh-CN"\ntimezone = "Asia/Shanghai"\nrsshub = "https://hub.example"\n';
const source = (lines: string) => load(`${SITE}[[sources]]\n${lines}`);

/** Whatever can be written of a source. */
const WRITTEN = [
	'url = "https://a.example/feed"\ncategory = "城建/通知"',
	'url = "https://a.example/feed"\ncategories = ["a", "b/c"]\nid = "mine"\ntitle = "T"\nenabled = false',
	'url = "https://a.example/"\ncategory = "a"\nkind = "list"\nevery = "2h"\ntimezone = "UTC"\nlanguage = "en"\ncharset = "gbk"\n[sources.select]\nitem = "li"\nlink = "a@href"',
	'url = "https://a.example/"\ncategory = "a"\nvia = ["direct", { url = "https://p.example/?u={encoded}", format = "body", headers = { A = "b" } }]\nheaders = { Referer = "https://a.example/" }',
	'url = "https://a.example/"\ncategory = "a"\nvia = "https://p.example/?"\nfulltext = true\nhistory = 20\nmedia = "direct"\ninclude = ["/x/i"]\nexclude = ["y"]\nevery = "90s"',
	'url = "rsshub://bilibili/user/video/2"\ncategory = "a"',
	'url = "https://www.youtube.com/channel/UCXuqSBlHAE6Xw-yeJA0Tunw"\ncategory = "a"',
	'url = "https://www.youtube.com/channel/UCXuqSBlHAE6Xw-yeJA0Tunw"\ncategory = "a"\nkind = "list"',
	'url = "https://github.com/a/b"\ncategory = "a"\n[sources.select]\nitem = "li"',
	'kind = "mail"\nid = "letters"\ncategory = "a"\ninclude = ["@b.example"]',
];

describe("what is written of a source", () => {
	it.each(WRITTEN)("can be told from what it means, and means the same again: %s", (lines) => {
		const { site, sources } = source(lines);
		const [first] = sources as [SourceConfig];
		const settings = settingsOf(first, site);
		expect(readSource({ ...settings, id: first.id }, site)).toEqual({ ok: true, source: first });
		expect(Object.values(settings).every((value) => value !== undefined)).toBe(true);
	});

	it("says nothing that is so by itself", () => {
		const { site, sources } = source(
			'url = "https://a.example/feed"\ncategory = "a"\nevery = "15m"\nlanguage = "zh-CN"\nenabled = true',
		);
		expect(settingsOf(sources[0] as SourceConfig, site)).toEqual({
			url: "https://a.example/feed",
			category: "a",
		});
	});

	it("is changed key by key; one category takes the place of several, and the other way round", () => {
		const before = { url: "u", category: "a", title: "t" };
		expect(withChanges(before, { title: null, every: "1h" })).toEqual({
			url: "u",
			category: "a",
			every: "1h",
		});
		expect(withChanges(before, { categories: ["b", "c"] })).toEqual({
			url: "u",
			title: "t",
			categories: ["b", "c"],
		});
		expect(withChanges({ url: "u", categories: ["b"] }, { category: "a" })).toEqual({
			url: "u",
			category: "a",
		});
		// Who gives both is told that it is either.
		expect(withChanges(before, { category: "x", categories: ["y"] })).toMatchObject({
			category: "x",
			categories: ["y"],
		});
	});

	it("is kept though a release does not know all of it, as long as there is an address and a category", () => {
		const { site } = source(WRITTEN[0] ?? "");
		const kept = readKept(
			{ url: "https://a.example/", category: "a", flavour: "x", every: "1 lightyear" },
			site,
		);
		expect(kept?.source).toMatchObject({ url: "https://a.example/", everySeconds: 900 });
		expect(kept?.faults.map(({ path }) => path[0])).toEqual(["every", "flavour"]);
		expect(readKept({ category: "a" }, site)).toBeNull();
	});

	it("keeps the other selectors where a release is stricter about one of them", () => {
		const { site } = source(WRITTEN[0] ?? "");
		const written = { url: "https://a.example/", category: "a", select: { item: "li", remove: "a@href" } };
		const kept = readKept(written, site);
		expect(kept?.source.select).toEqual({ item: "li" });
		expect(kept?.faults.map(({ path }) => path.join("."))).toEqual(["select.remove"]);
		expect(written.select.remove).toBe("a@href");
	});

	it.each([
		[{ a: [1, { b: "c" }] }, { a: [1, { b: "c" }] }, true],
		[{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
		[{ a: 1 }, { a: 1, b: 2 }, false],
		[[1, 2], [2, 1], false],
		[{}, [], false],
		[null, {}, false],
	])("compares %j with %j", (a, b, same) => expect(isSame(a, b)).toBe(same));
});

describe("what is set at run time", () => {
	const file = load(
		'[[sources]]\nurl = "https://a.example/"\ncategory = "x"\nid = "a"\n[[sources]]\nurl = "https://b.example/"\ncategory = "y"\nid = "b"',
	);
	const other = (id: string, some: Partial<SourceConfig> = {}): SourceConfig => ({
		...(file.sources[0] as SourceConfig),
		id,
		url: `https://${id}.example/`,
		...some,
	});
	const runtime = (some: Partial<Runtime>): Runtime => ({ revision: 1, added: [], changed: [], ...some });

	it("is nothing at first, and then the configuration is the very one of the file", () => {
		expect(withRuntime(file, NO_RUNTIME)).toBe(file);
		expect(withRuntime(file, runtime({ added: [other("a")], changed: [other("gone")] }))).toBe(file);
	});

	it("comes after the file's sources, or in the place of one, and makes another hash whatever its revision", () => {
		const both = runtime({ added: [other("c"), other("b")], changed: [other("a", { enabled: false })] });
		const merged = withRuntime(file, both);
		expect(merged.sources.map(({ id, enabled }) => [id, enabled])).toEqual([
			["a", false],
			["b", true],
			["c", true],
		]);
		expect(merged.hash).not.toBe(file.hash);
		expect(withRuntime(file, { ...both, revision: 9 }).hash).toBe(merged.hash);
		expect(withRuntime(file, { ...both, changed: [] }).hash).not.toBe(merged.hash);
	});

	it("is read as it was stored, source by source", () => {
		const stored = JSON.parse(JSON.stringify(runtime({ added: [other("c"), other("d")] })));
		expect(runtimeShape(stored)).toEqual(runtime({ added: [other("c"), other("d")] }));
		stored.added[0].categories = "x";
		delete stored.added[1].enabled;
		expect(runtimeShape(stored)).toEqual(runtime({ added: [other("d")] }));
		expect(() => runtimeShape({ revision: -1, added: [], changed: [] })).toThrow();
	});

	it.each<[string, Partial<Runtime>, number[]]>([
		["a source that comes", { added: [other("c")] }, []],
		[
			"another rhythm, name or pause",
			{ changed: [other("a", { everySeconds: 60, title: "t", enabled: false })] },
			[],
		],
		["another category in the same Library", { changed: [other("a", { categories: ["x/deep"] })] }, []],
		["another Library", { changed: [other("a", { categories: ["z"] })] }, [0]],
		["one Library more", { changed: [other("a", { categories: ["x", "z"] })] }, [0]],
		["more shards", { added: "cdefghijk".split("").map((id) => other(id)) }, [0]],
	])("makes shards give away what they have: %s", (_, some, shards) => {
		expect(shardsThatGive(file, withRuntime(file, runtime(some)))).toEqual(shards);
	});

	it("makes a shard give away a source that goes, or has another id", () => {
		const more = withRuntime(file, runtime({ added: [other("c")] }));
		expect(shardsThatGive(more, file)).toEqual([0]);
		expect(shardsThatGive(more, withRuntime(file, runtime({ added: [other("d")] })))).toEqual([0]);
	});
});
