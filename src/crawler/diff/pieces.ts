import type { Pieces } from "../rows.ts";
import { entriesOfSeen, SEEN_ENTRY_CHARS } from "./seen.ts";

/** How a packed history comes from the one before; null where one of them is of an earlier version, or empty. */
export function piecesOf(before: string, after: string): Pieces | null {
	const [old, now] = [entriesOfSeen(before), entriesOfSeen(after)];
	if (!old || !now) return null;
	const places = new Map<string, number>();
	for (let at = 0; at * SEEN_ENTRY_CHARS < old.entries.length; at++) places.set(entryAt(old.entries, at), at);
	const entries: Pieces["entries"] = [];
	for (let at = 0; at * SEEN_ENTRY_CHARS < now.entries.length; at++) {
		const entry = entryAt(now.entries, at);
		const place = places.get(entry);
		const last = entries.at(-1);
		if (place === undefined) {
			if (typeof last === "string") entries[entries.length - 1] = last + entry;
			else entries.push(entry);
		} else if (Array.isArray(last) && last[0] + last[1] === place) last[1]++;
		else entries.push([place, 1]);
	}
	return now.rest === old.rest ? { entries } : { entries, rest: now.rest };
}

/** The packed history that comes from the one before; null where these pieces are not of that one. */
export function joinedPieces(before: string, { entries, rest }: Pieces): string | null {
	const old = entriesOfSeen(before);
	if (!old) return null;
	let joined = "";
	for (const piece of entries) {
		if (typeof piece === "string") {
			if (piece.length % SEEN_ENTRY_CHARS !== 0) return null;
			joined += piece;
			continue;
		}
		const [from, many] = piece;
		if ((from + many) * SEEN_ENTRY_CHARS > old.entries.length) return null;
		joined += old.entries.slice(from * SEEN_ENTRY_CHARS, (from + many) * SEEN_ENTRY_CHARS);
	}
	return `${old.version}${joined}${rest ?? old.rest}`;
}

function entryAt(entries: string, at: number): string {
	return entries.slice(at * SEEN_ENTRY_CHARS, (at + 1) * SEEN_ENTRY_CHARS);
}
