import { hash64 } from "../../base/hash.ts";
import type { Entry } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";
import { DOCUMENT_MAX_ENTRIES } from "../../settings.ts";
import { identify } from "../../stages/parse/identity.ts";
import { newestOf, tooMany } from "../../stages/parse/newest.ts";
import { type Piece, recognise } from "./recognise.ts";
import {
	isForgotten,
	isTold,
	NOT_CLEANED,
	packSeen,
	remember,
	type Seen,
	type SeenEntry,
	seenEntry,
	unpackSeen,
} from "./seen.ts";

/** What a document has that was not there before. */
export interface News {
	/** What is worth cleaning: new entries, the oldest first, then those whose text differs from what was read before. */
	entries: Piece[];
	/** There are more new entries than were asked for: they are worth the next tick. */
	more: boolean;
	/** There are more changed entries than were asked for: they have their turn at the next fetches. */
	moreChanged: boolean;
	problems: Problem[];
	/** Entries are known from before, and none of them is in the document. */
	isAllNew: boolean;
	/** Under which identities the document's entries are known from now on. */
	identities: ReadonlySet<string>;
	/** Whether an entry that comes now may have another identity at the next fetch: nothing is known of the source, or it does so. */
	isUnsteady: boolean;
	/** Whether an entry was told already as cleaning has it now, and its source dates it as it did then; never of one whose text was forgotten. */
	wasTold: (piece: Piece, cleaned: string) => boolean;
	/** Whether an entry's Libraries have been told of it, as it was or in other words. */
	isKnown: (piece: Piece) => boolean;
	/**
	 * The packed history after the document.
	 * @param cleanedNow what cleaning made of the entries that were told, by identity; what was looked at and came out as before
	 *   is not among them, and alone is no reason to store anything
	 */
	remember: (cleanedNow: ReadonlyMap<string, string>) => string;
}

/** How much of a document's news is wanted. */
export interface Wanted {
	/** New entries, at most. */
	fresh: number;
	/** Changed entries, at most, and no more than `fresh` together with the new ones. */
	changed: number;
	/** Counts up from fetch to fetch: where there are more changed entries than wanted, each time others come first. */
	turn: number;
	/** The source never gives another id to what it has sent: none is another one in new words. */
	idsStay?: boolean;
}

/** Fewer entries than this that are all dated anew may be so by chance. */
const MIN_RESTAMPED = 3;

/**
 * Compares a document's entries with what was seen before.
 * @param isMoved whether the source has another address than it had then: its links may have another host
 */
export function findNews(listed: Entry[], packed: string, wanted: Wanted, isMoved = false): News {
	const before = unpackSeen(packed);
	const { identified, given } = piecesOf(listed, before);
	const { pieces, changedIds, areOwn } = wanted.idsStay
		? { pieces: given, changedIds: 0, areOwn: true }
		: recognise(given, before, isMoved);
	const clock = isRestamped(pieces, before);
	const fresh = pieces.filter(({ identity }) => isOwed(before.entries.get(identity)));
	const changed = pieces.filter(({ identity, seen }) => {
		const known = before.entries.get(identity);
		return !isOwed(known) && (known?.text !== seen.text || (known.stamp !== seen.stamp && !clock));
	});
	const newNow = fresh.reverse().slice(0, wanted.fresh);
	const changedNow = rotated(changed, wanted.turn)
		.slice(0, Math.max(0, Math.min(wanted.changed, wanted.fresh - newNow.length)))
		.reverse();
	const looked = new Set([...newNow, ...changedNow]);
	const problems = [
		...identified.problems,
		...(changedIds ? [idsChanged(changedIds)] : []),
		...(clock ? [RESTAMPED] : []),
		...(listed.length === 0 && before.entries.size > 0 ? [emptied(before.entries.size)] : []),
		...(listed.length > DOCUMENT_MAX_ENTRIES ? [tooMany(listed.length)] : []),
	];
	const sharedLinks = new Set(
		identified.sharedLinks.filter((link) => !isHome(link)).map((link) => hash64(link)),
	);
	const aliases = areOwn ? aliasesOf(given, pieces) : new Map();
	return {
		entries: [...newNow, ...changedNow],
		more: fresh.length > newNow.length,
		moreChanged: changed.length > changedNow.length,
		problems,
		identities: new Set(pieces.map(({ identity }) => identity)),
		isAllNew: before.entries.size > 0 && !pieces.some(({ identity }) => before.entries.has(identity)),
		isUnsteady:
			before.entries.size === 0 ||
			before.aliases.size + changedIds > 0 ||
			[...sharedLinks].some((link) => !before.sharedLinks.has(link)),
		wasTold: ({ identity, seen }, cleaned) => {
			const known = before.entries.get(identity);
			return known?.cleaned === cleaned && known.stamp === seen.stamp;
		},
		isKnown: ({ identity }) => {
			const known = before.entries.get(identity);
			return known !== undefined && isTold(known);
		},
		remember: (cleanedNow) => {
			const isKnown = [...sharedLinks].every((link) => before.sharedLinks.has(link));
			// Without news the history stays as it is, whatever the order of the entries is now: nothing is to be stored.
			if (cleanedNow.size === 0 && changedIds === 0 && (isKnown || before.entries.size === 0)) return packed;
			return packSeen(
				remember(before, { entries: current(pieces, looked, cleanedNow, before), aliases, sharedLinks }),
			);
		},
	};
}

/** Whether an entry of a document is known from before: whether it is of the same source at all. */
export function knowsAny(listed: Entry[], packed: string): boolean {
	const before = unpackSeen(packed);
	const { pieces } = recognise(piecesOf(listed, before).given, before, true);
	return pieces.some(({ identity }) => before.entries.has(identity));
}

/** The entries of a document with the identities under which they are known, or would be. */
export function identified(listed: Entry[], packed: string): Pick<Piece, "entry" | "identity">[] {
	const before = unpackSeen(packed);
	return recognise(piecesOf(listed, before).given, before, false).pieces;
}

/** Of some identities, how many are known. */
export function countKnown(identities: Iterable<string>, packed: string): number {
	const { entries } = unpackSeen(packed);
	return [...identities].filter((identity) => entries.has(identity)).length;
}

function piecesOf(listed: Entry[], before: Seen) {
	const isShared = (link: string) => isHome(link) || before.sharedLinks.has(hash64(link));
	const identified = identify(newestOf(listed), isShared);
	const given = identified.entries.map(({ entry, identity }) => ({
		entry,
		identity: hash64(identity),
		formerIdentity: formerIdentity(identity),
		seen: seenEntry(entry),
	}));
	return { identified, given };
}

/** Never told, or to be told again because a Library has lost it or the owner has it read in another way. */
function isOwed(known: SeenEntry | undefined): boolean {
	return known === undefined || isForgotten(known);
}

/** A link to a site's front page is nobody's own. */
function isHome(link: string): boolean {
	return !/[/?#]/.test(link);
}

/**
 * The hash of the identity that an entry had before its site moved to https, or that it has on a mirror that has not: ids
 * that are addresses move along.
 */
function formerIdentity(identity: string): string | null {
	const [, scheme, rest] = /^id:(https?)(:\/\/.*)$/s.exec(identity) ?? [];
	return scheme === undefined ? null : hash64(`id:${scheme === "http" ? "https" : "http"}${rest}`);
}

function rotated<T>(list: readonly T[], turn: number): T[] {
	const from = list.length === 0 ? 0 : turn % list.length;
	return [...list.slice(from), ...list.slice(0, from)];
}

/** What was put off for the next time keeps what was known of it, so that it will be news then. */
function current(
	pieces: readonly Piece[],
	looked: ReadonlySet<Piece>,
	cleanedNow: ReadonlyMap<string, string>,
	before: Seen,
): Seen["entries"] {
	const seen: Seen["entries"] = new Map();
	for (const piece of pieces) {
		const known = before.entries.get(piece.identity);
		if (!looked.has(piece)) {
			// Facts that are newer than the history's version are filled in where the entry is the same.
			if (known)
				seen.set(
					piece.identity,
					known.text === piece.seen.text ? { ...piece.seen, cleaned: known.cleaned } : known,
				);
			continue;
		}
		const cleaned = cleanedNow.get(piece.identity) ?? known?.cleaned ?? NOT_CLEANED;
		seen.set(piece.identity, { ...piece.seen, cleaned });
	}
	return seen;
}

/** The ids that the source gives now to entries that it gave others at first. */
function aliasesOf(given: Piece[], pieces: Piece[]): Seen["aliases"] {
	const aliases: Seen["aliases"] = new Map();
	for (const [at, { identity }] of given.entries()) {
		const first = pieces[at]?.identity;
		if (first !== undefined && first !== identity) aliases.set(identity, first);
	}
	return aliases;
}

/** Some software dates every entry anew at each fetch: when most say so and nothing else, nothing has changed. */
function isRestamped(pieces: Piece[], before: Seen): boolean {
	const restamped = pieces.filter(({ identity, seen }) => {
		const known = before.entries.get(identity);
		return known?.text === seen.text && known.stamp !== seen.stamp;
	});
	return restamped.length >= MIN_RESTAMPED && restamped.length * 2 > pieces.length;
}

const RESTAMPED: Problem = {
	stage: "parse",
	code: "restamped",
	message: "every entry says that it was updated just now, and none has changed; that is ignored",
};

function idsChanged(count: number): Problem {
	const message = `${count} entries came with other ids than before; they were recognised by link and title`;
	return { stage: "parse", code: "unstable-ids", message };
}

function emptied(count: number): Problem {
	const message = `the document has no entries any more; the ${count} of before stay published`;
	return { stage: "parse", code: "emptied", message };
}

/** What is said of a document with so many entries of which `include` and `exclude` leave none. */
export function allLeftOut(count: number): Problem {
	const all = count === 1 ? "the only entry" : `all ${count} entries`;
	const message = `include and exclude leave out ${all} of the document; what was published before leaves or waits`;
	return { stage: "parse", code: "emptied", message };
}
