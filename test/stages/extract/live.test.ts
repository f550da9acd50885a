import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
import { CHINESE } from "./live/chinese.ts";
import type { LivePage } from "./live/page.ts";
import { WESTERN } from "./live/western.ts";
import { linesOfHtml } from "./text.ts";

const NOW = Date.UTC(2026, 10, 29);

function read({ url, language, timezone, head, attributes = "", body }: LivePage) {
	const html = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">${head}</head><body ${attributes}>${body}</body></html>`;
	const result = extractArticle(html, { url, now: NOW, timezone });
	if (!result.ok) throw new Error(result.error.message);
	const [entry] = result.value.entries;
	if (!entry) throw new Error("no entry");
	return { entry, lines: linesOfHtml(entry.contentHtml ?? "") };
}

const dayIn = (timeZone: string, time: number) =>
	new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(time));

describe("whole pages", () => {
	it.each([...CHINESE, ...WESTERN].map((page) => [page.name, page] as const))("%s", (_, page) => {
		const { entry, lines } = read(page);
		const text = lines.join("\n");
		for (const one of page.texts) expect(text).toContain(one);
		for (const one of page.not) expect(text).not.toContain(one);
		// A caption and a standfirst may come before the text, and who signed it after it.
		expect(lines.slice(0, 3).join("\n")).toContain(page.first);
		expect(lines.slice(-2).join("\n")).toContain(page.last);
		if (page.title instanceof RegExp) expect(entry.title).toMatch(page.title);
		else expect(entry.title).toBe(page.title);
		if (page.authors) expect(entry.authors.map(({ name }) => name)).toEqual(page.authors);
		expect(entry.published === null ? null : dayIn(page.timezone, entry.published)).toBe(page.day);
		for (const end of page.pictures ?? []) expect(entry.contentHtml).toContain(end);
	});
});
