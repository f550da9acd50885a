import { hash64 } from "../../base/hash.ts";
import type { Entry } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";
import { DOCUMENT_MAX_ENTRIES } from "../../settings.ts";
import { identify } from "../../stages/parse/identity.ts";
import { type Piece, recognise } from "./recognise.ts";
import { packSeen, remember, type Seen, seenEntry, unpackSeen } from "./seen.ts";

/** What a document has that was not there before. */
export interface News {
	/** New and changed entries, oldest first: only these are worth cleaning. */
	entries: Piece[];
	/** The packed history after them. */
	seen: string;
	/** There is more than was asked for. */
	more: boolean;
	problems: Problem[];
}

/** Fewer entries than this that are all dated anew may be so by chance. */
const MIN_RESTAMPED = 3;

/** Compares a document's entries with what was seen before; at most `most` come now, the oldest. */
export function findNews(listed: Entry[], packed: string, most: number): News {
	const before = unpackSeen(packed);
	const identified = identify(newestOf(listed));
	const given = identified.entries.map(({ entry, identity }) => ({
		entry,
		identity: hash64(identity),
		seen: seenEntry(entry),
	}));
	const { pieces, changedIds } = recognise(given, before);
	const clock = isRestamped(pieces, before);
	const news = pieces.filter(({ identity, seen }) => {
		const known = before.entries.get(identity);
		return !known || known.text !== seen.text || (known.stamp !== seen.stamp && !clock);
	});
	news.reverse();
	const later = new Set(news.splice(most));
	const problems = [
		...identified.problems,
		...(changedIds ? [idsChanged(changedIds)] : []),
		...(clock ? [RESTAMPED] : []),
		...(listed.length === 0 && before.entries.size > 0 ? [emptied(before.entries.size)] : []),
	];
	const aliases = aliasesOf(given, pieces);
	// Without news the history stays as it is, whatever the order of the entries is now: nothing is to be stored.
	const seen =
		news.length || changedIds ? remember(before, { entries: current(pieces, later, before), aliases }) : null;
	return { entries: news, seen: seen ? packSeen(seen) : packed, more: later.size > 0, problems };
}

/** What was put off for the next time keeps what was known of it, so that it will be news then. */
function current(pieces: Piece[], later: ReadonlySet<Piece>, before: Seen): Seen["entries"] {
	const seen: Seen["entries"] = new Map();
	for (const piece of pieces) {
		const known = later.has(piece) ? before.entries.get(piece.identity) : piece.seen;
		if (known) seen.set(piece.identity, known);
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

/** As many as are read of one document: the newest by their dates, or the first when they have none; order stays. */
function newestOf(entries: Entry[]): Entry[] {
	if (entries.length <= DOCUMENT_MAX_ENTRIES) return entries;
	const dated = entries.map((entry) => ({ entry, date: entry.published ?? entry.updated ?? 0 }));
	const kept = new Set([...dated].sort((a, b) => b.date - a.date).slice(0, DOCUMENT_MAX_ENTRIES));
	return dated.filter((one) => kept.has(one)).map((one) => one.entry);
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
