/** A secret as the platform has it for HMAC (RFC 2104): good for making signatures and for checking them. */
export function hmacKey(secret: Uint8Array | string, hash = "SHA-256"): Promise<CryptoKey> {
	const bytes = typeof secret === "string" ? new TextEncoder().encode(secret) : secret;
	const algorithm = { name: "HMAC", hash };
	return crypto.subtle.importKey("raw", bytes as Uint8Array<ArrayBuffer>, algorithm, false, [
		"sign",
		"verify",
	]);
}
