import type { Entry } from "../model.ts";
import { type Seen, type SeenEntry, saysTheSame } from "./seen.ts";

/** An entry of the document at hand. */
export interface Piece {
	entry: Entry;
	/** Hash of the entry's identity. */
	identity: string;
	/** What will be remembered of it. */
	seen: SeenEntry;
}

/**
 * Gives entries whose source has changed their ids the identity that they had: some sources make new ids at each
 * fetch, some once, when they move to https. Such an entry has the link and the title of one that is no longer listed
 * under its old id, and of no other. That alone may be chance (a column that keeps its name and address from week to
 * week): at least half of those found so must say just what they said before. What was recognised once is known.
 *
 * @returns the pieces in their order, and how many came with an id that was not known
 */
export function recognise(listed: Piece[], before: Seen): { pieces: Piece[]; changedIds: number } {
	const pieces = listed.map((piece) => ({ ...piece, identity: firstIdentity(piece, before) }));
	const lost = lostFaces(before, new Set(pieces.map((piece) => piece.identity)));
	const strangers = pieces.filter((piece) => !before.entries.has(piece.identity));
	const faces = countFaces(strangers);
	const found = new Map<Piece, string>();
	let same = 0;
	for (const piece of strangers) {
		const old = lost.get(piece.seen.face);
		if (!old || faces.get(piece.seen.face) !== 1) continue;
		found.set(piece, old.identity);
		if (saysTheSame(old.seen, piece.seen)) same++;
	}
	if (same * 2 < found.size) return { pieces, changedIds: 0 };
	const recognised = pieces.map((piece) => ({ ...piece, identity: found.get(piece) ?? piece.identity }));
	return { pieces: recognised, changedIds: found.size };
}

function firstIdentity({ identity }: Piece, { entries, aliases }: Seen): string {
	const first = aliases.get(identity);
	return first !== undefined && entries.has(first) && !entries.has(identity) ? first : identity;
}

/** Entries that are no longer listed, by a face that nothing else in the whole history has. */
function lostFaces(before: Seen, listed: ReadonlySet<string>) {
	const lost = new Map<string, { identity: string; seen: SeenEntry } | null>();
	for (const [identity, seen] of before.entries) {
		const alone = !lost.has(seen.face) && !listed.has(identity);
		lost.set(seen.face, alone ? { identity, seen } : null);
	}
	return lost;
}

function countFaces(pieces: Piece[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { seen } of pieces) counts.set(seen.face, (counts.get(seen.face) ?? 0) + 1);
	return counts;
}
