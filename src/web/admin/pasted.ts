import { webUrl, withScheme } from "../../base/url/web.ts";
import { RSSHUB } from "../../config/addresses.ts";
import { type Opml, type Outline, outlinesIn, readOpml } from "../../read/opml.ts";

/** So much of a line tells its owner which one it is. */
const SKIPPED_MAX_CHARS = 120;

/** What somebody has pasted, shared or dropped. */
export type Paste =
	| { kind: "nothing" }
	| { kind: "address"; url: string }
	/** No address, whatever it was meant to be. */
	| { kind: "words"; text: string }
	| { kind: "many"; feeds: Outline[]; skipped: Opml["skipped"] };

/**
 * Reads what was pasted: an address in whatever form people have it, several of them, or the text of an OPML file.
 */
export function readPaste(text: string): Paste {
	const trimmed = text.replace(/^\ufeff/, "").trim();
	if (trimmed === "") return { kind: "nothing" };
	if (/^<(?:[\s\S]*<)?(?:opml|outline)\b/i.test(trimmed)) return ofOpml(readOpml(trimmed));
	const lines = trimmed.split(/\s*\n\s*/).map((line) => ({ line, addresses: addressesIn(line) }));
	const addresses = [...new Set(lines.flatMap((line) => line.addresses))];
	if (addresses.length > 1) {
		const feeds = addresses.map((url) => ({ url, title: null, category: null }));
		const skipped = lines
			.filter(({ addresses }) => addresses.length === 0)
			.map(({ line }) => ({ text: line.slice(0, SKIPPED_MAX_CHARS), reason: "no address in this line" }));
		return { kind: "many", feeds, skipped };
	}
	const [url] = addresses;
	return url === undefined
		? { kind: "words", text: trimmed.slice(0, SKIPPED_MAX_CHARS) }
		: { kind: "address", url };
}

/** The subscriptions of an OPML file. */
export function ofOpml(opml: Opml | null): Extract<Paste, { kind: "many" }> {
	return { kind: "many", ...(opml ? outlinesIn(opml) : { feeds: [], skipped: [] }) };
}

/** The addresses in a line; one that is nothing else may lack its scheme. */
function addressesIn(line: string): string[] {
	const found = line.split(/\s+/).flatMap((word) => addressIn(word) ?? []);
	const bare = addressOf(line);
	return found.length > 0 || !webUrl(bare) ? found : [bare];
}

/** The address that a word is, or ends with: what is shared has the page's title before it. */
function addressIn(word: string): string | null {
	const [, scheme = "", rest = ""] =
		/((?:web\+)?feed:(?:\/\/)?|https?:\/\/|rsshub:\/\/)(.+)$/i.exec(word) ?? [];
	return rest === "" ? null : addressOf(scheme + rest);
}

/** An address as it is fetched: without the schemes of readers, and with one where people leave it out. */
function addressOf(written: string): string {
	const text = written
		.replace(/^(?:web\+)?feed:(?:\/\/)?(?=https?(?::|%3a)\/?)/i, "")
		.replace(/^(?:web\+)?feed:(?:\/\/)?/i, "https://");
	return RSSHUB.test(text) || webUrl(text) ? text : (withScheme(text) ?? text);
}
