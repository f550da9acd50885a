import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/page/article.ts";
import { linesOfHtml } from "./text.ts";

const TEXT = [1, 2].flatMap((part) => [
	`Part ${part} of the story: it is told by those who were there, and by a few who only say that they were.`,
	`${part}. The mill stood at the bend of the river for two hundred years, and nobody had thought of moving it before.`,
	`${part}. When the council drew up its plans, it turned out that the bend itself was to go, and the mill with it.`,
	`${part}. A mill that is taken apart is no mill, said the miller, who was eighty, and went to live with his daughter.`,
	`${part}. So the villagers took it down, stone by stone, numbered each one, and put it up again a mile further on.`,
]);
const ASIDE =
	"This site is made by volunteers. We are always looking for more of them, so write to us if you would like to help. No experience is needed, only patience, a warm coat, and a little time at the weekend. We meet on Mondays, in the old school, at seven, and there is always tea. Nobody has to stay until the end.";
const TITLE = "How a village moved its mill";

/** The lines of the article in `main`, which stands beside `beside`. */
function linesIn(main: string, beside = ""): string[] {
	const html = `<html><head><title>${TITLE}</title></head><body><main><div class="top"><h1>${TITLE}</h1></div>${main}</main>${beside}</body></html>`;
	const url = "https://www.example.com/stories/mill";
	const result = extractArticle(html, { url, now: Date.UTC(2026, 5, 21), timezone: "UTC" });
	return result.ok ? linesOfHtml(result.value.entries[0]?.contentHtml ?? "") : [];
}

const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join("");

describe("a wrapper that is named like noise", () => {
	it.each([
		[
			"a page builder's widget",
			`<div class="elementor-element elementor-widget elementor-widget-theme-post-content"><div class="inner">${paragraphs}</div></div>`,
		],
		["a paywall", `<div class="site-paywall">${paragraphs}</div>`],
		["widgets", `<div class="article-widgets"><div class="widget">${paragraphs}</div></div>`],
		[
			"a layout with a sidebar",
			`<div class="l-sidebar-fixed"><div class="entry-content">${paragraphs}</div></div>`,
		],
	])("%s", (_, main) => {
		expect(linesIn(main, `<div class="promo"><p>${ASIDE}</p></div>`)).toEqual(TEXT);
	});

	it("is noise all the same when it holds nothing but an aside", () => {
		const widget = `<div class="elementor-element elementor-widget elementor-widget-sidebar"><p>${ASIDE} ${ASIDE} ${ASIDE}</p></div>`;
		expect(linesIn(`<div class="text">${paragraphs}</div>${widget}`)).toEqual(TEXT);
	});
});
