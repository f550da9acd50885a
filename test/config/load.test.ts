import { describe, expect, it } from "vitest";
import { describeMistake, loadConfig } from "../../src/config/load.ts";

const source = (extra: string) =>
	`[[sources]]\nurl = "https://a.example/feed.xml"\ncategory = "城建"\n${extra}`;

function mistakes(toml: string): string[] {
	const loaded = loadConfig(toml);
	return loaded.ok ? [] : loaded.mistakes.map((mistake) => describeMistake(mistake, "sources.toml"));
}

describe("a mistake names its line, its key, what was found and what was expected", () => {
	const cases: [name: string, toml: string, line: number, key: string, found: RegExp, expected: RegExp][] = [
		["broken TOML", '[site]\ntitle = "x\n', 2, "TOML", /title/, /valid TOML/],
		[
			"an id whose entries would have another's keys",
			`${source('id = "own"')}\n\n[[sources]]\nurl = "https://b.example/"\ncategory = "a"\nid = "127-0-0-1-9402-k168-bbff30"`,
			9,
			"sources[1].id",
			/k168/,
			/another id: .* as those of own do/,
		],
		["a key twice", '[site]\ntitle = "x"\ntitle = "y"', 3, "TOML", /title/, /this key stands there twice/],
		[
			"a wrong type",
			"[site]\ntitle = 3",
			2,
			"site.title",
			/3/,
			/^a text that is not empty, in quotation marks$/,
		],
		["a misspelt key", source('tilte = "x"'), 4, "sources[0].tilte", /unknown key/, /"title"/],
		[
			"a key of which the beginning alone is right",
			`${source("")}\n[[categories]]\npath = "x"\nstory = true\n`,
			7,
			"categories[0].story",
			/unknown key/,
			/did you mean "stories"\?/,
		],
		["an unknown table", '[sites]\ntitle = "x"', 1, "sites", /unknown key/, /"site"/],
		[
			"an unknown table among others, at its own line",
			`${source("")}\n[[source]]\nurl = "https://b.example/"\n`,
			5,
			"source",
			/unknown key/,
			/^a key that is known here: did you mean "sources"\?$/,
		],
		[
			"a key of another table, by that table alone",
			source('item = "li"'),
			4,
			"sources[0].item",
			/unknown key/,
			/^a key that is known here: "item" belongs to select$/,
		],
		[
			"an unknown key of a way",
			source('via = { url = "https://p.example/?", header = "x" }'),
			4,
			"sources[0].via.header",
			/unknown key/,
			/: did you mean "headers"\?$/,
		],
		[
			"a selector that is none",
			source('select = { item = "li[" }'),
			4,
			"sources[0].select.item",
			/li\[/,
			/CSS selector.*\(.+\)/,
		],
		[
			"a selector's pseudo-class that nobody has",
			source('select = { item = "li", link = "a:has-text(x)@href" }'),
			4,
			"sources[0].select.link",
			/has-text/,
			/CSS selector.*\(.*has-text.*\)/,
		],
		[
			"the category of a pasted stanza",
			source("").replace("城建", "…"),
			3,
			"sources[0].category",
			/…/,
			/category of your own/,
		],
		[
			"an address that is none",
			'[[sources]]\nurl = "a.example"\ncategory = "x"',
			2,
			"sources[0].url",
			/"a.example"/,
			/http/,
		],
		[
			"a scheme that is not fetched",
			'[[sources]]\nurl = "ftp://a.example/"\ncategory = "x"',
			2,
			"sources[0].url",
			/ftp/,
			/http/,
		],
		[
			"no category",
			'[[sources]]\nurl = "https://a.example/"',
			1,
			"sources[0].category",
			/nothing/,
			/category or categories/,
		],
		[
			"both category and categories",
			source('categories = ["a"]'),
			3,
			"sources[0].category",
			/"城建"/,
			/either/,
		],
		[
			"more categories than each entry should carry",
			`[[sources]]\nurl = "https://a.example/"\ncategories = [${Array.from({ length: 51 }, (_, n) => `"c${n}"`)}]`,
			3,
			"sources[0].categories",
			/c0/,
			/^at most 50 categories, not 51$/,
		],
		[
			"an address of a mailbox",
			`${source('kind = "mail"\nid = "a"')}`,
			2,
			"sources[0].url",
			/https/,
			/no such key.*senders/,
		],
		[
			"a mailbox without an id",
			'[[sources]]\nkind = "mail"\ncategory = "a"',
			1,
			"sources[0].id",
			/nothing/,
			/^a part of its address/,
		],
		[
			"a mailbox whose id is too long",
			`[[sources]]\nkind = "mail"\ncategory = "a"\nid = "${"a".repeat(48)}"`,
			4,
			"sources[0].id",
			/aaa/,
			/at most 47/,
		],
		[
			"a mailbox with a key for fetching",
			'[[sources]]\nkind = "mail"\ncategory = "a"\nid = "a"\nevery = "1h"',
			5,
			"sources[0].every",
			/1h/,
			/mail comes by itself/,
		],
		["an unknown kind", source('kind = "rss"'), 4, "sources[0].kind", /"rss"/, /"auto".*"article"/],
		["a time that is none", source('every = "15 minutes"'), 4, "sources[0].every", /15 minutes/, /15m/],
		["a time too short", source('every = "5s"'), 4, "sources[0].every", /5s/, /^a time between 1m and 24h$/],
		[
			"a zone that is none",
			source('timezone = "Asia/Peking"'),
			4,
			"sources[0].timezone",
			/Peking/,
			/time zone/,
		],
		[
			"a proxy that would cut the target",
			source('via = "https://p.example/raw?url="'),
			4,
			"sources[0].via",
			/"https:\/\/p.example\/raw\?url="/,
			/"https:\/\/p.example\/raw\?url=\{encoded\}"/,
		],
		[
			"the same with no = yet, in a list",
			source('via = [\n"direct",\n"https://p.example/?quest"\n]'),
			6,
			"sources[0].via[1]",
			/quest/,
			/"https:\/\/p.example\/\?quest=\{encoded\}"/,
		],
		[
			"the same after a key, in a table",
			source('via = { url = "https://p.example/?key=a&" }'),
			4,
			"sources[0].via.url",
			/key=a&/,
			/key=a&\{encoded\}/,
		],
		[
			"the same with a value",
			source('via = "https://p.example/?key=a"'),
			4,
			"sources[0].via",
			/key=a/,
			/\?key=a&url=\{encoded\}/,
		],
		[
			"a place that is none",
			source('via = "https://p.example/?url={target}"'),
			4,
			"sources[0].via",
			/target/,
			/\{encoded\} or \{url\}, not \{target\}/,
		],
		["a place in a host", source('via = "https://{url}/"'), 4, "sources[0].via", /url/, /a proxy's address/],
		["no way at all", source("via = []"), 4, "sources[0].via", /\[\]/, /at least one way/],
		[
			"too many ways",
			source('via = ["direct", "direct", "direct", "direct", "direct"]'),
			4,
			"sources[0].via",
			/direct/,
			/at most 4/,
		],
		[
			"a format that is none",
			source('via = { url = "https://p.example/?", format = "xml" }'),
			4,
			"sources[0].via.format",
			/xml/,
			/"contents", "body"/,
		],
		[
			"a secret that is no proxy's",
			source('via = { url = "https://p.example/?", key = "ADMIN_TOKEN" }'),
			4,
			"sources[0].via.key",
			/ADMIN_TOKEN/,
			/FRIEND_KEY/,
		],
		[
			"an RSSHub route that is none",
			'[[sources]]\nurl = "rsshub://"\ncategory = "x"',
			2,
			"sources[0].url",
			/rsshub/,
			/route/,
		],
		["an instance that is none", '[site]\nrsshub = "rsshub.app"', 2, "site.rsshub", /rsshub.app/, /http/],
		["a charset that is none", source('charset = "gb9999"'), 4, "sources[0].charset", /gb9999/, /charset/],
		["an id that is none", source('id = "Ä b"'), 4, "sources[0].id", /Ä b/, /lower-case/],
		[
			"a regular expression that is none",
			source('include = ["/(/"]'),
			4,
			"sources[0].include[0]",
			/\(/,
			/regular expression.*\(.*closes\)/,
		],
		[
			"a header name that is none",
			source('headers = { "a b" = "c" }'),
			4,
			"sources[0].headers.a b",
			/./,
			/header whose name/,
		],
		[
			"an unknown selector",
			source('[sources.select]\nitems = "li"'),
			5,
			"sources[0].select.items",
			/unknown key/,
			/"item"/,
		],
		[
			"a path with an empty segment",
			'[[sources]]\nurl = "https://a.example/"\ncategory = "a//b"',
			3,
			"sources[0].category",
			/a\/\/b/,
			/path/,
		],
		[
			"a path with dots",
			'[[sources]]\nurl = "https://a.example/"\ncategory = "a/../b"',
			3,
			"sources[0].category",
			/\.\./,
			/path/,
		],
		[
			"a path that ends like a feed",
			'[[sources]]\nurl = "https://a.example/"\ncategory = "a.atom"',
			3,
			"sources[0].category",
			/a\.atom/,
			/\.atom/,
		],
		[
			"the same id twice",
			`${source('id = "x"')}\n${source('id = "x"')}`,
			8,
			"sources[1].id",
			/"x"/,
			/line 4/,
		],
		[
			"the same address twice",
			`${source("")}\n${source("")}`,
			6,
			"sources[1].url",
			/a\.example\/feed/,
			/line 2/,
		],
	];
	it.each(cases)("%s", (_name, toml, line, key, found, expected) => {
		const loaded = loadConfig(toml);
		if (loaded.ok) throw new Error("was taken");
		expect(loaded.mistakes).toHaveLength(1);
		expect(loaded.mistakes[0]).toMatchObject({ line, key });
		expect(loaded.mistakes[0]?.found).toMatch(found);
		expect(loaded.mistakes[0]?.expected).toMatch(expected);
	});

	it.each(["all", "sources", "entries", "health", "admin", "media", "opml", "Health"])(
		"a category named like the route %s",
		(name) => {
			expect(mistakes(`[[sources]]\nurl = "https://a.example/"\ncategory = "${name}/x"`)).toEqual([
				expect.stringContaining("expected a name that no route has"),
			]);
		},
	);

	it("reports every mistake at once", () => {
		expect(mistakes('[site]\ntitle = 3\n[[sources]]\nurl = "x"\ncategory = "a"\nevery = "x"')).toHaveLength(
			3,
		);
	});
});

describe("what a file means", () => {
	it("fills in the site's defaults", () => {
		const loaded = loadConfig(
			`[site]\nlanguage = "zh-CN"\ntimezone = "Asia/Shanghai"\n${source("")}\n[[sources]]\nurl = "https://b.example/"\ncategories = ["/a/b/", "c"]\ntimezone = "UTC"\nevery = "2h"`,
		);
		expect(loaded).toMatchObject({
			ok: true,
			config: {
				sources: [
					{
						language: "zh-CN",
						timezone: "Asia/Shanghai",
						categories: ["城建"],
						everySeconds: 900,
						kind: "auto",
						media: "auto",
					},
					{ language: "zh-CN", timezone: "UTC", categories: ["a/b", "c"], everySeconds: 7200 },
				],
			},
		});
	});

	it("takes paths into JSON, attributes alone and a mark of the encoding for what they are", () => {
		const select = 'select = { item = "$.items", link = "$.url", image = "@data-src" }';
		expect(mistakes(`\ufeff${source(select)}`)).toEqual([]);
	});

	it("takes an empty file", () => {
		expect(loadConfig("")).toMatchObject({
			ok: true,
			config: { site: { title: "tributary", language: "en", timezone: "UTC" }, sources: [] },
		});
	});

	it("derives the same id wherever a source stands", () => {
		const alone = loadConfig(source(""));
		const second = loadConfig(
			`[[sources]]\nurl = "https://b.example/"\ncategory = "x"\n${source('title = "other"')}`,
		);
		if (!alone.ok || !second.ok) throw new Error("was refused");
		expect(second.config.sources[1]?.id).toBe(alone.config.sources[0]?.id);
		expect(alone.config.sources[0]?.id).toMatch(/^a-example-feed-[0-9a-f]{6}$/);
	});

	it("has another hash when anything changes, and the same one for other spacing and comments", () => {
		const hashOf = (toml: string) => {
			const loaded = loadConfig(toml);
			return loaded.ok ? loaded.config.hash : null;
		};
		expect(hashOf(`# words\n${source("")}\n\n`)).toBe(hashOf(source("")));
		expect(hashOf(source('title = "x"'))).not.toBe(hashOf(source("")));
	});
});

describe("ways to a source", () => {
	const viaOf = (text: string) => {
		const loaded = loadConfig(source(`via = ${text}`));
		return loaded.ok ? loaded.config.sources[0]?.via : loaded.mistakes;
	};

	it("are one or several, as texts or tables", () => {
		expect(viaOf('"https://p.example/?"')).toEqual([{ url: "https://p.example/?" }]);
		expect(
			viaOf(
				'["https://p.example/", "direct", { url = "https://q.example/?url={encoded}&x=1", format = "body" }]',
			),
		).toEqual([
			{ url: "https://p.example/" },
			{ url: "direct" },
			{ url: "https://q.example/?url={encoded}&x=1", format: "body" },
		]);
		expect(viaOf('"https://p.example/?url={url}"')).toEqual([{ url: "https://p.example/?url={url}" }]);
		const plain = loadConfig(source(""));
		expect(plain.ok && plain.config.sources[0]).not.toHaveProperty("via");
	});

	it("are instances for a route of RSSHub's, whose id does not depend on them", () => {
		const load = (site: string) => {
			const loaded = loadConfig(
				`${site}\n[[sources]]\nurl = "rsshub://bilibili/user/video/2"\ncategory = "a"`,
			);
			return loaded.ok ? loaded.config.sources[0] : loaded.mistakes;
		};
		const [none, several] = [
			load(""),
			load('[site]\nrsshub = ["https://a.example", "https://b.example/hub/"]'),
		];
		expect(none).toMatchObject({ url: "rsshub://bilibili/user/video/2", instances: [] });
		expect(several).toMatchObject({
			id: (none as { id: string }).id,
			instances: ["https://a.example/bilibili/user/video/2", "https://b.example/hub/bilibili/user/video/2"],
		});
	});
});

it("names all that is wrong with a search at once, and the category that was meant", () => {
	const search = '[[searches]]\nid = "a"\ntitle = "A"\n';
	const town = '[[sources]]\nurl = "https://a.example/"\ncategory = "town/lifts"\n';
	const loaded = loadConfig(
		`${search}q = "x"\n${search}category = "twon"\n${search}category = "elsewhere"\nq = "x"\n${town}`,
	);
	expect(loaded.ok ? [] : loaded.mistakes.map(({ line, key, expected }) => [line, key, expected])).toEqual([
		[5, "searches[1]", "something to look for: q, filter or filterout"],
		[6, "searches[1].id", "an id that no other search has"],
		[8, "searches[1].category", 'a category of some source (did you mean "town"?)'],
		[10, "searches[2].id", "an id that no other search has"],
		[12, "searches[2].category", "a category of some source"],
	]);
});
