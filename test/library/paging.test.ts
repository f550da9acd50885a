import { expect, it } from "vitest";
import { joinSelections } from "../../src/library/entries/page.ts";
import { selectNewest } from "../../src/library/entries/select.ts";
import type { Row } from "../../src/library/entries/store.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import type { PagePlace } from "../../src/stages/query/place.ts";
import { parseQuery } from "../../src/stages/query/query.ts";
import { incoming, openLibrary } from "./entries.ts";

const NOON = Date.UTC(2026, 5, 1, 12);
/** Rows that are looked at for one page: fewer than there are of one instant. */
const MOST = 10;
/** More than there are pages, and far fewer than a reader would follow without an end. */
const PAGES = 100;

const read = (row: Row) => ({ ...row.kept, key: row.key }) as unknown as StoredEntry;

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
	const query = parseQuery(new URLSearchParams(`limit=4${filter}`), 0);
	if (!query.ok) throw new Error(query.error.message);
	const found: string[] = [];
	let place: PagePlace | null = null;
	for (let page = 0; page < PAGES; page++) {
		const selection = { ...selectNewest(store, ["s"], query.value, place, read, MOST), late: [] };
		const joined = joinSelections([selection], place, query.value.limit);
		found.push(...joined.entries.map(({ key }) => key));
		place = joined.next;
		if (place === null) break;
	}
	expect(place).toBeNull();
	expect(found).toHaveLength(count);
	expect(new Set(found).size).toBe(count);
});
