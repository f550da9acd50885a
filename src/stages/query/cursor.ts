import { fromBase64Url, toBase64Url } from "../../base/base64.ts";

/** How far a client has read one Library. */
export interface ReadPlace {
	/** The number that the Library gave to the last change that the client has seen. */
	seq: number;
	/** Which life of the Library counted it; null in cursors of earlier versions. */
	epoch: string | null;
}

/**
 * How far a client has read each Library. Numbers and not times, because an entry can arrive late or be back-dated, but
 * its number is always the next one; with the time at which the cursor was made, for Libraries that have come since, or
 * have lost what they had counted.
 */
export interface Cursor {
	places: Record<string, ReadPlace>;
	/** Instant, ms; null in cursors of earlier versions. */
	made: number | null;
}

/** No Library has this name, for no category is empty. */
const MADE = "";

/** Bytes of an encoded cursor: a number for each of some hundred Libraries. */
const CURSOR_MAX_CHARACTERS = 16_384;

/** A cursor as one word for an address (base64url of JSON with its keys in order, so that equal cursors are equal). */
export function encodeCursor(cursor: Cursor): string {
	const places = Object.entries(cursor.places)
		.map(([library, { seq, epoch }]) => (epoch === null ? [library, seq] : [library, seq, epoch]))
		.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
	const words = cursor.made === null ? places : [[MADE, cursor.made], ...places];
	return toBase64Url(new TextEncoder().encode(JSON.stringify(words)));
}

/** The cursor that `encodeCursor` wrote, null for any other text. */
export function decodeCursor(text: string): Cursor | null {
	const bytes = text.length > CURSOR_MAX_CHARACTERS ? null : fromBase64Url(text);
	if (!bytes) return null;
	try {
		const read: unknown = JSON.parse(
			new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes),
		);
		return Array.isArray(read) && read.every(isPlace) ? cursorOf(read) : null;
	} catch {
		// Not UTF-8 or not JSON: in no case a cursor of ours.
		return null;
	}
}

type Place = [library: string, seq: number, epoch?: string];

function cursorOf(read: Place[]): Cursor {
	const made = read.find(([library]) => library === MADE)?.[1] ?? null;
	const places = read.filter(([library]) => library !== MADE);
	return {
		made,
		places: Object.fromEntries(places.map(([library, seq, epoch = null]) => [library, { seq, epoch }])),
	};
}

function isPlace(place: unknown): place is Place {
	return (
		Array.isArray(place) &&
		(place.length === 2 || (place.length === 3 && typeof place[2] === "string" && place[2].length <= 64)) &&
		typeof place[0] === "string" &&
		Number.isSafeInteger(place[1]) &&
		place[1] >= 0
	);
}
