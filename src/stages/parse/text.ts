import { decodeHTML } from "entities/decode";
import { escapeText } from "../../base/html/escape.ts";
import { LINE } from "../../base/html/nesting.ts";
import { HTML_MAX_CHARS } from "../../settings.ts";
import { inPieces } from "./pieces.ts";

/** Elements whose tags in a title or a description mean that it is HTML; `<T>` or `<stdio.h>` mean no such thing. */
const HTML_NAMES = new Set(
	(
		"a abbr acronym address area article aside audio b bdi bdo big blink blockquote br button canvas caption center " +
		"cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font " +
		"footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label legend li link main map mark math menu " +
		"meter nav noscript object ol option p param picture pre progress q rp rt ruby s samp script section select small " +
		"source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time tr track tt u ul " +
		"var video wbr"
	).split(" "),
);
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s[^<>]*|\/)?)>/g;

/**
 * Whether text that nobody declared to be HTML is HTML: it has a character reference, or only tags that HTML knows
 * with at least one of them closed or empty.
 */
export function looksLikeHtml(text: string): boolean {
	if (!text.includes("<")) return /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});/.test(text);
	let closes = false;
	for (const [, slash, name = "", rest = ""] of text.matchAll(TAG)) {
		if (!HTML_NAMES.has(name.toLowerCase())) return false;
		if (slash || rest.endsWith("/") || /^(?:br|img|hr|wbr)$/i.test(name)) closes = true;
	}
	return closes;
}

/** Titles are shorter; the patterns below take quadratic time on text that is made to. */
export const LINE_MAX_CHARS = 40_000;

/** The text of an HTML fragment on one line: tags dropped, references decoded, white space collapsed. */
export function htmlToText(whole: string): string {
	const html = whole.slice(0, LINE_MAX_CHARS);
	const bare = html.includes("<")
		? html
				.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
				.replace(/<!--[\s\S]*?-->/g, "")
				.replace(/<\/?([a-zA-Z][\w:-]*)(?:(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<>]*>?)/g, (_, name) =>
					LINE.has(name.toLowerCase()) ? " " : "",
				)
		: html;
	return collapse(bare.includes("&") ? decodeHTML(bare) : bare);
}

/** White space as HTML shows it: runs are one space, none at the ends. */
export function collapse(text: string): string {
	return text.replace(/[\s\u00a0]+/g, " ").trim();
}

/** Text as HTML, as much of it as cleaning takes. */
export function escapedText(text: string): string {
	return inPieces(text, /[\s\S]/g, escapeText, HTML_MAX_CHARS);
}
