import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
import { linesOfHtml } from "./text.ts";

interface Expected {
	url: string;
	title: string;
	published: string;
	source: string | null;
	paragraphs: string[];
	captions?: string[];
	attachments?: string[];
	pictures: number;
	noise: string[];
}

const FOLDER = resolve("test/stages/extract/seeds");
const read = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const names = readdirSync(FOLDER)
	.filter((name) => name.endsWith(".html"))
	.map((name) => name.replace(".html", ""));
const bare = (text: string) => text.replace(/\s+/g, "");

describe.each(names)("seed %s", (name) => {
	const expected = JSON.parse(read(`${name}.json`)) as Expected;
	const html = read(`${name}.html`);

	// With and without what marks the site: the rule and the general way must both do.
	it.each([
		["by its rule", html, expected.url],
		[
			"by evidence alone",
			html.replace(/<meta name="generator"[^>]*>/, "").replaceAll("founder-", "x-"),
			expected.url.replace(/\/\/[^/]+/, "//host.example.cn"),
		],
	])("is extracted %s", (_, page, url) => {
		const result = extractArticle(page, { url, now: Date.UTC(2026, 0), timezone: "Asia/Shanghai" });
		const entry = result.ok ? result.value.entries[0] : undefined;
		const content = entry?.contentHtml ?? "";
		const lines = linesOfHtml(content).map(bare);
		expect(entry?.title).toBe(expected.title);
		expect(new Date(entry?.published ?? 0).toISOString()).toBe(expected.published);
		expect(entry?.origin?.title ?? null).toBe(expected.source);
		expect(expected.paragraphs.filter((one) => !lines.includes(bare(one)))).toEqual([]);
		const wanted = new Set([...expected.paragraphs, ...(expected.captions ?? [])].map(bare));
		const files = new Set(entry?.enclosures.map((one) => bare(one.title ?? "")));
		expect(lines.filter((line) => !wanted.has(line) && !files.has(line))).toEqual([]);
		expect(
			expected.noise.filter((one) =>
				lines.some((line) => line.includes(bare(one)) && !wanted.has(line) && !files.has(line)),
			),
		).toEqual([]);
		expect(content.match(/<img/g)?.length ?? 0).toBe(expected.pictures);
		if (new URL(url).hostname === new URL(expected.url).hostname) {
			expect(entry?.enclosures.map((one) => one.url)).toEqual(expected.attachments ?? []);
		}
		for (const caption of expected.captions ?? [])
			expect(content.indexOf(caption)).toBeGreaterThan(content.indexOf("<img"));
	});
});
