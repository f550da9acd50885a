import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
import { pageKind } from "../../../src/stages/extract/kind.ts";
import { detectList } from "../../../src/stages/extract/list/detect.ts";
import { extractList } from "../../../src/stages/extract/list/list.ts";
import { openPage, type Page } from "../../../src/stages/extract/page.ts";

const FOLDER = join(import.meta.dirname, "seeds");
const options = {
	url: "https://site.example/news/2022/0908/1.html",
	now: Date.UTC(2026, 10, 20),
	timezone: "Asia/Shanghai",
};

const HIDDEN = `<html><head><title>T</title></head><body><h1>Ein Titel</h1><p>Kurz.</p><div style="display:none">
	<p>By Ada Writer, 2022-09-08</p>${"<p>A paragraph of text that only a script would show, with clauses, and more of them.</p>".repeat(9)}</div></body></html>`;

const pages: [string, string][] = [
	["a page that hides its text", HIDDEN],
	...readdirSync(FOLDER)
		.filter((name) => name.endsWith(".html"))
		.map((name): [string, string] => [name, readFileSync(join(FOLDER, name), "utf8")]),
];

/** Nothing of the page may be written to any more. */
function frozen(html: string): Page {
	const opened = openPage(html, options.url);
	if (!opened.ok) throw new Error(opened.error.message);
	for (const element of opened.value.tree.elements) {
		for (const child of element.children) if (child.type === "text") Object.freeze(child);
		Object.freeze(element.children);
		Object.freeze(element.attribs);
		Object.freeze(element);
	}
	Object.freeze(opened.value.tree.elements);
	Object.freeze(opened.value.tree);
	return Object.freeze(opened.value);
}

describe.each(pages)("%s", (_, html) => {
	it("is not changed by what reads it", () => {
		const page = frozen(html);
		expect(() => {
			pageKind(page, options.url);
			extractArticle(page, options);
			extractList(page, options);
		}).not.toThrow();
	});

	it("says the same of its article whatever was read of it before", () => {
		const fresh = extractArticle(frozen(html), options);
		const page = frozen(html);
		extractList(page, options);
		extractArticle(page, options);
		expect(extractArticle(page, options)).toEqual(fresh);
	});
});

it("takes a text that a page hides, and its byline from the page as it shows itself then", () => {
	const article = extractArticle(frozen(HIDDEN), options);
	expect(article.ok && article.value.entries[0]?.contentHtml).toContain("only a script would show");
});

it("looks for the list of a page once", () => {
	const page = frozen(pages.at(-1)?.[1] ?? "");
	expect(detectList(page)).toBe(detectList(page));
});
