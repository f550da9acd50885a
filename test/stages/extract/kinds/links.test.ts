import { describe, expect, it } from "vitest";
import { paragraphs, prose, read, SHELLS, sentences } from "./kit.ts";

const TITLE = "What I read by the river, number 31";
const items = (count: number, make: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => make(i)).join("");
const text = (i: number) => sentences(60 + i, 1);
const shells = Object.entries(SHELLS);

describe("an article made of links", () => {
	const TEXTS: Record<string, { html: string; has: string[] }> = {
		"a list of links to other sites": {
			html: `<p>Here is what I read this week.</p><ul>${items(9, (i) => `<li><a href="https://other${i}.example/x">${text(i)}</a></li>`)}</ul><p>See you next week.</p>`,
			has: ["Here is what I read this week.", text(0), text(8), "See you next week."],
		},
		"links with a remark each": {
			html: `<p>Some links.</p><ul>${items(8, (i) => `<li><a href="https://other${i}.example/x">A long headline of somebody else, ${i}</a>: ${text(i)}</li>`)}</ul>`,
			has: ["A long headline of somebody else, 0", text(7)],
		},
		"links in paragraphs": {
			html: items(8, (i) => `<p><a href="https://other${i}.example/x">${text(i)}</a></p>`),
			has: [text(0), text(7)],
		},
		"headings that are links, each with a paragraph": {
			html: items(
				6,
				(i) =>
					`<h3><a href="https://other${i}.example/x">Somebody else's headline, ${i}</a></h3><p>${text(i)}</p>`,
			),
			has: ["Somebody else's headline, 0", text(0), "Somebody else's headline, 5", text(5)],
		},
		"a list of links to the site's own pages": {
			html: `<p>${text(1)} The whole series, in order.</p><ol>${items(8, (i) => `<li><a href="/series/part-${i}">Part ${i} of the series about the lock</a></li>`)}</ol><p>${text(2)} There will be more of them.</p>`,
			has: [
				"The whole series, in order.",
				"Part 0 of the series about the lock",
				"Part 7 of the series about the lock",
				"There will be more of them.",
			],
		},
		"a table of links": {
			html: `<p>${text(1)}</p><table><tr><th>Step</th><th>Note</th></tr>${items(8, (i) => `<tr><td><a href="https://other${i}.example/a">Step ${i} of the work</a></td><td><a href="https://other${i}.example/b">seen ${i} times</a></td></tr>`)}</table><p>${text(2)}</p>`,
			has: ["Step 0 of the work", "seen 7 times"],
		},
		definitions: {
			html: `<p>${text(1)}</p><dl>${items(6, (i) => `<dt><a href="https://other${i}.example/">Name ${i}</a></dt><dd>${text(i + 10)}</dd>`)}</dl>`,
			has: ["Name 0", text(10), "Name 5", text(15)],
		},
		"list items that are no sentences": {
			html: `<p>What we need:</p><ul>${items(10, (i) => `<li>Item number ${i} of the list</li>`)}</ul><h2>How</h2><ol>${items(5, (i) => `<li>${text(i)}</li>`)}</ol>`,
			has: ["Item number 0 of the list", "Item number 9 of the list", text(4)],
		},
	};
	it.each(Object.keys(TEXTS))("%s", (name) => {
		const { html, has } = TEXTS[name] as { html: string; has: string[] };
		for (const [shell, around] of shells)
			for (const wrap of [
				`<article><h1>${TITLE}</h1><p class="meta">19 May 2026 by Orla Quist</p>${html}</article>`,
				`<div class="post"><h2>${TITLE}</h2><div class="post-body">${html}</div></div>`,
			]) {
				const found = read({ title: `${TITLE} - The Bridge`, body: around(wrap) });
				for (const part of has) expect(found.text, shell).toContain(part);
				expect(found.text, shell).not.toMatch(/price of bread|Ferry timetable|Imprint|Contact/);
			}
	});
});

describe("tables in a text", () => {
	it.each([
		[
			"of links only",
			(i: number) => `<td><a href="/t/${i}">Row ${i} of it</a></td><td><a href="/u/${i}">other ${i}</a></td>`,
		],
		["of numbers", (i: number) => `<td>Row ${i} of it</td><td>${i * 7}</td>`],
		[
			"with a link in one column",
			(i: number) => `<td><a href="/t/${i}">Row ${i} of it</a></td><td>${i * 7}</td><td>x</td>`,
		],
	])("%s stay", (_, row) => {
		const table = `<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>${items(7, (i) => `<tr>${row(i)}</tr>`)}</tbody></table>`;
		const found = read({
			title: TITLE,
			body:
				SHELLS.semantic?.(
					`<article><h1>${TITLE}</h1>${paragraphs(prose(2, 4))}${table}<p>${text(3)}</p></article>`,
				) ?? "",
		});
		for (let i = 0; i < 7; i++) expect(found.text).toContain(`Row ${i} of it`);
	});
});
