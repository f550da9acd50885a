import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import { identify } from "../../../src/stages/parse/identity.ts";

function entry(facts: Partial<Entry>): Entry {
	return {
		...{ id: null, url: null, title: null, authors: [], published: null, updated: null, dateFrom: null },
		...{ summary: null, contentHtml: null, image: null, categories: [], enclosures: [], language: null },
		...{ rights: null, commentsUrl: null, origin: null, episode: null, baseUrl: null, ...facts },
	};
}

const identities = (entries: Entry[]) => identify(entries).entries.map((one) => one.identity);

describe("identity", () => {
	it("is the own id, else the canonical link, else a hash", () => {
		const found = identities([
			entry({ id: "urn:1", url: "https://example.org/1" }),
			entry({ url: "https://www.example.org/2/?utm_source=x#top" }),
			entry({ title: "Three", published: 1 }),
		]);
		expect(found.slice(0, 2)).toEqual(["id:urn:1", "url:example.org/2"]);
		expect(found[2]).toMatch(/^hash:[0-9a-f]{16}$/);
	});

	it("does not change with the text of an entry that has a title", () => {
		const first = identities([entry({ title: "T", contentHtml: "a" })]);
		expect(identities([entry({ title: "T", contentHtml: "b" })])).toEqual(first);
		expect(identities([entry({ title: "U", contentHtml: "a" })])).not.toEqual(first);
	});

	it("takes links where an id stands for several entries", () => {
		const { entries, problems } = identify(
			[1, 2, 3].map((n) => entry({ id: n < 3 ? "same" : "own", url: `https://example.org/${n}` })),
		);
		expect(entries.map((one) => one.identity)).toEqual(["url:example.org/1", "url:example.org/2", "id:own"]);
		expect(problems.map((one) => one.code)).toEqual(["repeated-ids"]);
	});

	it("keeps one of an entry that is there twice", () => {
		const twice = [
			entry({ id: "a", url: "https://example.org/1" }),
			entry({ id: "a", url: "https://example.org/1" }),
		];
		expect(identify(twice)).toMatchObject({
			entries: [{ identity: "id:a" }],
			problems: [{ code: "repeated-entries" }],
		});
	});
});

describe("a link that is not an entry's alone", () => {
	const item = (title: string, published: number | null, url = "https://example.org/log") =>
		entry({ title, published, url });
	const distinct = (entries: Entry[]) => new Set(identities(entries)).size;

	it.each<[string, Entry[], number]>([
		["is told apart by titles", [item("A", null), item("B", null)], 2],
		["is told apart by times", [item("A", 1), item("A", 2)], 2],
		["that is there twice, alike in every field, is one", [item("A", 1), item("A", 1)], 1],
		[
			"is told apart by the part of the page",
			["#v1", "#v2", "#v3"].map((at) => item("A", 1, `https://example.org/log${at}`)),
			3,
		],
		[
			"is one whatever part of every page it leads to",
			["", "#comments", "#more-12"].map((at) => item("A", 1, `https://example.org/log${at}`)),
			1,
		],
		[
			"with sid= for the number of the story",
			[1, 2].map((n) => item("A", 1, `https://example.org/article.php?sid=${n}`)),
			2,
		],
		[
			"with sid= for a session",
			["a8f5f167f44f4964e6c998de", "0cc175b9c0f1b6a831c399e2"].map((n) =>
				item("A", 1, `https://example.org/article.php?sid=${n}`),
			),
			1,
		],
	])("%s", (_, entries, count) => {
		expect(distinct(entries)).toBe(count);
	});

	it("keeps an entry's identity when its title is mended, or its time, as long as the other tells it apart", () => {
		const [first] = identities([item("A", 1), item("B", 2)]);
		expect(identities([item("A!", 1), item("B", 2)])[0]).toBe(first);
	});

	it("is no identity later either, where it is known to be shared", () => {
		const shared = identify([item("A", 1), item("B", 2)]);
		expect(shared.sharedLinks).toEqual(["example.org/log"]);
		const later = identify([item("C", 3)], (link) => shared.sharedLinks.includes(link)).entries[0]?.identity;
		expect([...shared.entries.map((one) => one.identity), "url:example.org/log"]).not.toContain(later);
	});
});

describe("ids that are none", () => {
	it.each(["N/A", "", "null", "0", "javascript:;"])("%j", (id) => {
		const entries = ["A", "B"].map((title) => entry({ id, title, url: "https://example.org/" }));
		expect(new Set(identities(entries)).size).toBe(2);
		expect(identities(entries).join()).not.toContain("id:");
	});

	it("that stand for several titles at one link", () => {
		const entries = ["A", "B"].map((title) => entry({ id: "x1", title, url: "https://example.org/" }));
		expect(new Set(identities(entries)).size).toBe(2);
	});

	it("but not one that is there in two versions", () => {
		const versions = ["A", "A, mended"].map((title) =>
			entry({ id: "x1", title, published: 5, url: "https://example.org/1" }),
		);
		expect(identities(versions)).toEqual(["id:x1"]);
	});
});
