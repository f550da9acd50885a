import { describe, expect, it } from "vitest";
import { extractList } from "../../../src/stages/extract/list/list.ts";
import { ARCHIVES } from "./lists/archives.ts";
import { BLOGS } from "./lists/blogs.ts";
import { BUILT } from "./lists/built.ts";
import { CHOICES } from "./lists/choices.ts";
import { CLICKED } from "./lists/clicked.ts";
import { CLOCKS } from "./lists/clocks.ts";
import { COUNTS } from "./lists/counts.ts";
import { DATE_LABELS } from "./lists/dateLabels.ts";
import { DATES_OF } from "./lists/datesOf.ts";
import { DAY_BOXES } from "./lists/dayBoxes.ts";
import { DAY_HEADS } from "./lists/dayHeads.ts";
import { FORMATS } from "./lists/formats.ts";
import { FURTHER } from "./lists/further.ts";
import { GOVERNMENT } from "./lists/government.ts";
import { HEROES } from "./lists/heroes.ts";
import { KEPT_ADDRESSES } from "./lists/keptAddresses.ts";
import { LAYOUTS } from "./lists/layouts.ts";
import { LEADS } from "./lists/leads.ts";
import { DIARIES, LOGS } from "./lists/logs.ts";
import { MAILS } from "./lists/mails.ts";
import { MEETINGS } from "./lists/meetings.ts";
import { MONTH_DAYS } from "./lists/monthDays.ts";
import { NEWS } from "./lists/news.ts";
import { MANY_NOTES, NOTES } from "./lists/notes.ts";
import { NUMBERED } from "./lists/numbered.ts";
import { FORUMS, SHOPS, TABLES } from "./lists/others.ts";
import { PAPERS } from "./lists/papers.ts";
import { RELEASES } from "./lists/releases.ts";
import { ROWS_OF_LEADS } from "./lists/rowsOfLeads.ts";
import { SHAPES } from "./lists/shapes.ts";
import { SLICES } from "./lists/slices.ts";
import { STATED } from "./lists/stated.ts";
import { BESIDES, STATES } from "./lists/states.ts";
import { TEASERS } from "./lists/teasers.ts";
import { TERMS } from "./lists/terms.ts";
import type { ListPage } from "./lists/words.ts";
import { WRITTEN } from "./lists/written.ts";

const PAGES = [
	...GOVERNMENT,
	...NEWS,
	...BLOGS,
	...FORUMS,
	...SHOPS,
	...TABLES,
	...SHAPES,
	...HEROES,
	...CHOICES,
	...CLICKED,
	...CLOCKS,
	...COUNTS,
	...STATED,
	...DATES_OF,
	...BUILT,
	...RELEASES,
	...NUMBERED,
	...TEASERS,
	...DAY_HEADS,
	...SLICES,
	...ARCHIVES,
	...MAILS,
	...FURTHER,
	...FORMATS,
	...LEADS,
	...NOTES,
	...MANY_NOTES,
	...PAPERS,
	...LOGS,
	...DIARIES,
	...WRITTEN,
	...LAYOUTS,
	...STATES,
	...BESIDES,
	...MEETINGS,
	...DAY_BOXES,
	...DATE_LABELS,
	...TERMS,
	...MONTH_DAYS,
	...ROWS_OF_LEADS,
	...KEPT_ADDRESSES,
];
const NOW = Date.UTC(2026, 5, 21);

function entriesOf(page: ListPage) {
	const list = extractList(page.html, { url: page.url, now: NOW, timezone: "UTC" });
	return list.ok ? list.value.entries : [];
}

const day = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 10));

describe("lists without selectors", () => {
	it("has at least thirty pages", () => {
		expect(PAGES.length).toBeGreaterThanOrEqual(30);
		expect(new Set(PAGES.map((one) => one.name)).size).toBe(PAGES.length);
	});

	it.each(PAGES)("$name", (page) => {
		const entries = entriesOf(page);
		expect(entries.map((one) => [one.title, one.url])).toEqual(
			page.wanted.map((one) => [one.title, one.url]),
		);
		expect(entries.map((one, i) => (page.wanted[i]?.day ? day(one.published) : undefined))).toEqual(
			page.wanted.map((one) => one.day),
		);
		if (page.isUndated) expect(entries.filter(({ published }) => published !== null)).toEqual([]);
	});

	it("reaches 0.95 in precision and recall of items over all pages", () => {
		const counts = { wanted: 0, got: 0, right: 0 };
		for (const page of PAGES) {
			const urls = new Set(page.wanted.map((one) => one.url));
			const got = entriesOf(page);
			counts.wanted += urls.size;
			counts.got += got.length;
			counts.right += got.filter((one) => one.url && urls.has(one.url)).length;
		}
		expect(counts.right / counts.got).toBeGreaterThanOrEqual(0.95);
		expect(counts.right / counts.wanted).toBeGreaterThanOrEqual(0.95);
	});

	it.each([
		[
			"item-list-tells-the-short-names-from-the-long-column",
			/by structure.*; the ItemList in JSON-LD has 100 % of them/,
		],
		["microdata-tells-the-posts-from-the-people", /by structure.*; microdata has 100 % of them/],
		["a-list-that-is-nowhere-but-in-the-data", /^7 items, from the ItemList in JSON-LD/],
		["crumbs-and-menus-in-the-data-are-no-list", /by structure, 100 % of them dated \(score [\d.]+\)$/],
	])("says by what the list was found: %s", (name, message) => {
		const page = STATED.find((one) => one.name === name);
		const list = extractList(page?.html ?? "", { url: page?.url ?? "", now: NOW, timezone: "UTC" });
		expect(list.ok && list.value.problems[0]?.message).toMatch(message);
	});

	it("takes no title that its line cuts short for a summary, and what follows one for it", () => {
		const titles = [1, 2, 3, 4, 5, 6].map(
			(n) => `关于开展第${n}批城镇老旧小区改造项目竣工验收工作的补充通知`,
		);
		const listOf = (row: (title: string, at: number) => string) => {
			const html = `<html><body><h1>通知公告</h1><ul class="list">${titles.map(row).join("")}</ul></body></html>`;
			const list = extractList(html, { url: "https://www.x.gov.cn/tzgg/", now: NOW, timezone: "UTC" });
			return list.ok ? list.value.entries : [];
		};
		const cut = (title: string, at: number) =>
			`<li><a href="./t${at}.html" title="${title}">${title.slice(0, 20)}...</a>`;
		const bare = listOf((title, at) => `${cut(title, at)}<span>2026-05-1${at}</span></li>`);
		expect(bare.map(({ title, summary }) => [title, summary])).toEqual(titles.map((title) => [title, null]));
		const said = "各区住建局：请于月底前报送材料，逾期不再受理。";
		const told = listOf((title, at) => `${cut(title, at)}${said}<span>2026-05-1${at}</span></li>`);
		expect(told.filter(({ summary }) => summary?.startsWith(said))).toHaveLength(titles.length);
	});

	it("names a forum's board without the maker of its software", () => {
		const board = PAGES.find((one) => one.name === "forum-discuz");
		const list = extractList(board?.html ?? "", { url: board?.url ?? "", now: NOW, timezone: "UTC" });
		expect(list.ok && list.value.feed.title).toBe("装修交流 - 某某论坛");
	});
});
