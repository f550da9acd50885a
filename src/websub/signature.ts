import { hmacKey } from "../base/hmac.ts";

/** The digests that a hub may sign with (W3C WebSub, section 7.1), by their names in the header. */
const DIGESTS: Record<string, string> = {
	sha1: "SHA-1",
	sha256: "SHA-256",
	sha384: "SHA-384",
	sha512: "SHA-512",
};

/**
 * Whether a body was signed with the secret, as `X-Hub-Signature: method=hexadecimal` says (W3C WebSub, section
 * 7.1.2). An absent header, an unknown digest or another length is no signature. Compares in constant time.
 */
export async function isSigned(body: Uint8Array, header: string | null, secret: string): Promise<boolean> {
	const found = /^\s*(sha(?:1|256|384|512))=((?:[0-9a-f]{2})+)\s*$/i.exec(header ?? "");
	const hash = DIGESTS[found?.[1]?.toLowerCase() ?? ""];
	if (!found || hash === undefined) return false;
	const key = await hmacKey(secret, hash);
	return crypto.subtle.verify("HMAC", key, fromHex(found[2] ?? ""), body as Uint8Array<ArrayBuffer>);
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
