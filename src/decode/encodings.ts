/** Text of bytes in a known encoding, U+FFFD for what is none. UTF-32 is ours: the platform has no such decoder. */
export function decodeAs(bytes: Uint8Array, name: string): string {
	if (name === "utf-32le" || name === "utf-32be") return decodeUtf32(bytes, name === "utf-32le");
	return new TextDecoder(name).decode(bytes);
}

/** Whether the bytes are an unbroken text of the encoding. */
export function isWellFormed(bytes: Uint8Array, name: string): boolean {
	if (name.startsWith("utf-32") || name.startsWith("utf-16")) return hasZeros(bytes);
	try {
		new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
		return true;
	} catch {
		// That is the answer: fatal decoders throw at the first broken byte.
		return false;
	}
}

/** Markup in UTF-16 or UTF-32 is every other byte zero: without zeros the declaration is that of another file. */
function hasZeros(bytes: Uint8Array): boolean {
	return bytes.subarray(0, 512).includes(0);
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: string[] = [];
	let part = "";
	for (let at = 0; at + 4 <= bytes.length; at += 4) {
		const point = view.getUint32(at, littleEndian);
		const isScalar = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
		part += isScalar ? String.fromCodePoint(point) : "\ufffd";
		if (part.length > 8192) {
			parts.push(part);
			part = "";
		}
	}
	return parts.join("") + part;
}
