import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { postFileName, renderMarkdown } from "../../../src/stages/render/markdown.ts";
import { resolveEntry } from "../../../src/stages/render/media.ts";
import { entryWith, hostile, rich } from "./documents.ts";

const options = {
	language: "zh-CN",
	timezone: "Asia/Shanghai",
	origin: "https://feeds.example",
};

function front(markdown: string): Record<string, unknown> {
	const [, yaml = ""] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
	return parse(yaml);
}

test("front matter has what the posts of the old system had, and link, id and updated", () => {
	const paths = ["新媒体/趣头条/分类"];
	const entry = resolveEntry({ ...rich, paths }, false, (target) => `https://feeds.example/?${target}`);
	expect(front(renderMarkdown(entry, options))).toEqual({
		title: "全力冲刺一季度“开门红” & more",
		categories: ["新媒体", "趣头条", "分类"],
		tags: ["通知", "A & B"],
		headimg: "https://feeds.example/?http://img.example/a.jpg?x=1&y=2",
		author: "张三, Li Si",
		comments: false,
		date: "2026-02-22 23:10:24",
		updated: "2026-02-23 08:00:00",
		thumbnail: "https://feeds.example/?http://img.example/a.jpg?x=1&y=2",
		link: "https://zjt.example/%E9%80%9A%E7%9F%A5/1.html?a=1&b=2",
		id: "urn:uuid:00c0ffee-00c0-8fee-80c0-ffee00c0ffee",
		source: "住建厅 & 友",
	});
});

test("no picture, no headimg", () => {
	expect(front(renderMarkdown(entryWith({ key: "a1" }), options))).not.toHaveProperty("headimg");
});

describe("no title can break the front matter", () => {
	for (const title of [
		"yes",
		"null",
		"1e3",
		"2026-02-22",
		"- a",
		"a: b",
		"# c",
		"'",
		'"',
		"%",
		"@x",
		"&a *b",
		"---",
		"\\",
		"a\u2028b",
		"? x",
		"{a}",
		"[b]",
		"!!js x",
		"~",
		"|",
		">",
	]) {
		test(JSON.stringify(title), () => {
			expect(front(renderMarkdown(entryWith({ key: "a1", title }), options)).title).toBe(
				title.replace("\u2028", " "),
			);
		});
	}

	test("hostile in every field", () => {
		const data = front(renderMarkdown(hostile, options));
		expect(Object.keys(data)).toEqual([
			"title",
			"categories",
			"tags",
			"author",
			"comments",
			"date",
			"updated",
			"link",
			"id",
			"source",
			"origin",
			"originLink",
			"season",
			"seasonName",
			"episode",
			"episodeLabel",
			"episodeType",
			"cover",
		]);
		const [, body = ""] = renderMarkdown(hostile, options).split("\n---\n");
		expect(body).not.toMatch(/\{[{%#]|javascript:|\n\s*\n</);
	});
});

test("no text of the front matter is HTML, for Hexo writes some of it into pages as it is", () => {
	const { title, tags, author } = front(renderMarkdown(hostile, options));
	expect(`${title} ${tags} ${author}`).toContain("‹script>");
	expect(`${title} ${tags} ${author}`).not.toMatch(/<[a-z/!?]/i);
});

test("the body is one HTML block without what Nunjucks or Markdown would read", () => {
	const contentHtml = "<pre>a\n\n\n  b {{ x }} {% raw %} {# c #}</pre>\n\n<p>*x*</p>";
	const body = renderMarkdown(entryWith({ key: "a1", contentHtml }), options)
		.split("\n---\n")[1]
		?.trim();
	expect(body).not.toMatch(/\{[{%#]/);
	expect(body).not.toMatch(/\n\s*\n/);
	expect(body).toContain("<pre>a&#10;&#10;\n  b");
});

test("the file name is the entry's own", () => {
	expect(postFileName({ key: "abc", date: Date.UTC(2022, 1, 22, 23) })).toBe("2022-02-22-abc.md");
	expect(postFileName({ key: rich.key, date: rich.date })).toBe(postFileName(rich));
});
