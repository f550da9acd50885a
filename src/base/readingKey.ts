import { toBase64Url } from "./base64.ts";
import { sameText } from "./sameText.ts";

/** Random bytes of a key: 160 bits, beyond guessing, so that a plain hash of it needs no salt. */
export const READING_KEY_BYTES = 20;

/** Tells a key from the owner's token, and from other secrets where one was pasted into public. */
const PREFIX = "trib_";
const FORM = new RegExp(`^${PREFIX}[\\w-]{27}$`);

/** A new reading key of `READING_KEY_BYTES` random bytes: `trib_` and 27 characters of base64url. */
export function makeReadingKey(random: Uint8Array): string {
	if (random.byteLength !== READING_KEY_BYTES)
		throw new RangeError(`a key takes ${READING_KEY_BYTES} random bytes`);
	return PREFIX + toBase64Url(random);
}

/** Whether a text has the form of a reading key: any other is none, and need not be looked up. */
export function looksLikeReadingKey(text: string): boolean {
	return FORM.test(text);
}

/** Whether a text begins as reading keys do: one that was not copied whole does, too. */
export function beginsLikeReadingKey(text: string): boolean {
	return text.startsWith(PREFIX);
}

/** What is kept of a key: SHA-256 in base64url, 43 characters. */
export async function readingKeyHash(key: string): Promise<string> {
	return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key))));
}

/** The one with this hash. All are looked at, however many fit: the time says nothing of where, or how far, they differ. */
export function withHash<T extends { hash: string }>(all: readonly T[], hash: string): T | null {
	let found: T | null = null;
	for (const each of all) if (sameText(hash, each.hash)) found = each;
	return found;
}
