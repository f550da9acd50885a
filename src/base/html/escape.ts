/**
 * Where text becomes markup. `escape…` takes text that is clean, or is cleaned later; `published…` writes what cleaning
 * lets through.
 */

/**
 * Plain text as XML or HTML between tags, with as little as it takes: renderers write this into every feed, whose bytes
 * readers compare.
 */
export function escapeMarkup(text: string): string {
	return /[&<]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
}

/** Plain text as HTML between tags, for what another stage reads again. */
export function escapeText(text: string): string {
	return /[&<>]/.test(text) ? text.replace(/[&<>]/g, referenceTo) : text;
}

/** Plain text as HTML wherever it stands, between tags or between double quotes. */
export function escapeHtml(text: string): string {
	return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, referenceTo) : text;
}

const SPECIAL_IN_TEXT = /[<>&\r]/;
const SPECIAL_IN_VALUE = /[<>&"\r]/;
/** What XML 1.0 and HTML forbid in a document, halves of surrogate pairs aside, and what overrides the direction of text: elements say it better. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufdd0-\ufdef\ufffe\uffff]/;
const CONTROLS = new RegExp(CONTROL.source, "g");

/** Published text between tags: escaped, without control characters and lone surrogates, line ends as `\n`. */
export function publishedText(data: string): string {
	const text = cleanText(data);
	if (!SPECIAL_IN_TEXT.test(text)) return text;
	return text.replace(/[<>&]|\r\n?/g, referenceTo);
}

/** The same between double quotes. `<` and `>` go too, so that `applyMedia` can find tags without parsing. */
export function publishedValue(value: string): string {
	const text = cleanText(value);
	if (!SPECIAL_IN_VALUE.test(text)) return text;
	return text.replace(/[<>&"]|\r\n?/g, referenceTo);
}

/** Without control characters (but tab and line ends) and with U+FFFD for lone surrogates: what XML and JSON can hold. */
export function cleanText(data: string): string {
	const text = CONTROL.test(data) ? data.replace(CONTROLS, "") : data;
	return text.isWellFormed() ? text : text.toWellFormed();
}

function referenceTo(found: string): string {
	switch (found) {
		case "<":
			return "&lt;";
		case ">":
			return "&gt;";
		case "&":
			return "&amp;";
		case '"':
			return "&quot;";
		default:
			return "\n";
	}
}
