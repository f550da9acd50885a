import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";

const ZH = "相关工作正在有序推进，预计下个月完成全部任务，届时将向社会公布结果，欢迎大家监督。";

function authorsOf(top: string, bottom: string, head = ""): string[] {
	const html = `<html><head><title>一个足够长的文章标题</title>${head}</head><body><h1>一个足够长的文章标题</h1><div class="content"><p>${top}</p><p>${ZH}</p><p>${ZH}</p><p>${ZH}${bottom}</p></div></body></html>`;
	const options = {
		url: "https://www.example.com/1.html",
		now: Date.UTC(2026, 5, 21),
		timezone: "Asia/Shanghai",
	};
	const result = extractArticle(html, options);
	return result.ok ? (result.value.entries[0]?.authors.map((one) => one.name ?? "") ?? []) : [];
}

describe("who wrote it", () => {
	it.each([
		["a byline", "江城日报记者 张小明 李大为", "", ["张小明", "李大为"]],
		["a byline with the place", "江城报记者 张小明 北京报道", "", ["张小明"]],
		["a byline of a client", "整合 江城日报·某某端记者 张小明", "", ["张小明"]],
		["a byline up to a slash", "某某新闻·江城商报记者张小明/文", "", ["张小明"]],
		["a name of four characters", "本报记者欧阳小明发自北京", "", ["欧阳小明"]],
		["a signature behind the last sentence", ZH, "（总台记者 张小明）", ["张小明"]],
		["a signature with the place", ZH, "（张小明 上海报道）", ["张小明"]],
		["nobody in a sentence about reporters", "本报记者近日，从有关部门了解到一些情况。", "", []],
		["nobody in a remark in brackets", ZH, "（未完待续）", []],
	])("%s", (_, top, bottom, expected) => {
		expect(authorsOf(top, bottom)).toEqual(expected);
	});

	it.each([
		["an account", '<meta name="author" content="L_104485">'],
		["a number", '<meta name="author" content="2909">'],
		[
			"the software",
			'<meta name="generator" content="Discuz! X3"><meta name="author" content="Discuz! Team">',
		],
	])("is not %s", (_, head) => {
		expect(authorsOf(ZH, "（记者 张小明）", head)).toEqual(["张小明"]);
	});
});

describe("a line that sends the reader to another article", () => {
	const lineOf = (line: string) => {
		const html = `<html><head><title>A title of some length</title></head><body><h1>A title of some length</h1><div class="content"><p>${ZH}</p>${line}<p>${ZH}</p></div></body></html>`;
		const result = extractArticle(html, { url: "https://www.example.com/1.html", now: 0, timezone: "UTC" });
		return result.ok ? (result.value.entries[0]?.contentHtml ?? "") : "";
	};
	it.each(["Read more", "Baca juga", "延伸阅读"])("goes: %s", (label) => {
		expect(
			lineOf(`<p>${label}: <a href="/2.html">Another story that went before this one</a></p>`),
		).not.toContain("Another");
	});
	it.each([
		'<p>The manual: <a href="https://other.example/">Another paper</a></p>',
		'<p>Read more: the book has a chapter on this, and so has <a href="/2.html">Another</a>, its sequel, if you find it.</p>',
	])("stays: %s", (line) => {
		expect(lineOf(line)).toContain("Another");
	});
});
