/** The encoding that a byte order mark tells, and the mark's length in bytes; null when there is none. */
export function bomOf(bytes: Uint8Array): { name: string; length: number } | null {
	const [a, b, c, d] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "utf-8", length: 3 };
	if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { name: "utf-32le", length: 4 };
	if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: "utf-32be", length: 4 };
	if (a === 0xff && b === 0xfe) return { name: "utf-16le", length: 2 };
	if (a === 0xfe && b === 0xff) return { name: "utf-16be", length: 2 };
	if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { name: "gb18030", length: 4 };
	return null;
}

/** The encoding that shows in the zeros around a first `<` or `{`, for documents without a mark (XML 1.0, F.1). */
export function wideOf(bytes: Uint8Array): string | null {
	const [a, b, c, d] = bytes;
	const isStart = (byte: number | undefined) =>
		byte === 0x3c || byte === 0x7b || byte === 0x20 || byte === 0x0a;
	if (a === 0 && b === 0 && c === 0 && isStart(d)) return "utf-32be";
	if (isStart(a) && b === 0 && c === 0 && d === 0) return "utf-32le";
	if (a === 0 && isStart(b) && c === 0 && d !== 0) return "utf-16be";
	if (isStart(a) && b === 0 && c !== 0 && d === 0) return "utf-16le";
	return null;
}
