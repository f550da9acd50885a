import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

/** A heading, a block of code, a paragraph, an item of a list, or a row of a table, as far as it is no language's. */
interface Block {
	/** Which it is; of a heading with its level, of a row with the number of its cells. */
	kind: string;
	text: string;
}

/** Comments of a code block are for people, and may be in their language. */
const withoutComments = (line: string) => line.replace(/(?:^|\s{2,})#\s.*$/, "").trimEnd();

function blocksOf(path: string): Block[] {
	const blocks: Block[] = [];
	let fence: string[] | null = null;
	for (const line of readFileSync(path, "utf8").split("\n")) {
		if (line.startsWith("```")) {
			if (fence) blocks.push({ kind: "code", text: fence.join("\n") });
			fence = fence ? null : [line];
		} else if (fence) fence.push(withoutComments(line));
		else if (line.startsWith("#")) blocks.push({ kind: /^#+/.exec(line)?.[0] ?? "", text: line });
		else if (line.startsWith("|")) blocks.push({ kind: `row of ${cellsOf(line).length}`, text: line });
		else if (line !== "") blocks.push({ kind: line.startsWith("- ") ? "item" : "paragraph", text: line });
	}
	return blocks;
}

/** What a row has between its bars. */
const cellsOf = (row: string) => row.slice(1, -1).split(" | ");

const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** Figures outside of code and links: `1,000`, `1.4`. */
const figuresIn = (text: string): string[] =>
	text.replace(/`[^`]+`|\]\([^)]*\)/g, " ").match(/\d(?:[\d,.]*\d)?/g) ?? [];

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
	heading
		.replace(/^#+ /, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, "")
		.replace(/\s/g, "-");

const anchorsOf = (blocks: Block[]) =>
	blocks.filter(({ kind }) => kind.startsWith("#")).map(({ text }) => anchorOf(text));

/** Where links lead: a file, an address, or the number of a heading; -1 for one that is not there. */
function linksIn(text: string, anchors: string[]): string[] {
	return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => {
		if (target.startsWith("#")) return `heading ${anchors.indexOf(decodeURIComponent(target.slice(1)))}`;
		return target.replace(/\.zh-CN\.md$/, ".md");
	});
}

const sorted = (texts: string[]) => [...new Set(texts)].sort();

describe.each(["README", "docs/costs"])("%s.md and the same in Chinese", (name) => {
	const english = blocksOf(`${name}.md`);
	const chinese = blocksOf(`${name}.zh-CN.md`);
	const place = (at: number) => `${english[at]?.text.slice(0, 60)} ⇔ ${chinese[at]?.text.slice(0, 60)}`;
	/** Where they first part; beyond that nothing can be compared. */
	const parting = english.findIndex(({ kind }, at) => kind !== chinese[at]?.kind);
	const pairs = english
		.slice(0, parting < 0 ? english.length : parting)
		.map((block, at) => ({ block, other: chinese[at], place: place(at) }));
	/** Where two blocks differ in what this finds in them. */
	const differing = (find: (text: string, anchors: string[]) => string[]) =>
		pairs.flatMap(({ block, other, place }) => {
			const here = find(block.text, anchorsOf(english)).join(" ");
			const there = find(other?.text ?? "", anchorsOf(chinese)).join(" ");
			return here === there ? [] : [{ place, here, there }];
		});

	it("have the same headings, paragraphs, items, code and rows, in the same order", () => {
		expect(parting < 0 ? "" : place(parting)).toBe("");
		expect(chinese.length).toBe(english.length);
	});

	it("have the same blocks of code, but for comments", () => {
		const codes = (blocks: Block[]) => blocks.filter(({ kind }) => kind === "code").map(({ text }) => text);
		expect(codes(chinese)).toEqual(codes(english));
	});

	it("name the same keys, addresses, parameters and commands in each", () => {
		expect(differing((text) => (text.startsWith("```") ? [] : sorted(codeIn(text))))).toEqual([]);
	});

	it("name them in the same order in the first column of their tables", () => {
		const first = (text: string) => (text.startsWith("|") ? codeIn(cellsOf(text)[0] ?? "") : []);
		expect(differing(first)).toEqual([]);
	});

	it("lead to the same places, which are there", () => {
		expect(differing((text, anchors) => sorted(linksIn(text, anchors)))).toEqual([]);
		const all = [english, chinese].flatMap((blocks) =>
			blocks.flatMap(({ text }) => linksIn(text, anchorsOf(blocks))),
		);
		expect(all.filter((link) => link === "heading -1")).toEqual([]);
		expect(all.filter((link) => link === `${basename(name)}.md`)).toHaveLength(2);
	});

	it("give the same figures", () => {
		const missing = pairs.flatMap(({ block, other, place }) => {
			const there = figuresIn(other?.text ?? "");
			const lost = figuresIn(block.text).filter((figure) => !there.includes(figure));
			return lost.length && !block.text.startsWith("```") ? [{ place, lost }] : [];
		});
		expect(missing).toEqual([]);
	});
});
