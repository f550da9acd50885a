import { describe, expect, it } from "vitest";
import { describeMistake, loadConfig } from "../../src/config/load.ts";

const source = (line: string) => `[[sources]]\nurl = "https://a.example/"\ncategory = "a"\n${line}`;
const select = (key: string, value: string) => source(`select = { ${key} = ${JSON.stringify(value)} }`);

/** Slips of the pen, and all that is said of each behind the name of the file. */
const SLIPS: [written: string, said: string][] = [
	["x", '1: TOML: found "x", expected valid TOML (key = "value", or a table such as [site] or [[sources]])'],
	[' = "x"', '1: TOML: found "= "x"", expected valid TOML (a key before the "=")'],
	[
		'[site]\ntitle = """My\nlanguage = "en"\n',
		'2: TOML: found "title = """My", expected valid TOML (three quotation marks at the end of the text, as before it)',
	],
	[
		'[[sources]\nurl = "u"\n',
		'1: TOML: found "[[sources]", expected valid TOML (as many brackets behind the name as before it: [site], [[sources]])',
	],
	[
		"[site]]",
		'1: TOML: found "[site]]", expected valid TOML (as many brackets behind the name as before it: [site], [[sources]])',
	],
	["[]", '1: TOML: found "[]", expected valid TOML (a name between the brackets)'],
	["[site.]", '1: TOML: found "[site.]", expected valid TOML (a name behind the dot)'],
	['x == "y"', '1: TOML: found "x == "y"", expected valid TOML (one "=" between the key and its value)'],
	['site: "x"', '1: TOML: found "site: "x"", expected valid TOML ("=" in the place of ":")'],
	["x = “y”", '1: TOML: found "x = “y”", expected valid TOML (straight quotation marks: "…")'],
	[
		'标题 = "x"',
		'1: TOML: found "标题 = "x"", expected valid TOML (a key of letters, digits, - and _, or one in quotation marks)',
	],
	["x = True", '1: TOML: found "x = True", expected valid TOML (true or false in small letters)'],
	[
		'{"site": 1}',
		'1: TOML: found "{"site": 1}", expected valid TOML (key = "value", a line each: this looks like JSON)',
	],
	[
		'x = "say "hi" to"',
		'1: TOML: found "x = "say "hi" to"", expected valid TOML (\\" for a quotation mark inside of a text)',
	],
	[
		"x = 'it's'",
		'1: TOML: found "x = \'it\'s\'", expected valid TOML ("…" around a text with a single quotation mark in it)',
	],
	[
		'x = "C:\\q"',
		'1: TOML: found "x = "C:\\q"", expected valid TOML (\\\\ for a backslash inside of a text, or \'…\' around it)',
	],
	[
		"[site]\ntitle\n\n",
		'2: TOML: found "title", expected valid TOML (key = "value", or a table such as [site] or [[sources]])',
	],
	[
		source('include = ["/(/"]'),
		'4: [[sources]] include: found "/(/", expected words, or a regular expression such as /foo|bar/i (a "(" that no ")" closes)',
	],
	[
		source('include = ["/[a/"]'),
		'4: [[sources]] include: found "/[a/", expected words, or a regular expression such as /foo|bar/i (a "[" that no "]" closes)',
	],
	[
		source("include = ['/a\\/']"),
		'4: [[sources]] include: found "/a\\/", expected words, or a regular expression such as /foo|bar/i (nothing behind the "\\" at its end; write \\\\ for the sign itself)',
	],
	[
		source("include = ['/\\d+(/']"),
		'4: [[sources]] include: found "/\\d+(/", expected words, or a regular expression such as /foo|bar/i (a "(" that no ")" closes)',
	],
	[
		source('include = ["/news/local"]'),
		'4: [[sources]] include: found "/news/local", expected words, or a regular expression such as /foo|bar/i (letters behind the last "/" that are no flags: i ignores case; write \\/ for a slash inside)',
	],
	["x =", '1: TOML: found "x =", expected valid TOML (a value behind the "=")'],
	[
		"[site",
		'1: TOML: found "[site", expected valid TOML (as many brackets behind the name as before it: [site], [[sources]])',
	],
	[
		'[site]\ntitle = "My',
		'2: TOML: found "title = "My", expected valid TOML (a quotation mark at the end of the text)',
	],
	[
		"[site]\ntitle = My river",
		'2: TOML: found "title = My river", expected valid TOML (a text in quotation marks, or a number, true, false, ["a list"] or { a = "table" })',
	],
	[
		"[[sources]]",
		"1: [[sources]] url: found nothing, expected an absolute address that starts with http:// or https://, or a route such as rsshub://bilibili/ranking/0",
	],
	[
		'[sources]\nurl = "u"',
		'1: sources: found {"url":"u"}, expected each under [[sources]], with two brackets',
	],
	["site = 3", "1: site: found 3, expected a table"],
	['[site]\ntitle = " "', '2: [site] title: found " ", expected a text that is not empty'],
	["[site]\ntitle = 3", "2: [site] title: found 3, expected a text that is not empty, in quotation marks"],
	['[site]\nlanguage = ""', '2: [site] language: found "", expected a language such as "zh-CN" or "en"'],
	[
		'[site]\nlanguage = "Chinese"',
		'2: [site] language: found "Chinese", expected a language such as "zh-CN" or "en"',
	],
	[
		'[site]\nprivate = "yes"',
		'2: [site] private: found "yes", expected true or false, without quotation marks',
	],
	[
		'[site]\nallow_origins = "https://a.example"',
		'2: [site] allow_origins: found "https://a.example", expected a list, such as ["…", "…"]',
	],
	[
		'[site]\nalerts = { url_key = "abc" }',
		'2: [site] alerts.url_key: found "abc", expected the name of a secret that ends in _KEY, such as "ALERT_KEY"',
	],
	[
		"[[categories]]",
		'1: [[categories]] path: found nothing, expected a path such as "news" or "news/local", without empty, "." or ".." segments, "?", "#" or control characters',
	],
	[
		source("id = 3"),
		"4: [[sources]] id: found 3, expected lower-case letters, digits and hyphens, at most 63, in quotation marks",
	],
	[source('every = "2d"'), '4: [[sources]] every: found "2d", expected a time between 1m and 24h'],
	[
		source('include = [" "]'),
		'4: [[sources]] include: found " ", expected words, or a regular expression between slashes such as /foo|bar/i',
	],
	[
		source('include = ["//i"]'),
		'4: [[sources]] include: found "//i", expected words, or a regular expression between slashes such as /foo|bar/i',
	],
	[source('include = "a"'), '4: [[sources]] include: found "a", expected a list, such as ["…", "…"]'],
	[
		source('headers = { "a b" = "c" }'),
		'4: [[sources]] headers.a b: found "c", expected a header whose name is of letters, digits and hyphens, not "a b"',
	],
	[
		source('headers = { Referer = "中" }'),
		'4: [[sources]] headers.Referer: found "中", expected a text that a header can carry: Latin letters, digits and signs',
	],
	[
		select("item", "$..a"),
		'4: [[sources]] select.item: found "$..a", expected a path into JSON such as $.data.list or $.items[0].url',
	],
	[
		select("item", "$.a["),
		'4: [[sources]] select.item: found "$.a[", expected a path into JSON such as $.data.list or $.items[0].url',
	],
];

it.each(SLIPS)("%s", (written, said) => {
	const loaded = loadConfig(written);
	if (loaded.ok) throw new Error("was taken");
	expect(loaded.mistakes.map((mistake) => describeMistake(mistake, "f"))).toEqual([`f:${said}`]);
});

/** What is wrong with selectors that are none, as it is said in brackets behind an example. */
const HALF: [key: string, selector: string, fault: string][] = [
	["item", "", "it is empty"],
	["title", " ", "it is empty"],
	["item", ",", "a comma or a bracket has nothing beside it"],
	["item", "li,", "a comma or a bracket has nothing beside it"],
	["item", ",li", "a comma or a bracket has nothing beside it"],
	["item", "li:not()", "a comma or a bracket has nothing beside it"],
	["item", "ul >", 'nothing follows ">"'],
	["item", "ul > , li", 'nothing follows ">"'],
	["item", "li > > a", 'a name is missing between two of " ", ">", "+" and "~"'],
	["item", "li[", 'a "]" is missing'],
	["item", "li[a=", 'a "]" is missing'],
	["item", 'li[a="b]', "a quotation mark is missing"],
	["item", "li:not(", 'a ")" is missing'],
	["item", "li:nth-child(", 'a ")" is missing'],
	["item", "li:nth-child(x)", '"x" is no rule such as 2, odd or 2n+1'],
	["item", ".", 'no name follows "."'],
	["item", "li..a", 'no name follows "."'],
	["item", "li##", 'no name follows "#"'],
	["item", "li:", 'no name follows ":"'],
	["item", "li:has-text(x)", "there is no :has-text"],
	["item", "li::before", "what :: names is no element"],
	["item", "li)", '")" is no part of a selector'],
	["item", "(li", 'no selector begins with "("'],
	["item", "//ul/li", 'no selector begins with "/"'],
	["item", "1li", 'no name begins with "1"'],
	["item", "svg|a", '"|" is not known here'],
	["item", "li {}", 'no selector begins with "{"'],
	["item", "li@href", 'whole elements are chosen, without "@href"'],
	["remove", "a@href", 'whole elements are chosen, without "@href"'],
	["remove", "$.ads", 'no selector begins with "$"'],
	["link", "a@", 'the name of an attribute is missing after "@"'],
	["link", "a@href@x", '"@" is no part of a selector'],
];

it.each(HALF)("%s = %j", (key, selector, fault) => {
	const loaded = loadConfig(select(key, selector));
	if (loaded.ok) throw new Error("was taken");
	const [{ line, key: at, expected } = { line: 0, key: "", expected: "" }] = loaded.mistakes;
	expect([line, at]).toEqual([4, `sources[0].select.${key}`]);
	expect(expected).toMatch(/^a CSS selector, such as "[^"]+"/);
	expect(expected.slice(expected.indexOf("("))).toBe(`(${fault})`);
});

describe("a selector that can be read is taken:", () => {
	it.each([
		"*",
		"> li",
		"ul.news > li + li ~ li, ol > li",
		"#a\\.b .\\31 0",
		'a[href^="/x,(y"]:not([rel~=nofollow], .ad)',
		"li:nth-child(2n+1)",
		"p:contains(3 @ home, x)",
		':is(h2, h3):has(> a[href*="?id=1"])',
		".新闻列表 li",
		"div:not(:has(img))",
		"li.a-b_c--d:first-of-type",
		"[data-x='[,]']",
		"a@href",
		"@data-src",
		"img.big@data-src",
		"$",
		"$.data.list",
		"$.items[0]['a b'].url",
	])("%s", (selector) => expect(loadConfig(select("link", selector))).toMatchObject({ ok: true }));
});
