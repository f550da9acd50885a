import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
import { openPage } from "../../../src/stages/extract/page.ts";
import { FAMILIES, ruleFor, SITES } from "../../../src/stages/extract/sites/rules.ts";
import { linesOfHtml } from "./text.ts";

const FOLDER = resolve("test/stages/extract/sites");
const fixtures = readdirSync(FOLDER).map((name) => name.replace(/\.html$/, ""));
const names = [...Object.keys(SITES), ...Object.keys(FAMILIES)];

function ruleOf(html: string, url: string) {
	const page = openPage(html, url);
	return page.ok ? (ruleFor(page.value)?.name ?? null) : null;
}

describe("rules for sites", () => {
	it("have a fixture each, and no fixture lacks its rule", () => {
		expect([...fixtures].sort()).toEqual([...names].sort());
	});

	it("are sorted", () => {
		expect(Object.keys(SITES)).toEqual(Object.keys(SITES).toSorted());
		expect(Object.keys(FAMILIES)).toEqual(Object.keys(FAMILIES).toSorted());
	});

	it.each(names)("%s", (name) => {
		const html = readFileSync(join(FOLDER, `${name}.html`), "utf8");
		const url = `https://${name in SITES ? name : "www.example.cn"}/a/1.html`;
		expect(ruleOf(html, url)).toBe(name);
		const result = extractArticle(html, { url, now: Date.UTC(2026, 5, 1), timezone: "Asia/Shanghai" });
		const value = result.ok ? result.value : undefined;
		const entry = value?.entries[0];
		expect(value?.problems.filter((one) => one.code.startsWith("selector"))).toEqual([]);
		expect(entry?.title).toMatch(/^(?:关于)?社区服务中心(?:主体完工|建设情况的通报)$/);
		expect(new Date(entry?.published ?? 0).toISOString()).toBe("2026-03-04T00:30:00.000Z");
		const lines = linesOfHtml(entry?.contentHtml ?? "");
		expect(lines.map((line) => line.slice(0, 4))).toEqual(["据介绍，", "项目负责"]);
	});

	it("name an account without its nickname", () => {
		const html = readFileSync(join(FOLDER, "ptt.html"), "utf8");
		const url = "https://www.example.cn/bbs/Town/M.1772584200.A.1F.html";
		const result = extractArticle(html, { url, now: Date.UTC(2026, 5, 1), timezone: "Asia/Taipei" });
		expect(result.ok && result.value.entries[0]?.authors.map(({ name }) => name)).toEqual(["dukou"]);
	});

	it("match hosts exactly", () => {
		const html = "<html><body><p>x</p></body></html>";
		expect(ruleOf(html, "https://mp.weixin.qq.com/s/1")).toBe("mp.weixin.qq.com");
		for (const host of [
			"evil-mp.weixin.qq.com",
			"mp.weixin.qq.com.example.org",
			"qq.com",
			"constructor",
			"a.mp.weixin.qq.com",
		])
			expect(ruleOf(html, `https://${host}/s/1`)).toBeNull();
	});
});
