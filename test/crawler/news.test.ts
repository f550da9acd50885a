import { describe, expect, it } from "vitest";
import { findNews } from "../../src/crawler/diff/news.ts";
import { forgetTexts, packSeen, unpackSeen } from "../../src/crawler/diff/seen.ts";
import type { Entry } from "../../src/model/entry.ts";

function entry(facts: Partial<Entry>): Entry {
	return {
		...{ id: null, url: null, title: null, authors: [], published: null, updated: null, dateFrom: null },
		...{ summary: null, contentHtml: null, image: null, categories: [], enclosures: [], language: null },
		...{ rights: null, commentsUrl: null, origin: null, episode: null, baseUrl: null, ...facts },
	};
}

const numbered = (n: number, facts: Partial<Entry> = {}) =>
	entry({ id: `id-${n}`, url: `https://a.example/${n}`, title: `T${n}`, contentHtml: `text ${n}`, ...facts });
const three = (facts: (n: number) => Partial<Entry> = () => ({})) =>
	[3, 2, 1].map((n) => numbered(n, facts(n)));

/** Reads a document and has all of its news told. */
function read(document: Entry[], packed: string, most: number) {
	const found = findNews(document, packed, { fresh: most, changed: most, turn: 0 });
	const told = new Map(found.entries.map((piece) => [piece.identity, "c1ea4ed0"]));
	return { ...found, seen: found.remember(told) };
}

/** Reads documents one after another; says of each which titles were news. */
function news(...documents: Entry[][]): string[][] {
	let seen = "";
	return documents.map((document) => {
		const found = read(document, seen, 1000);
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
		const first = read(
			three((n) => ({ published: n })),
			"",
			9,
		);
		const moved = three((n) => ({ id: `b${n}`, url: `https://b.example/${n}`, published: n }));
		const second = read(moved, first.seen, 9);
		expect(second.entries.map((one) => one.identity)).toEqual(first.entries.map((one) => one.identity));
		expect(second.problems.map((one) => one.code)).toEqual(["unstable-ids"]);
	});

	it("are not taken for each other where a column keeps its name and address", () => {
		const column = (n: number) => [
			entry({ id: `c${n}`, url: "https://a.example/", title: "Daily", contentHtml: `${n}` }),
		];
		const first = read(column(1), "", 9);
		const second = read(column(2), first.seen, 9);
		expect(second.entries[0]?.identity).not.toBe(first.entries[0]?.identity);
		expect(second.problems).toEqual([]);
	});
});

describe("what one tick takes", () => {
	it("is the oldest; the rest comes next time", () => {
		const first = read(three(), "", 2);
		expect(first.entries.map((one) => one.entry.title)).toEqual(["T1", "T2"]);
		expect(first.more).toBe(true);
		const second = read(three(), first.seen, 2);
		expect(second.entries.map((one) => one.entry.title)).toEqual(["T3"]);
		expect(second.more).toBe(false);
	});

	it("of a document that is longer than is read is the newest, whatever its order", () => {
		const long = Array.from({ length: 1500 }, (_, n) => numbered(n, { published: n }));
		for (const document of [long, [...long].reverse()]) {
			const titles = read(document, "", 9999).entries.map((one) => one.entry.title);
			expect(titles).toHaveLength(1000);
			expect(titles).toContain("T1499");
			expect(titles).not.toContain("T499");
		}
	});

	it("says that a document was emptied, and forgets nothing", () => {
		const first = read(three(), "", 9);
		const second = read([], first.seen, 9);
		expect(second.problems.map((one) => one.code)).toEqual(["emptied"]);
		expect(second.seen).toBe(first.seen);
	});
});

describe("entries that share a link and have no id", () => {
	const log = (title: string, published: number | null = null, at = "") =>
		entry({ title, published, url: `https://a.example/log${at}`, contentHtml: `about ${title}` });

	it.each<[string, Entry[][], string[][]]>([
		["in one document", [[log("B"), log("A")]], [["A", "B"]]],
		[
			"one at a time, at a front page",
			["A", "B", "C"].map((title) => [entry({ title, url: "https://a.example/" })]),
			[["A"], ["B"], ["C"]],
		],
		["one alone after several", [[log("B"), log("A")], [log("C")], [log("D")]], [["A", "B"], ["C"], ["D"]]],
		[
			"a second beside the first",
			[[log("A", 1)], [log("B", 2), log("A", 1)], [log("B", 2), log("A", 1)]],
			[["A"], ["B"], []],
		],
		["with anchors, one after another", [[log("A", 1, "#a")], [log("B", 2, "#b")]], [["A"], ["B"]]],
	])("%s", (_, documents, expected) => {
		expect(news(...documents)).toEqual(expected);
	});
});

describe("a source of which little stays the same", () => {
	const visit = (n: number) =>
		[5, 4, 3, 2, 1].map((k) =>
			entry({
				url: `https://a.example/show?id=${k}&r=${n}${k}77`,
				title: `T${k}`,
				contentHtml: `<p>text ${k}</p>`,
			}),
		);

	it("is recognised by its words where every link is new at each fetch", () => {
		const first = read(visit(1), "", 9);
		const second = read(visit(2), first.seen, 9);
		const identities = (pieces: { identity: string }[]) => pieces.map((one) => one.identity).sort();
		expect(identities(second.entries)).toEqual(identities(first.entries));
		expect(second.problems.map((one) => one.code)).toEqual(["unstable-ids"]);
	});

	it("is not recognised by words that a weekly column repeats", () => {
		const week = (n: number) => [
			entry({ url: `https://a.example/w${n}`, title: "Menu", contentHtml: "Soup", published: n }),
			numbered(1),
			numbered(2),
		];
		expect(news(week(1), week(2))).toEqual([["T2", "T1", "Menu"], ["Menu"]]);
		const first = read(week(1), "", 9);
		const second = read(week(2), first.seen, 9);
		expect(first.entries.map((one) => one.identity)).not.toContain(second.entries[0]?.identity);
	});

	it("keeps its entries when ids that are addresses move to https and times by seconds", () => {
		const at = (scheme: string, seconds: number) =>
			three((n) => ({
				id: `${scheme}://a.example/?p=${n}`,
				published: n * 1e6 + seconds,
				contentHtml: `${scheme} ${n}`,
			}));
		const first = read(at("http", 0), "", 9);
		const second = read(at("https", 3000), first.seen, 9);
		expect(second.entries.map((one) => one.identity)).toEqual(first.entries.map((one) => one.identity));
	});
});

describe("churn", () => {
	const pixel = (n: number, at: number) =>
		numbered(n, { contentHtml: `text ${n}<img src="https://t.example/${at}.gif">` });
	const many = (at: number, from = 1) => Array.from({ length: 300 }, (_, n) => pixel(300 - n + from - 1, at));

	it("lets what is new come before what only changes", () => {
		const first = findNews(many(1), "", { fresh: 1000, changed: 1000, turn: 0 });
		const seen = first.remember(new Map(first.entries.map((piece) => [piece.identity, "c1ea4ed0"])));
		const second = findNews([numbered(999), ...many(2)], seen, { fresh: 100, changed: 100, turn: 0 });
		expect(second.entries[0]?.entry.title).toBe("T999");
		expect([second.entries.length, second.more, second.moreChanged]).toEqual([100, false, true]);
	});

	it("stores nothing while nothing that was looked at has come out differently, and looks at others the next time", () => {
		const first = findNews(many(1), "", { fresh: 1000, changed: 1000, turn: 0 });
		const seen = first.remember(new Map(first.entries.map((piece) => [piece.identity, "c1ea4ed0"])));
		const looks = [0, 100, 200].map((turn) =>
			findNews(many(turn + 2), seen, { fresh: 100, changed: 100, turn }),
		);
		for (const look of looks) expect(look.remember(new Map())).toBe(seen);
		const looked = looks.flatMap((look) => look.entries.map((piece) => piece.identity));
		expect(new Set(looked).size).toBe(300);
	});

	it.each<[string, Partial<Entry>, string, boolean]>([
		["cleaned to what was told", { contentHtml: "other text" }, "c1ea4ed0", true],
		["cleaned to something else", { contentHtml: "other text" }, "c1ea4ed1", false],
		["cleaned to what was told, dated anew by its source", { updated: 5 }, "c1ea4ed0", false],
	])("knows what was told already: %s", (_, facts, cleaned, expected) => {
		const { entries, wasTold } = read([numbered(1, facts)], read([numbered(1)], "", 9).seen, 9);
		expect(entries.map((piece) => wasTold(piece, cleaned))).toEqual([expected]);
	});

	it("knows of nothing that was told once it is forgotten, or before it was ever listed", () => {
		const forgotten = forgetTexts(read([numbered(1)], "", 9).seen);
		for (const history of ["", forgotten]) {
			const { entries, wasTold } = read([numbered(1)], history, 9);
			expect(entries.map((piece) => wasTold(piece, "c1ea4ed0"))).toEqual([false]);
		}
	});

	it("reads the history that an earlier version packed", () => {
		const identity = "0123456789abcdef";
		const old = `${identity}${"a".repeat(12)}${"b".repeat(4)}${"c".repeat(16)}${"d".repeat(8)}|${"1".repeat(16)}${identity}`;
		const seen = unpackSeen(old);
		expect(seen.entries.get(identity)).toMatchObject({ text: "a".repeat(12), moment: "d".repeat(8) });
		expect(seen.aliases.get("1".repeat(16))).toBe(identity);
		expect(unpackSeen(packSeen(seen))).toEqual(seen);
	});
});

describe("entries that nobody could tell apart", () => {
	it("are not recognised by a link and title that two of before had", () => {
		const twice = (salt: string) =>
			[1, 2].map((n) =>
				entry({ id: `${salt}${n}`, url: "https://a.example/", title: "Daily", contentHtml: `${salt}` }),
			);
		const first = read(twice("a"), "", 9);
		const second = read(twice("b").slice(0, 1), first.seen, 9);
		expect(first.entries.map((piece) => piece.identity)).not.toContain(second.entries[0]?.identity);
	});
});
