import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const URL = "https://www.site.example/2026/05/the-lock-that-nobody-wanted/";
const TITLE = "The lock that nobody wanted";
const TEXT = prose(8, 8);
const share = `<div class="tools"><a href="https://social.example/post?u=x">Post</a> <a href="${URL}">Link to this page</a></div>`;
const head = `<h1>${TITLE}</h1><p class="meta">12 May 2026</p>${share}`;
const promotion = `<section class="x7"><h3>More from The Bridge</h3><p>Another page of ours, about the price of bread. It is worth it, they say.</p></section>`;
const latest = `<h3>Latest</h3><p>11 May 2026</p><p>Ferry timetable for the winter is out, and it is short.</p><p>10 May 2026</p><p>Choir looks for a place to sing, again.</p>`;

describe("columns of one name beside each other are no texts of one kind", () => {
	it.each([
		[
			"a text and a sidebar",
			`<div id="main">${head}${paragraphs(TEXT)}${promotion}</div><div id="sidebar">${latest}</div>`,
		],
		[
			"columns of a grid",
			`<div class="col-8">${head}${paragraphs(TEXT)}${promotion}</div><div class="col-4">${latest}</div>`,
		],
		[
			"a headline's row above the text's",
			`<div class="section">${head}<p>It was for barges, they said.</p></div><div class="section">${paragraphs(TEXT)}${promotion}</div>`,
		],
	])("%s", (_, body) => {
		const { lines, provenance } = read({ url: URL, title: TITLE, body: `<div class="page">${body}</div>` });
		expect(provenance).toContain("body from text");
		expect(lines.filter((line) => line !== "It was for barges, they said.")).toEqual(TEXT);
	});
});
