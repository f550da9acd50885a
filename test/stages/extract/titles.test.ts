import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
import { CHINESE, OTHERS, type TitlePage } from "./titles/pages.ts";

const PAGES = [...CHINESE, ...OTHERS];
/** The share of titles that must be equal. */
const ENOUGH = 0.9;

const ZH =
	"<p>记者昨日从有关部门了解到，相关工作正在有序推进，预计下个月完成全部任务，届时将向社会公布结果。</p>".repeat(
		4,
	);
const EN =
	"<p>The work went on for months, quietly at first, and then, as word got round, with more and more people helping out.</p>".repeat(
		4,
	);

function titleOf({ head, top, url, after }: TitlePage): string | null {
	const text = /[\u4e00-\u9fff]/.test(head + top) ? ZH : EN;
	const html = `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body><div class="nav"><a href="/">首页</a><a href="/b">News</a></div><div class="main">${top}<div class="info">2026-05-01 10:00</div><div class="content">${text}</div></div>${after}<div class="footer">© 2026 Example</div></body></html>`;
	const result = extractArticle(html, { url, now: Date.UTC(2026, 5, 1), timezone: "UTC" });
	return result.ok ? (result.value.entries[0]?.title ?? null) : null;
}

const HEADLINE = "Why the old mill by the river was moved";

describe("titles", () => {
	it("has at least sixty pages", () => {
		expect(PAGES.length).toBeGreaterThanOrEqual(60);
	});

	it("gets nine of ten exactly", () => {
		const wrong = PAGES.filter((page) => titleOf(page) !== page.expected).map((page) => [
			page.expected,
			titleOf(page),
		]);
		expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(PAGES.length * (1 - ENOUGH));
	});

	it.each([
		["of its comments", "12 comments on “Why the old mill by the river was moved”"],
		["of its sharing", "Share all options for: Why the old mill by the river was moved"],
		["with the byline", "Why the old mill by the river was moved by Joan Example"],
	])("prefers a headline to the heading %s", (_, heading) => {
		const page = {
			expected: "Why the old mill by the river was moved",
			head: "<title>Why the old mill by the river was moved – Example</title>",
			top: "<h2>Why the old mill by the river was moved</h2>",
			url: "https://www.example.com/a/1.html",
			after: `<h3>${heading}</h3>`,
		};
		expect(titleOf(page)).toBe(page.expected);
	});

	it.each([
		["水泵不转了怎么办 - 装修交流 - 某某论坛 - Powered by Discuz!", "装修交流 - 某某论坛"],
		["水泵不转了怎么办-某某社区 - Powered by PHPWind", "某某社区"],
		["水泵不转了怎么办 - 某某书店 | 某某软件提供技术支持", "某某书店"],
	])("the site of %s is not the maker of its software", (title, site) => {
		const html = `<html><head><title>${title}</title></head><body><h1>水泵不转了怎么办</h1><div class="content">${ZH}</div></body></html>`;
		const result = extractArticle(html, { url: "https://bbs.example.cn/a/1.html", now: 0, timezone: "UTC" });
		expect(result.ok && site.endsWith(result.value.feed.title ?? "?")).toBe(true);
	});

	it("is not that of a site that names itself nowhere", () => {
		const html = `<html><head><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1><div class="content"><p>${EN}</p></div></body></html>`;
		const result = extractArticle(html, { url: "https://a.example/1.html", now: 0, timezone: "UTC" });
		expect(result.ok && result.value.feed.title).toBeNull();
	});

	it("fails with a reason for an address that is none", () => {
		const page = `<html><body><p>${EN}</p></body></html>`;
		expect(extractArticle(page, { url: "no address", now: 0, timezone: "UTC" })).toMatchObject({
			ok: false,
			error: { stage: "page", code: "bad-address" },
		});
	});

	it.each(OTHERS.filter(({ top }) => top.includes("<h1") && /href="(?:\/|https:\/\/[^/"]+\/)"/.test(top)))(
		"takes no heading that leads home: $expected",
		(page) => {
			expect(titleOf(page)).toBe(page.expected);
		},
	);
});
