const DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

/** Bytes as base32 (RFC 4648, 6) in lower case and without padding: for where case is not kept, as in addresses of mail. */
export function toBase32(bytes: Uint8Array): string {
	let text = "";
	let bits = 0;
	let held = 0;
	for (const byte of bytes) {
		bits = ((bits << 8) | byte) & 0xffff;
		held += 8;
		for (; held >= 5; held -= 5) text += DIGITS[(bits >> (held - 5)) & 31];
	}
	return held > 0 ? text + DIGITS[(bits << (5 - held)) & 31] : text;
}
