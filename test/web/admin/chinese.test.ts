import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../../src/config/load.ts";
import { RECIPES } from "../../../src/config/recipes/table.ts";
import { readSource } from "../../../src/config/written.ts";
import { CODES } from "../../../src/model/codes.ts";
import { failureInWords } from "../../../src/read/advice.ts";
import { badSource } from "../../../src/registry/refusals.ts";
import { inChinese } from "../../../src/web/ui/admin/chinese.ts";
import { noteInWords } from "../../../src/web/ui/admin/notes.ts";
import { UNTOLD } from "../../../src/web/ui/admin/preview.tsx";

const loaded = loadConfig('[[sources]]\nurl = "https://a.example/"\ncategory = "x"\n');
if (!loaded.ok) throw new Error("a plain source has mistakes");
const { site } = loaded.config;

/** Who says sentences that the pages of /admin show. */
const SPEAKERS = [
	"src/config/addresses.ts",
	"src/config/check.ts",
	"src/config/expressions.ts",
	"src/config/schema.ts",
	"src/read/imports/miniflux.ts",
	"src/read/opml.ts",
	"src/registry/ownerSources.ts",
	"src/registry/refusals.ts",
	"src/web/admin/keys.ts",
	"src/web/admin/pasted.ts",
	"src/web/admin/sources.ts",
];

/** What only `sources.toml` can have, what is a part of another sentence, what only programs are told, and bugs. */
const ELSEWHERE = [
	/^a language that pages have|^at least one language$|^each language once/,
	/^either url or url_key$|^each under \[\[/,
	/^mail comes by itself$|^senders get the address|^a message is (?:whole|no page)$|^nobody has what came before$/,
	/^the source 9(?: of sources\.toml)?$/,
	/^an object such as |^a name and a password$/,
	/^there is no reading key/,
	/is refused$|^the Registry says nothing/,
	/^an unknown key$/,
	// Of a source's health, which `failureInWords` says.
	/^it (?:ends in the middle|has more outlines|is no OPML)|^the list is not whole/,
	// Put together of others.
	/found 9, expected 9|^whole elements are chosen|^a (?:"[([)]" that|range between)/,
	/^one place for the target, .*\$\{other/,
];

/** The sentences of a file: strings of three words or more, with something in the places that are filled in. */
function sentencesOf(path: string): string[] {
	const code = readFileSync(path, "utf8").replace(/^\s*(?:\/\/|\/?\*).*$|^import .*$/gm, "");
	const strings = code.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\\n]|\\.)*)`/g);
	return [...strings]
		.map(([, ...quoted]) => quoted.find((text) => text !== undefined) ?? "")
		.map((text) => text.replace(/\\(['"])/g, "$1").replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "9"))
		.filter(
			(text) => /^["\w]/.test(text) && (text.match(/[a-z]+ /gi)?.length ?? 0) >= 2 && !/[=;]\s|=>/.test(text),
		);
}

describe("what is expected, in Chinese", () => {
	it.each([
		["url", "hello world", "以 http:// 或 https:// 开头的完整网址，或 rsshub:// 的路由"],
		["every", "two hours", "数字加 s、m、h 或 d，例如 15m"],
		["every", "5s", "1m 到 24h 之间"],
		["history", 900, "1 到 500 之间的整数"],
		["id", "My News", "小写字母、数字和连字符，最多 63 个字符"],
		["charset", "klingon", "浏览器认识的编码，例如 gbk"],
		["timezone", "Moon", "IANA 时区名，例如 Asia/Shanghai，或与世界时的差，例如 +08:00"],
		["category", "all", expect.stringMatching(/^另一个名字：本站的地址用了这些（all, sources, /)],
		["include", ["/(/"], expect.stringMatching(/^几个词，或正则表达式，例如 \/foo\|bar\/i（.+）$/)],
		["select", { item: "ul[" }, expect.stringMatching(/^CSS 选择器，例如 ul\.news > li 或 a@href（.+）$/)],
		["via", ["https://p.example/?{x}"], "放目标网址的一个位置：{encoded} 或 {url} {x}"],
		["via", ["https://p.example/raw?url="], expect.stringMatching(/^“https:.*”：不写明位置/)],
		["via", [{ urll: "x" }], expect.stringMatching(/^(?:认识的键：url, format|文字|以 http)/)],
		["headers", { "a b": "c" }, '由字母、数字和连字符组成的请求头名称，不是 "a b"'],
		["id", 3, "小写字母、数字和连字符，最多 63 个字符，要加引号"],
		["title", 3, "不为空的文字，要加引号"],
		["kind", "book", expect.stringMatching(/^其中之一："auto", "feed"/)],
	])("of %s: %s", (key, value, chinese) => {
		const written = { url: "https://a.example/", category: "x", [key]: value };
		const read = readSource(written, site);
		const said = read.ok ? [] : read.misfits.map(({ expected }) => inChinese(expected));
		expect(said.length).toBeGreaterThan(0);
		for (const one of said) expect(one).not.toBeNull();
		expect(said[0]).toEqual(chinese);
	});

	it("of several keys at once, as a list that was uploaded is told", () => {
		const read = readSource({ url: "x", category: "x", every: "soon" }, site);
		expect(read.ok ? "" : inChinese(badSource(read.misfits).detail)).toBe(
			'url：现在是 "x"，应为：以 http:// 或 https:// 开头的完整网址，或 rsshub:// 的路由；every：现在是 "soon"，应为：数字加 s、m、h 或 d，例如 15m',
		);
	});

	it("is left as it is said where nobody has translated it", () => {
		expect(inChinese("a number of moons")).toBeNull();
		expect(inChinese("a: found 1, expected a number of moons")).toBeNull();
	});
});

describe.each(SPEAKERS)("%s", (path) => {
	it("says nothing to owners that has no Chinese", () => {
		const left = sentencesOf(path).filter(
			(said) => inChinese(said) === null && !ELSEWHERE.some((pattern) => pattern.test(said)),
		);
		expect(left).toEqual([]);
	});
});

it("finds sentences at all", () => {
	expect(SPEAKERS.flatMap(sentencesOf).length).toBeGreaterThan(50);
});

it("says in Chinese why a platform has nothing", () => {
	const notes = RECIPES.split("\n").flatMap((line) => / ! (.*)$/.exec(line)?.[1] ?? []);
	expect(notes.length).toBeGreaterThan(10);
	expect(notes.filter((note) => inChinese(note.replaceAll("{rsshub}", "rsshub://")) === null)).toEqual([]);
});

describe("each stage", () => {
	const stages = Object.entries(CODES);
	it.each(stages)("%s has Chinese words for what it notes", (_stage, { notes }) => {
		expect(notes.filter((code) => !UNTOLD.has(code) && noteInWords(code, "zh") === null)).toEqual([]);
	});
	// A terminal is told of `config`, readers of `publish`.
	it.each(stages.filter(([stage]) => !["config", "publish"].includes(stage)))(
		"%s has Chinese words for why it fails",
		(_stage, { fails }) => {
			// Files are a terminal's; of what an older release noted nothing is known but its message.
			const known = fails.filter((code) => code !== "unreadable-file" && code !== "unknown-code");
			expect(known.filter((code) => failureInWords({ code }, "zh") === null)).toEqual([]);
		},
	);
});
