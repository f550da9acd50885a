import { TWIN_MAX_ROWS } from "../../settings.ts";
import type { PackedIndex } from "./packed.ts";
import type { Tables } from "./tables.ts";

type Twin = { seq: number; source: string; twin: string | null };

/**
 * The `seq` of the first entry with this link, when it is another source's; null when there is none. A link that
 * several entries of one source share (its home page, say) tells nothing about sameness.
 */
export function twinOf(link: string, source: string, tables: Tables, index: PackedIndex): number | null {
	const query = "SELECT seq, source, twin FROM entry WHERE seq = ? AND link = ?";
	const rows: Twin[] = [];
	for (const seq of index.candidates("link", link)) {
		const row = tables.one<Twin>(query, seq, link);
		if (row) rows.push(row);
		if (row?.source === source || rows.length === TWIN_MAX_ROWS) break;
	}
	const sources = new Set(rows.map((row) => row.source));
	if (sources.has(source) || sources.size < rows.length) return null;
	return rows.find((row) => row.twin === null)?.seq ?? null;
}
