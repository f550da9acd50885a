const END =
	/<\/(?:rss|feed|entry|rdf:rdf|channel|html|opml|urlset|sitemapindex)\s*>(?:\s|<!--(?:(?!-->)[\s\S])*-->)*$/i;
/** More than a document's last tag and a remark of the server behind it take. */
const TAIL_BYTES = 1024;

/**
 * Whether bytes are a document to its end: then what broke off or cannot be decompressed behind it is no part of it, as
 * the bytes that some servers append to a gzip body.
 */
export function isWholeDocument(bytes: Uint8Array): boolean {
	const tail = new TextDecoder("windows-1252").decode(bytes.subarray(-TAIL_BYTES)).replaceAll("\0", "");
	if (END.test(tail)) return true;
	return /[}\]]\s*$/.test(tail) && isJson(new TextDecoder().decode(bytes));
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		// The platform tells in no other way that the bytes end too early.
		return false;
	}
}
