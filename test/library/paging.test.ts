import { expect, it } from "vitest";
import { selectListed } from "../../src/library/entries/newest.ts";
import { joinSelections } from "../../src/library/entries/page.ts";
import { listNewestOf, selectNewest } from "../../src/library/entries/select.ts";
import type { Row } from "../../src/library/entries/store.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import type { PagePlace } from "../../src/stages/query/place.ts";
import { type FeedQuery, parseQuery } from "../../src/stages/query/query.ts";
import { incoming, openLibrary } from "./entries.ts";

const NOON = Date.UTC(2026, 5, 1, 12);
/** Rows that are looked at for one page: fewer than there are of one instant. */
const MOST = 10;
/** More than there are pages, and far fewer than a reader would follow without an end. */
const PAGES = 100;

type Part = ReturnType<typeof selectNewest>;

const read = (row: Row) => ({ ...row.kept, key: row.key }) as unknown as StoredEntry;

/** The keys of all pages, from the first one on to the last, as a reader follows them. */
function followed(filter: string, select: (query: FeedQuery, place: PagePlace | null) => Part[]): string[] {
	const query = parseQuery(new URLSearchParams(filter), 0);
	if (!query.ok) throw new Error(query.error.message);
	const found: string[] = [];
	let place: PagePlace | null = null;
	for (let page = 0; page < PAGES; page++) {
		const selections = select(query.value, place).map((part) => ({ ...part, late: [] }));
		const joined = joinSelections(selections, place, query.value.limit);
		found.push(...joined.entries.map(({ key }) => key));
		place = joined.next;
		if (place === null) break;
	}
	expect(place).toBeNull();
	return found;
}

it.each([
	["everything", "", 65],
	["what only some of them say", "&filter_title=rare", 13],
	["what only the last of them says", "&filter_title=last", 1],
	["what none of them says", "&filter_title=never", 0],
])("leads from page to page through many entries of one instant: %s", (_, filter, count) => {
	const { store } = openLibrary();
	const entries = Array.from({ length: 65 }, (_, n) => {
		const one = incoming("s", n);
		const title = `${n} ${n % 5 === 0 ? "rare" : "common"}${n === 0 ? " last" : ""}`;
		// Forty of one instant between others.
		const published = n < 15 ? NOON - 1000 - n : n < 55 ? NOON : NOON + n;
		return { ...one, entry: { ...one.entry, title, published } };
	});
	store.upsert(entries, "s", NOON + 1e6);
	const found = followed(`limit=4${filter}`, (query, place) => [
		selectNewest(store, ["s"], query, place, read, MOST),
	]);
	expect(found).toHaveLength(count);
	expect(new Set(found).size).toBe(count);
});

it.each([
	["the rows of a page: everything", "", false, 80],
	["the rows of a page: what only some of them say", "&filter_title=rare", false, 28],
	["its list: everything", "", true, 80],
	["its list: what only some of them say", "&filter_title=rare", true, 28],
])(
	"leads through an instant of two Libraries, of which one has more entries then than %s",
	(_, filter, isListed, count) => {
		const libraries = ["a", "b"].map((source) => {
			const { store } = openLibrary();
			const entries = Array.from({ length: 40 }, (_, n) => {
				const one = incoming(source, n);
				const title = n % 3 === 0 ? "rare" : "common";
				// Of the first one thirty at noon, of the second one ten.
				const published = n < (source === "a" ? 30 : 10) ? NOON : NOON + (n % 2 ? n : -n);
				return { ...one, entry: { ...one.entry, title, published } };
			});
			store.upsert(entries, source, NOON + 1e6);
			const wish = { entries: source === "a" ? 15 : 100, characters: 1e6 };
			const list = {
				...listNewestOf(store, [source], wish, read, () => true),
				late: [],
				epoch: "",
				seq: 0,
				version: "",
			};
			return { store, source, list };
		});
		const found = followed(`limit=30${filter}`, (query, place) =>
			libraries.map(({ store, source, list }) => {
				const listed = isListed ? selectListed(list, query, place) : null;
				return listed ?? selectNewest(store, [source], query, place, read, MOST);
			}),
		);
		expect(found).toHaveLength(count);
		expect(new Set(found).size).toBe(count);
	},
);
