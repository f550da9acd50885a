let reverse: Map<string, number> | null = null;

/** Text as GBK bytes; what GBK cannot say becomes a numeric character reference, as a CMS would write it. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
	reverse ??= reverseTable();
	const bytes: number[] = [];
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		const pair = reverse.get(character);
		if (code < 0x80) bytes.push(code);
		else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
		else bytes.push(...new TextEncoder().encode(`&#${code};`));
	}
	return Uint8Array.from(bytes);
}

/** Every pair of bytes decoded once: the platform has the table, only the other way round. */
function reverseTable(): Map<string, number> {
	const decoder = new TextDecoder("gbk");
	const table = new Map<string, number>();
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			if (trail === 0x7f) continue;
			const text = decoder.decode(Uint8Array.of(lead, trail));
			if ([...text].length === 1 && text !== "\ufffd" && !table.has(text))
				table.set(text, (lead << 8) | trail);
		}
	}
	return table;
}
