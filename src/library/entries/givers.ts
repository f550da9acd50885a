import { isKeyOf } from "../../base/entryKey.ts";
import { sourceOf } from "../../config/lookup.ts";
import type { Config, SourceConfig } from "../../config/schema.ts";
import { isOpen, type Scope } from "../../config/scope.ts";
import { libraryOf } from "../../config/shards.ts";
import type { Row } from "../contract.ts";
import type { EntryTable } from "./entryTable.ts";

/** What there is to be known of a Library's rows here. */
type Rows = Pick<EntryTable, "ownerOf" | "joined">;

/**
 * Whether it is this Library that gives an entry to who reads `all`, and tells of its changes: each is given by one. The
 * entries of a source in several top-level categories are in several Libraries, and in each of them other sources may say
 * the same; what says the same goes by the key of the first that said it, so that source decides: the Library of its first
 * category gives the entry. Of a first one that has left, the source that speaks for it decides.
 */
export function giverIn(library: string, rows: Rows, config: Config, scope: Scope): (row: Row) => boolean {
	const homesOf = (source: SourceConfig | undefined) =>
		(source?.categories ?? []).filter((path) => isOpen(path, scope)).map(libraryOf);
	const isHome = (id: string) => homesOf(sourceOf(config, id))[0] === library;
	return ({ key, source, kept }) => {
		const name = kept.shownAs ?? key;
		if (name === key) return isHome(source);
		const here = rows.ownerOf(name);
		if (here) return isHome(here.source);
		const homes = homesOf(config.sources.find(({ id }) => isKeyOf(id, name)));
		// The first source of all has it elsewhere, unless it had it here, too, and has it no more.
		if (homes[0] === library || (homes.length > 0 && !homes.includes(library))) return homes[0] === library;
		return isHome(spokesman(rows.joined(name), (id) => homesOf(sourceOf(config, id))) ?? source);
	};
}

/** Of the sources that have an entry one that every Library chooses, as far as that has them: one that is in most Libraries. */
function spokesman(rows: readonly Row[], homesOf: (id: string) => string[]): string | null {
	const sources = rows.map(({ key, source }) => ({ key, source, homes: new Set(homesOf(source)).size }));
	sources.sort((a, b) => b.homes - a.homes || (a.key < b.key ? -1 : 1));
	return sources[0] && sources[0].homes > 0 ? sources[0].source : null;
}
