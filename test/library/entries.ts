import { DatabaseSync } from "node:sqlite";
import { entryKey } from "../../src/base/entryKey.ts";
import { hash64 } from "../../src/base/hash.ts";
import type { Incoming } from "../../src/library/contract.ts";
import { LibraryStore } from "../../src/library/entries/store.ts";
import { Tables } from "../../src/library/entries/tables.ts";
import type { SourceFacts } from "../../src/model/stored.ts";
import { emptyEntry } from "../../src/stages/extract/extract.ts";
import { Meter } from "../../src/usage/meter.ts";
import { sqlOn, transactionOn } from "../crawler/platform/sql.ts";

/** A Library's rows on SQLite in memory, and how many of them were returned. */
export interface TestLibrary {
	store: LibraryStore;
	tables: Tables;
	/** Rows that statements have returned since the last call. */
	rowsRead: () => number;
	/** The same rows for an object that has just been woken. */
	wake: () => TestLibrary;
}

/** @param onExec called before each statement; throws to make it fail */
export function openLibrary(
	database = new DatabaseSync(":memory:"),
	onExec: (query: string) => void = () => undefined,
): TestLibrary {
	const meter = new Meter(sqlOn(database, onExec), () => 0);
	const tables = new Tables({
		sql: meter.sql,
		transaction: (work) => transactionOn(database, work),
		now: () => 0,
		log: (record) => console.error(record),
	});
	let before = meter.usage().rowsRead;
	return {
		store: new LibraryStore(tables),
		tables,
		rowsRead: () => {
			const { rowsRead } = meter.usage();
			const since = rowsRead - before;
			before = rowsRead;
			return since;
		},
		wake: () => openLibrary(database),
	};
}

export function factsOf(id: string): SourceFacts {
	const url = `http://${id}.example/feed`;
	return {
		id,
		title: id,
		url,
		feedUrl: null,
		siteUrl: null,
		image: null,
		icon: null,
		description: null,
		author: null,
		language: null,
		rights: null,
	};
}

/** Entry number n of a source, an hour after the one before; `text` and `link` make other versions and twins. */
export function incoming(
	source: string,
	n: number,
	text = "text",
	link = `http://${source}.example/${n}`,
): Incoming {
	return {
		key: entryKey(source, hash64(`${source} ${n}`)),
		link: hash64(link),
		entry: {
			...emptyEntry(),
			id: String(n),
			url: link,
			title: `Entry ${n} of ${source}`,
			published: Date.UTC(2026, 0, 1) + n * 3_600_000,
			dateFrom: "pubDate/rfc822",
			summary: text,
			contentHtml: `<p>${text}</p>`,
			readingMinutes: 1,
		},
	};
}

/** Fills a library straight into its tables, quicker than entry by entry. */
export function fillLibrary({ tables }: TestLibrary, sources: string[], each: number): void {
	for (const [at, id] of sources.entries()) {
		tables.run("INSERT INTO source VALUES (?, ?)", id, JSON.stringify(factsOf(id)));
		const {
			key: _,
			link: __,
			entry,
		} = incoming(id, 0, "some text of an entry that has been kept for long ".repeat(20));
		const date = Date.UTC(2025, 0, 1);
		const kept = {
			...entry,
			firstSeen: date,
			date,
			modified: date,
			changedAt: date,
			hash: "",
			full: false,
			also: [],
		};
		tables.run(
			`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)
			INSERT INTO entry (seq, key, source, date, link, twin, body)
			SELECT 1 + ? + i * ?, printf('%024x', 1 + ? + i), ?, ? + i * 3600000, printf('%016x', 1 + ? + i), NULL,
				json_set(?, '$.changedAt', ? + i * 60000) FROM n`,
			each,
			at,
			sources.length,
			at * each,
			id,
			date,
			at * each,
			JSON.stringify(kept),
			date,
		);
	}
}
