import { isMalformed, type Tables } from "./tables.ts";

/** The last `seq` whose row was written before an instant: a binary search, for both only grow. */
export function seqBefore(tables: Tables, last: number, instant: number): number {
	let [low, high] = [0, last];
	while (low < high) {
		const middle = Math.floor((low + high + 1) / 2);
		const row = changedFrom(tables, middle);
		if (row && row.at < instant) low = Math.min(row.seq, high);
		else high = middle - 1;
	}
	return low;
}

type Changed = { seq: number; at: number };

const EXTRACTED = "json_extract(body, '$.changedAt')";
const CHECKED = `CASE WHEN json_valid(body) THEN ${EXTRACTED} END`;

/** When the first row from a `seq` on was written; one whose body is broken says nothing: the next one does. */
function changedFrom(tables: Tables, seq: number): Changed | null {
	try {
		const query = `SELECT seq, ${EXTRACTED} AS at FROM entry WHERE seq >= ? ORDER BY seq LIMIT 1`;
		const row = tables.one<Changed>(query, seq);
		if (row === null || typeof row.at === "number") return row;
	} catch (error) {
		if (!isMalformed(error)) throw error;
	}
	const query = `SELECT seq, ${CHECKED} AS at FROM entry
		WHERE seq >= ? AND typeof(${CHECKED}) IN ('integer', 'real') ORDER BY seq LIMIT 1`;
	return tables.one<Changed>(query, seq);
}
