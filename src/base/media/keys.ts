import { DAY_MS, SIGNING_KEY_KEEP_DAYS } from "../../settings.ts";
import { toBase64Url } from "../base64.ts";
import { nullable, object, type TypeOf } from "../storage/shape.ts";
import { instant, textLike } from "../storage/values.ts";

/** A secret that signs media addresses; plain data, so that an object can keep it. */
export const signingKeyShape = object({
	/** Four characters that go into the address, so that the right key is found at once. */
	id: textLike(/^[\w-]{4}$/, "4 characters of base64url"),
	/** 32 random bytes in base64url. */
	secret: textLike(/^[\w-]{43}$/, "32 bytes in base64url"),
	created: instant,
	/** When the key's signatures stop being good; null for the key that signs. */
	expires: nullable(instant),
});

export type SigningKey = TypeOf<typeof signingKeyShape>;

/** A new key from 35 bytes of `crypto.getRandomValues`: 3 for its id, 32 for its secret. */
export function makeKey(now: number, random: Uint8Array): SigningKey {
	if (random.byteLength < 35) throw new RangeError("a key takes 35 random bytes");
	return {
		id: toBase64Url(random.subarray(0, 3)),
		secret: toBase64Url(random.subarray(3, 35)),
		created: now,
		expires: null,
	};
}

/**
 * The keys after a rotation: a new one signs, those before it stay good for `SIGNING_KEY_KEEP_DAYS` from now,
 * and what has expired goes. The new key must not share an id with one that is kept: then pass other bytes.
 */
export function rotateKeys(keys: readonly SigningKey[], now: number, random: Uint8Array): SigningKey[] {
	const until = now + SIGNING_KEY_KEEP_DAYS * DAY_MS;
	const kept = liveKeys(keys, now).map((key) => ({ ...key, expires: key.expires ?? until }));
	const made = makeKey(now, random);
	if (kept.some((key) => key.id === made.id)) throw new RangeError("two keys with one id");
	return [made, ...kept];
}

/** The keys that still verify, the newest (which signs) first. */
export function liveKeys(keys: readonly SigningKey[], now: number): SigningKey[] {
	return keys
		.filter((key) => key.expires === null || key.expires > now)
		.sort((a, b) => b.created - a.created);
}
