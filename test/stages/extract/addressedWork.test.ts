import { expect, it } from "vitest";
import type { Node } from "../../../src/base/html/tree.ts";
import { addressedPart } from "../../../src/stages/extract/article/addressed.ts";
import { pageOf } from "../../../src/stages/extract/page.ts";

/** How many children of elements are looked at in search of the part of a page that its address means. */
function workOf(body: string, url: string): number {
	const opened = pageOf(`<!DOCTYPE html><html><body>${body}</body></html>`, url);
	if (!opened.ok) throw new Error(opened.error.message);
	const page = opened.value;
	let work = 0;
	for (const element of page.tree.elements) {
		const { children } = element;
		Object.defineProperty(element, "children", {
			get(): Node[] {
				work += 1 + children.length;
				return children;
			},
		});
	}
	addressedPart(page);
	return work;
}

const many = (count: number, make: (n: number) => string) =>
	Array.from({ length: count }, (_, n) => make(n)).join("");
const WORDS = "There is a word, and another one. ";

/** Pages that bear their own address many times, by what bears it. */
const PAGES: Record<string, (n: number) => string> = {
	"links without a text": (n) => many(n, () => '<a href="x"></a>'),
	"links with one": (n) => many(n, () => `<a href="x">${WORDS}</a>`),
	"links in paragraphs": (n) => many(n, () => `<p><a href="x">Read on.</a> ${WORDS}</p>`),
	"dated boxes": (n) =>
		many(n, () => `<p>2026-11-02</p><div class="note"><a href="x">Link</a> ${WORDS}${WORDS}</div>`),
	"the last half of them": (n) =>
		many(
			n,
			(at) => `<p>2026-11-02</p><div class="note">${at > n / 2 ? '<a href="x">It</a>' : ""} ${WORDS}</div>`,
		),
	"boxes with headings": (n) =>
		many(n, () => `<section data-url="x"><h2>Title</h2>${WORDS}${WORDS}</section>`),
	"empty anchors before one box": (n) => `${many(n, () => '<a href="x"></a>')}<div>${WORDS}</div>`,
};

it.each(Object.entries(PAGES))("grows with the page, not with its square: %s", (_, page) => {
	const url = "https://a.example/notes/x";
	const [once, twice] = [workOf(page(400), url), workOf(page(800), url)];
	expect(twice).toBeLessThanOrEqual(2.2 * once);
});

it("grows with the slides of a show, not with their square", () => {
	const work = (n: number) => workOf(many(n, () => "<i>4 / 9</i>") + WORDS, "https://a.example/slides/4");
	expect(work(400)).toBeGreaterThan(400);
	expect(work(800)).toBeLessThan(2.2 * work(400));
});
