/** Text of bytes in a known encoding, U+FFFD for what is none. UTF-32 is ours: the platform has no such decoder. */
export function decodeAs(bytes: Uint8Array, name: string): string {
	if (name === "utf-32le" || name === "utf-32be") return decodeUtf32(bytes, name === "utf-32le");
	return new TextDecoder(name, { fatal: false, ignoreBOM: true }).decode(bytes);
}

/** Text of bytes that are UTF-8 without a flaw; null when they are not. */
export function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		// A fatal decoder throws at the first broken byte: then the bytes are not UTF-8.
		return null;
	}
}

/** Whether every byte is ASCII. */
export function isAscii(bytes: Uint8Array): boolean {
	for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x7f) return false;
	return true;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const units = new Uint16Array(bytes.length >> 1);
	let length = 0;
	for (let at = 0; at + 4 <= bytes.length; at += 4) {
		const point = view.getUint32(at, littleEndian);
		const isScalar = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
		if (isScalar && point > 0xffff) {
			units[length++] = 0xd7c0 + (point >> 10);
			units[length++] = 0xdc00 + (point & 0x3ff);
		} else units[length++] = isScalar ? point : 0xfffd;
	}
	return decodeAs(new Uint8Array(units.buffer, 0, 2 * length), "utf-16le");
}
