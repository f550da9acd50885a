import { count } from "../../base/storage/values.ts";
import { SEQ_MAX } from "../../settings.ts";
import type { Row } from "../contract.ts";
import type { BrokenRows } from "./broken.ts";
import type { PackedIndex } from "./packed.ts";
import {
	AFTER,
	COLUMNS,
	type Listed,
	NOWHERE,
	type Place,
	type RawRow,
	RowReader,
	type Sieve,
} from "./row.ts";
import { seqBefore } from "./seqBefore.ts";
import { sift } from "./sift.ts";
import type { Tables } from "./tables.ts";

/** Rows that have passed a sieve and are read at once. */
const READ_TOGETHER = 8;

/** Before every entry, in the order of the newest first; a date that is text would come before it. */
const LAST: Place = { date: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };

/** What can be asked of the entries of a Library, each question one statement or a few. */
export class EntryTable {
	readonly #tables: Tables;
	readonly #index: PackedIndex;
	readonly #broken: BrokenRows;
	readonly #reader = new RowReader();
	/** The newest place of each source that was asked for. */
	readonly #heads = new Map<string, Place | null>();
	#last: number | null = null;

	constructor(tables: Tables, index: PackedIndex, broken: BrokenRows) {
		this.#tables = tables;
		this.#index = index;
		this.#broken = broken;
	}

	/** The highest `seq` ever given: 0 while empty. */
	lastSeq(): number {
		this.#last ??= Math.max(
			this.#tables.one<{ last: number | null }>("SELECT max(seq) AS last FROM entry")?.last ?? 0,
			this.#tables.json("seq", count(SEQ_MAX)) ?? 0,
		);
		return this.#last;
	}

	byKey(key: string): Row | null {
		// The newest first: older places of an entry that changed are stale.
		for (const seq of this.#index.candidates("key", key).reverse()) {
			const row = this.bySeq(seq);
			if (row?.key === key) return row;
		}
		return null;
	}

	bySeq(seq: number): Row | null {
		const row = this.#tables.one<RawRow>(`SELECT ${COLUMNS} FROM entry WHERE seq = ?`, seq);
		return row ? this.#read(row) : null;
	}

	/** The source of the entry with a key, and its twin; null when there is none (any more). */
	ownerOf(key: string): Pick<Row, "source" | "twin"> | null {
		const query = "SELECT source, twin FROM entry WHERE seq = ? AND key = ?";
		for (const seq of this.#index.candidates("key", key).reverse()) {
			const row = this.#tables.one<Pick<Row, "source" | "twin">>(query, seq, key);
			if (row) return row;
		}
		return null;
	}

	/** The rows of all sources that have joined the entry with a key. */
	joined(twin: string): Row[] {
		const query = `SELECT ${COLUMNS} FROM entry WHERE twin = ?`;
		return this.#tables.all<RawRow>(query, twin).flatMap((raw) => this.#read(raw) ?? []);
	}

	/** The rows with a link, oldest first. */
	*withLink(link: string): Generator<Row> {
		for (const seq of this.#index.candidates("link", link)) {
			const row = this.bySeq(seq);
			if (row?.link === link) yield row;
		}
	}

	/**
	 * Where the row with a key stands that is broken; null when there is none. To be asked when `byKey` has found none.
	 */
	protected placeOfBroken(key: string): (Place & { source: string }) | null {
		if (!this.#broken.hasAny()) return null;
		const query =
			"SELECT seq, date, source FROM entry WHERE seq = ? AND key = ? AND typeof(date) = 'integer'";
		for (const seq of this.#index.candidates("key", key).reverse()) {
			const row = this.#tables.one<Place & { source: string }>(query, seq, key);
			if (row && this.bySeq(seq) === null) return row;
		}
		return null;
	}

	/** Where the newest entry of a source stands; null when it has none. */
	head(source: string): Place | null {
		const known = this.#heads.get(source);
		if (known !== undefined) return known;
		const head = this.places(source, null, 1)[0] ?? null;
		this.#heads.set(source, head);
		return head;
	}

	/** Where the entries of a source stand, newest first, after a place in that order: read from the index alone. */
	places(source: string, after: Place | null, most: number): Place[] {
		const [rest, values] = after ? ["AND (date, seq) < (?, ?)", [after.date, after.seq]] : ["", []];
		const query = `SELECT seq, date FROM entry WHERE source = ? ${rest} ORDER BY date DESC, seq DESC LIMIT ?`;
		const places = this.#tables.all<Place>(query, source, ...values, most);
		// A date that is text stands before all that are numbers.
		return typeof places[0]?.date === "string" ? this.places(source, LAST, most) : places;
	}

	/** The entry of the same source that comes right before a row in the order of the newest first, or right after it. */
	beside({ source, date, seq }: Row, isNewer: boolean): Row | null {
		const next = isNewer
			? "(date, seq) > (?, ?) ORDER BY date, seq"
			: "(date, seq) < (?, ?) ORDER BY date DESC, seq DESC";
		const query = `SELECT ${COLUMNS} FROM entry WHERE source = ? AND ${next} LIMIT 1`;
		const row = this.#tables.one<RawRow>(query, source, date, seq);
		return row && this.#read(row);
	}

	/** The same with the rows, read when they are asked for, and only where the sieve lets them through. */
	rows(source: string, after: Place, most: number, sieve: Sieve): (Place & { read: () => Listed })[] {
		const { rejectsTitle } = sieve;
		const isOpen = sieve.needs.length === 0 && !rejectsTitle;
		const sifted = isOpen ? null : sift(this.#tables, source, after, most, sieve);
		if (!sifted) {
			const query = `SELECT ${COLUMNS} FROM entry WHERE ${AFTER} ORDER BY date DESC, seq DESC LIMIT ?`;
			const rows = this.#tables.all<RawRow>(query, source, after.date, after.seq, most);
			return rows.map((row) => {
				const { seq, date } = row;
				return { seq, date, read: () => this.#read(row) ?? { seq, date, kept: null } };
			});
		}
		const passed = sifted.filter(
			([, , title]) => title === 1 || (title !== 0 && !rejectsTitle?.(title ?? "")),
		);
		const rows = this.#readerOf(passed.map(([seq]) => seq));
		return sifted.map(([seq, date]) => ({ seq, date, read: () => rows(seq) ?? { seq, date, kept: null } }));
	}

	/** Reads these rows, which are asked for in their order; null for others. */
	#readerOf(seqs: number[]): (seq: number) => Row | null {
		// Several in a statement, for each costs more than the row that it reads.
		const query = `SELECT ${COLUMNS} FROM entry WHERE seq IN (SELECT value FROM json_each(?))`;
		const places = new Map(seqs.map((seq, at) => [seq, at]));
		const rows = new Map<number, RawRow>();
		return (seq) => {
			const at = places.get(seq);
			if (at === undefined) return null;
			if (!rows.has(seq)) {
				const next = JSON.stringify(seqs.slice(at, at + READ_TOGETHER));
				for (const row of this.#tables.all<RawRow>(query, next)) rows.set(row.seq, row);
			}
			const row = rows.get(seq);
			return row ? this.#read(row) : null;
		};
	}

	/** Rows written after a `seq`, oldest change first: what `since` follows. */
	changedAfter(seq: number, most: number): Listed[] {
		const query = `SELECT ${COLUMNS} FROM entry WHERE seq > ? ORDER BY seq LIMIT ?`;
		const rows = this.#tables.all<RawRow>(query, seq, most);
		return rows.map((row) => this.#read(row) ?? { seq: row.seq, date: row.date, kept: null });
	}

	/** The sources of the rows written after a `seq`; null when there are more than `most` such rows. */
	sourcesChangedAfter(seq: number, most: number): Set<string> | null {
		const query = "SELECT source FROM entry WHERE seq > ? LIMIT ?";
		const rows = this.#tables.all<{ source: string }>(query, seq, most + 1);
		return rows.length > most ? null : new Set(rows.map((row) => row.source));
	}

	/** The last `seq` whose row was written before an instant. */
	seqBefore(instant: number): number {
		return seqBefore(this.#tables, this.lastSeq(), instant);
	}

	/** When the last row up to a `seq` was written; null when there is none, or it cannot be read. */
	changedUpTo(seq: number): number | null {
		const query = `SELECT CASE WHEN json_valid(body) THEN json_extract(body, '$.changedAt') END AS at
			FROM entry WHERE seq <= ? ORDER BY seq DESC LIMIT 1`;
		return this.#tables.one<{ at: number | null }>(query, seq)?.at ?? null;
	}

	count(): number {
		return this.#tables.one<{ n: number }>("SELECT count(*) AS n FROM entry")?.n ?? 0;
	}

	/** Where the nth newest entry of a source stands; null when it has fewer. */
	protected nth(source: string, number: number): Place | null {
		const query =
			"SELECT date, seq FROM entry WHERE source = ? ORDER BY date DESC, seq DESC LIMIT 1 OFFSET ?";
		return this.#tables.one<Place>(query, source, number - 1);
	}

	/** Where its oldest entry stands, but for those with the keys that are spared. */
	protected oldest(source: string, spared: readonly string[] = []): Place | null {
		const query =
			"SELECT date, seq FROM entry WHERE source = ? AND (date, seq) > (?, ?) ORDER BY date, seq LIMIT 1";
		const keyAt = (seq: number) =>
			this.#tables.one<{ key: string }>("SELECT key FROM entry WHERE seq = ?", seq)?.key ?? "";
		let before: Place = NOWHERE;
		for (;;) {
			const place = this.#tables.one<Place>(query, source, before.date, before.seq);
			if (!place || spared.length === 0 || !spared.includes(keyAt(place.seq))) return place;
			before = place;
		}
	}

	/** The `seq` of the row that is written next. */
	protected nextSeq(): number {
		this.#last = this.lastSeq() + 1;
		return this.#last;
	}

	/** The next row has this `seq`, or a later one when it has been given already. */
	protected skipTo(seq: number): void {
		this.#last = Math.max(this.lastSeq(), seq - 1);
	}

	/** A row; null for one that is broken, which is noted. */
	#read(raw: RawRow): Row | null {
		const read = this.#reader.read(raw);
		if (read.ok) return read.value;
		this.#broken.note(String(raw.source), raw.seq, `entry ${raw.key}: ${read.error.message}`);
		return null;
	}

	/** To be called when an entry of a source was written or deleted: its newest entry may have changed. */
	protected forgetHead(source: string): void {
		this.#heads.delete(source);
	}

	/** What was remembered is read from the table again. */
	protected forgetMemory(): void {
		this.#heads.clear();
		this.#reader.forget();
		this.#last = null;
	}
}
