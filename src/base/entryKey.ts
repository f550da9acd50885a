import { hash64 } from "./hash.ts";

/** Of a key, how many hex digits stand for the source. */
const SOURCE_DIGITS = 8;

/** The key of an entry: its source's hash first, so that no source can reach another's entries. */
export function entryKey(source: string, identityHash: string): string {
	return sourcePart(source) + identityHash;
}

/** What every key of a source's entries begins with. */
function sourcePart(source: string): string {
	return hash64(source).slice(0, SOURCE_DIGITS);
}

/** Whether a key is one of a source's. */
export function isKeyOf(source: string, key: string): boolean {
	return key.slice(0, SOURCE_DIGITS) === sourcePart(source);
}

/** The hash of the identity that a key was made of. */
export function identityOfKey(key: string): string {
	return key.slice(SOURCE_DIGITS);
}
