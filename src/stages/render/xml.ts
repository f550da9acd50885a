import { escapeMarkup } from "../../base/html/escape.ts";

/**
 * Characters that XML 1.0 forbids or discourages (controls, the C1 block, lone surrogates, non-characters), which
 * would end a reader's parser or be taken for mangled windows-1252.
 */
const FORBIDDEN =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is what this is for
	/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const SUSPECT =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
	/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff]/;

/**
 * Text that every XML and JSON parser takes. U+FFFD, left by bytes that no charset explained, becomes a visible
 * square: the W3C validator takes U+FFFD for a defect of the feed itself.
 */
export function plainText(text: string): string {
	// Nearly all text is clean, and this test is many times faster than the replacement.
	if (text.isWellFormed() && !SUSPECT.test(text)) return text;
	return text.replace(FORBIDDEN, "").replaceAll("\ufffd", "\u25a1");
}

/** Text as the content of an XML element. */
export function xmlText(text: string): string {
	return escapeXml(plainText(text));
}

/** Text as the value of an XML attribute in double quotes; white space is written so that it survives. */
function xmlAttribute(text: string): string {
	return escapeXml(plainText(text)).replace(/["\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** `<name attributes>content</name>`, or nothing when the content is null; content is plain text. */
export function element(name: string, text: string | null, attributes = ""): string {
	return text === null ? "" : `<${name}${attributes}>${xmlText(text)}</${name}>\n`;
}

/** `<name attributes/>`; an attribute whose value is null is left out. */
export function emptyElement(
	name: string,
	attributes: Record<string, string | number | null | undefined>,
): string {
	return `<${name}${attributeList(attributes)}/>\n`;
}

/** ` a="1" b="2"`, without those that are null. */
export function attributeList(attributes: Record<string, string | number | null | undefined>): string {
	let list = "";
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== null && value !== undefined) list += ` ${name}="${xmlAttribute(String(value))}"`;
	}
	return list;
}

/**
 * Text for the places that are plain text by every specification and in which the validator and some readers look
 * for markup all the same (names, attributes called `title`): what looks like a tag or an entity is written
 * with the quotation mark and the ampersand that resemble them.
 */
export function markupFree(text: string): string {
	return text.replace(/<(?=[/a-z])/gi, "‹").replace(/&(?=#|\w*\d|\w{2,8}(?!\w))/g, "＆");
}

/** `]]>` may not stand in text, though no CDATA section is open (XML 1.0, 2.4). */
function escapeXml(text: string): string {
	const escaped = escapeMarkup(text);
	return escaped.includes("]]>") ? escaped.replaceAll("]]>", "]]&gt;") : escaped;
}
