import { parseJson, readValue } from "../../base/storage/read.ts";
import type { Result } from "../../model/result.ts";
import { CHECKED_ROWS_REMEMBERED } from "../../settings.ts";
import type { FeedQuery } from "../../stages/query/query.ts";
import { columnsShape, keptShape, type Row } from "../rows.ts";

/**
 * What tells that an entry is not wanted before its body is read: handing a body over and reading it costs far more
 * than searching it in SQLite. What passes may still be unwanted.
 */
export type Sieve = Pick<FeedQuery, "needs" | "rejectsTitle">;

/** A row of a listing, or where one stands that the sieve kept back, or that is broken. */
export type Listed = Row | { seq: number; date: number; kept: null };

/** A place in the order of entries: by date, then by `seq`. */
export type Place = { seq: number; date: number };

/** Behind every entry, in the order of the newest first. */
export const NOWHERE: Place = { date: Number.MIN_SAFE_INTEGER, seq: 0 };

/** In the order of a `Row`. */
export const COLUMNS = "seq, key, source, date, link, twin, body";

/** The entries of a source that come after a place. */
export const AFTER = "source = ? AND (date, seq) < (?, ?)";

/** A row as the table should have it. */
export type RawRow = Omit<Row, "kept"> & { body: string };

/**
 * Reads rows and their bodies. Each is checked once in the life of its object: what a row says never changes under its
 * `seq`, and feeds are made of the same rows again and again.
 */
export class RowReader {
	/** The `seq` of rows that need no check again. */
	readonly #checked = new Set<number>();

	read({ body, ...columns }: RawRow): Result<Row> {
		if (this.#checked.has(columns.seq)) return { ok: true, value: { ...columns, kept: JSON.parse(body) } };
		const parsed = parseJson(body);
		if (!parsed.ok) return parsed;
		const checked = readValue(columnsShape, columns);
		if (!checked.ok) return checked;
		const kept = readValue(keptShape, parsed.value);
		if (!kept.ok) return kept;
		// A row that lacks fields is completed at each reading.
		if (kept.value === parsed.value) this.#remember(columns.seq);
		return { ok: true, value: { ...checked.value, kept: kept.value } };
	}

	/** Every row is checked again. */
	forget(): void {
		this.#checked.clear();
	}

	#remember(seq: number): void {
		if (this.#checked.size >= CHECKED_ROWS_REMEMBERED) this.#checked.clear();
		this.#checked.add(seq);
	}
}
