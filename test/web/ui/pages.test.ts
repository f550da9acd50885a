import { describe, expect, test } from "vitest";
import type { FailureCode } from "../../../src/model/codes.ts";
import { adviceFor, failureInWords } from "../../../src/web/ui/advice.ts";
import { entryPage, LOCAL_TIME_PATH, pageCsp, STYLE, STYLE_PATH } from "../../../src/web/ui/pages.ts";
import { entryWith, hostile } from "../../stages/render/documents.ts";
import { englishSite, pages, site } from "./views.ts";

const KILOBYTE = 1000;
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe.each(Object.entries(pages()))("%s", (_name, html) => {
	test("is below 50 KB with its style", () => {
		expect(bytes(html) + bytes(STYLE)).toBeLessThan(50 * KILOBYTE);
	});

	test("needs nothing that the content security policy refuses", () => {
		expect(html).not.toMatch(/ style=| on\w+=|<style|<script(?! src="\/local-time\.js" defer=""><\/script>)/);
	});

	test("has a language, a title, one h1 and a main part", () => {
		expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"/);
		expect(html).toMatch(/<title>[^<]+<\/title>/);
		expect(html.match(/<h1>/g)).toHaveLength(1);
		expect(html.match(/<main id="main">/g)).toHaveLength(1);
		expect(html).toContain(`href="${STYLE_PATH}"`);
		expect(html).toContain(`src="${LOCAL_TIME_PATH}"`);
	});

	test("has the same bytes every time", () => {
		expect(pages()[_name]).toBe(html);
	});
});

test("English pages have no Chinese words of ours", () => {
	const { "not-found": notFound = "", "home-empty": home = "" } = pages(englishSite);
	for (const html of [notFound.replace("/城建/没有", ""), home]) expect(html).not.toMatch(/\p{Script=Han}/u);
});

test("what a source or a visitor wrote is text", () => {
	const html = entryPage({ site, entry: { ...hostile, contentHtml: null } });
	expect(html).not.toMatch(/<script>|<b>bold|javascript:|href="mailto/);
	expect(pages()["category-search"]).toContain('value="住建 &quot;&lt;b&gt;"');
});

test("pictures in a text are lazy, keep their alt and send no Referer", () => {
	const contentHtml =
		'<p><img src="https://a.example/1.jpg"><img alt="a > b" loading="eager" src="https://a.example/2.jpg"></p>';
	const html = entryPage({
		site,
		entry: entryWith({ key: "a", contentHtml: contentHtml.replace("a > b", "a &gt; b") }),
	});
	expect(html).toContain(
		'<img alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" src="https://a.example/1.jpg">',
	);
	expect(html).toContain(
		'<img decoding="async" referrerpolicy="no-referrer" alt="a &gt; b" loading="eager" src="https://a.example/2.jpg">',
	);
});

test("a date is in the site's zone and machine-readable", () => {
	const html = entryPage({ site, entry: entryWith({ key: "a", date: Date.UTC(2026, 1, 22, 16, 10) }) });
	expect(html).toContain('<time datetime="2026-02-22T16:10:00.000Z" data-time="">2026年2月23日 00:10</time>');
});

test("the policy allows no inline code", () => {
	expect(pageCsp("https://feeds.example")).not.toMatch(/unsafe|\*/);
	expect(pageCsp("https://feeds.example")).toContain(`script-src https://feeds.example${LOCAL_TIME_PATH};`);
	expect(pageCsp(null)).toContain("script-src 'none';");
});

describe("advice in the site's language", () => {
	const error = (code: FailureCode<"fetch">, message: string) => ({
		stage: "fetch" as const,
		code,
		message,
		since: 0,
	});
	test.each([
		[error("http-403", "the site answered 403 Forbidden"), "Referer"],
		[error("http-404", "the site answered 404 Not Found"), "sources.toml"],
		[error("http-503", "the site answered 503"), "自动重试"],
		[error("dns", "the host's name does not resolve"), "sources.toml"],
		[error("http-299", "?"), "npm run inspect"],
	])("%o", (one, words) => {
		expect(adviceFor(one, "zh-CN")).toContain(words);
		expect(adviceFor(one, "en")).toMatch(/^[\x20-\x7e]+$/);
	});

	test("names the failure in Chinese before the message", () => {
		const refused = error("refused", "the host refused the connection");
		expect(failureInWords(refused, "zh-CN")).toBe("网站拒绝连接");
		expect(failureInWords(error("http-418", "?"), "zh-CN")).toBe("网站拒绝了请求");
		expect(failureInWords(error("http-299", "?"), "zh-CN")).toBeNull();
		expect(failureInWords(refused, "en")).toBeNull();
	});
});
