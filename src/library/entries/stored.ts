import type { SourceFacts, StoredEntry } from "../../model/stored.ts";
import type { Row } from "../contract.ts";

/** A row as everyone sees it. */
export function storedEntry(row: Row, facts: SourceFacts, paths: string[]): StoredEntry {
	const { changedAt: _, hash: __, full: ___, versions: ____, announced: _____, also, ...entry } = row.kept;
	return { ...entry, key: row.key, source: facts, paths, alsoIn: also };
}
