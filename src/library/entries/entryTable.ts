import type { Row } from "../contract.ts";
import type { PackedIndex } from "./packed.ts";
import { COLUMNS, type Listed, type Place, type RawRow, readRow, type Sieve } from "./row.ts";
import type { Tables } from "./tables.ts";

/**
 * Where an entry stands, with what SQLite could tell of it: 0 that it lacks a need, 1 that its body has to be looked at,
 * else its title.
 */
type Sifted = [seq: number, date: number, told: 0 | 1 | string | null];

/** JSON of a longer title is left alone, so that those of a chunk fit into one value (2 MB); what we clean is shorter. */
const TITLE_MAX_JSON = 10_000;

/** Rows that have passed a sieve and are read at once. */
const READ_TOGETHER = 8;

/** The entries of a source that come after a place. */
const AFTER = "source = ? AND (date, seq) < (?, ?)";

/** What can be asked of the entries of a Library, each question one statement or a few. */
export class EntryTable {
	readonly #tables: Tables;
	readonly #index: PackedIndex;
	/** The newest place of each source that was asked for. */
	readonly #heads = new Map<string, Place | null>();
	#last: number | null = null;

	constructor(tables: Tables, index: PackedIndex) {
		this.#tables = tables;
		this.#index = index;
	}

	/** The highest `seq` ever given: 0 while empty. */
	lastSeq(): number {
		this.#last ??= Math.max(
			this.#tables.one<{ last: number | null }>("SELECT max(seq) AS last FROM entry")?.last ?? 0,
			Number(this.#tables.meta("seq") ?? 0),
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
		return row ? readRow(row) : null;
	}

	/** The source of the entry with a key; null when there is none (any more). */
	sourceByKey(key: string): string | null {
		const query = "SELECT source FROM entry WHERE seq = ? AND key = ?";
		for (const seq of this.#index.candidates("key", key).reverse()) {
			const row = this.#tables.one<{ source: string }>(query, seq, key);
			if (row) return row.source;
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
		return this.#tables.all<Place>(query, source, ...values, most);
	}

	/** The same with the rows, read when they are asked for, and only where the sieve lets them through. */
	rows(source: string, after: Place, most: number, sieve: Sieve): (Place & { read: () => Listed })[] {
		if (sieve.needs.length === 0 && !sieve.rejectsTitle) {
			const query = `SELECT ${COLUMNS} FROM entry WHERE ${AFTER} ORDER BY date DESC, seq DESC LIMIT ?`;
			const rows = this.#tables.all<RawRow>(query, source, after.date, after.seq, most);
			return rows.map((row) => ({ seq: row.seq, date: row.date, read: () => readRow(row) }));
		}
		const { rejectsTitle } = sieve;
		const sifted = this.#sifted(source, after, most, sieve);
		const passed = sifted.filter(([, , told]) => told === 1 || (told !== 0 && !rejectsTitle?.(told ?? "")));
		const rows = this.#readerOf(passed.map(([seq]) => seq));
		return sifted.map(([seq, date]) => ({ seq, date, read: () => rows(seq) ?? { seq, date, kept: null } }));
	}

	/** As one value of JSON, for to hand a row over costs more than to look into it. */
	#sifted(source: string, after: Place, most: number, { needs, rejectsTitle }: Sieve): Sifted[] {
		const has = needs.map((group) => `(${group.map(() => "instr(body, ?) > 0").join(" OR ")})`);
		const told = rejectsTitle ? "coalesce(body -> '$.title', 'null')" : "1";
		const sifted = has.length > 0 ? `CASE WHEN ${has.join(" AND ")} THEN ${told} ELSE 0 END` : told;
		const short = `CASE WHEN length(told) > ${TITLE_MAX_JSON} THEN 1 ELSE told END`;
		const row = this.#tables.one<{ sifted: string | null }>(
			`SELECT group_concat('[' || seq || ',' || date || ',' || ${short} || ']' ORDER BY date DESC, seq DESC) AS sifted
			FROM (SELECT seq, date, ${sifted} AS told FROM entry WHERE ${AFTER} ORDER BY date DESC, seq DESC LIMIT ?)`,
			...needs.flat(),
			source,
			after.date,
			after.seq,
			most,
		);
		return JSON.parse(`[${row?.sifted ?? ""}]`) as Sifted[];
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
			return row ? readRow(row) : null;
		};
	}

	/** Rows written after a `seq`, oldest change first: what `since` follows. */
	changedAfter(seq: number, most: number): Row[] {
		const query = `SELECT ${COLUMNS} FROM entry WHERE seq > ? ORDER BY seq LIMIT ?`;
		return this.#tables.all<RawRow>(query, seq, most).map(readRow);
	}

	/** The sources of the rows written after a `seq`; null when there are more than `most` such rows. */
	sourcesChangedAfter(seq: number, most: number): Set<string> | null {
		const query = "SELECT source FROM entry WHERE seq > ? LIMIT ?";
		const rows = this.#tables.all<{ source: string }>(query, seq, most + 1);
		return rows.length > most ? null : new Set(rows.map((row) => row.source));
	}

	/** The last `seq` whose row was written before an instant: a binary search, for both only grow. */
	seqBefore(instant: number): number {
		const query =
			"SELECT seq, json_extract(body, '$.changedAt') AS at FROM entry WHERE seq >= ? ORDER BY seq LIMIT 1";
		let [low, high] = [0, this.lastSeq()];
		while (low < high) {
			const middle = Math.floor((low + high + 1) / 2);
			const row = this.#tables.one<{ seq: number; at: number }>(query, middle);
			if (row && row.at < instant) low = Math.min(row.seq, high);
			else high = middle - 1;
		}
		return low;
	}

	count(): number {
		return this.#tables.one<{ n: number }>("SELECT count(*) AS n FROM entry")?.n ?? 0;
	}

	/** Where the so manieth newest entry of a source stands; null when it has fewer. */
	protected nth(source: string, number: number): Place | null {
		const query =
			"SELECT date, seq FROM entry WHERE source = ? ORDER BY date DESC, seq DESC LIMIT 1 OFFSET ?";
		return this.#tables.one<Place>(query, source, number - 1);
	}

	/** Where its oldest entry stands. */
	protected oldest(source: string): Place | null {
		const query = "SELECT date, seq FROM entry WHERE source = ? ORDER BY date, seq LIMIT 1";
		return this.#tables.one<Place>(query, source);
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

	/** To be called when an entry of a source was written or went: the newest may be another one. */
	protected forgetHead(source: string): void {
		this.#heads.delete(source);
	}

	/** What was remembered is read from the table again. */
	protected forgetMemory(): void {
		this.#heads.clear();
		this.#last = null;
	}
}
