import { hash64 } from "./hash.ts";

/** Of a key, how many hex digits stand for the source. */
const SOURCE_DIGITS = 8;

/**
 * The key of an entry: its source's hash first, so that no source can reach another's entries. The hash is short, and whom a
 * source comes of may choose its address: so no two sources may have the same (`config/load.ts`, `registry/ownRows.ts`).
 * @param part what the keys of the source's entries begin with where that is not the hash of its id; "" where it is
 */
export function entryKey(source: string, identityHash: string, part = ""): string {
	return (part || sourcePart(source)) + identityHash;
}

/** What the keys of a source's entries begin with, unless the source goes on where one of another id left off. */
export function sourcePart(source: string): string {
	return hash64(source).slice(0, SOURCE_DIGITS);
}

/** Whether a key is one of a source's. */
export function isKeyOf(source: string, key: string): boolean {
	return partOfKey(key) === sourcePart(source);
}

/** What a key says of its source. */
export function partOfKey(key: string): string {
	return key.slice(0, SOURCE_DIGITS);
}

/** The hash of the identity that a key was made of. */
export function identityOfKey(key: string): string {
	return key.slice(SOURCE_DIGITS);
}
