/**
 * How far a client has read each Library: the number that the Library gave to the last change it has seen. Numbers
 * and not times, because an entry can arrive late or be back-dated, but its number is always the next one.
 */
export type Cursor = Record<string, number>;

/** Bytes of an encoded cursor: a number for each of some hundred Libraries. */
const CURSOR_MAX_CHARACTERS = 16_384;

/** A cursor as one word for an address (base64url of JSON with its keys in order, so that equal cursors are equal). */
export function encodeCursor(cursor: Cursor): string {
	const sorted = Object.entries(cursor).sort(([a], [b]) => (a < b ? -1 : 1));
	const bytes = new TextEncoder().encode(JSON.stringify(sorted));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}

/** The cursor that `encodeCursor` wrote, null for any other text. */
export function decodeCursor(text: string): Cursor | null {
	if (text.length > CURSOR_MAX_CHARACTERS || !/^[A-Za-z0-9_-]+$/.test(text)) return null;
	try {
		const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
			char.charCodeAt(0),
		);
		const read: unknown = JSON.parse(
			new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes),
		);
		return Array.isArray(read) && read.every(isPlace) ? Object.fromEntries(read) : null;
	} catch {
		// Not base64, not UTF-8 or not JSON: in no case a cursor of ours.
		return null;
	}
}

function isPlace(one: unknown): one is [string, number] {
	return (
		Array.isArray(one) &&
		one.length === 2 &&
		typeof one[0] === "string" &&
		Number.isSafeInteger(one[1]) &&
		one[1] >= 0
	);
}
