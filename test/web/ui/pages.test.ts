import { describe, expect, test } from "vitest";
import { CODES } from "../../../src/model/codes.ts";
import { adviceFor, BY_CODE, failureInWords } from "../../../src/web/ui/advice.ts";
import { entryPage, LOCAL_TIME_PATH, PAGE_CSP, STYLE, STYLE_PATH } from "../../../src/web/ui/pages.ts";
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
	expect(PAGE_CSP).not.toMatch(/unsafe|\*/);
});

/** Codes by stage that no source fails with: what was mended, what `inspect` says of its words, what visitors are told. */
const NO_FAILURE: Record<string, readonly string[]> = {
	config: CODES.config,
	guard: ["bad-signature", "expired-signature", "host-not-configured", "origin-not-allowed"],
	fetch: ["unreadable-file", "validators-lied"],
	decode: CODES.decode,
	parse: CODES.parse.filter(
		(code) => !["emptied", "empty", "html-not-feed", "json-malformed", "not-a-feed"].includes(code),
	),
	page: ["zone-not-known", "feed-available", "page-missing", "provenance", "too-many-pages"],
	clean: CODES.clean,
	store: ["too-much-news"],
	publish: CODES.publish,
};

describe("advice in the site's language", () => {
	const error = (code: string, message: string, stage = "fetch" as const) => ({
		stage,
		code,
		message,
		since: 0,
	});
	test.each([
		[error("http-403", "the site answered 403 Forbidden"), "Referer"],
		[error("http-404", "the site answered 404 Not Found"), "sources.toml"],
		[error("http-503", "the site answered 503"), "自动重试"],
		[error("dns", "the host's name does not resolve"), "sources.toml"],
		[error("who-knows", "?"), "npm run inspect"],
	])("%o", (one, words) => {
		expect(adviceFor(one, "zh-CN")).toContain(words);
		expect(adviceFor(one, "en")).toMatch(/^[\x20-\x7e]+$/);
	});

	test.each(Object.entries(CODES).flatMap(([stage, codes]) => codes.map((code) => [stage, code])))(
		"is there for %s/%s, unless that is no failure of a source",
		(stage, code) => {
			expect(Object.hasOwn(BY_CODE, code) || (NO_FAILURE[stage] ?? []).includes(code)).toBe(true);
		},
	);

	test("names the failure in Chinese before the message", () => {
		const refused = error("refused", "the host refused the connection");
		expect(failureInWords(refused, "zh-CN")).toBe("网站拒绝连接");
		expect(failureInWords(error("http-418", "?"), "zh-CN")).toBe("网站拒绝了请求");
		expect(failureInWords(error("who-knows", "?"), "zh-CN")).toBeNull();
		expect(failureInWords(refused, "en")).toBeNull();
	});
});
