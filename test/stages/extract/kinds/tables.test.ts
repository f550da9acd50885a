import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const NAV = '<nav><a href="/">Home</a> <a href="/notes">Notes</a> <a href="/about">About</a></nav>';
const rows = (cells: readonly (readonly string[])[]) =>
	cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");

const KEYS = [
	["Ctrl+S", "Write what was changed"],
	["Ctrl+O", "Offer to write file"],
	["Ctrl+R", "Insert a file into current one"],
	["Ctrl+X", "Close buffer, leave the editor"],
];
const MOVES = [
	["Ctrl+A", "To start of line"],
	["Ctrl+E", "To end of line"],
	["Alt+D", "Count of words and lines"],
];
const NAMED = Array.from({ length: 12 }, (_, i) => [
	`${i + 1}`,
	`陆明${"一二三四五六七八九十百千"[i]}`,
	`河口镇第${i + 1}村`,
	"合格",
]);
const TRAINS = Array.from({ length: 9 }, (_, i) => [
	`RE ${i + 10}`,
	`0${i}:1${i}`,
	`Mühlbrück ${i}`,
	`Gleis ${i}`,
]);

describe("a page that says nothing but tables", () => {
	it("laid out in a table", () => {
		const { text } = read({
			title: "Overview of shortcuts",
			body: `${NAV}<h1 align="center">Overview of the editor's shortcuts</h1><h3>The keystrokes and their functions</h3><table align="center"><tbody><tr><td><b>Files</b><table><tbody>${rows(KEYS)}</tbody></table></td><td><b>Moving around</b><table><tbody>${rows(MOVES)}</tbody></table></td></tr></tbody></table>`,
		});
		for (const [key, does] of [...KEYS, ...MOVES]) {
			expect(text).toContain(key);
			expect(text).toContain(does);
		}
		expect(text).not.toContain("About");
	});

	it.each([
		["名单", "河口镇2026年度危房改造验收名单", NAMED],
		["a timetable", "Fahrplan der Uferbahn ab Dezember", TRAINS],
	])("%s", (_, title, cells) => {
		const { text } = read({
			title,
			body: `${NAV}<div class="main"><div class="w1"><h1>${title}</h1><div class="d1">2026-05-12</div><div class="w2"><table>${rows(cells)}</table></div></div></div><div class="foot"><a href="/x">Imprint</a></div>`,
		});
		for (const row of cells) for (const cell of row) expect(text).toContain(cell);
		expect(text).not.toContain("Imprint");
	});
});

describe("a table of data in a box that scrolls", () => {
	const TEXTS = prose(8, 3);
	const models = Array.from({ length: 7 }, (_, i) => [
		`Base ${i}`,
		`${32 * (i + 1)}`,
		`<a href="https://models.example.org/a${i}">org/model-patch-${i}-a</a>`,
		`<a href="https://models.example.org/b${i}">org/model-patch-${i}-b</a>`,
	]);
	it.each(['<div class="max-w-full overflow-auto">', '<section class="tw"><div>', "<center>"])(
		"%s",
		(open) => {
			const close =
				open
					.match(/<(\w+)/g)
					?.reverse()
					.map((tag) => `</${tag.slice(1)}>`)
					.join("") ?? "";
			const { text, lines } = read({
				title: "Model comparison",
				body: `<article><h1>Model comparison</h1>${paragraphs(TEXTS.slice(0, 2))}${open}<table><thead><tr><th>Size</th><th>Patch</th><th>One</th><th>Two</th></tr></thead><tbody>${rows(models)}</tbody></table>${close}${paragraphs(TEXTS.slice(2))}</article>`,
			});
			for (const paragraph of TEXTS) expect(lines).toContain(paragraph);
			for (let i = 0; i < 7; i++) expect(text).toContain(`org/model-patch-${i}-b`);
		},
	);
});
