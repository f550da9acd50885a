import { hash64 } from "../../base/hash.ts";
import type { Entry } from "../../model/entry.ts";
import { NO_MOMENT, NO_WORDS, type Seen, type SeenEntry, saysTheSame } from "./seen.ts";

/** An entry of the document at hand. */
export interface Piece {
	entry: Entry;
	/** Hash of the entry's identity. */
	identity: string;
	/** Hash of the identity that it has where its site is at http and not at https, or the other way round; null when it has no such id. */
	formerIdentity: string | null;
	/** What will be remembered of it. */
	seen: SeenEntry;
}

/**
 * Gives entries whose source has changed their ids the identity that they had: some sources make new ids at each
 * fetch, some once, when they move to https or to another name. Such an entry has the link and the title of one that
 * is no longer listed under its old id, and of no other; or its title and its time, when the link has changed with
 * the id; or, where the source has another address or has changed ids before, or much of the document has new links and
 * no time, its title and its words. Link and title alone may be chance (a column that keeps its name and address from
 * week to week): at least half of those found must say just what they said before, or have their time, or most of the
 * document has all its words. What was recognised once is known.
 *
 * @returns the pieces in their order, how many came with an id that was not known, and whether ids are entries' at all
 */
export function recognise(
	listed: Piece[],
	before: Seen,
	isMoved: boolean,
): { pieces: Piece[]; changedIds: number; areOwn: boolean } {
	const counted = whereIdsCount(listed, before);
	return counted
		? { ...counted, areOwn: false }
		: { ...recogniseByMarks(listed, before, isMoved), areOwn: true };
}

/** Fewer entries than this may have changed places by chance. */
const MIN_COUNTED = 2;

/**
 * Some ids only count the entries of a document: the first is always 1. Most of what was known under one is there under
 * another then, and link and title tell what it is. Null where ids are the entries' own.
 */
function whereIdsCount(listed: Piece[], { entries }: Seen): { pieces: Piece[]; changedIds: number } | null {
	const known = listed.filter(({ identity }) => entries.has(identity));
	const changed = known.filter(({ identity, seen }) => entries.get(identity)?.face !== seen.face);
	if (changed.length < MIN_COUNTED) return null;
	const faces = new Map<string, string | null>();
	for (const [identity, { face }] of entries) faces.set(face, faces.has(face) ? null : identity);
	const moved = changed.filter(({ seen }) => typeof faces.get(seen.face) === "string");
	if (moved.length < MIN_COUNTED || moved.length * 2 <= known.length) return null;
	const pieces = listed.map((piece) => {
		const { face } = piece.seen;
		return { ...piece, identity: faces.get(face) ?? hash64(`face:${face}`) };
	});
	return { pieces, changedIds: moved.length };
}

function recogniseByMarks(
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
	/** Of those that are not sure, those that say word for word what they said. */
	let verbatim = 0;
	const take = (piece: Piece, old: Old | null, isSure: boolean) => {
		if (!old || taken.has(old.identity) || found.has(piece)) return;
		taken.add(old.identity);
		found.set(piece, old.identity);
		if (isSure) sure++;
	};
	for (const piece of strangers) {
		const moment = byMoment(piece);
		const old = byFace(piece) ?? moment ?? amongAlike(piece, byWords(piece));
		const isSure = old !== null && (old.identity === moment?.identity || saysTheSame(old.seen, piece.seen));
		if (old && !isSure && sharesWords(old, piece)) verbatim++;
		take(piece, old, isSure);
	}
	const isUnsteady = isMoved || before.aliases.size > 0;
	for (const [piece, old] of sameWords(
		strangers.filter((piece) => !found.has(piece)),
		isUnsteady ? 0 : pieces.length,
		byWords,
	))
		take(piece, old, true);
	if (isUnsteady || verbatim * 2 > pieces.length) sure += verbatim;
	if (sure * 2 < found.size) return { pieces, changedIds: 0 };
	const recognised = pieces.map((piece) => ({ ...piece, identity: found.get(piece) ?? piece.identity }));
	return { pieces: recognised, changedIds: found.size };
}

/**
 * Strangers that say word for word what one that is gone said. One alone may be a column that says the same every week
 * (what has a time of its own is told by that): it must be so for most of the document, or for a third of it and more than one.
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
	return found.length * (found.length > 1 ? 3 : 2) > listed ? found : [];
}

/** Of several with one link and title, the one that says word for word the same, and has no other time. */
function amongAlike({ seen }: Piece, old: Old | null): Old | null {
	return old?.seen.face === seen.face && old.seen.moment === seen.moment ? old : null;
}

function sharesWords(old: Old, { seen }: Piece): boolean {
	return seen.words !== NO_WORDS && old.seen.words === seen.words && old.seen.moment === seen.moment;
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
