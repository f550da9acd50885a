const tables = new Map<string, Map<string, number[]>>();

/** Bytes of every character that an encoding has in one byte or two: the platform only decodes. */
function tableOf(encoding: string): Map<string, number[]> {
	const known = tables.get(encoding);
	if (known) return known;
	const table = new Map<string, number[]>();
	const decoder = new TextDecoder(encoding);
	const add = (bytes: number[]) => {
		const text = decoder.decode(Uint8Array.from(bytes));
		if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, bytes);
	};
	for (let byte = 0; byte < 256; byte++) add([byte]);
	const isWide = /^(?:gb|big5|shift|euc)/.test(encoding);
	for (let lead = 0x81; isWide && lead < 255; lead++)
		for (let trail = 0x40; trail < 255; trail++) add([lead, trail]);
	tables.set(encoding, table);
	return table;
}

/** The bytes of a text in an encoding; in UTF-8 what the encoding lacks. */
export function encode(text: string, encoding: string): Uint8Array {
	const utf8 = new TextEncoder();
	if (encoding === "utf-8") return utf8.encode(text);
	const table = tableOf(encoding);
	return Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? [...utf8.encode(sign)]));
}

/** Pieces of a document one after the other. */
export function concat(...parts: Uint8Array[]): Uint8Array {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}
