import type { Also, SourceFacts, StoredEntry } from "../../model/stored.ts";
import type { Row } from "../contract.ts";
import { visible } from "./visible.ts";

/** A row as everyone sees it. */
export function storedEntry(row: Row, facts: SourceFacts, paths: string[], alsoIn: Also[]): StoredEntry {
	return { ...visible(row.kept), key: row.kept.shownAs ?? row.key, source: facts, paths, alsoIn };
}
