/** Bytes as base64url without padding (RFC 4648, 5). */
export function toBase64Url(bytes: Uint8Array): string {
	return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Bytes as base64 (RFC 4648, 4), however many. */
export function toBase64(bytes: Uint8Array): string {
	let text = "";
	// A call takes only so many arguments; a multiple of three needs no padding.
	for (let at = 0; at < bytes.length; at += 24_576)
		text += btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576)));
	return text;
}

/** The bytes of a base64 text; null when it is none. */
export function fromBase64(text: string): Uint8Array | null {
	if (!/^[\w+/]*={0,2}$/.test(text)) return null;
	try {
		return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
	} catch {
		// It has a length that no bytes have.
		return null;
	}
}

/** The bytes of a base64url text; null when it is none. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
	if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
	const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
	return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
