import { describe, expect, it } from "vitest";
import { escapeText } from "../../src/base/html/escape.ts";
import { selectNewest } from "../../src/library/entries/select.ts";
import type { Row } from "../../src/library/entries/store.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import { parseQuery } from "../../src/stages/query/query.ts";
import { incoming, openLibrary } from "./entries.ts";

/** What JSON, HTML and SQL write in ways of their own, and what they do not. */
const BITS = [
	..."施工许可通知ABab i İ ſ K å",
	..."&<>\"'\\\n\t\u0001\u007f\u00a0\u2028\ufeff%_|",
	"😀",
	"\ud83d",
	"\ude00",
	"é",
	"e\u0301",
	"施",
	"amp;",
	"hellip;",
	"城建",
];

/** Repeatable: a linear congruential generator (Numerical Recipes). */
function randomly(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const read = (row: Row) => ({ ...row.kept, key: row.key }) as unknown as StoredEntry;

describe("what is searched before it is read", () => {
	const random = randomly(7);
	const text = (most: number) =>
		Array.from({ length: 1 + random(most) }, () => BITS[random(BITS.length)]).join("");
	const texts: string[] = [];
	const { store } = openLibrary();
	const entries = Array.from({ length: 60 }, (_, n) => {
		const one = incoming("s", n);
		const [title, first, second, author, category] = [text(6), text(8), text(8), text(4), text(4)];
		texts.push(title, first, second, author, category);
		const contentHtml = n % 5 ? `<p>${escapeText(first)}<b>${escapeText(second)}</b>&hellip;</p>` : null;
		const authors = [{ name: author, email: null, url: null }];
		const categories = [{ name: category, term: category, scheme: null }];
		return { ...one, entry: { ...one.entry, title, contentHtml, summary: first, authors, categories } };
	});
	store.upsert(entries, "s", Date.UTC(2026, 5, 1));

	const found = (search: URLSearchParams, withSieve: boolean): string[] | null => {
		const query = parseQuery(search, 0);
		// Some of what is made up is no expression.
		if (!query.ok) return null;
		const asked = withSieve ? query.value : { ...query.value, needs: [], rejectsTitle: null };
		const { entries, floor } = selectNewest(store, ["s"], asked, null, read);
		return [...entries.map((one) => one.key), String(floor)];
	};

	it("is the same as what is found by reading everything", () => {
		const counts = { searched: 0, titled: 0, found: 0, less: 0 };
		for (let time = 0; time < 400; time++) {
			const whole = texts[random(texts.length)] ?? "";
			const at = random(whole.length);
			const part = whole.slice(at, at + 1 + random(4));
			const pattern = [part, `${part}|${text(2)}`, `${part}.*`, `(?:${part})+${text(1)}`][random(4)] ?? part;
			const field = ["", "_title", "_description", "_author", "_category"][random(5)];
			const search = new URLSearchParams({ [`filter${field}`]: pattern, limit: String(1 + random(80)) });
			if (random(3) === 0) search.set("filter_case_sensitive", "false");
			if (random(3) === 0) search.append("filter", text(1));
			if (random(4) === 0) search.set("filterout_title", text(1));
			if (random(4) === 0) search.set("filterout", text(1));
			const all = found(search, false);
			expect(found(search, true), String(search)).toEqual(all);
			const query = parseQuery(search, 0);
			if (query.ok && query.value.needs.length > 0) counts.searched++;
			if (query.ok && query.value.rejectsTitle) counts.titled++;
			if (all && all.length > 1) counts.found++;
			if (all && all.length < 60) counts.less++;
		}
		// Else it would prove nothing.
		expect(counts.searched).toBeGreaterThan(60);
		expect(counts.titled).toBeGreaterThan(60);
		expect(counts.found).toBeGreaterThan(60);
		expect(counts.less).toBeGreaterThan(60);
	});

	it.each([
		["filter=施工|许可", [["施工", "许可"]]],
		["filter_title=施工&filter_author=张&filterout=x", [["施工"], ["张"]]],
		["filter=施工.*\\d许可", [["施工"], ["许可"]]],
		["filter=a%26b", []],
		["filter=a b", []],
		["filter=施工|", []],
		["filter=Bridge&filter_case_sensitive=false", []],
		["filter=施工&filter_case_sensitive=false", [["施工"]]],
		[`filter=${Array.from({ length: 21 }, (_, n) => `w${n}`).join("|")}`, []],
	])("of %s are these texts", (search, needs) => {
		const query = parseQuery(new URLSearchParams(search), 0);
		expect(query.ok && query.value.needs).toEqual(needs);
	});
});

describe("a title that is too long to be looked at in a listing", () => {
	const { store } = openLibrary();
	const one = incoming("s", 1);
	const title = `${"长".repeat(20_000)}尾`;
	store.upsert([incoming("s", 0), { ...one, entry: { ...one.entry, title } }], "s", Date.UTC(2026, 5, 1));
	it.each([
		["filter_title=尾", [one.key]],
		["filter_title=没有", []],
		["filterout_title=尾", [incoming("s", 0).key]],
	])("counts as what it is: %s", (search, keys) => {
		const query = parseQuery(new URLSearchParams(search), 0);
		if (!query.ok) throw new Error(query.error.message);
		expect(selectNewest(store, ["s"], query.value, null, read).entries.map((found) => found.key)).toEqual(
			keys,
		);
	});
});
