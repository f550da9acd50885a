import { describe, expect, it } from "vitest";
import type { Incoming, Kept } from "../../src/library/contract.ts";
import { mustWait } from "../../src/library/entries/announce.ts";
import { mendEntry, mergeEntry } from "../../src/library/entries/merge.ts";
import type { CleanEntry } from "../../src/model/entry.ts";
import { emptyEntry } from "../../src/stages/extract/extract.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3600_000;

const entry = (some: Partial<CleanEntry> = {}): CleanEntry => ({
	...emptyEntry(),
	id: "1",
	url: "https://a.example/1",
	title: "One",
	published: NOW - 2 * HOUR,
	dateFrom: "pubDate/rfc822",
	summary: "text",
	contentHtml: "<p>text</p>",
	readingMinutes: 1,
	...some,
});
const incoming = (some?: Partial<CleanEntry>): Incoming => ({ key: "k", link: "l", entry: entry(some) });

function first(some?: Partial<CleanEntry>, now = NOW): Kept {
	const kept = mergeEntry(null, incoming(some), now);
	if (!kept) throw new Error("was not kept");
	return kept;
}

describe("a new entry", () => {
	it.each([
		["its own date", {}, NOW - 2 * HOUR],
		["no date: the time it was first seen", { published: null, dateFrom: null }, NOW],
		["only an update: that", { published: null, updated: NOW - HOUR }, NOW - HOUR],
		["a clock at 1970: first seen", { published: 0 }, NOW],
		["a clock at 2099: first seen", { published: Date.UTC(2099, 0) }, NOW],
		["a few hours ahead: a time zone", { published: NOW + 8 * HOUR }, NOW + 8 * HOUR],
	])("counts as published at %s", (_name, some, date) => {
		expect(first(some)).toMatchObject({ date, firstSeen: NOW });
	});
});

describe("the same entry again", () => {
	const before = first();
	it("changes nothing", () => {
		expect(mergeEntry(before, incoming(), NOW + HOUR)).toBeNull();
	});
	it("with a relative date that moved changes nothing", () => {
		const relative = { dateFrom: "text/relative" };
		const one = first({ ...relative, published: NOW - HOUR });
		expect(mergeEntry(one, incoming({ ...relative, published: NOW }), NOW + HOUR)).toBeNull();
	});
	it("with another date changes nothing: dates never move", () => {
		expect(mergeEntry(before, incoming({ published: NOW - HOUR }), NOW + HOUR)).toBeNull();
	});
	it("edited keeps its dates, and counts as modified when the edit was seen", () => {
		const after = mergeEntry(before, incoming({ title: "One, edited", published: NOW }), NOW + HOUR);
		expect(after).toMatchObject({
			title: "One, edited",
			published: NOW - 2 * HOUR,
			date: NOW - 2 * HOUR,
			firstSeen: NOW,
			modified: NOW + HOUR,
		});
	});
	it("edited, with a time of its own, counts as modified then", () => {
		const after = mergeEntry(before, incoming({ title: "x", updated: NOW + HOUR / 2 }), NOW + HOUR);
		expect(after?.modified).toBe(NOW + HOUR / 2);
	});
});

describe("an article's own text", () => {
	const full = mendEntry(first(), { contentHtml: "<p>all of it</p>", readingMinutes: 3 }, NOW + HOUR);
	it("takes the place of the feed's", () => {
		expect(full).toMatchObject({ contentHtml: "<p>all of it</p>", full: true, date: NOW - 2 * HOUR });
	});
	it("that says nothing more changes nothing, so that nobody is told", () => {
		const article = { contentHtml: "<p>all of it</p>", readingMinutes: 3 };
		expect(full && mendEntry(full, article, NOW + 5 * HOUR)).toBeNull();
		expect(mendEntry(first(), {}, NOW + HOUR)).toBeNull();
	});
	it("is not lost when the feed's entry changes", () => {
		const after = mergeEntry(full, incoming({ title: "x" }), NOW + 2 * HOUR);
		expect(after).toMatchObject({ title: "x", contentHtml: "<p>all of it</p>", full: true });
	});
	it("is not taken for a change of the feed's entry", () => {
		expect(mergeEntry(full, incoming(), NOW + 2 * HOUR)).toBeNull();
	});
});

it("keeps the dates that another Library hands over", () => {
	const kept = { firstSeen: 5, date: 6, modified: 7, full: true };
	expect(mergeEntry(null, { ...incoming(), kept }, NOW)).toMatchObject(kept);
});

describe("another version has to wait", () => {
	const edited = (before: Kept, some: Partial<CleanEntry>, now: number) => {
		const after = mergeEntry(before, incoming(some), now);
		if (!after) throw new Error("is the same");
		return { after, waits: mustWait(before, after.hash, entry(some), now) };
	};

	it("where two mirrors show theirs in turns: each is announced once, and neither comes back within a day", () => {
		let kept = first({ title: "A" });
		const announced: string[] = [];
		for (let visit = 1; visit <= 96 * 3; visit++) {
			const now = NOW + visit * (HOUR / 4);
			const some = { title: visit % 2 ? "B" : "A" };
			const next = mergeEntry(kept, incoming(some), now);
			if (!next || mustWait(kept, next.hash, entry(some), now)) continue;
			announced.push(new Date(now).toISOString().slice(0, 10));
			kept = next;
		}
		const perDay = Object.values(Object.groupBy(announced, (day) => day)).map((days) => days?.length ?? 0);
		expect(Math.max(...perDay)).toBeLessThanOrEqual(1);
	});

	it("where one of several older versions comes back, not only the last", () => {
		let kept = first({ contentHtml: "one" });
		for (const [at, words] of ["two", "three", "four"].entries())
			kept = edited(kept, { contentHtml: words }, NOW + at + 1).after;
		for (const words of ["one", "two", "three"])
			expect(edited(kept, { contentHtml: words }, NOW + 9).waits).toBe(true);
		expect(edited(kept, { contentHtml: "five" }, NOW + 9).waits).toBe(false);
	});

	it("where a counter moves at each fetch: twice a day", () => {
		let kept = first();
		let announced = 1;
		for (let visit = 1; visit < 40; visit++) {
			const some = { contentHtml: `<p>read ${visit} times</p>`, updated: NOW + visit };
			const { after, waits } = edited(kept, some, NOW + visit * 60_000);
			if (waits) continue;
			announced++;
			kept = after;
		}
		expect(announced).toBe(2);
	});

	it("not where somebody edits it", () => {
		let kept = first({ updated: NOW - HOUR });
		for (const [at, words] of ["one", "two", "three", "four"].entries()) {
			const { after, waits } = edited(kept, { contentHtml: words, updated: NOW + at }, NOW + at);
			expect(waits).toBe(false);
			kept = after;
		}
	});

	it("where it is older by its own word", () => {
		const kept = first({ updated: NOW - HOUR });
		expect(edited(kept, { title: "x", updated: NOW - 2 * HOUR }, NOW + HOUR).waits).toBe(true);
		expect(edited(kept, { title: "x", updated: NOW }, NOW + HOUR).waits).toBe(false);
	});

	it("until the next day has come", () => {
		const one = edited(first(), { title: "One (2)" }, NOW + HOUR).after;
		expect(edited(one, { title: "One (3)" }, NOW + 2 * HOUR).waits).toBe(true);
		expect(edited(one, { title: "One (3)" }, NOW + 13 * HOUR).waits).toBe(false);
	});
});
