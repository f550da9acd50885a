import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";

const TEXT =
	"<p>The work went on for months, quietly at first, and then, as word got round, with more and more people helping out.</p>";

function authorsOf(below: string): string[] {
	const html = `<html><head><title>How the bridge was mended</title></head><body><h1>How the bridge was mended</h1>${below}<div class="content">${TEXT.repeat(5)}</div></body></html>`;
	const result = extractArticle(html, {
		url: "https://www.example.com/1",
		now: Date.UTC(2026, 5, 21),
		timezone: "UTC",
	});
	return result.ok ? (result.value.entries[0]?.authors.map((one) => one.name ?? "") ?? []) : [];
}

describe("a byline that no markup names", () => {
	it.each([
		["the line after By", "<p>By</p><div>Joan Example</div>", ["Joan Example"]],
		["the box after a label", "<div>Written by:</div><div>Ludwig van Muster</div>", ["Ludwig van Muster"]],
		["one line with office and date", "<p>Joan Example | Editor | July 2, 2025</p>", ["Joan Example"]],
		[
			"the line before the date",
			"<h3>Joan Example</h3><p>Last updated on 17 December 2025</p>",
			["Joan Example"],
		],
		["the line after the date", "<ul><li>02-12-2025</li><li>Joan Q. Éxample</li></ul>", ["Joan Q. Éxample"]],
		["what it is by", "<div>Guide by Joan Example</div>", ["Joan Example"]],
		["with the date in the same breath", "<div>By Joan Example Nov 3, 2025</div>", ["Joan Example"]],
		["no column", "<p>Machine Learning | July 2, 2025</p>", []],
		["no button", "<p>Ask Question</p><p>July 2, 2025</p>", []],
		["no name without a date or a label", "<p>Joan Example</p>", []],
	])("%s", (_, below, expected) => {
		expect(authorsOf(below)).toEqual(expected);
	});
});

describe("a byline that markup names", () => {
	it.each([
		[
			"in other words",
			'<p class="byline">von <a rel="author" href="/u/1">Joan Example</a></p>',
			["Joan Example"],
		],
		["with the date behind it", '<p class="author">Joan Example · 22. Oktober 2019</p>', ["Joan Example"]],
		[
			"after one that holds only its label",
			'<p><span class="byline">Posted on</span> <span class="author vcard">Joan Example</span></p>',
			["Joan Example"],
		],
	])("%s", (_, below, expected) => {
		expect(authorsOf(below)).toEqual(expected);
	});
});
