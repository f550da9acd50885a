import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import { identify } from "../../../src/stages/parse/identity.ts";

function entry(facts: Partial<Entry>): Entry {
	return {
		...{ id: null, url: null, title: null, authors: [], published: null, updated: null, dateFrom: null },
		...{ summary: null, contentHtml: null, image: null, categories: [], enclosures: [], language: null },
		...{ rights: null, commentsUrl: null, origin: null, baseUrl: null, ...facts },
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
