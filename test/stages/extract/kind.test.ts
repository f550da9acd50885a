import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { discover } from "../../../src/stages/extract/discover.ts";
import { pageKind } from "../../../src/stages/extract/kind.ts";
import { extractList } from "../../../src/stages/extract/list/list.ts";
import { ARCHIVES } from "./lists/archives.ts";
import { BLOGS } from "./lists/blogs.ts";
import { CHOICES } from "./lists/choices.ts";
import { CLICKED } from "./lists/clicked.ts";
import { CLOCKS } from "./lists/clocks.ts";
import { FURTHER } from "./lists/further.ts";
import { GOVERNMENT } from "./lists/government.ts";
import { HEROES } from "./lists/heroes.ts";
import { LAYOUTS } from "./lists/layouts.ts";
import { LEADS } from "./lists/leads.ts";
import { LOG_KINDS } from "./lists/logs.ts";
import { MAILS } from "./lists/mails.ts";
import { MEETINGS } from "./lists/meetings.ts";
import { MIXED } from "./lists/mixed.ts";
import { NEWS } from "./lists/news.ts";
import { NOTES } from "./lists/notes.ts";
import { NUMBERED } from "./lists/numbered.ts";
import { FORUMS, SHOPS, TABLES } from "./lists/others.ts";
import { SHAPES } from "./lists/shapes.ts";
import { BESIDES, STATES } from "./lists/states.ts";
import { TALK_KINDS } from "./lists/talks.ts";
import { WRITTEN } from "./lists/written.ts";

const LISTS = [
	...GOVERNMENT,
	...NEWS,
	...BLOGS,
	...FORUMS,
	...SHOPS,
	...TABLES,
	...SHAPES,
	...HEROES,
	...CHOICES,
	...CLOCKS,
	...NUMBERED,
	...ARCHIVES,
	...MAILS,
	...FURTHER,
	...LEADS,
	...CLICKED,
	...WRITTEN,
	...LAYOUTS,
	...STATES,
	...BESIDES,
	...MEETINGS,
];
const SEEDS = resolve("test/stages/extract/seeds");
const seeds = readdirSync(SEEDS).filter((name) => name.endsWith(".html"));

describe("the kind of a page", () => {
	it.each(LISTS)("list: $name", ({ html, url }) => {
		expect(pageKind(html, url)).toBe("list");
	});

	it("list: the home of a person, with more prose than notes", () => {
		const [home] = NOTES;
		expect(pageKind(home?.html ?? "", home?.url ?? "")).toBe("list");
	});

	it.each([...MIXED, ...TALK_KINDS, ...LOG_KINDS])("$kind: $name", ({ html, url, kind }) => {
		expect(pageKind(html, url)).toBe(kind);
	});

	it.each(seeds)("article: %s", (name) => {
		expect(pageKind(readFileSync(join(SEEDS, name), "utf8"), "https://www.example.cn/2026/0304/1.html")).toBe(
			"article",
		);
	});

	const [list] = NEWS;
	it.each([
		["https://forum.example/threads/which-pump.4711/", "article"],
		["https://bbs.example/forum.php?mod=viewthread&tid=38672", "article"],
		["https://answers.example/questions/1584/how-to-start", "article"],
		["https://forum.example/which-pump-stopped-t17351.html", "article"],
		["https://news.example/", "list"],
		["https://shop.example/collections/water-pumps-for-small-gardens?srsltid=AfmBOoq12", "list"],
		["https://blog.example/2026/05/the-pump-that-stopped/tags/all/", "article"],
	])("an address says what repeats on its page: %s", (url, kind) => {
		// As much text above the items as a first post has.
		const text = "<p>The pump stopped, and nobody at the works could tell why it had.</p>".repeat(20);
		const html = `${list?.html}`.replace(/<body[^>]*>/, (body) => `${body}<div>${text}</div>`);
		expect(pageKind(html, url)).toBe(kind);
	});

	it("an article has no list to follow when only menus repeat", () => {
		const html = `<html><body><ul>${"首页 新闻 公告 服务"
			.split(" ")
			.map((one, i) => `<li><a href="/${i}">${one}</a></li>`)
			.join("")}</ul><p>一段话，没有别的。</p></body></html>`;
		expect(extractList(html, { url: "https://a.example/", now: 0, timezone: "UTC" })).toMatchObject({
			ok: false,
			error: { code: "no-list" },
		});
	});
});

describe("discovery", () => {
	const [page] = GOVERNMENT;
	it("prints a source for a list", () => {
		const found = discover(page?.html ?? "", page?.url ?? "");
		expect(found?.kind).toBe("list");
		expect(found?.list?.items).toHaveLength(page?.wanted.length ?? 0);
		expect(found?.list?.selector).toBe("div.more-list li");
		expect(found?.stanza).toBe(
			'[[sources]]\nurl = "https://zjt.example.gov.cn/wjtz/"\ncategory = "…"\nkind = "list"\nfulltext = true\n',
		);
	});

	it("prefers the feed that a page links to", () => {
		const feed = "https://a.example/atom.xml";
		expect(discover(page?.html ?? "", page?.url ?? "", feed)?.stanza).toBe(
			`[[sources]]\nurl = "${feed}"\ncategory = "…"\n`,
		);
	});

	it("adds selectors that choose the same items when another list comes close", () => {
		const rows = (name: string, from: string, tag = "p") =>
			`<div class="${name}">${Array.from({ length: 9 }, (_, i) => `<${tag} class="row"><a href="/${from}/${i}.html">A headline about something, number ${i} of ${from}</a> <span>2026-06-0${i + 1}</span></${tag}>`).join("")}</div>`;
		const found = discover(
			`<html><body>${rows("latest", "one")}${rows("notices", "two", "blockquote")}</body></html>`,
			"https://a.example/news/",
		);
		expect(found?.stanza).toMatch(/\[sources\.select\]\nitem = "(?:p|blockquote)\.row/);
	});
});
