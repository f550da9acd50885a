/** How far declarations are looked for: HTML asks for 1024 bytes, pages often need more. */
const HEAD_BYTES = 8192;

/** The charsets that a document declares in itself, as written; null where it does not. */
export function declaredIn(bytes: Uint8Array): { xml: string | null; meta: string | null } {
	const head = ascii(bytes.subarray(0, HEAD_BYTES));
	const declaration = /^[^<]{0,200}<\?xml\b[^>]*?\bencoding\s*=\s*["']?([\w.:-]+)/i.exec(head);
	return { xml: declaration?.[1] ?? null, meta: metaIn(head) };
}

/** `<meta charset>`, `<meta http-equiv>`, or the `encoding` of a wrapper that some archives put around pages. */
function metaIn(head: string): string | null {
	const visible = head.replace(/<!--[\s\S]*?-->/g, "");
	for (const [tag] of visible.matchAll(/<meta\b[^>]*>/gi)) {
		const direct = /\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(tag);
		if (direct?.[1]) return direct[1];
	}
	return /^\s*<text\b[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(visible)?.[1] ?? null;
}

/** Bytes as text one for one: declarations are ASCII whatever the charset. */
function ascii(bytes: Uint8Array): string {
	return new TextDecoder("windows-1252").decode(bytes);
}
