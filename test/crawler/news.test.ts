import { describe, expect, it } from "vitest";
import { findNews } from "../../src/crawler/diff/news.ts";
import type { Entry } from "../../src/model/entry.ts";

function entry(facts: Partial<Entry>): Entry {
	return {
		...{ id: null, url: null, title: null, authors: [], published: null, updated: null, dateFrom: null },
		...{ summary: null, contentHtml: null, image: null, categories: [], enclosures: [], language: null },
		...{ rights: null, commentsUrl: null, origin: null, baseUrl: null, ...facts },
	};
}

const numbered = (n: number, facts: Partial<Entry> = {}) =>
	entry({ id: `id-${n}`, url: `https://a.example/${n}`, title: `T${n}`, contentHtml: `text ${n}`, ...facts });
const three = (facts: (n: number) => Partial<Entry> = () => ({})) =>
	[3, 2, 1].map((n) => numbered(n, facts(n)));

/** Reads documents one after another; says of each which titles were news. */
function news(...documents: Entry[][]): string[][] {
	let seen = "";
	return documents.map((document) => {
		const found = findNews(document, seen, 1000);
		seen = found.seen;
		return found.entries.map((one) => one.entry.title ?? "");
	});
}

const ALL = ["T1", "T2", "T3"];

describe("entries are news once", () => {
	it.each<[string, Entry[][], string[][]]>([
		["the same again", [three(), three()], [ALL, []]],
		["in another order", [three(), three().reverse()], [ALL, []]],
		["with other dates", [three((n) => ({ published: n })), three((n) => ({ published: n * 9 }))], [ALL, []]],
		["gone and back", [three(), [numbered(3)], three()], [ALL, [], []]],
		["one edited", [three(), three((n) => (n === 2 ? { contentHtml: "x" } : {}))], [ALL, ["T2"]]],
		["one stamped", [three(), three((n) => (n === 2 ? { updated: 5 } : {}))], [ALL, ["T2"]]],
		["all stamped at once", [three(() => ({ updated: 1 })), three(() => ({ updated: 2 }))], [ALL, []]],
		["twice in one document", [[...three(), ...three()]], [ALL]],
	])("%s", (_, documents, expected) => {
		expect(news(...documents)).toEqual(expected);
	});
});

describe("entries whose ids change", () => {
	const salted = (salt: string) => (n: number) => ({ id: `${salt}${n}` });
	it.each<[string, Entry[][], string[][]]>([
		["at each fetch", [three(salted("a")), three(salted("b")), three(salted("c"))], [ALL, [], []]],
		[
			"once, one of them edited",
			[three(salted("a")), three((n) => ({ id: `b${n}`, ...(n === 1 ? { contentHtml: "x" } : {}) }))],
			[ALL, ["T1"]],
		],
		[
			"once, all edited later",
			[three(salted("a")), three(salted("b")), three((n) => ({ id: `b${n}`, contentHtml: "x" }))],
			[ALL, [], ALL],
		],
		[
			"with their links, not with their times",
			[
				three((n) => ({ published: n })),
				three((n) => ({ id: `b${n}`, url: `https://b.example/${n}`, published: n })),
			],
			// The link is another one now, and that is shown.
			[ALL, ALL],
		],
	])("%s", (_, documents, expected) => {
		expect(news(...documents)).toEqual(expected);
	});

	it("keep the identity that they had", () => {
		const first = findNews(
			three((n) => ({ published: n })),
			"",
			9,
		);
		const moved = three((n) => ({ id: `b${n}`, url: `https://b.example/${n}`, published: n }));
		const second = findNews(moved, first.seen, 9);
		expect(second.entries.map((one) => one.identity)).toEqual(first.entries.map((one) => one.identity));
		expect(second.problems.map((one) => one.code)).toEqual(["unstable-ids"]);
	});

	it("are not taken for each other where a column keeps its name and address", () => {
		const column = (n: number) => [
			entry({ id: `c${n}`, url: "https://a.example/", title: "Daily", contentHtml: `${n}` }),
		];
		const first = findNews(column(1), "", 9);
		const second = findNews(column(2), first.seen, 9);
		expect(second.entries[0]?.identity).not.toBe(first.entries[0]?.identity);
		expect(second.problems).toEqual([]);
	});
});

describe("what one tick takes", () => {
	it("is the oldest; the rest comes next time", () => {
		const first = findNews(three(), "", 2);
		expect(first.entries.map((one) => one.entry.title)).toEqual(["T1", "T2"]);
		expect(first.more).toBe(true);
		const second = findNews(three(), first.seen, 2);
		expect(second.entries.map((one) => one.entry.title)).toEqual(["T3"]);
		expect(second.more).toBe(false);
	});

	it("of a document that is longer than is read is the newest, whatever its order", () => {
		const long = Array.from({ length: 1500 }, (_, n) => numbered(n, { published: n }));
		for (const document of [long, [...long].reverse()]) {
			const titles = findNews(document, "", 9999).entries.map((one) => one.entry.title);
			expect(titles).toHaveLength(1000);
			expect(titles).toContain("T1499");
			expect(titles).not.toContain("T499");
		}
	});

	it("says that a document was emptied, and forgets nothing", () => {
		const first = findNews(three(), "", 9);
		const second = findNews([], first.seen, 9);
		expect(second.problems.map((one) => one.code)).toEqual(["emptied"]);
		expect(second.seen).toBe(first.seen);
	});
});
