import type { Kept } from "../contract.ts";

/** The fields of a row's body that its Library keeps for itself. */
type Own = "changedAt" | "changedBefore" | "hash" | "full" | "versions" | "announced" | "also" | "shownAs";

/** What of a row's body everyone may see. */
export function visible(kept: Kept): Omit<Kept, Own> {
	const {
		changedAt: _changedAt,
		changedBefore: _changedBefore,
		hash: _hash,
		full: _full,
		versions: _versions,
		announced: _announced,
		also: _also,
		shownAs: _shownAs,
		...entry
	} = kept;
	return entry;
}
