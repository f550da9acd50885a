import type { Entry } from "../../model/entry.ts";
import { NO_MOMENT, NO_WORDS, type Seen, type SeenEntry, saysTheSame } from "./seen.ts";

/** An entry of the document at hand. */
export interface Piece {
	entry: Entry;
	/** Hash of the entry's identity. */
	identity: string;
	/** Hash of the identity that it may have had before its site moved to https; null when it has no such id. */
	formerIdentity: string | null;
	/** What will be remembered of it. */
	seen: SeenEntry;
}

/**
 * Gives entries whose source has changed their ids the identity that they had: some sources make new ids at each
 * fetch, some once, when they move to https or to another name. Such an entry has the link and the title of one that
 * is no longer listed under its old id, and of no other; or its title and its time, when the link has changed with
 * the id; or, where the source has another address, or most of the document new links and no time, its title and its
 * words. Link and title
 * alone may be chance (a column that keeps its name and address from week to week): at least half of those found must
 * say just what they said before, or have their time. What was recognised once is known.
 *
 * @returns the pieces in their order, and how many came with an id that was not known
 */
export function recognise(
	listed: Piece[],
	before: Seen,
	isMoved: boolean,
): { pieces: Piece[]; changedIds: number } {
	const pieces = listed.map((piece) => ({ ...piece, identity: firstIdentity(piece, before) }));
	const ids = new Set(pieces.map((piece) => piece.identity));
	const strangers = pieces.filter((piece) => !before.entries.has(piece.identity));
	if (!strangers.length) return { pieces, changedIds: 0 };
	const byFace = finder(before, ids, strangers, (seen) => seen.face);
	const byMoment = finder(before, ids, strangers, (seen) => (seen.moment === NO_MOMENT ? null : seen.moment));
	const byWords = finder(before, ids, strangers, (seen) => (seen.words === NO_WORDS ? null : seen.words));
	const found = new Map<Piece, string>();
	const taken = new Set<string>();
	let sure = 0;
	const take = (piece: Piece, old: Old | null, isSure: boolean) => {
		if (!old || taken.has(old.identity) || found.has(piece)) return;
		taken.add(old.identity);
		found.set(piece, old.identity);
		if (isSure) sure++;
	};
	for (const piece of strangers) {
		const moment = byMoment(piece);
		const old = byFace(piece) ?? moment;
		const isSure = old !== null && (old.identity === moment?.identity || saysTheSame(old.seen, piece.seen));
		take(piece, old, isSure);
	}
	for (const [piece, old] of sameWords(
		strangers.filter((piece) => !found.has(piece)),
		isMoved ? 0 : pieces.length,
		byWords,
	))
		take(piece, old, true);
	if (sure * 2 < found.size) return { pieces, changedIds: 0 };
	const recognised = pieces.map((piece) => ({ ...piece, identity: found.get(piece) ?? piece.identity }));
	return { pieces: recognised, changedIds: found.size };
}

/**
 * Strangers that say word for word what one that is gone said. One alone may be a column that says the same every week
 * (what has a time of its own is told by that): it must be so for most of the document.
 * @param listed how many entries the document has; 0 when one alone will do
 */
function sameWords(
	strangers: readonly Piece[],
	listed: number,
	byWords: (piece: Piece) => Old | null,
): [Piece, Old][] {
	const found = strangers.flatMap((piece): [Piece, Old][] => {
		const old = byWords(piece);
		const isOther = old !== null && old.seen.moment !== piece.seen.moment;
		return old === null || isOther ? [] : [[piece, old]];
	});
	return found.length * 2 > listed ? found : [];
}

function firstIdentity({ identity, formerIdentity }: Piece, { entries, aliases }: Seen): string {
	if (entries.has(identity)) return identity;
	const former = [aliases.get(identity), formerIdentity, aliases.get(formerIdentity ?? "")];
	return former.find((first) => typeof first === "string" && entries.has(first)) ?? identity;
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
	mark: (seen: SeenEntry) => string | null,
): (piece: Piece) => Old | null {
	const lost = new Map<string, Old | null>();
	for (const [identity, seen] of before.entries) {
		const name = mark(seen);
		if (name !== null) lost.set(name, lost.has(name) || listed.has(identity) ? null : { identity, seen });
	}
	const counts = new Map<string | null, number>();
	for (const { seen } of strangers) counts.set(mark(seen), (counts.get(mark(seen)) ?? 0) + 1);
	return ({ seen }) => {
		const name = mark(seen);
		return name !== null && counts.get(name) === 1 ? (lost.get(name) ?? null) : null;
	};
}
