import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mergeSources } from "../../src/cli/import/merge.ts";
import { loadConfig } from "../../src/config/load.ts";
import { categoryOf } from "../../src/read/folders.ts";
import { readOpml } from "../../src/read/opml.ts";
import { encode } from "../stages/decode/encode.ts";

const EXPORT = `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>我的订阅</title></head><body>
<outline text="城建" title="城建">
  <outline text="通知 / 公告"><outline type="rss" text="住建厅 &amp; 友" xmlUrl="https://zjt.example/feed.xml?a=1&amp;b=2" htmlUrl="https://zjt.example/"/></outline>
  <OUTLINE type="rss" TEXT="老来源" XMLURL="http://old.example/rss/"/>
</outline>
<outline type="rss" text="无处安放" xmlUrl="feed://loose.example/atom"/>
<outline type="rss" text="两处" xmlUrl="https://two.example/feed" category="/技术/云,/sources,tag"/>
<outline text="另一处"><outline type="rss" text="两处" xmlUrl="https://two.example/feed/"/></outline>
<outline type="link" text="一个链接" url="https://x.example/"/>
<outline type="rss" text="坏的" xmlUrl="javascript:alert(1)"/>
</body></opml>`;

const BEFORE = `# 我的来源，顺序和注释都要留着
[site]
title = "tributary" # 名字
language = "zh-CN"

[[sources]] # 第一个
url = "https://old.example/rss"
category = "旧"
`;

function merged(before = BEFORE, opml = EXPORT) {
	const read = readOpml(opml);
	if (!read) throw new Error("no OPML");
	const result = mergeSources(before, read.subscriptions, "未分类");
	if (!result.ok) throw new Error(result.error.join("\n"));
	return { ...result.value, skipped: read.skipped };
}

describe("merging a reader's export", () => {
	test("what was there stays, byte for byte, and the new stands after it", () => {
		const { text } = merged();
		expect(text.startsWith(BEFORE)).toBe(true);
		expect(text.slice(BEFORE.length)).toBe(`
[[sources]]
url = "https://zjt.example/feed.xml?a=1&b=2"
category = "城建/通知 ／ 公告"
title = "住建厅 & 友"

[[sources]]
url = "http://loose.example/atom"
category = "未分类"
title = "无处安放"

[[sources]]
url = "https://two.example/feed"
categories = ["技术/云", "sources-feeds", "另一处"]
title = "两处"
`);
	});

	test("the result is a configuration without mistakes", () => {
		const loaded = loadConfig(merged().text);
		expect(loaded.ok && loaded.config.sources.map((one) => one.categories)).toEqual([
			["旧"],
			["城建/通知 ／ 公告"],
			["未分类"],
			["技术/云", "sources-feeds", "另一处"],
		]);
	});

	test("duplicates and what was skipped are said", () => {
		const { duplicates, skipped } = merged();
		expect(duplicates).toEqual([
			{ url: "http://old.example/rss/", title: "老来源", reason: "already in sources.toml" },
		]);
		expect(skipped.map((one) => one.text)).toEqual(["一个链接", "坏的"]);
	});

	test("a second run adds nothing", () => {
		const once = merged().text;
		expect(merged(once)).toMatchObject({ text: once, added: [] });
	});

	test("line ends are those of the file", () => {
		expect(merged(BEFORE.replaceAll("\n", "\r\n")).text).not.toMatch(/[^\r]\n/);
	});

	test("a mistake in the old file is named, and nothing is merged", () => {
		expect(mergeSources('[[sources]]\nurl = "x"\n', [], "a")).toEqual({
			ok: false,
			error: expect.arrayContaining([expect.stringContaining("sources.toml:2")]),
		});
	});

	test("what is not OPML is said to be none", () => {
		expect(readOpml("<html><body>no</body></html>")).toBeNull();
		expect(readOpml("")).toBeNull();
	});
});

test.each([
	[["a", "", " b "], "a/b"],
	[["50% off?", "c#"], "50％ off？/c＃"],
	[["Health"], "Health-feeds"],
	[["x", "feed.rss"], "x/feed.rss_"],
	[["..", "."], null],
])("folders %j become the category %s", (folders, category) => {
	expect(categoryOf(folders)).toBe(category);
});

test("the command writes the file, or with --dry-run only says so", () => {
	const folder = mkdtempSync(join(tmpdir(), "tributary-import-"));
	const [to, from] = [join(folder, "sources.toml"), join(folder, "export.opml")];
	const run = (...words: string[]) =>
		execFileSync(process.execPath, ["src/cli/import.ts", "--to", to, ...words, from], { encoding: "utf8" });
	try {
		writeFileSync(to, BEFORE);
		writeFileSync(from, EXPORT);
		expect(run("--dry-run")).toContain("3 new, 1 duplicate (nothing written)");
		for (const [encoding, folder, title] of [
			["windows-1251", "Новости", "Порт"],
			["gb2312", "城建新闻", "住建厅通知公告"],
		] as const) {
			const outlines = `<outline title="${folder}"><outline title="${title}" type="rss" xmlUrl="https://x.example/rss"/></outline>`;
			const opml = `<?xml version="1.0" encoding="${encoding}"?><opml version="1.0"><body>${outlines}</body></opml>`;
			writeFileSync(from, encode(opml, encoding));
			expect(run("--dry-run")).toContain(`new        ${title} → ${folder}`);
		}
		writeFileSync(from, EXPORT);
		expect(readFileSync(to, "utf8")).toBe(BEFORE);
		expect(run("--category", "未分类")).toContain("new        住建厅 & 友 → 城建/通知 ／ 公告");
		expect(readFileSync(to, "utf8")).toBe(merged().text);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
