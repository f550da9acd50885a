import { plainText } from "./xml.ts";

const AMPERSAND = "\u0001";
const LESS_THAN = "\u0002";

/** The serialiser of `feed` (xml-js) undoes one `&amp;` before it escapes, so that a literal `&amp;` would be lost. */
export function literal(text: string): string {
	return plainText(text).replaceAll("&", "&amp;");
}

/** In attributes that serialiser escapes quotation marks and nothing else. */
export function attribute(text: string): string {
	return plainText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/\s/g, " ");
}

/** It splits only the first `]]>` of a section; in HTML the same text can be written so that none is left. */
export function cdata(html: string): string {
	return plainText(html).replaceAll("]]>", "]]&gt;");
}

/** Plain text as HTML: what RSS says `description` is. */
export function htmlText(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/**
 * RSS never said whether a title is text or HTML. The RSS Profile has `&` and `<` in text written as `&#x26;` and
 * `&#x3C;`, which text readers and HTML readers both show right; xml-js cannot write them, so a control character,
 * of which none is left in the output, holds their place. A closing tag is taken for HTML even so.
 */
export function profileText(text: string): string {
	return plainText(text)
		.replace(/<\/(?=\w+>)/g, "‹/")
		.replaceAll("&", AMPERSAND)
		.replaceAll("<", LESS_THAN);
}

export function writeProfileText(xml: string): string {
	return xml.replaceAll(AMPERSAND, "&#x26;").replaceAll(LESS_THAN, "&#x3C;");
}
