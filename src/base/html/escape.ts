const SPECIAL_IN_TEXT = /[<>&\r]/;
const SPECIAL_IN_VALUE = /[<>&"\r]/;
/** What XML 1.0 and HTML forbid in a document, halves of surrogate pairs aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]/;
const CONTROLS = new RegExp(CONTROL.source, "g");

/** Text between tags, without control characters and lone surrogates, line ends as `\n`. */
export function escapeText(data: string): string {
	const text = cleanText(data);
	if (!SPECIAL_IN_TEXT.test(text)) return text;
	return text.replace(/[<>&]|\r\n?/g, escapeOne);
}

/** A value that stands between double quotes. `<` and `>` go too, so that `applyMedia` can find tags without parsing. */
export function escapeAttribute(value: string): string {
	const text = cleanText(value);
	if (!SPECIAL_IN_VALUE.test(text)) return text;
	return text.replace(/[<>&"]|\r\n?/g, escapeOne);
}

/** Without control characters (but tab and line ends) and with U+FFFD for lone surrogates: what XML and JSON can hold. */
export function cleanText(data: string): string {
	const text = CONTROL.test(data) ? data.replace(CONTROLS, "") : data;
	return text.isWellFormed() ? text : text.toWellFormed();
}

function escapeOne(found: string): string {
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
