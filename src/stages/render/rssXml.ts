import { escapeMarkup, escapeText } from "../../base/html/escape.ts";
import { plainText } from "./xml.ts";

/** An element whose content is XML already; nothing when it is null. */
export function rssElement(
	name: string,
	content: string | null,
	attributes: Record<string, string | number | null> = {},
): string[] {
	return content === null ? [] : [`${startOf(name, attributes)}>${content}</${name}>`];
}

/** An element with attributes alone; those that are null are left out. */
export function rssEmpty(name: string, attributes: Record<string, string | number | null>): string[] {
	return [`${startOf(name, attributes)}/>`];
}

function startOf(name: string, attributes: Record<string, string | number | null>): string {
	let start = `<${name}`;
	for (const [key, value] of Object.entries(attributes))
		if (value !== null) start += ` ${key}="${attribute(String(value))}"`;
	return start;
}

/** Text of an element. */
export function rssText(text: string): string {
	return escapeText(plainText(text));
}

/**
 * RSS never said whether a title is text or HTML. The RSS Profile has `&` and `<` in text written as `&#x26;` and
 * `&#x3C;`, and the W3C validator tells by that who has thought of it. A closing tag is taken for HTML even so.
 */
export function profileText(text: string): string {
	return inProfile(escapeText(withoutClosingTags(plainText(text))));
}

/** Escaped text in the spelling of the RSS Profile. */
export function inProfile(escaped: string): string {
	return escaped.replaceAll("&amp;", "&#x26;").replaceAll("&lt;", "&#x3C;");
}

/** Text in which nothing is left that some take for HTML in any spelling. */
export function withoutClosingTags(text: string): string {
	return text.replace(/<\/(?=\w+>)/g, "‹/");
}

/** A CDATA section; in HTML `]]>` can be written so that none is left. */
export function cdata(html: string): string {
	return `<![CDATA[${plainText(html).replaceAll("]]>", "]]&gt;")}]]>`;
}

function attribute(text: string): string {
	return escapeMarkup(plainText(text)).replaceAll('"', "&quot;").replace(/\s/g, " ");
}
