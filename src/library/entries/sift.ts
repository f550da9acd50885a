import { readJson } from "../../base/storage/read.ts";
import { list, nullable, type Shape, tuple } from "../../base/storage/shape.ts";
import { amount, count, text } from "../../base/storage/values.ts";
import { AFTER, type Place, type Sieve } from "./row.ts";
import { isMalformed, type Tables } from "./tables.ts";

/**
 * Where an entry stands, with what SQLite could tell of it: 0 that it lacks a need, 1 that its body has to be looked at,
 * else its title.
 */
export type Sifted = [seq: number, date: number, title: 0 | 1 | string | null];

/** JSON of a longer title is left alone, so that those of a chunk fit into one value (2 MB); what we clean is shorter. */
const TITLE_MAX_JSON = 10_000;

/**
 * What SQLite can tell of the entries of a source that come after a place: as one value of JSON, for handing a row over
 * costs more than looking into it. Null when it cannot look into one of them, which is broken.
 */
export function sift(
	tables: Tables,
	source: string,
	after: Place,
	most: number,
	sieve: Sieve,
): Sifted[] | null {
	try {
		const read = readJson(siftedShape, `[${siftedJson(tables, source, after, most, sieve)}]`);
		return read.ok ? read.value : null;
	} catch (error) {
		if (!isMalformed(error)) throw error;
		return null;
	}
}

const siftedShape: Shape<Sifted[]> = list(tuple(count(), amount, titleShape));

function titleShape(value: unknown): 0 | 1 | string | null {
	return value === 0 || value === 1 ? value : nullable(text)(value);
}

function siftedJson(
	tables: Tables,
	source: string,
	after: Place,
	most: number,
	{ needs, rejectsTitle }: Sieve,
): string {
	const has = needs.map((group) => `(${group.map(() => "instr(body, ?) > 0").join(" OR ")})`);
	const title = rejectsTitle ? "coalesce(body -> '$.title', 'null')" : "1";
	const sifted = has.length > 0 ? `CASE WHEN ${has.join(" AND ")} THEN ${title} ELSE 0 END` : title;
	const short = `CASE WHEN length(title) > ${TITLE_MAX_JSON} THEN 1 ELSE title END`;
	const row = tables.one<{ sifted: string | null }>(
		`SELECT group_concat('[' || seq || ',' || date || ',' || ${short} || ']' ORDER BY date DESC, seq DESC) AS sifted
		FROM (SELECT seq, date, ${sifted} AS title FROM entry WHERE ${AFTER} ORDER BY date DESC, seq DESC LIMIT ?)`,
		...needs.flat(),
		source,
		after.date,
		after.seq,
		most,
	);
	return row?.sifted ?? "";
}
