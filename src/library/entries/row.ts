import type { FeedQuery } from "../../stages/query/query.ts";
import type { Kept, Row } from "../contract.ts";

/**
 * What tells that an entry is not wanted before its body is read: handing a body over and reading it costs far more
 * than searching it in SQLite. What passes may still be unwanted.
 */
export type Sieve = Pick<FeedQuery, "needs" | "rejectsTitle">;

/** A row of a listing, or where one stands that the sieve kept back. */
export type Listed = Row | { seq: number; date: number; kept: null };

/** A place in the order of entries: by date, then by `seq`. */
export type Place = { seq: number; date: number };

/** In the order of a `Row`. */
export const COLUMNS = "seq, key, source, date, link, twin, body";

/** The same as the table has it. */
export type RawRow = Omit<Row, "kept"> & { body: string };

/** Reads the body of a row. */
export function readRow({ body, ...row }: RawRow): Row {
	return { ...row, kept: JSON.parse(body) as Kept };
}
