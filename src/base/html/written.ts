const OPEN = /<script\b/gi;
const END = /<\/script/gi;
const CALL = /document\.write(?:ln)?\s*\(\s*/g;
/** A text in quotation marks that a call is given, and nothing beside it. */
const TEXT = /(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")\s*\)/y;
/** A link with words in it. */
const LINK = /<a\s[^<>]{0,400}?href[^<>]{0,800}>\s*[^<>\s][^<>]{3,400}<\/a>/i;
/** A line is looked at so far back from a call for the mark of a comment. */
const BEFORE = 200;

/** HTML with the links that its scripts write where they stand: the texts that `document.write` is given, where each is whole. */
export function withWrittenShown(html: string): string {
	if (!html.includes("document.write")) return html;
	let shown = "";
	let from = 0;
	for (let at = indexOf(OPEN, html, 0); at >= 0; at = indexOf(OPEN, html, at)) {
		const start = html.indexOf(">", at) + 1;
		const end = start > 0 ? indexOf(END, html, start) : -1;
		const close = end < 0 ? -1 : html.indexOf(">", end);
		if (close < 0) break;
		const markup = writtenBy(html.slice(start, end));
		if (markup !== null) {
			shown += html.slice(from, at) + markup;
			from = close + 1;
		}
		at = close;
	}
	return shown + html.slice(from);
}

/** Where a pattern is found, from a place on; -1 where it is not. */
function indexOf(pattern: RegExp, text: string, from: number): number {
	pattern.lastIndex = from;
	return pattern.exec(text)?.index ?? -1;
}

/** What a script writes; null where it writes no link, or what it puts together. */
function writtenBy(script: string): string | null {
	if (!script.includes("document.write")) return null;
	let markup = "";
	for (const found of script.matchAll(CALL)) {
		const before = script.slice(Math.max(0, found.index - BEFORE), found.index);
		if (before.slice(before.lastIndexOf("\n") + 1).includes("//")) continue;
		TEXT.lastIndex = found.index + found[0].length;
		const [whole, single, double] = TEXT.exec(script) ?? [];
		if (whole === undefined) return null;
		markup += (single ?? double ?? "").replace(/\\(.)/gs, (_, char) => (char === "n" ? "\n" : char));
	}
	return LINK.test(markup) ? markup : null;
}
