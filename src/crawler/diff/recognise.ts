import type { Entry } from "../../model/entry.ts";
import { NO_MOMENT, type Seen, type SeenEntry, saysTheSame } from "./seen.ts";

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
 * fetch, some once, when they move to https or to another name. Such an entry has the link and the title of one that
 * is no longer listed under its old id, and of no other; or its title and its time, when the link has changed with
 * the id. Link and title alone may be chance (a column that keeps its name and address from week to week): at least
 * half of those found must say just what they said before, or have their time. What was recognised once is known.
 *
 * @returns the pieces in their order, and how many came with an id that was not known
 */
export function recognise(listed: Piece[], before: Seen): { pieces: Piece[]; changedIds: number } {
	const pieces = listed.map((piece) => ({ ...piece, identity: firstIdentity(piece, before) }));
	const ids = new Set(pieces.map((piece) => piece.identity));
	const strangers = pieces.filter((piece) => !before.entries.has(piece.identity));
	if (!strangers.length) return { pieces, changedIds: 0 };
	const byFace = finder(before, ids, strangers, (seen) => seen.face);
	const byMoment = finder(before, ids, strangers, (seen) => seen.moment);
	const found = new Map<Piece, string>();
	const taken = new Set<string>();
	let sure = 0;
	for (const piece of strangers) {
		const moment = piece.seen.moment === NO_MOMENT ? null : byMoment(piece);
		const old = byFace(piece) ?? moment;
		if (!old || taken.has(old.identity)) continue;
		taken.add(old.identity);
		found.set(piece, old.identity);
		if (old.identity === moment?.identity || saysTheSame(old.seen, piece.seen)) sure++;
	}
	if (sure * 2 < found.size) return { pieces, changedIds: 0 };
	const recognised = pieces.map((piece) => ({ ...piece, identity: found.get(piece) ?? piece.identity }));
	return { pieces: recognised, changedIds: found.size };
}

function firstIdentity({ identity }: Piece, { entries, aliases }: Seen): string {
	const first = aliases.get(identity);
	return first !== undefined && entries.has(first) && !entries.has(identity) ? first : identity;
}

interface Old {
	identity: string;
	seen: SeenEntry;
}

/** Finds the one entry of before that is no longer listed and shares a mark with a stranger, and with nothing else. */
function finder(
	before: Seen,
	listed: ReadonlySet<string>,
	strangers: Piece[],
	mark: (seen: SeenEntry) => string,
): (piece: Piece) => Old | null {
	const lost = new Map<string, Old | null>();
	for (const [identity, seen] of before.entries) {
		const alone = !lost.has(mark(seen)) && !listed.has(identity);
		lost.set(mark(seen), alone ? { identity, seen } : null);
	}
	const counts = new Map<string, number>();
	for (const { seen } of strangers) counts.set(mark(seen), (counts.get(mark(seen)) ?? 0) + 1);
	return ({ seen }) => (counts.get(mark(seen)) === 1 ? (lost.get(mark(seen)) ?? null) : null);
}
